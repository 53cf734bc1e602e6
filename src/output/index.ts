/**
 * Stage 4, output: article records → knowledge base → bytes. The same records in any order give the same bytes; no
 * offsets, no clock and no path in the knowledge base.
 */
export { assemble } from "./assemble.ts";
export { jsonSchemas } from "./schema.ts";
export { type StaleRecord, serializeArticle, serializeKnowledgeBase, staleRecords } from "./serialize.ts";
