/**
 * A look at a page before any parser sees it, in one walk over its characters: what would make a parser slow or its tree
 * huge is overwritten with as many spaces, so that every place in the page stays where it is. Text is never touched.
 */
import { type DiagnosticCode, diagnostic } from "../../diagnostics.ts";
import type { Diagnostic, Staged } from "../../model.ts";
import { BLOCK_TAGS, FOREIGN_TAGS, IMPLIED_END_TAGS, RAW_TAGS, VOID_TAGS } from "./tags.ts";

/** Real pages stay below 60 levels, 20,000 elements and 60 attributes. */
export const LIMITS = { depth: 200, elements: 100_000, attributes: 200, characters: 10_000_000 } as const;

const isNameStart = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const NAME_END = /[\s/>]/g;

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  /** Behind the name. */
  readonly nameEnd: number;
  /** Behind the ">". */
  readonly end: number;
  readonly attributes: number;
}

/** The tag whose "<" stands at `start`; null where it is only a "<". */
function tagAt(html: string, start: number): Tag | null {
  const isEnd = html.charCodeAt(start + 1) === 47;
  const nameStart = start + (isEnd ? 2 : 1);
  if (!isNameStart(html.charCodeAt(nameStart))) return null;
  NAME_END.lastIndex = nameStart;
  const nameEnd = NAME_END.exec(html)?.index ?? html.length;
  let attributes = 0;
  let at = nameEnd;
  for (let inName = false; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 62) break;
    // A value: only behind "=" does a quotation mark open one.
    if (code === 61) {
      do at++;
      while (isSpace(html.charCodeAt(at)));
      const quote = html.charCodeAt(at);
      if (quote === 34 || quote === 39) {
        const close = html.indexOf(quote === 34 ? '"' : "'", at + 1);
        at = close < 0 ? html.length : close;
      } else at--;
      inName = false;
    } else if (isSpace(code) || code === 47) inName = false;
    else if (!inName) {
      inName = true;
      attributes++;
    }
  }
  return {
    name: html.slice(nameStart, Math.min(nameEnd, nameStart + 20)).toLowerCase(),
    isEnd,
    nameEnd,
    end: Math.min(html.length, at + 1),
    attributes,
  };
}

/** Pieces of the page, some of them blank. */
class Blanked {
  readonly #html: string;
  readonly #pieces: string[] = [];
  #from = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** @param instead what to write, when the line has to break there; shorter than the stretch */
  blank(start: number, end: number, instead = ""): void {
    this.#pieces.push(this.#html.slice(this.#from, start), instead, " ".repeat(end - start - instead.length));
    this.#from = end;
  }

  text(): string {
    return this.#from === 0 ? this.#html : this.#pieces.join("") + this.#html.slice(this.#from);
  }
}

/** Where a comment, declaration or processing instruction that begins with `<!` or `<?` ends. */
function endOfMarkup(html: string, start: number): number {
  const mark = html.startsWith("<!--", start) ? "-->" : html.startsWith("<![CDATA[", start) ? "]]>" : ">";
  const end = html.indexOf(mark, start + 2);
  return end < 0 ? html.length : end + mark.length;
}

/** How far up an end tag is looked for; further up it closes nothing. */
const REACH = 64;

/** The elements that are open at a place, as a parser would see them. */
class OpenElements {
  readonly #names: string[] = [];
  #foreign = 0;

  get depth(): number {
    return this.#names.length;
  }

  open(name: string, closesItself: boolean): void {
    if (VOID_TAGS.has(name) || IMPLIED_END_TAGS.has(name) || (closesItself && this.#foreign > 0)) return;
    this.#names.push(name);
    if (FOREIGN_TAGS.has(name)) this.#foreign++;
  }

  close(name: string): void {
    for (let at = this.#names.length - 1; at >= 0 && at >= this.#names.length - REACH; at--) {
      if (this.#names[at] !== name) continue;
      for (const closed of this.#names.splice(at)) if (FOREIGN_TAGS.has(closed)) this.#foreign--;
      return;
    }
  }
}

export function guard(page: string): Staged<string> {
  const html = page.length > LIMITS.characters ? page.slice(0, LIMITS.characters) : page;
  const blanked = new Blanked(html);
  const found = new Map<DiagnosticCode, string>();
  if (html !== page) found.set("page-cut", `only the first ${LIMITS.characters} characters are read`);
  const open = new OpenElements();
  let elements = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    const next = html.charCodeAt(at + 1);
    if (next === 33 || next === 63) {
      at = endOfMarkup(html, at);
      continue;
    }
    const tag = tagAt(html, at);
    if (tag === null) {
      at++;
      continue;
    }
    const start = at;
    at = tag.end;
    const isTooDeep = open.depth > LIMITS.depth;
    const isRaw = RAW_TAGS.has(tag.name);
    if (tag.isEnd) open.close(tag.name);
    else {
      elements++;
      if (!isRaw) open.open(tag.name, html[tag.end - 2] === "/");
    }
    if (isTooDeep || elements > LIMITS.elements) {
      if (isTooDeep) found.set("nested-too-deep", `elements below level ${LIMITS.depth} are read as text`);
      else found.set("too-many-elements", `elements after the first ${LIMITS.elements} are read as text`);
      const breaks = BLOCK_TAGS.has(tag.name) && tag.end - start >= 4 && elements <= LIMITS.elements;
      // Inside such an element nothing is text: it has to stay what it is.
      if (!isRaw && (isTooDeep ? open.depth >= LIMITS.depth : true))
        blanked.blank(start, tag.end, breaks ? "<br>" : "");
    } else if (tag.attributes > LIMITS.attributes) {
      found.set(
        "too-many-attributes",
        `attributes of an element with more than ${LIMITS.attributes} are not read`,
      );
      blanked.blank(tag.nameEnd, html[tag.end - 1] === ">" ? tag.end - 1 : tag.end);
    }
    if (!tag.isEnd && isRaw) at = endOfRaw(html, tag.name, at);
  }
  const diagnostics: Diagnostic[] = [...found].map(([code, message]) => diagnostic(code, message));
  return { value: blanked.text(), diagnostics };
}

/** Behind the end tag of an element that holds no markup, or the page's end. */
function endOfRaw(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, "giu");
  close.lastIndex = from;
  const match = close.exec(html);
  if (match === null) return html.length;
  const end = html.indexOf(">", match.index);
  return end < 0 ? html.length : end + 1;
}
