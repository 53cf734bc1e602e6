/** Tables as RFC 4180 text, safe to open in a spreadsheet. */
import type { Cell, Column, Row } from "./column.ts";
import type { Table } from "./tables.ts";

export interface CsvOptions {
  /** For Excel in Norway: byte order mark, semicolons, decimal commas. */
  readonly excel?: boolean | undefined;
  /** Text as it is, also where a spreadsheet would take it for a formula. */
  readonly raw?: boolean | undefined;
}

/** Where a spreadsheet may take a cell to begin: at the start, on a new line, behind a tab or a semicolon. */
const BEGINNINGS = /(?<=^|[\t\n\v\f\r\u0085\u2028\u2029;])(?='*[\p{Zs}\p{Cf}]*[=+\-@＝＋－＠])/gu;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/u;

/**
 * Text that no spreadsheet takes for a formula: an apostrophe stands before whatever would begin one. Apostrophes that
 * stand there already get one more, so that taking one away gives the text again.
 */
export const guarded = (text: string): string =>
  PLAIN_NUMBER.test(text) ? text : text.replace(BEGINNINGS, "'");

function written(cell: Cell, { excel, raw }: CsvOptions): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return String(cell);
  if (typeof cell === "number") return excel ? String(cell).replace(".", ",") : String(cell);
  return raw ? cell : guarded(cell);
}

/** Rows that go through the library at a time. */
const BATCH = 500;

/** A header line, then a line a row. @param rows of the table */
export async function* csvPieces(
  { columns }: Pick<Table, "columns">,
  rows: Iterable<Row>,
  options: CsvOptions,
): AsyncIterable<string> {
  const { stringify } = await import("csv-stringify/sync");
  const toText = (records: readonly string[][]): string =>
    stringify([...records], {
      delimiter: options.excel ? ";" : ",",
      record_delimiter: "\r\n",
      // The library quotes what holds its own delimiters; a lone line break, or another delimiter, must not split a cell.
      quoted_match: /[\n\r\t;,]/u,
    });
  yield `${options.excel ? "\uFEFF" : ""}${toText([columns.map(({ name }: Column) => name)])}`;
  let batch: string[][] = [];
  for (const row of rows) {
    batch.push(columns.map(({ name }) => written(row[name] ?? null, options)));
    if (batch.length < BATCH) continue;
    yield toText(batch);
    batch = [];
  }
  if (batch.length > 0) yield toText(batch);
}
