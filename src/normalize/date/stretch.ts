/** Stretches of time on either side of the article's day, and times so far from it. */
import { readNumber } from "../../extract/norwegian/numerals.ts";
import type { DateValue } from "../../model.ts";
import { dayOf, PART_CODES, partBeside, type Reader, relative, unknownDay } from "./context.ts";
import { addDays, isoDay, mondayOf, two } from "./day.ts";

export const readOffset: Reader = (parts, { anchor }) => {
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

/** "det siste året" is no calendar year but twelve months, as "det siste halvåret" is six. */
const ONE_UNIT: Readonly<Record<string, readonly [unit: string, number: number]>> = {
  året: ["måneder", 12],
  tiåret: ["år", 10],
  halvåret: ["måneder", 6],
};

/** "de siste to årene", "neste 3 måneder": whole units before or after the one that holds the article's day. */
export const readStretch: Reader = (parts, { anchor, tense }) => {
  const unit = parts.unit ?? ONE_UNIT[parts.one ?? ""]?.[0] ?? parts.one ?? "";
  const number =
    parts.one === undefined
      ? readNumber(parts.number ?? parts.number2 ?? "")
      : (ONE_UNIT[parts.one]?.[1] ?? 1);
  if (number === null || number < 1 || number > 500) return null;
  if (anchor === null) return { edtf: "XXXX", form: "relative" };
  const partOfYear = PART_CODES[unit.replace(/et$/u, "")];
  if (partOfYear !== undefined) return partBeside(partOfYear, parts.lead === "siste" ? -1 : 1, anchor);
  const sign = /^(?:neste|kommende|komande|nærmeste|nærmaste|første|fyrste)/.test(
    parts.shift ?? parts.shift2 ?? parts.lead ?? "",
  )
    ? 1
    : -1;
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
    // "Auke dei fem første månadene", told in June or July: those of the year.
    const isFirst = /^(?:første|fyrste)/.test(parts.shift ?? parts.shift2 ?? "");
    if (isFirst && tense !== "future" && (month - number === 1 || month - number === 2))
      return interval([`${anchor.year}-01`, `${anchor.year}-${two(number)}`], "coarser");
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
  if (/^(?:uk|vek)/.test(unit)) {
    const monday = mondayOf(today);
    const [from, to] = span((offset) => addDays(monday, 7 * offset));
    return interval([isoDay(from), isoDay(addDays(to, 6))], "day");
  }
  const [from, to] = span((offset) => addDays(today, offset));
  return interval([isoDay(from), isoDay(to)], "day");
};
