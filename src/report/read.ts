/** A knowledge base with its articles' texts: records hold offsets, the text comes from reading the source again. */
import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ingest } from "../ingest/index.ts";
import { type Entry, listArticles, readArticle } from "../ingest/read.ts";
import {
  type ArticleRecord,
  articleSchema,
  type DocumentRecord,
  type KnowledgeBase,
  knowledgeBaseSchema,
} from "../model.ts";
import type { SourceState } from "./shared/model.ts";

/** There is no knowledge base to report on; the message says what to do. */
export class ReportError extends Error {
  override readonly name = "ReportError";
}

/** An article as far as it can be had. */
export interface ReadArticle {
  readonly document: DocumentRecord;
  readonly state: SourceState;
  readonly record: ArticleRecord | null;
  /** Only where `state` is "ok". */
  readonly text: string | null;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

/** @throws ReportError */
export async function readKnowledgeBase(folder: string): Promise<KnowledgeBase> {
  const path = join(folder, "knowledge-base.json");
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new ReportError(
      codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR"
        ? `there is no ${path}; run klartekst build first, or name the folder of a knowledge base`
        : `${path} cannot be read (${codeOf(error)}); build it again`,
    );
  }
  const { data, error } = knowledgeBaseSchema.safeParse(content);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  throw new ReportError(
    `${path} is no knowledge base of this version (${issue?.path.map(String).join(".")}: ${issue?.message}); build it again`,
  );
}

async function readRecord(folder: string, id: string): Promise<ArticleRecord | null> {
  try {
    const content: unknown = JSON.parse(await readFile(join(folder, "articles", `${id}.json`), "utf8"));
    return articleSchema.safeParse(content).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Each document's record and text, in the knowledge base's order. */
export async function readArticles(
  folder: string,
  seeds: string,
  documents: readonly DocumentRecord[],
): Promise<ReadArticle[]> {
  const files = new Map<string, Entry>();
  try {
    for (const entry of (await listArticles(seeds)).value) files.set(entry.file, entry);
  } catch (error) {
    // Without its articles a knowledge base still has facts and quotes to show.
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "ENOTDIR") throw error;
  }
  const articles: ReadArticle[] = [];
  for (const document of documents) {
    const record = await readRecord(folder, document.id);
    const without = (state: SourceState) => articles.push({ document, state, record, text: null });
    const entry = files.get(document.file);
    const source = entry === undefined ? null : (await readArticle(entry, seeds)).value;
    if (source === null) without("missing");
    else if (hash("sha256", source.bytes, "hex") !== document.sha256) without("changed");
    else if (record === null || record.sha256 !== document.sha256) without("no-record");
    else {
      const text = ingest(source).value?.text ?? null;
      if (text === null) without("changed");
      else articles.push({ document, state: "ok", record, text });
    }
  }
  return articles;
}
