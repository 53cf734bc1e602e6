// The language of 1, 3 and 20 sentences against the language of the corpus they come from, and the time a call takes.
//
//   node bench/language.mjs nob=PATH nno=PATH dan=PATH swe=PATH …
//
// PATHs as for scripts/train-language.mjs. Sentences of 20 characters or more, 3 and 20 of them in the order of the corpus;
// the accuracy is the mean of the languages' shares that are right. Anything else than the language counts as wrong.
import { build } from "esbuild";
import { corpora } from "../scripts/sentences.mjs";

const bundled = await build({
  entryPoints: [new URL("../src/ingest/language.ts", import.meta.url).pathname],
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
});
const { detectLanguage } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString("base64")}`
);

const LANGUAGES = ["nob", "nno", "dan", "swe"];
const sentences = corpora(process.argv.slice(2), LANGUAGES);
console.log(["sentences", "accuracy", ...LANGUAGES, "µs a call"].join("\t"));
for (const size of [1, 3, 20]) {
  const shares = [];
  let calls = 0;
  let time = 0;
  for (const [language, all] of sentences) {
    const long = all.filter((sentence) => sentence.length >= 20);
    const texts = Array.from({ length: Math.floor(long.length / size) }, (_, index) =>
      long.slice(index * size, (index + 1) * size).join(" "),
    );
    const before = process.cpuUsage().user;
    shares.push(texts.filter((text) => detectLanguage(text).language === language).length / texts.length);
    time += process.cpuUsage().user - before;
    calls += texts.length;
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const percents = [mean, ...shares].map((share) => (100 * share).toFixed(1));
  console.log([size, ...percents, (time / calls).toFixed(0)].join("\t"));
}
