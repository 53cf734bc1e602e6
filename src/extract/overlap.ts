/**
 * Which of two overlapping hits stays. Same kind: the longest, then the first in the list of rules; a cluster that the
 * registry knows before one that a pattern guesses. Amounts, percentages, counts and dates also exclude one another,
 * because they read the same numeral; names may nest in anything.
 */

import { sortInPlace } from "../lists.ts";
import type { Kind } from "../model.ts";
import type { RawMention } from "./rule.ts";

/** Numerals belong to one of these only. */
export const NUMERIC: ReadonlySet<Kind> = new Set(["amount", "percentage", "date", "count"]);

/** Kinds that are names. */
export const NAMES: ReadonlySet<Kind> = new Set([
  "person",
  "minister",
  "organisation",
  "cluster",
  "programme",
  "place",
]);

/** A mention with the place of its rule in the list of rules. */
export interface RankedMention extends RawMention {
  readonly rank: number;
}

const byPlace = (a: RankedMention, b: RankedMention): number =>
  a.start - b.start || a.end - b.end || a.rank - b.rank;

/** A body that no registry knows: in "prosjektet «Havlys Energi»" its name is that of the project. */
const isGuessedBody = ({ kind, organisations }: RawMention): boolean =>
  kind === "organisation" && organisations === undefined;
const isGuessedProgramme = ({ kind, organisations }: RawMention): boolean =>
  kind === "programme" && organisations === undefined;

// A name that the registry knows is certain; what a pattern guesses from capitals may run on too far.
const isKnown = ({ clusters, parts }: RawMention): number =>
  clusters !== undefined && parts.weak === undefined ? 1 : 0;
const byStrength = (a: RankedMention, b: RankedMention): number =>
  isKnown(b) - isKnown(a) ||
  b.end - b.start - (a.end - a.start) ||
  Number(isGuessedBody(a)) - Number(isGuessedBody(b)) ||
  a.rank - b.rank ||
  a.start - b.start;

const isQuote = ({ kind }: RawMention): boolean => kind === "quote";

/** "|NCE Fjordglimt": the level is a part of the cluster's name. */
const isLevelOf = (level: RawMention, cluster: RawMention): boolean =>
  level.kind === "programme" &&
  cluster.kind === "cluster" &&
  level.start === cluster.start &&
  level.end < cluster.end;

const exclude = (a: RawMention, b: RawMention): boolean =>
  a.kind === b.kind ||
  (NUMERIC.has(a.kind) && NUMERIC.has(b.kind)) ||
  (isGuessedBody(a) && isGuessedProgramme(b)) ||
  (isGuessedBody(b) && isGuessedProgramme(a)) ||
  isLevelOf(a, b) ||
  isLevelOf(b, a);

/**
 * @param mentions all of one block; they are put in order
 * @returns those that stay, in reading order
 */
export function resolveOverlaps(mentions: RankedMention[]): RankedMention[] {
  // A quote holds other mentions and excludes none.
  const hasQuote = mentions.some(isQuote);
  const kept = hasQuote ? mentions.filter(isQuote) : [];
  const others = hasQuote ? mentions.filter((mention) => !isQuote(mention)) : mentions;
  sortInPlace(others, byPlace);
  // Mentions that touch one another, directly or through others, make a heap; most heaps hold one.
  for (let from = 0; from < others.length; ) {
    const first = others[from] as RankedMention;
    let to = from + 1;
    let end = first.end;
    for (let next = others[to]; next !== undefined && next.start < end; next = others[++to])
      end = Math.max(end, next.end);
    if (to === from + 1) kept.push(first);
    else addStrongest(kept, sortInPlace(others.slice(from, to), byStrength));
    from = to;
  }
  return sortInPlace(kept, byPlace);
}

/** @param heap the strongest first */
function addStrongest(kept: RankedMention[], heap: readonly RankedMention[]): void {
  const known = kept.length;
  for (const mention of heap) {
    let stays = true;
    for (let index = known; stays && index < kept.length; index++) {
      const other = kept[index] as RankedMention;
      stays = !(exclude(mention, other) && mention.start < other.end && other.start < mention.end);
    }
    if (stays) kept.push(mention);
  }
}
