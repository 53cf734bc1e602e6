/**
 * A knowledge base as a page for people: one file that opens without a network, text beside facts. Same knowledge base
 * and sources, same bytes. Whatever the articles hold stays text.
 */
import { readFileSync } from "node:fs";
import { writeDurably } from "../batch/write.ts";
import { embed } from "./embed.ts";
import { type Assets, pagePieces } from "./page.ts";
import { readArticles, readKnowledgeBase } from "./read.ts";

export { ReportError } from "./read.ts";

/** Where the build puts the page's script and style, seen from this module. */
declare const __REPORT__: string;

export interface ReportOptions {
  /** Folder of the knowledge base. */
  readonly knowledgeBase: string;
  /** Folder of the articles that it was made from; those that are gone or changed are shown without their text. */
  readonly seeds: string;
}

export interface Report {
  readonly articles: number;
  /** Articles whose text cannot be shown: the source is gone or is not the one that was read. */
  readonly withoutText: readonly string[];
  readonly facts: number;
  /** The page, from front to back; as often as it is asked for. */
  pieces(): Iterable<string>;
}

function readAssets(): Assets {
  const read = (name: string): string =>
    readFileSync(new URL(`${__REPORT__}${name}`, import.meta.url), "utf8");
  return { script: read("report.js"), style: read("report.css") };
}

/** @throws ReportError when there is no knowledge base, or one of another version */
export async function report({ knowledgeBase: folder, seeds }: ReportOptions): Promise<Report> {
  const knowledgeBase = await readKnowledgeBase(folder);
  const articles = await readArticles(folder, seeds, knowledgeBase.documents);
  const embedding = embed(knowledgeBase, articles);
  const assets = readAssets();
  return {
    articles: articles.length,
    withoutText: articles.filter(({ text }) => text === null).map(({ document }) => document.file),
    facts: knowledgeBase.facts.length,
    pieces: () => pagePieces(embedding, assets),
  };
}

/** Writes the page in one go: the old file or the new one, never half of it. */
export function writeReport(page: Report, path: string): void {
  writeDurably(path, page.pieces());
}
