/** Numbers whose noun stands with another: "43 søknader, hvorav 12 ble innvilget" */

import { anyOf, GAP, pairs, pattern } from "../../pattern.ts";
import { HEDGE_STARTS, SECOND_HEDGE } from "../norwegian/modifiers.ts";
import { isCountable, TIME_UNIT } from "../norwegian/nouns.ts";
import { readNumber, SCALE } from "../norwegian/numerals.ts";
import { addPart, defineRule, type Hit, type Parts, type Rule } from "../rule.ts";
import type { View } from "../view.ts";
import { LARGE } from "./compared.ts";
import { narrowToNoun, WORD, WORDS } from "./counted.ts";
import { COUNTING as NUMBER } from "./numeral.ts";

const OF_WHICH = ["hvorav", "derav"];
/** "4100 søknader, mot |3900 året før": the same counted at another time. */
const AGAINST = [...pairs(["mot"], ["#"]), ...pairs(["opp", "ned"], ["fra", "frå"])];
const AT_ANOTHER_TIME = `(?=${NUMBER}(?:${GAP}${SCALE})?${GAP}(?:i${GAP}fjor|året${GAP}før|for${GAP}\\S{1,12}${GAP}(?:år|måneder|månader|uker|veker)${GAP}si(?:den|dan)|i${GAP}${NUMBER}(?=[.,;:)]|$)|(?:(?:på|i)${GAP})?(?:den${GAP})?(?:samme|same|tilsvarende|tilsvarande)${GAP}(?:tid|periode|måned|månad))(?![A-Za-zÀ-ɏ]))`;
const OF_THESE = pairs(["av"], ["disse", "desse", "dem", "dei", "deim"]);
const WAS = "(?:er|var|ble|blir|blei|vart|vert|har|hadde|fikk|får|fekk)";
/** Behind the number: what is said of the part, and no noun that the number could count itself. */
const SAID_OF_IT = `(?=$|[.,;:)]|${GAP}(?:${WAS}|kom|kommer|kjem|går|gikk|gjekk|skal|vil|kan|ligger|ligg|holder|held|gjelder|gjeld|deltar|deltek|i|på|for|fra|frå|med|til|innen|innan|av|året|samme|same)(?![A-Za-zÀ-ɏ])|${GAP}(?:altså${GAP})?[a-zæøå]{3,30}(?:et|t|de|a|lige?|lege?|ne)(?=$|[.,;]|${GAP}(?:i|på|av|til|og|opp|fram|frem|støtte)(?![A-Za-zÀ-ɏ])))`;
/** How far before the part the whole was counted. */
const REACH = 140;
const COUNTED = new RegExp(
  `(?<number>${NUMBER})(?:${GAP}(?<scale>${SCALE}))?(?:${GAP}av(?:${GAP}(?:de|dei|disse|desse))?)?(?<words>${WORDS})`,
  "gu",
);
export const MONEY_TOLD = /kron[ea]r|euro|dollar|mrd|mill\.|milli(?:on|ard)[ea]r(?! )/u;
/** Between the two: no more than the end of one sentence, and little behind it ("Av disse er |"). */
const NO_STOP = /^[^.;:!?\n]*(?:\. [^.;:!?\n]{0,30})?$/u;

interface Looking {
  /** What may stand between the two. */
  readonly between?: RegExp;
  readonly reach?: number;
  /** Passes over lengths of time. */
  readonly noTimes?: boolean;
}

/** Between the two: the sentence, or its end and the most of the next. */
const NEXT_SENTENCE = /^(?:[^.;:!?\n]|\.(?=\d)){0,140}(?:[.;] (?:[^.;:!?\n]|\.(?=\d)){0,90})?$/u;
/** How far back a number that leans on an earlier one looks for it, in characters. */
export const NEXT_SENTENCE_REACH = 200;
/** Source of a pattern: a hedge between the words that tell the noun and the number, if there is one. */
export const MAYBE_HEDGED = `(?:${SECOND_HEDGE} )?`;

/** The noun that the number nearest before counts, further off and over lengths of time. */
export const unitFartherBefore = (view: View, at: number): string | undefined =>
  countedBefore(view, at, { between: NEXT_SENTENCE, reach: NEXT_SENTENCE_REACH, noTimes: true })?.unit;

/** What the number nearest before counts, and whether in millions, in the same sentence or the one before. */
function countedBefore(
  view: View,
  at: number,
  { between = NO_STOP, reach = REACH, noTimes = false }: Looking = {},
): Parts | undefined {
  const from = Math.max(0, at - reach);
  let counted: Parts | undefined;
  for (const match of view.numbered.slice(from, at).matchAll(COUNTED)) {
    const { number = "", scale, words = "" } = match.groups ?? {};
    const start = from + match.index;
    const parts = { number: view.folded.slice(start, start + number.length), scale, words: words.trim() };
    const hit = { start, end: start + match[0].length, parts };
    const found = narrowToNoun(hit, view);
    if (found === null || (noTimes && TIME_UNIT.test(found.parts.unit ?? ""))) continue;
    if (between.test(view.plain.slice(found.end, at))) counted = found.parts;
  }
  return counted;
}

/** "mange kommuner |", "fleire nye bedrifter |": a whole of no told number. */
const VAGUE =
  /(?<![a-zæøå])(?:mange|flere|fleire|noen|nokre|alle|de fleste|dei fleste) (?:[a-zæøå]{2,20}e )?(?<noun>[a-zæøå-]{3,40}(?:er|ar|ene|ane|ere|arar))(?![a-zæøå-])(?!.*(?<![a-zæøå])(?:mange|flere|fleire|noen|nokre|alle|de fleste|dei fleste) )(?<rest>.*)$/u;
/** What is counted out of many, where no other noun in the plural stands in between. */
function unitOfMany({ folded }: View, at: number): string | undefined {
  const { noun = "", rest = "" } = VAGUE.exec(folded.slice(Math.max(0, at - REACH), at))?.groups ?? {};
  return !isCountable(noun) ||
    TIME_UNIT.test(noun) ||
    !NO_STOP.test(rest) ||
    rest.split(/[^a-zæøå-]+/u).some((word) => word.length > 3 && isCountable(word))
    ? undefined
    : noun;
}

const COMPARED = /^(?:mot|opp|ned) /u;
const MEASURED = /\d ?(?:prosent|pst|%|kron[ea]r|kr|euro|dollar|mill|mrd)/u;

/** The number alone is the mention; it counts what the one before it counts. Millions are money where money was told. */
function partOf(hit: Hit, view: View): Hit | null {
  const { number = "", scale } = hit.parts;
  const start = view.folded.lastIndexOf(number, hit.end - number.length);
  if (scale !== undefined && MONEY_TOLD.test(view.folded.slice(Math.max(0, start - REACH), start)))
    return null;
  const { unit, scale: told } = countedBefore(view, start) ?? {};
  let parts = hit.parts;
  // "12 hytter, og andelen var 43 prosent, mot |38 i fjor": not the cabins are compared.
  if (unit !== undefined && COMPARED.test(view.folded.slice(hit.start, start))) {
    const before = view.folded.slice(Math.max(0, start - REACH), start);
    if (MEASURED.test(before.slice(before.lastIndexOf(unit.toLowerCase())))) return null;
    // "48 millioner tonn, mot |50 i 1990".
    if (scale === undefined && told !== undefined && (readNumber(number) ?? LARGE) < LARGE)
      parts = { ...parts, scale: told };
  }
  return unit === undefined ? null : { start, end: hit.end, parts: addPart(parts, "unit", unit) };
}

export const countPartRules: readonly Rule<"count">[] = [
  defineRule({
    id: "count/of-which",
    kind: "count",
    reads: "count",
    starts: [OF_WHICH, OF_THESE, AGAINST],
    view: "numbered",
    pattern: pattern(
      `(?:(?:${anyOf(OF_WHICH)}|av${GAP}(?:disse|desse|dem|deim?))${GAP}(?:${WAS}${GAP})?(?:(?:bare|berre|hele|heile|kun)${GAP})?|(?:mot|(?:opp|ned)${GAP}(?:fra|frå))${GAP}${AT_ANOTHER_TIME})(?<number>${NUMBER})(?:${GAP}(?<scale>${SCALE}))?${SAID_OF_IT}`,
    ),
    accept: partOf,
    finds: {
      "Fondet fikk 43 søknader, hvorav ⟦12⟧ ble innvilget.": { value: 12, unit: "søknad" },
      "Fondet fekk 43 søknader, av desse vart ⟦tolv⟧ innvilga.": { value: 12, unit: "søknad" },
      "Fylket har 15 klynger, hvorav ⟦fire⟧ i nord.": { value: 4, unit: "klynge" },
      "Det er meldt om 1800 tilfeller, av disse ⟦90⟧ alvorlige.": { value: 90, unit: "tilfelle" },
      "Fondet fekk 43 søknader, mot ⟦38⟧ året før.": { value: 38, unit: "søknad" },
      "Utslippene var 48 millioner tonn, mot ⟦50⟧ i 1990.": { value: 50_000_000, unit: "tonn" },
      "Fylket har 50 lærlingar, mot ⟦38⟧ for eitt år sidan.": { value: 38, unit: "lærling" },
      "Fylket har 50 lærlingar, opp frå ⟦38⟧ i fjor.": { value: 38, unit: "lærling" },
      "Vi fikk 43 søknader, hvorav ⟦seks⟧ altså nådde opp.": { value: 6, unit: "søknad" },
      "Fylket har 15 klyngjer. Av desse er ⟦fire⟧ i nord.": { value: 4, unit: "klyngje" },
      "De hadde 4,2 millioner gjester, mot ⟦3,9 millioner⟧ i samme periode i fjor.": {
        value: 3_900_000,
        unit: "gjest",
      },
    },
    ignores: {
      "De brukte 43 millioner kroner, hvorav 12 gikk til havet.": "money",
      "Vi fikk 43 søknader, hvorav 12 millioner kroner ble brukt.": "money behind it",
      "Mange søkte, hvorav 12 fra Bergen.": "of what?",
      "De brukte 43 millioner kroner, mot 38 året før.": "money",
      "Tolv hytter er solgt, og prisen var 43 dollar denne uka, mot 38 i fjor.": "money",
      "Tolv hytter er solgt, og andelen var 43 prosent her nede, opp fra 38 i fjor.": "a share",
      "To bedrifter fikk 43 millioner, mot 38 millioner i fjor.": "money",
      "Vi fikk 43 søknader, og laget vant 6 mot 38 i nord.": "a score",
    },
  }),
  defineRule({
    id: "count/that-number",
    kind: "count",
    reads: "count",
    // "i Rogaland er |tallet 4500".
    starts: [pairs(["tallet", "talet", "antallet"], ["#"])],
    view: "numbered",
    pattern: pattern(
      `(?:tallet|talet|antallet)${GAP}(?<number>${NUMBER})(?=$|[.,;]|${GAP}i${GAP}${NUMBER}(?![A-Za-zÀ-ɏ]))`,
    ),
    accept(hit, view) {
      const near = partOf(hit, view);
      if (near !== null) return near;
      const start = hit.end - (hit.parts.number ?? "").length;
      const unit = unitFartherBefore(view, start);
      const isMoney = MONEY_TOLD.test(view.folded.slice(Math.max(0, start - NEXT_SENTENCE_REACH), start));
      return unit === undefined || isMoney
        ? null
        : { start, end: hit.end, parts: addPart(hit.parts, "unit", unit) };
    },
    finds: {
      "I nord mangler det 3000 sveisere, og i vest er tallet ⟦4500⟧.": { value: 4500, unit: "sveiser" },
      "Fylket har 12.000 elbiler. Ved utgangen av 2021 var tallet ⟦9.000⟧.": { value: 9000, unit: "elbil" },
    },
    ignores: {
      "Det mangler folk, og i vest er tallet 4500.": "of what?",
      "De brukte 43 millioner kroner, og i vest er tallet 45.": "money",
    },
  }),
  defineRule({
    id: "count/of-these",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["of", "scale"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${NUMBER})(?:${GAP}(?<scale>${SCALE}))?${GAP}av${GAP}(?:disse|desse|dem|deim|dei)(?=[.,;)]|${GAP}(?:${WAS}|går|gikk|gjekk|kom|kommer|kjem|skal|ligger|ligg|fra|frå|i|på|til|[a-zæøå]{4,20}(?:[ea]r|menn)(?:[,.]|${GAP}(?:fra|frå)))(?![A-Za-zÀ-ɏ])|$)`,
    ),
    hedged: true,
    accept: (hit, view) => {
      const unit = countedBefore(view, hit.start)?.unit ?? unitOfMany(view, hit.start);
      // "150 millioner av disse" where money has been told in between.
      const isMoney =
        hit.parts.scale !== undefined &&
        MONEY_TOLD.test(view.folded.slice(Math.max(0, hit.start - REACH), hit.start));
      return unit === undefined || isMoney ? null : { ...hit, parts: addPart(hit.parts, "unit", unit) };
    },
    finds: {
      "Laget har 28 bedrifter, der ⟦18 av disse⟧ er små.": { value: 18, unit: "bedrift" },
      "Det var 2,6 millioner overnattinger, og ⟦1,5 millioner av disse⟧ var ferie.": {
        value: 1_500_000,
        unit: "overnatting",
      },
      "I alt får 16 prosjekt støtte, ⟦fire av dei⟧ frå Bergen.": { value: 4, unit: "prosjekt" },
      "Laget har åtte hytter, ⟦to av dem⟧ på fjellet.": { value: 2, unit: "hytte" },
      "Det kom 60 søkere, og ⟦45 av disse⟧ var kvinner fra byen.": { value: 45, unit: "søker" },
      "Av 280 studenter var ⟦170 av dem⟧ kvinner, sier hun.": { value: 170, unit: "student" },
      "Fleire bedrifter har søkt, og ⟦tolv av dei⟧ fekk støtte.": { value: 12, unit: "bedrift" },
      "Av dei 60 gjestene var ⟦45 av desse⟧ svenskar frå Jemtland.": { value: 45, unit: "gjest" },
      "Dei gav midlar til 43 søknader, og ⟦minst tolv av desse⟧ var nye.": {
        value: 12,
        unit: "søknad",
        modifier: "at-least",
      },
    },
    ignores: {
      "Laget har 28 klubber og fikk 40 millioner kroner, og 10 millioner av disse er brukt.": "money",
      "Mange søkte, og 12 av dem ble valgt.": "of what?",
      "Det kom 43 søknader. De var gode. Alle er lest, og 12 av dem ble valgt.": "told too long ago",
      "Vi har 28 bedrifter, og 18 av dem med eksport vokser.": "it goes on",
    },
  }),
  defineRule({
    id: "count/out-of-all",
    kind: "count",
    reads: "count",
    starts: [pairs(["av"], ["#", "totalt", "de", "dei", ...HEDGE_STARTS])],
    view: "numbered",
    pattern: pattern(
      `av${GAP}(?:(?:totalt|de|dei|${SECOND_HEDGE})${GAP})?(?<all>${NUMBER})(?<words>${GAP}${WORD})(?:${GAP}som${GAP}[a-zæøå -]{3,60}?,?)?${GAP}(?:ble|blei|vart|er|var|har|fikk|fekk|svarte|svara|svarer|svarar)${GAP}(?:(?:bare|berre|kun)${GAP})?(?<number>${NUMBER})(?=${GAP}(?:ja|nei|at|[a-zæøå]{3,30}(?:et|t|de|te|dd|a|ne)|i|på|til(?!${GAP}sam)|fra|frå|innen|innan)(?![A-Za-zÀ-ɏ]))`,
    ),
    accept: partOf,
    finds: {
      "Av 43 søknader ble ⟦12⟧ innvilget.": { value: 12, unit: "søknad" },
      "Av totalt 43 klyngjer vart ⟦tre⟧ tekne opp.": { value: 3, unit: "klyngje" },
      "Av litt over 430 søknader er ⟦120⟧ behandlede.": { value: 120, unit: "søknad" },
      "Av 43 søknader som kom i vår, var ⟦30⟧ til havbruk.": { value: 30, unit: "søknad" },
      "Av dei 43 søknadene som kom var ⟦30⟧ frå nord.": { value: 30, unit: "søknad" },
    },
    ignores: {
      "Av 43 søknader ble 12 bedrifter valgt.": "it counts its own noun",
      "Av de beste ble 12 valgt.": "of what?",
      "Av 43 søkere har 12 til sammen 90 poeng.": "they have something together",
    },
  }),
];
