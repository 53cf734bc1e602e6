/** Days that the text names by their number. */
import { anyOf, GAP, pairs, pattern } from "../../../pattern.ts";
import {
  ENGLISH_MONTHS,
  FEASTS,
  HOLIDAYS,
  MONTH,
  MONTH_FULL,
  MONTH_STARTS,
  WEEKDAY,
  WEEKDAY_ANY,
  WEEKDAY_STARTS,
  WEEKDAYS,
} from "../../norwegian/calendar.ts";
import { ORDINALS } from "../../norwegian/numerals.ts";
import { defineRule, type Rule } from "../../rule.ts";
import { BETWEEN, DAY, MONTH_NUMBER, openings, TO, YEAR } from "./patterns.ts";

const NTH_UNITS = [
  ...Object.keys(WEEKDAYS),
  "uke",
  "uka",
  "uken",
  "veke",
  "veka",
  "helg",
  "helga",
  "helgen",
  "dag",
  "dagen",
];

/** Another day of a month that several days share, with its weekday if it has one. */
const MORE_DAYS = `(?:${WEEKDAY_ANY}${GAP})?(?:den${GAP})?${DAY}\\.`;

export const dayRules: readonly Rule<"date">[] = [
  defineRule({
    id: "date/day-range",
    kind: "date",
    reads: "period",
    starts: [
      "small",
      pairs([...BETWEEN, "den"], ["#"]),
      pairs(BETWEEN, ["den", ...WEEKDAY_STARTS]),
      WEEKDAY_STARTS,
    ],
    followedBy: ["near"],
    view: "folded",
    pattern: pattern(
      `(?:(?:fra|frå|mellom)${GAP})?(?:${WEEKDAY_ANY},?${GAP})?(?:den${GAP})?(?<day>${DAY})\\.?(?: ?(?<month>${MONTH}))?${TO}(?:${WEEKDAY_ANY},?${GAP})?(?:den${GAP})?(?<dayEnd>${DAY})\\.? ?(?<monthEnd>${MONTH})(?: ?,? ?(?<yearEnd>${YEAR}))?`,
    ),
    // "17. og 18. juli": two days.
    accept: (hit, view) => {
      const matched = view.folded.slice(hit.start, hit.end);
      return / og /.test(matched) && !matched.startsWith("mellom") ? null : hit;
    },
    finds: {
      "Møtet er ⟦13.–15. juli 2023⟧.": { edtf: "2023-07-13/2023-07-15", form: "absolute" },
      "Messa er ⟦tirsdag 12. til torsdag 14. november 2024⟧.": { edtf: "2024-11-12/2024-11-14" },
      "Messa går ⟦28. august til 2. september 2022⟧.": { edtf: "2022-08-28/2022-09-02" },
    },
    ignores: { "Punkt 3-4 mangler.": "no month", "Messa er den 17. og 18. juli.": "two days" },
  }),
  defineRule({
    id: "date/day",
    kind: "date",
    reads: "day",
    starts: ["small", ["den #"], WEEKDAY_STARTS],
    followedBy: ["month"],
    view: "folded",
    pattern: pattern(
      `(?:(?<weekday>${WEEKDAY_ANY}),?${GAP}(?:den${GAP})?|den${GAP})?(?<day>${DAY})\\.?(?:${GAP})?(?<month>${MONTH})(?:(?:,?${GAP}|,)?(?<year>${YEAR})|${GAP}(?<relative>i år|i fjor|neste år)(?![A-Za-zÀ-ɏ]))?(?=$|[^A-Za-zÀ-ɏ\\d]|\\.)`,
      "open",
    ),
    accept(hit, view) {
      if (
        /\d[.,:]$/.test(view.folded.slice(Math.max(0, hit.start - 4), hit.start)) ||
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
    id: "date/shared-month",
    kind: "date",
    reads: "day",
    starts: ["small", ["den #"], WEEKDAY_STARTS],
    followedBy: ["link"],
    view: "folded",
    // The last of them states the month; no more than five stand in a row.
    pattern: pattern(
      `(?:(?<weekday>${WEEKDAY_ANY}),?${GAP}(?:den${GAP})?|den${GAP})?(?<day>${DAY})\\.(?=(?:,${GAP}${MORE_DAYS}){0,4},?${GAP}(?:og|eller)${GAP}${MORE_DAYS}${GAP}?(?<month>${MONTH_FULL})(?:${GAP}(?<year>${YEAR})|(?![A-Za-zÀ-ɏ])))`,
      "open",
    ),
    accept: (hit, view) =>
      /[\d§] ?$/.test(view.folded.slice(Math.max(0, hit.start - 2), hit.start)) ||
      /^ (?:Og|Eller) /.test(view.plain.slice(hit.end, hit.end + 7))
        ? null
        : hit,
    finds: {
      "Messa er ⟦17.⟧ og 18. september.": { edtf: "2024-09-17", form: "partial" },
      "Messa er ⟦19.⟧ og 20.september.": { edtf: "2024-09-19", form: "partial" },
      "Høringen er ⟦mandag 3.⟧ og tirsdag 4. juni 2024.": { edtf: "2024-06-03", form: "absolute" },
      "Kursa er ⟦3.⟧, 4. og 12. juni 2023.": { edtf: "2023-06-03" },
    },
    ignores: {
      "Vi viser til punkt 3. Og 4. mai er fristen.": "a new sentence",
      "Han ble 3. og 4. gang vant han.": "no month",
    },
  }),
  defineRule({
    id: "date/ordinal-day",
    kind: "date",
    reads: "day",
    starts: [pairs(["den"], Object.keys(ORDINALS)), pairs(Object.keys(ORDINALS), MONTH_STARTS)],
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
    id: "date/english-day",
    kind: "date",
    reads: "day",
    starts: ["small"],
    followedBy: ["month"],
    view: "folded",
    pattern: pattern(
      `(?<day>${DAY})\\.?${GAP}(?<month>${anyOf(Object.keys(ENGLISH_MONTHS))})${GAP}(?<year>${YEAR})`,
    ),
    finds: {
      "Published: ⟦22 June 2007⟧": { edtf: "2007-06-22", form: "absolute" },
      "Publisert ⟦18. January 2024⟧, kl. 08.59": { edtf: "2024-01-18" },
    },
    ignores: { "22 July-prosjekter er i gang.": "no date" },
  }),
  defineRule({
    id: "date/month-day",
    kind: "date",
    reads: "day",
    // As the press services of the world date their lines.
    starts: [pairs([...MONTH_STARTS, ...Object.keys(ENGLISH_MONTHS)], ["#"])],
    view: "folded",
    pattern: pattern(
      `(?<month>${MONTH}|${anyOf(Object.keys(ENGLISH_MONTHS))})${GAP}(?<day>${DAY}),${GAP}(?<year>${YEAR})`,
    ),
    finds: {
      "Pressemelding ⟦jun 01, 2011⟧ 16:44": { edtf: "2011-06-01", form: "absolute" },
      "Last updated ⟦October 7, 2013⟧": { edtf: "2013-10-07" },
    },
    ignores: { "Messa går i mars 3, 4 og 5.": "no year" },
  }),
  defineRule({
    id: "date/numeric",
    kind: "date",
    reads: "day",
    starts: ["digits", ["den #"], WEEKDAY_STARTS],
    followedBy: ["dot", "slash", "hyphen"],
    view: "folded",
    pattern: pattern(
      `(?:(?:(?<weekday>${WEEKDAY_ANY}),?${GAP})?(?:den${GAP})?(?<day>${DAY})(?:(?<s>[./-]) ?(?<month>${MONTH_NUMBER})\\k<s> ?(?<year>${YEAR}|\\d{2}(?=$|[^\\d.,/:-]|[.,](?!\\d)))|/(?<month3>${MONTH_NUMBER})(?:-|,?${GAP}| i )(?<year3>${YEAR}))|(?<year2>${YEAR})(?<t>[./-])(?<month2>${MONTH_NUMBER})\\k<t>(?<day2>${DAY}))(?![A-Za-zÀ-ɏ\\d])`,
      "open",
    ),
    accept: (hit, view) => {
      const before = view.folded.slice(Math.max(0, hit.start - 14), hit.start);
      return /\d[.,/:-]$|(?<![A-Za-zÀ-ɏ])(?:versjon|utgave|kapittel|kap\.|punkt|pkt\.|seksjon|v|§) ?$/u.test(
        before,
      )
        ? null
        : hit;
    },
    finds: {
      "Publisert ⟦03.05.2023⟧": { edtf: "2023-05-03", form: "absolute" },
      "Endret ⟦2015-03-03⟧ kl. 12": { edtf: "2015-03-03" },
      "Vedtaket er av ⟦3/3/15⟧.": { edtf: "2015-03-03" },
      "Klagen ble sendt ⟦12/5-2023⟧.": { edtf: "2023-05-12" },
      "Høringen er ⟦onsdag 22.5.2024⟧.": { edtf: "2024-05-22" },
    },
    ignores: { "Versjon 1.2.10 er ute.": "a version", "Forholdet er 30/10.": "a ratio" },
  }),
  defineRule({
    id: "date/numeric-range",
    kind: "date",
    reads: "period",
    starts: ["digits", pairs(BETWEEN, ["#"])],
    followedBy: ["dot"],
    view: "folded",
    pattern: pattern(
      `(?:${anyOf(BETWEEN)}${GAP})?(?<day>${DAY})\\.(?<month>${MONTH_NUMBER})\\.?(?<year>${YEAR})?${TO}(?<dayEnd>${DAY})\\.(?<monthEnd>${MONTH_NUMBER})\\.(?<yearEnd>${YEAR})`,
    ),
    finds: {
      "Regnskapet gjelder ⟦01.01.2023–31.12.2023⟧.": { edtf: "2023-01-01/2023-12-31", form: "absolute" },
      "Det gjelder ⟦1.1.–30.6.2024⟧.": { edtf: "2024-01-01/2024-06-30" },
    },
    ignores: { "Versjon 1.2–1.3.2 er ute.": "versions" },
  }),
  defineRule({
    id: "date/day-of-month-number",
    kind: "date",
    reads: "day",
    starts: [WEEKDAY_STARTS, ["den #"]],
    view: "folded",
    pattern: pattern(
      `(?:(?<weekday>${WEEKDAY_ANY}),?${GAP}(?:den${GAP})?|den${GAP})(?<day>${DAY})[./](?<month>${MONTH_NUMBER})\\.?(?![A-Za-zÀ-ɏ\\d])`,
      "open",
    ),
    finds: {
      "Møtet er ⟦onsdag 22.05.⟧ klokken ti.": { edtf: "2024-05-22" },
      "Vi sees ⟦torsdag 23/5⟧.": { edtf: "2024-05-23" },
      "Fristen er ⟦den 30/5⟧.": { edtf: "2024-05-30" },
    },
    ignores: { "Forholdet er 30/10.": "a ratio" },
  }),
  defineRule({
    id: "date/nth-of-month",
    kind: "date",
    reads: "nth-of-month",
    starts: ["small", pairs([...Object.keys(ORDINALS), "siste"], NTH_UNITS)],
    followedBy: ["time"],
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
    id: "date/holiday",
    kind: "date",
    reads: "holiday",
    starts: ["small", openings(Object.keys(HOLIDAYS))],
    followedBy: ["time"],
    view: "folded",
    pattern: pattern(
      `(?<holiday>${anyOf(Object.keys(HOLIDAYS))})(?:${GAP}(?:(?<turn>${YEAR})[/–-](?:\\d{2})?\\d{2}(?!\\d)|(?<year>${YEAR})))?`,
    ),
    finds: {
      "Butikken åpner ⟦julaften⟧.": { edtf: "2024-12-24" },
      "Det skjedde ⟦langfredag 2023⟧.": { edtf: "2023-04-07" },
      "Ved ⟦siste årsskifte⟧ var de flere.": { edtf: "2024-01-01" },
      "Ordningen ble endret ved ⟦årsskiftet 2022/2023⟧.": { edtf: "2023-01-01" },
    },
    ignores: { "De spiste julaftensmat.": "another word" },
  }),
  defineRule({
    id: "date/feast",
    kind: "date",
    reads: "holiday",
    starts: [Object.keys(FEASTS)],
    view: "folded",
    // "før jul": a time only behind a word that puts something before, after or up to it.
    pattern: pattern(
      `(?<=(?<![A-Za-zÀ-ɏ])(?:før|etter|innen|innan|mot|over|til)${GAP})(?<holiday>${anyOf(Object.keys(FEASTS))})(?![-–])(?:${GAP}(?<year>${YEAR}))?(?!${GAP}(?:\\d|i${GAP}(?:år|fjor)))`,
    ),
    finds: {
      "Planen skal være klar før ⟦jul⟧.": { edtf: "2024-12-25", form: "partial", bound: "before" },
      "Saka vart utsett til etter ⟦påske⟧.": { edtf: "2024-03-31", bound: "after" },
      "Broen skal åpnes innen ⟦pinse 2026⟧.": { edtf: "2026-05-24", bound: "until" },
    },
    ignores: {
      "De ønsker alle en god jul.": "a greeting",
      "Vi selger mest før jul- og påskeferien.": "a part of a longer word",
    },
  }),
];
