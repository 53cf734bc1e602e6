/** Rules and names arranged by the word they can begin with. */

import { nextWordAt, wordAt } from "../characters.ts";
import { WordTable } from "../word-table.ts";
import { indexNames, type Lexicon, type NameEntries } from "./lexicon.ts";
import { followingAt, maskOf } from "./norwegian/following.ts";
import { NUMERAL_STARTS } from "./norwegian/numerals.ts";
import type { NumeralStart, Rule, Start } from "./rule.ts";
import { DIGITS_MARK, ONE_MARK, type View, WORDS_MARK } from "./view.ts";

/** What can begin with one word. */
export interface Trigger {
  readonly rules: readonly WordRule[];
  /** Bits of the letters with which the second word of any of the rules can begin. */
  readonly initials: number;
  readonly names: NameEntries | undefined;
  /** No name begins with this word in small letters. */
  readonly namesAreCapital: boolean;
  readonly numeral: boolean;
}

/** A rule with its place in the list of rules. */
export interface OrderedRule {
  readonly rule: Rule;
  readonly index: number;
}

/** A rule that begins with a word. */
interface WordRule extends OrderedRule {
  /** What the second word can be; undefined: anything. */
  readonly second: ReadonlySet<string> | undefined;
  /** Bits of the letters the second word can begin with. */
  readonly initials: number;
}

/** A place where a rule or a name can begin. */
export interface Place {
  /** Relative to the block. */
  readonly at: number;
  /** End of the word or of the run of digits. */
  readonly end: number;
  /** Undefined where digits stand. */
  readonly trigger: Trigger | undefined;
  readonly isWord: boolean;
  /** The word has an ending that opens a rule. */
  readonly isEnding: boolean;
  /** End of the numeral that starts here, or -1. */
  readonly numeralEnd: number;
}

/** A word's last three letters in ten bits: what a quick look at its ending goes by. */
const ENDING_BITS = 10;
const endingKey = (text: string, end: number): number =>
  (text.charCodeAt(end - 1) + text.charCodeAt(end - 2) * 7 + text.charCodeAt(end - 3) * 51) &
  ((1 << ENDING_BITS) - 1);
const SHORTEST_ENDING = 3;
const NO_RULES: readonly WordRule[] = [];

const ANY_LETTER = -1;
const bitOf = (code: number): number => 1 << (code & 31);
/** A numeral can be masked in three ways. */
const NUMERALS = [DIGITS_MARK, WORDS_MARK, ONE_MARK].reduce(
  (bits, mark) => bits | bitOf(mark.charCodeAt(0)),
  0,
);
const initialsOf = (word: string): number => (word === "#" ? NUMERALS : bitOf(word.charCodeAt(0)));

/** Files a rule under the first word of each phrase it can begin with. */
function addPhrases(byWord: Map<string, WordRule[]>, phrases: readonly string[], ordered: OrderedRule): void {
  const seconds = new Map<string, Set<string> | undefined>();
  for (const phrase of phrases) {
    const [first = "", second] = phrase.split(" ");
    if (second === undefined) seconds.set(first, undefined);
    else if (!seconds.has(first)) seconds.set(first, new Set([second]));
    else seconds.get(first)?.add(second);
  }
  for (const [first, second] of seconds) {
    const initials =
      second === undefined ? ANY_LETTER : [...second].reduce((bits, word) => bits | initialsOf(word), 0);
    const rules = byWord.get(first);
    if (rules === undefined) byWord.set(first, [{ ...ordered, second, initials }]);
    else rules.push({ ...ordered, second, initials });
  }
}

/** Rules that begin with one kind of numeral, by what follows it. */
class NumeralRules {
  readonly #rules: (OrderedRule & { readonly followedBy: number | undefined })[] = [];
  readonly #byFollowing = new Map<number, readonly OrderedRule[]>();

  add(rule: Rule, index: number): void {
    this.#rules.push({ rule, index, followedBy: rule.followedBy && maskOf(rule.followedBy) });
  }

  /** @param following bits of `following.ts` */
  before(following: number): readonly OrderedRule[] {
    let rules = this.#byFollowing.get(following);
    if (rules === undefined) {
      rules = this.#rules.filter(
        ({ followedBy }) => followedBy === undefined || (followedBy & following) !== 0,
      );
      this.#byFollowing.set(following, rules);
    }
    return rules;
  }
}

const DIGITS: readonly NumeralStart[] = ["small", "year", "large"];
const NUMERAL_KINDS: Readonly<Record<Extract<Start, string>, readonly NumeralStart[]>> = {
  small: ["small"],
  year: ["year"],
  large: ["large"],
  words: ["words"],
  one: ["one"],
  digits: DIGITS,
  number: [...DIGITS, "words"],
};
const kindOfDigits = (length: number): NumeralStart =>
  length <= 2 ? "small" : length === 4 ? "year" : "large";

export class Triggers {
  readonly #words: WordTable<Trigger>;
  readonly #digits: ReadonlyMap<string, NameEntries>;
  /** Endings of words that open a rule, with the rule. */
  readonly #endings: readonly (readonly [ending: string, rule: OrderedRule])[];
  /** 1 where the last letters are those of one of the endings, by `endingKey`. */
  readonly #endingKeys = new Uint8Array(1 << ENDING_BITS);
  readonly #numerals: Readonly<Record<NumeralStart, NumeralRules>> = {
    small: new NumeralRules(),
    year: new NumeralRules(),
    large: new NumeralRules(),
    words: new NumeralRules(),
    one: new NumeralRules(),
  };

  constructor(rules: readonly Rule[], lexicon: Lexicon) {
    const byWord = new Map<string, WordRule[]>();
    const endings: [string, OrderedRule][] = [];
    rules.forEach((rule, index) => {
      for (const start of rule.starts) {
        if (typeof start === "string") {
          for (const kind of NUMERAL_KINDS[start]) this.#numerals[kind].add(rule, index);
        } else if ("endings" in start)
          endings.push(...start.endings.map((ending): [string, OrderedRule] => [ending, { rule, index }]));
        else addPhrases(byWord, start, { rule, index });
      }
    });
    const names = indexNames(lexicon);
    this.#digits = new Map([...names].filter(([word]) => /^\d/.test(word)));
    this.#words = new WordTable(
      [...new Set([...byWord.keys(), ...names.keys(), ...NUMERAL_STARTS])].map((word): [string, Trigger] => {
        const rules = byWord.get(word) ?? NO_RULES;
        const entries = names.get(word);
        return [
          word,
          {
            rules,
            initials: rules.reduce((bits, rule) => bits | rule.initials, 0),
            names: entries,
            namesAreCapital: entries?.every(({ capital }) => capital) ?? true,
            numeral: NUMERAL_STARTS.has(word),
          },
        ];
      }),
    );
    this.#endings = endings;
    for (const [ending] of endings) this.#endingKeys[endingKey(ending, ending.length)] = 1;
  }

  /** @param hash of the word's characters, by `hashStep` */
  at(text: string, start: number, end: number, hash: number): Trigger | undefined {
    return this.#words.at(text, start, end, hash);
  }

  /** Whether the word ends in what opens a rule. */
  isEnding(folded: string, start: number, end: number): boolean {
    return (
      end - start > SHORTEST_ENDING &&
      this.#endingKeys[endingKey(folded, end)] === 1 &&
      this.#endings.some(
        ([ending]) => end - start > ending.length && folded.startsWith(ending, end - ending.length),
      )
    );
  }

  /** Names that begin with digits. */
  namesOfDigits(digits: string): NameEntries | undefined {
    return this.#digits.get(digits);
  }

  /** Calls back for each rule that can begin at a place, judged by the word there and the one behind it. */
  eachRule(
    { at, end, trigger, isWord, isEnding, numeralEnd }: Place,
    view: View,
    found: (rule: OrderedRule) => void,
  ): void {
    if (numeralEnd > at) {
      const kind: NumeralStart = isWord
        ? view.numbered[at] === ONE_MARK
          ? "one"
          : "words"
        : kindOfDigits(numeralEnd === end ? end - at : Number.POSITIVE_INFINITY);
      for (const rule of this.#numerals[kind].before(followingAt(view.numbered, numeralEnd))) found(rule);
    }
    if (trigger !== undefined && trigger.rules.length > 0) {
      const next = nextWordAt(view.numbered, end);
      const initial = next < 0 ? 0 : bitOf(view.numbered.charCodeAt(next));
      // Most words are followed by none of the second words: their first letters tell.
      if (trigger.initials === ANY_LETTER || (trigger.initials & initial) !== 0) {
        let second: string | undefined;
        for (const rule of trigger.rules) {
          if (rule.second === undefined) found(rule);
          else if ((rule.initials & initial) !== 0) {
            second ??= wordAt(view.numbered, next);
            if (rule.second.has(second)) found(rule);
          }
        }
      }
    }
    if (isEnding) {
      for (const [ending, rule] of this.#endings)
        if (end - at > ending.length && view.folded.startsWith(ending, end - ending.length)) found(rule);
    }
  }
}
