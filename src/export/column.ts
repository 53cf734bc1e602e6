/** Columns of tables, and the cells that stand in them. */
import { line } from "../output/index.ts";

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export interface Column {
  readonly name: string;
  /** array and object: JSON text. */
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  readonly description: string;
  readonly isRequired?: boolean;
  /** The column refers to `id` of this table. */
  readonly refersTo?: "documents" | "entities" | "facts";
}

type Details = Pick<Column, "isRequired" | "refersTo">;

export const column = (
  name: string,
  type: Column["type"],
  description: string,
  details: Details = {},
): Column => ({
  name,
  type,
  description,
  ...details,
});

export const REQUIRED: Details = { isRequired: true };

/** Text alone is never empty in a table: a CSV file could not tell it from nothing. */
const cellOf = (value: unknown): Cell => {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return line(value);
};

/** A cell for every column, those that `values` leaves out empty. */
export const rowOf = (columns: readonly Column[], values: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(columns.map(({ name }) => [name, cellOf(values[name])]));
