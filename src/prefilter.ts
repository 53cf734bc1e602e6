/** Most patterns match almost nowhere, and one pass over a text tells which of hundreds are worth trying. */
import { smallOf } from "./codes.ts";

/** A shorter string says too little. */
export const SHORTEST = 4;

/** Of a pattern: sets of strings in small letters; a text that it matches holds one of each set. */
export type Required = readonly (readonly string[])[];

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
  /** State → sets of the strings that end with it. */
  readonly #setsOf: FlatLists;
  /** Set → places of the patterns that require it before all others. */
  readonly #requiring: FlatLists;
  /** Pattern → the sets that it requires. */
  readonly #required: FlatLists;
  /** How many patterns require nothing that can be told. */
  readonly #always: number;
  /** These, and behind them those of which the text has what they require first; kept from text to text. */
  readonly #found: number[];
  /** Set → the text, by its turn, that it was met in last. */
  readonly #met: Uint32Array;
  #turn = 0;

  /** @param patterns by what they require, the rarest first */
  constructor(patterns: readonly Required[]) {
    const numbers = new Map<string, number>();
    const byString = new Map<string, Set<number>>();
    const required = patterns.map((sets) =>
      sets.map((strings) => {
        const key = strings.join("|");
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        for (const string of strings) byString.set(string, (byString.get(string) ?? new Set()).add(number));
        return number;
      }),
    );
    this.#required = new FlatLists(required);
    this.#found = required.flatMap((sets, place) => (sets.length === 0 ? [place] : []));
    this.#always = this.#found.length;
    this.#requiring = new FlatLists(
      Array.from(numbers, (_, set) => required.flatMap(([first], place) => (first === set ? [place] : []))),
    );
    this.#met = new Uint32Array(numbers.size);
    this.#width = this.#number(new Set([...byString.keys()].join("")));
    const { next, sets } = this.#automaton(byString);
    this.#next = next;
    this.#setsOf = new FlatLists(sets);
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
  #automaton(strings: ReadonlyMap<string, ReadonlySet<number>>): { next: Uint16Array | Uint32Array; sets: number[][] } {
    const width = this.#width;
    const most = 1 + [...strings.keys()].reduce((sum, { length }) => sum + length, 0);
    const next = new Uint32Array(most * width);
    const sets: number[][] = [[]];
    for (const [string, own] of strings) {
      let state = 0;
      for (let at = 0; at < string.length; at++) {
        const step = state * width + (this.#signs[string.charCodeAt(at)] as number);
        if (next[step] === 0) next[step] = sets.push([]) - 1;
        state = next[step] as number;
      }
      (sets[state] as number[]).push(...own);
    }
    // The longest shorter end of the same characters that begins a string: what cannot go on here may go on there.
    const shorter = new Uint32Array(sets.length);
    const states = [0];
    for (const state of states) {
      const other = shorter[state] as number;
      if (state !== other)
        sets[state] = [...new Set([...(sets[state] as number[]), ...(sets[other] as number[])])];
      for (let sign = 0; sign < width; sign++) {
        const step = state * width + sign;
        const onward = next[step] as number;
        const there = state === 0 ? 0 : (next[other * width + sign] as number);
        if (onward === 0) next[step] = there;
        else {
          shorter[onward] = there;
          states.push(onward);
        }
      }
    }
    const own = next.subarray(0, sets.length * width);
    return { next: sets.length > 1 << 16 ? own.slice() : Uint16Array.from(own), sets };
  }

  /** Notes the sets of the strings that end with a state, and the patterns that require one of them first. */
  #meet(state: number, count: number): number {
    const { numbers, starts } = this.#setsOf;
    const { numbers: places, starts: placesOf } = this.#requiring;
    let all = count;
    for (let each = starts[state] as number; each < (starts[state + 1] as number); each++) {
      const set = numbers[each] as number;
      if (this.#met[set] === this.#turn) continue;
      this.#met[set] = this.#turn;
      for (let next = placesOf[set] as number; next < (placesOf[set + 1] as number); next++)
        this.#found[all++] = places[next] as number;
    }
    return all;
  }

  /** @returns places, in order, of the patterns that can match in the text */
  candidates(text: string): readonly number[] {
    this.#turn++;
    const next = this.#next;
    const signs = this.#signs;
    const width = this.#width;
    const { starts } = this.#setsOf;
    let count = this.#always;
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = next[state * width + (signs[text.charCodeAt(at)] as number)] as number;
      if (starts[state] !== starts[state + 1]) count = this.#meet(state, count);
    }
    const possible: number[] = [];
    for (let index = 0; index < count; index++) {
      const place = this.#found[index] as number;
      if (this.#isPossible(place)) possible.push(place);
    }
    return possible.length < 2 ? possible : possible.sort((a, b) => a - b);
  }

  /** Whether the text of this turn has all that a pattern requires. */
  #isPossible(place: number): boolean {
    const { numbers, starts } = this.#required;
    for (let index = starts[place] as number; index < (starts[place + 1] as number); index++)
      if (this.#met[numbers[index] as number] !== this.#turn) return false;
    return true;
  }
}
