/** What differs between two sentences and between two values, as a reader is shown it. */
import { diffWords } from "diff/lib/diff/word.js";
import type { Fact, Qualifier, Slot } from "../model.ts";
import type { SlotChange, WordPiece } from "./result.ts";
import { folded, keyOf } from "./value.ts";

/** Longer sentences than this are shown whole: the comparison takes the square of what differs. */
const MOST_LETTERS = 20_000;

/** "62,93" is one word, not two with a comma between. Four times as slow, so only where there is such a number. */
const DECIMAL = /\d[.,]\d/u;
/** Made at the first need: it takes a fifth of a start. */
let segmenter: Intl.Segmenter | undefined;

/** Empty for sentences that differ in blanks at most. */
export function wordPieces(old: string, now: string): WordPiece[] {
  const [before, after] = [folded(old), folded(now)];
  if (before === after) return [];
  if (before.length + after.length > MOST_LETTERS)
    return [
      { text: before, is: "removed" },
      { text: after, is: "added" },
    ];
  const hasDecimal = DECIMAL.test(before) || DECIMAL.test(after);
  if (hasDecimal) segmenter ??= new Intl.Segmenter("nb", { granularity: "word" });
  const options = hasDecimal && segmenter !== undefined ? { intlSegmenter: segmenter } : {};
  return diffWords(before, after, options).map(({ value, added, removed }) => ({
    text: value,
    is: added ? "added" : removed ? "removed" : "same",
  }));
}

const figure = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 6 });

/** A slot or a qualifier in words: "20,000,000 NOK", "17 of 19 cluster". */
export function shown(part: Slot | Qualifier): string {
  if (typeof part !== "object") return folded(String(part));
  if (Array.isArray(part)) return part.map(folded).join(", ");
  if ("name" in part) return folded(part.name);
  if ("text" in part) return folded(part.text);
  const { value, max, of, currency, unit } = part;
  const range = max === undefined ? figure(value) : `${figure(value)}–${figure(max)}`;
  const whole = of === undefined ? range : `${range} of ${figure(of)}`;
  const named = currency ?? (unit === "percent" ? "%" : unit === "percentage-point" ? "pp" : unit);
  return named === undefined ? whole : `${whole} ${named}`;
}

/** Figures that one can be taken from the other: of one unit, and no ranges. */
function differenceOf(old: Slot | Qualifier, now: Slot | Qualifier): Partial<SlotChange> {
  const [before, after] = [old, now].map((part) =>
    typeof part === "object" && "value" in part && part.max === undefined ? part : null,
  );
  if (!before || !after || before.value === after.value) return {};
  const unit = before.currency ?? before.unit;
  if (unit !== (after.currency ?? after.unit)) return {};
  // 7.1 less 6.9 is 0.2.
  const rounded = (value: number): number => Number(value.toPrecision(12));
  const difference = rounded(after.value - before.value);
  return {
    difference,
    ...(before.value !== 0 && { percent: rounded((100 * difference) / Math.abs(before.value)) }),
    ...(unit !== undefined && { unit }),
  };
}

/** The parts of a fact by name, in the order they are shown. */
function partsOf({ subject, predicate, object, qualifiers }: Fact): Map<string, Slot | Qualifier | null> {
  const own: [string, Slot | Qualifier | null][] = [
    ["subject", subject],
    ["predicate", predicate],
    ["object", object],
  ];
  return new Map([...own, ...Object.entries(qualifiers).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

export function changedSlots(old: Fact, now: Fact): SlotChange[] {
  const [before, after] = [partsOf(old), partsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((slot): SlotChange[] => {
    const [one, other] = [before.get(slot) ?? null, after.get(slot) ?? null];
    if (keyOf(one) === keyOf(other)) return [];
    const words = { old: one === null ? null : shown(one), now: other === null ? null : shown(other) };
    // The same name of another entity: the id tells them apart.
    if (words.old === words.now) return [{ slot, old: keyOf(one), now: keyOf(other) }];
    return [{ slot, ...words, ...(one !== null && other !== null && differenceOf(one, other)) }];
  });
}
