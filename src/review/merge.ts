/** Decisions from two files as one: what reviewers export goes into the file that is kept under version control. */
import type { FactDecision } from "../fact-decisions.ts";
import { line } from "../output/index.ts";

/** Two decisions on one fact that are not the same. */
export interface Rivals {
  readonly kept: FactDecision;
  readonly dropped: FactDecision;
  /** Two people's of one day, so that neither is the newer: the file's own is kept. */
  readonly isOpen: boolean;
}

export interface MergedDecisions {
  /** Sorted by fact. */
  readonly decisions: readonly FactDecision[];
  /** Facts that nothing was decided of before. */
  readonly added: number;
  readonly rivals: readonly Rivals[];
}

const byFact = (a: FactDecision, b: FactDecision): number => (a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0);

const lineOf = ({ corrected: _corrected, ...decision }: FactDecision): string => line(decision);

/** The newer of two decisions on one fact is kept; of one person's two of one day, that which comes in. */
export function mergeFactDecisions(
  own: readonly FactDecision[],
  more: readonly FactDecision[],
): MergedDecisions {
  const merged = new Map(own.map((decision) => [decision.fact, decision]));
  const rivals: Rivals[] = [];
  for (const decision of more) {
    const known = merged.get(decision.fact);
    const isNewer =
      known === undefined ||
      decision.date > known.date ||
      (decision.date === known.date && decision.by === known.by);
    if (isNewer) merged.set(decision.fact, decision);
    if (known === undefined || lineOf(known) === lineOf(decision)) continue;
    const [kept, dropped] = isNewer ? [decision, known] : [known, decision];
    rivals.push({ kept, dropped, isOpen: !isNewer && kept.date === dropped.date });
  }
  return {
    decisions: [...merged.values()].sort(byFact),
    added: merged.size - own.length,
    rivals: rivals.sort((a, b) => byFact(a.kept, b.kept)),
  };
}

/** As `fact-decisions.jsonl` has them: one a line, sorted by fact, keys sorted. */
export const serializeFactDecisions = (decisions: readonly FactDecision[]): string =>
  [...decisions]
    .sort(byFact)
    .map((decision) => `${lineOf(decision)}\n`)
    .join("");
