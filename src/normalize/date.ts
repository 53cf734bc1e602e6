/**
 * Dates → EDTF. What the text states is kept at its precision; what depends on the article's day is resolved against
 * the anchor; what cannot be known stays X.
 */
import {
  BOUNDS,
  DAY_OFFSETS,
  HOLIDAYS,
  MONTHS,
  SEASONS,
  WEEKDAYS,
  YEAR_OFFSETS,
} from "../extract/norwegian/calendar.ts";
import { ORDINALS, readNumber } from "../extract/norwegian/numerals.ts";
import type { Parts, Readings } from "../extract/rule.ts";
import type { DateValue } from "../model.ts";
import type { Tense } from "./tense.ts";

/** The article's own date, as far as it is known. */
export interface Anchor {
  readonly edtf: string;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** From an update date or from the text: values resolved to the day, or from an inferred year, get EDTF's "?". */
  readonly uncertain: "no" | "day" | "all";
}

export function anchorOf(edtf: string, uncertain: Anchor["uncertain"]): Anchor | null {
  const match = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?\??$/.exec(edtf)?.groups;
  if (match === undefined) return null;
  return {
    edtf: edtf.replace("?", ""),
    year: Number(match.year),
    ...(match.month !== undefined && { month: Number(match.month) }),
    ...(match.day !== undefined && { day: Number(match.day) }),
    uncertain,
  };
}

export interface DateContext {
  readonly anchor: Anchor | null;
  /** Read only where a value depends on it: it takes a look at the whole sentence. */
  readonly tense: Tense;
}

type Reader = (parts: Parts, context: DateContext) => Omit<DateValue, "bound"> | null;

const two = (number: number): string => String(number).padStart(2, "0");
const DAY_MS = 86_400_000;

interface Day {
  year: number;
  month: number;
  day: number;
}

const toDay = (time: number): Day => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
const timeOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);
const isoDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
const addDays = (day: Day, days: number): Day => toDay(timeOf(day) + days * DAY_MS);
const isRealDay = (day: Day): boolean => isoDay(toDay(timeOf(day))) === isoDay(day);

const dayOf = (anchor: Anchor | null): Day | null =>
  anchor?.month === undefined || anchor.day === undefined
    ? null
    : { year: anchor.year, month: anchor.month, day: anchor.day };

/** A value that needed the anchor. */
function relative(edtf: string, anchor: Anchor, precision: "day" | "coarser"): Omit<DateValue, "bound"> {
  const doubt = anchor.uncertain === "all" || (anchor.uncertain === "day" && precision === "day");
  return { edtf: doubt && !/[/X]/.test(edtf) ? `${edtf}?` : edtf, form: "relative", anchor: anchor.edtf };
}

const yearNumber = (text: string, near: number): number => {
  if (text.length === 4) return Number(text);
  // Two digits: the century that puts it nearest, never more than 30 years ahead ("31.10.74" is 1974).
  const candidate = 2000 + Number(text);
  return candidate > near + 30 ? candidate - 100 : candidate;
};

/** Which year a day or month without one belongs to: by tense, else the nearest. */
function yearFor(month: number, day: number, anchor: Anchor, tense: Tense): number {
  const now = Date.UTC(anchor.year, (anchor.month ?? 7) - 1, anchor.day ?? 15);
  const distance = (year: number): number => Date.UTC(year, month - 1, day) - now;
  const slack = 45 * DAY_MS;
  const fits = [anchor.year, anchor.year - 1, anchor.year + 1].filter((year) =>
    tense === "past" ? distance(year) <= slack : tense === "future" ? distance(year) >= -slack : true,
  );
  return fits.reduce(
    (best, year) => (Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best),
    fits[0] ?? anchor.year,
  );
}

/** Month without a year: this year's, unless the tense rules it out. */
function yearForMonth(month: number, anchor: Anchor, tense: Tense): number {
  if (anchor.month === undefined) return anchor.year;
  if (tense === "past" && month > anchor.month) return anchor.year - 1;
  if (tense === "future" && month < anchor.month) return anchor.year + 1;
  if (tense === "unknown" && month - anchor.month > 6) return anchor.year - 1;
  return anchor.year;
}

function shiftYear(phrase: string): number {
  return YEAR_OFFSETS[phrase] ?? 0;
}

const readDay: Reader = (parts, { anchor, tense }) => {
  const day = Number(
    parts.day ?? parts.day2 ?? (parts.dayWord === undefined ? Number.NaN : ORDINALS[parts.dayWord]),
  );
  const monthText = parts.month ?? parts.month2 ?? "";
  const month = MONTHS[monthText] ?? Number(monthText);
  const year = parts.year ?? parts.year2;
  if (year !== undefined) {
    const full = { year: yearNumber(year, anchor?.year ?? 2030), month, day };
    return isRealDay(full) ? { edtf: isoDay(full), form: "absolute" } : null;
  }
  if (!isRealDay({ year: 2024, month, day })) return null;
  if (anchor === null) return { edtf: `XXXX-${two(month)}-${two(day)}`, form: "partial" };
  if (parts.relative !== undefined)
    return relative(isoDay({ year: anchor.year + shiftYear(parts.relative), month, day }), anchor, "coarser");
  return {
    edtf: isoDay({ year: yearFor(month, day, anchor, tense), month, day }),
    form: "partial",
    anchor: anchor.edtf,
  };
};

const readMonth: Reader = (parts, { anchor, tense }) => {
  const month = MONTHS[parts.month ?? ""];
  if (month === undefined) return null;
  if (parts.year !== undefined) return { edtf: `${parts.year}-${two(month)}`, form: "partial" };
  if (anchor === null) return { edtf: `XXXX-${two(month)}`, form: "partial" };
  if (parts.relative !== undefined)
    return relative(`${anchor.year + shiftYear(parts.relative)}-${two(month)}`, anchor, "coarser");
  return {
    edtf: `${yearForMonth(month, anchor, tense)}-${two(month)}`,
    form: "partial",
    anchor: anchor.edtf,
  };
};

/** Both ends at the precision of the text; what only the other end states is taken over. */
const readPeriod: Reader = (parts, { anchor, tense }) => {
  const { day, dayEnd, month, monthEnd, year, yearEnd } = parts;
  if (monthEnd === undefined && month === undefined) {
    if (year === undefined || yearEnd === undefined) return null;
    const end = yearEnd.length === 2 ? year.slice(0, 2) + yearEnd : yearEnd;
    return { edtf: `${year}/${end}`, form: "partial" };
  }
  const lastMonth = MONTHS[monthEnd ?? ""];
  const firstMonth = month === undefined ? lastMonth : MONTHS[month];
  if (lastMonth === undefined || firstMonth === undefined) return null;
  const lastYear =
    yearEnd === undefined
      ? anchor === null
        ? null
        : yearFor(lastMonth, Number(dayEnd ?? 15), anchor, tense)
      : Number(yearEnd);
  const firstYear =
    year !== undefined
      ? Number(year)
      : lastYear === null
        ? null
        : lastYear - (firstMonth > lastMonth ? 1 : 0);
  const at = (y: number | null, m: number, d: string | undefined): string =>
    `${y ?? "XXXX"}-${two(m)}${d === undefined ? "" : `-${two(Number(d))}`}`;
  const stated = yearEnd !== undefined;
  return {
    edtf: `${at(firstYear, firstMonth, day)}/${at(lastYear, lastMonth, dayEnd)}`,
    form: stated && day !== undefined ? "absolute" : "partial",
    ...(!stated && anchor !== null && { anchor: anchor.edtf }),
  };
};

const readDecade: Reader = (parts) => {
  const text = parts.decade ?? "";
  if (text.length === 2)
    return {
      edtf: `${text === "00" || text === "10" || text === "20" ? "20" : "19"}${text[0]}X`,
      form: "partial",
    };
  return { edtf: text.endsWith("00") ? `${text.slice(0, 2)}XX` : `${text.slice(0, 3)}X`, form: "partial" };
};

/** EDTF level 2: quarters 33–36, four-month terms 37–39, halves 40–41. */
const PART_CODES: Readonly<Record<string, readonly [first: number, count: number]>> = {
  kvartal: [33, 4],
  tertial: [37, 3],
  halvår: [40, 2],
  "halvdel av": [40, 2],
};

const readPartOfYear: Reader = (parts, { anchor, tense }) => {
  const unit =
    parts.quarter === undefined ? (parts.unit ?? parts.unit2 ?? "").replace(/\s+/g, " ") : "kvartal";
  const [first, count] = PART_CODES[unit] ?? [33, 4];
  const current = anchor?.month === undefined ? undefined : Math.ceil((anchor.month * count) / 12);
  let nth: number;
  let year =
    parts.year !== undefined
      ? Number(parts.year)
      : parts.fused !== undefined
        ? Number(parts.fused.replace("-", ""))
        : undefined;
  if (parts.shift !== undefined) {
    if (anchor === null || current === undefined) return { edtf: "XXXX", form: "relative" };
    nth = current + (parts.shift === "neste" ? 1 : parts.shift === "dette" ? 0 : -1);
    year = anchor.year + (nth < 1 ? -1 : nth > count ? 1 : 0);
    return relative(`${year}-${first - 1 + (((nth - 1 + count) % count) + 1)}`, anchor, "coarser");
  }
  const word = parts.quarter?.slice(1) ?? parts.nth ?? "";
  nth = word === "siste" ? count : (ORDINALS[word] ?? Number.parseInt(word, 10));
  if (!(nth >= 1 && nth <= count)) return null;
  const code = first - 1 + nth;
  if (year !== undefined) return { edtf: `${year}-${code}`, form: "partial" };
  if (anchor === null) return { edtf: `XXXX-${code}`, form: "partial" };
  if (parts.relative !== undefined)
    return relative(`${anchor.year + shiftYear(parts.relative)}-${code}`, anchor, "coarser");
  const passed = current === undefined || nth <= current || tense === "future";
  return relative(`${anchor.year - (passed ? 0 : 1)}-${code}`, anchor, "coarser");
};

/** First month in which one speaks of the season. */
const SEASON_START: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 8, 24: 12 };

const readSeason: Reader = (parts, { anchor, tense }) => {
  const code =
    SEASONS[
      (parts.season ?? parts.season2 ?? parts.season3 ?? parts.season4 ?? "").replace(/(?<=en)s$/u, "")
    ];
  if (code === undefined) return null;
  if (parts.year !== undefined) return { edtf: `${parts.year}-${code}`, form: "partial" };
  if (anchor === null) return { edtf: `XXXX-${code}`, form: "relative" };
  if (parts.relative !== undefined)
    return relative(`${anchor.year + shiftYear(parts.relative)}-${code}`, anchor, "coarser");
  const lead = (parts.lead ?? "").replace(/\s+/g, " ");
  if (lead === "i fjor") return relative(`${anchor.year - 1}-${code}`, anchor, "coarser");
  const month = anchor.month ?? 7;
  const start = SEASON_START[code] ?? 1;
  // Winter turns the year: from January to June "i vinter" is the one that began last December.
  const begun = code === 24 ? month <= 5 || month === 12 : month >= start;
  let year = anchor.year;
  if (lead === "sist" || lead === "forrige" || lead === "førre")
    year = begun && !(code !== 24 && month < start + 3) ? year : year - 1;
  else if (lead === "neste" || lead === "til neste") year += 1;
  else if (lead === "til") year += begun && month >= start + 2 ? 1 : 0;
  else if (!begun && tense === "past") year -= 1;
  else if (begun && tense === "future" && month > start + 3) year += 1;
  return relative(`${year}-${code}`, anchor, "coarser");
};

const readRelativeYear: Reader = (parts, { anchor }) => {
  const offset = YEAR_OFFSETS[(parts.phrase ?? "").replace(/\s+/g, " ")];
  if (offset === undefined) return null;
  return anchor === null
    ? { edtf: "XXXX", form: "relative" }
    : relative(String(anchor.year + offset), anchor, "coarser");
};

const shiftOf = (word: string | undefined): number =>
  word === "neste" ? 1 : word === "forrige" || word === "førre" || word === "sist" ? -1 : 0;

const readRelativeMonth: Reader = (parts, { anchor }) => {
  if (anchor?.month === undefined)
    return { edtf: anchor === null ? "XXXX" : `${anchor.year}-XX`, form: "relative" };
  const index = anchor.year * 12 + anchor.month - 1 + shiftOf(parts.shift);
  return relative(`${Math.floor(index / 12)}-${two((index % 12) + 1)}`, anchor, "coarser");
};

const unknownDay = (anchor: Anchor | null): Omit<DateValue, "bound"> =>
  anchor === null
    ? { edtf: "XXXX-XX-XX", form: "relative" }
    : relative(`${anchor.year}-${anchor.month === undefined ? "XX" : two(anchor.month)}-XX`, anchor, "day");

const weekdayOf = (day: Day): number => new Date(timeOf(day)).getUTCDay() || 7;
const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

const readRelativeWeek: Reader = (parts, { anchor, tense }) => {
  const today = dayOf(anchor);
  if (anchor === null || today === null) return unknownDay(anchor);
  const shift = parts.shift ?? parts.shift2;
  const monday = addDays(
    mondayOf(today),
    7 * (shift === "i" && tense === "past" && weekdayOf(today) < 5 ? -1 : shiftOf(shift)),
  );
  if (parts.weekend === undefined)
    return relative(`${isoDay(monday)}/${isoDay(addDays(monday, 6))}`, anchor, "day");
  return relative(`${isoDay(addDays(monday, 5))}/${isoDay(addDays(monday, 6))}`, anchor, "day");
};

/** ISO 8601: week 1 holds 4 January. */
const readWeek: Reader = (parts, { anchor }) => {
  const year = parts.year === undefined ? anchor?.year : Number(parts.year);
  if (year === undefined) return { edtf: "XXXX", form: "partial" };
  const week = Number(parts.week);
  if (week < 1) return null;
  const monday = addDays(mondayOf({ year, month: 1, day: 4 }), 7 * (week - 1));
  return {
    edtf: `${isoDay(monday)}/${isoDay(addDays(monday, 6))}`,
    form: "partial",
    ...(parts.year === undefined && anchor !== null && { anchor: anchor.edtf }),
  };
};

const readRelativeDay: Reader = (parts, { anchor }) => {
  const offset = DAY_OFFSETS[(parts.phrase ?? "").replace(/\s+/g, " ")];
  if (offset === undefined) return null;
  const today = dayOf(anchor);
  return anchor === null || today === null
    ? unknownDay(anchor)
    : relative(isoDay(addDays(today, offset)), anchor, "day");
};

const readWeekday: Reader = (parts, { anchor, tense }) => {
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

const readOffset: Reader = (parts, { anchor }) => {
  const number = readNumber(parts.number ?? parts.number2 ?? parts.number3 ?? "");
  const unit = parts.unit ?? parts.unit2 ?? parts.unit3 ?? "";
  if (number === null || number > 2000) return null;
  const sign = parts.past !== undefined || parts.past2 !== undefined ? -1 : 1;
  if (anchor === null) return { edtf: "XXXX", form: "relative" };
  const whole = Math.round(number);
  if (unit === "år" || unit === "tiår")
    return relative(String(anchor.year + sign * whole * (unit === "tiår" ? 10 : 1)), anchor, "coarser");
  if (unit.startsWith("måned") || unit.startsWith("månad")) {
    if (anchor.month === undefined) return { edtf: "XXXX-XX", form: "relative" };
    const index = anchor.year * 12 + anchor.month - 1 + sign * whole;
    return relative(`${Math.floor(index / 12)}-${two((index % 12) + 1)}`, anchor, "coarser");
  }
  const today = dayOf(anchor);
  if (today === null) return unknownDay(anchor);
  return relative(isoDay(addDays(today, sign * whole * (/^(?:uke|veke)/.test(unit) ? 7 : 1))), anchor, "day");
};

/** Anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/** The nth such weekday of a month; -1 the last. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | null {
  if (nth < 0) {
    const last = addDays(
      month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 },
      -1,
    );
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first: Day = { year, month, day: 1 };
  const day = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  return day.month === month ? day : null;
}

const readHoliday: Reader = (parts, { anchor, tense }) => {
  const rule = HOLIDAYS[(parts.holiday ?? "").replace(/\s+/g, " ")];
  if (rule === undefined) return null;
  const inYear = (year: number): Day | null =>
    "easter" in rule
      ? addDays(easterSunday(year), rule.easter)
      : "sunday" in rule
        ? nthWeekday(year, rule.month, 7, rule.sunday)
        : { year, month: rule[0], day: rule[1] };
  const value = (year: number, form: DateValue["form"]): Omit<DateValue, "bound"> | null => {
    const day = inYear(year);
    return day && { edtf: isoDay(day), form };
  };
  if (parts.year !== undefined) return value(Number(parts.year), "absolute");
  if (anchor === null)
    return {
      edtf: "easter" in rule || "sunday" in rule ? "XXXX" : `XXXX-${two(rule[0])}-${two(rule[1])}`,
      form: "partial",
    };
  const thisYear = inYear(anchor.year);
  if (thisYear === null) return null;
  // Without a tense a holiday is the next one.
  const isOver =
    isoDay(thisYear) < isoDay({ year: anchor.year, month: anchor.month ?? 1, day: anchor.day ?? 1 });
  const year =
    tense === "unknown"
      ? anchor.year + (isOver ? 1 : 0)
      : yearFor(thisYear.month, thisYear.day, anchor, tense);
  const found = value(year, "partial");
  return found && { ...found, anchor: anchor.edtf };
};

const nthOf = (word: string | undefined): number =>
  word === "siste" ? -1 : (ORDINALS[word ?? ""] ?? Number.parseInt(word ?? "", 10));

/** "første onsdag i oktober 2014", "siste uke i september", "siste dag i mars". */
const readNthOfMonth: Reader = (parts, { anchor, tense }) => {
  const month = MONTHS[parts.month ?? ""];
  const nth = nthOf(parts.nth);
  if (month === undefined || !(nth === -1 || nth >= 1)) return null;
  const year =
    parts.year !== undefined
      ? Number(parts.year)
      : anchor === null
        ? null
        : parts.relative === undefined
          ? yearForMonth(month, anchor, tense)
          : anchor.year + shiftYear(parts.relative);
  if (year === null) return { edtf: `XXXX-${two(month)}`, form: "partial" };
  const dated = {
    form: parts.year === undefined ? ("partial" as const) : ("absolute" as const),
    ...(parts.year === undefined && anchor !== null && { anchor: anchor.edtf }),
  };
  const weekday = WEEKDAYS[parts.weekday ?? ""];
  if (weekday !== undefined) {
    const day = nthWeekday(year, month, weekday, nth);
    return day && { edtf: isoDay(day), ...dated };
  }
  if (parts.unit === "dag") {
    const day =
      nth === -1
        ? addDays(
            month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 },
            -1,
          )
        : { year, month, day: nth };
    return isRealDay(day) ? { edtf: isoDay(day), ...dated } : null;
  }
  // The weeks of a month are those whose Monday lies in it.
  const monday = nthWeekday(year, month, 1, nth);
  if (monday === null) return null;
  const week = nth === -1 && addDays(monday, 6).month !== month ? addDays(monday, -7) : monday;
  return { edtf: `${isoDay(week)}/${isoDay(addDays(week, 6))}`, ...dated };
};

/** "de siste to årene", "neste 3 måneder": whole units before or after the one that holds the article's day. */
const readStretch: Reader = (parts, { anchor }) => {
  const number = readNumber(parts.number ?? "");
  const unit = parts.unit ?? "";
  if (number === null || number < 1 || number > 500) return null;
  if (anchor === null) return { edtf: "XXXX", form: "relative" };
  const sign = /^(?:neste|kommende|komande|nærmeste|nærmaste)/.test(parts.shift ?? "") ? 1 : -1;
  const span = <T>(at: (offset: number) => T): readonly [T, T] =>
    sign < 0 ? [at(-number), at(-1)] : [at(1), at(number)];
  const interval = (
    [from, to]: readonly [string, string],
    precision: "day" | "coarser",
  ): Omit<DateValue, "bound"> => relative(from === to ? from : `${from}/${to}`, anchor, precision);
  if (/^(?:år|åra|tiår)/.test(unit)) {
    const factor = unit.startsWith("tiår") ? 10 : 1;
    return interval(
      sign < 0
        ? [String(anchor.year - number * factor), String(anchor.year - 1)]
        : [String(anchor.year + 1), String(anchor.year + number * factor)],
      "coarser",
    );
  }
  const { month } = anchor;
  if (/^(?:måned|månad)/.test(unit)) {
    if (month === undefined) return { edtf: "XXXX-XX", form: "relative" };
    return interval(
      span((offset) => {
        const index = anchor.year * 12 + month - 1 + offset;
        return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
      }),
      "coarser",
    );
  }
  const today = dayOf(anchor);
  if (today === null) return unknownDay(anchor);
  if (/^(?:uke|veke)/.test(unit)) {
    const monday = mondayOf(today);
    const [from, to] = span((offset) => addDays(monday, 7 * offset));
    return interval([isoDay(from), isoDay(addDays(to, 6))], "day");
  }
  const [from, to] = span((offset) => addDays(today, offset));
  return interval([isoDay(from), isoDay(to)], "day");
};

const readers: { readonly [R in Readings["date"]]: Reader } = {
  day: readDay,
  month: readMonth,
  year: (parts) => ({ edtf: parts.year ?? "XXXX", form: "partial" }),
  period: readPeriod,
  decade: readDecade,
  "part-of-year": readPartOfYear,
  season: readSeason,
  week: readWeek,
  weekday: readWeekday,
  "relative-year": readRelativeYear,
  "relative-month": readRelativeMonth,
  "relative-week": readRelativeWeek,
  "relative-day": readRelativeDay,
  offset: readOffset,
  holiday: readHoliday,
  "nth-of-month": readNthOfMonth,
  stretch: readStretch,
};

/** Null: not a date after all (30 February). */
export function readDate(reads: Readings["date"], parts: Parts, context: DateContext): DateValue | null {
  const value = readers[reads](parts, context);
  const bound = parts.bound === undefined ? undefined : BOUNDS[parts.bound.replace(/\s+/g, " ")];
  return value === null ? null : { ...value, ...(bound !== undefined && { bound }) };
}
