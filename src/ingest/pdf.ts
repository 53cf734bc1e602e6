/**
 * A PDF → HTML, by pdf.js: its pieces of text are put together to lines, lines to paragraphs. A page's header and footer
 * are told by coming back on other pages, headings by the size of their letters.
 */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

interface TextLine {
  text: string;
  readonly page: number;
  /** From the page's bottom, in the page's units. */
  readonly y: number;
  readonly x: number;
  readonly size: number;
  readonly pageHeight: number;
}

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly transform: readonly number[];
  readonly height: number;
}

const MAX_PAGES = 400;

function linesOfPage(pieces: readonly Piece[], page: number, pageHeight: number): TextLine[] {
  const lines: TextLine[] = [];
  let line: TextLine | null = null;
  let end = 0;
  for (const { str, hasEOL, transform, height } of pieces) {
    const [x = 0, y = 0] = transform.slice(4);
    const isSame =
      line !== null && Math.abs(line.y - y) < Math.max(2, line.size * 0.4) && x >= end - 2 * line.size;
    if (str.trim() !== "" && !isSame) {
      line = { text: "", page, y, x, size: Math.round((height || 1) * 2) / 2, pageHeight };
      lines.push(line);
    }
    if (line !== null) line.text += str;
    if (str.trim() !== "") end = x;
    if (hasEOL) line = null;
  }
  return lines
    .map((one) => ({ ...one, text: one.text.replace(/\s+/gu, " ").trim() }))
    .filter(({ text }) => text !== "");
}

const EDGE = 0.1;
const shapeOf = (text: string): string => text.toLowerCase().replace(/\d+/gu, "0");

/** Lines near a page's edge that come back on other pages, or that are its number. */
function running(lines: readonly TextLine[], pages: number): Set<TextLine> {
  const atEdge = lines.filter(({ y, pageHeight }) => y < pageHeight * EDGE || y > pageHeight * (1 - EDGE));
  const seen = new Map<string, Set<number>>();
  for (const { text, page } of atEdge) {
    const shape = shapeOf(text);
    seen.set(shape, (seen.get(shape) ?? new Set()).add(page));
  }
  const isPageNumber = (text: string): boolean =>
    /^(?:side |s\. ?|- ?)?\d{1,4}(?: ?(?:av|\/|of) ?\d{1,4})?(?: ?-)?$/iu.test(text);
  return new Set(
    atEdge.filter(
      ({ text }) =>
        isPageNumber(text) || (pages > 1 && (seen.get(shapeOf(text))?.size ?? 0) >= Math.max(2, pages / 3)),
    ),
  );
}

/** The size that most letters have. */
function bodySize(lines: readonly TextLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** "næ-" + "ring" → "næring"; "nærings-" + "og" keeps its hyphen. */
export function joinLines(first: string, second: string): string {
  if (!/[a-zæøåäöé][-\u00AD]$/u.test(first)) return `${first} ${second}`;
  if (/^(?:og|eller|samt|til)(?![a-zæøå])/u.test(second) || !/^[a-zæøåäöé]/u.test(second))
    return `${first} ${second}`;
  return first.slice(0, -1) + second;
}

const escapeHtml = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
const BULLET = /^(?:[•▪◦●–-]|\d{1,2}[.)]) /u;
const GAP = 1.6;

function toHtml(lines: readonly TextLine[], pages: number): string {
  const edges = running(lines, pages);
  const content = lines.filter((line) => !edges.has(line));
  const body = bodySize(content);
  const largest = content
    .filter(({ page }) => page === 1)
    .reduce((most, { size }) => Math.max(most, size), 0);
  const parts: string[] = [];
  let open: { tag: string; text: string; last: TextLine } | null = null;
  const close = (): void => {
    if (open !== null)
      parts.push(
        `<${open.tag}>${escapeHtml(open.text.replace(BULLET, (mark) => (open?.tag === "li" ? "" : mark)))}</${open.tag}>`,
      );
    open = null;
  };
  let hasTitle = false;
  for (const line of lines) {
    if (edges.has(line)) {
      const footer = `<footer>${escapeHtml(line.text)}</footer>`;
      parts.push(footer);
      continue;
    }
    const isTitle: boolean = line.size === largest && line.size > body && line.page === 1;
    const tag: string =
      isTitle && (!hasTitle || open?.tag === "h1")
        ? "h1"
        : line.size > body * 1.1 && line.text.length < 150
          ? "h2"
          : BULLET.test(line.text)
            ? "li"
            : "p";
    const before: TextLine | undefined = open?.last;
    const goesOn: boolean =
      open !== null &&
      before !== undefined &&
      (tag === open.tag ? tag !== "li" : open.tag === "li" && tag === "p") &&
      Math.abs(before.size - line.size) < 0.6 &&
      (before.page === line.page
        ? before.y - line.y < line.size * GAP && before.y >= line.y
        : !/[.!?:]$/u.test(open.text));
    if (open !== null && goesOn) open = { tag: open.tag, text: joinLines(open.text, line.text), last: line };
    else {
      close();
      open = { tag, text: line.text, last: line };
      hasTitle ||= tag === "h1";
    }
  }
  close();
  return `<html><body>${parts.join("\n")}</body></html>`;
}

/** @throws when the bytes are no PDF, or one that is locked */
export async function pdfToHtml(bytes: Uint8Array): Promise<string> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
  });
  try {
    const document = await task.promise;
    const pages = Math.min(document.numPages, MAX_PAGES);
    const lines: TextLine[] = [];
    for (let number = 1; number <= pages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const height = page.getViewport({ scale: 1 }).height;
      const pieces = items.filter((item): item is typeof item & Piece => "str" in item);
      lines.push(...linesOfPage(pieces, number, height));
      page.cleanup();
    }
    return toHtml(lines, pages);
  } finally {
    await task.destroy();
  }
}
