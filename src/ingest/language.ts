/**
 * Bokmål, nynorsk, Danish, Swedish or something else. franc tells the Scandinavian languages from the rest of the
 * world (it confuses them with one another); function words tell the four apart.
 */
import { franc } from "franc";
import { classOf, LETTER } from "../characters.ts";
import type { Language } from "../model.ts";
import { hashStep, WordTable } from "../word-table.ts";

/** Words that one or more of the four use and the others do not, weighted by how few use them. */
const WORDS: Readonly<Record<"nob" | "nno" | "dan" | "swe", readonly string[]>> = {
  nob: "ikke jeg en et fra hva hvor hvordan noe noen bare være blir ble også å opp etter mer flere hun dere sier går gjennom både mellom uke måned kroner regjeringen øke seg gjør mye sammen nå når av oss disse egen hvilke hver til som og det på vi er mot nye selv ifølge over under skulle kunne ville måtte annet andre følge fikk gikk kom fram frem kommuner bedrifter".split(
    " ",
  ),
  nno: "ikkje eg ein eit frå kva korleis noko nokon berre vere vert vart også å opp etter meir fleire ho dykk seier går gjennom både mellom veke månad kroner regjeringa auke seg gjer mykje saman no når av oss desse eigen kvar til som og det på vi er mot nye sjølv ifølgje over under skulle kunne ville måtte anna andre følgje fekk gjekk kom fram kommunar verksemder dei deira kor korkje blei".split(
    " ",
  ),
  dan: "ikke jeg en et fra hvad hvor hvordan noget nogle kun være bliver blev også at op efter mere flere hun siger går gennem både mellem uge måned kroner regeringen øge sig gør meget sammen nu når af os disse egen hvilke hver til som og det på vi er mod nye selv ifølge over under skulle kunne ville måtte andet andre følge fik gik kom frem kommuner virksomheder hvis har".split(
    " ",
  ),
  swe: "inte jag en ett från vad var hur något några bara vara blir blev också att upp efter mer flera hon säger går genom både mellan vecka månad kronor regeringen öka sig gör mycket tillsammans nu när av oss dessa egen vilka varje till som och det på vi är mot nya själv enligt över under skulle kunde ville måste annat andra följa fick gick kom fram kommuner företag för har".split(
    " ",
  ),
};

type Scandinavian = keyof typeof WORDS;
const LANGUAGES = Object.keys(WORDS) as Scandinavian[];
/** Words that tell none of the four from another, but Scandinavian text from the rest; "er", "men", "om" and "kan" are Dutch too. */
const SHARED = "i for med den eller skal vil".split(" ");
/** A word's weight, by how many of the four use it. */
const WEIGHT = [0, 4, 2, 1, 0.25];

type Weights = readonly [nob: number, nno: number, dan: number, swe: number];

/** Word → the weight it adds to each language, in the order of `LANGUAGES`; null where the word is shared. */
const WEIGHTS = new WordTable(
  [...new Set([...LANGUAGES.flatMap((language) => WORDS[language]), ...SHARED])].map(
    (word): [string, Weights | null] => {
      const users = LANGUAGES.filter((language) => WORDS[language].includes(word)).length;
      const weightFor = (language: Scandinavian): number =>
        WORDS[language].includes(word) ? (WEIGHT[users] ?? 0) : 0;
      if (users === 0) return [word, null];
      return [word, [weightFor("nob"), weightFor("nno"), weightFor("dan"), weightFor("swe")]];
    },
  ),
);

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

export function detectLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, SAMPLE_CHARACTERS).toLowerCase();
  let nob = 0;
  let nno = 0;
  let dan = 0;
  let swe = 0;
  let words = 0;
  let known = 0;
  let shared = 0;
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
    if (weights === undefined) continue;
    if (weights === null) {
      shared++;
      continue;
    }
    known++;
    nob += weights[0];
    nno += weights[1];
    dan += weights[2];
    swe += weights[3];
  }
  const totals = [nob, nno, dan, swe];
  const score = (language: Scandinavian): number => totals[LANGUAGES.indexOf(language)] ?? 0;
  const [best, second] = [...LANGUAGES].sort((a, b) => score(b) - score(a)) as [Scandinavian, Scandinavian];
  const margin =
    score(best) === 0 ? 0 : Math.round(((score(best) - score(second)) / score(best)) * 1000) / 1000;
  // Prose is at least a fifth function words; lists and headlines have fewer, so franc has a say as well.
  if (words >= 12 && (known + shared) / words < 0.2) {
    const gate = franc(text.slice(0, FRANC_CHARACTERS), { minLength: 40 });
    if (!NORWEGIAN_LIKE.has(gate) || (words >= 60 && known / words < 0.06))
      return { language: "other", margin: 1 };
  }
  if (score(best) < 2) return { language: "und", margin: 0 };
  return { language: best, margin };
}
