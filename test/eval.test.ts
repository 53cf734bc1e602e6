import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { intervalsOf } from "../src/eval/bootstrap.ts";
import { missGroups } from "../src/eval/errors.ts";
import { judgeFacts } from "../src/eval/facts.ts";
import { parseGate } from "../src/eval/floors.ts";
import { evaluate, floorsOf } from "../src/eval/index.ts";
import { type Criterion, type GoldMention, judgeMentions } from "../src/eval/mentions.ts";
import { scoreRules } from "../src/eval/rules.ts";
import { type Counts, countsOf, figuresOf, type Verdict } from "../src/eval/score.ts";
import type { MentionOf } from "../src/model.ts";
import { at, registry } from "./support.ts";

const root = mkdtempSync(join(tmpdir(), "klartekst-eval-"));
afterAll(() => rmSync(root, { recursive: true }));

const goldAmount = (start: number, end: number, value: number, optional?: true): GoldMention => ({
  kind: "amount",
  start,
  end,
  surface: "",
  value: { value, currency: "NOK" },
  optional,
});
const amount = (start: number, end: number, value: number, rule: string): MentionOf<"amount"> => ({
  kind: "amount",
  start,
  end,
  text: "",
  rule,
  block: "b",
  value: { value, currency: "NOK", modifier: "exact" },
});

/** Three to be found, one that may be; five given, one for each thing that can happen. */
const GOLD = [
  goldAmount(0, 10, 1),
  goldAmount(20, 30, 2),
  goldAmount(40, 50, 3),
  goldAmount(60, 70, 4, true),
];
const GIVEN = [
  amount(0, 10, 1, "amount/a"), // right
  amount(21, 30, 2, "amount/a"), // right by value, of another span
  amount(40, 50, 9, "amount/b"), // another value
  amount(60, 70, 5, "amount/a"), // where the gold asks for nothing
  amount(80, 90, 7, "amount/b"), // where the gold has nothing
];
const judged = (criterion: Criterion): Verdict[] =>
  judgeMentions("amount", GOLD, GIVEN, new Map(), criterion);

describe("mentions, counted by hand", () => {
  it("by value: 2 of 4 given are right, 2 of 3 found", () => {
    expect(countsOf(judged("value"))).toEqual({ gold: 3, found: 2, given: 4, right: 2 });
    const { precision, recall, f1 } = figuresOf(countsOf(judged("value")));
    expect([precision, recall]).toEqual([0.5, 2 / 3]);
    expect(f1).toBeCloseTo(4 / 7, 12);
  });
  it("strict: 1 of 4 given is right, 1 of 3 found", () => {
    expect(countsOf(judged("strict"))).toEqual({ gold: 3, found: 1, given: 4, right: 1 });
    expect(figuresOf(countsOf(judged("strict"))).f1).toBeCloseTo(2 / 7, 12);
  });
  it("one that is not found counts against recall only", () => {
    const verdicts = judgeMentions("amount", GOLD.slice(0, 2), GIVEN.slice(0, 1), new Map(), "value");
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(["right", "missed"]);
    expect(figuresOf(countsOf(verdicts))).toMatchObject({ precision: 1, recall: 0.5 });
  });
  it("one that two of the gold claim goes to the one that it shares most with", () => {
    const gold = [goldAmount(0, 4, 1, true), goldAmount(5, 20, 1)];
    const verdicts = judgeMentions("amount", gold, [amount(0, 20, 1, "amount/a")], new Map(), "value");
    expect(verdicts.map(({ outcome, start }) => [outcome, start])).toEqual([["right", 5]]);
  });
  it("nothing of nothing is right", () => {
    expect(figuresOf(countsOf([]))).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});

describe("facts, counted by hand", () => {
  const gold = (subject: string, object: string, tier: "core" | "extra") => ({
    file: "a",
    type: "location",
    subject,
    predicate: "located-in",
    object,
    qualifiers: { sector: "havbruk", since: "2020" },
    tier,
  });
  const fact = (subject: string, object: string, rule: string) => ({
    type: "location",
    subject: { name: subject },
    predicate: "located-in",
    object: { name: object },
    qualifiers: { sector: "havbruk" },
    evidence: [{ start: 3, end: 9, rule }],
  });
  it("core counts for recall, what is right beyond it for precision", () => {
    const { verdicts, qualifiers } = judgeFacts(
      [
        gold("Fjordklyngen", "Molde", "core"),
        gold("Skogklyngen", "Hamar", "core"),
        gold("Nordklyngen", "Alta", "extra"),
      ],
      [fact("Fjordklyngen", "Molde", "r"), fact("Nordklyngen", "Alta", "r"), fact("Sørklyngen", "Oslo", "s")],
      new Map(),
    );
    expect(countsOf(verdicts)).toEqual({ gold: 2, found: 1, given: 3, right: 2 });
    expect(qualifiers).toEqual({ gold: 2, found: 1, given: 1, right: 1 });
    expect(verdicts.filter(({ outcome }) => outcome === "spurious").map(({ rule }) => rule)).toEqual(["s"]);
  });
});

describe("rules", () => {
  it("have what they gave, what was right and wrong, and their share; idle ones are there", () => {
    const scores = scoreRules(
      ["amount/a", "amount/b", "amount/idle"],
      GIVEN.map(({ rule }) => rule),
      judged("value"),
    );
    expect(scores).toEqual([
      { rule: "amount/b", given: 2, right: 0, wrong: 2, share: 0 },
      { rule: "amount/a", given: 3, right: 2, wrong: 0, share: 1 },
      { rule: "amount/idle", given: 0, right: 0, wrong: 0, share: null },
    ]);
  });
});

describe("misses", () => {
  it("are grouped by rule, the largest group first, with the words around them", () => {
    const text = `${"æ".repeat(50)}mål\n  Ål ${"ø".repeat(50)}`;
    const verdict = (outcome: Verdict["outcome"], rule: string | null, start: number): Verdict => ({
      what: "place",
      outcome,
      rule,
      start,
      end: start + 2,
    });
    const groups = missGroups([
      {
        file: "a",
        text,
        verdicts: [
          verdict("missed", null, 0),
          verdict("right", "place/x", 0),
          verdict("spurious", "place/x", 56),
        ],
      },
      { file: "b", text, verdicts: [verdict("spurious", "place/x", 56), verdict("wrong", "place/x", 0)] },
    ]);
    expect(groups.map(({ outcome, rule, misses }) => [outcome, rule, misses.length])).toEqual([
      ["spurious", "place/x", 2],
      ["missed", null, 1],
      ["wrong", "place/x", 1],
    ]);
    expect(groups[0]?.misses[1]).toEqual({
      article: "b",
      start: 56,
      end: 58,
      text: "Ål",
      before: `${"æ".repeat(34)}mål `,
      after: ` ${"ø".repeat(39)}`,
    });
  });
});

describe("intervals", () => {
  const perfect: Counts = { gold: 1, found: 1, given: 1, right: 1 };
  const missing: Counts = { gold: 1, found: 0, given: 0, right: 0 };

  it("of one article are the figure itself", () => {
    expect(intervalsOf([[perfect]])).toEqual([{ precision: [1, 1], recall: [1, 1], f1: [1, 1] }]);
  });
  it("of two articles, one right and one missed, are as wide as can be; precision where something is given", () => {
    // Drawn twice from two: recall is 1, 0.5, 0.5 or 0; precision is 1, or nothing is given.
    expect(intervalsOf([[perfect, missing]])).toEqual([{ precision: [1, 1], recall: [0, 1], f1: [0, 1] }]);
  });
  it("of nothing are none", () => {
    const nothing: Counts = { gold: 0, found: 0, given: 0, right: 0 };
    expect(intervalsOf([[nothing, nothing]])).toEqual([{ precision: null, recall: null, f1: null }]);
    expect(intervalsOf([])).toEqual([]);
  });
  it("of a hundred articles come near to those of the binomial distribution", () => {
    const articles = Array.from({ length: 100 }, (_, index) => (index % 5 === 0 ? missing : perfect));
    const [low, high] = intervalsOf([articles])[0]?.recall ?? [0, 0];
    // 0.8 ± 1.96 · sqrt(0.8 · 0.2 / 100)
    expect(Math.abs(low - 0.722)).toBeLessThan(0.02);
    expect(Math.abs(high - 0.878)).toBeLessThan(0.02);
  });
  it("are the same every time, and a row's do not depend on the others", () => {
    const rows = [
      [perfect, missing, perfect],
      [missing, perfect, missing],
    ];
    expect(intervalsOf(rows)).toEqual(intervalsOf(rows));
    expect(intervalsOf(rows)[1]).toEqual(intervalsOf(rows.slice(1))[0]);
  });
});

describe("floors", () => {
  it("on the command line: a kind, a type, a measure", () => {
    expect(parseGate("amount=0.95")).toEqual({ what: "amount", measure: "f1", least: 0.95 });
    expect(parseGate("facts/target:recall=1")).toEqual({ what: "facts/target", measure: "recall", least: 1 });
    expect(parseGate("fixtures/floors.tsv")).toBeNull();
    for (const text of ["amount=", "amount=95", "amount=-1", "amount=1.5"])
      expect(() => parseGate(text)).toThrow(/share/u);
  });
  it("those of the gold's folder count unless others are named; gates go before what is written down", () => {
    const own = floorsOf(at("fixtures"), []);
    expect(own.length).toBeGreaterThan(20);
    expect(floorsOf(at("fixtures"), ["off"])).toEqual([]);
    expect(floorsOf(root, [])).toEqual([]);
    expect(floorsOf(at("fixtures"), ["mentions/date=0.5"])).toEqual(
      own.map((floor) => (floor.what === "mentions/date" ? { ...floor, least: 0.5 } : floor)),
    );
    expect(() => floorsOf(at("fixtures"), [join(root, "none.tsv")])).toThrow(/ENOENT/u);
  });
  it("every kind and every type of fact has a floor, and the tests of every push hold the seeds against them", () => {
    const whats = new Set(floorsOf(at("fixtures"), []).map(({ what }) => what));
    const { mentions, facts } = evaluate(at("fixtures"), at("seeds"), registry);
    for (const { kind } of mentions) expect(whats).toContain(`mentions/${kind}`);
    for (const { type } of facts?.types ?? []) expect(whats).toContain(`facts/${type}`);
    // test/seeds.test.ts holds the seeds against them; CI runs all tests.
    expect(readFileSync(at(".github/workflows/ci.yml"), "utf8")).toContain("bash .ci/run");
    expect(readFileSync(at(".ci/run"), "utf8")).toMatch(/^npm test\b/mu);
    expect(readFileSync(at("test/seeds.test.ts"), "utf8")).toContain('evaluate(at("fixtures"), at("seeds")');
  });
});

describe("klartekst eval", () => {
  const cli = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [at("dist/cli.js"), "eval", ...args], {
      cwd: at(""),
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    return { status, stdout, stderr };
  };
  const folder = join(root, "gold");
  mkdirSync(folder);
  cpSync(at("fixtures/floors.tsv"), join(root, "all-floors.tsv"));
  const text = "Fondet fikk 20 millioner kroner i 2021. Andelen var 7 prosent.\n";
  writeFileSync(join(root, "a.txt"), text);
  const mention = (kind: string, surface: string, value: object) => {
    const start = text.indexOf(surface);
    return { kind, start, end: start + surface.length, surface, value };
  };
  writeFileSync(
    join(folder, "small-gold.jsonl"),
    `${JSON.stringify({
      file: "a.txt",
      mentions: [
        mention("amount", "20 millioner kroner", { value: 20_000_000, currency: "NOK" }),
        mention("date", "i 2021", { edtf: "2021" }),
        mention("percentage", "7 prosent", { value: 8 }),
      ],
    })}\n`,
  );
  const small = [folder, "--articles", root];

  it("passes on the five seeds with their floors", () => {
    const { status, stderr } = cli();
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("tells both ways of counting, and how many articles there were", () => {
    const { status, stdout } = cli(...small);
    expect(status).toBe(0);
    const row = (kind: string) =>
      stdout
        .split("\n")
        .find((line) => line.startsWith(kind))
        ?.split(/\s+/u);
    expect(row("amount")).toEqual([
      "amount",
      "1",
      "1",
      "1",
      "1.000",
      "1.000",
      "1.000",
      "1.000–1.000",
      "1.000",
    ]);
    expect(row("date")).toEqual(["date", "1", "1", "1", "1.000", "1.000", "1.000", "1.000–1.000", "0.000"]);
    expect(row("percentage")).toEqual([
      "percentage",
      "1",
      "1",
      "0",
      "0.000",
      "0.000",
      "0.000",
      "0.000–0.000",
      "0.000",
    ]);
    expect(row("person")?.slice(0, 7)).toEqual(["person", "0", "0", "0", "–", "–", "–"]);
    expect(stdout).toContain("1000 resamples of 1 article.");
  });

  it("--errors shows what was wrong, in its place", () => {
    const { stdout } = cli(...small, "--errors");
    expect(stdout).toMatch(
      /\n1 wrong: percentage by percentage\/number\n {2}a\.txt:52 .*Andelen var ⟦7 prosent⟧\./u,
    );
    expect(stdout).toMatch(/wanted \{"value":8\} {2}given \{.*"value":7/u);
  });

  it("--rules shows each rule, and names the idle ones", () => {
    const { stdout } = cli(...small, "--rules");
    expect(stdout).toMatch(/\npercentage\/number +1 +0 +1 +0\.000\n/u);
    expect(stdout).toMatch(/\n\d+ rules found nothing: .*amount\/compound/u);
  });

  it("--json has all of it, and is the same every time", () => {
    const { stdout } = cli(...small, "--json");
    const found = JSON.parse(stdout) as ReturnType<typeof evaluate>;
    expect(found).toEqual(JSON.parse(JSON.stringify(evaluate(folder, root, registry))));
    expect(found.bootstrap).toEqual({ resamples: 1000, confidence: 0.95, seed: 20_190_607 });
    expect(found.rules.length).toBeGreaterThan(100);
    expect(cli(...small, "--json").stdout).toBe(stdout);
  });

  const gates: Readonly<Record<string, readonly [status: number, stderr: RegExp]>> = {
    "amount=1": [0, /^$/u],
    "percentage=0.5": [1, /^percentage: f1 is 0\.000, below its floor of 0\.5\n$/u],
    "strict/date:recall=0.1": [1, /^strict\/date: recall is 0\.000, below its floor of 0\.1\n$/u],
    "amout=0.5": [1, /^amout: f1 has a floor of 0\.5, but nothing of it is measured\n$/u],
    "amount=2": [2, /amount=2: 2 is no share from 0 to 1/u],
    "none.tsv": [2, /none\.tsv.*--floor takes a file of floors/u],
    off: [0, /^$/u],
  };
  for (const [gate, [status, stderr]] of Object.entries(gates))
    it(`--floor ${gate} ends with ${status}`, () => {
      const result = cli(...small, "--floor", gate);
      expect(result.status).toBe(status);
      expect(result.stderr).toMatch(stderr);
    });

  it("--floor with a file holds the gold against that one", () => {
    const { status, stderr } = cli(...small, "--floor", join(root, "all-floors.tsv"));
    expect(status).toBe(1);
    expect(stderr).toContain("mentions/percentage: f1 is 0.000, below its floor of 1\n");
  });
});
