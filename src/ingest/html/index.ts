/**
 * A saved page → its text, rendered once, with blocks; what is not the article's own is marked, never cut. Pure, and
 * linear in the page's length: a page is looked over before it is parsed, and every walk is a loop.
 */
import type { Diagnostic } from "../../model.ts";
import { declaredIn } from "./declared.ts";
import { markRepeated, markTail } from "./ending.ts";
import { layOutPage, type PageLayout } from "./layout.ts";
import { applyLineRules } from "./line-rules.ts";
import { type Mark, mainContent } from "./main-content.ts";
import { metadataOf, type PageMetadata } from "./metadata.ts";
import { parsePage } from "./parse.ts";
import { type Line, render } from "./render.ts";

export interface PageText extends PageLayout {
  readonly metadata: PageMetadata;
  readonly diagnostics: readonly Diagnostic[];
}

const FRONT_MATTER: Mark = { kind: "boilerplate", why: "front-matter", step: "front-matter" };
/** A first line that is longer is no title. */
const MOST_IN_TITLE = 180;

/** @param address where the page was, if the caller knows: it may tell the day of publication */
export function readPage(html: string, address: string | null = null): PageText {
  const { value: page, diagnostics } = parsePage(html);
  const lines = render(page);
  const declared = declaredIn(page);
  const root = mainContent(page, lines, declared.titles);
  const content = markTail(lines, applyLineRules(lines, markRepeated(lines, root)));
  const metadata = metadataOf(page, lines, content, declared, address);
  return { ...layOutPage(lines, content), metadata, diagnostics };
}

/** Lines of a document that has no page around it. @param from the first that is the document's own */
export function layOutLines(
  lines: readonly Line[],
  from = 0,
  marked: readonly (Mark | null)[] = [],
): PageText {
  const isHead = (line: Line): boolean => line.shape === "heading" && line.level === 1;
  const first = lines.findIndex((_, index) => index >= from && (marked[index] ?? null) === null);
  const found = lines.findIndex((line, index) => index >= from && isHead(line));
  const title =
    found >= 0 ? found : (lines[first]?.text.length ?? MOST_IN_TITLE) < MOST_IN_TITLE ? first : -1;
  const marks = lines.map((_, index) => (index < from ? FRONT_MATTER : (marked[index] ?? null)));
  const content = applyLineRules(lines, { marks, title });
  const metadata: PageMetadata = {
    title: lines[title]?.text ?? null,
    published: null,
    updated: null,
    authors: [],
    publisher: null,
    section: null,
    url: null,
    language: null,
    sources: title >= 0 ? { title: "title line" } : {},
  };
  return { ...layOutPage(lines, content), metadata, diagnostics: [] };
}

/** A document as HTML that we made: its lines have no place in the file itself. */
export function readDocument(html: string): PageText {
  const { value: page, diagnostics } = parsePage(html);
  const lines = render(page);
  const marks = lines.map((line): Mark | null => {
    const element = page.elements[line.element];
    if (element?.tag === "footer") return { kind: "boilerplate", why: "footer", step: "running-line" };
    return element?.attributes.class === "caption"
      ? { kind: "caption", why: "caption", step: "element" }
      : null;
  });
  const read = layOutLines(lines, 0, marks);
  const blocks = read.blocks.map(({ source: _source, ...block }) => block);
  return { ...read, blocks, diagnostics };
}
