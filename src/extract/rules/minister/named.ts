/**
 * Norwegian ministers. These rules read name hits (offices and persons found through the lexicon) instead of raw
 * text. They say what is written; who is meant is settled in normalize, against the registry at the article's date.
 */
import { anyOf } from "../../../pattern.ts";
import type { NameHit } from "../../lexicon.ts";
import { FOREIGN_AFTER, FOREIGN_BEFORE, FORMER_BEFORE, MINISTERS_PLURAL } from "../../norwegian/titles.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../../rule.ts";
import type { View } from "../../view.ts";
import { holders, officesBehind } from "./holders.ts";

const before = (view: View, at: number): string => view.folded.slice(Math.max(0, at - 40), at);
const isForeign = (view: View, office: NameHit): boolean =>
  FOREIGN_BEFORE.test(before(view, office.start)) ||
  FOREIGN_AFTER.test(view.plain.slice(office.end, office.end + 30));

function partyBehind(view: View, at: number): string | undefined {
  return /^[ \n]\((?<party>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,4})\)/u.exec(view.plain.slice(at, at + 8))?.groups?.party;
}

/** "statsråd (Kari Li) |i Havne- og kystdepartementet": lower-case. */
const ministryBehind = (view: View, at: number): string | undefined =>
  view.plain.startsWith(" i ", at)
    ? /^(?:[a-zæøå]{3,20}-?(?:,| og) ?){0,3}[a-zæøå]{0,30}departementet(?![a-zæøå])/u.exec(
        view.folded.slice(at + 3, at + 80),
      )?.[0]
    : undefined;

/** Inside a compound ("næringsminister-kandidat") or cut short ("nærings-"). */
const isCompound = (view: View, hit: NameHit): boolean =>
  /^-[A-Za-zÀ-ɏ]/u.test(view.plain.slice(hit.end, hit.end + 2));

/** Behind "du" or "takk" and a comma, at the sentence's end: "No må du vakne, |". */
const TO_YOU = /(?<![a-zæøå])(?:du|deg|din|ditt|dine|takk|dere|dykk)(?![a-zæøå])[^.!?\n]{0,36}, $/u;
const CALLED = /(?:[.!?:–] |[«"–-]|, |(?<![a-zæøå])kjære )$/u;

const isAddressed = (view: View, { start, end }: NameHit): boolean => {
  const next = view.plain[end];
  return (
    (next === "!" && (start === 0 || CALLED.test(before(view, start)))) ||
    ((next === undefined || next === "." || next === "?") && TO_YOU.test(before(view, start)))
  );
};

/** Headlines leave out the article: "Næringsminister vil …". What is said of the office itself has "er" or "blir". */
const DOES =
  /^ (?:vil|skal|må|mener|meiner|sier|seier|lover|lovar|svarer|svarar|avviser|avlyser|foreslår|føreslår|krever|krev|varsler|varslar|åpner|opnar|åpnet|opna|besøker|besøkjer|besøkte|møter|møtte|roser|rosar|refser|refsar|presenterer|kunngjør|kunngjer|kunngjorde|kommer|kjem|håper|håpar|frykter|fryktar|støtter|støttar|ønsker|ønskjer|ber|bed)(?![A-Za-zÀ-ɏ]| (?:jeg|eg|du|han|hun|ho|vi|dere|de|dei)(?![A-Za-zÀ-ɏ]))/u;
const SENTENCE_END = /[.!?:–] $/u;

const isSubject = (view: View, { start, end }: NameHit): boolean =>
  view.plain[start] !== view.folded[start] &&
  (start === 0 || SENTENCE_END.test(view.plain.slice(Math.max(0, start - 2), start))) &&
  DOES.test(view.plain.slice(end, end + 20));

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
/** "Kari Berg, Ola Vik og |": a full name further on in a list. */
const isTied = ({ plain }: View, { name, start }: NameHit): boolean =>
  name.surface.includes(" ") && (plain.endsWith(", ", start) || plain.endsWith(" og ", start));

const isBacked = (view: View, hit: NameHit): boolean =>
  SPEECH_BEFORE.test(before(view, hit.start)) ||
  PLURAL_BEFORE.test(before(view, hit.start)) ||
  SPEECH_AFTER.test(view.plain.slice(hit.end, hit.end + 24));

/** An office that tells who is meant, as it is written. */
const officeHit = ({ name, start, end }: NameHit, { folded }: View): NameRuleHit => ({
  start,
  end,
  parts: { office: folded.slice(start, start + name.surface.length) },
  offices: name.ids,
});

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
            ministry: ministryBehind(view, person.end),
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
      "Det sier ⟦næringsminister og Ap-nestleder Cecilie Myrseth⟧.": { person: "Cecilie Myrseth" },
      "Det sa ⟦fiskeriminister Harald T.Nesvik⟧.": { person: "Harald Tom Nesvik" },
      "Det sier ⟦næringsminister Cecilia Myrseth⟧.": { person: "Cecilie Myrseth", form: "name+role" },
    },
    ignores: {
      "Svenske finansminister Elisabeth Svantesson kom.":
        "another country's minister, and not in the registry",
      "Næringsminister-kandidaten kom.": "a compound",
    },
  }),
  defineNameRule({
    id: "minister/name-office",
    kind: "minister",
    reads: "minister",
    needs: "office",
    find: (names, view) =>
      [...officesBehind(names, view, holders(names, view))].map(([person, office]) => ({
        start: person.start,
        end: person.end,
        parts: {
          office: view.folded.slice(office.start, office.start + office.name.surface.length),
          person: person.name.surface,
          party: partyBehind(view, person.end),
          ministry: ministryBehind(view, office.end),
        },
        offices: office.name.ids,
        persons: person.name.ids,
      })),
    finds: {
      "Med på møtet var ⟦Cecilie Myrseth⟧ (næringsminister).": {
        person: "Cecilie Myrseth",
        form: "name+role",
      },
      "⟦Espen Barth Eide⟧ er ny utenriksminister.": { person: "Espen Barth Eide", form: "name+role" },
      "⟦Cecilie Myrseth⟧ utnemnd til ny næringsminister": { person: "Cecilie Myrseth", form: "name+role" },
      "Ny næringsminister blir ⟦Cecilie Myrseth⟧ (Ap).": { person: "Cecilie Myrseth", form: "name+role" },
      "⟦Sylvi Listhaug⟧ ble statsråd i Landbruks- og matdepartementet.": {
        person: "Sylvi Listhaug",
        office: "landbruks- og matminister",
      },
    },
    ignores: {
      "Næringsminister Cecilie Myrseth, utenriksminister Espen Barth Eide og Per Moe kom.":
        "each office stands before its holder",
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
        .map((office) => officeHit(office, view));
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
    id: "minister/bare-office",
    kind: "minister",
    reads: "minister",
    needs: "office",
    find(names, view) {
      const bare = offices(names).filter(
        (office) => office.name.definite !== true && (isAddressed(view, office) || isSubject(view, office)),
      );
      if (bare.length === 0) return [];
      const named = holders(names, view);
      return bare
        .filter((office) => !named.has(office) && !isForeign(view, office))
        .map((office) => officeHit(office, view));
    },
    finds: {
      "Nå må du svare, ⟦næringsminister⟧!": { person: "Cecilie Myrseth", form: "role" },
      "Kan du hjelpe oss, ⟦utanriksminister⟧?": { person: "Espen Barth Eide", form: "role" },
      "Takk for turen, ⟦statsminister⟧.": { person: "Jonas Gahr Støre" },
      "⟦Næringsminister⟧ vil ha flere klynger": { person: "Cecilie Myrseth", form: "role" },
    },
    ignores: {
      "Hun ble både rektor, ordfører, næringsminister.": "the office, nobody in it",
      "Næringsminister er en tung stilling.": "the office itself",
      "Statsminister vil hun ikke bli.": "the office, nobody in it",
      "Takk, næringsminister Cecilie Myrseth!": "a name follows",
    },
  }),
  defineNameRule({
    id: "minister/name",
    kind: "minister",
    reads: "minister",
    needs: "person",
    find(names, view) {
      const byOffice = holders(names, view);
      const told = officesBehind(names, view, byOffice);
      const held = new Set(byOffice.values());
      return (
        names
          .filter((hit) => hit.name.kind === "person" && !held.has(hit) && !told.has(hit))
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
              ...(isTied(view, hit) && { tied: "yes" }),
              // "Aasland: Vi tar grep": who speaks in a heading.
              ...(hit.start === 0 && view.plain[hit.end] === ":" && { label: "yes" }),
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
