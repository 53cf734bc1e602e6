/** Many articles: a folder in, a knowledge base out. `pipeline.ts` stays the function of one article. */
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import PQueue from "p-queue";
import type { Decisions } from "./decisions.ts";
import { diagnostic } from "./diagnostics.ts";
import { listArticles, readArticle } from "./ingest/read.ts";
import type { ArticleRecord, Diagnostic, Generator, KnowledgeBase } from "./model.ts";
import { createEntitySource, type Registry } from "./normalize/index.ts";
import {
  assemble,
  type StaleRecord,
  serializeArticle,
  serializeKnowledgeBase,
  staleRecords,
} from "./output/index.ts";
import { createPipeline } from "./pipeline.ts";

declare const __GENERATOR__: Omit<Generator, "name">;

/** Which version of the rules and the registry made a knowledge base. */
export const generator: Generator = { name: "klartekst", ...__GENERATOR__ };

export interface BuildOptions {
  /** Folder of articles. */
  readonly seeds: string;
  readonly registry: Registry;
  /** What reviewers have decided; default: nothing. */
  readonly decisions?: Decisions;
  /** Files read at the same time; default 8. */
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
    .map((id) =>
      diagnostic("unmet-decision", `no article has ${id}; drop the decision if it is no longer needed`),
    );
}

/** Records sorted by file name; of two with the same id the first stays, the other is reported. */
function withoutDuplicates(records: readonly ArticleRecord[], diagnostics: Diagnostic[]): ArticleRecord[] {
  const byId = new Map<string, ArticleRecord>();
  for (const record of [...records].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const first = byId.get(record.id);
    if (first === undefined) byId.set(record.id, record);
    else {
      diagnostics.push(
        diagnostic(
          "duplicate-id",
          `"${record.id}" is already the id of ${first.file}; rename the file or set another id`,
          { file: record.file, article: record.id },
        ),
      );
    }
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
}: BuildOptions): Promise<BuildResult> {
  const pipeline = createPipeline(registry);
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
  // A project's own rows are a part of what made the knowledge base.
  const made: Generator = {
    ...generator,
    ...(registry.overlay !== null && { registry: `${generator.registry}+${registry.overlay}` }),
    ...(decisions !== undefined && { decisions: decisions.digest }),
  };
  const knowledgeBase = assemble(records, createEntitySource(registry), made, decisions?.decisions);
  diagnostics.push(...unmetIn(decisions, records));
  const files = new Map(records.map((record) => [`articles/${record.id}.json`, serializeArticle(record)]));
  files.set("knowledge-base.json", serializeKnowledgeBase(knowledgeBase));
  const sorted = diagnostics.sort((a, b) =>
    (a.file ?? "") < (b.file ?? "") ? -1 : (a.file ?? "") > (b.file ?? "") ? 1 : 0,
  );
  const failed = new Set(sorted.filter(({ severity }) => severity === "error").map(({ file }) => file ?? ""));
  return { knowledgeBase, records, diagnostics: sorted, failed: [...failed], files };
}

/** Written beside its place, flushed, then renamed: a reader sees the old file or the new one, never half of one. */
async function writeAtomically(path: string, content: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, "w");
  try {
    await file.writeFile(content, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

async function articleFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(join(folder, "articles")))
      .filter((name) => name.endsWith(".json"))
      .map((name) => `articles/${name}`);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes what changed, and removes the records of articles that are gone. The knowledge base itself comes last. */
export async function writeResult(result: BuildResult, out: string, run: object): Promise<void> {
  await mkdir(join(out, "articles"), { recursive: true });
  for (const [file, content] of result.files) {
    const path = join(out, file);
    if ((await readIfThere(path)) !== content) await writeAtomically(path, content);
  }
  for (const file of await articleFiles(out)) if (!result.files.has(file)) await rm(join(out, file));
  await writeAtomically(join(out, "run.json"), `${JSON.stringify(run, null, 2)}\n`);
}

/** Which records of a knowledge base on disk a fresh build would change. */
export async function check(result: BuildResult, out: string): Promise<StaleRecord[]> {
  const names = new Set([...result.files.keys(), ...(await articleFiles(out))]);
  const stale: StaleRecord[] = [];
  for (const file of [...names].sort())
    stale.push(...staleRecords(file, await readIfThere(join(out, file)), result.files.get(file)));
  return stale;
}
