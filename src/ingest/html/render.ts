/**
 * A page's elements → lines of text, each written once and in order, nothing left out that a reader could see. A line is
 * what a reader sees as one paragraph, heading, item or table row.
 */
import type { Page, PageElement } from "./parse.ts";
import { BLOCK_TAGS, HEADING_TAGS, SILENT_TAGS } from "./tags.ts";

export type Shape = "paragraph" | "heading" | "item" | "row" | "caption";

export interface Line {
  readonly text: string;
  readonly shape: Shape;
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
  /** Index of the innermost element that holds all of it. */
  readonly element: number;
  /** Characters that stand in links. */
  readonly linkLength: number;
  /** Characters in bold or in links: a line of nothing else is a heading or a label. */
  readonly strongLength: number;
  /** Where it stands in the page's source. */
  readonly source: { readonly start: number; readonly end: number };
}

const SHAPES: Readonly<Record<string, Shape>> = {
  li: "item",
  dt: "item",
  dd: "item",
  tr: "row",
  caption: "caption",
  figcaption: "caption",
};
const SPACES = /[ \t\n\r\f\u200B]+/g;
const CELL_BREAK = " | ";
/** A line break inside a sentence is a matter of width. */
const OPEN_END = /[a-zæøåäö,–-]$/u;
const GOES_ON = /^[a-zæøåäö]/u;

/** Rows of cells, and not a frame for the page's parts. */
function isDataTable(elements: readonly PageElement[], index: number): boolean {
  const { end, attributes } = elements[index] as PageElement;
  if (attributes.role === "presentation") return false;
  let rows = 0;
  let cells = 0;
  let parts = 0;
  for (let at = index + 1; at < end; at++) {
    const { tag } = elements[at] as PageElement;
    if (tag === "table" || tag === "h1" || tag === "h2" || tag === "article") return false;
    if (tag === "tr") rows++;
    else if (tag === "td" || tag === "th") cells++;
    else if (tag === "p" || tag === "div" || tag === "ul" || tag === "ol") parts++;
  }
  return rows >= 2 && cells >= 2 * rows && parts <= cells;
}

interface Draft {
  text: string;
  element: number;
  linkLength: number;
  strongLength: number;
  start: number;
  end: number;
}

const emptyDraft = (): Draft => ({
  text: "",
  element: -1,
  linkLength: 0,
  strongLength: 0,
  start: 0,
  end: 0,
});

class Renderer {
  readonly lines: Line[] = [];
  readonly #elements: readonly PageElement[];
  readonly #shapes: { readonly shape: Shape; readonly level: number }[] = [];
  #draft = emptyDraft();
  #silent = 0;
  #links = 0;
  #strong = 0;
  #pre = 0;
  /** Index of the row that is being read; -1 outside. */
  #row = -1;
  /** The line before ended at a line break, not at a block's edge. */
  #brokenAt = -1;
  #behindLink = false;
  readonly #dataTables = new Set<number>();

  constructor(elements: readonly PageElement[]) {
    this.#elements = elements;
  }

  enter(index: number): void {
    const { tag, parent } = this.#elements[index] as PageElement;
    const inherited = this.#shapes[parent] ?? { shape: "paragraph", level: 0 };
    this.#shapes[index] = HEADING_TAGS.has(tag)
      ? { shape: "heading", level: Number(tag[1]) }
      : tag === "table"
        ? { shape: "paragraph", level: 0 }
        : tag in SHAPES && tag !== "tr"
          ? { shape: SHAPES[tag] as Shape, level: 0 }
          : inherited;
    if (SILENT_TAGS.has(tag)) {
      this.#silent++;
      return;
    }
    if (tag === "a") this.#link();
    else if (tag === "b" || tag === "strong") this.#strong++;
    else if (tag === "pre") this.#pre++;
    if (tag === "table" && isDataTable(this.#elements, index)) this.#dataTables.add(index);
    if (tag === "br") this.#break();
    else if (tag === "tr" && this.#row < 0 && this.#isInDataTable(index)) {
      this.#flush();
      this.#row = index;
    } else if ((tag === "td" || tag === "th") && this.#row >= 0) this.#cell();
    else if (BLOCK_TAGS.has(tag)) this.#edge();
  }

  leave(index: number): void {
    const { tag } = this.#elements[index] as PageElement;
    if (SILENT_TAGS.has(tag)) {
      this.#silent--;
      return;
    }
    if (tag === "a") {
      this.#links--;
      this.#behindLink = true;
    } else if (tag === "b" || tag === "strong") this.#strong--;
    else if (tag === "pre") this.#pre--;
    if (index === this.#row) {
      this.#flush("row");
      this.#row = -1;
    } else if (BLOCK_TAGS.has(tag)) this.#edge();
  }

  text(data: string, start: number, parent: number): void {
    if (this.#silent > 0) return;
    if (this.#pre > 0 && this.#row < 0) {
      data.split("\n").forEach((part, index) => {
        if (index > 0) this.#flush();
        this.#add(part, start, parent);
      });
    } else this.#add(data, start, parent);
  }

  end(): void {
    this.#flush();
  }

  #isInDataTable(row: number): boolean {
    for (let at = row; at >= 0; at = this.#elements[at]?.parent ?? -1)
      if (this.#elements[at]?.tag === "table") return this.#dataTables.has(at);
    return false;
  }

  #add(data: string, start: number, parent: number): void {
    const draft = this.#draft;
    const text = data.replace(SPACES, " ");
    const added = draft.text === "" || draft.text.endsWith(" ") ? text.trimStart() : text;
    if (added === "") return;
    this.#behindLink = false;
    if (draft.text === "") draft.start = start + (data.length - data.trimStart().length);
    draft.text += added;
    if (added.trim() === "") return;
    draft.end = start + data.trimEnd().length;
    if (this.#links > 0) draft.linkLength += added.length;
    if (this.#strong > 0) draft.strongLength += added.length;
    if (draft.element < 0) draft.element = parent;
    while (draft.element >= 0 && draft.element !== parent && !this.#holds(draft.element, parent))
      draft.element = this.#elements[draft.element]?.parent ?? -1;
  }

  #holds(outer: number, inner: number): boolean {
    return inner >= outer && inner < (this.#endOf(outer) ?? 0);
  }

  #endOf(index: number): number | undefined {
    return this.#elements[index]?.end;
  }

  /** Links side by side are never one word. */
  #link(): void {
    this.#links++;
    if (this.#behindLink && this.#draft.text !== "" && !this.#draft.text.endsWith(" "))
      this.#draft.text += " ";
  }

  #cell(): void {
    const draft = this.#draft;
    if (draft.text.trim() !== "") draft.text = draft.text.trimEnd() + CELL_BREAK;
  }

  #edge(): void {
    if (this.#row < 0) {
      this.#flush();
      this.#brokenAt = -1;
    } else if (this.#draft.text !== "" && !this.#draft.text.endsWith(" ")) this.#draft.text += " ";
  }

  #break(): void {
    if (this.#row >= 0) {
      this.#edge();
      return;
    }
    const isSecond = this.#draft.text.trim() === "";
    this.#flush();
    this.#brokenAt = isSecond ? -1 : this.lines.length;
  }

  #flush(shape?: Shape): void {
    const { text: written, element, linkLength, strongLength, start, end } = this.#draft;
    this.#draft = emptyDraft();
    const text = (shape === "row" ? written.replace(/ \| *$/u, "") : written).trim();
    if (text === "" || element < 0) return;
    const previous = this.lines.at(-1);
    const own = this.#shapes[element] ?? { shape: "paragraph", level: 0 };
    const line: Line = {
      text,
      shape: shape ?? own.shape,
      level: shape === undefined ? own.level : 0,
      element,
      linkLength: Math.min(linkLength, text.length),
      strongLength: Math.min(strongLength, text.length),
      source: { start, end },
    };
    const joins =
      this.#brokenAt === this.lines.length &&
      previous !== undefined &&
      ((OPEN_END.test(previous.text) && GOES_ON.test(text)) || line.shape === "heading");
    if (joins && previous !== undefined) this.lines[this.lines.length - 1] = this.#joined(previous, line);
    else this.lines.push(line);
  }

  #joined(first: Line, second: Line): Line {
    let element = first.element;
    while (element >= 0 && !this.#holds(element, second.element))
      element = this.#elements[element]?.parent ?? -1;
    return {
      ...first,
      element: Math.max(0, element),
      text: `${first.text} ${second.text}`,
      linkLength: first.linkLength + second.linkLength,
      strongLength: first.strongLength + second.strongLength,
      source: { start: first.source.start, end: second.source.end },
    };
  }
}

export function render(page: Page): Line[] {
  const renderer = new Renderer(page.elements);
  page.walk(renderer);
  renderer.end();
  return renderer.lines;
}
