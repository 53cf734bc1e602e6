/** Spans that overlap in any way → pieces that nest, as elements must. */

export interface Marked<T> {
  readonly start: number;
  readonly end: number;
  readonly item: T;
}

export interface Nested<T> extends Marked<T> {
  readonly inside: readonly Nested<T>[];
}

interface Open<T> extends Marked<T> {
  readonly inside: Open<T>[];
}

/**
 * The outer ones first; of two that cross, the later one is cut where the earlier one ends.
 * @param spans in any order; empty ones are left out; of two that are equal the first is outside
 */
export function nest<T>(spans: readonly Marked<T>[]): Nested<T>[] {
  const waiting = spans
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const roots: Open<T>[] = [];
  const open: Open<T>[] = [];
  const place = (span: Marked<T>): void => {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= span.start) open.pop();
    const parent = open.at(-1);
    if (parent === undefined || span.end <= parent.end) {
      const own: Open<T> = { ...span, inside: [] };
      (parent?.inside ?? roots).push(own);
      open.push(own);
      return;
    }
    place({ ...span, end: parent.end });
    // The rest comes when its turn does: spans that begin before it are placed first.
    const rest = { ...span, start: parent.end };
    let at = 0;
    while (at < waiting.length && comesBefore(waiting[at], rest)) at++;
    waiting.splice(at, 0, rest);
  };
  for (let span = waiting.shift(); span !== undefined; span = waiting.shift()) place(span);
  return roots;
}

const comesBefore = <T>(one: Marked<T> | undefined, other: Marked<T>): boolean =>
  one !== undefined && (one.start < other.start || (one.start === other.start && one.end >= other.end));
