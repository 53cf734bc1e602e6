/**
 * Stage 4, output: article records → knowledge base → bytes. The same records in any order give the same bytes; no
 * offsets, no clock and no path in the knowledge base.
 */
export { assemble, assembleReduced } from "./assemble.ts";
export { type ClaimKeys, claimKeys, contradictionOf, differsBy, merged } from "./claims.ts";
export { createGatherer, type Finished, type Gatherer, linkAndReview } from "./gather.ts";
export type { EntitySource, Links } from "./link.ts";
export {
  type Counts,
  linked,
  type MetHere,
  type Reduced,
  reduceArticle,
  timeOf,
} from "./reduced.ts";
export {
  decided,
  type FactReview,
  NOTHING_REVIEWED,
  type Outcome,
  type ReviewCounts,
  type Verdict,
  verdictKey,
} from "./review.ts";
export { jsonSchemas } from "./schema.ts";
export {
  knowledgeBasePieces,
  line,
  recordsOf,
  SECTIONS,
  type Section,
  type StaleRecord,
  sectionPieces,
  serializeArticle,
  serializeKnowledgeBase,
  staleRecords,
} from "./serialize.ts";
export { createTimelines, type TimelineGatherer } from "./timelines.ts";
