/** Two amounts that share their unit: ranges, levels and shares. */

import { GAP, pairs, pattern } from "../../pattern.ts";
import { isChanging } from "../norwegian/change.ts";
import { SECOND_HEDGE } from "../norwegian/modifiers.ts";
import { CURRENCY_BEFORE, CURRENCY_STARTS, CURRENCY_WORD_STARTS } from "../norwegian/money.ts";
import { SCALE } from "../norwegian/numerals.ts";
import { defineRule, type Hit, type Rule } from "../rule.ts";
import type { View } from "../view.ts";
import { BIG, END, HALF, isPeople, KIND_OF, nok, SCALED, SHARED_UNIT } from "./amount.ts";
import { ANY, COUNTING, DIGITS } from "./numeral.ts";

/** "22 milliarder kroner i 2021 til 50 milliarder": the number before "til" is a year. */
const isYear = (number: string | undefined, before: string): boolean =>
  number !== undefined &&
  /^(?:19|20)\d\d$/.test(number) &&
  /(?<![A-Za-zÀ-ɏ])(?:i|for|fra|frå|siden|sidan|til|år|året|etter|før|innen|innan|mot)[ \n]$/u.test(before);

/** "5 og 10 millioner" is a range only behind "mellom"; "fra … til" behind a word of change tells two levels. */
function asRange(hit: Hit, view: View): Hit | null {
  const matched = view.folded.slice(hit.start, hit.end);
  if (isYear(hit.parts.number, view.folded.slice(Math.max(0, hit.start - 10), hit.start))) return null;
  if (hit.parts.open === "mellom") return hit;
  if (/ (?:og|eller) /.test(matched)) return null;
  return / til /.test(matched) && isChanging(view.folded, hit.start) ? null : hit;
}

export const amountPairRules: readonly Rule<"amount">[] = [
  defineRule({
    id: "amount/range",
    kind: "amount",
    reads: "amount",
    starts: ["number", ["mellom #", "fra #", "frå #"]],
    followedBy: ["near"],
    view: "numbered",
    pattern: pattern(
      `(?:(?<open>mellom|fra|frå)${GAP})?(?<number>${ANY})${HALF}(?:${GAP}?(?<scaleLow>${SCALE}))?(?:-(?=${GAP}(?:og|til)))?(?:${GAP}(?:kroner|kronar|kr)(?=${GAP}(?:og|til)))?(?: ?[-–] ?|${GAP}(?:til|og|eller)${GAP})(?<max>${ANY})${SCALED}?${SHARED_UNIT}${END}`,
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
      "Prisen ligger ⟦mellom 30 og 40 øre⟧.": nok(0.3, { max: 0.4 }),
    },
    ignores: {
      "Eksporten økte fra 22 til 50 milliarder kroner.": "two levels, not a range",
      "De fikk 5 og 10 millioner kroner.": "two amounts",
    },
  }),
  defineRule({
    id: "amount/between-currencies",
    kind: "amount",
    reads: "amount",
    starts: [pairs(["mellom"], [...CURRENCY_STARTS, ...CURRENCY_WORD_STARTS])],
    view: "numbered",
    pattern: pattern(
      `mellom${GAP}(?<currency>${CURRENCY_BEFORE})${GAP}?(?<number>${DIGITS})(?:${GAP}?(?<scaleLow>${SCALE}))?(?:,[-–])?${GAP}og${GAP}(?:${CURRENCY_BEFORE}${GAP}?)?(?<max>${DIGITS})${SCALED}?(?:,[-–])?${END}`,
      "open",
    ),
    finds: {
      "Støtten er ⟦mellom kr 100 000 og kr 200 000⟧.": nok(100_000, { max: 200_000 }),
      "Søk om ⟦mellom kr. 50 000,- og 80 000,-⟧ her.": nok(50_000, { max: 80_000 }),
    },
    ignores: { "Forskjellen mellom kr 5 mill. og resten er stor.": "one amount" },
  }),
  defineRule({
    id: "amount/shared-unit",
    kind: "amount",
    reads: "amount",
    starts: ["number"],
    followedBy: ["range", "of"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${COUNTING})(?=(?:,${GAP}${COUNTING}){0,4},?${GAP}(?:og|eller|til|mot|samt|av)${GAP}(?:(?:henholdsvis|totalt|dei?|${SECOND_HEDGE})${GAP})?${COUNTING}(?:${SCALED}?${SHARED_UNIT}${END}|${GAP}?(?<scale2>${BIG})(?=$|[.,;:!?)]|${GAP}(?:i|på|til|fra|frå|og|for|over|per|som|neste|siden|sidan|etter|innen|innan|årlig|årleg)(?![A-Za-zÀ-ɏ]))))`,
    ),
    hedged: true,
    accept(hit, view) {
      const before = view.folded.slice(Math.max(0, hit.start - 120), hit.start);
      if (/mellom $/.test(before) || isYear(hit.parts.number, before)) return null;
      const { scale2, ...parts } = hit.parts;
      const isTil = /^ til /.test(view.folded.slice(hit.end, hit.end + 5));
      // "ni av ti kroner" is a share.
      if (parts.scale === undefined && scale2 === undefined && view.folded.startsWith(" av ", hit.end))
        return null;
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
      "Prisen var høvesvis ⟦84⟧ og 38 øre.": nok(0.84),
      "Staten gir de første ⟦20⟧ av 170 millioner kroner.": nok(20_000_000),
    },
    ignores: {
      "Støtten er mellom 10 og 20 millioner kroner.": "one range",
      "Vi har 5 klynger og 10 millioner kroner.": "the first number counts clusters",
      "De bruker ni av ti kroner her.": "a share",
    },
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
