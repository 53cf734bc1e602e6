// How long `klartekst watch` takes from a change of one article to the new knowledge base in place.
//   node bench/watch.mjs [changes, default 30] [articles, default the five seeds] [dist, default ../dist]
import { spawn } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus.mjs";

const [changes = "30", articles = "0", dist = fileURLToPath(new URL("../dist", import.meta.url))] =
  process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), "klartekst-watch-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));
const seeds = join(root, "seeds");
if (articles === "0") cpSync(new URL("../seeds", import.meta.url), seeds, { recursive: true });
else writeCorpus(seeds, Number(articles));
const texts = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
const whole = join(root, "kb", "knowledge-base.json");

/** Changes with every knowledge base that is put in place. */
const state = () => {
  const stats = statSync(whole, { throwIfNoEntry: false });
  return stats === undefined ? "" : `${stats.ino} ${stats.mtimeMs}`;
};
const LONGEST_MS = 120_000;
async function changed(before) {
  const started = performance.now();
  while (state() === before) {
    if (performance.now() - started > LONGEST_MS) throw new Error("the watch does not answer");
    await sleep(1);
  }
  return performance.now() - started;
}

const watch = spawn(
  process.execPath,
  [join(dist, "cli.js"), "watch", seeds, "--out", join(root, "kb"), "-q"],
  {
    stdio: "inherit",
  },
);
try {
  await changed("");
  const times = [];
  for (let round = 0; round < Number(changes); round++) {
    // The build before is over, and its times are told apart from those of the next.
    await sleep(300);
    const before = state();
    appendFileSync(
      join(seeds, texts[round % texts.length]),
      `\nOrdningen styrkes med ${round + 2} millioner kroner.\n`,
    );
    times.push(await changed(before));
  }
  times.sort((a, b) => a - b);
  const [lowest, median, highest] = [times[0], times[times.length >> 1], times.at(-1)].map((ms) =>
    ms.toFixed(0),
  );
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}; ${texts.length} articles, ${changes} changes: ${lowest} ms at least, ${median} median, ${highest} at most`,
  );
} finally {
  watch.kill("SIGINT");
}
