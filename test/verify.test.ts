import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFolder } from "../src/batch/index.ts";
import type { ArticleRecord, KnowledgeBase } from "../src/model.ts";
import { type ProblemCode, verify } from "../src/verify/index.ts";
import { at, registry, SEEDS } from "./support.ts";

const root = mkdtempSync(join(tmpdir(), "klartekst-verify-"));
afterAll(() => rmSync(root, { recursive: true }));
const whole = join(root, "whole");
const RECORD = "articles/000_bef18efcfb78e23b.json";

beforeAll(async () => {
  cpSync(at("seeds"), join(whole, "seeds"), { recursive: true });
  await buildFolder({ seeds: join(whole, "seeds"), out: join(whole, "kb") });
});

let copies = 0;
/** A copy of the good knowledge base and its sources. */
function copy(): string {
  const folder = join(root, String(++copies));
  cpSync(whole, folder, { recursive: true });
  return folder;
}

const codesOf = async (folder: string): Promise<ProblemCode[]> => {
  const problems = await verify({
    knowledgeBase: join(folder, "kb"),
    seeds: join(folder, "seeds"),
    registry,
  });
  return [...new Set(problems.map(({ code }) => code))].sort();
};

function change<T>(folder: string, file: string, edit: (record: T) => void): void {
  const path = join(folder, "kb", file);
  const record = JSON.parse(readFileSync(path, "utf8")) as T;
  edit(record);
  writeFileSync(path, JSON.stringify(record));
}
/** The item, or the test is wrong. */
function must<T>(item: T | undefined): T {
  if (item === undefined) throw new Error("the seeds have none");
  return item;
}
const inRecord = (edit: (record: ArticleRecord) => void) => (folder: string) =>
  change<ArticleRecord>(folder, RECORD, edit);
const inWhole = (edit: (knowledgeBase: KnowledgeBase) => void) => (folder: string) =>
  change<KnowledgeBase>(folder, "knowledge-base.json", edit);
const amountIn = ({ mentions }: ArticleRecord) => {
  const found = must(mentions.find(({ kind }) => kind === "amount"));
  if (found.kind !== "amount") throw new Error("not an amount");
  return found;
};

describe("a knowledge base as it was built", () => {
  it("has no problems", async () => {
    expect(await codesOf(whole)).toEqual([]);
  });
  it("has no problems where an article says a sentence twice, with other numbers", async () => {
    const folder = copy();
    const say = (percent: number, year: number) => `Eksporten økte med ${percent} prosent i ${year}.`;
    writeFileSync(
      join(folder, "seeds/twice.txt"),
      `Eksporten vokser\n\nPublisert 3. mai 2023\n\n${say(7, 2021)} Noe annet.\n\n${say(9, 2022)} ${say(3, 2020)}\n`,
    );
    await buildFolder({ seeds: join(folder, "seeds"), out: join(folder, "kb") });
    const record = JSON.parse(readFileSync(join(folder, "kb/articles/twice.json"), "utf8")) as ArticleRecord;
    expect(record.facts.length).toBeGreaterThan(1);
    expect(await codesOf(folder)).toEqual([]);
  });
  it("is judged by what it says, not by the order of its lines", async () => {
    const folder = copy();
    const path = join(folder, "kb/knowledge-base.json");
    const lines = readFileSync(path, "utf8").split("\n");
    const first = lines.indexOf('"facts": [') + 1;
    lines.splice(first, 2, ...lines.slice(first, first + 2).reverse());
    writeFileSync(path, lines.join("\n"));
    expect(await codesOf(folder)).toEqual([]);
  });
  it("is judged by what it says, not by how its JSON is laid out", async () => {
    const folder = copy();
    inRecord(() => {})(folder);
    inWhole(() => {})(folder);
    expect(await codesOf(folder)).toEqual([]);
  });
});

describe("a planted corruption is found", () => {
  const planted: Readonly<Record<string, readonly [(folder: string) => void, readonly ProblemCode[]]>> = {
    "a mention's value": [inRecord((record) => (amountIn(record).value.value *= 10)), ["not-reproduced"]],
    "a mention's offset": [
      inRecord((record) => {
        amountIn(record).start += 1;
      }),
      ["not-reproduced", "wrong-slice"],
    ],
    "a mention's words": [
      inRecord((record) => {
        amountIn(record).text = "200 millioner kroner";
      }),
      ["not-reproduced", "wrong-slice"],
    ],
    "a mention's block": [
      inRecord((record) => {
        amountIn(record).block = must(record.blocks[0]).id;
      }),
      ["not-reproduced", "wrong-block"],
    ],
    "a mention that is left out": [inRecord(({ mentions }) => mentions.splice(3, 1)), ["not-reproduced"]],
    "a block that is stretched": [
      inRecord(({ blocks }) => {
        must(blocks[1]).end += 10;
      }),
      ["not-reproduced", "wrong-block"],
    ],
    "a fact's value, in the record": [
      inRecord(({ facts }) => {
        must(facts.find(({ type }) => type === "budget-allocation")).object = { value: 1, currency: "NOK" };
      }),
      ["not-reproduced"],
    ],
    "a fact's id, in the record": [
      inRecord(({ facts }) => {
        must(facts[0]).id = "activity-000000000000";
      }),
      ["not-reproduced", "wrong-id"],
    ],
    "an edited quote of the evidence": [
      inRecord(({ facts }) => {
        must(must(facts[0]).evidence[0]).quote += " ikke";
      }),
      ["not-reproduced", "wrong-id", "wrong-slice"],
    ],
    "a hash": [
      inRecord((record) => {
        record.sha256 = "0".repeat(64);
      }),
      ["wrong-hash"],
    ],
    "the article's date": [
      inRecord(({ metadata }) => {
        metadata.updated = "2019-10-08";
      }),
      ["not-reproduced"],
    ],
    "a fact's value, in the whole": [
      inWhole(({ facts }) => {
        must(facts.find(({ type }) => type === "target")).object = { value: 60, unit: "percent" };
      }),
      ["not-reproduced"],
    ],
    "a fact that is left out": [inWhole(({ facts }) => facts.splice(10, 1)), ["not-reproduced"]],
    "a piece of evidence that is dropped": [
      inWhole(({ facts }) => {
        must(facts.find(({ evidence }) => evidence.length > 1)).evidence.pop();
      }),
      ["not-reproduced"],
    ],
    "an id that stands twice": [
      inWhole(({ facts }) => {
        must(facts[1]).id = must(facts[0]).id;
      }),
      ["duplicate-id", "not-reproduced"],
    ],
    "an entity that does not exist": [
      inWhole(({ facts }) => {
        const { object } = must(facts.find(({ type }) => type === "membership"));
        if (object !== null && "name" in object) object.entity = "organisation:ingen";
      }),
      ["dangling-reference", "not-reproduced"],
    ],
    "a finding that is hidden": [inWhole(({ findings }) => findings.splice(0, 1)), ["not-reproduced"]],
    "a hash, in the whole": [
      inWhole(({ documents }) => {
        must(documents[0]).sha256 = "f".repeat(64);
      }),
      ["not-reproduced", "wrong-hash"],
    ],
    "an article that was edited after the build": [
      (folder) => {
        const path = join(folder, "seeds", SEEDS[0]);
        writeFileSync(path, readFileSync(path, "utf8").replace("100 millioner", "900 millioner"));
      },
      ["not-reproduced", "wrong-hash", "wrong-slice"],
    ],
    "an article that is gone": [
      (folder) => rmSync(join(folder, "seeds", SEEDS[1])),
      ["not-reproduced", "unknown-source"],
    ],
    "a record that is gone": [(folder) => rmSync(join(folder, "kb", RECORD)), ["missing-record"]],
    "a record too many": [
      (folder) => cpSync(join(folder, "kb", RECORD), join(folder, "kb/articles/annen.json")),
      ["stray-record"],
    ],
    "a shape that is no knowledge base": [
      inWhole((knowledgeBase) => {
        Object.assign(knowledgeBase, { documents: 3 });
      }),
      ["bad-schema"],
    ],
    "a line that is left out of a list, with its comma still there": [
      (folder) => {
        const path = join(folder, "kb/knowledge-base.json");
        const lines = readFileSync(path, "utf8").split("\n");
        lines.splice(lines.indexOf("]") - 1, 1);
        writeFileSync(path, lines.join("\n"));
      },
      ["unreadable"],
    ],
    "records in another order, one of them twice": [
      (folder) => {
        const path = join(folder, "kb/knowledge-base.json");
        const lines = readFileSync(path, "utf8").split("\n");
        const first = lines.indexOf('"facts": [') + 1;
        lines.splice(first, 2, ...lines.slice(first, first + 2).reverse(), lines[first] ?? "");
        writeFileSync(path, lines.join("\n"));
      },
      ["duplicate-id", "not-reproduced"],
    ],
    "a section that nobody knows": [
      (folder) => {
        const path = join(folder, "kb/knowledge-base.json");
        const content = readFileSync(path, "utf8");
        writeFileSync(path, content.replace('"documents": [', '"extra": [\n{"id":"a"}\n],\n"documents": ['));
      },
      ["bad-schema"],
    ],
    "a file that was cut off": [
      (folder) => {
        const path = join(folder, "kb/knowledge-base.json");
        writeFileSync(path, readFileSync(path, "utf8").slice(0, 2000));
      },
      ["unreadable"],
    ],
  };
  for (const [what, [plant, codes]] of Object.entries(planted)) {
    it(what, async () => {
      const folder = copy();
      plant(folder);
      expect(await codesOf(folder)).toEqual(codes);
    });
  }

  it("with file, record and what the source has", async () => {
    const folder = copy();
    inRecord((record) => (amountIn(record).value.value *= 10))(folder);
    const [problem] = await verify({
      knowledgeBase: join(folder, "kb"),
      seeds: join(folder, "seeds"),
      registry,
    });
    expect(problem).toMatchObject({ code: "not-reproduced", file: RECORD });
    expect(problem?.record).toMatch(/^mentions\/amount \d+–\d+ \[amount\//u);
    expect(problem?.message).toMatch(/the source gives \{/u);
    expect(readdirSync(join(folder, "kb/articles"))).toHaveLength(SEEDS.length);
  });
});
