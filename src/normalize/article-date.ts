/** The article's own date: declared, or from its date lines, or (a year only) from what the text gives away. */

import type { RawMention, Readings } from "../extract/rule.ts";
import { gather } from "../lists.ts";
import type { Article } from "../model.ts";
import { type Anchor, anchorOf, readDate } from "./date/index.ts";
import { Sentences } from "./sentence.ts";

export interface ArticleDate {
  readonly published: string | null;
  readonly updated: string | null;
  readonly inferred: string | null;
  readonly anchor: Anchor | null;
  /** Which of them a date line told. */
  readonly sources: Readonly<Record<string, string>>;
}

const DATE_LINE = "date line";
const NO_CONTEXT = {
  anchor: null,
  lastYear: null,
  lastDate: null,
  lastPartOfYear: null,
  lastMonth: null,
  yearToMonth: null,
  tense: "unknown",
} as const;

/** What makes a year the text's own present: "er", "blir", "nå" in its sentence, and nothing that looks back or ahead. */
const PRESENT = /(?<![A-Za-zÀ-ɏ])(?:er|blir|vert|har|får|nå|no|deltar|deltek|i dag)(?![A-Za-zÀ-ɏ])/u;
const NOT_PRESENT =
  /(?<![A-Za-zÀ-ɏ])(?:ble|blei|vart|var|endte|enda|økte|auka|steg|falt|fall|sank|utgjorde|nådde|hadde|siden|sidan|startet|starta|innen|innan|opprettet|oppretta|etablert|mål|fram mot|frem mot|skal|vil|planen|fra|frå|tilbake|prognose|anslag|anslår|vm|ol)(?![A-Za-zÀ-ɏ])|forvent|ventes|ventar/u;

/** "mot 23 kroner i |oktober 2011", "enn i samme måned i |2011": a year that the text's own is compared with, or reckoned from. */
const COMPARED_WITH =
  /(?<![A-Za-zÀ-ɏ])(?:mot|enn|forhold til|høve til|(?:sammenlignet|sammenliknet|samanlikna) med|siden|sidan|fra|frå)(?: (?!(?:og|men|mens|medan|er|var) )[^ \n]{0,20}[^ \n.,;:!?]){0,6}? ?$/iu;
const COMPARED_REACH = 90;
const isCompared = ({ start }: RawMention, text: string): boolean =>
  COMPARED_WITH.test(text.slice(Math.max(0, start - COMPARED_REACH), start).replace(/\s/gu, " "));

/**
 * The year that the text itself gives away: it is stated for something present, and no later year is mentioned. An
 * inference, marked with EDTF's "?".
 */
function inferYear(article: Pick<Article, "text" | "blocks">, raws: readonly RawMention[]): string | null {
  const years = raws.filter(
    (raw) => raw.kind === "date" && raw.parts.year?.length === 4 && raw.parts.bound === undefined,
  );
  const latest = years.reduce((most, raw) => Math.max(most, Number(raw.parts.yearEnd ?? raw.parts.year)), 0);
  // One mention can be of anything; a year that the text comes back to is its own.
  const places = years.filter((raw) => Number(raw.parts.year) === latest);
  const own = places.filter((raw) => !isCompared(raw, article.text));
  if (own.length < 2) return null;
  const all = new Sentences(article.text);
  const sentenceOf = (raw: RawMention): string[] => {
    const block = article.blocks[raw.block];
    if (raw.reads !== "year" || block === undefined || block.kind === "boilerplate") return [];
    const { start, end } = all.around(raw.start, block);
    return [article.text.slice(start, end).toLowerCase()];
  };
  const isPresent =
    gather(own, sentenceOf).some((sentence) => PRESENT.test(sentence)) &&
    !gather(places, sentenceOf).some((sentence) => NOT_PRESENT.test(sentence));
  return isPresent ? `${latest}?` : null;
}

/** "budsjettet for |2008", "Statsbudsjettet |2008"; and what makes it the budget of "neste år". */
const BUDGET_BEFORE = /budsjett[a-zæøå]{0,12} (?:for )?$/iu;
const BUDGET_REACH = 30;
const NEXT_BUDGET = /^ (?:stats)?budsjett/u;

/** The year before the one budget that the text names, where that is "neste års budsjett". An inference as well. */
function yearBeforeBudget(text: string, raws: readonly RawMention[]): string | null {
  const isNext = ({ reads, end, parts }: RawMention): boolean =>
    reads === "relative-year" &&
    parts.phrase?.startsWith("neste") === true &&
    NEXT_BUDGET.test(text.slice(end, end + BUDGET_REACH));
  if (!raws.some(isNext)) return null;
  const years = raws.flatMap(({ reads, start, parts }) =>
    reads === "year" && BUDGET_BEFORE.test(text.slice(Math.max(0, start - BUDGET_REACH), start))
      ? Number(parts.year)
      : [],
  );
  const [year] = years;
  return year !== undefined && years.every((other) => other === year) ? `${year - 1}?` : null;
}

export function articleDate(
  article: Article,
  raws: readonly RawMention[],
  declared: string | null,
): ArticleDate {
  const stated = (label: "published" | "updated"): string | null => {
    for (const place of article.datelines.filter((line) => line.label === label)) {
      const raw = raws.find(
        (candidate) =>
          candidate.kind === "date" &&
          candidate.reads === "day" &&
          candidate.start >= place.start &&
          candidate.end <= place.end,
      );
      const edtf =
        raw === undefined ? undefined : readDate(raw.reads as Readings["date"], raw.parts, NO_CONTEXT)?.edtf;
      if (edtf !== undefined) return edtf;
    }
    return null;
  };
  const known = declared ?? article.metadata.published;
  const published = known ?? stated("published");
  const updated = article.metadata.updated ?? stated("updated");
  const sources = {
    ...(known === null && published !== null && { published: DATE_LINE }),
    ...(article.metadata.updated === null && updated !== null && { updated: DATE_LINE }),
  };
  const date = (inferred: string | null, anchor: Anchor | null): ArticleDate => ({
    published,
    updated,
    inferred,
    anchor,
    sources,
  });
  const certain = published === null ? null : anchorOf(published, "no");
  if (certain !== null) return date(null, certain);
  const byUpdate = updated === null ? null : anchorOf(updated, "day");
  if (byUpdate !== null) return { ...date(null, byUpdate), published: null };
  const inferred = yearBeforeBudget(article.text, raws) ?? inferYear(article, raws);
  return { ...date(inferred, inferred === null ? null : anchorOf(inferred, "all")), published: null };
}
