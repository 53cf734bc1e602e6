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
  readonly rules: WordRules;
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

/** The rules that begin with one word. */
class WordRules {
  /** Whatever follows. */
  readonly always: OrderedRule[] = [];
  /** By the second word; "#" is any numeral. */
  readonly bySecond = new Map<string, OrderedRule[]>();
  /** Bits of the letters with which the second words begin. */
  initials = 0;

  /** @param seconds what the second word can be; none: anything */
  add(rule: OrderedRule, seconds: ReadonlySet<string>): void {
    if (seconds.size === 0) this.always.push(rule);
    for (const second of seconds) {
      this.initials |= initialsOf(second);
      const others = this.bySecond.get(second);
      if (others === undefined) this.bySecond.set(second, [rule]);
      else others.push(rule);
    }
  }

  get isEmpty(): boolean {
    return this.always.length === 0 && this.bySecond.size === 0;
  }
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

/** A word's last five letters in twelve bits: what a quick look at its ending goes by. No ending is shorter. */
const ENDING_BITS = 12;
const SHORTEST_ENDING = 5;
const endingKey = (codes: Uint16Array, end: number): number => {
  let key = 0;
  for (let at = end - SHORTEST_ENDING; at < end; at++) key = key * 7 + (codes[at] as number);
  return key & ((1 << ENDING_BITS) - 1);
};
const endingKeyAt = (text: string, end: number): number =>
  endingKey(
    Uint16Array.from({ length: SHORTEST_ENDING }, (_, at) => text.charCodeAt(end - SHORTEST_ENDING + at)),
    SHORTEST_ENDING,
  );
interface Ending {
  readonly ending: string;
  readonly rule: OrderedRule;
}
const endsIn = (folded: string, start: number, end: number, ending: string): boolean =>
  end - start > ending.length && folded.startsWith(ending, end - ending.length);
const NO_RULES = Object.freeze(new WordRules());
const NONE: ReadonlySet<string> = new Set();

const bitOf = (code: number): number => 1 << (code & 31);
/** A numeral can be masked in three ways. */
const NUMERALS = [DIGITS_MARK, WORDS_MARK, ONE_MARK].reduce(
  (bits, mark) => bits | bitOf(mark.charCodeAt(0)),
  0,
);
const initialsOf = (word: string): number => (word === "#" ? NUMERALS : bitOf(word.charCodeAt(0)));

/** Files a rule under the first word of each phrase it can begin with. */
function addPhrases(byWord: Map<string, WordRules>, phrases: readonly string[], rule: OrderedRule): void {
  const seconds = new Map<string, Set<string>>();
  const alone = new Set<string>();
  for (const phrase of phrases) {
    const [first = "", second] = phrase.split(" ");
    if (second === undefined) alone.add(first);
    seconds.set(first, (seconds.get(first) ?? new Set()).add(second ?? ""));
  }
  for (const [first, words] of seconds) {
    const rules = byWord.get(first) ?? new WordRules();
    rules.add(rule, alone.has(first) ? NONE : words);
    byWord.set(first, rules);
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
  /** Endings of words that open a rule, with the rule, by `endingKey`. */
  readonly #endings: (Ending[] | undefined)[] = new Array(1 << ENDING_BITS).fill(undefined);
  readonly #numerals: Readonly<Record<NumeralStart, NumeralRules>> = {
    small: new NumeralRules(),
    year: new NumeralRules(),
    large: new NumeralRules(),
    words: new NumeralRules(),
    one: new NumeralRules(),
  };

  constructor(rules: readonly Rule[], lexicon: Lexicon) {
    const byWord = new Map<string, WordRules>();
    rules.forEach((rule, index) => {
      for (const start of rule.starts) {
        if (typeof start === "string") {
          for (const kind of NUMERAL_KINDS[start]) this.#numerals[kind].add(rule, index);
        } else if ("endings" in start)
          for (const ending of start.endings) this.#addEnding({ ending, rule: { rule, index } });
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
            names: entries,
            namesAreCapital: entries?.areCapital ?? true,
            numeral: NUMERAL_STARTS.has(word),
          },
        ];
      }),
    );
  }

  /** @param codes of the text in small letters; @param hash of the word's characters, by `hashStep` */
  at(codes: Uint16Array, start: number, end: number, hash: number): Trigger | undefined {
    return this.#words.at(codes, start, end, hash);
  }

  #addEnding(ending: Ending): void {
    if (ending.ending.length < SHORTEST_ENDING)
      throw new Error(`"${ending.ending}" of ${ending.rule.rule.id} is too short for an ending`);
    const key = endingKeyAt(ending.ending, ending.ending.length);
    const others = this.#endings[key];
    if (others === undefined) this.#endings[key] = [ending];
    else others.push(ending);
  }

  /** Whether the word ends in what opens a rule. @param codes those of the text */
  isEnding(text: string, codes: Uint16Array, start: number, end: number): boolean {
    if (end - start <= SHORTEST_ENDING) return false;
    const endings = this.#endings[endingKey(codes, end)];
    if (endings === undefined) return false;
    for (const { ending } of endings) if (endsIn(text, start, end, ending)) return true;
    return false;
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
    if (trigger !== undefined) {
      const { always, bySecond, initials } = trigger.rules;
      for (const rule of always) found(rule);
      // Most words are followed by none of the second words: their first letters tell.
      const next = initials === 0 ? -1 : nextWordAt(view.numbered, end);
      if (next >= 0 && (initials & bitOf(view.numbered.charCodeAt(next))) !== 0) {
        const rules = bySecond.get(wordAt(view.numbered, next));
        if (rules !== undefined) for (const rule of rules) found(rule);
      }
    }
    if (isEnding) {
      for (const { ending, rule } of this.#endings[endingKeyAt(view.folded, end)] ?? [])
        if (endsIn(view.folded, at, end, ending)) found(rule);
    }
  }
}
