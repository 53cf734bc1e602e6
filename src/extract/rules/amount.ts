/** Amounts of money. */

import { wordBefore } from "../../characters.ts";
import { anyOf, GAP, pairs, pattern } from "../../pattern.ts";
import { ADJECTIVAL } from "../norwegian/modifiers.ts";
import {
  CURRENCY,
  CURRENCY_BEFORE,
  CURRENCY_STARTS,
  CURRENCY_WORD_STARTS,
  FUSED_CURRENCY,
  KINDS_OF_MONEY,
  LETTER_SCALES,
  MINOR_UNIT,
} from "../norwegian/money.ts";
import { isCountable } from "../norwegian/nouns.ts";
import { SCALE } from "../norwegian/numerals.ts";
import { defineRule, type Hit, type Rule } from "../rule.ts";
import type { View } from "../view.ts";
import { ANY, COUNTING, DIGITS } from "./numeral.ts";

export const BIG = anyOf([
  "millionene",
  "millionane",
  "milliardene",
  "milliardane",
  "million",
  "millioner",
  "millionar",
  "mill.",
  "mill",
  "milliard",
  "milliarder",
  "milliardar",
  "mrd.",
  "mrd",
  "billioner",
  "billionar",
  "tusen millioner",
  "tusen millionar",
  "tusen milliarder",
  "tusen milliardar",
]);
export const HALF = `(?:${GAP}(?<half>halv|halve|kvart))?`;
const ADJECTIVE = `(?:${GAP}(?<modifier>${anyOf(Object.keys(ADJECTIVAL))}))?`;
/** "100 nye millioner": what the money is, between number and scale. */
export const KIND_OF = `(?:${GAP}${anyOf(KINDS_OF_MONEY)}(?=${GAP}mill))?`;
export const SCALED = `(?:${KIND_OF}${GAP}?(?<scale>${SCALE}))`;
/** What the kroner are for, behind a scale: "20 millioner skattekroner". */
const FOR_WHAT = `(?<=mill\\.?|milli(?:on|ard)(?:[ea]r)?|mrd\\.?)${GAP}[a-zæøå]{2,24}-?(?=kron(?:er|ar)(?![a-zæøå]))`;
/** "900-kroners" and, at a year's prices, "3 400 2025-kroner" have a hyphen. */
const BEFORE_UNIT = `(?:${GAP}?|-(?=kron(?:er|ar)s)|${FOR_WHAT}|${GAP}${DIGITS}-(?=kron(?:er|ar)(?!s)))`;
const UNIT = `(?:${BEFORE_UNIT}(?<currency>${CURRENCY}|${FUSED_CURRENCY}))`;
/** Behind the second of two numbers: kroner or øre. */
export const SHARED_UNIT = `(?:${BEFORE_UNIT}(?<currency>${CURRENCY}|${FUSED_CURRENCY}|${MINOR_UNIT}))`;
/** Sign behind the amount cannot be a letter edge: ",-", "€". */
export const END = "(?![A-Za-zÀ-ɏ0-9])";

export const nok = (value: number, more: object = {}): { value: number; currency: string } => ({
  value,
  currency: "NOK",
  ...more,
});

/** Before millions without a noun: what is counted is no money. */
const PEOPLE_BEFORE =
  /(?:folketal|innbyggertal|innbyggjartal|medlemstal|folkemengd|befolkning|seertal|sjåartal|besøkstal|antall|antallet|tallet på|talet på)[A-Za-zÀ-ɏ]*(?![A-Za-zÀ-ɏ])(?:[^.,!?\n]|\.(?=\d)|,(?! (?:og|men|mens|medan)(?![a-zæøå]))){0,60}$/u;

/** "4,2 millioner gjester, mot |3,9 millioner i fjor": the same is counted at another time. */
const COUNTED_BEFORE = /milli(?:on|ard)[ea]r (?<noun>[a-zæøå-]{3,40}),? mot $/u;

/** "i november reiste |4,3 millioner", "her bor det |2 millioner": people. */
export const LIVES =
  /(?<![a-zæøå])(?:reiste|flaug|fløy|bor|bur|bodde|budde|døde|omkom)(?: (?:det|her|der|hele|heile|over|nesten|nær|vel|om lag|omlag|omtrent|rundt)){0,3} $/u;

export function isPeople(hit: Hit, view: View): boolean {
  const before = view.folded.slice(Math.max(0, hit.start - 80), hit.start);
  return (
    PEOPLE_BEFORE.test(before) ||
    LIVES.test(before) ||
    isCountable(COUNTED_BEFORE.exec(before)?.groups?.noun ?? "")
  );
}

const A_THOUSAND = /^1[ .]?000 kr/iu;
/** "Alle beløp i |1000 kroner", "Tildeling (|1000 kroner)" above a table: what its numbers are told in. */
const isUnitOfTable = (written: string, { start, end }: Hit, { folded }: View): boolean =>
  A_THOUSAND.test(written) &&
  (/(?:^|[^a-zæøå])i (?:hele |heile )?$/u.test(folded.slice(Math.max(0, start - 9), start)) ||
    (folded[start - 1] === "(" && /^\.?\)\s*(?:\n|$)/u.test(folded.slice(end, end + 6))));

export const amountRules: readonly Rule<"amount">[] = [
  defineRule({
    id: "amount/number-currency",
    kind: "amount",
    reads: "amount",
    starts: ["number", "one"],
    followedBy: ["currency", "scale", "number"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${ANY})${HALF}${ADJECTIVE}${SCALED}?${UNIT}(?:${GAP}(?:og${GAP})?(?<minor>${COUNTING})${GAP}?${MINOR_UNIT})?${END}`,
      "open",
    ),
    hedged: true,
    finds: {
      "Ordningen styrkes med ⟦20 millioner kroner⟧.": nok(20_000_000),
      "Handelen utgjorde ⟦1 204 mrd. kroner⟧ i fjor.": nok(1_204_000_000_000),
      "Ordninga får ⟦3,5 millionar kroner⟧ årleg.": nok(3_500_000, { per: "year" }),
      "Det koster ⟦om lag 250 kr⟧ per innbygger.": nok(250, { modifier: "about", per: "innbygger" }),
      "Leien er ⟦3 000 kroner⟧ i måneden.": nok(3000, { per: "måned" }),
      "Vi betaler ⟦200 kroner⟧ hver uke.": nok(200, { per: "uke" }),
      "De fikk ⟦en halv milliard kroner⟧.": nok(500_000_000),
      "Laget selger for ⟦12 MNOK⟧.": nok(12_000_000),
      "Fondet er på ⟦tre milliarder euro⟧.": { value: 3_000_000_000, currency: "EUR" },
      "De betalte ⟦100.000 svenske kroner⟧.": { value: 100_000, currency: "SEK" },
      "Byen brukte ⟦20 millioner skattekroner⟧ på kaia.": nok(20_000_000),
      "Bygda får ⟦2 millionar distrikts-kronar⟧.": nok(2_000_000),
      "Kassen har ⟦en drøy milliard kroner⟧.": nok(1_000_000_000, { modifier: "over" }),
      "Det koster ⟦3 400 2025-kroner⟧.": nok(3400),
      "Han fikk et ⟦900-kroners⟧ gebyr.": nok(900),
      "Omsetninga har passert ⟦40 millionar kroner⟧.": nok(40_000_000, { modifier: "over" }),
      "Summen kan bli stor når salget passerer ⟦40 millioner kroner⟧.": nok(40_000_000, {
        modifier: "exact",
      }),
    },
    ignores: {
      "Tildeling (1000 kroner)": "the unit of a table",
      "Flere millioner kroner ble brukt.": "no number",
      "De fikk et par tusen kroner.": "no number",
      "Vi fikk 20 millioner tonn korn.": "a quantity of grain",
      "Tre Kronor tapte semifinalen.": "a team",
      "Hun vant med 12 sek. margin.": "seconds",
    },
    accept(hit, view) {
      const { currency, scale } = hit.parts;
      const written = view.plain.slice(hit.start, hit.end);
      if (isUnitOfTable(written, hit, view)) return null;
      if (currency === "sek" && scale === undefined && !written.endsWith("SEK")) return null;
      return /[a-zæøå] Kron[oe]r$/.test(written) ? null : hit;
    },
  }),
  defineRule({
    id: "amount/minor-unit",
    kind: "amount",
    reads: "amount",
    starts: ["number", "one"],
    followedBy: ["currency"],
    view: "numbered",
    pattern: pattern(`(?<number>${ANY})${GAP}(?<currency>${MINOR_UNIT})`),
    hedged: true,
    // "et øre" and "ikke ett øre" are said of nothing at all.
    accept: (hit, { folded }) =>
      /^e[ti]n?$/u.test(hit.parts.number ?? "") ||
      (/^ei?tt$/u.test(hit.parts.number ?? "") &&
        /^(?:ikke|ikkje|eneste|einaste)$/u.test(wordBefore(folded, hit.start)))
        ? null
        : hit,
    finds: {
      "Prisen aukar med ⟦eitt øre⟧ per kilo.": nok(0.01, { per: "kilo" }),
      "Avgiften er ⟦15 øre⟧ per kilowattime.": nok(0.15, { per: "kilowattime" }),
      "Prisen falt med ⟦over 20 øre⟧.": nok(0.2, { modifier: "over" }),
    },
    ignores: {
      "Han hadde ikke et øre igjen.": "an idiom: no number",
      "De fekk ikkje eitt øre.": "an idiom",
    },
  }),
  defineRule({
    id: "amount/currency-number",
    kind: "amount",
    reads: "amount",
    starts: [[...CURRENCY_STARTS, "mnok", "meur", "musd"], pairs(CURRENCY_WORD_STARTS, ["#"])],
    view: "numbered",
    pattern: pattern(
      `(?<currency>${CURRENCY_BEFORE}|mnok|meur|musd)${GAP}?(?<number>${DIGITS})(?:(?<letter>${anyOf(Object.keys(LETTER_SCALES))})|(?: ?[-–] ?(?<max>${DIGITS}))?${SCALED}?(?:,[-–])?)(?!${GAP}?(?:kroner|kronar|prosent|pst|år)(?![A-Za-zÀ-ɏ]))${END}`,
      "open",
    ),
    hedged: true,
    finds: {
      "Prosjektet får ⟦kr 5 mill.⟧ i støtte.": nok(5_000_000),
      "Rammen er på ⟦inntil NOK 100 millioner⟧.": nok(100_000_000, { modifier: "at-most" }),
      "Satsen er ⟦kr. 12 500,-⟧ per deltaker.": nok(12_500, { per: "deltaker" }),
      "Stipendet er på ⟦kr 5 000–10 000⟧.": nok(5000, { max: 10_000 }),
      "Utbyttet er ⟦kr 2,50⟧ per B-aksje.": nok(2.5, { per: "B-aksje" }),
      "Selskapet hentet ⟦USD 43,8M⟧ i fjor.": { value: 43_800_000, currency: "USD" },
      "Fondet er verdt ⟦$10.000⟧ nå.": { value: 10_000, currency: "USD" },
      "Det koster ⟦€ 20 millioner⟧.": { value: 20_000_000, currency: "EUR" },
    },
    ignores: {
      "Det kostet mange kroner 3. mai.": "the number is a date",
      "Bussene oppfyller kravene i Euro 6.": "a standard for engines",
    },
    accept: (hit, view) =>
      (hit.parts.currency === "euro" && /^(?:[1-7]|(?:19|20)\d\d)$/.test(hit.parts.number ?? "")) ||
      (/^\.\s?[A-Za-zÀ-ɏ]/u.test(view.folded.slice(hit.end, hit.end + 3)) &&
        hit.parts.scale === undefined &&
        /kroner/.test(hit.parts.currency ?? ""))
        ? null
        : hit,
  }),
  defineRule({
    id: "amount/implied-currency",
    kind: "amount",
    reads: "amount",
    starts: ["number", "one"],
    followedBy: ["scale"],
    view: "numbered",
    // Where a noun follows, the count is the longer span and wins; what is left over speaks of money.
    pattern: pattern(
      `(?<number>${ANY})${HALF}${ADJECTIVE}${KIND_OF}${GAP}?(?<scale>${BIG})(?![A-Za-zÀ-ɏ0-9]|-[A-Za-zÀ-ɏ]| kron(?:er|ar)(?![A-Za-zÀ-ɏ]))`,
      "open",
    ),
    hedged: true,
    finds: {
      "Eksporten var 27 milliarder kroner i 2023 og ⟦29 milliarder⟧ i 2024.": nok(29_000_000_000),
      "Budsjettet økes med ⟦om lag 40 millioner⟧.": nok(40_000_000, { modifier: "about" }),
      "Klynga får ⟦25 statlege millionar⟧ i år.": nok(25_000_000),
      "Folketallet øker, og staten ga ⟦5 millioner⟧ til kaia.": nok(5_000_000),
      "De fikk 4 millioner kroner, mot ⟦3 millioner⟧ i fjor.": nok(3_000_000),
      "Fylket deler ut de ⟦20 første millionene⟧.": nok(20_000_000),
    },
    ignores: {
      "Byen har 2 millioner innbyggere.": "a count",
      "Appen er lastet ned 3 millioner ganger.": "a count",
      "Folketallet har passert 5,5 millioner.": "people",
      "Folketallet, som øker, er 5,5 millioner.": "people",
      "De hadde 4,2 millioner gjester, mot 3,9 millioner i fjor.": "guests",
      "I mai reiste 4,1 millioner over havnene.": "people",
    },
    accept: (hit, view) => (isPeople(hit, view) ? null : hit),
  }),
];
