/** What a number counts: the noun among the words behind it, and the numbers that count nothing. */
import { GAP } from "../../pattern.ts";
import { isAdverb, isCountable, isModifierWord, TIME_UNIT } from "../norwegian/nouns.ts";
import type { Hit } from "../rule.ts";
import { DIGITS_MARK, ONE_MARK, type View, WORDS_MARK } from "../view.ts";

export const WORD = "[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]{0,50}";
/** Behind the first word a comma may part two adjectives: "200 nye, grønne arbeidsplasser". */
export const WORDS = `${GAP}${WORD}(?:,?${GAP}${WORD}){0,4}`;

/** What stands before a number that is no count: a section, a page, a telephone or a place in a list. */
const LABELLED =
  /(?:§|[=/#]|(?<![A-Za-zÀ-ɏ])(?:kap\.?|kapittel|punkt|pkt\.?|nr\.?|nummer|side|s\.|tlf\.?|telefon|artikkel|post|fase|versjon|trinn|figur|tabell|kl\.?|klokken|klokka|e|rv\.?|fv\.?|bygg|gate|par|alderen|alder på)) ?$/u;

const HAVING_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?:fikk|fekk|mottok|inn|har|hadde|alt|hele|heile|registrerte|behandlet|behandla|totalt)[ \n]$/u;

/** "seks av |ti bedrifter": the number is the whole of a share. */
const OUT_OF = new RegExp(`[${DIGITS_MARK}${WORDS_MARK}${ONE_MARK}] (?:ut )?av $`, "u");

/** Behind millions: what is counted is money. */
const MONEY_NOUN =
  /(?:resultat|overskudd|overskot|underskudd|underskot|tap|lån|gjeld|tilskudd|tilskot|støtte|omsetning|omsetnad|omsetjing|budsjett|kapital)$/iu;

/** Set phrases whose number counts nothing. */
const IDIOM =
  /^(?:to flu(?:er|ger) i [eé]i?n smekk|null problem|to tank(?:er|ar) i h|to stol(?:er|ar)(?![a-z])|syv mil|sju mil|to sider av)/u;

/** Finds the noun among the (lower-case) words behind the number: adjectives first, then a plural noun; -1 where there is none. */
function countedNoun(words: readonly string[]): number {
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    // "de to siste årene" is a stretch of time.
    if (index > 0 && TIME_UNIT.test(word) && /^(?:siste|første|fyrste)$/u.test(words[index - 1] as string))
      return -1;
    if (isCountable(word)) return index;
    // "små og mellomstore bedrifter", "små- og mellomstore".
    if (word === "og" && index > 0 && isModifierWord(words[index + 1] ?? "")) continue;
    if (!isModifierWord(word.replace(/-$/, "")) && !isAdverb(word, words[index + 1])) return -1;
  }
  return -1;
}

/** Around years that tell an age, not a time that passes: "barn under 16 år", "den 52 år gamle". */
const AGE_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?:alder|alderen|aldersgruppen|aldersgruppa|aldersgrensen|aldersgrensa|barn|born|unge|ungdom|ungdommer|ungdomar|personer|personar|folk|menn|kvinner|elever|elevar|alle|dei|de|jenter|gutter|gutar|eldre|mann|kvinne|ho|hun|han|fyller|fylte|fylgde|blir|ble|blei|vart|fylt|på)(?: som er)?(?: (?:er|var|over|under|fra|frå|mellom|i alderen))?[ \n]$/u;
const AGE_AFTER =
  /^[ \n](?:gammel|gamle|gammal|gamal|gamalt|og eldre|og yngre|eller eldre|og oppover)(?![a-zæøå])/u;

const isAge = (hit: Hit, noun: string, end: number, view: View): boolean =>
  /^(?:år|åra|årene)$/u.test(noun) &&
  (AGE_AFTER.test(view.folded.slice(end, end + 14)) ||
    (AGE_BEFORE.test(view.folded.slice(Math.max(0, hit.start - 40), hit.start)) &&
      !/(?:^| )på[ \n]$/u.test(view.folded.slice(Math.max(0, hit.start - 4), hit.start))));

/** Cuts a hit to number and noun; null where the number counts nothing: a label, a year, an age, a share's whole. */
export function narrowToNoun(hit: Hit, view: View): Hit | null {
  const number = hit.parts.number ?? "";
  const before = view.folded.slice(Math.max(0, hit.start - 14), hit.start);
  if (
    LABELLED.test(before) ||
    OUT_OF.test(view.numbered.slice(Math.max(0, hit.start - 12), hit.start)) ||
    /[\dA-Za-zÀ-ɏ][.,:/–-]$/u.test(before)
  )
    return null;
  // Four bare digits that read as a year count nothing unless the passage says "over 2000 …", "2000 …" in round
  // numbers, or something was received, had or handled.
  if (
    /^(?:19|20)\d\d$/.test(number) &&
    ((Number(number) % 50 !== 0 && !HAVING_BEFORE.test(before)) ||
      /(?<![A-Za-zÀ-ɏ])(?:i|siden|sidan|fra|frå|innen|for|etter|før|til|mot|år|året) $/u.test(before))
  )
    return null;
  const wordsStart = hit.start + view.folded.slice(hit.start, hit.end).lastIndexOf(hit.parts.words ?? "");
  const plain = view.plain.slice(wordsStart, hit.end);
  const words = [...plain.matchAll(/[A-Za-zÀ-ɏ-]+/gu)];
  const noun = words[countedNoun(words.map((match) => match[0].toLowerCase()))];
  if (noun === undefined) return null;
  // "12. klasse", "3.–5. trinn": the dot makes it an ordinal.
  const end = wordsStart + noun.index + noun[0].length;
  // "110 km/t" is a speed; "9,6 mill. driftsresultat" is money.
  if (/^\/[a-z]/u.test(view.folded.slice(end, end + 2))) return null;
  if (hit.parts.scale !== undefined && MONEY_NOUN.test(noun[0])) return null;
  // "de første fem årene": a stretch, told by its edge.
  if (
    TIME_UNIT.test(noun[0].toLowerCase()) &&
    /(?<![A-Za-zÀ-ɏ])(?:siste|neste|første|fyrste)[ \n]$/u.test(before)
  )
    return null;
  if (isAge(hit, noun[0].toLowerCase(), end, view) || IDIOM.test(view.folded.slice(hit.start, end + 14)))
    return null;
  return { start: hit.start, end, parts: { ...hit.parts, unit: noun[0] } };
}
