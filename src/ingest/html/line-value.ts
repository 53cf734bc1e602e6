/** What a line weighs, and what the lines of an element weigh together. */
import type { Page } from "./parse.ts";
import type { Line } from "./render.ts";

const PROSE_LENGTH = 40;
export const linkDensity = (line: Line): number => line.linkLength / Math.max(1, line.text.length);
const HAS_SENTENCE = /[.!?…:;,。]/u;

/** Characters of running text. */
export function proseOf(line: Line): number {
  if (line.shape === "heading" || line.shape === "caption") return 0;
  const { length } = line.text;
  if (length < PROSE_LENGTH || !HAS_SENTENCE.test(line.text) || linkDensity(line) > 0.4) return 0;
  return length;
}

/** What a line says for (or against) the element it stands in being the article. */
export function worthOf(line: Line): number {
  const { length } = line.text;
  const density = linkDensity(line);
  if (line.shape === "heading") return density > 0.5 ? -20 : 0;
  if (density > 0.5) return -Math.min(100, 10 + length / 2);
  if (length < 25) return line.shape === "item" || line.shape === "row" ? -2 : -5;
  return line.shape === "caption" ? 0 : length * (1 - density);
}

/** Sums over every element's subtree. */
export function subtreeSums(
  page: Page,
  lines: readonly Line[],
  value: (line: Line, index: number) => number,
): number[] {
  const sums = new Array<number>(page.elements.length).fill(0);
  lines.forEach((line, index) => {
    sums[line.element] = (sums[line.element] ?? 0) + value(line, index);
  });
  for (let index = page.elements.length - 1; index > 0; index--) {
    const parent = page.elements[index]?.parent ?? -1;
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[index] ?? 0);
  }
  return sums;
}

/** Lines of every element's subtree: first and last index. */
export function lineRanges(page: Page, lines: readonly Line[]): { first: number; last: number }[] {
  const ranges = page.elements.map(() => ({ first: Number.POSITIVE_INFINITY, last: -1 }));
  const widen = (at: number, first: number, last: number): void => {
    const range = ranges[at];
    if (range === undefined) return;
    range.first = Math.min(range.first, first);
    range.last = Math.max(range.last, last);
  };
  for (const [index, line] of lines.entries()) widen(line.element, index, index);
  for (let index = ranges.length - 1; index > 0; index--) {
    const { first, last } = ranges[index] as { first: number; last: number };
    if (last >= 0) widen(page.elements[index]?.parent ?? -1, first, last);
  }
  return ranges;
}

export const inside = (page: Page, line: Line, root: number): boolean =>
  line.element >= root && line.element < (page.elements[root]?.end ?? 0);
