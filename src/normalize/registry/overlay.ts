/** A project's own rows beside the registry: which files they are in, and how they go over the rows that come with it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TableError } from "../../table.ts";

/** A registry file that cannot be used; the message names file, line and column. */
export class RegistryError extends TableError {
  override readonly name = "RegistryError";
}

/** What makes two rows of a table one. */
const KEYS = {
  ministers: ["person", "office_id", "from"],
  offices: ["office_id"],
  parties: ["party"],
  clusters: ["cluster_id"],
  organisations: ["id"],
  places: ["name", "kind", "from"],
  countries: ["code"],
  "given-names": ["name"],
} as const;
type Table = keyof typeof KEYS;

export interface Overlay {
  readonly tables: ReadonlyMap<Table, { readonly file: string; readonly content: string }>;
  readonly digest: string;
}

const isTable = (name: string): name is Table => name in KEYS;

/** @throws RegistryError when the folder cannot be read, or holds a table that the registry does not have */
export function readOverlay(folder: string): Overlay {
  const tables = new Map<Table, { file: string; content: string }>();
  const hash = createHash("sha256");
  for (const name of filesIn(folder)
    .filter((file) => file.endsWith(".tsv"))
    .sort()) {
    const table = name.slice(0, -".tsv".length);
    const file = join(folder, name);
    if (!isTable(table))
      throw new RegistryError(
        `${file}: the registry has no such table; its tables are ${Object.keys(KEYS).join(", ")}`,
      );
    const content = readFileSync(file, "utf8").replace(/\r\n/g, "\n");
    tables.set(table, { file, content });
    hash.update(`${name}\n${content}`);
  }
  return { tables, digest: hash.digest("hex").slice(0, 16) };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new RegistryError(`cannot read the registry folder ${folder} (${code})`);
  }
}

/** Rows of the overlay take the place of those with their key; new ones follow. */
export function merge<R extends object>(table: Table, rows: readonly R[], over: readonly R[]): R[] {
  const keyOf = (row: R): string =>
    JSON.stringify(KEYS[table].map((column) => (row as Readonly<Record<string, unknown>>)[column]));
  const merged = new Map(rows.map((row) => [keyOf(row), row]));
  for (const row of over) merged.set(keyOf(row), row);
  return [...merged.values()];
}
