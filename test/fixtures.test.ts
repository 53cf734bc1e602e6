import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { brief } from "../src/cli/text-view.ts";
import type { Slot } from "../src/model.ts";
import { at, pipeline } from "./support.ts";

/**
 * Small invented articles with reviewed expectations: fixtures/articles/<topic>--<case>.txt against
 * fixtures/expected/<same>.json. A missing expectation fails; `npm run accept` rewrites them, and the diff is reviewed.
 */
function reading(file: string): string {
  const { value: record } = pipeline.process({ file, bytes: readFileSync(at(`fixtures/articles/${file}`)) });
  if (record === null) throw new Error(`${file} is no article`);
  const { title, published, updated, language } = record.metadata;
  return `${JSON.stringify(
    {
      metadata: { title, published, updated, language },
      blocks: record.blocks.map(({ kind, why }) => (why === undefined ? kind : `${kind}: ${why}`)),
      mentions: record.mentions.map(
        (mention) =>
          `${mention.kind}: ${mention.text.replace(/\s+/gu, " ")} = ${brief(mention)}${mention.inBoilerplate || mention.inCaption ? " (not content)" : ""}`,
      ),
      facts: record.facts.map(({ type, subject, predicate, object, qualifiers, evidence }) => ({
        fact: `${type}: ${slot(subject)} ${predicate} ${slot(object)}`,
        qualifiers,
        quote: evidence[0]?.quote.replace(/\s+/gu, " "),
      })),
      diagnostics: record.diagnostics.map(({ code }) => code),
    },
    null,
    1,
  )}\n`;
}

const slot = (value: Slot | null): string =>
  value === null
    ? "-"
    : "name" in value
      ? value.name
      : "text" in value
        ? value.text
        : `${value.value} ${value.currency ?? value.unit}`;

describe("invented articles", () => {
  const files = readdirSync(at("fixtures/articles"));
  it("there are some", () => expect(files.length).toBeGreaterThanOrEqual(5));
  for (const file of files) {
    it(file, () => {
      const expected = at(`fixtures/expected/${file.replace(/\.txt$/u, ".json")}`);
      if (process.env.KLARTEKST_ACCEPT === "1") writeFileSync(expected, reading(file));
      expect(reading(file)).toBe(readFileSync(expected, "utf8"));
    });
  }
});
