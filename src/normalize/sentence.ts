/** Sentence edges, for what has to be read from the words around a mention. */
import { classAt, DIGIT, LETTER } from "../characters.ts";

const DOT = 0x2e;

/** Abbreviations whose dot ends no sentence; a capital alone does neither. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "mrd mill kr pst ca bl.a m.a f.eks t.d nr kl dr prof st art kap pkt jf evt inkl ekskl m.fl osv mv m.v m.m o.l s d jan feb mar apr aug sep sept okt nov des pr Pr Ca Adm tlf adm dir red tidl ev jfr dvs Fred".split(
    " ",
  ),
);
const LONGEST_ABBREVIATION = 5;
const INITIAL = /^[A-ZÀ-ÖØ-Þ]$/u;
/** Of those, the ones that nothing in capitals follows unless it is the next sentence. */
const ENDS_BEFORE_CAPITAL: ReadonlySet<string> = new Set("kr pst osv mv m.v m.m o.l m.fl".split(" "));
const CAPITAL = /^[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]| )/u;
/** What stands before a word. */
const IN_FRONT = /[\s(«"]/u;

/** The word that ends there, dots and all; undefined for one too long for an abbreviation. */
function shortWordBefore(text: string, end: number): string | undefined {
  let start = end;
  while (start > 0 && (classAt(text, start - 1) === LETTER || text.charCodeAt(start - 1) === DOT)) {
    if (end - start === LONGEST_ABBREVIATION) return undefined;
    start--;
  }
  return start === 0 || IN_FRONT.test(text.charAt(start - 1)) ? text.slice(start, end) : undefined;
}

/** Nobody's sentence goes on for longer on either side of a mention. */
const REACH = 300;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds the sentence around a place; the sentences of the block that was asked about last are remembered. */
export class Sentences {
  #block: Span | undefined;
  #sentences: readonly Span[] = [];

  constructor(readonly text: string) {}

  /** The sentence of `block` around `at`, or the part of it within reach, as offsets into the text. */
  around(at: number, block: Span): Span {
    if (this.#block !== block) {
      this.#block = block;
      this.#sentences = sentencesOf(this.text.slice(block.start, block.end));
    }
    const place = at - block.start;
    let low = 0;
    let high = this.#sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#sentences[middle]?.start ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    const sentence = this.#sentences[low] ?? { start: 0, end: block.end - block.start };
    return {
      start: block.start + Math.max(sentence.start, place - REACH),
      end: block.start + Math.min(sentence.end, place + REACH),
    };
  }
}

/** A stop that ends a sentence, with the space behind it; or a dot that the next sentence follows without one. */
const STOP =
  /[.!?…]{1,3}[»”")]{0,2}(?=\s|[–-]\s)\s{0,4}|(?<=[a-zæøå]{2})\.(?=[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]| ))/uy;
/** What a stop begins with: the pattern is tried nowhere else. */
const isStop = (code: number): boolean => code === DOT || code === 0x21 || code === 0x3f || code === 0x2026;

/** Whether a dot belongs to an abbreviation or an ordinal. @param next where the words behind it begin */
function endsNothing(text: string, dot: number, next: number): boolean {
  // "mrd. Det": an abbreviation can end a sentence, but only before a capital, and these seldom do before a name.
  const word = shortWordBefore(text, dot);
  if (word !== undefined && (ABBREVIATIONS.has(word) || INITIAL.test(word)))
    return !(ENDS_BEFORE_CAPITAL.has(word) && CAPITAL.test(text.slice(next, next + 2)));
  // "3. mai", "1. januar": an ordinal goes on in small letters.
  return classAt(text, dot - 1) === DIGIT && /^[a-zß-öø-ÿ]/u.test(text.charAt(next));
}

/** All sentences of a stretch of text, as offsets into it. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isStop(code)) continue;
    STOP.lastIndex = at;
    if (!STOP.test(text)) continue;
    const next = STOP.lastIndex;
    const end = at + text.slice(at, next).trimEnd().length;
    if (!(code === DOT && end === at + 1 && endsNothing(text, at, next))) {
      if (end > start) sentences.push({ start, end });
      start = next;
    }
    at = next - 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
