/**
 * The cache's memory of what has been computed. `kb/articles/<id>.json` are the records; a ledger says which bytes, code,
 * registry and options each was made from, and keeps what the article gives to the knowledge base, so that neither the
 * article nor its record is read again. It is written forwards only: what stands in it is done, a torn last line is
 * nothing. Without a ledger everything is computed anew; nothing is lost with it but time.
 */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model.ts";
import type { Context, SourceDigest } from "./key.ts";
import { linesOf } from "./sort.ts";
import { Appender, isMissing, statIfThere, writeDurably } from "./write.ts";

/** One article as it was last computed. */
export interface Entry extends SourceDigest {
  readonly file: string;
  /** Signature of the files read; empty where they were too fresh for their times to tell. */
  readonly seen: string;
  /** Null: no article, the problems say why. */
  readonly id: string | null;
  /** Signature of the record. */
  readonly record: string;
  /** Where what it gives to the knowledge base stands: bytes in the ledger's lines, and their digest. */
  readonly at: number;
  readonly length: number;
  readonly sum: string;
  /** How many facts are among it. */
  readonly facts: number;
  /** Errors and warnings. */
  readonly problems: readonly Diagnostic[];
  /** It failed for a reason that may be gone the next time. */
  readonly retry?: true;
}

export interface Kept extends Entry {
  readonly context: Context;
  /** File that `at` and `length` point into. */
  readonly lines: string;
}

interface Header {
  readonly ledger: 1;
  /** Name of the file with the lines. */
  readonly lines: string;
}

const INDEX = ".index";
const LINES = ".lines";

type Line = Partial<Entry & Header & { context: Context }>;

function parse(line: string): Line | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}

const isEntry = (line: Line): line is Entry =>
  typeof line.file === "string" &&
  typeof line.seen === "string" &&
  typeof line.facts === "number" &&
  Array.isArray(line.problems);

/** Lines of a file; none where it is gone. */
function* linesIfThere(path: string): Iterable<string> {
  try {
    yield* linesOf(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** The header of a ledger's index, where there is one. */
function headerOf(path: string): Line | null {
  for (const first of linesIfThere(path)) return parse(first);
  return null;
}

export interface Ledger {
  /** File → what is kept of it. */
  readonly entries: Map<string, Kept>;
  /** Names of the ledgers that were read. */
  readonly names: readonly string[];
}

/** All ledgers of a cache, those of shards too; of two that know a file the one written last is believed. */
export function readLedgers(folder: string): Ledger {
  const entries = new Map<string, Kept>();
  const names = namesIn(folder)
    .filter((name) => name.endsWith(INDEX))
    .map((name) => ({ name, time: statIfThere(join(folder, name))?.mtimeMs ?? 0 }))
    .sort((a, b) => a.time - b.time || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name.slice(0, -INDEX.length));
  for (const name of names) {
    let lines = "";
    let size = 0;
    let context: Context | undefined;
    for (const raw of linesIfThere(join(folder, name + INDEX))) {
      const line = parse(raw);
      if (line === null) continue;
      if (line.ledger === 1 && line.lines !== undefined) {
        lines = join(folder, line.lines);
        size = statIfThere(lines)?.size ?? 0;
      } else if (line.context !== undefined) context = line.context;
      else if (context !== undefined && isEntry(line) && line.at + line.length <= size)
        entries.set(line.file, Object.assign(line, { context, lines }));
    }
  }
  return { entries, names };
}

const namesIn = (folder: string): string[] => (statIfThere(folder) === null ? [] : readdirSync(folder));

export interface LedgerWriter {
  /** Path of the file with the lines. */
  readonly lines: string;
  /** @param given what the article gives to the knowledge base; empty where it gives nothing */
  add(entry: Omit<Entry, "at" | "length">, given: Uint8Array): Kept;
  /** An entry whose lines stay where they are; only in a ledger that goes on. */
  renew(entry: Kept): void;
  /** Out of the process; with `toDisk` also past a power cut. */
  flush(toDisk?: boolean): void;
  close(): void;
}

const FLUSH_BYTES = 250_000;

/** @param shard "2-of-4", "1-of-1": goes on with the ledger of that name, or begins it */
export function openLedger(folder: string, shard: string, context: Context): LedgerWriter {
  const path = join(folder, shard + INDEX);
  const first = headerOf(path);
  const name = first?.lines ?? `${shard}.0${LINES}`;
  const linesPath = join(folder, name);
  const index = new Appender(path, "a");
  const lines = new Appender(linesPath, "a");
  let isBegun = false;
  /** Nothing is written before there is something to say: the ledger written last is the one that is believed. */
  const begin = (): void => {
    if (isBegun) return;
    isBegun = true;
    // A torn last line ends here.
    if (index.size > 0) index.write("\n");
    if (first?.lines === undefined) index.write(`${JSON.stringify({ ledger: 1, lines: name })}\n`);
    index.write(`${JSON.stringify({ context })}\n`);
  };
  const flush = (): void => {
    lines.flush();
    index.flush();
  };
  return {
    lines: linesPath,
    add(entry, given) {
      begin();
      const at = lines.size;
      const length = lines.write(given);
      const whole = { ...entry, at, length };
      index.write(`${JSON.stringify(whole)}\n`);
      if (lines.waiting + index.waiting > FLUSH_BYTES) flush();
      return { ...whole, context, lines: linesPath };
    },
    renew({ context: _context, lines: _lines, ...entry }) {
      begin();
      index.write(`${JSON.stringify(entry)}\n`);
    },
    flush(toDisk = false) {
      if (!toDisk) return flush();
      lines.sync();
      index.sync();
    },
    close() {
      try {
        flush();
      } finally {
        lines.close();
        index.close();
      }
    },
  };
}

/**
 * One ledger with nothing in it but these entries, in place of all there are.
 * @param givenOf what an entry's article gives, in the order of the entries
 */
export function replaceLedgers(
  folder: string,
  shard: string,
  entries: Iterable<readonly [Kept, Uint8Array]>,
): void {
  const path = join(folder, shard + INDEX);
  const old = headerOf(path)?.lines;
  const generation = Number(/\.(?<number>\d+)\.lines$/u.exec(old ?? "")?.groups?.number ?? -1) + 1;
  const name = `${shard}.${generation}${LINES}`;
  const lines = new Appender(join(folder, name), "w");
  try {
    writeDurably(path, indexOf(name, entries, lines));
  } finally {
    lines.close();
  }
  for (const other of namesIn(folder))
    if ((other.endsWith(INDEX) && other !== shard + INDEX) || (other.endsWith(LINES) && other !== name))
      rmSync(join(folder, other), { force: true });
}

function* indexOf(
  name: string,
  entries: Iterable<readonly [Kept, Uint8Array]>,
  lines: Appender,
): Iterable<string> {
  yield `${JSON.stringify({ ledger: 1, lines: name })}\n`;
  let last: Context | undefined;
  for (const [{ context, lines: _lines, ...entry }, given] of entries) {
    if (context !== last) yield `${JSON.stringify({ context })}\n`;
    last = context;
    const at = lines.size;
    lines.write(given);
    if (lines.waiting > FLUSH_BYTES) lines.flush();
    yield `${JSON.stringify({ ...entry, at })}\n`;
  }
  // Before the index takes the place of the old one.
  lines.sync();
}
