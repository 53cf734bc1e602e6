/**
 * Norwegian ministers. These rules read name hits (offices and persons found through the lexicon) instead of raw
 * text. They say what is written; who is meant is settled in normalize, against the registry at the article's date.
 */

import { anyOf, GAP, pattern } from "../../pattern.ts";
import type { NameHit } from "../lexicon.ts";
import {
  FOREIGN_AFTER,
  FOREIGN_BEFORE,
  FORMER_BEFORE,
  MINISTERS_PLURAL,
  OFFICE_STEMS,
} from "../norwegian/titles.ts";
import { defineNameRule, defineRule, type NameRule, type NameRuleHit, type Rule } from "../rule.ts";
import type { View } from "../view.ts";

const before = (view: View, at: number): string => view.folded.slice(Math.max(0, at - 40), at);
const isForeign = (view: View, office: NameHit): boolean =>
  FOREIGN_BEFORE.test(before(view, office.start)) ||
  FOREIGN_AFTER.test(view.plain.slice(office.end, office.end + 30));

/** Between an office and its holder: "næringsminister Kari Li", "helseministeren, Kari Li". */
const JOINT = /^(?:,? {1,2}|,?\n)(?:\([A-Za-zÀ-ɏ]{1,4}\) )?$/u;
const JOINT_REACH = 40;
/** "Anne-Grethe |Strøm-Erichsen": a given name that the registry spells otherwise, before a surname that it knows. */
const GIVEN_BETWEEN = /^ (?<given>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}(?:[- ][A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+){0,2}) $/u;
/** Letters that two spellings of one given name share. */
const SHARED_LETTERS = 4;

const isMisspelt = (between: string, { name }: NameHit): boolean => {
  const given = GIVEN_BETWEEN.exec(between)?.groups?.given;
  return (
    given !== undefined &&
    name.ids.length === 1 &&
    name.ids[0]?.slice(0, SHARED_LETTERS) === given.slice(0, SHARED_LETTERS)
  );
};

/** Office → the person named right behind it. Names come in reading order, so a look at the next few is enough. */
function holders(names: readonly NameHit[], view: View): ReadonlyMap<NameHit, NameHit> {
  const pairs = new Map<NameHit, NameHit>();
  names.forEach((office, index) => {
    if (office.name.kind !== "office") return;
    for (let next = index + 1; next < names.length; next++) {
      const person = names[next] as NameHit;
      if (person.start > office.end + JOINT_REACH) return;
      const between = view.plain.slice(office.end, person.start);
      if (person.name.kind === "person" && (JOINT.test(between) || isMisspelt(between, person))) {
        pairs.set(office, person);
        return;
      }
    }
  });
  return pairs;
}

function partyBehind(view: View, at: number): string | undefined {
  return /^[ \n]\((?<party>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,4})\)/u.exec(view.plain.slice(at, at + 8))?.groups?.party;
}

/** Inside a compound ("næringsminister-kandidat") or cut short ("nærings-"). */
const isCompound = (view: View, hit: NameHit): boolean =>
  /^-[A-Za-zÀ-ɏ]/u.test(view.plain.slice(hit.end, hit.end + 2));

const offices = (names: readonly NameHit[]): NameHit[] => names.filter((hit) => hit.name.kind === "office");

const SPEECH =
  "sier|seier|sa|mener|meiner|lover|lovar|understreker|understrekar|forteller|fortel|uttaler|opplyser|svarer|svarar|skriver|skriv|påpeker|ifølge|ifølgje";
const SPEECH_BEFORE = new RegExp(`(?<![A-Za-zÀ-ɏ])(?:${SPEECH})[ \\n]$`, "u");
const SPEECH_AFTER = new RegExp(`^(?: \\([A-ZÆØÅ][A-Za-z]{0,3}\\))?[ \\n](?:${SPEECH})(?![A-Za-zÀ-ɏ])`, "u");
/** "statsrådene Mæland og Sanner": the plural noun says what both are. */
const PLURAL_BEFORE = new RegExp(
  `(?<![a-zæøå])(?:${anyOf(MINISTERS_PLURAL)})[ \\n](?:[a-zà-ɏ-]+,? (?:og )?){0,2}$`,
  "u",
);
/** "SV-leder |", "stortingsrepresentant |": somebody who need not be a minister on that day. */
const OTHER_ROLE =
  /(?<![a-zæøå])(?:[a-zæøå]+-(?:leder|leiar|nestleder|nestleiar|topp|profil)|partileder|partileiar|stortingsrepresentant|stortingspolitiker|stortingspolitikar|gruppeleder|gruppeleiar|leder|leiar)[ \n]$/u;
const isBacked = (view: View, hit: NameHit): boolean =>
  SPEECH_BEFORE.test(before(view, hit.start)) ||
  PLURAL_BEFORE.test(before(view, hit.start)) ||
  SPEECH_AFTER.test(view.plain.slice(hit.end, hit.end + 24));

export const ministerRules: readonly NameRule<"minister">[] = [
  defineNameRule({
    id: "minister/office-name",
    kind: "minister",
    reads: "minister",
    needs: "office",
    find(names, view) {
      const hits: NameRuleHit[] = [];
      for (const [office, person] of holders(names, view)) {
        if (isForeign(view, office)) continue;
        hits.push({
          start: office.start,
          end: person.end,
          parts: {
            office: view.folded.slice(office.start, office.start + office.name.surface.length),
            person: person.name.surface,
            party: partyBehind(view, person.end),
            ...(FORMER_BEFORE.test(before(view, office.start)) && { former: "yes" }),
          },
          offices: office.name.ids,
          persons: person.name.ids,
        });
      }
      return hits;
    },
    finds: {
      "Planen ble lagt fram av ⟦næringsminister Cecilie Myrseth⟧ (Ap).": {
        person: "Cecilie Myrseth",
        party: "Ap",
        form: "name+role",
      },
      "⟦Finansminister Trygve Slagsvold Vedum⟧ sa nei.": { person: "Trygve Slagsvold Vedum" },
      "Det meiner ⟦utanriksminister Espen Barth Eide⟧.": { person: "Espen Barth Eide", form: "name+role" },
      "Det sier ⟦næringsminister Cecilia Myrseth⟧.": { person: "Cecilie Myrseth", form: "name+role" },
    },
    ignores: {
      "Svenske finansminister Elisabeth Svantesson kom.":
        "another country's minister, and not in the registry",
      "Næringsminister-kandidaten kom.": "a compound",
    },
  }),
  defineNameRule({
    id: "minister/office",
    kind: "minister",
    reads: "minister",
    needs: "office",
    find(names, view) {
      const named = holders(names, view);
      return offices(names)
        .filter((office) => office.name.definite === true && !named.has(office))
        .filter((office) => !isForeign(view, office) && !isCompound(view, office))
        .filter(
          (office) =>
            !/(?:tidligere|tidlegare|forrige|førre|neste|påtroppende|avtroppende)[ \n]$/u.test(
              before(view, office.start),
            ),
        )
        .map((office) => ({
          start: office.start,
          end: office.end,
          parts: { office: view.folded.slice(office.start, office.start + office.name.surface.length) },
          offices: office.name.ids,
        }));
    },
    finds: {
      "⟦Næringsministeren⟧ vil satse.": { person: "Cecilie Myrseth", form: "role" },
      "Vi venter på ⟦utanriksministeren⟧ sitt svar.": { person: "Espen Barth Eide", form: "role" },
      "Det var ⟦statsministerens⟧ ord.": { person: "Jonas Gahr Støre" },
    },
    ignores: {
      "Den svenske næringsministeren kom.": "another country's minister",
      "Hun vil bli næringsminister.": "the office, nobody in it",
      "Den forrige næringsministeren sa det samme.": "not today's minister",
    },
  }),
  defineNameRule({
    id: "minister/name",
    kind: "minister",
    reads: "minister",
    needs: "person",
    find(names, view) {
      const held = new Set(holders(names, view).values());
      return (
        names
          .filter((hit) => hit.name.kind === "person" && !held.has(hit))
          // "Støre-regjeringen", "Solberg AS": not the person.
          .filter(
            (hit) =>
              !/^(?:-[A-Za-zÀ-ɏ]|[ \n](?:AS|ASA|I|II|III)(?![A-Za-zÀ-ɏ]))/u.test(
                view.plain.slice(hit.end, hit.end + 6),
              ),
          )
          .filter(
            (hit) =>
              !/[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]+[ -]$/u.test(
                view.plain.slice(Math.max(0, hit.start - 24), hit.start),
              ) ||
              hit.name.surface.includes(" ") ||
              PLURAL_BEFORE.test(before(view, hit.start)),
          )
          .filter(
            (hit) =>
              !/^ [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]/u.test(view.plain.slice(hit.end, hit.end + 3)) ||
              hit.name.surface.includes(" "),
          )
          .map((hit) => ({
            start: hit.start,
            end: hit.end,
            parts: {
              person: hit.name.surface,
              party: partyBehind(view, hit.end),
              ...(isBacked(view, hit) && { backed: "yes" }),
              ...(OTHER_ROLE.test(before(view, hit.start)) && { otherRole: "yes" }),
            },
            persons: hit.name.ids,
          }))
      );
    },
    finds: {
      "Det opplyser næringsminister Cecilie Myrseth. – Vi er klare, sier ⟦Myrseth⟧.": {
        person: "Cecilie Myrseth",
        form: "name",
      },
      "⟦Jonas Gahr Støre⟧ møtte bøndene.": { person: "Jonas Gahr Støre", form: "name" },
      "Statsrådene ⟦Myrseth⟧ og Vestre delte ut prisen.": { person: "Cecilie Myrseth", form: "name" },
      "– Vi er klare, sier ⟦Myrseth⟧ (Ap).": { person: "Cecilie Myrseth", party: "Ap" },
    },
    ignores: {
      "Støre-regjeringen vil ikke.": "the government, not the person",
      "Myrseth Mekaniske er ny bedrift.": "a company",
    },
  }),
];

const STEM = anyOf(OFFICE_STEMS);
const isCapital = (view: View, at: number): boolean => /^[A-ZÀ-ÖØ-Þ]/u.test(view.plain.slice(at, at + 1));

/** Two offices that share "-minister". That the whole is not one title ("nærings- og handelsminister") is checked later. */
export const ministerPatternRules: readonly Rule<"minister">[] = [
  defineRule({
    id: "minister/truncated-office",
    kind: "minister",
    reads: "minister",
    starts: [OFFICE_STEMS],
    view: "folded",
    pattern: pattern(
      `(?<stem>${STEM})(?=(?<rest>-? ?(?:,${GAP}${STEM}-? ?)?${GAP}?og${GAP}${STEM}minister)(?<definite>en|ens)?(?![A-Za-zÀ-ɏ]))`,
    ),
    accept: (hit, view) => (hit.parts.definite !== undefined || isCapital(view, hit.start) ? hit : null),
    finds: {
      "Det ble sagt av både ⟦Nærings⟧ og Utenriksminister.": { person: "Cecilie Myrseth", form: "role" },
    },
    ignores: { "Hun har vært både nærings- og utenriksminister.": "the offices, nobody in them" },
  }),
  defineRule({
    id: "minister/second-office",
    kind: "minister",
    reads: "minister",
    starts: [
      OFFICE_STEMS.flatMap((stem) => ["minister", "ministeren", "ministerens"].map((end) => stem + end)),
    ],
    view: "folded",
    pattern: pattern(
      `(?<=(?<rest>(?<![A-Za-zÀ-ɏ0-9])${STEM}-? ?${GAP}?og${GAP}))(?<stem>${STEM})minister(?<definite>en|ens)?`,
    ),
    accept: (hit, view) => (hit.parts.definite !== undefined || isCapital(view, hit.start) ? hit : null),
    finds: {
      "Det ble sagt av både Nærings og ⟦Utenriksminister⟧.": { person: "Espen Barth Eide", form: "role" },
    },
    ignores: { "Nærings- og handelsminister er en gammel tittel.": "one title" },
  }),
  defineRule({
    id: "minister/plural",
    kind: "minister",
    reads: "minister",
    starts: [MINISTERS_PLURAL],
    view: "folded",
    pattern: pattern(`(?<plural>${anyOf(MINISTERS_PLURAL)})`),
    finds: {
      "Næringsminister Cecilie Myrseth og kulturminister Lubna Jaffery kom. ⟦Ministrene⟧ smilte.": {
        person: "Cecilie Myrseth",
        form: "role",
      },
    },
    ignores: { "Ministrene smilte.": "nobody was named before" },
  }),
];
