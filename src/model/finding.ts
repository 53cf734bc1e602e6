/** What a reviewer should look at. */
import * as z from "zod";
import { offset } from "./base.ts";

const passageSchema = z.strictObject({ article: z.string(), block: z.string(), quote: z.string() });

/** Something a reviewer should look at, with the passages on all sides of it. */
export const findingSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  message: z.string(),
  evidence: z.array(passageSchema).min(1),
});

/**
 * Why no fact uses a figure: a heading states few facts; the sentence denies, asks or wishes; it gives other facts; no
 * rule reads it.
 */
export const residueReasonSchema = z.enum(["heading", "denied", "unused", "unread"]);

/** One that a single article gives, with offsets. */
export const articleFindingSchema = findingSchema.extend({
  /** Of residue, and only there. */
  reason: residueReasonSchema.optional(),
  evidence: z.array(passageSchema.omit({ article: true }).extend({ start: offset, end: offset })).min(1),
});

export type Finding = z.infer<typeof findingSchema>;
export type ArticleFinding = z.infer<typeof articleFindingSchema>;
export type ResidueReason = z.infer<typeof residueReasonSchema>;
