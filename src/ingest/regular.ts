/**
 * The text that the rules read. Blanks of two and more, line breaks of hard-wrapped files, soft hyphens and signs
 * without width say nothing, and would stand between the words of a name or the digits of a number. They are left out
 * of the text that is read; what is found there is told by its place in the source, which stays as it is.
 */

import { codesOf, TRAITS } from "../codes.ts";
import type { Article } from "../model.ts";
import type { Span } from "../spans.ts";

/** Most texts have nothing of it: no run of blanks but the empty lines between blocks, no sign that is not seen. */
const IRREGULAR = TRAITS.twoBlanks | TRAITS.oddBreak | TRAITS.unseen | TRAITS.combining;
/** What is read as something shorter: blanks and signs that are not seen, in any order, or a letter in parts. */
const PIECE =
  /[\s\u00AD\u200B-\u200D\u2060]{2,}|[\u00AD\u200B-\u200D\u2060\uFEFF]|[A-Za-z][\u0300-\u036F]+/gu;
const BLANK = /[^\S\uFEFF]/u;
/** A word goes on in the next line. */
const BROKEN_WORD = /^\u00AD\s*\n/u;

/** What a piece is read as: the letter that it is, one blank, or nothing. */
function readAs(piece: string): string {
  if (/^[A-Za-z]/u.test(piece)) return piece.normalize("NFC");
  return BLANK.test(piece) && !BROKEN_WORD.test(piece) ? " " : "";
}

/** A stretch of the text that is read, and of the source that it stands for; as long as this, or one piece. */
interface Stretch {
  readonly read: number;
  readonly source: number;
  readonly length: number;
  readonly width: number;
}

/** The last stretch that begins at or before a place. */
function stretchAt(stretches: readonly Stretch[], side: "read" | "source", at: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle] as Stretch)[side] <= at) low = middle;
    else high = middle - 1;
  }
  return stretches[low];
}

type Located<T> = T & { readonly start?: number | undefined; readonly end?: number | undefined };

export interface Regular {
  /** As it is read; offsets, those of blocks too, are into its own text. */
  readonly article: Article;
  /** What was found in it, with the places of the source. */
  located<T>(found: Located<T>[]): T[];
  /** The same for mentions: their words are the source's. */
  worded<T extends Span & { readonly text: string }>(mentions: T[]): T[];
  /** The same for what has evidence. */
  quoted<E extends Span & { readonly quote: string }, T extends { readonly evidence: E[] }>(found: T[]): T[];
  /** Whatever it is made of, with the source's places wherever in it a start and an end stand. */
  throughout<T>(value: T): T;
  /** A place in the source → where it is read. */
  toRead(at: number): number;
}

/** An article as the rules read it. */
export function regular(article: Article): Regular {
  const { text, blocks, datelines } = article;
  const codes = codesOf(text);
  if ((codes.traits & IRREGULAR) === 0)
    return {
      article,
      located: (found) => found,
      worded: (mentions) => mentions,
      quoted: (found) => found,
      throughout: (value) => value,
      toRead: (at) => at,
    };
  const stretches: Stretch[] = [];
  let read = "";
  let cursor = 0;
  const add = (words: string, to: number): void => {
    if (words !== "")
      stretches.push({ read: read.length, source: cursor, length: words.length, width: to - cursor });
    read += words;
    cursor = to;
  };
  const copy = (to: number): void => add(text.slice(cursor, to), to);
  const spans = blocks.map((block) => {
    copy(block.start);
    const start = read.length;
    if ((codes.traitsIn(block.start, block.end) & IRREGULAR) !== 0) {
      for (const { 0: piece, index } of text.slice(block.start, block.end).matchAll(PIECE)) {
        copy(block.start + index);
        add(readAs(piece), cursor + piece.length);
      }
    }
    copy(block.end);
    return { ...block, start, end: read.length };
  });
  copy(text.length);
  const sourceOf = (at: number, isEnd: boolean): number => {
    const stretch = stretchAt(stretches, "read", at);
    if (stretch === undefined) return 0;
    const { read: from, source, length, width } = stretch;
    if (length === width) return source + (at - from) + (isEnd ? 1 : 0);
    return isEnd ? source + width : source;
  };
  const toRead = (at: number): number => {
    const stretch = stretchAt(stretches, "source", at);
    return stretch === undefined ? 0 : stretch.read + Math.min(at - stretch.source, stretch.length);
  };
  const moveToSource = (span: { start: number; end: number }): void => {
    const { start, end } = span;
    span.start = sourceOf(start, false);
    span.end = end === start ? span.start : sourceOf(end - 1, true);
  };
  const at = <T>(found: Located<T>): T => {
    const { start, end } = found;
    if (start === undefined || end === undefined) return found;
    const moved = { ...found, start, end };
    moveToSource(moved);
    return moved;
  };
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const throughout = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(throughout);
    if (typeof value !== "object" || value === null) return value;
    const inside = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, throughout(item)]));
    return typeof inside.start === "number" && typeof inside.end === "number" ? at(inside) : inside;
  };
  return {
    article: {
      ...article,
      text: read,
      blocks: spans,
      datelines: datelines.map((line) => ({ ...line, start: toRead(line.start), end: toRead(line.end) })),
    },
    located: (found) => found.map(at),
    worded: (mentions) =>
      mentions.map((mention) => {
        const moved = { ...mention } as typeof mention & { start: number; end: number; text: string };
        moveToSource(moved);
        moved.text = words(moved);
        return moved;
      }),
    quoted: (found) =>
      found.map((one) => ({
        ...one,
        evidence: one.evidence.map((piece) => {
          const moved = { ...piece } as typeof piece & { start: number; end: number; quote: string };
          moveToSource(moved);
          moved.quote = words(moved);
          return moved;
        }),
      })),
    throughout: <T>(value: T) => throughout(value) as T,
    toRead,
  };
}
