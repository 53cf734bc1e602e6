/** Days as pages write them, in figures or with the name of a month; always to the day, never more than is written. */

/** Beginning of a month's name → its number, in the languages that Norwegian readers save pages in. */
const MONTHS: Record<string, number> = {};
for (const [index, names] of [
  "jan jän gen ene sty",
  "feb fév fev lut",
  "mar mär mrz mrt",
  "apr avr abr kwi",
  "mai maj may mei mag",
  "jun juin giu cze",
  "jul juil lug lip",
  "aug aoû aou ago sie",
  "sep set wrz",
  "okt oct ott out paź",
  "nov lis",
  "des dez dec déc dic gru",
].entries())
  for (const name of names.split(" ")) MONTHS[name] = index + 1;

const MONTH = "(?<month>[A-Za-zäöåéûźńÄÖÅÉÛ]{3,12})\\.?";
const YEAR = "(?<year>(?:19|20)\\d{2})";
const DAY = "(?<day>\\d{1,2})";
const START = "(?<![\\d])";
const END = "(?![\\d])";

/** In this order: what leaves least doubt comes first. */
const FORMS: readonly RegExp[] = [
  new RegExp(`${START}${YEAR}[-/.](?<number>\\d{1,2})[-/.]${DAY}(?!\\d)`, "u"),
  new RegExp(
    `${START}${DAY}(?:\\.|st|nd|rd|th|º|er)?(?: |-)?(?:de |of )?${MONTH},?(?: |-)?(?:de )?${YEAR}${END}`,
    "u",
  ),
  new RegExp(`(?<![A-Za-z])${MONTH} ${DAY}(?:st|nd|rd|th)?,? ${YEAR}${END}`, "u"),
  new RegExp(`${START}${DAY}\\. ?(?<number>\\d{1,2})\\. ?(?<year>(?:19|20)\\d{2}|\\d{2})${END}`, "u"),
  new RegExp(`${START}(?<first>\\d{1,2})[/-](?<second>\\d{1,2})[/-]${YEAR}${END}`, "u"),
  new RegExp(`${START}${YEAR}年(?<number>\\d{1,2})月${DAY}日`, "u"),
];
const COMPACT = /^(?<year>(?:19|20)\d{2})(?<number>\d{2})(?<day>\d{2})(?:T?\d{4,6}|$)/u;

const FIRST_YEAR = 1990;
const LAST_YEAR = 2060;
const two = (value: number): string => String(value).padStart(2, "0");

function isoOf(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? `${year}-${two(month)}-${two(day)}` : null;
}

const monthOf = (name: string): number => {
  const lower = name.toLowerCase();
  return MONTHS[lower.slice(0, 4)] ?? MONTHS[lower.slice(0, 3)] ?? 0;
};

interface DayMatch {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

function readMatch(match: RegExpExecArray, monthFirst: boolean): string | null {
  const { year = "", month, number, day = "", first, second } = match.groups ?? {};
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (month !== undefined) return isoOf(fullYear, monthOf(month), Number(day));
  if (number !== undefined) return isoOf(fullYear, Number(number), Number(day));
  const [a, b] = [Number(first), Number(second)];
  const isMonthFirst = b > 12 || (monthFirst && a <= 12);
  return isMonthFirst ? isoOf(fullYear, a, b) : isoOf(fullYear, b, a);
}

/** The day that stands first in a short text. @param monthFirst whether 3/4 is 4 March, as in the United States */
export function dayIn(text: string, monthFirst = false): DayMatch | null {
  if (text.length > 300 || !/\d/.test(text)) return null;
  const spaced = text.replace(/\s/gu, " ");
  let best: DayMatch | null = null;
  for (const form of FORMS) {
    const match = form.exec(spaced);
    if (match === null || (best !== null && match.index >= best.start)) continue;
    const iso = readMatch(match, monthFirst);
    if (iso !== null) best = { iso, start: match.index, end: match.index + match[0].length };
  }
  return best;
}

/** Midnight in Norway, written in Greenwich's time, is the evening before. */
const NORWEGIAN_MIDNIGHT = /T2[23]:00(?::00(?:\.0{1,6})?)?Z$/u;

const dayAfter = (iso: string): string =>
  new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)) + 1))
    .toISOString()
    .slice(0, 10);

/** The day of a machine-written value: "2023-05-03T09:15:00+02:00", "20230503", "Wed, 03 May 2023 09:15:00 GMT". */
export function dayOfValue(value: string, monthFirst = false): string | null {
  const trimmed = value.trim().slice(0, 100);
  const compact = COMPACT.exec(trimmed);
  if (compact !== null) return readMatch(compact, false);
  const day = dayIn(trimmed, monthFirst)?.iso ?? null;
  return day !== null && NORWEGIAN_MIDNIGHT.test(trimmed) ? dayAfter(day) : day;
}

/** The day in an address: "/2023/05/03/", "-20230503-". */
export function dayOfUrl(url: string): string | null {
  const match =
    /[/.](?<year>(?:19|20)\d{2})[/-](?<number>[01]?\d)[/-](?<day>[0-3]?\d)(?:[/_-]|$)/u.exec(url) ??
    /[/_-](?<year>20\d{2})(?<number>[01]\d)(?<day>[0-3]\d)(?:[/_.-]|$)/u.exec(url);
  return match === null ? null : readMatch(match, false);
}
