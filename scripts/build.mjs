// Bundles src/ into dist/: everything in klartekst.cjs, with the code that V8 makes of it beside it; the entry points that
// load it (the command line, the library, what a worker does); type declarations, the report's script and style, the
// registry's data files and the generated JSON Schema.
// Packages are bundled, because one file loads in a fraction of the time of many: half of a start went into looking for
// them. What few articles need is a file of its own, or stays a package, and is loaded at the first call: `LATE`, and what
// src/ itself imports by a call.
// `natural` is bundled file by file (only the modules we import), so that nobody who installs klartekst gets the
// database drivers that the whole package depends on.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { build } from "esbuild";
import { define } from "./digest.mjs";

const at = (path) => new URL(`../${path}`, import.meta.url).pathname;
rmSync(at("dist"), { recursive: true, force: true });

/** Packages loaded at the first call → what stands in their place until then. */
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
/** Our own modules that are imported by a call: name in dist/ → file. */
const calledFor = {};
const late = {
  name: "late",
  setup(bundler) {
    bundler.onResolve({ filter: /^[a-z]/ }, ({ path, kind }) =>
      kind === "import-statement" && path in LATE ? { path, namespace: "late" } : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: "late" }, ({ path }) => ({ contents: LATE[path] }));
    bundler.onResolve({ filter: /^\..*\.ts$/ }, ({ path, kind, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const name = `late/${basename(path, ".ts")}`;
      calledFor[name] = resolve(resolveDir, path);
      return { path: `./${name}.js`, external: true };
    });
  },
};
const common = { bundle: true, platform: "node", target: "node20.19", logLevel: "warning", metafile: true };
const PACKAGES = [
  "mammoth",
  "pdfjs-dist",
  "piscina",
  "chokidar",
  "yaml",
  "iconv-lite",
  "csv-stringify",
  "node-sqlite3-wasm",
];
const main = await build({
  ...common,
  stdin: {
    contents: `export * as library from "./src/index.ts";
      export { main } from "./src/cli.ts";
      export { contradict, perform, write } from "./src/batch/worker.ts";`,
    resolveDir: at(""),
  },
  outfile: at("dist/klartekst.cjs"),
  format: "cjs",
  define: { ...(await define("./registry/", "./worker.js", "./report/")), "import.meta.url": "moduleUrl" },
  plugins: [late],
  external: [...PACKAGES, "./late/*"],
  write: false,
});
mkdirSync(at("dist"), { recursive: true });
for (const { path, text } of main.outputFiles) {
  const code = text.replaceAll(/(?<![\w.$])import\((?=")/g, "importModule(");
  writeFileSync(path, asciiOf(`(function (module, require, importModule, moduleUrl) {${code}})`));
}
const launch = await build({
  ...common,
  entryPoints: { launch: at("src/launch.ts"), ...calledFor },
  outdir: at("dist"),
  format: "esm",
  external: PACKAGES,
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
  licencesOf([main, launch, apart].flatMap(({ metafile }) => Object.keys(metafile.inputs))),
);

/** The same code in ASCII: a start reads it in half the time. esbuild leaves patterns and comments as they are written. */
function asciiOf(code) {
  if (/String\.raw`[^`]*[^\0-\x7f]/.test(code))
    throw new Error("What String.raw reads cannot be escaped: write it as ASCII");
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

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

const LOAD = `import { bundle } from "./launch.js";\n\n`;
writeFileSync(at("dist/cli.js"), `#!/usr/bin/env node\n${LOAD}await bundle.main();\n`);
chmodSync(at("dist/cli.js"), 0o755);
writeFileSync(
  at("dist/worker.js"),
  `${LOAD}export const { contradict, perform, write } = bundle;\nexport default perform;\n`,
);
const { bundle, compiledCode, CODE_FILE } = await import(at("dist/launch.js"));
const { library } = bundle;
writeFileSync(
  at("dist/index.js"),
  `${LOAD}export const {\n${Object.keys(library)
    .map((name) => `  ${name},\n`)
    .join("")}} = bundle.library;\n`,
);
mkdirSync(at("dist/schema"), { recursive: true });
for (const [name, schema] of Object.entries(library.jsonSchemas())) {
  writeFileSync(at(`dist/schema/${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
// What has run by now is in the code: what a start and a first article need.
library.annotate({ id: "a", text: "Næringsministeren gir 20 millioner kroner til klynger i 2021." });
writeFileSync(CODE_FILE, compiledCode());
