/**
 * Which of two overlapping hits stays. Same kind: the longest, then the first in the list of rules. Amounts,
 * percentages, counts and dates also exclude one another, because they read the same numeral; names may nest in
 * anything.
 */
import type { Kind } from "../model.ts";
import type { RawMention } from "./rule.ts";

/** Numerals belong to one of these only; earlier beats later on equal spans. */
const NUMERIC: readonly Kind[] = ["amount", "percentage", "date", "count"];

const group = (kind: Kind): Kind | "numeric" => (NUMERIC.includes(kind) ? "numeric" : kind);

export function resolveOverlaps(
  mentions: readonly RawMention[],
  order: ReadonlyMap<string, number>,
): RawMention[] {
  const rank = (mention: RawMention): number => order.get(mention.rule) ?? Number.MAX_SAFE_INTEGER;
  const byStrength = [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || rank(a) - rank(b) || a.start - b.start,
  );
  const kept = new Map<string, RawMention[]>();
  const result: RawMention[] = [];
  for (const mention of byStrength) {
    const rivals = kept.get(group(mention.kind)) ?? [];
    if (rivals.some((rival) => mention.start < rival.end && rival.start < mention.end)) continue;
    rivals.push(mention);
    kept.set(group(mention.kind), rivals);
    result.push(mention);
  }
  return result.sort((a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b));
}
