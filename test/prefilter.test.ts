import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requiredStrings } from "../scripts/required-strings.ts";
import { grantRewrites } from "../src/normalize/facts/readings/grant.ts";
import { plainRewrites } from "../src/normalize/facts/readings/plain.ts";
import { type Rewrite, rewriting } from "../src/normalize/facts/readings/rewrite.ts";
import type { FactRequirements } from "../src/normalize/facts/required.ts";
import { clauseRules } from "../src/normalize/facts/rules/index.ts";
import { Prefilter } from "../src/prefilter.ts";

declare const __REQUIRED__: FactRequirements;

describe("what a pattern requires", () => {
  it.each<[RegExp, string[][]]>([
    [/styrkes/u, [["styrkes"]]],
    [/Økte|økninga?/u, [["økning", "økte"]]],
    [/(?<who>.{1,20}?) (?:gir|gav) penger/u, [[" gav penger", " gir penger"]]],
    [/(?:nye )?kaier/u, [["kaier"]]],
    [/(?:måle){1,2}t/u, [["måle"]]],
    [/[Rr]egjering(?:en|a)/u, [["regjeringa", "regjeringen"]]],
    [/kutter.{1,9}støtten/u, [["støtten"], ["kutter"]]],
    // Nothing that every match holds.
    [/(?:gir)?/u, []],
    [/gir|\d+/u, []],
    [/i .* på/u, [[" på"]]],
    // So much of a long string says as much.
    [/samferdselsdepartementet/u, [["samferdselsd"]]],
    // Beside what is rare, what stands in every text.
    [/kaier.*e/u, [["kaier"]]],
    // What stands around a match stands in the text as well.
    [/(?=.*kaier)\S+(?<=gitt) (?!fyr)(?<!kutt)/u, [["kaier"], ["gitt"]]],
    [/(?:kaier)*/u, []],
    [/[^a]bcde/u, [["bcde"]]],
  ])("%s", (pattern, strings) => {
    expect(requiredStrings(pattern)).toEqual(strings);
  });
});

/** Texts that the patterns can match, and texts near them. */
const PATTERNS = [
  /(?<who>[a-z ]{1,9}?) (?:gir|ga|har gitt) (?:nå )?penger/giu,
  /\{amount:\d{1,4}\} til (?:kaier|fyr)(?: i \{place:\d{1,4}\})?/gu,
  /økte? med (?:bare )?\{amount:\d\}|falt/gu,
  /x?/gu,
];
const WORDS = [
  "gir",
  "Ga",
  "har gitt",
  "nå",
  "penger",
  "{amount:1}",
  "til",
  "kaier",
  "fyr",
  "økt",
  "med",
  "bare",
  "falt",
  "  ",
];

describe("a prefilter", () => {
  const prefilter = new Prefilter(PATTERNS.map(requiredStrings));
  it("lets no pattern go that matches", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }), (words) => {
        const text = words.join(" ");
        const candidates = prefilter.candidates(text);
        PATTERNS.forEach((pattern, place) => {
          pattern.lastIndex = 0;
          if (pattern.test(text)) expect(candidates).toContain(place);
        });
      }),
    );
  });
  it("lets go what cannot match, one text after the other", () => {
    expect(prefilter.candidates("Ola gir penger")).toEqual([0, 3]);
    expect(prefilter.candidates("{amount:3} til kaier falt")).toEqual([1, 2, 3]);
    expect(prefilter.candidates("")).toEqual([3]);
  });
  it("has something to say about every fact rule", () => {
    const open = clauseRules.filter(({ pattern }) => requiredStrings(pattern).length === 0);
    expect(open.map(({ id }) => id)).toEqual([]);
  });
});

describe("rewriting", () => {
  const rewrites: readonly Rewrite[] = [
    [/ ?bare/u, ""],
    [/(?<who>\S+) (?:gir|ga) penger/gu, "$<who> betaler"],
    [/betaler penger/u, "falt"],
    [/falt/gu, "har gitt"],
    // What stands behind the one that makes it is done, what stands before is not.
    [/har gitt til/u, "ga penger til"],
  ];
  const rewritten = rewriting(
    rewrites,
    rewrites.map(([pattern]) => requiredStrings(pattern)),
  );
  const oneByOne = (words: string): string =>
    rewrites.reduce((text, [pattern, by]) => text.replace(pattern, by), words);
  it("does what all patterns one after the other do", () => {
    expect(rewritten("Ola ga bare penger penger til kaier")).toBe("Ola ga penger til kaier");
    expect(rewritten("Kari gir kaier")).toBe("Kari gir kaier");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS, "Ola", "ga", "betaler"), { maxLength: 12 }), (words) => {
        const text = words.join(" ");
        expect(rewritten(text)).toBe(oneByOne(text));
      }),
    );
  });
  it("does so with the program's own", () => {
    const own = [
      [grantRewrites, __REQUIRED__.grantRewrites],
      [plainRewrites, __REQUIRED__.plainRewrites],
    ] as const;
    const sentences = clauseRules.flatMap(({ finds }) => Object.keys(finds));
    for (const [each, required] of own) {
      const rewrite = rewriting(each, required);
      for (const sentence of sentences) {
        const words = sentence.replace(/\d[\d ]* (?:millioner|milliarder) kroner/gu, "{amount:0}");
        expect(rewrite(words)).toBe(each.reduce((text, [pattern, by]) => text.replace(pattern, by), words));
      }
    }
  });
});
