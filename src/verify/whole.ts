/**
 * The knowledge base as it stands on disk, read record by record and kept sorted on disk, so that it may be larger than
 * memory. It is judged by what it says: a file that is laid out in another way than one record a line is read as a whole.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSorter, type Item, linesOf, type Sorter } from "../batch/sort.ts";
import { type Entity, type Fact, type Finding, type KnowledgeBase, knowledgeBaseSchema } from "../model.ts";
import { line, SECTIONS, type Section } from "../output/index.ts";
import type { Problem, ProblemCode } from "./problem.ts";

export const KNOWLEDGE_BASE = "knowledge-base.json";

type Records = { [S in Section]: KnowledgeBase[S][number] };

export interface Whole {
  readonly generator: KnowledgeBase["generator"];
  readonly sections: Readonly<Record<Section, Sorter>>;
  close(): void;
}

/** One section's records, sorted by id. */
export function* recordsOf<S extends Section>({ sections }: Whole, section: S): Iterable<Records[S]> {
  for (const content of sections[section].sorted()) yield JSON.parse(content) as Records[S];
}

/** All records as `section/id` and line, sorted by that. */
export function* itemsOf({ sections }: Whole): Iterable<Item> {
  for (const section of SECTIONS)
    for (const { key, line: content } of sections[section].items())
      yield { key: `${section}/${key}`, line: content };
}

/** Lines that are not one record each. */
class LayoutError extends Error {}

const PROPERTY = /^"(?<name>[A-Za-z]+)": (?<value>.*?)(?<comma>,?)$/u;

/**
 * @param take called with each record of each section
 * @returns all that is no record: the sections are empty
 * @throws LayoutError; SyntaxError where a line is no JSON
 */
function readLines(path: string, take: (section: string, record: unknown) => void): Record<string, unknown> {
  const head: Record<string, unknown> = {};
  let section: string | null = null;
  let state: "begin" | "goes on" | "may end" | "done" = "begin";
  for (const raw of linesOf(path)) {
    const next = raw.endsWith(",") ? "goes on" : "may end";
    if (state === "done") throw new LayoutError();
    if (state === "begin") {
      if (raw !== "{") throw new LayoutError();
      state = "goes on";
    } else if (section !== null && raw.startsWith("]")) {
      if (state !== "may end" || !/^\],?$/u.test(raw)) throw new LayoutError();
      section = null;
      state = next;
    } else if (section === null && raw === "}") {
      if (state !== "may end") throw new LayoutError();
      state = "done";
    } else if (state !== "goes on") throw new LayoutError();
    else if (section !== null) {
      take(section, JSON.parse(next === "goes on" ? raw.slice(0, -1) : raw));
      state = next;
    } else {
      const { name = "", value = "" } = PROPERTY.exec(raw)?.groups ?? {};
      if (name === "" || name in head) throw new LayoutError();
      if (value === "[") section = name;
      else state = next;
      head[name] = value === "[" ? [] : JSON.parse(value);
    }
  }
  if (state !== "done") throw new LayoutError();
  return head;
}

/** The same of a file that is laid out in another way. @throws the reader's or the parser's error */
function readAtOnce(path: string, take: (section: string, record: unknown) => void): Record<string, unknown> {
  const head = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  for (const section of SECTIONS) {
    const records = head?.[section];
    if (!Array.isArray(records)) continue;
    for (const record of records) take(section, record);
    head[section] = [];
  }
  return head;
}

/** What is wrong with the file's shape: nothing else can be judged. */
class ShapeError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, record: string, message: string) {
    super(message);
    this.problem = { code, file: KNOWLEDGE_BASE, record, message };
  }
}

interface Checked {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly { path: PropertyKey[]; message: string }[] };
}

function mustFit({ success, error }: Checked, record: string): void {
  const issue = error?.issues[0];
  if (!success)
    throw new ShapeError("bad-schema", record, `${issue?.path.map(String).join(".")}: ${issue?.message}`);
}

const isSection = (name: string): name is Section => (SECTIONS as readonly string[]).includes(name);

/**
 * @param work folder for what is sorted
 * @throws the file system's error where there is no such file
 */
export function readWhole(folder: string, work: string): Whole | Problem {
  const path = join(folder, KNOWLEDGE_BASE);
  const open = (attempt: string): Record<Section, Sorter> =>
    Object.fromEntries(
      SECTIONS.map((section) => [section, createSorter(join(work, `${attempt}-${section}`))]),
    ) as Record<Section, Sorter>;
  let sections = open("lines");
  const take = (section: string, record: unknown): void => {
    // A section that should not be there is told by the schema of the whole.
    if (!isSection(section)) return;
    const id =
      typeof record === "object" && record !== null && "id" in record && typeof record.id === "string"
        ? record.id
        : "";
    mustFit(knowledgeBaseSchema.shape[section].element.safeParse(record), `${section}/${id}`);
    sections[section].add(id, line(record));
  };
  const close = (): void => {
    for (const sorter of Object.values(sections)) sorter.close();
  };
  try {
    let head: Record<string, unknown>;
    try {
      head = readLines(path, take);
    } catch (error) {
      if (!(error instanceof LayoutError || error instanceof SyntaxError)) throw error;
      close();
      sections = open("whole");
      head = readAtOnce(path, take);
    }
    const parsed = knowledgeBaseSchema.safeParse(head);
    mustFit(parsed, "");
    return { generator: head.generator as KnowledgeBase["generator"], sections, close };
  } catch (error) {
    close();
    if (error instanceof ShapeError) return error.problem;
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { code: "unreadable", file: KNOWLEDGE_BASE, record: "", message };
  }
}

/** References inside the knowledge base lead somewhere, and no id stands twice. */
export function checkReferences(whole: Whole): Problem[] {
  const problems: Problem[] = [];
  const report = (code: ProblemCode, record: string, message: string): void => {
    problems.push({ code, file: KNOWLEDGE_BASE, record, message });
  };
  /** A section's records; an id that stands twice is reported on the way. */
  function* each<S extends Section>(section: S): Iterable<Records[S]> {
    let last: string | undefined;
    for (const record of recordsOf(whole, section)) {
      if (record.id === last) report("duplicate-id", `${section}/${last}`, "two records have this id");
      last = record.id;
      yield record;
    }
  }
  const documents = new Set<string>();
  const entities = new Set<string>();
  /** Facts that timelines name → the timeline. */
  const named = new Map<string, string>();
  const mustBe = (known: ReadonlySet<string>, id: string | undefined, record: string): void => {
    if (id !== undefined && !known.has(id)) report("dangling-reference", record, `there is no ${id}`);
  };
  const inDocuments = ({ id, evidence }: Fact | Finding, section: Section): void => {
    for (const { article } of evidence) mustBe(documents, article, `${section}/${id}`);
  };
  const checkEntity = ({ id, articles }: Entity): void => {
    entities.add(id);
    for (const article of articles) mustBe(documents, article, `entities/${id}`);
  };
  for (const { id } of each("documents")) documents.add(id);
  for (const entity of each("entities")) checkEntity(entity);
  for (const { id, entity, entries } of each("timelines")) {
    mustBe(entities, entity, `timelines/${id}`);
    for (const fact of entries.flatMap((entry) => entry.facts ?? [])) named.set(fact, `timelines/${id}`);
  }
  for (const fact of each("facts")) {
    named.delete(fact.id);
    for (const slot of [fact.subject, fact.object])
      if (slot !== null && "name" in slot) mustBe(entities, slot.entity, `facts/${fact.id}`);
    inDocuments(fact, "facts");
  }
  for (const finding of each("findings")) inDocuments(finding, "findings");
  for (const [fact, timeline] of named) report("dangling-reference", timeline, `there is no ${fact}`);
  return problems;
}
