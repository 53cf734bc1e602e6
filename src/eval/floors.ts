/** What the figures may not be below. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { parseRows, TableError } from "../table.ts";
import type { Figures, Measure } from "./score.ts";

const share = z
  .string()
  .regex(/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/u, "a share from 0 to 1")
  .transform(Number);

const floorSchema = z.strictObject({
  /** `mentions/<kind>`, `strict/<kind>`, `facts`, `facts/<type>` or `qualifiers`. */
  what: z.string().min(1),
  measure: z.enum(["precision", "recall", "f1"]),
  least: share,
});
export type Floor = z.infer<typeof floorSchema>;

/** A floor that a figure is below, with the figure; null: it is not measured. */
export type BrokenFloor = Floor & { readonly is: number | null };

/** @throws TableError naming file and line; the file system's error when it cannot be read */
export const readFloors = (file: string): Floor[] =>
  parseRows(floorSchema, readFileSync(file, "utf8"), file).map(({ row }) => row);

const GATE = /^(?<what>[a-z/-]+)(?::(?<measure>precision|recall|f1))?=(?<least>.*)$/u;

/**
 * "amount=0.95", "facts:recall=0.9": a kind or type alone is that kind's or type's, a measure that is left out is F1.
 * @returns null when it is no gate, but the name of a file
 * @throws TableError when the share is none
 */
export function parseGate(text: string): Floor | null {
  const { what, measure = "f1", least = "" } = GATE.exec(text)?.groups ?? {};
  if (what === undefined) return null;
  const parsed = share.safeParse(least);
  if (!parsed.success) throw new TableError(`--floor ${text}: ${least || "nothing"} is no share from 0 to 1`);
  return { what, measure: measure as Measure, least: parsed.data };
}

/**
 * @param gold folder whose `floors.tsv` counts where nothing else is named
 * @param given files, gates as in `parseGate`, or "off" for no file
 */
export function floorsOf(gold: string, given: readonly string[]): Floor[] {
  const gates: Floor[] = [];
  const files: string[] = [];
  for (const text of given) {
    const gate = parseGate(text);
    if (gate === null) files.push(text);
    else gates.push(gate);
  }
  const own = join(gold, "floors.tsv");
  if (files.length === 0 && existsSync(own)) files.push(own);
  const key = ({ what, measure }: Floor): string => `${what} ${measure}`;
  const floors = files.filter((file) => file !== "off").flatMap(readFloors);
  // What is said on the spot goes before what is written down.
  return [...new Map([...floors, ...gates].map((floor) => [key(floor), floor])).values()];
}

/** @param known `mentions/<kind>` and so on → its figures */
export function brokenFloors(
  floors: readonly Floor[],
  known: ReadonlyMap<string, Figures>,
): readonly BrokenFloor[] {
  return floors.flatMap((floor) => {
    const { what } = floor;
    const figures = [what, `mentions/${what}`, `facts/${what}`].map((name) => known.get(name)).find(Boolean);
    const is = figures?.[floor.measure] ?? null;
    // A floor for something that is not measured is broken.
    return is === null || is < floor.least ? [{ ...floor, is }] : [];
  });
}
