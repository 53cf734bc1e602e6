/** An article: as ingest hands it on, as its record has it, and what its owner declares about it. */
import * as z from "zod";
import { offset, SCHEMA_VERSION } from "./base.ts";
import { type Block, blockSchema, languageSchema } from "./block.ts";
import { articleFactSchema } from "./fact.ts";
import { articleFindingSchema } from "./finding.ts";
import { mentionSchema } from "./mention.ts";

export const diagnosticSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  article: z.string().optional(),
  file: z.string().optional(),
  start: offset.optional(),
  end: offset.optional(),
  message: z.string(),
});

/** A day, a month or a year that the calendar has. */
const isInCalendar = (text: string): boolean => {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

export const statedDateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "a date as 2020, 2020-10 or 2020-10-08")
  .refine(isInCalendar, "a date that is in the calendar");

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?[?]?$|^XXXX-\d{2}-\d{2}$/);

export const metadataSchema = z.strictObject({
  title: z.string().nullable(),
  /** EDTF; null when the article does not say. */
  published: isoDate.nullable(),
  updated: isoDate.nullable(),
  /** The year that the text itself gives away, with EDTF's "?"; only where no date is stated. */
  inferred: isoDate.nullable(),
  language: languageSchema,
  /** How clearly: difference between the best and the second-best language, 0 to 1. */
  languageMargin: z.number().min(0).max(1),
  /** Language → share of the sentences: quotations in the other standard show here. */
  languageShares: z.record(z.string(), z.number()).optional(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  authors: z.array(z.string()),
  section: z.string().nullable(),
  /** Value → where it comes from: "front matter", "json-ld", "meta article:published_time", "date line". */
  sources: z.record(z.string(), z.string()),
});

export const articleSchema = z.strictObject({
  schema: z.literal(SCHEMA_VERSION),
  id: z.string(),
  file: z.string(),
  /** Of the file's bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  encoding: z.string(),
  metadata: metadataSchema,
  blocks: z.array(blockSchema),
  mentions: z.array(mentionSchema),
  facts: z.array(articleFactSchema),
  findings: z.array(articleFindingSchema),
  diagnostics: z.array(diagnosticSchema),
});

/** An article's optional front matter or sidecar file. */
export const declaredMetadataSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,119}$/u, "letters, digits, '.', '_' and '-' only")
    .optional(),
  url: z.url().optional(),
  publisher: z.string().optional(),
  published: statedDateSchema.optional(),
  title: z.string().optional(),
  language: z.enum(["nob", "nno"]).optional(),
});

export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type Metadata = z.infer<typeof metadataSchema>;
export type ArticleRecord = z.infer<typeof articleSchema>;
export type DeclaredMetadata = z.infer<typeof declaredMetadataSchema>;

/** An article after ingest: the decoded source, unchanged, and what ingest could tell about it. */
export interface Article {
  id: string;
  file: string;
  sha256: string;
  mediaType: string;
  encoding: string;
  text: string;
  blocks: Block[];
  metadata: Metadata;
  /** Where the article's own date lines stand; the date rules read them. */
  datelines: { label: "published" | "updated"; start: number; end: number }[];
}

/** What a stage returns: its result, and the problems as values. */
export interface Staged<T> {
  value: T;
  diagnostics: Diagnostic[];
}
