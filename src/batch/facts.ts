/** The facts that rows stand for: read where they stand on disk when they are written. */
import type { Fact, Finding } from "../model.ts";
import { contradictionOf, line, merged } from "../output/index.ts";
import { LineFiles } from "./line-files.ts";
import { type FactColumns, placeIn, rowsOf, type Settled, typeIn } from "./rows.ts";
import { createSorter } from "./sort.ts";
import { Appender } from "./write.ts";

const parse = (content: Buffer): Fact => JSON.parse(content.toString("utf8")) as Fact;

const EVIDENCE = '{"evidence":[{"article":';
const BETWEEN = '},{"article":';
const EVIDENCE_END = '}],"id":';

/** A fact without the evidence, which can be long. */
function parseWithoutEvidence(content: Buffer): Omit<Fact, "evidence"> {
  const end = content.indexOf(EVIDENCE_END, 0, "latin1");
  return JSON.parse(`{${content.toString("utf8", end + 3)}`) as Omit<Fact, "evidence">;
}

/** Equal facts → the first with the evidence of all, as `merged` does; in a string these marks would be escaped. */
function together(rows: readonly number[], read: (row: number) => Buffer): Buffer {
  const pieces = new Set<string>();
  let end = "";
  for (const row of rows) {
    const content = read(row).toString("latin1");
    const at = content.indexOf(EVIDENCE_END);
    for (const piece of content.slice(EVIDENCE.length, at).split(BETWEEN)) pieces.add(piece);
    if (end === "") end = content.slice(at);
  }
  return Buffer.from(EVIDENCE + [...pieces].join(BETWEEN) + end, "latin1");
}

/** Facts to write, and where their lines stand; it can be handed to a thread. */
export interface FactsToWrite {
  readonly columns: FactColumns;
  readonly settled: Settled;
  /** Paths of the files with their lines, by number. */
  readonly files: readonly string[];
}

/** The lines of facts in order of their ids; the bytes hold until the next is taken. */
export function* factLines(
  { columns, settled }: Pick<FactsToWrite, "columns" | "settled">,
  files: LineFiles,
  from = 0,
  to = settled.facts.length,
): Generator<Buffer> {
  const read = (row: number): Buffer => files.read(placeIn(columns, row));
  for (const fact of settled.facts.subarray(from, to)) {
    if (settled.last[fact] === fact) yield read(fact);
    else {
      const rows = [...rowsOf(settled, fact)];
      if (rows.some((row) => columns.isReviewed[row] === 1))
        // Of what was decided of equal facts, the last counts.
        yield Buffer.from(line(merged(rows.map((row) => parse(read(row))))), "utf8");
      else yield together(rows, read);
    }
  }
}

/** A range of facts to write. */
export interface FactRange {
  readonly facts: FactsToWrite;
  readonly from: number;
  readonly to: number;
  /** File for it. */
  readonly path: string;
}

/** A range of the facts as a part of the knowledge base's section, in a file of its own. */
export function writeFacts({ facts, from, to, path }: FactRange): void {
  const files = new LineFiles(facts.files);
  const file = new Appender(path, "w");
  try {
    let isFirst = from === 0;
    for (const content of factLines(facts, files, from, to)) {
      file.write(isFirst ? "\n" : ",\n");
      isFirst = false;
      file.write(content);
      if (file.waiting > 1_000_000) file.flush();
    }
    file.flush();
  } finally {
    file.close();
    files.close();
  }
}

/** Facts that cannot all be right, several each time, by their first rows. */
export interface Contradictions {
  readonly columns: FactColumns;
  readonly different: readonly (readonly number[])[];
}

export function* contradictions(
  { columns, different }: Contradictions,
  files: LineFiles,
): Generator<Finding> {
  for (const rows of different) {
    const finding = contradictionOf(rows.map((row) => parse(files.read(placeIn(columns, row)))));
    if (finding !== null) yield finding;
  }
}

/** Contradictions to write as findings. */
export interface ContradictionRange extends Contradictions {
  readonly files: readonly string[];
  /** Beginning of the names of the files for them. */
  readonly path: string;
}

/** @returns how many findings they come to, and files of them, for a sorter to take */
export function writeContradictions({ path, ...range }: ContradictionRange): {
  readonly findings: number;
  readonly runs: readonly string[];
} {
  const files = new LineFiles(range.files);
  const sorter = createSorter(path);
  let findings = 0;
  try {
    for (const finding of contradictions(range, files)) {
      findings++;
      sorter.add(finding.id, line(finding));
    }
    return { findings, runs: sorter.give() };
  } finally {
    sorter.close();
    files.close();
  }
}

/** Types that timelines are made of. */
const IN_TIMELINES: ReadonlySet<string> = new Set(["budget-allocation", "office-holding", "status-award"]);

export function* timelineFacts(
  { columns, settled: { facts } }: FactsToWrite,
  files: LineFiles,
): Generator<Omit<Fact, "evidence">> {
  for (const row of facts)
    if (IN_TIMELINES.has(typeIn(columns, row))) yield parseWithoutEvidence(files.read(placeIn(columns, row)));
}
