/**
 * Which lines of a page are the article. Every line gets a value (prose counts for, links and labels against); the
 * element whose lines sum up to the most is the article's, and inside it what its parts say of themselves is left out.
 */
import type { BlockKind, BoilerplateReason } from "../../model.ts";
import { phraseOf } from "../phrases.ts";
import { type Discard, discardOf } from "./discard.ts";
import { inside, linkDensity, proseOf, subtreeSums } from "./line-value.ts";
import type { Page } from "./parse.ts";
import type { Line } from "./render.ts";
import { rootOf } from "./root.ts";
import { teasers } from "./teasers.ts";
import { titleLine } from "./title.ts";

/** Why a line is not content, and which step said so. */
export interface Mark {
  readonly kind: BlockKind;
  readonly why: BoilerplateReason;
  readonly step: string;
}

export interface MainContent {
  /** Line → its mark; null: content. */
  readonly marks: readonly (Mark | null)[];
  /** Index of the title's line, -1 where the page shows none. */
  readonly title: number;
}

export const mark = (why: BoilerplateReason, step: string): Mark => ({
  kind: why === "caption" ? "caption" : "boilerplate",
  why,
  step,
});

const MOST_OF_THE_PROSE = { strong: 0.7, weak: 0.3 } as const;
const TEASER: Discard = { why: "related-link", strength: "weak" };

/** Element → what makes it and all in it no content. What holds most of the page's prose is not given up for a name. */
function discards(page: Page, lines: readonly Line[], title: number, mode: Mode): (Discard | null)[] {
  const prose = subtreeSums(page, lines, proseOf);
  const total = page.elements.reduce(
    (sum, { parent }, index) => (parent < 0 ? sum + (prose[index] ?? 0) : sum),
    0,
  );
  const byName = new Map<string, Discard | null>();
  const titleAt = lines[title]?.element ?? -1;
  const found: (Discard | null)[] = [];
  const cards = mode === "none" ? new Set<number>() : teasers(page, lines, title);
  page.elements.forEach((element, index) => {
    const inherited = found[element.parent];
    if (inherited) {
      found[index] = inherited;
      return;
    }
    const named = discardOf(element, byName);
    const own =
      named !== null && (mode === "all" || (mode === "strong" && named.strength === "strong")) ? named : null;
    if (cards.has(index)) {
      found[index] = TEASER;
      return;
    }
    const share = (prose[index] ?? 0) / Math.max(1, total);
    const holdsTitle = titleAt >= index && titleAt < element.end && (prose[index] ?? 0) > 300;
    found[index] = own === null || share > MOST_OF_THE_PROSE[own.strength] || holdsTitle ? null : own;
  });
  return found;
}

/** Lines of running text between the title and the article's own element: its lead. */
function leadLines(
  lines: readonly Line[],
  gone: readonly (Discard | null)[],
  title: number,
  first: number,
): Set<number> {
  const found = new Set<number>();
  if (title < 0 || first - title > 40) return found;
  for (let index = title + 1; index < first; index++) {
    const line = lines[index];
    if (line !== undefined && !gone[line.element] && proseOf(line) > 0 && linkDensity(line) < 0.2)
      found.add(index);
  }
  return found;
}

/** Which of the names that elements go by are believed: with less to show, fewer. */
const MODES = ["all", "strong", "none"] as const;
type Mode = (typeof MODES)[number];
/** Less than this is hardly an article: believing fewer names may show the rest of it. */
const SHORT = 250;

function read(page: Page, lines: readonly Line[], title: number, mode: Mode): MainContent {
  const gone = discards(page, lines, title, mode);
  const root = rootOf(page, lines, gone, title);
  const first = lines.findIndex((line) => inside(page, line, root));
  const lead = leadLines(lines, gone, title, first);
  const marks: (Mark | null)[] = lines.map((line, index) => {
    const own = gone[line.element];
    if (own) return mark(own.why, "element");
    if (lead.has(index)) return null;
    if (!inside(page, line, root)) return mark("outside", "root");
    if (index < title && title - first < 15) return mark("outside", "before-title");
    if (line.shape === "caption") return mark("caption", "element");
    const phrase = phraseOf(line.text);
    if (phrase !== null) return mark(phrase, "phrase");
    if (linkDensity(line) > 0.8 && line.shape !== "row" && line.text.length < 200)
      return mark("related-link", "links");
    return null;
  });
  return { marks, title };
}

const lengthOf = ({ marks, title }: MainContent, lines: readonly Line[]): number =>
  lines.reduce(
    (sum, line, index) => (marks[index] === null && index !== title ? sum + line.text.length : sum),
    0,
  );

export function mainContent(
  page: Page,
  lines: readonly Line[],
  declaredTitles: readonly string[],
): MainContent {
  const title = titleLine(lines, declaredTitles);
  let best: MainContent | null = null;
  let bestLength = -1;
  for (const mode of MODES) {
    const found = read(page, lines, title, mode);
    const length = lengthOf(found, lines);
    // Twice as much, or it is not worth what comes along.
    if (best === null || length > 2 * bestLength) {
      best = found;
      bestLength = length;
    }
    if (bestLength >= SHORT) break;
  }
  return best as MainContent;
}
