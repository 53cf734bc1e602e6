/** A fact rule: one clause pattern, what it makes of a match, and its own examples. */
import type { ArticleFact, FactType, Kind, Slot } from "../../model.ts";
import type { Clause } from "./clause.ts";
import type { FactInput } from "./input.ts";

export interface Draft {
  readonly subject: Slot | null;
  readonly predicate: string;
  readonly object: Slot;
  readonly qualifiers: Readonly<Record<string, string | number | boolean | undefined>>;
}

/** What an example demands: subject's name, object's value or name, and the qualifiers it lists. */
export interface ExpectedFact {
  readonly subject?: string | null;
  readonly predicate?: string;
  readonly object: string | number;
  readonly qualifiers?: ArticleFact["qualifiers"];
}

export interface FactRule {
  /** `type/case`. */
  readonly id: `${FactType}/${string}`;
  readonly type: FactType;
  /** Kinds of mention of which the clause must hold one: a cheap test before the pattern. */
  readonly needs: readonly Kind[];
  /** Global, on the clause's skeleton. */
  readonly pattern: RegExp;
  build(match: RegExpExecArray, clause: Clause, input: FactInput): readonly Draft[];
  /** Article of one paragraph → the facts of this rule. Published 2024-05-15. */
  readonly finds: Readonly<Record<string, readonly ExpectedFact[]>>;
  readonly ignores: Readonly<Record<string, string>>;
}

export const defineFactRule = (rule: FactRule): FactRule => Object.freeze(rule);

/** A noun phrase as far as a pattern can tell: no stop, no comma, no quotation dash. */
export const PHRASE = "(?:[^.,;:!?–(){}\\n]|\\{[a-z]{3,14}:\\d{1,4}\\})";

/** Denied, asked for or wished: never a positive fact. */
export const DENIED =
  /(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje|aldri|ingen|uten|utan|avslag|avslått|søkte|søker|søkt|ønsker|ønskjer|krever|krev|burde|kunne|hvis|dersom|nektet|avviser|foreslo å kutte)(?![A-Za-zÀ-ɏ])/u;
