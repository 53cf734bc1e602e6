/**
 * Bokmål, nynorsk, Danish, Swedish or something else. franc tells the Scandinavian languages from the rest of the
 * world (it confuses them with one another); learned weights of words and of their pieces tell the four apart.
 */
import { franc } from "franc";
import { classOf, LETTER } from "../characters.ts";
import { type Codes, codesOf } from "../codes.ts";
import type { Language } from "../model.ts";
import type { Span } from "../spans.ts";
import { hashStep, WordTable } from "../word-table.ts";
import { BEGINNINGS, ENDINGS, INSIDE, WORDS } from "./language-weights.ts";

const LANGUAGES = ["nob", "nno", "dan", "swe"] as const;

/** What one word or piece adds to each of `LANGUAGES`, in tenths: a byte each, `NOUGHT` above what it is. */
type Weights = number;

/** As scripts/train-language.mjs writes them: "A" to "z", a tenth each, nought at "a". */
const STEP = 0.1;
const NOUGHT = 26;
const FIRST_CAPITAL = 65;
const FIRST_SMALL = 97;
function weightOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= FIRST_SMALL ? code - FIRST_SMALL + NOUGHT : code - FIRST_CAPITAL;
}

const tableOf = (written: string): WordTable<Weights> =>
  new WordTable(
    written.split(" ").map((entry) => {
      const end = entry.length - LANGUAGES.length;
      let weights = 0;
      for (let at = end; at < entry.length; at++) weights = (weights << 8) | weightOf(entry, at);
      return [entry.slice(0, end), weights];
    }),
  );

/** Tables are read when they are first asked: each takes some milliseconds, and the pieces are seldom needed. */
function late(written: string): () => WordTable<Weights> {
  let table: WordTable<Weights> | undefined;
  return () => (table ??= tableOf(written));
}
const wordWeights = late(WORDS);
const beginningWeights = late(BEGINNINGS);
const endingWeights = late(ENDINGS);
const insideWeights = late(INSIDE);

/** Enough to tell the four apart with certainty, in stretches from the beginning and from each third of the text. */
const SAMPLE_CHARACTERS = 900;
const STRETCHES = [0, 1 / 3, 2 / 3];
/** franc is slow and needs no more than this. */
const FRANC_CHARACTERS = 600;
/** Whom a text may be by: it is compared with each of them, and of the 186 that franc knows most are seldom met. */
const ASKED =
  "nob nno dan swe eng deu nld fra spa por ita pol fin est lit lav ces ron hun tur ind som cmn jpn kor arb rus ukr ell heb hin".split(
    " ",
  );
const NORWEGIAN_LIKE = new Set(["nob", "nno", "dan", "swe", "und", "fao", "isl"]);
const LONGEST_PIECE = 5;
/** Log-odds between the best and the second that the words alone may have: pieces would change nothing. */
const SURE = 4;

/** Log-odds that are thin ground: a sentence has as much, a text many times more. */
const THIN = 20;

export interface LanguageGuess {
  readonly language: Language;
  /** Difference between the best and the second, 0 to 1. */
  readonly margin: number;
}

class Tally {
  #nob = 0;
  #nno = 0;
  #dan = 0;
  #swe = 0;
  words = 0;
  known = 0;
  /** Words that are not known and, by their small letters, no names. */
  plain = 0;

  add(weights: Weights): void {
    this.#nob += (weights >> 24) - NOUGHT;
    this.#nno += ((weights >> 16) & 0xff) - NOUGHT;
    this.#dan += ((weights >> 8) & 0xff) - NOUGHT;
    this.#swe += (weights & 0xff) - NOUGHT;
  }

  /** Log-odds of each of `LANGUAGES`. */
  get sums(): readonly number[] {
    return [this.#nob * STEP, this.#nno * STEP, this.#dan * STEP, this.#swe * STEP];
  }
}

/** What a word that is not known says by how it begins and ends, and by what stands inside. */
function addPieces(tally: Tally, { folded }: Codes, start: number, end: number): void {
  const beginnings = beginningWeights();
  const endings = endingWeights();
  const inside = insideWeights();
  for (let from = start; from < end; from++) {
    let hash = 0;
    const last = Math.min(end, from + LONGEST_PIECE);
    for (let to = from + 1; to <= last; to++) {
      const code = folded[to - 1] as number;
      hash = to === from + 1 ? code : hashStep(hash, code);
      const weights = inside.at(folded, from, to, hash);
      if (weights !== undefined) tally.add(weights);
      const beginning = from === start ? beginnings.at(folded, from, to, hash) : undefined;
      if (beginning !== undefined) tally.add(beginning);
      const ending = to === end ? endings.at(folded, from, to, hash) : undefined;
      if (ending !== undefined) tally.add(ending);
    }
  }
}

/** Full stop, exclamation mark, question mark, line end. */
const isSentenceEnd = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 10;

/**
 * Words with a capital within a sentence may be names, and what a name is made of says nothing.
 * @param what the words that are known, or the pieces of those that are not
 */
function walk(tally: Tally, text: Codes, { start: from, end: last }: Span, what: "words" | "pieces"): void {
  const words = wordWeights();
  const { codes, folded } = text;
  let isFirst = true;
  for (let at = from; at < last; ) {
    const start = at;
    let code = folded[at++] as number;
    if (classOf(code) !== LETTER) {
      isFirst ||= isSentenceEnd(code);
      continue;
    }
    let hash = code;
    for (; at < last; at++) {
      code = folded[at] as number;
      if (classOf(code) !== LETTER) break;
      hash = hashStep(hash, code);
    }
    const weights = words.at(folded, start, at, hash);
    if (what === "words") {
      tally.words++;
      if (weights !== undefined) {
        tally.known++;
        tally.add(weights);
      } else if (codes[start] === folded[start]) tally.plain++;
    } else if (weights === undefined && (isFirst || codes[start] === folded[start]))
      addPieces(tally, text, start, at);
    isFirst = false;
  }
}

/** Best and second by their sums; the sums are log-odds. */
function ranked(sums: readonly number[]): { language: Language; lead: number } {
  let best = 0;
  for (let index = 1; index < sums.length; index++)
    if ((sums[index] as number) > (sums[best] as number)) best = index;
  let second = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < sums.length; index++)
    if (index !== best) second = Math.max(second, sums[index] as number);
  return { language: LANGUAGES[best] as Language, lead: (sums[best] as number) - second };
}

/** Short texts and lists can be Norwegian with hardly a word that tells: too little to refuse an article for. */
const isSurelyOther = (words: number, known: number): boolean =>
  words >= 16 || (words >= 12 && known / words < 0.2);
const THIN_GROUND = 0.05;

/** Stretches from all over a text: its beginning may be a menu or a summary in another language. A word cut short says nothing. */
function sampleOf({ length }: string): Span[] {
  if (length <= SAMPLE_CHARACTERS) return [{ start: 0, end: length }];
  return STRETCHES.map((share) => {
    const start = Math.floor(length * share);
    return { start, end: start + SAMPLE_CHARACTERS / STRETCHES.length };
  });
}

/**
 * @param sample stretches of the text to go by
 * @param expected what it is likely to be: where the words say so too, nothing else is asked
 */
function guessFrom(text: string, sample: readonly Span[], expected?: Language): LanguageGuess {
  const codes = codesOf(text);
  const tally = new Tally();
  for (const stretch of sample) walk(tally, codes, stretch, "words");
  const { words, known } = tally;
  // Prose is for the most part words that are known; lists and headlines have fewer, so franc has a say as well. In an
  // article whose language is told already it has none on what is names for the most part: it guesses.
  const isUnknown = words >= 6 && known / words < 0.35;
  if (isUnknown && (expected === undefined || tally.plain > known)) {
    const start = sample[0]?.start ?? 0;
    const beginning = text.slice(start, Math.min(sample.at(-1)?.end ?? start, start + FRANC_CHARACTERS));
    const gate = franc(beginning, { minLength: 40, only: ASKED });
    if (!NORWEGIAN_LIKE.has(gate) || (words >= 20 && known / words < 0.1))
      return { language: "other", margin: isSurelyOther(words, known) ? 1 : THIN_GROUND };
  }
  let guess = ranked(tally.sums);
  if (guess.lead < SURE && !(guess.language === expected && guess.lead > 0)) {
    for (const stretch of sample) walk(tally, codes, stretch, "pieces");
    guess = ranked(tally.sums);
  }
  const { language, lead } = guess;
  if (tally.known + tally.plain === 0) return { language: "und", margin: 0 };
  return { language, margin: Math.round(Math.tanh(lead / THIN) * 1000) / 1000 };
}

export const detectLanguage = (text: string): LanguageGuess => guessFrom(text, sampleOf(text));

/** What ends a sentence; the gap behind it belongs to none. */
const SENTENCE_END = /[.!?…]["»”)]?(\s+)/gu;
/** Shorter ones say too little. */
const LEAST_SENTENCE = 20;
/** Enough to tell a text with quotations in another language. */
const MOST_SENTENCES = 60;

/** The first sentences of a text that are long enough. */
function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (end - start >= LEAST_SENTENCE) sentences.push({ start, end });
  };
  for (const { index, 0: stop, 1: gap = "" } of text.matchAll(SENTENCE_END)) {
    const next = index + stop.length;
    add(next - gap.length);
    start = next;
    if (sentences.length === MOST_SENTENCES) return sentences;
  }
  add(text.length);
  return sentences;
}

/** Language → its share of a text's sentences, in hundredths: of the first sixty. @param expected the text's own language */
export function languageShares(text: string, expected?: Language): Partial<Record<Language, number>> {
  const counts = new Map<Language, number>();
  for (const sentence of sentencesOf(text)) {
    const { language } = guessFrom(text, [sentence], expected);
    if (language !== "und") counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Object.fromEntries(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([language, count]) => [language, Math.round((count / total) * 100) / 100]),
  );
}
