/** One SQLite file: the tables, and a full-text index of quotations, titles and names. */

import type { Database, Statement } from "node-sqlite3-wasm";
import type { Column } from "./column.ts";
import type { Scratch } from "./located.ts";
import type { StoredKnowledgeBase } from "./read.ts";
import { TABLES, type Table } from "./tables.ts";

const SQL_TYPES: Readonly<Record<Column["type"], string>> = {
  string: "TEXT",
  integer: "INTEGER",
  number: "NUMERIC",
  boolean: "INTEGER",
  array: "TEXT",
  object: "TEXT",
};

const quoted = (name: string): string => `"${name}"`;

function tableSql({ name, columns, primaryKey }: Table): string {
  const lines = columns.map(({ name: column, type, isRequired, refersTo }) =>
    [
      quoted(column),
      SQL_TYPES[type],
      ...(isRequired ? ["NOT NULL"] : []),
      ...(refersTo === undefined ? [] : [`REFERENCES ${quoted(refersTo)} ("id")`]),
    ].join(" "),
  );
  lines.push(`PRIMARY KEY (${primaryKey.map(quoted).join(", ")})`);
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(",\n  ")}\n);`;
}

/** What a researcher looks for first: references, and the kind of a thing. */
const indexSql = ({ name, columns, primaryKey }: Table): string[] =>
  columns
    .filter(
      ({ name: column, refersTo }) => refersTo !== undefined || ["kind", "type", "entity"].includes(column),
    )
    .filter(({ name: column }) => column !== primaryKey[0])
    .map(
      ({ name: column }) =>
        `CREATE INDEX ${quoted(`${name}_${column}`)} ON ${quoted(name)} (${quoted(column)});`,
    );

/**
 * å, ø and æ are letters, not a and o with marks: marks stay. `what` is quote, title or name, `id` that of the fact, the
 * document or the entity.
 */
const SEARCH = `CREATE VIRTUAL TABLE "search" USING fts5(
  "text", "what" UNINDEXED, "id" UNINDEXED, tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO "search" SELECT "title", 'title', "id" FROM "documents" WHERE "title" IS NOT NULL ORDER BY "id";
INSERT INTO "search"
  SELECT "name", 'name', "id" FROM (
    SELECT "name", "id" FROM "entities" WHERE "name" IS NOT NULL
    UNION SELECT "json_each"."value", "entities"."id" FROM "entities", json_each("also_named")
    UNION SELECT "json_each"."value", "entities"."id" FROM "entities", json_each("written_as")
  ) ORDER BY "id", "name";
INSERT INTO "search" SELECT "quote", 'quote', "fact" FROM "evidence" ORDER BY "fact", "number";`;

function fill(database: Database, table: Table, knowledgeBase: StoredKnowledgeBase, scratch: Scratch): void {
  const names = table.columns.map(({ name }) => name);
  const statement: Statement = database.prepare(
    `INSERT INTO ${quoted(table.name)} VALUES (${names.map(() => "?").join(", ")})`,
  );
  try {
    for (const row of table.rows(knowledgeBase, scratch))
      statement.run(names.map((name) => row[name] ?? null));
  } finally {
    statement.finalize();
  }
}

/** The same knowledge base gives the same bytes with the same version of the library. @param path an empty file */
export async function writeSqlite(
  knowledgeBase: StoredKnowledgeBase,
  scratch: Scratch,
  path: string,
): Promise<void> {
  const { default: sqlite } = await import("node-sqlite3-wasm");
  const database = new sqlite.Database(path);
  try {
    // Nobody reads the file before it is whole: no journal is needed.
    database.exec("PRAGMA journal_mode = OFF; BEGIN;");
    for (const table of TABLES) {
      database.exec(tableSql(table));
      fill(database, table, knowledgeBase, scratch);
      for (const index of indexSql(table)) database.exec(index);
    }
    database.exec(SEARCH);
    database.exec('CREATE TABLE "about" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL);');
    for (const [key, value] of Object.entries(knowledgeBase.generator))
      database.run('INSERT INTO "about" VALUES (?, ?)', [key, String(value)]);
    database.exec("COMMIT;");
  } finally {
    database.close();
  }
}
