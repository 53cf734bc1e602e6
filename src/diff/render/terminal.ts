/** A comparison for the terminal: every line fits, and a hostile text is shown, not obeyed. */
import pc from "picocolors";
import wrapAnsi from "wrap-ansi";
import type { Diff } from "../result.ts";
import { type Group, type Item, type Names, type Sign, viewOf } from "./view.ts";

export interface TerminalOptions {
  /** Columns; default 80. */
  readonly width?: number;
  /** Default false. */
  readonly color?: boolean;
}

/** Of one text; the page and the JSON have the whole. */
const MOST_OF_A_TEXT = 240;
const cut = (text: string): string =>
  text.length <= MOST_OF_A_TEXT ? text : `${text.slice(0, MOST_OF_A_TEXT).replace(/\S*$/u, "")}…`;

/** Of what is the same on each side of a change; the changes themselves are whole. */
const MOST_BESIDE = 80;

/** What two changes, or a change and an end of the sentence, have between them. */
function between(text: string, isFirst: boolean, isLast: boolean): string {
  const head = isFirst ? "" : text.slice(0, MOST_BESIDE).replace(/\S*$/u, "");
  const tail = isLast ? "" : text.slice(-MOST_BESIDE).replace(/^\S*/u, "");
  return text.length <= 2 * MOST_BESIDE ? text : `${head}…${tail}`;
}

const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\uFFFD");

export function renderTerminal(
  diff: Diff,
  names: Names,
  { width = 80, color = false }: TerminalOptions = {},
): string {
  const { bold, dim, green, red, yellow, strikethrough } = pc.createColors(color);
  const paint: Readonly<Record<Sign, (text: string) => string>> = {
    "+": green,
    "-": red,
    "~": yellow,
    "≈": yellow,
    "=": dim,
  };
  /** @param first what stands before the text; further lines are set in as far */
  const wrapped = (first: string, indent: number, text: string): string =>
    wrapAnsi(text, Math.max(width - indent, 20), { hard: true })
      .split("\n")
      .map((line, index) => `${index === 0 ? first : " ".repeat(indent)}${line}`)
      .join("\n");
  const indented = (indent: number, text: string): string => wrapped(" ".repeat(indent), indent, text);
  /** Without colours, brackets say what was put in and what taken out. */
  const words = ({ words: pieces, quote, isAsAbove }: Item): string => {
    if (isAsAbove) return "(the same sentence)";
    if (pieces.length === 0) return `“${cut(harmless(quote))}”`;
    return pieces
      .map(({ text, is }, index) => {
        if (is === "same") return between(harmless(text), index === 0, index === pieces.length - 1);
        if (color) return is === "added" ? green(harmless(text)) : red(strikethrough(harmless(text)));
        return is === "added" ? `{+${harmless(text)}+}` : `[-${harmless(text)}-]`;
      })
      .join("");
  };

  const item = (change: Item): string[] => {
    const { sign, label, type, says, slots, evidence, cause } = change;
    return [
      wrapped(`  ${paint[sign](sign)} `, 4, `${paint[sign](label)} ${bold(type)} ${cut(harmless(says))}`),
      ...slots.map((slot) => indented(6, harmless(slot))),
      indented(6, dim(words(change))),
      ...evidence.map((line) => indented(6, cut(harmless(line)))),
      ...(cause === "" ? [] : [indented(6, dim(`cause: ${cause}`))]),
    ];
  };
  const group = ({ title, key, items }: Group): string[] => [
    "",
    wrapped("", 0, title === "" ? bold(harmless(key)) : `${bold(harmless(title))} ${dim(harmless(key))}`),
    ...items.flatMap(item),
  ];

  const { heading, counts, makers, byArticle, byRule, rest } = viewOf(diff, names);
  const lines = [
    wrapped("", 0, bold(harmless(heading))),
    wrapped(
      "",
      0,
      diff.isChanged
        ? `facts: ${counts.length === 0 ? "all the same" : counts.join(", ")}`
        : "nothing has changed",
    ),
    ...(makers === "" ? [] : [wrapped("", 0, `made with other ${makers}`)]),
    ...byArticle.flatMap(group),
    ...(byRule.length === 0 ? [] : ["", bold("By rule")]),
    ...byRule.flatMap(group),
    ...rest.flatMap(({ title, lines: list }) => [
      "",
      bold(title),
      ...list.map((line) => wrapped("  ", 4, harmless(line))),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}
