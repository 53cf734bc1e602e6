/**
 * Markdown → lines, in one walk: headings, items, quotations, tables and paragraphs, with the marks of emphasis and links
 * taken off. What a mark means is told by the line's shape.
 */
import type { Line, Shape } from "./html/render.ts";

const HEADING = /^ {0,3}(?<marks>#{1,6})[ \t]+(?<text>.*?)[ \t]*#*$/u;
const ITEM = /^\s{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\] )?(?<text>.*)$/u;
const QUOTE = /^ {0,3}> ?(?<text>.*)$/u;
const ROW = /^\s{0,3}\|(?<text>.*)\|\s*$/u;
const RULER = /^ {0,3}(?:[-*_] ?){3,}\s*$/u;
const UNDERLINE = /^ {0,3}(?<mark>=+|-+)\s*$/u;
const FENCE = /^ {0,3}(?:```|~~~)/u;
const DELIMITER_ROW = /^[\s|:-]+$/u;
const DEFINITION = /^ {0,3}\[[^\]]{1,100}\]:\s+\S/u;

/** "**Ny** [havn](https://…)" → "Ny havn". */
export function withoutMarks(text: string): { text: string; linkLength: number } {
  let linkLength = 0;
  const bare = text
    .replace(/!\[(?<alt>[^\]]{0,300})\]\([^)\s]{0,1000}(?:\s+"[^"]{0,200}")?\)/gu, "")
    .replace(
      /\[(?<label>[^\]]{1,500})\](?:\([^)\s]{0,1000}(?:\s+"[^"]{0,200}")?\)|\[[^\]]{0,100}\])/gu,
      (_, label: string) => {
        linkLength += label.length;
        return label;
      },
    )
    .replace(/<(?<url>https?:\/\/[^>\s]{1,1000})>/gu, "$1")
    .replace(/<\/?[A-Za-z][^<>]{0,300}>/gu, "")
    .replace(/(?<!\\)(?<mark>\*\*|__|~~|`)(?=\S)(?<inner>.{1,2000}?)(?<=\S)\k<mark>/gu, "$2")
    .replace(
      /(?<![\\*A-Za-zÀ-ɏ0-9])(?<mark>[*_])(?=\S)(?<inner>[^*_]{1,2000}?)(?<=\S)\k<mark>(?![A-Za-zÀ-ɏ0-9])/gu,
      "$2",
    )
    .replace(/\\(?<escaped>[\\`*_{}[\]()#+.!|>~-])/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
  return { text: bare, linkLength };
}

interface Draft {
  shape: Shape;
  level: number;
  parts: string[];
  start: number;
  end: number;
}

class Reader {
  readonly lines: Line[] = [];
  #draft: Draft | null = null;

  flush(): void {
    const draft = this.#draft;
    this.#draft = null;
    if (draft === null) return;
    const { text, linkLength } = withoutMarks(draft.parts.join(" "));
    if (text === "") return;
    const { shape, level, start, end } = draft;
    this.lines.push({ text, shape, level, element: 0, linkLength, strongLength: 0, source: { start, end } });
  }

  open(shape: Shape, text: string, start: number, end: number, level = 0): void {
    this.flush();
    this.#draft = { shape, level, parts: [text], start, end };
  }

  /** Goes on in what is open, or opens a paragraph. */
  more(text: string, start: number, end: number): void {
    if (this.#draft === null) this.open("paragraph", text, start, end);
    else {
      this.#draft.parts.push(text);
      this.#draft.end = end;
    }
  }

  /** A line of dashes below a paragraph makes it a heading. */
  underline(level: number): boolean {
    if (this.#draft?.shape !== "paragraph" || this.#draft.parts.length > 2) return false;
    this.#draft.shape = "heading";
    this.#draft.level = level;
    this.flush();
    return true;
  }
}

/** @param from where the text begins, behind front matter */
export function markdownLines(source: string, from: number): Line[] {
  const reader = new Reader();
  let fenced = false;
  let at = from;
  for (const raw of source.slice(from).split("\n")) {
    const line = raw.replace(/\r$/u, "");
    const start = at;
    const end = at + line.length;
    at += raw.length + 1;
    if (FENCE.test(line)) {
      fenced = !fenced;
      reader.flush();
    } else if (fenced) reader.open("paragraph", line, start, end);
    else if (line.trim() === "" || DEFINITION.test(line)) reader.flush();
    else readLine(reader, line, start, end);
  }
  reader.flush();
  return reader.lines;
}

function readLine(reader: Reader, line: string, start: number, end: number): void {
  const underline = UNDERLINE.exec(line)?.groups?.mark;
  if (underline !== undefined && reader.underline(underline.startsWith("=") ? 1 : 2)) return;
  const heading = HEADING.exec(line)?.groups;
  const row = ROW.exec(line)?.groups?.text;
  const item = ITEM.exec(line)?.groups?.text;
  const quote = QUOTE.exec(line)?.groups?.text;
  if (RULER.test(line)) reader.flush();
  else if (heading !== undefined) {
    reader.open("heading", heading.text ?? "", start, end, heading.marks?.length ?? 1);
    reader.flush();
  } else if (row !== undefined) {
    if (DELIMITER_ROW.test(row)) return;
    const cells = row.split(/(?<!\\)\|/u).map((cell) => cell.trim());
    reader.open("row", cells.filter((cell) => cell !== "").join(" | "), start, end);
    reader.flush();
  } else if (item !== undefined) reader.open("item", item, start, end);
  else if (quote !== undefined) reader.more(quote, start, end);
  else reader.more(line, start, end);
}
