/** The zod schemas as JSON Schema 2020-12, for tools that are not written in TypeScript. */
import * as z from "zod";
import {
  annotateInputSchema,
  annotationSchema,
  articleSchema,
  declaredMetadataSchema,
  knowledgeBaseSchema,
  mainTextSchema,
} from "../model.ts";

const SCHEMAS = {
  "knowledge-base": knowledgeBaseSchema,
  article: articleSchema,
  annotation: annotationSchema,
  "annotate-input": annotateInputSchema,
  "main-text": mainTextSchema,
  metadata: declaredMetadataSchema,
} as const;

/** File stem → JSON Schema. */
export function jsonSchemas(): Record<keyof typeof SCHEMAS, object> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      { title: `klartekst ${name}`, ...z.toJSONSchema(schema, { target: "draft-2020-12", io: "output" }) },
    ]),
  ) as Record<keyof typeof SCHEMAS, object>;
}
