// Main text of saved pages against gold, beside other extractors in the same run.
//
//   node bench/main-text.mjs <folder> [--half even|odd] [--tools <folder with node_modules>] [--tool klartekst|readability|defuddle|body]
//
// <folder> is a clone of scrapinghub/article-extraction-benchmark (F1 over four-word shingles, mean of precision and of
// recall over pages) or of adbar/trafilatura (F1 over chunks that must and must not be there; day of publication). Neither
// is part of this project: their pages are the publishers'. The other extractors are no dependencies: install
// @mozilla/readability, linkedom@0.18.12 and defuddle in a folder of their own and name it. Rules are tuned on the half
// whose id (or whose address's SHA-256) ends in an even hex digit.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { createPipeline, decode, loadRegistry } from "../dist/index.js";

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const folder = resolve(process.argv[2] ?? ".");
const half = option("half", "all");
const tool = option("tool", "klartekst");
const tools = option("tools", null);

/** Text of a DOM, broken at block elements. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)$/i;
function textOf(root) {
  let text = "";
  const walk = (node) => {
    for (const child of node.childNodes ?? []) {
      if (child.nodeType === 3) text += child.textContent;
      else if (child.nodeType === 1 && !/^(?:script|style|noscript|template)$/i.test(child.tagName)) {
        const breaks = BLOCKS.test(child.tagName);
        if (breaks) text += "\n";
        walk(child);
        if (breaks) text += "\n";
      }
    }
  };
  walk(root);
  return text;
}

async function extractor() {
  if (tool === "klartekst") {
    const pipeline = createPipeline(loadRegistry());
    return (html, url) => {
      const sidecar =
        url === null ? {} : { sidecar: { file: "a.meta.yaml", yaml: `url: ${JSON.stringify(url)}` } };
      const { value } = pipeline.read({ file: "a.html", bytes: Buffer.from(html), ...sidecar });
      return { text: value?.text ?? "", published: value?.published ?? null };
    };
  }
  const require = createRequire(pathToFileURL(join(resolve(tools), "package.json")));
  const load = (name) => import(pathToFileURL(require.resolve(name)).href);
  const { parseHTML } = await load("linkedom");
  const parse = (html) =>
    parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`).document;
  if (tool === "body") return (html) => ({ text: textOf(parse(html).body ?? parse(html)), published: null });
  if (tool === "readability") {
    const { Readability } = await load("@mozilla/readability");
    return (html) => {
      const article = new Readability(parse(html)).parse();
      return {
        text: article === null ? "" : textOf(parse(article.content)),
        published: article?.publishedTime?.slice(0, 10) ?? null,
      };
    };
  }
  const { default: Defuddle } = await load("defuddle");
  return (html, url) => {
    const document = parse(html);
    const result = new Defuddle(document, { url: url ?? "https://example.com/" }).parse();
    return { text: textOf(parse(result.content)), published: result.published?.slice(0, 10) || null };
  };
}

const isIn = (id) => half === "all" || (Number.parseInt(id.at(-1), 16) % 2 === 0) === (half === "even");
const count = (list) => list.reduce((map, item) => map.set(item, (map.get(item) ?? 0) + 1), new Map());
const percent = (value) => `${(100 * value).toFixed(1)} %`;

function shingles(text) {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  if (tokens.length < 4) return tokens.length === 0 ? [] : [tokens.join(" ")];
  return tokens.slice(3).map((_, index) => tokens.slice(index, index + 4).join(" "));
}

const extract = await extractor();
const time = { ms: 0, pages: 0, slowest: 0, small: { ms: 0, pages: 0 } };
function run(html, url, size) {
  const start = process.cpuUsage();
  let found = { text: "", published: null };
  try {
    found = extract(html, url);
  } catch {
    // An extractor that throws gives nothing.
  }
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  time.ms += ms;
  time.pages++;
  time.slowest = Math.max(time.slowest, ms);
  if (size < 100_000) {
    time.small.ms += ms;
    time.small.pages++;
  }
  return found;
}

function shingleBench() {
  const gold = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8"));
  const precisions = [];
  const recalls = [];
  for (const id of Object.keys(gold).sort().filter(isIn)) {
    const bytes = gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`)));
    const predicted = count(shingles(run(decode(bytes).value.text, null, bytes.length).text));
    const wanted = count(shingles(gold[id].articleBody));
    let tp = 0;
    let fp = 0;
    let fn = 0;
    for (const key of new Set([...predicted.keys(), ...wanted.keys()])) {
      const [a, b] = [predicted.get(key) ?? 0, wanted.get(key) ?? 0];
      tp += Math.min(a, b);
      fp += Math.max(0, a - b);
      fn += Math.max(0, b - a);
    }
    if (tp + fp > 0) precisions.push(tp / (tp + fp));
    if (tp + fn > 0) recalls.push(tp / (tp + fn));
  }
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [p, r] = [mean(precisions), mean(recalls)];
  return `F1 ${((2 * p * r) / (p + r)).toFixed(4)}  P ${p.toFixed(4)}  R ${r.toFixed(4)}`;
}

function chunkBench() {
  const gold = JSON.parse(readFileSync(join(folder, "tests/evaldata.json"), "utf8"));
  const tidy = (text) => text.replace(/\s+/gu, " ").trim();
  const sum = { tp: 0, fp: 0, fn: 0, dated: 0, answered: 0, right: 0 };
  for (const [url, { file, with: wanted, without, date }] of Object.entries(gold)) {
    if (!isIn(createHash("sha256").update(url).digest("hex"))) continue;
    const path = ["cache", "eval"]
      .map((name) => join(folder, "tests", name, file))
      .find((name) => existsSync(name));
    const bytes = readFileSync(path);
    const found = run(decode(bytes).value?.text ?? "", url, bytes.length);
    const text = tidy(found.text);
    for (const chunk of wanted) text.includes(tidy(chunk)) ? sum.tp++ : sum.fn++;
    for (const chunk of without) if (text.includes(tidy(chunk))) sum.fp++;
    if (date) {
      sum.dated++;
      if (found.published) sum.answered++;
      if (found.published === date) sum.right++;
    }
  }
  const { tp, fp, fn, dated, answered, right } = sum;
  return `F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(4)}  P ${(tp / (tp + fp)).toFixed(4)}  R ${(tp / (tp + fn)).toFixed(4)}  day right ${percent(right / dated)}, precision ${percent(right / Math.max(1, answered))}`;
}

const scores = readdirSync(folder).includes("ground-truth.json") ? shingleBench() : chunkBench();
console.log(
  `${tool.padEnd(12)} ${half.padEnd(5)} ${String(time.pages).padStart(4)} pages  ${scores}  ${((1000 * time.pages) / time.ms).toFixed(1)} pages/s of CPU, below 100 kB ${((1000 * time.small.pages) / time.small.ms).toFixed(1)}; slowest ${time.slowest.toFixed(0)} ms; peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);
