/** Why what matched gave no mention. */
import type { RawMention } from "../extract/index.ts";
import { NUMERIC, type RankedMention } from "../extract/overlap.ts";
import { nameRules, patternRules } from "../extract/rules/index.ts";
import type { Kind, Mention } from "../model.ts";
import type { Span } from "../spans.ts";
import { type Attempt, type BlockTrace, isInName, overlap } from "./trace.ts";

/** "guard": the rule's own; "overlap": another match; "article": what the whole article tells; "value": normalize. */
export type Stage = "guard" | "overlap" | "article" | "value";

/** A match that gave no mention. */
export interface Lost extends Span {
  readonly rule: string;
  readonly kind: Kind;
  readonly text: string;
  readonly stage: Stage;
  readonly why: string;
  /** What it gave way to. */
  readonly to?: Span & { readonly rule: string; readonly text: string };
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** Whether two that overlap cannot both stay. */
const exclude = (a: Kind, b: Kind): boolean => a === b || (NUMERIC.has(a) && NUMERIC.has(b));

const of = (
  text: string,
  { rule, kind, start, end }: Pick<RawMention, "rule" | "kind" | "start" | "end">,
) => ({
  rule,
  kind,
  start,
  end,
  text: text.slice(start, end),
});

/** Sentences in which a rule finds nothing, with the reason: what its guard is there for. */
function ignoredBy(id: string): string {
  const rule = [...patternRules, ...nameRules].find((item) => item.id === id);
  const reasons = [...new Set(Object.values(rule?.ignores ?? {}))].slice(0, 3);
  return reasons.length === 0 ? "" : `; it is there for cases as: ${reasons.join("; ")}`;
}

export const refused = (text: string, attempt: Attempt): Lost => ({
  ...of(text, attempt),
  stage: "guard",
  why: `the words match, and the rule's guard refuses them${ignoredBy(attempt.rule)}`,
});

/** A match that another one, or the article, has ruled out before it was read. */
export function ruledOut(text: string, match: RankedMention, { kept, names }: BlockTrace): Lost {
  const lost = of(text, match);
  if (isInName(match, names)) {
    const name = names.find((known) => overlap(known, match));
    return { ...lost, stage: "overlap", why: `its digits are those of the name "${name?.name.surface}"` };
  }
  const winner = kept.has(match)
    ? undefined
    : [...kept].find((other) => overlap(other, match) && exclude(other.kind, match.kind));
  if (winner === undefined)
    return { ...lost, stage: "article", why: "only the beginning of a longer name in this article" };
  const why =
    lengthOf(winner) > lengthOf(match)
      ? "a longer match stands here"
      : lengthOf(winner) < lengthOf(match)
        ? "the registry knows the other name"
        : "a match as long, of a rule that comes first, stands here";
  return { ...lost, stage: "overlap", why, to: of(text, winner) };
}

/** What a kind needs to become a mention. */
const NEEDS: Readonly<Partial<Record<Kind, string>>> = {
  amount: "its parts make no amount",
  percentage: "its parts make no percentage",
  count: "its parts make no count",
  date: "its parts make no date that the calendar has",
  minister:
    "neither the article nor the registry at the article's day tells which minister is meant, or that one is",
  cluster: "what belongs to the programme is no cluster",
  organisation: "its parts make no name",
  programme: "its parts make no name",
  quote:
    "behind a dash, and no speech: a title, an item of a list or a caption, an interviewer's question, or words that nobody is named for",
};

/** A match that normalize dropped. */
export function unread(text: string, raw: RawMention, mentions: readonly Mention[]): Lost {
  const lost = { ...of(text, raw), stage: "value" as const };
  if (raw.parts.weak !== undefined)
    return {
      ...lost,
      why: `the name alone could be anything, and nothing in the article backs it: ${raw.kind === "cluster" ? "not its full name, a word for a cluster beside it, or a list of clusters" : "not its full name"}`,
    };
  // A quote and what is named in it stand side by side.
  const over =
    raw.kind === "quote"
      ? undefined
      : mentions.find((other) => other.kind !== "quote" && overlap(other, raw));
  if (over !== undefined)
    return { ...lost, why: `gives way to another reading (${over.kind})`, to: of(text, over) };
  return { ...lost, why: NEEDS[raw.kind] ?? "its parts make no value" };
}
