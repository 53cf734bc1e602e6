/** Verdicts on what was found, and the figures that they add up to. */

/**
 * right: as the gold has it. wrong: where the gold has something, with another value. missed: the gold's alone.
 * spurious: ours alone.
 */
export type Outcome = "right" | "wrong" | "missed" | "spurious";

export interface Verdict {
  /** Kind of mention or type of fact. */
  readonly what: string;
  readonly outcome: Outcome;
  /** The rule that found it; null for what was missed. */
  readonly rule: string | null;
  /** UTF-16 code units, end excluded; nowhere, where the gold does not say. */
  readonly start: number;
  readonly end: number;
  readonly wanted?: unknown;
  readonly given?: unknown;
  /** Right, and yet nothing that had to be found: it counts for precision only. */
  readonly isExtra?: true;
}

export interface Counts {
  /** In the gold, and to be found. */
  readonly gold: number;
  /** Of those, found. */
  readonly found: number;
  /** What was given. */
  readonly given: number;
  /** Of that, right. */
  readonly right: number;
}

export type Measure = "precision" | "recall" | "f1";
export type Figures = Readonly<Record<Measure, number>>;

export const NOTHING: Counts = { gold: 0, found: 0, given: 0, right: 0 };

export const sumOf = (a: Counts, b: Counts): Counts => ({
  gold: a.gold + b.gold,
  found: a.found + b.found,
  given: a.given + b.given,
  right: a.right + b.right,
});

export function countsOf(verdicts: readonly Verdict[]): Counts {
  const counts = { ...NOTHING };
  for (const { outcome, isExtra } of verdicts) {
    if (outcome !== "spurious" && !isExtra) counts.gold++;
    if (outcome !== "missed") counts.given++;
    if (outcome !== "right") continue;
    counts.right++;
    if (!isExtra) counts.found++;
  }
  return counts;
}

/** Of nothing, all is right. */
const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export const f1Of = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

export function figuresOf({ gold, found, given, right }: Counts): Figures {
  const precision = ratio(right, given);
  const recall = ratio(found, gold);
  return { precision, recall, f1: f1Of(precision, recall) };
}
