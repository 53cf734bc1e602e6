import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExplainer, createPipeline, loadRegistry } from "../src/index.ts";
import { SEEDS, seedText } from "./support.ts";

const pipeline = createPipeline(loadRegistry());
const spaced = (value: unknown): string => JSON.stringify(value).replace(/\s+/gu, " ");

/** What is found in a text, without its places. */
function found(text: string) {
  const { mentions } = pipeline.annotate("x", text);
  for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
  const facts = pipeline.factsOf("x", text);
  for (const { start, end, quote } of facts.flatMap(({ evidence }) => evidence))
    expect(text.slice(start, end)).toBe(quote);
  return {
    mentions: mentions.map(({ kind, value, rule, entity, block }) =>
      spaced({ kind, value, rule, entity, block }),
    ),
    facts: facts.map(({ id, type, subject, predicate, object, qualifiers }) =>
      spaced({ id, type, subject, predicate, object, qualifiers }),
    ),
  };
}

/** Between words and inside numbers, not where lines begin. */
const BLANK = /(?<=[\p{L}\d.,»])[ \u00a0](?=[\p{L}\d«(])/gu;

const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  "blanks doubled": (text) => text.replace(BLANK, "  "),
  "a tab and a blank": (text) => text.replace(BLANK, "\t "),
  "a no-break space beside a plain one": (text) => text.replace(BLANK, "\u00a0 "),
  "soft hyphens in long words": (text) => text.replace(/(?<=\p{Ll}{6})(?=\p{Ll}{6})/gu, "\u00ad"),
  "signs without width among blanks": (text) => text.replace(BLANK, "\ufeff \u200b "),
  "signs without width before words": (text) => text.replace(/(?<= )(?=\p{L})/gu, "\u200b"),
  "letters in two parts": (text) => text.normalize("NFD"),
};

describe.each(SEEDS)("what stands between the words of %s", (file) => {
  const text = seedText(file);
  const expected = found(text);
  it.each(Object.entries(CHANGES))("changes nothing: %s", (_, change) => {
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(found(changed)).toEqual(expected);
  });
});

describe("a hard-wrapped file", () => {
  const PLAIN =
    "Regjeringen satser på klyngene\n\nNæringsminister Iselin Nybø la fram planen i Oslo 8. oktober 2020, og klyngeprogrammet styrkes derfor med 1 311 millioner kroner over ti år, mot 20 millioner kroner i dag.\n\nKlyngene har brukt 12 millioner kroner på 27 prosjekter siden 2014, og det er i underkant av 2 prosent mer enn året før, sier hun.\n";
  const wrapped = (length: number, end: string): string =>
    PLAIN.split("\n")
      .map((line) => line.replace(new RegExp(`(.{${length},}?) `, "gu"), `$1${end}`))
      .join(end.includes("\r") ? "\r\n" : "\n");
  const values = (text: string): string[] =>
    pipeline.annotate("x", text).mentions.map(({ value }) => spaced(value));
  it.each([
    ["\n", 60],
    ["\r\n", 60],
    [" \r\n", 58],
    ["\n  ", 62],
  ])("gives what the text in one line does (%j)", (end, length) => {
    expect(values(wrapped(length, end))).toEqual(values(PLAIN));
  });
});

describe("a word that a soft hyphen breaks at a line's end", () => {
  it("is one word", () => {
    const lines = [
      "Kommunene langs kysten har lenge bedt om mer penger til nye kaier",
      "og fyr, og departementet har lyttet til dem i arbeidet med saken",
      "før sommeren. Nå styrkes ordningen på nytt med hele 20 mil\u00ad",
      "lioner kroner til ferjer og flere avganger hver eneste dag, og det",
      "er kommunene selv som skal bestemme hvordan de bruker dem.",
    ];
    const text = lines.join("\n");
    expect(pipeline.annotate("x", text).mentions.map(({ text: words }) => words)).toContain(
      "20 mil\u00ad\nlioner kroner",
    );
  });
});

describe("any blanks", () => {
  it("leave every mention at its words", () => {
    const pieces = [
      "Iselin",
      "Nybø",
      "12",
      "millioner",
      "kroner",
      " ",
      "  ",
      "\r\n",
      "\u00ad",
      "\u200b",
      "\t",
      "8.",
      "mai",
      "e\u0301n",
      "\n\n",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        for (const { start, end, text: words } of pipeline.annotate("x", text).mentions) {
          expect(text.slice(start, end)).toBe(words);
          expect(words.trim()).toBe(words);
        }
      }),
    );
  });
});

describe("an explanation", () => {
  const explainer = createExplainer(loadRegistry());
  const text = "Ordningen styrkes med 20  millioner\t kroner i  år.\n";
  const source = { file: "a.txt", bytes: Buffer.from(text) };
  it("is of the words as they are read, at their places in the source", () => {
    for (const place of [{ text: "20 millioner kroner" }, { at: text.indexOf("millioner") + 3 }]) {
      const [explanation] = explainer.explain(source, place).value ?? [];
      const [found] = explanation?.found ?? [];
      expect(found).toMatchObject({ rule: "amount/number-currency", text: "20 millioner kroner" });
      expect(text.slice(found?.start, found?.end)).toBe("20  millioner\t kroner");
      expect(text.slice(explanation?.sentence.start, explanation?.sentence.end)).toBe(text.trim());
    }
  });
});
