// Batch runs over a generated corpus, each in a process of its own: cold, warm, one article changed, with one and two
// workers; then how time grows with the number of articles.
//   npm run bench:batch -- [articles, default 100000] [texts in each, default 1: 4 give facts by the million]
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { writeCorpus } from "./corpus.mjs";

const CLI = new URL("../dist/cli.js", import.meta.url).pathname;
const count = Number(process.argv[2] ?? 100_000);
const texts = Number(process.argv[3] ?? 1);
const sizes = [count / 100, count / 10, count].filter((size) => size >= 100 && Number.isInteger(size));
/** All of it goes at the end: ext4 passes over each inode freed in the last minutes whenever a file is made. */
const root = mkdtempSync(join(tmpdir(), "klartekst-bench-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));

/** What the child says of itself when it ends; VmHWM is the peak of the whole process, workers included. */
const REPORT = `import { readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  let peak = process.resourceUsage().maxRSS;
  try { peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]); } catch {}
  process.stderr.write("\\n" + JSON.stringify({ cpu: (user + system) / 1e6, peak: peak / 1024 }) + "\\n");
});`;

function build(corpus, out, ...more) {
  const started = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(REPORT)}`,
      CLI,
      "build",
      corpus,
      "--out",
      out,
      "--json",
      ...more,
    ],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - started) / 1000;
  const lines = stderr
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  const done = lines.find(({ code }) => code === "done");
  if (status !== 0 || done === undefined) throw new Error(`ended with ${status}: ${stderr.slice(-2000)}`);
  return { seconds, ...done, ...lines.at(-1) };
}

const bytesIn = (folder) =>
  readdirSync(folder).reduce(
    (sum, name) => sum + (name.endsWith(".txt") ? statSync(join(folder, name)).size : 0),
    0,
  );
const row = (name, { seconds, articles, facts, computed, cpu, peak }, bytes) =>
  console.log(
    `  ${name.padEnd(34)} ${seconds.toFixed(2).padStart(8)} s  ${(articles / seconds).toFixed(0).padStart(7)} articles/s  ${(bytes / 1e6 / seconds).toFixed(2).padStart(6)} MB/s  ${String(computed).padStart(7)} computed  ${String(facts).padStart(8)} facts  ${cpu.toFixed(1).padStart(7)} s CPU  ${peak.toFixed(0).padStart(5)} MiB at most`,
  );

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, load ${loadavg()[0]?.toFixed(1)} before the run`,
);
const times = [];
for (const size of sizes) {
  const corpus = join(root, `corpus-${size}`);
  writeCorpus(corpus, size, texts);
  // Articles of a nightly run are older than the steps of the file system's clock; younger ones are read again.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const bytes = bytesIn(corpus);
  console.log(`\n${size} articles, ${(bytes / 1e6).toFixed(1)} MB`);
  const out = join(root, `kb-${size}`);
  const cold = build(corpus, out, "--jobs", "2");
  row("cold, 2 workers", cold, bytes);
  times.push([size, cold.cpu]);
  if (size === sizes.at(-1)) {
    const alone = join(root, "kb-alone");
    row("cold, 1 worker", build(corpus, alone, "--jobs", "1"), bytes);
    const same = readFileSync(join(out, "knowledge-base.json")).equals(
      readFileSync(join(alone, "knowledge-base.json")),
    );
    console.log(`  knowledge-base.json of both: ${same ? "the same bytes" : "DIFFERENT BYTES"}`);
  }
  const warm = build(corpus, out);
  row("warm, nothing changed", warm, bytes);
  appendFileSync(join(corpus, "sak-000007.txt"), "\nOrdningen styrkes med 20 millioner kroner.\n");
  row("one article changed", build(corpus, out), bytes);
  console.log(
    `  warm is ${(cold.seconds / warm.seconds).toFixed(0)} × faster than cold; load now ${loadavg()[0]?.toFixed(1)}`,
  );
}
/** Least squares through the logarithms. */
const points = times.map(([size, cpu]) => [Math.log(size), Math.log(cpu)]);
const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
const [x, y] = [mean(0), mean(1)];
const exponent =
  points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) /
  points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
console.log(`\nCPU time grows with articles to the power of ${exponent.toFixed(3)} (1 is linear)`);
