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

/** One kind in one article. What the gold calls optional, and spare mentions inside of a gold span, get no verdict. */
export function judgeMentions(
  kind: Kind,
  gold: readonly GoldMention[],
  mentions: readonly Mention[],
  aliases: Aliases,
  criterion: Criterion,
): Verdict[] {
  const wanted = gold.filter((mention) => mention.kind === kind);
  const open = new Set(mentions.filter((mention) => mention.kind === kind));
  const verdicts: Verdict[] = [];
  const judge = (outcome: Outcome, target: GoldMention | null, mention: Mention | null): void => {
    const { start, end } = target ?? mention ?? { start: 0, end: 0 };
    if (mention !== null) open.delete(mention);
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
  const left = wanted.filter((target) => {
    const hit = [...open].find(
      (mention) =>
        (criterion === "strict" ? isSameSpan(target, mention) : shared(target, mention) > 0) &&
        isEqual(kind, target.value, mention.value, aliases),
    );
    if (hit !== undefined) judge("right", target, hit);
    return hit === undefined && target.optional !== true && target.inBoilerplate !== true;
  });
  for (const target of left) {
    const [nearest] = [...open]
      .filter((mention) => shared(target, mention) > 0)
      .sort((a, b) => shared(target, b) - shared(target, a));
    if (nearest === undefined) judge("missed", target, null);
    else judge("wrong", target, nearest);
  }
  for (const mention of [...open])
    if (!wanted.some((target) => shared(target, mention) > 0)) judge("spurious", null, mention);
  return verdicts;
}
