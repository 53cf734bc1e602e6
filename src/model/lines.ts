/** Single lines of JSON that the command line reads and writes. */
import * as z from "zod";
import { statedDateSchema } from "./article.ts";
import { languageSchema } from "./block.ts";
import { mentionSchema } from "./mention.ts";

/** One line that `annotate --jsonl` reads. */
export const annotateInputSchema = z.object({
  id: z.string(),
  text: z.string(),
  published: statedDateSchema.nullish(),
});

/** One line that `annotate --jsonl` writes for a good line. */
export const annotationSchema = z.strictObject({
  id: z.string(),
  language: languageSchema,
  published: z.string().nullable(),
  mentions: z.array(mentionSchema),
});

/** One line that `text --json` writes for a file. */
export const mainTextSchema = z.strictObject({
  title: z.string().nullable(),
  published: z.string().nullable(),
  updated: z.string().nullable(),
  authors: z.array(z.string()),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  language: languageSchema,
  text: z.string(),
});

export type Annotation = z.infer<typeof annotationSchema>;
export type AnnotateInput = z.infer<typeof annotateInputSchema>;
export type MainText = z.infer<typeof mainTextSchema>;
