// kill -9 at random moments of a build, again and again, then one build to the end: the bytes must be those of a build that
// nobody disturbed, and a reader must at no time find half a file.
//   node bench/kill.mjs [kills, default 50] [articles, default 2000]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus.mjs";

const CLI = new URL("../dist/cli.js", import.meta.url).pathname;

/** Path → content of the data set: no cache, no run.json. */
export function dataSet(out) {
  const files = {};
  for (const name of existsSync(out) ? readdirSync(out, { recursive: true }).sort() : [])
    if (!name.startsWith(".cache") && name !== "run.json" && statSync(join(out, name)).isFile())
      files[name] = readFileSync(join(out, name), "utf8");
  return files;
}

const start = (corpus, out) =>
  spawn(process.execPath, [CLI, "build", corpus, "--out", out, "-q", "--jobs", "2"]);

async function buildFully(corpus, out) {
  const child = start(corpus, out);
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`a build ended with ${code}`);
}

/**
 * @param {{ articles: number, kills: number, tell?: (line: string) => void }} options
 * @returns {Promise<{ kills: number, rounds: number, same: boolean, broken: string[] }>} broken: files that were no JSON
 */
export async function killTest({ articles, kills, tell = () => {} }) {
  const root = mkdtempSync(join(tmpdir(), "klartekst-kill-"));
  try {
    const corpus = join(root, "corpus");
    writeCorpus(corpus, articles);
    const started = performance.now();
    await buildFully(corpus, join(root, "undisturbed"));
    const whole = performance.now() - started;
    const wanted = JSON.stringify(dataSet(join(root, "undisturbed")));
    const out = join(root, "kb");
    const broken = [];
    let done = 0;
    let rounds = 0;
    let same = true;
    while (done < kills) {
      const child = start(corpus, out);
      const closed = once(child, "close");
      // Also past the usual end: moving into place and tidying up are moments like any other.
      const killer = setTimeout(() => child.kill("SIGKILL"), Math.random() * whole * 1.1);
      const [code, signal] = await closed;
      clearTimeout(killer);
      if (signal === "SIGKILL") done++;
      for (const [name, content] of Object.entries(dataSet(out))) {
        try {
          JSON.parse(content);
        } catch {
          broken.push(name);
        }
      }
      if (code !== 0 && signal === null) throw new Error(`a build after a kill ended with ${code}`);
      if (code === 0 || done === kills) {
        if (code !== 0) await buildFully(corpus, out);
        rounds++;
        same &&= JSON.stringify(dataSet(out)) === wanted;
        tell(`${done} kills, ${rounds} builds came to their end; bytes ${same ? "equal" : "DIFFER"}`);
        rmSync(out, { recursive: true });
      }
    }
    return { kills: done, rounds, same, broken };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kills = 50, articles = 2000] = process.argv.slice(2).map(Number);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; ${articles} articles`);
  const { rounds, same, broken } = await killTest({ articles, kills, tell: console.log });
  console.log(
    `${kills} kills, ${rounds} builds to the end: bytes ${same ? "equal" : "DIFFER"}, ${broken.length} half-written files`,
  );
  process.exitCode = same && broken.length === 0 ? 0 : 1;
}
