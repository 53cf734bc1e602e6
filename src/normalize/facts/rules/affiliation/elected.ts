/** Several who are chosen at once: "X ble valgt til leder, Y til nestleder", "nestlederne X og Y". */
import { ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import { matchesOf } from "../../../matches.ts";
import { slotsIn } from "../../clause.ts";
import { DENIED, defineFactRule, type FactRule } from "../../rule.ts";
import { thingOf } from "../../things.ts";
import { appointed, bodyOfArticle, UNSURE } from "./appointed.ts";
import { BODY, CHOSEN, hasRole, PERSON } from "./role-words.ts";

/** "Nes| (Enova)": where each of several works. */
const BRACKETS = "(?: \\([^()]{2,40}\\))?";

/** Of the body that the article is about, where nothing else is told. */
const ON_BOARD = /^(?:nestle|styremedlem|varamedlem)/iu;
/** "Kari Nes valgt til leder, |Ola Haug til nestleder". */
const EACH_OTHER = new RegExp(
  `(?<who>${PERSON})(?: ${CHOSEN})? (?:som|til) (?:nye? )?(?<role>${ROLE_PATTERN}|styret|vara)`,
  "gu",
);

export const affiliationElectedRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/appointed-too",
    type: "affiliation",
    pattern: new RegExp(
      `${CHOSEN} (?:som|til) (?:nye? )?(?:${ROLE_PATTERN}|styret)(?: (?:i|for) ${BODY})?(?<others>(?:(?:, | og |, og )${PERSON}(?: ${CHOSEN})? (?:som|til) (?:nye? )?(?:${ROLE_PATTERN}|styret|vara)){1,8})(?=$|[.,;])`,
      "gu",
    ),
    build: (match, clause, input) => {
      const others = match.groups?.others ?? "";
      const before = clause.skeleton.slice(0, match.index);
      if (UNSURE.test(before) || DENIED.test(before.toLowerCase())) return [];
      return matchesOf(EACH_OTHER, others).flatMap(({ groups: { who = "", role = "" } = {} }) =>
        appointed(slotsIn(clause, "person", who)[0], role, null, match, clause, input),
      );
    },
    finds: {
      "På årsmøtet til Siva vart Kari Nordvik vald til leiar, Ola Haug til nestleiar og Per Moe til styremedlem.":
        [
          { subject: "Ola Haug", object: "Siva", qualifiers: { role: "nestleiar" } },
          { subject: "Per Moe", object: "Siva", qualifiers: { role: "styremedlem" } },
        ],
      "I Siva ble Kari Nordvik valgt til styreleder og Ola Haug til nestleder.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "nestleder" } },
      ],
    },
    ignores: {
      "Kari Nordvik er foreslått valgt til leder og Ola Haug til nestleder.": "not yet",
      "Kari Nordvik ble valgt til leder, og Ola Haug kom til.": "no role",
    },
  }),
  defineFactRule({
    id: "affiliation/they-are",
    type: "affiliation",
    pattern: new RegExp(
      `(?:^|[.:;–] |(?<first>[Bb]egge |[Dd]e to |[Dd]ei to |, (?:sier|seier) ))(?<role>[A-Za-zæøå]{0,20}(?:medlem(?=m?ene)|leder(?=ne)|leiar(?=ane)|direktør(?=ene|ane)|sjef(?=ene|ane)))(?:m?ene|ne|ane)(?: i (?<body>${BODY}))?,? (?<people>${PERSON}${BRACKETS}(?:, ${PERSON}${BRACKETS}){0,4} og ${PERSON})(?!,? (?:i|fra|frå|ved|hos) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { people = "", role = "", body } = match.groups ?? {};
      const told = body === undefined ? null : thingOf(clause, body, input);
      const object = told ?? (ON_BOARD.test(role) ? bodyOfArticle(input) : null);
      return slotsIn(clause, "person", people).map((person) =>
        hasRole(person, object, role.toLowerCase(), input),
      );
    },
    finds: {
      "Begge nestleiarane i Siva, Kari Nordvik og Ola Haug, stiller til val.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "nestleiar" } },
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "nestleiar" } },
      ],
      "Årsmøte i Siva\n\nDet var val. Styremedlemmene Kari Nordvik (Enova) og Ola Haug (SINTEF) var ikke på valg.":
        [
          { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styremedlem" } },
          { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styremedlem" } },
        ],
    },
    ignores: {
      "De tidligere nestlederne Kari Nordvik og Ola Haug var der.": "not any more",
      "Direktørene Kari Nordvik og Ola Haug i Siva smiler.": "of the body behind, one or both",
    },
  }),
];
