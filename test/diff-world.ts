/** Articles, rules, registry and decisions that an edit changes, and the knowledge base that they give. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generator } from "../src/batch/key.ts";
import { madeBy } from "../src/batch/report.ts";
import { parseDecisions } from "../src/decisions.ts";
import type { Snapshot } from "../src/diff/index.ts";
import type { ArticleRecord, KnowledgeBase } from "../src/model.ts";
import type { ArticleRule, FactRule } from "../src/normalize/facts/rule.ts";
import { articleRules, clauseRules } from "../src/normalize/facts/rules/index.ts";
import { createEntitySource, loadRegistry } from "../src/normalize/index.ts";
import { assemble } from "../src/output/index.ts";
import { createPipeline, type Pipeline } from "../src/pipeline.ts";
import { pipeline, registry, SEEDS, seedText } from "./support.ts";

export interface World {
  /** File → text. */
  readonly texts: ReadonlyMap<string, string>;
  /** File → YAML beside it. */
  readonly sidecars: ReadonlyMap<string, string>;
  /** Names the fact rules that run; undefined: those that there are. */
  readonly rules?: { readonly digest: string; readonly change: (rules: readonly Rule[]) => readonly Rule[] };
  /** Table → rows over the registry. */
  readonly rows: Readonly<Record<string, string>>;
  /** Content of decisions.tsv. */
  readonly decisions?: string;
  /** Default: the one there is. */
  readonly schema?: string;
}

export type Rule = FactRule | ArticleRule;

export const seeds: World = {
  texts: new Map(SEEDS.map((file) => [file, seedText(file)])),
  sidecars: new Map(),
  rows: {},
};

/** The real pipeline reads its rules from these lists each time: with others in them, it is another version of it. */
function withRules<T>(change: (rules: readonly Rule[]) => readonly Rule[], act: () => T): T {
  const lists = [clauseRules, articleRules].map((list) => ({ list: list as Rule[], was: [...list] }));
  try {
    for (const { list, was } of lists) list.splice(0, list.length, ...change(was));
    return act();
  } finally {
    for (const { list, was } of lists) list.splice(0, list.length, ...was);
  }
}

/** Articles that no edit touches are read once. */
const known = new Map<string, ArticleRecord | null>();
function recordOf(
  reader: Pipeline,
  file: string,
  text: string,
  yaml: string | undefined,
): ArticleRecord | null {
  const sidecar = yaml === undefined ? {} : { sidecar: { file: `${file}.meta.yaml`, yaml } };
  return reader.process({ file, bytes: Buffer.from(text), ...sidecar }).value;
}
function asItIs(file: string, text: string): ArticleRecord | null {
  const key = `${file}\0${text}`;
  const record = known.get(key) ?? recordOf(pipeline, file, text, undefined);
  known.set(key, record);
  return record;
}

function withRows<T>(rows: World["rows"], act: (folder: string | undefined) => T): T {
  if (Object.keys(rows).length === 0) return act(undefined);
  const folder = mkdtempSync(join(tmpdir(), "klartekst-diff-"));
  try {
    for (const [table, content] of Object.entries(rows)) writeFileSync(join(folder, `${table}.tsv`), content);
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The knowledge base with its records, as a build of a folder would give it. */
export const snapshotOf = ({ texts, sidecars, rules, rows, decisions: table, schema }: World): Snapshot =>
  withRows(rows, (folder) => {
    const own = folder === undefined ? registry : loadRegistry(folder);
    const reader = folder === undefined ? pipeline : createPipeline(own);
    const records = withRules(rules?.change ?? ((all) => all), () =>
      [...texts].flatMap(([file, text]) => {
        const isPlain = rules === undefined && folder === undefined && !sidecars.has(file);
        return (isPlain ? asItIs(file, text) : recordOf(reader, file, text, sidecars.get(file))) ?? [];
      }),
    );
    const decisions = table === undefined ? undefined : parseDecisions(table);
    const made = madeBy(decisions, own.overlay);
    const whole: KnowledgeBase = assemble(
      records,
      createEntitySource(own),
      // The digest is of the source files, which a test cannot change.
      { ...made, rules: rules?.digest ?? generator.rules },
      decisions?.decisions,
    );
    return { ...whole, records, ...(schema !== undefined && { schema }) };
  });
