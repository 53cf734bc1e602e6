// Text → mentions over Norwegian prose, beside a bare tokeniser and compromise/one in the same run.
//   npm run bench
// The text is the five seeds, told apart by a number so that nothing is cached, in articles of their own length.
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import nlp from "compromise/one";
import { createPipeline, loadRegistry } from "../dist/index.js";

const seeds = new URL("../seeds/", import.meta.url);
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, seeds), "utf8"));
const articles = Array.from({ length: 20 }, (_, round) => texts.map((text) => `${text}\n${round}`)).flat();
const megabytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const pipeline = createPipeline(loadRegistry());
const token = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const contestants = {
  "bare Unicode tokeniser": (text) => text.match(token).length,
  "klartekst annotate (layout, language, mentions)": (text) => pipeline.annotate("x", text).mentions.length,
  "klartekst with facts": (text) => pipeline.factsOf("x", text).length,
  "compromise/one (terms only)": (text) => nlp(text).termList().length,
};

const ROUNDS = 7;
console.log(
  `Node ${process.version}, ${cpus()[0]?.model}, ${articles.length} articles, ${megabytes.toFixed(2)} MB`,
);
const medians = {};
for (const [name, run] of Object.entries(contestants)) {
  const few = name.startsWith("compromise") ? articles.slice(0, 10) : articles;
  const size = few.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const speeds = Array.from({ length: ROUNDS + 2 }, () => {
    const started = performance.now();
    for (const text of few) run(text);
    return size / ((performance.now() - started) / 1000);
  }).slice(2);
  speeds.sort((a, b) => a - b);
  medians[name] = speeds[Math.floor(ROUNDS / 2)];
  console.log(
    `${name.padEnd(50)} ${medians[name].toFixed(2)} MB/s (${speeds[0].toFixed(2)}–${speeds.at(-1).toFixed(2)})`,
  );
}
const [bare, ours] = Object.values(medians);
console.log(`annotate costs ${(bare / ours).toFixed(1)} times the tokeniser`);
