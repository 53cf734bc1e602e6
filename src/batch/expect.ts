/**
 * What a knowledge base is expected to hold: a run that loses a third of its amounts is more likely wrong than right, and
 * does not take the place of the last good one unless it is told to.
 */
import { readFileSync } from "node:fs";
import * as z from "zod";
import type { Counts } from "../output/index.ts";
import { parseRows, TableError } from "../table.ts";
import { typeOf } from "./given.ts";
import { linesOf } from "./sort.ts";
import { codeOf, statIfThere } from "./write.ts";

const bound = z
  .string()
  .regex(/^\d{0,15}$/, "a whole number, or nothing")
  .transform((text) => (text === "" ? null : Number(text)));

const expectationSchema = z.strictObject({
  /** `articles`, `mentions/<kind>` or `facts/<type>`. */
  count: z.string().regex(/^(?:articles|(?:mentions|facts)\/[a-z-]+)$/, "articles, mentions/… or facts/…"),
  lowest: bound,
  highest: bound,
});

export type Expectation = z.infer<typeof expectationSchema>;

/** @throws TableError naming file, line and column */
export function readExpectations(path: string): Expectation[] {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    throw new TableError(`cannot read the expectations in ${path} (${codeOf(error)})`);
  }
  return parseRows(expectationSchema, content, path).map(({ row }) => row);
}

/** An expectation that a run does not meet. */
export interface Broken {
  readonly count: string;
  readonly found: number;
  readonly lowest?: number;
  readonly highest?: number;
  /** What it was in the last good run, where that set the floor. */
  readonly before?: number;
}

/** Without a declared floor: not more than this share fewer than the last good run … */
const MOST_LOST = 0.3;
/** … and not for a handful. */
const FEWEST_LOST = 10;

/** @param before of the last good run; null where there was none */
export function brokenBy(
  counts: Counts,
  before: Counts | null,
  expectations: readonly Expectation[],
): Broken[] {
  const declared = expectations.flatMap(({ count, lowest, highest }): Broken[] => {
    const found = counts[count] ?? 0;
    if (lowest !== null && found < lowest) return [{ count, found, lowest }];
    return highest !== null && found > highest ? [{ count, found, highest }] : [];
  });
  const hasFloor = new Set(expectations.filter(({ lowest }) => lowest !== null).map(({ count }) => count));
  const lost = Object.entries(before ?? {})
    .filter(([count]) => !hasFloor.has(count))
    .flatMap(([count, was]): Broken[] => {
      const found = counts[count] ?? 0;
      const lowest = Math.ceil(was * (1 - MOST_LOST));
      return found < lowest && was - found >= FEWEST_LOST ? [{ count, found, lowest, before: was }] : [];
    });
  return [...declared, ...lost].sort((a, b) => (a.count < b.count ? -1 : 1));
}

const MENTIONS = /"mentions":(?<counts>\{[^{}]*\})/u;

/** What a document's or a fact's line counts for. */
export function countLine(counts: Record<string, number>, section: string, line: string): void {
  const count = (what: string, more = 1): void => {
    counts[what] = (counts[what] ?? 0) + more;
  };
  if (section === "documents") {
    count("articles");
    const mentions = JSON.parse(MENTIONS.exec(line)?.groups?.counts ?? "{}") as Counts;
    for (const [kind, number] of Object.entries(mentions)) count(`mentions/${kind}`, number);
  } else if (section === "facts") count(`facts/${typeOf(line)}`);
}

/** Counts of a knowledge base on disk, line by line; null where there is none that can be read. */
export function countsIn(path: string): Counts | null {
  if (statIfThere(path)?.isFile() !== true) return null;
  const counts: Record<string, number> = {};
  let section = "";
  try {
    for (const line of linesOf(path)) {
      const opened = /^"(?<section>[a-z]+)": \[/u.exec(line)?.groups?.section;
      if (opened !== undefined) section = opened;
      else if (line.startsWith("{")) countLine(counts, section, line.replace(/,$/u, ""));
    }
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return counts;
}
