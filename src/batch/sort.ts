/** Lines sorted by key in bounded memory: sorted runs on disk, merged while they are read. */
import { closeSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { Bytes } from "./write.ts";

/** Bytes held before a run goes to disk. */
const RUN_BYTES = 12_000_000;

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const UNESCAPES = new Map(Object.entries(ESCAPES).map(([plain, escaped]) => [escaped, plain]));

/** A key, or a name of a file as strange as may be, on one line and without a tab. */
export const escapeKey = (key: string): string =>
  /[\\\t\n\r]/.test(key) ? key.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character) : key;

export const unescapeKey = (key: string): string =>
  key.includes("\\") ? key.replace(/\\./g, (escaped) => UNESCAPES.get(escaped) ?? escaped) : key;

export interface Item {
  readonly key: string;
  readonly line: string;
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

export interface Sorter {
  /** @param key unique, or equal keys come in any order. @param line without a line break */
  add(key: string, line: string): void;
  /** All lines in order of their keys by UTF-16 code unit; as often as is asked. */
  sorted(): Iterable<string>;
  /** The same with their keys. */
  items(): Iterable<Item>;
  /** Hands over all that has been added, as files for another sorter to take; this one has nothing then. */
  give(): readonly string[];
  /** @param runs files that another sorter has given; they are this one's to remove */
  take(runs: readonly string[]): void;
  /** Removes what is on disk. */
  close(): void;
}

/** A line among those held: its key, and where it and its key stand in the bytes. */
interface Held {
  readonly key: string;
  readonly from: number;
  readonly line: number;
  readonly to: number;
}

/**
 * Lines are held as bytes: a piece of a longer text, kept as a string, would keep the whole text.
 * @param path beginning of the runs' file names
 */
export function createSorter(path: string, runBytes = RUN_BYTES): Sorter {
  const bytes = new Bytes();
  let held: Held[] = [];
  let runs: string[] = [];
  const spill = (): void => {
    const run = `${path}.${runs.length}.run`;
    runs.push(run);
    const all = bytes.held;
    writeFileSync(run, Buffer.concat(held.sort(byKey).map(({ from, to }) => all.subarray(from, to))));
    held = [];
    bytes.clear();
  };
  function* inMemory(): Generator<Item> {
    for (const { key, line, to } of held.sort(byKey)) yield { key, line: bytes.toString(line, to - 1) };
  }
  function* items(): Generator<Item> {
    const sources: Iterator<Item>[] = [inMemory(), ...runs.map((run) => itemsOf(run))];
    try {
      yield* mergeSorted(sources);
    } finally {
      for (const source of sources) source.return?.();
    }
  }
  return {
    add(key, line) {
      const from = bytes.length;
      const end = from + bytes.add(`${escapeKey(key)}\t`);
      bytes.add(`${line}\n`);
      const own = unescapeKey(bytes.toString(from, end - 1));
      held.push({ key: own, from, line: end, to: bytes.length });
      if (bytes.length > runBytes) spill();
    },
    *sorted() {
      for (const { line } of items()) yield line;
    },
    items,
    give() {
      if (held.length > 0) spill();
      const given = runs;
      runs = [];
      return given;
    },
    take(given) {
      runs.push(...given);
    },
    close() {
      held = [];
      for (const run of runs) rmSync(run, { force: true });
    },
  };
}

/** Smallest first, by a heap of the sources' next items. */
function* mergeSorted(sources: readonly Iterator<Item>[]): Iterable<Item> {
  const heap: { item: Item; source: Iterator<Item> }[] = [];
  const isBefore = (a: number, b: number): boolean =>
    byKey((heap[a] as (typeof heap)[0]).item, (heap[b] as (typeof heap)[0]).item) < 0;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b] as (typeof heap)[0], heap[a] as (typeof heap)[0]];
  };
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && isBefore(child, least)) least = child;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  for (const source of sources) {
    const next = source.next();
    if (next.done !== true) heap.push({ item: next.value, source });
  }
  for (let at = heap.length >> 1; at >= 0; at--) sink(at);
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    yield top.item;
    const next = top.source.next();
    if (next.done !== true) top.item = next.value;
    else {
      const last = heap.pop();
      if (last !== undefined && last !== top) heap[0] = last;
    }
    sink(0);
  }
}

const PIECE = 256 * 1024;

function* itemsOf(path: string): Generator<Item> {
  for (const bytes of piecesOf(path)) {
    const tab = bytes.indexOf(9);
    yield { key: unescapeKey(bytes.toString("utf8", 0, tab)), line: bytes.toString("utf8", tab + 1) };
  }
}

/** A file's lines, in pieces that do not grow with it. */
export function* linesOf(path: string): Generator<string> {
  for (const bytes of piecesOf(path)) yield bytes.toString("utf8");
}

/** The same as bytes. */
function* piecesOf(path: string): Generator<Buffer> {
  const handle = openSync(path, "r");
  try {
    let rest: Buffer = Buffer.alloc(0);
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const length = readSync(handle, piece, 0, PIECE, null);
      const bytes =
        rest.length === 0 ? piece.subarray(0, length) : Buffer.concat([rest, piece.subarray(0, length)]);
      let from = 0;
      for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
        yield bytes.subarray(from, to);
        from = to + 1;
      }
      rest = bytes.subarray(from);
      if (length === 0) break;
    }
    if (rest.length > 0) yield rest;
  } finally {
    closeSync(handle);
  }
}
