import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { contradictions, type FactsToWrite, factPieces, writeFacts } from "../src/batch/facts.ts";
import { claimDigests, decodeFact, decodeGiven, encode, factSpans } from "../src/batch/given.ts";
import { LineFiles } from "../src/batch/line-files.ts";
import { createColumns, digestsIn, setRow, settle as settleRows, typeIn } from "../src/batch/rows.ts";
import { createSorter } from "../src/batch/sort.ts";
import { writeInThreads } from "../src/batch/write-facts.ts";
import type { DocumentRecord, Fact } from "../src/model.ts";
import { settle } from "../src/output/claims.ts";
import { line, sectionPieces } from "../src/output/index.ts";

const root = mkdtempSync(join(tmpdir(), "klartekst-reduce-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Signs that JSON escapes, that take several bytes, and the marks that equal facts are cut at. */
const words = fc
  .array(
    fc.constantFrom("a", " ", "é", "–", "😀", '"', "\\", "\n", "\t", '}],"id":', '},{"article":', "\ud800"),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(""));

const fact = fc
  .record({
    // Digits that differ in the first or in the second of the numbers they are held as.
    digits: fc.tuple(
      fc.constantFrom("00000000", "0000000a", "7fffffff", "80000000", "ffffffff"),
      fc.constantFrom("0000", "000a", "8000", "ffff"),
    ),
    type: fc.constantFrom("observation" as const, "statement" as const, "status-award" as const),
    subject: fc.constantFrom(null, { name: "eksporten" }, { name: "Bø – «Å»" }),
    predicate: fc.constant("has-value"),
    object: fc.oneof(
      fc.record({ text: words }),
      fc.record({ value: fc.integer({ min: 0, max: 2 }), unit: fc.constant("percent") }),
    ),
    qualifiers: fc.constantFrom({}, { year: "2020" }, { modifier: "about" }, { date: "2020" }),
    evidence: fc.array(
      fc.record({
        article: fc.constantFrom("a", "é", 'b"'),
        block: fc.constantFrom("lead-1", "lead-2"),
        quote: words,
        rule: fc.constant("observation/rule"),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ digits, ...rest }): Fact => ({ id: `${rest.type}-${digits.join("")}`, ...rest }));

/** An article's facts have ids of their own. */
const facts = fc.uniqueArray(fact, { selector: ({ id }) => id, maxLength: 12 });

const documentOf = (id: string): DocumentRecord => ({
  id,
  file: `${id}.txt`,
  sha256: "",
  title: id,
  published: "2020-01-01",
  updated: null,
  inferred: null,
  language: "nob",
  publisher: null,
  url: null,
  mentions: {},
  residue: {},
});

const TIME = "2020";

const givenOf = (id: string, given: readonly Fact[]): Buffer =>
  Buffer.from(encode({ document: documentOf(id), facts: given, findings: [], met: [], alsoMentioned: [] }));

describe("what an article gives", () => {
  it("is read as it was written", () => {
    const property = fc.property(facts, (some) => {
      const given = givenOf("Ås – æ", some);
      const { document, time, end } = decodeGiven(given);
      expect(time).toBe(TIME);
      expect(JSON.parse(given.toString("utf8", document.from, document.to))).toEqual(documentOf("Ås – æ"));
      const read = [...factSpans(given, end)].map((span) => decodeFact(given, span));
      expect(read).toEqual(some.map((one) => ({ id: one.id, line: line(one) })));
    });
    fc.assert(property);
  });
});

/** The facts as rows, with their lines in a file. */
function rowsOf(some: readonly Fact[]) {
  const given = givenOf("a", some);
  const path = join(root, "given.lines");
  // Not at the beginning, as most articles' lines are not.
  writeFileSync(path, Buffer.concat([Buffer.from("other lines\n"), given]));
  const columns = createColumns(some.length);
  let row = 0;
  for (const span of factSpans(given, decodeGiven(given).end))
    setRow(columns, row++, given, span, { source: 0, at: 12 });
  const { contradictions: different, ...settled } = settleRows(columns);
  const written: FactsToWrite = { places: columns.places, settled, files: [path] };
  return { ...written, columns, different };
}

/** The same facts put together in memory. */
function settledOf(some: readonly Fact[]): { readonly lines: string[]; readonly findings: string[] } {
  const groups = new Map<string, { says: string; fact: Fact }[]>();
  for (const one of some) {
    const { about, says } = claimDigests(one, TIME);
    groups.set(about, [...(groups.get(about) ?? []), { says, fact: one }]);
  }
  const wanted = [...groups.values()].map(settle);
  const settled = wanted.flatMap((group) => group.facts).sort((a, b) => (a.id < b.id ? -1 : 1));
  const findings = wanted.flatMap(({ finding }) => finding ?? []).map(line);
  return { lines: settled.map(line), findings: findings.sort() };
}

/** Pieces as one text, each copied before the next is taken. */
function textOf(pieces: Iterable<string | Uint8Array>): string {
  const copies: Buffer[] = [];
  for (const piece of pieces) copies.push(Buffer.from(piece));
  return Buffer.concat(copies).toString("utf8");
}

describe("facts as rows", () => {
  it("keep their digests, ids and types", () => {
    const property = fc.property(facts, (some) => {
      const { columns } = rowsOf(some);
      expect(columns.differs.length).toBe(some.length);
      some.forEach((one, row) => {
        const { about, says } = claimDigests(one, TIME);
        expect(digestsIn(columns, row)).toEqual({ about, says });
        expect(typeIn(columns.places, row)).toBe(one.type);
      });
    });
    fc.assert(property);
  });

  it("come to what the facts themselves come to, in order of their ids", () => {
    const property = fc.property(facts, (some) => {
      const all = rowsOf(some);
      const files = new LineFiles(all.files);
      const section = textOf(factPieces(all, files));
      const found = [...contradictions(all, files)].map(line).sort();
      files.close();
      const wanted = settledOf(some);
      expect(section).toBe(textOf(sectionPieces(wanted.lines)));
      expect(found).toEqual(wanted.findings);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("are refused where a line has no fact that there can be", () => {
    const given = Buffer.from(`${"0".repeat(40)}rumour-000000000000\t{}`);
    const set = (): void =>
      setRow(createColumns(1), 0, given, { from: 0, to: given.length }, { source: 0, at: 0 });
    expect(set).toThrow("unknown fact");
  });
});

describe("the section of facts", () => {
  it("is the same in any number of ranges", () => {
    const property = fc.property(facts, fc.array(fc.nat(12), { maxLength: 3 }), (some, cuts) => {
      const all = rowsOf(some);
      const files = new LineFiles(all.files);
      const whole = textOf(factPieces(all, files));
      files.close();
      const count = all.settled.facts.length;
      const bounds = [0, ...cuts.map((cut) => Math.min(cut, count)), count].sort((a, b) => a - b);
      const ranges = bounds.slice(1).map((to, index) => {
        const path = join(root, "range.run");
        writeFacts({ facts: all, from: bounds[index] ?? 0, to, path });
        return readFileSync(path, "utf8");
      });
      expect(ranges.join("")).toBe(whole);
    });
    fc.assert(property);
  });

  it("is the same when threads write it; one that cannot says why", async () => {
    const some =
      fc.sample(fc.uniqueArray(fact, { selector: ({ id }) => id, minLength: 9 }), {
        numRuns: 1,
        seed: 7,
      })[0] ?? [];
    const all = rowsOf(some);
    const idle = async (): Promise<void> => {};
    const write = (path: string): ReturnType<typeof writeInThreads> =>
      writeInThreads(all, all.different, 2, path, idle);
    const { paths, findings, runs } = await write(join(root, "facts"));
    const wanted = settledOf(some);
    const written = paths.map((path) => readFileSync(path, "utf8")).join("");
    expect(written).toBe(textOf(sectionPieces(wanted.lines)));
    const sorter = createSorter(join(root, "findings"));
    sorter.take(runs);
    expect([...sorter.sorted()].sort()).toEqual(wanted.findings);
    sorter.close();
    expect(findings).toBe(wanted.findings.length);
    expect(findings).toBeGreaterThan(0);
    const nowhere = join(all.files[0] ?? "", "facts");
    await expect(write(nowhere)).rejects.toThrow("cannot write");
  });
});
