/** What a rule is: a frozen value with its own examples, which the tests run. */
import type { Kind, ValueOf } from "../model.ts";
import type { NameHit, NameKind } from "./lexicon.ts";
import type { Following } from "./norwegian/following.ts";
import type { Run } from "./runs.ts";
import type { View } from "./view.ts";

/** How normalize reads a hit's parts; one reader for each name, checked by the compiler. */
export interface Readings {
  amount: "amount";
  percentage: "percentage" | "fraction";
  date:
    | "day"
    | "month"
    | "year"
    | "period"
    | "decade"
    | "century"
    | "part-of-year"
    | "season"
    | "week"
    | "weekday"
    | "relative-year"
    | "same-year"
    | "same-period"
    | "one-before"
    | "part-range"
    | "edge-of-year"
    | "relative-month"
    | "relative-week"
    | "relative-day"
    | "offset"
    | "holiday"
    | "nth-of-month"
    | "stretch";
  count: "count";
  minister: "minister";
  person: "person";
  cluster: "cluster";
  organisation: "name";
  programme: "name";
  place: "name";
  quote: "quote";
}
export type Reading = Readings[Kind];

/** Named pieces of a hit, lower-case with plain spaces, uninterpreted. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** Adds to the parts of a hit that is still being put together; a copy costs more than the pattern that found it. */
export function addPart(parts: Parts, name: string, value: string): Parts {
  (parts as Record<string, string | undefined>)[name] = value;
  return parts;
}

/** Offsets are relative to the block. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly parts: Parts;
}

/** A rule's result in the article: offsets into the article's text, value still to be read. */
export interface RawMention {
  readonly rule: string;
  readonly kind: Kind;
  readonly reads: Reading;
  readonly start: number;
  readonly end: number;
  readonly parts: Parts;
  /** Index of the block. */
  readonly block: number;
  /** Registry ids that the names in it can stand for. */
  readonly offices?: readonly string[] | undefined;
  readonly persons?: readonly string[] | undefined;
  readonly clusters?: readonly string[] | undefined;
  readonly organisations?: readonly string[] | undefined;
  /** For a quote: where it is told who said it, in the article's text. */
  readonly by?: { readonly start: number; readonly end: number } | undefined;
}

/** Four digits that stand alone are a "year", one or two "small", other numerals in digits "large"; "one" is en, ett, én and so on, an article as often as a number. */
export type NumeralStart = "small" | "year" | "large" | "words" | "one";

/**
 * What can open a rule. A numeral: of one kind, "digits" (all three), or "number" (in digits or words, but for "one").
 * Or words, lower-case: the first, or the first two ("i fjor"), where "#" is any numeral ("for #"). Or the end of a
 * word. A rule is tried nowhere else, which is why a hundred rules cost little more than ten.
 */
export type Start =
  | NumeralStart
  | "digits"
  | "number"
  | readonly string[]
  | { readonly endings: readonly string[] };

export interface Rule<K extends Kind = Kind> {
  /** `kind/case`. */
  readonly id: `${K}/${string}`;
  readonly kind: K;
  readonly reads: Readings[K];
  readonly starts: readonly Start[];
  /** What can follow the numeral that opens the rule; default: anything. */
  readonly followedBy?: readonly Following[];
  readonly view: "folded" | "numbered" | "plain";
  /** Sticky, made by `pattern()`. The whole match is the span: context goes into look-around. */
  readonly pattern: RegExp;
  /** The span takes in a hedge that stands right before it. */
  readonly hedged?: true;
  /** Last word on a match: narrows it, adds parts, or refuses it (null). */
  accept?(hit: Hit, view: View): Hit | null;
  /** Sentence with the span in ⟦⟧ → the value, or the part of it that matters here. Published 2024-05-15. */
  readonly finds: Readonly<Record<string, Partial<ValueOf<K>>>>;
  /** Sentence → why nothing is found in it by this rule. */
  readonly ignores: Readonly<Record<string, string>>;
}

export const defineRule = <K extends Kind>(rule: Rule<K>): Rule<K> => Object.freeze(rule);

/** A hit of a rule that reads names: what the names can stand for goes along. */
export interface NameRuleHit extends Hit {
  readonly offices?: readonly string[];
  readonly persons?: readonly string[];
  readonly clusters?: readonly string[];
  readonly organisations?: readonly string[];
  /** Relative to the block. */
  readonly by?: { readonly start: number; readonly end: number } | undefined;
}

/** What a block must hold for a rule over its names to find anything: a name of a kind, a run of capitalised words, a run of two or more, a dash, a guillemet, another double quotation mark. */
export type Need = NameKind | "run" | "long-run" | "dash" | "guillemet" | "quotation-mark";

/** A rule over the names that the lexicon found in a block, and over its runs of capitalised words. */
export interface NameRule<K extends Kind = Kind> {
  readonly id: `${K}/${string}`;
  readonly kind: K;
  readonly reads: Readings[K];
  /** It is asked about no other blocks. */
  readonly needs: Need;
  /** What the word right before a run says (lower-case): other runs are not handed to `find`, which is not asked where none is left. */
  behind?(word: string): boolean;
  /** A quick look at a run, to the same end. */
  about?(run: Run, view: View): boolean;
  find(names: readonly NameHit[], view: View, runs: readonly Run[]): readonly NameRuleHit[];
  readonly finds: Readonly<Record<string, Partial<ValueOf<K>>>>;
  readonly ignores: Readonly<Record<string, string>>;
}

export const defineNameRule = <K extends Kind>(rule: NameRule<K>): NameRule<K> => Object.freeze(rule);
