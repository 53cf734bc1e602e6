// Bundles src/ into dist/: three entry points (the command line, the library, the worker) with shared chunks, type
// declarations, the report's script and style, the registry's data files and the generated JSON Schema.
// Packages are bundled, because one file loads in a fraction of the time of many: half of a start went into looking for
// them. What few articles need is a file of its own, or stays a package, and is loaded at the first call (`LATE`).
// `natural` is bundled file by file (only the modules we import), so that nobody who installs klartekst gets the
// database drivers that the whole package depends on.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { define } from "./digest.mjs";

const at = (path) => new URL(`../${path}`, import.meta.url).pathname;
rmSync(at("dist"), { recursive: true, force: true });

/** Loaded at the first call → what stands in their place until then. */
const LATE = {
  franc: `export const franc = (...given) => require("./late/franc.cjs").franc(...given);`,
  "cheerio/slim": `export const load = (...given) => require("./late/cheerio.cjs").load(...given);`,
  "natural/lib/natural/distance/levenshtein_distance.js": `export default {
    LevenshteinDistance: (...given) => require("./late/levenshtein.cjs").LevenshteinDistance(...given),
  };`,
  yaml: `export const parse = (...given) => require("yaml").parse(...given);`,
  "iconv-lite": `export default {
    decode: (...given) => require("iconv-lite").decode(...given),
    encodingExists: (...given) => require("iconv-lite").encodingExists(...given),
  };`,
};
const late = {
  name: "late",
  setup(bundler) {
    bundler.onResolve({ filter: /^[a-z]/ }, ({ path, kind }) =>
      kind === "import-statement" && path in LATE ? { path, namespace: "late" } : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: "late" }, ({ path }) => ({ contents: LATE[path] }));
  },
};
const common = { bundle: true, platform: "node", target: "node20.19", logLevel: "warning", metafile: true };
const main = await build({
  ...common,
  entryPoints: { cli: at("src/cli.ts"), index: at("src/index.ts"), worker: at("src/batch/worker.ts") },
  outdir: at("dist"),
  splitting: true,
  format: "esm",
  define: await define("./registry/", "./worker.js", "./report/"),
  plugins: [late],
  external: [
    "mammoth",
    "pdfjs-dist",
    "piscina",
    "chokidar",
    "yaml",
    "iconv-lite",
    "csv-stringify",
    "node-sqlite3-wasm",
    "./late/*",
  ],
  // For what is loaded late, and for commander, which is CommonJS.
  banner: {
    js: `import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);`,
  },
});
// The report's page: its script for browsers in one file, its style beside it.
await build({
  entryPoints: { report: at("src/report/client/main.ts") },
  outdir: at("dist/report"),
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  tsconfigRaw: {},
  logLevel: "warning",
});
await build({
  entryPoints: { report: at("src/report/report.css") },
  outdir: at("dist/report"),
  minify: true,
  charset: "utf8",
  logLevel: "warning",
});
const apart = await build({
  ...common,
  entryPoints: {
    franc: "franc",
    cheerio: "cheerio/slim",
    levenshtein: "natural/lib/natural/distance/levenshtein_distance.js",
  },
  outdir: at("dist/late"),
  outExtension: { ".js": ".cjs" },
  format: "cjs",
});
writeFileSync(
  at("dist/LICENCES.txt"),
  licencesOf([main, apart].flatMap(({ metafile }) => Object.keys(metafile.inputs))),
);

/** The licences of the packages that are bundled. @param inputs files that went into a bundle */
function licencesOf(inputs) {
  const folders = inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(at(`${folder}/package.json`), "utf8"));
      const file = readdirSync(at(folder)).find((entry) => /^licen[cs]e/i.test(entry));
      const text =
        file === undefined ? `Licence: ${license}` : readFileSync(at(`${folder}/${file}`), "utf8").trim();
      return `${name} ${version}\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

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
