/**
 * A text as numbers. Every stage walks over characters, and asking a string for them one by one costs more than what is
 * done with them: they are copied once, and the same walk makes small letters of them and notes what is unusual.
 */
import { firstFrom } from "./lists.ts";

/** Kinds of unusual characters, one bit each: a stage that has to do with one kind has nothing to do in most texts. */
export const TRAITS = {
  /** A blank that is no plain space: tabs, no-break and thin spaces, carriage returns, line and paragraph separators. */
  oddBlank: 1,
  /** A line break other than "\n". */
  oddBreak: 2,
  /** Two plain spaces in a row. */
  twoSpaces: 4,
  /** Two blanks in a row, or one beside a line break. */
  twoBlanks: 8,
  /** A sign without width, or a soft hyphen. */
  unseen: 16,
  /** A mark that makes one letter with the one before it. */
  combining: 32,
  /** A hyphen or a dash that is neither "-" nor "–". */
  oddDash: 64,
  /** A character that stands for a numeral in what the rules read. */
  placeHolder: 128,
} as const;

const ALL_TRAITS = 0xff;
/** Of a text with more unusual places than this, all is taken for unusual. */
const MOST_PLACES = 1 << 12;

const CODES = 0x10000;
/** By character: bits of `TRAITS`, and what it makes of the one before it and the one behind it. */
const BITS = new Uint16Array(CODES);
/** Two characters are a pair where the first one's bits, moved down by this, meet the second one's. */
const TO_NEXT = 3;
const SPACE_PAIR = 1 << 8;
const BLANK_PAIR = 6 << 8;
const PAIRS = SPACE_PAIR | BLANK_PAIR;
const FIRST_SPACE = SPACE_PAIR << TO_NEXT;
const FIRST_BLANK = BLANK_PAIR << TO_NEXT;
/** Two line breaks are no two blanks: their bits do not meet. */
const BREAK = (2 << 8) | ((4 << 8) << TO_NEXT);

const mark = (bits: number, ...codes: readonly number[]): void => {
  for (const code of codes) BITS[code] = (BITS[code] as number) | bits;
};
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const ODD_BLANKS = [0x09, 0x0b, 0x0c, 0x0d, 0xa0, 0x1680, ...range(0x2000, 0x200a), 0x2028, 0x2029, 0x202f];
mark(TRAITS.oddBlank | FIRST_BLANK | BLANK_PAIR, ...ODD_BLANKS, 0x205f, 0x3000);
mark(FIRST_BLANK | BLANK_PAIR | FIRST_SPACE | SPACE_PAIR, 0x20);
mark(BREAK, 0x0a);
mark(TRAITS.oddBreak, 0x0d, 0x2028, 0x2029);
mark(TRAITS.unseen, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff);
mark(TRAITS.combining, ...range(0x300, 0x36f));
mark(TRAITS.oddDash, 0xad, 0x2010, 0x2011, 0x2012, 0x2014, 0x2015, 0x2212);
mark(TRAITS.placeHolder, 0xe000, 0xe001, 0xe002);

/** From a capital to its small letter, for the scripts that have capitals and are met here: Latin, Greek, Cyrillic. */
const TO_SMALL = new Uint16Array(CODES);
for (const code of [...range(0x41, 0x5a), ...range(0xc0, 0x24f), ...range(0x370, 0x52f)]) {
  const small = String.fromCharCode(code).toLowerCase();
  // The few whose small letter is longer ("İ") stay as they are.
  if (small.length === 1) TO_SMALL[code] = small.charCodeAt(0) - code;
}

/** A unit in small letters, where it is a capital. */
export const smallOf = (code: number): number => (code + (TO_SMALL[code] as number)) & 0xffff;

/** As "utf16le" has the two bytes of a unit. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Characters that there is room for at first. */
const ROOM = 1 << 12;
/** Larger texts than this are rare: what they need is not kept. */
const KEPT = 1 << 20;

/** Bits of `TRAITS`. @param bits and @param pairs of characters, as `BITS` has them */
const traitsBy = (bits: number, pairs: number): number =>
  (bits & ALL_TRAITS) |
  ((pairs & BLANK_PAIR) === 0 ? 0 : TRAITS.twoBlanks) |
  ((pairs & SPACE_PAIR) === 0 ? 0 : TRAITS.twoSpaces);

/** The text that was read last: what is had of it is valid until the next one is read. */
export class Codes {
  /** UTF-16 units, as written. */
  codes = new Uint16Array(ROOM);
  /** The same in small letters. */
  folded = new Uint16Array(ROOM);
  text = "";
  /** In small letters, of the same length. */
  foldedText = "";
  /** Bits of `TRAITS`. */
  traits = 0;
  /** Where unusual characters stand, ascending; of a pair, the second one. Looked for when they are asked about. */
  #places: readonly number[] | undefined;

  read(text: string): this {
    if (text === this.text) return this;
    const { length } = text;
    if (length >= this.codes.length || this.codes.length > KEPT) {
      const room = Math.max(ROOM, 2 ** Math.ceil(Math.log2(length + 1)));
      this.codes = new Uint16Array(room);
      this.folded = new Uint16Array(room);
    }
    const { codes, folded } = this;
    copyInto(codes, text);
    let all = 0;
    let pairs = 0;
    let before = 0;
    for (let at = 0; at < length; at++) {
      const code = codes[at] as number;
      // Steps back are stored as what they are when a unit overflows.
      folded[at] = code + (TO_SMALL[code] as number);
      const bits = BITS[code] as number;
      all |= bits;
      pairs |= (before >> TO_NEXT) & bits;
      before = bits;
    }
    this.traits = traitsBy(all, pairs);
    this.#places = undefined;
    this.text = text;
    this.foldedText = textOf(folded, length);
    return this;
  }

  #findPlaces(): number[] {
    const places: number[] = [];
    let before = 0;
    for (let at = 0; at < this.text.length && places.length <= MOST_PLACES; at++) {
      const bits = BITS[this.codes[at] as number] as number;
      if (((bits & ALL_TRAITS) | ((before >> TO_NEXT) & bits & PAIRS)) !== 0) places.push(at);
      before = bits;
    }
    return places;
  }

  /** Bits of `TRAITS` that a stretch may have: some more, in a text that is unusual throughout. */
  traitsIn(start: number, end: number): number {
    if (this.traits === 0) return 0;
    this.#places ??= this.#findPlaces();
    const places = this.#places;
    if (places.length > MOST_PLACES) return this.traits;
    let traits = 0;
    for (let index = firstFrom(places, start); index < places.length; index++) {
      const at = places[index] as number;
      if (at >= end) break;
      const bits = BITS[this.codes[at] as number] as number;
      const before = at === start ? 0 : (BITS[this.codes[at - 1] as number] as number);
      traits |= traitsBy(bits, (before >> TO_NEXT) & bits);
    }
    return traits;
  }
}

function copyInto(codes: Uint16Array, text: string): void {
  if (IS_LITTLE_ENDIAN) bytesOf(codes).write(text, 0, "utf16le");
  else for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
}

function textOf(codes: Uint16Array, length: number): string {
  if (IS_LITTLE_ENDIAN) {
    codes[length] = WIDE.charCodeAt(0);
    return bytesOf(codes)
      .toString("utf16le", 0, 2 * length + 2)
      .slice(0, -1);
  }
  let text = "";
  for (let at = 0; at < length; at++) text += String.fromCharCode(codes[at] as number);
  return widened(text);
}

/** Any character that takes two bytes. */
const WIDE = "\u2028";

/**
 * The same text, held in two bytes a character. The engine holds a text in one byte where it can, and compiles each
 * pattern twice, once for either kind. The patterns here come to so much code that behind its half the engine gives up
 * optimising more (16 MB, all code counted), so texts with a dash and texts without had better look alike.
 */
export const widened = (text: string): string => (text + WIDE).slice(0, -1);

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint16Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** The stages ask about the two or three texts that there are of each article of a lot, stage by stage: the last ones are kept. */
const KEPT_TEXTS = 128;
const kept = Array.from({ length: KEPT_TEXTS }, () => new Codes());
let last = 0;

/** What is handed out is valid until as many other texts have been asked about as are kept. */
export function codesOf(text: string): Codes {
  for (let back = 0; back < KEPT_TEXTS; back++) {
    const place = (last + back) % KEPT_TEXTS;
    const codes = kept[place] as Codes;
    if (codes.text !== text) continue;
    last = place;
    return codes;
  }
  last = (last + 1) % KEPT_TEXTS;
  return (kept[last] as Codes).read(text);
}

/** Bits of `TRAITS`. */
export const traitsOf = (text: string): number => codesOf(text).traits;
