/** What a passage mentions, by kind, with its value. */
import * as z from "zod";
import { offset } from "./base.ts";

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
