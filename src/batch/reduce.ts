/**
 * The reduction: what the articles give → `knowledge-base.json`, in bounded memory. Lines are sorted on disk; only the
 * entities are held, because links are made between them.
 */
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Decisions } from "../decisions.ts";
import type { Diagnostic, Fact, Generator } from "../model.ts";
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
import { addClaims, settledClaims } from "./claims.ts";
import { countLine } from "./expect.ts";
import { claimDigests, decodeGiven, type Given } from "./given.ts";
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
export function* givenOf(entries: Iterable<Kept>): Iterable<readonly [Kept, string]> {
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
        yield [entry, window.toString("utf8", entry.at - from, entry.at - from + entry.length)];
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
  const sorters = {
    documents: createSorter(join(folder, "documents")),
    claims: createSorter(join(folder, "claims")),
    facts: createSorter(join(folder, "facts")),
    findings: createSorter(join(folder, "findings")),
  };
  try {
    return await reduceWith(sorters, options);
  } finally {
    for (const sorter of Object.values(sorters)) sorter.close();
  }
}

type Sorters = Readonly<Record<"documents" | "claims" | "facts" | "findings", Sorter>>;

async function reduceWith(
  sorters: Sorters,
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
  for (const [entry, text] of givenOf(entries)) {
    if (++done % PAUSE_EVERY === 0) await pause();
    if (shortDigest(text) !== entry.sum) {
      damaged.push(entry.file);
      continue;
    }
    const given = decodeGiven(text);
    const article = place.get(entry) ?? 0;
    sorters.documents.add(given.document.id, given.document.line);
    for (const finding of given.findings) sorters.findings.add(finding.id, finding.line);
    gatherer.add(article, given.met);
    if (review !== undefined) meet(review, given);
    countLine(counts, "documents", given.document.line);
    numbers.findings += given.findings.length;
    if (asked.size > 0)
      for (const id of [...given.met.map((met) => met.id), ...given.alsoMentioned]) asked.delete(id);
  }
  if (damaged.length > 0) throw new DamagedError(damaged);
  const ids = entries.map(({ id }) => id ?? "");
  const lacking = review?.lacking(ids);
  for (const [, text] of givenOf(entries.filter(({ id }) => lacking?.has(id ?? "") === true)))
    if (review !== undefined) meet(review, decodeGiven(text));
  const { links, findings, entities, outcome } = linkAndReview(
    gatherer,
    ids,
    source,
    decisions?.decisions ?? [],
    review,
    claimDigests,
  );
  for (const finding of [...findings, ...(outcome?.findings ?? [])]) {
    numbers.findings++;
    sorters.findings.add(finding.id, line(finding));
  }
  // Facts are read when it is known which entities are one.
  for (const [entry, text] of givenOf(entries)) {
    if (++done % PAUSE_EVERY === 0) await pause();
    addClaims(sorters.claims, decodeGiven(text), links, outcome, place.get(entry) ?? 0);
  }
  for (const { facts, finding } of settledClaims(sorters.claims)) {
    if (++done % PAUSE_EVERY === 0) await pause();
    for (const { id, content } of facts) sorters.facts.add(id, content);
    numbers.facts += facts.length;
    if (finding === null) continue;
    numbers.findings++;
    sorters.findings.add(finding.id, line(finding));
  }
  const timelines = createTimelines();
  const knowledgeBase = writeDurably(
    to,
    knowledgeBasePieces(generator, {
      documents: sorters.documents.sorted(),
      entities: mapped(entities, (entity) => {
        numbers.entities++;
        return line(entity);
      }),
      facts: mapped(sorters.facts.sorted(), (content) => {
        countLine(counts, "facts", content);
        if (IN_TIMELINES.test(content)) timelines.add(JSON.parse(content) as Fact);
        return content;
      }),
      findings: sorters.findings.sorted(),
      timelines: mapped(
        lazily(() => timelines.finish(entities)),
        line,
      ),
    }),
  );
  const unmet = (decisions?.decisions ?? [])
    .flatMap(({ first, second }) => [first, second])
    .filter((id) => asked.has(id))
    .map(unmetDecision);
  const diagnostics = [...unmet, ...(outcome?.diagnostics ?? [])];
  return { counts, ...numbers, reviewed: outcome?.counts ?? NOTHING_REVIEWED, diagnostics, knowledgeBase };
}

const meet = (review: FactReview, { document, time, facts }: Given): void =>
  review.meet({ id: document.id, time }, facts, (fact) => JSON.parse(fact.line) as Fact);

/** Types that timelines are made of; keys are sorted, so that the type ends the line. */
const IN_TIMELINES = /"type":"(?:budget-allocation|office-holding|status-award)"\}$/u;

/** Made when the first is taken. */
function* lazily<T>(make: () => Iterable<T>): Iterable<T> {
  yield* make();
}

function* mapped<A, B>(items: Iterable<A>, change: (item: A) => B): Iterable<B> {
  for (const item of items) yield change(item);
}
