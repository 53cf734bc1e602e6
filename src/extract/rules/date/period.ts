/** Months, years, and parts of them. */

import { wordBefore } from "../../../characters.ts";
import { anyOf, GAP, pairs, pattern } from "../../../pattern.ts";
import { MONTH, MONTH_FULL, MONTH_STARTS } from "../../norwegian/calendar.ts";
import { ORDINALS } from "../../norwegian/numerals.ts";
import { addPart, defineRule, type Hit, type Rule } from "../../rule.ts";
import type { View } from "../../view.ts";
import { BETWEEN, FROM_TOLD, IN_MONTHS, MONTHS_REACH, TO, YEAR, YEARS_AGO } from "./patterns.ts";

const YEAR_WORDS = new Set(
  "i siden sidan fra frå innen innan til for etter før mot av og året år rundt omkring kring ca. ca om mellom perioden budsjettet statsbudsjettet siste høsten hausten våren vinteren sommeren sommaren på per pr. pr juleferien tidlig tidleg sent seint medio ultimo primo januar februar mars april mai juni juli august september oktober november desember".split(
    " ",
  ),
);

/** Words before four digits that number something: "nr. 2014", "Horisont 2020", "ISO 9001". */
const NUMBERED: ReadonlySet<string> = new Set(
  "nou horisont horizon nr nr. nummer nummeret postnummer postnummeret resolusjon rom flight en sk dy iec din ns modell type postboks pb pb. tlf tlf. iso side s. kl kl. id".split(
    " ",
  ),
);
const POSTAL_BEFORE =
  /(?:vei|veien|veg|vegen|gate|gata|gaten|gt\.|plass|torg|allé|brygge|brygga| \d{1,3}[a-z]?), $/u;

/** "Etablert: |2015": the label of a date. */
const FOUNDED =
  /(?<![a-zæøå])(?:etablert|stiftet|stifta|grunnlagt|skipa|oppretta|opprettet|oppstart|startet|starta|start|startår|oppstartsår|ferdigstilt|ferdigstilling|åpnet|opna|år|prosjektperiode|periode): ?$/u;

/** Four digits are a year unless the passage makes them a number of something. */
function isYear(hit: Hit, view: View): boolean {
  const before = view.folded.slice(Math.max(0, hit.start - 12), hit.start);
  const after = view.folded.slice(hit.end, hit.end + 24);
  const word = wordBefore(view.folded, hit.start);
  // Behind a word there is no sign.
  const isSigned = word === "" && /(?:[§:=/#+] ?|\d[.,:])$/u.test(before);
  if (
    NUMBERED.has(word) ||
    (isSigned && !FOUNDED.test(view.folded.slice(Math.max(0, hit.start - 24), hit.start)))
  )
    return false;
  if (
    /^(?:[.,:]\d|\/\d{3}|[ \n](?:kroner|kronar|kr|nok|mill|mrd|prosent|pst|meter|km|tonn|ganger|gonger|stk|mennesker|menneske|personer|personar|megawatt|mw|gwh|twh|kwh|euro|dollar)(?![A-Za-zÀ-ɏ])|%|-?tallet|-?talet|-?åra|-?årene)/u.test(
      after,
    )
  )
    return false;
  // "Strømsveien, 2010 Strømmen": a postal code.
  if (
    before.endsWith(", ") &&
    POSTAL_BEFORE.test(before) &&
    /^ [A-ZÆØÅ]/u.test(view.plain.slice(hit.end, hit.end + 2))
  )
    return false;
  const year = Number(view.folded.slice(hit.start, hit.start + 4));
  if (YEAR_WORDS.has(word)) return true;
  // "over 2000 bedrifter": round, and a noun follows.
  if (year % 50 === 0 && /^[ \n][A-Za-zÀ-ɏ]/u.test(after))
    return /^[ \n](?:og|er|var|ble|vart|skal|vil|har|hadde|til|ved|i|på|med|som|kom)(?![A-Za-zÀ-ɏ])/u.test(
      after,
    );
  return year >= 1800 && year <= 2100;
}

const PARTS_OF_YEAR = ["kvartal", "tertial", "halvår"];

/** "våren 2025, senest i |mai": a month of the year told right before. */
const WITHIN_YEAR =
  /\d{4}, (?:(?:senest|seinast|trolig|truleg|sannsynligvis|sannsynlegvis|antakelig|helst|muligens|kanskje|nærmere bestemt|nærare bestemt|tidligst|tidlegast|mest sannsynlig|mest sannsynleg) )?(?:i|innen|innan|før) $/u;
const withinYear = (hit: Hit, before: string): Hit =>
  WITHIN_YEAR.test(before) ? { ...hit, parts: addPart(hit.parts, "within", "yes") } : hit;

/** Months that are no names as well. */
const ONLY_MONTH = /^(?:januar|februar|juli|september|oktober|november|desember)$/u;
/** "|Januar ble den beste måneden": what was is told of one month, not of every January. */
const isSubject = ({ start, end }: Hit, { folded, plain }: View): boolean =>
  ONLY_MONTH.test(folded.slice(start, end)) &&
  (start === 0 || /(?:[.!?]["»”]? |\n|[–-] )$/u.test(plain.slice(Math.max(0, start - 3), start))) &&
  /^ (?:var|ble|blei|vart|ga|gav|endte|enda|er også|er òg) /u.test(folded.slice(end, end + 10));

/** "Ledigheten øker alltid |fra desember til januar": whatever the year. */
const isEveryYear = ({ start }: Hit, { folded }: View): boolean =>
  /(?<![a-zæøå])(?:alltid|hvert år|kvart år|som regel|vanligvis|vanlegvis|årvisst)(?: [a-zæøå]+){0,4} $/u.test(
    folded.slice(Math.max(0, start - 50), start),
  );

export const periodRules: readonly Rule<"date">[] = [
  defineRule({
    id: "date/month-range",
    kind: "date",
    reads: "period",
    starts: [MONTH_STARTS, pairs(BETWEEN, MONTH_STARTS)],
    view: "folded",
    pattern: pattern(
      `(?:(?:fra|frå|mellom)${GAP})?(?<month>${MONTH_FULL})(?:${GAP}(?<year>${YEAR}))?(?:${TO}|/)(?<monthEnd>${MONTH_FULL})(?:${GAP}(?:(?<yearEnd>${YEAR})|(?<relative>i år|i fjor|neste år)))?`,
    ),
    accept(hit, view) {
      const matched = view.folded.slice(hit.start, hit.end);
      // "fra og med januar til og med mars": joined once both are read, each with its own year.
      const joins = matched.includes("til og med") && wordBefore(view.folded, hit.start) !== "med";
      if (hit.parts.yearEnd === undefined && isEveryYear(hit, view)) return null;
      return matched.includes(" og ") && !joins && !matched.startsWith("mellom") ? null : hit;
    },
    finds: {
      "Tallene gjelder ⟦januar–mars 2024⟧.": { edtf: "2024-01/2024-03" },
      "Svaret kjem i månadsskiftet ⟦mai/juni⟧.": { edtf: "2024-05/2024-06" },
      "Veksten held fram (⟦april til og med juni 2023⟧).": { edtf: "2023-04/2023-06" },
      "Arbeidet går ⟦fra august 2023 til mai 2024⟧.": { edtf: "2023-08/2024-05" },
    },
    ignores: {
      "Møter i mars og april.": "two months",
      "Salget øker alltid fra desember til januar.": "every year",
    },
  }),
  defineRule({
    id: "date/month-year",
    kind: "date",
    reads: "month",
    starts: [MONTH_STARTS],
    view: "folded",
    pattern: pattern(
      `(?<month>${MONTH})(?:${GAP}(?:måned|månad))?(?:${GAP}|,${GAP}| i )(?:(?<year>${YEAR})|(?<relative>i år|i fjor|neste år)|${YEARS_AGO}|${FROM_TOLD})`,
    ),
    finds: {
      "Talet gjekk opp frå ⟦oktober for to år sidan⟧.": { edtf: "2022-10", form: "relative" },
      "Planen kom i ⟦mars 2022⟧.": { edtf: "2022-03", form: "partial" },
      "Fondet kom i mai 2019, og i ⟦juni samme år⟧ var det i gang.": { edtf: "2019-06", form: "relative" },
      "Planen kom i 2019 og ble vedtatt i ⟦mars året etter⟧.": { edtf: "2020-03", form: "relative" },
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
      if (!small && isSubject(hit, view)) return hit;
      if (isEveryYear(hit, view)) return null;
      if (!small || /\d\.? ?$/.test(view.folded.slice(Math.max(0, hit.start - 5), hit.start))) return null;
      const before = view.folded.slice(Math.max(0, hit.start - 30), hit.start);
      return /(?<![A-Za-zÀ-ɏ])(?:i|for|til|(?:til|fra|frå) og med|fra|frå|siden|sidan|før|etter|innen|innan|mot|utg[ao]ngen av|slutten av|starten av|begynnelsen av|byrjinga av|løpet av|midten av|forrige|førre|neste|sist|denne|per|pr\.|i hele|i heile|hele|både|ut|medio|ultimo|primo|tidlig i|tidleg i)[ \n]$/u.test(
        before,
      ) ||
        /(?<![A-Za-zÀ-ɏ])i [A-Za-zÀ-ɏ]+ og $/u.test(before) ||
        IN_MONTHS.test(view.folded.slice(Math.max(0, hit.start - MONTHS_REACH), hit.start))
        ? withinYear(hit, before)
        : null;
    },
    finds: {
      "Loven gjelder fra ⟦januar⟧.": { edtf: "2024-01", form: "partial" },
      "Havna opnar hausten 2026, truleg i ⟦september⟧.": { edtf: "2026-09" },
      "Rapporten kjem i ⟦september⟧.": { edtf: "2024-09" },
      "Ved utgongen av ⟦mars⟧ var prisen høg.": { edtf: "2024-03" },
      "Salet auka i januar, ⟦februar⟧ og mars.": { edtf: "2024-02" },
      "Salget økte i mars, april og i ⟦mai⟧.": { edtf: "2024-05" },
      "Prisen gjelder ut ⟦juni⟧.": { edtf: "2024-06", bound: "until" },
      "Salet til og med ⟦mars⟧ var høgt.": { edtf: "2024-03", bound: "until" },
      "⟦Januar⟧ ble den beste måneden på lenge.": { edtf: "2024-01", form: "partial" },
    },
    ignores: {
      "Frida August leder laget.": "a name",
      "Mai ble varm.": "no word that dates it",
      "Desember er mørk.": "every December",
    },
  }),
  defineRule({
    id: "date/year-range",
    kind: "date",
    reads: "period",
    starts: [
      "year",
      pairs([...BETWEEN, "perioden", "åra", "årene"], ["#", "år", "året"]),
      pairs(["perioden", "åra", "årene"], BETWEEN),
      pairs(["fra", "frå"], ["og"]),
    ],
    followedBy: ["range", "slash"],
    view: "folded",
    pattern: pattern(
      `(?:(?:perioden|årene|åra)${GAP}(?:(?:fra|frå|mellom)${GAP})?|(?<open>fra|frå|mellom)${GAP}(?:og${GAP}med${GAP})?(?:år(?:et)?${GAP})?)?(?<year>${YEAR})(?: ?[-–/] ?|${GAP}(?<word>til og med|til|og|t\\.o\\.m\\.|(?:og${GAP})?fr[ae]m${GAP}til)${GAP}(?:år(?:et)?${GAP})?)(?<yearEnd>${YEAR}|\\d{2}(?!\\d|[.,/]\\d|-\\d))(?!-?tal|-?åra|-?årene)`,
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
      "⟦Frå 1990 og fram til 2005⟧ vaks byen.": { edtf: "1990/2005" },
    },
    ignores: { "Både 2014 og 2019 var gode år.": "two years", "Sak 2021/1045 er lukket.": "a case number" },
  }),
  defineRule({
    id: "date/year",
    kind: "date",
    reads: "year",
    starts: ["year"],
    view: "folded",
    pattern: pattern(
      `(?<year>${YEAR})(?:s)?(?=$|[^A-Za-zÀ-ɏ\\d](?!kron[ea]r)|-(?:budsjett|plan|mål|meld|tal|års|versjon|utgåv|utgav|kull|sesong|oppgjer|oppgjør|reform|års)[A-Za-zÀ-ɏ]{0,20})`,
      "open",
    ),
    accept: (hit, view) => (isYear(hit, view) ? hit : null),
    finds: {
      "Målet skal nås innen ⟦2030⟧.": { edtf: "2030", form: "partial", bound: "until" },
      "Ingen nye siden ⟦2021⟧.": { edtf: "2021", bound: "from" },
      "Det står i ⟦2014⟧-budsjettet.": { edtf: "2014" },
      "Etablert: ⟦2015⟧": { edtf: "2015" },
    },
    ignores: {
      "Prisen var 2000 kroner.": "an amount",
      "Over 2000 bedrifter er med.": "a count",
      "Sak nr. 2014 er lukket.": "a number of a case",
    },
  }),
  defineRule({
    id: "date/part-of-year",
    kind: "date",
    reads: "part-of-year",
    starts: [
      "small",
      ["q"],
      pairs(["årets", "fjorårets"], [...Object.keys(ORDINALS), "siste", "annet", "#"]),
      ["neste års"],
      pairs(
        [
          ...Object.keys(ORDINALS),
          ..."siste annet forrige førre neste dette inneværende inneverande".split(" "),
        ],
        PARTS_OF_YEAR.flatMap((part) => [part, `${part}et`, `${part}ets`, `${part}s`]).concat("halvdel"),
      ),
    ],
    followedBy: ["time"],
    view: "folded",
    pattern: pattern(
      `(?:(?:(?:(?<of>årets|fjorårets|neste års)${GAP})?(?<nth>${anyOf([...Object.keys(ORDINALS), "annet", "siste"])}|[1-4]\\.?)${GAP}(?<unit>${anyOf(PARTS_OF_YEAR)}|halvdel av)(?:et)?|(?<quarter>q[1-4]))(?:${GAP}(?:(?:i|av)${GAP})?(?:(?:år${GAP})?(?<year>${YEAR})|(?<relative>i år|i fjor|neste år|fjoråret|året(?!${GAP}(?:før|etter|\\d)))|${FROM_TOLD})|(?<fused>-?${YEAR}))?|(?<shift>forrige|førre|neste|dette|inneværende|inneverande)${GAP}(?<unit2>${anyOf(PARTS_OF_YEAR)}))(?:et|ets|s)?(?!${GAP}på${GAP}rad)`,
    ),
    finds: {
      "Veksten i ⟦andre kvartal 2023⟧ var svak.": { edtf: "2023-34" },
      "Salget økte i ⟦årets første kvartal⟧.": { edtf: "2024-33", form: "relative" },
      "I ⟦første halvår 2024⟧ steg eksporten.": { edtf: "2024-40" },
      "I ⟦fyrste halvåret 2023⟧ steig eksporten.": { edtf: "2023-40" },
      "Det falt i det ⟦andre kvartalet i fjor⟧.": { edtf: "2023-34", form: "relative" },
      "I første kvartal 2009 ble det solgt mer enn i ⟦første kvartal året før⟧.": {
        edtf: "2008-33",
        form: "relative",
      },
      "I ⟦første halvdel av året⟧ auka salet.": { edtf: "2024-40", form: "relative" },
      "I ⟦andre halvdel av fjoråret⟧ falt salget.": { edtf: "2023-41", form: "relative" },
      "Det snudde i ⟦tredje kvartal i år 2010⟧.": { edtf: "2010-35" },
      "Etter ⟦2. tertial 2022⟧ var det overskudd.": { edtf: "2022-38" },
    },
    ignores: {
      "Det tredje halvåret på rad.": "no year or place in time: an ordinal",
      "Tredje plass i 2023.": "no part of a year",
      "I første halvdel av perioden gikk det bra.": "half of something else",
    },
    accept(hit, view) {
      const { unit, year, relative, of } = hit.parts;
      if (unit?.startsWith("halvdel") === true && year === undefined && (relative ?? of) === undefined)
        return null;
      return (year ?? relative) === undefined &&
        /(?:det|den) $/.test(view.folded.slice(Math.max(0, hit.start - 4), hit.start))
        ? null
        : hit;
    },
  }),
  defineRule({
    id: "date/part-range",
    kind: "date",
    reads: "part-range",
    starts: [pairs(["fra", "frå"], [...Object.keys(ORDINALS), "#"])],
    view: "folded",
    pattern: pattern(
      `(?:fra|frå)${GAP}(?<low>${anyOf(Object.keys(ORDINALS))}|[1-3]\\.)${GAP}til${GAP}(?<nth>${anyOf(Object.keys(ORDINALS))}|[2-4]\\.)${GAP}(?<unit>${anyOf(PARTS_OF_YEAR)})(?:${GAP}(?:i${GAP})?(?:(?<year>${YEAR})|(?<relative>i år|i fjor|neste år)))?`,
    ),
    finds: {
      "Salet steig ⟦frå 1. til 2. kvartal 2023⟧.": { edtf: "2023-33/2023-34" },
      "Reserven falt ⟦fra tredje til fjerde kvartal i fjor⟧.": { edtf: "2023-35/2023-36", form: "relative" },
    },
    ignores: { "De rykket fra første til andre divisjon.": "no part of a year" },
  }),
];
