/**
 * What a page tells about its article, each value with the place it came from: JSON-LD, `<meta>`, `<time>`, the lines
 * around the title, the address. Where two places speak, the earlier in this list is believed.
 */
import { dateLabels, isDateLine } from "../date-line.ts";
import { bylineNames } from "./byline.ts";
import type { Declared } from "./declared.ts";
import { linkedArticle } from "./json-ld.ts";
import type { MainContent } from "./main-content.ts";
import { dayIn, dayOfUrl, dayOfValue } from "./page-date.ts";
import type { Page } from "./parse.ts";
import type { Line } from "./render.ts";
import { normal } from "./title.ts";

export interface PageMetadata {
  readonly title: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly url: string | null;
  /** As declared: "nb-NO". */
  readonly language: string | null;
  /** Value → where it stood. */
  readonly sources: Readonly<Record<string, string>>;
}

const PUBLISHED_METAS =
  "article:published_time article:published og:article:published_time og:published_time og:pubdate datepublished article.published published_time published-date publisheddate publication_date publication-date publicationdate publish-date publish_date publishdate publishtime pubdate sailthru.date parsely-pub-date dc.date.issued dcterms.issued dcterms.created dcterms.date dc.date.created dc.created dc.date dcterms.available cxenseparse:recs:publishtime cxenseparse:publishtime rnews:datepublished bt:pubdate date.issued date.created datecreated creation_date created originalpublicationdate lastpublisheddate article:post_date date".split(
    " ",
  );
const UPDATED_METAS =
  "article:modified_time og:updated_time datemodified article:updated_time article:modified dcterms.modified dc.date.modified dc.modified last-modified lastmod modified_time lastmodified".split(
    " ",
  );

function firstOf(
  metas: ReadonlyMap<string, string>,
  names: readonly string[],
  monthFirst: boolean,
): [string, string] | null {
  for (const name of names) {
    const value = metas.get(name);
    const day = value === undefined ? null : dayOfValue(value, monthFirst);
    if (day !== null) return [day, `meta ${name}`];
  }
  return null;
}

interface Dates {
  published: [day: string, source: string] | null;
  updated: [day: string, source: string] | null;
}

/** Marked parts that belong to other articles or to readers. */
const OTHERS = new Set(["related-link", "comments", "advertisement", "newsletter", "cookie-notice"]);
const UPDATED_NAME = /updat|modif|oppdatert|endret|aktualisier/iu;
const PUBLISHED_NAME = /publi[sc]|created|entry-date|post-date|dato/iu;

/** `<time>` and elements marked as dates, near the title or in the article. */
function markedDates(page: Page, lines: readonly Line[], content: MainContent, monthFirst: boolean): Dates {
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
    const day = dayOfValue(attributes.datetime ?? attributes.content ?? lines[line]?.text ?? "", monthFirst);
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

/** Date lines that a reader sees: right below or above the title, or at the article's end with their label. */
function visibleDates(lines: readonly Line[], content: MainContent, monthFirst: boolean): Dates {
  const dates: Dates = { published: null, updated: null };
  const first = content.marks.indexOf(null);
  const last = content.marks.lastIndexOf(null);
  const title = content.title >= 0 ? content.title : first;
  const order = lines.map((_, index) => index).sort((a, b) => rank(a) - rank(b));
  function rank(index: number): number {
    return index > title ? index - title : title - index + 0.5 + NEAR;
  }
  for (const index of order) {
    const line = lines[index] as Line;
    const own = content.marks[index];
    if (index === content.title || line.text.length > LONGEST_DATE_LINE) continue;
    if (own !== null && own !== undefined && OTHERS.has(own.why)) continue;
    const isNear = index > title - NEAR && index < Math.max(title, first) + NEAR;
    const isEnd = index >= last - 6 && index <= last + 8;
    if (!isNear && !isEnd) continue;
    const labels = dateLabels(line.text);
    for (const { label, start, end } of labels) {
      const day = dayIn(line.text.slice(start, end), monthFirst);
      if (day !== null && day.start <= 24) dates[label] ??= [day.iso, "date line"];
    }
    const day = labels.length > 0 ? null : dayIn(line.text, monthFirst);
    const rest = day === null ? "" : line.text.slice(0, day.start) + line.text.slice(day.end);
    if (day !== null && isNear && (isDateLine(line.text) || rest.length < 60)) {
      if (UPDATED_NAME.test(rest)) dates.updated ??= [day.iso, "date line"];
      else dates.published ??= [day.iso, "date line"];
    }
  }
  return dates;
}

/** "Title | Site" → "Title": what stands behind the last bar or dash, where it is the site's name or short. */
function withoutSite(title: string, site: string | null): string {
  const match = /^(?<own>.{8,}?)\s+[|–—»·-]\s+(?<site>[^|–—»·]{2,40})$/u.exec(title);
  if (match === null) return title;
  const { own = title, site: tail = "" } = match.groups ?? {};
  const isSite = site !== null && normal(site).includes(normal(tail));
  return isSite || title.includes("|") || tail.split(" ").length <= 4 ? own : title;
}

export function metadataOf(
  page: Page,
  lines: readonly Line[],
  content: MainContent,
  declared: Declared,
  address: string | null,
): PageMetadata {
  const { metas } = declared;
  const sources: Record<string, string> = {};
  const language = declared.language ?? metas.get("og:locale") ?? metas.get("content-language") ?? null;
  const monthFirst = language !== null && /^en(?:[-_]us)?$/iu.test(language);
  const shown = lines[content.title]?.text;
  const knownTitles = new Set([...declared.titles, ...(shown === undefined ? [] : [shown])].map(normal));
  const isSameTitle = (title: string): boolean => title !== "" && knownTitles.has(normal(title));
  const linked = linkedArticle(declared.jsonLd, isSameTitle);
  const take = <T>(key: string, ...options: ([T | null | undefined, string] | null)[]): T | null => {
    for (const option of options) {
      if (option === null || option[0] === null || option[0] === undefined || option[0] === "") continue;
      sources[key] = option[1];
      return option[0];
    }
    return null;
  };
  const day = (value: string | undefined): string | null =>
    value === undefined ? null : dayOfValue(value, monthFirst);
  const publisher = take<string>(
    "publisher",
    [linked?.publisher, "json-ld"],
    [metas.get("og:site_name"), "meta og:site_name"],
    [metas.get("dc.publisher") ?? metas.get("dcterms.publisher"), "meta dc.publisher"],
    [metas.get("application-name"), "meta application-name"],
  );
  const og = metas.get("og:title");
  const title = take<string>(
    "title",
    [shown, "title line"],
    [og === undefined ? null : withoutSite(og, publisher), "meta og:title"],
    [linked?.headline, "json-ld"],
    [
      declared.titles.at(-1) === undefined ? null : withoutSite(declared.titles.at(-1) ?? "", publisher),
      "title element",
    ],
  );
  const marked = markedDates(page, lines, content, monthFirst);
  const visible = visibleDates(lines, content, monthFirst);
  const published = take<string>(
    "published",
    [day(linked?.published), "json-ld"],
    firstOf(metas, PUBLISHED_METAS, monthFirst),
    marked.published,
    visible.published,
    [address === null ? null : dayOfUrl(address), "address"],
    [declared.canonical === null ? null : dayOfUrl(declared.canonical), "address"],
    [metas.get("og:url") === undefined ? null : dayOfUrl(metas.get("og:url") ?? ""), "address"],
  );
  const updated = take<string>(
    "updated",
    [day(linked?.updated), "json-ld"],
    firstOf(metas, UPDATED_METAS, monthFirst),
    marked.updated,
    visible.updated,
  );
  const names = bylineNames(page, lines, content, declared, linked?.authors ?? []);
  if (names.source !== null) sources.authors = names.source;
  return {
    title,
    published,
    updated,
    authors: names.authors,
    publisher,
    section: take<string>(
      "section",
      [metas.get("article:section"), "meta article:section"],
      [linked?.section, "json-ld"],
    ),
    url: take<string>(
      "url",
      [absolute(declared.canonical), "link canonical"],
      [absolute(metas.get("og:url") ?? null), "meta og:url"],
      [absolute(linked?.url ?? null), "json-ld"],
      [absolute(address), "address"],
    ),
    language,
    sources,
  };
}

const absolute = (url: string | null): string | null =>
  url !== null && /^https?:\/\/\S+$/u.test(url) ? url : null;
