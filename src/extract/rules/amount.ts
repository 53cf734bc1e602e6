/** Amounts of money. */

import { anyOf, GAP, pairs, pattern } from "../../pattern.ts";
import { isChanging } from "../norwegian/change.ts";
import { ADJECTIVAL, SECOND_HEDGE } from "../norwegian/modifiers.ts";
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
import { SCALE } from "../norwegian/numerals.ts";
import { defineRule, type Hit, type Rule } from "../rule.ts";
import type { View } from "../view.ts";
import { ANY, COUNTING, DIGITS } from "./numeral.ts";

const BIG = anyOf([
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
]);
const HALF = `(?:${GAP}(?<half>halv|halve|kvart))?`;
const ADJECTIVE = `(?:${GAP}(?<modifier>${anyOf(Object.keys(ADJECTIVAL))}))?`;
/** "100 nye millioner": what the money is, between number and scale. */
const KIND_OF = `(?:${GAP}${anyOf(KINDS_OF_MONEY)}(?=${GAP}mill))?`;
const SCALED = `(?:${KIND_OF}${GAP}?(?<scale>${SCALE}))`;
/** What the kroner are for, behind a scale: "20 millioner skattekroner". */
const FOR_WHAT = `(?<=mill\\.?|milli(?:on|ard)(?:[ea]r)?|mrd\\.?)${GAP}[a-zæøå]{2,24}-?(?=kron(?:er|ar)(?![a-zæøå]))`;
/** "900-kroners" and, at a year's prices, "3 400 2025-kroner" have a hyphen. */
const UNIT = `(?:(?:${GAP}?|-(?=kron(?:er|ar)s)|${FOR_WHAT}|${GAP}${DIGITS}-(?=kron(?:er|ar)(?!s)))(?<currency>${CURRENCY}|${FUSED_CURRENCY}))`;
/** Sign behind the amount cannot be a letter edge: ",-", "€". */
const END = "(?![A-Za-zÀ-ɏ0-9])";

const nok = (value: number, more: object = {}): { value: number; currency: string } => ({
  value,
  currency: "NOK",
  ...more,
});

/** "22 milliarder kroner i 2021 til 50 milliarder": the number before "til" is a year. */
const isYear = (number: string | undefined, before: string): boolean =>
  number !== undefined &&
  /^(?:19|20)\d\d$/.test(number) &&
  /(?<![A-Za-zÀ-ɏ])(?:i|for|fra|frå|siden|sidan|til|år|året|etter|før|innen|innan|mot)[ \n]$/u.test(before);

/** Before millions without a noun: what is counted is no money. */
const PEOPLE_BEFORE =
  /(?:folketal|innbyggertal|innbyggjartal|medlemstal|folkemengd|befolkning|seertal|sjåartal|besøkstal|antallet|talet på)[A-Za-zÀ-ɏ]*(?![A-Za-zÀ-ɏ])[^.!?\n]{0,60}$/u;

const isPeople = (hit: Hit, view: View): boolean =>
  PEOPLE_BEFORE.test(view.folded.slice(Math.max(0, hit.start - 80), hit.start));

/** "5 og 10 millioner" is a range only behind "mellom"; "fra … til" behind a word of change tells two levels. */
function asRange(hit: Hit, view: View): Hit | null {
  const matched = view.folded.slice(hit.start, hit.end);
  if (isYear(hit.parts.number, view.folded.slice(Math.max(0, hit.start - 10), hit.start))) return null;
  if (hit.parts.open === "mellom") return hit;
  if (/ (?:og|eller) /.test(matched)) return null;
  return / til /.test(matched) && isChanging(view.folded, hit.start) ? null : hit;
}

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
      "Flere millioner kroner ble brukt.": "no number",
      "De fikk et par tusen kroner.": "no number",
      "Vi fikk 20 millioner tonn korn.": "a quantity of grain",
      "Tre Kronor tapte semifinalen.": "a team",
      "Hun vant med 12 sek. margin.": "seconds",
    },
    accept(hit, view) {
      const { currency, scale } = hit.parts;
      const written = view.plain.slice(hit.start, hit.end);
      if (currency === "sek" && scale === undefined && !written.endsWith("SEK")) return null;
      return /[a-zæøå] Kron[oe]r$/.test(written) ? null : hit;
    },
  }),
  defineRule({
    id: "amount/minor-unit",
    kind: "amount",
    reads: "amount",
    starts: ["number"],
    followedBy: ["currency"],
    view: "numbered",
    pattern: pattern(`(?<number>${COUNTING})${GAP}(?<currency>${MINOR_UNIT})`),
    hedged: true,
    finds: {
      "Avgiften er ⟦15 øre⟧ per kilowattime.": nok(0.15, { per: "kilowattime" }),
      "Prisen falt med ⟦over 20 øre⟧.": nok(0.2, { modifier: "over" }),
    },
    ignores: { "Han hadde ikke et øre igjen.": "an idiom: no number" },
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
    id: "amount/range",
    kind: "amount",
    reads: "amount",
    starts: ["number", ["mellom #", "fra #", "frå #"]],
    followedBy: ["near"],
    view: "numbered",
    pattern: pattern(
      `(?:(?<open>mellom|fra|frå)${GAP})?(?<number>${ANY})${HALF}(?:${GAP}?(?<scaleLow>${SCALE}))?(?:-(?=${GAP}(?:og|til)))?(?:${GAP}(?:kroner|kronar|kr)(?=${GAP}(?:og|til)))?(?: ?[-–] ?|${GAP}(?:til|og|eller)${GAP})(?<max>${ANY})${SCALED}?${UNIT}${END}`,
      "open",
    ),
    hedged: true,
    accept: asRange,
    finds: {
      "Støtten er ⟦mellom 10 og 20 millioner kroner⟧.": nok(10_000_000, { max: 20_000_000 }),
      "Det vil koste ⟦10–20 mill. kr⟧.": nok(10_000_000, { max: 20_000_000 }),
      "Bedrifter kan få ⟦fra 2 til 5 millioner kroner⟧.": nok(2_000_000, { max: 5_000_000 }),
      "Prisen er ⟦800 000–1,2 millioner kroner⟧.": nok(800_000, { max: 1_200_000 }),
      "Kurset kostar ⟦3–4000 kroner⟧.": nok(3000, { max: 4000 }),
      "Billetten kostet ⟦to-tre hundre kroner⟧.": nok(200, { max: 300 }),
      "De brukte ⟦mellom 30- og 40 000 kroner⟧.": nok(30_000, { max: 40_000 }),
      "Gebyret er ⟦800–2000 kroner⟧.": nok(800, { max: 2000 }),
      "Støtten er ⟦mellom 100 000 og en million kroner⟧.": nok(100_000, { max: 1_000_000 }),
      "Prosjekta får ⟦mellom to og fem hundre tusen kroner⟧.": nok(200_000, { max: 500_000 }),
      "Støtta er ⟦mellom ein halv og to millionar kroner⟧.": nok(500_000, { max: 2_000_000 }),
    },
    ignores: {
      "Eksporten økte fra 22 til 50 milliarder kroner.": "two levels, not a range",
      "De fikk 5 og 10 millioner kroner.": "two amounts",
    },
  }),
  defineRule({
    id: "amount/shared-unit",
    kind: "amount",
    reads: "amount",
    starts: ["number"],
    followedBy: ["range"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${COUNTING})(?=(?:,${GAP}${COUNTING}){0,4},?${GAP}(?:og|eller|til|mot|samt)${GAP}(?:(?:henholdsvis|${SECOND_HEDGE})${GAP})?${COUNTING}(?:${SCALED}?${UNIT}${END}|${GAP}?(?<scale2>${BIG})(?=$|[.,;:!?)]|${GAP}(?:i|på|til|fra|frå|og|for|over|per|som|neste|siden|sidan|etter|innen|innan|årlig|årleg)(?![A-Za-zÀ-ɏ]))))`,
    ),
    hedged: true,
    accept(hit, view) {
      const before = view.folded.slice(Math.max(0, hit.start - 120), hit.start);
      if (/mellom $/.test(before) || isYear(hit.parts.number, before)) return null;
      const { scale2, ...parts } = hit.parts;
      const isTil = /^ til /.test(view.folded.slice(hit.end, hit.end + 5));
      // "fra 2 til 5 millioner" without a word of change is one range, found above.
      return isTil && !isChanging(view.folded, hit.start)
        ? null
        : { ...hit, parts: scale2 === undefined ? parts : { ...parts, scale: scale2 } };
    },
    finds: {
      "De to fikk ⟦5⟧ og 10 millioner kroner.": nok(5_000_000),
      "Eksporten økte fra ⟦22⟧ til 50 milliarder kroner.": nok(22_000_000_000),
      "Støtten økte fra ⟦3⟧ til 4 milliarder.": nok(3_000_000_000),
      "Ramma auka frå ⟦6⟧ til nesten 15 millionar kroner.": nok(6_000_000),
      "Ramma har auka frå ⟦6⟧ til 15 millionar sidan i fjor.": nok(6_000_000),
    },
    ignores: {
      "Støtten er mellom 10 og 20 millioner kroner.": "one range",
      "Vi har 5 klynger og 10 millioner kroner.": "the first number counts clusters",
    },
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
      "Fylket deler ut de ⟦20 første millionene⟧.": nok(20_000_000),
    },
    ignores: {
      "Byen har 2 millioner innbyggere.": "a count",
      "Appen er lastet ned 3 millioner ganger.": "a count",
      "Folketallet har passert 5,5 millioner.": "people",
    },
    accept: (hit, view) => (isPeople(hit, view) ? null : hit),
  }),
  defineRule({
    id: "amount/implied-range",
    kind: "amount",
    reads: "amount",
    starts: ["number", ["mellom #", "fra #", "frå #"]],
    followedBy: ["near"],
    view: "numbered",
    pattern: pattern(
      `(?:(?<open>mellom|fra|frå)${GAP})?(?<number>${COUNTING})(?:${GAP}?(?<scaleLow>${SCALE}))?(?: ?[-–] ?|${GAP}(?:til|og|eller)${GAP})(?<max>${COUNTING})${KIND_OF}${GAP}?(?<scale>${BIG})(?![A-Za-zÀ-ɏ0-9]|-[A-Za-zÀ-ɏ])`,
      "open",
    ),
    hedged: true,
    accept: (hit, view) => (isPeople(hit, view) ? null : asRange(hit, view)),
    finds: {
      "En stor kontrakt er på ⟦3–4 milliarder⟧.": nok(3_000_000_000, { max: 4_000_000_000 }),
      "Rammen er ⟦mellom 10 og 20 millionar⟧.": nok(10_000_000, { max: 20_000_000 }),
    },
    ignores: {
      "Byen har 2–3 millioner innbyggere.": "a count",
      "Støtten økte fra 3 til 4 milliarder.": "two levels, not a range",
    },
  }),
];
