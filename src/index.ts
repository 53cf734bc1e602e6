/**
 * klartekst: Norwegian policy articles → a knowledge base in which every fact points at the characters that state it.
 */
import type { AnnotateInput, Annotation } from "./model.ts";
import { loadRegistry, type Registry } from "./normalize/index.ts";
import { createPipeline, type Pipeline, type PipelineOptions } from "./pipeline.ts";

export {
  type Broken,
  type BuildOptions,
  type BuildResult,
  build,
  buildFolder,
  type CheckResult,
  check,
  checkFolder,
  type Expectation,
  type FolderOptions,
  type FolderResult,
  generator,
  InterruptedError,
  LockedError,
  type Progress,
  parseShard,
  type Reason,
  readExpectations,
  type Shard,
  UnfinishedError,
  WriteError,
  writeRun,
} from "./batch/index.ts";
export { withoutContacts } from "./contacts.ts";
export { allDecisions, type Decision, type Decisions, parseDecisions, readDecisions } from "./decisions.ts";
export {
  type Cause,
  type Diff,
  type DiffOptions,
  diff,
  type FactChange,
  type FactClass,
  parseSnapshot,
  type Replay,
  type Snapshot,
  SnapshotError,
} from "./diff/index.ts";
export { DIFF_FORMATS, type DiffFormat, type DiffRendering, renderDiff } from "./diff/render/index.ts";
export {
  type BrokenFloor,
  type Evaluation,
  evaluate,
  type Floor,
  floorsOf,
  type MissGroup,
  type RuleScore,
} from "./eval/index.ts";
export {
  createExplainer,
  type Explainer,
  type Explanation,
  type Place,
  PlaceError,
} from "./explain/index.ts";
export {
  EXPORT_FORMATS,
  ExportError,
  type ExportFormat,
  type ExportOptions,
  type ExportResult,
  exportKnowledgeBase,
} from "./export/index.ts";
export {
  type FactDecision,
  type FactDecisions,
  parseFactDecisions,
  readFactDecisions,
} from "./fact-decisions.ts";
export { decode, prepare, type SourceFile } from "./ingest/index.ts";
export type * from "./model.ts";
export {
  annotateInputSchema,
  annotationSchema,
  articleSchema,
  declaredMetadataSchema,
  knowledgeBaseSchema,
  mainTextSchema,
  mentionSchema,
  SCHEMA_VERSION,
  statedDateSchema,
} from "./model.ts";
export { loadRegistry, type Registry, RegistryError } from "./normalize/index.ts";
export { jsonSchemas, type StaleRecord, serializeArticle, serializeKnowledgeBase } from "./output/index.ts";
export { createPipeline, type Pipeline, type PipelineOptions } from "./pipeline.ts";
export { type Report, ReportError, type ReportOptions, report, writeReport } from "./report/index.ts";
export { mergeFactDecisions, serializeFactDecisions } from "./review/index.ts";
export { TableError } from "./table.ts";
export { type Problem, type ProblemCode, type VerifyOptions, verify } from "./verify/index.ts";

export interface AnnotateOptions extends PipelineOptions {
  /** Default: the registry that comes with klartekst. */
  readonly registry?: Registry;
}

const pipelines = { kept: new WeakMap<Registry, Pipeline>(), leftOut: new WeakMap<Registry, Pipeline>() };
let own: Registry | undefined;

function ownRegistry(): Registry {
  own ??= loadRegistry();
  return own;
}

/**
 * Finds the mentions of one article. Offsets refer to the given text: UTF-16 code units, end excluded, and
 * `text.slice(start, end) === mention.text`.
 * @throws RegistryError when a registry file cannot be used
 */
export function annotate({ id, text, published }: AnnotateInput, options: AnnotateOptions = {}): Annotation {
  const registry = options.registry ?? ownRegistry();
  const made = options.keepContacts === true ? pipelines.kept : pipelines.leftOut;
  const pipeline = made.get(registry) ?? createPipeline(registry, options);
  made.set(registry, pipeline);
  const { article: _article, ...annotation } = pipeline.annotate(id, text, published ?? null);
  return annotation;
}
