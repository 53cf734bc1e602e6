/** The article's days where they are not declared in the head: marked in the page, or seen by its reader. */
import { dateLabels, isDateLine } from "../date-line.ts";
import type { MainContent } from "./main-content.ts";
import { dayIn, dayOfValue } from "./page-date.ts";
import type { Page } from "./parse.ts";
import type { Line } from "./render.ts";

const SEEN = "date line";

/** "23.01.2022 – Ny havn": a title that begins with its day. */
export function titleDay(titles: readonly string[], monthFirst: boolean): [string, string] | null {
  const found = titles.map((title) => dayIn(title.slice(0, 60), monthFirst)).find((day) => day?.start === 0);
  return found === undefined || found === null ? null : [found.iso, "title"];
}

const STATE_DATE =
  /"(?:datePublished|publishedDate|publishDate|publishedAt|published_at|publicationDate|publish_date|pubDate|firstPublished(?:At|Date)?)"\s{0,3}:\s{0,3}"(?<value>\d{4}-\d{2}-\d{2})/u;

/** The day in the data that a page's own scripts are fed with. */
/** The first `<time>` of the page, wherever it stands, but for those of other articles and of readers. */
export function anyTime(page: Page, lines: readonly Line[], content: MainContent): [string, string] | null {
  const others = lines.filter((_, index) => OTHERS.has(content.marks[index]?.why ?? ""));
  for (const [index, { tag, end, attributes }] of page.elements.entries()) {
    if (tag !== "time" || attributes.datetime === undefined) continue;
    const isOthers = others.some(({ element }) => element >= index && element < end);
    const day = isOthers ? null : dayOfValue(attributes.datetime);
    if (day !== null) return [day, "time"];
  }
  return null;
}

export function stateDay(scripts: readonly string[]): [string, string] | null {
  for (const script of scripts) {
    const day = dayOfValue(STATE_DATE.exec(script)?.groups?.value ?? "");
    if (day !== null) return [day, "script"];
  }
  return null;
}

export interface Dates {
  published: [day: string, source: string] | null;
  updated: [day: string, source: string] | null;
}

/** Marked parts that belong to other articles or to readers. */
const OTHERS = new Set(["related-link", "comments", "advertisement", "newsletter", "cookie-notice"]);
const UPDATED_NAME = /updat|modif|oppdatert|endret|endra|aktualisier|änder/iu;
const PUBLISHED_NAME = /publi[sc]|created|entry-date|post-date|dato/iu;

/** `<time>` and elements marked as dates, near the title or in the article. */
export function markedDates(
  page: Page,
  lines: readonly Line[],
  content: MainContent,
  monthFirst: boolean,
): Dates {
  const dates: Dates = { published: null, updated: null };
  const lineOf = new Map<number, number>();
  lines.forEach((line, index) => {
    for (let at = line.element; at >= 0 && !lineOf.has(at); at = page.elements[at]?.parent ?? -1)
      lineOf.set(at, index);
  });
  page.elements.forEach((element, index) => {
    const { tag, attributes } = element;
    const itemprop = attributes.itemprop?.toLowerCase() ?? "";
    const isMarked =
      itemprop === "datepublished" || itemprop === "datemodified" || itemprop === "datecreated";
    if (tag !== "time" && !isMarked) return;
    let holder = index;
    while (holder >= 0 && !lineOf.has(holder)) holder = page.elements[holder]?.parent ?? -1;
    const line = lineOf.get(holder) ?? -1;
    const why = content.marks[line]?.why;
    if (!isMarked && (why === undefined ? line < 0 : OTHERS.has(why))) return;
    if (isMarked && why !== undefined && OTHERS.has(why)) return;
    if (!isMarked && why === "outside" && Math.abs(line - content.title) > 12) return;
    const day = dayOfValue(
      attributes.datetime ?? attributes.content ?? attributes.title ?? lines[line]?.text ?? "",
      monthFirst,
    );
    if (day === null) return;
    const name = `${attributes.class ?? ""} ${attributes.itemprop ?? ""}`;
    const before = lines[line]?.text.slice(0, 60) ?? "";
    const label = dateLabels(before)[0]?.label;
    const isUpdate =
      itemprop === "datemodified" ||
      (UPDATED_NAME.test(name) && !PUBLISHED_NAME.test(name)) ||
      (label === "updated" && !isMarked);
    if (isUpdate) dates.updated ??= [day, "time"];
    else dates.published ??= [day, isMarked ? `itemprop ${attributes.itemprop}` : "time"];
  });
  return dates;
}

const LONGEST_DATE_LINE = 140;
const NEAR = 14;
/** So near to the title a line that is a date is the article's, whatever its element is called. */
const BESIDE = 3;
/** Labelled dates stand at the article's end as well, above or below what the site says there. */
const BEFORE_END = 6;
const BEHIND_END = 14;
const MOST_DAYS = 3;
/** What the languages around us call it, where a line stands far from the title. */
const FOREIGN_LABEL =
  /^(?:veröffentlicht|erschienen|datum|published|posted|publié|publicado|publicerad|udgivet|julkaistu)(?![a-zäöåé])/iu;

/** Days that a line tells, each with what stands before it. */
function daysOf(text: string, monthFirst: boolean): { day: string; before: string; rest: number }[] {
  const found: { day: string; before: string; rest: number }[] = [];
  let from = 0;
  while (found.length < MOST_DAYS) {
    const match = dayIn(text.slice(from), monthFirst);
    if (match === null) break;
    found.push({
      day: match.iso,
      before: text.slice(from, from + match.start),
      rest: text.length - (match.end - match.start),
    });
    from += match.end;
  }
  return found;
}

/** What one line says, if it is one that tells the article's date. */
function lineDates(text: string, isNear: boolean, isBeside: boolean, monthFirst: boolean): Dates {
  const dates: Dates = { published: null, updated: null };
  const labels = dateLabels(text);
  for (const { label, start, end } of labels) {
    const day = dayIn(text.slice(start, end), monthFirst);
    if (day !== null && day.start <= 24) dates[label] ??= [day.iso, SEEN];
  }
  // A label with nothing behind it gives none; no other date of the line stands in for it, but what comes before it may.
  const free = labels[0] === undefined ? text : text.slice(0, labels[0].start);
  if (free === "" || (labels.length > 0 && !UPDATED_NAME.test(text.slice(free.length - 14, free.length))))
    return dates;
  if (!isNear && !FOREIGN_LABEL.test(text)) return dates;
  for (const { day, before, rest } of daysOf(free, monthFirst)) {
    if (!isDateLine(text) && rest >= (isBeside ? 100 : 60)) break;
    if (UPDATED_NAME.test(before)) dates.updated ??= [day, SEEN];
    else dates.published ??= [day, SEEN];
  }
  return dates;
}

/** What may stand before the day that opens a lead: "Oslo, " or "Bodø (". */
const PLACE = /^(?:[A-ZÆØÅÄÖÜ][A-Za-zÀ-ɏ. -]{1,24}[,(–/ -]{1,4})?$/u;

/** Date lines that a reader sees: right below or above the title, or at the article's end with their label. */
export function visibleDates(lines: readonly Line[], content: MainContent, monthFirst: boolean): Dates {
  const dates: Dates = { published: null, updated: null };
  const first = content.marks.indexOf(null);
  const last = content.marks.lastIndexOf(null);
  const title = content.title >= 0 ? content.title : first;
  const rank = (index: number): number => (index > title ? index - title : title - index + 0.5 + NEAR);
  const order = lines.map((_, index) => index).sort((a, b) => rank(a) - rank(b));
  const leads = lines
    .flatMap((_, index) => (index > title && content.marks[index] === null ? [index] : []))
    .slice(0, 2);
  for (const index of order) {
    const { text } = lines[index] as Line;
    const why = content.marks[index]?.why;
    if (index === content.title) continue;
    const isBeside = Math.abs(index - title) <= BESIDE && text.length <= LONGEST_DATE_LINE;
    if (why !== undefined && OTHERS.has(why) && !isBeside) continue;
    const isNear = index > title - NEAR && index < Math.max(title, first) + NEAR;
    if (!isNear && (index < last - BEFORE_END || index > last + BEHIND_END)) continue;
    const opening = isBeside || leads.includes(index) ? dayIn(text.slice(0, 60), monthFirst) : null;
    // A lead that opens with its day, or with a place and its day.
    const before = text.slice(0, opening?.start ?? 0);
    if (opening !== null && PLACE.test(before) && dateLabels(before).length === 0)
      dates.published ??= [opening.iso, SEEN];
    if (text.length > LONGEST_DATE_LINE) continue;
    const told = lineDates(text, isNear, isBeside, monthFirst);
    dates.published ??= told.published;
    dates.updated ??= told.updated;
  }
  return dates;
}
