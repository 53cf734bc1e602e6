import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { bytesOf, textOf } from "../src/batch/bytes.ts";
import { addClaims, createClaims, settledClaims } from "../src/batch/claims.ts";
import { claimDigests, decodeFact, decodeGiven, encode, factLines } from "../src/batch/given.ts";
import { createGrouper } from "../src/batch/group.ts";
import type { DocumentRecord, Fact } from "../src/model.ts";
import { line, settle } from "../src/output/index.ts";

const root = mkdtempSync(join(tmpdir(), "klartekst-reduce-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Signs that JSON escapes, that take several bytes, and the marks that equal facts are cut at. */
const words = fc
  .array(
    fc.constantFrom("a", " ", "é", "–", "😀", '"', "\\", "\n", "\t", '}],"id":', '},{"article":', "\ud800"),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(""));

const fact = fc.record({
  id: fc.constantFrom("observation-1", "observation-2", "observation-3", "observation-é"),
  type: fc.constantFrom("observation" as const, "statement" as const),
  subject: fc.constantFrom(null, { name: "eksporten" }, { name: "Bø – «Å»" }),
  predicate: fc.constant("has-value"),
  object: fc.oneof(
    fc.record({ text: words }),
    fc.record({ value: fc.integer({ min: 0, max: 2 }), unit: fc.constant("percent") }),
  ),
  qualifiers: fc.constantFrom({}, { year: "2020" }, { modifier: "about" }),
  evidence: fc.array(
    fc.record({
      article: fc.constantFrom("a", "é", 'b"'),
      block: fc.constantFrom("lead-1", "lead-2"),
      quote: words,
      rule: fc.constant("observation/rule"),
    }),
    { minLength: 1, maxLength: 3 },
  ),
}) satisfies fc.Arbitrary<Fact>;

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

const givenOf = (id: string, facts: readonly Fact[]): string =>
  Buffer.from(encode({ document: documentOf(id), facts, findings: [], met: [], alsoMentioned: [] })).toString(
    "latin1",
  );

describe("byte strings", () => {
  it("are texts again, sign by sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(textOf(bytesOf(text))).toBe(Buffer.from(text, "utf8").toString("utf8"));
      }),
    );
  });
});

describe("what an article gives", () => {
  it("is read as it was written", () => {
    const property = fc.property(fc.array(fact), (facts) => {
      const given = givenOf("Ås – æ", facts);
      const { document, time } = decodeGiven(given);
      expect(document.id).toBe("Ås – æ");
      expect(JSON.parse(textOf(document.line))).toEqual(documentOf("Ås – æ"));
      const read = factLines(given).map(decodeFact);
      expect(read.map(({ line: content }) => textOf(content))).toEqual(facts.map(line));
      expect(read.map(({ about, says }) => ({ about, says }))).toEqual(
        facts.map((one) => claimDigests(one, time)),
      );
    });
    fc.assert(property);
  });
});

describe("equal facts put together as text", () => {
  it("are what they are put together as facts", () => {
    const property = fc.property(fc.array(fact, { maxLength: 8 }), (facts) => {
      const claims = createClaims(join(root, "claims"));
      addClaims(claims, givenOf("a", facts), null, undefined);
      const settled = [...settledClaims(claims, false)];
      claims.close();
      const groups = new Map<string, { says: string; fact: Fact }[]>();
      for (const one of [...facts].sort((a, b) => (`${a.id}\t${line(a)}` < `${b.id}\t${line(b)}` ? -1 : 1))) {
        const { about, says } = claimDigests(one, "2020");
        groups.set(about, [...(groups.get(about) ?? []), { says, fact: one }]);
      }
      const wanted = [...groups.values()].map(settle);
      const contents = settled.flatMap((group) => group.facts.map(({ content }) => textOf(content)));
      expect(contents.sort()).toEqual(wanted.flatMap((group) => group.facts.map(line)).sort());
      const findings = settled.flatMap(({ finding }) => finding ?? []);
      expect(findings.map(line).sort()).toEqual(
        wanted
          .flatMap(({ finding }) => finding ?? [])
          .map(line)
          .sort(),
      );
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe("grouping on disk", () => {
  it("gives each group whole, in any number of pieces, and not what a run that died has left", () => {
    for (let part = 0; part < 64; part++) writeFileSync(join(root, `groups.${part}.run`), "00 left\n");
    const property = fc.property(
      fc.array(fc.tuple(fc.constantFrom("00", "0a", "a0", "ff", "40"), fc.string())),
      fc.integer({ min: 1, max: 100 }),
      (pairs, heldBytes) => {
        const lines = pairs.map(([key, rest]) => bytesOf(key + rest.replace(/\n/gu, "")));
        const grouper = createGrouper(join(root, "groups"), 2, heldBytes);
        for (const one of lines) grouper.add(one);
        const groups = [...grouper.groups()].sort();
        grouper.close();
        const keys = [...new Set(lines.map((one) => one.slice(0, 2)))];
        expect(groups).toEqual(keys.map((key) => lines.filter((one) => one.startsWith(key))).sort());
      },
    );
    fc.assert(property);
    expect(readdirSync(root).filter((name) => name.startsWith("claims."))).toEqual([]);
  });
});
