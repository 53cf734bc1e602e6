/** The readers of ingest, one for each kind of file: decoded source → article. */
import { widened } from "../codes.ts";
import type { Article, DeclaredMetadata, Diagnostic, Language, Metadata, Staged } from "../model.ts";
import { frontMatter, parseDeclared } from "./front-matter.ts";
import { layOutLines, type PageText, readDocument, readPage } from "./html/index.ts";
import type { Line } from "./html/render.ts";
import { detectLanguage } from "./language.ts";
import { mainText } from "./main-text.ts";
import { markdownLines } from "./markdown.ts";
import { publisherIn } from "./publisher-line.ts";
import { layOut } from "./text.ts";

/** A text that could as well be Norwegian is kept. */
export const SURELY_FOREIGN = 0.1;

/** What the author of a file says of it, and where. */
export interface Beside {
  readonly value: DeclaredMetadata;
  readonly source: string;
}
const NOTHING_BESIDE: Beside = { value: {}, source: "sidecar" };

/** What a researcher declares wins over what the text or the page tells. */
function declare(found: Metadata, declared: DeclaredMetadata, source: string): Metadata {
  if (Object.keys(declared).length === 0) return found;
  const { title, published, publisher, url, language } = declared;
  const stated = {
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language, languageMargin: 1 }),
  };
  const sources = Object.fromEntries(
    Object.keys(stated)
      .filter((key) => key !== "languageMargin")
      .map((key) => [key, source]),
  );
  return { ...found, ...stated, sources: { ...found.sources, ...sources } };
}

/**
 * Text that is already decoded, front matter and all.
 * @param beside what a sidecar says; front matter wins over it
 */
export function ingestText(id: string, source: string, beside: Beside = NOTHING_BESIDE): Staged<Article> {
  const text = widened(source);
  const { yaml, from } = frontMatter(text);
  const inside = yaml === null ? { value: {}, diagnostics: [] } : parseDeclared(yaml, "front matter");
  const { blocks, datelines, title } = layOut(text, from);
  const guess = detectLanguage(text.slice(from));
  const publisher = blocks.reduce<string | null>(
    (found, { why, start, end }) =>
      found ?? (why === "metadata" ? publisherIn(text.slice(start, end)) : null),
    null,
  );
  const told: Metadata = {
    title,
    published: null,
    updated: null,
    inferred: null,
    language: guess.language,
    languageMargin: guess.margin,
    publisher,
    url: null,
    authors: [],
    section: null,
    sources: {
      ...(title !== null && { title: "title line" }),
      ...(publisher !== null && { publisher: "publisher line" }),
    },
  };
  const metadata = declare(declare(told, beside.value, beside.source), inside.value, "front matter");
  const article = {
    id: inside.value.id ?? beside.value.id ?? id,
    file: id,
    sha256: "",
    mediaType: "text/plain",
    encoding: "utf-8",
    text,
    blocks,
    metadata,
    datelines,
  };
  return { value: article, diagnostics: inside.diagnostics };
}

/** What a page's own declaration of its language stands for. */
const DECLARED_LANGUAGE: Readonly<Record<string, Language>> = {
  nb: "nob",
  no: "nob",
  nn: "nno",
  nob: "nob",
  nno: "nno",
};

/** The text decides; where it leaves the matter open, the page's own word counts. */
function languageOf(text: string, declared: string | null): Pick<Metadata, "language" | "languageMargin"> {
  const { language, margin } = detectLanguage(text);
  const own = DECLARED_LANGUAGE[declared?.toLowerCase().slice(0, 3).replace(/[-_]$/u, "") ?? ""];
  const isOpen = language === "und" || (margin < SURELY_FOREIGN && language !== "other");
  return isOpen && own !== undefined
    ? { language: own, languageMargin: margin }
    : { language, languageMargin: margin };
}

const bare = (
  id: string,
  mediaType: string,
): Pick<Article, "id" | "file" | "sha256" | "mediaType" | "encoding"> => ({
  id,
  file: id,
  sha256: "",
  mediaType,
  encoding: "utf-8",
});

function articleOf(
  id: string,
  mediaType: string,
  { text, blocks, datelines, metadata: page, diagnostics }: PageText,
  beside: Beside,
): Staged<Article> {
  const { language: declaredLanguage, authors, ...told } = page;
  const found: Metadata = {
    ...told,
    authors: [...authors],
    inferred: null,
    ...languageOf(mainText({ text, blocks }), declaredLanguage),
  };
  const metadata = declare(found, beside.value, beside.source);
  const article = {
    ...bare(beside.value.id ?? id, mediaType),
    text: widened(text),
    blocks,
    metadata,
    datelines,
  };
  return { value: article, diagnostics: [...diagnostics] };
}

/** A saved page, decoded. @param address where it was, if the file says so */
export const ingestPage = (
  id: string,
  html: string,
  beside: Beside = NOTHING_BESIDE,
  address: string | null = null,
): Staged<Article> => articleOf(id, "text/html", readPage(html, beside.value.url ?? address), beside);

/** A document that `prepare` has made HTML of: all of it is the article, but for its pages' headers and footers. */
export function ingestDocument(
  id: string,
  { html, mediaType, diagnostics }: { html: string; mediaType: string; diagnostics: readonly Diagnostic[] },
  beside: Beside = NOTHING_BESIDE,
): Staged<Article> {
  const read = articleOf(id, mediaType, readDocument(html), beside);
  return { value: read.value, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** Markdown, decoded, front matter and all. */
export function ingestMarkdown(id: string, source: string, beside: Beside = NOTHING_BESIDE): Staged<Article> {
  const { yaml, from } = frontMatter(source);
  const inside = yaml === null ? { value: {}, diagnostics: [] } : parseDeclared(yaml, "front matter");
  const head: Line[] =
    from === 0
      ? []
      : [
          {
            text: source.slice(0, from).trim(),
            shape: "paragraph",
            level: 0,
            element: 0,
            linkLength: 0,
            strongLength: 0,
            source: { start: 0, end: source.slice(0, from).trimEnd().length },
          },
        ];
  const read = articleOf(
    id,
    "text/markdown",
    layOutLines([...head, ...markdownLines(source, from)], head.length),
    beside,
  );
  const { value } = read;
  const article = {
    ...value,
    id: inside.value.id ?? value.id,
    metadata: declare(value.metadata, inside.value, "front matter"),
  };
  return { value: article, diagnostics: [...read.diagnostics, ...inside.diagnostics] };
}
