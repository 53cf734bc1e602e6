import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "../src/batch/index.ts";
import { loadRegistry, RegistryError } from "../src/normalize/index.ts";
import { createPipeline } from "../src/pipeline.ts";
import { at, EXAMPLE_DATE, registry } from "./support.ts";

const folders: string[] = [];
function overlay(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "klartekst-registry-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const CLUSTERS = "cluster_id\tname\taliases\tprogram\tsources\tconfidence";

describe("a project's own registry rows", () => {
  it("add a cluster with one line", () => {
    const folder = overlay({
      "clusters.tsv": `${CLUSTERS}\nfjordbruk\tFjordbruk\tNettverket Fjordbruk\tyes\tthe project\tverified\n`,
    });
    const text = "Støtten går til Nettverket Fjordbruk i år.";
    const find = (own?: string) =>
      createPipeline(loadRegistry(own))
        .annotate("x", text, EXAMPLE_DATE)
        .mentions.filter(({ kind }) => kind === "cluster");
    expect(find()).toEqual([]);
    expect(find(folder)).toMatchObject([{ entity: "cluster:fjordbruk" }]);
  });

  it("override the row that has their key, and leave the others", () => {
    const [first] = [...registry.clusters.values()];
    const folder = overlay({
      "clusters.tsv": `${CLUSTERS}\n${first?.cluster_id}\tEt nytt navn\t\tyes\tthe project\tverified\n`,
    });
    const own = loadRegistry(folder);
    expect(own.clusters.size).toBe(registry.clusters.size);
    expect(own.clusters.get(first?.cluster_id ?? "")?.name).toBe("Et nytt navn");
  });

  it("are told in what made the knowledge base", async () => {
    const folder = overlay({ "given-names.tsv": "name\tsource\nFjordulf\tthe project\n" });
    const own = loadRegistry(folder);
    expect(own.givenNames.has("Fjordulf")).toBe(true);
    const made = async (rows: typeof own): Promise<string> =>
      (await build({ seeds: at("seeds"), registry: rows })).knowledgeBase.generator.registry;
    expect(await made(own)).toBe(`${await made(registry)}+${own.overlay}`);
  });

  const broken: Readonly<Record<string, readonly [Readonly<Record<string, string>>, RegExp]>> = {
    "an unknown table": [
      { "klynger.tsv": "navn\n" },
      /klynger\.tsv: the registry has no such table; .*clusters/,
    ],
    "an unknown column": [{ "clusters.tsv": "cluster_id\tnavn\n" }, /clusters\.tsv, line 1: .*"navn"/],
    "a required cell that is missing": [
      { "clusters.tsv": `${CLUSTERS}\nx\t\t\tyes\t\tverified\n` },
      /clusters\.tsv, line 2, column name/,
    ],
    "a day that is none": [
      {
        "ministers.tsv":
          "person\toffice_nb\toffice_nn\tfrom\tsource\tconfidence\tkind\toffice_id\ttitle_confidence\nA B\tx\tx\t2024-02-30\ts\tv\tordinary\tx\tv\n",
      },
      /ministers\.tsv, line 2, column from/,
    ],
  };
  for (const [what, [files, message]] of Object.entries(broken)) {
    it(`${what}: an error that names the place`, () => {
      const folder = overlay(files);
      expect(() => loadRegistry(folder)).toThrow(RegistryError);
      expect(() => loadRegistry(folder)).toThrow(message);
      expect(() => loadRegistry(folder)).toThrow(folder);
    });
  }

  it("in a folder that is not there: an error that names it", () => {
    expect(() => loadRegistry("/no/such/folder")).toThrow(
      /cannot read the registry folder \/no\/such\/folder/,
    );
  });
});
