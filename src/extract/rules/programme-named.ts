/** Programmes whose names say themselves what they are: plans for a field, packages for a town, names in one word. */
import { GAP, pattern } from "../../pattern.ts";
import { defineRule, type Rule } from "../rule.ts";
import type { View } from "../view.ts";

/** First words of names that go on in small letters: a capital inside a sentence tells that they are names, or what stands in brackets behind them. */
const PLAN_HEADS =
  "Handlingsprogram Handlingsplan Utviklingsprogram Utviklingsplan Tiltaksplan Strategiplan Industristrategi Næringsstrategi Reiselivsstrategi Innovasjonsstrategi Planstrategi Næringsplan Verdiskapingsplan Verdiskapingsplanen".split(
    " ",
  );
/** "Sogn og Fjordane". */
const WHERE_IN = `[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{1,30}(?:(?:${GAP}og)?${GAP}[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{1,30})?`;
const YEARS = /\d{4} ?[–-] ?\d{4}$/;

/** Last parts of names in one word: "Tettstadprogrammet". */
const ONE_WORD =
  "programmet programma ordningen ordninga satsingen satsinga løftet strategien reformen reforma".split(" ");
/** "Handlingsplan for kysten |(HFK)". */
const ABBREVIATED = /^ {1,2}\([A-ZÆØÅ]{2,6}\)/u;
/** A capital inside a sentence makes a name of it. */
const isInside = ({ plain }: View, at: number): boolean =>
  /[A-Za-zÀ-ɏ,0-9] $/u.test(plain.slice(Math.max(0, at - 2), at));

export const programmePatternRules: readonly Rule<"programme">[] = [
  defineRule({
    id: "programme/for-what",
    kind: "programme",
    reads: "name",
    starts: [PLAN_HEADS.map((word) => word.toLowerCase()), ["regional plan"]],
    view: "plain",
    pattern: pattern(
      `(?:${PLAN_HEADS.join("|")}|Regional${GAP}plan)${GAP}for${GAP}(?:${WHERE_IN}|(?:[a-zæøå]{2,20}-${GAP}og${GAP})?[a-zæøå]{4,40}(?:${GAP}og${GAP}[a-zæøå]{4,40}(?=${GAP}(?:i${GAP}|på${GAP})?(?:[A-ZÀ-ÖØ-Þ]|\\d{4})))?(?:${GAP}(?:i|på)${GAP}${WHERE_IN})?)(?:${GAP}\\d{4} ?[–-] ?\\d{4})?(?=[ .,;:)\n]|$)`,
      "open",
    ),
    accept: (hit, view) =>
      isInside(view, hit.start) ||
      YEARS.test(view.plain.slice(hit.start, hit.end)) ||
      ABBREVIATED.test(view.plain.slice(hit.end, hit.end + 10))
        ? { ...hit, parts: { name: view.plain.slice(hit.start, hit.end) } }
        : null,
    finds: {
      "De fikk støtte fra ⟦Handlingsprogram for kystkultur i Nordland⟧ (HKN).": {
        name: "Handlingsprogram for kystkultur i Nordland",
      },
      "Pengane kjem frå ⟦Utviklingsplan for hav- og fjordbruk⟧ (UHF).": {
        name: "Utviklingsplan for hav- og fjordbruk",
      },
      "Utvalet følgjer opp ⟦Regional plan for kystkultur⟧ i år.": { name: "Regional plan for kystkultur" },
      "⟦Næringsstrategi for Sogn og Fjordane 2016–2025⟧ er klar.": {
        name: "Næringsstrategi for Sogn og Fjordane 2016–2025",
      },
      "Det følger av ⟦Regional plan for kystkultur og havbruk i Nordland⟧.": {
        name: "Regional plan for kystkultur og havbruk i Nordland",
      },
    },
    ignores: {
      "Handlingsplan for arbeidet er klar.": "capital only because the sentence begins",
      "Næringsplan for Nordland er klar.": "capital only because the sentence begins",
    },
  }),
  defineRule({
    id: "programme/one-word",
    kind: "programme",
    reads: "name",
    starts: [{ endings: ONE_WORD.flatMap((word) => [word, `${word}s`]) }],
    view: "plain",
    pattern: pattern(`[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,30}(?:${ONE_WORD.join("|")})s?(?!-| [A-ZÀ-ÖØ-Þ])`),
    accept(hit, view) {
      const name = view.plain.slice(hit.start, hit.end).replace(/(?<=[ta])s$|(?<=en)s$/u, "");
      return isInside(view, hit.start) ? { ...hit, parts: { name } } : null;
    },
    finds: { "Hjelpa kjem frå ⟦Tettstadprogrammet⟧.": { name: "Tettstadprogrammet" } },
    ignores: {
      "Hjelpa kjem frå Tettstadprogrammet Glimt 2.": "what is named behind it is the programme",
      "Tilskuddsordningen er god.": "capital only because the sentence begins",
      "De får penger fra tilskuddsordningen.": "no name",
    },
  }),
  defineRule({
    id: "programme/package",
    kind: "programme",
    reads: "name",
    starts: [["bypakke", "vegpakke", "veipakke"]],
    view: "plain",
    pattern: pattern(`(?:Bypakke|Vegpakke|Veipakke)${GAP}(?:${WHERE_IN}(?:-[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{1,30})?)`),
    accept: (hit, view) => ({ ...hit, parts: { name: view.plain.slice(hit.start, hit.end) } }),
    finds: {
      "De får penger til ⟦Bypakke Storvik⟧.": { name: "Bypakke Storvik" },
      "⟦Bypakke Nord-Havland⟧ skal betale.": { name: "Bypakke Nord-Havland" },
    },
    ignores: { "Bypakken i Storvik er dyr.": "no name" },
  }),
];
