/** Arithmetic with calendar days, in UTC; no clock. */

export const two = (number: number): string => String(number).padStart(2, "0");
export const DAY_MS = 86_400_000;

export interface Day {
  year: number;
  month: number;
  day: number;
}

export const toDay = (time: number): Day => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
export const timeOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);
export const isoDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
export const addDays = (day: Day, days: number): Day => toDay(timeOf(day) + days * DAY_MS);
/** Years of fewer than three digits are none: `Date` takes them for years of the last century. */
export const isRealDay = ({ year, month, day }: Day): boolean =>
  year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const weekdayOf = (day: Day): number => new Date(timeOf(day)).getUTCDay() || 7;
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** Anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): Day {
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
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | null {
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
