/** Dates, periods and times told relative to the article's day. */

import { anyOf, GAP, pattern } from "../../pattern.ts";
import {
  DAY_OFFSETS,
  HOLIDAYS,
  MONTH,
  MONTH_FULL,
  MONTH_STARTS,
  SEASONS_BARE,
  SEASONS_DEFINITE,
  WEEKDAY,
  WEEKDAY_ANY,
  WEEKDAY_STARTS,
  WEEKDAYS,
  YEAR_OFFSETS,
} from "../norwegian/calendar.ts";
import { ORDINALS } from "../norwegian/numerals.ts";
import { defineRule, type Hit, type Rule } from "../rule.ts";
import { DIGITS_MARK, ONE_MARK, type View, WORDS_MARK } from "../view.ts";

const YEAR = "(?:1[5-9]|20|21)\\d{2}";
const NUMBER = `[${DIGITS_MARK}${WORDS_MARK}${ONE_MARK}]{1,30}`;
const TO = `(?: ?[-–] ?|${GAP}(?:til og med|til|og|t\\.o\\.m\\.)${GAP})`;
const firstWords = (phrases: Iterable<string>): string[] =>
  [...phrases].map((phrase) => /^[A-Za-zÀ-ɏ]+/u.exec(phrase)?.[0] ?? "").filter(Boolean);
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const MONTH_NUMBER = "(?:1[0-2]|0?[1-9])";

/** The word(s) right before, to tell "i 2014" from "nr. 2014". */
const wordBefore = (view: View, at: number): string =>
  /([A-Za-zÀ-ɏ.]+)[ \n]+$/u.exec(view.folded.slice(Math.max(0, at - 24), at))?.[1] ?? "";

const YEAR_WORDS = new Set(
  "i siden sidan fra frå innen innan til for etter før mot av og året år rundt omkring kring ca. ca om mellom perioden budsjettet statsbudsjettet siste høsten hausten våren vinteren sommeren sommaren på per pr. pr juleferien tidlig tidleg sent seint medio ultimo primo januar februar mars april mai juni juli august september oktober november desember".split(
    " ",
  ),
);

/** Four digits are a year unless the passage makes them a number of something. */
function isYear(hit: Hit, view: View): boolean {
  const before = view.folded.slice(Math.max(0, hit.start - 12), hit.start);
  const after = view.folded.slice(hit.end, hit.end + 24);
  if (
    /(?:nr\.?|§|nummer|postboks|pb\.?|tlf\.?|iso|side|s\.|kl\.?|id|:|=|\/|#|\+|ns) ?$/u.test(before) ||
    /[\d][.,:]$/.test(before)
  )
    return false;
  if (
    /^(?:[.,:]\d|\/\d{3}|[ \n](?:kroner|kronar|kr|nok|mill|mrd|prosent|pst|meter|km|tonn|ganger|gonger|stk|mennesker|menneske|personer|personar|megawatt|mw|gwh|twh|kwh|euro|dollar)(?![A-Za-zÀ-ɏ])|%|-?tallet|-?talet|-?åra|-?årene)/u.test(
      after,
    )
  )
    return false;
  const year = Number(view.folded.slice(hit.start, hit.start + 4));
  if (YEAR_WORDS.has(wordBefore(view, hit.start))) return true;
  // "over 2000 bedrifter": round, and a noun follows.
  if (year % 50 === 0 && /^[ \n][A-Za-zÀ-ɏ]/u.test(after))
    return /^[ \n](?:og|er|var|ble|vart|skal|vil|har|hadde|til|ved|i|på|med|som|kom)(?![A-Za-zÀ-ɏ])/u.test(
      after,
    );
  return year >= 1800 && year <= 2100;
}

/** "i vår" is this spring before a verb, a small word or a stop; before a noun it is "in our". */
const SPRING_NOT_OUR =
  /^(?:$|[.,;:!?)»–-]|[ \n](?:[A-Za-zÀ-ɏ]+(?:rte|lte|kte|gde|dde|vde|mte|nte|pte|ste|tte|gjorde|førte)|var|ble|blei|vart|har|hadde|er|blir|vil|skal|kan|fikk|fekk|kom|kjem|kommer|gikk|gjekk|tok|la|sa|startet|starta|åpnet|opna|deltok|og|som|da|då|til|ved|på|med|før|etter|at|for|om|men|under|i|av)(?![A-Za-zÀ-ɏ]))/u;

export const dateRules: readonly Rule<"date">[] = [
  defineRule({
    id: "date/day-range",
    kind: "date",
    reads: "period",
    starts: ["digits", ["fra", "frå", "mellom"]],
    followedBy: ["link", "dot", "month"],
    view: "folded",
    pattern: pattern(
      `(?:(?:fra|frå|mellom)${GAP})?(?:den${GAP})?(?<day>${DAY})\\.?(?: ?(?<month>${MONTH}))?${TO}(?:den${GAP})?(?<dayEnd>${DAY})\\.? ?(?<monthEnd>${MONTH})(?: ?,? ?(?<yearEnd>${YEAR}))?`,
    ),
    finds: {
      "Møtet er ⟦13.–15. juli 2023⟧.": { edtf: "2023-07-13/2023-07-15", form: "absolute" },
      "Messa går ⟦28. august til 2. september 2022⟧.": { edtf: "2022-08-28/2022-09-02" },
    },
    ignores: { "Punkt 3-4 mangler.": "no month" },
  }),
  defineRule({
    id: "date/day",
    kind: "date",
    reads: "day",
    starts: ["digits", ["den"], WEEKDAY_STARTS],
    followedBy: ["dot", "month"],
    view: "folded",
    pattern: pattern(
      `(?:(?<weekday>${WEEKDAY_ANY}),?${GAP}(?:den${GAP})?|den${GAP})?(?<day>${DAY})(?:\\.? ?|\\.)(?<month>${MONTH})(?:,? ?(?<year>${YEAR})|${GAP}(?<relative>i år|i fjor|neste år)(?![A-Za-zÀ-ɏ]))?(?=$|[^A-Za-zÀ-ɏ\\d]|\\.)`,
      "open",
    ),
    accept(hit, view) {
      if (
        /\d[.,:]$/.test(view.folded.slice(0, hit.start)) ||
        /^\d{1,2}(?:mar|jan|des|sep|jun|jul)$/.test(view.folded.slice(hit.start, hit.end))
      )
        return null;
      // "… nummer 3. Mars er": the dot ended a sentence.
      return hit.parts.year === undefined && /^\d{1,2}\. [A-ZÆØÅ]/u.test(view.plain.slice(hit.start, hit.end))
        ? null
        : hit;
    },
    finds: {
      "Den ble åpnet ⟦10. mars 2022⟧.": { edtf: "2022-03-10", form: "absolute" },
      "Oppdatert: ⟦8. okt. 2020⟧": { edtf: "2020-10-08" },
      "Saken ble endret ⟦20.februar⟧ klokken 15.": { edtf: "2024-02-20", form: "partial" },
      "Fristen er ⟦fredag den 3. mai⟧.": { edtf: "2024-05-03" },
      "Kongressen opna ⟦måndag 18. februar⟧.": { edtf: "2024-02-18" },
    },
    ignores: {
      "Han ble nummer 3. Mars er en planet.": "a new sentence",
      "De 20 februarklare lagene møttes.": "another word",
    },
  }),
  defineRule({
    id: "date/ordinal-day",
    kind: "date",
    reads: "day",
    starts: [["den"], Object.keys(ORDINALS)],
    view: "folded",
    pattern: pattern(
      `(?:den${GAP})?(?<dayWord>${anyOf(Object.keys(ORDINALS))})${GAP}(?<month>${MONTH_FULL})(?:,? ?(?<year>${YEAR}))?`,
    ),
    finds: {
      "Vi feirer ⟦syttende mai⟧.": { edtf: "2024-05-17" },
      "Fristen er ⟦den første juni 2025⟧.": { edtf: "2025-06-01" },
    },
    ignores: { "Den tredje augustmåneden på rad.": "another word" },
  }),
  defineRule({
    id: "date/numeric",
    kind: "date",
    reads: "day",
    starts: ["digits"],
    followedBy: ["dot", "slash", "link"],
    view: "folded",
    pattern: pattern(
      `(?:(?<day>${DAY})(?<s>[./-]) ?(?<month>${MONTH_NUMBER})\\k<s> ?(?<year>${YEAR}|\\d{2}(?=$|[^\\d.,/:-]|[.,](?!\\d)))|(?<year2>${YEAR})(?<t>[./-])(?<month2>${MONTH_NUMBER})\\k<t>(?<day2>${DAY}))(?![A-Za-zÀ-ɏ\\d])`,
      "open",
    ),
    accept: (hit, view) => {
      const before = view.folded.slice(Math.max(0, hit.start - 14), hit.start);
      return /\d[.,/:-]$|(?:versjon|utgave|kapittel|kap\.|punkt|pkt\.|seksjon|v|§) ?$/u.test(before)
        ? null
        : hit;
    },
    finds: {
      "Publisert ⟦03.05.2023⟧": { edtf: "2023-05-03", form: "absolute" },
      "Endret ⟦2015-03-03⟧ kl. 12": { edtf: "2015-03-03" },
      "Vedtaket er fra ⟦3/3/15⟧.": { edtf: "2015-03-03" },
    },
    ignores: { "Versjon 1.2.10 er ute.": "a version", "Forholdet er 30/10.": "a ratio" },
  }),
  defineRule({
    id: "date/day-of-month-number",
    kind: "date",
    reads: "day",
    starts: ["digits", WEEKDAY_STARTS],
    view: "folded",
    pattern: pattern(
      `(?<weekday>${WEEKDAY_ANY}),?${GAP}(?:den${GAP})?(?<day>${DAY})[./](?<month>${MONTH_NUMBER})\\.?(?![A-Za-zÀ-ɏ\\d])`,
      "open",
    ),
    finds: {
      "Møtet er ⟦onsdag 22.05.⟧ klokken ti.": { edtf: "2024-05-22" },
      "Vi sees ⟦torsdag 23/5⟧.": { edtf: "2024-05-23" },
    },
    ignores: { "Forholdet er 30/10.": "a ratio" },
  }),
  defineRule({
    id: "date/month-range",
    kind: "date",
    reads: "period",
    starts: [MONTH_STARTS, ["fra", "frå", "mellom"]],
    view: "folded",
    pattern: pattern(
      `(?:(?:fra|frå|mellom)${GAP})?(?<month>${MONTH_FULL})(?:${GAP}(?<year>${YEAR}))?${TO}(?<monthEnd>${MONTH_FULL})(?:${GAP}(?<yearEnd>${YEAR}))?`,
    ),
    accept: (hit, view) =>
      / og /.test(view.folded.slice(hit.start, hit.end)) &&
      !/^mellom/.test(view.folded.slice(hit.start, hit.end))
        ? null
        : hit,
    finds: {
      "Tallene gjelder ⟦januar–mars 2024⟧.": { edtf: "2024-01/2024-03" },
      "Arbeidet går ⟦fra august 2023 til mai 2024⟧.": { edtf: "2023-08/2024-05" },
    },
    ignores: { "Møter i mars og april.": "two months" },
  }),
  defineRule({
    id: "date/month-year",
    kind: "date",
    reads: "month",
    starts: [MONTH_STARTS],
    view: "folded",
    pattern: pattern(
      `(?<month>${MONTH})(?:${GAP}|,${GAP}| i )(?:(?<year>${YEAR})|(?<relative>i år|i fjor|neste år|året etter|året før))`,
    ),
    finds: {
      "Planen kom i ⟦mars 2022⟧.": { edtf: "2022-03", form: "partial" },
      "Det var i ⟦november i fjor⟧.": { edtf: "2023-11", form: "relative" },
    },
    ignores: { "Mars 24 timer senere.": "no year" },
  }),
  defineRule({
    id: "date/month",
    kind: "date",
    reads: "month",
    starts: [MONTH_STARTS],
    view: "folded",
    pattern: pattern(
      `(?<month>${MONTH_FULL})(?:s)?(?!${GAP}(?:${YEAR}|i år|i fjor|neste år))(?! ?[-–][A-Za-zÀ-ɏ])`,
    ),
    accept(hit, view) {
      // A month alone is a date only behind a word that puts something in time ("i mars"), and written small.
      const small = /^[a-zß-öø-ÿ]/u.test(view.plain.slice(hit.start, hit.start + 1));
      if (!small || /\d\.? ?$/.test(view.folded.slice(Math.max(0, hit.start - 5), hit.start))) return null;
      const before = view.folded.slice(Math.max(0, hit.start - 30), hit.start);
      return /(?<![A-Za-zÀ-ɏ])(?:i|til|fra|frå|siden|sidan|før|etter|innen|innan|mot|utgangen av|slutten av|starten av|begynnelsen av|byrjinga av|løpet av|midten av|forrige|førre|neste|sist|denne|per|pr\.|i hele|i heile|hele|både|medio|ultimo|primo|tidlig i|tidleg i)[ \n]$/u.test(
        before,
      ) || /(?<![A-Za-zÀ-ɏ])i [A-Za-zÀ-ɏ]+ og $/u.test(before)
        ? hit
        : null;
    },
    finds: {
      "Loven gjelder fra ⟦januar⟧.": { edtf: "2024-01", form: "partial" },
      "Rapporten kjem i ⟦september⟧.": { edtf: "2024-09" },
    },
    ignores: { "Frida August leder laget.": "a name", "Mai ble varm.": "no word that dates it" },
  }),
  defineRule({
    id: "date/year-range",
    kind: "date",
    reads: "period",
    starts: ["digits", ["fra", "frå", "mellom", "perioden", "periode", "åra", "årene"]],
    followedBy: ["link", "slash"],
    view: "folded",
    pattern: pattern(
      `(?:(?:perioden|årene|åra)${GAP}(?:(?:fra|frå|mellom)${GAP})?|(?<open>fra|frå|mellom)${GAP}(?:og${GAP}med${GAP})?(?:år(?:et)?${GAP})?)?(?<year>${YEAR})(?: ?[-–/] ?|${GAP}(?<word>til og med|til|og|t\\.o\\.m\\.|fram til|frem til)${GAP}(?:år(?:et)?${GAP})?)(?<yearEnd>${YEAR}|\\d{2}(?![\\d.,/]|-\\d))(?!-?tal)`,
    ),
    accept(hit, view) {
      const { year, yearEnd, word, open } = hit.parts;
      const matched = view.folded.slice(hit.start, hit.end);
      if (word === "og" && !/mellom/.test(matched)) return null;
      // "fra 22 milliarder i 2021 til 50 i 2030" is not ours: here two years stand next to each other.
      if (yearEnd?.length === 2 && (word !== undefined || Number(yearEnd) <= Number(year) % 100)) return null;
      if (yearEnd?.length === 4 && Number(yearEnd) <= Number(year)) return null;
      return open === undefined && /[\d.,/-]$/.test(view.folded.slice(Math.max(0, hit.start - 1), hit.start))
        ? null
        : hit;
    },
    finds: {
      "I ⟦perioden 2014 – 2019⟧ økte den.": { edtf: "2014/2019", form: "partial" },
      "Tiltaket ble evaluert ⟦fra 2020 til 2023⟧.": { edtf: "2020/2023" },
      "Programmet ⟦2021-23⟧ er ferdig.": { edtf: "2021/2023" },
      "Det gjeld ⟦mellom 2014 og 2019⟧.": { edtf: "2014/2019" },
    },
    ignores: { "Både 2014 og 2019 var gode år.": "two years", "Sak 2021/1045 er lukket.": "a case number" },
  }),
  defineRule({
    id: "date/year",
    kind: "date",
    reads: "year",
    starts: ["digits"],
    view: "folded",
    pattern: pattern(
      `(?<year>${YEAR})(?:s)?(?=$|[^A-Za-zÀ-ɏ\\d]|-(?:budsjett|plan|mål|meld|tal|års|versjon|utgåv|utgav|kull|sesong|oppgjer|oppgjør|reform|års)[A-Za-zÀ-ɏ]{0,20})`,
      "open",
    ),
    accept: (hit, view) => (isYear(hit, view) ? hit : null),
    finds: {
      "Målet skal nås innen ⟦2030⟧.": { edtf: "2030", form: "partial", bound: "until" },
      "Ingen nye siden ⟦2021⟧.": { edtf: "2021", bound: "from" },
      "Det står i ⟦2014⟧-budsjettet.": { edtf: "2014" },
    },
    ignores: {
      "Prisen var 2000 kroner.": "an amount",
      "Over 2000 bedrifter er med.": "a count",
      "Sak nr. 2014 er lukket.": "a number of a case",
    },
  }),
  defineRule({
    id: "date/decade",
    kind: "date",
    reads: "decade",
    starts: ["digits"],
    followedBy: ["time", "link"],
    view: "folded",
    pattern: pattern(
      `(?<decade>(?:1[5-9]|20)\\d0|\\d0)(?:-| )?(?:tallet|talet|tallets|talets|åra|årene|tals)`,
    ),
    finds: {
      "Det begynte på ⟦1990-tallet⟧.": { edtf: "199X", form: "partial" },
      "Han kom på ⟦80-talet⟧.": { edtf: "198X" },
      "I ⟦2020-årene⟧ skal det skje.": { edtf: "202X" },
    },
    ignores: { "Bedriften har 80 tallknusere.": "another word" },
  }),
  defineRule({
    id: "date/part-of-year",
    kind: "date",
    reads: "part-of-year",
    starts: [
      "digits",
      [
        ...firstWords(Object.keys(ORDINALS)),
        "q",
        "siste",
        "andre",
        "annet",
        "forrige",
        "førre",
        "neste",
        "dette",
      ],
    ],
    followedBy: ["time", "dot"],
    view: "folded",
    pattern: pattern(
      `(?:(?:(?<nth>${anyOf([...Object.keys(ORDINALS), "annet", "siste"])}|[1-4]\\.?)${GAP}(?<unit>kvartal|tertial|halvår|halvdel av)|(?<quarter>q[1-4]))(?:${GAP}(?:(?:i|av)${GAP})?(?:(?<year>${YEAR})|(?<relative>i år|i fjor|neste år))|(?<fused>-?${YEAR}))?|(?<shift>forrige|førre|neste|dette)${GAP}(?<unit2>kvartal|tertial|halvår))(?:et|ets|s)?`,
    ),
    finds: {
      "Veksten i ⟦andre kvartal 2023⟧ var svak.": { edtf: "2023-34" },
      "I ⟦første halvår 2024⟧ steg eksporten.": { edtf: "2024-40" },
      "Etter ⟦2. tertial 2022⟧ var det overskudd.": { edtf: "2022-38" },
    },
    ignores: {
      "Det tredje halvåret på rad.": "no year or place in time: an ordinal",
      "Tredje plass i 2023.": "no part of a year",
    },
    accept: (hit, view) =>
      /(?:det|den) $/.test(view.folded.slice(Math.max(0, hit.start - 4), hit.start)) &&
      hit.parts.year === undefined
        ? null
        : hit,
  }),
  defineRule({
    id: "date/season",
    kind: "date",
    reads: "season",
    starts: [
      SEASONS_DEFINITE,
      SEASONS_BARE,
      [
        "vårens",
        "sommerens",
        "sommarens",
        "høstens",
        "haustens",
        "vinterens",
        "i",
        "til",
        "sist",
        "neste",
        "forrige",
        "førre",
        "denne",
        "tidlig",
        "tidleg",
        "sent",
        "seint",
        "utpå",
        "utover",
      ],
    ],
    view: "folded",
    pattern: pattern(
      `(?:(?:tidlig|tidleg|sent|seint|utpå|utover|senere|seinare)${GAP})?(?:(?<lead>i|til|sist|neste|forrige|førre|denne|i fjor|til neste)${GAP}(?<season>${anyOf([...SEASONS_BARE, ...SEASONS_DEFINITE])})|(?<season2>${anyOf([...SEASONS_DEFINITE, ...SEASONS_BARE])})(?=${GAP}(?:${YEAR}|i${GAP}fjor|i${GAP}år)(?![A-Za-zÀ-ɏ\\d]))|(?<season3>${anyOf(SEASONS_DEFINITE)})|(?<season4>vårens|sommerens|sommarens|høstens|haustens|vinterens))(?:${GAP}(?:(?<year>${YEAR})|(?<relative>i år|i fjor|neste år)))?(?:s)?`,
    ),
    accept(hit, view) {
      const { lead, season3, year, relative } = hit.parts;
      if (lead === "i" && /(?:en|et|a)$/.test(hit.parts.season ?? "")) return null;
      if (
        lead === "i" &&
        hit.parts.season === "vår" &&
        year === undefined &&
        relative === undefined &&
        !SPRING_NOT_OUR.test(view.folded.slice(hit.end, hit.end + 24))
      )
        return null;
      if (season3 === undefined || year !== undefined || relative !== undefined) return hit;
      // A bare "høsten" needs a word that puts something in time before it.
      const before = view.folded.slice(Math.max(0, hit.start - 24), hit.start);
      return /(?<![A-Za-zÀ-ɏ])(?:av|til|mot|før|etter|fra|frå|om|utover|i|siden|sidan|innen|innan|på|for|denne)[ \n]$/u.test(
        before,
      )
        ? hit
        : null;
    },
    finds: {
      "Satsingen åpnet ⟦våren 2021⟧.": { edtf: "2021-21", form: "partial" },
      "De leverte et innspill ⟦i høst⟧.": { edtf: "2023-23", form: "relative" },
      "Forslaget kommer ⟦til høsten⟧.": { edtf: "2024-23", form: "relative" },
      "Vi jobber fram mot ⟦sommeren⟧.": { edtf: "2024-22", form: "relative" },
      "Det skal skje ⟦hausten 2025⟧.": { edtf: "2025-23" },
    },
    ignores: { "I vår by bor det mange.": "our town", "Høsten var våt og lang.": "no place in time" },
  }),
  defineRule({
    id: "date/relative-year",
    kind: "date",
    reads: "relative-year",
    starts: [firstWords(Object.keys(YEAR_OFFSETS))],
    view: "folded",
    pattern: pattern(
      `(?<phrase>${anyOf(Object.keys(YEAR_OFFSETS))})(?!${GAP}(?:på rad|etter|før|${anyOf(SEASONS_BARE)})(?![A-Za-zÀ-ɏ]))`,
    ),
    accept(hit, view) {
      const { phrase } = hit.parts;
      const before = view.folded.slice(Math.max(0, hit.start - 16), hit.start);
      const after = view.folded.slice(hit.end, hit.end + 24);
      if (
        phrase === "siste år" ||
        phrase === "kommende år" ||
        phrase === "komande år" ||
        phrase === "neste år"
      )
        return /(?<![A-Za-zÀ-ɏ])(?:de|dei|det|hvert|kvart) $/u.test(before) ? null : hit;
      if (phrase === "året før") return null;
      // "årets" places a budget or a result in time; "årets bedrift" is a prize.
      if (phrase === "årets")
        return /^ (?:budsjett|statsbudsjett|resultat|utgåve|utgave|tal|tildeling|runde|konferanse|første|fyrste|siste|slutt|oppgjør|rapport|undersøkelse|undersøking|utlysning|utlysing|forslag|søknad|program|satsing|melding|plan|ramme|bevilgning|løyving)/u.test(
          after,
        )
          ? hit
          : null;
      return hit;
    },
    finds: {
      "Det ble lansert ⟦tidligere i år⟧.": { edtf: "2024", form: "relative" },
      "Tapet var stort ⟦i fjor⟧.": { edtf: "2023" },
      "⟦Neste år⟧ kommer svaret.": { edtf: "2025" },
      "Regjeringen har i ⟦årets⟧ budsjett satt av penger.": { edtf: "2024" },
    },
    ignores: { "Årets bedrift er kåret.": "a prize", "Vi har i årevis ventet.": "another word" },
  }),
  defineRule({
    id: "date/relative-month",
    kind: "date",
    reads: "relative-month",
    starts: [["denne", "forrige", "førre", "neste", "sist", "inneværende"]],
    view: "folded",
    pattern: pattern(
      `(?:i${GAP})?(?<shift>denne|forrige|førre|neste|sist|inneværende)${GAP}(?:måned|måneden|månad|månaden)`,
    ),
    finds: { "Møtet er ⟦neste måned⟧.": { edtf: "2024-06" }, "Tala kom ⟦førre månad⟧.": { edtf: "2024-04" } },
    ignores: { "De siste månedene har vært tunge.": "a stretch of time" },
  }),
  defineRule({
    id: "date/relative-week",
    kind: "date",
    reads: "relative-week",
    starts: [["denne", "forrige", "førre", "neste", "sist", "i"]],
    view: "folded",
    pattern: pattern(
      `(?:(?<shift>denne|forrige|førre|neste|sist)${GAP}(?:uke|uken|uka|veke|veka|vika)|(?<shift2>denne|forrige|førre|neste|sist|i)${GAP}(?<weekend>helg|helga|helgen|helgas))s?`,
    ),
    finds: {
      "Saken kom opp ⟦forrige uke⟧.": { edtf: "2024-05-06/2024-05-12" },
      "Vi møtest ⟦neste veke⟧.": { edtf: "2024-05-20/2024-05-26" },
    },
    ignores: { "Hver uke kommer det nye.": "a rhythm" },
  }),
  defineRule({
    id: "date/week",
    kind: "date",
    reads: "week",
    starts: [["uke", "veke"]],
    view: "folded",
    pattern: pattern(
      `(?:uke|veke)${GAP}(?<week>5[0-3]|[1-4]?\\d)(?:${GAP}(?:i${GAP})?(?<year>${YEAR}))?(?![.,]\\d)`,
    ),
    finds: {
      "Vi åpner i ⟦uke 23⟧.": { edtf: "2024-06-03/2024-06-09" },
      "Det var i ⟦veke 2 2023⟧.": { edtf: "2023-01-09/2023-01-15" },
    },
    ignores: { "Per uke 3000 kroner.": "a price" },
  }),
  defineRule({
    id: "date/relative-day",
    kind: "date",
    reads: "relative-day",
    starts: [firstWords(Object.keys(DAY_OFFSETS))],
    view: "folded",
    pattern: pattern(`(?<phrase>${anyOf(Object.keys(DAY_OFFSETS))})`),
    accept: (hit, view) =>
      /(?<![A-Za-zÀ-ɏ])(?:før|etter)$/u.test(hit.parts.phrase ?? "") ||
      (hit.parts.phrase === "dagens" &&
        !/^ (?:møte|pressekonferanse|regjeringsmøte|statsråd|nyhet|vedtak)/.test(
          view.folded.slice(hit.end, hit.end + 20),
        ))
        ? null
        : hit,
    finds: {
      "⟦I går⟧ ble planen lagt fram.": { edtf: "2024-05-14", form: "relative", anchor: "2024-05-15" },
      "Ministeren sa ⟦i dag⟧ at det haster.": { edtf: "2024-05-15" },
      "Vi reiser ⟦i morgon⟧.": { edtf: "2024-05-16" },
    },
    ignores: { "Dagens ungdom eksporterer.": "nowadays" },
  }),
  defineRule({
    id: "date/weekday",
    kind: "date",
    reads: "weekday",
    starts: [
      WEEKDAY_STARTS,
      ["sist", "forrige", "førre", "neste", "førstkommende", "fyrstkomande", "på", "kommende", "komande"],
    ],
    view: "folded",
    pattern: pattern(
      `(?:(?<shift>på|sist|forrige|førre|neste|førstkommende|fyrstkomande|kommende|komande)${GAP})?(?<weekday>${WEEKDAY})(?:${GAP}(?<shift2>denne uken|denne uka|denne veka|forrige uke|førre veke|i forrige uke|i neste uke|neste uke|neste veke))?(?:${GAP}(?:kveld|morgen|morgon|formiddag|ettermiddag|føremiddag|natt))?(?!,?${GAP}(?:den${GAP})?\\d{1,2}\\.? ?(?:${MONTH}|[./](?:0?[1-9]|1[0-2])(?!\\d)))`,
    ),
    accept: (hit, view) =>
      /(?<![A-Za-zÀ-ɏ])(?:hver|kvar|på en|ein|om) $/u.test(
        view.folded.slice(Math.max(0, hit.start - 6), hit.start),
      )
        ? null
        : hit,
    finds: {
      "Avtalen ble signert ⟦tirsdag⟧.": { edtf: "2024-05-14", form: "relative" },
      "Vi treffes ⟦på fredag⟧.": { edtf: "2024-05-17" },
      "Han kom ⟦sist torsdag⟧.": { edtf: "2024-05-09" },
    },
    ignores: { "Vi møtes hver mandag.": "a rhythm", "Butikken har søndagsåpent.": "another word" },
  }),
  defineRule({
    id: "date/nth-of-month",
    kind: "date",
    reads: "nth-of-month",
    starts: ["digits", [...firstWords(Object.keys(ORDINALS)), "siste"]],
    followedBy: ["dot"],
    view: "folded",
    pattern: pattern(
      `(?<nth>${anyOf([...Object.keys(ORDINALS), "siste"])}|\\d{1,2}\\.)${GAP}(?:(?<weekday>${WEEKDAY})|(?<unit>uke|uka|veke|veka|helg|dag))(?:en|a)?${GAP}i${GAP}(?<month>${MONTH_FULL})(?:${GAP}(?:(?<year>${YEAR})|(?<relative>i år|i fjor|neste år)))?`,
    ),
    finds: {
      "Valget er ⟦andre mandag i september 2025⟧.": { edtf: "2025-09-08", form: "absolute" },
      "Messa er ⟦siste veke i oktober⟧.": { edtf: "2024-10-21/2024-10-27" },
    },
    ignores: { "Han vant siste runde i mars.": "no day or week" },
  }),
  defineRule({
    id: "date/stretch",
    kind: "date",
    reads: "stretch",
    starts: [
      ["de", "dei", "siste", "neste", "kommende", "komande", "seneste", "nærmeste", "nærmaste", "foregående"],
    ],
    view: "numbered",
    pattern: pattern(
      `(?:(?:de|dei)${GAP})?(?<shift>siste|neste|kommende|komande|seneste|nærmeste|nærmaste|foregående)${GAP}(?<number>${NUMBER})${GAP}(?<unit>årene|åra|år|tiårene|tiåra|tiår|ukene|uker|vekene|veker|månedene|måneder|måneder|månadene|månader|dagene|dagane|dager|dagar)`,
    ),
    finds: {
      "Eksporten har økt ⟦de siste to årene⟧.": { edtf: "2022/2023", form: "relative" },
      "Vi ansetter ⟦dei neste tre månadene⟧.": { edtf: "2024-06/2024-08" },
    },
    ignores: { "De siste to bedriftene la ned.": "companies" },
  }),
  defineRule({
    id: "date/ago",
    kind: "date",
    reads: "offset",
    starts: ["number", ["for", "om"]],
    followedBy: ["time"],
    view: "numbered",
    pattern: pattern(
      `(?:for${GAP}(?:(?:om lag|rundt|ca\\.?|over|snart|mer enn|meir enn|nesten|knapt|drøyt|vel)${GAP})?(?<number>${NUMBER})${GAP}(?<unit>år|uker|uke|veker|veke|dager|dagar|dag|måneder|måned|månader|månad|tiår)${GAP}(?<past>siden|sidan)|(?<number2>${NUMBER})${GAP}(?<unit2>år|uker|uke|veker|veke|dager|dagar|dag|måneder|måned|månader|månad)${GAP}(?<past2>siden|sidan)|om${GAP}(?:(?:om lag|rundt|ca\\.?)${GAP})?(?<number3>${NUMBER})${GAP}(?<unit3>år|uker|uke|veker|veke|dager|dagar|dag|måneder|måned|månader|månad))`,
    ),
    finds: {
      "⟦For to år siden⟧ var det stille.": { edtf: "2022", form: "relative" },
      "Dei starta ⟦for tre veker sidan⟧.": { edtf: "2024-04-24" },
      "Det kommer ⟦om fem år⟧.": { edtf: "2029" },
    },
    ignores: { "Planen for to år er klar.": "a length of time" },
  }),
  defineRule({
    id: "date/holiday",
    kind: "date",
    reads: "holiday",
    starts: ["digits", [...firstWords(Object.keys(HOLIDAYS))]],
    followedBy: ["dot", "time"],
    view: "folded",
    pattern: pattern(`(?<holiday>${anyOf(Object.keys(HOLIDAYS))})(?:${GAP}(?<year>${YEAR}))?`),
    finds: {
      "Butikken åpner ⟦julaften⟧.": { edtf: "2024-12-24" },
      "Det skjedde ⟦langfredag 2023⟧.": { edtf: "2023-04-07" },
    },
    ignores: { "De spiste julaftensmat.": "another word" },
  }),
];

export const weekdayNumbers = WEEKDAYS;
