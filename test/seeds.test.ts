import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate } from "../src/eval/index.ts";
import type { GoldMention } from "../src/eval/mentions.ts";
import { factTypeSchema } from "../src/model.ts";
import { at, pipeline, registry, SEEDS, seedText } from "./support.ts";

interface GoldArticle {
  readonly file: string;
  readonly title: string;
  readonly published: string | null;
  readonly updated: string | null;
  readonly publishedInferred?: string;
  readonly language: string;
  readonly boilerplate: readonly { start: number; end: number; why: string; optional?: boolean }[];
  readonly mentions: readonly GoldMention[];
}

const gold = readFileSync(at("fixtures/seeds-gold.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as GoldArticle);
const annotated = gold.map((article) => ({
  gold: article,
  ...pipeline.annotate(article.file, seedText(article.file)),
}));

describe("the five seeds, from their text alone", () => {
  // What the project promises. A change that lowers a figure below its floor fails here.
  const { broken, mentions, facts, errors } = evaluate(at("fixtures"), at("seeds"), registry);
  it("no figure is below its floor in fixtures/floors.tsv", () => {
    expect(broken, JSON.stringify(errors, null, 1)).toEqual([]);
  });
  it("every kind of mention and every type of fact is found", () => {
    expect(mentions.filter(({ right }) => right === 0)).toEqual([]);
    expect(facts?.types.filter(({ found }) => found > 0).map(({ type }) => type)).toEqual(
      [...factTypeSchema.options].sort(),
    );
  });

  it("modifiers are those of the gold", () => {
    const wrong = annotated.flatMap(({ gold: article, mentions }) =>
      article.mentions
        .filter(
          ({ kind, value, inBoilerplate }) =>
            inBoilerplate !== true &&
            ["amount", "percentage", "count"].includes(kind) &&
            value.modifier !== undefined,
        )
        .filter(
          (target) =>
            !mentions.some(
              (mention) =>
                mention.kind === target.kind &&
                mention.start < target.end &&
                target.start < mention.end &&
                "modifier" in mention.value &&
                mention.value.modifier === target.value.modifier,
            ),
        )
        .map(({ surface }) => surface),
    );
    expect(wrong).toEqual([]);
  });

  it("boilerplate and captions overlap with the gold: character F1 is at least 0.9", () => {
    let both = 0;
    let ours = 0;
    let theirs = 0;
    for (const { gold: article, article: ingested } of annotated) {
      const inside = (spans: readonly { start: number; end: number }[], place: number): boolean =>
        spans.some(({ start, end }) => place >= start && place < end);
      const required = article.boilerplate.filter(({ optional }) => optional !== true);
      const optional = article.boilerplate.filter((span) => span.optional === true);
      const marked = ingested.blocks.filter(({ why }) => why !== undefined);
      for (let place = 0; place < ingested.text.length; place++) {
        if (/\s/u.test(ingested.text[place] ?? "") || inside(optional, place)) continue;
        const isOurs = inside(marked, place);
        const isTheirs = inside(required, place);
        if (isOurs && isTheirs) both++;
        else if (isOurs) ours++;
        else if (isTheirs) theirs++;
      }
    }
    expect((2 * both) / (2 * both + ours + theirs)).toBeGreaterThanOrEqual(0.9);
  });

  for (const { gold: article, article: ingested } of annotated) {
    it(`${article.file}: title, dates and language`, () => {
      const { title, published, updated, language, inferred } = ingested.metadata;
      expect({ title, published, updated, language }).toEqual({
        title: article.title,
        published: article.published,
        updated: article.updated,
        language: article.language,
      });
      // A year may be inferred only where the gold has one, and then that one.
      if (inferred !== null) expect(inferred.slice(0, 4)).toBe(article.publishedInferred?.slice(0, 4));
    });
  }
});

/** SHA-256 of the user's articles, first 16 digits. */
const DIGESTS = [
  "d1a8f21943fb8292",
  "7d3bfcd648dbda53",
  "16aeeb9d7b3bbb90",
  "784228af915c5ece",
  "7a94ed853e4e43e3",
];

describe("seeds/", () => {
  it("holds the user's articles byte for byte", () => {
    const digests = SEEDS.map((file) =>
      createHash("sha256")
        .update(readFileSync(at(`seeds/${file}`)))
        .digest("hex")
        .slice(0, 16),
    );
    expect(digests).toEqual(DIGESTS);
  });
});
