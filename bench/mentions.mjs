// Text → mentions over Norwegian prose, beside a bare tokeniser, wink-nlp's full pipeline and compromise/one, taken in
// turns in one run; then hostile texts at n, 2n and 4n.
//   npm run bench
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import nlp from "compromise/one";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { createPipeline, loadRegistry } from "../dist/index.js";
import { article } from "./prose.mjs";

const seeds = new URL("../seeds/", import.meta.url);
const pressTexts = readdirSync(seeds)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, seeds), "utf8"));
const corpora = {
  "generated press prose": Array.from({ length: 200 }, (_, seed) => article(seed)),
  "the five seeds, 20 times (16 mentions a kB)": Array.from({ length: 20 }, (_, round) =>
    pressTexts.map((text) => `${text}\n${round}`),
  ).flat(),
};
const bytes = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const pipeline = createPipeline(loadRegistry());
const wink = winkNLP(model);
const token = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const contestants = {
  "bare Unicode tokeniser": (text) => text.match(token).length,
  "klartekst annotate (layout, language, mentions)": (text) => pipeline.annotate("x", text).mentions.length,
  "klartekst with facts": (text) => pipeline.factsOf("x", text).length,
  "wink-nlp, full pipeline": (text) => wink.readDoc(text).tokens().length(),
  "compromise/one (terms only)": (text) => nlp(text).termList().length,
};
/** The slow ones get a part of the texts. */
const SLOW = new Set(["compromise/one (terms only)", "wink-nlp, full pipeline"]);
const ROUNDS = 15;
/** The engine compiles for some seconds: what is timed is what a run of more than a few hundred articles has. */
const WARM_UP = 12;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

console.log(`Node ${process.version}, ${cpus()[0]?.model}`);
for (const [name, texts] of Object.entries(corpora)) {
  console.log(`\n${name}: ${texts.length} articles, ${bytes(texts).toFixed(2)} MB`);
  const speeds = Object.fromEntries(Object.keys(contestants).map((contestant) => [contestant, []]));
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const [contestant, run] of Object.entries(contestants)) {
      const part = SLOW.has(contestant) ? texts.slice(0, Math.ceil(texts.length / 10)) : texts;
      const started = performance.now();
      for (const text of part) run(text);
      const speed = bytes(part) / ((performance.now() - started) / 1000);
      if (round >= WARM_UP) speeds[contestant].push(speed);
    }
  }
  const bare = median(speeds["bare Unicode tokeniser"]);
  for (const [contestant, values] of Object.entries(speeds)) {
    console.log(
      `  ${contestant.padEnd(48)} ${median(values).toFixed(2).padStart(6)} MB/s (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}), ${(bare / median(values)).toFixed(1)} × the tokeniser's cost`,
    );
  }
}

console.log("\nhostile texts: milliseconds at 25, 50 and 100 kB");
const hostile = {
  "1 1 1 1 …": "1 ",
  "og og og …": "og ",
  digits: "7",
  spaces: " ",
  "fra fra …": "fra ",
  "fra 1 til 1 …": "fra 1 til ",
  "mellom 1 og …": "mellom 1 og ",
  "hundre og …": "hundre og ",
  "1.000.000 …": "1.000.",
  "og én prosent …": "en prosent og ",
  "kr kr kr …": "kr ",
  "Kari Berg …": "Kari Berg ",
  "– Kari Berg sier …": "– Kari Berg sier at, ",
  "Oslo Kari Berg i …": "Oslo Kari Berg i ",
  "line breaks": "\n",
  dashes: "–",
};
for (const [name, piece] of Object.entries(hostile)) {
  const times = [25_000, 50_000, 100_000].map((length) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    return median(
      Array.from({ length: 5 }, () => {
        const started = performance.now();
        pipeline.annotate("x", text);
        return performance.now() - started;
      }),
    );
  });
  console.log(`  ${name.padEnd(18)} ${times.map((time) => time.toFixed(1).padStart(8)).join("")}`);
}
