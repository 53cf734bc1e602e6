/**
 * The reduction: what the articles give → `knowledge-base.json`, in bounded memory. Entities are held, because links are
 * made between them, and numbers for the facts; the facts themselves are read where they stand when they are written.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Decisions } from "../decisions.ts";
import type { Diagnostic, Generator } from "../model.ts";
import {
  type Counts,
  createTimelines,
  type EntitySource,
  type Finished,
  knowledgeBasePieces,
  line,
  linkAndReview,
  NOTHING_REVIEWED,
  type ReviewCounts,
  sectionPieces,
  verdictKey,
} from "../output/index.ts";
import { type ArticleRows, change } from "./changes.ts";
import { contradictions, type FactsToWrite, factPieces, timelineFacts } from "./facts.ts";
import { claimDigests, type Span } from "./given.ts";
import type { Kept } from "./ledger.ts";
import { LineFiles } from "./line-files.ts";
import { givenOf, idOf, type Met, meetAll, PAUSE_EVERY } from "./meet.ts";
import { unmetDecision } from "./report.ts";
import { digestsIn, settle, typeIn } from "./rows.ts";
import { createSorter, type Sorter } from "./sort.ts";
import { contentOf, writeDurably } from "./write.ts";
import { writeInThreads } from "./write-facts.ts";

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
  /** Folder for what does not stay. */
  readonly folder: string;
  /** File to write. */
  readonly to: string;
  /** Threads that write, where there are many facts. */
  readonly jobs: number;
  /** Called now and then, so that the process can listen. @throws to end the work */
  readonly pause: () => Promise<void>;
}

/** @throws DamagedError, and the file system's errors */
export async function reduce(options: ReduceOptions): Promise<Reduction> {
  const findings = createSorter(join(options.folder, "findings"));
  const files = new LineFiles();
  const scratch = [join(options.folder, "changed.run")];
  try {
    return await reduceWith({ findings, files, scratch }, options);
  } finally {
    findings.close();
    files.close();
    for (const path of scratch) rmSync(path, { force: true });
  }
}

interface Parts {
  readonly findings: Sorter;
  readonly files: LineFiles;
  /** Files that go when all is done: the first holds the facts that links and decisions change. */
  readonly scratch: string[];
}

/** Which articles' facts links or decisions change. */
function changedBy(
  { relinked, outcome }: Finished,
  { columns, firstRows }: Met,
): (article: number) => boolean {
  const verdicts = outcome?.verdicts;
  if (verdicts === undefined || verdicts.size === 0) return (article) => relinked.has(article);
  return (article) => {
    if (relinked.has(article)) return true;
    const end = firstRows[article + 1] ?? columns.differs.length;
    for (let row = firstRows[article] ?? end; row < end; row++)
      if (verdicts.has(verdictKey(digestsIn(columns, row)))) return true;
    return false;
  };
}

/** The articles whose facts change, with their lines. */
function* changing(entries: readonly Kept[], met: Met, finished: Finished): Iterable<ArticleRows> {
  const isChanged = changedBy(finished, met);
  const rows = new Map(entries.map((entry, article) => [entry, met.firstRows[article] ?? 0]));
  for (const [entry, bytes] of givenOf(entries.filter((_, article) => isChanged(article))))
    yield { bytes, row: rows.get(entry) ?? 0 };
}

function* documentLines(
  entries: readonly Kept[],
  documents: readonly Span[],
  files: LineFiles,
): Iterable<Buffer> {
  for (const [article, { lines, at }] of entries.entries()) {
    const { from, to } = documents[article] as Span;
    yield files.read({ source: files.numberOf(lines), from: at + from, length: to - from });
  }
}

/** Writing fewer is done sooner than threads start. */
const FEW_FACTS = 20_000;

/**
 * The facts' section, and contradictions among the findings: made in threads, where there is more than one.
 * @param meanwhile done in this thread while others write
 */
async function writtenFacts(
  facts: FactsToWrite,
  different: readonly (readonly number[])[],
  { files, scratch, findings }: Parts,
  { jobs, folder, pause }: ReduceOptions,
  meanwhile: () => Promise<void>,
): Promise<{ readonly found: number; readonly pieces: Iterable<string | Uint8Array> }> {
  let found = 0;
  if (jobs < 2 || facts.settled.facts.length < FEW_FACTS) {
    for (const finding of contradictions({ places: facts.places, different }, files)) {
      if (++found % PAUSE_EVERY === 0) await pause();
      findings.add(finding.id, line(finding));
    }
    await meanwhile();
    return { found, pieces: factPieces(facts, files) };
  }
  const path = join(folder, "facts");
  const written = await writeInThreads(facts, different, jobs, path, meanwhile);
  scratch.push(...written.paths);
  findings.take(written.runs);
  return { found: written.findings, pieces: contentOf(written.paths) };
}

function countFacts(
  counts: Record<string, number>,
  { places, settled: { facts } }: Pick<FactsToWrite, "places" | "settled">,
): void {
  for (const row of facts) {
    const count = `facts/${typeIn(places, row)}`;
    counts[count] = (counts[count] ?? 0) + 1;
  }
}

/** What is known when all has been read and nothing is written yet. */
interface Whole extends Pick<Met, "counts" | "documents" | "findings" | "unmet"> {
  readonly finished: Finished;
  readonly facts: FactsToWrite;
  /** Facts that cannot all be right. */
  readonly different: readonly (readonly number[])[];
}

/** Of what facts are compared by nothing stays when it is done. */
async function readWhole({ findings, files, scratch }: Parts, options: ReduceOptions): Promise<Whole> {
  const { entries, source, decisions, pause } = options;
  const met = await meetAll(entries, decisions, findings, files, pause);
  const { columns, counts, documents, unmet } = met;
  const ids = entries.map(idOf);
  const entityDecisions = decisions?.decisions ?? [];
  const finished = linkAndReview(met.gatherer, ids, source, entityDecisions, met.review, claimDigests);
  change(columns, changing(entries, met, finished), finished, files, scratch[0] as string);
  await pause();
  const { contradictions: different, ...settled } = settle(columns);
  const facts = { places: columns.places, settled, files: files.paths };
  countFacts(counts, facts);
  const own = [...finished.findings, ...(finished.outcome?.findings ?? [])];
  for (const finding of own) findings.add(finding.id, line(finding));
  return { counts, documents, unmet, findings: met.findings + own.length, finished, facts, different };
}

async function reduceWith(parts: Parts, options: ReduceOptions): Promise<Reduction> {
  const { entries, decisions, generator, to, pause } = options;
  const { findings, files } = parts;
  const { finished, facts, different, ...whole } = await readWhole(parts, options);
  const { outcome } = finished;
  const timelines = createTimelines();
  const { found, pieces } = await writtenFacts(facts, different, parts, options, async () => {
    let done = 0;
    for (const fact of timelineFacts(facts, files)) {
      if (++done % PAUSE_EVERY === 0) await pause();
      timelines.add(fact);
    }
  });
  const numbers = {
    facts: facts.settled.facts.length,
    findings: whole.findings + found,
    entities: 0,
  };
  await pause();
  const knowledgeBase = writeDurably(
    to,
    knowledgeBasePieces(generator, {
      documents: sectionPieces(documentLines(entries, whole.documents, files)),
      entities: sectionPieces(
        mapped(finished.entities, (entity) => {
          numbers.entities++;
          return line(entity);
        }),
      ),
      facts: pieces,
      findings: sectionPieces(findings.sorted()),
      timelines: sectionPieces(mapped(timelines.finish(finished.entities), line)),
    }),
  );
  const unmet = (decisions?.decisions ?? [])
    .flatMap(({ first, second }) => [first, second])
    .filter((id) => whole.unmet.has(id))
    .map(unmetDecision);
  const diagnostics = [...unmet, ...(outcome?.diagnostics ?? [])];
  return {
    counts: whole.counts,
    ...numbers,
    reviewed: outcome?.counts ?? NOTHING_REVIEWED,
    diagnostics,
    knowledgeBase,
  };
}

function* mapped<A, B>(items: Iterable<A>, change: (item: A) => B): Iterable<B> {
  for (const item of items) yield change(item);
}
