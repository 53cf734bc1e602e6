/** Counted nouns: which word after a number is one, and its lemma. Plurals follow the endings of bokmål and nynorsk. */
import { remembering } from "../../pattern.ts";
import { isMoneyCompound } from "./money.ts";
import { NOMINAL, PEOPLE } from "./nominal.ts";
import {
  E_LEMMAS,
  IRREGULAR,
  NOT_A_NOUN,
  NOT_AN_ADJECTIVE,
  OTHER_MODIFIERS,
  ZERO_PLURAL,
} from "./noun-forms.ts";

/** "-ere" plurals of agents keep "-er": "forskere" → "forsker", nynorsk "forskarar" → "forskar". */
const AGENT = /(?<=[A-Za-zÀ-ɏ]{3})(?:ere|erne)$/u;

/** "artikler" → "artikkel", "regler" → "regel": an -e- comes back, and behind a vowel some consonants are doubled. */
const withE = (stem: string): string =>
  stem.replace(/(?<=[aeiouyæøå])([kptf])l$/u, "$1$1el").replace(/(?<=[a-zæøå][bdgkpstf])l$/u, "el");

const endsWithAny = (word: string, endings: readonly string[]): string | undefined =>
  endings.find((ending) => word.endsWith(ending));

const NOMINALS = Object.keys(NOMINAL);
/** Whether a (lower-case) word names people where no noun follows. */
export const isNominal = (word: string): boolean =>
  Object.hasOwn(PEOPLE, word) || endsWithAny(word, NOMINALS) !== undefined;

const zeroPlural = new Map<number, Set<string>>();
for (const word of ZERO_PLURAL)
  zeroPlural.set(word.length, (zeroPlural.get(word.length) ?? new Set()).add(word));

/** Neuter definites in -a: "partia", "utvala" (nynorsk, and radical bokmål). */
const isDefiniteA = (word: string): boolean =>
  word.endsWith("a") && word.length >= 4 && isZeroPlural(word.slice(0, -1));

function isZeroPlural(word: string): boolean {
  for (const [length, words] of zeroPlural) {
    if (word.length >= length && words.has(word.slice(-length))) {
      // "land" ends "finland" too, but short heads must be a compound's real last part: at least three letters before it.
      if (word.length === length || (word.length >= length + 3 && length >= 3)) return true;
    }
  }
  return false;
}

function irregular(word: string): string | undefined {
  const whole = IRREGULAR[word];
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length - 3, 16); length >= 4; length--) {
    const head = IRREGULAR[word.slice(-length)];
    if (head !== undefined) return word.slice(0, -length) + head;
  }
  return undefined;
}

/** "SFI-ene", "PC-er": initials take their ending behind a hyphen. */
const SHORT_PLURAL = /^[a-zæøå]{2,6}-(?:er|ene|ar|ane)$/iu;

/** Whether a (lower-case) word can be the plural of a noun that something is counted in. */
export const isCountable = remembering((word: string): boolean => {
  if (word.length < 2 || NOT_A_NOUN.has(word)) return false;
  if (SHORT_PLURAL.test(word)) return true;
  const head = word.slice(word.lastIndexOf("-") + 1);
  if (NOT_A_NOUN.has(head) && head.length < 6) return false;
  if (irregular(head) !== undefined || isZeroPlural(head) || isDefiniteA(head)) return true;
  if (head.length < 4 || isMoneyCompound(word)) return false;
  // "representerer" is what somebody does, "arrangeres" what is done.
  return (
    /(?:er|ar|ene|ane|ere|erne|arar|arane|ingar|inger)s?$/u.test(head) &&
    !/(?:(?:isk|lig|leg)ere|erer|eres)$/u.test(head)
  );
});

/** What time is measured in: a number of these is a duration. */
export const TIME_UNIT =
  /^(?:år|åra|årene|års|tiår|tiåra|tiårene|døgn|kvarter|(?:dag|minutt|sekund|måned|månad|kvartal)(?:er|ar|ene|ane|ers|ars|s)?|(?:uk|vek|tim)(?:e|er|ar|ene|ane|ers|ars))$/u;

/** Adjectives and participles that stand between a number and its noun: "39 aktive klyngeprosjekter". */
export const isModifierWord = (word: string): boolean =>
  OTHER_MODIFIERS.has(word) || (word.length > 2 && /(?:[ea]|st)$/u.test(word) && !NOT_AN_ADJECTIVE.has(word));

/** "svært store", "fundamentalt ulike": an adverb before an adjective. */
export const isAdverb = (word: string, next: string | undefined): boolean =>
  word.length > 3 &&
  word.endsWith("t") &&
  !NOT_A_NOUN.has(word) &&
  next !== undefined &&
  isModifierWord(next);

/** Whether a (lower-case) word can be the first of those that name what is counted: the noun, or what stands before it. */
export const mayOpenNoun = (word: string): boolean =>
  isCountable(word) ||
  isModifierWord(word) ||
  (word.length > 3 && word.endsWith("t") && !NOT_A_NOUN.has(word));

/** Lemma of a counted noun, lower-case; names in compounds keep their case ("GCE-klynger" → "GCE-klynge"). */
export const lemmaOf = remembering((written: string): string => {
  // Symbols of units keep their case: "TWh".
  if (/^[A-Za-z]{1,2}[A-Z][a-z]?$/.test(written)) return written;
  const cut = written.lastIndexOf("-") + 1;
  if (SHORT_PLURAL.test(written)) return written.slice(0, cut - 1);
  const head = written.slice(cut).toLowerCase();
  const first = written.slice(0, cut);
  return (cut > 0 ? first : "") + headLemma(head);
});

function headLemma(word: string): string {
  if (Object.hasOwn(PEOPLE, word)) return PEOPLE[word] as string;
  const known = irregular(word) ?? (word.endsWith("rene") ? irregular(word.slice(0, -2)) : undefined);
  if (known !== undefined) return known;
  // "programmene" → "program".
  const single = /mm(?:ene|er|a)$/u.test(word) ? word.replace(/m(?:ene|er|a)$/u, "") : "";
  if (isZeroPlural(single)) return single;
  const nominal = endsWithAny(word, NOMINALS);
  if (nominal !== undefined) return word.slice(0, -nominal.length) + NOMINAL[nominal];
  if (isZeroPlural(word)) return word;
  if (isDefiniteA(word)) return word.slice(0, -1);
  // "utøvarar" is no "vare".
  if (/(?:arane|arar)$/u.test(word)) return word.replace(/a(?:ne|r)$/u, "").replace(/ara?$/u, "ar");
  const eLemma = (stem: string): string | undefined => endsWithAny(`${stem}e`, E_LEMMAS) && `${stem}e`;
  for (const ending of ["ene", "ane", "er", "ar"]) {
    if (word.endsWith(ending)) {
      const lemma = eLemma(word.slice(0, -ending.length));
      if (lemma) return lemma;
    }
  }
  if (AGENT.test(word)) return word.replace(/(?:erne|ere)$/u, "er");
  if (/(?:ene|ane)$/u.test(word)) {
    return withE(word.slice(0, -3));
  }
  if (/(?:er|ar)$/u.test(word)) return withE(word.slice(0, -2));
  return word;
}
