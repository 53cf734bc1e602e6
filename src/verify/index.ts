/**
 * A knowledge base against its sources alone: hashes, slices, ids and references are checked as they stand, and every
 * value is read anew from the source. Nothing that the knowledge base says of itself is believed.
 */
import { hash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { differences } from "../batch/records.ts";
import { withoutContacts } from "../contacts.ts";
import type { Decisions } from "../decisions.ts";
import { ingest } from "../ingest/index.ts";
import { listArticles, readArticle } from "../ingest/read.ts";
import { type ArticleRecord, articleSchema, type Staged } from "../model.ts";
import { createEntitySource, type Registry } from "../normalize/index.ts";
import type { StaleRecord } from "../output/index.ts";
import { createPipeline, type PipelineOptions } from "../pipeline.ts";
import { type Anew, openAnew } from "./anew.ts";
import type { Problem, ProblemCode } from "./problem.ts";
import { verifyRecord } from "./record.ts";
import { checkReferences, itemsOf, KNOWLEDGE_BASE, readWhole, recordsOf, type Whole } from "./whole.ts";

export type { Problem, ProblemCode } from "./problem.ts";

export interface VerifyOptions extends PipelineOptions {
  /** Folder of the knowledge base. */
  readonly knowledgeBase: string;
  /** Folder of the articles that it was made from. */
  readonly seeds: string;
  readonly registry: Registry;
  readonly decisions?: Decisions;
}

interface Schema<T> {
  safeParse(value: unknown): { data?: T; error?: { issues: { path: PropertyKey[]; message: string }[] } };
}

/** Parsed and of the right shape, or what is wrong with it. */
async function readJson<T>(
  folder: string,
  file: string,
  schema: Schema<T>,
): Promise<{ value: T | null; problems: Problem[] }> {
  const fail = (code: ProblemCode, message: string) => ({
    value: null,
    problems: [{ code, file, record: "", message }],
  });
  let value: unknown;
  try {
    value = JSON.parse(await readFile(join(folder, file), "utf8"));
  } catch (error) {
    return fail("unreadable", error instanceof Error ? error.message : String(error));
  }
  const { data, error } = schema.safeParse(value);
  if (data !== undefined) return { value: data, problems: [] };
  const issue = error?.issues[0];
  return fail("bad-schema", `${issue?.path.map(String).join(".")}: ${issue?.message}`);
}

const WHAT_HAPPENED: Readonly<Record<StaleRecord["change"], string>> = {
  added: "the sources give this; the knowledge base lacks it",
  removed: "the sources do not give this",
  changed: "the sources give something else",
};

/** @returns what is wrong, in the order of files; nothing: the knowledge base is what its sources give */
export async function verify(options: VerifyOptions): Promise<Problem[]> {
  const work = mkdtempSync(join(tmpdir(), "klartekst-verify-"));
  try {
    const whole = readWhole(options.knowledgeBase, work);
    if ("code" in whole) return [whole];
    const anew = openAnew(work);
    try {
      return await verifyWhole(whole, anew, options);
    } finally {
      anew.close();
      whole.close();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function verifyWhole(
  whole: Whole,
  anew: Anew,
  { knowledgeBase: folder, seeds, registry, decisions, keepContacts = false }: VerifyOptions,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const pipeline = createPipeline(registry, { keepContacts });
  const { value: entries } = await listArticles(seeds);
  const files = new Map(entries.map((entry) => [entry.file, entry]));
  const records = new Set((await readdir(join(folder, "articles"))).filter((name) => name.endsWith(".json")));
  for (const document of recordsOf(whole, "documents")) {
    const file = `articles/${document.id}.json`;
    const report = (code: ProblemCode, message: string): void => {
      problems.push({ code, file, record: "", message });
    };
    const hasRecord = records.delete(`${document.id}.json`);
    if (!hasRecord) report("missing-record", "the document has no record");
    const entry = files.get(document.file);
    const source = entry === undefined ? null : (await readArticle(entry, seeds)).value;
    if (source === null) {
      report("unknown-source", `there is no ${document.file} in the folder of articles`);
      continue;
    }
    const sha256 = hash("sha256", source.bytes, "hex");
    if (sha256 !== document.sha256)
      report("wrong-hash", `${document.file} has the hash ${sha256}, not ${document.sha256}`);
    const article = ingest(source).value;
    const derived: Staged<ArticleRecord | null> = pipeline.process(source);
    if (article === null || derived.value === null) {
      report("unknown-source", `${document.file} is no article`);
      continue;
    }
    anew.add(derived.value);
    const { value: record, problems: reading } = await readJson<ArticleRecord>(folder, file, articleSchema);
    if (hasRecord) problems.push(...reading);
    if (record === null) continue;
    if (record.sha256 !== sha256)
      report("wrong-hash", `${record.file} has the hash ${sha256}, not ${record.sha256}`);
    problems.push(...verifyRecord(record, article, derived.value, file));
  }
  for (const name of records)
    problems.push({
      code: "stray-record",
      file: `articles/${name}`,
      record: "",
      message: "the knowledge base has no document for this record",
    });
  problems.push(...checkReferences(whole));
  // The whole, from what the sources give today.
  const expected = await anew.finish({
    generator: whole.generator,
    source: createEntitySource(registry),
    decisions,
  });
  for (const { change, record } of differences(itemsOf(whole), expected))
    problems.push({ code: "not-reproduced", file: KNOWLEDGE_BASE, record, message: WHAT_HAPPENED[change] });
  return keepContacts
    ? problems
    : problems.map((problem) => ({ ...problem, message: withoutContacts(problem.message) }));
}
