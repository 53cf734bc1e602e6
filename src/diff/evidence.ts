/** What changed in the places that state one fact. */
import dice from "natural/lib/natural/distance/dice_coefficient.js";
import type { Evidence, Fact } from "../model.ts";
import type { Snapshot } from "./snapshot.ts";
import { folded } from "./value.ts";

/** Start of a piece of evidence in its article; undefined where the records are not at hand. */
export type Places = (piece: Evidence) => number | undefined;

const placeKey = ({ article, block, quote, rule }: Evidence): string =>
  [article, block, rule, quote].join("\0");

export function placesOf({ records }: Snapshot): Places {
  const starts = new Map<string, number>();
  for (const { facts } of records ?? [])
    for (const piece of facts.flatMap(({ evidence }) => evidence)) {
      const key = placeKey(piece);
      // The same sentence twice in one paragraph: the first will do.
      starts.set(key, Math.min(piece.start, starts.get(key) ?? piece.start));
    }
  return (piece) => starts.get(placeKey(piece));
}

export interface EvidenceChange {
  /** The same article's sentence in other words. */
  readonly reworded: { readonly old: Evidence; readonly now: Evidence } | undefined;
  readonly gained: readonly Evidence[];
  readonly lost: readonly Evidence[];
  /** The same words, read by another rule. */
  readonly isReadAnew: boolean;
  /** The same words, elsewhere or broken into lines anew. */
  readonly isMoved: boolean;
}

export interface EvidenceContext {
  readonly renamed: ReadonlyMap<string, string>;
  readonly oldPlaces: Places;
  readonly nowPlaces: Places;
}

export function compareEvidence(
  old: Fact,
  now: Fact,
  { renamed, oldPlaces, nowPlaces }: EvidenceContext,
): EvidenceChange {
  const keyOf = ({ article, quote }: Evidence): string =>
    `${renamed.get(article) ?? article}\0${folded(quote)}`;
  const open = new Map<string, Evidence[]>();
  for (const piece of now.evidence) open.set(keyOf(piece), [...(open.get(keyOf(piece)) ?? []), piece]);
  let isReadAnew = false;
  let isMoved = old.id !== now.id;
  const unmet: Evidence[] = [];
  for (const piece of old.evidence) {
    const other = open.get(keyOf(piece))?.shift();
    if (other === undefined) {
      unmet.push(piece);
      continue;
    }
    isReadAnew ||= piece.rule !== other.rule;
    const [from, to] = [oldPlaces(piece), nowPlaces(other)];
    isMoved ||=
      piece.article !== other.article ||
      piece.block !== other.block ||
      piece.quote !== other.quote ||
      (from !== undefined && to !== undefined && from !== to);
  }
  const unused = [...open.values()].flat();
  const pairs = likest(unmet, unused, ({ article }) => renamed.get(article) ?? article);
  const [reworded] = pairs;
  return {
    reworded,
    gained: unused.filter((piece) => !pairs.some((pair) => pair.now === piece)),
    lost: unmet.filter((piece) => !pairs.some((pair) => pair.old === piece)),
    isReadAnew,
    isMoved,
  };
}

/** Pieces of one article in pairs, those first that have most in common. */
function likest(
  old: readonly Evidence[],
  now: readonly Evidence[],
  nameNow: (piece: Evidence) => string,
): { readonly old: Evidence; readonly now: Evidence }[] {
  const scored = old.flatMap((piece) =>
    now
      .filter(({ article }) => article === nameNow(piece))
      .map((other) => ({ old: piece, now: other, score: dice(piece.quote, other.quote) })),
  );
  const pairs: { old: Evidence; now: Evidence }[] = [];
  for (const { old: piece, now: other } of scored.sort((a, b) => b.score - a.score))
    if (!pairs.some((pair) => pair.old === piece || pair.now === other))
      pairs.push({ old: piece, now: other });
  return pairs;
}
