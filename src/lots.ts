/** Articles are computed several at a time: see `createPipeline`. */

/**
 * Bytes or characters of all of them; a larger article is a lot of its own. Measured: with less, code is not at hand when
 * its turn comes; with more, what was found in the texts is not.
 */
const MOST_SIZE = 90_000;
/** However short they are: a failure costs computing all of them once more. */
const MOST = 64;

/** Neighbours, in order. @param sizeOf in bytes or characters */
export function* lotsOf<T>(items: Iterable<T>, sizeOf: (item: T) => number): Generator<T[]> {
  let lot: T[] = [];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (lot.length > 0 && (lot.length >= MOST || size + own > MOST_SIZE)) {
      yield lot;
      lot = [];
      size = 0;
    }
    lot.push(item);
    size += own;
  }
  if (lot.length > 0) yield lot;
}
