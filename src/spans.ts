/** Stretches of a text, looked up by place. */
import { firstFrom, sortInPlace } from "./lists.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

const byStart = (a: Span, b: Span): number => a.start - b.start;

/** Answers whether a stretch touches any of many others in the time of a binary search. */
export class Cover {
  readonly #starts: readonly number[];
  /** The furthest end of any span up to each one. */
  readonly #reach: readonly number[];

  constructor(spans: Iterable<Span>) {
    const sorted = sortInPlace([...spans], byStart);
    this.#starts = sorted.map(({ start }) => start);
    let reach = 0;
    this.#reach = sorted.map(({ end }) => {
      reach = Math.max(reach, end);
      return reach;
    });
  }

  touches({ start, end }: Span): boolean {
    const last = firstFrom(this.#starts, end) - 1;
    return last >= 0 && (this.#reach[last] ?? 0) > start;
  }
}
