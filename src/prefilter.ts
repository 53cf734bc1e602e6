/** Most patterns match almost nowhere, and one pass over a text tells which of hundreds are worth trying. */

/** A shorter string says too little. */
export const SHORTEST = 4;

/** Of a pattern: sets of strings in small letters; a text that it matches holds one of each set. */
export type Required = readonly (readonly string[])[];

/** Place of the last four characters in the table. */
const KEY_BITS = 16;
const KEY_MASK = (1 << KEY_BITS) - 1;
const keyStep = (key: number, code: number): number => ((key << 4) ^ code) & KEY_MASK;

interface Entry {
  readonly string: string;
  /** Where in the string its key ends. */
  readonly at: number;
  /** Numbers of the sets that it is in. */
  readonly sets: readonly number[];
}

/** Tells of many patterns at once which can match in a text. */
export class Prefilter {
  readonly #byKey: (Entry[] | undefined)[] = new Array(1 << KEY_BITS).fill(undefined);
  readonly #has = new Uint8Array(1 << KEY_BITS);
  /** Set → places of the patterns that require it. */
  readonly #requiring: number[][] = [];
  /** Pattern → how many sets it requires. */
  readonly #demands: readonly number[];
  /** Patterns that require nothing that can be told. */
  readonly #always: readonly number[];
  /** Set → the text, by its turn, that it was met in last. */
  readonly #met: Uint32Array;
  /** Pattern → how many of its sets the text has. */
  readonly #fulfilled: Uint8Array;
  #turn = 0;

  /** @param patterns by what they require, in strings of no fewer than `SHORTEST` characters */
  constructor(patterns: readonly Required[]) {
    const numbers = new Map<string, number>();
    const byString = new Map<string, Set<number>>();
    this.#demands = patterns.map((required, place) => {
      for (const strings of required) {
        const key = strings.join("|");
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        this.#requiring[number] = [...(this.#requiring[number] ?? []), place];
        for (const string of strings) byString.set(string, (byString.get(string) ?? new Set()).add(number));
      }
      return required.length;
    });
    this.#always = this.#demands.flatMap((demands, place) => (demands === 0 ? [place] : []));
    this.#met = new Uint32Array(numbers.size);
    this.#fulfilled = new Uint8Array(patterns.length);
    for (const [string, sets] of byString) this.#add(string, [...sets]);
  }

  /** Under the key, of those in it, that the fewest others have. */
  #add(string: string, sets: readonly number[]): void {
    let entry: Entry = { string, at: SHORTEST, sets };
    let bestKey = 0;
    let fewest = Number.POSITIVE_INFINITY;
    let key = 0;
    for (let end = 1; end <= string.length; end++) {
      key = keyStep(key, string.charCodeAt(end - 1));
      if (end < SHORTEST) continue;
      const hasSpace = string.slice(end - SHORTEST, end).includes(" ");
      const crowd = (this.#byKey[key]?.length ?? 0) + (hasSpace ? 10 : 0);
      if (crowd >= fewest) continue;
      fewest = crowd;
      entry = { string, at: end, sets };
      bestKey = key;
    }
    const others = this.#byKey[bestKey];
    if (others === undefined) this.#byKey[bestKey] = [entry];
    else others.push(entry);
    this.#has[bestKey] = 1;
  }

  /** @returns places, in order, of the patterns that can match in the text */
  candidates(text: string): readonly number[] {
    const turn = ++this.#turn;
    const found = [...this.#always];
    this.#fulfilled.fill(0);
    const meet = (set: number): void => {
      if (this.#met[set] === turn) return;
      this.#met[set] = turn;
      for (const place of this.#requiring[set] ?? []) {
        const fulfilled = (this.#fulfilled[place] as number) + 1;
        this.#fulfilled[place] = fulfilled;
        if (fulfilled === this.#demands[place]) found.push(place);
      }
    };
    const lower = text.toLowerCase();
    let key = 0;
    for (let end = 1; end <= lower.length; end++) {
      key = keyStep(key, lower.charCodeAt(end - 1));
      if (this.#has[key] === 0) continue;
      for (const { string, at, sets } of this.#byKey[key] as Entry[])
        if (lower.startsWith(string, end - at)) for (const set of sets) meet(set);
    }
    return found.sort((a, b) => a - b);
  }
}
