/** The knowledge base that a build writes. */
import * as z from "zod";
import { SCHEMA_VERSION } from "./base.ts";
import { languageSchema } from "./block.ts";
import { factSchema, quantitySchema } from "./fact.ts";
import { findingSchema, residueReasonSchema } from "./finding.ts";

const tenureSchema = z.strictObject({
  office: z.string(),
  ministry: z.string(),
  cabinet: z.string(),
  from: z.string(),
  /** The first day the person no longer held the office; null: still holds it. */
  to: z.string().nullable(),
  acting: z.literal(true).optional(),
  source: z.string(),
  confidence: z.string(),
});

const levelSchema = z.strictObject({
  level: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** Other names that the articles call the same entity by, where there are any. */
const alsoNamed = z.array(z.string()).min(1).optional();

export const entitySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    id: z.string(),
    kind: z.literal("person"),
    name: z.string(),
    alsoNamed,
    party: z.string().nullable(),
    tenures: z.array(tenureSchema),
    articles: z.array(z.string()),
  }),
  z.strictObject({
    id: z.string(),
    kind: z.literal("cluster"),
    name: z.string(),
    alsoNamed,
    /** The registry's levels over time; what an article claims is a fact, not this. */
    levels: z.array(levelSchema),
    /** As the articles write it. */
    writtenAs: z.array(z.string()),
    known: z.boolean(),
    articles: z.array(z.string()),
  }),
  z.strictObject({
    id: z.string(),
    kind: z.literal("organisation"),
    name: z.string(),
    alsoNamed,
    articles: z.array(z.string()),
  }),
  z.strictObject({
    id: z.string(),
    kind: z.literal("programme"),
    name: z.string(),
    alsoNamed,
    articles: z.array(z.string()),
  }),
]);

export const documentSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  sha256: z.string(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  updated: z.string().nullable(),
  inferred: z.string().nullable(),
  language: languageSchema,
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  /** Mentions by kind, boilerplate included. */
  mentions: z.record(z.string(), z.int()),
  /** Figures, dates and offices that no fact uses, by reason; the article's record lists them. */
  residue: z.partialRecord(residueReasonSchema, z.int()),
});

/** What held when, as the registry and the articles have it. */
export const timelineSchema = z.strictObject({
  /** `kind/` and what it is of. */
  id: z.string(),
  /** office: a person's; level: a cluster's; amount: to one recipient, by budget year. */
  kind: z.enum(["office", "level", "amount"]),
  entity: z.string().optional(),
  name: z.string(),
  /** By beginning; what has none comes last. */
  entries: z
    .array(
      z.strictObject({
        /** EDTF; null: not known. A claim has the time that it was made for, as both. */
        from: z.string().nullable(),
        /** Null: not known, or not over. */
        to: z.string().nullable(),
        value: z.union([z.string(), quantitySchema]),
        /** "allocates", "increases" and so on, of an amount. */
        predicate: z.string().optional(),
        source: z.enum(["registry", "articles"]),
        /** Ids of the facts that claim it. */
        facts: z.array(z.string()).min(1).optional(),
      }),
    )
    .min(1),
});

export const generatorSchema = z.strictObject({
  name: z.literal("klartekst"),
  version: z.string(),
  /** Digest of the rules' source. */
  rules: z.string(),
  /** Digest of the registry's rows. */
  registry: z.string(),
  /** Digest of the reviewers' decisions, where there are any. */
  decisions: z.string().optional(),
});

export const knowledgeBaseSchema = z.strictObject({
  schema: z.literal(SCHEMA_VERSION),
  generator: generatorSchema,
  documents: z.array(documentSchema),
  entities: z.array(entitySchema),
  facts: z.array(factSchema),
  findings: z.array(findingSchema),
  timelines: z.array(timelineSchema),
});

export type Entity = z.infer<typeof entitySchema>;
export type DocumentRecord = z.infer<typeof documentSchema>;
export type Timeline = z.infer<typeof timelineSchema>;
export type Generator = z.infer<typeof generatorSchema>;
export type KnowledgeBase = z.infer<typeof knowledgeBaseSchema>;
