// What a start costs, side by side with a bare Node, alternating in one run: the time to the first byte of output, and the
// CPU time of the whole process.
//   node bench/start.mjs [rounds, default 15] [node, default this one] [dist, default ../dist]
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [rounds = "15", node = process.execPath, dist = fileURLToPath(new URL("../dist", import.meta.url))] =
  process.argv.slice(2);
const CLI = join(dist, "cli.js");
const root = mkdtempSync(join(tmpdir(), "klartekst-start-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));
const seeds = join(root, "seeds");
cpSync(new URL("../seeds", import.meta.url), seeds, { recursive: true });
const out = join(root, "kb");

const TEXT = "Ordningen styrkes med 20 millioner kroner.";
const LIBRARY = `const { annotate } = await import(${JSON.stringify(pathToFileURL(join(dist, "index.js")).href)});
console.log(annotate({ id: "a", text: ${JSON.stringify(TEXT)} }).mentions.length);`;
/** What is run, and before it each time. */
const RUNS = {
  "bare node": { args: ["--eval", "console.log(0)"] },
  "klartekst --version": { args: [CLI, "--version"] },
  "annotate one sentence": { args: [CLI, "annotate", "-"], input: TEXT },
  "annotate --jsonl, one line": {
    args: [CLI, "annotate", "--jsonl"],
    input: `${JSON.stringify({ id: "a", text: TEXT })}\n`,
  },
  "annotate, as a library": { args: ["--input-type=module", "--eval", LIBRARY] },
  // Says of the first article that it is computed.
  "build of the five seeds, cold": {
    args: [CLI, "build", seeds, "--out", out, "-q", "--why"],
    before: () => rmSync(out, { recursive: true, force: true }),
  },
  "build of the five seeds, warm": { args: [CLI, "build", seeds, "--out", out] },
};

/** CPU time is what the child says of itself on a pipe of its own when it ends. */
const REPORT = `import { writeSync } from "node:fs";
process.on("exit", () => { const { user, system } = process.cpuUsage(); writeSync(3, String((user + system) / 1000)); });`;

function run({ args, input = "", before = () => {} }) {
  before();
  return new Promise((resolve, reject) => {
    const started = performance.now();
    let first;
    const seen = () => {
      first ??= performance.now() - started;
    };
    const child = spawn(node, ["--import", `data:text/javascript,${encodeURIComponent(REPORT)}`, ...args], {
      stdio: ["pipe", "pipe", "pipe", "pipe"],
    });
    let cpu = "";
    child.stdout.on("data", seen);
    child.stderr.on("data", seen);
    child.stdio[3].on("data", (piece) => {
      cpu += piece;
    });
    child.on("close", (code) =>
      code === 0
        ? resolve({ first, whole: performance.now() - started, cpu: Number(cpu) })
        : reject(new Error(`${args.join(" ")} ended with ${code}`)),
    );
    child.stdin.end(input);
  });
}

const results = new Map(Object.keys(RUNS).map((name) => [name, []]));
for (let round = 0; round < Number(rounds); round++)
  for (const [name, what] of Object.entries(RUNS)) results.get(name).push(await run(what));

const figures = (runs, key) => {
  const sorted = runs.map((result) => result[key]).sort((a, b) => a - b);
  return [sorted[0], sorted[sorted.length >> 1]].map((value) => value.toFixed(0).padStart(5)).join(" /");
};
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${node}, ${rounds} rounds, load ${loadavg()[0]?.toFixed(1)}; ms, lowest / median`,
);
console.log(`${"".padEnd(30)} ${"first byte".padStart(14)} ${"whole".padStart(14)} ${"CPU".padStart(14)}`);
for (const [name, runs] of results)
  console.log(
    `${name.padEnd(30)} ${figures(runs, "first").padStart(14)} ${figures(runs, "whole").padStart(14)} ${figures(runs, "cpu").padStart(14)}`,
  );
