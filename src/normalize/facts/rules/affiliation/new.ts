/** Who takes over a role in a body: who is chosen, appointed or hired, and who replaces whom. */
import { ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import type { MentionOf } from "../../../../model.ts";
import { type Clause, slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { antecedent, thingOf } from "../../things.ts";
import { BODY, CHOSEN, hasRole, IS, PERSON } from "./role-words.ts";

/** A cluster that was named before. */
const POINTED = "klyngen|klynga|klyngja|klyngeorganisasjonen|klyngjeorganisasjonen";
/** "produksjons- og driftssjef", "ny styreleiar", "direktør for havbruk". */
const ROLE = `(?:(?:vår|den|det) )?(?:(?:nye?|fersk|fast) )?(?<role>(?:[a-zæøå]{3,20}- og )?${ROLE_PATTERN}(?: (?:for|innen|innan|på) [a-zæøå][a-zæøå -]{2,50}?)?)`;
/** "i |", "i havbruksavdelingen i |", "i næringsklynga |". */
const IN = `(?:i|for|ved|hos|på|av)(?: (?:[a-zæøå]{2,30} ){1,3}?(?:i|ved|hos) )?(?: ?(?:(?:den|det) )?(?:[a-zæøå]{3,30} ){0,3})? ?`;
const LONE = `(?:(?:nå|no|til daglig|til dagleg|i dag|i statsråd|enstemmig|samrøystes|formelt|også|òg|\\{date:\\d{1,4}\\}) ){0,2}`;
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

const isTold = (person: MentionOf<"person"> | undefined, role: string): boolean =>
  person?.value.affiliation !== undefined && person.value.role === role.toLowerCase();

export const affiliationNewRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/becomes",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?:(?<who>${PERSON}),? (?:også |òg |nå |no )?${IS} ${LONE}(?:${CHOSEN} )?(?:som |til )?${ROLE}|(?:ble|blei|blir|vart|vert|er) (?<who2>${PERSON}) (?:${CHOSEN} (?:som|til) |(?=[a-zæøå]))${ROLE.replace("<role>", "<role2>")}|(?<who3>${PERSON}) (?:begynner|begynte|byrjar|byrja|tiltrer|tiltrår|tiltrådte|starter|startar|starta|overtar|overtok|overtek|tar over|tok over|tek over|har overtatt|har overteke|har tatt over|har teke over) (?:i jobben )?(?:\\{date:\\d{1,4}\\} )?som ${ROLE.replace("<role>", "<role3>")}) ${IN}(?<body>${BODY}|(?:${POINTED})(?![a-zæøå]))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who, who2, who3, role, role2, role3, body = "" } = match.groups ?? {};
      const person = slotsIn(clause, "person", who ?? who2 ?? who3 ?? "")[0];
      const written = role ?? role2 ?? role3 ?? "";
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
      `(?<employer>${BODY}) (?:har|hadde) (?:nå |no )?(?:(?<hires>tilsett|tilsatt|ansatt|engasjert|hentet inn|henta inn)|utnevnt|utnemnt|utnemnd|oppnevnt|oppnemnt|oppnemnd|utpekt|utpeikt|valgt|valt|vald) (?<who>${PERSON}) (?:som|til) ${ROLE}(?: ${IN}(?<body>${BODY})|(?=$|[.,;]| (?:fra|frå|og|etter) ))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { employer = "", hires, who = "", role = "", body } = match.groups ?? {};
      // Who appoints or elects somebody may do it for another body.
      if ((hires === undefined && body === undefined) || DENIED.test(match[0].toLowerCase())) return [];
      return roleIn(slotsIn(clause, "person", who)[0], role, body ?? employer, clause, input);
    },
    finds: {
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
      "Siva har ikke ansatt Kari Nordvik som styreleder.": "denied",
      "Siva har ansatt Kari Nordvik som leder av utvalget.": "of something without a name",
    },
  }),
];
