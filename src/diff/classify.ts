/** What became of each fact, and why. */
import type { Evidence, Fact } from "../model.ts";
import type { Unexplained, Verdict } from "./cause.ts";
import { compareEvidence, type EvidenceContext } from "./evidence.ts";
import type { Pair } from "./pair.ts";
import type { Cause, FactChange, FactClass, Happening } from "./result.ts";
import { fieldsThatDiffer, valueKey } from "./value.ts";
import { changedSlots, wordPieces } from "./words.ts";

type Judge = (change: Unexplained) => Verdict;

/** The class of what happened, where the text is what caused it. */
const BY_TEXT: Readonly<Record<Happening, Exclude<FactClass, "same">>> = {
  new: "new",
  gone: "gone",
  value: "value-changed",
  words: "reworded",
  evidence: "evidence",
  rule: "moved",
  review: "decided",
  place: "moved",
};

/** What the rules read, before a reviewer corrected it. */
const readKey = (fact: Fact): string => valueKey(fact.reviewed?.was ?? fact);
const isReviewEqual = ({ reviewed: old }: Fact, { reviewed: now }: Fact): boolean =>
  fieldsThatDiffer({ old }, { old: now }).length === 0;

const BY_DECISION: Verdict = { by: "makers", causes: ["decisions"], told: "digests" };
const isByDecision = (causes: readonly Cause[]): boolean => causes.join() === "decisions";

const articlesOf = (pieces: readonly Evidence[], renamed: ReadonlyMap<string, string>): string[] => [
  ...new Set(pieces.map(({ article }) => renamed.get(article) ?? article)),
];

function explained(
  what: Happening,
  sides: { readonly old?: Fact | undefined; readonly now?: Fact | undefined },
  articles: readonly string[],
  judge: Judge,
  details: Partial<FactChange>,
): FactChange {
  const { by, causes, told } = judge({ ...sides, articles });
  // Where a fact stands is nobody's claim: it is not asked who moved it.
  const isPlace = what === "place";
  return {
    class:
      by === "text" || isPlace
        ? BY_TEXT[what]
        : by === "both"
          ? "both"
          : isByDecision(causes)
            ? "decided"
            : "rule-changed",
    what,
    ...(sides.old !== undefined && { old: sides.old }),
    ...(sides.now !== undefined && { now: sides.now }),
    causes,
    told,
    slots: [],
    words: [],
    evidenceGained: [],
    evidenceLost: [],
    ...details,
  };
}

/** @returns null for a pair that is the same */
export function classifyPair(
  { old, now, by }: Pair,
  context: EvidenceContext,
  judge: Judge,
): FactChange | null {
  const { reworded, gained, lost, isReadAnew, isMoved } = compareEvidence(old, now, context);
  const isValueEqual = valueKey(old) === valueKey(now);
  const what: Happening | null = !isValueEqual
    ? "value"
    : reworded !== undefined
      ? "words"
      : gained.length + lost.length > 0
        ? "evidence"
        : isReadAnew
          ? "rule"
          : !isReviewEqual(old, now)
            ? "review"
            : isMoved
              ? "place"
              : null;
  if (what === null) return null;
  const isDecided = what === "review" || (what === "value" && readKey(old) === readKey(now));
  const pieces = what === "evidence" ? [...gained, ...lost] : [...old.evidence, ...now.evidence];
  return explained(
    what,
    { old, now },
    articlesOf(pieces, context.renamed),
    isDecided ? () => BY_DECISION : judge,
    {
      by,
      slots: isValueEqual ? [] : changedSlots(old, now),
      words: reworded === undefined ? [] : wordPieces(reworded.old.quote, reworded.now.quote),
      evidenceGained: gained,
      evidenceLost: lost,
    },
  );
}

export const classifyGone = (old: Fact, { renamed }: EvidenceContext, judge: Judge): FactChange =>
  explained("gone", { old }, articlesOf(old.evidence, renamed), judge, {});

export const classifyNew = (now: Fact, { renamed }: EvidenceContext, judge: Judge): FactChange =>
  explained("new", { now }, articlesOf(now.evidence, renamed), judge, {});
