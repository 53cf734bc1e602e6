/**
 * The data contract: zod schemas and the types inferred from them. JSON Schema (2020-12) is generated from here
 * and shipped. Offsets are UTF-16 code units, end excluded; `text.slice(start, end) === text` everywhere.
 */
export * from "./model/article.ts";
export * from "./model/base.ts";
export * from "./model/block.ts";
export * from "./model/fact.ts";
export * from "./model/finding.ts";
export * from "./model/knowledge-base.ts";
export * from "./model/lines.ts";
export * from "./model/mention.ts";
