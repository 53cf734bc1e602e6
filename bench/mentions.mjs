// Text → mentions over Norwegian prose, beside a bare tokeniser, wink-nlp's full pipeline and compromise/one, taken in
// turns in one run, each in a process of its own: code of one that the engine has compiled does not stand in the way of
// another's. Then hostile texts at n, 2n and 4n.
//   npm run bench
//   npm run bench -- FILE    the sentences of a treebank as well (CoNLL-U, or one on a line), as articles of three lengths
import { fork } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
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
const SENTENCES_OF_PARAGRAPH = 4;
function articlesOf(sentences, length) {
  const paragraphs = Array.from(
    { length: Math.ceil(sentences.length / SENTENCES_OF_PARAGRAPH) },
    (_, index) =>
      sentences.slice(index * SENTENCES_OF_PARAGRAPH, (index + 1) * SENTENCES_OF_PARAGRAPH).join(" "),
  );
  const each = Math.ceil(length / SENTENCES_OF_PARAGRAPH);
  return Array.from({ length: Math.ceil(paragraphs.length / each) }, (_, index) =>
    paragraphs.slice(index * each, (index + 1) * each).join("\n\n"),
  );
}
const [, , file, contestant] = process.argv;
if (file !== undefined && file !== "-") {
  const lines = readFileSync(file, "utf8").split("\n");
  const told = lines.filter((line) => line.startsWith("# text = ")).map((line) => line.slice(9));
  const sentences = told.length > 0 ? told : lines.filter((line) => line.trim() !== "");
  for (const length of [24, 60, sentences.length])
    corpora[`${sentences.length} sentences of ${basename(file)}, ${length} an article`] = articlesOf(
      sentences,
      length,
    );
}
const bytes = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const token = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
/** As many characters together as the JSONL filter and batch runs hand in: see `src/lots.ts`. */
const TOGETHER = 90_000;
const each = (read) => (texts) => {
  for (const text of texts) read(text);
};
const together = (read) => (texts) => {
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const lot = Math.max(1, Math.floor(TOGETHER / length));
  for (let at = 0; at < texts.length; at += lot) read(texts.slice(at, at + lot));
};
/** Name → what reads texts. */
const contestants = {
  "bare Unicode tokeniser": () => each((text) => text.match(token).length),
  "klartekst annotate (layout, language, mentions)": () => {
    const pipeline = createPipeline(loadRegistry());
    return together((texts) => pipeline.annotateAll(texts.map((text) => ({ id: "x", text }))));
  },
  "the same, one article at a time": () => {
    const pipeline = createPipeline(loadRegistry());
    return each((text) => pipeline.annotate("x", text));
  },
  "klartekst process (from bytes to records)": () => {
    const pipeline = createPipeline(loadRegistry());
    return together((texts) =>
      pipeline.processAll(texts.map((text) => ({ file: "x.txt", bytes: Buffer.from(text) }))),
    );
  },
  "wink-nlp, full pipeline": async () => {
    const { default: winkNLP } = await import("wink-nlp");
    const { default: model } = await import("wink-eng-lite-web-model");
    const wink = winkNLP(model);
    return each((text) => wink.readDoc(text).tokens().length());
  },
  "compromise/one (terms only)": async () => {
    const { default: nlp } = await import("compromise/one");
    return each((text) => nlp(text).termList().length);
  },
};
/** The room for what is short-lived that a worker of a batch run has (three such spaces), for every contestant. */
const LIKE_A_WORKER = ["--max-semi-space-size=64"];
const ROUNDS = 9;
/** Each time it is its turn a contestant reads all texts this often: long enough to have the caches to itself. */
const TIMES = 5;
/** The engine goes on compiling for some thousand articles: what is timed is what a long run has. */
const WARM_UP = 9;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

if (contestant !== undefined) {
  const run = await contestants[contestant]();
  process.on("message", (corpus) => {
    const texts = corpora[corpus];
    const started = performance.now();
    for (let time = 0; time < TIMES; time++) run(texts);
    process.send((TIMES * bytes(texts)) / ((performance.now() - started) / 1000));
  });
  process.send("ready");
  await new Promise((resolve) => process.on("disconnect", resolve));
  process.exit();
}

const answer = (child) => new Promise((resolve) => child.once("message", resolve));
console.log(`Node ${process.version}, ${cpus()[0]?.model}`);
const children = {};
for (const name of Object.keys(contestants)) {
  children[name] = fork(fileURLToPath(import.meta.url), [file ?? "-", name], { execArgv: LIKE_A_WORKER });
  await answer(children[name]);
}
for (const [corpus, texts] of Object.entries(corpora)) {
  console.log(`\n${corpus}: ${texts.length} articles, ${bytes(texts).toFixed(2)} MB`);
  const speeds = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const [name, child] of Object.entries(children)) {
      child.send(corpus);
      const speed = await answer(child);
      if (round >= WARM_UP) speeds[name].push(speed);
    }
  }
  const bare = median(speeds["bare Unicode tokeniser"]);
  for (const [name, values] of Object.entries(speeds)) {
    console.log(
      `  ${name.padEnd(48)} ${median(values).toFixed(2).padStart(6)} MB/s (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}), ${(bare / median(values)).toFixed(1)} × the tokeniser's cost`,
    );
  }
}
for (const child of Object.values(children)) child.disconnect();

const pipeline = createPipeline(loadRegistry());
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
