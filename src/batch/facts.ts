/** The facts that rows stand for: read where they stand on disk when they are written. */
import { hash } from "node:crypto";
import type { Fact, Finding } from "../model.ts";
import { contradictionOf, line, merged } from "../output/index.ts";
import { LineFiles } from "./line-files.ts";
import { type FactPlaces, isSingle, placeIn, rowsOf, type Settled, typeIn } from "./rows.ts";
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

/**
 * Equal facts → the first with the evidence of all, as `merged` does; in a string these marks would be escaped. A piece for
 * each row: some things stand in nearly every article.
 */
function* together(rows: readonly number[], read: (row: number) => Buffer): Generator<Buffer> {
  const known = new Set<string>();
  let end = "";
  for (const row of rows) {
    const content = read(row).toString("latin1");
    const at = content.indexOf(EVIDENCE_END);
    if (end === "") end = content.slice(at);
    let text = "";
    for (const piece of content.slice(EVIDENCE.length, at).split(BETWEEN)) {
      // A piece itself would keep the line that it is a part of.
      const digest = hash("sha1", piece, "base64url");
      if (known.has(digest)) continue;
      text += (known.size === 0 ? EVIDENCE : BETWEEN) + piece;
      known.add(digest);
    }
    yield Buffer.from(text, "latin1");
  }
  yield Buffer.from(end, "latin1");
}

/** Facts to write, and where their lines stand; it can be handed to a thread. */
export interface FactsToWrite {
  readonly places: FactPlaces;
  readonly settled: Settled;
  /** Paths of the files with their lines, by number. */
  readonly files: readonly string[];
}

/**
 * The section of facts, in order of their ids, as `sectionPieces` would give it of whole lines; the bytes hold until the
 * next piece is taken.
 */
export function* factPieces(
  { places, settled }: Pick<FactsToWrite, "places" | "settled">,
  files: LineFiles,
  from = 0,
  to = settled.facts.length,
): Generator<string | Buffer> {
  const read = (row: number): Buffer => files.read(placeIn(places, row));
  for (const [index, fact] of settled.facts.subarray(from, to).entries()) {
    yield from + index === 0 ? "\n" : ",\n";
    if (isSingle(settled, fact)) {
      yield read(fact);
      continue;
    }
    const rows = [...rowsOf(settled, fact)];
    // Of what was decided of equal facts, the last counts.
    if (rows.some((row) => places.isReviewed[row] === 1))
      yield line(merged(rows.map((row) => parse(read(row)))));
    else yield* together(rows, read);
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
    for (const piece of factPieces(facts, files, from, to)) {
      file.write(piece);
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
  readonly places: FactPlaces;
  readonly different: readonly (readonly number[])[];
}

export function* contradictions({ places, different }: Contradictions, files: LineFiles): Generator<Finding> {
  for (const rows of different) {
    const finding = contradictionOf(rows.map((row) => parse(files.read(placeIn(places, row)))));
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
  { places, settled: { facts } }: FactsToWrite,
  files: LineFiles,
): Generator<Omit<Fact, "evidence">> {
  for (const row of facts)
    if (IN_TIMELINES.has(typeIn(places, row))) yield parseWithoutEvidence(files.read(placeIn(places, row)));
}
