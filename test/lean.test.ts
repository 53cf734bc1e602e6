import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lean } from "../src/lean.ts";
import { clauseRules } from "../src/normalize/facts/rules/index.ts";

describe("a pattern with less machine code", () => {
  const cases: readonly (readonly [RegExp, string])[] = [
    [/(?:a|b)c/u, "(?:a|b)(?=)c"],
    [/(?:ab)?c/u, "(?:ab)?(?=)c"],
    [/(?<x>a|b){1,3}?c/gu, "(?<x>a|b){1,3}?(?=)c"],
    [/(?:a(?:b|c)d)/u, "(?:a(?:b|c)(?=)d)"],
    [/(?=a|b)(?!c|d)(?<=e|f)(?<!g|h)i/u, "(?=a|b)(?!c|d)(?<=e|f)(?<!g|h)i"],
    [/(?<=(?:a|b)c)d/u, "(?<=(?:a|b)(?=)c)d"],
    [/[(|)]\(a\|b\)[\]|]c/u, "[(|)]\\(a\\|b\\)[\\]|]c"],
    [/(?:ab)c*/u, "(?:ab)c*"],
    [/a|b/u, "a|b"],
  ];
  for (const [pattern, wanted] of cases)
    it(`${pattern}`, () => {
      expect(lean(pattern).source).toBe(wanted);
      expect(lean(pattern).flags).toBe(pattern.flags);
    });

  it("has nothing in it but the pattern and lookaheads that nothing can fail", () => {
    for (const { id, pattern } of clauseRules) {
      const { source, flags } = lean(pattern);
      expect(source.replaceAll("(?=)", ""), id).toBe(pattern.source);
      expect(flags, id).toBe(pattern.flags);
    }
  });

  it("matches the same, group by group", () => {
    const patterns = [
      /(?<who>(?:en|to|[a-c|)]{1,3}?)+?) (?:gir|ga|har (?:nå )?gitt)(?: nå)? (?<what>penger|(?:en )?gave)/gu,
      /(?<=(?:en|to) )(?:(?<x>gir|ga)|har){1,2}(?! nå| en)/gu,
      /(?:(?:en|to)|(?:en )?gave|)(?:,|$| (?=har|ga))/gu,
    ];
    const word = fc.constantFrom(
      "en",
      "to",
      "a",
      "b",
      "|",
      ")",
      "gir",
      "ga",
      "har",
      "nå",
      "gitt",
      "penger",
      "gave",
      ",",
    );
    const property = fc.property(
      fc.array(word, { maxLength: 12 }),
      fc.constantFrom(...patterns),
      (words, pattern) => {
        const text = words.join(" ");
        const seen = (one: RegExp): unknown =>
          [...text.matchAll(one)].map((match) => [match.index, ...match, match.groups]);
        expect(seen(lean(pattern))).toEqual(seen(pattern));
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });
});
