/** Numbers that share one noun: "fra 12 til 19 kommuner", "12 offentlige og åtte private barnehager", "tre barnehager og to nye". */

import { wordBefore } from "../../characters.ts";
import { GAP, pattern } from "../../pattern.ts";
import { isChanging } from "../norwegian/change.ts";
import { SECOND_HEDGE } from "../norwegian/modifiers.ts";
import { isModifierWord, isNominal, TIME_UNIT } from "../norwegian/nouns.ts";
import { readNumber, SCALE } from "../norwegian/numerals.ts";
import { addPart, defineRule, type Parts, type Rule } from "../rule.ts";
import { TIMES } from "./compared.ts";
import { unitFartherBefore } from "./count-part.ts";
import { counting, narrowToNoun, WORDS } from "./counted.ts";
import { COUNTING as NUMBER } from "./numeral.ts";

const KIND = "[a-zæøå-]{2,30}e";
const NEXT = `(?:${SECOND_HEDGE}${GAP})?${NUMBER}(?:${GAP}${SCALE})?`;

/** "fra 51 til 25 millioner", but not "fra 900 000 til 2 millioner": how many times the one is the other. */
const MOST_TIMES = 30;
function isOfOneScale({ number = "", second = "" }: Parts): boolean {
  const times = (readNumber(number) ?? 0) / (readNumber(second) ?? 1);
  return times < MOST_TIMES && times > 1 / MOST_TIMES;
}

export const countKindsRules: readonly Rule<"count">[] = [
  defineRule({
    id: "count/two-levels",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["range", "alone"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${NUMBER})(?=(?:${TIMES})?${GAP}(?<link>til|mot)${GAP}(?:${SECOND_HEDGE}${GAP})?(?<second>${NUMBER})(?:${GAP}(?<scale>${SCALE}))?(?<words>${WORDS}))`,
    ),
    hedged: true,
    accept(hit, view) {
      if (hit.parts.link === "til" && !isChanging(view.folded, hit.start)) return null;
      const words = (hit.parts.words ?? "").trim();
      const from = view.numbered.indexOf(words, hit.end);
      const scale = isOfOneScale(hit.parts) ? hit.parts.scale : undefined;
      const whole = narrowToNoun(
        { ...hit, end: from + words.length, parts: { ...hit.parts, words, scale } },
        view,
      );
      return whole && { ...whole, end: hit.end };
    },
    finds: {
      "Utslippene skal ned fra ⟦51⟧ til 25 millioner tonn.": { value: 51_000_000, unit: "tonn" },
      "Nettverket vokste fra ⟦12⟧ til 19 kommuner.": { value: 12, unit: "kommune" },
      "Talet voks frå ⟦12⟧ til nesten 30 kommunar.": { value: 12, unit: "kommune" },
      "Målet ble redusert fra ⟦1200⟧ til totalt 900 plasser.": { value: 1200, unit: "plass" },
      "Vedtaket fikk ⟦45⟧ mot 40 stemmer.": { value: 45, unit: "stemme" },
      "Ventetiden falt fra ⟦14⟧ til 9 uker.": { value: 14, unit: "uke" },
      "Planen ga en økning fra ⟦1 160⟧ i 2015 til 1 175 lærere i 2016.": { value: 1160, unit: "lærer" },
      "Salget falt fra ⟦12.000⟧ i mai i fjor til rundt 11.000 biler i mai i år.": {
        value: 12_000,
        unit: "bil",
      },
      "Klubben fordoblet seg fra ⟦40⟧ til 80 medlemmer.": { value: 40, unit: "medlem" },
    },
    ignores: { "Vi besøker fra 12 til 19 kommuner.": "one range" },
  }),
  defineRule({
    id: "count/shared-noun",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["range"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${NUMBER})(?=(?:,${GAP}${NUMBER}){0,3}${GAP}og${GAP}${NUMBER}(?<words>${WORDS}))`,
    ),
    hedged: true,
    accept(hit, view) {
      if (wordBefore(view.folded, hit.start) === "mellom") return null;
      const words = (hit.parts.words ?? "").trim();
      const from = view.numbered.indexOf(words, hit.end);
      const whole = narrowToNoun({ ...hit, end: from + words.length, parts: { ...hit.parts, words } }, view);
      return whole && !TIME_UNIT.test(whole.parts.unit ?? "") ? { ...whole, end: hit.end } : null;
    },
    finds: {
      "De to lagene har ⟦27⟧ og 12 medlemmer.": { value: 27, unit: "medlem" },
      "De har hhv. ⟦270⟧, 41 og 12 medlemmer.": { value: 270, unit: "medlem" },
    },
    ignores: {
      "Mellom 5 og 10 næringer blir valgt.": "one range",
      "Vi var der i 2 og 3 år.": "lengths of time",
    },
  }),
  defineRule({
    id: "count/kinds",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["noun"],
    view: "numbered",
    hedged: true,
    pattern: pattern(
      `(?<number>${NUMBER})(?:${GAP}(?<scale>${SCALE}))?${GAP}(?<kind>${KIND})(?=(?:,${GAP}${NEXT}${GAP}${KIND}){0,3}${GAP}og${GAP}${NEXT}(?<words>${WORDS}))`,
    ),
    accept(hit, view) {
      const { kind = "", words: told = "" } = hit.parts;
      const words = told.trim();
      // "300 ledige og 40 nye lærlinger": people of two sorts.
      if (!isModifierWord(kind) || isNominal(kind) || !isModifierWord(/^[^ ]+/u.exec(words)?.[0] ?? ""))
        return null;
      const from = view.numbered.indexOf(words, hit.end);
      const whole = narrowToNoun({ ...hit, end: from + words.length, parts: { ...hit.parts, words } }, view);
      return counting(hit, whole?.parts.unit);
    },
    finds: {
      "Byen har ⟦12 offentlige⟧ og åtte private barnehager.": { value: 12, unit: "barnehage" },
      "Det er ⟦tolv kommunale⟧, åtte private og tre statlege skular her.": { value: 12, unit: "skule" },
      "Det er tolv kommunale, ⟦åtte private⟧ og tre statlege skular her.": { value: 8, unit: "skule" },
      "I mai var det ⟦nesten 2,3 millioner norske⟧ og litt over 1 million utenlandske overnattinger.": {
        value: 2_300_000,
        unit: "overnatting",
        modifier: "about",
      },
    },
    ignores: {
      "De fikk 12 norske og 40 millioner kroner.": "of what?",
      "Det var 300 ledige og 40 nye lærlinger.": "each its own noun",
    },
  }),
  defineRule({
    id: "count/new-ones",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["more"],
    view: "numbered",
    hedged: true,
    pattern: pattern(`(?<number>${NUMBER})${GAP}nye(?=$|[.,;])`),
    accept(hit, view) {
      const unit = unitFartherBefore(view, hit.start);
      return unit === undefined ? null : { ...hit, parts: addPart(hit.parts, "unit", unit) };
    },
    finds: {
      "Kommunen har tre barnehager og bygger ⟦to nye⟧.": { value: 2, unit: "barnehage" },
      "Elleve kommunar blir til ⟦fem nye⟧.": { value: 5, unit: "kommune" },
    },
    ignores: { "De bygger to nye.": "of what?" },
  }),
];
