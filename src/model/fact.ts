/** What an article states: subject, predicate, object, and the words that say so. */
import * as z from "zod";
import { offset } from "./base.ts";

export const factTypeSchema = z.enum([
  "budget-allocation",
  "target",
  "observation",
  "survey-result",
  "status-award",
  "office-holding",
  "affiliation",
  "membership",
  "programme-governance",
  "launch",
  "recommendation",
  "location",
  "activity",
  "statement",
]);

export const evidenceSchema = z.strictObject({
  article: z.string(),
  block: z.string(),
  /** The words that state the fact, exactly as the article has them. */
  quote: z.string(),
  /** The fact rule that read them. */
  rule: z.string(),
});

export const locatedEvidenceSchema = evidenceSchema.extend({ start: offset, end: offset });

export const quantitySchema = z.strictObject({
  value: z.number(),
  max: z.number().optional(),
  currency: z.string().optional(),
  unit: z.string().optional(),
  of: z.number().optional(),
});

/** An entity by name (with its id where there is one), words as written, or a typed quantity. */
export const slotSchema = z.union([
  z.strictObject({ name: z.string(), entity: z.string().optional() }),
  z.strictObject({ text: z.string() }),
  quantitySchema,
]);

const qualifierSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), quantitySchema]);

/** What a fact says, apart from where it stands. */
export const saysSchema = z.strictObject({
  type: factTypeSchema,
  /** Null: the text does not say who. */
  subject: slotSchema.nullable(),
  predicate: z.string(),
  /** Null: the text does not say what. */
  object: slotSchema.nullable(),
  qualifiers: z.record(z.string(), qualifierSchema),
});

const factBase = { id: z.string(), ...saysSchema.shape };

/** A reviewer's decision on a fact; one that is rejected is not in the knowledge base. */
export const reviewedSchema = z.strictObject({
  decision: z.enum(["accept", "correct"]),
  by: z.string(),
  date: z.string(),
  why: z.string(),
  /** What the rules said, where it is corrected. */
  was: saysSchema.optional(),
});

export const factSchema = z.strictObject({
  ...factBase,
  evidence: z.array(evidenceSchema).min(1),
  reviewed: reviewedSchema.optional(),
});

export const articleFactSchema = z.strictObject({
  ...factBase,
  evidence: z.array(locatedEvidenceSchema).min(1),
});

export type FactType = z.infer<typeof factTypeSchema>;
export type Slot = z.infer<typeof slotSchema>;
export type Qualifier = z.infer<typeof qualifierSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type LocatedEvidence = z.infer<typeof locatedEvidenceSchema>;
export type Says = z.infer<typeof saysSchema>;
export type Reviewed = z.infer<typeof reviewedSchema>;
export type Fact = z.infer<typeof factSchema>;
export type ArticleFact = z.infer<typeof articleFactSchema>;
