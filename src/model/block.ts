/** Where an article is written: its blocks, and why one is not content. */
import * as z from "zod";
import { offset } from "./base.ts";

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

export type Language = z.infer<typeof languageSchema>;
export type BlockKind = z.infer<typeof blockKindSchema>;
export type BoilerplateReason = z.infer<typeof boilerplateReasonSchema>;
export type Block = z.infer<typeof blockSchema>;
