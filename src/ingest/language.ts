/**
 * Bokmål, nynorsk, Danish, Swedish or something else. franc tells the Scandinavian languages from the rest of the
 * world (it confuses them with one another); function words tell the four apart.
 */
import { franc } from "franc";
import { classOf, LETTER } from "../characters.ts";
import type { Language } from "../model.ts";
import { hashStep, WordTable } from "../word-table.ts";
import { BEGINNINGS, ENDINGS, INSIDE } from "./language-pieces.ts";
import { WORDS } from "./language-words.ts";

const LANGUAGES = ["nob", "nno", "dan", "swe"] as const;

/** A word's weight, by how many of the four use it. */
const WEIGHT = [0, 4, 2, 1, 0.25];

/** Word → the weight it adds to each language, in the order of `LANGUAGES`. */
const WEIGHTS = new WordTable(weightsOf(WORDS));

function weightsOf(table: Readonly<Record<string, string>>): [word: string, weights: readonly number[]][] {
  const users = new Map<string, Set<string>>();
  for (const [languages, words] of Object.entries(table))
    for (const word of words.split(" ")) {
      const of = users.get(word) ?? new Set();
      users.set(word, of);
      for (const language of languages.split(" ")) of.add(language);
    }
  return [...users].map(([word, of]) => [
    word,
    LANGUAGES.map((language) => (of.has(language) ? (WEIGHT[of.size] ?? 0) : 0)),
  ]);
}

/** Enough to tell the four apart with certainty. */
const SAMPLE_CHARACTERS = 1500;
/** franc is slow and needs no more than this. */
const FRANC_CHARACTERS = 600;
const NORWEGIAN_LIKE = new Set(["nob", "nno", "dan", "swe", "und", "fao", "isl"]);

export interface LanguageGuess {
  readonly language: Language;
  /** Difference between the best and the second, 0 to 1. */
  readonly margin: number;
}

/** Words told from what they are made of say less than those that are known. */
const piecesOf = (table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly number[]> =>
  new Map(weightsOf(table));
const ENDING_WEIGHTS = piecesOf(ENDINGS);
const BEGINNING_WEIGHTS = piecesOf(BEGINNINGS);
const INSIDE_WEIGHTS = piecesOf(INSIDE);
const LONGEST_ENDING = 7;
/** A word's ending says less than a word that is known. */
const ENDING_SHARE = 0.25;
const INSIDE_SHARE = 0.15;
const LONGEST_BEGINNING = 3;
/** Words that are sure of the language by themselves need no look at endings. */
const SURE = 0.3;

interface Tally {
  readonly totals: readonly number[];
  readonly words: number;
  readonly known: number;
}

/** What a word that is not known says by how it begins and ends, and by what stands inside. */
function addPieces(word: string, add: (weights: readonly number[], share: number) => void): void {
  for (let length = Math.min(LONGEST_ENDING, word.length - 1); length >= 2; length--) {
    const ending = ENDING_WEIGHTS.get(word.slice(-length));
    if (ending === undefined) continue;
    add(ending, ENDING_SHARE);
    break;
  }
  for (let length = Math.min(LONGEST_BEGINNING, word.length - 1); length >= 2; length--) {
    const beginning = BEGINNING_WEIGHTS.get(word.slice(0, length));
    if (beginning === undefined) continue;
    add(beginning, ENDING_SHARE);
    break;
  }
  for (let at = 0; at < word.length; at++)
    for (let length = 1; length <= LONGEST_BEGINNING && at + length <= word.length; length++) {
      const inside = INSIDE_WEIGHTS.get(word.slice(at, at + length));
      if (inside !== undefined) add(inside, INSIDE_SHARE);
    }
}

/** @param byPieces also counts what words that are not known are made of */
function tally(sample: string, byPieces: boolean): Tally {
  const totals = [0, 0, 0, 0];
  let words = 0;
  let known = 0;
  const add = (weights: readonly number[], share: number): void => {
    for (let index = 0; index < totals.length; index++)
      totals[index] = (totals[index] ?? 0) + share * (weights[index] ?? 0);
  };
  for (let at = 0; at < sample.length; ) {
    const start = at;
    let code = sample.charCodeAt(at++);
    if (classOf(code) !== LETTER) continue;
    let hash = code;
    for (; at < sample.length; at++) {
      code = sample.charCodeAt(at);
      if (classOf(code) !== LETTER) break;
      hash = hashStep(hash, code);
    }
    words++;
    const weights = WEIGHTS.at(sample, start, at, hash);
    if (weights !== undefined) {
      known++;
      add(weights, 1);
    } else if (byPieces) addPieces(sample.slice(start, at), add);
  }
  return { totals, words, known };
}

/** Less than one everyday word of two languages. */
const LEAST = 0.5;
/** A dozen everyday words of two languages each, or half as many of one. */
const ENOUGH = 24;

interface Best extends LanguageGuess {
  /** The difference alone, however little there was to go by. */
  readonly difference: number;
}

function best(totals: readonly number[]): Best {
  const ranked = LANGUAGES.map((language, index) => ({ language, score: totals[index] ?? 0 })).sort(
    (a, b) => b.score - a.score,
  );
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first.score < LEAST)
    return { language: "und", margin: 0, difference: 0 };
  const difference = (first.score - second.score) / first.score;
  // However clear, a few words are thin ground.
  const margin = Math.round(difference * Math.min(1, first.score / ENOUGH) * 1000) / 1000;
  return { language: first.language, margin, difference };
}

const FEW_WORDS = 4;

export function detectLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, SAMPLE_CHARACTERS).toLowerCase();
  const { totals, words, known } = tally(sample, false);
  // Prose is at least a fifth function words; lists and headlines have fewer, so franc has a say as well.
  if (words >= 12 && known / words < 0.2) {
    const gate = franc(text.slice(0, FRANC_CHARACTERS), { minLength: 40 });
    if (!NORWEGIAN_LIKE.has(gate) || (words >= 60 && known / words < 0.06))
      return { language: "other", margin: 1 };
  }
  const guess = best(totals);
  // A few words say nothing.
  const isClear = guess.difference >= SURE || words < FEW_WORDS;
  const { language, margin } = isClear ? guess : best(tally(sample, true).totals);
  return { language, margin };
}

const SENTENCE_END = /(?<=[.!?…]["»”)]?)\s+/u;
/** Shorter ones say too little. */
const LEAST_SENTENCE = 20;
/** Enough to tell a text with quotations in another language. */
const MOST_SENTENCES = 60;

/** Language → its share of a text's sentences, in hundredths: of the first sixty. */
export function languageShares(text: string): Partial<Record<Language, number>> {
  const counts = new Map<Language, number>();
  const sentences = text
    .slice(0, MOST_SENTENCES * 400)
    .split(SENTENCE_END)
    .filter((sentence) => sentence.length >= LEAST_SENTENCE)
    .slice(0, MOST_SENTENCES);
  for (const sentence of sentences) {
    const { language } = detectLanguage(sentence);
    if (language !== "und") counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Object.fromEntries(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([language, count]) => [language, Math.round((count / total) * 100) / 100]),
  );
}
