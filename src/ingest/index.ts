/**
 * Stage 1, ingest: a source's bytes → article. `text` is the decoded source, unchanged but for NFC; blocks cover all
 * of it, nothing is deleted; bad input yields a diagnostic, never a throw.
 */
import { createHash } from "node:crypto";
import { type DiagnosticCode, diagnostic } from "../diagnostics.ts";
import type { Article, DeclaredMetadata, Diagnostic, Language, Metadata, Staged } from "../model.ts";
import { decode } from "./decode.ts";
import { frontMatter, parseDeclared } from "./front-matter.ts";
import { detectLanguage } from "./language.ts";
import { layOut } from "./text.ts";

export { decode } from "./decode.ts";

/** A file as `read.ts` found it. */
export interface SourceFile {
  /** Name inside the seeds folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The sidecar's name and YAML, where there is one. */
  readonly sidecar?: { readonly file: string; readonly yaml: string };
}

const stem = (file: string): string => file.replace(/^.*\//u, "").replace(/\.[^.]+$/u, "");

/** File names have at most 255 bytes, and the record's name adds its ending. */
const MAX_ID_BYTES = 200;

/**
 * Text that is already decoded, front matter and all.
 * @param beside what a sidecar says; front matter wins over it
 */
export function ingestText(id: string, text: string, beside: DeclaredMetadata = {}): Staged<Article> {
  const { yaml, from } = frontMatter(text);
  const inside = yaml === null ? { value: {}, diagnostics: [] } : parseDeclared(yaml, "front matter");
  const declared: DeclaredMetadata = { ...beside, ...inside.value };
  const { blocks, datelines, title } = layOut(text, from);
  const guess = detectLanguage(text.slice(from));
  const metadata: Metadata = {
    title: declared.title ?? title,
    published: declared.published ?? null,
    updated: null,
    inferred: null,
    language: declared.language ?? guess.language,
    languageMargin: declared.language === undefined ? guess.margin : 1,
    publisher: declared.publisher ?? null,
    url: declared.url ?? null,
  };
  const own = declared.id ?? id;
  const article = {
    id: own,
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

/** A text that could as well be Norwegian is kept. */
const SURELY_FOREIGN = 0.1;
const FOREIGN: Readonly<Partial<Record<Language, string>>> = {
  dan: "Danish",
  swe: "Swedish",
  other: "no Norwegian",
};

/** Null when the file is no article; the diagnostics say why. */
export function ingest(source: SourceFile): Staged<Article | null> {
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
  const { value: article, diagnostics: declaring } = ingestText(stem(source.file), text, beside.value);
  diagnostics.push(...declaring, ...beside.diagnostics);
  if (Buffer.byteLength(article.id) > MAX_ID_BYTES) {
    return fail(
      "bad-id",
      `the id is longer than ${MAX_ID_BYTES} bytes; shorten the file's name or set \`id:\` in its front matter`,
    );
  }
  const { language, languageMargin } = article.metadata;
  const foreign = languageMargin >= SURELY_FOREIGN ? FOREIGN[language] : undefined;
  if (foreign !== undefined) {
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
