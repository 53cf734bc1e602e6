/** Words → values, looked up by place in a text (`codes.ts`): the caller hashes the characters as it walks, and no string is made. */

/** One step of a word's hash, from the code of its first character. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** Places for each word: with so much room a word that is not in the table mostly meets an empty place at once. */
const ROOM = 6;

/** What a place holds: the word's hash, its number, and where its characters begin and end. */
const FIELDS = 4;

/** Open addressing with linear probing. What belongs together lies together: a text meets most words with cold caches. */
export class WordTable<T> {
  readonly #mask: number;
  /** One bit for each place that holds a word: small enough to stay at hand, and mostly all that is looked at. */
  readonly #taken: Int32Array;
  /** For each place `FIELDS` numbers. */
  readonly #places: Int32Array;
  /** The characters of all words, one word after the other. */
  readonly #characters: Uint16Array;
  readonly #values: readonly T[];

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    const all = [...entries];
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, all.length * ROOM)));
    this.#mask = size - 1;
    this.#taken = new Int32Array(size / 32);
    this.#places = new Int32Array(size * FIELDS);
    this.#values = all.map(([, value]) => value);
    this.#characters = new Uint16Array(all.reduce((sum, [word]) => sum + word.length, 0));
    let end = 0;
    all.forEach(([word], number) => {
      const start = end;
      let hash = 0;
      for (let index = 0; index < word.length; index++) {
        const code = word.charCodeAt(index);
        this.#characters[end++] = code;
        hash = index === 0 ? code : hashStep(hash, code);
      }
      let place = hash & this.#mask;
      while (this.#isTaken(place)) place = (place + 1) & this.#mask;
      this.#taken[place >> 5] = (this.#taken[place >> 5] as number) | (1 << (place & 31));
      this.#places.set([hash, number, start, end], place * FIELDS);
    });
  }

  #isTaken(place: number): boolean {
    return (((this.#taken[place >> 5] as number) >> (place & 31)) & 1) === 1;
  }

  /** Whether the characters from `first` to `last` stand in a text. */
  #isWord(first: number, last: number, codes: Uint16Array, start: number, end: number): boolean {
    if (last - first !== end - start) return false;
    for (let at = start; at < end; at++) if (codes[at] !== this.#characters[first + at - start]) return false;
    return true;
  }

  /**
   * @param codes of a text
   * @param hash of the characters from `start` to `end`, by `hashStep`
   */
  at(codes: Uint16Array, start: number, end: number, hash: number): T | undefined {
    const places = this.#places;
    for (let place = hash & this.#mask; ; place = (place + 1) & this.#mask) {
      if (!this.#isTaken(place)) return undefined;
      const field = place * FIELDS;
      if (places[field] !== hash) continue;
      const first = places[field + 2] as number;
      if (this.#isWord(first, places[field + 3] as number, codes, start, end))
        return this.#values[places[field + 1] as number];
    }
  }
}
