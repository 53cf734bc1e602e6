/** Import walls, file sizes and banned constructs: conventions that are checks. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import * as api from "../src/index.ts";
import { at } from "./support.ts";

interface Import {
  /** Path inside src/ without its ending, or a package's name. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Gone when the program runs. */
  readonly isType: boolean;
}

interface Source {
  /** Inside src/, without ".ts". */
  readonly path: string;
  readonly code: string;
  readonly imports: readonly Import[];
}

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/^\s*\/\/.*$/gmu, "");

const STATEMENT = /^(?:import|export)\s(?<what>[^;"']*?)\sfrom\s+"(?<from>[^"]+)"/gmu;
const BARE = /^import\s+"(?<from>[^"]+)"/gmu;
const DYNAMIC = /\bimport\(\s*"(?<from>[^"]+)"\s*\)/gu;

const isTypeOnly = (what: string): boolean =>
  what.startsWith("type ") ||
  (what.startsWith("{") &&
    what
      .replace(/[{}]/gu, "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .every((name) => name.startsWith("type ")));

function importsOf(path: string, code: string): Import[] {
  const imports: Import[] = [];
  const add = (from: string, isType: boolean): void => {
    const isPackage = !from.startsWith(".");
    const to = isPackage ? from : posix.join(posix.dirname(path), from).replace(/\.ts$/u, "");
    imports.push({ to, isPackage, isType });
  };
  for (const { groups } of code.matchAll(STATEMENT)) add(groups?.from ?? "", isTypeOnly(groups?.what ?? ""));
  for (const { groups } of code.matchAll(BARE)) add(groups?.from ?? "", false);
  for (const { groups } of code.matchAll(DYNAMIC)) add(groups?.from ?? "", false);
  return imports;
}

const sources: readonly Source[] = readdirSync(at("src"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .sort()
  .map((file) => {
    const path = file.replace(/\.ts$/u, "");
    const code = withoutComments(readFileSync(at(`src/${file}`), "utf8"));
    return { path, code, imports: importsOf(path, code) };
  });
const paths = new Set(sources.map(({ path }) => path));

/** "ingest/" is the folder and all in it, "model" one file. */
const matches = (path: string, pattern: string): boolean =>
  pattern.endsWith("/") ? path.startsWith(pattern) : path === pattern;
const isOneOf = (path: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => matches(path, pattern));

interface Wall {
  readonly files: readonly string[];
  readonly own: readonly string[];
  /** Only their types. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

const STAGES = ["ingest/index", "extract/index", "normalize/index", "output/index"];

/** The first wall that names a file is its wall. All that is not listed is forbidden. */
const WALLS: readonly Wall[] = [
  { files: ["model"], own: ["model/"], packages: [] },
  { files: ["model/"], own: ["model/"], packages: ["zod"] },
  { files: ["diagnostics"], own: [], types: ["model"], packages: [] },
  { files: ["contacts"], own: [], types: ["model", "spans"], packages: [] },
  {
    files: ["pattern", "lean", "characters", "word-table", "lists", "lots", "markup"],
    own: [],
    packages: [],
  },
  { files: ["spans", "codes"], own: ["lists"], packages: [] },
  { files: ["prefilter"], own: ["codes", "lists"], packages: [] },
  { files: ["table"], own: [], packages: ["zod", "node:fs"] },
  {
    files: ["fact-decisions"],
    own: ["model", "table"],
    packages: ["zod", "node:crypto"],
  },
  {
    files: ["explain/"],
    own: ["model", "spans", "extract/", "normalize/index", "ingest/index", "explain/"],
    packages: [],
  },
  {
    files: ["review/"],
    own: [
      "model",
      "contacts",
      "diagnostics",
      "fact-decisions",
      "diff/pair",
      "diff/value",
      "normalize/index",
      "output/index",
      "review/",
    ],
    packages: [],
  },
  {
    files: ["decisions"],
    own: ["table"],
    types: ["fact-decisions"],
    packages: ["zod", "node:crypto"],
  },
  {
    files: ["ingest/"],
    own: [
      "model",
      "diagnostics",
      "contacts",
      "pattern",
      "characters",
      "codes",
      "word-table",
      "lists",
      "spans",
      "ingest/",
    ],
    packages: [
      "cheerio/slim",
      "domhandler",
      "franc",
      "iconv-lite",
      "mammoth",
      "pdfjs-dist/legacy/build/pdf.mjs",
      "yaml",
      "node:crypto",
      "node:fs",
      "node:fs/promises",
      "node:path",
    ],
  },
  { files: ["extract/norwegian/"], own: ["pattern", "extract/norwegian/"], types: ["model"], packages: [] },
  {
    files: ["extract/"],
    own: [
      "model",
      "diagnostics",
      "pattern",
      "characters",
      "codes",
      "word-table",
      "lists",
      "spans",
      "extract/",
    ],
    packages: [],
  },
  {
    files: ["normalize/registry/"],
    own: ["table", "normalize/registry/"],
    packages: ["zod", "node:fs", "node:crypto", "node:path"],
  },
  {
    files: ["normalize/"],
    own: [
      "model",
      "diagnostics",
      "pattern",
      "characters",
      "lean",
      "prefilter",
      "lists",
      "spans",
      "normalize/",
      "extract/norwegian/",
      "extract/view",
      "extract/rule",
      "extract/rules/cluster",
    ],
    types: ["extract/index"],
    packages: ["node:crypto", "natural/"],
  },
  {
    files: ["eval/index", "eval/read", "eval/floors"],
    own: [
      "model",
      "table",
      "pipeline",
      "extract/rules/index",
      "normalize/index",
      "normalize/facts/rules/index",
      "eval/",
    ],
    packages: ["zod", "node:fs", "node:path"],
  },
  { files: ["eval/"], own: ["model", "eval/"], packages: [] },
  { files: ["output/"], own: ["model", "diagnostics", "lists", "output/"], packages: ["zod"] },
  {
    files: ["diff/render/"],
    own: ["model", "markup", "diff/"],
    packages: ["picocolors", "wrap-ansi", "node:crypto"],
  },
  { files: ["diff/"], own: ["model", "diff/"], packages: ["zod", "diff/", "natural/"] },
  { files: ["contact-filter"], own: ["model", "spans", "contacts"], packages: [] },
  {
    files: ["pipeline"],
    own: ["model", "diagnostics", "contacts", "contact-filter", ...STAGES],
    packages: [],
  },
  {
    files: ["batch/"],
    own: [
      "model",
      "diagnostics",
      "decisions",
      "table",
      "lots",
      "pipeline",
      "ingest/read",
      "review/index",
      "batch/",
      ...STAGES,
    ],
    packages: ["p-queue", "piscina", "zod", "node:"],
  },
  {
    files: ["verify/"],
    own: ["model", "contacts", "decisions", "pipeline", "ingest/read", "verify/", "batch/", ...STAGES],
    packages: ["node:crypto", "node:fs", "node:fs/promises", "node:os", "node:path", "node:util"],
  },
  { files: ["report/shared/"], own: ["report/shared/"], types: ["model"], packages: [] },
  { files: ["report/client/"], own: ["report/shared/", "report/client/"], types: ["model"], packages: [] },
  {
    files: ["report/"],
    own: [
      "model",
      "contacts",
      "lists",
      "spans",
      "markup",
      "batch/write",
      "normalize/sentence",
      "ingest/index",
      "ingest/read",
      "report/shared/",
      ...["read", "charts", "embed", "page"].map((name) => `report/${name}`),
    ],
    packages: ["zod", "node:crypto", "node:fs", "node:fs/promises", "node:path"],
  },
  {
    files: ["export/"],
    own: [
      "model",
      "contacts",
      "lists",
      "spans",
      "batch/sort",
      "batch/write",
      "ingest/index",
      "ingest/read",
      "output/index",
      "export/",
    ],
    packages: ["csv-stringify/sync", "node-sqlite3-wasm", "zod", "node:crypto", "node:fs", "node:path"],
  },
  {
    files: ["index"],
    own: [
      "model",
      "contacts",
      "table",
      "decisions",
      "fact-decisions",
      "batch/index",
      "pipeline",
      "verify/index",
      "eval/index",
      "diff/index",
      "diff/render/index",
      "explain/index",
      "review/index",
      "report/index",
      "export/index",
      ...STAGES,
    ],
    packages: [],
  },
  { files: ["launch"], own: [], packages: ["node:"] },
  {
    files: ["cli", "cli/"],
    own: ["index", "cli/", "model", "diagnostics", "lots", "batch/write"],
    packages: ["commander", "picocolors", "chokidar", "node:"],
  },
];

const wallOf = (path: string): Wall | undefined => WALLS.find(({ files }) => isOneOf(path, files));

function breachesOf({ path, imports }: Source): string[] {
  const wall = wallOf(path);
  if (wall === undefined) return ["no wall names this file"];
  return imports
    .filter(({ to, isPackage, isType }) =>
      isPackage
        ? !wall.packages.some((name) => to === name || (/[/:]$/u.test(name) && to.startsWith(name)))
        : !(isOneOf(to, wall.own) || (isType && isOneOf(to, wall.types ?? []))),
    )
    .map(({ to }) => to);
}

describe("import walls", () => {
  it("are built from all imports there are", () => {
    expect(sources.length).toBeGreaterThan(45);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(150);
    for (const { path, imports } of sources)
      for (const { to, isPackage } of imports)
        if (!isPackage) expect(paths, `${path} imports ${to}`).toContain(to);
  });

  for (const source of sources) {
    it(`${source.path} imports only what it may`, () => {
      expect([...new Set(breachesOf(source))]).toEqual([]);
    });
  }
});

/** Groups of files that import one another in a circle (Tarjan). */
function cycles(edgesOf: (source: Source) => readonly string[]): string[][] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): void => {
    const order = index.size;
    index.set(path, order);
    low.set(path, order);
    stack.push(path);
    const source = byPath.get(path);
    for (const to of source === undefined ? [] : edgesOf(source)) {
      if (!index.has(to)) {
        visit(to);
        low.set(path, Math.min(low.get(path) ?? order, low.get(to) ?? order));
      } else if (stack.includes(to)) low.set(path, Math.min(low.get(path) ?? order, index.get(to) ?? order));
    }
    if (low.get(path) === order) {
      const group = stack.splice(stack.indexOf(path));
      if (group.length > 1 || source?.imports.some(({ to }) => to === path)) found.push(group.sort());
    }
  };
  for (const { path } of sources) if (!index.has(path)) visit(path);
  return found;
}

describe("no files import one another in a circle", () => {
  const own = ({ imports }: Source) => imports.filter(({ isPackage }) => !isPackage);

  it("when the program runs", () => {
    expect(
      cycles((source) =>
        own(source)
          .filter(({ isType }) => !isType)
          .map(({ to }) => to),
      ),
    ).toEqual([]);
  });

  it("nor for their types", () => {
    expect(cycles((source) => own(source).map(({ to }) => to))).toEqual([]);
  });
});

const READS_FILES = [
  "cli",
  "cli/",
  "launch",
  "ingest/read",
  "batch/",
  "table",
  "eval/",
  "export/",
  "verify/",
  "report/index",
  "report/read",
  "normalize/registry/index",
  "normalize/registry/overlay",
];
const FOREIGN = sources.flatMap(({ path, imports }) =>
  imports.filter(({ isPackage }) => isPackage).map(({ to }) => ({ path, to })),
);

/** Sentence → imports that break it. */
const PACKAGE_RULES: Readonly<Record<string, (used: { path: string; to: string }) => boolean>> = {
  "natural is imported by deep path only": ({ to }) =>
    /^natural(?:\/|$)/u.test(to) && !/^natural\/lib\/natural\/\w+\/\w+\.js$/u.test(to),
  "compromise is not imported": ({ to }) => /^compromise(?:\/|$)/u.test(to),
  "only the command line, the readers and the batch touch files": ({ path, to }) =>
    /^(?:node:)?fs(?:\/|$)/u.test(to) && !isOneOf(path, READS_FILES),
  "Node's own modules are named with node:": ({ to }) =>
    /^(?:fs|path|crypto|os|url|util|stream|events)(?:\/|$)/u.test(to),
  "nothing reaches for the network": ({ to }) => /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)$/u.test(to),
};

describe("packages", () => {
  for (const [name, isBroken] of Object.entries(PACKAGE_RULES)) {
    it(name, () => {
      expect(FOREIGN.filter(isBroken)).toEqual([]);
    });
  }

  it("are all dependencies, or bundled", () => {
    const manifest = JSON.parse(readFileSync(at("package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const bundled = new Set([
      "natural",
      "cheerio",
      "domhandler",
      "commander",
      "franc",
      "p-queue",
      "picocolors",
      "diff",
      "wrap-ansi",
    ]);
    const packageOf = (to: string): string => /^(?:@[^/]+\/)?[^/]+/u.exec(to)?.[0] ?? to;
    const names = FOREIGN.map(({ to }) => packageOf(to)).filter((name) => !name.startsWith("node:"));
    const missing = names.filter((name) => !(name in manifest.dependencies) && !bundled.has(name));
    expect([...new Set(missing)]).toEqual([]);
  });
});

interface Ban {
  readonly pattern: RegExp;
  /** Where it may stand. */
  readonly except?: readonly string[];
}
/** Sentence → construct. */
const BANNED: Readonly<Record<string, Ban>> = {
  "reads the clock": {
    pattern: /Date\.now|new Date\(\s*\)|performance\.now|process\.hrtime/u,
    // In the report it tells the day of a reviewer's decision.
    except: ["cli", "cli/", "report/client/decisions"],
  },
  "draws lots": { pattern: /Math\.random|randomUUID|randomBytes/u },
  "prints to the console": { pattern: /console\./u },
  "reads the environment": { pattern: /process\.env/u, except: ["cli", "cli/"] },
  "writes to the terminal or ends the process": {
    pattern: /process\.(?:stdout|stderr|exit|exitCode)/u,
    except: ["cli", "cli/"],
  },
  "runs code from text": { pattern: /\beval\(|new Function\(/u },
  "uses a locale to sort or fold": {
    pattern: /localeCompare|toLocale(?:Lower|Upper)Case|Intl\.Collator/u,
    except: ["cli", "cli/"],
  },
  "uses any": { pattern: /(?::|<|as) any\b/u },
  "switches a check off": { pattern: /@ts-(?:ignore|expect-error|nocheck)|biome-ignore/u },
  // \b, \w and \W are ASCII: they fail on æ, ø and å.
  "uses ASCII word edges in a pattern": {
    pattern: /\\{1,2}[bwW](?![A-Za-z]{2})/u,
    except: ["cli", "cli/", "output/"],
  },
};

describe("no file in src", () => {
  for (const [name, { pattern, except = [] }] of Object.entries(BANNED)) {
    it(name, () => {
      const found = sources.filter(({ path, code }) => !isOneOf(path, except) && pattern.test(code));
      expect(found.map(({ path }) => path)).toEqual([]);
    });
  }
});

describe("sizes and names", () => {
  const MOST_LINES = 300;

  it(`a file has at most ${MOST_LINES} lines, tables of words and the schemas apart`, () => {
    const long = sources
      .filter(({ path }) => !isOneOf(path, ["extract/norwegian/", "model"]))
      .filter(
        ({ path }) =>
          readFileSync(at(`src/${path}.ts`), "utf8")
            .trimEnd()
            .split("\n").length > MOST_LINES,
      );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("files are named in kebab-case", () => {
    for (const { path } of sources)
      expect(path).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  });

  it("every file begins with what it is for", () => {
    const without = sources.filter(
      ({ path }) => !/^(?:#!.*\n)?\/\*\*/u.test(readFileSync(at(`src/${path}.ts`), "utf8")),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  });
});

describe("the library exports", () => {
  it("these values", () => {
    expect(Object.keys(api).sort()).toEqual([
      "DIFF_FORMATS",
      "EXPORT_FORMATS",
      "ExportError",
      "InterruptedError",
      "LockedError",
      "PlaceError",
      "RegistryError",
      "ReportError",
      "SCHEMA_VERSION",
      "SnapshotError",
      "TableError",
      "UnfinishedError",
      "WriteError",
      "allDecisions",
      "annotate",
      "annotateInputSchema",
      "annotationSchema",
      "articleSchema",
      "build",
      "buildFolder",
      "check",
      "checkFolder",
      "createExplainer",
      "createPipeline",
      "declaredMetadataSchema",
      "decode",
      "diff",
      "evaluate",
      "exportKnowledgeBase",
      "floorsOf",
      "generator",
      "jsonSchemas",
      "knowledgeBaseSchema",
      "loadRegistry",
      "mainTextSchema",
      "mentionSchema",
      "mergeFactDecisions",
      "parseDecisions",
      "parseFactDecisions",
      "parseShard",
      "parseSnapshot",
      "prepare",
      "readDecisions",
      "readExpectations",
      "readFactDecisions",
      "renderDiff",
      "report",
      "serializeArticle",
      "serializeFactDecisions",
      "serializeKnowledgeBase",
      "statedDateSchema",
      "verify",
      "withoutContacts",
      "writeReport",
      "writeRun",
    ]);
  });

  it("these types, and those of the model", () => {
    const code = sources.find(({ path }) => path === "index")?.code ?? "";
    const listed = [...code.matchAll(/^export \{(?<names>[^}]*)\}/gmu)].flatMap(({ groups }) =>
      [...(groups?.names ?? "").matchAll(/type (?<name>\w+)/gu)].map((match) => match.groups?.name),
    );
    const declared = [...code.matchAll(/^export (?:interface|type) (?<name>\w+)/gmu)].map(
      ({ groups }) => groups?.name,
    );
    expect([...listed, ...declared].sort()).toEqual([
      "AnnotateOptions",
      "Broken",
      "BrokenFloor",
      "BuildOptions",
      "BuildResult",
      "Cause",
      "CheckResult",
      "Decision",
      "Decisions",
      "Diff",
      "DiffFormat",
      "DiffOptions",
      "DiffRendering",
      "Evaluation",
      "Expectation",
      "Explainer",
      "Explanation",
      "ExportFormat",
      "ExportOptions",
      "ExportResult",
      "FactChange",
      "FactClass",
      "FactDecision",
      "FactDecisions",
      "Floor",
      "FolderOptions",
      "FolderResult",
      "MissGroup",
      "Pipeline",
      "PipelineOptions",
      "Place",
      "Problem",
      "ProblemCode",
      "Progress",
      "Reason",
      "Registry",
      "Replay",
      "Report",
      "ReportOptions",
      "RuleScore",
      "Shard",
      "Snapshot",
      "SourceFile",
      "StaleRecord",
      "VerifyOptions",
    ]);
    expect(code).toContain('export type * from "./model.ts"');
  });
});
