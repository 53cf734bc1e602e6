/** Numbers of what a sentence has begun to count: "Antallet klynger har økt fra 20 til 39", "Talet på søknader var 450". */

import { wordBefore } from "../../characters.ts";
import { GAP, pattern } from "../../pattern.ts";
import { isChanging } from "../norwegian/change.ts";
import { HEADCOUNTS, MEASURED_IN_PEOPLE } from "../norwegian/headcounts.ts";
import { HEDGE_ENDS } from "../norwegian/modifiers.ts";
import { isCountable, isModifierWord, isNominal, TIME_UNIT } from "../norwegian/nouns.ts";
import { SCALE } from "../norwegian/numerals.ts";
import { addPart, defineRule, type Rule } from "../rule.ts";
import type { View } from "../view.ts";
import { isPeople } from "./amount.ts";
import { counting } from "./counted.ts";
import { COUNTING as NUMBER } from "./numeral.ts";

/** Before a level that something changes from or to, and before by how much. */
const LEVEL: ReadonlySet<string> = new Set(["fra", "frå", "til", "med"]);
const IS: ReadonlySet<string> = new Set(
  "er var ble blei vart utgjør utgjorde utgjer passerte passert nådde nådd på".split(" "),
);
/** Words between the verb and the number: "har passert |de første 500". */
const BARE: ReadonlySet<string> = new Set("hele heile bare berre kun nå no hhv".split(" "));
/** Behind the number: nothing that it could count itself. */
const ALONE = `(?=$|[.,;)]|${GAP}\\(|${GAP}(?:i|til|fra|frå|mot|per|ved|på|siden|sidan|innen|innan|og|mens|medan|men|da|året|nå|no|(?:lågare|høgare|lavere|høyere)${GAP}enn)(?![A-Za-zÀ-ɏ]))`;
const REACH = 150;
/** The last place where a sentence speaks of a number. */
const SPEAKS = new RegExp(
  `(?<![a-zæøå])(?:(?:antall(?:et)?|ta(?:l|ll)et på) |(?<of>[a-zæøå]{3,16}?)s?tall?et (?=[a-zæøå])|(?<folk>${MEASURED_IN_PEOPLE}) (?=[a-zæøå])|(?<visits>besøket) (?=[a-zæøå]))(?!.*(?<![a-zæøå])(?:antall|tal(?:l)?et på))`,
  "u",
);
/** Before the second of two levels, behind the year of the first. */
const BEHIND_YEAR = /\d i (?:19|20)\d\d til (?:[a-zæøå]{2,12} ){0,2}$/u;
/** "I dag er folketallet i Vik |5300": the verb stands first. */
const VERB_FIRST =
  /(?<![a-zæøå])(?:er|var|blir|ble|blei|vart) [a-zæøå]{3,16}tall?et (?:(?:her |der )?(?:i|på|ved) (?:[a-zæøå-]{1,24} ){1,5})?(?:[a-zæøå]{2,10} ){0,2}$/u;
const LONGEST_NOUN = 5;

/** What is counted, of the words behind "antall": adjectives first. */
function nounIn(words: readonly string[]): string | undefined {
  let people: string | undefined;
  for (const word of words.slice(0, LONGEST_NOUN)) {
    if (isCountable(word)) return word;
    // "antall ledige stillinger" goes on, "antall ledige er" does not.
    if (isNominal(word)) people = word;
    if (!isModifierWord(word) && word !== "og") return people;
  }
  return people;
}

/** The last sentence of a passage, or the last few. */
function lastSentences(passage: string, sentences: number): string {
  let from = passage.length;
  for (let count = 0; count < sentences && from > 0; count++)
    from = Math.max(
      0,
      ...[". ", "! ", "? ", ": ", "\n"].map((end) => passage.lastIndexOf(end, from - 2) + 1),
    );
  return passage.slice(from);
}

/** What the sentence that the number at `at` ends, or the last few, counts; undefined where it does not say. */
export function unitTold({ folded }: View, at: number, sentences = 1): string | undefined {
  const sentence = lastSentences(folded.slice(Math.max(0, at - REACH), at), sentences);
  const told = SPEAKS.exec(sentence);
  if (told === null) return undefined;
  if (told.groups?.folk !== undefined) return HEADCOUNTS.folke;
  if (told.groups?.visits !== undefined) return HEADCOUNTS.besøk;
  const of = told.groups?.of;
  if (of === undefined) return nounIn(sentence.slice(told.index + told[0].length).split(" "));
  // "folketalet" is nynorsk.
  return of === "folke" && told[0].includes("talet") ? HEADCOUNTS.innbyggjar : HEADCOUNTS[of];
}

/** "• Antall ansatte: |12", "Medlemmer (2024): |130": a line of a box of figures, up to its number. */
const LABEL =
  /^(?:[•*·▪–-] ?)?(?:antall |tal(?:l)?et på )?(?<words>[a-zæøå-]{3,30}(?: [a-zæøå-]{2,20}){0,2}?)(?: i \(?\d{4}\)?| \(?\d{4}\)?)?: ?(?:[a-zæøå]{2,5}\.? (?:lag )?)?$/u;
const LONGEST_LABEL = 60;
const unitLabelled = ({ folded }: View, at: number): string | undefined => {
  if (at > LONGEST_LABEL) return undefined;
  const words = LABEL.exec(folded.slice(0, at))?.groups?.words;
  return words === undefined ? undefined : nounIn(words.split(" "));
};

export const countToldRules: readonly Rule<"count">[] = [
  defineRule({
    id: "count/labelled",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["alone", "other"],
    view: "numbered",
    hedged: true,
    pattern: pattern(`(?<number>${NUMBER})(?=$|${GAP}\\(|\\.$)`),
    accept(hit, view) {
      return counting(hit, unitLabelled(view, hit.start));
    },
    finds: {
      "• Antall ansatte: ⟦12⟧": { value: 12, unit: "ansatt" },
      "Medlemmer: ⟦130⟧ (2024)": { value: 130, unit: "medlem" },
      "Årsverk i 2023: ⟦1 250⟧": { value: 1250, unit: "årsverk" },
    },
    ignores: {
      "Telefon: 22 33 44 55": "a telephone number",
      "Etablert: 2015": "a year",
      "Oppstart: 12": "no noun that is counted",
    },
  }),
  defineRule({
    id: "count/told",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["alone", "link", "other", "scale"],
    view: "numbered",
    hedged: true,
    pattern: pattern(`(?<number>${NUMBER})(?:${GAP}(?<scale>${SCALE}))?${ALONE}`),
    accept(hit, view) {
      const { folded, plain } = view;
      // Millions are money wherever nobody is counted.
      if (hit.parts.scale !== undefined && !isPeople(hit, view)) return null;
      const number = hit.parts.number ?? "";
      // A year, unless another number stands in its place ("fra 1200 i 2015 til |1900"); or the day of a month.
      if (
        (/^(?:19|20)\d\d$/u.test(number) &&
          !BEHIND_YEAR.test(folded.slice(Math.max(0, hit.start - 40), hit.start))) ||
        /^\. [a-zæøå]/u.test(plain.slice(hit.end, hit.end + 3))
      )
        return null;
      const word = wordBefore(folded, hit.start);
      const isLevel = LEVEL.has(word);
      if (
        !isLevel &&
        !IS.has(word) &&
        !BARE.has(word) &&
        !HEDGE_ENDS.has(word) &&
        !VERB_FIRST.test(folded.slice(Math.max(0, hit.start - 90), hit.start))
      )
        return null;
      if (!/[a-zæøå] $/u.test(folded.slice(Math.max(0, hit.start - 2), hit.start))) return null;
      const unit = unitTold(view, hit.start);
      if (unit === undefined || TIME_UNIT.test(unit)) return null;
      // "folkeveksten er 0,7": nobody is a part of a person.
      if (hit.parts.scale === undefined && /,\d/u.test(number)) return null;
      // "fra 20 i 2017 til |over 39": only what changes has levels.
      if (isLevel && !isChanging(folded, hit.start)) return null;
      return { ...hit, parts: addPart(hit.parts, "unit", unit) };
    },
    finds: {
      "Antallet klynger har økt fra 20 til ⟦39⟧.": { value: 39, unit: "klynge" },
      "Folketallet vokser med ⟦nesten 90⟧ i året.": { value: 90, unit: "innbygger" },
      "Antallet kaier økte med ⟦20⟧.": { value: 20, unit: "kai" },
      "Antall ledige er nå ⟦61 300⟧, det laveste på lenge.": { value: 61_300, unit: "ledig" },
      "Antallet kaier har økt fra ⟦20⟧ til 39.": { value: 20, unit: "kai" },
      "Talet på hamner har auka frå 20 i 2017 til ⟦over 90⟧.": { value: 90, unit: "hamn", modifier: "over" },
      "Talet på nye søknader steig til ⟦4500⟧ i fjor.": { value: 4500, unit: "søknad" },
      "Tallet på fartøy har økt fra 1030 i 2008 til ⟦1964⟧ i 2018.": { value: 1964, unit: "fartøy" },
      "Antallet ansatte var ⟦1 250⟧ i 2015.": { value: 1250, unit: "ansatt" },
      "Medlemstallet har økt fra 40 til ⟦130⟧.": { value: 130, unit: "medlem" },
      "Talet på skip auka frå 16.389 i 2015 til ⟦16.549⟧ i 2016.": { value: 16_549, unit: "skip" },
      "Folketallet er ⟦5,3 millioner⟧.": { value: 5_300_000, unit: "innbygger" },
      "1. april var folketalet her i landet ⟦5.400.000⟧.": { value: 5_400_000, unit: "innbyggjar" },
      "I dag er folketallet i Vik ⟦5300⟧.": { value: 5300, unit: "innbygger" },
      "Byen har en befolkning på ⟦435.400⟧.": { value: 435_400, unit: "innbygger" },
      "Antall elever økte fra 300 i fjor til ⟦420⟧ nå.": { value: 420, unit: "elev" },
      "I fjor var folketalet i den minste kommunen i fylket ⟦530⟧.": { value: 530, unit: "innbyggjar" },
      "Besøket på museet økte fra ⟦2400⟧ i 2013 til 4200 i 2014.": { value: 2400, unit: "besøk" },
      "Besøket økte med 32 prosent, til ⟦nesten 32 000⟧ i fjor.": {
        value: 32_000,
        unit: "besøk",
        modifier: "about",
      },
      "Vik hadde et fødselsoverskudd på ⟦35⟧ i 2016.": { value: 35, unit: "innbygger" },
      "Auken i folketalet er ⟦1.600⟧ lågare enn i fjor.": { value: 1600, unit: "innbyggjar" },
    },
    ignores: {
      "Antallet klynger økte fra 2015 til 2020.": "years",
      "Antallet klynger økte fra 3. mai til 1. juni.": "days",
      "Antallet klynger økte. Prisen steg fra 20 til 39.": "of something else",
      "Antallet klynger falt fra uke 20.": "a week",
      "Antallet steg fra 20 til 39.": "of what?",
      "Antallet klynger vokser. Støtten er 5 millioner.": "money",
      "Befolkningen er i snitt 40 år.": "an age",
      "Folkeveksten er på 0,7 i året.": "a share",
      "Innvandringen er på 20 prosent.": "a share",
    },
  }),
];
