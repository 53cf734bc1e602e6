import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type Diff,
  diff,
  type FactClass,
  pairFacts,
  parseSnapshot,
  type Snapshot,
  SnapshotError,
} from "../src/diff/index.ts";
import { renderTerminal } from "../src/diff/render/terminal.ts";
import { FACT_CLASSES } from "../src/diff/result.ts";
import type { KnowledgeBase } from "../src/model.ts";
import { EDITS, type Edit, type Expected } from "./diff-edits.ts";
import { seeds, snapshotOf, type World } from "./diff-world.ts";
import { at, SEEDS } from "./support.ts";

const original = snapshotOf(seeds);

function compare({ before, change, replay }: Edit): Diff {
  const old: World = before?.(seeds) ?? seeds;
  // What the edit does not change stays as the seeds have it, also where the old side had something else.
  const now = change(seeds);
  const made = { ...now, texts: old.texts, sidecars: old.sidecars };
  return diff(before === undefined ? original : snapshotOf(old), snapshotOf(now), {
    replay: replay && snapshotOf(made),
  });
}

const classOf = ({ facts }: Diff, id: string): FactClass =>
  (facts.find(({ old }) => old?.id === id) ?? facts.find(({ now }) => now?.id === id))?.class ?? "same";

/** What a comparison says, in the terms of what is expected of it. */
function gotOf(result: Diff, { counts = {}, facts = {}, causes }: Expected): Expected {
  const isAsked = (name: FactClass): boolean => name in counts || (name !== "moved" && name !== "same");
  const named = FACT_CLASSES.filter((name) => isAsked(name) && (name in counts || result.counts[name] > 0));
  const told = result.facts.filter((change) => change.class !== "moved").flatMap((change) => change.causes);
  return {
    counts: Object.fromEntries(named.map((name) => [name, result.counts[name]])),
    facts: Object.fromEntries(Object.keys(facts).map((id) => [id, classOf(result, id)])),
    ...(causes !== undefined && { causes: [...new Set(told)] }),
  };
}

const whole = ({ counts = {}, facts = {}, ...expected }: Expected): Expected => ({
  counts,
  facts,
  ...expected,
});

const results = EDITS.map((edit) => {
  const result = compare(edit);
  // Where only the class of a named fact is expected, the counts are not.
  const { counts, ...got } = gotOf(result, edit.expected);
  const isCounted = edit.expected.counts !== undefined || edit.expected.facts === undefined;
  return { edit, result, got: isCounted ? { counts: counts ?? {}, ...got } : { counts: {}, ...got } };
});

describe("an edit of the seeds", () => {
  for (const { edit, got } of results)
    it(`${edit.name}${edit.replay ? " (with the old text)" : ""}`, () => {
      expect(got).toEqual(whole(edit.expected));
    });

  it("has a name of its own, and there are many", () => {
    expect(new Set(EDITS.map(({ name }) => name)).size).toBe(EDITS.length);
    expect(EDITS.length).toBeGreaterThan(60);
  });
});

/** "1 value-changed, 2 reworded; target-4ca1c6284457 value-changed; cause: text" */
function inWords({ counts = {}, facts = {}, causes }: Expected): string {
  const numbers = FACT_CLASSES.flatMap((name) =>
    counts[name] === undefined ? [] : `${counts[name]} ${name}`,
  );
  const named = Object.entries(facts).map(([id, name]) => `\`${id}\` ${name}`);
  return [
    numbers.length === 0 && named.length === 0 ? "none but moved" : numbers.join(", "),
    ...named,
    causes === undefined ? "" : `cause: ${causes.join(", ")}`,
  ]
    .filter((part) => part !== "")
    .join("; ");
}

const HEADING = "## Edits of the five seeds\n";
function table(): string {
  const lines = results.map(({ edit: { name, replay, expected }, got }) => {
    const texts = replay === undefined ? "" : " (old text at hand)";
    return `| ${name}${texts} | ${inWords(expected)} | ${inWords(got)} |`;
  });
  return [
    HEADING,
    `${EDITS.length} edits, what was expected of each and what was told (\`test/diff-edits.ts\`; this part is made by`,
    "`npm run accept`). Where no number of moved facts is given, any number may have moved; classes that are not named have no fact.",
    "",
    "| edit | expected | told |",
    "|---|---|---|",
    ...lines,
    "",
  ].join("\n");
}

describe("docs/diff.md", () => {
  it("has the edits as they are", () => {
    const path = at("docs/diff.md");
    const prose = readFileSync(path, "utf8").split(HEADING)[0] ?? "";
    if (process.env.KLARTEKST_ACCEPT === "1") writeFileSync(path, `${prose}${table()}`);
    expect(readFileSync(path, "utf8")).toBe(`${prose}${table()}`);
  });
});

describe("a comparison", () => {
  const edit = EDITS.find(({ name }) => name === "text and rules, in two articles") as Edit;
  const [old, now] = [original, snapshotOf(edit.change(seeds))];

  it("is the same whatever order the records come in", () => {
    const turned = (snapshot: Snapshot): Snapshot => ({
      ...snapshot,
      facts: [...snapshot.facts].reverse(),
      documents: [...snapshot.documents].reverse(),
      entities: [...snapshot.entities].reverse(),
      findings: [...snapshot.findings].reverse(),
    });
    expect(diff(turned(old), turned(now))).toEqual(diff(old, now));
  });

  it("backwards has the same facts, new ones gone and gone ones new", () => {
    const [forth, back] = [diff(old, now), diff(now, old)];
    expect(back.counts).toEqual(forth.counts);
    expect(back.facts.map(({ what }) => what).sort()).toEqual(
      forth.facts.map(({ what }) => (what === "gone" ? "new" : what === "new" ? "gone" : what)).sort(),
    );
  });

  it("without records tells of moved paragraphs only", () => {
    const added = EDITS.find(({ name }) => name === "a paragraph added on top") as Edit;
    const { records: _old, ...bare } = original;
    const { records: _now, ...other } = snapshotOf(added.change(seeds));
    expect(diff(bare, other).counts).toMatchObject({ same: 154, moved: 0 });
  });

  it("gives the difference of two figures, and in percent", () => {
    const [change] = diff(old, now).facts.filter(({ what }) => what === "value");
    expect(change?.slots).toEqual([
      {
        slot: "object",
        old: "1,311,000,000,000 NOK",
        now: "1,312,000,000,000 NOK",
        difference: 1_000_000_000,
        percent: 0.0762776506484,
        unit: "NOK",
      },
    ]);
    expect(change?.words.filter(({ is }) => is !== "same").map(({ text }) => text)).toEqual(["311", "312"]);
  });

  it("tells what else came, went and changed", () => {
    const report = diff(original, snapshotOf({ ...seeds, texts: new Map([...seeds.texts].slice(0, 4)) }));
    expect(report.documents.removed.map(({ file }) => file)).toEqual([SEEDS[4]]);
    expect(report.entities.removed.map(({ id }) => id)).toContain("organisation:menon");
    expect(report.entities.changed.map(({ fields }) => fields)).toContainEqual(["writtenAs"]);
    expect(report.findings.removed.every(({ kind }) => kind === "residue")).toBe(true);
    expect(report.isChanged).toBe(true);
  });

  it("does not take the reading of another text for that of the old one", () => {
    expect(diff(old, now, { replay: now }).counts).toMatchObject({ both: 1, "rule-changed": 1 });
  });
});

describe("when every sentence is edited", () => {
  const up = (text: string): string =>
    text.replace(/\d+(?= (?:prosent|mrd|millioner|milliarder))/gu, (digits) => String(Number(digits) + 1));
  const tail = (text: string): string => text.replace(/(?<=\p{Ll}{3})\.(?=\s|$)/gu, ", sies det.");
  const whole: Readonly<Record<string, (text: string) => string>> = {
    "with words at its end": tail,
    "with other numbers": up,
    "with both": (text) => up(tail(text)),
    // Apart from those inside of names.
    "with another word for and": (text) => text.replace(/(?<!-) og /gu, " samt "),
  };
  for (const [what, edit] of Object.entries(whole))
    it(`${what}, each fact that is read has its old one, of the same sentence`, () => {
      const texts = new Map([...seeds.texts].map(([file, text]) => [file, edit(text)]));
      const { pairs, fresh } = pairFacts(original.facts, snapshotOf({ ...seeds, texts }).facts);
      expect(fresh).toEqual([]);
      const opening = (quote: string | undefined): string => (quote ?? "").replace(/\s+/gu, " ").slice(0, 40);
      const apart = pairs.filter(
        (pair) =>
          !pair.old.evidence.some(
            ({ quote }) => opening(edit(quote)) === opening(pair.now.evidence[0]?.quote),
          ),
      );
      expect(apart.map((pair) => [pair.old.evidence, pair.now.evidence])).toEqual([]);
    });
});

describe("what reviewers decide", () => {
  const content = JSON.parse(readFileSync(at("kb/knowledge-base.json"), "utf8")) as KnowledgeBase;
  const [first, second, third, ...rest] = content.facts;
  const told = { by: "Kari", date: "2026-11-26", why: "lest" };
  const now: KnowledgeBase = {
    ...content,
    generator: { ...content.generator, decisions: "0123456789abcdef" },
    facts: [first, second, ...rest].flatMap((fact) => {
      if (fact === undefined) return [];
      if (fact === first) return { ...fact, reviewed: { decision: "accept", ...told } };
      if (fact !== second) return fact;
      const { id: _, evidence: __, reviewed: ___, ...was } = fact;
      return { ...fact, object: { name: "annet" }, reviewed: { decision: "correct", ...told, was } };
    }),
  };
  const shown = (result: Diff): string => renderTerminal(result, { old: "a", now: "b" }, { width: 500 });

  it("is a class of its own, with who and why", () => {
    const result = diff(content, now);
    expect(result.counts).toMatchObject({ decided: 3, same: 151 });
    expect(result.facts.map(({ what, now: fact, old }) => [what, (fact ?? old)?.id])).toEqual([
      ["review", first?.id],
      ["value", second?.id],
      ["gone", third?.id],
    ]);
    expect(shown(result)).toMatch(
      /= accepted activity .*\n.*\n {6}cause: decision of Kari, 2026-11-26: lest/u,
    );
    expect(shown(result)).toMatch(/~ corrected activity /u);
    expect(shown(result)).toMatch(/- left out activity .*\n.*\n {6}cause: decisions/u);
  });

  it("is told from what new rules do, where the fact says what the rules read", () => {
    const others = { ...now, generator: { ...now.generator, rules: "fedcba9876543210" } };
    expect(diff(content, others).counts).toMatchObject({ decided: 2, "rule-changed": 1 });
  });

  it("and no longer decide", () => {
    const result = diff(now, content);
    expect(result.counts).toMatchObject({ decided: 3 });
    expect(shown(result)).toContain("no longer reviewed");
    expect(shown(result)).toContain("+ gained activity");
  });
});

describe("a knowledge base that is read for comparison", () => {
  const content = readFileSync(at("kb/knowledge-base.json"), "utf8");

  it("may be of another version, and have more in it", () => {
    const whole = { ...(JSON.parse(content) as object), schema: "3.9.0", more: [] };
    const { schema, facts } = parseSnapshot(JSON.stringify(whole));
    expect([schema, facts.length]).toEqual(["3.9.0", 154]);
  });

  it("may be older than the counts of residue, and list residue among its findings", () => {
    const whole = JSON.parse(content) as KnowledgeBase;
    const documents = whole.documents.map(({ residue: _, ...document }) => document);
    const [finding] = whole.findings;
    const findings = [...whole.findings, { ...finding, id: "residue-1", kind: "residue" }];
    const old = parseSnapshot(JSON.stringify({ ...whole, schema: "3.1.0", documents, findings }));
    expect(diff(old, parseSnapshot(content))).toMatchObject({
      makers: ["schema"],
      documents: { changed: [] },
      findings: { added: [], removed: [], changed: [] },
    });
  });

  const broken: Readonly<Record<string, readonly [string, RegExp]>> = {
    "is cut off": [content.slice(0, 2000), /^old\.json is not JSON: /u],
    "has another shape": ['{"schema":"1.0.0","facts":3}', /^old\.json .*\(schema 1\.0\.0\): generator/u],
    "is something else": ["[]", /^old\.json is no knowledge base/u],
  };
  for (const [what, [text, message]] of Object.entries(broken))
    it(`or ${what}: an error that names it`, () => {
      expect(() => parseSnapshot(text, "old.json")).toThrow(SnapshotError);
      expect(() => parseSnapshot(text, "old.json")).toThrow(message);
    });
});
