import { describe, expect, it } from "vitest";
import type { ArticleRecord, KnowledgeBase } from "../src/model.ts";
import { createEntitySource } from "../src/normalize/index.ts";
import { assemble } from "../src/output/index.ts";
import { pipeline, registry } from "./support.ts";

const encoder = new TextEncoder();
const generator = { name: "klartekst" as const, version: "0", rules: "", registry: "" };

function record(id: string, published: string, text: string): ArticleRecord {
  const article = `En tittel om saken\n\nPublisert ${published}\n\n${text}\n`;
  const { value } = pipeline.process({ file: `${id}.txt`, bytes: encoder.encode(article) });
  if (value === null) throw new Error(`${id} is no article`);
  return value;
}
/** Articles a, b, c …, each a day and its words. */
function knowledgeBase(...articles: readonly (readonly [published: string, text: string])[]): KnowledgeBase {
  const records = articles.map(([published, text], index) =>
    record(String.fromCharCode(97 + index), published, text),
  );
  return assemble(records, createEntitySource(registry), generator);
}
const evidenceOf = ({ facts }: KnowledgeBase, type: string) =>
  facts.filter((fact) => fact.type === type).map(({ evidence }) => evidence.map(({ article }) => article));
const contradictions = ({ findings }: KnowledgeBase) =>
  findings.filter(({ kind }) => kind === "contradiction");

const OWNED = "Norwegian Innovation Clusters eies av Siva.";
const EXPORT_A = "Norsk eksport var på 1 311 mrd. kroner i 2019.";
const EXPORT_B = "Norsk eksport var på 1 290 mrd. kroner i 2019.";

describe("equal facts", () => {
  it("of several articles are one, with evidence from each", () => {
    const found = knowledgeBase(["2. mai 2023", OWNED], ["3. juni 2024", OWNED]);
    expect(evidenceOf(found, "programme-governance")).toEqual([["a", "b"]]);
  });
  it("of several places in one article are one", () => {
    const found = knowledgeBase(["2. mai 2023", `${EXPORT_A}\n\nSaken er større enn før. ${EXPORT_A}`]);
    expect(evidenceOf(found, "observation")).toEqual([["a", "a"]]);
  });
  it("under another name of the same entity are one", () => {
    const found = knowledgeBase(
      ["2. mai 2023", "NCE Media har hovedkontor i Bergen."],
      ["2. mai 2023", "Medieklyngen har hovedkontor i Bergen. NCE Media vokser."],
    );
    expect(evidenceOf(found, "location")).toEqual([["a", "b"]]);
  });
  it("have the lowest of their ids, whatever the order of the articles", () => {
    const records = [record("a", "2. mai 2023", OWNED), record("b", "3. juni 2024", OWNED)];
    const source = createEntitySource(registry);
    const [forwards, backwards] = [records, [...records].reverse()].map(
      (list) => assemble(list, source, generator).facts,
    );
    expect(forwards).toEqual(backwards);
    const ids = records.flatMap(({ facts }) => facts.map(({ id }) => id)).sort();
    expect(forwards?.map(({ id }) => id)).toContain(ids[0]);
  });
  it("without a time of their own are not one across years", () => {
    const given = "Regjeringen bevilger 50 millioner kroner til Innovasjon Norge.";
    expect(
      evidenceOf(knowledgeBase(["2. mai 2019", given], ["2. mai 2023", given]), "budget-allocation"),
    ).toEqual([["a"], ["b"]]);
    expect(
      evidenceOf(knowledgeBase(["2. mai 2023", given], ["9. mai 2023", given]), "budget-allocation"),
    ).toHaveLength(1);
  });
});

describe("contradictions", () => {
  it("are found between articles, with evidence on both sides", () => {
    const [finding] = contradictions(knowledgeBase(["2. mai 2020", EXPORT_A], ["3. juni 2020", EXPORT_B]));
    expect(finding?.message).toMatch(/1\d+ NOK against 1\d+ NOK$/u);
    expect(finding?.evidence.map(({ article }) => article).sort()).toEqual(["a", "b"]);
  });
  it("are found within an article", () => {
    expect(contradictions(knowledgeBase(["2. mai 2020", `${EXPORT_A} ${EXPORT_B}`]))).toHaveLength(1);
  });
  it("are none where the time, the thing or the hedge differs", () => {
    const other = [
      "Norsk eksport var på 1 225 mrd. kroner i 2014.",
      "Norsk import var på 1 290 mrd. kroner i 2019.",
      "Norsk eksport var på rundt 1 290 mrd. kroner i 2019.",
    ];
    for (const text of other)
      expect(contradictions(knowledgeBase(["2. mai 2020", EXPORT_A], ["3. juni 2020", text])), text).toEqual(
        [],
      );
  });
});

describe("timelines", () => {
  it("have the registry's tenures and what the articles claim, by time", () => {
    const { timelines, facts } = knowledgeBase(["2. mai 2016", "Næringsminister Monica Mæland talte."]);
    const line = timelines.find(({ id }) => id === "office/person:monica-maeland");
    expect(line?.entries.map(({ from, value, source }) => [from, value, source]).slice(0, 3)).toEqual([
      ["2013-10-16", "nærings- og handelsminister", "registry"],
      ["2014-01-01", "næringsminister", "registry"],
      ["2016-05-02", "næringsminister", "articles"],
    ]);
    const claim = line?.entries.find(({ source }) => source === "articles");
    expect(claim?.facts).toEqual(facts.filter(({ type }) => type === "office-holding").map(({ id }) => id));
  });
  it("have a cluster's levels, claimed and known", () => {
    const { timelines } = knowledgeBase([
      "22. juni 2015",
      "NCE Eyde har fått status som Norwegian Centre of Expertise.",
    ]);
    const line = timelines.find(({ id }) => id === "level/cluster:eyde-cluster");
    expect(line?.entries.map(({ value, source }) => `${value} ${source}`).sort()).toEqual([
      "Arena registry",
      "NCE articles",
      "NCE registry",
    ]);
  });
  it("have amounts by recipient and year, those without a year last", () => {
    const { timelines } = knowledgeBase(
      ["2. mai 2015", "Det er i 2015 avsatt 137 millioner kroner til Norwegian Innovation Clusters."],
      ["2. mai 2014", "Det er i 2014 avsatt 120 millioner kroner til Norwegian Innovation Clusters."],
      ["2. mai 2016", "Regjeringen bevilger 20 millioner kroner til Norwegian Innovation Clusters."],
    );
    const line = timelines.find(({ kind }) => kind === "amount");
    expect(line?.entries.map(({ from, value }) => [from, typeof value === "object" && value.value])).toEqual([
      ["2014", 120_000_000],
      ["2015", 137_000_000],
      [null, 20_000_000],
    ]);
  });
});
