// What the size of the lexicon costs: all the names of the registry beside a hundred of them, taken in turns in one run.
// The hundred are the names that the texts hold, filled up with others, so that both find the same, and what differs is
// the looking up alone.
//   npm run build && node bench/lexicon.mjs
import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import { createPipeline, loadRegistry } from "../dist/index.js";
import { article } from "./prose.mjs";

// The extractor by itself is no part of the library's interface.
const { outputFiles } = await build({
  stdin: {
    contents: `export { createExtractor } from "./extract/index.ts";
      export { lexiconOf } from "./normalize/registry/lexicon.ts";`,
    resolveDir: new URL("../src", import.meta.url).pathname,
  },
  bundle: true,
  write: false,
  format: "esm",
});
const { createExtractor, lexiconOf } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);

const seeds = new URL("../seeds/", import.meta.url);
const corpora = {
  "generated press prose": Array.from({ length: 200 }, (_, seed) => article(seed)),
  "the five seeds": readdirSync(seeds)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(new URL(name, seeds), "utf8")),
};
const SMALL = 100;
const ROUNDS = 41;
const WARM_UP = 10;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const registry = loadRegistry();
const pipeline = createPipeline(registry);
const all = lexiconOf(registry);

for (const [name, texts] of Object.entries(corpora)) {
  const articles = texts.map((text) => ({ text, blocks: pipeline.annotate("x", text).article.blocks }));
  const folded = texts.join("\n").replace(/\s+/g, " ").toLowerCase();
  const words = new Set(folded.match(/[a-zà-ɏ]+|\d+/g));
  const isHeld = ({ surface }) => {
    const first = /^(?:[a-zà-ɏ]+|\d+)/.exec(surface.toLowerCase())?.[0] ?? "";
    return (words.has(first) || words.has(`${first}s`)) && folded.includes(surface.toLowerCase());
  };
  const held = all.names.filter(isHeld);
  const others = all.names.filter((one) => !held.includes(one));
  // Spread over the list, so that every kind is among them.
  const step = Math.max(1, Math.floor(others.length / Math.max(1, SMALL - held.length)));
  const filling = others.filter((_, index) => index % step === 0).slice(0, Math.max(0, SMALL - held.length));
  const small = { ...all, names: [...held, ...filling] };
  const contestants = [small, all].map((lexicon) => ({
    names: lexicon.names.length,
    extractor: createExtractor(lexicon),
    times: [],
    mentions: 0,
  }));
  const rounds = Math.ceil(300_000 / folded.length);
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const contestant of round % 2 === 0 ? contestants : [...contestants].reverse()) {
      const started = performance.now();
      let mentions = 0;
      for (let again = 0; again < rounds; again++)
        for (const one of articles) mentions += contestant.extractor.extract(one).length;
      if (round >= WARM_UP) contestant.times.push(performance.now() - started);
      contestant.mentions = mentions / rounds;
    }
  }
  const megabytes = (texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6) * rounds;
  console.log(`${name}, ${texts.length} articles: extraction alone`);
  for (const { names, times, mentions } of contestants)
    console.log(
      `  ${String(names).padStart(6)} names ${(megabytes / (median(times) / 1000)).toFixed(2).padStart(6)} MB/s, ${mentions} mentions, ${((median(times) / median(contestants[0].times) - 1) * 100).toFixed(1)} % over the small one`,
    );
}
