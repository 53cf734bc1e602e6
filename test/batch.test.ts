/** Many articles on disk: what is computed and why, the same bytes whatever happens, and what is never lost. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { corpusArticle } from "../bench/corpus.mjs";
import { brokenBy, readExpectations } from "../src/batch/expect.ts";
import {
  build,
  buildFolder,
  checkFolder,
  type FolderOptions,
  LockedError,
  type Reason,
  UnfinishedError,
  WriteError,
} from "../src/batch/index.ts";
import { parseShard, shardOf } from "../src/batch/shard.ts";
import { createSorter } from "../src/batch/sort.ts";
import { performAll } from "../src/batch/work.ts";
import { parseDecisions } from "../src/decisions.ts";
import type { Pipeline } from "../src/pipeline.ts";
import { at, pipeline, registry } from "./support.ts";

const root = mkdtempSync(join(tmpdir(), "klartekst-batch-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

/** A folder of articles and a place for its knowledge base. */
function project(articles: Readonly<Record<string, string>>) {
  const folder = join(root, String(folders++));
  const seeds = join(folder, "seeds");
  mkdirSync(seeds, { recursive: true });
  for (const [name, content] of Object.entries(articles)) {
    const path = join(seeds, name);
    writeFileSync(path, content);
    // Old enough for the file's times to be trusted.
    utimesSync(path, 1e9, 1e9);
  }
  return { seeds, out: join(folder, "kb") };
}

const corpus = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, seed) => [`sak-${seed}.txt`, corpusArticle(seed)]));

/** Path → content, without the cache and run.json. */
function dataSet(out: string): Record<string, string> {
  const names = readdirSync(out, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names
      .filter(
        (name) => !name.startsWith(".cache") && name !== "run.json" && statSync(join(out, name)).isFile(),
      )
      .map((name) => [name, readFileSync(join(out, name), "utf8")]),
  );
}

/** What a build in memory gives, which knows no cache, no workers and no sorting on disk. */
async function expected(seeds: string): Promise<Record<string, string>> {
  return Object.fromEntries([...(await build({ seeds, registry })).files].sort());
}

async function built(options: FolderOptions) {
  const why: Record<string, readonly Reason[]> = {};
  const result = await buildFolder({
    ...options,
    onReason: (file, reasons) => {
      why[file] = reasons;
    },
  });
  return { ...result, why };
}

const WORKER = pathToFileURL(at("dist/worker.js"));

describe("a build on disk", () => {
  it("gives the bytes of a build in memory, with and without workers, in shards and in one run", async () => {
    const { seeds, out } = project(corpus(60));
    const wanted = await expected(seeds);
    await buildFolder({ seeds, out });
    expect(dataSet(out)).toEqual(wanted);
    for (const jobs of [1, 3]) {
      const other = `${out}-${jobs}`;
      await buildFolder({ seeds, out: other, jobs, worker: WORKER });
      expect(dataSet(other)).toEqual(wanted);
    }
    const sharded = `${out}-shards`;
    for (const index of [3, 1, 2]) await buildFolder({ seeds, out: sharded, shard: { index, count: 3 } });
    expect(dataSet(sharded)).toEqual({});
    const merged = await built({ seeds, out: sharded, merge: true });
    expect(merged).toMatchObject({ articles: 60, computed: 0 });
    expect(dataSet(sharded)).toEqual(wanted);
  });

  it("refuses to merge what has not been computed, and names the shards", async () => {
    const { seeds, out } = project(corpus(12));
    await buildFolder({ seeds, out, shard: { index: 1, count: 2 } });
    const merging = buildFolder({ seeds, out, merge: true });
    await expect(merging).rejects.toThrow(UnfinishedError);
    await expect(merging).rejects.toThrow(/build --shard 2\/2$/u);
  });
});

describe("a merge after changes", () => {
  it("takes the shards' word over that of an older whole build, also after it was refused", async () => {
    const { seeds, out } = project(corpus(12));
    await buildFolder({ seeds, out });
    for (let seed = 0; seed < 12; seed++)
      appendFileSync(join(seeds, `sak-${seed}.txt`), "Det koster 7 kroner.\n");
    writeFileSync(join(out, ".cache/facts.0.run"), "left by a run that died");
    await buildFolder({ seeds, out, shard: { index: 1, count: 2 } });
    await buildFolder({ seeds, out, shard: { index: 2, count: 2 } });
    await expect(buildFolder({ seeds, out, merge: true })).resolves.toMatchObject({ computed: 0 });
    expect(dataSet(out)).toEqual(await expected(seeds));
    expect(readdirSync(join(out, ".cache")).sort()).toEqual([
      ".gitignore",
      "1-of-1.1.lines",
      "1-of-1.index",
      "staged",
      "state.json",
    ]);
  });
});

describe("what is computed, and why", () => {
  const changes: Readonly<
    Record<
      string,
      {
        readonly change: (folder: { seeds: string; out: string }) => Partial<FolderOptions> | undefined;
        readonly why: Readonly<Record<string, readonly Reason[]>>;
      }
    >
  > = {
    "nothing, when nothing has changed": { change: () => undefined, why: {} },
    "an article whose bytes have changed": {
      change: ({ seeds }) =>
        void appendFileSync(join(seeds, "sak-2.txt"), "Det kostet 3 millioner kroner.\n"),
      why: { "sak-2.txt": ["bytes"] },
    },
    "an article of the same length and age": {
      change: ({ seeds }) => {
        const path = join(seeds, "sak-2.txt");
        writeFileSync(
          path,
          readFileSync(path, "utf8").replace(/[1-9]/u, (digit) => (digit === "7" ? "8" : "7")),
        );
        utimesSync(path, 1e9, 1e9);
        return undefined;
      },
      why: { "sak-2.txt": ["bytes"] },
    },
    "nothing, when a file was only touched": {
      change: ({ seeds }) => void utimesSync(join(seeds, "sak-1.txt"), 1.1e9, 1.1e9),
      why: {},
    },
    "an article that came": {
      change: ({ seeds }) => void writeFileSync(join(seeds, "ny.txt"), corpusArticle(99)),
      why: { "ny.txt": ["new"] },
    },
    "an article whose sidecar came": {
      change: ({ seeds }) => void writeFileSync(join(seeds, "sak-3.meta.yaml"), "publisher: Kystposten\n"),
      why: { "sak-3.txt": ["sidecar"] },
    },
    "an article whose record was changed by hand": {
      change: ({ out }) => void appendFileSync(join(out, "articles/sak-0.json"), " "),
      why: { "sak-0.txt": ["record"] },
    },
    "an article whose record is gone": {
      change: ({ out }) => void rmSync(join(out, "articles/sak-0.json")),
      why: { "sak-0.txt": ["record"] },
    },
    "all of them, when a row was added to the registry": {
      change: ({ seeds }) => {
        const rows = join(seeds, "..", "registry");
        mkdirSync(rows);
        writeFileSync(join(rows, "given-names.tsv"), "name\tsource\nTørris\trecalled\n");
        return { registry: rows };
      },
      why: Object.fromEntries([0, 1, 2, 3].map((seed) => [`sak-${seed}.txt`, ["registry"]])),
    },
    "all of them, when it is asked for": {
      change: () => ({ force: true }),
      why: Object.fromEntries([0, 1, 2, 3].map((seed) => [`sak-${seed}.txt`, ["force"]])),
    },
  };
  for (const [name, { change, why }] of Object.entries(changes)) {
    it(name, async () => {
      const folder = project(corpus(4));
      await buildFolder(folder);
      const more = change(folder);
      const again = await built({ ...folder, ...more });
      expect(again.why).toEqual(why);
      expect(again.computed).toBe(Object.keys(why).length);
      if (more === undefined) expect(dataSet(folder.out)).toEqual(await expected(folder.seeds));
      expect((await built({ ...folder, ...more, force: false })).why).toEqual({});
    });
  }

  it("a removed article takes its record with it", async () => {
    const { seeds, out } = project(corpus(4));
    await buildFolder({ seeds, out });
    rmSync(join(seeds, "sak-1.txt"));
    expect((await built({ seeds, out })).why).toEqual({});
    expect(dataSet(out)).toEqual(await expected(seeds));
  });

  it("nothing for a reviewer's decision, which acts where articles are put together", async () => {
    const says = (name: string): string =>
      `En tittel om saken\n\nPublisert 3. mai 2023\n\nDet sier ${name}, leder for Fjordrådet. Dette er en sak som mange er opptatt av.\n`;
    const { seeds, out } = project({ "0.txt": says("Kari Lie Berg"), "1.txt": says("Kari Berg") });
    await buildFolder({ seeds, out });
    const decisions = parseDecisions(
      "decision\tfirst\tsecond\tby\tdate\twhy\nnot-same\tperson:kari-lie-berg\tperson:kari-berg\tOla\t2024-05-15\tto personer\n",
    );
    const again = await built({ seeds, out, decisions });
    expect(again.why).toEqual({});
    const { files } = await build({ seeds, registry, decisions });
    expect(dataSet(out)).toEqual(Object.fromEntries([...files].sort()));
    expect(dataSet(out)["knowledge-base.json"]).toContain('"id":"person:kari-berg"');
  });

  it("of two articles with one id the first by name has the record, and the other when the first is gone", async () => {
    const { seeds, out } = project({
      "a.txt": `---\nid: sak\n---\n${corpusArticle(1)}`,
      "sak.txt": corpusArticle(2),
    });
    const first = await buildFolder({ seeds, out });
    expect(first.failed).toEqual(["sak.txt"]);
    expect(dataSet(out)).toEqual(await expected(seeds));
    expect((await built({ seeds, out })).why).toEqual({});
    rmSync(join(seeds, "a.txt"));
    await buildFolder({ seeds, out });
    expect(dataSet(out)).toEqual(await expected(seeds));
    expect(Object.keys(dataSet(out))).toContain("articles/sak.json");
  });
});

describe("a damaged cache costs time, not truth", () => {
  const damage: Readonly<Record<string, (cache: string) => void>> = {
    "no cache at all": (cache) => rmSync(cache, { recursive: true }),
    "a torn index": (cache) => truncateSync(join(cache, "1-of-1.index"), 700),
    "an index of rubbish": (cache) =>
      writeFileSync(join(cache, "1-of-1.index"), "\u0000{]\n\n12\nnull\n{}\n"),
    "no lines": (cache) => rmSync(join(cache, "1-of-1.0.lines")),
    "lines cut short": (cache) => truncateSync(join(cache, "1-of-1.0.lines"), 900),
    "lines with other bytes in them": (cache) => {
      const path = join(cache, "1-of-1.0.lines");
      writeFileSync(path, readFileSync(path, "utf8").replace(/[aeo]/gu, "x"));
    },
    "an index that tells of fewer facts": (cache) => {
      const path = join(cache, "1-of-1.index");
      writeFileSync(path, readFileSync(path, "utf8").replace(/"facts":\d+/u, '"facts":0'));
    },
    "an index that tells of more facts": (cache) => {
      const path = join(cache, "1-of-1.index");
      writeFileSync(path, readFileSync(path, "utf8").replace(/"facts":\d+/u, '"facts":999'));
    },
    "no state": (cache) => rmSync(join(cache, "state.json")),
    "a state of rubbish": (cache) => writeFileSync(join(cache, "state.json"), '{"half'),
    "records that wait for nothing": (cache) => writeFileSync(join(cache, "staged/x.json"), "{}"),
  };
  for (const [name, harm] of Object.entries(damage)) {
    it(name, async () => {
      const { seeds, out } = project(corpus(5));
      await buildFolder({ seeds, out });
      const wanted = dataSet(out);
      harm(join(out, ".cache"));
      appendFileSync(join(seeds, "sak-4.txt"), "\n");
      await buildFolder({ seeds, out });
      expect(dataSet(out)).toEqual({ ...wanted, ...(await expected(seeds)) });
    });
  }

  it("a copy of the folder is built anew, to the same bytes", async () => {
    const { seeds, out } = project(corpus(3));
    await buildFolder({ seeds, out });
    const copy = `${out}-copy`;
    cpSync(out, copy, { recursive: true });
    await buildFolder({ seeds, out: copy });
    expect(dataSet(copy)).toEqual(dataSet(out));
  });

  it("a run that died while it moved records into place is finished by the next", async () => {
    const { seeds, out } = project(corpus(3));
    await buildFolder({ seeds, out });
    const wanted = dataSet(out);
    const cache = join(out, ".cache");
    // As it was: one record still waits, one that should go is there, the knowledge base has not moved.
    cpSync(join(out, "articles/sak-1.json"), join(cache, "staged/waiting.json"));
    writeFileSync(join(out, "articles/sak-1.json"), "old");
    writeFileSync(join(out, "articles/gone.json"), "old");
    cpSync(join(out, "knowledge-base.json"), join(cache, "knowledge-base.json"));
    writeFileSync(join(out, "knowledge-base.json"), "old");
    const state: unknown = JSON.parse(readFileSync(join(cache, "state.json"), "utf8"));
    writeFileSync(
      join(cache, "commit.json"),
      JSON.stringify({ moves: [["waiting.json", "sak-1"]], removals: ["gone.json"], state }),
    );
    await buildFolder({ seeds, out });
    expect(dataSet(out)).toEqual(wanted);
    expect(existsSync(join(cache, "commit.json"))).toBe(false);
  });
});

/** klartekst's own worker, but for some articles. */
function badWorker(): URL {
  const path = join(root, "bad-worker.mjs");
  writeFileSync(
    path,
    `import work from ${JSON.stringify(WORKER.href)};
export default async (tasks) => {
  for (const { listed: { file } } of tasks) {
    if (file === "krasj.txt") process.exit(7);
    if (file === "kast.txt") throw new Error("kast");
    if (file === "heng.txt") for (;;);
    if (file === "minne.txt") { const all = []; for (;;) all.push(new Array(1e6).fill(file)); }
  }
  return work(tasks);
};`,
  );
  return pathToFileURL(path);
}

describe("one bad article costs one article", () => {
  const HOSTILE: Readonly<Record<string, { readonly code: string; readonly says: RegExp }>> = {
    "krasj.txt": { code: "crashed", says: /worker ended/u },
    "kast.txt": { code: "crashed", says: /kast/u },
    "heng.txt": { code: "time-limit", says: /took longer than 3 s/u },
  };
  for (const [file, { code, says }] of Object.entries(HOSTILE)) {
    it(`${file}: ${code}, and the others are built`, { timeout: 60_000 }, async () => {
      const { seeds, out } = project({ ...corpus(40), [file]: corpusArticle(7) });
      const worker = badWorker();
      const first = await buildFolder({ seeds, out, jobs: 2, worker, timeLimit: 3_000 });
      expect(first).toMatchObject({ articles: 40, failed: [file] });
      expect(first.diagnostics).toMatchObject([{ code, file, message: expect.stringMatching(says) }]);
      // Tried again: the reason may be gone.
      expect((await built({ seeds, out })).why).toEqual({ [file]: ["retry"] });
      expect(dataSet(out)).toEqual(await expected(seeds));
    });
  }

  it("an article that takes too long in the process itself is given up", async () => {
    const { seeds, out } = project(corpus(1));
    const staged = join(out, "staged");
    mkdirSync(staged, { recursive: true });
    const endless = {
      ...pipeline,
      processAll: (): never => {
        for (;;);
      },
    };
    const outcomes = await performAll(
      [
        {
          listed: { file: "sak-0.txt", path: join(seeds, "sak-0.txt"), sidecar: undefined },
          size: 1,
          stagedAs: "x",
          known: null,
        },
      ],
      endless,
      { seeds, records: out, staged, timeLimit: 200, keepContacts: false },
      true,
    );
    expect(outcomes).toMatchObject([{ id: null, retry: true, problems: [{ code: "time-limit" }] }]);
  });

  it("an article on which the rules fail is reported with the reason", async () => {
    const { seeds, out } = project(corpus(1));
    const failing = {
      ...pipeline,
      processAll: (): never => {
        throw new RangeError("for dypt");
      },
    };
    const outcomes = await performAll(
      [
        {
          listed: { file: "sak-0.txt", path: join(seeds, "sak-0.txt"), sidecar: undefined },
          size: 1,
          stagedAs: "x",
          known: null,
        },
      ],
      failing,
      { seeds, records: out, staged: out, timeLimit: 5_000, keepContacts: false },
      true,
    );
    expect(outcomes).toMatchObject([
      { problems: [{ code: "crashed", message: expect.stringContaining("for dypt") }] },
    ]);
  });

  it("of articles that are computed together, one on which the rules fail costs itself alone", async () => {
    const { seeds, out } = project(corpus(3));
    const failing: Pipeline = {
      ...pipeline,
      processAll(sources) {
        if (sources.some(({ file }) => file === "sak-1.txt")) throw new RangeError("for dypt");
        return pipeline.processAll(sources);
      },
    };
    mkdirSync(out, { recursive: true });
    const outcomes = await performAll(
      [0, 1, 2].map((index) => ({
        listed: { file: `sak-${index}.txt`, path: join(seeds, `sak-${index}.txt`), sidecar: undefined },
        size: 1,
        stagedAs: `x${index}`,
        known: null,
      })),
      failing,
      { seeds, records: out, staged: out, timeLimit: 5_000, keepContacts: false },
      true,
    );
    expect(outcomes).toMatchObject([
      { id: "sak-0", problems: [] },
      { id: null, problems: [{ code: "crashed", message: expect.stringContaining("for dypt") }] },
      { id: "sak-2", problems: [] },
    ]);
  });
});

describe("hostile folders", () => {
  it("links in a circle, odd names and folders cost only themselves", async () => {
    const good = corpus(3);
    const { seeds, out } = project(good);
    symlinkSync("runde.txt", join(seeds, "runde.txt"));
    symlinkSync("..", join(seeds, "opp"));
    const deep = join(seeds, "dyp", ...Array.from({ length: 60 }, (_, level) => `n${level}`));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, "sak.txt"), corpusArticle(50));
    writeFileSync(join(seeds, "linje\nskift\t.txt"), corpusArticle(51));
    writeFileSync(join(seeds, "..oppover.txt"), corpusArticle(52));
    writeFileSync(join(seeds, "a\\..\\b.txt"), corpusArticle(53));
    writeFileSync(join(seeds, "constructor.txt"), corpusArticle(54));
    writeFileSync(join(seeds, "__proto__.txt"), corpusArticle(55));
    writeFileSync(join(seeds, "id.txt"), `---\nid: ../../utenfor\n---\n${corpusArticle(56)}`);
    const result = await buildFolder({ seeds, out });
    expect(result.failed).toEqual(["dyp", "id.txt", "opp", "runde.txt"].sort());
    expect(dataSet(out)).toEqual(await expected(seeds));
    expect(readdirSync(join(out, "..")).sort()).toEqual(["kb", "seeds"]);
    expect((await built({ seeds, out })).why).toEqual({ "runde.txt": ["retry"] });
  });

  it("a file that vanishes between listing and reading is reported, and the run goes on", async () => {
    const { seeds, out } = project(corpus(3));
    symlinkSync("borte", join(seeds, "forsvant.txt"));
    const result = await buildFolder({ seeds, out });
    expect(result).toMatchObject({ articles: 3, failed: ["forsvant.txt"] });
  });

  it("10,000 files in a folder that are no articles", { timeout: 120_000 }, async () => {
    const { seeds, out } = project(corpus(2));
    for (let index = 0; index < 10_000; index++) writeFileSync(join(seeds, `${index}.xyz`), "");
    const result = await buildFolder({ seeds, out });
    expect(result.articles).toBe(2);
    expect(result.failed).toHaveLength(10_000);
  });
});

describe("the lock", () => {
  const locked = (content: string) => {
    const folder = project(corpus(2));
    mkdirSync(join(folder.out, ".cache"), { recursive: true });
    const path = join(folder.out, ".cache/1-of-1.lock");
    writeFileSync(path, content);
    return { ...folder, path };
  };

  it("keeps a second build out, and a shard", async () => {
    const { path: _path, ...folder } = locked(`${process.pid} ${hostname()}`);
    await expect(buildFolder(folder)).rejects.toThrow(LockedError);
    await expect(buildFolder({ ...folder, shard: { index: 1, count: 2 } })).rejects.toThrow(LockedError);
    expect(existsSync(join(folder.out, "knowledge-base.json"))).toBe(false);
  });

  it("of a process that is gone is void", async () => {
    const { path, ...folder } = locked(`4194304000 ${hostname()}`);
    expect((await buildFolder(folder)).articles).toBe(2);
    expect(existsSync(path)).toBe(false);
  });

  it("of another machine holds while it is touched, and is void after a while", async () => {
    const { path, ...folder } = locked("1 en-annen-maskin");
    await expect(buildFolder(folder)).rejects.toThrow(LockedError);
    utimesSync(path, 1e9, 1e9);
    expect((await buildFolder(folder)).articles).toBe(2);
  });

  it("lets two shards work side by side, and one of two equal builds", async () => {
    const { seeds, out } = project(corpus(30));
    const shards = [1, 2].map((index) => buildFolder({ seeds, out, shard: { index, count: 2 } }));
    expect((await Promise.all(shards)).map(({ computed }) => computed).reduce((a, b) => a + b)).toBe(30);
    const both = await Promise.allSettled([buildFolder({ seeds, out }), buildFolder({ seeds, out })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("expectations", () => {
  it("a run that lost a third leaves everything as it was, until it is accepted", async () => {
    const { seeds, out } = project(corpus(40));
    await buildFolder({ seeds, out });
    const before = dataSet(out);
    for (let seed = 0; seed < 25; seed++) rmSync(join(seeds, `sak-${seed}.txt`));
    writeFileSync(join(seeds, "sak-39.txt"), corpusArticle(390));
    const refused = await buildFolder({ seeds, out });
    expect(refused.broken).toContainEqual({ count: "articles", found: 15, lowest: 28, before: 40 });
    expect(dataSet(out)).toEqual(before);
    expect((await checkFolder({ seeds, out })).broken.length).toBeGreaterThan(0);
    const accepted = await built({ seeds, out, accept: true });
    expect(accepted).toMatchObject({ articles: 15, broken: [], why: {} });
    expect(dataSet(out)).toEqual(await expected(seeds));
    expect((await buildFolder({ seeds, out })).broken).toEqual([]);
  });

  it("counts a knowledge base without a cache", async () => {
    const { seeds, out } = project(corpus(40));
    await buildFolder({ seeds, out });
    rmSync(join(out, ".cache"), { recursive: true });
    for (let seed = 0; seed < 25; seed++) rmSync(join(seeds, `sak-${seed}.txt`));
    expect((await buildFolder({ seeds, out })).broken).toContainEqual({
      count: "articles",
      found: 15,
      lowest: 28,
      before: 40,
    });
  });

  it("declared floors and ceilings go before what was", () => {
    const path = join(root, "expectations.tsv");
    writeFileSync(path, "count\tlowest\thighest\narticles\t2\t\nmentions/amount\t\t10\nfacts/launch\t1\t5\n");
    const expectations = readExpectations(path);
    const before = { articles: 40, "mentions/date": 100, "mentions/place": 12 };
    expect(
      brokenBy(
        { articles: 3, "mentions/amount": 11, "mentions/date": 60, "mentions/place": 5 },
        before,
        expectations,
      ),
    ).toEqual([
      { count: "facts/launch", found: 0, lowest: 1 },
      { count: "mentions/amount", found: 11, highest: 10 },
      { count: "mentions/date", found: 60, lowest: 70, before: 100 },
    ]);
  });

  it("a table that is wrong is refused by line and column", () => {
    const path = join(root, "wrong.tsv");
    writeFileSync(path, "count\tlowest\thighest\nmentions/amount\tmange\t\n");
    expect(() => readExpectations(path)).toThrow(/line 2, column lowest: a whole number/u);
  });
});

describe("a knowledge base that cannot be written", () => {
  it("is refused with the reason", async () => {
    const { seeds, out } = project(corpus(1));
    writeFileSync(out, "en fil");
    await expect(buildFolder({ seeds, out })).rejects.toThrow(WriteError);
    expect(readFileSync(out, "utf8")).toBe("en fil");
  });
});

describe("sorting on disk", () => {
  it("gives what sorting in memory gives, in any number of runs", () => {
    const path = join(root, "sort");
    const property = fc.property(
      fc.array(
        fc.tuple(
          fc.string({ unit: fc.constantFrom("a", "b", "\\", "\t", "\n", "\r", "t", "n", "é", "😀") }),
          fc.string({ unit: "grapheme" }),
        ),
      ),
      fc.integer({ min: 1, max: 200 }),
      (pairs, runCharacters) => {
        const clean = (text: string): string => text.replace(/[\t\n]/gu, "");
        const items = pairs.map(([key, line], index) => ({
          key: `${clean(key)}\0${index}`,
          line: clean(line),
        }));
        const sorter = createSorter(path, runCharacters);
        for (const { key, line } of items) sorter.add(key, line);
        const sorted = [...sorter.sorted()];
        sorter.close();
        const wanted = [...items].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ line }) => line);
        expect(sorted).toEqual(wanted);
      },
    );
    fc.assert(property, { numRuns: 200 });
    expect(readdirSync(root).filter((name) => name.startsWith("sort."))).toEqual([]);
  });
});

describe("shards", () => {
  it("share out all articles, each to one", () => {
    const shares = new Map<number, number>();
    for (let index = 0; index < 10_000; index++) {
      const shard = shardOf(`sak-${index}.txt`, 8);
      shares.set(shard, (shares.get(shard) ?? 0) + 1);
    }
    expect([...shares.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const share of shares.values()) expect(Math.abs(share - 1250)).toBeLessThan(150);
  });

  it("are written i/n", () => {
    expect(parseShard("2/4")).toEqual({ index: 2, count: 4 });
    for (const wrong of ["0/4", "5/4", "2", "2/", "a/b", "-1/2", "1/0"]) expect(parseShard(wrong)).toBe(null);
  });
});
