import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { detectLanguage } from "../src/ingest/language.ts";
import type { Mention } from "../src/model.ts";
import { at, EXAMPLE_DATE, pipeline } from "./support.ts";

/**
 * Case by case: fixtures/cases/*.yaml, format told at the head of each file. A file that is named after a kind of name
 * marks that kind and no other; all others mark the numeric kinds.
 */
const NUMERIC = ["amount", "percentage", "count", "date"] as const;
const NAMES = ["minister", "person", "cluster", "organisation", "programme", "place", "quote"] as const;
const value = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const caseSchema = z
  .strictObject({
    nob: z.string(),
    nno: z.string().optional(),
    published: z.string().nullable().optional(),
    mentions: z
      .array(
        z
          .partialRecord(z.enum([...NUMERIC, ...NAMES]), value)
          .refine((mention) => Object.keys(mention).length === 1),
      )
      .nonempty()
      .optional(),
    why: z.string().min(3).optional(),
  })
  .refine(({ mentions, why }) => (mentions === undefined) !== (why === undefined), "either mentions or why");

const kindsOf = (file: string): readonly string[] => NAMES.filter((kind) => file === `${kind}.yaml`);
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  amount: { modifier: "exact", currency: "NOK" },
  percentage: { modifier: "exact", unit: "percent" },
  count: { modifier: "exact" },
};

const files = readdirSync(at("fixtures/cases")).filter((name) => name.endsWith(".yaml"));
const cases = files.flatMap((file) =>
  z
    .array(caseSchema)
    .parse(parse(readFileSync(at(`fixtures/cases/${file}`), "utf8")))
    .map((one) => ({ file, ...one })),
);
const written = cases.flatMap(({ nob, nno }) => (nno === undefined ? [nob] : [nob, nno]));
const isNegative = (sentence: string): boolean => !sentence.includes("⟦");

/** What was found, written like a case: the sentence marked up, and values without what does not matter here. */
function reading(sentence: string, published: string | null, kinds: readonly string[]) {
  const text = sentence.replace(/[⟦⟧]/gu, "");
  const found = pipeline
    .annotate("case", text, published)
    .mentions.filter(({ kind }) => kinds.includes(kind)) as Mention[];
  let marked = "";
  let end = 0;
  for (const mention of found) {
    marked += `${text.slice(end, mention.start)}⟦${mention.text}⟧`;
    end = mention.end;
  }
  const values = found.map(({ kind, value: { ...stated } }) => {
    if ("form" in stated && kind === "date") delete (stated as { form?: string }).form;
    if ("anchor" in stated) delete stated.anchor;
    return { [kind]: stated };
  });
  return { marked: marked + text.slice(end), values };
}

function expected(mentions: z.infer<typeof caseSchema>["mentions"], form: "nob" | "nno") {
  return (mentions ?? []).map((mention) =>
    Object.fromEntries(
      Object.entries(mention).map(([kind, stated]) => {
        const both = Object.entries(stated).filter(([part]) => !part.endsWith("Nno"));
        const nynorsk = Object.entries(stated).flatMap(([part, word]) =>
          form === "nno" && part.endsWith("Nno") ? [[part.slice(0, -3), word] as const] : [],
        );
        return [kind, { ...DEFAULTS[kind], ...Object.fromEntries([...both, ...nynorsk]) }];
      }),
    ),
  );
}

describe("the table of cases", () => {
  it("has at least 600 sentences, at least a third of them without anything to find", () => {
    expect(written.length).toBeGreaterThanOrEqual(600);
    expect(written.filter(isNegative).length / written.length).toBeGreaterThanOrEqual(1 / 3);
  });

  it("has no sentence twice", () => {
    const plain = cases.map(({ nob, published }) => `${nob}${published}`);
    expect(plain.filter((sentence, index) => plain.indexOf(sentence) !== index)).toEqual([]);
  });

  it("leaves the nynorsk form out only where both forms are the same", () => {
    const bokmål =
      /(?<![A-Za-zÆØÅæøå])(?:ikke|fra|jeg|hun|en|et|uken?|måned(?:en)?|ble|noen|flere|mer|millioner|milliarder|høsten|sommeren)(?![a-zæøå])/u;
    for (const { nob, nno } of cases) {
      if (nno !== undefined) expect(nno).not.toBe(nob);
      else if (detectLanguage(nob).language === "nob") expect(nob).not.toMatch(bokmål);
    }
  });
});

for (const file of files) {
  describe(file, () => {
    const kinds = kindsOf(file).length > 0 ? kindsOf(file) : NUMERIC;
    for (const { nob, nno, published = EXAMPLE_DATE, mentions } of cases.filter((one) => one.file === file)) {
      for (const [form, sentence] of [["nob", nob] as const, ["nno", nno] as const]) {
        if (sentence === undefined) continue;
        it(`${form} ${sentence}${published === EXAMPLE_DATE ? "" : ` (${published})`}`, () => {
          expect(reading(sentence, published, kinds)).toEqual({
            marked: sentence,
            values: expected(mentions, form),
          });
        });
      }
    }
  });
}
