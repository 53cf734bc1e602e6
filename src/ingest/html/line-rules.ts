/** The rules for the lines of plain text, applied to what a page's elements have left as content. */
import { lineRules } from "../boilerplate.ts";
import { ruleAmong } from "../line-rule.ts";
import type { MainContent, Mark } from "./main-content.ts";
import type { Line } from "./render.ts";

/** They guess at what a page's elements tell. */
const GUESSES = new Set(["section-label", "portrait-name"]);
const ruleFor = ruleAmong(lineRules.filter(({ id }) => !GUESSES.has(id)));
const SPACE = /\s+/gu;
/** Longer lines are prose to every rule. */
const LONGEST = 700;

export function applyLineRules(lines: readonly Line[], content: MainContent): MainContent {
  const shown = lines.flatMap((_, index) => (content.marks[index] === null ? [index] : []));
  const texts = shown.map((index) => (lines[index] as Line).text.replace(SPACE, " "));
  const marks: (Mark | null)[] = [...content.marks];
  let previousRule: string | undefined;
  shown.forEach((index, place) => {
    const line = lines[index] as Line;
    if (index === content.title || (texts[place] ?? "").length > LONGEST || line.shape === "row") {
      previousRule = undefined;
      return;
    }
    const rule = ruleFor(texts, place, previousRule);
    previousRule = rule?.id;
    if (rule !== undefined) marks[index] = { kind: rule.kind, why: rule.why, step: rule.id };
  });
  return { ...content, marks };
}
