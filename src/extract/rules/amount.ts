/** Amounts of money. */

import { anyOf, GAP, pattern } from "../../pattern.ts";
import {
  CURRENCY,
  CURRENCY_BEFORE,
  CURRENCY_STARTS,
  FUSED_CURRENCY,
  MINOR_UNIT,
} from "../norwegian/money.ts";
import { SCALE } from "../norwegian/numerals.ts";
import { defineRule, type Rule } from "../rule.ts";
import { DIGITS_MARK, ONE_MARK, WORDS_MARK } from "../view.ts";

const ANY = `[${DIGITS_MARK}${WORDS_MARK}${ONE_MARK}]{1,60}`;
const COUNTING = `[${DIGITS_MARK}${WORDS_MARK}]{1,60}`;
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
const HALF = `(?<half>halv|halve)${GAP}`;
const SCALED = `(?:${GAP}?(?<scale>${SCALE}))`;
const UNIT = `(?:${GAP}?(?<currency>${CURRENCY}|${FUSED_CURRENCY}))`;
/** Sign behind the amount cannot be a letter edge: ",-", "€". */
const END = "(?![A-Za-zÀ-ɏ0-9])";

const nok = (value: number, more: object = {}): { value: number; currency: string } => ({
  value,
  currency: "NOK",
  ...more,
});

/** "økte fra 22 til 50" tells two levels; "fra 2 til 5 millioner i støtte" one range. */
const CHANGE =
  /(?:øk[A-Za-zÀ-ɏ]{0,6}|auk[A-Za-zÀ-ɏ]{0,4}|voks[A-Za-zÀ-ɏ]{0,4}|steg|stig[A-Za-zÀ-ɏ]{0,3}|fall[A-Za-zÀ-ɏ]{0,2}|falt|redus[A-Za-zÀ-ɏ]{2,8}|gikk|gjekk|gå|går|gått|løft[A-Za-zÀ-ɏ]{0,3}|dobl[A-Za-zÀ-ɏ]{0,4}|kutt[A-Za-zÀ-ɏ]{0,3}|ned|opp|vekst|endr[A-Za-zÀ-ɏ]{0,4}|utvid[A-Za-zÀ-ɏ]{0,4}|hev[A-Za-zÀ-ɏ]{0,3}|senk[A-Za-zÀ-ɏ]{0,3}|styrk[A-Za-zÀ-ɏ]{0,3})(?![A-Za-zÀ-ɏ])[^.!?\n]{0,80}$/u;

/** "22 milliarder kroner i 2021 til 50 milliarder": the number before "til" is a year. */
const isYear = (number: string | undefined, before: string): boolean =>
  number !== undefined &&
  /^(?:19|20)\d\d$/.test(number) &&
  /(?<![A-Za-zÀ-ɏ])(?:i|for|fra|frå|siden|sidan|til|år|året)[ \n]$/u.test(before);

export const amountRules: readonly Rule<"amount">[] = [
  defineRule({
    id: "amount/number-currency",
    kind: "amount",
    reads: "amount",
    starts: ["number", "one"],
    followedBy: ["currency", "scale"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${ANY})(?:${GAP}(?<half>halv|halve))?${SCALED}?${UNIT}(?:${GAP}(?:og${GAP})?(?<minor>[${DIGITS_MARK}${WORDS_MARK}]{1,12})${GAP}?${MINOR_UNIT})?${END}`,
      "open",
    ),
    hedged: true,
    finds: {
      "Ordningen styrkes med ⟦20 millioner kroner⟧.": nok(20_000_000),
      "Handelen utgjorde ⟦1 204 mrd. kroner⟧ i fjor.": nok(1_204_000_000_000),
      "Ordninga får ⟦3,5 millionar kroner⟧ årleg.": nok(3_500_000, { per: "year" }),
      "Det koster ⟦om lag 250 kr⟧ per innbygger.": nok(250, { modifier: "about", per: "innbygger" }),
      "De fikk ⟦en halv milliard kroner⟧.": nok(500_000_000),
      "Laget selger for ⟦12 MNOK⟧.": nok(12_000_000),
      "Fondet er på ⟦tre milliarder euro⟧.": { value: 3_000_000_000, currency: "EUR" },
      "De betalte ⟦100.000 svenske kroner⟧.": { value: 100_000, currency: "SEK" },
    },
    ignores: {
      "Flere millioner kroner ble brukt.": "no number",
      "Vi fikk 20 millioner tonn korn.": "a quantity of grain",
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
    starts: [[...CURRENCY_STARTS, "mnok", "meur", "musd"]],
    view: "numbered",
    pattern: pattern(
      `(?<currency>${CURRENCY_BEFORE}|mnok|meur|musd)${GAP}?(?<number>[${DIGITS_MARK}]{1,40})${SCALED}?(?:,[-–])?(?!${GAP}?(?:kroner|kronar|prosent|pst|år)(?![A-Za-zÀ-ɏ]))${END}`,
      "open",
    ),
    hedged: true,
    finds: {
      "Prosjektet får ⟦kr 5 mill.⟧ i støtte.": nok(5_000_000),
      "Rammen er på ⟦inntil NOK 100 millioner⟧.": nok(100_000_000, { modifier: "at-most" }),
      "Satsen er ⟦kr. 12 500,-⟧ per deltaker.": nok(12_500, { per: "deltaker" }),
      "Fondet er verdt ⟦$10.000⟧ nå.": { value: 10_000, currency: "USD" },
      "Det koster ⟦€ 20 millioner⟧.": { value: 20_000_000, currency: "EUR" },
    },
    ignores: { "Det kostet mange kroner 3. mai.": "the number is a date" },
    accept: (hit, view) =>
      /^\.\s?[A-Za-zÀ-ɏ]/u.test(view.folded.slice(hit.end, hit.end + 3)) &&
      hit.parts.scale === undefined &&
      /kroner/.test(hit.parts.currency ?? "")
        ? null
        : hit,
  }),
  defineRule({
    id: "amount/range",
    kind: "amount",
    reads: "amount",
    starts: ["number", ["mellom #", "fra #", "frå #"]],
    followedBy: ["link", "currency", "scale"],
    view: "numbered",
    pattern: pattern(
      `(?:(?<open>mellom|fra|frå)${GAP})?(?<number>${COUNTING})(?:${GAP}?(?<scaleLow>${SCALE}))?(?:${GAP}(?:kroner|kronar|kr)(?=${GAP}(?:og|til)))?(?: ?[-–] ?|${GAP}(?:til|og|eller)${GAP})(?<max>${COUNTING})${SCALED}?${UNIT}${END}`,
      "open",
    ),
    hedged: true,
    accept(hit, view) {
      const matched = view.folded.slice(hit.start, hit.end);
      // "5 og 10 millioner" is a range only behind "mellom"; "fra … til" behind a word of change tells two levels.
      if (isYear(hit.parts.number, view.folded.slice(Math.max(0, hit.start - 10), hit.start))) return null;
      if (/ (?:og|eller) /.test(matched) && hit.parts.open !== "mellom") return null;
      if (
        hit.parts.open !== "mellom" &&
        / til /.test(matched) &&
        CHANGE.test(view.folded.slice(Math.max(0, hit.start - 120), hit.start))
      )
        return null;
      return hit;
    },
    finds: {
      "Støtten er ⟦mellom 10 og 20 millioner kroner⟧.": nok(10_000_000, { max: 20_000_000 }),
      "Det vil koste ⟦10–20 mill. kr⟧.": nok(10_000_000, { max: 20_000_000 }),
      "Bedrifter kan få ⟦fra 2 til 5 millioner kroner⟧.": nok(2_000_000, { max: 5_000_000 }),
      "Prisen er ⟦800 000–1,2 millioner kroner⟧.": nok(800_000, { max: 1_200_000 }),
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
    followedBy: ["link"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${COUNTING})(?=(?:,${GAP}${COUNTING}){0,4}(?:,?${GAP}(?:og|eller|til|mot|samt)${GAP}(?:henholdsvis${GAP})?|${GAP}(?:og|eller)${GAP}(?:om lag|rundt|ca\\.?)${GAP})${COUNTING}${SCALED}?${UNIT}${END})`,
    ),
    hedged: true,
    accept(hit, view) {
      const before = view.folded.slice(Math.max(0, hit.start - 120), hit.start);
      if (/mellom $/.test(before) || isYear(hit.parts.number, before)) return null;
      const isTil = /^ til /.test(view.folded.slice(hit.end, hit.end + 5));
      // "fra 2 til 5 millioner" without a word of change is one range, found above.
      return isTil && !CHANGE.test(before) ? null : hit;
    },
    finds: {
      "De to fikk ⟦5⟧ og 10 millioner kroner.": nok(5_000_000),
      "Eksporten økte fra ⟦22⟧ til 50 milliarder kroner.": nok(22_000_000_000),
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
      `(?<number>${ANY})(?:${GAP}${HALF})?${GAP}?(?<scale>${BIG})(?![A-Za-zÀ-ɏ0-9]|-[A-Za-zÀ-ɏ])`,
      "open",
    ),
    hedged: true,
    finds: {
      "Eksporten var 27 milliarder kroner i 2023 og ⟦29 milliarder⟧ i 2024.": nok(29_000_000_000),
      "Budsjettet økes med ⟦om lag 40 millioner⟧.": nok(40_000_000, { modifier: "about" }),
    },
    ignores: {
      "Byen har 2 millioner innbyggere.": "a count",
      "Appen er lastet ned 3 millioner ganger.": "a count",
    },
  }),
  defineRule({
    id: "amount/compound",
    kind: "amount",
    reads: "amount",
    starts: ["number"],
    followedBy: ["scale"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${COUNTING})[- ]?(?<scale>million|milliard|tusen)(?:er|ar)?s?(?:-|krone)[A-Za-zÀ-ɏ]{2,40}|(?<number2>${COUNTING})[- ](?<scale2>million|milliard)(?:er|ar)s?[A-Za-zÀ-ɏ]{2,40}`,
    ),
    accept(hit, view) {
      const matched = view.folded.slice(hit.start, hit.end);
      return /(?:tonn|tal|kubikk|innbygg|dose)/u.test(matched)
        ? null
        : {
            ...hit,
            parts: {
              ...hit.parts,
              number: hit.parts.number ?? hit.parts.number2,
              scale: hit.parts.scale ?? hit.parts.scale2,
              currency: "kroner",
            },
          };
    },
    finds: {
      "Et ⟦100-millionersprogram⟧ er lagt fram.": nok(100_000_000),
      "De passerte ⟦60-milliardersgrensen⟧.": nok(60_000_000_000),
    },
    ignores: { "En millionby ved kysten.": "no number" },
  }),
];
