/**
 * Bokmål, nynorsk, Danish, Swedish or something else. franc tells the Scandinavian languages from the rest of the
 * world (it confuses them with one another); function words tell the four apart.
 */
import { franc } from "franc";
import { classOf, LETTER } from "../characters.ts";
import type { Language } from "../model.ts";
import { hashStep, WordTable } from "../word-table.ts";

const LANGUAGES = ["nob", "nno", "dan", "swe"] as const;

/** Everyday words by the languages that write them so. */
const WORDS: Readonly<Record<string, string>> = {
  nob: "hva noe noen vært ble blitt mye nå annet annen dere fikk gikk gjør gjøre sier regjeringen bedrifter mulig mulighet muligheter gi gitt gjelder uken ukene fremdeles allerede fortsatt ganger gangen hatt tatt hvert hennes kveld ganske flertallet saken årene kommunene bedriftene bedriften næringen penger dem steder stedet måte kanskje heller ansatte leder uten noens ser vår våre",
  nno: "ikkje eg ein eit frå kva kven korleis kvifor noko nokon nokre vere vore vart vorte mykje no anna ho dykk fekk gjekk gjer gjere seier veke veker månader regjeringa verksemder kommunar fleire meir saman desse eigen eigne sjølv kor korkje mogleg gje gjeld kjem heile betre ifølgje meiner millionar milliardar òg noreg sidan kvar millionane kommunane tilsette medan berre difor auke auka auken dei deira dykkar me hjå difor gong gonger gongen stad stader staden komen heiter heite elles truleg enno fyrste allereie framleis framtida saka åra særleg venleg slik eigar brukar arbeider skriv tek likevel alltid halde haldne bygd liggje leggje setje byggje vil auke fleirtal fleirtalet kjelde vidare innan samstundes løyve løyver løyvingar folkehelse frå oss vår våre dagar utan",
  dan: "hvad noget nogen nogle været bliver blevet meget op ud ind end gennem mod mellem mere andet anden os fik gik gør gøre siger havde have blive tage give af vigtig vigtigt arbejde udvikling virksomheder virksomhed uge tilbage gælder hjælp muligheder sagde skabe vores jeres udtaler oplyser høj",
  swe: "inte jag ett från vad hur något någon några vara varit blivit och att är för upp genom mellan vecka kronor mycket tillsammans nu flera hon säger göra gör dessa varje själv enligt kunde fick gick där här också än hade många alla denna detta nya stora hela måste miljoner miljarder företag utveckling bättre viktigt arbete möjligt menar",
  "nob nno":
    "å seg meg deg etter opp inn enn gjennom mellom viktig arbeid hadde tilbake utvikling næring næringsliv prosent skjer hjelp dersom etablert samfunn ha bli ta fram blei arbeidsplasser viser åpner verdiskaping kompetanse gjort bygge kommet styrke fått eige",
  "nob dan":
    "ikke jeg et fra hvor hvordan hvem hvilke hvilken hvorfor være også kun flere hun disse hver selv sammen da hvis siden hele bedre ifølge støtte måned måneder kommuner millioner milliarder norge frem mens øge bare egne dermed",
  "nob swe": "mer",
  "nno swe": "då annan månad",
  "dan swe": "efter sig mig dig blev nu regeringen procent sker",
  "nob nno dan":
    "og til er for at kunne andre når der her alle mange denne dette store nye skulle norske kroner sikre må godt ved",
  "nob nno swe": "av ut mot blir oss sa",
  "nob dan swe": "en egen kommer",
  "nob nno dan swe":
    "i har den de det som på med kan skal vi om men under over eller så år får går kom var vil ville måtte man tid",
};

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

/** Endings of longer words, by the languages that have them: asked where the everyday words leave it open. */
const ENDINGS: Readonly<Record<string, string>> = {
  nno: "ane arane ingar ingane inga heit heiter erar eleg leg lege iske aste aden ikkje",
  "nno swe": "ande ar are",
  nob: "lig lige elig het heten ingene erte",
  dan: "hed heden heder ede ede ning",
  swe: "ade arna orna het heten heter ning",
  "nob dan": "ene ende inger ingen erer er ere",
  "nob nno": "sjon sjonen sjonar sjoner",
  "dan swe": "tion tionen tioner",
};
const ENDING_WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map(weightsOf(ENDINGS));
const LONGEST_ENDING = 7;
/** A word's ending says less than a word that is known. */
const ENDING_SHARE = 0.25;
/** Words that are sure of the language by themselves need no look at endings. */
const SURE = 0.3;

interface Tally {
  readonly totals: readonly number[];
  readonly words: number;
  readonly known: number;
}

type Totals = [number, number, number, number];

function add(totals: Totals, weights: readonly number[], share: number): void {
  for (let index = 0; index < totals.length; index++)
    (totals[index] as number) += share * (weights[index] as number);
}

/** @param byEnding also counts the endings of words that are not known */
function tally(sample: string, byEnding: boolean): Tally {
  const totals: Totals = [0, 0, 0, 0];
  let words = 0;
  let known = 0;
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
      add(totals, weights, 1);
    } else if (byEnding) {
      for (let length = Math.min(LONGEST_ENDING, at - start - 2); length >= 2; length--) {
        const ending = ENDING_WEIGHTS.get(sample.slice(at - length, at));
        if (ending === undefined) continue;
        add(totals, ending, ENDING_SHARE);
        break;
      }
    }
  }
  return { totals, words, known };
}

function best(totals: readonly number[]): LanguageGuess {
  const ranked = LANGUAGES.map((language, index) => ({ language, score: totals[index] ?? 0 })).sort(
    (a, b) => b.score - a.score,
  );
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first.score < 2) return { language: "und", margin: 0 };
  const margin = (first.score - second.score) / first.score;
  return { language: first.language, margin: Math.round(margin * 1000) / 1000 };
}

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
  return guess.margin >= SURE ? guess : best(tally(sample, true).totals);
}
