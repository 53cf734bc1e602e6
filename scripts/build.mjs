// Bundles src/ into dist/: three entry points (the command line, the library, the worker) with shared chunks, type
// declarations, the registry's data files and the generated JSON Schema.
// `natural` is bundled file by file (only the modules we import), so that nobody who installs klartekst gets the
// database drivers that the whole package depends on; `cheerio`, because one file loads in half the time of its many.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { define } from "./digest.mjs";

const at = (path) => new URL(`../${path}`, import.meta.url).pathname;
rmSync(at("dist"), { recursive: true, force: true });
await build({
  entryPoints: { cli: at("src/cli.ts"), index: at("src/index.ts"), worker: at("src/batch/worker.ts") },
  outdir: at("dist"),
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  define: define("./registry/", "./worker.js"),
  // Our own dependencies stay packages; natural's two modules are CommonJS files that need no `require` at run time.
  external: [
    "mammoth",
    "pdfjs-dist",
    "zod",
    "commander",
    "p-queue",
    "franc",
    "iconv-lite",
    "yaml",
    "picocolors",
    "piscina",
    "chokidar",
    "csv-stringify",
    "node-sqlite3-wasm",
  ],
  logLevel: "warning",
});
mkdirSync(at("dist/registry"), { recursive: true });
for (const name of readdirSync(at("src/normalize/registry")).filter((file) => file.endsWith(".tsv"))) {
  cpSync(at(`src/normalize/registry/${name}`), at(`dist/registry/${name}`));
}
execFileSync(process.execPath, [at("node_modules/typescript/bin/tsc"), "-p", at("tsconfig.types.json")], {
  stdio: "inherit",
});
const { jsonSchemas } = await import(at("dist/index.js"));
mkdirSync(at("dist/schema"), { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(at(`dist/schema/${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
