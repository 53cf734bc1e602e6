/**
 * Facts against gold facts: recall over the core of the gold, precision over all of it, and how many qualifiers agree
 * where the facts do. A fact is the gold's when type, subject and object are: names by what they stand for, quantities
 * by value, other words by the share they have in common.
 */
import { type Aliases, bareDate, fold, keyOf, near, overlap } from "./names.ts";
import { type Counts, NOTHING, type Outcome, sumOf, type Verdict } from "./score.ts";

type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value | undefined };

export interface GoldFact {
  readonly file: string;
  readonly type: string;
  readonly subject: string | readonly string[] | null;
  readonly predicate: string;
  readonly object: Value;
  readonly qualifiers: Readonly<Record<string, Value>>;
  readonly tier: "core" | "extra";
  /** The passage that states it. */
  readonly evidence?: { readonly start: number; readonly end: number } | undefined;
}

/** What is scored: facts as the knowledge base has them. */
export interface PredictedFact {
  readonly type: string;
  readonly subject: Value;
  readonly predicate: string;
  readonly object: Value;
  readonly qualifiers: Readonly<Record<string, Value>>;
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly rule: string }[];
}

/** Words that two free texts must share, as F1. */
const SAME_TEXT = 0.5;
/** What is measured is told in many ways; the quantity beside it tells as much. */
const SAME_MEASURED = 0.3;

const isRecord = (value: Value): value is { readonly [key: string]: Value | undefined } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The name or the text of a slot; null for a quantity or nothing. */
function wordsOf(slot: Value): string | null {
  if (typeof slot === "string") return slot;
  if (!isRecord(slot)) return null;
  const words = slot.name ?? slot.text;
  return typeof words === "string" ? words : null;
}

function isSameWords(gold: string, got: string, aliases: Aliases, least: number): boolean {
  return keyOf(gold, aliases) === keyOf(got, aliases) || overlap(gold, got) >= least;
}

function isSameQuantity(gold: Value, got: Value): boolean {
  if (typeof gold === "number") return isRecord(got) ? gold === got.value : gold === got;
  if (!isRecord(gold) || !isRecord(got)) return false;
  const same = (key: string): boolean => {
    const [left, right] = [gold[key], got[key]];
    return (
      left === undefined || (typeof left === "number" && typeof right === "number" ? near(left, right) : true)
    );
  };
  if (typeof gold.value !== "number" || typeof got.value !== "number") return false;
  return (
    near(gold.value, got.value) &&
    same("max") &&
    (gold.currency === undefined || gold.currency === got.currency) &&
    (typeof got.currency !== "string" || gold.currency !== undefined)
  );
}

const isQuantity = (value: Value): boolean =>
  typeof value === "number" || (isRecord(value) && typeof value.value === "number");

function isSameSubject(gold: GoldFact, got: PredictedFact, aliases: Aliases): boolean {
  if (gold.subject === null) return true;
  const name = wordsOf(got.subject);
  if (name === null) return false;
  const wanted = typeof gold.subject === "string" ? [gold.subject] : gold.subject;
  const least = isQuantity(gold.object) ? SAME_MEASURED : SAME_TEXT;
  return wanted.some((one) => isSameWords(one, name, aliases, least));
}

function isSameObject(gold: GoldFact, got: PredictedFact, aliases: Aliases): boolean {
  if (gold.object === null) return wordsOf(got.object) === null;
  if (isQuantity(gold.object)) return isSameQuantity(gold.object, got.object);
  const [wanted, words] = [wordsOf(gold.object), wordsOf(got.object)];
  return wanted !== null && words !== null && isSameWords(wanted, words, aliases, SAME_TEXT);
}

/** Two qualifiers: dates as dates, quantities by value, names and other words as above. */
function isSameQualifier(gold: Value, got: Value | undefined, aliases: Aliases): boolean {
  if (got === undefined) return false;
  if (Array.isArray(gold)) {
    const list = Array.isArray(got) ? got : [got];
    return gold.every((one: Value) => list.some((other: Value) => isSameQualifier(one, other, aliases)));
  }
  if (isQuantity(gold)) return isSameQuantity(gold, got);
  if (typeof gold === "string" && typeof got === "string")
    return bareDate(gold) === bareDate(got) || isSameWords(gold, got, aliases, SAME_TEXT);
  return JSON.stringify(gold) === JSON.stringify(got);
}

export interface JudgedFacts {
  readonly verdicts: readonly Verdict[];
  /** Of the core facts that were found: how many the gold has, how many we have, how many of them agree. */
  readonly qualifiers: Counts;
}

const told = ({ subject, predicate, object }: GoldFact | PredictedFact): Value => [
  subject as Value,
  predicate,
  object,
];

/** One article. */
export function judgeFacts(
  gold: readonly GoldFact[],
  facts: readonly PredictedFact[],
  aliases: Aliases,
): JudgedFacts {
  const verdicts: Verdict[] = [];
  let qualifiers = NOTHING;
  const isMatch = (target: GoldFact, got: PredictedFact): boolean =>
    target.type === got.type && isSameObject(target, got, aliases) && isSameSubject(target, got, aliases);
  const agreeing = (target: GoldFact, got: PredictedFact): number =>
    Object.entries(target.qualifiers).filter(([name, value]) =>
      isSameQualifier(value, got.qualifiers[name], aliases),
    ).length;
  const judge = (outcome: Outcome, target: GoldFact | null, got: PredictedFact | null): void => {
    const [piece] = got?.evidence ?? [];
    const { start = 0, end = 0 } = target?.evidence ?? piece ?? {};
    verdicts.push({
      what: target?.type ?? got?.type ?? "",
      outcome,
      rule: piece?.rule ?? null,
      start,
      end,
      ...(target !== null && { wanted: told(target) }),
      ...(got !== null && { given: told(got) }),
      ...(outcome === "right" && target?.tier !== "core" && { isExtra: true }),
    });
  };
  // Each gold fact takes the free prediction that agrees with it best.
  const free = new Set(facts);
  for (const target of gold) {
    const isCore = target.tier === "core";
    const [best] = [...free]
      .filter((got) => isMatch(target, got))
      .sort(
        (a, b) =>
          Number(b.predicate === target.predicate) - Number(a.predicate === target.predicate) ||
          agreeing(target, b) - agreeing(target, a),
      );
    if (best === undefined) {
      if (isCore) judge("missed", target, null);
      continue;
    }
    free.delete(best);
    judge("right", target, best);
    if (!isCore) continue;
    const agreed = agreeing(target, best);
    qualifiers = sumOf(qualifiers, {
      gold: Object.keys(target.qualifiers).length,
      found: agreed,
      given: Object.keys(best.qualifiers).length,
      right: agreed,
    });
  }
  // Joint agents are one gold fact and several of ours.
  for (const got of free)
    judge(gold.some((target) => isMatch(target, got)) ? "right" : "spurious", null, got);
  return { verdicts, qualifiers };
}

/** Every name that the registry has for an entity → one key. */
export const aliasesOf = (names: Iterable<readonly [key: string, name: string]>): Aliases =>
  new Map([...names].map(([key, name]) => [fold(name), key]));
