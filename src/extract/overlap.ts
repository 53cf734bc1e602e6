/**
 * Which of two overlapping hits stays. Same kind: the longest, then the first in the list of rules; a cluster that the
 * registry knows before one that a pattern guesses. Amounts, percentages, counts and dates also exclude one another,
 * because they read the same numeral; names may nest in anything.
 */
import type { Kind } from "../model.ts";
import type { RawMention } from "./rule.ts";

/** Numerals belong to one of these only. */
export const NUMERIC: ReadonlySet<Kind> = new Set(["amount", "percentage", "date", "count"]);

const exclude = (a: RawMention, b: RawMention): boolean =>
  a.kind === b.kind || (NUMERIC.has(a.kind) && NUMERIC.has(b.kind));

/**
 * @param mentions all of one block
 * @returns those that stay, in reading order
 */
export function resolveOverlaps(
  mentions: readonly RawMention[],
  order: ReadonlyMap<string, number>,
): RawMention[] {
  const rank = (mention: RawMention): number => order.get(mention.rule) ?? Number.MAX_SAFE_INTEGER;
  // A quote holds other mentions and excludes none.
  const quotes = mentions.filter(({ kind }) => kind === "quote");
  const others = quotes.length === 0 ? mentions : mentions.filter(({ kind }) => kind !== "quote");
  const inOrder = [...others].sort((a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b));
  // A name that the registry knows is certain; what a pattern guesses from capitals may run on too far.
  const isKnown = ({ clusters, parts }: RawMention): number =>
    clusters !== undefined && parts.weak === undefined ? 1 : 0;
  const byStrength = (a: RawMention, b: RawMention): number =>
    isKnown(b) - isKnown(a) || b.end - b.start - (a.end - a.start) || rank(a) - rank(b) || a.start - b.start;
  // Mentions that touch one another, directly or through others, make a heap; most heaps hold one.
  const kept: RawMention[] = quotes;
  for (let from = 0; from < inOrder.length; ) {
    let to = from + 1;
    let end = inOrder[from]?.end ?? 0;
    for (let next = inOrder[to]; next !== undefined && next.start < end; next = inOrder[++to])
      end = Math.max(end, next.end);
    if (to === from + 1) kept.push(inOrder[from] as RawMention);
    else kept.push(...strongest(inOrder.slice(from, to).sort(byStrength)));
    from = to;
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b));
}

/** @param heap the strongest first */
function strongest(heap: readonly RawMention[]): RawMention[] {
  const stay: RawMention[] = [];
  for (const mention of heap) {
    if (
      !stay.some((other) => exclude(mention, other) && mention.start < other.end && other.start < mention.end)
    )
      stay.push(mention);
  }
  return stay;
}
