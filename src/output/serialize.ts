/**
 * Records → bytes: valid JSON with sorted keys and one record a line inside each section, so that a git diff shows
 * one line per changed fact.
 */
import { type ArticleRecord, type Generator, type KnowledgeBase, SCHEMA_VERSION } from "../model.ts";

/** The keys of an object in order by code unit, each with its text in JSON and its place among them as they are. */
type Plan = readonly { readonly place: number; readonly text: string }[];

/** A list of keys as objects have it; there are few different ones. */
interface Shape {
  readonly keys: readonly string[];
  readonly plan: Plan;
}

/** By their number of keys, those used last in front. */
const shapes: (Shape[] | undefined)[] = [];
/** Shapes of one number of keys that are remembered. */
const MOST_SHAPES = 40;

const isOf = (shape: Shape, keys: readonly string[]): boolean => {
  for (let index = 0; index < keys.length; index++) if (shape.keys[index] !== keys[index]) return false;
  return true;
};

/** Sorting the keys of every object would take longer than all else. */
function planOf(keys: readonly string[]): Plan {
  shapes[keys.length] ??= [];
  const known = shapes[keys.length] as Shape[];
  for (let index = 0; index < known.length; index++) {
    const shape = known[index] as Shape;
    if (!isOf(shape, keys)) continue;
    // One place forward each time: the commonest come to stand in front.
    if (index > 0) {
      known[index] = known[index - 1] as Shape;
      known[index - 1] = shape;
    }
    return shape.plan;
  }
  const plan = [...keys].sort().map((key) => ({ place: keys.indexOf(key), text: `${JSON.stringify(key)}:` }));
  if (known.length === MOST_SHAPES) known.pop();
  known.push({ keys, plan });
  return plan;
}

/** What JSON may escape: all but these. */
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** JSON on one line, keys sorted by code unit. */
export function line(value: unknown): string {
  if (typeof value === "string") return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
  if (typeof value === "number" && Number.isFinite(value)) return `${value}`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += (text === "" ? "[" : ",") + line(item);
    return text === "" ? "[]" : `${text}]`;
  }
  // Objects of many shapes come here: all values at once are had sooner than one by one.
  const items: readonly unknown[] = Object.values(value);
  for (const { place, text: name } of planOf(Object.keys(value))) {
    const item = items[place];
    if (item !== undefined) text += (text === "" ? "{" : ",") + name + line(item);
  }
  return text === "" ? "{}" : `${text}}`;
}

/** An object whose arrays of records take one line a record. @param keys all of its keys, in the order of the file */
function sections<Key extends string>(record: Readonly<Record<Key, unknown>>, keys: readonly Key[]): string {
  let text = "";
  for (const key of keys) {
    const value = record[key];
    text += `${text === "" ? "{" : ","}\n"${key}": `;
    if (Array.isArray(value) && value.length > 0) {
      value.forEach((item, index) => {
        text += `${index === 0 ? "[" : ","}\n${line(item)}`;
      });
      text += "\n]";
    } else text += line(value);
  }
  return `${text}\n}\n`;
}

const ARTICLE_KEYS = [
  "schema",
  "id",
  "file",
  "sha256",
  "mediaType",
  "encoding",
  "metadata",
  "blocks",
  "mentions",
  "facts",
  "findings",
  "diagnostics",
] as const satisfies readonly (keyof ArticleRecord)[];

export const serializeArticle = (record: ArticleRecord): string => sections(record, ARTICLE_KEYS);

/** The knowledge base's sections of records, in order. */
export const SECTIONS = ["documents", "entities", "facts", "findings", "timelines"] as const;
export type Section = (typeof SECTIONS)[number];

export const serializeKnowledgeBase = (knowledgeBase: KnowledgeBase): string =>
  sections(knowledgeBase, ["schema", "generator", ...SECTIONS]);

/** A section's records with what stands before each. @param lines as texts or UTF-8 */
export function* sectionPieces(lines: Iterable<string | Uint8Array>): Iterable<string | Uint8Array> {
  let isFirst = true;
  for (const content of lines) {
    yield isFirst ? "\n" : ",\n";
    yield content;
    isFirst = false;
  }
}

/**
 * The bytes that `serializeKnowledgeBase` gives, piece by piece.
 * @param sections pieces of each, as `sectionPieces` gives them of its lines, sorted by id
 */
export function* knowledgeBasePieces(
  generator: Generator,
  sections: Readonly<Record<Section, Iterable<string | Uint8Array>>>,
): Iterable<string | Uint8Array> {
  yield `{\n"schema": ${line(SCHEMA_VERSION)},\n"generator": ${line(generator)}`;
  for (const section of SECTIONS) {
    let isEmpty = true;
    yield `,\n"${section}": [`;
    for (const piece of sections[section]) {
      yield piece;
      isEmpty = false;
    }
    yield isEmpty ? "]" : "\n]";
  }
  yield "\n}\n";
}

export interface StaleRecord {
  readonly change: "added" | "removed" | "changed";
  /** Which file, and in it which record. */
  readonly file: string;
  readonly record: string;
}

/** Section and id (or place) of each record of a serialised file, with its line. @param lines of the file */
export function* recordsOf(lines: Iterable<string>): Iterable<readonly [record: string, line: string]> {
  let section = "";
  let index = 0;
  for (const raw of lines) {
    const opened = /^"(?<name>[a-z0-9A-Z]+)": (?<rest>.*)$/u.exec(raw)?.groups;
    if (opened !== undefined) {
      section = opened.name ?? "";
      index = 0;
      const rest = opened.rest ?? "";
      if (!/^\[\]?,?$/u.test(rest)) yield [section, rest.replace(/,$/u, "")];
      continue;
    }
    if (!raw.startsWith('{"')) continue;
    // Mentions and blocks have no id of their own in every section: their place will do.
    const written = /"id":(?<id>"(?:[^"\\]|\\.)+")/u.exec(raw)?.groups?.id;
    const id = written === undefined ? String(index) : (JSON.parse(written) as string);
    index++;
    yield [`${section}/${id}`, raw.replace(/,$/u, "")];
  }
}

/** Which records differ between two versions of one file; `undefined` = the file is missing. */
export function staleRecords(
  file: string,
  old: string | undefined,
  fresh: string | undefined,
): StaleRecord[] {
  if (old === fresh) return [];
  const before = new Map(recordsOf((old ?? "").split("\n")));
  const after = new Map(recordsOf((fresh ?? "").split("\n")));
  const stale: StaleRecord[] = [];
  for (const [record, content] of after) {
    const known = before.get(record);
    if (known === undefined) stale.push({ change: "added", file, record });
    else if (known !== content) stale.push({ change: "changed", file, record });
  }
  for (const record of before.keys()) if (!after.has(record)) stale.push({ change: "removed", file, record });
  return stale.length > 0 ? stale : [{ change: "changed", file, record: "(layout)" }];
}
