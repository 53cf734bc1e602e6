/** Letters, digits and the rest, and the words they make: for the walks over text that go character by character. */

export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A currency sign: a word of its own, because it opens amounts ("$10"). */
export const SIGN = 3;

/** Class of a character by its code: a table for Latin. */
const TABLE_LENGTH = 0x250;
const CLASS = new Uint8Array(TABLE_LENGTH);
for (let code = 0; code < CLASS.length; code++) {
  const character = String.fromCharCode(code);
  CLASS[code] = /[A-Za-zÀ-ÖØ-öø-ɏ]/.test(character)
    ? LETTER
    : /[0-9½¼¾]/.test(character)
      ? DIGIT
      : /[$£¥]/.test(character)
        ? SIGN
        : OTHER;
}
const EURO = "€".charCodeAt(0);
const OTHER_LETTER = /[\p{L}\p{M}]/u;

/** @param code UTF-16 unit */
export function classOf(code: number): number {
  return code < TABLE_LENGTH ? (CLASS[code] as number) : rareClass(code);
}

export const classAt = (text: string, at: number): number => classOf(text.charCodeAt(at));

function rareClass(code: number): number {
  // General punctuation to arrows and symbols: dashes, quotes, bullets.
  if (code >= 0x2000 && code < 0x2c00) return code === EURO ? SIGN : OTHER;
  // Place holders of numerals.
  if (code >= 0xe000 && code <= 0xe002) return OTHER;
  return OTHER_LETTER.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

const SPACE = 32;
const DOT = 46;

/** Where the word behind one gap (one or two spaces) at `end` begins; -1 where there is no gap. */
export function nextWordAt(text: string, end: number): number {
  let at = end;
  for (; at < end + 2; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE) break;
  }
  return at === end ? -1 : at;
}

/** The word that begins at `start`; a numeral is "#"; empty where there is none. */
export function wordAt(numbered: string, start: number): string {
  const code = numbered.charCodeAt(start);
  if (code >= 0xe000 && code <= 0xe002) return "#";
  let at = start;
  while (at < numbered.length && classAt(numbered, at) === LETTER) at++;
  return numbered.slice(start, at);
}

/** The word that ends right before the gap at `at`, abbreviation dots and all ("kap."); empty where none does. */
export function wordBefore(folded: string, at: number): string {
  let end = at;
  while (end > 0 && folded.charCodeAt(end - 1) === SPACE) end--;
  if (end === at) return "";
  let start = end;
  while (start > 0) {
    const code = folded.charCodeAt(start - 1);
    if (code !== DOT && classOf(code) !== LETTER) break;
    start--;
  }
  return folded.slice(start, end);
}
