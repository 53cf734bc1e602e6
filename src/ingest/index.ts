/**
 * Stage 1, ingest: a source's bytes → article. `text` is the decoded source, unchanged but for NFC; blocks cover all
 * of it, nothing is deleted; bad input yields a diagnostic, never a throw.
 */
import { createHash } from "node:crypto";
import { type DiagnosticCode, diagnostic } from "../diagnostics.ts";
import type { Article, DeclaredMetadata, Diagnostic, Language, Metadata, Staged } from "../model.ts";
import { decode } from "./decode.ts";
import { frontMatter, parseDeclared } from "./front-matter.ts";
import { readPage } from "./html/index.ts";
import { detectLanguage } from "./language.ts";
import { mainText } from "./main-text.ts";
import { layOut } from "./text.ts";

export { decode } from "./decode.ts";
export { type MainTextOptions, mainText } from "./main-text.ts";

/** A file as `read.ts` found it. */
export interface SourceFile {
  /** Name inside the seeds folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The sidecar's name and YAML, where there is one. */
  readonly sidecar?: { readonly file: string; readonly yaml: string };
}

const stem = (file: string): string => file.replace(/^.*\//u, "").replace(/\.[^.]+$/u, "");

/** A text that could as well be Norwegian is kept. */
const SURELY_FOREIGN = 0.1;

/** File names have at most 255 bytes, and the record's name adds its ending. */
const MAX_ID_BYTES = 200;

/** What the author of a file says of it, and where. */
interface Beside {
  readonly value: DeclaredMetadata;
  readonly source: string;
}
const NOTHING_BESIDE: Beside = { value: {}, source: "sidecar" };

/** What a researcher declares wins over what the text or the page tells. */
function declare(found: Metadata, declared: DeclaredMetadata, source: string): Metadata {
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
export function ingestText(id: string, text: string, beside: Beside = NOTHING_BESIDE): Staged<Article> {
  const { yaml, from } = frontMatter(text);
  const inside = yaml === null ? { value: {}, diagnostics: [] } : parseDeclared(yaml, "front matter");
  const { blocks, datelines, title } = layOut(text, from);
  const guess = detectLanguage(text.slice(from));
  const told: Metadata = {
    title,
    published: null,
    updated: null,
    inferred: null,
    language: guess.language,
    languageMargin: guess.margin,
    publisher: null,
    url: null,
    authors: [],
    section: null,
    sources: title === null ? {} : { title: "title line" },
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

/** A saved page, decoded. */
export function ingestPage(id: string, html: string, beside: Beside = NOTHING_BESIDE): Staged<Article> {
  const { text, blocks, datelines, metadata: page, diagnostics } = readPage(html, beside.value.url ?? null);
  const { language: declaredLanguage, authors, sources, ...told } = page;
  const found: Metadata = {
    ...told,
    authors: [...authors],
    inferred: null,
    ...languageOf(mainText({ text, blocks }), declaredLanguage),
    sources,
  };
  const article = {
    id: beside.value.id ?? id,
    file: id,
    sha256: "",
    mediaType: "text/html",
    encoding: "utf-8",
    text,
    blocks,
    metadata: declare(found, beside.value, beside.source),
    datelines,
  };
  return { value: article, diagnostics: [...diagnostics] };
}

const FOREIGN: Readonly<Partial<Record<Language, string>>> = {
  dan: "Danish",
  swe: "Swedish",
  other: "no Norwegian",
};

const HTML_FILE = /\.x?html?$/iu;
const HTML_START =
  /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html)(?![a-z])/iu;

/** By its name; by its beginning where the name says nothing. */
const isPage = (file: string, text: string): boolean =>
  HTML_FILE.test(file) || HTML_START.test(text.slice(0, 3000));

export interface IngestOptions {
  /** Texts that are not Norwegian are read as well; default: they are refused. */
  readonly anyLanguage?: boolean;
}

/** Null when the file is no article; the diagnostics say why. */
export function ingest(
  source: SourceFile,
  { anyLanguage = false }: IngestOptions = {},
): Staged<Article | null> {
  const diagnostics: Diagnostic[] = [];
  const fail = (code: DiagnosticCode, message: string): Staged<null> => ({
    value: null,
    diagnostics: [...diagnostics, diagnostic(code, message)],
  });
  if (source.bytes.length === 0)
    return fail("empty-file", "the file is empty; put the article's text in it or remove it");
  const decoded = decode(source.bytes);
  diagnostics.push(...decoded.diagnostics);
  if (decoded.value === null) return { value: null, diagnostics };
  const { text, encoding } = decoded.value;
  if (text.trim() === "")
    return fail("empty-file", "the file holds only white space; put the article's text in it or remove it");
  const beside =
    source.sidecar === undefined
      ? { value: {}, diagnostics: [] }
      : parseDeclared(source.sidecar.yaml, source.sidecar.file);
  const read = isPage(source.file, text) ? ingestPage : ingestText;
  const { value: article, diagnostics: declaring } = read(stem(source.file), text, {
    value: beside.value,
    source: "sidecar",
  });
  diagnostics.push(...declaring, ...beside.diagnostics);
  if (Buffer.byteLength(article.id) > MAX_ID_BYTES) {
    return fail(
      "bad-id",
      `the id is longer than ${MAX_ID_BYTES} bytes; shorten the file's name or set \`id:\` in its front matter`,
    );
  }
  const { language, languageMargin } = article.metadata;
  const foreign = languageMargin >= SURELY_FOREIGN ? FOREIGN[language] : undefined;
  if (foreign !== undefined && !anyLanguage) {
    return fail(
      "not-norwegian",
      `this reads as ${foreign}; remove the file, or say \`language: nob\` in its front matter if it is Norwegian`,
    );
  }
  return {
    value: {
      ...article,
      file: source.file,
      sha256: createHash("sha256").update(source.bytes).digest("hex"),
      encoding,
    },
    diagnostics,
  };
}
