/** The reduction's reading: every article's lines once, what is small of them held, and of the facts a row of numbers each. */
import { closeSync, openSync, readSync } from "node:fs";
import type { Decisions } from "../decisions.ts";
import type { Fact } from "../model.ts";
import { createGatherer, type FactReview, type Gatherer } from "../output/index.ts";
import { createFactReview } from "../review/index.ts";
import { countLine } from "./expect.ts";
import { decodeFact, decodeGiven, factSpans, type Given, type Span } from "./given.ts";
import { shortDigest } from "./key.ts";
import type { Kept } from "./ledger.ts";
import type { LineFiles } from "./line-files.ts";
import { createColumns, type FactColumns, setRow } from "./rows.ts";
import type { Sorter } from "./sort.ts";

/** Articles whose lines in a ledger are not what was written: computed anew. */
export class DamagedError extends Error {
  override readonly name = "DamagedError";
  readonly files: readonly string[];

  constructor(files: readonly string[]) {
    super("the cache is damaged");
    this.files = files;
  }
}

const WINDOW = 1_000_000;
/** Steps between two pauses. */
export const PAUSE_EVERY = 500;

/** Each entry with its lines' bytes, which hold until the next is taken: a ledger after the other, in the order they stand there. */
export function* givenOf(entries: Iterable<Kept>): Iterable<readonly [Kept, Buffer]> {
  const byLedger = new Map<string, Kept[]>();
  for (const entry of entries) {
    const list = byLedger.get(entry.lines);
    if (list === undefined) byLedger.set(entry.lines, [entry]);
    else list.push(entry);
  }
  let window = Buffer.allocUnsafe(WINDOW);
  for (const [lines, list] of byLedger) {
    list.sort((a, b) => a.at - b.at);
    const handle = openSync(lines, "r");
    try {
      let [from, to] = [0, 0];
      for (const entry of list) {
        const { at, length } = entry;
        if (at < from || at + length > to) {
          if (length > window.length) window = Buffer.allocUnsafe(2 * length);
          from = at;
          to = at + readSync(handle, window, 0, window.length, at);
        }
        yield [entry, window.subarray(at - from, Math.min(at + length, to) - from)];
      }
    } finally {
      closeSync(handle);
    }
  }
}

/** What has been read of all articles. */
export interface Met {
  readonly gatherer: Gatherer;
  readonly review: FactReview | undefined;
  readonly columns: FactColumns;
  /** By an article's place, the row of its first fact. */
  readonly firstRows: readonly number[];
  /** By an article's place, where its document's line stands among its bytes. */
  readonly documents: readonly Span[];
  readonly counts: Record<string, number>;
  /** Entities that decisions name and no article has. */
  readonly unmet: ReadonlySet<string>;
  readonly findings: number;
}

/**
 * @param entries the articles, sorted by id
 * @param findings gets the articles' own
 * @param files gets the ledgers
 * @param pause called now and then
 * @throws DamagedError
 */
export async function meetAll(
  entries: readonly Kept[],
  decisions: Decisions | undefined,
  findings: Sorter,
  files: LineFiles,
  pause: () => Promise<void>,
): Promise<Met> {
  const place = new Map(entries.map((entry, index) => [entry, index]));
  const gatherer = createGatherer();
  const review = createFactReview(decisions?.facts);
  const unmet = new Set((decisions?.decisions ?? []).flatMap(({ first, second }) => [first, second]));
  const firstRows: number[] = [];
  let length = 0;
  for (const { facts } of entries) {
    firstRows.push(length);
    length += facts;
  }
  const columns = createColumns(length);
  const documents = new Array<Span>(entries.length);
  const counts: Record<string, number> = {};
  const damaged: string[] = [];
  let found = 0;
  let done = 0;
  for (const [entry, bytes] of givenOf(entries)) {
    if (++done % PAUSE_EVERY === 0) await pause();
    if (shortDigest(bytes) !== entry.sum) {
      damaged.push(entry.file);
      continue;
    }
    const given = decodeGiven(bytes);
    const facts = [...factSpans(bytes, given.end)];
    if (facts.length !== entry.facts) {
      damaged.push(entry.file);
      continue;
    }
    const article = place.get(entry) ?? 0;
    const { document } = given;
    documents[article] = document;
    countLine(counts, "documents", bytes.toString("latin1", document.from, document.to));
    for (const { id, from, to } of given.findings) findings.add(id, bytes.toString("utf8", from, to));
    found += given.findings.length;
    gatherer.add(article, given.met);
    let row = firstRows[article] ?? 0;
    const source = files.numberOf(entry.lines);
    for (const span of facts) setRow(columns, row++, bytes, span, { source, at: entry.at });
    if (review !== undefined) meet(review, bytes, given, entry);
    if (unmet.size > 0)
      for (const id of [...given.met.map((met) => met.id), ...given.alsoMentioned]) unmet.delete(id);
  }
  if (damaged.length > 0) throw new DamagedError(damaged);
  const lacking = review?.lacking(entries.map(idOf));
  for (const [entry, bytes] of givenOf(entries.filter((one) => lacking?.has(idOf(one)) === true)))
    if (review !== undefined) meet(review, bytes, decodeGiven(bytes), entry);
  return { gatherer, review, columns, firstRows, documents, counts, unmet, findings: found };
}

export const idOf = ({ id }: Kept): string => id ?? "";

function meet(review: FactReview, bytes: Buffer, { time, end }: Given, entry: Kept): void {
  const facts = [...factSpans(bytes, end)].map((span) => decodeFact(bytes, span));
  review.meet({ id: idOf(entry), time }, facts, (fact) => JSON.parse(fact.line) as Fact);
}
