/** A knowledge base on disk, read one record at a time: what is held does not grow with it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { linesOf } from "../batch/sort.ts";
import { isMissing } from "../batch/write.ts";
import {
  type ArticleRecord,
  articleSchema,
  type DocumentRecord,
  documentSchema,
  type Entity,
  entitySchema,
  type Fact,
  type Finding,
  factSchema,
  findingSchema,
  type Generator,
  generatorSchema,
  knowledgeBaseSchema,
  SCHEMA_VERSION,
  type Timeline,
  timelineSchema,
} from "../model.ts";

/** What is there cannot be exported, or not as asked; the message says what to do. */
export class ExportError extends Error {
  override readonly name = "ExportError";
}

/** Sections are read anew each time they are iterated, sorted by id. */
export interface StoredKnowledgeBase {
  readonly generator: Generator;
  readonly documents: Iterable<DocumentRecord>;
  readonly entities: Iterable<Entity>;
  readonly facts: Iterable<Fact>;
  readonly findings: Iterable<Finding>;
  readonly timelines: Iterable<Timeline>;
  /** Null, and the document is among `withoutRecord` from then on, when there is no record. */
  record(document: DocumentRecord): ArticleRecord | null;
  readonly withoutRecord: ReadonlySet<string>;
}

const FILE = "knowledge-base.json";
const AGAIN = "build the knowledge base again";

/** @throws ExportError naming the place */
function parsed<S extends z.ZodType>(schema: S, text: string, place: string): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ExportError(`${place}: ${error instanceof Error ? error.message : String(error)}; ${AGAIN}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ExportError(`${place}: ${issue?.path.map(String).join(".")}: ${issue?.message}; ${AGAIN}`);
}

const withoutComma = (text: string): string => (text.endsWith(",") ? text.slice(0, -1) : text);

function* recordsOf<S extends z.ZodType>(path: string, section: string, schema: S): Iterable<z.output<S>> {
  const [opens, isEmpty] = [`"${section}": [`, `"${section}": []`];
  let isInside = false;
  let number = 0;
  for (const text of linesOf(path)) {
    number++;
    if (!isInside) {
      if (withoutComma(text) === isEmpty) return;
      isInside = text === opens;
      continue;
    }
    if (withoutComma(text) === "]") return;
    yield parsed(schema, withoutComma(text), `${FILE}, line ${number}`);
  }
  throw new ExportError(`${FILE} ends before its ${section} do; ${AGAIN}`);
}

type Sections = Pick<
  StoredKnowledgeBase,
  "generator" | "documents" | "entities" | "facts" | "findings" | "timelines"
>;

/** Line by line as klartekst writes it; whole, where somebody has laid it out anew. */
function sectionsOf(path: string): Sections {
  const head: string[] = [];
  for (const text of linesOf(path)) if (head.push(text) === 3) break;
  const [open, schema = "", generator = ""] = head;
  if (open !== "{" || !schema.startsWith('"schema": ') || !generator.startsWith('"generator": '))
    return parsed(knowledgeBaseSchema, readFileSync(path, "utf8"), FILE);
  if (schema !== `"schema": "${SCHEMA_VERSION}",`)
    throw new ExportError(`${FILE} is not of schema ${SCHEMA_VERSION}, which this version reads; ${AGAIN}`);
  const section = <S extends z.ZodType>(name: string, of: S): Iterable<z.output<S>> => ({
    [Symbol.iterator]: () => recordsOf(path, name, of)[Symbol.iterator](),
  });
  return {
    generator: parsed(
      generatorSchema,
      withoutComma(generator.slice('"generator": '.length)),
      `${FILE}, line 3`,
    ),
    documents: section("documents", documentSchema),
    entities: section("entities", entitySchema),
    facts: section("facts", factSchema),
    findings: section("findings", findingSchema),
    timelines: section("timelines", timelineSchema),
  };
}

function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch (error) {
    if (isMissing(error)) return new Set();
    throw error;
  }
}

/** @throws ExportError when there is none, or it is of another schema */
export function openKnowledgeBase(folder: string): StoredKnowledgeBase {
  let sections: Sections;
  try {
    sections = sectionsOf(join(folder, FILE));
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new ExportError(
      `there is no ${FILE} in ${folder}/; name the folder that \`klartekst build\` has written`,
    );
  }
  const names = namesIn(join(folder, "articles"));
  const withoutRecord = new Set<string>();
  return {
    ...sections,
    withoutRecord,
    record({ id, sha256 }) {
      const name = `${id}.json`;
      if (!names.has(name)) {
        withoutRecord.add(id);
        return null;
      }
      const place = `articles/${name}`;
      const record = parsed(articleSchema, readFileSync(join(folder, place), "utf8"), place);
      if (record.sha256 !== sha256)
        throw new ExportError(`${place} is of another build than ${FILE}; ${AGAIN}`);
      return record;
    },
  };
}
