/** What ingest is given: a file's bytes, and what was made of them beforehand where only a slow library can read them. */
import type { Diagnostic } from "../model.ts";

/** A document that is no text by itself, as HTML: headings, paragraphs, lists and tables, page headers marked. */
export interface PreparedDocument {
  readonly html: string;
  readonly mediaType: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file as `read.ts` found it. */
export interface SourceFile {
  /** Name inside the seeds folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The sidecar's name and YAML, where there is one. */
  readonly sidecar?: { readonly file: string; readonly yaml: string };
  /** By `prepare`, for PDF and DOCX. */
  readonly prepared?: PreparedDocument;
}
