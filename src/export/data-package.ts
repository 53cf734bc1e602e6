/** A Frictionless Data Package 2: the tables as CSV, with a descriptor that says what is in them and what they are. */
import type { Column } from "./column.ts";
import { csvPieces } from "./csv.ts";
import type { Workplace, Written } from "./files.ts";
import { addressOf } from "./iri.ts";
import type { StoredKnowledgeBase } from "./read.ts";
import { TABLES, type Table } from "./tables.ts";

type Node = Readonly<Record<string, unknown>>;

const PROFILES = "https://datapackage.org/profiles/2.0";
export const DESCRIPTOR = "datapackage.json";

export interface DataPackageOptions {
  /** SPDX or Open Definition id; nothing is said of a licence otherwise. */
  readonly licence?: string | undefined;
  readonly raw?: boolean | undefined;
}

const field = ({ name, type, description, isRequired }: Column): Node => ({
  name,
  type,
  description,
  ...(isRequired && { constraints: { required: true } }),
});

function schemaOf({ columns, primaryKey }: Table): Node {
  const foreignKeys = columns.flatMap(({ name, refersTo }) =>
    refersTo === undefined ? [] : [{ fields: [name], reference: { resource: refersTo, fields: ["id"] } }],
  );
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map(field),
    missingValues: [""],
    primaryKey,
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

const GUARD =
  " Text in which a spreadsheet would see a formula has an apostrophe before it: at the start, on each line, and behind a semicolon or tab.";

function resourceOf(table: Table, { name, bytes, sha256 }: Written, isRaw: boolean): Node {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: table.name,
    type: "table",
    title: table.title,
    description: `${table.description}${isRaw ? "" : GUARD}`,
    path: name,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`,
    dialect: {
      $schema: `${PROFILES}/tabledialect.json`,
      delimiter: ",",
      doubleQuote: true,
      header: true,
      lineTerminator: "\r\n",
      quoteChar: '"',
    },
    schema: schemaOf(table),
  };
}

/** The articles, as far as they name themselves. */
function sourcesOf({ documents }: StoredKnowledgeBase): Node[] {
  const sources: Node[] = [];
  for (const { title, file, url } of documents) {
    const path = addressOf(url);
    sources.push({ title: title ?? file, ...(path !== null && { path }) });
  }
  return sources;
}

/** @returns the names of the files, the descriptor last */
export async function writeDataPackage(
  knowledgeBase: StoredKnowledgeBase,
  workplace: Workplace,
  { licence, raw = false }: DataPackageOptions,
): Promise<string[]> {
  const resources: Node[] = [];
  for (const table of TABLES) {
    const rows = table.rows(knowledgeBase, workplace);
    const written = await workplace.write(`${table.name}.csv`, csvPieces(table, rows, { raw }));
    resources.push(resourceOf(table, written, raw));
  }
  const { version, rules, registry } = knowledgeBase.generator;
  const sources = sourcesOf(knowledgeBase);
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: "klartekst",
    title: "Knowledge base of Norwegian policy articles",
    description: `Facts with the words that state them, made by klartekst ${version} (rules ${rules}, registry ${registry}).`,
    ...(licence !== undefined && { licenses: [{ name: licence }] }),
    ...(sources.length > 0 && { sources }),
    resources,
  };
  await workplace.write(DESCRIPTOR, [`${JSON.stringify(descriptor, null, 2)}\n`]);
  return [...resources.map(({ path }) => String(path)), DESCRIPTOR];
}
