// Mutated and generated articles through the whole pipeline: no crash, no hang, and what holds for every article holds.
//   node bench/fuzz.mjs [articles, default 200000] [seed]
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { articleSchema, createPipeline, decode, loadRegistry, serializeArticle } from "../dist/index.js";
import { corpusArticle } from "./corpus.mjs";

const PIECES = [
  "2,5 milliarder kroner",
  "20 prosent",
  "17 av de 19 klyngene",
  "8. oktober 2020",
  "i fjor",
  "næringsministeren",
  "– Dette er viktig, sier Kari Berg.",
  "Arena Torsk",
  "Regjeringen styrker ",
  "\u00a0",
  "\u202f",
  "\u00ad",
  "\u2028",
  "\r\n",
  "\r",
  "\n\n",
  "\t",
  "{amount:0}",
  "{date:1}",
  "---\n",
  "---\nid: x\n---\n",
  "Publisert 3. mai 2023\n",
  "😀",
  "\ud800",
  "e\u0301",
  "İ",
  "ﬁ",
  "٣",
  "»",
  "«",
  "\u0000",
  "1".repeat(400),
  "og ".repeat(300),
  "(".repeat(200),
  "- ".repeat(100),
  "Tlf. 468 63 789og",
  "mellom 1 og ",
  "1.000.",
];

const article = fc.integer({ min: 0, max: 1e6 }).map((seed) => Buffer.from(corpusArticle(seed)));
const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 20 }));
/** Bytes put in, taken out, turned over or repeated. */
const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 60 }),
  how: fc.constantFrom("drop", "insert", "flip", "repeat"),
  piece,
});
const mutated = fc.tuple(article, fc.array(cut, { minLength: 1, maxLength: 8 })).map(([bytes, cuts]) => {
  let result = bytes;
  for (const { at, length, how, piece: text } of cuts) {
    const from = Math.floor(at * result.length);
    const middle = result.subarray(from, from + length);
    const put =
      how === "drop"
        ? Buffer.alloc(0)
        : how === "insert"
          ? Buffer.concat([Buffer.from(text), middle])
          : how === "flip"
            ? Buffer.from(middle.map((byte) => byte ^ 0xa5))
            : Buffer.concat(Array.from({ length: 5 }, () => middle));
    result = Buffer.concat([result.subarray(0, from), put, result.subarray(from + length)]);
  }
  return result;
});
const generated = fc
  .array(piece, { minLength: 1, maxLength: 60 })
  .map((pieces) => Buffer.from(pieces.join(" ")));
const noise = fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes));
const giantLine = fc
  .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1000, max: 60_000 }))
  .map(([text, length]) => Buffer.from(text.repeat(Math.ceil(length / text.length))));
const truncated = fc
  .tuple(article, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([bytes, at]) => bytes.subarray(0, at * bytes.length));
const registry = loadRegistry();
const surname = (name) => name.split(" ").slice(1).join(" ");
/** Who and what the registry knows, and words that stand around them. */
const NAMED = [
  ...registry.tenures.flatMap(({ person, office_nb }) => [person, surname(person), `${office_nb}en`]),
  ...[...registry.clusters.values()].flatMap(({ name, aliases }) => [name, ...aliases]),
  ...registry.organisations.map(({ name }) => name),
  ...registry.places.map(({ name }) => name),
];
const BETWEEN =
  "statsråden|statsråd|sier|– Bra, sier|leder i|tidligere|blir ny|og|i|av|fra|for|20 millioner kroner|15 prosent|i fjor|klyngen|selskapet|han|direktør|.|,|\n|\n\n• |«|»".split(
    "|",
  );
/** A few words over and over: what takes longer each time that somebody is named shows here. */
const repeated = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...NAMED), fc.constantFrom(...BETWEEN)), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.constantFrom(" ", ", ", ". ", "\n"),
    fc.integer({ min: 500, max: 8000 }),
  )
  .map(([words, end, length]) => {
    const phrase = words.join(" ") + end;
    return Buffer.from(phrase.repeat(Math.ceil(length / phrase.length)));
  });
const anything = fc.oneof(
  { weight: 50, arbitrary: mutated },
  { weight: 10, arbitrary: repeated },
  { weight: 15, arbitrary: generated },
  { weight: 10, arbitrary: truncated },
  { weight: 14, arbitrary: noise },
  { weight: 1, arbitrary: giantLine },
);

/** @returns what does not hold of this article's record, as sentences */
function broken(record, bytes) {
  const found = [];
  const text = decode(bytes).value?.text ?? "";
  const slices = [
    ...record.mentions,
    ...record.facts.flatMap(({ evidence }) => evidence.map((item) => ({ ...item, text: item.quote }))),
  ];
  for (const { start, end, text: words } of slices)
    if (text.slice(start, end) !== words) found.push(`${start}–${end} is not "${words}"`);
  let at = 0;
  for (const { start, end } of record.blocks) {
    if (start < at || end < start || end > text.length) found.push(`block ${start}–${end} behind ${at}`);
    at = end;
  }
  const content = serializeArticle(record);
  const parsed = articleSchema.safeParse(JSON.parse(content));
  if (!parsed.success)
    found.push(`schema: ${parsed.error.issues[0]?.path.join(".")} ${parsed.error.issues[0]?.message}`);
  return found;
}

const LIMIT_MS = 10_000;

/**
 * @param {{ runs: number, seed?: number, tell?: (line: string) => void }} options
 * @returns what failed, with bytes to try again
 */
export function fuzz({ runs, seed = 1, tell = () => {} }) {
  const pipeline = createPipeline(registry);
  const failures = [];
  let slowest = 0;
  let records = 0;
  for (let done = 0; done < runs; done += 1000) {
    for (const bytes of fc.sample(anything, { seed: seed + done, numRuns: Math.min(1000, runs - done) })) {
      const started = performance.now();
      const fail = (why) => failures.push({ why, bytes: bytes.toString("base64").slice(0, 4000) });
      try {
        const { value } = pipeline.process({ file: "fuzz.txt", bytes });
        if (value !== null) {
          records++;
          for (const why of broken(value, bytes)) fail(why);
        }
      } catch (error) {
        fail(`${error}`);
      }
      const took = performance.now() - started;
      slowest = Math.max(slowest, took);
      if (took > LIMIT_MS) fail(`took ${took.toFixed(0)} ms`);
    }
    tell(
      `${Math.min(runs, done + 1000)} articles, ${records} records, ${failures.length} failures, slowest ${slowest.toFixed(0)} ms`,
    );
  }
  return { failures, records, slowest };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [runs = 200_000, seed = 1] = process.argv.slice(2).map(Number);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; seed ${seed}`);
  const { failures, records, slowest } = fuzz({
    runs,
    seed,
    tell: (line) => line.match(/^\d*0000 /) && console.log(line),
  });
  for (const { why, bytes } of failures.slice(0, 20)) console.log(`${why}\n  ${bytes.slice(0, 400)}`);
  console.log(
    `${runs} articles, ${records} records, ${failures.length} failures, slowest ${slowest.toFixed(0)} ms`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
}
