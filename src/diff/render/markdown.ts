/** A comparison as a comment on a pull request: texts of articles stay texts, and the whole fits. */
import type { Diff, WordPiece } from "../result.ts";
import { type Group, type Item, type Names, viewOf } from "./view.ts";

/** GitHub takes no longer comment. */
export const MOST_CHARACTERS = 65_536;
/** Room for the note of what is left out. */
const NOTE = 300;
/** Of one sentence, name or title. */
const MOST_OF_A_TEXT = 600;

const cut = (text: string): string =>
  text.length <= MOST_OF_A_TEXT
    ? text
    : `${text.slice(0, MOST_OF_A_TEXT).replace(/[\uD800-\uDBFF]$/u, "")} …`;

/**
 * A backslash takes the meaning from a sign of Markdown; a comment parts what GitHub would link, because it looks for
 * people (@), issues (#, GH-) and addresses after the signs are read.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\uFFFD")
    .replace(/[\\`*_[\]<>#|~$&@]/gu, "\\$&")
    .replace(/\\[@#]|GH(?=-)|www(?=\.)|:(?=\/\/)/giu, "$&<!-- -->");

const inline = (text: string): string => escapeMarkdown(cut(text));

const words = (pieces: readonly WordPiece[]): string =>
  pieces
    .map(({ text, is }) => {
      if (is === "same") return inline(text);
      return is === "added" ? `<ins>${inline(text)}</ins>` : `<del>${inline(text)}</del>`;
    })
    .join("");

function item(change: Item): string {
  const { sign, label, type, says, slots, quote, words: pieces, isAsAbove, evidence, cause } = change;
  const sentence = pieces.length === 0 ? `“${inline(quote)}”` : words(pieces);
  const lines = [
    `- \`${sign}\` **${label}** ${inline(type)}: ${inline(says)}`,
    ...slots.map((slot) => `  - ${inline(slot)}`),
    `  - ${isAsAbove ? "(the same sentence)" : sentence}`,
    ...evidence.map((line) => `  - ${inline(line)}`),
    ...(cause === "" ? [] : [`  - cause: ${inline(cause)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** A heading and what stands under it: a heading is never left alone. */
interface Section {
  readonly heading: string;
  readonly entries: readonly string[];
}

const section = ({ title, key, items }: Group): Section => ({
  heading: title === "" ? `\n### ${inline(key)}\n\n` : `\n### ${inline(title)} (${inline(key)})\n\n`,
  entries: items.map(item),
});

export function renderMarkdown(diff: Diff, names: Names): string {
  const { heading, counts, makers, byArticle, byRule, rest } = viewOf(diff, names);
  const state = counts.length === 0 ? "all facts are the same" : counts.join(", ");
  const top = [
    `## ${inline(heading)}\n`,
    `\n${diff.isChanged ? inline(state) : "nothing has changed"}\n`,
    ...(makers === "" ? [] : [`\nmade with other ${inline(makers)}\n`]),
  ].join("");
  const sections: Section[] = [
    ...byArticle.map(section),
    ...byRule.map(section),
    ...rest.map(({ title, lines }) => ({
      heading: `\n### ${title}\n\n`,
      entries: lines.map((line) => `- \`${line.slice(0, 1)}\` ${inline(line.slice(2))}\n`),
    })),
  ];
  let text = top;
  let left = 0;
  for (const { heading: title, entries } of sections) {
    let isOpen = false;
    for (const entry of entries) {
      const more = isOpen ? entry : `${title}${entry}`;
      // Once something is left out, all that follows is: what is shown has no gaps.
      if (left > 0 || text.length + more.length > MOST_CHARACTERS - NOTE) left++;
      else {
        text += more;
        isOpen = true;
      }
    }
  }
  return left === 0
    ? text
    : `${text}\n… and ${left} more, left out because a comment holds ${MOST_CHARACTERS} characters; \`klartekst diff --format html\` shows them all.\n`;
}
