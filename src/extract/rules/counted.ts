/** What a number counts: the noun among the words behind it, and the numbers that count nothing. */

import { classAt, LETTER, wordBefore } from "../../characters.ts";
import { GAP } from "../../pattern.ts";
import { isAdverb, isCountable, isModifierWord, isNominal, TIME_UNIT } from "../norwegian/nouns.ts";
import { addPart, type Hit } from "../rule.ts";
import { DIGITS_MARK, ONE_MARK, type View, WORDS_MARK } from "../view.ts";

export const WORD = "[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]{0,50}";
/** Behind the first word a comma may part two adjectives: "200 nye, grønne arbeidsplasser". */
export const WORDS = `${GAP}${WORD}(?:,?${GAP}${WORD}){0,4}`;

/** Words before a number that is no count: a section, a page, a telephone or a place in a list. */
const LABELS: ReadonlySet<string> = new Set(
  "kap. kap kapittel punkt pkt. pkt nr. nr nummer side s. tlf. tlf telefon artikkel post fase versjon trinn figur tabell kl. kl klokken klokka e rv. rv fv. fv bygg gate par alderen".split(
    " ",
  ),
);
/** Signs right before it: "§ 12", "=3", and what ties it to a number or word ("2-", "3:"). */
const LABEL_SIGN = /(?:[§=/#] ?|[\dA-Za-zÀ-ɏ][.,:/–-]|alder på )$/u;

/** Before four digits that are a number of things after all: "fikk 2023 søknader". */
const HAVING: ReadonlySet<string> = new Set(
  "fikk fekk mottok inn har hadde alt hele heile registrerte behandlet behandla totalt".split(" "),
);
const BEFORE_YEAR: ReadonlySet<string> = new Set(
  "i siden sidan fra frå innen innan for etter før til mot år året".split(" "),
);

/** "seks av |ti bedrifter": the number is the whole of a share. */
const OUT_OF = new RegExp(`[${DIGITS_MARK}${WORDS_MARK}${ONE_MARK}] (?:ut )?av $`, "u");

/** Behind millions: what is counted is money. */
const MONEY_NOUN =
  /(?:resultat|overskudd|overskot|underskudd|underskot|tap|lån|gjeld|tilskudd|tilskot|støtte|omsetning|omsetnad|omsetjing|budsjett|kapital)$/iu;

/** "441 millioner lavere": so much money, compared. */
const COMPARED = /^ ?(?:lavere|lågare|høyere|høgare)(?![a-zæøå])/u;

/** "44 per |1000 innbyggere": what is shared out, and no number of them. */
const PER = /(?:^|[^a-zæøå])(?:per|pr\.?|for hver[t]?|for kvar[t]?)[ \n]$/u;
const PER_ENDS: ReadonlySet<string> = new Set(["per", "pr", "pr.", "hver", "hvert", "kvar", "kvart"]);

/** Set phrases whose number counts nothing. */
const IDIOM =
  /^(?:to flu(?:er|ger) i [eé]i?n smekk|null problem|to tank(?:er|ar) i h|to stol(?:er|ar)(?![a-z])|(?:syv|sju) mil(?![a-zæøå])|to sider av)/u;

/** Before a length of time that is told by its edge: "de første fem årene". */
const EDGES: ReadonlySet<string> = new Set(["siste", "neste", "første", "fyrste"]);

const isLetterAt = (folded: string, at: number): boolean => classAt(folded, at) === LETTER;

interface Word {
  readonly word: string;
  readonly end: number;
}

/** The words of a stretch, hyphens and all, with their ends; no more than `most`. */
function wordsIn(folded: string, from: number, to: number, most: number): Word[] {
  const words: Word[] = [];
  let start = from;
  for (let at = from; at <= to && words.length < most; at++) {
    if (at < to && (folded[at] === "-" || isLetterAt(folded, at))) continue;
    if (at > start) words.push({ word: folded.slice(start, at), end: at });
    start = at + 1;
  }
  return words;
}

const isTruncated = (word: string | undefined): boolean => word?.endsWith("-") === true;
const withoutHyphen = (word: string): string => (word.endsWith("-") ? word.slice(0, -1) : word);

const isEdge = (word: string): boolean => /^(?:siste|første|fyrste)$/u.test(word);

/** "4.2 Nye tiltak", "2 Nye tiltak": the number of a heading, which opens its block. */
const OF_HEADING = /^\d{1,2}(?:\.\d{1,2})? {1,2}[A-ZÆØÅ][a-zæøå]{1,40}(?![A-Za-zÀ-ɏ-])/u;

/** Finds the noun among the (lower-case) words behind the number: adjectives first, then a plural noun. */
function countedNoun(folded: string, from: number, to: number): Word | undefined {
  // Most often it is the first word.
  const [first] = wordsIn(folded, from, to, 1);
  if (first === undefined || isCountable(first.word)) return first;
  const words = wordsIn(folded, from, to, Number.POSITIVE_INFINITY);
  /** Who is counted, unless a noun follows: "8600 færre permitterte enn". */
  let people: Word | undefined;
  for (let index = 0; index < words.length; index++) {
    const found = words[index] as Word;
    const { word } = found;
    const next = words[index + 1]?.word;
    // "de to siste årene" is a stretch of time.
    if (index > 0 && TIME_UNIT.test(word) && isEdge(words[index - 1]?.word ?? "")) return people;
    if (isCountable(word)) return found;
    // "små og mellomstore bedrifter", "små- og mellomstore", "forsknings- og utviklingsmiljøer".
    if (word === "og" && index > 0 && (isTruncated(words[index - 1]?.word) || isModifierWord(next ?? "")))
      continue;
    if (isTruncated(word) && next === "og") continue;
    if (!isModifierWord(withoutHyphen(word)) && !isAdverb(word, next)) return people;
    if (isNominal(word) && next !== "og") people = found;
    // "600 skadde første halvår"
    else if (!isEdge(word)) people = undefined;
  }
  return people;
}

/** "to og en |halv time", "halvannen |time", "2½ |time": the noun is singular. */
const HALVED = /halv|½/u;
const halvedTime = (folded: string, from: number, to: number): Word | undefined => {
  const [first] = wordsIn(folded, from, to, 1);
  return first !== undefined && TIME_UNIT.test(first.word) ? first : countedNoun(folded, from, to);
};

/** Around years that tell an age, not a time that passes: "barn under 16 år", "den 52 år gamle". */
const AGED =
  "alder alderen aldersgruppen aldersgruppa aldersgrensen aldersgrensa barn born unge ungdom ungdommer ungdomar personer personar folk menn kvinner elever elevar alle dei de jenter gutter gutar eldre mann kvinne ho hun han fyller fylte fylgde blir ble blei vart fylt".split(
    " ",
  );
const AGE_LINKS = ["er", "var", "over", "under", "fra", "frå", "mellom", "i alderen"];
const AGE_BEFORE = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:${AGED.join("|")})(?:,? som (?:er|var))?(?: på(?= ))?(?: (?:${AGE_LINKS.join("|")}))?(?: (?:\\d{1,2}|null|ett|eitt|to|tre|fire|fem|seks)(?: år)? (?:og|til))?[ \\n]$`,
  "u",
);
/** Without one of these right before the number there is no age to look for. */
const AGE_ENDS: ReadonlySet<string> = new Set([...AGED, ...AGE_LINKS, "alderen", "og", "til"]);
const AGE_AFTER =
  /^[ \n](?:gammel|gamle|gammal|gamal|gamalt|og eldre|og yngre|eller yngre|eller eldre|og oppover|og over)(?![a-zæøå])/u;

/** @param word before the number */
const isAge = (hit: Hit, word: string, noun: string, end: number, view: View): boolean =>
  (noun === "år" || noun === "åra" || noun === "årene") &&
  (AGE_AFTER.test(view.folded.slice(end, end + 14)) ||
    (AGE_ENDS.has(word) &&
      AGE_BEFORE.test(view.folded.slice(Math.max(0, hit.start - 40), hit.start)) &&
      !/(?:^| )på[ \n]$/u.test(view.folded.slice(Math.max(0, hit.start - 4), hit.start))));

/** "30.03 Informasjonsmøte": a table's day; decimals have a comma. */
const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])$/u;

/** Cuts a hit to number and noun; null where the number counts nothing: a label, a year, an age, a share's whole. */
export function narrowToNoun(hit: Hit, view: View): Hit | null {
  const { folded } = view;
  const number = hit.parts.number ?? "";
  const word = wordBefore(folded, hit.start);
  if (
    LABELS.has(word) ||
    // Behind a word there is no sign, but for the one it ends in.
    ((word === "" || word === "på" || word.endsWith(".")) &&
      LABEL_SIGN.test(folded.slice(Math.max(0, hit.start - 9), hit.start))) ||
    (word === "av" && OUT_OF.test(view.numbered.slice(Math.max(0, hit.start - 12), hit.start)))
  )
    return null;
  // Four bare digits that read as a year count nothing unless the passage says "over 2000 …", "2000 …" in round
  // numbers, or something was received, had or handled.
  if (
    number.length === 4 &&
    /^(?:19|20)\d\d$/.test(number) &&
    ((Number(number) % 50 !== 0 && !HAVING.has(word)) || BEFORE_YEAR.has(word))
  )
    return null;
  if (DAY_AND_MONTH.test(number)) return null;
  if (PER_ENDS.has(word) && PER.test(folded.slice(Math.max(0, hit.start - 12), hit.start))) return null;
  if (hit.start === 0 && OF_HEADING.test(view.plain)) return null;
  if (hit.parts.scale !== undefined && COMPARED.test(hit.parts.words ?? "")) return null;
  const wordsStart = hit.start + folded.slice(hit.start, hit.end).lastIndexOf(hit.parts.words ?? "");
  const found = HALVED.test(number)
    ? halvedTime(folded, wordsStart, hit.end)
    : countedNoun(folded, wordsStart, hit.end);
  if (found === undefined) return null;
  // "12. klasse", "3.–5. trinn": the dot makes it an ordinal.
  const { word: noun, end } = found;
  // "110 km/t" is a speed; "9,6 mill. driftsresultat" is money.
  if (folded[end] === "/" && /^[a-z]/u.test(folded.slice(end + 1, end + 2))) return null;
  if (hit.parts.scale !== undefined && MONEY_NOUN.test(noun)) return null;
  // "tre ganger så mange": no count of times.
  if (
    /^g[ao]ng(?:er|ar)$/u.test(noun) &&
    /^ så (?:mange|mykje|mye|stor|høy|høg)/u.test(folded.slice(end, end + 10))
  )
    return null;
  // "de første fem årene": a stretch, told by its edge.
  if (TIME_UNIT.test(noun) && EDGES.has(word)) return null;
  if (
    isAge(hit, word, noun, end, view) ||
    (isLetterAt(folded, hit.start) && IDIOM.test(folded.slice(hit.start, end + 14)))
  )
    return null;
  const unit = view.plain.slice(end - noun.length, end);
  return { start: hit.start, end, parts: addPart(hit.parts, "unit", unit) };
}

/** A number with the noun that is told elsewhere; null where none is told, or a length of time. */
export const counting = (hit: Hit, unit: string | undefined): Hit | null =>
  unit === undefined || TIME_UNIT.test(unit) ? null : { ...hit, parts: addPart(hit.parts, "unit", unit) };
