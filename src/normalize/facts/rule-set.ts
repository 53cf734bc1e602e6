/** Fact rules that are tried together, each only on sentences that have what its pattern requires. */
import { lean } from "../../lean.ts";
import { Prefilter, type Required } from "../../prefilter.ts";
import { matchesOf } from "../matches.ts";
import type { FactRequirements } from "./required.ts";
import type { FactRule } from "./rule.ts";

declare const __REQUIRED__: FactRequirements;

/** A rule's pattern as it is run: made when first needed, and once, however many sets the rule is in. */
const patterns = new Map<FactRule, RegExp>();

function patternOf(rule: FactRule): RegExp {
  let pattern = patterns.get(rule);
  if (pattern === undefined) {
    pattern = lean(rule.pattern);
    patterns.set(rule, pattern);
  }
  return pattern;
}

export const matchesOfRule = (rule: FactRule, skeleton: string): readonly RegExpExecArray[] =>
  matchesOf(patternOf(rule), skeleton);

function requiredBy({ id }: FactRule): Required {
  const required = __REQUIRED__.clauseRules[id];
  if (required === undefined) throw new Error(`${id} is none of the clause rules: see rules/index.ts`);
  return required;
}

export class RuleSet {
  /** Made when first needed, not at start-up. */
  #prefilter: Prefilter | undefined;

  constructor(readonly rules: readonly FactRule[]) {}

  /** @returns places in `rules`, in order, of those that can match in a clause's skeleton */
  candidates(skeleton: string): readonly number[] {
    this.#prefilter ??= new Prefilter(this.rules.map(requiredBy));
    return this.#prefilter.candidates(skeleton);
  }

  /** Each match in a clause's skeleton with its rule, rule by rule. */
  *matches(skeleton: string): Generator<readonly [rule: FactRule, match: RegExpExecArray]> {
    for (const place of this.candidates(skeleton)) {
      const rule = this.rules[place] as FactRule;
      for (const match of matchesOfRule(rule, skeleton)) yield [rule, match];
    }
  }
}
