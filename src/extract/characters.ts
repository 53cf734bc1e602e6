/** Letters, digits and the rest, and the words they make: for the walks over text that go character by character. */

export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A currency sign: a word of its own, because it opens amounts ("$10"). */
export const SIGN = 3;

/** Class of a character by its code: a table for Latin. */
const CLASS = new Uint8Array(0x250);
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

export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < CLASS.length) return CLASS[code] as number;
  // General punctuation to arrows and symbols: dashes, quotes, bullets.
  if (code >= 0x2000 && code < 0x2c00) return code === EURO ? SIGN : OTHER;
  // Place holders of numerals.
  if (code >= 0xe000 && code <= 0xe002) return OTHER;
  return OTHER_LETTER.test(text[at] as string) ? LETTER : OTHER;
}

/** The word behind one gap (one or two spaces or a line break) at `end`; a numeral is "#"; undefined where there is none. */
export function wordBehind(numbered: string, end: number): string | undefined {
  let at = end;
  while (at < end + 2 && (numbered[at] === " " || numbered[at] === "\n")) at++;
  if (at === end) return undefined;
  const code = numbered.charCodeAt(at);
  if (code >= 0xe000 && code <= 0xe002) return "#";
  const start = at;
  while (at < numbered.length && classAt(numbered, at) === LETTER) at++;
  return at === start ? undefined : numbered.slice(start, at);
}
