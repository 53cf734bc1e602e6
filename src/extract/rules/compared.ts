/** Second numbers of a comparison, which take their unit from the first: "31 prosent i 2020, mot |34 i 2022". */
import { anyOf, GAP, pairs, pattern } from "../../pattern.ts";
import { MONTH_FULL } from "../norwegian/calendar.ts";
import { isChanging } from "../norwegian/change.ts";
import { HEDGE_STARTS, SECOND_HEDGE } from "../norwegian/modifiers.ts";
import { CURRENCY } from "../norwegian/money.ts";
import { isCountable, TIME_UNIT } from "../norwegian/nouns.ts";
import { readNumber, SCALE } from "../norwegian/numerals.ts";
import { addPart, defineRule, type Hit, type Rule } from "../rule.ts";
import { DIGITS_MARK, type View } from "../view.ts";
import { BIG, isPeople, nok } from "./amount.ts";
import { unitTold } from "./count-told.ts";
import { narrowToNoun, WORD } from "./counted.ts";
import { COUNTING as NUMBER } from "./numeral.ts";

const TIME_WORD = `(?:i|på|ved|per|for|av|den|det|utgangen|slutten|starten|begynnelsen|byrjinga|midten|løpet|første|fyrste|andre|tredje|fjerde|siste|kvartal|halvår|tertial|fjor|fjoråret|år|året|før|samme|same|tid|periode|perioden|måned|månad|${MONTH_FULL})`;
/** Source of a pattern: words that tell a time, and nothing else. */
export const TIMES = `(?:${GAP}(?:${TIME_WORD}(?![A-Za-zÀ-ɏ])|${NUMBER}\\.?)){1,7}`;
/** The same in the text as it is written. */
const TIMES_TOLD = `(?: (?:${TIME_WORD}|\\d{4}|[1-4]\\.)(?=[ ,)])){0,7}`;

const LINKS = ["mot", "til", "fra", "frå"];
const STARTS = pairs(LINKS, ["#", ...HEDGE_STARTS]);
/** Behind the number: a time, or the end of the clause, and nothing that it could count itself. */
const SECOND = `(?:${anyOf(LINKS)})${GAP}(?:${SECOND_HEDGE}${GAP})?(?<number>${NUMBER})(?=$|[,;)]|\\.(?= [A-ZÆØÅ]|$)|${GAP}(?:i|på|ved|per|nå|no|året|samme|same|for|siden|sidan|og|mens|medan)(?![A-Za-zÀ-ɏ]))`;
const REACH = 110;
const YEAR = /^(?:19|20)\d\d$/u;

/** The number alone, and the words before its link. */
interface Second {
  readonly hit: Hit;
  readonly link: string;
  readonly before: string;
}
function secondOf({ start, end, parts }: Hit, { folded }: View): Second | null {
  const { number = "" } = parts;
  const at = end - number.length;
  if (YEAR.test(number)) return null;
  const link = folded.slice(start, folded.indexOf(" ", start));
  return {
    hit: { start: at, end, parts: { number } },
    link,
    before: folded.slice(Math.max(0, start - REACH), start),
  };
}

/** Whether what stands before the link can be compared with what stands behind it. @param told before the link, from the first number on */
const isCompared = ({ link, before }: Second, at: number, told: number, view: View): boolean =>
  link === "til"
    ? /(?:^| )(?:fra|frå) (?:[a-zæøå]{2,8} ){0,2}$/u.test(before.slice(0, told)) &&
      isChanging(view.folded, at)
    : link === "mot" || before.endsWith(" opp ") || before.endsWith(" ned ");

const LINK_BEFORE = "(?:,|\\)| [–-])?(?: (?:opp|ned))? $";
const SHARE_BEFORE = new RegExp(
  `\\d{1,3}(?:,\\d{1,2})? ?(?<unit>prosent|pst\\.?|%)(?: av [a-zæøå]{3,30}(?: [a-zæøå]{3,20})?)?${TIMES_TOLD}${LINK_BEFORE}`,
  "u",
);
const MONEY_BEFORE = new RegExp(
  `\\d[\\d., ]{0,10} ?(?:(?<scale>${BIG}) ?)?(?<currency>${CURRENCY})?(?<=[a-zæøå.€$£])(?: per (?<per>[a-zæøå]{2,20}))?${TIMES_TOLD}${LINK_BEFORE}`,
  "u",
);
/** No number of millions is as large: it is a number of kroner. */
export const LARGE = 10_000;

/** "fra |20 medlemmer i 2015 |til 85", in the view that marks numbers. */
const COUNT_BEFORE = new RegExp(
  `(?:fra|frå)${GAP}(?:${SECOND_HEDGE}${GAP})?(?<number>${NUMBER})(?:${GAP}(?<scale>${SCALE}))?${GAP}(?<words>${WORD}(?:${GAP}${WORD}){0,2}?)(?:${TIMES})?${GAP}$`,
  "u",
);

/** "14 medlemmer i 2019, |16 i 2020 og |21 i 2021": one number a year. */
const OF_YEAR = `(?<number>${NUMBER})(?=${GAP}i${GAP}[${DIGITS_MARK}]{4}(?![${DIGITS_MARK}A-Za-zÀ-ɏ]))`;
const YEARS_BEFORE = " i \\d{4}(?:(?:,| og|, og) [\\d.,]{1,9} i \\d{4}){0,6}(?:,| og|, og) $";
const SHARE_IN_YEARS = new RegExp(`\\d ?(?<unit>prosent|pst\\.?|%)${YEARS_BEFORE}`, "u");
const MONEY_IN_YEARS = new RegExp(
  `\\d ?(?:(?<scale>${BIG}) ?)?(?<currency>${CURRENCY})?(?<=[a-zæøå.€$£])${YEARS_BEFORE}`,
  "u",
);
const COUNT_IN_YEARS = new RegExp(`\\d(?: [a-zæøå]{2,20}e)? (?<noun>[a-zæøå-]{3,40})${YEARS_BEFORE}`, "u");
/** "talet på søknader var 14 i 2019, |16 i 2020": the noun was told before the numbers. */
const TOLD_IN_YEARS = new RegExp(
  `(?<![a-zæøå])(?:antall(?:et)?|ta(?:l|ll)et)(?: [a-zæøå]{2,30}){0,6} \\d[\\d.]{0,8}${YEARS_BEFORE}`,
  "u",
);
/** What was told to be counted, before the first of the numbers. */
function unitOfYears(hit: Hit, view: View): string | undefined {
  const told = yearsBefore(hit, view, TOLD_IN_YEARS);
  return told === null
    ? undefined
    : unitTold(view, Math.max(0, hit.start - REACH) + told.index + told[0].search(/ \d/u) + 1, 2);
}
const yearsBefore = ({ start, parts }: Hit, { folded }: View, told: RegExp): RegExpExecArray | null =>
  YEAR.test(parts.number ?? "") ? null : told.exec(folded.slice(Math.max(0, start - REACH), start));

export const percentageComparedRules: readonly Rule<"percentage">[] = [
  defineRule({
    id: "percentage/compared",
    kind: "percentage",
    reads: "percentage",
    starts: [STARTS],
    view: "numbered",
    hedged: true,
    pattern: pattern(SECOND),
    accept(hit, view) {
      const second = secondOf(hit, view);
      const told = second && SHARE_BEFORE.exec(second.before);
      if (!second || !told || !/^\d{1,3}(?:,\d{1,2})?$/u.test(second.hit.parts.number ?? "")) return null;
      return isCompared(second, hit.start, told.index, view)
        ? { ...second.hit, parts: addPart(second.hit.parts, "unit", told.groups?.unit ?? "prosent") }
        : null;
    },
    finds: {
      "Ledigheten er 2,1 prosent, mot ⟦2,4⟧ i fjor.": { value: 2.4, unit: "percent" },
      "Andelen økte fra 31 prosent i 2020 til ⟦34⟧ i 2022.": { value: 34, unit: "percent" },
      "Delen auka frå 31 prosent i første kvartal til ⟦nesten 34⟧ no.": { value: 34, modifier: "about" },
      "Det er 2,1 prosent av arbeidsstyrken, ned fra ⟦2,4⟧ for ett år siden.": { value: 2.4 },
      "Delen var 34 prosent i 2022, opp frå ⟦31⟧ året før.": { value: 31, unit: "percent" },
    },
    ignores: {
      "Delen var 34 prosent fra 12 i går.": "nothing that was compared",
      "Andelen økte med 31 prosent i 2020 til 340.": "by how much, and to what",
      "Andelen økte fra 31 prosent i 2020 til 34 kommuner.": "it counts its own noun",
      "Andelen økte fra 31 prosent i 2020 til 2023.": "a year",
      "De stemte med 31 prosent for kaia, og 12 mot 9 i styret.": "a score",
    },
  }),
  defineRule({
    id: "percentage/year-by-year",
    kind: "percentage",
    reads: "percentage",
    starts: ["number"],
    followedBy: ["alone"],
    view: "numbered",
    pattern: pattern(OF_YEAR),
    accept(hit, view) {
      const unit = yearsBefore(hit, view, SHARE_IN_YEARS)?.groups?.unit;
      return unit === undefined ? null : { ...hit, parts: addPart(hit.parts, "unit", unit) };
    },
    finds: {
      "Andelen var 14 prosent i 2019, ⟦16⟧ i 2020 og 21 i 2021.": { value: 16 },
      "Delen var 14 prosent i 2019, 16 i 2020 og ⟦21⟧ i 2021.": { value: 21 },
    },
    ignores: { "Andelen var 14 prosent i 2019, og 16 var med i 2020.": "not in turn" },
  }),
];

export const amountComparedRules: readonly Rule<"amount">[] = [
  defineRule({
    id: "amount/compared",
    kind: "amount",
    reads: "amount",
    starts: [STARTS],
    view: "numbered",
    hedged: true,
    pattern: pattern(SECOND),
    accept(hit, view) {
      const second = secondOf(hit, view);
      const told = second && MONEY_BEFORE.exec(second.before);
      const { scale, currency, per } = told?.groups ?? {};
      if (
        !second ||
        !told ||
        (scale ?? currency) === undefined ||
        !isCompared(second, hit.start, told.index, view)
      )
        return null;
      if (currency === undefined && isPeople(second.hit, view)) return null;
      const { number = "" } = second.hit.parts;
      const isScaled = scale !== undefined && (readNumber(number) ?? LARGE) < LARGE;
      return {
        ...second.hit,
        parts: {
          number,
          ...(isScaled && { scale }),
          ...(currency !== undefined && { currency }),
          ...(per !== undefined && { per }),
        },
      };
    },
    finds: {
      "Ordningen kostet 40 millioner kroner i 2021, mot ⟦35⟧ i 2020.": nok(35_000_000),
      "Dei fekk 12 millionar kroner i fjor, opp frå ⟦9⟧ året før.": nok(9_000_000),
      "Rammen økte fra 1,2 milliarder kroner i fjor til ⟦om lag 1,5⟧ i år.": nok(1_500_000_000, {
        modifier: "about",
      }),
      "Laksen kostet 62,34 kroner per kilo, mot ⟦58,11⟧ i april i fjor.": nok(58.11, { per: "kilo" }),
      "De brukte 1,1 millioner kroner i år, mot ⟦900 000⟧ i fjor.": nok(900_000),
    },
    ignores: {
      "De fikk 12 millioner kroner i fjor, mot 9 søkere året før.": "it counts its own noun",
      "De fikk 12 millioner kroner til 9 i år.": "nothing that was compared",
      "Laget har 12 hytter, mot 9 i fjor.": "cabins",
    },
  }),
  defineRule({
    id: "amount/year-by-year",
    kind: "amount",
    reads: "amount",
    starts: ["number"],
    followedBy: ["alone"],
    view: "numbered",
    pattern: pattern(OF_YEAR),
    accept(hit, view) {
      const { scale, currency } = yearsBefore(hit, view, MONEY_IN_YEARS)?.groups ?? {};
      if ((scale ?? currency) === undefined || (currency === undefined && isPeople(hit, view))) return null;
      return {
        ...hit,
        parts: {
          ...hit.parts,
          ...(currency !== undefined && { currency }),
          ...(scale !== undefined && { scale }),
        },
      };
    },
    finds: {
      "Dei fekk 14 millionar kroner i 2019, ⟦16⟧ i 2020 og 21 i 2021.": nok(16_000_000),
      "De fikk 14 millioner kroner i 2019 og ⟦21⟧ i 2021.": nok(21_000_000),
      "De omsatte for 3,2 milliarder i 2019 og ⟦3,9⟧ i 2020.": nok(3_900_000_000),
    },
    ignores: { "De fikk 14 millioner kroner i 2019 og 21 medlemmer i 2021.": "it counts its own noun" },
  }),
];

export const countComparedRules: readonly Rule<"count">[] = [
  defineRule({
    id: "count/compared",
    kind: "count",
    reads: "count",
    starts: [pairs(["til"], ["#", ...HEDGE_STARTS])],
    view: "numbered",
    hedged: true,
    pattern: pattern(SECOND),
    accept(hit, view) {
      const second = secondOf(hit, view);
      if (second === null || !isChanging(view.folded, hit.start)) return null;
      const from = Math.max(0, hit.start - REACH);
      const told = COUNT_BEFORE.exec(view.numbered.slice(from, hit.start));
      if (told === null) return null;
      const { number = "", scale, words = "" } = told.groups ?? {};
      const start = from + told.index + told[0].indexOf(number);
      const wordsStart = from + told.index + told[0].indexOf(words, told[0].indexOf(number) + number.length);
      const first = { number: view.folded.slice(start, start + number.length), scale, words };
      const whole = narrowToNoun({ start, end: wordsStart + words.length, parts: first }, view);
      // The noun is the last of the words: "fra |12 land og voks".
      if (whole?.parts.unit === undefined || whole.end !== wordsStart + words.length) return null;
      const isScaled = scale !== undefined && (readNumber(second.hit.parts.number ?? "") ?? LARGE) < LARGE;
      const parts = isScaled ? { ...second.hit.parts, scale } : second.hit.parts;
      return { ...second.hit, parts: addPart(parts, "unit", whole.parts.unit) };
    },
    finds: {
      "Klyngen vokste fra 20 medlemmer i 2015 til ⟦85⟧ i 2022.": { value: 85, unit: "medlem" },
      "Utslippene falt fra 50 millioner tonn i 1990 til ⟦48⟧ i 2021.": { value: 48_000_000, unit: "tonn" },
      "Ventetida fall frå 20 veker i 2019 til ⟦12⟧ i 2021.": { value: 12, unit: "veke" },
      "Fylket gjekk frå fire nye avviklingar i mars i fjor til ⟦ni⟧ i år.": { value: 9, unit: "avvikling" },
      "Salget falt fra 12.000 biler i mai i fjor til ⟦rundt 11.000⟧ i mai i år.": {
        value: 11_000,
        unit: "bil",
        modifier: "about",
      },
    },
    ignores: {
      "Klyngen vokste fra 20 medlemmer i 2015 til 2022.": "a year",
      "De kjørte fra 20 medlemmer til 85 i nord.": "nothing that changes",
      "Laget kom fra 12 land og vokste til 5 i fjor.": "it did not grow from the countries",
      "Veien går fra 3 byer i nord til 5 i sør.": "places",
      "Klyngen vokste fra 20 medlemmer i 2015 til 85 prosent av alle.": "a share",
      "Rammen økte fra 20 kroner i 2015 til 85 i 2022.": "money",
    },
  }),
  defineRule({
    id: "count/year-by-year",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["alone"],
    view: "numbered",
    pattern: pattern(OF_YEAR),
    accept(hit, view) {
      const noun = yearsBefore(hit, view, COUNT_IN_YEARS)?.groups?.noun ?? "";
      const told = isCountable(noun) ? noun : unitOfYears(hit, view);
      return told === undefined || TIME_UNIT.test(told)
        ? null
        : { ...hit, parts: addPart(hit.parts, "unit", told) };
    },
    finds: {
      "Vi fikk 14 nye medlemmer i 2019, ⟦16⟧ i 2020 og 21 i 2021.": { value: 16, unit: "medlem" },
      "Vi fekk 14 medlemer i 2019 og ⟦21⟧ i 2021.": { value: 21, unit: "medlem" },
      "Talet på søknader var 14 i 2019 og ⟦21⟧ i 2021.": { value: 21, unit: "søknad" },
    },
    ignores: { "Vi fikk 14 kroner i 2019 og 21 i 2021.": "money" },
  }),
];
