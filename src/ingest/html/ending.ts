/** What is said twice, and what comes below the article inside its own element. */
import { isTailHeading } from "../phrases.ts";
import { proseOf } from "./line-value.ts";
import { type MainContent, mark } from "./main-content.ts";
import type { Line } from "./render.ts";
import { normal } from "./title.ts";

/** Addresses and points in time by themselves are notes to machines. */
const MACHINE = /^(?:https?:\/\/\S+|\d{4}-\d{2}-\d{2}T[\d:.+Z-]+)$/u;
const REPEATED_LENGTH = 80;

/** What the article has said already, and its title once more. */
export function markRepeated(lines: readonly Line[], { marks, title }: MainContent): MainContent {
  const seen = new Set<string>();
  const titleText = title < 0 ? "" : normal((lines[title] as Line).text);
  return {
    title,
    marks: lines.map((line, index) => {
      const own = marks[index] ?? null;
      if (own !== null || index === title || line.shape === "row") return own;
      if (MACHINE.test(line.text)) return mark("metadata", "machine");
      const text = normal(line.text);
      const isRepeated =
        (text === titleText && text !== "") ||
        (text.length >= REPEATED_LENGTH && line.shape === "paragraph" && seen.has(text));
      seen.add(text);
      return isRepeated ? mark("repeated", "repeated") : own;
    }),
  };
}

/** Headings of what comes below an article can also stand in its middle. */
const MOST_BEFORE_TAIL = 0.75;
/** Steps by which a heading itself may have been taken already. */
const BY_ITS_WORDS = new Set(["phrase", "related-link", "more-phrase", "links"]);

/** Where the article is over, though its element goes on: behind a heading of what comes below articles. */
export function markTail(lines: readonly Line[], { marks, title }: MainContent): MainContent {
  const prose = lines.map((line, index) => (marks[index] === null ? proseOf(line) : 0));
  const total = prose.reduce((sum, value) => sum + value, 0);
  let before = 0;
  const start = lines.findIndex((line, index) => {
    const own = marks[index] ?? null;
    const isOpen = own === null || BY_ITS_WORDS.has(own.step);
    if (isOpen && index > title && before > total * MOST_BEFORE_TAIL && isTailHeading(line.text)) return true;
    before += prose[index] ?? 0;
    return false;
  });
  if (start < 0) return { marks, title };
  return {
    title,
    marks: marks.map((own, index) => (index < start ? own : (own ?? mark("related-link", "tail")))),
  };
}
