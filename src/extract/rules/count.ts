/** Numbers of things: number and noun. */

import { anyOf, GAP, pattern } from "../../pattern.ts";
import { isCountable, isModifierWord } from "../norwegian/nouns.ts";
import { SCALE } from "../norwegian/numerals.ts";
import { defineRule, type Hit, type Rule } from "../rule.ts";
import { DIGITS_MARK, ONE_MARK, type View, WORDS_MARK } from "../view.ts";

const NUMBER = `[${DIGITS_MARK}${WORDS_MARK}]{1,60}`;
const WORD = "[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]{0,50}";
const EXACTLY_ONE = ["én", "éin", "éi", "ett", "eitt"];
const BIG = `(?:${GAP}(?<scale>${SCALE}))?`;

/** What stands before a number that is no count: a section, a page, a telephone or a place in a list. */
const LABELLED =
  /(?:§|[:=/#]|(?<![A-Za-zÀ-ɏ])(?:kap\.?|kapittel|punkt|pkt\.?|nr\.?|nummer|side|s\.|tlf\.?|telefon|artikkel|post|fase|versjon|trinn|figur|tabell|kl\.?|klokken|klokka|e|rv\.?|fv\.?|bygg|gate|par|alderen|alder på)) ?$/u;

/** "seks av |ti bedrifter": the number is the whole of a share. */
const OUT_OF = new RegExp(`[${DIGITS_MARK}${WORDS_MARK}${ONE_MARK}] (?:ut )?av $`, "u");

const TIME_UNIT =
  /^(?:år|åra|årene|dager|dagene|dagar|dagane|uker|ukene|veker|vekene|måneder|månedene|månader|månadene|kvartal|kvartalene)$/iu;

/** Finds the noun among the words behind the number: adjectives first, then a plural noun. */
function countedNoun(words: readonly string[]): number {
  for (let index = 0; index < words.length && index < 4; index++) {
    const word = words[index] as string;
    if (index > 0 && TIME_UNIT.test(word) && /^(?:siste|første|fyrste)$/iu.test(words[index - 1] as string))
      return -1;
    if (isCountable(word.toLowerCase())) {
      // "nye næringsklynger": an adjective in -ere or a past participle never ends the search early.
      return index;
    }
    if (!isModifierWord(word.toLowerCase())) return -1;
  }
  return -1;
}

function narrowToNoun(hit: Hit, view: View): Hit | null {
  const number = hit.parts.number ?? "";
  const before = view.folded.slice(Math.max(0, hit.start - 14), hit.start);
  if (
    LABELLED.test(before) ||
    OUT_OF.test(view.numbered.slice(Math.max(0, hit.start - 12), hit.start)) ||
    /[\dA-Za-zÀ-ɏ][.,:/–-]$/u.test(before)
  )
    return null;
  // Four bare digits that read as a year count nothing unless the passage says "over 2000 …" or "2000 …" in round numbers.
  if (
    /^(?:19|20)\d\d$/.test(number) &&
    (Number(number) % 50 !== 0 ||
      /(?<![A-Za-zÀ-ɏ])(?:i|siden|sidan|fra|frå|innen|for|etter|før|til|mot|år|året) $/u.test(before))
  )
    return null;
  const wordsStart = hit.start + view.folded.slice(hit.start, hit.end).lastIndexOf(hit.parts.words ?? "");
  const plain = view.plain.slice(wordsStart, hit.end);
  const words = [...plain.matchAll(/[A-Za-zÀ-ɏ-]+/gu)];
  const index = countedNoun(words.map((match) => match[0]));
  const noun = words[index];
  if (index < 0 || noun === undefined) return null;
  // "12. klasse", "3.–5. trinn": the dot makes it an ordinal.
  const end = wordsStart + noun.index + noun[0].length;
  // "den 52 år gamle": an age.
  if (
    /^år$/iu.test(noun[0]) &&
    /^[ \n](?:gammel|gamle|gammal|gamal|gamalt)(?![a-zæøå])/u.test(view.folded.slice(end, end + 10))
  )
    return null;
  return { start: hit.start, end, parts: { ...hit.parts, unit: noun[0] } };
}

export const countRules: readonly Rule<"count">[] = [
  defineRule({
    id: "count/number-noun",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["word"],
    view: "numbered",
    pattern: pattern(`(?<number>${NUMBER})${BIG}(?<words>(?:${GAP}${WORD}){1,4})`),
    hedged: true,
    accept: narrowToNoun,
    finds: {
      "Nå er det ⟦39 aktive klyngeprosjekter⟧ her.": { value: 39, unit: "klyngeprosjekt" },
      "Dei ⟦syv nye norske næringsklynger⟧ møttes.": { value: 7, unit: "næringsklynge" },
      "⟦Omtrent 170 helseaktører⟧ skrev under.": { value: 170, unit: "helseaktør", modifier: "about" },
      "Kommunen har ⟦2,3 millioner innbyggere⟧.": { value: 2_300_000, unit: "innbygger" },
      "Vi har ⟦tre formål⟧.": { value: 3, unit: "formål" },
      "⟦Over hundre klynger⟧ søkte.": { value: 100, unit: "klynge" },
      "Dei tilset ⟦ti nye forskarar⟧.": { value: 10, unit: "forskar" },
    },
    ignores: {
      "Se side 12 og punkt 5 bedrifter.": "labels",
      "I 2019 klynger det seg til.": "a year",
      "Ring 468 63 789 eller mer.": "a telephone number",
      "Mange klynger søkte.": "no number",
      "De 10 beste vant.": "no noun",
    },
  }),
  defineRule({
    id: "count/one-million",
    kind: "count",
    reads: "count",
    starts: ["one"],
    followedBy: ["scale"],
    view: "numbered",
    pattern: pattern(`(?<number>${ONE_MARK}{2,4})${GAP}(?<scale>${SCALE})(?<words>(?:${GAP}${WORD}){1,4})`),
    hedged: true,
    accept: narrowToNoun,
    finds: {
      "Byen har ⟦over en million innbyggere⟧.": { value: 1_000_000, unit: "innbygger", modifier: "over" },
    },
    ignores: { "De fikk en million.": "no noun: money" },
  }),
  defineRule({
    id: "count/exactly-one",
    kind: "count",
    reads: "count",
    // "en" and "ein" are articles, "én" is not; "et" never counts, "ett" does.
    starts: [EXACTLY_ONE],
    view: "folded",
    pattern: pattern(
      `(?<number>${anyOf(EXACTLY_ONE)})${GAP}(?:(?:ny|nytt|eneste|enkelt|norsk|stor|stort)${GAP})?(?<unit>klynge|klynga|prosjekt|bedrift|kommune|søknad|person|plass|avtale|selskap|medlem|land|sak|stilling)`,
    ),
    finds: { "Bare ⟦én klynge⟧ fikk avslag.": { value: 1, unit: "klynge" } },
    ignores: { "Det er en klynge i nord.": "an article", "Vi er ett skritt foran.": "an idiom" },
  }),
  defineRule({
    id: "count/range",
    kind: "count",
    reads: "count",
    starts: ["number", ["mellom #", "fra #", "frå #"]],
    followedBy: ["link"],
    view: "numbered",
    pattern: pattern(
      `(?:(?<open>mellom|fra|frå)${GAP})?(?<number>${NUMBER})(?: ?[-–] ?|${GAP}(?:til|og|eller)${GAP})(?<max>${NUMBER})${BIG}(?<words>(?:${GAP}${WORD}){1,4})`,
    ),
    hedged: true,
    accept(hit, view) {
      if (
        /[ \n](?:og|eller)[ \n]/.test(
          view.folded.slice(hit.start, hit.start + 40).split(hit.parts.words ?? "\0")[0] ?? "",
        ) &&
        hit.parts.open !== "mellom"
      )
        return null;
      return narrowToNoun(hit, view);
    },
    finds: {
      "⟦Mellom 5 og 10 næringer⟧ blir valgt.": { value: 5, max: 10, unit: "næring" },
      "Vi trenger ⟦20–30 medarbeidere⟧.": { value: 20, max: 30, unit: "medarbeider" },
    },
    ignores: { "De hadde 5 og 10 medlemmer.": "two counts" },
  }),
  defineRule({
    id: "count/out-of",
    kind: "count",
    reads: "count",
    starts: ["number", "one"],
    followedBy: ["of"],
    view: "numbered",
    pattern: pattern(
      `(?<number>[${DIGITS_MARK}${WORDS_MARK}${ONE_MARK}]{1,60})${GAP}av${GAP}(?:(?:totalt|i alt|til sammen)${GAP})?(?:(?<whole>de|dei|våre|i alt|totalt|sine|[a-zæøå]{3,20}s)${GAP}(?:totalt${GAP})?)?(?<of>${NUMBER})(?<words>(?:${GAP}${WORD}){1,4})`,
    ),
    hedged: true,
    accept(hit, view) {
      // "seks av ti bedrifter" is a share; "23 av 43 kommuner" counts.
      if (
        hit.parts.whole === undefined &&
        /^(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tjue|hundre|[2-9]|10|20|100|1000)$/.test(
          hit.parts.of ?? "",
        )
      )
        return null;
      return narrowToNoun(hit, view);
    },
    finds: {
      "⟦17 av de 19 klyngene⟧ er aktive.": { value: 17, of: 19, unit: "klynge" },
      "⟦Fem av dei ti kommunane⟧ er med.": { value: 5, of: 10, unit: "kommune" },
      "⟦23 av 43 kommuner⟧ går med tap.": { value: 23, of: 43, unit: "kommune" },
    },
    ignores: { "Seks av ti svarer nei.": "a fraction" },
  }),
];
