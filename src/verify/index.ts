/**
 * A knowledge base against its sources alone: hashes, slices, ids and references are checked as they stand, and every
 * value is read anew from the source. Nothing that the knowledge base says of itself is believed.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Decisions } from "../decisions.ts";
import { ingest, withoutContacts } from "../ingest/index.ts";
import { listArticles, readArticle } from "../ingest/read.ts";
import {
  type ArticleRecord,
  articleSchema,
  type KnowledgeBase,
  knowledgeBaseSchema,
  type Staged,
} from "../model.ts";
import { createEntitySource, type Registry } from "../normalize/index.ts";
import {
  assembleReduced,
  type Reduced,
  reduceArticle,
  type StaleRecord,
  serializeKnowledgeBase,
  staleRecords,
} from "../output/index.ts";
import { createPipeline, type PipelineOptions } from "../pipeline.ts";
import { duplicates, type Problem, type ProblemCode } from "./problem.ts";
import { verifyRecord } from "./record.ts";

export type { Problem, ProblemCode } from "./problem.ts";

export interface VerifyOptions extends PipelineOptions {
  /** Folder of the knowledge base. */
  readonly knowledgeBase: string;
  /** Folder of the articles that it was made from. */
  readonly seeds: string;
  readonly registry: Registry;
  readonly decisions?: Decisions;
}

const KNOWLEDGE_BASE = "knowledge-base.json";

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

/** References inside the knowledge base lead somewhere, and no id stands twice. */
function checkReferences({ documents, entities, facts, findings, timelines }: KnowledgeBase): Problem[] {
  const problems: Problem[] = [];
  const report = (code: ProblemCode, record: string, message: string): void => {
    problems.push({ code, file: KNOWLEDGE_BASE, record, message });
  };
  for (const [section, records] of Object.entries({ documents, entities, facts, findings, timelines }))
    for (const id of duplicates(records.map((record: { id: string }) => record.id)))
      report("duplicate-id", `${section}/${id}`, "two records have this id");
  const documentIds = new Set(documents.map(({ id }) => id));
  const entityIds = new Set(entities.map(({ id }) => id));
  const factIds = new Set(facts.map(({ id }) => id));
  const mustBe = (known: ReadonlySet<string>, id: string | undefined, record: string): void => {
    if (id !== undefined && !known.has(id)) report("dangling-reference", record, `there is no ${id}`);
  };
  for (const { id, articles } of entities)
    for (const article of articles) mustBe(documentIds, article, `entities/${id}`);
  for (const { id, subject, object, evidence } of facts) {
    for (const slot of [subject, object])
      if (slot !== null && "name" in slot) mustBe(entityIds, slot.entity, `facts/${id}`);
    for (const { article } of evidence) mustBe(documentIds, article, `facts/${id}`);
  }
  for (const { id, evidence } of findings)
    for (const { article } of evidence) mustBe(documentIds, article, `findings/${id}`);
  for (const { id, entity, entries } of timelines) {
    mustBe(entityIds, entity, `timelines/${id}`);
    for (const fact of entries.flatMap((entry) => entry.facts ?? []))
      mustBe(factIds, fact, `timelines/${id}`);
  }
  return problems;
}

const WHAT_HAPPENED: Readonly<Record<StaleRecord["change"], string>> = {
  added: "the sources give this; the knowledge base lacks it",
  removed: "the sources do not give this",
  changed: "the sources give something else",
};

/** @returns what is wrong, in the order of files; nothing: the knowledge base is what its sources give */
export async function verify({
  knowledgeBase: folder,
  seeds,
  registry,
  decisions,
  keepContacts = false,
}: VerifyOptions): Promise<Problem[]> {
  const { value: whole, problems } = await readJson<KnowledgeBase>(
    folder,
    KNOWLEDGE_BASE,
    knowledgeBaseSchema,
  );
  if (whole === null) return problems;
  const pipeline = createPipeline(registry, { keepContacts });
  const { value: entries } = await listArticles(seeds);
  const files = new Map(entries.map((entry) => [entry.file, entry]));
  const records = new Set((await readdir(join(folder, "articles"))).filter((name) => name.endsWith(".json")));
  const reduced: Reduced[] = [];
  for (const document of whole.documents) {
    const file = `articles/${document.id}.json`;
    const report = (code: ProblemCode, message: string): void => {
      problems.push({ code, file, record: "", message });
    };
    if (!records.delete(`${document.id}.json`)) report("missing-record", "the document has no record");
    const entry = files.get(document.file);
    const source = entry === undefined ? null : (await readArticle(entry, seeds)).value;
    if (source === null) {
      report("unknown-source", `there is no ${document.file} in the folder of articles`);
      continue;
    }
    const sha256 = createHash("sha256").update(source.bytes).digest("hex");
    if (sha256 !== document.sha256)
      report("wrong-hash", `${document.file} has the hash ${sha256}, not ${document.sha256}`);
    const article = ingest(source).value;
    const derived: Staged<ArticleRecord | null> = pipeline.process(source);
    if (article === null || derived.value === null) {
      report("unknown-source", `${document.file} is no article`);
      continue;
    }
    reduced.push(reduceArticle(derived.value));
    const { value: record, problems: reading } = await readJson<ArticleRecord>(folder, file, articleSchema);
    problems.push(
      ...reading.filter(() =>
        problems.every((known) => known.file !== file || known.code !== "missing-record"),
      ),
    );
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
  const anew = assembleReduced(reduced, createEntitySource(registry), whole.generator, decisions?.decisions);
  for (const { change, record } of staleRecords(
    KNOWLEDGE_BASE,
    serializeKnowledgeBase(whole),
    serializeKnowledgeBase(anew),
  ))
    problems.push({ code: "not-reproduced", file: KNOWLEDGE_BASE, record, message: WHAT_HAPPENED[change] });
  return keepContacts
    ? problems
    : problems.map((problem) => ({ ...problem, message: withoutContacts(problem.message) }));
}
