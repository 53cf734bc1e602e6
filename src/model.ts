/**
 * The data contract: zod schemas and the types inferred from them. JSON Schema (2020-12) is generated from here
 * and shipped. Offsets are UTF-16 code units, end excluded; `text.slice(start, end) === text` everywhere.
 */
import * as z from "zod";

/** Raised when a record's shape changes: major = a reader must change, minor = something was added. */
export const SCHEMA_VERSION = "4.0.0";

/** ISO 639-3. `und`: too little text to tell; `other`: not Norwegian. */
export const languageSchema = z.enum(["nob", "nno", "dan", "swe", "other", "und"]);

export const blockKindSchema = z.enum([
  "title",
  "lead",
  "heading",
  "paragraph",
  "item",
  "row",
  "caption",
  "byline",
  "dateline",
  "boilerplate",
]);

/** Why a block is not content. */
export const boilerplateReasonSchema = z.enum([
  "front-matter",
  "navigation",
  "metadata",
  "caption",
  "related-link",
  "view-counter",
  "contact",
  "newsletter",
  "share",
  "comments",
  "advertisement",
  "cookie-notice",
  "paywall",
  "author-box",
  "footer",
  "hidden",
  "repeated",
  "outside",
]);

const offset = z.int().nonnegative();

export const blockSchema = z.strictObject({
  /** Kind and a hash of the block's words: stays when other blocks come, go or move. */
  id: z.string(),
  kind: blockKindSchema,
  start: offset,
  end: offset,
  why: boilerplateReasonSchema.optional(),
  /** The step of reading a page that said so: "element", "root", "links", or a rule's id. */
  step: z.string().optional(),
  /** Where it stands in the page's source, where `text` is not the file itself. */
  source: z.strictObject({ start: offset, end: offset }).optional(),
});

export const modifierSchema = z.enum(["exact", "about", "over", "under", "at-least", "at-most"]);

export const amountValueSchema = z.strictObject({
  /** Whole units of the currency: "1,2 mrd. kroner" is 1200000000. */
  value: z.number(),
  /** Upper end of a range. */
  max: z.number().optional(),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  modifier: modifierSchema,
  /** "year", or the lemma of the unit the amount is paid per. */
  per: z.string().optional(),
});

export const percentageValueSchema = z.strictObject({
  value: z.number(),
  max: z.number().optional(),
  unit: z.enum(["percent", "percentage-point"]),
  modifier: modifierSchema,
  /** The text gives a fraction ("seks av ti"), not a percentage. */
  form: z.literal("fraction").optional(),
});

export const dateValueSchema = z.strictObject({
  /** EDTF (ISO 8601-2), precision as stated; digits that cannot be known are X. */
  edtf: z.string(),
  /** absolute: stated to the day; partial: coarser, or the year is missing; relative: needs the anchor. */
  form: z.enum(["absolute", "partial", "relative"]),
  /** The preposition that opens the time to one side: "siden 2021" is from, "innen 2030" until. */
  bound: z.enum(["from", "after", "until", "before"]).optional(),
  /** The article's own date, where the value was resolved against it. */
  anchor: z.string().optional(),
});

export const countValueSchema = z.strictObject({
  value: z.number(),
  max: z.number().optional(),
  /** Lemma of the counted noun. */
  unit: z.string(),
  modifier: modifierSchema,
  /** "17 av de 19 klyngene": 17 of 19. */
  of: z.number().optional(),
});

export const ministerValueSchema = z.strictObject({
  /** Null when neither the article nor the registry at the article's date tells who it was. */
  person: z.string().nullable(),
  /** The office's title at that time. */
  office: z.string().nullable(),
  /** Only where the passage states it. */
  party: z.string().optional(),
  form: z.enum(["name", "role", "name+role"]),
});

export const personValueSchema = z.strictObject({
  /** In full, as the article has it, also where only the surname stands. */
  name: z.string(),
  /** What the passage says the person is: "styreleder". */
  role: z.string().optional(),
  /** Of what, or from where. */
  affiliation: z.string().optional(),
  party: z.string().optional(),
});

export const quoteValueSchema = z.strictObject({
  /** Name of the person or body that said it; null when the article does not tell. */
  speaker: z.string().nullable(),
});

export const clusterValueSchema = z.strictObject({
  cluster: z.string(),
  /** Only where the name itself carries it. */
  level: z.string().optional(),
});

export const namedValueSchema = z.strictObject({ name: z.string() });

const mentionBase = {
  start: offset,
  end: offset,
  text: z.string(),
  /** The rule that found it, `kind/case`. */
  rule: z.string(),
  /** Id of the block it stands in. */
  block: z.string(),
  /** Id of the entity it refers to. */
  entity: z.string().optional(),
  /** The block is a caption, or other boilerplate: found, but no source of facts. */
  inCaption: z.literal(true).optional(),
  inBoilerplate: z.literal(true).optional(),
};

export const mentionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("amount"), ...mentionBase, value: amountValueSchema }),
  z.strictObject({ kind: z.literal("percentage"), ...mentionBase, value: percentageValueSchema }),
  z.strictObject({ kind: z.literal("date"), ...mentionBase, value: dateValueSchema }),
  z.strictObject({ kind: z.literal("count"), ...mentionBase, value: countValueSchema }),
  z.strictObject({ kind: z.literal("minister"), ...mentionBase, value: ministerValueSchema }),
  z.strictObject({ kind: z.literal("person"), ...mentionBase, value: personValueSchema }),
  z.strictObject({ kind: z.literal("cluster"), ...mentionBase, value: clusterValueSchema }),
  z.strictObject({ kind: z.literal("organisation"), ...mentionBase, value: namedValueSchema }),
  z.strictObject({ kind: z.literal("programme"), ...mentionBase, value: namedValueSchema }),
  z.strictObject({ kind: z.literal("place"), ...mentionBase, value: namedValueSchema }),
  z.strictObject({ kind: z.literal("quote"), ...mentionBase, value: quoteValueSchema }),
]);

export const diagnosticSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  article: z.string().optional(),
  file: z.string().optional(),
  start: offset.optional(),
  end: offset.optional(),
  message: z.string(),
});

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

const quantitySchema = z.strictObject({
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

export type Language = z.infer<typeof languageSchema>;
export type BlockKind = z.infer<typeof blockKindSchema>;
export type BoilerplateReason = z.infer<typeof boilerplateReasonSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Modifier = z.infer<typeof modifierSchema>;
export type AmountValue = z.infer<typeof amountValueSchema>;
export type PercentageValue = z.infer<typeof percentageValueSchema>;
export type DateValue = z.infer<typeof dateValueSchema>;
export type CountValue = z.infer<typeof countValueSchema>;
export type MinisterValue = z.infer<typeof ministerValueSchema>;
export type PersonValue = z.infer<typeof personValueSchema>;
export type QuoteValue = z.infer<typeof quoteValueSchema>;
export type ClusterValue = z.infer<typeof clusterValueSchema>;
export type NamedValue = z.infer<typeof namedValueSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type Kind = Mention["kind"];
export type MentionOf<K extends Kind> = Extract<Mention, { kind: K }>;
export type ValueOf<K extends Kind> = MentionOf<K>["value"];
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type FactType = z.infer<typeof factTypeSchema>;
export type Slot = z.infer<typeof slotSchema>;
export type Qualifier = z.infer<typeof qualifierSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type LocatedEvidence = z.infer<typeof locatedEvidenceSchema>;
export type Says = z.infer<typeof saysSchema>;
export type Reviewed = z.infer<typeof reviewedSchema>;
export type Fact = z.infer<typeof factSchema>;
export type ArticleFact = z.infer<typeof articleFactSchema>;
export type Metadata = z.infer<typeof metadataSchema>;
export type ArticleRecord = z.infer<typeof articleSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type DocumentRecord = z.infer<typeof documentSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type ArticleFinding = z.infer<typeof articleFindingSchema>;
export type ResidueReason = z.infer<typeof residueReasonSchema>;
export type Timeline = z.infer<typeof timelineSchema>;
export type Generator = z.infer<typeof generatorSchema>;
export type KnowledgeBase = z.infer<typeof knowledgeBaseSchema>;
export type Annotation = z.infer<typeof annotationSchema>;
export type AnnotateInput = z.infer<typeof annotateInputSchema>;
export type MainText = z.infer<typeof mainTextSchema>;
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
