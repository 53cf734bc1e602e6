/** Numbers of several kinds that share one noun: "12 offentlige og åtte private barnehager", "tre barnehager og to nye". */

import { GAP, pattern } from "../../pattern.ts";
import { SECOND_HEDGE } from "../norwegian/modifiers.ts";
import { isModifierWord, isNominal, TIME_UNIT } from "../norwegian/nouns.ts";
import { SCALE } from "../norwegian/numerals.ts";
import { addPart, defineRule, type Rule } from "../rule.ts";
import { unitFartherBefore } from "./count-part.ts";
import { narrowToNoun, WORDS } from "./counted.ts";
import { COUNTING as NUMBER } from "./numeral.ts";

const KIND = "[a-zæøå-]{2,30}e";
const NEXT = `(?:${SECOND_HEDGE}${GAP})?${NUMBER}(?:${GAP}${SCALE})?`;

export const countKindsRules: readonly Rule<"count">[] = [
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
      const unit = whole?.parts.unit;
      return unit === undefined || TIME_UNIT.test(unit)
        ? null
        : { ...hit, parts: addPart(hit.parts, "unit", unit) };
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
    followedBy: ["noun"],
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
