/** What went wrong, grouped by the rule that did it, or by what was missed, with the words around it. */
import type { Outcome, Verdict } from "./score.ts";

export interface Miss {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words before and behind. */
  readonly before: string;
  readonly after: string;
  readonly wanted?: unknown;
  readonly given?: unknown;
}

export interface MissGroup {
  readonly outcome: Exclude<Outcome, "right">;
  /** Kind of mention or type of fact. */
  readonly what: string;
  /** Null for what was missed. */
  readonly rule: string | null;
  readonly misses: readonly Miss[];
}

/** Characters on each side. */
const CONTEXT = 40;
const oneLine = (text: string): string => text.replace(/\s+/gu, " ");

const missOf = (article: string, text: string, { start, end, wanted, given }: Verdict): Miss => ({
  article,
  start,
  end,
  text: oneLine(text.slice(start, end)),
  before: oneLine(text.slice(Math.max(0, start - CONTEXT), start)),
  after: oneLine(text.slice(end, end + CONTEXT)),
  ...(wanted !== undefined && { wanted }),
  ...(given !== undefined && { given }),
});

/** The largest group first. */
export function missGroups(
  articles: Iterable<{ readonly file: string; readonly text: string; readonly verdicts: readonly Verdict[] }>,
): MissGroup[] {
  const groups = new Map<string, Omit<MissGroup, "misses"> & { readonly misses: Miss[] }>();
  for (const { file, text, verdicts } of articles)
    for (const verdict of verdicts) {
      const { outcome, what, rule } = verdict;
      if (outcome === "right") continue;
      const key = `${what}\0${outcome}\0${rule ?? ""}`;
      const group = groups.get(key) ?? { outcome, what, rule, misses: [] };
      groups.set(key, group);
      group.misses.push(missOf(file, text, verdict));
    }
  return [...groups]
    .sort(([a, { misses: left }], [b, { misses: right }]) => right.length - left.length || (a < b ? -1 : 1))
    .map(([, group]) => group);
}
