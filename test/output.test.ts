/** What leaves the program: schemas, bytes on disk, and the committed knowledge base. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { default as formats } from "ajv-formats";
import edtf from "edtf";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { build, check, generator } from "../src/batch/index.ts";
import { staleBetween } from "../src/batch/records.ts";
import {
  annotateInputSchema,
  annotationSchema,
  articleSchema,
  declaredMetadataSchema,
  knowledgeBaseSchema,
  type Mention,
} from "../src/model.ts";
import { jsonSchemas, serializeArticle, serializeKnowledgeBase, staleRecords } from "../src/output/index.ts";
import { at, pipeline, registry, SEEDS, seedText } from "./support.ts";

const result = await build({ seeds: at("seeds"), registry });
const { knowledgeBase, records } = result;
const annotations = SEEDS.map((file) => {
  const { article: _article, ...annotation } = pipeline.annotate(file, seedText(file));
  return annotation;
});

/** Through JSON, as a reader gets it. */
const read = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const schemas = jsonSchemas();
const compiled = new Map<string, ValidateFunction>();
function validatorOf(name: keyof typeof schemas): ValidateFunction {
  const known = compiled.get(name) ?? ajv.compile(schemas[name]);
  compiled.set(name, known);
  return known;
}

interface Checked {
  readonly schema: z.ZodType;
  readonly json: keyof typeof schemas;
  readonly samples: readonly unknown[];
}
const CHECKED: Readonly<Record<string, Checked>> = {
  "the knowledge base": { schema: knowledgeBaseSchema, json: "knowledge-base", samples: [knowledgeBase] },
  "each article's record": { schema: articleSchema, json: "article", samples: records },
  "each annotation": { schema: annotationSchema, json: "annotation", samples: annotations },
  "lines for annotate": {
    schema: annotateInputSchema,
    json: "annotate-input",
    samples: [
      { id: "a", text: "Tekst" },
      { id: "b", text: "", published: "2020-10" },
      { id: "c", text: "Tekst", published: null },
    ],
  },
  "front matter": {
    schema: declaredMetadataSchema,
    json: "metadata",
    samples: [{}, { id: "næring-1", url: "https://eksempel.no/sak", published: "2021", language: "nno" }],
  },
};

describe("the schemas accept what the pipeline makes", () => {
  it("of five seeds, none of which fails", () => {
    expect(records.map(({ file }) => file)).toEqual([...SEEDS]);
    expect(result.failed).toEqual([]);
  });

  for (const [name, { schema, json, samples }] of Object.entries(CHECKED)) {
    it(`zod: ${name}`, () => {
      for (const sample of samples) {
        const parsed = schema.safeParse(read(sample));
        expect(parsed.error?.issues ?? []).toEqual([]);
        expect(parsed.data).toEqual(read(sample));
      }
    });

    it(`JSON Schema: ${name}`, () => {
      const validate = validatorOf(json);
      for (const sample of samples) {
        validate(read(sample));
        expect(validate.errors ?? []).toEqual([]);
      }
    });
  }

  it("JSON Schemas are drafts of 2020-12 with a title", () => {
    for (const [name, schema] of Object.entries(schemas)) {
      expect(schema).toMatchObject({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title: `klartekst ${name}`,
      });
    }
  });
});

type Path = readonly (string | number)[];
type Tree = Record<string | number, unknown>;

/** A copy with one place changed; `undefined` removes it. */
function changed(value: unknown, path: Path, to: unknown): unknown {
  const copy = read(value) as Tree;
  let node = copy;
  for (const key of path.slice(0, -1)) {
    expect(node[key], `${path.join(".")} exists`).toBeTypeOf("object");
    node = node[key] as Tree;
  }
  const last = path.at(-1) ?? "";
  if (to === undefined) delete node[last];
  else node[last] = to;
  return copy;
}

const withFacts = records.find(({ facts }) => facts.length > 0) ?? records[0];
/** Sentence → schema, place and the value put there. */
const REFUSED: Readonly<Record<string, readonly [name: string, sample: unknown, path: Path, to: unknown]>> = {
  "a fact without evidence": ["the knowledge base", knowledgeBase, ["facts", 0, "evidence"], undefined],
  "a fact with no piece of evidence": ["the knowledge base", knowledgeBase, ["facts", 0, "evidence"], []],
  "evidence without its words": [
    "the knowledge base",
    knowledgeBase,
    ["facts", 0, "evidence", 0, "quote"],
    undefined,
  ],
  "offsets in the knowledge base": [
    "the knowledge base",
    knowledgeBase,
    ["facts", 0, "evidence", 0, "start"],
    3,
  ],
  "an unknown type of fact": ["the knowledge base", knowledgeBase, ["facts", 0, "type"], "rumour"],
  "an unknown kind of entity": ["the knowledge base", knowledgeBase, ["entities", 0, "kind"], "ghost"],
  "another schema version": ["the knowledge base", knowledgeBase, ["schema"], "0.0.1"],
  "a knowledge base of another generator": [
    "the knowledge base",
    knowledgeBase,
    ["generator", "name"],
    "other",
  ],
  "a property nobody knows": ["the knowledge base", knowledgeBase, ["time"], "12:00"],
  "an article's fact without evidence": ["each article's record", withFacts, ["facts", 0, "evidence"], []],
  "evidence without its place": [
    "each article's record",
    withFacts,
    ["facts", 0, "evidence", 0, "end"],
    undefined,
  ],
  "a negative offset of a mention": ["each article's record", withFacts, ["mentions", 0, "start"], -1],
  "a negative offset of a block": ["each article's record", withFacts, ["blocks", 0, "start"], -1],
  "half an offset": ["each article's record", withFacts, ["mentions", 0, "end"], 2.5],
  "an unknown kind of mention": ["each article's record", withFacts, ["mentions", 0, "kind"], "feeling"],
  "an unknown kind of block": ["each article's record", withFacts, ["blocks", 0, "kind"], "poem"],
  "a digest that is none": ["each article's record", withFacts, ["sha256"], "abc"],
  "an unknown kind in an annotation": ["each annotation", annotations[0], ["mentions", 0, "kind"], "feeling"],
  "a mention without the rule that found it": [
    "each annotation",
    annotations[0],
    ["mentions", 0, "rule"],
    undefined,
  ],
  "a negative offset in an annotation": ["each annotation", annotations[0], ["mentions", 0, "start"], -7],
  "a line without a text": ["lines for annotate", { id: "a", text: "x" }, ["text"], undefined],
  "a date that is none": ["lines for annotate", { id: "a", text: "x" }, ["published"], "i går"],
  "an id with a slash": ["front matter", {}, ["id"], "../hemmelig"],
};

describe("the schemas refuse", () => {
  for (const [name, [schema, sample, path, to]] of Object.entries(REFUSED)) {
    it(name, () => {
      const bad = changed(sample, path, to);
      const checked = CHECKED[schema];
      expect(checked?.schema.safeParse(bad).success).toBe(false);
      expect(checked && validatorOf(checked.json)(bad)).toBe(false);
    });
  }
});

/** Every object in a value, with its path. */
function* objectsIn(value: unknown, path = ""): Generator<[path: string, object: Record<string, unknown>]> {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, item] of Object.entries(value)) yield* objectsIn(item, `${path}/${key}`);
}

const sortedBy = <T>(items: readonly T[], key: (item: T) => string): readonly T[] =>
  [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

/** Section → its lines, as they stand in the file. */
function linesOf(content: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of content.split("\n")) {
    const name = /^"(?<name>\w+)": \[$/u.exec(line)?.groups?.name;
    if (name !== undefined) {
      open = [];
      sections.set(name, open);
    } else if (line.startsWith("]")) open = undefined;
    else open?.push(line);
  }
  return sections;
}

describe("the files", () => {
  for (const [file, content] of result.files) {
    it(`${file}: valid JSON, ends with a line break, one record a line, keys sorted`, () => {
      expect(content.endsWith("}\n")).toBe(true);
      expect(content).toBe(content.normalize("NFC"));
      const whole = JSON.parse(content) as Record<string, unknown>;
      for (const [section, lines] of linesOf(content)) {
        const listed = lines.map((line) => JSON.parse(line.replace(/,$/u, "")) as unknown);
        expect(listed, section).toEqual(whole[section]);
      }
      for (const [section, value] of Object.entries(whole)) {
        if (Array.isArray(value) && value.length > 0)
          expect(linesOf(content).get(section), section).toHaveLength(value.length);
        for (const [path, object] of objectsIn(value, section)) {
          const keys = Object.keys(object).filter((key) => !/^\d+$/u.test(key));
          expect(keys, path).toEqual([...keys].sort());
        }
      }
    });
  }

  it("are what the records and the knowledge base serialise to", () => {
    expect(result.files.get("knowledge-base.json")).toBe(serializeKnowledgeBase(knowledgeBase));
    for (const record of records)
      expect(result.files.get(`articles/${record.id}.json`)).toBe(serializeArticle(record));
    expect(result.files.size).toBe(records.length + 1);
  });

  it("read back to the same records", () => {
    for (const record of records) expect(JSON.parse(serializeArticle(record))).toEqual(read(record));
  });

  it("do not depend on how many articles are read at once", async () => {
    for (const jobs of [1, 2, 16]) {
      const again = await build({ seeds: at("seeds"), registry, jobs });
      expect([...again.files].sort()).toEqual([...result.files].sort());
    }
  });
});

describe("knowledge-base.json", () => {
  const content = result.files.get("knowledge-base.json") ?? "";

  it("has its records sorted by id, each id once", () => {
    for (const section of ["documents", "entities", "facts", "findings"] as const) {
      const ids = knowledgeBase[section].map(({ id }) => id);
      expect(ids, section).toEqual(sortedBy(ids, (id) => id));
      expect(new Set(ids).size, section).toBe(ids.length);
    }
    for (const { articles } of knowledgeBase.entities) expect(articles).toEqual([...articles].sort());
  });

  it("has facts and entities of each seed's kind", () => {
    expect(knowledgeBase.documents).toHaveLength(5);
    expect(knowledgeBase.facts.length).toBeGreaterThan(20);
    expect(new Set(knowledgeBase.entities.map(({ kind }) => kind))).toContain("cluster");
  });

  it("names articles, blocks and entities that exist", () => {
    const entities = new Set(knowledgeBase.entities.map(({ id }) => id));
    const articles = new Map(records.map((record) => [record.id, record]));
    for (const { id, subject, object, evidence } of knowledgeBase.facts) {
      for (const slot of [subject, object]) {
        if (slot !== null && "name" in slot && slot.entity !== undefined)
          expect(entities.has(slot.entity), `${id}: ${slot.entity}`).toBe(true);
      }
      for (const { article, block, quote } of evidence) {
        const record = articles.get(article);
        expect(
          record?.blocks.map((known) => known.id),
          id,
        ).toContain(block);
        expect(quote.length).toBeGreaterThan(0);
      }
    }
    for (const { articles: met } of knowledgeBase.entities)
      for (const article of met) expect(articles.has(article)).toBe(true);
  });

  it("holds no offsets", () => {
    for (const [path, object] of objectsIn(knowledgeBase)) {
      for (const key of ["start", "end", "offset", "line"])
        expect(Object.keys(object), path).not.toContain(key);
    }
  });

  it("holds no clock", () => {
    expect(content).not.toMatch(/\d{4}-\d{2}-\d{2}T\d{2}:/u);
    expect(content).not.toMatch(/"(?:time|created|generated|builtAt|duration)"/u);
  });

  it("holds no path of this machine", () => {
    expect(content).not.toContain(at("").replace(/\/$/u, ""));
    expect(content).not.toMatch(/"(?:\/|[A-Z]:\\|file:)/u);
    for (const { file } of knowledgeBase.documents) expect(file).not.toMatch(/[\\/]/u);
  });
});

/** Sentence → old content, fresh content, what is reported. */
const file = (facts: readonly object[], more: Record<string, unknown> = {}): string =>
  `{\n"schema": "1.0.0",\n${Object.entries(more)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`)
    .join(
      "",
    )}"facts": ${facts.length === 0 ? "[]" : `[\n${facts.map((fact) => JSON.stringify(fact)).join(",\n")}\n]`}\n}\n`;
const a = { id: "a", value: 1 };
const b = { id: "b", value: 2 };
const c = { id: "c", value: 3 };

const STALE: Readonly<
  Record<string, readonly [old: string | undefined, fresh: string | undefined, string[]]>
> = {
  "nothing where both are equal": [file([a, b]), file([a, b]), []],
  "a record that came": [file([a]), file([a, b]), ["added facts/b"]],
  "a record that came in front": [file([b]), file([a, b]), ["added facts/a"]],
  "a record that went": [file([a, b, c]), file([a, c]), ["removed facts/b"]],
  "the last record that went": [file([a, b]), file([a]), ["removed facts/b"]],
  "a record whose value changed": [file([a, b]), file([a, { ...b, value: 5 }]), ["changed facts/b"]],
  "all three at once": [
    file([a, b]),
    file([{ ...b, value: 5 }, c]),
    ["added facts/c", "changed facts/b", "removed facts/a"],
  ],
  "a single value that changed": [file([a], { id: "x" }), file([a], { id: "y" }), ["changed id"]],
  "a file that is missing": [undefined, file([a]), ["added facts/a", "added schema"]],
  "a file that is gone": [file([a]), undefined, ["removed facts/a", "removed schema"]],
  "another order of lines": [file([a, b]), file([b, a]), ["changed (layout)"]],
};

describe("staleRecords tells", () => {
  for (const [name, [old, fresh, expected]] of Object.entries(STALE)) {
    it(name, () => {
      const found = staleRecords("f.json", old, fresh);
      expect(found.map(({ change, record }) => `${change} ${record}`).sort()).toEqual(expected);
      for (const { file: where } of found) expect(where).toBe("f.json");
    });
  }

  for (const [name, [old, fresh, expected]] of Object.entries(STALE)) {
    it(`${name}, of files that are too large to hold`, () => {
      const folder = mkdtempSync(join(tmpdir(), "klartekst-stale-"));
      try {
        const paths = ["old.json", "fresh.json"].map((file) => join(folder, file));
        [old, fresh].forEach((content, index) => {
          if (content !== undefined) writeFileSync(paths[index] ?? "", content);
        });
        const found = staleBetween("f.json", paths[0] ?? "", paths[1] ?? "", folder);
        expect(found.map(({ change, record }) => `${change} ${record}`).sort()).toEqual(expected);
        expect(readdirSync(folder).filter((file) => file.endsWith(".run"))).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }

  // The section's own "[]" counts as a record as soon as the section is no longer empty.
  it("the first record of an empty section, and nothing else", () => {
    const found = staleRecords("f.json", file([]), file([a]));
    expect(found.map(({ change, record }) => `${change} ${record}`)).toEqual(["added facts/a"]);
  });

  it("one fact when one fact of the knowledge base changes", () => {
    const [first, ...rest] = knowledgeBase.facts;
    const fact = first === undefined ? [] : [{ ...first, predicate: "another" }];
    const stale = staleRecords(
      "knowledge-base.json",
      serializeKnowledgeBase(knowledgeBase),
      serializeKnowledgeBase({ ...knowledgeBase, facts: [...fact, ...rest] }),
    );
    expect(stale).toEqual([{ change: "changed", file: "knowledge-base.json", record: `facts/${first?.id}` }]);
  });
});

describe("the committed kb/", () => {
  /** The line that changes with every edit of a rule. */
  const withoutGenerator = (content: string): string =>
    content.replace(/^"generator": .*$/mu, '"generator": …');

  for (const [path, content] of result.files) {
    it(`${path} is what a fresh build of seeds/ gives`, () => {
      expect(withoutGenerator(readFileSync(at(`kb/${path}`), "utf8"))).toBe(withoutGenerator(content));
    });
  }

  it("holds nothing else but a run.json and a cache", () => {
    const expected = [...result.files.keys()].sort();
    const found = readdirSync(at("kb"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "run.json")
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(at("kb").length + 1))
      .filter((path) => !path.startsWith(".cache/"));
    expect(found.sort()).toEqual(expected);
  });

  it("check() finds at most the generator changed", async () => {
    const stale = await check(result, at("kb"));
    expect(stale.filter(({ record }) => record !== "generator")).toEqual([]);
  });

  it("names the generator", () => {
    expect(generator.name).toBe("klartekst");
    expect(generator.rules).toMatch(/^[0-9a-f]{16}$/u);
    expect(generator.registry).toMatch(/^[0-9a-f]{16}$/u);
  });
});

/** Values that klartekst gives and the library cannot parse: an unspecified day with a doubt about all of it. */
const UNPARSED: readonly string[] = [];

const parses = (value: string): boolean => {
  try {
    return edtf(value, { level: 3 }).edtf !== "";
  } catch {
    return false;
  }
};

describe("dates are EDTF", () => {
  const datesOf = ({ mentions }: { mentions: readonly Mention[] }): string[] =>
    mentions.flatMap((mention) =>
      mention.kind === "date"
        ? [mention.value.edtf, ...(mention.value.anchor ? [mention.value.anchor] : [])]
        : [],
    );

  it("all of the seeds, but for a known few", () => {
    const values = records.flatMap((record) => {
      const { published, updated, inferred } = record.metadata;
      return [...datesOf(record), ...[published, updated, inferred].filter((value) => value !== null)];
    });
    expect(values.length).toBeGreaterThan(40);
    expect([...new Set(values)].filter((value) => !parses(value))).toEqual(UNPARSED);
  });

  const TIMES =
    "i dag|i går|i morgen|tirsdag|på fredag|neste uke|forrige uke|i helgen|denne måneden|neste måned|i fjor|til neste år|i vår|i fjor høst|til vinteren|i mai|17. mai|3. august 2019|i andre kvartal|i første halvår|første halvår 2023|andre tertial 2021|på 1990-tallet|på 2000-tallet|på 80-tallet|fra 2014 til 2019|i 2017-2021|2021/22|skoleåret 2020/2021|uke 41|uke 7 i 2024|for tre år siden|om to uker|om fem måneder|påsken 2025|langfredag|1. juledag|innen 2030|siden 2005|før jul|etter 1. januar 2022|fra 3. til 9. juni|fra november til februar|hausten 2018|førre veke|neste tysdag|i overmorgon".split(
      "|",
    );
  const KNOWN: Readonly<Record<string, readonly string[]>> = {
    // Months of an unknown year make no interval for the library.
    "at an unknown time": ["fra november til februar: XXXX-11/XXXX-02"],
  };
  for (const published of [null, "2021", "2021-05", "2021-05-04"]) {
    const when = published ?? "at an unknown time";
    it(`in an article published ${when}`, () => {
      const unparsed = TIMES.flatMap((time) =>
        datesOf(pipeline.annotate("laget", `Møtet om saken ble holdt ${time}, skriver kommunen.`, published))
          .filter((value) => !parses(value))
          .map((value) => `${time}: ${value}`),
      );
      expect(unparsed).toEqual(KNOWN[when] ?? []);
    });
  }
});
