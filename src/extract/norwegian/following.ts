/**
 * What stands right behind a numeral, in coarse classes. A rule that begins with a numeral names the classes it can go
 * on with, and is not tried before anything else.
 */
import { remembering } from "../../pattern.ts";
import { ENGLISH_MONTHS, MONTHS } from "./calendar.ts";
import { DENOMINATORS } from "./fractions.ts";
import { CURRENCY_WORDS, isMoneyCompound, KINDS_OF_MONEY, MINOR_WORDS } from "./money.ts";
import { mayOpenNoun } from "./nouns.ts";
import { SCALES } from "./numerals.ts";

/** One bit each. */
const BITS = {
  currency: 1,
  scale: 2,
  percent: 4,
  month: 8,
  /** "til", "og", "eller", "mot", "samt" and the signs "-", "–", ",". */
  link: 16,
  /** A link, and behind it another number. */
  range: 16384,
  /** A hyphen, or nothing, and a word: "60-milliardersgrensen", "timillionersgave". */
  compound: 32768,
  /** Another number some words further on, in the same clause, behind a link: "10 millioner kroner til 20". */
  near: 131072,
  /** A hyphen, not a dash: "2015-03-03", "1920- og". */
  hyphen: 262144,
  /** A unit of time that is over: "år siden". */
  ago: 524288,
  /** "av": the whole of a share. */
  of: 32,
  /** "tredel", "prosjektdeler": what a fraction is named with. */
  part: 2048,
  /** "kvartal", "uker", "tallet": a unit of time. */
  time: 64,
  /** "siste", "neste": a stretch of time counted from now ("de to siste årene"). */
  last: 4096,
  /** Behind a gap, and behind millions if there are any, what can be counted: "bedrifter", "nye". */
  noun: 65536,
  /** A dot and another number: "12.5." */
  dot: 256,
  slash: 512,
  other: 1024,
  /** "forskningsmillioner". */
  money: 1048576,
  /** Another number: "3 400 2025-kroner". */
  number: 8192,
  /** A sign, or a word with which another phrase begins: the number may stand for itself. */
  alone: 2097152,
  /** "har", "fikk", "som", "uten": the number stands for those it counts. */
  verb: 4194304,
  /** "flere", "færre", "nye": more of what was counted. */
  more: 8388608,
  /** "uten", and what can stand before it. */
  without: 16777216,
  /** "søkt", "meldt", "fått": what those who are counted have done. */
  done: 33554432,
  /** "i året", "årlig", "per", "hvert": how often. */
  rate: 67108864,
} as const;
export type Following = keyof typeof BITS;

const TIME_WORDS =
  "år åra årene tiår uke uker veke veker dag dager dagar måned måneder månad månader kvartal tertial halvår halvdel tallet talet tallets talets tals siden sidan juledag påskedag pinsedag mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag helg uka veka i døgn kvarter års tiåra tiårene minutt minutter minuttar sekund sekunder sekundar timer timar time timene timane ukene ukers vekene vekers dagene dagane dagers dagars månedene månadene måneders månaders";
const LINK_WORDS = "til og eller mot samt t.o.m";
const PERCENT_WORDS =
  "prosent prosents prosenten prosentene prosentane prosentpoeng prosentpoengs prosentpoenga prosentpoengene prosentenheter prosenteiningar pst promille";

const words = new Map<string, number>();
const add = (list: Iterable<string>, bit: number): void => {
  for (const word of list) words.set(word, (words.get(word) ?? 0) | bit);
};
const firstWord = (phrase: string): string => /^[A-Za-zÀ-ɏ]+/.exec(phrase)?.[0] ?? "";
add([...CURRENCY_WORDS, ...MINOR_WORDS].map(firstWord), BITS.currency);
add(["halv", "halvt", "halve", "kvart"], BITS.currency | BITS.scale | BITS.percent);
add(["drøy", "dryg", "god", "knapp", "snau"], BITS.scale);
add(KINDS_OF_MONEY, BITS.scale);
add(["kroner", "kronar"], BITS.currency);
add(Object.keys(SCALES).map(firstWord), BITS.scale);
add(PERCENT_WORDS.split(" "), BITS.percent);
add([...Object.keys(MONTHS).map(firstWord), ...Object.keys(ENGLISH_MONTHS)], BITS.month);
add(LINK_WORDS.split(" "), BITS.link);
add("siste neste kommende komande første fyrste".split(" "), BITS.last);
add(["av", "ut"], BITS.of);
add(DENOMINATORS, BITS.part);
add(TIME_WORDS.split(" "), BITS.time);
add(
  "i fra frå per ved på over gjennom via siden sidan innen innan mens medan men da der her året nå no lågare høgare lavere høyere sammenlignet sammenliknet sammenligna sammenlikna samanlikna".split(
    " ",
  ),
  BITS.alone,
);
add(
  "har hadde er var ble blei blir vart fikk fekk svarte omkommet omkomme omkom demonstrerte protesterte streiker streikar streiket streika mistet mista deltok møtte som helt heilt uten utan søkt meldt fått sier seier sa svarer svarar svara mener meiner ønsker ønskjer vil får står skal venter ventar vurderer mangler manglar går gikk gjekk bor bur kom takket takka trakk gjelder gjeld".split(
    " ",
  ),
  BITS.verb,
);
add("flere fleire færre nye".split(" "), BITS.more);
add("uten utan helt heilt".split(" "), BITS.without);
add("søkt meldt fått".split(" "), BITS.done);
add("i årlig årleg per hvert kvart om".split(" "), BITS.rate);

const SIGN_BITS: Readonly<Record<string, number>> = {
  "%": BITS.percent,
  "‰": BITS.percent,
  "€": BITS.currency,
  $: BITS.currency,
  "£": BITS.currency,
  "¥": BITS.currency,
  ",": BITS.link | BITS.currency,
  "-": BITS.link | BITS.hyphen,
  "–": BITS.link,
  ".": BITS.dot,
  "/": BITS.slash,
};

/** By character; a blank adds nothing, and what is -1 is no sign. */
const SIGNS = new Int32Array(0x2100).fill(-1);
SIGNS[0x20] = 0;
for (const [sign, bits] of Object.entries(SIGN_BITS)) SIGNS[sign.charCodeAt(0)] = bits;

export const maskOf = (classes: readonly Following[]): number =>
  classes.reduce((mask, name) => mask | BITS[name], 0);

const LONGEST_WORD = 40;
/** Of the Latin script. */
const isLetter = (code: number): boolean =>
  ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0xc0 && code <= 0x24f);
const NEXT_NUMERAL =
  /(?:\.? {0,2}[-–,]| {1,2}[A-Za-zÀ-ɏ.]{1,10}(?: [A-Za-zÀ-ɏ]{1,10}){0,2})? {0,2}[\d\uE000-\uE002]/y;
const isNumeral = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xe000 && code <= 0xe002);

/** Bits of a word by itself. */
const classesOf = remembering((word: string): number => {
  const noun = mayOpenNoun(word) ? BITS.noun : 0;
  const known = words.get(word);
  if (known !== undefined) return known | noun;
  // Compounds begin like their unit: "60-milliardersgrensen", "50-prosentsmålet".
  if (word.startsWith("milli") || word.startsWith("tusen")) return BITS.scale | noun;
  if (word.startsWith("prosent")) return BITS.percent | noun;
  if (word.startsWith("kroner") || word.startsWith("kronar")) return BITS.currency | noun;
  return isMoneyCompound(word) ? BITS.money : noun;
});

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DASH = 0x2013;
const DOT = 0x2e;

function wordEndAt(text: string, start: number): number {
  let end = start;
  while (end < start + LONGEST_WORD && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** Whether the word behind "millioner" or "mill.", which ends at `end`, can be counted. */
function isNounBehindScale(numbered: string, end: number): boolean {
  let at = numbered.charCodeAt(end) === DOT ? end + 1 : end;
  while (numbered.charCodeAt(at) === SPACE) at++;
  const wordEnd = wordEndAt(numbered, at);
  return (classesOf(numbered.slice(at, wordEnd)) & BITS.noun) !== 0 || isPartOfLonger(numbered, at, wordEnd);
}

/** A word that goes on behind a hyphen is judged with what comes there, by the rules. */
const isPartOfLonger = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(end) === HYPHEN || end - start === LONGEST_WORD;

/** Between a numeral and the next there are at most a sign, or a link word and a hedge. */
const isBeforeNumeral = (numbered: string, end: number): boolean => {
  NEXT_NUMERAL.lastIndex = end;
  return NEXT_NUMERAL.test(numbered);
};

/** A pair of numbers is no further apart: "28. september til og med den 2.". */
const NEAR = 40;

/** What stands between the two numbers of a pair begins with a unit, a month or a link. */
const BEFORE_SECOND = BITS.currency | BITS.scale | BITS.percent | BITS.month | BITS.link;

function isNearNumeral(numbered: string, end: number): boolean {
  for (let at = end; at < end + NEAR; at++) {
    const code = numbered.charCodeAt(at);
    if (isNumeral(code)) return isLinked(numbered, at);
    if (code !== SPACE && !isLetter(code) && !CONNECTS.has(code)) return false;
  }
  return false;
}

/** Whether what stands right before the second number of a pair can link it to the first. */
function isLinked(numbered: string, at: number): boolean {
  let end = at;
  while (numbered.charCodeAt(end - 1) === SPACE) end--;
  const last = numbered.charCodeAt(end - 1);
  if (last === HYPHEN || last === DASH) return true;
  if (last === DOT) return numbered.startsWith("t.o.m.", end - "t.o.m.".length);
  let start = end;
  while (start > 0 && isLetter(numbered.charCodeAt(start - 1))) start--;
  return BEFORE_SECOND_NUMBER.has(numbered.slice(start, end));
}
/** "10 til 20", "28. mai til og med den 2. juni". */
const BEFORE_SECOND_NUMBER: ReadonlySet<string> = new Set(["til", "og", "eller", "med", "den"]);
const CONNECTS = new Set([...".-–%‰€$£¥"].map((sign) => sign.charCodeAt(0)));

/** Signs and blanks between a numeral and the word behind it. */
const MOST_SIGNS = 4;

/**
 * Classes of what follows the numeral that ends at `end`; behind a hyphen or a dot, the word after it counts too.
 * @param numbered lower-case, numerals masked
 */
export function followingAt(numbered: string, end: number): number {
  let at = end;
  let mask = 0;
  let code = numbered.charCodeAt(at);
  for (let skipped = 0; skipped < MOST_SIGNS; skipped++) {
    if (at >= numbered.length) return (mask & ~BITS.dot) | BITS.other;
    const sign = code < SIGNS.length ? (SIGNS[code] as number) : -1;
    if (sign < 0) break;
    mask |= sign;
    code = numbered.charCodeAt(++at);
  }
  if (isNumeral(code)) {
    if ((mask & BITS.dot) !== 0 && at <= end + 2) return mask | BITS.number | BITS.near | BITS.range;
    return mask | BITS.number | BITS.near | ((mask & BITS.link) !== 0 ? BITS.range : 0);
  }
  // A dot before a word ends a sentence, or makes an ordinal of the number: no further number comes.
  mask &= ~BITS.dot;
  const wordEnd = wordEndAt(numbered, at);
  if (wordEnd === at) return mask | BITS.other;
  mask |= classesOf(numbered.slice(at, wordEnd));
  if ((mask & BITS.time) !== 0 && numbered.startsWith(" sid", wordEnd)) mask |= BITS.ago;
  if ((mask & BEFORE_SECOND) !== 0 && isNearNumeral(numbered, end)) mask |= BITS.near;
  if (at === end || (at === end + 1 && numbered.charCodeAt(end) === HYPHEN)) mask |= BITS.compound;
  if (numbered.charCodeAt(end) !== SPACE) mask = (mask & ~BITS.noun) | BITS.alone;
  else if (
    isPartOfLonger(numbered, at, wordEnd) ||
    ((mask & BITS.scale) !== 0 && isNounBehindScale(numbered, wordEnd))
  )
    mask |= BITS.noun;
  return (mask & BITS.link) !== 0 && isBeforeNumeral(numbered, end) ? mask | BITS.range : mask;
}
