import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { default as formats } from "ajv-formats";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import jsonld from "jsonld";
import sqlite from "node-sqlite3-wasm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { buildFolder } from "../src/batch/index.ts";
import { guarded } from "../src/export/csv.ts";
import { EXPORT_FORMATS, type ExportFormat, exportKnowledgeBase } from "../src/export/index.ts";
import { jsonLdPieces } from "../src/export/json-ld.ts";
import { openKnowledgeBase } from "../src/export/read.ts";
import { prepare } from "../src/index.ts";
import { ingest } from "../src/ingest/index.ts";
import {
  type ArticleRecord,
  documentSchema,
  entitySchema,
  factSchema,
  findingSchema,
  type KnowledgeBase,
  mentionSchema,
  type Slot,
  timelineSchema,
} from "../src/model.ts";
import { DATA_PACKAGE_PROFILE } from "./data-package-profile.ts";
import { at } from "./support.ts";

/** Invented articles that a careless export trips over: file name → text. */
const HOSTILE: Readonly<Record<string, string>> = {
  "astral.txt": `😀 Klyngen vokser i Tromsø 𝒜

Publisert 3. mai 2023

😀😀 Regjeringen bevilger 50,5 millioner kroner til Innovasjon Norge. Andelen er 7,1 prosent, og 𝒜𝒜 21 prosent i Bodø.
`,
  "a,b;c=d æ.txt": `=HYPERLINK("https://eksempel.no";"klikk")

Publisert 2. mai 2023

- Vi må bruke 12 millioner kroner, sier næringsminister Jan Christian Vestre.

– Vi må bruke 13 millioner kroner, sier næringsminister Jan Christian Vestre.

Fondet ga +47 millioner kroner; =1+1 og "sitat", '; DROP TABLE facts; -- </script>
`,
  "page.md": `---
url: https://eksempel.no/sak?a=1&b=æ ø
publisher: "=cmd|' /C calc'!A0"
title: "@SUM(1+1)*cmd"
published: 2024-05-15
---

Norsk eksport var på 1 311 mrd. kroner i 2019. NCE Media har hovedkontor i Bergen.
`,
  "contact.txt": `Klynger får mer

Publisert 2. mai 2023

Regjeringen bevilger 50 millioner kroner til Innovasjon Norge.

Ring 468 63 789 om 5 millioner kroner, eller skriv til ola.hemmelig@eksempel.no innen 2030.

Kontakt:

Kari Hemmelig, seniorrådgiver, tlf. 22 24 90 91, kari.hemmelig@eksempel.no

Ola Hemmelig, Innovasjon Norge, mobil 91234567
`,
};
const SECRETS =
  /468 63 789|22 24 90 91|91234567|hemmelig@|909 33 114|992 18 303|920 80 147|sim@|roy\.stromsnes@|tvi@|mossing@/u;

const root = mkdtempSync(join(tmpdir(), "klartekst-export-"));
afterAll(() => rmSync(root, { recursive: true }));

const SETS = ["seeds", "hostile"] as const;
type Set_ = (typeof SETS)[number];
const folderOf = (set: Set_): string => join(root, set);
const isFolder = (format: ExportFormat): boolean => ["jsonl", "csv", "datapackage"].includes(format);
const exported = (set: Set_, format: ExportFormat): string => join(folderOf(set), "out", format);
const exportTo = (set: Set_, format: ExportFormat, out: string, more: object = {}) =>
  exportKnowledgeBase({
    knowledgeBase: join(folderOf(set), "kb"),
    articles: join(folderOf(set), "seeds"),
    format,
    out,
    ...more,
  });

const bases = new Map<Set_, { readonly whole: KnowledgeBase; readonly records: readonly ArticleRecord[] }>();
function baseOf(set: Set_) {
  const base = bases.get(set);
  if (base === undefined) throw new Error("not built");
  return base;
}
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;

beforeAll(async () => {
  cpSync(at("seeds"), join(root, "seeds/seeds"), { recursive: true });
  mkdirSync(join(root, "hostile/seeds"), { recursive: true });
  for (const [name, text] of Object.entries(HOSTILE)) writeFileSync(join(root, "hostile/seeds", name), text);
  for (const set of SETS) {
    const kb = join(folderOf(set), "kb");
    await buildFolder({ seeds: join(folderOf(set), "seeds"), out: kb });
    const records = readdirSync(join(kb, "articles")).sort();
    bases.set(set, {
      whole: readJson(join(kb, "knowledge-base.json")),
      records: records.map((name) => readJson<ArticleRecord>(join(kb, "articles", name))),
    });
    for (const format of EXPORT_FORMATS) await exportTo(set, format, exported(set, format));
  }
}, 60_000);

/** Every file of an export, by its path in it. */
function filesOf(path: string): Map<string, Buffer> {
  if (!statSync(path).isDirectory()) return new Map([["", readFileSync(path)]]);
  return new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]));
}
async function textOf(set: Set_, document: { readonly file: string }): Promise<string> {
  const bytes = readFileSync(join(folderOf(set), "seeds", document.file));
  const { value } = await prepare({ file: document.file, bytes });
  const text = value === null ? undefined : ingest(value).value?.text;
  if (text === undefined) throw new Error(`${document.file} is no article`);
  return text;
}

describe("the sets of articles", () => {
  it("have what the formats are tried with", () => {
    for (const set of SETS) {
      const { whole, records } = baseOf(set);
      expect(whole.facts.length).toBeGreaterThan(4);
      expect(records.flatMap(({ mentions }) => mentions).length).toBeGreaterThan(15);
    }
  });
});

describe("any format", () => {
  for (const format of EXPORT_FORMATS) {
    it(`${format}: the same bytes again, also from a knowledge base that was laid out anew`, async () => {
      const copy = join(root, `copy-${format}`);
      cpSync(join(folderOf("seeds"), "kb"), copy, { recursive: true });
      const file = join(copy, "knowledge-base.json");
      writeFileSync(file, JSON.stringify(readJson(file), null, 1));
      const out = join(root, "again", format);
      const { files, incomplete } = await exportTo("seeds", format, out, { knowledgeBase: copy });
      expect(incomplete).toEqual([]);
      expect(files).toEqual(
        isFolder(format)
          ? [...filesOf(out).keys()].map((name) => join(out, name)).sort(byPlace(files))
          : [out],
      );
      expect(filesOf(out)).toEqual(filesOf(exported("seeds", format)));
    });

    it(`${format}: no telephone number and no address of the contacts`, () => {
      for (const set of SETS)
        for (const [name, bytes] of filesOf(exported(set, format)))
          expect(SECRETS.exec(bytes.toString("utf8"))?.[0], `${set} ${name}`).toBeUndefined();
    });

    it(`${format}: what was there stays when the knowledge base is damaged`, async () => {
      const copy = join(root, `damaged-${format}`);
      cpSync(join(folderOf("seeds"), "kb"), copy, { recursive: true });
      const file = join(copy, "knowledge-base.json");
      writeFileSync(file, readFileSync(file, "utf8").replace('"quote":"', '"qoute":"'));
      const out = join(root, "kept", format);
      await exportTo("seeds", format, out);
      const before = filesOf(out);
      await expect(exportTo("seeds", format, out, { knowledgeBase: copy })).rejects.toThrow(
        /^knowledge-base\.json, line \d+: .*build the knowledge base again$/u,
      );
      expect(filesOf(out)).toEqual(before);
      expect(readdirSync(join(root, "kept")).filter((name) => name.startsWith("."))).toEqual([]);
    });
  }

  /** Files in the order in which they were put in place. */
  const byPlace = (order: readonly string[]) => (a: string, b: string) => order.indexOf(a) - order.indexOf(b);

  it("names the articles whose records are gone, and exports the rest", async () => {
    const copy = join(root, "without-record");
    cpSync(join(folderOf("seeds"), "kb"), copy, { recursive: true });
    unlinkSync(join(copy, "articles/000_bef18efcfb78e23b.json"));
    const out = join(root, "partly");
    const { incomplete } = await exportTo("seeds", "jsonl", out, { knowledgeBase: copy });
    expect(incomplete).toEqual(["000_bef18efcfb78e23b"]);
    const evidence = linesOf(out, "evidence.jsonl", z.looseObject({ article: z.string() }));
    expect(
      evidence.filter((piece) => !("start" in piece)).every(({ article }) => article === incomplete[0]),
    ).toBe(true);
    expect(evidence).toHaveLength(baseOf("seeds").whole.facts.flatMap((fact) => fact.evidence).length);
  });

  it("is refused for a record of another build, a cut file, another schema, and nothing", async () => {
    const spoilt = async (name: string, change: (text: string) => string, file = "knowledge-base.json") => {
      const copy = join(root, name);
      cpSync(join(folderOf("seeds"), "kb"), copy, { recursive: true });
      writeFileSync(join(copy, file), change(readFileSync(join(copy, file), "utf8")));
      return exportTo("seeds", "jsonl", join(root, "refused"), { knowledgeBase: copy });
    };
    const record = "articles/000_bef18efcfb78e23b.json";
    const otherHash = (text: string) => text.replace(/"sha256": "./u, '"sha256": "0');
    await expect(spoilt("other-build", otherHash, record)).rejects.toThrow(/another build/u);
    await expect(spoilt("cut", (text) => text.slice(0, 60_000).replace(/\n[^\n]*$/u, "\n"))).rejects.toThrow(
      /ends before its/u,
    );
    await expect(spoilt("old", (text) => text.replace(/"schema": "\d+/u, '"schema": "2'))).rejects.toThrow(
      /not of schema/u,
    );
    await expect(
      exportTo("seeds", "jsonl", join(root, "refused"), { knowledgeBase: join(root, "nowhere") }),
    ).rejects.toThrow(/there is no knowledge-base\.json in/u);
    expect(existsSync(join(root, "refused"))).toBe(false);
  });

  it("says so when the place cannot be written", async () => {
    const file = join(root, "a-file");
    writeFileSync(file, "mine");
    await expect(exportTo("seeds", "csv", file)).rejects.toThrow(/cannot write/u);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });
});

function linesOf<S extends z.ZodType>(folder: string, file: string, schema: S): z.output<S>[] {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text === "" || text.endsWith("\n")).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((content) => schema.parse(JSON.parse(content)));
}

describe.each(SETS)("jsonl of %s", (set) => {
  const folder = exported(set, "jsonl");

  it("is the knowledge base, section by section", () => {
    const { whole } = baseOf(set);
    expect(linesOf(folder, "documents.jsonl", documentSchema)).toEqual(whole.documents);
    expect(linesOf(folder, "entities.jsonl", entitySchema)).toEqual(whole.entities);
    expect(linesOf(folder, "facts.jsonl", factSchema)).toEqual(whole.facts);
    expect(linesOf(folder, "findings.jsonl", findingSchema)).toEqual(whole.findings);
    expect(linesOf(folder, "timelines.jsonl", timelineSchema)).toEqual(whole.timelines);
  });

  it("has evidence whose offsets lead to its words", async () => {
    const { whole } = baseOf(set);
    const evidence = linesOf(
      folder,
      "evidence.jsonl",
      factSchema.shape.evidence.element.extend({
        fact: z.string(),
        number: z.int(),
        start: z.int(),
        end: z.int(),
      }),
    );
    const texts = new Map<string, string>();
    for (const document of whole.documents) texts.set(document.id, await textOf(set, document));
    for (const { article, start, end, quote } of evidence)
      expect(texts.get(article)?.slice(start, end)).toBe(quote);
    expect(
      evidence.map(({ fact, number, start: _start, end: _end, ...piece }) => [fact, number, piece]),
    ).toEqual(
      whole.facts.flatMap(({ id, evidence: own }) => own.map((piece, index) => [id, index + 1, piece])),
    );
  });

  it("has every mention of the articles", () => {
    const records = [...baseOf(set).records].sort((a, b) => (a.id < b.id ? -1 : 1));
    const mentions = linesOf(folder, "mentions.jsonl", z.looseObject({ article: z.string() }));
    expect(mentions.map(({ article, ...mention }) => [article, mentionSchema.parse(mention)])).toEqual(
      records.flatMap(({ id, mentions: own }) => own.map((mention) => [id, mention])),
    );
  });
});

/** Takes the guard's apostrophes away: see the README. */
const unguarded = (text: string): string =>
  /^[+-]?\d+(?:[.,]\d+)?$/u.test(text)
    ? text
    : text.replace(/(?<=^|[\t\n\v\f\r\u0085\u2028\u2029;])'(?='*[\p{Zs}\p{Cf}]*[=+\-@＝＋－＠])/gu, "");

describe("the guard against formulas", () => {
  const cases: Readonly<Record<string, string>> = {
    "=1+1": "'=1+1",
    "+cmd": "'+cmd",
    "@SUM(A1)": "'@SUM(A1)",
    "-2+3": "'-2+3",
    " =1": "' =1",
    "\u00A0=1": "'\u00A0=1",
    "\u2009\u202F=1": "'\u2009\u202F=1",
    "\uFEFF=1": "'\uFEFF=1",
    "\t=1": "\t'=1",
    "\n=1": "\n'=1",
    "ett\n=to": "ett\n'=to",
    "ett\r\n -to": "ett\r\n' -to",
    "ett;=to": "ett;'=to",
    "＝1": "'＝1",
    "'=1": "''=1",
    "- Vi må satse, sier hun.": "'- Vi må satse, sier hun.",
    "– Vi må satse, sier hun.": "– Vi må satse, sier hun.",
    "— Vi må satse": "— Vi må satse",
    "-5": "-5",
    "+4,5": "+4,5",
    "a=b, c-d, e@f": "a=b, c-d, e@f",
    "'Ja'": "'Ja'",
    "": "",
  };
  for (const [text, safe] of Object.entries(cases))
    it(`${JSON.stringify(text)} is written as ${JSON.stringify(safe)}`, () => {
      expect(guarded(text)).toBe(safe);
    });

  it("can be taken away again, and leaves no formula", () => {
    const text = fc
      .array(
        fc.constantFrom("=", "+", "-", "@", "'", " ", "\u00A0", "\t", "\n", "\r", ";", "a", "5", ",", "–"),
      )
      .map((characters) => characters.join(""));
    fc.assert(
      fc.property(text, (original) => {
        const safe = guarded(original);
        expect(unguarded(safe)).toBe(original);
        if (!/^[+-]?\d+(?:[.,]\d+)?$/u.test(safe))
          for (const part of safe.split(/[\t\n\r;]/u)) expect(part.trimStart()).not.toMatch(/^[=+\-@]/u);
      }),
    );
  });
});

const readCsv = (
  path: string,
  options: { readonly delimiter?: string; readonly bom?: boolean } = {},
): Record<string, string>[] =>
  parse<Record<string, string>>(readFileSync(path), { ...options, columns: true, record_delimiter: "\r\n" });

describe.each(SETS)("csv of %s", (set) => {
  it("has one row a fact, with slots and qualifiers laid flat", () => {
    const rows = readCsv(join(exported(set, "csv"), "facts.csv"));
    const { facts } = baseOf(set).whole;
    expect(rows.map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
    for (const [index, fact] of facts.entries()) {
      const row = rows[index] ?? {};
      const quantity = fact.object !== null && "value" in fact.object ? fact.object : undefined;
      expect(row.value).toBe(quantity === undefined ? "" : String(quantity.value));
      expect(row.currency).toBe(quantity?.currency ?? "");
      expect(row.modifier).toBe(fact.qualifiers.modifier ?? "");
      expect(row.as_of).toBe(fact.qualifiers.asOf ?? "");
      expect(unguarded(row.quote ?? "")).toBe(fact.evidence[0]?.quote);
      expect([row.article, row.rule]).toEqual([fact.evidence[0]?.article, fact.evidence[0]?.rule]);
    }
  });

  it("ends every record as RFC 4180 wants it, and keeps the same number of fields", () => {
    for (const [name, bytes] of filesOf(exported(set, "csv"))) {
      expect(bytes.toString("utf8").endsWith("\r\n"), name).toBe(true);
      const rows: string[][] = parse(bytes, { record_delimiter: "\r\n" });
      expect(new Set(rows.map((row) => row.length)).size, name).toBe(1);
    }
  });

  it("no cell but a number begins as a formula", () => {
    for (const [name, bytes] of filesOf(exported(set, "csv")))
      for (const row of parse(bytes, { record_delimiter: "\r\n" }))
        for (const cell of row)
          for (const line of cell.split(/[\r\n\t;]/u))
            if (!/^-?\d+(?:\.\d+)?$/u.test(line)) expect(line.trimStart(), name).not.toMatch(/^[=+\-@]/u);
  });
});

describe("csv with options", () => {
  it("--excel: byte order mark, semicolons, decimal commas; the same rows", async () => {
    const out = join(root, "excel");
    await exportTo("hostile", "csv", out, { excel: true });
    expect([...readFileSync(join(out, "mentions.csv")).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = readCsv(join(out, "mentions.csv"), { delimiter: ";", bom: true });
    const plain = readCsv(join(exported("hostile", "csv"), "mentions.csv"));
    expect(rows.map((row) => ({ ...row, value: row.value?.replace(",", ".") }))).toEqual(plain);
    expect(rows.map(({ value }) => value)).toContain("7,1");
  });

  it("--raw: text as it is", async () => {
    const out = join(root, "raw");
    await exportTo("hostile", "csv", out, { raw: true });
    const documents = readCsv(join(out, "documents.csv"));
    expect(documents.map(({ title }) => title)).toEqual(
      baseOf("hostile").whole.documents.map(({ title }) => title),
    );
    expect(documents.map(({ publisher }) => publisher)).toContain("=cmd|' /C calc'!A0");
    const guardedRows = readCsv(join(exported("hostile", "csv"), "documents.csv"));
    expect(guardedRows.map(({ publisher }) => publisher)).toContain("'=cmd|' /C calc'!A0");
  });
});

interface Descriptor {
  readonly licenses?: readonly object[];
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly constraints?: object;
      }[];
      readonly primaryKey: readonly string[];
      readonly foreignKeys?: readonly {
        readonly fields: readonly [string];
        readonly reference: { readonly resource: string; readonly fields: readonly [string] };
      }[];
    };
  }[];
}
type Value = string | number | boolean | object | null;

/** A cell by its field's type; throws where it is none of that type. */
function typed(cell: string, type: string): Value {
  if (cell === "") return null;
  switch (type) {
    case "integer":
    case "number": {
      const number = Number(cell);
      if (!Number.isFinite(number) || (type === "integer" && !/^-?\d+$/u.test(cell)))
        throw new Error(`no ${type}: ${cell}`);
      return number;
    }
    case "boolean":
      return z.enum(["true", "false"]).parse(cell) === "true";
    case "array":
      return z.array(z.unknown()).parse(JSON.parse(cell));
    case "object":
      return z.record(z.string(), z.unknown()).parse(JSON.parse(cell));
    case "string":
      return unguarded(cell);
    default:
      throw new Error(`unknown type ${type}`);
  }
}

/** Every table of a package, read by nothing but its descriptor. */
function readPackage(folder: string): {
  descriptor: Descriptor;
  tables: Map<string, Record<string, Value>[]>;
} {
  const descriptor = readJson<Descriptor>(join(folder, "datapackage.json"));
  const tables = new Map(
    descriptor.resources.map(({ name, path, schema }) => [
      name,
      readCsv(join(folder, path)).map((row) => {
        expect(Object.keys(row)).toEqual(schema.fields.map((field) => field.name));
        return Object.fromEntries(
          schema.fields.map((field) => {
            const value = typed(row[field.name] ?? "", field.type);
            if (field.constraints !== undefined) expect(value, `${name}.${field.name}`).not.toBeNull();
            return [field.name, value];
          }),
        );
      }),
    ]),
  );
  return { descriptor, tables };
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
formats.default(ajv);
const isPackage = ajv.compile(DATA_PACKAGE_PROFILE);
const slotCells = (slot: Slot | null): readonly (string | null)[] => {
  if (slot === null || "value" in slot) return [null, null];
  return "text" in slot ? [slot.text, null] : [slot.name || null, slot.entity ?? null];
};

describe.each(SETS)("data package of %s", (set) => {
  const folder = exported(set, "datapackage");

  it("has a descriptor that is valid, and true of its files", () => {
    const { descriptor } = readPackage(folder);
    expect(isPackage(descriptor), ajv.errorsText(isPackage.errors)).toBe(true);
    expect(descriptor.licenses).toBeUndefined();
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = readFileSync(join(folder, path));
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
    }
    expect(descriptor.sources).toHaveLength(baseOf(set).whole.documents.length);
  });

  it("has keys that are unique and lead somewhere", () => {
    const { descriptor, tables } = readPackage(folder);
    for (const { name, schema } of descriptor.resources) {
      const rows = tables.get(name) ?? [];
      const keys = rows.map((row) => JSON.stringify(schema.primaryKey.map((key) => row[key])));
      expect(new Set(keys).size, name).toBe(rows.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set((tables.get(reference.resource) ?? []).map((row) => row[reference.fields[0]]));
        for (const row of rows) {
          const key = row[fields[0]] ?? null;
          if (key !== null) expect(known, `${name}.${fields[0]}`).toContain(key);
        }
      }
    }
  });

  it("gives the knowledge base again", () => {
    const { tables } = readPackage(folder);
    const { whole, records } = baseOf(set);
    const facts = tables.get("facts") ?? [];
    expect(facts).toHaveLength(whole.facts.length);
    for (const [index, { id, type, predicate, subject, object, qualifiers }] of whole.facts.entries()) {
      const row = facts[index] ?? {};
      expect([row.id, row.type, row.predicate]).toEqual([id, type, predicate]);
      expect(row.qualifiers).toEqual(qualifiers);
      expect([row.subject, row.subject_entity]).toEqual(slotCells(subject));
      expect([row.object, row.object_entity]).toEqual(slotCells(object));
      const quantity = object !== null && "value" in object ? object : {};
      const {
        value = null,
        max = null,
        currency = null,
        unit = null,
        of = null,
      } = quantity as Partial<Extract<Slot, { value: number }>>;
      expect(row).toMatchObject({ value, max, currency, unit, of });
    }
    const evidence = (tables.get("evidence") ?? []).map(({ fact, article, block, quote, rule }) => ({
      fact,
      piece: { article, block, quote, rule },
    }));
    expect(evidence).toEqual(
      whole.facts.flatMap(({ id, evidence: own }) => own.map((piece) => ({ fact: id, piece }))),
    );
    expect(tables.get("findings")).toEqual(whole.findings);
    expect(tables.get("documents")).toEqual(whole.documents);
    expect((tables.get("entities") ?? []).map(({ id, name, articles }) => ({ id, name, articles }))).toEqual(
      whole.entities.map(({ id, name, articles }) => ({ id, name, articles })),
    );
    const mentions = [...records].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap((record) => record.mentions);
    expect(
      (tables.get("mentions") ?? []).map(({ kind, start, end, text, value, edtf, rule }) => [
        [kind, start, end, text, rule],
        value ?? edtf,
      ]),
    ).toEqual(
      mentions.map(({ kind, start, end, text, rule, value }) => [
        [kind, start, end, text, rule],
        "value" in value ? value.value : "edtf" in value ? value.edtf : null,
      ]),
    );
  });

  it("names the licence that it is given", async () => {
    const out = join(root, `licence-${set}`);
    await exportTo(set, "datapackage", out, { licence: "CC-BY-4.0" });
    const { descriptor } = readPackage(out);
    expect(descriptor.licenses).toEqual([{ name: "CC-BY-4.0" }]);
    expect(isPackage(descriptor)).toBe(true);
    await expect(exportTo(set, "datapackage", out, { licence: "CC BY 4.0" })).rejects.toThrow(/licence/u);
  });
});

/** Nothing is fetched: the context lies in the file. */
const documentLoader = (url: string): Promise<never> => Promise.reject(new Error(`wants ${url}`));
const VOCABULARY = "urn:klartekst:vocabulary:";
interface Expanded {
  readonly [key: string]: readonly { readonly "@id"?: string; readonly "@value"?: unknown }[];
}
const valuesOf = (node: Expanded | undefined, key: string): unknown[] =>
  (node?.[key] ?? []).map((value) => value["@value"] ?? value["@id"]);

describe.each(SETS)("json-ld of %s", (set) => {
  const read = () =>
    readJson<{ readonly "@context": object; readonly "@graph": readonly object[] }>(exported(set, "jsonld"));

  it("goes into RDF and back without loss", async () => {
    const document = read();
    const quads = await jsonld.canonize(document, {
      algorithm: "RDFC-1.0",
      format: "application/n-quads",
      documentLoader,
    });
    const back = await jsonld.fromRDF(quads, { format: "application/n-quads", useNativeTypes: true });
    const compacted = await jsonld.compact(back, document["@context"], { documentLoader });
    expect(
      await jsonld.canonize(compacted, {
        algorithm: "RDFC-1.0",
        format: "application/n-quads",
        documentLoader,
      }),
    ).toBe(quads);
  });

  it("states every fact with its words and where they come from", async () => {
    const back = (await jsonld.fromRDF(
      await jsonld.toRDF(read(), { format: "application/n-quads", documentLoader }),
      { format: "application/n-quads", useNativeTypes: true },
    )) as Expanded[];
    const nodes = new Map(back.map((node) => [String((node as { "@id"?: unknown })["@id"]), node]));
    const { whole } = baseOf(set);
    for (const { id, predicate, object, evidence } of whole.facts) {
      const fact = nodes.get(`urn:klartekst:fact/${id}`);
      expect(valuesOf(fact, `${VOCABULARY}predicate`)).toEqual([predicate]);
      const pieces = valuesOf(fact, `${VOCABULARY}evidence`).map((iri) => nodes.get(String(iri)));
      expect(
        pieces
          .map((piece) => [
            valuesOf(piece, "https://schema.org/text")[0],
            valuesOf(piece, "http://www.w3.org/ns/prov#wasDerivedFrom")[0],
          ])
          .sort(),
      ).toEqual(
        evidence
          .map(({ quote, article }) => [quote, `urn:klartekst:document/${encodeURIComponent(article)}`])
          .sort(),
      );
      for (const piece of pieces)
        expect(nodes.has(String(valuesOf(piece, "http://www.w3.org/ns/prov#wasDerivedFrom")[0]))).toBe(true);
      if (object !== null && "value" in object) {
        const quantity = nodes.get(String(valuesOf(fact, `${VOCABULARY}object`)[0]));
        expect(valuesOf(quantity, "https://schema.org/value")).toEqual([object.value]);
        expect(valuesOf(quantity, "https://schema.org/currency")).toEqual(
          object.currency === undefined ? [] : [object.currency],
        );
      }
    }
  });

  it("says what a reviewer has decided of a fact, and what no fact uses of an article", () => {
    const known = openKnowledgeBase(join(folderOf(set), "kb"));
    const [fact] = [...known.facts];
    if (fact === undefined) throw new Error("no fact");
    const { type, subject, predicate, object, qualifiers } = fact;
    const was = { type, subject, predicate, object, qualifiers };
    const reviewed = { decision: "correct", by: "Kari", date: "2024-05-15", why: "=1+1 «æ»", was } as const;
    const pieces = jsonLdPieces({ ...known, facts: [{ ...fact, reviewed }] }, "urn:klartekst:");
    const { "@graph": graph } = JSON.parse([...pieces].join("")) as ReturnType<typeof read>;
    const iri = `urn:klartekst:fact/${fact.id}`;
    expect(graph).toContainEqual(
      expect.objectContaining({
        "@id": iri,
        reviewed: { "@id": `${iri}#reviewed`, "@type": "Decision", ...reviewed },
      }),
    );
    for (const { id, residue } of known.documents)
      expect(graph).toContainEqual(
        expect.objectContaining({ "@id": `urn:klartekst:document/${encodeURIComponent(id)}`, residue }),
      );
  });

  it("has IRIs that are absolute, under another base too", async () => {
    const out = join(root, `based-${set}`);
    await exportTo(set, "jsonld", out, { base: "https://data.eksempel.no/kb/" });
    const ids = [...readFileSync(out, "utf8").matchAll(/"@id":"(?<iri>[^"]+)"/gu)].map(
      ({ groups }) => groups?.iri ?? "",
    );
    expect(ids.some((iri) => iri.startsWith("https://data.eksempel.no/kb/fact/"))).toBe(true);
    const [, graph = ""] = readFileSync(out, "utf8").split('"@graph"');
    for (const { groups } of graph.matchAll(/"@id":"(?<iri>[^"]+)"/gu))
      expect(URL.canParse(groups?.iri ?? "")).toBe(true);
    await expect(exportTo(set, "jsonld", out, { base: "kb" })).rejects.toThrow(/absolute/u);
  });
});

/** https://www.w3.org/TR/annotation-model/, as much of it as is used here. */
const iri = z.string().refine((text) => URL.canParse(text, "https://eksempel.no/mappe/"), "an IRI");
const MOTIVATIONS = z.enum(["classifying", "identifying", "linking", "describing"]);
const annotationShape = z.strictObject({
  id: iri,
  type: z.literal("Annotation"),
  motivation: MOTIVATIONS,
  body: z
    .array(
      z.discriminatedUnion("type", [
        z.strictObject({
          type: z.literal("TextualBody"),
          value: z.string(),
          format: z.string().regex(/^[a-z]+\/[a-z]+$/u),
          purpose: MOTIVATIONS,
        }),
        z.strictObject({ type: z.literal("SpecificResource"), source: iri, purpose: MOTIVATIONS }),
      ]),
    )
    .min(1),
  target: z.strictObject({
    type: z.literal("SpecificResource"),
    source: iri,
    selector: z.tuple([
      z.strictObject({
        type: z.literal("TextQuoteSelector"),
        exact: z.string().min(1),
        prefix: z.string().optional(),
        suffix: z.string().optional(),
      }),
      z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int().min(0), end: z.int().min(1) }),
    ]),
  }),
});
const collectionShape = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: iri,
  type: z.literal("AnnotationCollection"),
  label: z.string(),
  total: z.int().min(0),
  first: z.strictObject({
    id: iri,
    type: z.literal("AnnotationPage"),
    startIndex: z.literal(0),
    items: z.array(annotationShape),
  }),
});

describe.each(SETS)("web annotations of %s", (set) => {
  const read = () => collectionShape.parse(readJson(exported(set, "webannotation")));
  const sourceOf = ({ url, file }: { url: string | null; file: string }): string =>
    url === null ? encodeURIComponent(file) : new URL(url).href;

  it("have the model's shape and ids of their own", () => {
    const { total, first } = read();
    expect(first.items).toHaveLength(total);
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
    const { whole, records } = baseOf(set);
    expect(total).toBe(
      records.flatMap(({ mentions }) => mentions).length +
        whole.facts.flatMap(({ evidence }) => evidence).length,
    );
  });

  it("lead to their words by code points, and by what stands around them", async () => {
    const { whole } = baseOf(set);
    const texts = new Map<string, string>();
    for (const document of whole.documents) texts.set(sourceOf(document), await textOf(set, document));
    for (const { target } of read().first.items) {
      const text = texts.get(target.source) ?? "";
      const [{ exact, prefix = "", suffix = "" }, { start, end }] = target.selector;
      const points = [...text];
      expect(points.slice(start, end).join("")).toBe(exact);
      expect(points.slice(0, start).join("").endsWith(prefix)).toBe(true);
      expect(points.slice(end).join("").startsWith(suffix)).toBe(true);
    }
  });
});

describe("web annotations", () => {
  const items = () => collectionShape.parse(readJson(exported("hostile", "webannotation"))).first.items;

  it("count one for a sign outside the basic plane", () => {
    const text = HOSTILE["astral.txt"] ?? "";
    const found = items().find(({ target }) => target.selector[0].exact === "50,5 millioner kroner");
    const units = text.indexOf("50,5");
    // Two 😀, one 😀 and one 𝒜 stand before it.
    expect(found?.target.selector[1]).toMatchObject({ start: units - 4, end: units - 4 + 21 });
  });

  it("have the article's address for a source where there is one, and its file where not", () => {
    const sources = new Set(items().map(({ target }) => target.source));
    expect([...sources].sort()).toEqual([
      "a%2Cb%3Bc%3Dd%20%C3%A6.txt",
      "astral.txt",
      "contact.txt",
      "https://eksempel.no/sak?a=1&b=%C3%A6%20%C3%B8",
    ]);
  });

  it("end their context where contact data begins", () => {
    const found = items().find(({ target }) => target.selector[0].exact === "5 millioner kroner");
    expect(found?.target.selector[0]).toMatchObject({ prefix: " om " });
    expect(found?.target.selector[0].suffix).toMatch(/^, eller skriv til $/u);
  });

  it("leave out articles whose source is gone or another, and say which", async () => {
    const articles = join(root, "other-sources");
    cpSync(join(folderOf("hostile"), "seeds"), articles, { recursive: true });
    unlinkSync(join(articles, "astral.txt"));
    writeFileSync(join(articles, "contact.txt"), "En annen tekst.\n");
    const out = join(root, "some.json");
    const { incomplete } = await exportTo("hostile", "webannotation", out, { articles });
    expect(incomplete).toEqual(["astral", "contact"]);
    const { first } = collectionShape.parse(readJson(out));
    expect(new Set(first.items.map(({ target }) => target.source)).size).toBe(2);
  });
});

type Found = Readonly<Record<string, unknown>>;
function query(set: Set_, sql: string, values: string[] = []): Found[] {
  const database = new sqlite.Database(exported(set, "sqlite"), { readOnly: true });
  try {
    return database.all(sql, values);
  } finally {
    database.close();
  }
}

describe.each(SETS)("sqlite of %s", (set) => {
  it("is whole, and its keys lead somewhere", () => {
    expect(query(set, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(query(set, "PRAGMA foreign_key_check")).toEqual([]);
  });

  it("gives the knowledge base again", () => {
    const { whole, records } = baseOf(set);
    const facts = query(set, "SELECT * FROM facts ORDER BY id");
    expect(
      facts.map(({ id, type, predicate, qualifiers, quote }) => [
        id,
        type,
        predicate,
        JSON.parse(String(qualifiers)),
        quote,
      ]),
    ).toEqual(
      whole.facts.map(({ id, type, predicate, qualifiers, evidence }) => [
        id,
        type,
        predicate,
        qualifiers,
        evidence[0]?.quote,
      ]),
    );
    expect(facts.map(({ value }) => value)).toEqual(
      whole.facts.map(({ object }) => (object !== null && "value" in object ? object.value : null)),
    );
    expect(query(set, "SELECT id, title, url FROM documents")).toEqual(
      whole.documents.map(({ id, title, url }) => ({ id, title, url })),
    );
    const counts = Object.fromEntries(
      ["entities", "evidence", "mentions", "findings"].map((table) => [
        table,
        query(set, `SELECT count(*) AS n FROM ${table}`)[0]?.n,
      ]),
    );
    expect(counts).toEqual({
      entities: whole.entities.length,
      evidence: whole.facts.flatMap(({ evidence }) => evidence).length,
      mentions: records.flatMap(({ mentions }) => mentions).length,
      findings: whole.findings.length,
    });
  });
});

describe("sqlite", () => {
  const search = (set: Set_, words: string): Found[] =>
    query(set, "SELECT what, id, text FROM search WHERE search MATCH ? ORDER BY rank", [words]);

  it("finds quotations, titles and names by their words", () => {
    expect(search("seeds", "bedre AND klyngeprogrammene").map(({ what }) => what)).toContain("quote");
    expect(search("seeds", "eksporthandlingsplan").map(({ what }) => what)).toContain("title");
    expect(search("seeds", "subsea").map(({ id }) => id)).toContain("cluster:gce-ocean-technology");
  });

  it("keeps å, ø and æ apart from a and o, and capitals together", () => {
    expect(search("hostile", "tromsø")).toHaveLength(1);
    expect(search("hostile", "TROMSØ")).toHaveLength(1);
    expect(search("hostile", "tromso")).toEqual([]);
    expect(search("seeds", "fa")).toEqual([]);
    expect(search("seeds", "få").length).toBeGreaterThan(0);
  });

  it("says what it was made with, and can be read by others", () => {
    const about = query("seeds", "SELECT * FROM about WHERE key = 'version'");
    expect(about).toHaveLength(1);
    expect(statSync(exported("seeds", "sqlite")).mode & 0o777).toBe(
      statSync(exported("seeds", "jsonld")).mode & 0o777,
    );
  });
});

describe("klartekst export", () => {
  const cli = (...args: readonly string[]) =>
    spawnSync(process.execPath, [at("dist/cli.js"), "export", ...args], {
      cwd: folderOf("hostile"),
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });

  it("writes what the library does and names the files on stdout", () => {
    const { status, stdout, stderr } = cli("--format", "csv", "-o", "tables");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.trim().split("\n")).toEqual(
      ["documents", "entities", "facts", "evidence", "mentions", "findings"].map(
        (name) => `tables/${name}.csv`,
      ),
    );
    expect(filesOf(join(folderOf("hostile"), "tables"))).toEqual(filesOf(exported("hostile", "csv")));
  });

  const wrong: Readonly<Record<string, RegExp>> = {
    "nowhere -f csv -o x": /there is no knowledge-base\.json in nowhere\//u,
    "-f xml -o x": /Allowed choices are jsonl, csv/u,
    "-f csv": /required option '-o, --out <path>'/u,
    "-o x": /required option '-f, --format <format>'/u,
    "-f jsonl -o x --excel": /--excel is for --format csv, not jsonl/u,
    "-f webannotation -o x --articles gone": /there is no folder gone; name that of the articles/u,
    "-f csv -o seeds/astral.txt": /cannot write to seeds\/astral\.txt \(EEXIST\)/u,
  };
  for (const [args, message] of Object.entries(wrong))
    it(`${args}: ends with 2 and says why`, () => {
      const { status, stdout, stderr } = cli(...args.split(" "));
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(message);
    });

  it("ends with 3 where articles lack what the format needs", () => {
    mkdirSync(join(folderOf("hostile"), "empty"), { recursive: true });
    const { status, stderr } = cli("-f", "webannotation", "-o", "none.json", "--articles", "empty");
    expect(status).toBe(3);
    expect(stderr).toMatch(/^4 articles without record or source/u);
  });

  it("makes no other command load its libraries", () => {
    for (const name of readdirSync(at("dist")).filter((file) => file.endsWith(".js")))
      expect(readFileSync(at(`dist/${name}`), "utf8"), name).not.toMatch(
        /from\s*"(?:csv-stringify|node-sqlite3-wasm)/u,
      );
  });
});
