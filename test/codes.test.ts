/** The walk that every stage goes by, against what the language's own functions say. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Codes, codesOf, TRAITS, traitsOf } from "../src/codes.ts";

const PATTERNS: Readonly<Record<keyof typeof TRAITS, RegExp>> = {
  oddBlank: /[\t\v\f\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/u,
  oddBreak: /[\r\u2028\u2029]/u,
  twoSpaces: / {2}/u,
  twoBlanks: /[^\S\n\uFEFF]{2}|[^\S\n\uFEFF]\n|\n[^\S\n\uFEFF]/u,
  unseen: /[\u00AD\u200B-\u200D\u2060\uFEFF]/u,
  combining: /[\u0300-\u036F]/u,
  oddDash: /[\u00AD\u2010-\u2012\u2014\u2015\u2212]/u,
  placeHolder: /[\uE000-\uE002]/u,
};
const signs = fc.constantFrom(
  ..."aÆøΩж9.–-—\u2011\u00ad \u00a0\u2009\u202f\t\n\r\u2028\u200b\ufeff\u0301\ue000İß",
);
const texts = fc.array(signs, { maxLength: 12 }).map((all) => all.join(""));

describe("codes", () => {
  it("tell the same unusual characters as patterns do", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const told = Object.entries(TRAITS).filter(([, bit]) => (traitsOf(text) & bit) !== 0);
        const found = Object.entries(PATTERNS).filter(([, pattern]) => pattern.test(text));
        expect(told.map(([name]) => name)).toEqual(found.map(([name]) => name));
      }),
      { numRuns: 3000 },
    );
  });

  it("tell them of a stretch as of a text of its own", () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, text, behind) => {
        const whole = codesOf(before + text + behind);
        expect(whole.traitsIn(before.length, before.length + text.length)).toBe(
          new Codes().read(text).traits,
        );
      }),
      { numRuns: 3000 },
    );
    const many = codesOf("\u00a0 ".repeat(5000));
    expect(many.traitsIn(0, 1) & TRAITS.oddBlank).toBe(TRAITS.oddBlank);
  });

  it("are the text's, in small letters of the same length", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary", maxLength: 40 })), (text) => {
        const { codes, folded, foldedText } = codesOf(text);
        expect(String.fromCharCode(...codes.subarray(0, text.length))).toBe(text);
        expect(String.fromCharCode(...folded.subarray(0, text.length))).toBe(foldedText);
        expect(foldedText).toHaveLength(text.length);
      }),
    );
    const latin = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).join("");
    expect(codesOf(latin).foldedText).toBe(latin.replace(/[^İ]/gu, (character) => character.toLowerCase()));
  });

  it("are read anew for another text, also after a very long one", () => {
    const reader = new Codes();
    expect(reader.read("Ål").foldedText).toBe("ål");
    expect(reader.read("Å".repeat(3_000_000)).foldedText).toBe("å".repeat(3_000_000));
    expect(reader.codes.length).toBeGreaterThanOrEqual(3_000_000);
    expect(reader.read("ØL\u00a0").foldedText).toBe("øl\u00a0");
    expect(reader.traits).toBe(TRAITS.oddBlank);
    expect(reader.codes.length).toBeLessThan(3_000_000);
  });
});
