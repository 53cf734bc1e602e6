/** An article's text in pieces that are drawn as they are needed: a book or a line of a megabyte stays light. */
import type { Body, EmbeddedBlock } from "../shared/model.ts";

/** UTF-16 code units; a longer block is cut. */
const LONGEST_PIECE = 16_000;
/** Drawn at a time: code units and mentions. */
const BUDGET = 48_000;
const MOST_MENTIONS = 1_500;

export interface Piece {
  readonly block: EmbeddedBlock;
  readonly start: number;
  readonly end: number;
}

function cutAt(text: string, start: number, end: number): number {
  if (end - start <= LONGEST_PIECE) return end;
  const limit = start + LONGEST_PIECE;
  const blank = text.lastIndexOf(" ", limit);
  if (blank > start + LONGEST_PIECE / 2) return blank + 1;
  // Not inside a pair of surrogates.
  return /[\uD800-\uDBFF]/u.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

export function piecesOf({ text, blocks }: Body): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    const [, start, end] = block;
    let at = start;
    do {
      const cut = cutAt(text, at, end);
      pieces.push({ block, start: at, end: cut });
      at = cut;
    } while (at < end);
  }
  return pieces;
}

/** How many pieces to draw after the first `drawn` ones; at least one. */
export function nextLot(pieces: readonly Piece[], drawn: number, { mentions }: Body): number {
  const first = pieces[drawn];
  if (first === undefined) return drawn;
  const starts = mentions.map(([, start]) => start);
  let upTo = drawn + 1;
  while (upTo < pieces.length) {
    const end = pieces[upTo]?.end ?? 0;
    if (end - first.start > BUDGET) break;
    if (starts.filter((start) => start >= first.start && start < end).length > MOST_MENTIONS) break;
    upTo++;
  }
  return upTo;
}
