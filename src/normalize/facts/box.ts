/** Boxes of figures: a heading that names what they are of, and a line for each. */
import type { Slot } from "../../model.ts";
import { onlyBodyIn } from "./body.ts";
import type { Clause } from "./clause.ts";
import type { FactInput } from "./input.ts";
import { antecedent } from "./things.ts";

/** Lines of one box. */
const LONGEST_BOX = 25;
const LONGEST_HEADING = 90;
/** "Fakta om |klyngen:", "Om |selskapet". */
const ABOUT = /(?:^|[ .:])[Oo]m (?<noun>[a-zæøå]{5,25})(?: |:|$)/u;
/** "|Skognæringen i tall". */
const IN_FIGURES = /^(?:[Ff]akta: ?)?(?<what>[A-ZÆØÅ][A-Za-zÀ-ɏ -]{3,40}) i tall?:?$/iu;

/** What the box that a clause is a line of is about; null where it is in none, or the heading does not say. */
export function boxTopic({ block }: Clause, input: FactInput): Slot | null {
  if (block.kind !== "item") return null;
  const { blocks, text } = input.article;
  const last = blocks.indexOf(block);
  let index = last;
  while (index >= 0 && last - index <= LONGEST_BOX && blocks[index]?.kind === "item") index--;
  const heading = blocks[index];
  if (heading === undefined || heading.kind === "item" || heading.end - heading.start > LONGEST_HEADING)
    return null;
  const body = onlyBodyIn(heading.start, heading.end, input);
  if (body !== undefined) return body;
  const words = text.slice(heading.start, heading.end);
  const noun = ABOUT.exec(words)?.groups?.noun;
  if (noun !== undefined) return antecedent(noun, heading.start, input);
  const what = IN_FIGURES.exec(words)?.groups?.what;
  return what === undefined ? null : { name: what.toLowerCase() };
}
