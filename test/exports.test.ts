/** The built package, as somebody who installed it sees it. `npm test` builds it first. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { at } from "./support.ts";

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}
const manifest = JSON.parse(readFileSync(at("package.json"), "utf8")) as Manifest;

/** Runs a module by plain Node in the package's folder; it prints one JSON value. */
function inNode(code: string): unknown {
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: at(""),
    encoding: "utf8",
    timeout: 30_000,
  });
  return JSON.parse(output);
}

describe("package.json", () => {
  const targets = [
    ...Object.values(manifest.bin),
    ...Object.values(manifest.exports).flatMap((target) =>
      typeof target === "string" ? [target] : Object.values(target),
    ),
  ];
  for (const target of targets) {
    it(`points at ${target}, which is there`, () => {
      expect(existsSync(at(target.replace(/\*$/u, "")))).toBe(true);
    });
  }

  it("names a command that can be run", () => {
    for (const target of Object.values(manifest.bin)) {
      expect(readFileSync(at(target), "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
      const version = execFileSync(process.execPath, [at(target), "--version"], {
        encoding: "utf8",
        timeout: 30_000,
      });
      expect(version.trim()).toBe(manifest.version);
    }
  });
});

describe("the built library", () => {
  it("is found by its name and annotates", () => {
    const found = inNode(`
      const { annotate } = await import("klartekst");
      const text = "Klyngen fikk 12 millioner kroner i 2021.";
      console.log(JSON.stringify(annotate({ id: "a", text }).mentions.map(({ kind, text }) => [kind, text])));
    `);
    expect(found).toContainEqual(["amount", "12 millioner kroner"]);
    expect(found).toContainEqual(["date", "2021"]);
  });

  it("is dist/index.js and exports what src/index.ts does", async () => {
    const built = inNode(`console.log(JSON.stringify(Object.keys(await import("./dist/index.js")).sort()));`);
    expect(built).toContain("annotate");
    expect(built).toEqual(Object.keys(await import("../src/index.ts")).sort());
  });

  it("comes with its code compiled, and this Node takes it", () => {
    const taken = inNode(`console.log((await import("./dist/launch.js")).isCompiled);`);
    expect(taken).toBe(true);
  });

  it("runs without that code, where a Node does not take it", () => {
    const output = execFileSync(process.execPath, ["--max-lazy", at("dist/cli.js"), "--version"], {
      encoding: "utf8",
      timeout: 30_000,
    });
    expect(output.trim()).toBe(manifest.version);
  });

  const LATE: Readonly<
    Record<string, readonly [file: string, text: string, encoding: BufferEncoding, expected: object]>
  > = {
    "a page": [
      "a.html",
      "<article><h1>Tittel</h1><p>Regjeringen gir 20 millioner kroner til klynger i 2021, sier statsråden i dag.</p></article>",
      "utf8",
      { mediaType: "text/html" },
    ],
    "front matter": ["a.txt", "---\nid: sak\n---\nOrdningen styrkes.\n", "utf8", { id: "sak" }],
    "another encoding": ["a.txt", "Næringslivet får støtte.\n", "latin1", { encoding: "windows-1252" }],
    "a misspelt cluster": [
      "a.txt",
      "Klyngen NCE Seafood Innovasion fikk støtte.\n",
      "utf8",
      { mentions: [expect.objectContaining({ entity: "cluster:seafood-innovation-cluster" })] },
    ],
    "another language": [
      "a.txt",
      "Der Bundestag hat heute ein neues Gesetz zur Förderung kleiner Unternehmen beschlossen, das im Januar in Kraft tritt.\n",
      "utf8",
      { diagnostics: [expect.objectContaining({ code: "not-norwegian" })] },
    ],
  };
  for (const [what, [file, text, encoding, expected]] of Object.entries(LATE)) {
    it(`loads what ${what} needs`, () => {
      const bytes = Buffer.from(text, encoding).toString("base64");
      const { value, diagnostics } = inNode(`
        const { createPipeline, loadRegistry } = await import("klartekst");
        const bytes = Buffer.from("${bytes}", "base64");
        console.log(JSON.stringify(createPipeline(loadRegistry()).process({ file: "${file}", bytes })));
      `) as { value: object | null; diagnostics: object[] };
      expect(value ?? { diagnostics }).toMatchObject(expected);
    });
  }

  it("brings the registry's tables along", () => {
    const tables = readdirSync(at("src/normalize/registry")).filter((file) => file.endsWith(".tsv"));
    expect(readdirSync(at("dist/registry")).sort()).toEqual(tables.sort());
    for (const table of tables) expect(statSync(at(`dist/registry/${table}`)).size).toBeGreaterThan(100);
  });

  it("brings the JSON Schemas along, found by path", async () => {
    const { jsonSchemas } = await import("../src/index.ts");
    for (const name of Object.keys(jsonSchemas())) {
      const resolved = inNode(
        `console.log(JSON.stringify(import.meta.resolve("klartekst/schema/${name}.schema.json")));`,
      );
      const schema = JSON.parse(readFileSync(new URL(String(resolved)), "utf8")) as { title: string };
      expect(schema.title).toBe(`klartekst ${name}`);
    }
  });
});
