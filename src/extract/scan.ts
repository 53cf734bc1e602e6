/**
 * The one pass over a block: walks its words and numbers and notes where a rule or a name could begin. Everything
 * after it works on those places alone, so the cost of a block is one walk plus the places that matter.
 */
import { AND_A_HALF, DIGIT_NUMBER, ONE, WORD_NUMBER } from "./norwegian/numerals.ts";
import { hashStep, type Trigger, type Triggers } from "./triggers.ts";
import { DIGITS_MARK, foldedOf, ONE_MARK, plainOf, type View, WORDS_MARK } from "./view.ts";

/** Kind of a character: 0 neither, 1 letter, 2 digit. A table for Latin; the punctuation behind it; a pattern for the rest. */
const CLASS = new Uint8Array(0x250);
for (let code = 0; code < CLASS.length; code++) {
  const character = String.fromCharCode(code);
  CLASS[code] = /[A-Za-zÀ-ÖØ-öø-ɏ]/.test(character) ? 1 : /[0-9]/.test(character) ? 2 : 0;
}
const OTHER_LETTER = /[\p{L}\p{M}]/u;

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < CLASS.length) return CLASS[code] as number;
  // General punctuation to arrows and symbols: dashes, quotes, bullets.
  if (code >= 0x2000 && code < 0x2c00) return 0;
  return OTHER_LETTER.test(text[at] as string) ? 1 : 0;
}

/** Currency codes that stand right before the digits: "EUR29,99". */
const GLUED = /(?:eur|usd|gbp|nok|sek|dkk|chf|jpy|inr|cny|kr|rs)$/;
/** Numbers that are written in one word: "tohundreogfemti". */
const FUSED = /hundre|tusen/;

/** A place where a rule or a name can begin. */
export interface Place {
  /** Relative to the block. */
  readonly at: number;
  /** End of the word or of the run of digits. */
  readonly end: number;
  /** Undefined where digits stand. */
  readonly trigger: Trigger | undefined;
  readonly isWord: boolean;
  /** End of the numeral that starts here, or -1. */
  readonly numeralEnd: number;
}

const digitNumber = new RegExp(`${DIGIT_NUMBER}${AND_A_HALF}`, "y");
const wordNumber = new RegExp(`${WORD_NUMBER}(?![A-Za-zÀ-ɏ0-9])${AND_A_HALF}`, "uy");

function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : -1;
}

export function scan(source: string, offset: number, triggers: Triggers): { view: View; places: Place[] } {
  const plain = plainOf(source);
  const folded = foldedOf(plain);
  const places: Place[] = [];
  const hasFused = FUSED.test(folded);
  const endings = triggers.endings.filter(([ending]) => folded.includes(ending));
  const isEnding = (from: number, to: number): boolean =>
    endings.some(([ending]) => folded.startsWith(ending, to - ending.length) && to - from > ending.length);
  let numbered = "";
  let copied = 0;
  const mask = (from: number, to: number, mark: string): void => {
    numbered += folded.slice(copied, from) + mark.repeat(to - from);
    copied = to;
  };
  const length = folded.length;
  let at = 0;
  while (at < length) {
    const kind = classAt(folded, at);
    if (kind === 0) {
      at++;
      continue;
    }
    let hash = hashStep(0, folded.charCodeAt(at));
    let end = at + 1;
    while (end < length && classAt(folded, end) === kind) hash = hashStep(hash, folded.charCodeAt(end++));
    if (kind === 2) {
      // Digits inside a word ("covid19") begin no number.
      if (at === 0 || classAt(folded, at - 1) === 0 || GLUED.test(folded.slice(Math.max(0, at - 3), at))) {
        const numeralEnd = at >= copied ? endOf(digitNumber, folded, at) : -1;
        places.push({ at, end, trigger: undefined, isWord: false, numeralEnd });
        if (numeralEnd > at) mask(at, numeralEnd, DIGITS_MARK);
      }
    } else {
      const trigger = triggers.at(folded, at, end, hash);
      const isFused = hasFused && end - at > 6 && FUSED.test(folded.slice(at, end));
      let numeralEnd = -1;
      if (at >= copied && (trigger?.numeral === true || isFused)) {
        numeralEnd = endOf(wordNumber, folded, at);
        if (numeralEnd > at)
          mask(at, numeralEnd, folded.slice(at, numeralEnd) in ONE ? ONE_MARK : WORDS_MARK);
      }
      if (trigger !== undefined || numeralEnd > at || (endings.length > 0 && isEnding(at, end))) {
        places.push({ at, end, trigger, isWord: true, numeralEnd });
      }
    }
    at = end;
  }
  numbered = copied === 0 ? folded : numbered + folded.slice(copied);
  return { view: { offset, plain, folded, numbered }, places };
}
