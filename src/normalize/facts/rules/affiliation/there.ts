/** Where somebody works goes before as what: "X startet i Siva 15. august, som prosjektleder"; and a role after another: "X er sjef i A, er styreleder i B". */
import { ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import type { Slot } from "../../../../model.ts";
import { type Clause, slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { lastNamed, thingOf } from "../../things.ts";
import { pointedAt } from "../../topic.ts";
import { hasRole, PERSON } from "./role-words.ts";

const THE_BODY =
  "\\{(?:organisation|cluster):\\d{1,4}\\}|(?:klyngen|klynga|klyngja|klyngeadministrasjonen|selskapet|bedriften|bedrifta|verksemda|stiftelsen|stiftinga)(?![a-zæøå])";
const roleAs = (group: string): string =>
  `(?:en |ein |ei )?(?:nye? )?(?<${group}>(?:[a-zæøå]{3,20}- og )?${ROLE_PATTERN})(?![A-Za-zÀ-ɏ-])`;
const BEGINS = "(?:startet|starta|starter|startar|begynte|byrja|begynner|byrjar|tiltrådte|tiltrer|tiltrår)";
const WORKS = "(?:er (?:ansatt|tilsatt|tilsett)|jobber|jobbar|arbeider|arbeidar)";
/** Not in the role any more, or not yet. */
const NOT_NOW =
  /(?<![A-Za-zÀ-ɏ])(?:tidligere|tidlegare|daværende|dåverande|forhenværende|kan|ønsker|ønskjer|avtroppende|avtroppande)(?![A-Za-zÀ-ɏ])/u;
/** Anything of the clause but somebody else. */
const GOING_ON =
  "(?:(?! (?:der|mens|medan|fordi) )(?:[^.;:!?–{}]|\\{(?:organisation|cluster|place|date|count):\\d{1,4}\\}))";

const bodyOf = (words: string, clause: Clause, input: FactInput): Slot | null =>
  words.startsWith("{")
    ? thingOf(clause, words, input)
    : pointedAt(words.replace(/^klynge.*/u, "klyngen"), clause, input);

function roleThere(match: RegExpExecArray, clause: Clause, input: FactInput): Draft[] {
  const { who, body = "", role = "" } = match.groups ?? {};
  const person =
    who === undefined ? lastNamed(clause.start, ["person"], input) : slotsIn(clause, "person", who)[0];
  const object = bodyOf(body, clause, input);
  if (person === undefined || object === null) return [];
  return NOT_NOW.test(match[0]) || DENIED.test(match[0].toLowerCase())
    ? []
    : [hasRole(person, object, role.toLowerCase(), input)];
}

export const affiliationThereRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/there-as",
    type: "affiliation",
    pattern: new RegExp(
      `(?:(?<who>${PERSON})|(?<=^|[.;:] )(?:Han|Hun|Ho)) (?:${BEGINS}|${WORKS}) (?:(?:nå|no|i \\{date:\\d{1,4}\\}|\\{date:\\d{1,4}\\}|å jobbe|å arbeide|å jobba|å arbeida) )?(?:i|hos|ved) (?<body>${THE_BODY})(?: (?:i |den |fra |frå )?\\{date:\\d{1,4}\\})?,? som ${roleAs("role")}`,
      "gu",
    ),
    build: roleThere,
    finds: {
      "Kari Nordvik startet i Siva 15. mai, som prosjektleder innen innovasjon.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Siva",
          qualifiers: { role: "prosjektleder" },
        },
      ],
      "Maritime CleanTech veks. Ola Haug starta i klyngeadministrasjonen i haust som prosjektleiar.": [
        { subject: "Ola Haug", object: "Maritime CleanTech", qualifiers: { role: "prosjektleiar" } },
      ],
      "Kari Nordvik er ny. Hun er ansatt i Siva som rådgiver.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "rådgiver" } },
      ],
    },
    ignores: {
      "Kari Nordvik startet i Siva som ung.": "no role",
      "Kari Nordvik startet ikke i Siva som rådgiver.": "denied",
    },
  }),
  defineFactRule({
    id: "affiliation/today-is",
    type: "affiliation",
    pattern: new RegExp(
      `(?:^|[.;:] )(?:\\{date:\\d{1,4}\\}|Nå|No|Til daglig|Til dagleg|For tiden|For tida) (?:er|jobber|jobbar|arbeider|arbeidar) (?:(?<who>${PERSON})|han|hun|ho) (?:som )?${roleAs("role")} (?:i|for|ved|hos|av) (?<body>${THE_BODY})`,
      "gu",
    ),
    build: roleThere,
    finds: {
      "Kari Nordvik er frå Florø. I dag er ho konsulentsjef i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "konsulentsjef" } },
      ],
      "Til daglig jobber Ola Haug som rådgiver i Siva.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "rådgiver" } },
      ],
    },
    ignores: { "I dag er ho sjef i Siva.": "who?", "I dag er Kari Nordvik i Siva.": "no role" },
  }),
  defineFactRule({
    id: "affiliation/and-is",
    type: "affiliation",
    pattern: new RegExp(
      `^(?<who>${PERSON}) (?:er|kommer|kjem|jobber|jobbar|arbeider|arbeidar|leder|leier) ${GOING_ON}{5,140}?(?:,| og) er (?:også |òg )?${roleAs("role")} (?:i|for|ved|hos|av) (?<body>${THE_BODY})`,
      "gu",
    ),
    build: roleThere,
    finds: {
      "Kari Nordvik kommer fra stillingen som driftssjef i Enova, er styreleder i Siva og bor på Voss.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styreleder" } },
      ],
      "Ola Haug leier eit stort prosjekt i nord og er òg styreleiar i Siva.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styreleiar" } },
      ],
    },
    ignores: {
      "Kari Nordvik er driftssjef i Enova, og Ola Haug er styreleder i Siva.": "somebody else is",
      "Kari Nordvik er driftssjef i Enova og tidligere styreleder i Siva.": "not any more",
    },
  }),
];
