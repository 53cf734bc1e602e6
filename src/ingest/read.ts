/** Finds and reads article files. The only place in ingest that touches the file system. */
import { readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { type DiagnosticCode, diagnostic } from "../diagnostics.ts";
import type { Diagnostic, Staged } from "../model.ts";
import { prepare } from "./prepare.ts";
import type { SourceFile } from "./source.ts";

/** Larger files are no articles. */
export const MAX_BYTES = 10_000_000;
const ARTICLE_TYPES = new Set([
  ".txt",
  ".md",
  ".markdown",
  ".html",
  ".htm",
  ".xhtml",
  ".mhtml",
  ".mht",
  ".pdf",
  ".docx",
]);
const SIDECAR = /\.meta\.(?:ya?ml|json)$/iu;
const SKIPPED = /^(?:\.|readme(?:\.|$)|license(?:\.|$))|~$|\.tmp$/iu;

/** An entry of the seeds folder that is, or should be, an article. */
export interface Entry {
  readonly file: string;
  readonly path: string;
  readonly sidecar: string | undefined;
}

const problem = (file: string, code: DiagnosticCode, message: string): Diagnostic =>
  diagnostic(code, message, { file });

/**
 * The folder's articles, sorted by name. README, hidden files and sidecars are passed over; everything else that is no
 * article is reported.
 * @throws the file system's error when the folder itself cannot be read
 */
export async function listArticles(folder: string): Promise<Staged<Entry[]>> {
  const listed = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !SKIPPED.test(name));
  const names = listed.map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1));
  const folders = new Set(listed.filter((entry) => entry.isDirectory()).map(({ name }) => name));
  const diagnostics: Diagnostic[] = [];
  const sidecars = new Map<string, string>();
  for (const name of names.filter((candidate) => SIDECAR.test(candidate))) {
    const article = name.replace(SIDECAR, "");
    const first = sidecars.get(article);
    if (first === undefined) sidecars.set(article, name);
    else
      diagnostics.push(
        problem(name, "orphan-sidecar", `${first} is read for "${article}"; keep one of the two`),
      );
  }
  const entries: Entry[] = [];
  for (const file of names.filter((name) => !SIDECAR.test(name))) {
    const path = join(folder, file);
    if (folders.has(file))
      diagnostics.push(
        problem(file, "directory", "folders are not read; put the articles in the seeds folder itself"),
      );
    else if (!ARTICLE_TYPES.has(extname(file).toLowerCase())) {
      diagnostics.push(
        problem(
          file,
          "unknown-type",
          `files of type "${extname(file)}" are not read; save the article as .txt, .md, .html, .pdf or .docx`,
        ),
      );
    } else entries.push({ file, path, sidecar: sidecars.get(file.replace(/\.[^.]+$/u, "")) });
  }
  const read = new Set(entries.map(({ sidecar }) => sidecar));
  for (const [stem, file] of sidecars) {
    if (!read.has(file))
      diagnostics.push(problem(file, "orphan-sidecar", `there is no article "${stem}" beside this file`));
  }
  return { value: entries, diagnostics };
}

/**
 * Null, with a diagnostic, for a file that cannot be read or is too large. Reads in one go: for small files that takes a
 * tenth of the time that reading at the same time does.
 */
export async function readArticle(entry: Entry, folder: string): Promise<Staged<SourceFile | null>> {
  try {
    const found = statSync(entry.path);
    if (!found.isFile())
      return { value: null, diagnostics: [problem(entry.file, "unreadable", "not a regular file")] };
    if (found.size > MAX_BYTES) {
      return {
        value: null,
        diagnostics: [
          problem(entry.file, "too-large", `${found.size} bytes; an article has at most ${MAX_BYTES}`),
        ],
      };
    }
    const bytes = readFileSync(entry.path);
    if (entry.sidecar === undefined) return await prepare({ file: entry.file, bytes });
    const yaml = readFileSync(join(folder, entry.sidecar), "utf8");
    return await prepare({ file: entry.file, bytes, sidecar: { file: entry.sidecar, yaml } });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return {
      value: null,
      diagnostics: [
        problem(entry.file, "unreadable", `cannot be read (${reason}); check the file and its permissions`),
      ],
    };
  }
}
