/** Who takes over a role in a body: who is chosen, appointed or hired, and who replaces whom. */
import { isRole, ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import type { MentionOf } from "../../../../model.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { antecedent, thingOf } from "../../things.ts";
import { BODY, CHOSEN, hasRole, IS, PERSON, POST } from "./role-words.ts";

/** A cluster that was named before. */
const POINTED = "klyngen|klynga|klyngja|klyngeorganisasjonen|klyngjeorganisasjonen";
/** "produksjons- og driftssjef", "ny styreleiar", "direktør for havbruk". */
const ROLE = `(?:(?:vår|den|det) )?(?:(?:nye?|nytt|fersk|fast) )?(?<role>(?:[a-zæøå]{3,20}- og )?${ROLE_PATTERN}(?: (?:for|innen|innan|på) [a-zæøå][a-zæøå -]{2,50}?)?)`;
/** "i |", "i havbruksavdelingen i |", "i næringsklynga |". */
const IN = `(?:i|for|ved|hos|på|av)(?: (?:[a-zæøå]{2,30} ){1,3}?(?:i|ved|hos) )?(?: ?(?:(?:den|det) )?(?:[a-zæøå]{3,30} ){0,3})? ?`;
const LONE = `(?:(?:nå|no|til daglig|til dagleg|i dag|i statsråd|enstemmig|samrøystes|formelt|også|òg|\\{date:\\d{1,4}\\}) ){0,2}`;
/** "I august tiltrer |": the day stands first. */
const BEGINS =
  "(?<![A-Za-zÀ-ɏ])(?:begynner|begynte|byrjar|byrja|tiltrer|tiltrår|tiltrådte|tiltredde|starter|startar|startet|starta|overtar|overtok|overtek)";
/** "Nes |frå Stord": where somebody is from. */
const HOME = "(?: (?:fra|frå) \\{place:\\d{1,4}\\})?";
/** Not in the role any more, or not yet sure of it. */
const NOT_NOW =
  /(?<![A-Za-zÀ-ɏ])(?:tidligere|tidlegare|daværende|dåverande|forhenværende|foreslått|føreslått|innstilt|kan|avtroppende|avtroppande)(?![A-Za-zÀ-ɏ])/u;

function roleIn(
  person: MentionOf<"person"> | undefined,
  role: string,
  body: string,
  clause: Clause,
  input: FactInput,
): Draft[] {
  const object = body.startsWith("{") ? thingOf(clause, body, input) : antecedent(body, clause.start, input);
  if (person === undefined || object === null) return [];
  return [hasRole(person, object, role.toLowerCase().replace(/^(?:ny|nye) /u, ""), input)];
}

/** A name that nothing is known of, and that only acting shows to be a body's: "|Havbyen Vekst har ansatt …". */
const UNKNOWN =
  "(?:\\{place:\\d{1,4}\\}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,30}){0,2}|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{2,30}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,30}){1,3})";

const isTold = (person: MentionOf<"person"> | undefined, role: string): boolean =>
  person?.value.affiliation !== undefined && person.value.role === role.toLowerCase();

export const affiliationNewRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/becomes",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?:(?<who>${PERSON})${HOME},? (?:også |òg |nå |no )?${IS} ${LONE}(?:${CHOSEN} )?(?:som |til )?${ROLE}|(?:ble|blei|blir|vart|vert|er) (?<who2>${PERSON}) (?:${CHOSEN} (?:som|til) |(?=[a-zæøå]))${ROLE.replace("<role>", "<role2>")}|${BEGINS} (?<who4>${PERSON}) ${POST}som ${ROLE.replace("<role>", "<role4>")}|(?<who3>${PERSON})${HOME} (?:begynner|begynte|byrjar|byrja|tiltrer|tiltrår|tiltrådte|starter|startar|starta|overtar|overtok|overtek|tar over|tok over|tek over|har overtatt|har overteke|har tatt over|har teke over) ${POST}(?:\\{date:\\d{1,4}\\} )?som ${ROLE.replace("<role>", "<role3>")}) ${IN}(?<body>${BODY}|(?:${POINTED})(?![a-zæøå]))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who, who2, who3, who4, role, role2, role3, role4, body = "" } = match.groups ?? {};
      const person = slotsIn(clause, "person", who ?? who2 ?? who3 ?? who4 ?? "")[0];
      const written = role ?? role2 ?? role3 ?? role4 ?? "";
      if (isTold(person, written) || NOT_NOW.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
      return roleIn(person, written, body, clause, input);
    },
    finds: {
      "Under årsmøtet ble Kari Nordvik valgt som ny styreleder i Maritime CleanTech.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Maritime CleanTech",
          qualifiers: { role: "styreleder" },
        },
      ],
      "Ola Haug er tilsett som dagleg leiar i næringsklynga Maritime CleanTech.": [
        { subject: "Ola Haug", object: "Maritime CleanTech", qualifiers: { role: "dagleg leiar" } },
      ],
      "Maritime CleanTech veks. Ola Haug er tilsett som Prosjektleiar i klyngeorganisasjonen.": [
        { subject: "Ola Haug", object: "Maritime CleanTech", qualifiers: { role: "prosjektleiar" } },
      ],
      "1. mars tiltrådte Kari Nordvik som ny direktør i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "direktør" } },
      ],
      "I haust byrja Ola Haug som ny dagleg leiar i Siva.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "dagleg leiar" } },
      ],
      "Ola Haug fra Stord blir nytt styremedlem i Siva.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styremedlem" } },
      ],
      "Ola Haug overtar som styreleder i Siva etter Kari Nordvik.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styreleder" } },
      ],
      "Kari Nordvik har overtatt som administrativ leder av Maritime CleanTech.": [
        {
          subject: "Kari Nordvik",
          object: "Maritime CleanTech",
          qualifiers: { role: "administrativ leder" },
        },
      ],
      "Kari Nordvik er til daglig forskningssjef i havbruksavdelingen i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "forskningssjef" } },
      ],
      "Ola Haug er produksjons- og driftssjef i Siva, og kjenner næringa.": [
        { object: "Siva", qualifiers: { role: "produksjons- og driftssjef" } },
      ],
    },
    ignores: {
      "Kari Nordvik er tidligere direktør i Siva.": "not any more",
      "Kari Nordvik er foreslått som direktør i Siva.": "not yet",
      "Kari Nordvik ble ikke valgt som leder i Siva.": "denied",
    },
  }),
  defineFactRule({
    id: "affiliation/second-role",
    type: "affiliation",
    pattern: new RegExp(
      `(?<who>${PERSON})(?:,? (?:er|som er)|,) [a-zæøå][a-zæøå -]{3,60} ${IN}(?:${BODY}|\\{place:\\d{1,4}\\}),? (?:og|samt) (?:også |òg )?${ROLE} ${IN}(?<body>${BODY})|(?<who2>${PERSON}),? som (?:også|òg) er ${ROLE.replace("<role>", "<role2>")} ${IN}(?<body2>${BODY})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who, who2, role, role2, body, body2 } = match.groups ?? {};
      return NOT_NOW.test(match[0]) || DENIED.test(match[0].toLowerCase())
        ? []
        : roleIn(
            slotsIn(clause, "person", who ?? who2 ?? "")[0],
            role ?? role2 ?? "",
            body ?? body2 ?? "",
            clause,
            input,
          );
    },
    finds: {
      "Kari Nordvik er daglig leder i Maritime CleanTech og styreleder i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styreleder" } },
      ],
      "Det seier Kari Nordvik, fylkesordførar i Rogaland og styreleiar for Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styreleiar" } },
      ],
      "Kari Nordvik, som òg er styreleiar i Siva, smiler.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styreleiar" } },
      ],
    },
    ignores: {
      "Kari Nordvik er daglig leder i Maritime CleanTech og tidligere styreleder i Siva.": "not any more",
      "Kari Nordvik er leder i Maritime CleanTech, og Ola Haug er styreleder i Siva.": "somebody else is",
    },
  }),
  defineFactRule({
    id: "affiliation/replaces",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?<who>${PERSON}) (?:erstatter|erstattar|erstattet|erstatta|etterfølger|etterfølgjer|avløser|avløyser|avløste|avløyste|tar over etter|tok over etter|overtar etter|overtok etter|tek over etter|overtek etter|tar over for|overtar for) (?<former>${PERSON}) som ${ROLE} ${IN}(?<body>${BODY})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", role = "", body = "" } = match.groups ?? {};
      return DENIED.test(match[0].toLowerCase())
        ? []
        : roleIn(slotsIn(clause, "person", who)[0], role, body, clause, input);
    },
    finds: {
      "Kari Nordvik erstattar Ola Haug som styreleiar i næringsklynga Maritime CleanTech på Stord.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Maritime CleanTech",
          qualifiers: { role: "styreleiar" },
        },
      ],
      "Ola Haug tar over etter Kari Nordvik som daglig leder for Siva.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "daglig leder" } },
      ],
    },
    ignores: { "Kari Nordvik erstatter Ola Haug på laget.": "no role" },
  }),
  defineFactRule({
    id: "affiliation/has-hired",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?:(?<employer>${BODY})|(?<=^|[.;:] )(?<unknown>${UNKNOWN})) (?:har|hadde) (?:nå |no )?(?:(?<hires>tilsett|tilsatt|ansatt|engasjert|hentet inn|henta inn)|utnevnt|utnemnt|utnemnd|oppnevnt|oppnemnt|oppnemnd|utpekt|utpeikt|valgt|valt|vald) (?<who>${PERSON}) (?:som|til) ${ROLE}(?: ${IN}(?<body>${BODY})|(?=$|[.,;]| (?:fra|frå|og|etter) ))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { employer = "", unknown, hires, who = "", role = "", body } = match.groups ?? {};
      // Who appoints or elects somebody may do it for another body.
      if ((hires === undefined && body === undefined) || DENIED.test(match[0].toLowerCase())) return [];
      const [person] = slotsIn(clause, "person", who);
      if (unknown === undefined || body !== undefined)
        return roleIn(person, role, body ?? employer, clause, input);
      const name = wordsOf(clause, unknown);
      // "Molde har ansatt": a town alone is no employer that has this name.
      return person === undefined || !name.includes(" ") || isRole(name.split(" ")[0]?.toLowerCase() ?? "")
        ? []
        : [hasRole(person, { name }, role.toLowerCase(), input)];
    },
    finds: {
      "Havbyen Vekst har tilsett Kari Nordvik som ny dagleg leiar.": [
        { subject: "Kari Nordvik", object: "Havbyen Vekst", qualifiers: { role: "dagleg leiar" } },
      ],
      "Siva har ansatt Kari Nordvik som ny prosjektleder i næringsklyngen Maritime CleanTech.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Maritime CleanTech",
          qualifiers: { role: "prosjektleder" },
        },
      ],
      "Maritime CleanTech har tilsett Ola Haug som ny klyngeleiar.": [
        { subject: "Ola Haug", object: "Maritime CleanTech", qualifiers: { role: "klyngeleiar" } },
      ],
    },
    ignores: {
      "Siva har utnevnt Kari Nordvik som styreleder.": "of what?",
      "Molde har ansatt Kari Nordvik som daglig leder.": "a town",
      "Siva har ikke ansatt Kari Nordvik som styreleder.": "denied",
      "Siva har ansatt Kari Nordvik som leder av utvalget.": "of something without a name",
    },
  }),
];
