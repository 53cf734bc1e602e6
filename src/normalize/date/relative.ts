/** Times that are told from the article's day. */

import { DAY_OFFSETS, MONTHS, SEASONS, WEEKDAYS, YEAR_OFFSETS } from "../../extract/norwegian/calendar.ts";
import { readNumber } from "../../extract/norwegian/numerals.ts";
import { spaced } from "../../pattern.ts";
import {
  dayOf,
  type Reader,
  relative,
  shiftOf,
  shiftYear,
  toldYear,
  unknownDay,
  yearAgo,
} from "./context.ts";
import { addDays, type Day, isoDay, mondayOf, two, weekdayOf } from "./day.ts";

/** First month in which one speaks of the season. */
export const SEASON_START: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 8, 24: 12 };

export const readSeason: Reader = (parts, { anchor, lastYear, tense }) => {
  const code =
    SEASONS[
      (parts.season ?? parts.season2 ?? parts.season3 ?? parts.season4 ?? "").replace(/(?<=en)s$/u, "")
    ];
  if (code === undefined) return null;
  if (parts.year !== undefined) return { edtf: `${parts.year}-${code}`, form: "partial" };
  if (parts.told !== undefined)
    return { edtf: `${toldYear(parts.told, lastYear)}-${code}`, form: "relative" };
  if (anchor === null) return { edtf: `XXXX-${code}`, form: "relative" };
  if (parts.ago !== undefined) return relative(`${yearAgo(parts.ago, anchor)}-${code}`, anchor, "coarser");
  if (parts.relative !== undefined)
    return relative(`${anchor.year + shiftYear(parts.relative)}-${code}`, anchor, "coarser");
  const lead = spaced(parts.lead ?? "");
  if (lead === "i fjor") return relative(`${anchor.year - 1}-${code}`, anchor, "coarser");
  const month = anchor.month ?? 7;
  const start = SEASON_START[code] ?? 1;
  // Winter turns the year: from January to June "i vinter" is the one that began last December.
  const begun = code === 24 ? month <= 5 || month === 12 : month >= start;
  let year = anchor.year;
  // "forrige sommer" is the one before "denne sommeren", also when that is over; "sist sommer" is the last one.
  if (lead === "forrige" || lead === "førre") year -= 1;
  else if (lead === "sist") year = begun && !(code !== 24 && month < start + 3) ? year : year - 1;
  else if (lead === "neste" || lead === "til neste") year += 1;
  else if (lead === "til") year += begun && month >= start + 2 ? 1 : 0;
  else if (!begun && tense === "past") year -= 1;
  else if (begun && tense === "future" && month > start + 3) year += 1;
  return relative(`${year}-${code}`, anchor, "coarser");
};

export const readRelativeYear: Reader = (parts, { anchor, lastYear, tense }) => {
  const phrase = spaced(parts.phrase ?? "");
  let offset = YEAR_OFFSETS[phrase];
  if (offset === undefined) return null;
  // "I 2021 var det 90. Ved utgangen av året var det 150.": the one told last.
  if (phrase === "året" && tense === "past" && lastYear !== null && anchor !== null && lastYear < anchor.year)
    return { edtf: String(lastYear), form: "relative" };
  // Looked back on in its last month, it is this one.
  if (phrase.startsWith("året som") && anchor?.month === 12) offset = 0;
  return anchor === null
    ? { edtf: "XXXX", form: "relative" }
    : relative(String(anchor.year + offset), anchor, "coarser");
};

/** "samme år", "året etter": told from the date before. */
export const readSameYear: Reader = ({ day, month, shift }, { lastYear, anchor, tense }) => {
  // "Vik har 50 elever, mot 38 året før.": before the article's own.
  if (shift === "før" && lastYear === null && anchor !== null && tense === "unknown")
    return relative(String(anchor.year - 1), anchor, "coarser");
  const number = month === undefined ? undefined : MONTHS[month];
  const tail =
    number === undefined ? "" : `-${two(number)}${day === undefined ? "" : `-${two(Number(day))}`}`;
  return { edtf: `${toldYear(shift, lastYear)}${tail}`, form: "relative" };
};

/** What of a date the word after "samme" takes up; "samme tid" takes up no more than the year. */
const SAME_PART: Readonly<Record<string, RegExp>> = {
  måned: /^\d{4}-(?:0\d|1[0-2])/,
  månad: /^\d{4}-(?:0\d|1[0-2])/,
  kvartal: /^\d{4}-3[3-6]/,
  halvår: /^\d{4}-4[01]/,
  periode: /^(?<year>\d{4})-\d\d(?:\/\k<year>-\d\d)?$/,
  tidsrom: /^(?<year>\d{4})-\d\d(?:\/\k<year>-\d\d)?$/,
};

/** "samme måned i fjor": what was told last in the paragraph, moved to another year; else no more than the year. */
export const readSamePeriod: Reader = (parts, context) => {
  const { anchor, lastDate, lastPartOfYear, lastYear } = context;
  const unit = parts.unit ?? "";
  const shape = SAME_PART[unit];
  const isPeriod = unit === "periode" || unit === "tidsrom";
  const isMonth = unit === "måned" || unit === "månad";
  const told = [
    isPeriod ? context.yearToMonth : null,
    lastDate,
    lastPartOfYear,
    isMonth ? context.lastMonth : null,
  ];
  const part = told.map((date) => shape?.exec(date ?? "")?.[0]).find((found) => found !== undefined);
  const shift = parts.relative ?? parts.ago;
  const isFromAnchor = parts.year === undefined && shift !== undefined && anchor !== null;
  const before = shift === undefined || part !== undefined ? lastYear : null;
  const year = isFromAnchor
    ? parts.ago === undefined
      ? anchor.year + shiftYear(spaced(shift))
      : yearAgo(parts.ago, anchor)
    : parts.year !== undefined
      ? Number(parts.year)
      : before !== null
        ? before - 1
        : "XXXX";
  const edtf = part === undefined ? String(year) : part.replaceAll(/\d{4}/g, String(year));
  return isFromAnchor
    ? relative(edtf, anchor, "coarser")
    : { edtf, form: parts.year === undefined ? "relative" : "partial" };
};

const WEEK = /^(\d{4})-(\d\d)-(\d\d)\/\d{4}-\d\d-\d\d$/;
/** Monday of the week told last. */
function weekTold(lastDate: string | null): Day | null {
  const [, year, month, day] = WEEK.exec(lastDate ?? "") ?? [];
  if (year === undefined) return null;
  const from = { year: Number(year), month: Number(month), day: Number(day) };
  return lastDate === weekFrom(from) ? from : null;
}
const weekFrom = (monday: Day): string => `${isoDay(monday)}/${isoDay(addDays(monday, 6))}`;
const MONTH_TOLD = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const monthAt = (index: number): string => `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
/** What is before what: first code of the unit in a year, and how many months it has; months have no code. */
const UNITS_BEFORE: Readonly<Record<string, readonly [first: number, months: number]>> = {
  måned: [1, 1],
  månad: [1, 1],
  kvartal: [33, 3],
  halvår: [40, 6],
};
/** A time told that lies further back is one that the article's is compared with. */
const MOST_MONTHS_BACK = 10;

/** "måneden før", "foregående år": one before what was told last. */
export const readOneBefore: Reader = (parts, { anchor, lastDate, lastYear }) => {
  const name = parts.unit ?? parts.unit2 ?? "";
  if (name === "år") return lastYear === null ? null : { edtf: String(lastYear - 1), form: "relative" };
  const unit = UNITS_BEFORE[name];
  // "Som for foregående måned": before the article's own, which may not be the one told last.
  if (anchor === null && parts.unit2 !== undefined) return null;
  if (unit === undefined) {
    const monday = weekTold(lastDate);
    return monday && { edtf: weekFrom(addDays(monday, -7)), form: "relative" };
  }
  const [first, months] = unit;
  const [, year, code] = /^(\d{4})-(\d\d)$/.exec(lastDate ?? "") ?? [];
  const nth = Number(code) - first;
  if (year === undefined || !(nth >= 0 && nth < 12 / months)) return null;
  const start = Number(year) * 12 + nth * months;
  if (anchor?.month !== undefined && anchor.year * 12 + anchor.month - 1 - start > MOST_MONTHS_BACK)
    return null;
  const at = start - months;
  return { edtf: `${Math.floor(at / 12)}-${two(first + (at % 12) / months)}`, form: "relative" };
};

/** "de første sju månedene i år", "de siste tre månedene av 2023". */
export const readEdgeOfYear: Reader = (parts, { anchor }) => {
  const number = parts.only === undefined ? readNumber(parts.number ?? parts.number2 ?? "") : 1;
  if (number === null || number < (parts.only === undefined ? 2 : 1) || number > 11) return null;
  const year =
    parts.year !== undefined
      ? parts.year
      : anchor === null
        ? "XXXX"
        : String(anchor.year + shiftYear(spaced(parts.relative ?? parts.owner ?? parts.owner2 ?? "")));
  const isLast = (parts.edge ?? parts.edge2 ?? parts.only) === "siste";
  const [first, last] = isLast ? [13 - number, 12] : [1, number];
  const end = first === last ? "" : `/${year}-${two(last)}`;
  const edtf = `${year}-${two(first)}${end}`;
  if (parts.year !== undefined) return { edtf, form: "partial" };
  return anchor === null ? { edtf, form: "relative" } : relative(edtf, anchor, "coarser");
};

export const readRelativeMonth: Reader = (parts, { anchor, lastDate, tense }) => {
  // "I mars steg prisen. Ved utgangen av måneden …": the one told last.
  if (parts.bare !== undefined && tense !== "future" && MONTH_TOLD.test(lastDate ?? ""))
    return { edtf: lastDate ?? "", form: "relative" };
  if (anchor?.month === undefined)
    return { edtf: anchor === null ? "XXXX" : `${anchor.year}-XX`, form: "relative" };
  const index = anchor.year * 12 + anchor.month - 1 + shiftOf(parts.shift);
  return relative(monthAt(index), anchor, "coarser");
};

export const readRelativeWeek: Reader = (parts, { anchor, lastDate, tense }) => {
  const told = parts.bare === undefined || tense === "future" ? null : weekTold(lastDate);
  if (told !== null) return { edtf: weekFrom(told), form: "relative" };
  const today = dayOf(anchor);
  if (anchor === null || today === null) return unknownDay(anchor);
  const shift = parts.shift ?? parts.shift2;
  const monday = addDays(
    mondayOf(today),
    7 * (shift === "i" && tense === "past" && weekdayOf(today) < 5 ? -1 : shiftOf(shift)),
  );
  if (parts.weekend === undefined) return relative(weekFrom(monday), anchor, "day");
  return relative(`${isoDay(addDays(monday, 5))}/${isoDay(addDays(monday, 6))}`, anchor, "day");
};

export const readRelativeDay: Reader = (parts, { anchor }) => {
  const offset = DAY_OFFSETS[spaced(parts.phrase ?? "")];
  if (offset === undefined) return null;
  const today = dayOf(anchor);
  return anchor === null || today === null
    ? unknownDay(anchor)
    : relative(isoDay(addDays(today, offset)), anchor, "day");
};

export const readWeekday: Reader = (parts, { anchor, tense }) => {
  const weekday = WEEKDAYS[parts.weekday ?? ""];
  if (weekday === undefined) return null;
  const today = dayOf(anchor);
  if (anchor === null || today === null) return unknownDay(anchor);
  const on = (days: number): ReturnType<Reader> => relative(isoDay(addDays(today, days)), anchor, "day");
  const week = parts.shift2 ?? "";
  if (week !== "") {
    const shift = /forrige|førre/.test(week) ? -7 : /neste/.test(week) ? 7 : 0;
    return relative(isoDay(addDays(mondayOf(today), shift + weekday - 1)), anchor, "day");
  }
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const back = (7 - ahead) % 7;
  if (parts.shift === "sist" || parts.shift === "forrige" || parts.shift === "førre") return on(-(back || 7));
  if (parts.shift !== undefined && parts.shift !== "på") return on(ahead || 7);
  const future = tense === "future" || (parts.shift === "på" && tense !== "past");
  return on(future ? ahead : -back);
};
