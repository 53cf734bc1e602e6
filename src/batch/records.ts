/** The records of knowledge bases on disk and how two differ, in bounded memory: lines are sorted on disk and compared in order. */
import { join } from "node:path";
import { recordsOf, type StaleRecord } from "../output/index.ts";
import { createSorter, type Item, linesOf } from "./sort.ts";
import { statIfThere } from "./write.ts";

/** What differs between two lists of records, both sorted by key: each is read once, front to back. */
export function* differences(
  old: Iterable<Item>,
  fresh: Iterable<Item>,
): Iterable<Omit<StaleRecord, "file">> {
  const [before, after] = [old[Symbol.iterator](), fresh[Symbol.iterator]()];
  try {
    let [one, other] = [before.next(), after.next()];
    while (one.done !== true || other.done !== true) {
      if (other.done === true || (one.done !== true && one.value.key < other.value.key)) {
        if (one.done !== true) yield { change: "removed", record: one.value.key };
        one = before.next();
      } else if (one.done === true || one.value.key > other.value.key) {
        yield { change: "added", record: other.value.key };
        other = after.next();
      } else {
        if (one.value.line !== other.value.line) yield { change: "changed", record: one.value.key };
        [one, other] = [before.next(), after.next()];
      }
    }
  } finally {
    before.return?.();
    after.return?.();
  }
}

/** A file's records, in the order they stand there; none where there is no file. */
export function* recordsIn(path: string): Iterable<Item> {
  if (statIfThere(path) === null) return;
  for (const [key, line] of recordsOf(linesOf(path))) yield { key, line };
}

function isSame(old: string, fresh: string): boolean {
  const [size, other] = [statIfThere(old)?.size, statIfThere(fresh)?.size];
  if (size === undefined || size !== other) return size === other;
  const [before, after] = [linesOf(old), linesOf(fresh)];
  try {
    for (;;) {
      const [one, other] = [before.next(), after.next()];
      if (one.value !== other.value) return false;
      if (one.done === true) return true;
    }
  } finally {
    before.return(undefined);
    after.return(undefined);
  }
}

/**
 * Which records differ between two versions of one file, however large.
 * @param work folder for what is sorted
 */
export function staleBetween(file: string, old: string, fresh: string, work: string): StaleRecord[] {
  if (isSame(old, fresh)) return [];
  const sorters = [old, fresh].map((path, index) => {
    const sorter = createSorter(join(work, `compared-${index}`));
    for (const { key, line } of recordsIn(path)) sorter.add(key, line);
    return sorter;
  });
  try {
    const [before, after] = sorters.map((sorter) => sorter.items());
    const stale = [...differences(before ?? [], after ?? [])].map((found) => ({ ...found, file }));
    return stale.length > 0 ? stale : [{ change: "changed", file, record: "(layout)" }];
  } finally {
    for (const sorter of sorters) sorter.close();
  }
}
