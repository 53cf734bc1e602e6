import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createExtractor } from "../src/extract/index.ts";
import type { Rule } from "../src/extract/rule.ts";
import { patternRules } from "../src/extract/rules/index.ts";
import { createNormalizer } from "../src/normalize/index.ts";
import { at, registry, SEEDS, seedText } from "./support.ts";

/**
 * Rules are tried only where their `starts` and `followedBy` let them begin. Here every rule is tried at every word and
 * number as well: a difference means that a rule's declaration leaves out something its pattern can begin with.
 */
const texts = [
  ...readdirSync(at("fixtures/cases")).flatMap((file) =>
    readFileSync(at(`fixtures/cases/${file}`), "utf8")
      .split("\n")
      .flatMap((line) => /^(?:- nob| {2}nno): (.*)$/u.exec(line)?.[1] ?? []),
  ),
  ...patternRules.flatMap(({ finds, ignores }) => [...Object.keys(finds), ...Object.keys(ignores)]),
  ...SEEDS.flatMap((file) => seedText(file).split("\n")),
]
  .map((text) => text.replace(/[⟦⟧]/gu, ""))
  .filter(Boolean);

it("no rule finds more when it is tried everywhere", () => {
  const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/[a-zà-ɏ]+|[$€£¥]/gu) ?? []));
  const anywhere = patternRules.map(({ followedBy: _, ...rule }): Rule => {
    const endings = rule.starts.filter((start) => typeof start === "object" && "endings" in start);
    return { ...rule, starts: ["number", "one", [...words], ...endings] };
  });
  const { lexicon } = createNormalizer(registry);
  const declared = createExtractor(lexicon);
  const everywhere = createExtractor(lexicon, anywhere);
  let mentions = 0;
  const missed: string[] = [];
  for (const text of texts) {
    const article = { text, blocks: [{ id: "b", kind: "paragraph" as const, start: 0, end: text.length }] };
    const found = declared.extract(article);
    mentions += found.length;
    const known = new Set(found.map((mention) => JSON.stringify(mention)));
    for (const mention of everywhere.extract(article))
      if (!known.has(JSON.stringify(mention)))
        missed.push(`${mention.rule}: "${text.slice(mention.start, mention.end)}" in ${text}`);
  }
  expect(missed).toEqual([]);
  expect(mentions).toBeGreaterThan(2000);
});
