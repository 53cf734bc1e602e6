/** The built program, as a user runs it, disturbed in every way that can be thought of. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { corpusArticle, writeCorpus } from "../bench/corpus.mjs";
import { fuzz } from "../bench/fuzz.mjs";
import { dataSet, killTest } from "../bench/kill.mjs";
import { at } from "./support.ts";

const CLI = at("dist/cli.js");
const root = mkdtempSync(join(tmpdir(), "klartekst-durable-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

function project(articles: number) {
  const folder = join(root, String(folders++));
  const seeds = join(folder, "seeds");
  writeCorpus(seeds, articles);
  return { folder, seeds, out: join(folder, "kb") };
}

const start = (...args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [CLI, ...args], { stdio: "pipe" });

async function run(...args: readonly string[]) {
  const child = start(...args);
  child.stdin.end();
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code: code as number | null, stdout, stderr };
}

const has = (command: string): boolean => spawnSync(command, ["--version"]).status === 0;

describe("a build that is ended", () => {
  it("by kill -9 at random moments gives the same bytes in the end", { timeout: 300_000 }, async () => {
    const { same, broken, kills } = await killTest({ articles: 300, kills: 3 });
    expect({ same, broken, kills }).toEqual({ same: true, broken: [], kills: 3 });
  });

  it("by Ctrl-C ends with 130 and loses nothing", { timeout: 120_000 }, async () => {
    const { seeds, out } = project(1500);
    const child = start("build", seeds, "--out", out, "--jobs", "2", "--why");
    const stderr = text(child.stderr);
    // The first articles are done: it is in the middle.
    await once(child.stdout, "data");
    child.stdout.resume();
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    expect(code).toBe(130);
    expect(await stderr).toMatch(/interrupted; what has been computed stays/u);
    expect(existsSync(join(out, "knowledge-base.json"))).toBe(false);
    const again = await run("build", seeds, "--out", out, "--json");
    const { computed, articles } = JSON.parse(again.stderr.trim().split("\n").at(-1) ?? "");
    expect(articles).toBe(1500);
    expect(computed).toBeLessThan(1500);
    const undisturbed = `${out}-2`;
    await run("build", seeds, "--out", undisturbed);
    expect(dataSet(out)).toEqual(dataSet(undisturbed));
  });

  it.skipIf(!has("bash"))(
    "by a full disk says so, and leaves the last good one",
    { timeout: 60_000 },
    async () => {
      const { seeds, out } = project(20);
      await run("build", seeds, "--out", out);
      const before = dataSet(out);
      for (let seed = 0; seed < 20; seed++)
        appendFileSync(join(seeds, `sak-${String(seed).padStart(6, "0")}.txt`), "\n");
      // No file may become larger than 4 kB; a record is.
      const { status, stderr } = spawnSync(
        "bash",
        [
          "-c",
          `trap '' XFSZ; ulimit -f 4; exec "$0" "$1" build "$2" --out "$3"`,
          process.execPath,
          CLI,
          seeds,
          out,
        ],
        { encoding: "utf8" },
      );
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^klartekst: cannot write to .* \(EFBIG\); what was there is still there\. Free space/mu,
      );
      expect(dataSet(out)).toEqual(before);
      expect((await run("build", seeds, "--out", out)).code).toBe(0);
    },
  );
});

describe("build", () => {
  it("--why says what made each computation necessary, on stdout", async () => {
    const { seeds, out } = project(3);
    expect((await run("build", seeds, "--out", out, "--why")).stdout.split("\n").sort()).toEqual([
      "",
      "sak-000000.txt  new",
      "sak-000001.txt  new",
      "sak-000002.txt  new",
    ]);
    appendFileSync(join(seeds, "sak-000001.txt"), "\n");
    const again = await run("build", seeds, "--out", out, "--why", "--json");
    expect(again.stdout).toBe('{"file":"sak-000001.txt","why":["bytes"]}\n');
    expect((await run("build", seeds, "--out", out, "--why", "--force")).stdout).toContain(
      "sak-000000.txt  force\n",
    );
  });

  it("--shard on each machine, then merge: the bytes of one run", async () => {
    const { seeds, out } = project(12);
    await run("build", seeds, "--out", `${out}-whole`);
    const first = await run("build", seeds, "--out", out, "--shard", "1/2");
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining("shard 1/2, to be merged") });
    const early = await run("merge", seeds, "--out", out);
    expect(early).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/run: klartekst build --shard 2\/2\n$/u),
    });
    await run("build", seeds, "--out", out, "--shard", "2/2");
    expect((await run("merge", seeds, "--out", out)).code).toBe(0);
    expect(dataSet(out)).toEqual(dataSet(`${out}-whole`));
  });

  it("refuses less than the declared floor with 1, and takes it with --accept", async () => {
    const { folder, seeds, out } = project(3);
    writeFileSync(join(folder, "expectations.tsv"), "count\tlowest\thighest\narticles\t4\t\n");
    const refused = await run("build", seeds, "--out", out);
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/articles: 3; at least 4 expected.*\n.*left as it was.*--accept\n$/u),
    });
    expect(existsSync(join(out, "knowledge-base.json"))).toBe(false);
    expect((await run("build", seeds, "--out", out, "--accept")).code).toBe(0);
    expect(existsSync(join(out, "knowledge-base.json"))).toBe(true);
  });

  it("is refused with 2 while another one runs", async () => {
    const { seeds, out } = project(2);
    mkdirSync(join(out, ".cache"), { recursive: true });
    writeFileSync(join(out, ".cache/1-of-1.lock"), "1 en-annen-maskin");
    const { code, stderr } = await run("build", seeds, "--out", out);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `klartekst: ${out}/ is in use: another build of it is running; wait for it, or end it\n`,
    });
  });

  it.skipIf(!has("script"))("shows a bar on a terminal, and takes it away", { timeout: 60_000 }, () => {
    const { seeds, out } = project(300);
    const command = `${process.execPath} ${CLI} build ${seeds} --out ${out} --jobs 1`;
    const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], { encoding: "utf8" });
    expect(stdout).toMatch(/━+.*\d+\/300.*\d+\/s.*\d:\d\d left/u);
    expect(stdout).toContain("\r\u001b[K300 articles → ");
  });
});

describe("watch", () => {
  it("builds again soon after a change, and ends with 130", { timeout: 60_000 }, async () => {
    const { seeds, out } = project(3);
    const child = start("watch", seeds, "--out", out);
    let said = "";
    const heard = (what: RegExp): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!what.test(said)) return;
          child.stderr.off("data", look);
          resolve();
        };
        child.stderr.on("data", look);
        look();
      });
    child.stderr.on("data", (piece: Buffer) => {
      said += piece;
    });
    await heard(/^3 articles → /mu);
    writeFileSync(join(seeds, "ny.txt"), corpusArticle(77));
    const changed = performance.now();
    await heard(/^4 articles → .* 1 computed/mu);
    // A second, and what a busy machine may add.
    expect(performance.now() - changed).toBeLessThan(10_000);
    expect(readFileSync(join(out, "knowledge-base.json"), "utf8")).toContain('"file":"ny.txt"');
    child.kill("SIGINT");
    expect((await once(child, "close"))[0]).toBe(130);
  });
});

describe("any bytes", () => {
  it("give a record in which all holds that must, or none", { timeout: 120_000 }, () => {
    const { failures, records } = fuzz({ runs: 600, seed: 20_000 });
    expect(failures).toEqual([]);
    expect(records).toBeGreaterThan(200);
  });
});

describe("other engines spread the work", () => {
  // The example of docs/spreading-work.md.
  it.skipIf(!has("parallel"))(
    "GNU parallel gives what one process gives, in the same order",
    { timeout: 120_000 },
    async () => {
      const { folder } = project(1);
      const lines = Array.from({ length: 40 }, (_, seed) =>
        JSON.stringify({ id: `n${seed}`, text: corpusArticle(seed) }),
      );
      const input = join(folder, "lines.jsonl");
      writeFileSync(input, `${lines.join("\n")}\n`);
      const klartekst = `${process.execPath} ${CLI} annotate --jsonl`;
      const alone = spawnSync("bash", ["-c", `${klartekst} < ${input}`], { encoding: "utf8" });
      const spread = spawnSync(
        "bash",
        ["-c", `parallel --will-cite --pipe --keep-order --jobs 2 --block 30k '${klartekst}' < ${input}`],
        { encoding: "utf8" },
      );
      expect(spread.stdout).toBe(alone.stdout);
      expect(alone.stdout.split("\n")).toHaveLength(41);
    },
  );

  it.skipIf(!has("parallel"))(
    "GNU parallel builds shards, and merge puts them together",
    { timeout: 120_000 },
    async () => {
      const { seeds, out } = project(12);
      const command = `parallel --will-cite --jobs 2 ${process.execPath} ${CLI} build ${seeds} --out ${out} --quiet --shard {}/3 ::: 1 2 3`;
      expect(spawnSync("bash", ["-c", command]).status).toBe(0);
      expect((await run("merge", seeds, "--out", out)).code).toBe(0);
      await run("build", seeds, "--out", `${out}-whole`);
      expect(dataSet(out)).toEqual(dataSet(`${out}-whole`));
    },
  );
});
