/** Words → values, looked up by place in a text: the caller hashes the characters as it walks, and no string is made. */

/** One step of a word's hash, from the code of its first character. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

function hashOf(word: string): number {
  let hash = word.charCodeAt(0);
  for (let index = 1; index < word.length; index++) hash = hashStep(hash, word.charCodeAt(index));
  return hash;
}

const BUCKET_MASK = (1 << 15) - 1;

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

export class WordTable<T> {
  readonly #buckets: (Entry<T>[] | undefined)[] = new Array(BUCKET_MASK + 1).fill(undefined);

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const bucket = hashOf(word) & BUCKET_MASK;
      const entry = { word, value };
      const others = this.#buckets[bucket];
      if (others === undefined) this.#buckets[bucket] = [entry];
      else others.push(entry);
    }
  }

  /** @param hash of the characters from `start` to `end`, by `hashStep` */
  at(text: string, start: number, end: number, hash: number): T | undefined {
    const bucket = this.#buckets[hash & BUCKET_MASK];
    if (bucket === undefined) return undefined;
    for (const { word, value } of bucket)
      if (word.length === end - start && text.startsWith(word, start)) return value;
    return undefined;
  }
}
