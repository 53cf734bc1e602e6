/**
 * The reduction: what the articles give → `knowledge-base.json`, in bounded memory. Lines are sorted on disk; only the
 * entities are held, because links are made between them.
 */
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Decisions } from "../decisions.ts";
import type { Diagnostic, Fact, Finding, Generator } from "../model.ts";
import {
  type Counts,
  createGatherer,
  createTimelines,
  type EntitySource,
  type FactReview,
  knowledgeBasePieces,
  line,
  linkAndReview,
  NOTHING_REVIEWED,
  type ReviewCounts,
} from "../output/index.ts";
import { createFactReview } from "../review/index.ts";
import { type ByteString, bytesOf, textOf } from "./bytes.ts";
import { addClaims, createClaims, parseWithoutEvidence, settledClaims } from "./claims.ts";
import { countLine } from "./expect.ts";
import { claimDigests, decodeFact, decodeGiven, factLines, headOf, typeOf } from "./given.ts";
import type { Grouper } from "./group.ts";
import { shortDigest } from "./key.ts";
import type { Kept } from "./ledger.ts";
import { unmetDecision } from "./report.ts";
import { createSorter, type Sorter } from "./sort.ts";
import { writeDurably } from "./write.ts";

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

/** Each entry with its lines' bytes, a ledger after the other, in the order they stand there. */
export function* givenOf(entries: Iterable<Kept>): Iterable<readonly [Kept, Buffer]> {
  const byLedger = new Map<string, Kept[]>();
  for (const entry of entries) {
    const list = byLedger.get(entry.lines);
    if (list === undefined) byLedger.set(entry.lines, [entry]);
    else list.push(entry);
  }
  for (const [lines, list] of byLedger) {
    list.sort((a, b) => a.at - b.at);
    const handle = openSync(lines, "r");
    try {
      let window: Buffer = Buffer.alloc(0);
      let from = 0;
      for (const entry of list) {
        if (entry.at < from || entry.at + entry.length > from + window.length) {
          window = Buffer.allocUnsafe(Math.max(WINDOW, entry.length));
          from = entry.at;
          window = window.subarray(0, readSync(handle, window, 0, window.length, from));
        }
        yield [entry, window.subarray(entry.at - from, entry.at - from + entry.length)];
      }
    } finally {
      closeSync(handle);
    }
  }
}

export interface Reduction {
  readonly counts: Counts;
  readonly entities: number;
  readonly facts: number;
  readonly findings: number;
  readonly reviewed: ReviewCounts;
  /** Decisions about what no article has any more. */
  readonly diagnostics: readonly Diagnostic[];
  /** Signature of the file written. */
  readonly knowledgeBase: string;
}

export interface ReduceOptions {
  /** The articles, sorted by id. */
  readonly entries: readonly Kept[];
  readonly source: EntitySource;
  readonly decisions: Decisions | undefined;
  readonly generator: Generator;
  /** Folder for what is sorted. */
  readonly folder: string;
  /** File to write. */
  readonly to: string;
  /** Called now and then, so that the process can listen. @throws to end the work */
  readonly pause: () => Promise<void>;
}

const PAUSE_EVERY = 500;

/** @throws DamagedError */
export async function reduce(options: ReduceOptions): Promise<Reduction> {
  const { folder } = options;
  const sorter = (name: string): Sorter => createSorter(join(folder, name), undefined, "latin1");
  const parts = {
    documents: sorter("documents"),
    claims: createClaims(join(folder, "claims")),
    facts: sorter("facts"),
    findings: sorter("findings"),
  };
  try {
    return await reduceWith(parts, options);
  } finally {
    for (const part of Object.values(parts)) part.close();
  }
}

interface Parts extends Readonly<Record<"documents" | "facts" | "findings", Sorter>> {
  readonly claims: Grouper;
}

const lineBytes = (record: object): ByteString => bytesOf(line(record));

async function reduceWith(
  parts: Parts,
  { entries, source, decisions, generator, to, pause }: ReduceOptions,
): Promise<Reduction> {
  const place = new Map(entries.map((entry, index) => [entry, index]));
  const gatherer = createGatherer();
  const counts: Record<string, number> = {};
  const review = createFactReview(decisions?.facts);
  const asked = new Set((decisions?.decisions ?? []).flatMap(({ first, second }) => [first, second]));
  const damaged: string[] = [];
  const numbers = { facts: 0, findings: 0, entities: 0 };
  let done = 0;
  for (const [entry, bytes] of givenOf(entries)) {
    if (++done % PAUSE_EVERY === 0) await pause();
    if (shortDigest(bytes) !== entry.sum) {
      damaged.push(entry.file);
      continue;
    }
    const given = decodeGiven(headOf(bytes));
    const article = place.get(entry) ?? 0;
    parts.documents.add(given.document.id, given.document.line);
    for (const finding of given.findings) parts.findings.add(finding.id, finding.line);
    gatherer.add(article, given.met);
    if (review !== undefined) meet(review, bytes.toString("latin1"));
    countLine(counts, "documents", given.document.line);
    numbers.findings += given.findings.length;
    if (asked.size > 0)
      for (const id of [...given.met.map((met) => met.id), ...given.alsoMentioned]) asked.delete(id);
  }
  if (damaged.length > 0) throw new DamagedError(damaged);
  const ids = entries.map(({ id }) => id ?? "");
  const lacking = review?.lacking(ids);
  for (const [, bytes] of givenOf(entries.filter(({ id }) => lacking?.has(id ?? "") === true)))
    if (review !== undefined) meet(review, bytes.toString("latin1"));
  const { links, relinked, findings, entities, outcome } = linkAndReview(
    gatherer,
    ids,
    source,
    decisions?.decisions ?? [],
    review,
    claimDigests,
  );
  const addFinding = (finding: Finding): void => {
    numbers.findings++;
    parts.findings.add(finding.id, lineBytes(finding));
  };
  for (const finding of [...findings, ...(outcome?.findings ?? [])]) addFinding(finding);
  // Facts are read when it is known which entities are one.
  for (const [entry, bytes] of givenOf(entries)) {
    if (++done % PAUSE_EVERY === 0) await pause();
    const isRelinked = relinked.has(place.get(entry) ?? 0);
    addClaims(parts.claims, bytes.toString("latin1"), isRelinked ? links : null, outcome);
  }
  for (const { facts, finding } of settledClaims(parts.claims, outcome !== undefined)) {
    if (++done % PAUSE_EVERY === 0) await pause();
    for (const { key, content } of facts) parts.facts.add(key, content);
    numbers.facts += facts.length;
    if (finding !== null) addFinding(finding);
  }
  const timelines = createTimelines();
  // The pieces between the lines, and what names the generator, are ASCII.
  const pieces = knowledgeBasePieces(generator, {
    documents: parts.documents.sorted(),
    entities: mapped(entities, (entity) => {
      numbers.entities++;
      return lineBytes(entity);
    }),
    facts: mapped(parts.facts.sorted(), (content) => {
      countLine(counts, "facts", content);
      if (IN_TIMELINES.has(typeOf(content))) timelines.add(parseWithoutEvidence(content));
      return content;
    }),
    findings: parts.findings.sorted(),
    timelines: mapped(
      lazily(() => timelines.finish(entities)),
      lineBytes,
    ),
  });
  const knowledgeBase = writeDurably(to, pieces, undefined, "latin1");
  const unmet = (decisions?.decisions ?? [])
    .flatMap(({ first, second }) => [first, second])
    .filter((id) => asked.has(id))
    .map(unmetDecision);
  const diagnostics = [...unmet, ...(outcome?.diagnostics ?? [])];
  return { counts, ...numbers, reviewed: outcome?.counts ?? NOTHING_REVIEWED, diagnostics, knowledgeBase };
}

function meet(review: FactReview, given: ByteString): void {
  const { document, time } = decodeGiven(given);
  const facts = factLines(given).map(decodeFact);
  review.meet({ id: document.id, time }, facts, (fact) => JSON.parse(textOf(fact.line)) as Fact);
}

/** Types that timelines are made of. */
const IN_TIMELINES: ReadonlySet<string> = new Set(["budget-allocation", "office-holding", "status-award"]);

/** Made when the first is taken. */
function* lazily<T>(make: () => Iterable<T>): Iterable<T> {
  yield* make();
}

function* mapped<A, B>(items: Iterable<A>, change: (item: A) => B): Iterable<B> {
  for (const item of items) yield change(item);
}
