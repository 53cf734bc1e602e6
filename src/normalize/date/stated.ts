/** Dates that the text states by number or name; the anchor fills in what it leaves out. */
import { ENGLISH_MONTHS, FEASTS, HOLIDAYS, MONTHS, WEEKDAYS } from "../../extract/norwegian/calendar.ts";
import { HUNDRED_WORDS, ORDINALS, TENS } from "../../extract/norwegian/numerals.ts";
import type { DateValue } from "../../model.ts";
import { spaced } from "../../pattern.ts";
import {
  PART_CODES,
  partBeside,
  type Reader,
  relative,
  shiftOf,
  shiftYear,
  toldYear,
  yearAgo,
  yearFor,
  yearForMonth,
  yearNumber,
} from "./context.ts";
import { addDays, type Day, easterSunday, isoDay, isRealDay, mondayOf, nthWeekday, two } from "./day.ts";

export const readDay: Reader = (parts, context) => {
  const { anchor } = context;
  const day = Number(
    parts.day ?? parts.day2 ?? (parts.dayWord === undefined ? Number.NaN : ORDINALS[parts.dayWord]),
  );
  const monthText = parts.month ?? parts.month2 ?? parts.month3 ?? "";
  const month = MONTHS[monthText] ?? ENGLISH_MONTHS[monthText] ?? Number(monthText);
  const year = parts.year ?? parts.year2 ?? parts.year3;
  if (year !== undefined) {
    const full = { year: yearNumber(year, anchor?.year ?? 2030), month, day };
    return isRealDay(full) ? { edtf: isoDay(full), form: "absolute" } : null;
  }
  if (!isRealDay({ year: 2024, month, day })) return null;
  if (anchor === null) return { edtf: `XXXX-${two(month)}-${two(day)}`, form: "partial" };
  if (parts.relative !== undefined)
    return relative(isoDay({ year: anchor.year + shiftYear(parts.relative), month, day }), anchor, "coarser");
  return {
    edtf: isoDay({ year: yearFor(month, day, anchor, context.tense), month, day }),
    form: "partial",
    anchor: anchor.edtf,
  };
};

export const readMonth: Reader = (parts, context) => {
  const { anchor } = context;
  const month = MONTHS[parts.month ?? ""];
  if (month === undefined) return null;
  if (parts.year !== undefined) return { edtf: `${parts.year}-${two(month)}`, form: "partial" };
  // "våren 2025, senest i mai": the year told right before.
  if (parts.within !== undefined && context.lastYear !== null)
    return { edtf: `${context.lastYear}-${two(month)}`, form: "partial" };
  if (parts.told !== undefined)
    return { edtf: `${toldYear(parts.told, context.lastYear)}-${two(month)}`, form: "relative" };
  if (anchor === null) return { edtf: `XXXX-${two(month)}`, form: "partial" };
  if (parts.ago !== undefined)
    return relative(`${yearAgo(parts.ago, anchor)}-${two(month)}`, anchor, "coarser");
  if (parts.relative !== undefined)
    return relative(`${anchor.year + shiftYear(parts.relative)}-${two(month)}`, anchor, "coarser");
  return {
    ...relative(`${yearForMonth(month, anchor, context.tense)}-${two(month)}`, anchor, "coarser"),
    form: "partial",
  };
};

const monthNumber = (text: string): number | null =>
  MONTHS[text] ?? (/^\d{1,2}$/.test(text) ? Number(text) : null);

/** Both ends at the precision of the text; what only the other end states is taken over. */
export const readPeriod: Reader = (parts, context) => {
  const { anchor } = context;
  const { day, dayEnd, month, monthEnd, year, yearEnd } = parts;
  if (monthEnd === undefined && month === undefined) {
    if (year === undefined || yearEnd === undefined) return null;
    const end = yearEnd.length === 2 ? year.slice(0, 2) + yearEnd : yearEnd;
    return { edtf: `${year}/${end}`, form: "partial" };
  }
  const lastMonth = monthNumber(monthEnd ?? "");
  const firstMonth = month === undefined ? lastMonth : monthNumber(month);
  if (lastMonth === null || firstMonth === null) return null;
  const shifted =
    parts.relative === undefined || anchor === null ? null : anchor.year + shiftYear(parts.relative);
  const lastYear =
    shifted !== null
      ? shifted
      : yearEnd === undefined
        ? anchor === null
          ? null
          : yearFor(lastMonth, Number(dayEnd ?? 15), anchor, context.tense)
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

/** "det 19. århundre" is 1801 to 1900, written 18XX as everybody means it. */
export const readCentury: Reader = (parts, { anchor }) => {
  if (parts.hundreds !== undefined) return { edtf: `${HUNDRED_WORDS[parts.hundreds]}XX`, form: "partial" };
  if (parts.nth !== undefined) {
    const nth = ORDINALS[parts.nth] ?? Number.parseInt(parts.nth, 10);
    return nth >= 10 && nth <= 22 ? { edtf: `${nth - 1}XX`, form: "partial" } : null;
  }
  if (anchor === null) return { edtf: "XXXX", form: "relative" };
  const unit = parts.decade === undefined ? 100 : 10;
  const shift = shiftOf(parts.shift);
  const digits = Math.floor(anchor.year / unit) + shift;
  return relative(`${digits}${unit === 100 ? "XX" : "X"}`, anchor, "coarser");
};

export const readDecade: Reader = (parts) => {
  const text = parts.decade ?? parts.shared ?? String(TENS[parts.tens ?? ""] ?? "");
  if (text.length === 2)
    return {
      edtf: `${text === "00" || text === "10" || text === "20" ? "20" : "19"}${text[0]}X`,
      form: "partial",
    };
  return { edtf: text.endsWith("00") ? `${text.slice(0, 2)}XX` : `${text.slice(0, 3)}X`, form: "partial" };
};

export const readPartOfYear: Reader = (parts, context) => {
  const { anchor } = context;
  const unit = parts.quarter === undefined ? spaced(parts.unit ?? parts.unit2 ?? "") : "kvartal";
  const [first, count] = PART_CODES[unit] ?? [33, 4];
  const current = anchor?.month === undefined ? undefined : Math.ceil((anchor.month * count) / 12);
  const year =
    parts.year !== undefined
      ? Number(parts.year)
      : parts.fused !== undefined
        ? Number(parts.fused.replace("-", ""))
        : undefined;
  if (parts.shift !== undefined) {
    if (anchor === null || current === undefined) return { edtf: "XXXX", form: "relative" };
    // "dette kvartalet" in a report on one: the one told last.
    const [, toldAt, code] = /^(\d{4})-(\d\d)$/.exec(context.lastPartOfYear ?? "") ?? [];
    if (
      parts.shift === "dette" &&
      Number(code) >= first &&
      Number(code) < first + count &&
      toldAt !== undefined
    )
      return { edtf: `${toldAt}-${code}`, form: "relative" };
    return partBeside([first, count], shiftOf(parts.shift), anchor);
  }
  const word = parts.quarter?.slice(1) ?? parts.nth ?? "";
  const nth = word === "siste" ? count : (ORDINALS[word] ?? Number.parseInt(word, 10));
  if (!(nth >= 1 && nth <= count)) return null;
  const code = first - 1 + nth;
  if (year !== undefined) return { edtf: `${year}-${code}`, form: "partial" };
  if (parts.told !== undefined)
    return { edtf: `${toldYear(parts.told, context.lastYear)}-${code}`, form: "relative" };
  if (anchor === null) return { edtf: `XXXX-${code}`, form: "partial" };
  const named = parts.relative ?? parts.of;
  if (named !== undefined) return relative(`${anchor.year + shiftYear(named)}-${code}`, anchor, "coarser");
  const passed = current === undefined || nth <= current || context.tense === "future";
  return relative(`${anchor.year - (passed ? 0 : 1)}-${code}`, anchor, "coarser");
};

/** "fra tredje til fjerde kvartal i fjor": both in one year. */
export const readPartRange: Reader = (parts, context) => {
  const last = readPartOfYear(parts, context);
  const nth = ORDINALS[parts.low ?? ""] ?? Number.parseInt(parts.low ?? "", 10);
  const [first] = PART_CODES[parts.unit ?? ""] ?? [33];
  if (last === null || !(nth >= 1)) return null;
  const edtf = last.edtf.replace("?", "");
  const low = edtf.replace(/\d\d$/, String(first - 1 + nth));
  return low < edtf ? { ...last, edtf: `${low}/${edtf}` } : null;
};

/** ISO 8601: week 1 holds 4 January. */
export const readWeek: Reader = (parts, { anchor }) => {
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

export const readHoliday: Reader = (parts, context) => {
  const { anchor } = context;
  const name = spaced(parts.holiday ?? "");
  const rule = HOLIDAYS[name] ?? FEASTS[name];
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
  if (parts.turn !== undefined) return value(Number(parts.turn) + 1, "absolute");
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
  const year = /^(?:siste?|forrige|førre) /.test(name)
    ? anchor.year
    : /^neste /.test(name)
      ? anchor.year + 1
      : context.tense === "unknown"
        ? anchor.year + (isOver ? 1 : 0)
        : yearFor(thisYear.month, thisYear.day, anchor, context.tense);
  const found = value(year, "partial");
  return found && { ...found, anchor: anchor.edtf };
};

export const nthOf = (word: string | undefined): number =>
  word === "siste" ? -1 : (ORDINALS[word ?? ""] ?? Number.parseInt(word ?? "", 10));

/** "første onsdag i oktober 2014", "siste uke i september", "siste dag i mars". */
export const readNthOfMonth: Reader = (parts, context) => {
  const { anchor } = context;
  const month = MONTHS[parts.month ?? ""];
  const nth = nthOf(parts.nth);
  if (month === undefined || !(nth === -1 || nth >= 1)) return null;
  const year =
    parts.year !== undefined
      ? Number(parts.year)
      : anchor === null
        ? null
        : parts.relative === undefined
          ? yearForMonth(month, anchor, context.tense)
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
