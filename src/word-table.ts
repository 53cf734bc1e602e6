/** Words → values, looked up by place in a text (`codes.ts`): the caller hashes the characters as it walks, and no string is made. */

/** One step of a word's hash, from the code of its first character. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** Places for each word: with so much room a word that is not in the table mostly meets an empty place at once. */
const ROOM = 6;

/** Open addressing with linear probing. */
export class WordTable<T> {
  readonly #mask: number;
  /** One bit for each place that holds a word: small enough to stay at hand, and mostly all that is looked at. */
  readonly #taken: Int32Array;
  readonly #hashes: Int32Array;
  /** For each place the number of its word. */
  readonly #numbers: Int32Array;
  /** The characters of all words, one word after the other, and where each begins; behind the last the end of all. */
  readonly #characters: Uint16Array;
  readonly #starts: Int32Array;
  readonly #values: readonly T[];

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    const all = [...entries];
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, all.length * ROOM)));
    this.#mask = size - 1;
    this.#taken = new Int32Array(size / 32);
    this.#hashes = new Int32Array(size);
    this.#numbers = new Int32Array(size);
    this.#values = all.map(([, value]) => value);
    this.#starts = new Int32Array(all.length + 1);
    this.#characters = new Uint16Array(all.reduce((sum, [word]) => sum + word.length, 0));
    let end = 0;
    all.forEach(([word], number) => {
      let hash = 0;
      for (let index = 0; index < word.length; index++) {
        const code = word.charCodeAt(index);
        this.#characters[end++] = code;
        hash = index === 0 ? code : hashStep(hash, code);
      }
      let place = hash & this.#mask;
      while (this.#isTaken(place)) place = (place + 1) & this.#mask;
      this.#taken[place >> 5] = (this.#taken[place >> 5] as number) | (1 << (place & 31));
      this.#hashes[place] = hash;
      this.#numbers[place] = number;
      this.#starts[number + 1] = end;
    });
  }

  #isTaken(place: number): boolean {
    return (((this.#taken[place >> 5] as number) >> (place & 31)) & 1) === 1;
  }

  /** Whether a word of the table stands in a text. */
  #isWord(number: number, codes: Uint16Array, start: number, end: number): boolean {
    const first = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - first !== end - start) return false;
    for (let at = start; at < end; at++) if (codes[at] !== this.#characters[first + at - start]) return false;
    return true;
  }

  /**
   * @param codes of a text
   * @param hash of the characters from `start` to `end`, by `hashStep`
   */
  at(codes: Uint16Array, start: number, end: number, hash: number): T | undefined {
    for (let place = hash & this.#mask; ; place = (place + 1) & this.#mask) {
      if (!this.#isTaken(place)) return undefined;
      if (this.#hashes[place] !== hash) continue;
      const number = this.#numbers[place] as number;
      if (this.#isWord(number, codes, start, end)) return this.#values[number];
    }
  }
}
