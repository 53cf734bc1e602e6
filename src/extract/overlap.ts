/**
 * Which of two overlapping hits stays. Same kind: the longest, then the first in the list of rules; a cluster that the
 * registry knows before one that a pattern guesses. Amounts,
 * percentages, counts and dates also exclude one another, because they read the same numeral; names may nest in
 * anything.
 */
import type { Kind } from "../model.ts";
import type { RawMention } from "./rule.ts";

/** Numerals belong to one of these only. */
const NUMERIC: ReadonlySet<Kind> = new Set(["amount", "percentage", "date", "count"]);

/**
 * @param mentions all of one block
 * @returns those that stay, in reading order
 */
export function resolveOverlaps(
  mentions: readonly RawMention[],
  block: { readonly start: number; readonly end: number },
  order: ReadonlyMap<string, number>,
): RawMention[] {
  if (mentions.length === 1) return [...mentions];
  const rank = (mention: RawMention): number => order.get(mention.rule) ?? Number.MAX_SAFE_INTEGER;
  // A name that the registry knows is certain; what a pattern guesses from capitals may run on too far.
  const isKnown = ({ clusters, parts }: RawMention): number =>
    clusters !== undefined && parts.weak === undefined ? 1 : 0;
  const byStrength = [...mentions].sort(
    (a, b) =>
      isKnown(b) - isKnown(a) ||
      b.end - b.start - (a.end - a.start) ||
      rank(a) - rank(b) ||
      a.start - b.start,
  );
  const taken = new Map<string, Uint8Array>();
  const kept = byStrength.filter(({ kind, start, end }) => {
    const group = NUMERIC.has(kind) ? "numeric" : kind;
    let covered = taken.get(group);
    if (covered === undefined) {
      covered = new Uint8Array(block.end - block.start);
      taken.set(group, covered);
    }
    if (covered.subarray(start - block.start, end - block.start).includes(1)) return false;
    covered.fill(1, start - block.start, end - block.start);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b));
}
