/**
 * Where reviewers' decisions on facts act: before equal facts become one, on every fact that says what the decided one
 * says. So a decision holds for the claim, whichever article's fact gives the claim its id.
 */
import type { Diagnostic, Fact, Finding, Reviewed, Says } from "../model.ts";
import type { ClaimKeys } from "./claims.ts";
import type { Links } from "./link.ts";
import type { MetHere } from "./reduced.ts";

/** What becomes of the facts with one claim. */
export type Verdict =
  | { readonly decision: "reject" }
  | { readonly decision: "accept"; readonly reviewed: Reviewed }
  | {
      readonly decision: "correct";
      readonly reviewed: Reviewed;
      readonly says: Says;
      /** Of what it says now. */
      readonly keys: ClaimKeys;
    };

/** How many decisions are in force, and how many are not because their basis has changed. */
export interface ReviewCounts {
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly staleDecisions: number;
}

export const NOTHING_REVIEWED: ReviewCounts = { accepted: 0, corrected: 0, rejected: 0, staleDecisions: 0 };

export interface Outcome {
  /** By what facts are about and what they say. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Entities that corrections name, with the article each is for. */
  readonly entities: readonly { readonly article: string; readonly met: MetHere }[];
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: ReviewCounts;
}

/** The decisions on facts, shown the articles they may be about. */
export interface FactReview {
  /** @param facts of one article, before links, in any order. @param read called for the facts that are looked at */
  meet<F extends { readonly id: string }>(
    article: { readonly id: string; readonly time: string },
    facts: readonly F[],
    read: (fact: F) => Fact,
  ): void;
  /** After all articles: those that must be met once more, for decisions whose fact none of them had. */
  lacking(articles: Iterable<string>): ReadonlySet<string>;
  /** @param keysOf as the caller groups facts */
  settle(links: Pick<Links, "canonical">, keysOf: (fact: Fact, time: string) => ClaimKeys): Outcome;
}

export const verdictKey = ({ about, says }: ClaimKeys): string => `${about}\u0002${says}`;

/** What a fact comes to; null: it is left out. */
export function decided(fact: Fact, verdict: Verdict): Fact | null {
  if (verdict.decision === "reject") return null;
  const { reviewed } = verdict;
  return verdict.decision === "accept" ? { ...fact, reviewed } : { ...fact, ...verdict.says, reviewed };
}
