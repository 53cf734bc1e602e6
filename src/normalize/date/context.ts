/** What a date is read against: the article's own day and the tense around it. */
import { YEAR_OFFSETS } from "../../extract/norwegian/calendar.ts";
import { readNumber } from "../../extract/norwegian/numerals.ts";
import type { Parts } from "../../extract/rule.ts";
import type { DateValue } from "../../model.ts";
import type { Tense } from "../tense.ts";
import { DAY_MS, type Day, two } from "./day.ts";

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
  /** Year of the date told last in the same paragraph: what "samme år" means. */
  readonly lastYear: number | null;
  /** That date itself (EDTF): "samme måned i fjor". */
  readonly lastDate: string | null;
  /** The quarter, term or half year told last in the article: "samme kvartal i fjor". */
  readonly lastPartOfYear: string | null;
  /** The month told last in the article: "samme måned i fjor". */
  readonly lastMonth: string | null;
  /** From January to the month told last, if something was measured up to it: "til og med mai". */
  readonly yearToMonth: string | null;
  /** Read only where a value depends on it: it takes a look at the whole sentence. */
  readonly tense: Tense;
}

export type Reader = (parts: Parts, context: DateContext) => Omit<DateValue, "bound"> | null;

export const dayOf = (anchor: Anchor | null): Day | null =>
  anchor?.month === undefined || anchor.day === undefined
    ? null
    : { year: anchor.year, month: anchor.month, day: anchor.day };

/** A value that needed the anchor. */
export function relative(
  edtf: string,
  anchor: Anchor,
  precision: "day" | "coarser",
): Omit<DateValue, "bound"> {
  const doubt = anchor.uncertain === "all" || (anchor.uncertain === "day" && precision === "day");
  return { edtf: doubt && !/[/X]/.test(edtf) ? `${edtf}?` : edtf, form: "relative", anchor: anchor.edtf };
}

export const yearNumber = (text: string, near: number): number => {
  if (text.length === 4) return Number(text);
  // Two digits: the century that puts it nearest, never more than 30 years ahead ("31.10.74" is 1974).
  const candidate = 2000 + Number(text);
  return candidate > near + 30 ? candidate - 100 : candidate;
};

/** Which year a day or month without one belongs to: by tense, else the nearest. */
export function yearFor(month: number, day: number, anchor: Anchor, tense: Tense): number {
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
export function yearForMonth(month: number, anchor: Anchor, tense: Tense): number {
  if (anchor.month === undefined) return anchor.year;
  if (tense === "past" && month > anchor.month) return anchor.year - 1;
  if (tense === "future" && month < anchor.month) return anchor.year + 1;
  if (tense === "unknown" && month - anchor.month > 6) return anchor.year - 1;
  return anchor.year;
}

/** "for |to år siden": the year that lies so far back. */
export const yearAgo = (ago: string, anchor: Anchor): number => anchor.year - (readNumber(ago) ?? 0);

export function shiftYear(phrase: string): number {
  return YEAR_OFFSETS[phrase] ?? 0;
}

/** The year that "året etter" or "året før" means; with any other word, as in "samme år", the one told last. */
export const toldYear = (word: string | undefined, lastYear: number | null): string =>
  lastYear === null ? "XXXX" : String(lastYear + (word === "etter" ? 1 : word === "før" ? -1 : 0));

/** "neste" is one on, "forrige" one back. */
export const shiftOf = (word: string | undefined): number =>
  word === "neste" ? 1 : word === "forrige" || word === "førre" || word === "sist" ? -1 : 0;

export const unknownDay = (anchor: Anchor | null): Omit<DateValue, "bound"> =>
  anchor === null
    ? { edtf: "XXXX-XX-XX", form: "relative" }
    : relative(`${anchor.year}-${anchor.month === undefined ? "XX" : two(anchor.month)}-XX`, anchor, "day");

/** EDTF level 2: quarters 33–36, four-month terms 37–39, halves 40–41. */
export const PART_CODES: Readonly<Record<string, readonly [first: number, count: number]>> = {
  kvartal: [33, 4],
  tertial: [37, 3],
  halvår: [40, 2],
  "halvdel av": [40, 2],
};

/** The quarter, term or half year before or after the article's own. */
export function partBeside(
  [first, count]: readonly [first: number, count: number],
  shift: number,
  anchor: Anchor,
): Omit<DateValue, "bound"> {
  if (anchor.month === undefined) return { edtf: "XXXX", form: "relative" };
  const index = anchor.year * count + Math.ceil((anchor.month * count) / 12) - 1 + shift;
  return relative(`${Math.floor(index / count)}-${first + (index % count)}`, anchor, "coarser");
}
