/** The element that is the article's. */
import type { Discard } from "./discard.ts";
import { subtreeSums, worthOf } from "./line-value.ts";
import type { Page } from "./parse.ts";
import type { Line } from "./render.ts";

const CONTENT_NAME =
  /(?:^|[\s_-])(?:article-?_*(?:body|text|content)|articlebody|story-?_*(?:body|text|content)|post-?(?:body|content|text)|entry-?content|body-?(?:text|copy)|brodtekst|brødtekst|artikkeltekst|artikkel-?innhold|rich-?text)(?:$|[\s_-])/iu;

/** How much of the best sum an element must have to be taken for it. */
const DESCENT = 0.9;
const NAMED_SHARE = 0.7;
const ARTICLE_SHARE = 0.5;

/** The element that is the article's. */
export function rootOf(
  page: Page,
  lines: readonly Line[],
  gone: readonly (Discard | null)[],
  title: number,
): number {
  const sums = subtreeSums(page, lines, (line) => (gone[line.element] ? 0 : worthOf(line)));
  let best = 0;
  for (let index = 1; index < sums.length; index++) if ((sums[index] ?? 0) > (sums[best] ?? 0)) best = index;
  let bestSum = sums[best] ?? 0;
  const titleAt = lines[title]?.element ?? -1;
  let article = -1;
  page.elements.forEach(({ tag, end, attributes }, index) => {
    if (
      (tag === "article" || attributes.role === "article") &&
      titleAt >= index &&
      titleAt < end &&
      (sums[index] ?? 0) > ARTICLE_SHARE * bestSum
    )
      article = index;
  });
  if (article >= 0) best = article;
  bestSum = sums[best] ?? 0;
  let named = -1;
  page.elements.forEach(({ attributes }, index) => {
    if (gone[index]) return;
    const isNamed =
      attributes.itemprop === "articleBody" ||
      CONTENT_NAME.test(`${attributes.class ?? ""} ${attributes.id ?? ""}`);
    if (isNamed && (sums[index] ?? 0) > NAMED_SHARE * bestSum && (sums[index] ?? 0) > (sums[named] ?? 0))
      named = index;
  });
  if (named >= 0) return named;
  for (;;) {
    const { end } = page.elements[best] ?? { end: 0 };
    let child = -1;
    for (let at = best + 1; at < end; at = page.elements[at]?.end ?? end)
      if ((sums[at] ?? 0) >= DESCENT * (sums[best] ?? 0)) child = at;
    if (child < 0 || page.elements[child]?.tag === "p") return best;
    best = child;
  }
}
