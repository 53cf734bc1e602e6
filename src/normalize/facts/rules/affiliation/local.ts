/** Who is or becomes what in a place, in a field or, right behind the role, in a body: "X blir ny fylkesmann i Troms", "Y blir direktør for kultur", "Z, CEO Siva". */
import { ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import type { Slot } from "../../../../model.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { dateIn, thingOf } from "../../things.ts";
import { CHOSEN, hasRole, IS, PERSON } from "./role-words.ts";

/** Heads of a county or a town. */
const LOCAL =
  "(?:(?:vara|fylkes)?ordfører|(?:vara|fylkes)?ordførar|fylkesmann|fylkesmannen|statsforvalter|statsforvaltar|rådmann|fylkesrådmann|kommunedirektør|fylkeskommunedirektør|fylkesdirektør|fylkesrådsleder|fylkesrådsleiar|byrådsleder|byrådsleiar|politimester|politimeister|lensmann|biskop)";
/** A former minister is known as one. */
const ANYBODY = "\\{(?:person|minister):\\d{1,4}\\}";
/** Before the role. */
const HOW = "(?:(?:ny|konstituert|fungerende|fungerande|midlertidig|mellombels|første|fyrste) )?";
const CHOSEN_AS = `(?:${CHOSEN}(?: på nytt)? )?(?:som |til |for )?`;
/** Not any more, not yet, or only perhaps. */
const UNSURE =
  /(?<![A-Za-zÀ-ɏ])(?:tidligere|tidlegare|daværende|dåverande|forhenværende|foreslått|føreslått|innstilt|innstilles|kan|vil|ønsker|ønskjer|kandidat|søkt|søker|søkjer)(?![A-Za-zÀ-ɏ])/u;

/** The role of the person or minister named in `who`; none where the match denies it or leaves it open. @param body null where it is not told */
function held(
  clause: Clause,
  who: string,
  role: string,
  body: Slot | null,
  match: RegExpExecArray,
  input: FactInput,
): Draft[] {
  const [person] = [...slotsIn(clause, "person", who), ...slotsIn(clause, "minister", who)];
  if (person === undefined || UNSURE.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
  return [hasRole(person, body, role.toLowerCase(), input)];
}

export const affiliationLocalRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/local-head",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?:(?<who>${ANYBODY}),? (?:som )?(?:også |òg |nå |no )?${IS} (?:(?:nå|no|i dag|i statsråd|\\{date:\\d{1,4}\\}) ){0,2}|(?:(?:[Ff]ra|[Ff]rå) (?:og med )?(?<day>\\{date:\\d{1,4}\\}) )?(?:ble|blei|blir|vart|vert|er) (?<who2>${ANYBODY}) )${CHOSEN_AS}(?:ny |første |fyrste )?(?<role>(?:(?:konstituert|fungerende|fungerande|midlertidig|mellombels) )?${LOCAL}) (?:i|for|på) (?<where>\\{place:\\d{1,4}\\}(?: og \\{place:\\d{1,4}\\})?(?: (?:kommune|fylkeskommune|fylke))?|\\{organisation:\\d{1,4}\\})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who, who2, role = "", where = "", day = "" } = match.groups ?? {};
      const body = where.startsWith("{organisation")
        ? thingOf(clause, where, input)
        : { name: wordsOf(clause, where) };
      const from = dateIn(clause, day);
      return held(clause, who ?? who2 ?? "", role, body, match, input).map((draft) =>
        from === undefined ? draft : { ...draft, qualifiers: { ...draft.qualifiers, asOf: from } },
      );
    },
    finds: {
      "Frå 1. juni 2024 blir Kari Nordvik fungerande fylkesmann i Troms.": [
        {
          subject: "Kari Nordvik",
          object: "Troms",
          qualifiers: { role: "fungerande fylkesmann", asOf: "2024-06-01" },
        },
      ],
      "Det er Ola Haug som er utnemd til ny fylkesmann i Troms.": [
        { subject: "Ola Haug", object: "Troms", qualifiers: { role: "fylkesmann" } },
      ],
      "Kari Nordvik blir ny fylkesmann i Troms, medan Ola Haug er oppnemnd som fylkesmann i Oslo og Viken.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Troms",
          qualifiers: { role: "fylkesmann" },
        },
        { subject: "Ola Haug", object: "Oslo og Viken", qualifiers: { role: "fylkesmann" } },
      ],
      "Kari Nordvik blei i statsråd 26. april 2024 utnemnd til fylkesmann i Troms.": [
        { subject: "Kari Nordvik", object: "Troms", qualifiers: { role: "fylkesmann" } },
      ],
      "I går ble Kari Nordvik valgt til ordfører i Bergen.": [
        { subject: "Kari Nordvik", object: "Bergen", qualifiers: { role: "ordfører" } },
      ],
    },
    ignores: {
      "Kari Nordvik er tidligere ordfører i Bergen.": "not any more",
      "Kari Nordvik er innstilt som ordfører i Bergen.": "not yet",
    },
  }),
  defineFactRule({
    id: "affiliation/becomes-of-field",
    type: "affiliation",
    pattern: new RegExp(
      `(?<who>${PERSON}),? (?:blir|blei|ble|vart|vert|er ansatt som|er tilsett som|er utnevnt til|er utnemnd til) ${HOW}(?<role>${ROLE_PATTERN}|${LOCAL})(?<field> for (?:[a-zæøå]{3,20})(?:, [a-zæøå]{3,20}){0,3}(?:,? og [a-zæøå]{3,20})?)?(?=$|[.,;]| ${PERSON}|,? (?:og|mens|medan) ${PERSON})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", role = "", field = "" } = match.groups ?? {};
      // One alone, without a field, has rules that look for the body.
      if (field === "" && slotsIn(clause, "person", clause.skeleton).length < 3) return [];
      return held(clause, who, role.replace(/^[Nn]ye? /u, "") + field, null, match, input);
    },
    finds: {
      "Kari Nordvik blir assisterende rådmann, Ola Haug blir direktør for økonomi og drift og Per Moe blir direktør for kultur.":
        [
          { subject: "Kari Nordvik", object: null, qualifiers: { role: "assisterende rådmann" } },
          { subject: "Ola Haug", object: null, qualifiers: { role: "direktør for økonomi og drift" } },
          { subject: "Per Moe", object: null, qualifiers: { role: "direktør for kultur" } },
        ],
    },
    ignores: {
      "Kari Nordvik blir ikke direktør for kultur.": "denied",
      "Kari Nordvik blir direktør for kultur i Siva.": "of Siva",
    },
  }),
  defineFactRule({
    id: "affiliation/role-at",
    type: "affiliation",
    pattern: new RegExp(
      `(?<who>${PERSON}), (?<role>${ROLE_PATTERN}),? (?<body>\\{(?:organisation|cluster):\\d{1,4}\\})(?=$|[.,;:])`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", role = "", body = "" } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", who);
      // Told by the mention itself.
      if (person?.value.affiliation !== undefined) return [];
      return held(clause, who, role, thingOf(clause, body, input), match, input);
    },
    finds: {
      "Kari Nordvik, CEO Maritime CleanTech.": [
        { subject: "Kari Nordvik", object: "Maritime CleanTech", qualifiers: { role: "ceo" } },
      ],
    },
    ignores: { "Kari Nordvik, professor, Siva og Enova var der.": "a list" },
  }),
  defineFactRule({
    id: "affiliation/local-since",
    type: "affiliation",
    pattern: new RegExp(
      `(?<who>${ANYBODY}) har (?:vært|vore) (?<role>(?:(?:assisterende|assisterande|konstituert|fungerende|fungerande) )?${LOCAL})(?: (?:i|for) (?<where>\\{place:\\d{1,4}\\}))? (?:siden|sidan) `,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", role = "", where } = match.groups ?? {};
      const body = where === undefined ? null : { name: wordsOf(clause, where) };
      return held(clause, who, role, body, match, input);
    },
    finds: {
      "Kari Nordvik har vore assisterande fylkesmann sidan juli 2008.": [
        { subject: "Kari Nordvik", object: null, qualifiers: { role: "assisterande fylkesmann" } },
      ],
    },
    ignores: { "Kari Nordvik har vært fylkesmann i fem år.": "perhaps not any more" },
  }),
];
