/**
 * How far the figures could be elsewhere: articles are drawn anew, with replacement, as many as there are, and the middle
 * 95 per cent of what comes out is the interval. With few articles it is wide, and says no more than that they are few. The
 * draws come from a seed: the same gold gives the same intervals.
 */
import { type Counts, type Figures, figuresOf, type Measure, NOTHING, sumOf } from "./score.ts";

export const BOOTSTRAP = { resamples: 1000, confidence: 0.95, seed: 20_190_607 } as const;

export type Interval = readonly [low: number, high: number];
/** Null where no draw has anything to measure. */
export type Intervals = Readonly<Record<Measure, Interval | null>>;

/** Mulberry32: small, seeded, good enough for drawing. @returns numbers from 0, below 1 */
function createDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Nearest ranks. */
function middle(values: number[]): Interval | null {
  const sorted = values.sort((a, b) => a - b);
  const tail = (1 - BOOTSTRAP.confidence) / 2;
  const low = sorted[Math.floor(tail * sorted.length)];
  const high = sorted[Math.ceil((1 - tail) * sorted.length) - 1];
  return low === undefined || high === undefined ? null : [low, high];
}

const WHOLES: Readonly<Record<Measure, (counts: Counts) => boolean>> = {
  precision: ({ given }) => given > 0,
  recall: ({ gold }) => gold > 0,
  f1: ({ given, gold }) => given + gold > 0,
};
const MEASURES = Object.keys(WHOLES) as readonly Measure[];

/** @param rows each with the counts of every article, in one order of articles. @returns in the order of the rows */
export function intervalsOf(rows: readonly (readonly Counts[])[]): Intervals[] {
  const size = rows[0]?.length ?? 0;
  const values = rows.map((): Record<Measure, number[]> => ({ precision: [], recall: [], f1: [] }));
  const draw = createDraw(BOOTSTRAP.seed);
  for (let resample = 0; resample < BOOTSTRAP.resamples; resample++) {
    const drawn = Array.from({ length: size }, () => Math.floor(draw() * size));
    for (const [index, row] of rows.entries()) {
      const counts = drawn.reduce((sum, article) => sumOf(sum, row[article] ?? NOTHING), NOTHING);
      const figures: Figures = figuresOf(counts);
      for (const measure of MEASURES)
        if (WHOLES[measure](counts)) values[index]?.[measure].push(figures[measure]);
    }
  }
  return values.map(({ precision, recall, f1 }) => ({
    precision: middle(precision),
    recall: middle(recall),
    f1: middle(f1),
  }));
}
