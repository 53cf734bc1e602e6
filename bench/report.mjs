// How long a report of many articles takes to make and to open: `node bench/report.mjs [ARTICLES]` (default 500). Opening
// is timed in Debian's chromium from the start of the navigation until the article, its facts and the list are drawn
// and the browser has painted them; then another article, a filter over all facts, a search in all texts.
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { buildFolder, report, writeReport } from "../dist/index.js";
import { writeCorpus } from "./corpus.mjs";

const RUNS = 5;
const count = Number(process.argv[2] ?? 500);
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
const root = mkdtempSync(join(tmpdir(), "klartekst-bench-"));
const [seeds, kb, file] = ["seeds", "kb", "report.html"].map((name) => join(root, name));

const PAINTED =
  "new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))";
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const ms = (number) => `${Math.round(number)} ms`;

async function timesOf(browser) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(`${pathToFileURL(file).href}#scope=all`);
  const opened = await page.evaluate(PAINTED);
  const timed = async (act) => {
    const start = await page.evaluate("performance.now()");
    await act();
    return (await page.evaluate(PAINTED)) - start;
  };
  const article = await timed(() => page.keyboard.press("]"));
  const filter = await timed(() => page.locator("#type").selectOption("observation"));
  const search = await timed(async () => {
    await page.locator("#search").fill("eksport");
    await page.waitForURL(/q=eksport/);
  });
  const nodes = await page.evaluate("document.querySelectorAll('body *').length");
  await page.context().close();
  return { opened, article, filter, search, nodes };
}

try {
  writeCorpus(seeds, count);
  await buildFolder({ seeds, out: kb });
  const start = performance.now();
  const made = await report({ knowledgeBase: kb, seeds });
  writeReport(made, file);
  console.log(`${made.articles} articles, ${made.facts} facts: made in ${ms(performance.now() - start)}`);
  console.log(`${(statSync(file).size / 1e6).toFixed(1)} MB`);
  if (executablePath === undefined) console.log("no browser found: not opened");
  else {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await timesOf(browser));
    await browser.close();
    for (const what of ["opened", "article", "filter", "search"])
      console.log(`${what}: ${ms(median(runs.map((run) => run[what])))} (median of ${RUNS})`);
    console.log(`${runs[0]?.nodes} elements`);
  }
} finally {
  rmSync(root, { recursive: true });
}
