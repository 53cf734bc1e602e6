/** What reviewers decide of facts: what a decision does, when it no longer holds, and that it is never lost in silence. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { corpusArticle } from "../bench/corpus.mjs";
import { build, buildFolder, checkFolder } from "../src/batch/index.ts";
import { blottedIn } from "../src/contacts.ts";
import { allDecisions, parseDecisions } from "../src/decisions.ts";
import { type FactDecision, parseFactDecisions } from "../src/fact-decisions.ts";
import { type Fact, type KnowledgeBase, knowledgeBaseSchema, type Says } from "../src/model.ts";
import { line } from "../src/output/index.ts";
import type { PipelineOptions } from "../src/pipeline.ts";
import { mergeFactDecisions, serializeFactDecisions } from "../src/review/index.ts";
import { verify } from "../src/verify/index.ts";
import { at, registry } from "./support.ts";

const root = mkdtempSync(join(tmpdir(), "klartekst-decisions-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

type Articles = Readonly<Record<string, string>>;
type Decided = Partial<Omit<FactDecision, "corrected">>;

const article = (...paragraphs: readonly string[]): string =>
  ["En tittel om saken", "Publisert 2. mai 2023", ...paragraphs].join("\n\n");

const OWNED = "Norwegian Innovation Clusters eies av Siva.";
const EXPORT = "Norsk eksport var på 1 311 mrd. kroner i 2019.";
const OTHER_EXPORT = "Norsk eksport var på 1 290 mrd. kroner i 2019.";
const GRANT = "Regjeringen bevilger 50 millioner kroner til Innovasjon Norge i 2023.";
const HOLDER = "Næringsminister Monica Mæland møtte klyngene.";

/** A decision as the review page exports it. */
const saysOf = ({ type, subject, predicate, object, qualifiers }: Fact): Says => ({
  type,
  subject,
  predicate,
  object,
  qualifiers,
});
function decision(fact: Fact, more: Decided) {
  const { id, evidence } = fact;
  return line({
    basis: { quote: evidence[0]?.quote ?? "", says: saysOf(fact) },
    by: "Kari Berg",
    date: "2026-11-26",
    decision: "accept",
    fact: id,
    why: "",
    ...more,
  });
}

/** The same from a folder, from memory, and against the sources; the knowledge base that they agree on. */
async function built(
  articles: Articles,
  decisions: readonly string[] = [],
  table = "",
  kept: PipelineOptions = {},
) {
  const folder = join(root, String(folders++));
  const options = { seeds: join(folder, "seeds"), out: join(folder, "kb") };
  mkdirSync(options.seeds, { recursive: true });
  for (const [name, content] of Object.entries(articles))
    writeFileSync(join(options.seeds, `${name}.txt`), content);
  const all = allDecisions(
    table === "" ? undefined : parseDecisions(table),
    decisions.length === 0 ? undefined : parseFactDecisions(`${decisions.join("\n")}\n`),
  );
  const decided = { ...kept, ...(all !== undefined && { decisions: all }) };
  const result = await buildFolder({ ...options, ...decided });
  const content = readFileSync(join(options.out, "knowledge-base.json"), "utf8");
  const inMemory = await build({ seeds: options.seeds, registry, ...decided });
  expect(content).toBe(inMemory.files.get("knowledge-base.json"));
  expect(inMemory.diagnostics).toEqual(result.diagnostics);
  expect(await verify({ knowledgeBase: options.out, seeds: options.seeds, registry, ...decided })).toEqual(
    [],
  );
  const knowledgeBase: KnowledgeBase = knowledgeBaseSchema.parse(JSON.parse(content));
  const { reviewed, diagnostics } = result;
  return { ...knowledgeBase, reviewed, diagnostics, options: { ...options, ...decided } };
}

const factOf = ({ facts }: Pick<KnowledgeBase, "facts">, type: Fact["type"]): Fact => {
  const [fact, ...others] = facts.filter((item) => item.type === type);
  if (fact === undefined || others.length > 0) throw new Error(`${others.length + 1} facts of ${type}`);
  return fact;
};
const ofKind = ({ findings }: Pick<KnowledgeBase, "findings">, kind: string) =>
  findings.filter((finding) => finding.kind === kind);
const NOTHING = { accepted: 0, corrected: 0, rejected: 0, staleDecisions: 0 };
const REVIEWED = { by: "Kari Berg", date: "2026-11-26", why: "" };

describe("a decision", () => {
  it("to accept is told in the fact", async () => {
    const articles = { a: article(OWNED) };
    const owned = factOf(await built(articles), "programme-governance");
    const after = await built(articles, [decision(owned, { why: "as the act says" })]);
    expect(factOf(after, "programme-governance")).toEqual({
      ...owned,
      reviewed: { ...REVIEWED, decision: "accept", why: "as the act says" },
    });
    expect(after.reviewed).toEqual({ ...NOTHING, accepted: 1 });
    expect(after.generator.decisions).toMatch(/^[0-9a-f]{16}$/);
  });

  it("to correct changes what the fact says, and keeps what the rules said", async () => {
    const articles = { a: article(GRANT) };
    const grant = factOf(await built(articles), "budget-allocation");
    const correction = { object: { value: 55_000_000 }, qualifiers: { year: "2024" } };
    const after = await built(articles, [decision(grant, { decision: "correct", correction })]);
    const { reviewed, ...fact } = factOf(after, "budget-allocation");
    expect(fact).toEqual({
      ...grant,
      object: { currency: "NOK", value: 55_000_000 },
      qualifiers: { ...grant.qualifiers, year: "2024" },
    });
    expect(reviewed).toEqual({ ...REVIEWED, decision: "correct", was: saysOf(grant) });
    expect(after.timelines.flatMap(({ entries }) => entries)).toContainEqual(
      expect.objectContaining({ from: "2024", value: { currency: "NOK", value: 55_000_000 } }),
    );
    expect(after.reviewed).toEqual({ ...NOTHING, corrected: 1 });
  });

  it("to reject leaves the fact out, and out of timelines and contradictions", async () => {
    const articles = { a: article(EXPORT, GRANT), b: article(OTHER_EXPORT) };
    const before = await built(articles);
    expect(ofKind(before, "contradiction")).toHaveLength(1);
    expect(before.timelines.some(({ kind }) => kind === "amount")).toBe(true);
    const wrong = before.facts.filter(
      ({ type, evidence }) => type === "budget-allocation" || evidence[0]?.article === "b",
    );
    expect(wrong).toHaveLength(2);
    const after = await built(
      articles,
      wrong.map((fact) => decision(fact, { decision: "reject" })),
    );
    expect(after.facts).toEqual(before.facts.filter((fact) => !wrong.includes(fact)));
    expect(ofKind(after, "contradiction")).toEqual([]);
    expect(after.timelines.some(({ kind }) => kind === "amount")).toBe(false);
    expect(after.reviewed).toEqual({ ...NOTHING, rejected: 2 });
  });

  it("leaves the articles' records as they are", async () => {
    const articles = { a: article(OWNED) };
    const before = await built(articles);
    const owned = factOf(before, "programme-governance");
    const after = await built(articles, [decision(owned, { decision: "reject" })]);
    const [old, now] = [before, after].map(({ options }) =>
      readFileSync(join(options.out, "articles", "a.json"), "utf8"),
    );
    expect(now).toBe(old);
  });

  it("may name an entity that no article has", async () => {
    const articles = { a: article(OWNED) };
    const owned = factOf(await built(articles), "programme-governance");
    const correction = { object: { name: "Nysiva", entity: "organisation:nysiva" } };
    const after = await built(articles, [decision(owned, { decision: "correct", correction })]);
    expect(after.entities).toContainEqual({
      id: "organisation:nysiva",
      kind: "organisation",
      name: "Nysiva",
      articles: ["a"],
    });
  });

  it("to correct makes one fact of two that now say the same", async () => {
    const articles = { a: article(EXPORT), b: article(OTHER_EXPORT) };
    const before = await built(articles);
    const wrong = before.facts.find(({ evidence }) => evidence[0]?.article === "b") as Fact;
    const correction = { object: { value: 1_311_000_000_000 } };
    const after = await built(articles, [decision(wrong, { decision: "correct", correction })]);
    const fact = factOf(after, "observation");
    expect(fact.evidence.map(({ article: id }) => id).sort()).toEqual(["a", "b"]);
    expect(fact.reviewed?.decision).toBe("correct");
    expect(ofKind(after, "contradiction")).toEqual([]);
  });

  it("that is new makes a knowledge base on disk stale", async () => {
    const { options, ...before } = await built({ a: article(OWNED) });
    const decisions = parseFactDecisions(decision(factOf(before, "programme-governance"), {}));
    const found = await checkFolder({
      ...options,
      decisions: { decisions: [], ...allDecisions(undefined, decisions), digest: decisions.digest },
    });
    expect(found.stale.map(({ change, record }) => `${change} ${record}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^changed facts\/programme-governance-/)]),
    );
  });
});

describe("a decision on a claim of several articles", () => {
  // One of the two new articles gives the lower id, whichever that is.
  const later = { b: article(OWNED), c: article(OWNED), d: article(OWNED), e: article(OWNED) };

  for (const kind of ["accept", "reject", "correct"] as const) {
    it(`holds when others come to state it: ${kind}`, async () => {
      const before = factOf(await built({ a: article(OWNED) }), "programme-governance");
      const correction = { object: { name: "Nysiva" } };
      const line = decision(before, { decision: kind, ...(kind === "correct" && { correction }) });
      const after = await built({ a: article(OWNED), ...later }, [line]);
      const found = after.facts.filter(({ type }) => type === "programme-governance");
      if (kind === "reject") {
        expect(found).toEqual([]);
        return;
      }
      expect(found).toHaveLength(1);
      expect(found[0]?.id).not.toBe(before.id);
      expect(found[0]?.evidence).toHaveLength(5);
      expect(found[0]?.reviewed?.decision).toBe(kind);
      expect(after.reviewed.staleDecisions).toBe(0);
    });
  }

  it("gives way to a newer one on the same claim, and a finding says so", async () => {
    const ids = await Promise.all(
      ["a", "b"].map(async (id) => factOf(await built({ [id]: article(OWNED) }), "programme-governance")),
    );
    const [one, other] = ids as [Fact, Fact];
    const after = await built({ a: article(OWNED), b: article(OWNED) }, [
      decision(one, { decision: "reject" }),
      decision(other, { date: "2026-11-27" }),
    ]);
    expect(factOf(after, "programme-governance").reviewed).toMatchObject({
      decision: "accept",
      date: "2026-11-27",
    });
    expect(ofKind(after, "conflicting-decisions")).toEqual([
      expect.objectContaining({ message: expect.stringContaining("keep one decision") }),
    ]);
  });

  it("that makes of it what another has ruled out is applied, and a finding says so", async () => {
    const articles = { a: article(EXPORT), b: article(OTHER_EXPORT) };
    const before = await built(articles);
    const [one, other] = ["a", "b"].map((id) =>
      before.facts.find(({ evidence }) => evidence[0]?.article === id),
    ) as [Fact, Fact];
    const after = await built(articles, [
      decision(one, { decision: "reject" }),
      decision(other, { decision: "correct", correction: { object: { value: 1_311_000_000_000 } } }),
    ]);
    expect(factOf(after, "observation").evidence.map(({ article: id }) => id)).toEqual(["b"]);
    expect(ofKind(after, "conflicting-decisions")).toHaveLength(1);
  });

  it("holds though a decision on entities gives its subject another id", async () => {
    const text = article("Kari Berg er leder i Nordvekst.");
    const before = await built({ a: text });
    const fact = before.facts.find(({ subject }) => subject !== null && "entity" in subject) as Fact;
    const table = [
      "decision\tfirst\tsecond\tby\tdate\twhy",
      "same\tperson:kari-lie-berg\tperson:kari-berg\tA\t2026-11-20\t",
    ].join("\n");
    const after = await built({ a: text, b: article("Kari Lie Berg er her.") }, [decision(fact, {})], table);
    expect(after.facts.find(({ id }) => id === fact.id)?.subject).toEqual({
      name: "Kari Berg",
      entity: "person:kari-lie-berg",
    });
    expect(after.reviewed).toEqual({ ...NOTHING, accepted: 1 });
  });
});

describe("decisions on facts of many articles", () => {
  it("give the same from a folder, from memory and against the sources", async () => {
    const articles = Object.fromEntries(
      Array.from({ length: 40 }, (_, number) => [`sak-${number}`, corpusArticle(number)]),
    );
    const before = await built(articles);
    const lines = before.facts
      .filter((_, index) => index % 4 === 0)
      .map((fact, index) => {
        const more: Decided[] = [
          {},
          { decision: "reject" },
          { decision: "correct", correction: { qualifiers: { year: "2031" } } },
          { decision: "reject", basis: { quote: "Noe annet.", says: { ...saysOf(fact) } } },
        ];
        return decision(fact, more[index % 4] ?? {});
      });
    const after = await built(articles, lines);
    const { staleDecisions, rejected, ...applied } = after.reviewed;
    expect(rejected + staleDecisions + applied.accepted + applied.corrected).toBe(lines.length);
    expect(after.facts.filter(({ reviewed }) => reviewed !== undefined)).toHaveLength(
      applied.accepted + applied.corrected,
    );
    expect(Math.min(rejected, staleDecisions, applied.accepted, applied.corrected)).toBeGreaterThan(5);
  });
});

/** Facts with contact data are left out otherwise. */
const KEPT: PipelineOptions = { keepContacts: true };

describe("a decision holds", () => {
  const cases: Readonly<Record<string, string>> = {
    "when its paragraph moves": article("Et helt nytt avsnitt om noe annet.", HOLDER, EXPORT),
    "when its blanks are reflowed": article(EXPORT.replace("eksport var på ", "eksport\u00a0var  på ")),
    "when another figure is put in front of it in the same words": article(`${OTHER_EXPORT} ${EXPORT}`),
  };
  for (const [name, changed] of Object.entries(cases)) {
    it(name, async () => {
      const fact = factOf(await built({ a: article(EXPORT) }), "observation");
      const after = await built({ a: changed }, [decision(fact, { decision: "reject" })]);
      expect(after.reviewed).toEqual({ ...NOTHING, rejected: 1 });
      const left = after.facts.filter(({ type }) => type === "observation");
      expect(left.every(({ evidence }) => evidence[0]?.quote === OTHER_EXPORT)).toBe(true);
      expect(ofKind(after, "stale-decision")).toEqual([]);
    });
  }

  it("when the reviewer saw it without its contact data, which a correction leaves as it is", async () => {
    const called = article(
      GRANT.replace("Innovasjon Norge", "Innovasjon Norge (tlf. 468 63 789)"),
      `– Skriv til ola.nordmann@eksempel.no om ordningen, sier næringsminister Jan Christian Vestre.`,
    );
    const before = await built({ a: called }, [], "", KEPT);
    const [grant, statement] = [factOf(before, "budget-allocation"), factOf(before, "statement")];
    const correction = { subject: { entity: null, name: "Vestre" } };
    const decided = [decision(grant, {}), decision(statement, { decision: "correct", correction })].map(
      (text) => JSON.stringify(blottedIn(JSON.parse(text))),
    );
    expect(decided.join("\n")).not.toMatch(/468 63 789|ola\.nordmann/u);
    const after = await built({ a: called }, decided, "", KEPT);
    expect(after.reviewed).toEqual({ ...NOTHING, accepted: 1, corrected: 1 });
    expect(factOf(after, "budget-allocation").evidence).toEqual(grant.evidence);
    const { object, subject, reviewed } = factOf(after, "statement");
    expect(subject).toEqual({ name: "Vestre" });
    expect(object).toEqual({ text: "Skriv til ola.nordmann@eksempel.no om ordningen" });
    expect(reviewed?.was).toEqual(saysOf(statement));

    const changed = await built({ a: called.replace("50 millioner", "60 millioner") }, decided, "", KEPT);
    expect(ofKind(changed, "stale-decision")[0]?.evidence[0]?.quote).toContain("468 63 789");
  });

  it("when a twin in front of it goes", async () => {
    const before = await built({ a: article(OTHER_EXPORT, EXPORT) });
    const second = before.facts.find(({ evidence }) => evidence[0]?.quote === EXPORT) as Fact;
    const after = await built({ a: article(EXPORT) }, [decision(second, { decision: "reject" })]);
    expect(after.reviewed).toEqual({ ...NOTHING, rejected: 1 });
  });
});

describe("a decision is stale and not applied", () => {
  async function stale(changed: Articles, more: (fact: Fact) => Decided = () => ({})) {
    const fact = factOf(await built({ a: article(EXPORT) }), "observation");
    const after = await built(changed, [decision(fact, { decision: "reject", ...more(fact) })]);
    expect(after.reviewed).toEqual({ ...NOTHING, staleDecisions: 1 });
    expect(after.facts.every(({ reviewed }) => reviewed === undefined)).toBe(true);
    return { fact, after, findings: ofKind(after, "stale-decision") };
  }

  it("when the text has changed", async () => {
    const { findings, after } = await stale({ a: article(OTHER_EXPORT) });
    expect(findings).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(`the text has changed: it was "${EXPORT}"`),
        evidence: [expect.objectContaining({ article: "a", quote: OTHER_EXPORT })],
      }),
    ]);
    expect(after.facts.some(({ type }) => type === "observation")).toBe(true);
  });

  it("when the rules or the registry read the same text in another way", async () => {
    const { findings } = await stale({ a: article(EXPORT) }, (fact) => ({
      basis: {
        quote: EXPORT,
        says: { ...saysOf(fact), object: { text: "1 311" } },
      },
    }));
    expect(findings).toEqual([
      expect.objectContaining({
        message: expect.stringContaining("the rules or the registry have changed"),
        evidence: [expect.objectContaining({ quote: EXPORT })],
      }),
    ]);
  });

  it("when its sentence has been reworded, and the fact that took its place is named", async () => {
    const reworded = "Den norske eksporten var på 1 311 mrd. kroner i 2019.";
    const { findings, after, fact } = await stale({ a: article(reworded) });
    const successor = factOf(after, "observation");
    expect(successor.id).not.toBe(fact.id);
    expect(findings).toEqual([
      expect.objectContaining({
        id: `stale-decision-${fact.id}`,
        message: expect.stringContaining(
          `has been reworded: it was "${EXPORT}", and its fact is now ${successor.id}`,
        ),
        evidence: [expect.objectContaining({ quote: reworded })],
      }),
    ]);
  });

  it("when nothing of it is left in its article", async () => {
    const { findings, after, fact } = await stale({ a: article(OWNED) });
    expect(findings).toEqual([]);
    expect(after.diagnostics).toEqual([
      expect.objectContaining({
        code: "unmet-decision",
        severity: "warning",
        article: "a",
        message: expect.stringContaining(`its article no longer has the fact ${fact.id}`),
      }),
    ]);
  });

  it("when its article is gone, though another states the same", async () => {
    const { findings, after, fact } = await stale({ b: article(EXPORT) });
    expect(findings).toEqual([]);
    expect(after.diagnostics).toEqual([
      expect.objectContaining({
        code: "unmet-decision",
        message: expect.stringContaining(`no article has the fact ${fact.id}`),
      }),
    ]);
  });
});

describe("decisions from two files", () => {
  const make = (number: number, more: object = {}): string =>
    line({
      basis: {
        quote: "Klyngen vokser.",
        says: { type: "activity", subject: null, predicate: "grows", object: null, qualifiers: {} },
      },
      by: "Kari Berg",
      date: "2026-11-26",
      decision: "accept",
      fact: `activity-${String(number).padStart(12, "0")}`,
      why: "",
      ...more,
    });
  const own = [make(2), make(1), make(3), make(4), make(6)];
  const exported = [
    make(2),
    make(1, { decision: "reject", date: "2026-11-27" }),
    make(3, { decision: "reject", date: "2026-11-25" }),
    make(4, { by: "Ola Berg", decision: "correct", correction: { predicate: "shrinks" } }),
    make(5),
    make(6, { decision: "reject", why: "second thoughts" }),
  ];
  const result = [
    make(1, { decision: "reject", date: "2026-11-27" }),
    ...[make(2), make(3), make(4), make(5)],
    make(6, { decision: "reject", why: "second thoughts" }),
  ];

  it("are one file: the newer is kept, and what is dropped is told", () => {
    const { decisions, added, rivals } = mergeFactDecisions(
      parseFactDecisions(own.join("\n")).decisions,
      parseFactDecisions(exported.join("\n")).decisions,
    );
    expect(serializeFactDecisions(decisions)).toBe(`${result.join("\n")}\n`);
    expect(added).toBe(1);
    expect(rivals.map(({ kept, isOpen }) => [kept.fact.at(-1), kept.decision, isOpen])).toEqual([
      ["1", "reject", false],
      ["3", "accept", false],
      ["4", "accept", true],
      ["6", "reject", false],
    ]);
  });

  it("are merged by `klartekst decisions`, which makes the file where there is none", () => {
    const folder = mkdtempSync(join(root, "merge-"));
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [at("dist/cli.js"), "decisions", ...args], {
        cwd: folder,
        encoding: "utf8",
      });
    writeFileSync(join(folder, "own.jsonl"), `${own.join("\n")}\n`);
    writeFileSync(join(folder, "exported.jsonl"), `${exported.join("\n")}\n`);
    expect(run("--merge", "own.jsonl")).toMatchObject({ status: 0, stdout: "" });
    const merged = run("--merge", "exported.jsonl");
    expect(merged.status).toBe(1);
    expect(merged.stdout.trim().split("\n")).toHaveLength(4);
    expect(merged.stdout).toContain("(two people, one day: decide which)");
    expect(merged.stderr).toContain("6 decisions: 4 accept, 0 correct, 2 reject; 1 new, 3 settled, 1 open");
    expect(readFileSync(join(folder, "fact-decisions.jsonl"), "utf8")).toBe(`${result.join("\n")}\n`);
    expect(run()).toMatchObject({ status: 0, stderr: expect.stringContaining("6 decisions") });
    expect(run("--merge", "nothing.jsonl")).toMatchObject({
      status: 2,
      stderr: "klartekst: cannot read the decisions in nothing.jsonl (ENOENT)\n",
    });
  });
});

describe("a line that cannot be used", () => {
  const good = {
    basis: {
      quote: "Klyngen får 5 millioner kroner.",
      says: {
        type: "budget-allocation",
        subject: null,
        predicate: "allocates",
        object: { value: 5_000_000, currency: "NOK" },
        qualifiers: {},
      },
    },
    by: "Kari Berg",
    date: "2026-11-26",
    decision: "accept",
    fact: "budget-allocation-0123456789ab",
    why: "",
  };
  const correct = { ...good, decision: "correct" };
  const cases: Readonly<Record<string, readonly [lines: readonly (object | string)[], message: RegExp]>> = {
    "no JSON": [[good, "{"], /line 2: no JSON .*one decision a line/],
    "a field that is missing": [[{ ...good, by: undefined }], /line 1: field by: /],
    "nobody's name": [[{ ...good, by: "" }], /field by: who decided/],
    "a day that is not in the calendar": [
      [{ ...good, date: "2026-02-30" }],
      /field date: a day as 2026-11-26/,
    ],
    "an unknown decision": [[{ ...good, decision: "maybe" }], /field decision: /],
    "an unknown field": [[{ ...good, note: "" }], /line 1: .*note/],
    "an id of another type": [
      [{ ...good, fact: "target-0123456789ab" }],
      /field basis.says.type: "budget-allocation" is not the type of target/,
    ],
    "a correction that nothing asks for": [
      [{ ...good, correction: { predicate: "cuts" } }],
      /field correction: only "correct"/,
    ],
    "no correction": [[correct], /field correction: missing/],
    "a correction of nothing": [[{ ...correct, correction: {} }], /field correction: what is to be changed/],
    "a correction that makes no fact": [
      [{ ...correct, correction: { object: { value: "mye" } } }],
      /field correction: what it makes is no fact: object/,
    ],
    "a correction with an id that is none": [
      [{ ...correct, correction: { object: { value: null, currency: null, name: "A", entity: "a" } } }],
      /field correction: "a" is no entity's id/,
    ],
    "two decisions on one fact": [
      [good, "", { ...good, decision: "reject" }],
      /line 3: line 1 decides on budget-allocation-0123456789ab as well/,
    ],
  };
  for (const [name, [lines, message]] of Object.entries(cases)) {
    it(`${name} is named with its place`, () => {
      const content = lines
        .map((item) => (typeof item === "string" ? item : JSON.stringify(item)))
        .join("\n");
      expect(() => parseFactDecisions(content, "fact-decisions.jsonl")).toThrow(message);
      expect(() => parseFactDecisions(content, "x.jsonl")).toThrow(/^x\.jsonl, line \d+: /);
    });
  }

  it("takes away what a correction sets to null", () => {
    const { decisions } = parseFactDecisions(
      JSON.stringify({ ...correct, correction: { object: null, qualifiers: { year: "2024" } } }),
    );
    expect(decisions[0]?.corrected).toEqual({
      ...good.basis.says,
      object: null,
      qualifiers: { year: "2024" },
    });
  });
});
