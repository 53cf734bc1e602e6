/**
 * What a page tells about its article, each value with the place it came from: JSON-LD, `<meta>`, `<time>`, the lines
 * around the title, the address. Where two places speak, the earlier in this list is believed.
 */
import { publisherIn } from "../publisher-line.ts";
import { anyTime, markedDates, stateDay, titleDay, visibleDates } from "./article-dates.ts";
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
  "article:published_time article:published og:article:published_time og:published_time og:pubdate datepublished article.published published_time published-date publisheddate publication_date publication-date publicationdate publish-date publish_date publishdate publishtime pubdate sailthru.date parsely-pub-date dc.date.issued dcterms.issued cxenseparse:recs:publishtime cxenseparse:publishtime rnews:datepublished bt:pubdate date.issued originalpublicationdate article:post_date".split(
    " ",
  );
/** Of the page as often as of the article: asked after what the reader sees. */
const PAGE_METAS =
  "dcterms.created dcterms.date dc.date.created dc.created dc.date dcterms.available date.created datecreated creation_date created date".split(
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

const publisherLine = (lines: readonly Line[]): string | null =>
  lines.map(({ text }) => publisherIn(text)).find((name) => name !== null) ?? null;

/** A description that names one day names the article's. */
function descriptionDay(text: string): [string, string] | null {
  const found = dayIn(text.slice(0, 300));
  return found === null ? null : [found.iso, "meta description"];
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
    [publisherLine(lines), "publisher line"],
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
    firstOf(metas, PAGE_METAS, monthFirst),
    [address === null ? null : dayOfUrl(address), "address"],
    [declared.canonical === null ? null : dayOfUrl(declared.canonical), "address"],
    [dayOfUrl(metas.get("og:url") ?? ""), "address"],
    titleDay(declared.titles, monthFirst),
    stateDay(declared.state),
    anyTime(page, lines, content),
    descriptionDay(metas.get("description") ?? metas.get("og:description") ?? ""),
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
