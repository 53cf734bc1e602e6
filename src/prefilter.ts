/** Most patterns match almost nowhere, and one pass over a text tells which of hundreds are worth trying. */
import { smallOf } from "./codes.ts";

/** A shorter string says too little. */
export const SHORTEST = 4;

/** Of a pattern: sets of strings in small letters; a text that it matches holds one of each set. */
export type Required = readonly (readonly string[])[];

/** The last four characters as one number. */
const windowStep = (window: number, code: number): number => (window << 8) | (code & 0xff);
/** Their place in the table. */
const KEY_BITS = 16;
const keyOf = (window: number): number => Math.imul(window, 0x9e3779b1) >>> (32 - KEY_BITS);

/** How common a character is in sentences with their mentions as slots, "{amount:0}", at a guess. */
const COMMON: Readonly<Record<string, number>> = {
  "{": 9,
  ":": 9,
  "}": 9,
  " ": 4,
  ...Object.fromEntries([..."ernt"].map((letter) => [letter, 3])),
  ...Object.fromEntries([..."asildo"].map((letter) => [letter, 2])),
  ...Object.fromEntries([..."gkmvfu"].map((letter) => [letter, 1])),
};

/** Words that most sentences have, and slots: what stands in one of them tells little. */
const EVERYWHERE =
  " har for skal er på med var at kan vil som det {amount: {count: {percentage: {date: {cluster: {organisation: {person: ";
const EVERYWHERE_MORE = 12;

/** How common four characters are. */
function commonness(window: string): number {
  let often = EVERYWHERE.includes(window) ? EVERYWHERE_MORE : 0;
  for (const sign of window) often += COMMON[sign] ?? 0;
  return often;
}

/** A string that is looked for. */
interface Entry {
  readonly string: string;
  /** Where in the string its key ends. */
  readonly at: number;
  /** Numbers of the sets that it is in. */
  readonly sets: readonly number[];
}

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

const codesIn = (string: string): number[] => Array.from(string, (sign) => sign.charCodeAt(0));

/**
 * Tells of many patterns at once which can match in a text. All that is asked of a text lies in a few arrays of numbers:
 * objects for each string would have to be fetched from all over the memory.
 */
export class Prefilter {
  /** One bit for each key that strings are filed under: few enough to stay at hand. */
  readonly #has = new Int32Array((1 << KEY_BITS) / 32);
  /** Key → its first string; those of one key follow one another. */
  readonly #first = new Uint16Array(1 << KEY_BITS);
  /** String → its key, its characters, where among them the key ends, and the sets that it is in. */
  readonly #keys: Uint16Array;
  readonly #strings: FlatLists;
  readonly #ends: Uint16Array;
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
  /** The characters of the text. */
  #codes = new Uint16Array(1000);

  /** @param patterns by what they require, the rarest first, in strings of no fewer than `SHORTEST` characters */
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
    const byKey = new Map<number, Entry[]>();
    for (const [string, sets] of byString) file(byKey, string, [...sets]);
    const entries = [...byKey].flatMap(([key, list]) => list.map((entry) => ({ key, ...entry })));
    this.#keys = Uint16Array.from(entries, ({ key }) => key);
    this.#strings = new FlatLists(entries.map(({ string }) => codesIn(string)));
    this.#ends = Uint16Array.from(entries, ({ at }) => at);
    this.#setsOf = new FlatLists(entries.map(({ sets }) => sets));
    for (let entry = entries.length - 1; entry >= 0; entry--) {
      const key = this.#keys[entry] as number;
      this.#first[key] = entry;
      this.#has[key >> 5] = (this.#has[key >> 5] as number) | (1 << (key & 31));
    }
  }

  /** Whether a string stands in the text from `start` on. */
  #standsAt(entry: number, start: number): boolean {
    if (start < 0) return false;
    const { numbers, starts } = this.#strings;
    const first = starts[entry] as number;
    const length = (starts[entry + 1] as number) - first;
    for (let place = 0; place < length; place++)
      if (this.#codes[start + place] !== numbers[first + place]) return false;
    return true;
  }

  /** Notes the sets of a string that stands in the text, and the patterns that require one of them first. */
  #meet(entry: number, count: number): number {
    const { numbers, starts } = this.#setsOf;
    const { numbers: places, starts: placesOf } = this.#requiring;
    let all = count;
    for (let each = starts[entry] as number; each < (starts[entry + 1] as number); each++) {
      const set = numbers[each] as number;
      if (this.#met[set] === this.#turn) continue;
      this.#met[set] = this.#turn;
      for (let next = placesOf[set] as number; next < (placesOf[set + 1] as number); next++)
        this.#found[all++] = places[next] as number;
    }
    return all;
  }

  /** The text's characters in small letters, and one that no string has behind the last. */
  #read(text: string): Uint16Array {
    const { length } = text;
    if (length >= this.#codes.length) this.#codes = new Uint16Array(2 * length);
    const codes = this.#codes;
    for (let place = 0; place < length; place++) codes[place] = smallOf(text.charCodeAt(place));
    codes[length] = 0;
    return codes;
  }

  /** @returns places, in order, of the patterns that can match in the text */
  candidates(text: string): readonly number[] {
    this.#turn++;
    const codes = this.#read(text);
    let count = this.#always;
    let window = 0;
    for (let end = 1; end <= text.length; end++) {
      window = windowStep(window, codes[end - 1] as number);
      const key = keyOf(window);
      if ((((this.#has[key >> 5] as number) >> (key & 31)) & 1) === 0) continue;
      for (let entry = this.#first[key] as number; this.#keys[entry] === key; entry++)
        if (this.#standsAt(entry, end - (this.#ends[entry] as number))) count = this.#meet(entry, count);
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

/** Files a string under the key, of those in it, that texts and other strings have least often. */
function file(byKey: Map<number, Entry[]>, string: string, sets: readonly number[]): void {
  let at = SHORTEST;
  let bestKey = 0;
  let fewest = Number.POSITIVE_INFINITY;
  let window = 0;
  for (let end = 1; end <= string.length; end++) {
    window = windowStep(window, string.charCodeAt(end - 1));
    if (end < SHORTEST) continue;
    const key = keyOf(window);
    const often = (byKey.get(key)?.length ?? 0) + commonness(string.slice(end - SHORTEST, end));
    if (often >= fewest) continue;
    fewest = often;
    at = end;
    bestKey = key;
  }
  const others = byKey.get(bestKey);
  if (others === undefined) byKey.set(bestKey, [{ string, at, sets }]);
  else others.push({ string, at, sets });
}
