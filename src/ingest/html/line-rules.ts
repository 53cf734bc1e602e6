/** The rules for the lines of plain text, applied to what a page's elements have left as content. */
import { type LineContext, type LineRule, lineRules, takes } from "../boilerplate.ts";
import type { MainContent, Mark } from "./main-content.ts";
import type { Line } from "./render.ts";

/** They guess at what a page's elements tell. */
const GUESSES = new Set(["section-label", "portrait-name"]);
const RULES = lineRules.filter(({ id }) => !GUESSES.has(id));
const DATE_RULE = RULES[0] as LineRule;
const SPACE = /\s+/gu;
/** Longer lines are prose to every rule. */
const LONGEST = 700;

export function applyLineRules(lines: readonly Line[], content: MainContent): MainContent {
  const shown = lines.flatMap((_, index) => (content.marks[index] === null ? [index] : []));
  const texts = shown.map((index) => (lines[index] as Line).text.replace(SPACE, " "));
  const marks: (Mark | null)[] = [...content.marks];
  const isDateline = (place: number, context: LineContext): boolean => {
    const other = texts[place];
    return other !== undefined && takes(DATE_RULE, other, { ...context, index: place });
  };
  let previousRule: string | undefined;
  shown.forEach((index, place) => {
    const text = texts[place] ?? "";
    const line = lines[index] as Line;
    if (index === content.title || text.length > LONGEST || line.shape === "row") {
      previousRule = undefined;
      return;
    }
    const context: LineContext = {
      index: place,
      count: shown.length,
      previous: texts[place - 1],
      next: texts[place + 1],
      afterNext: texts[place + 2],
      previousRule,
      besideDateline: () => isDateline(place - 1, context) || isDateline(place + 1, context),
    };
    const rule = RULES.find((candidate) => takes(candidate, text, context));
    previousRule = rule?.id;
    if (rule !== undefined) marks[index] = { kind: rule.kind, why: rule.why, step: rule.id };
  });
  return { ...content, marks };
}
