/** Who has got a new head, and who has led it: "Klyngen har fått ny leder i X", "Klynga har tidlegare vore leidd av Y". */
import { ROLE_PATTERN } from "../../extract/norwegian/people.ts";
import type { MentionOf, Slot } from "../../model.ts";
import { type Clause, slotsIn } from "./clause.ts";
import type { FactInput } from "./input.ts";
import { BODY, CHOSEN, IS, PERSON } from "./role-words.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "./rule.ts";
import { antecedent, asOfArticle, lastNamed, slotOfMention, thingOf } from "./things.ts";

/** A body by its name, or by what kind of body it is. */
const THE_BODY = `(?:${BODY}|(?<![A-Za-zÀ-ɏ])(?:[Nn]ærings)?(?:[Kk]lyng(?:en|a|ja)|[Ss]elskapet|[Bb]edriften|[Bb]edrifta|[Ff]oreningen|[Ff]oreininga|[Oo]rganisasjonen|[Ss]enteret|[Ss]tiftelsen|[Ss]tiftinga|[Nn]ettverket))`;
const WHEN =
  "(?:(?:nå|no|også|òg|i dag|tidligere|tidlegare|hittil|inntil nå|til nå|lenge|endelig|endeleg|de siste årene|dei siste åra|\\{date:\\d{1,4}\\}|i \\{count:\\d{1,4}\\}) )?";
const LED = "(?:ledet|leda|leidd|leia|leiet|styrt)";

const bodyOf = (clause: Clause, words: string, input: FactInput): Slot | null =>
  words.startsWith("{") ? thingOf(clause, words, input) : (antecedent(words, clause.start, input) ?? null);

function held(
  person: MentionOf<"person"> | undefined,
  role: string,
  body: Slot | null,
  match: RegExpExecArray,
  input: FactInput,
): Draft[] {
  if (person === undefined || body === null || DENIED.test(match[0].toLowerCase())) return [];
  return [
    {
      subject: slotOfMention(person),
      predicate: "has-role",
      object: body,
      qualifiers: { role: role.toLowerCase(), asOf: asOfArticle(input) },
    },
  ];
}

export const affiliationLedRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/got-new",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?<body>${THE_BODY}) (?:har ${WHEN}fått|får|fikk|fekk) ${WHEN}(?:seg )?(?:en |ein |ei )?nye? (?<role>${ROLE_PATTERN})(?: i|,|:| –) (?<who>${PERSON})(?=$|[.,;(]| (?:fra|frå|som|og|etter) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { body = "", role = "", who = "" } = match.groups ?? {};
      return held(slotsIn(clause, "person", who)[0], role, bodyOf(clause, body, input), match, input);
    },
    finds: {
      "Maritime CleanTech veks. Klynga har no fått ny dagleg leiar, Kari Nordvik.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Maritime CleanTech",
          qualifiers: { role: "dagleg leiar" },
        },
      ],
    },
    ignores: { "Maritime CleanTech får ikke ny daglig leder, Kari Nordvik.": "denied" },
  }),
  defineFactRule({
    id: "affiliation/led-by",
    type: "affiliation",
    pattern: new RegExp(
      `(?<body>${THE_BODY}) (?:har ${WHEN}(?:vært|vore|blitt|vorte)|(?:blir|ble|blei|vart|vert|er) ${WHEN}) ?${LED} av (?:[a-zæøå]{4,20} )?(?<who>${PERSON})(?=$|[.,;(]| (?:fra|frå|som|og|i|ved|til|siden|sidan) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { body = "", who = "" } = match.groups ?? {};
      return held(slotsIn(clause, "person", who)[0], "leder", bodyOf(clause, body, input), match, input);
    },
    finds: {
      "Maritime CleanTech veks. Klynga har tidlegare vore leidd av Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "Maritime CleanTech", qualifiers: { role: "leder" } },
      ],
      "Maritime CleanTech blir ledet av Kari Nordvik.": [{ subject: "Kari Nordvik" }],
    },
    ignores: { "Møtet ble ledet av Kari Nordvik.": "no body" },
  }),
  defineFactRule({
    id: "affiliation/onto-the-board",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?:(?<who>${PERSON}) (?:(?:også |òg |nå |no )?${IS} (?:nå |no |også |òg )?${CHOSEN} |(?:går|gikk|gjekk|kommer|kjem|kom|trer|trår) )(?:inn )?i (?:hoved|hovud)?styret (?:i|for|til|hos) (?<body>${BODY})|[Nn]ytt styremedlem (?:i|for) (?<body2>${BODY}) (?:er|blir|ble|blei|vart) (?<who2>${PERSON}))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { body, body2, who, who2 } = match.groups ?? {};
      return held(
        slotsIn(clause, "person", who ?? who2 ?? "")[0],
        "styremedlem",
        bodyOf(clause, body ?? body2 ?? "", input),
        match,
        input,
      );
    },
    finds: {
      "Kari Nordvik er valgt inn i styret i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styremedlem" } },
      ],
      "Nytt styremedlem i Siva er Ola Haug.": [{ subject: "Ola Haug", object: "Siva" }],
    },
    ignores: { "Kari Nordvik er ikke valgt inn i styret i Siva.": "denied" },
  }),
  defineFactRule({
    id: "affiliation/has-worked-as",
    type: "affiliation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<who>${PERSON}|[Hh]an|[Hh]un|[Hh]o),? (?:som )?(?:har (?:også |òg )?(?:vært|vore) (?=[^.;]{5,80} (?:de siste |dei siste |i \\{count|\\{date|siden |sidan ))|(?:(?:nå|no|tidligere|tidlegare|også|òg) )?(?:har ${WHEN}(?:vært |vore )?(?:tidligere |tidlegare |også |òg )?(?:jobbet|jobba|arbeidet|arbeidd|konstituert|virket|verka|ansatt|tilsett)|jobbet|jobba|arbeidet|arbeidde|jobber|arbeider|arbeidar) (?:(?:nå|no|i dag|i \\{count:\\d{1,4}\\}|\\{date:\\d{1,4}\\}) )?som )(?<role>${ROLE_PATTERN}|rådgiver|rådgjevar|seniorrådgiver|seniorrådgjevar|konsulent|forsker|forskar) (?:i|ved|hos|for) (?:[a-zæøå]{6,25} )?(?<body>${BODY})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { body = "", role = "", who = "" } = match.groups ?? {};
      const person = slotsIn(clause, "person", who)[0] ?? lastNamed(clause.start, ["person"], input);
      return held(person, role, bodyOf(clause, body, input), match, input);
    },
    finds: {
      "Kari Nordvik har de siste årene jobbet som kommunikasjonssjef i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "kommunikasjonssjef" } },
      ],
      "Kari Nordvik er ny. Ho har tidlegare arbeidd som rådgjevar i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "rådgjevar" } },
      ],
      "Kari Nordvik er ny. Ho har også vore styremedlem i Siva dei siste to åra.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styremedlem" } },
      ],
    },
    ignores: {
      "Kari Nordvik har aldri jobbet som sjef.": "of what?",
      "Hun har jobbet som rådgiver i Siva.": "who?",
    },
  }),
];
