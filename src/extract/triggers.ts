/** Rules and names arranged by the word they can begin with. */
import { indexNames, type Lexicon, type NameEntries } from "./lexicon.ts";
import { maskOf } from "./norwegian/following.ts";
import { NUMERAL_STARTS } from "./norwegian/numerals.ts";
import type { Rule } from "./rule.ts";

/** What can begin with one word. */
export interface Trigger {
  readonly rules: readonly OrderedRule[];
  readonly names: NameEntries | undefined;
  readonly numeral: boolean;
}

/** A rule with its place in the list of rules. */
export interface OrderedRule {
  readonly rule: Rule;
  readonly index: number;
  /** What may follow the numeral it begins with (bits of `following.ts`). */
  readonly followedBy: number;
}

const FILTER_BITS = 16;
const FILTER_MASK = (1 << FILTER_BITS) - 1;
const ANYTHING = -1;

/** One step of a word's hash; the scanner takes it for each character as it walks. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

const hashOf = (word: string): number => {
  let hash = 0;
  for (let index = 0; index < word.length; index++) hash = hashStep(hash, word.charCodeAt(index));
  return hash;
};

export class Triggers {
  readonly #words = new Map<string, Trigger>();
  /** Whether any trigger has this hash: spares most words the look-up, and the string it needs. */
  readonly #filter = new Uint8Array(1 << FILTER_BITS);
  /** Endings of words that open a rule, with the rule. */
  readonly endings: readonly (readonly [ending: string, rule: OrderedRule])[];
  readonly numeralRules: readonly OrderedRule[];
  /** Those that need digits. */
  readonly digitRules: readonly OrderedRule[];

  constructor(rules: readonly Rule[], lexicon: Lexicon) {
    const byWord = new Map<string, OrderedRule[]>();
    const endings: [string, OrderedRule][] = [];
    const numeralRules: OrderedRule[] = [];
    const digitRules: OrderedRule[] = [];
    rules.forEach((rule, index) => {
      const ordered = {
        rule,
        index,
        followedBy: rule.followedBy === undefined ? ANYTHING : maskOf(rule.followedBy),
      };
      for (const start of rule.starts) {
        if (start === "number") numeralRules.push(ordered);
        else if (start === "digits") digitRules.push(ordered);
        else if ("endings" in start)
          endings.push(...start.endings.map((ending): [string, OrderedRule] => [ending, ordered]));
        else for (const word of new Set(start)) byWord.set(word, [...(byWord.get(word) ?? []), ordered]);
      }
    });
    const names = indexNames(lexicon);
    for (const word of new Set([...byWord.keys(), ...names.keys(), ...NUMERAL_STARTS])) {
      this.#words.set(word, {
        rules: byWord.get(word) ?? [],
        names: names.get(word),
        numeral: NUMERAL_STARTS.has(word),
      });
      this.#filter[hashOf(word) & FILTER_MASK] = 1;
    }
    this.endings = endings;
    this.numeralRules = numeralRules;
    this.digitRules = [...numeralRules, ...digitRules];
  }

  /** @param hash of the word's characters, by `hashStep` from 0 */
  at(text: string, start: number, end: number, hash: number): Trigger | undefined {
    return this.#filter[hash & FILTER_MASK] === 1 ? this.#words.get(text.slice(start, end)) : undefined;
  }

  /** Names that begin with digits. */
  namesOfDigits(digits: string): NameEntries | undefined {
    return this.#words.get(digits)?.names;
  }
}
