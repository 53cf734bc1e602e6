/** Most patterns match almost nowhere, and one pass over a text tells which of hundreds are worth trying. */
import { smallOf } from "./codes.ts";
import { sortInPlace } from "./lists.ts";

/** Of a pattern: sets of strings in small letters; a text that it matches holds one of each set. */
export type Required = readonly (readonly string[])[];

const NONE: readonly number[] = [];
const byNumber = (a: number, b: number): number => a - b;

/** Lists of numbers in one array, one behind the other, and where each begins; behind the last the end of all. */
class FlatLists {
  readonly numbers: Uint16Array;
  readonly starts: Uint32Array;

  constructor(lists: readonly (readonly number[])[]) {
    this.numbers = Uint16Array.from(lists.flat());
    this.starts = new Uint32Array(lists.length + 1);
    lists.forEach((list, index) => {
      this.starts[index + 1] = (this.starts[index] as number) + list.length;
    });
  }
}

/** In as few bytes as will do, so that what is asked of a text stays at hand. @param count none of the numbers is so large */
const narrow = (numbers: Uint32Array, count: number): Uint16Array | Uint32Array =>
  count > 1 << 16 ? new Uint32Array(numbers) : new Uint16Array(numbers);

/** Sets of strings are bits: the words that have some of them, and which. */
interface Ends {
  /** State → which of the lists tells the sets of the strings that end with it; 0: none does. */
  readonly of: Uint16Array | Uint32Array;
  readonly words: FlatLists;
  /** For each number in `words` the bits of that word. */
  readonly bits: Int32Array;
}

const WORD = 32;

/**
 * Tells of many patterns at once which can match in a text. After A. V. Aho and M. J. Corasick, "Efficient string matching"
 * (1975): one step for each character, whatever is looked for. All that is asked of a text lies in a few arrays of
 * numbers: objects would have to be fetched from all over the memory.
 */
export class Prefilter {
  /** Character → its number among those that the strings are made of, capitals as their small letters; 0: none of them. */
  readonly #signs = new Uint8Array(0x10000);
  /** How many numbers of characters there are. */
  readonly #width: number;
  /** State, which is how much of a string the text's last characters are, and the next character → the next state. */
  readonly #next: Uint16Array | Uint32Array;
  readonly #ends: Ends;
  /** Set → places of the patterns that require it before all others. These sets have the first numbers. */
  readonly #requiring: FlatLists;
  /** Pattern → the sets that it requires. */
  readonly #required: FlatLists;
  /** Places of the patterns that require nothing that can be told. */
  readonly #always: readonly number[];
  /** A row of bits: the sets that the text has a string of. */
  readonly #met: Int32Array;

  /** @param patterns by what they require, the rarest first */
  constructor(patterns: readonly Required[]) {
    const numbers = new Map<string, number>();
    const byString = new Map<string, Set<number>>();
    const numberOf = (strings: readonly string[]): number => {
      const key = strings.join("|");
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      for (const string of strings) byString.set(string, (byString.get(string) ?? new Set()).add(number));
      return number;
    };
    const firsts = patterns.map(([first]) => (first === undefined ? undefined : numberOf(first)));
    this.#requiring = new FlatLists(
      Array.from(numbers, (_, set) => firsts.flatMap((first, place) => (first === set ? [place] : []))),
    );
    this.#always = firsts.flatMap((first, place) => (first === undefined ? [place] : []));
    this.#required = new FlatLists(patterns.map((sets) => sets.map(numberOf)));
    this.#met = new Int32Array(Math.ceil(numbers.size / WORD));
    this.#width = this.#number(new Set([...byString.keys()].join("")));
    const { next, sets } = this.#automaton(byString);
    this.#next = next;
    this.#ends = this.#fileEnds(sets);
  }

  /** Numbers the characters. @returns one more than there are */
  #number(signs: ReadonlySet<string>): number {
    let number = 0;
    for (const sign of signs) this.#signs[sign.charCodeAt(0)] = ++number;
    for (let code = 0; code < this.#signs.length; code++)
      this.#signs[code] = this.#signs[smallOf(code)] as number;
    return number + 1;
  }

  /** @returns where each state leads, and the sets of the strings that end with it */
  #automaton(strings: ReadonlyMap<string, ReadonlySet<number>>): {
    next: Uint16Array | Uint32Array;
    sets: (readonly number[])[];
  } {
    const width = this.#width;
    const most = 1 + [...strings.keys()].reduce((sum, { length }) => sum + length, 0);
    const next = new Uint32Array(most * width);
    const sets: (readonly number[])[] = [NONE];
    // Level by level: the states that texts are in most lie together.
    let growing = Array.from(strings, ([string, own]) => ({ string, own, state: 0 }));
    for (let at = 0; growing.length > 0; at++) {
      for (const each of growing) {
        const step = each.state * width + (this.#signs[each.string.charCodeAt(at)] as number);
        if (next[step] === 0) next[step] = sets.push(NONE) - 1;
        each.state = next[step] as number;
        if (each.string.length === at + 1) sets[each.state] = [...each.own];
      }
      growing = growing.filter(({ string }) => string.length > at + 1);
    }
    // The longest shorter end of the same characters that begins a string: what cannot go on here may go on there.
    const shorter = new Uint32Array(sets.length);
    for (let state = 0; state < sets.length; state++) {
      const other = shorter[state] as number;
      const own = sets[state] as readonly number[];
      const more = sets[other] as readonly number[];
      if (own.length === 0) sets[state] = more;
      else if (more.length > 0) sets[state] = [...own, ...more];
      for (let sign = 0; sign < width; sign++) {
        const step = state * width + sign;
        const there = state === 0 ? 0 : (next[other * width + sign] as number);
        if (next[step] === 0) next[step] = there;
        else shorter[next[step] as number] = there;
      }
    }
    return { next: narrow(next.subarray(0, sets.length * width), sets.length), sets };
  }

  /** @param sets of each state */
  #fileEnds(sets: readonly (readonly number[])[]): Ends {
    const places = new Map<readonly number[], number>([[NONE, 0]]);
    const of = Uint32Array.from(sets, (own) => {
      const place = places.get(own) ?? places.size;
      places.set(own, place);
      return place;
    });
    const words: number[][] = [];
    const bits: number[] = [];
    for (const own of places.keys()) {
      const byWord = new Map<number, number>();
      for (const set of own) byWord.set(set >> 5, (byWord.get(set >> 5) ?? 0) | (1 << (set & 31)));
      words.push([...byWord.keys()]);
      bits.push(...byWord.values());
    }
    return { of: narrow(of, places.size), words: new FlatLists(words), bits: Int32Array.from(bits) };
  }

  /** Notes the sets of which the text has a string. */
  #meet(text: string): void {
    const next = this.#next;
    const signs = this.#signs;
    const width = this.#width;
    const { of, words, bits } = this.#ends;
    const { numbers, starts } = words;
    const met = this.#met.fill(0);
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = next[state * width + (signs[text.charCodeAt(at)] as number)] as number;
      const end = of[state] as number;
      if (end === 0) continue;
      for (let each = starts[end] as number; each < (starts[end + 1] as number); each++) {
        const word = numbers[each] as number;
        met[word] = (met[word] as number) | (bits[each] as number);
      }
    }
  }

  /** @returns places, in order, of the patterns that can match in the text */
  candidates(text: string): readonly number[] {
    this.#meet(text);
    const { numbers, starts } = this.#requiring;
    const possible = [...this.#always];
    for (let word = 0; word * WORD < starts.length - 1; word++) {
      let bits = this.#met[word] as number;
      while (bits !== 0) {
        const bit = WORD - 1 - Math.clz32(bits);
        bits ^= 1 << bit;
        const set = word * WORD + bit;
        // Sets behind the first ones are required by none before all others.
        if (set >= starts.length - 1) continue;
        for (let each = starts[set] as number; each < (starts[set + 1] as number); each++)
          if (this.#isPossible(numbers[each] as number)) possible.push(numbers[each] as number);
      }
    }
    return sortInPlace(possible, byNumber);
  }

  /** Whether the text has all that a pattern requires. */
  #isPossible(place: number): boolean {
    const { numbers, starts } = this.#required;
    for (let index = starts[place] as number; index < (starts[place + 1] as number); index++) {
      const set = numbers[index] as number;
      if ((((this.#met[set >> 5] as number) >> (set & 31)) & 1) === 0) return false;
    }
    return true;
  }
}
