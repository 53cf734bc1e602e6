/** The article as its reader wants it: lead, headings, paragraphs, lists and tables, and nothing around them. */

import { withoutContacts } from "../contacts.ts";
import type { Article, Block } from "../model.ts";

const MAIN = new Set<Block["kind"]>(["lead", "heading", "paragraph", "item", "row"]);
const TIGHT = new Set<Block["kind"]>(["item", "row"]);

export interface MainTextOptions {
  /** Whom to call or write to, with telephone and e-mail; default: left out, wherever they stand. */
  readonly keepContacts?: boolean;
}

/** Blocks apart by a blank line, items and rows of one list by a line's end. */
export function mainText(
  { text, blocks }: Pick<Article, "text" | "blocks">,
  { keepContacts = false }: MainTextOptions = {},
): string {
  let written = "";
  let before: Block["kind"] | null = null;
  for (const { kind, why, start, end } of blocks) {
    const isContact = why === "contact" && keepContacts;
    if (!isContact && (why !== undefined || !MAIN.has(kind))) continue;
    if (before !== null) written += TIGHT.has(kind) && before === kind ? "\n" : "\n\n";
    written += text.slice(start, end);
    before = kind;
  }
  return keepContacts ? written : withoutContacts(written);
}
