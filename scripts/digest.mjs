// What the output depends on besides the articles: a digest of the rules (ingest, extract, normalize, output) and
// one of the registry. Computed from the source files when the program is built, so that a reviewer can tell
// "the text changed" from "the rules changed" without trusting a version number.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = new URL("..", import.meta.url).pathname;
/** Whatever these import decides what is found in an article and how it is put together. */
const RULES = ["pipeline.ts", "output/index.ts"].map((name) => join(root, "src", name));

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

/** @returns {Promise<string[]>} our own source files that modules are made of, they themselves among them, sorted */
async function sourcesOf(modules) {
  const { metafile } = await build({
    entryPoints: modules,
    bundle: true,
    write: false,
    metafile: true,
    outdir: root,
    format: "esm",
    platform: "node",
    packages: "external",
    absWorkingDir: root,
    logLevel: "warning",
  });
  return Object.keys(metafile.inputs)
    .sort()
    .map((name) => join(root, name));
}

function digest(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/** @returns {Promise<{ version: string, rules: string, registry: string, code: string }>} */
export async function generatorDigests() {
  const rules = await sourcesOf(RULES);
  return {
    version: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
    rules: digest(rules),
    registry: digest([...files(join(root, "src"))].filter((path) => path.endsWith(".tsv"))),
    // Whatever can change a record: the stages and what runs them, and the packages in their versions.
    code: digest([
      ...new Set([...rules, ...(await sourcesOf([join(root, "src/batch/index.ts")]))]),
      join(root, "package-lock.json"),
    ]),
  };
}

/** What the fact rules' patterns require of a sentence, so that nobody who runs klartekst has to work it out. */
async function factRulesRequire() {
  const { outputFiles } = await build({
    entryPoints: [join(root, "scripts/fact-rules-require.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    define: { __REQUIRED__: "{}" },
    logLevel: "warning",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { required } = await import(`data:text/javascript;base64,${code}`);
  return required;
}

/**
 * Names that esbuild and vitest replace in the source.
 * @param {string} registry where the registry's tables lie, seen from the module that reads them
 * @param {string} worker where the worker's module lies, seen from the module that starts it
 * @param {string} report where the report's script and style lie, seen from the module that reads them
 */
export const define = async (registry, worker, report) => ({
  __GENERATOR__: JSON.stringify(await generatorDigests()),
  __REQUIRED__: JSON.stringify(await factRulesRequire()),
  __REGISTRY__: JSON.stringify(registry),
  __WORKER__: JSON.stringify(worker),
  __REPORT__: JSON.stringify(report),
});
