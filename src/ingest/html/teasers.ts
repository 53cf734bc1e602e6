/** Rows of ways to other articles, told by their likeness to one another. */
import { lineRanges, linkDensity } from "./line-value.ts";
import type { Page } from "./parse.ts";
import type { Line } from "./render.ts";

const MOST_TEASER_LINES = 6;
const MOST_TEASER_CHARACTERS = 500;

/** Elements side by side, each of them a linked headline with little more: the ways to other articles. */
export function teasers(page: Page, lines: readonly Line[], title: number): Set<number> {
  const ranges = lineRanges(page, lines);
  const found = new Set<number>();
  const isTeaser = (index: number): boolean => {
    const { first, last } = ranges[index] as { first: number; last: number };
    if (last < first || last - first >= MOST_TEASER_LINES || (title >= first && title <= last)) return false;
    const own = lines.slice(first, last + 1);
    return (
      own.some((line) => linkDensity(line) > 0.8 && line.text.length >= 15) &&
      own.reduce((sum, { text }) => sum + text.length, 0) <= MOST_TEASER_CHARACTERS
    );
  };
  const groups = new Map<string, number[]>();
  page.elements.forEach(({ tag, parent, attributes }, index) => {
    if (tag === "a" || tag === "p" || tag === "span" || (ranges[index]?.last ?? -1) < 0) return;
    const key = `${parent} ${tag} ${attributes.class ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  for (const group of groups.values()) {
    if (group.length < 3) continue;
    const members = group.filter(isTeaser);
    if (members.length >= 3 && members.length >= 0.7 * group.length)
      for (const member of members) found.add(member);
  }
  return found;
}
