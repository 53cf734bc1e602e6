/** Tables that people edit: a header line, then one record a line, columns separated by tabs. */
import { readFileSync } from "node:fs";
import type * as z from "zod";

/** A table that cannot be used; the message names file, line and column. */
export class TableError extends Error {
  override readonly name: string = "TableError";
}

/** @param what the file holds, for the message. @throws TableError when it cannot be read */
export function contentOf(path: string, what: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new TableError(`cannot read ${what} in ${path} (${code})`);
  }
}

/**
 * @param file what messages call it
 * @param Failure the error to throw on a wrong number of columns or a value that does not fit
 */
export function parseRows<S extends z.ZodObject>(
  schema: S,
  content: string,
  file: string,
  Failure: new (message: string) => TableError = TableError,
): { readonly row: z.infer<S>; readonly line: number }[] {
  const columns = Object.keys(schema.shape);
  const lines = content.replace(/\r\n/g, "\n").split("\n");
  const header = (lines[0] ?? "").split("\t");
  const unknown = header.find((column) => !columns.includes(column));
  if (unknown !== undefined) throw new Failure(`${file}, line 1: no column is called "${unknown}"`);
  return lines.slice(1).flatMap((text, index) => {
    if (text.trim() === "") return [];
    const line = index + 2;
    const cells = text.split("\t");
    if (cells.length !== header.length) {
      throw new Failure(`${file}, line ${line}: ${cells.length} columns, the header has ${header.length}`);
    }
    // A column that the header leaves out is empty.
    const record = Object.fromEntries(columns.map((column) => [column, cells[header.indexOf(column)] ?? ""]));
    const parsed = schema.safeParse(record);
    if (parsed.success) return [{ row: parsed.data, line }];
    const issue = parsed.error.issues[0];
    throw new Failure(`${file}, line ${line}, column ${issue?.path.join(".")}: ${issue?.message}`);
  });
}
