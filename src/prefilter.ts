/** Most patterns match almost nowhere, and one pass over a text tells which of hundreds are worth trying. */

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

interface Entry {
  readonly string: Uint16Array;
  /** Where in the string its key ends. */
  readonly at: number;
  /** Numbers of the sets that it is in. */
  readonly sets: readonly number[];
}

/** Reads the characters of a text into `codes`: to compare strings by their characters takes several times as long. */
function readCodes(text: string, codes: Uint16Array): void {
  for (let place = 0; place < text.length; place++) codes[place] = text.charCodeAt(place);
}

function standsAt(string: Uint16Array, codes: Uint16Array, start: number): boolean {
  if (start < 0) return false;
  for (let place = 0; place < string.length; place++)
    if (codes[start + place] !== string[place]) return false;
  return true;
}

/** Tells of many patterns at once which can match in a text. */
export class Prefilter {
  readonly #byKey: (Entry[] | undefined)[] = new Array(1 << KEY_BITS).fill(undefined);
  readonly #has = new Uint8Array(1 << KEY_BITS);
  /** Set → places of the patterns that require it before all others. */
  readonly #requiring: readonly (readonly number[])[];
  /** Pattern → the sets that it requires. */
  readonly #sets: readonly (readonly number[])[];
  /** Patterns that require nothing that can be told. */
  readonly #always: readonly number[];
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
    this.#sets = patterns.map((required) =>
      required.map((strings) => {
        const key = strings.join("|");
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        for (const string of strings) byString.set(string, (byString.get(string) ?? new Set()).add(number));
        return number;
      }),
    );
    this.#always = this.#sets.flatMap((sets, place) => (sets.length === 0 ? [place] : []));
    this.#found = [...this.#always];
    this.#requiring = Array.from(numbers, (_, set) =>
      this.#sets.flatMap(([first], place) => (first === set ? [place] : [])),
    );
    this.#met = new Uint32Array(numbers.size);
    for (const [string, sets] of byString) this.#add(string, [...sets]);
  }

  /** Under the key, of those in it, that texts and other strings have least often. */
  #add(string: string, sets: readonly number[]): void {
    let at = SHORTEST;
    let bestKey = 0;
    let fewest = Number.POSITIVE_INFINITY;
    let window = 0;
    for (let end = 1; end <= string.length; end++) {
      window = windowStep(window, string.charCodeAt(end - 1));
      if (end < SHORTEST) continue;
      const key = keyOf(window);
      let often = this.#byKey[key]?.length ?? 0;
      often += commonness(string.slice(end - SHORTEST, end));
      if (often >= fewest) continue;
      fewest = often;
      at = end;
      bestKey = key;
    }
    const entry: Entry = { string: new Uint16Array(string.length), at, sets };
    readCodes(string, entry.string);
    const others = this.#byKey[bestKey];
    if (others === undefined) this.#byKey[bestKey] = [entry];
    else others.push(entry);
    this.#has[bestKey] = 1;
  }

  /** @returns places, in order, of the patterns that can match in the text */
  candidates(text: string): readonly number[] {
    const turn = ++this.#turn;
    const has = this.#has;
    const met = this.#met;
    const found = this.#found;
    let count = this.#always.length;
    const lower = text.toLowerCase();
    const { length } = lower;
    // Behind the last character stands one that no string has.
    if (length >= this.#codes.length) this.#codes = new Uint16Array(2 * length);
    const codes = this.#codes;
    readCodes(lower, codes);
    codes[length] = 0;
    let window = 0;
    for (let end = 1; end <= length; end++) {
      window = windowStep(window, codes[end - 1] as number);
      const key = keyOf(window);
      if (has[key] === 0) continue;
      const entries = this.#byKey[key] as Entry[];
      for (let index = 0; index < entries.length; index++) {
        const { string, at, sets } = entries[index] as Entry;
        if (!standsAt(string, codes, end - at)) continue;
        for (let each = 0; each < sets.length; each++) {
          const set = sets[each] as number;
          if (met[set] === turn) continue;
          met[set] = turn;
          const places = this.#requiring[set] as number[];
          for (let next = 0; next < places.length; next++) found[count++] = places[next] as number;
        }
      }
    }
    const possible: number[] = [];
    for (let index = 0; index < count; index++) {
      const place = found[index] as number;
      if (this.#isPossible(place)) possible.push(place);
    }
    return possible.length < 2 ? possible : possible.sort((a, b) => a - b);
  }

  /** Whether the text of this turn has all that a pattern requires. */
  #isPossible(place: number): boolean {
    const sets = this.#sets[place] as number[];
    for (let index = 0; index < sets.length; index++)
      if (this.#met[sets[index] as number] !== this.#turn) return false;
    return true;
  }
}
