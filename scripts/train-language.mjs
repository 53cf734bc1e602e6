// Learns src/ingest/language-weights.ts: what words, and the pieces of words that are not among them, say of the
// language of a text. A logistic regression over four languages, by AdaGrad; the same corpora give the same table.
//
//   node scripts/train-language.mjs nob=PATH nno=PATH dan=PATH swe=PATH … [--without PATH …] [--source TEXT …] > src/ingest/language-weights.ts
//
// PATHs are files or folders (scripts/sentences.mjs says of what form), several a language if there are. Sentences that
// stand in a file behind --without are left out: those that the table will be measured with. --source says in the header
// what it was learned from.
import { corpora, lettersOf, sentencesOf } from "./sentences.mjs";

const LANGUAGES = ["nob", "nno", "dan", "swe"];
const WORDS = 3300;
const PIECES = 3300;
const LONGEST_PIECE = 5;
/** Words and pieces that fewer sentences have are left to chance. */
const FEWEST = 5;
const EPOCHS = 6;
const RATE = 0.1;
const DECAY = 3e-4;
/** Weights are written as letters: A to z, a tenth each, with nought in the middle. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const STEP = 0.1;

const args = process.argv.slice(2);
const behind = (option) => args.filter((_, index) => args[index - 1] === option);
const options = new Set(["--without", "--source"]);
const without = new Set(behind("--without").flatMap(sentencesOf).map(lettersOf));
const sentences = corpora(
  args.filter((arg, index) => !options.has(arg) && !options.has(args[index - 1])),
  LANGUAGES,
);
const examples = [...sentences].flatMap(([language, all]) =>
  all
    .filter((sentence) => !without.has(lettersOf(sentence)))
    .map((sentence) => ({ language: LANGUAGES.indexOf(language), words: sentence.match(/\p{L}+/gu) ?? [] })),
);
const sizes = LANGUAGES.map((_, index) => examples.filter(({ language }) => language === index).length);

/** The features that most tell the languages apart: how often there, times how unevenly. */
function best(featuresOf, count) {
  const counts = new Map();
  for (const { language, words } of examples)
    for (const feature of new Set(featuresOf(words))) {
      const of = counts.get(feature) ?? LANGUAGES.map(() => 0);
      of[language]++;
      counts.set(feature, of);
    }
  const score = (of) => {
    const shares = of.map((number, index) => number / sizes[index]);
    const total = shares.reduce((sum, share) => sum + share, 0);
    const unevenness = shares.reduce(
      (sum, share) =>
        sum + (share === 0 ? 0 : (share / total) * Math.log((LANGUAGES.length * share) / total)),
      0,
    );
    return total * (unevenness + 0.05);
  };
  return [...counts]
    .filter(([, of]) => of.reduce((sum, number) => sum + number, 0) >= FEWEST)
    .map(([feature, of]) => ({ feature, score: score(of) }))
    .sort((a, b) => b.score - a.score || (a.feature < b.feature ? -1 : 1))
    .slice(0, count)
    .map(({ feature }) => feature);
}

const isName = (word, index) => index > 0 && word !== word.toLowerCase();
const vocabulary = new Set(
  best(
    (words) => words.filter((word, index) => !isName(word, index)).map((word) => word.toLowerCase()),
    WORDS,
  ),
);
/** "<" in front is a beginning, ">" an ending. As in src/ingest/language.ts, words that may be names have none. */
function* piecesOf(words) {
  for (const [index, written] of words.entries()) {
    const word = written.toLowerCase();
    if (vocabulary.has(word) || isName(written, index)) continue;
    for (let start = 0; start < word.length; start++)
      for (let end = start + 1; end <= Math.min(word.length, start + LONGEST_PIECE); end++) {
        const piece = word.slice(start, end);
        yield piece;
        if (start === 0) yield `<${piece}`;
        if (end === word.length) yield `>${piece}`;
      }
  }
}
const pieces = new Set(best(piecesOf, PIECES));
const features = [...[...vocabulary].map((word) => `=${word}`), ...pieces];
const numbers = new Map(features.map((feature, index) => [feature, index]));
const rows = examples
  .map(({ language, words }) => ({
    language,
    isShort: words.length < 4,
    features: [
      ...words.map((word) => numbers.get(`=${word.toLowerCase()}`)),
      ...[...piecesOf(words)].map((piece) => numbers.get(piece)),
    ].filter((number) => number !== undefined),
  }))
  .filter((row) => row.features.length > 0);

const count = LANGUAGES.length;
const weights = new Float64Array(features.length * count);
const squares = new Float64Array(features.length * count).fill(0.01);
let seed = 1;
const random = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};
/** Of the later epochs: the last word of one sentence weighs less so. */
const average = new Float64Array(weights.length);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let index = rows.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [rows[index], rows[other]] = [rows[other], rows[index]];
  }
  const rate = RATE / (1 + 0.7 * epoch);
  for (const row of rows) {
    const sums = LANGUAGES.map((_, index) =>
      row.features.reduce((sum, feature) => sum + weights[feature * count + index], 0),
    );
    const most = Math.max(...sums);
    const odds = sums.map((sum) => Math.exp(sum - most));
    const total = odds.reduce((sum, one) => sum + one, 0);
    for (let index = 0; index < count; index++) {
      const error = odds[index] / total - (index === row.language ? 1 : 0);
      const share = error * (row.isShort ? 0.5 : 1);
      for (const feature of row.features) {
        const at = feature * count + index;
        const slope = share + DECAY * weights[at];
        squares[at] += slope * slope;
        weights[at] -= (rate * slope) / Math.sqrt(squares[at]);
      }
    }
  }
  if (epoch >= EPOCHS / 2)
    for (let at = 0; at < weights.length; at++) average[at] += weights[at] / Math.ceil(EPOCHS / 2);
}

/** Only differences count, so each row is moved to have its middle at nought. */
function lettersFor(feature) {
  const row = average.subarray(numbers.get(feature) * count, (numbers.get(feature) + 1) * count);
  const middle = (Math.max(...row) + Math.min(...row)) / 2;
  const nought = LETTERS.length / 2;
  return [...row]
    .map((weight) => Math.round((weight - middle) / STEP) + nought)
    .map((place) => LETTERS[Math.min(LETTERS.length - 1, Math.max(0, place))])
    .join("");
}
const table = (name, entries) => {
  const written = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, feature]) => text + lettersFor(feature));
  return `export const ${name} =\n  "${written.join(" ")}";\n`;
};
const withMark = (mark) =>
  [...pieces].filter((piece) => piece.startsWith(mark)).map((piece) => [piece.slice(1), piece]);
const sources = behind("--source").map((source) => ` * - ${source}\n`);
process.stdout.write(`/**
 * What words and pieces of words say of a text's language. Written by scripts/train-language.mjs, not by hand; it says how.
 * Data of our own: figures that a logistic regression has learned, no sentence of its sources:
${sources.join("")} *
 * Behind each word or piece stand four letters, one for each of ${LANGUAGES.join(", ")}: A to z, ${STEP} each, nought at "${LETTERS[LETTERS.length / 2]}".
 */

${table(
  "WORDS",
  [...vocabulary].map((word) => [word, `=${word}`]),
)}
/** The pieces are those of words that are not known themselves: how they begin, how they end, what stands in them. */
${table("BEGINNINGS", withMark("<"))}
${table("ENDINGS", withMark(">"))}
${table(
  "INSIDE",
  [...pieces].filter((piece) => !/^[<>]/.test(piece)).map((piece) => [piece, piece]),
)}`);
process.stderr.write(
  `${LANGUAGES.map((language, index) => `${language} ${sizes[index]}`).join(", ")} sentences; ${vocabulary.size} words, ${pieces.size} pieces\n`,
);
