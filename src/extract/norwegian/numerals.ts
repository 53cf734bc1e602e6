/** Norwegian numerals, bokmål and nynorsk, new and old counting: word → value. */
import { anyOf } from "../../pattern.ts";

/** One. As an article these words count nothing, so rules treat them apart. */
export const ONE = { en: 1, én: 1, ei: 1, et: 1, ett: 1, ein: 1, eit: 1, éin: 1, eitt: 1, éi: 1 } as const;

export const UNITS: Readonly<Record<string, number>> = {
  null: 0,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  sju: 7,
  syv: 7,
  åtte: 8,
  ni: 9,
};

export const TEENS: Readonly<Record<string, number>> = {
  ti: 10,
  elleve: 11,
  tolv: 12,
  tretten: 13,
  fjorten: 14,
  femten: 15,
  seksten: 16,
  sytten: 17,
  søtten: 17,
  atten: 18,
  nitten: 19,
};

export const TENS: Readonly<Record<string, number>> = {
  tjue: 20,
  tyve: 20,
  tretti: 30,
  tredve: 30,
  førti: 40,
  femti: 50,
  seksti: 60,
  sytti: 70,
  søtti: 70,
  åtti: 80,
  nitti: 90,
};

/** Numerals that are no sum of the others. "dusin" and "snes" count as numbers, "tusenvis" does not. */
export const IRREGULAR: Readonly<Record<string, number>> = {
  halvannen: 1.5,
  halvanna: 1.5,
  halvtanna: 1.5,
  halvannet: 1.5,
  halvannan: 1.5,
  "et dusin": 12,
  "eit dusin": 12,
  "et halvt dusin": 6,
  "eit halvt dusin": 6,
  trekvart: 0.75,
};

/** Long scale: "billion" is 10^12. */
export const SCALES: Readonly<Record<string, number>> = {
  tusen: 1e3,
  "tusen millioner": 1e9,
  "tusen millionar": 1e9,
  "tusen milliarder": 1e12,
  "tusen milliardar": 1e12,
  million: 1e6,
  millionene: 1e6,
  millionane: 1e6,
  millioner: 1e6,
  millionar: 1e6,
  "mill.": 1e6,
  mill: 1e6,
  "mio.": 1e6,
  mio: 1e6,
  milliard: 1e9,
  milliardene: 1e9,
  milliardane: 1e9,
  milliarder: 1e9,
  milliardar: 1e9,
  "mrd.": 1e9,
  mrd: 1e9,
  "milliard.": 1e9,
  billion: 1e12,
  billioner: 1e12,
  billionar: 1e12,
  "bill.": 1e12,
  billiard: 1e15,
  billiarder: 1e15,
  trillion: 1e18,
  trillioner: 1e18,
  trilliard: 1e21,
  trilliarder: 1e21,
  kvadrillion: 1e24,
  kvadrillioner: 1e24,
  kvadrilliard: 1e27,
  kvadrilliarder: 1e27,
  dusin: 12,
};

export const ORDINALS: Readonly<Record<string, number>> = {
  første: 1,
  fyrste: 1,
  andre: 2,
  annet: 2,
  tredje: 3,
  fjerde: 4,
  femte: 5,
  sjette: 6,
  sjuende: 7,
  sjuande: 7,
  syvende: 7,
  åttende: 8,
  åttande: 8,
  niende: 9,
  niande: 9,
  tiende: 10,
  tiande: 10,
  ellevte: 11,
  tolvte: 12,
  trettende: 13,
  fjortende: 14,
  femtende: 15,
  sekstende: 16,
  syttende: 17,
  attende: 18,
  nittende: 19,
  tjuende: 20,
  tyvende: 20,
  trettande: 13,
  fjortande: 14,
  femtande: 15,
  sekstande: 16,
  syttande: 17,
  attande: 18,
  nittande: 19,
  tjuande: 20,
};

/** "attenhundretallet" → its first two digits. */
export const HUNDRED_WORDS: Readonly<Record<string, number>> = {
  tolvhundre: 12,
  trettenhundre: 13,
  fjortenhundre: 14,
  femtenhundre: 15,
  sekstenhundre: 16,
  syttenhundre: 17,
  attenhundre: 18,
  nittenhundre: 19,
};

const ones = { ...ONE, ...UNITS };
const below20 = { ...UNITS, ...TEENS };
const tens = anyOf(Object.keys(TENS));
const unit = anyOf(Object.keys(ones).filter((word) => word !== "null"));
// "tjueen", "tjue en" is not written; "enogtyve" is the old counting.
const below100 = `(?:${tens}${unit}?|${unit}og${tens}|${anyOf([...Object.keys(below20), ...Object.keys(ONE)])})`;
const hundreds = `(?:(?:${anyOf([...Object.keys(below20), ...Object.keys(ONE)])} ?)?hundre(?:de)?(?:(?: og |og| )?${below100})?)`;
const below1000 = `(?:${hundreds}|${below100})`;

/** A number in words up to 999 999, with at least one word. */
export const WORD_NUMBER = `(?:(?:${below1000} ?)?tusen(?:(?: og |og| )?${below1000})?|${below1000}|${anyOf(Object.keys(IRREGULAR))})`;

/** Digits with dot or space thousands, decimal comma, or a decimal point where it cannot mean thousands; "1½". */
export const DIGIT_NUMBER =
  "(?:\\d{0,3} ?[½¼¾]|\\d{1,3}(?:(?: \\d{3}(?!\\d)){1,5}|(?:\\.\\d{3}(?!\\d)){1,5})(?:,\\d{1,4}(?!\\d))?|\\d{1,15}(?:,\\d{1,4}|\\.\\d{1,2})?(?!\\d))";

/** A number written in one word with what it counts: "toprosentmålet", "timillionersgave". */
export const FUSED_NUMBER = `(?:${below1000})(?=prosent|million|milliard|kron(?:er|ar))`;
/** What such a word, or "tohundreogfemti", holds. */
export const FUSED = /hundre|tusen|prosent|million|milliard|kroner|kronar/;
/** Before "hundre" and "tusen": they tell no number ("flere hundre", "et par tusen"). */
export const VAGUE_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?:flere|fleire|mange|noen|nokre|nokon|par|titalls|hele|heile|få|endel|diverse|utallige|hundre)[ \n]$/;

/** Words a number can start with, for the scanner. Fused hundreds ("tohundre") are tested by pattern. */
export const NUMERAL_STARTS: ReadonlySet<string> = new Set([
  ...Object.keys(ones),
  ...Object.keys(TEENS),
  ...Object.keys(TENS),
  ...Object.keys(TENS).flatMap((ten) =>
    Object.keys(ones).flatMap((one) => [`${ten}${one}`, `${one}og${ten}`]),
  ),
  ...Object.keys({ ...ones, ...TEENS }).flatMap((one) => [`${one}hundre`, `${one}tusen`]),
  ...Object.keys(TENS).map((ten) => `${ten}tusen`),
  ...Object.keys(IRREGULAR).map((word) => word.split(" ")[0] ?? word),
  "hundre",
  "hundrede",
  "tusen",
]);

export const SCALE = anyOf(Object.keys(SCALES));

const values: Readonly<Record<string, number>> = { ...ones, ...TEENS, ...TENS };
const inWords = new RegExp(
  `^(?:(?<thousands>${below1000})? ?tusen)?(?: og |og| )?(?:(?<hundreds>${anyOf(Object.keys({ ...ones, ...TEENS }))})? ?(?<hundre>hundre(?:de)?))?(?: og |og| )?(?<rest>${below100})?$`,
  "u",
);

function readBelow100(word: string): number | null {
  const whole = values[word];
  if (whole !== undefined) return whole;
  for (const [ten, value] of Object.entries(TENS)) {
    if (word.startsWith(ten)) {
      const one = values[word.slice(ten.length)];
      if (one !== undefined && one < 10) return value + one;
    }
    if (word.endsWith(`og${ten}`)) {
      const one = values[word.slice(0, -ten.length - 2)];
      if (one !== undefined && one < 10) return value + one;
    }
  }
  return null;
}

/** "to og en halv": a half behind a whole number; "50 000 og en halv million" are two. */
export const AND_A_HALF = "(?: og(?<!\\d{3} og) (?:en|ein|ei|et|eit) (?:halv|halvt)(?![A-Za-zÀ-ɏ]))?";
const HALF_BEHIND = / og (?:en|ein|ei|et|eit) (?:halv|halvt)$/;

function readWords(text: string): number | null {
  const simple = IRREGULAR[text] ?? values[text];
  if (simple !== undefined) return simple;
  const match = inWords.exec(text);
  if (!match?.groups || text.length === 0) return null;
  const { thousands, hundreds: hundred, hundre, rest } = match.groups;
  const low = rest === undefined ? 0 : readBelow100(rest);
  if (low === null) return null;
  const middle =
    hundre === undefined ? 0 : 100 * (hundred === undefined ? 1 : (values[hundred] ?? Number.NaN));
  if (!/tusen/.test(text)) return middle + low;
  const high = thousands === undefined ? 1 : readWords(thousands);
  return high === null ? null : high * 1000 + middle + low;
}

const VULGAR: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

/** The short ones, which most numbers are. */
function isDigits(text: string): boolean {
  if (text.length === 0 || text.length > 4) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/**
 * Reads a number as a rule found it: digits with Norwegian thousands and decimals, or words. Source text is
 * lower-case with plain spaces. Null when it is no number.
 */
export function readNumber(text: string): number | null {
  if (isDigits(text)) return Number(text);
  if (text.includes(" og ") && HALF_BEHIND.test(text)) {
    const whole = readNumber(text.replace(HALF_BEHIND, ""));
    return whole === null ? null : whole + 0.5;
  }
  const vulgar = VULGAR[text.at(-1) ?? ""];
  if (vulgar !== undefined) return Number(text.slice(0, -1)) + vulgar;
  if (!/\d/.test(text)) return readWords(text);
  if (/^\d{1,3}(?:[ .]\d{3})+(?:,\d+)?$/.test(text))
    return Number(text.replace(/[ .]/g, "").replace(",", "."));
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(",", "."));
  return null;
}
