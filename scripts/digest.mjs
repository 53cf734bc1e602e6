// What the output depends on besides the articles: a digest of the rules (ingest, extract, normalize, output) and
// one of the registry. Computed from the source files when the program is built, so that a reviewer can tell
// "the text changed" from "the rules changed" without trusting a version number.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const STAGES = ["ingest", "extract", "normalize", "output"];
const SINGLE = ["model.ts", "pattern.ts", "pipeline.ts", "diagnostics.ts"];

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

function digest(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/** @returns {{ version: string, rules: string, registry: string, code: string }} */
export function generatorDigests() {
  const src = join(root, "src");
  const all = [
    ...STAGES.flatMap((stage) => [...files(join(src, stage))]),
    ...SINGLE.map((name) => join(src, name)),
  ];
  return {
    version: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
    rules: digest(all.filter((path) => path.endsWith(".ts"))),
    registry: digest(all.filter((path) => path.endsWith(".tsv"))),
    // Whatever can change a record: all that is ours but the command line, and the packages in their versions.
    code: digest([
      ...[...files(src)].filter(
        (path) =>
          path.endsWith(".ts") && !path.startsWith(join(src, "cli")) && path !== join(src, "index.ts"),
      ),
      join(root, "package-lock.json"),
    ]),
  };
}

/**
 * Names that esbuild and vitest replace in the source.
 * @param {string} registry where the registry's tables lie, seen from the module that reads them
 * @param {string} worker where the worker's module lies, seen from the module that starts it
 * @param {string} report where the report's script and style lie, seen from the module that reads them
 */
export const define = (registry, worker, report) => ({
  __GENERATOR__: JSON.stringify(generatorDigests()),
  __REGISTRY__: JSON.stringify(registry),
  __WORKER__: JSON.stringify(worker),
  __REPORT__: JSON.stringify(report),
});
