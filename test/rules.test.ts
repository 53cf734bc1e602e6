import { isDeepStrictEqual } from "node:util";
import { check } from "recheck";
import { describe, expect, it } from "vitest";
import { nameRules, patternRules, rulesByKind } from "../src/extract/rules/index.ts";
import type { ArticleFact, Mention } from "../src/model.ts";
import type { ExpectedFact } from "../src/normalize/facts/rule.ts";
import { articleRules, clauseRules } from "../src/normalize/facts/rules/index.ts";
import { EXAMPLE_DATE, pipeline, unmark } from "./support.ts";

const rules = [...nameRules, ...patternRules];
const mentionsOf = (text: string): Mention[] => pipeline.annotate("example", text, EXAMPLE_DATE).mentions;

describe("every rule", () => {
  it("has an id of its own that begins with its kind", () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of rules) expect(rule.id.startsWith(`${rule.kind}/`), rule.id).toBe(true);
  });

  it("on facts has an id of its own too", () => {
    const ids = [...clauseRules, ...articleRules].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("has examples of what it finds and of what it leaves", () => {
    for (const rule of rules) {
      expect(Object.keys(rule.finds).length, rule.id).toBeGreaterThan(0);
      expect(Object.keys(rule.ignores).length, rule.id).toBeGreaterThan(0);
      for (const reason of Object.values(rule.ignores)) expect(reason.length, rule.id).toBeGreaterThan(3);
    }
  });

  it("stands under its kind", () => {
    for (const [kind, { patterns, names }] of Object.entries(rulesByKind)) {
      for (const rule of [...patterns, ...names]) expect(rule.kind).toBe(kind);
    }
  });
});

for (const rule of rules) {
  describe(rule.id, () => {
    for (const [marked, value] of Object.entries(rule.finds)) {
      it(`finds ${marked}`, () => {
        const { text, start, end } = unmark(marked);
        const found = mentionsOf(text).filter(
          (mention) => mention.kind === rule.kind && mention.start < end && start < mention.end,
        );
        expect(
          found.map((mention) => ({ span: text.slice(mention.start, mention.end), rule: mention.rule }))[0],
        ).toEqual({ span: text.slice(start, end), rule: rule.id });
        expect(found[0]?.value).toMatchObject(value);
      });
    }
    for (const [text, reason] of Object.entries(rule.ignores)) {
      it(`leaves ${text} (${reason})`, () => {
        expect(mentionsOf(text).filter((mention) => mention.rule === rule.id)).toEqual([]);
      });
    }
  });
}

const wordsOf = (slot: ArticleFact["object"]): string | number | null =>
  slot === null ? null : "name" in slot ? slot.name : "text" in slot ? slot.text : slot.value;

/** Those qualifiers, of which an undefined one must not be there. */
const holding = (wanted: NonNullable<ExpectedFact["qualifiers"]>) =>
  expect.toSatisfy((told: ArticleFact["qualifiers"]) =>
    Object.entries(wanted).every(([name, value]) => isDeepStrictEqual(told[name], value)),
  );

for (const rule of [...clauseRules, ...articleRules]) {
  describe(rule.id, () => {
    const factsOf = (text: string) => {
      const annotated = pipeline.factsOf("example", text, EXAMPLE_DATE);
      return annotated.filter((fact) => fact.evidence.some((evidence) => evidence.rule === rule.id));
    };
    for (const [text, expected] of Object.entries(rule.finds)) {
      it(`states ${text}`, () => {
        const got = factsOf(text).map(({ subject, predicate, object, qualifiers }) => ({
          subject: wordsOf(subject),
          predicate,
          object: wordsOf(object),
          qualifiers,
        }));
        expect(got.length, JSON.stringify(got)).toBe(expected.length);
        for (const fact of expected)
          expect(got).toContainEqual(
            expect.objectContaining({
              ...fact,
              ...(fact.qualifiers && { qualifiers: holding(fact.qualifiers) }),
            }),
          );
      });
    }
    for (const [text, reason] of Object.entries(rule.ignores)) {
      it(`states nothing by ${text} (${reason})`, () => {
        expect(factsOf(text)).toEqual([]);
      });
    }
  });
}

describe("patterns are safe", () => {
  for (const rule of patternRules) {
    it(`${rule.id} takes linear time`, async () => {
      const { source, flags } = rule.pattern;
      // Sticky patterns are tried at one place only, which the checker knows as an anchor.
      const result = await check(`^(?:${source})`, flags.replace(/[dy]/g, ""), { timeout: 20_000 });
      expect(result.status, JSON.stringify("complexity" in result ? result.complexity : null)).toBe("safe");
    });
  }
});
