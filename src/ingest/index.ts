/**
 * Stage 1, ingest: a source's bytes → article. `text` is the decoded source, unchanged but for NFC; blocks cover all
 * of it, nothing is deleted; bad input yields a diagnostic, never a throw.
 */
import { hash } from "node:crypto";
import { type DiagnosticCode, diagnostic } from "../diagnostics.ts";
import type { Article, Diagnostic, Language, Staged } from "../model.ts";
import { type Decoded, decode } from "./decode.ts";
import {
  type Beside,
  ingestDocument,
  ingestMarkdown,
  ingestPage,
  ingestText,
  SURELY_FOREIGN,
} from "./documents.ts";
import { parseDeclared } from "./front-matter.ts";
import { pageOfMhtml } from "./mhtml.ts";
import type { SourceFile } from "./source.ts";

export { decode } from "./decode.ts";
export { ingestText } from "./documents.ts";
export { languageShares } from "./language.ts";
export { type MainTextOptions, mainText } from "./main-text.ts";
export { prepare } from "./prepare.ts";
export { type Regular, regular } from "./regular.ts";
export type { SourceFile } from "./source.ts";

const stem = (file: string): string => file.replace(/^.*\//u, "").replace(/\.[^.]+$/u, "");

/** File names have at most 255 bytes, and the record's name adds its ending. */
const MAX_ID_BYTES = 200;

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

const MARKDOWN_FILE = /\.(?:md|markdown)$/iu;
const MHTML_FILE = /\.mht(?:ml)?$/iu;
const MHTML_START =
  /^(?:From:[^\n]{0,200}Blink|MIME-Version:|(?:[A-Za-z-]{2,40}:[^\n]{0,500}\r?\n){0,12}?Content-Type: ?multipart\/related)/iu;

/** A saved page in one file; null where the bytes are something else. */
function readMhtml({ file, bytes }: SourceFile): { html: string; address: string | null } | null {
  const isNamed = MHTML_FILE.test(file);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4000)).toString("latin1");
  return isNamed || MHTML_START.test(head) ? pageOfMhtml(bytes) : null;
}

/** By the file's kind; null, with a diagnostic, where the bytes hold no text. */
function readSource(
  source: SourceFile,
  beside: Beside,
): Staged<{ article: Article; encoding: string } | null> {
  const id = stem(source.file);
  const done = (
    { value: article, diagnostics }: Staged<Article>,
    encoding: string,
    before: readonly Diagnostic[] = [],
  ) => ({
    value: { article, encoding },
    diagnostics: [...before, ...diagnostics],
  });
  if (source.prepared !== undefined) return done(ingestDocument(id, source.prepared, beside), "binary");
  const saved = readMhtml(source);
  if (saved !== null) return done(ingestPage(id, saved.html, beside, saved.address), "mhtml");
  const decoded = decode(source.bytes);
  if (decoded.value === null) return { value: null, diagnostics: decoded.diagnostics };
  const { text, encoding }: Decoded = decoded.value;
  if (text.trim() === "") {
    const message = "the file holds only white space; put the article's text in it or remove it";
    return { value: null, diagnostics: [...decoded.diagnostics, diagnostic("empty-file", message)] };
  }
  const read = isPage(source.file, text)
    ? ingestPage
    : MARKDOWN_FILE.test(source.file)
      ? ingestMarkdown
      : ingestText;
  return done(read(id, text, beside), encoding, decoded.diagnostics);
}

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
  const beside =
    source.sidecar === undefined
      ? { value: {}, diagnostics: [] }
      : parseDeclared(source.sidecar.yaml, source.sidecar.file);
  const read = readSource(source, { value: beside.value, source: "sidecar" });
  diagnostics.push(...read.diagnostics, ...beside.diagnostics);
  if (read.value === null) return { value: null, diagnostics };
  const { article, encoding } = read.value;
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
      sha256: hash("sha256", source.bytes, "hex"),
      encoding,
    },
    diagnostics,
  };
}
