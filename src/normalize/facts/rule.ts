/** Fact rules: what a clause, or a whole article, states, with their own examples. */
import type { FactType, Qualifier, Slot } from "../../model.ts";
import type { Clause } from "./clause.ts";
import type { FactInput } from "./input.ts";

export interface Draft {
  readonly subject: Slot | null;
  readonly predicate: string;
  readonly object: Slot | null;
  readonly qualifiers: Qualifiers;
}

/** What is known of a fact beside its parts; undefined: not known. */
export type Qualifiers = Readonly<Record<string, Qualifier | undefined>>;

/** A fact before it has its id, with the place that states it. */
export interface LocatedDraft extends Draft {
  readonly type: FactType;
  readonly rule: string;
  /** What the passage around it says. */
  readonly setting?: Qualifiers | undefined;
  readonly start: number;
  readonly end: number;
  readonly block: string;
  /** Read in the sentence made plainer. */
  readonly isOther?: boolean;
}

/** What an example demands: subject's name, object's value or words, and the qualifiers it lists; undefined: none such. */
export interface ExpectedFact {
  readonly subject?: string | null;
  readonly predicate?: string;
  readonly object?: string | number | null;
  readonly qualifiers?: Qualifiers;
}

interface Examples {
  /** Article → the facts of this rule. Published 2024-05-15. */
  readonly finds: Readonly<Record<string, readonly ExpectedFact[]>>;
  readonly ignores: Readonly<Record<string, string>>;
}

/** Reads one clause: a pattern, and what it makes of a match. */
export interface FactRule extends Examples {
  /** `type/case`. */
  readonly id: `${FactType}/${string}`;
  readonly type: FactType;
  /** Reads titles as well. */
  readonly titles?: true;
  /** Global, on the clause's skeleton. */
  readonly pattern: RegExp;
  build(match: RegExpExecArray, clause: Clause, input: FactInput): readonly Draft[];
}

/** Reads mentions and blocks of the whole article: who said what, lists of members. */
export interface ArticleRule extends Examples {
  readonly id: `${FactType}/${string}`;
  readonly type: FactType;
  read(input: FactInput): readonly LocatedDraft[];
}

export const defineFactRule = (rule: FactRule): FactRule => Object.freeze(rule);
export const defineArticleRule = (rule: ArticleRule): ArticleRule => Object.freeze(rule);

/** A noun phrase as far as a pattern can tell: no stop, no comma, no quotation dash. */
export const PHRASE = "(?:[^.,;:!?–(){}\\n]|\\{[a-z]{3,14}:\\d{1,4}\\})";

/** Denied, asked for or wished: never a positive fact. */
export const DENIED =
  /(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje|aldri|ingen|uten|utan|avslag|avslått|søkte|søker|søkt|ønsker|ønskjer|krever|krev|burde|kunne|hvis|dersom|nektet|avviser|foreslo å kutte)(?![A-Za-zÀ-ɏ])/u;
