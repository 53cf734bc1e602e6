import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "../src/batch/index.ts";
import { parseDecisions } from "../src/decisions.ts";
import { TableError } from "../src/table.ts";
import { registry } from "./support.ts";

const HEADER = "decision\tfirst\tsecond\tby\tdate\twhy";
const line = (decision: string, first: string, second: string): string =>
  `${decision}\t${first}\t${second}\tKari Nordvik\t2024-05-15\tlest i begge artiklene`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Builds articles of one sentence each. */
async function linked(sentences: readonly string[], decisions: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), "klartekst-link-"));
  folders.push(folder);
  mkdirSync(join(folder, "seeds"));
  sentences.forEach((sentence, index) => {
    writeFileSync(
      join(folder, "seeds", `${index}.txt`),
      `En tittel om saken\n\nPublisert 3. mai 2023\n\n${sentence} Dette er en sak som mange er opptatt av.\n`,
    );
  });
  const result = await build({
    seeds: join(folder, "seeds"),
    registry,
    ...(decisions.length > 0 && { decisions: parseDecisions([HEADER, ...decisions].join("\n")) }),
  });
  const { entities, findings } = result.knowledgeBase;
  return { entities, findings, diagnostics: result.diagnostics };
}
type Linked = Awaited<ReturnType<typeof linked>>;
const people = ({ entities }: Linked) =>
  entities
    .filter(({ kind }) => kind === "person")
    .map(({ id, name, alsoNamed, articles }) => ({ id, name, alsoNamed, articles }));
const bodies = ({ entities }: Linked) =>
  entities.filter(({ kind }) => kind === "organisation").map(({ name, alsoNamed }) => ({ name, alsoNamed }));

const says = (name: string): string => `Det sier ${name}, leder for Fjordrådet.`;

describe("one person in several articles", () => {
  it("is one entity, with and without middle names and initials", async () => {
    const found = await linked([says("Kari Lie Berg"), says("Kari Berg"), says("Kari L. Berg")]);
    expect(people(found)).toEqual([
      {
        id: "person:kari-lie-berg",
        name: "Kari Lie Berg",
        alsoNamed: ["Kari Berg", "Kari L. Berg"],
        articles: ["0", "1", "2"],
      },
    ]);
    expect(found.findings).toEqual([]);
  });

  it("stays apart from namesakes, and whoever could be either becomes a finding", async () => {
    const found = await linked([says("Kari Lie Berg"), says("Kari Moe Berg"), says("Kari Berg")]);
    expect(people(found).map(({ name }) => name)).toEqual(["Kari Berg", "Kari Lie Berg", "Kari Moe Berg"]);
    expect(found.findings).toEqual([
      {
        id: "ambiguous-entity/person:kari-berg",
        kind: "ambiguous-entity",
        message: '"Kari Berg" can be Kari Lie Berg or Kari Moe Berg; say which in decisions.tsv',
        evidence: ["2", "0", "1"].map((article) => expect.objectContaining({ article })),
      },
    ]);
  });

  it("is the one that a reviewer names", async () => {
    const found = await linked(
      [says("Kari Lie Berg"), says("Kari Moe Berg"), says("Kari Berg")],
      [line("same", "person:kari-moe-berg", "person:kari-berg")],
    );
    expect(people(found).map(({ name, alsoNamed }) => ({ name, alsoNamed }))).toEqual([
      { name: "Kari Lie Berg", alsoNamed: undefined },
      { name: "Kari Moe Berg", alsoNamed: ["Kari Berg"] },
    ]);
    expect(found.findings).toEqual([]);
  });

  it("is two where a reviewer says so", async () => {
    const found = await linked(
      [says("Kari Lie Berg"), says("Kari Berg")],
      [line("not-same", "person:kari-lie-berg", "person:kari-berg")],
    );
    expect(people(found).map(({ name }) => name)).toEqual(["Kari Berg", "Kari Lie Berg"]);
  });
});

describe("one body in several articles", () => {
  it("is one entity, with and without the company's form, in one word or two", async () => {
    const found = await linked([
      "Ordren gikk til Fjord Blink AS.",
      "Det opplyser selskapet Fjordblink.",
      "Det opplyser selskapet Strandlys.",
    ]);
    expect(bodies(found)).toEqual([
      { name: "Fjord Blink AS", alsoNamed: ["Fjordblink"] },
      { name: "Strandlys", alsoNamed: undefined },
    ]);
  });
});

describe("decisions", () => {
  it("about entities that no article has are told", async () => {
    const { diagnostics } = await linked(
      [says("Kari Berg")],
      [line("not-same", "person:kari-berg", "person:ola-moe")],
    );
    expect(diagnostics).toMatchObject([{ code: "unmet-decision", severity: "warning" }]);
    expect(diagnostics[0]?.message).toContain("person:ola-moe");
  });

  it("are told in what made the knowledge base", async () => {
    const own = parseDecisions(`${HEADER}\n${line("same", "person:a-b", "person:c-d")}\n`);
    expect(own.digest).toMatch(/^[0-9a-f]{16}$/);
    expect(parseDecisions(`${HEADER}\n`).digest).not.toBe(own.digest);
  });

  const BROKEN: Readonly<Record<string, readonly [string, RegExp]>> = {
    "nothing a reviewer can say": [line("maybe", "person:a", "person:b"), /line 2, column decision/],
    "a name instead of an id": [
      line("same", "Kari Berg", "person:b"),
      /line 2, column first: an entity's id/,
    ],
    "one entity": [line("same", "person:a", "person:a"), /line 2: person:a is compared with itself/],
    "two kinds": [line("same", "person:a", "cluster:a"), /line 2: .* different kinds/],
    "two that contradict each other": [
      `${line("same", "person:a", "person:b")}\n${line("not-same", "person:b", "person:a")}`,
      /line 3: line 2 says "same" of the same two/,
    ],
    "a cell too few": ["same\tperson:a\tperson:b", /line 2: 3 columns, the header has 6/],
  };
  for (const [name, [rows, message]] of Object.entries(BROKEN)) {
    it(`refuse ${name}`, () => {
      expect(() => parseDecisions(`${HEADER}\n${rows}`)).toThrow(TableError);
      expect(() => parseDecisions(`${HEADER}\n${rows}`)).toThrow(message);
    });
  }
});
