/** One side of a comparison: what is read of a knowledge base, and of its articles' records where they are at hand. */
import * as z from "zod";
import {
  type ArticleRecord,
  articleFactSchema,
  documentSchema,
  factSchema,
  findingSchema,
  generatorSchema,
  type KnowledgeBase,
} from "../model.ts";

/** Counts are not compared. */
const comparedDocumentSchema = z.object(documentSchema.omit({ mentions: true, residue: true }).shape);
export type ComparedDocument = z.infer<typeof comparedDocumentSchema>;
const entitySchema = z.looseObject({ id: z.string(), kind: z.string(), name: z.string() });

/** Only what is compared: a knowledge base of another version of the schema can be read as long as this is alike. */
const knowledgeBaseSchema = z.object({
  schema: z.string(),
  generator: generatorSchema,
  documents: z.array(comparedDocumentSchema),
  entities: z.array(entitySchema),
  facts: z.array(factSchema),
  findings: z.array(findingSchema),
});
const recordSchema = z.object({ id: z.string(), facts: z.array(articleFactSchema) });

/** A `KnowledgeBase` is one. */
export interface Snapshot extends Pick<KnowledgeBase, "generator" | "facts" | "findings"> {
  readonly schema: string;
  readonly documents: readonly ComparedDocument[];
  readonly entities: readonly z.infer<typeof entitySchema>[];
  /** Give the facts' offsets; without them a fact has moved only when its paragraph has. */
  readonly records?: readonly Pick<ArticleRecord, "id" | "facts">[] | undefined;
}

/** A file that is no knowledge base, or one of a shape that is not known here. The message is one sentence. */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
}

function parsed<T>(schema: z.ZodType<T>, content: string, name: string): T {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new SnapshotError(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const version = z.object({ schema: z.string() }).safeParse(value);
  throw new SnapshotError(
    `${name} is no knowledge base that can be compared${version.success ? ` (schema ${version.data.schema})` : ""}: ${issue?.path.join(".")}: ${issue?.message}`,
  );
}

/**
 * @param content of knowledge-base.json
 * @param records file name → content of articles/*.json
 * @param name for messages
 * @throws SnapshotError
 */
export function parseSnapshot(
  content: string,
  name = "knowledge-base.json",
  records?: ReadonlyMap<string, string>,
): Snapshot {
  const read = parsed(knowledgeBaseSchema, content, name);
  // Before schema 4 residue was listed here too; now only the articles' records have it.
  const findings = read.findings.filter(({ kind }) => kind !== "residue");
  const knowledgeBase = { ...read, findings };
  if (records === undefined) return knowledgeBase;
  return {
    ...knowledgeBase,
    records: [...records].map(([file, record]) => parsed(recordSchema, record, file)),
  };
}
