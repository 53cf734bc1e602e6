/**
 * A block's text as the rules see it. Every view has the length of the source, so an offset in one is an offset in
 * all: white space of every width, line breaks too, is one plain space, hyphens and dashes are one of two
 * characters, `folded` is lower-case, and in `numbered` every numeral is overwritten with place holders.
 */
import { TRAITS, traitsOf } from "../codes.ts";

export interface View {
  /** Where the block starts in the article's text. */
  readonly offset: number;
  /** Case kept. */
  readonly plain: string;
  readonly folded: string;
  /** `folded` with numerals masked: see the constants below. */
  readonly numbered: string;
}

/** Private-use characters that stand for the characters of one numeral each; never left in from the source. */
export const DIGITS_MARK = "\uE000";
export const WORDS_MARK = "\uE001";
export const ONE_MARK = "\uE002";

/** All but the en dash, which is regular. */
const IRREGULAR_CHARACTERS =
  /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\r\n\u2010\u2011\u00AD\u2012\u2014\u2015\u2212\uE000-\uE002]/g;
const HYPHENS: ReadonlySet<string> = new Set("\u2010\u2011\u00AD");
const DASHES: ReadonlySet<string> = new Set("\u2012\u2014\u2015\u2212");
const EM_DASH = "\u2014";
/** "olje— og energiminister": for a hyphen, in pages of many years. */
const isForHyphen = (at: number, text: string): boolean =>
  /^\s(?:og|OG)\s$/u.test(text.slice(at + 1, at + 5)) && /\p{L}/u.test(text[at - 1] ?? "");

function regular(character: string, at: number, text: string): string {
  if (HYPHENS.has(character)) return "-";
  if (!DASHES.has(character)) return " ";
  return character === EM_DASH && isForHyphen(at, text) ? "-" : "–";
}

/** Traits of a text in which `plainOf` may have something to do besides line breaks. */
export const NOT_PLAIN = TRAITS.oddBlank | TRAITS.oddDash | TRAITS.placeHolder;

/** Spaces and dashes made regular, length kept. */
export const plainOf = (text: string): string => text.replace(IRREGULAR_CHARACTERS, regular);

/** `plainOf` for pieces of one text: most texts have line breaks to make plain, and nothing else. */
export const plainerOf = (text: string): ((piece: string) => string) =>
  (traitsOf(text) & NOT_PLAIN) === 0 ? (piece) => piece.replaceAll("\n", " ") : plainOf;

/** Lower-case, length kept. For a word or two; `Codes` does it for texts. */
export function foldedOf(plain: string): string {
  const folded = plain.toLowerCase();
  if (folded.length === plain.length) return folded;
  return Array.from(plain, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join("");
}

/** Every blank but a line break as a plain space, length kept: for what goes by the ends of lines as well. */
export const withPlainBlanks = (piece: string): string => piece.replace(/[^\S\n ]/gu, " ");
