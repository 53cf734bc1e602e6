import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import {
  annotationSchema,
  articleSchema,
  type DocumentRecord,
  type KnowledgeBase,
  knowledgeBaseSchema,
} from "../src/model.ts";
import { at } from "./support.ts";

// The built program, as a user runs it: `pretest` builds dist/.

const CLI = at("dist/cli.js");
const { CI: _ci, FORCE_COLOR: _force, NO_COLOR: _no, ...PLAIN_ENV } = process.env;

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const start = (args: readonly string[], { env = {}, cwd = root }: RunOptions = {}) =>
  spawn(process.execPath, [CLI, ...args], { cwd, env: { ...PLAIN_ENV, ...env }, stdio: "pipe" });

async function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = start(args, options);
  child.stdin.on("error", () => {}); // a child that ends before it has read everything
  child.stdin.end(options.input ?? "");
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code: code as number | null, stdout, stderr };
}

const linesOf = (output: string): string[] => output.split("\n").filter((line) => line !== "");

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "klartekst-cli-"));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

/** A fresh folder with these files. */
async function folder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const path = await mkdtemp(join(root, "in-"));
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return path;
}

/** What is not part of the data set: the cache, and run.json, the only file with a clock. */
const isAside = (name: string): boolean => name === "run.json" || name.startsWith(".cache");

/** Path inside the folder → content. */
async function snapshot(path: string): Promise<Record<string, string>> {
  const names = (await readdir(path, { recursive: true })).sort();
  const files: Record<string, string> = {};
  for (const name of names) {
    if (!isAside(name) && (await stat(join(path, name))).isFile())
      files[name] = await readFile(join(path, name), "utf8");
  }
  return files;
}

const knowledgeBase = async (path: string): Promise<KnowledgeBase> =>
  knowledgeBaseSchema.parse(JSON.parse(await readFile(join(path, "knowledge-base.json"), "utf8")));

const documentsOf = async (path: string): Promise<DocumentRecord[]> => (await knowledgeBase(path)).documents;

const runSchema = z.object({ articles: z.int(), failed: z.int(), failures: z.array(z.string()) });
const runRecord = async (path: string) =>
  runSchema.parse(JSON.parse(await readFile(join(path, "run.json"), "utf8")));

const EKSPORT = `Flere bedrifter får hjelp til å selge i utlandet
Publisert 14. mars 2021
Regjeringen gir 25 millioner kroner til bedrifter som vil selge varene sine i andre land.
Det er viktig at flere får hjelp når de skal ut i verden, og at hjelpen kommer tidlig.
`;
const SKULE = `Fleire elevar får plass på skulane langs kysten
Publisert 3. april 2022
Fylket aukar talet på plassar med 120 frå hausten av, og det kostar 8 millionar kroner kvart år.
Det er ikkje nok, seier elevane sjølve, men dei er glade for at noko skjer.
`;
const HAVN = `Kommunen vil bygge ny havn for fiskerne
Publisert 9. juni 2023
Havna skal koste 310 millioner kroner, og halvparten av pengene skal komme fra staten.
Arbeidet tar to år, og det er ikke klart hvem som skal gjøre det.
`;
const ENGLISH = `The council wants a new harbour for its fishing fleet
The harbour is expected to cost a great deal of money, and half of it should come from the state.
The work will take two years, and nobody knows who is going to do it or when they might start.
`;
const ARTICLES = { "eksport.txt": EKSPORT, "skule.txt": SKULE, "havn.txt": HAVN };

describe("build", () => {
  let seeds = "";
  let out = "";
  let first: Run;
  beforeAll(async () => {
    seeds = await folder({
      ...ARTICLES,
      "README.md": "# Om artiklene\n",
      ".skjult.txt": EKSPORT,
      "havn.meta.yaml": "publisher: Kystposten\n",
    });
    out = join(seeds, "..", "kb-build");
    first = await run(["build", seeds, "--out", out]);
  });

  it("ends with 0, says how much it found on stderr, and leaves stdout alone", () => {
    expect(first).toMatchObject({ code: 0, stdout: "" });
    expect(first.stderr).toMatch(
      /^3 articles → .*kb-build\/: 1 fact, 1 entity, \d+ findings; 0 failed \(\d+\.\d\d s\)\n$/u,
    );
  });

  it("writes the knowledge base, one record per article, and run.json", async () => {
    const names = (await readdir(out, { recursive: true })).filter((name) => !isAside(name));
    expect(names.sort()).toEqual([
      "articles",
      "articles/eksport.json",
      "articles/havn.json",
      "articles/skule.json",
      "knowledge-base.json",
    ]);
    expect((await documentsOf(out)).map(({ id, language, published }) => [id, language, published])).toEqual([
      ["eksport", "nob", "2021-03-14"],
      ["havn", "nob", "2023-06-09"],
      ["skule", "nno", "2022-04-03"],
    ]);
    expect(await runRecord(out)).toEqual({ articles: 3, failed: 0, failures: [] });
  });

  it("writes article records whose mentions are slices of the file", async () => {
    for (const [file, source] of Object.entries(ARTICLES)) {
      const json = await readFile(join(out, "articles", file.replace(".txt", ".json")), "utf8");
      const record = articleSchema.parse(JSON.parse(json));
      expect(record.mentions.map(({ kind }) => kind)).toContain("amount");
      for (const mention of record.mentions)
        expect(source.slice(mention.start, mention.end)).toBe(mention.text);
    }
  });

  it("says nothing of paths and times in what goes into git", async () => {
    for (const content of Object.values(await snapshot(out))) {
      expect(content).not.toContain(root);
      expect(content).not.toContain(new Date().toISOString().slice(0, 10));
    }
  });

  it("gives the same bytes the second time, with any number of jobs, into any folder", async () => {
    const before = await snapshot(out);
    for (const [where, jobs] of [
      [out, "8"],
      [join(root, "kb-one-job"), "1"],
      [join(root, "kb-many-jobs"), "64"],
    ] as const) {
      expect((await run(["build", seeds, "--out", where, "--jobs", jobs])).code).toBe(0);
      expect(await snapshot(where)).toEqual(before);
    }
  });

  it("does not touch files that stay the same", async () => {
    const time = async () => (await stat(join(out, "articles/havn.json"))).mtimeMs;
    const before = await time();
    await run(["build", seeds, "--out", out]);
    expect(await time()).toBe(before);
  });

  it("removes the record of an article that is gone", async () => {
    const fewer = await folder({ "eksport.txt": EKSPORT, "havn.txt": HAVN });
    const copy = join(root, "kb-fewer");
    await cp(out, copy, { recursive: true });
    expect((await run(["build", fewer, "--out", copy])).code).toBe(0);
    expect(await readdir(join(copy, "articles"))).toEqual(["eksport.json", "havn.json"]);
    expect((await documentsOf(copy)).map(({ id }) => id)).toEqual(["eksport", "havn"]);
  });

  it("reads seeds/ and writes kb/ when nothing is said", async () => {
    const cwd = await folder({});
    await mkdir(join(cwd, "seeds"));
    await writeFile(join(cwd, "seeds/havn.txt"), HAVN);
    expect((await run(["build"], { cwd })).code).toBe(0);
    expect((await documentsOf(join(cwd, "kb"))).map(({ id }) => id)).toEqual(["havn"]);
  });

  it("logs one JSON object a line with --json", async () => {
    const mixed = await folder({ "havn.txt": HAVN, "tom.txt": "" });
    const { stderr, stdout } = await run(["build", mixed, "--out", join(root, "kb-json"), "--json"]);
    expect(stdout).toBe("");
    const logged = linesOf(stderr).map((line) => JSON.parse(line));
    expect(logged).toMatchObject([
      { level: "error", code: "empty-file", file: "tom.txt" },
      { level: "info", code: "done", articles: 1, failed: 1 },
    ]);
  });

  it("says nothing but errors with --quiet", async () => {
    const mixed = await folder({ "havn.txt": HAVN, "tom.txt": "" });
    const fine = await folder({ "havn.txt": HAVN });
    const out = join(root, "kb-quiet");
    expect(linesOf((await run(["build", mixed, "--out", out, "-q"])).stderr)).toHaveLength(1);
    expect((await run(["build", fine, "--out", out, "-q"])).stderr).toBe("");
  });
});

const DECLARED = {
  title: "En annen tittel",
  url: "https://kystposten.example/sak/7",
  publisher: "Kystposten",
  published: "2020-10-08",
  id: "kystposten-7",
};
const YAML = Object.entries(DECLARED)
  .map(([key, value]) => `${key}: ${value}`)
  .join("\n");

const DECLARATIONS: Readonly<
  Record<
    string,
    { readonly files: Readonly<Record<string, string>>; readonly expected: Partial<DocumentRecord> }
  >
> = {
  "front matter gives all there is to know": {
    files: { "havn.txt": `---\n${YAML}\n---\n${HAVN}` },
    expected: { ...DECLARED, file: "havn.txt", language: "nob" },
  },
  "front matter with Windows line ends": {
    files: { "havn.txt": `---\n${YAML}\n---\n${HAVN}`.replaceAll("\n", "\r\n") },
    expected: { ...DECLARED, language: "nob" },
  },
  "a .meta.yaml file beside the article says the same": {
    files: { "havn.txt": HAVN, "havn.meta.yaml": YAML },
    expected: { ...DECLARED, file: "havn.txt" },
  },
  "a .meta.yml file does too": {
    files: { "havn.txt": HAVN, "havn.meta.yml": YAML },
    expected: DECLARED,
  },
  "a .meta.json file does too": {
    files: { "havn.txt": HAVN, "havn.meta.json": JSON.stringify(DECLARED) },
    expected: DECLARED,
  },
  "front matter goes before the file beside it, key by key": {
    files: {
      "havn.txt": `---\npublished: 2019-01-02\n---\n${HAVN}`,
      "havn.meta.yaml": "published: 2018-01-02\npublisher: Kystposten\n",
    },
    expected: { id: "havn", published: "2019-01-02", publisher: "Kystposten" },
  },
  "a declared language goes before what the words look like": {
    files: { "havn.txt": `---\nlanguage: nno\n---\n${HAVN}` },
    expected: { language: "nno" },
  },
  "a declared language lets a text in that does not look Norwegian": {
    files: { "havn.txt": `---\nlanguage: nob\n---\n${ENGLISH}` },
    expected: { language: "nob" },
  },
  "a month is a date": {
    files: { "havn.txt": HAVN, "havn.meta.yaml": "published: 2020-10" },
    expected: { published: "2020-10" },
  },
};

describe.concurrent("what a researcher says about an article", () => {
  for (const [name, { files, expected }] of Object.entries(DECLARATIONS)) {
    it(name, async () => {
      const seeds = await folder(files);
      const out = join(seeds, "kb");
      expect(await run(["build", seeds, "--out", out, "-q"])).toEqual({ code: 0, stdout: "", stderr: "" });
      expect(await documentsOf(out)).toMatchObject([expected]);
      expect(await readdir(join(out, "articles"))).toEqual([`${expected.id ?? "havn"}.json`]);
    });
  }

  it("YAML that gives a warning does not write one of its own", async () => {
    const seeds = await folder({ "havn.txt": `---\ntitle: !merke Havn\n---\n${HAVN}` });
    const { stderr } = await run(["build", seeds, "--out", join(seeds, "kb"), "-q"]);
    expect(stderr).not.toContain("YAMLWarning");
  });
});

interface BadInput {
  readonly code: string;
  /** Null: the article is built all the same, without what could not be read. */
  readonly builds: string | null;
  readonly make: (path: string) => Promise<unknown>;
}

const writes =
  (content: string | Uint8Array) =>
  (path: string): Promise<void> =>
    writeFile(path, content);

const BAD_INPUT: Readonly<Record<string, BadInput>> = {
  "bad-tom.txt": { code: "empty-file", builds: null, make: writes("") },
  "bad-blank.txt": { code: "empty-file", builds: null, make: writes(" \n\t\r\n\n") },
  "bad-bilde.txt": {
    code: "binary-file",
    builds: null,
    make: writes(Uint8Array.from({ length: 3000 }, (_, index) => (index * 37) % 256)),
  },
  "bad-mappe.txt": { code: "directory", builds: null, make: (path) => mkdir(path) },
  "bad-lenke.txt": { code: "unreadable", builds: null, make: (path) => symlink("finnes-ikke", path) },
  "bad-annen-lenke.txt": { code: "unreadable", builds: null, make: (path) => symlink(tmpdir(), path) },
  "bad-stor.txt": {
    code: "too-large",
    builds: null,
    make: async (path) => {
      await writeFile(path, HAVN);
      await truncate(path, 50_000_000);
    },
  },
  "bad-engelsk.txt": { code: "not-norwegian", builds: null, make: writes(ENGLISH) },
  "bad-type.odt": { code: "unknown-type", builds: null, make: writes(HAVN) },
  "bad-uten-type": { code: "unknown-type", builds: null, make: writes(HAVN) },
  "bad-samme-id.txt": {
    code: "duplicate-id",
    builds: null,
    make: writes(`---\nid: a-havn\n---\n${HAVN}`),
  },
  "bad-yaml.txt": {
    code: "bad-metadata",
    builds: "bad-yaml",
    make: writes(`---\ntitle: [uten slutt\n---\n${HAVN}`),
  },
  "bad-noekkel.txt": {
    code: "bad-metadata",
    builds: "bad-noekkel",
    make: writes(`---\ntittel: Havn\n---\n${HAVN}`),
  },
};

describe("bad input", () => {
  let result: Run;
  let out = "";
  beforeAll(async () => {
    const seeds = await folder({ "a-havn.txt": HAVN, "skule.txt": SKULE, "borte.meta.yaml": "title: x" });
    for (const [name, { make }] of Object.entries(BAD_INPUT)) await make(join(seeds, name));
    out = join(seeds, "..", "kb-bad");
    result = await run(["build", seeds, "--out", out]);
  });

  it("ends with 3, and nothing of it is on stdout", () => {
    expect(result).toMatchObject({ code: 3, stdout: "" });
  });

  for (const [name, { code, builds }] of Object.entries(BAD_INPUT)) {
    it(`${name} is reported as ${code} on one line`, async () => {
      const lines = linesOf(result.stderr).filter((line) => line.startsWith(`error ${name}: `));
      expect(lines).toHaveLength(1);
      expect(lines[0]?.endsWith(` [${code}]`)).toBe(true);
      expect((await runRecord(out)).failures).toContain(name);
      const built = (await documentsOf(out)).find(({ file }) => file === name);
      expect(built?.id ?? null).toBe(builds);
    });
  }

  it("the other articles are built", async () => {
    const documents = await documentsOf(out);
    expect(documents.map(({ id }) => id)).toEqual(["a-havn", "bad-noekkel", "bad-yaml", "skule"]);
    expect(documents.find(({ id }) => id === "a-havn")?.file).toBe("a-havn.txt");
    expect(await runRecord(out)).toMatchObject({ articles: 4, failed: Object.keys(BAD_INPUT).length });
  });

  it("a sidecar without an article is a warning", () => {
    expect(result.stderr).toMatch(/^warning borte\.meta\.yaml: .*\[orphan-sidecar\]$/mu);
  });

  it.skipIf(process.getuid?.() === 0)("a file without permission is unreadable", async () => {
    const seeds = await folder({ "havn.txt": HAVN, "laast.txt": HAVN });
    await chmod(join(seeds, "laast.txt"), 0);
    const { code, stderr } = await run(["build", seeds, "--out", join(seeds, "kb")]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^error laast\.txt: .*EACCES.*\[unreadable\]$/mu);
  });

  it("a file name too long for its record costs that file only", async () => {
    const seeds = await folder({ "havn.txt": HAVN, [`${"lang".repeat(62)}.txt`]: SKULE });
    const out = join(seeds, "kb");
    const { code } = await run(["build", seeds, "--out", out]);
    expect([0, 3]).toContain(code);
    expect((await documentsOf(out)).map(({ id }) => id)).toContain("havn");
  });

  it("text in windows-1252 or UTF-16 is read and told in the record only", async () => {
    const seeds = await folder({
      "eksport.txt": Buffer.from(EKSPORT, "latin1"),
      "havn.txt": Buffer.from(`\uFEFF${HAVN}`, "utf16le"),
    });
    const out = join(seeds, "kb");
    expect(await run(["build", seeds, "--out", out, "-q"])).toEqual({ code: 0, stdout: "", stderr: "" });
    expect((await documentsOf(out)).map(({ title }) => title)).toEqual([
      EKSPORT.split("\n")[0],
      HAVN.split("\n")[0],
    ]);
    expect(await readFile(join(out, "articles/eksport.json"), "utf8")).toContain("encoding-guessed");
  });
});

const USAGE: Readonly<Record<string, { readonly args: readonly string[]; readonly says: RegExp }>> = {
  "a folder that is not there": { args: ["build", "borte"], says: /no folder borte; name the folder/u },
  "a folder that is a file": { args: ["build", "fil.txt"], says: /no folder fil\.txt; name the folder/u },
  "a folder without articles": { args: ["build", "tom"], says: /no articles in tom; put \.txt files there/u },
  "check of a folder that is not there": { args: ["check", "borte"], says: /name the folder/u },
  "an unknown command": { args: ["bygg"], says: /unknown command 'bygg'\n.*--help shows/u },
  "an unknown option": { args: ["build", "--fort"], says: /unknown option '--fort'\n[\s\S]*--help shows/u },
  "an option without its value": { args: ["build", "--out"], says: /argument missing\n.*--help shows/u },
  "two folders": { args: ["build", "tom", "tom"], says: /too many arguments.*\n.*--help shows/u },
  "no command at all": { args: [], says: /Usage: klartekst/u },
  "--jobs 0": { args: ["build", "--jobs", "0"], says: /--jobs takes a whole number from 1 to 256, not "0"/u },
  "--jobs with a word": { args: ["build", "--jobs", "mange"], says: /--jobs takes a whole number/u },
  "--jobs with half a job": { args: ["build", "-j", "1.5"], says: /--jobs takes a whole number/u },
  "too many --jobs": { args: ["check", "-j", "1000"], says: /--jobs takes a whole number/u },
  "a file to annotate that is not there": {
    args: ["annotate", "borte.txt"],
    says: /cannot read borte\.txt/u,
  },
  "a date to annotate with that is none": {
    args: ["annotate", "--published", "i fjor", "fil.txt"],
    says: /--published takes a date as 2020-10-08/u,
  },
  "a day to annotate with that is not in the calendar": {
    args: ["annotate", "--published", "2020-13-45", "fil.txt"],
    says: /--published takes a date/u,
  },
  "a file for the filter": {
    args: ["annotate", "--jsonl", "fil.txt"],
    says: /--jsonl reads standard input; pipe the lines in/u,
  },
};

describe.concurrent("what cannot be run ends with 2 and says what to do", () => {
  let cwd = "";
  beforeAll(async () => {
    cwd = await folder({ "fil.txt": HAVN });
    await mkdir(join(cwd, "tom"));
    await writeFile(join(cwd, "tom/README.md"), "# Ingenting her\n");
  });
  for (const [name, { args, says }] of Object.entries(USAGE)) {
    it(name, async () => {
      const { code, stdout, stderr } = await run(args, { cwd });
      expect(stderr).toMatch(says);
      expect(stderr).not.toMatch(/\n\s+at /u);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    });
  }
});

const HELP: Readonly<Record<string, RegExp>> = {
  "--help": /Usage: klartekst[\s\S]*Exit codes: 0 fine/u,
  "-h": /Usage: klartekst/u,
  help: /Usage: klartekst/u,
  "--version": /^\d+\.\d+\.\d+\n$/u,
  "-V": /^\d+\.\d+\.\d+\n$/u,
  "build --help": /--out <dir>[\s\S]*--jobs <n>/u,
  "check --help": /--out <dir>/u,
  "annotate --help": /--jsonl/u,
};

describe.concurrent("help and version go to stdout and end with 0", () => {
  for (const [args, says] of Object.entries(HELP)) {
    it(args, async () => {
      const { code, stdout, stderr } = await run(args.split(" "));
      expect(stdout).toMatch(says);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    });
  }
});

describe("check", () => {
  let seeds = "";
  let kb = "";
  const check = (...args: string[]) => run(["check", seeds, "--out", kb, ...args]);
  beforeAll(async () => {
    seeds = await folder(ARTICLES);
    kb = join(seeds, "..", "kb-check");
    await run(["build", seeds, "--out", kb]);
  });

  it("ends with 0 and an empty stdout when nothing has changed", async () => {
    expect(await check()).toEqual({ code: 0, stdout: "", stderr: `${kb}/ is up to date\n` });
  });

  it("takes a knowledge base that is not there for stale, and does not make it", async () => {
    const { code, stdout } = await run(["check", seeds, "--out", join(root, "kb-none")]);
    expect(code).toBe(1);
    expect(stdout).toContain("knowledge-base.json");
    await expect(stat(join(root, "kb-none"))).rejects.toThrow("ENOENT");
  });

  describe("when one article has changed and one is gone", () => {
    let before: Record<string, string>;
    let result: Run;
    beforeAll(async () => {
      before = await snapshot(kb);
      await writeFile(join(seeds, "havn.txt"), HAVN.replace("310 millioner", "340 millioner"));
      await rm(join(seeds, "skule.txt"));
      result = await check();
    });

    it("ends with 1 and names the stale records on stdout, and no others", () => {
      expect(result.code).toBe(1);
      expect(result.stdout).toMatch(/^changed +knowledge-base\.json {2}documents\/havn$/mu);
      expect(result.stdout).toMatch(/^removed +knowledge-base\.json {2}documents\/skule$/mu);
      expect(result.stdout).toMatch(/^changed +articles\/havn\.json {2}mentions\//mu);
      expect(result.stdout).toMatch(/^removed +articles\/skule\.json/mu);
      expect(result.stdout).not.toContain("eksport");
    });

    it("says on stderr how to bring them up to date", () => {
      const count = linesOf(result.stdout).length;
      expect(result.stderr).toBe(
        `${count} stale records in ${kb}/; \`klartekst build\` brings them up to date\n`,
      );
    });

    it("writes nothing", async () => {
      expect(await snapshot(kb)).toEqual(before);
    });

    it("gives one JSON object a line with --json", async () => {
      const { code, stdout } = await check("--json");
      expect(code).toBe(1);
      const stale = linesOf(stdout).map((line) => JSON.parse(line));
      expect(stale).toHaveLength(linesOf(result.stdout).length);
      expect(stale).toContainEqual({
        file: "knowledge-base.json",
        record: "documents/havn",
        change: "changed",
      });
    });

    it("is satisfied after a build", async () => {
      await run(["build", seeds, "--out", kb]);
      expect((await check()).code).toBe(0);
    });
  });

  it("takes a broken record for stale", async () => {
    const kb = join(root, "kb-broken");
    await run(["build", seeds, "--out", kb]);
    await writeFile(join(kb, "articles/havn.json"), '{"half');
    const { code, stdout } = await run(["check", seeds, "--out", kb]);
    expect(code).toBe(1);
    expect(stdout).toContain("articles/havn.json");
    expect(stdout).not.toContain("eksport");
  });

  it("ends with 3 when an article cannot be read", async () => {
    const seeds = await folder({ "havn.txt": HAVN, "tom.txt": "" });
    await run(["build", seeds, "--out", join(seeds, "kb")]);
    const { code, stderr } = await run(["check", seeds, "--out", join(seeds, "kb")]);
    expect(code).toBe(3);
    expect(stderr).toContain("[empty-file]");
  });
});

describe.concurrent("annotate", () => {
  let cwd = "";
  beforeAll(async () => {
    cwd = await folder({
      "havn.txt": HAVN,
      "i-fjor.txt": "Staten ga 25 millioner kroner i fjor, og det er ikke nok for alle som vil ha hjelp.\n",
      "meta.txt": `---\npublished: 2020-10-08\n---\n${SKULE.replace(/^Publisert.*\n/mu, "")}`,
    });
  });

  it("shows an article with its mentions marked", async () => {
    const { code, stdout, stderr } = await run(["annotate", "havn.txt"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("havn · nob · 2023-06-09 · ");
    expect(stdout).toContain("⟦310 millioner kroner⟧⟨amount: 310000000 NOK⟩");
  });

  it("reads standard input for - and for no name", async () => {
    const named = await run(["annotate", "-"], { input: HAVN });
    expect(named).toMatchObject({ code: 0, stderr: "" });
    expect(named.stdout).toContain("⟦310 millioner kroner⟧");
    expect((await run(["annotate"], { input: HAVN })).stdout).toBe(named.stdout);
  });

  it("gives one JSON object a file with --json, in the order of the names", async () => {
    const { stdout } = await run(["annotate", "--json", "i-fjor.txt", "havn.txt"], { cwd });
    const annotations = linesOf(stdout).map((line) => annotationSchema.parse(JSON.parse(line)));
    expect(annotations.map(({ id, published }) => [id, published])).toEqual([
      ["i-fjor", null],
      ["havn", "2023-06-09"],
    ]);
    for (const { start, end, text } of annotations[1]?.mentions ?? [])
      expect(HAVN.slice(start, end)).toBe(text);
  });

  it("resolves relative dates against --published", async () => {
    const { stdout } = await run(["annotate", "--json", "--published", "2021-05-03", "i-fjor.txt"], { cwd });
    const { published, mentions } = annotationSchema.parse(JSON.parse(stdout));
    expect(published).toBe("2021-05-03");
    expect(mentions).toContainEqual(
      expect.objectContaining({
        kind: "date",
        text: "i fjor",
        value: { edtf: "2020", form: "relative", anchor: "2021-05-03" },
      }),
    );
  });

  it("honours the article's own front matter", async () => {
    const { stdout } = await run(["annotate", "--json", "meta.txt"], { cwd });
    expect(annotationSchema.parse(JSON.parse(stdout)).published).toBe("2020-10-08");
  });

  it("goes on after a file that is no text, and ends with 3", async () => {
    await writeFile(join(cwd, "bilde.txt"), Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]));
    const { code, stdout, stderr } = await run(["annotate", "--json", "bilde.txt", "havn.txt"], { cwd });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^error bilde\.txt: .*\[binary-file\]\n$/u);
    expect(linesOf(stdout)).toHaveLength(1);
  });

  it("shows control characters of the text instead of obeying them", async () => {
    const { stdout } = await run(["annotate", "-"], { input: "Farge \u001b[31m koster 25 kroner.\n" });
    expect(stdout).not.toContain("\u001b");
  });

  it("colours only where it is asked to, and never with NO_COLOR", async () => {
    const coloured = async (env: Readonly<Record<string, string>>): Promise<boolean> =>
      (await run(["annotate", "havn.txt"], { cwd, env })).stdout.includes("\u001b[");
    expect(await coloured({})).toBe(false);
    expect(await coloured({ FORCE_COLOR: "1" })).toBe(true);
    expect(await coloured({ FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  });
});

const LINES: Readonly<Record<string, { readonly line: string; readonly gives: object }>> = {
  "a good line": {
    line: '{"id":"a","text":"Det koster 25 kroner."}',
    gives: {
      id: "a",
      published: null,
      mentions: [{ kind: "amount", text: "25 kroner", start: 11, end: 20 }],
    },
  },
  "a date": {
    line: '{"id":"a","text":"Det var i fjor.","published":"2020-10-08"}',
    gives: { id: "a", published: "2020-10-08", mentions: [{ text: "i fjor", value: { edtf: "2019" } }] },
  },
  "a date that is null": {
    line: '{"id":"a","text":"Hei.","published":null}',
    gives: { id: "a", published: null },
  },
  "keys that we do not know": {
    line: '{"id":"a","text":"Hei.","kilde":{"navn":"x"},"error":1}',
    gives: { id: "a", mentions: [] },
  },
  "an empty text": { line: '{"id":"a","text":""}', gives: { id: "a", language: "und", mentions: [] } },
  "characters outside the basic plane count twice": {
    line: '{"id":"a","text":"😀 25 kroner"}',
    gives: { id: "a", mentions: [{ text: "25 kroner", start: 3, end: 12 }] },
  },
  "half a character pair": {
    line: '{"id":"a","text":"\\ud800 25 kroner"}',
    gives: { id: "a", mentions: [{ start: 2, end: 11 }] },
  },
  "a line separator inside a text": {
    line: '{"id":"a","text":"25 kroner\u2028og 30 kroner"}',
    gives: { id: "a", mentions: [{ end: 9 }, { start: 13, end: 22 }] },
  },
  "a Windows line end": { line: '{"id":"a","text":"Hei."}\r', gives: { id: "a", mentions: [] } },
  "half a JSON object": { line: '{"id":"a","text":"He', gives: { error: { code: "bad-json" } } },
  "plain text": { line: "Det koster 25 kroner.", gives: { error: { code: "bad-json" } } },
  null: { line: "null", gives: { error: { code: "bad-input" } } },
  "a list": { line: '[{"id":"a","text":"Hei."}]', gives: { error: { code: "bad-input" } } },
  "no text": { line: '{"id":"a"}', gives: { id: "a", error: { code: "bad-input", message: /^text: / } } },
  "text that is a number": { line: '{"id":"a","text":7}', gives: { id: "a", error: { code: "bad-input" } } },
  "no id": { line: '{"text":"Hei."}', gives: { error: { code: "bad-input", message: /^id: / } } },
  "an id that is a number": { line: '{"id":7,"text":"Hei."}', gives: { error: { code: "bad-input" } } },
  "a date in words": {
    line: '{"id":"a","text":"Hei.","published":"8. oktober 2020"}',
    gives: { id: "a", error: { code: "bad-input", message: /^published: a date as/ } },
  },
  "a month that is not in the calendar": {
    line: '{"id":"a","text":"I fjor.","published":"2020-13-01"}',
    gives: { id: "a", error: { code: "bad-input" } },
  },
  "a day that is not in the calendar": {
    line: '{"id":"a","text":"I går.","published":"2021-02-30"}',
    gives: { id: "a", error: { code: "bad-input" } },
  },
};

const matching = (expected: unknown): unknown =>
  expected instanceof RegExp
    ? expect.stringMatching(expected)
    : Array.isArray(expected)
      ? expected.map(matching)
      : typeof expected === "object" && expected !== null
        ? expect.objectContaining(
            Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, matching(value)])),
          )
        : expected;

describe("annotate --jsonl", () => {
  describe("answers each line with a line, good or bad", () => {
    let result: Run;
    let answers: unknown[] = [];
    beforeAll(async () => {
      const sent = Object.values(LINES).map(({ line }) => line);
      result = await run(["annotate", "--jsonl"], { input: sent.join("\n") });
      answers = linesOf(result.stdout).map((answer) => JSON.parse(answer));
    });
    Object.entries(LINES).forEach(([name, { gives }], index) => {
      it(name, () => {
        expect(answers[index]).toEqual(matching(gives));
      });
    });
    it("and ends with 0, with nothing on stderr", () => {
      expect(answers).toHaveLength(Object.keys(LINES).length);
      expect(result).toMatchObject({ code: 0, stderr: "" });
    });
  });

  it("passes over a byte order mark and over empty lines", async () => {
    const { stdout } = await run(["annotate", "--jsonl"], {
      input: '\uFEFF{"id":"a","text":"Hei."}\n\n  \n{"id":"b","text":"Hei."}\n\n',
    });
    expect(linesOf(stdout).map((answer) => JSON.parse(answer))).toMatchObject([{ id: "a" }, { id: "b" }]);
  });

  it("keeps the order of 2,000 good and bad lines", async () => {
    const lines = Array.from({ length: 2000 }, (_, index) => {
      const id = `n${index}`;
      return [
        { sent: { id, text: `Det koster ${index} kroner.` }, gives: { id, mentions: [{ kind: "amount" }] } },
        { sent: { id, text: "Hei.", published: "2021-02-03" }, gives: { id, published: "2021-02-03" } },
        { sent: { id, text: index }, gives: { id, error: { code: "bad-input" } } },
        { sent: `{"id":"${id}"`, gives: { error: { code: "bad-json" } } },
        { sent: { id, text: "Hei.", published: "i går" }, gives: { id, error: { code: "bad-input" } } },
      ][index % 5];
    });
    const { code, stdout } = await run(["annotate", "--jsonl", "-"], {
      input: lines
        .map((line) => (typeof line?.sent === "string" ? line.sent : JSON.stringify(line?.sent)))
        .join("\n"),
    });
    expect(code).toBe(0);
    const answers = linesOf(stdout).map((answer) => JSON.parse(answer));
    expect(answers).toEqual(lines.map((line) => matching(line?.gives)));
  });

  it("ends with 0 and says nothing when no line comes", async () => {
    expect(await run(["annotate", "--jsonl"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("streams 20,000 lines in little memory", async () => {
    const total = 20_000;
    const child = withPeakMemory(["annotate", "--jsonl"]);
    const [answered, stderr] = await Promise.all([
      countLines(child),
      text(child.stderr),
      writeLines(child, total),
    ]);
    expect(answered).toBe(total);
    const peak = Number(/^peak-kb (?<kb>\d+)$/mu.exec(stderr)?.groups?.kb);
    expect(peak).toBeGreaterThan(10_000);
    expect(peak).toBeLessThan(400_000);
  }, 120_000);

  it("waits for a reader that is slow", async () => {
    const child = start(["annotate", "--jsonl"]);
    let sent = 0;
    const writing = writeLines(child, 20_000, () => sent++);
    await once(child.stdout, "readable");
    let before = -1;
    while (before !== sent) {
      before = sent;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(sent).toBeLessThan(5_000);
    child.stdout.destroy();
    await Promise.all([once(child, "close"), writing]);
  });

  it("takes a reader that goes away for no error", async () => {
    const child = start(["annotate", "--jsonl"]);
    const writing = writeLines(child, 20_000);
    const stderr = text(child.stderr);
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = await once(child, "close");
    await writing;
    expect({ code, stderr: await stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("ends with 130 when it is interrupted", async () => {
    const child = start(["annotate", "--jsonl"]);
    child.stdin.write('{"id":"a","text":"Hei."}\n');
    await once(child.stdout, "data");
    child.kill("SIGINT");
    expect((await once(child, "close"))[0]).toBe(130);
  });
});

/** The peak since the program was loaded: `resourceUsage().maxRSS` would count the parent's memory as well. */
const REPORT_PEAK = `
import { readFileSync } from "node:fs";
process.on("exit", () => {
  let peak = String(process.resourceUsage().maxRSS);
  try { peak = /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]; } catch {}
  process.stderr.write("peak-kb " + peak + "\\n");
});`;

const withPeakMemory = (args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(REPORT_PEAK)}`, CLI, ...args],
    { cwd: root, env: PLAIN_ENV, stdio: "pipe" },
  );

const PARAGRAPH = `Regjeringen gir 25 millioner kroner til havna. ${"Fiskerne er glade for at noe skjer. ".repeat(28)}`;

/** Writes no faster than the child reads; stops when the child has closed its end. */
async function writeLines(
  { stdin }: ChildProcessWithoutNullStreams,
  total: number,
  onLine: () => void = () => {},
): Promise<void> {
  let gone = false;
  const closed = new Promise<void>((resolve) => {
    for (const event of ["error", "close"])
      stdin.on(event, () => {
        gone = true;
        resolve();
      });
  });
  for (let index = 0; index < total && !gone; index++) {
    const line = `${JSON.stringify({ id: `n${index}`, text: `Sak ${index}\n${PARAGRAPH}` })}\n`;
    if (!stdin.write(line))
      await Promise.race([new Promise((resolve) => stdin.once("drain", resolve)), closed]);
    onLine();
  }
  if (!gone) stdin.end();
}

async function countLines({ stdout }: ChildProcessWithoutNullStreams): Promise<number> {
  let lines = 0;
  for await (const chunk of stdout) for (const byte of chunk as Buffer) if (byte === 10) lines++;
  return lines;
}
