/** How right each rule is, as far as the gold says anything of what it found. */
import type { Verdict } from "./score.ts";

export interface RuleScore {
  readonly rule: string;
  /** All that it found, that included which the gold neither asks for nor forbids. */
  readonly given: number;
  readonly right: number;
  readonly wrong: number;
  /** Right among right and wrong; null where nothing was judged. */
  readonly share: number | null;
}

/**
 * @param known ids of all rules, so that those that found nothing are there too
 * @param found the rule of everything that was found
 * @returns the most wrong first, then the most busy
 */
export function scoreRules(
  known: Iterable<string>,
  found: Iterable<string>,
  verdicts: Iterable<Verdict>,
): RuleScore[] {
  const counts = new Map<string, { given: number; right: number; wrong: number }>();
  const of = (rule: string) => {
    const own = counts.get(rule) ?? { given: 0, right: 0, wrong: 0 };
    counts.set(rule, own);
    return own;
  };
  for (const rule of known) of(rule);
  for (const rule of found) of(rule).given++;
  for (const { rule, outcome } of verdicts)
    if (rule !== null) of(rule)[outcome === "right" ? "right" : "wrong"]++;
  return [...counts]
    .map(([rule, { given, right, wrong }]) => ({
      rule,
      given,
      right,
      wrong,
      share: right + wrong === 0 ? null : right / (right + wrong),
    }))
    .sort((a, b) => b.wrong - a.wrong || b.given - a.given || (a.rule < b.rule ? -1 : 1));
}
