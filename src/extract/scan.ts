/**
 * The one pass over a block: walks its words and numbers and notes where a rule or a name could begin. Everything
 * after it works on those places alone, so the cost of a block is one walk plus the places that matter.
 */
import { classOf, DIGIT, LETTER, OTHER } from "../characters.ts";
import { Codes, codesOf } from "../codes.ts";
import type { Span } from "../spans.ts";
import { hashStep } from "../word-table.ts";
import {
  AND_A_HALF,
  DIGIT_NUMBER,
  FUSED,
  FUSED_NUMBER,
  NUMERAL_STARTS,
  ONE,
  VAGUE_BEFORE,
  WORD_NUMBER,
} from "./norwegian/numerals.ts";
import type { Place, Triggers } from "./triggers.ts";
import { DIGITS_MARK, NOT_PLAIN, ONE_MARK, plainOf, type View, WORDS_MARK } from "./view.ts";

/** Currency codes that stand right before the digits: "EUR29,99". */
const GLUED = /(?:eur|usd|gbp|nok|sek|dkk|chf|jpy|inr|cny|kr|rs)$/;
const digitNumber = new RegExp(`${DIGIT_NUMBER}${AND_A_HALF}`, "y");
const wordNumber = new RegExp(`${WORD_NUMBER}(?![A-Za-zÀ-ɏ0-9])${AND_A_HALF}|${FUSED_NUMBER}`, "uy");

const prefixKey = (first: number, second: number): number => ((first & 0xff) << 8) | (second & 0xff);
/** 1 for the first two letters of every numeral: what does not begin so holds none, and needs no closer look. */
const NUMERAL_PREFIXES = new Uint8Array(0x10000);
for (const word of NUMERAL_STARTS) NUMERAL_PREFIXES[prefixKey(word.charCodeAt(0), word.charCodeAt(1))] = 1;

/** "flere hundre" and "mange titusen" tell no number, and the "tusen" of "150 tusen" is that number's scale. */
const isNoNumeral = (folded: string, at: number): boolean =>
  (folded.startsWith("tusen", at) || folded.startsWith("hundre", at) || folded.startsWith("titusen", at)) &&
  (VAGUE_BEFORE.test(folded.slice(Math.max(0, at - 12), at)) ||
    (folded.startsWith("tusen", at) && /\d[ \n]$/.test(folded.slice(Math.max(0, at - 2), at))));

function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : -1;
}

const ONES: ReadonlySet<string> = new Set(Object.keys(ONE));
const SPACE = 0x20;
const COMMA = 0x2c;
const DOT = 0x2e;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** A year, and whatever is shorter. */
const FEW_DIGITS = 4;

/** Whether a run of digits is a whole number: nothing stands behind it that a number goes on with ("1 200", "3,5", "2 og en halv"). */
function isWhole(folded: string, at: number, end: number): boolean {
  if (end - at > FEW_DIGITS) return false;
  for (let place = at; place < end; place++) if (!isDigit(folded.charCodeAt(place))) return false;
  const next = folded.charCodeAt(end);
  if (next !== SPACE && next !== COMMA && next !== DOT) return true;
  const code = folded.charCodeAt(end + 1);
  return !isDigit(code) && (next !== SPACE || (classOf(code) === LETTER && folded[end + 1] !== "o"));
}

export interface Scan {
  readonly view: View;
  readonly places: readonly Place[];
  /** Start and end of each capitalised word, one after the other. */
  readonly capitals: readonly number[];
  readonly hasDash: boolean;
  readonly hasGuillemet: boolean;
  /** Another double quotation mark than a guillemet. */
  readonly hasQuotationMark: boolean;
}

const HYPHEN = 0x2d;
const DASH = 0x2013;
const GUILLEMET = 0xab;
const STRAIGHT_MARK = 0x22;
/** The first of “, ” and „. */
const CURLY_MARK = 0x201c;
const isQuotationMark = (code: number): boolean =>
  code === STRAIGHT_MARK || (code >= CURLY_MARK && code <= CURLY_MARK + 2);

/** Blocks that are read otherwise than they are written. */
const own = new Codes();

/** @param text of the article that the block is part of */
export function scan(text: string, { start, end: blockEnd }: Span, triggers: Triggers): Scan {
  const source = text.slice(start, blockEnd);
  const whole = codesOf(text);
  const isRegular = (whole.traitsIn(start, blockEnd) & NOT_PLAIN) === 0 && !source.includes("\n");
  const plain = isRegular ? source : plainOf(source);
  const isPlain = plain === source;
  // Places in what is walked over are further on than those in the block by as much as this.
  const from = isPlain ? start : 0;
  const { codes, folded: small, foldedText } = isPlain ? whole : own.read(plain);
  const folded = foldedText.slice(from, from + plain.length);
  const places: Place[] = [];
  const capitals: number[] = [];
  let hasDash = false;
  let hasGuillemet = false;
  let hasQuotationMark = false;
  let numbered = "";
  let copied = 0;
  const mask = (at: number, to: number, mark: string): void => {
    numbered += folded.slice(copied, at) + mark.repeat(to - at);
    copied = to;
  };
  const last = from + plain.length;
  /** Class of the character before the word. */
  let before = OTHER;
  let cursor = from;
  while (cursor < last) {
    let code = small[cursor] as number;
    const kind = classOf(code);
    if (kind === OTHER) {
      if (code === DASH || code === HYPHEN) hasDash = true;
      else if (code === GUILLEMET) hasGuillemet = true;
      else if (isQuotationMark(code)) hasQuotationMark = true;
      before = OTHER;
      cursor++;
      continue;
    }
    const first = cursor;
    let hash = code;
    for (cursor++; cursor < last; cursor++) {
      code = small[cursor] as number;
      if (classOf(code) !== kind) break;
      hash = hashStep(hash, code);
    }
    const at = first - from;
    const end = cursor - from;
    if (kind === DIGIT) {
      // Digits inside a word ("covid19") begin no number.
      if (before !== LETTER || GLUED.test(folded.slice(Math.max(0, at - 3), at))) {
        const numeralEnd = at < copied ? -1 : isWhole(folded, at, end) ? end : endOf(digitNumber, folded, at);
        places.push({ at, end, trigger: undefined, isWord: false, isEnding: false, numeralEnd });
        if (numeralEnd > at) mask(at, numeralEnd, DIGITS_MARK);
      }
    } else {
      const trigger = triggers.at(small, first, cursor, hash);
      const isCapital = codes[first] !== small[first];
      if (isCapital && before === OTHER) capitals.push(at, end);
      const isFused =
        end - at > 6 &&
        NUMERAL_PREFIXES[prefixKey(small[first] as number, small[first + 1] as number)] === 1 &&
        FUSED.test(folded.slice(at, end));
      let numeralEnd = -1;
      if (at >= copied && (trigger?.numeral === true || isFused) && !isNoNumeral(folded, at)) {
        numeralEnd = endOf(wordNumber, folded, at);
        if (numeralEnd > at)
          mask(at, numeralEnd, ONES.has(folded.slice(at, numeralEnd)) ? ONE_MARK : WORDS_MARK);
      }
      const isEnding = triggers.isEnding(foldedText, small, first, cursor);
      const opens =
        trigger !== undefined && (isCapital || !trigger.namesAreCapital || !trigger.rules.isEmpty);
      if (opens || numeralEnd > at || isEnding) {
        places.push({ at, end, trigger, isWord: true, isEnding, numeralEnd });
      }
    }
    before = kind;
  }
  numbered = copied === 0 ? folded : numbered + folded.slice(copied);
  const view = { offset: start, plain, folded, numbered };
  return { view, places, capitals, hasDash, hasGuillemet, hasQuotationMark };
}
