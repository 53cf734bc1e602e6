/** Few articles, all of them in memory: a folder in, a knowledge base out. Large folders stream: `run.ts`. */
import { join } from "node:path";
import PQueue from "p-queue";
import type { Decisions } from "../decisions.ts";
import { listArticles, readArticle } from "../ingest/read.ts";
import type { ArticleRecord, Diagnostic, KnowledgeBase } from "../model.ts";
import { createEntitySource, type Registry } from "../normalize/index.ts";
import {
  assembleReduced,
  reduceArticle,
  type StaleRecord,
  serializeArticle,
  serializeKnowledgeBase,
  staleRecords,
} from "../output/index.ts";
import { createPipeline, type PipelineOptions } from "../pipeline.ts";
import { createFactReview } from "../review/index.ts";
import { recordsWithout } from "./commit.ts";
import { duplicateId, failedOf, madeBy, sortedByFile, unmetDecision } from "./report.ts";
import { readIfThere } from "./write.ts";

export interface BuildOptions extends PipelineOptions {
  /** Folder of articles. */
  readonly seeds: string;
  readonly registry: Registry;
  /** What reviewers have decided; default: nothing. */
  readonly decisions?: Decisions;
  /** Files under way at the same time; default 8. */
  readonly jobs?: number;
  /** Called after each article, for progress. */
  readonly onArticle?: (done: number, total: number) => void;
}

export interface BuildResult {
  readonly knowledgeBase: KnowledgeBase;
  readonly records: readonly ArticleRecord[];
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the files that an error was reported for. */
  readonly failed: readonly string[];
  /** Output path inside the knowledge base's folder → content. */
  readonly files: ReadonlyMap<string, string>;
}

/** Decisions about entities that no article has any more: the reviewer may want to drop them. */
function unmetIn(decisions: Decisions | undefined, records: readonly ArticleRecord[]): Diagnostic[] {
  if (decisions === undefined) return [];
  const met = new Set(
    records.flatMap(({ mentions }) =>
      mentions.flatMap(({ entity }) => (entity === undefined ? [] : [entity])),
    ),
  );
  return decisions.decisions
    .flatMap(({ first, second }) => [first, second])
    .filter((id) => !met.has(id))
    .map(unmetDecision);
}

/** Records sorted by file name; of two with the same id the first stays, the other is reported. */
function withoutDuplicates(records: readonly ArticleRecord[], diagnostics: Diagnostic[]): ArticleRecord[] {
  const byId = new Map<string, ArticleRecord>();
  for (const record of [...records].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const first = byId.get(record.id);
    if (first === undefined) byId.set(record.id, record);
    else diagnostics.push(duplicateId(record.file, record.id, first.file));
  }
  return [...byId.values()];
}

/**
 * Reads every article and builds the knowledge base in memory. One bad file costs one file.
 * @throws the file system's error when the seeds folder cannot be read
 */
export async function build({
  seeds,
  registry,
  decisions,
  jobs = 8,
  onArticle,
  keepContacts = false,
}: BuildOptions): Promise<BuildResult> {
  const pipeline = createPipeline(registry, { keepContacts });
  const { value: entries, diagnostics: listed } = await listArticles(seeds);
  const diagnostics = [...listed];
  const found: ArticleRecord[] = [];
  const queue = new PQueue({ concurrency: jobs });
  let done = 0;
  await queue.addAll(
    entries.map((entry) => async () => {
      const { value: source, diagnostics: reading } = await readArticle(entry, seeds);
      diagnostics.push(...reading);
      if (source !== null) {
        const { value: record, diagnostics: problems } = pipeline.process(source);
        diagnostics.push(...problems);
        if (record !== null) found.push(record);
      }
      onArticle?.(++done, entries.length);
    }),
  );
  const records = withoutDuplicates(found, diagnostics);
  const made = madeBy(decisions, registry.overlay);
  const { knowledgeBase, outcome } = assembleReduced(
    records.map(reduceArticle),
    createEntitySource(registry),
    made,
    decisions?.decisions,
    createFactReview(decisions?.facts),
  );
  diagnostics.push(...unmetIn(decisions, records), ...(outcome?.diagnostics ?? []));
  const files = new Map(records.map((record) => [`articles/${record.id}.json`, serializeArticle(record)]));
  files.set("knowledge-base.json", serializeKnowledgeBase(knowledgeBase));
  const sorted = sortedByFile(diagnostics);
  return { knowledgeBase, records, diagnostics: sorted, failed: failedOf(sorted), files };
}

/** Which records of a knowledge base on disk a fresh build would change. */
export async function check(result: BuildResult, out: string): Promise<StaleRecord[]> {
  const removed = recordsWithout(
    new Map(result.records.map((record) => [record.id, record])),
    join(out, "articles"),
  );
  const names = [...result.files.keys(), ...removed.map((name) => `articles/${name}`)];
  return names
    .sort()
    .flatMap((file) => staleRecords(file, readIfThere(join(out, file)) ?? undefined, result.files.get(file)));
}
