/** Mentions against gold: those that are equal by value, or by span and value. */
import type { Kind, Mention } from "../model.ts";
import { type Aliases, bareDate, fold, keyOf } from "./names.ts";
import type { Outcome, Verdict } from "./score.ts";

export interface GoldMention {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** Neither required nor wrong. */
  readonly optional?: boolean | undefined;
  readonly inBoilerplate?: boolean | undefined;
}

function isEqual(kind: Kind, gold: GoldMention["value"], value: Mention["value"], aliases: Aliases): boolean {
  const got = value as Readonly<Record<string, unknown>>;
  const folded = (name: unknown): string => fold(String(name ?? ""));
  const key = (name: unknown): string => keyOf(String(name ?? ""), aliases);
  switch (kind) {
    case "date": {
      const wanted = gold.edtf === null ? null : bareDate(String(gold.edtf));
      const edtf = bareDate(String(got.edtf));
      if (wanted === null || wanted.startsWith("X")) return true;
      return (
        wanted === edtf ||
        (/XX-XX/u.test(wanted) && (edtf.startsWith("X") || edtf.slice(0, 4) === wanted.slice(0, 4)))
      );
    }
    case "minister":
      return folded(gold.person) === folded(got.person);
    case "cluster":
      return key(gold.cluster) === key(got.cluster);
    case "organisation":
    case "programme":
    case "person":
    case "place":
      return [gold.name, ...((gold.alt as string[] | undefined) ?? [])].some(
        (name) => folded(name) === folded(got.name),
      );
    case "quote":
      return folded(gold.speaker) === folded(got.speaker);
    default:
      return (
        gold.value === got.value &&
        (gold.max ?? null) === (got.max ?? null) &&
        (gold.currency ?? got.currency) === got.currency
      );
  }
}

/** When a mention is the gold's: value, that spans overlap and values are equal; strict, that spans are equal too. */
export type Criterion = "value" | "strict";

interface Span {
  readonly start: number;
  readonly end: number;
}
const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/**
 * One kind in one article, each mention for one of the gold at most: pairs that agree first, then those that share most. What
 * the gold calls optional and nobody found, and spare mentions inside of a gold span, get no verdict.
 */
export function judgeMentions(
  kind: Kind,
  gold: readonly GoldMention[],
  mentions: readonly Mention[],
  aliases: Aliases,
  criterion: Criterion,
): Verdict[] {
  const wanted = gold.filter((mention) => mention.kind === kind);
  const given = mentions.filter((mention) => mention.kind === kind);
  const isRight = (target: GoldMention, mention: Mention): boolean =>
    (criterion === "value" || isSameSpan(target, mention)) &&
    isEqual(kind, target.value, mention.value, aliases);
  const isFree = ({ optional, inBoilerplate }: GoldMention): boolean =>
    optional === true || inBoilerplate === true;
  const pairs = wanted
    .flatMap((target) => given.map((mention) => ({ target, mention, common: shared(target, mention) })))
    .filter(({ common }) => common > 0)
    .map((pair) => ({ ...pair, isRight: isRight(pair.target, pair.mention) }))
    .filter((pair) => pair.isRight || !isFree(pair.target))
    .sort((a, b) => Number(b.isRight) - Number(a.isRight) || b.common - a.common);
  const taken = new Set<GoldMention | Mention>();
  const verdicts: Verdict[] = [];
  const judge = (outcome: Outcome, target: GoldMention | null, mention: Mention | null): void => {
    const { start, end } = target ?? mention ?? { start: 0, end: 0 };
    verdicts.push({
      what: kind,
      outcome,
      rule: mention?.rule ?? null,
      start,
      end,
      ...(target !== null && { wanted: target.value }),
      ...(mention !== null && { given: mention.value }),
    });
  };
  for (const { target, mention, isRight: agrees } of pairs) {
    if (taken.has(target) || taken.has(mention)) continue;
    taken.add(target).add(mention);
    judge(agrees ? "right" : "wrong", target, mention);
  }
  for (const target of wanted) if (!taken.has(target) && !isFree(target)) judge("missed", target, null);
  for (const mention of given)
    if (!taken.has(mention) && !wanted.some((target) => shared(target, mention) > 0))
      judge("spurious", null, mention);
  return verdicts;
}
