/** Rules and names arranged by the word they can begin with. */
import { wordBehind } from "./characters.ts";
import { indexNames, type Lexicon, type NameEntries } from "./lexicon.ts";
import { followingAt, maskOf } from "./norwegian/following.ts";
import { NUMERAL_STARTS } from "./norwegian/numerals.ts";
import type { NumeralStart, Rule } from "./rule.ts";
import { ONE_MARK, type View } from "./view.ts";

/** What can begin with one word. */
export interface Trigger {
  readonly word: string;
  readonly rules: readonly OrderedRule[];
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

const BUCKET_BITS = 14;
const BUCKET_MASK = (1 << BUCKET_BITS) - 1;
const NO_RULES: readonly OrderedRule[] = [];

/** One step of a word's hash; the scanner takes it for each character as it walks. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

const hashOf = (word: string): number => {
  let hash = 0;
  for (let index = 0; index < word.length; index++) hash = hashStep(hash, word.charCodeAt(index));
  return hash;
};

function commonStart([first = "", ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

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
    const rules = byWord.get(first);
    if (rules === undefined) byWord.set(first, [{ ...ordered, second }]);
    else rules.push({ ...ordered, second });
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

export class Triggers {
  readonly #words = new Map<string, Trigger>();
  /** The triggers again, by the hash of their word: a look-up that needs no string of its own. */
  readonly #buckets: (readonly Trigger[] | undefined)[] = new Array(1 << BUCKET_BITS).fill(undefined);
  /** Endings of words that open a rule, with the rule. */
  readonly #endings: readonly (readonly [ending: string, rule: OrderedRule])[];
  /** What all endings begin with: a block without it has none of them. */
  readonly #endingsBegin: string;
  readonly #numerals: Readonly<Record<NumeralStart, NumeralRules>> = {
    digits: new NumeralRules(),
    year: new NumeralRules(),
    words: new NumeralRules(),
    one: new NumeralRules(),
  };

  constructor(rules: readonly Rule[], lexicon: Lexicon) {
    const byWord = new Map<string, WordRule[]>();
    const endings: [string, OrderedRule][] = [];
    rules.forEach((rule, index) => {
      for (const start of rule.starts) {
        if (start === "number") {
          this.#numerals.digits.add(rule, index);
          this.#numerals.year.add(rule, index);
          this.#numerals.words.add(rule, index);
        } else if (start === "digits") {
          this.#numerals.digits.add(rule, index);
          this.#numerals.year.add(rule, index);
        } else if (start === "year" || start === "words" || start === "one")
          this.#numerals[start].add(rule, index);
        else if ("endings" in start)
          endings.push(...start.endings.map((ending): [string, OrderedRule] => [ending, { rule, index }]));
        else addPhrases(byWord, start, { rule, index });
      }
    });
    const names = indexNames(lexicon);
    for (const word of new Set([...byWord.keys(), ...names.keys(), ...NUMERAL_STARTS])) {
      const entries = names.get(word);
      const trigger = {
        word,
        rules: byWord.get(word) ?? NO_RULES,
        names: entries,
        namesAreCapital: entries?.every(({ capital }) => capital) ?? true,
        numeral: NUMERAL_STARTS.has(word),
      };
      this.#words.set(word, trigger);
      const bucket = hashOf(word) & BUCKET_MASK;
      this.#buckets[bucket] = [...(this.#buckets[bucket] ?? []), trigger];
    }
    this.#endings = endings;
    this.#endingsBegin = commonStart(endings.map(([ending]) => ending));
  }

  /** @param hash of the word's characters, by `hashStep` from 0 */
  at(text: string, start: number, end: number, hash: number): Trigger | undefined {
    const bucket = this.#buckets[hash & BUCKET_MASK];
    if (bucket === undefined) return undefined;
    for (const trigger of bucket)
      if (trigger.word.length === end - start && text.startsWith(trigger.word, start)) return trigger;
    return undefined;
  }

  /** Whether any word of the block can have an ending that opens a rule. */
  hasEndings(folded: string): boolean {
    return this.#endings.length > 0 && folded.includes(this.#endingsBegin);
  }

  isEnding(folded: string, start: number, end: number): boolean {
    return this.#endings.some(
      ([ending]) => end - start > ending.length && folded.startsWith(ending, end - ending.length),
    );
  }

  /** Names that begin with digits. */
  namesOfDigits(digits: string): NameEntries | undefined {
    return this.#words.get(digits)?.names;
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
        : end - at === 4 && numeralEnd === end
          ? "year"
          : "digits";
      for (const rule of this.#numerals[kind].before(followingAt(view.folded, numeralEnd))) found(rule);
    }
    if (trigger !== undefined && trigger.rules.length > 0) {
      const second = wordBehind(view.numbered, end);
      for (const rule of trigger.rules as readonly WordRule[]) {
        if (rule.second === undefined || (second !== undefined && rule.second.has(second))) found(rule);
      }
    }
    if (isEnding) {
      for (const [ending, rule] of this.#endings)
        if (end - at > ending.length && view.folded.startsWith(ending, end - ending.length)) found(rule);
    }
  }
}
