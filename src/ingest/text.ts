/**
 * Plain text → blocks. Every character that is not white space lies in exactly one block; blocks follow one another
 * in reading order. One line is one block, except in hard-wrapped files, where the lines of a paragraph are joined.
 */
import { classOf, LETTER } from "../characters.ts";
import { codesOf, TRAITS, traitsOf } from "../codes.ts";
import type { Article, Block, BlockKind, BoilerplateReason } from "../model.ts";
import { blockId } from "./block-id.ts";
import { lineRules } from "./boilerplate.ts";
import { dateLabels, isDateLine } from "./date-line.ts";
import { ruleAmong } from "./line-rule.ts";
import { isLinkSentence, mayPointElsewhere } from "./link-sentence.ts";

interface Line {
  readonly start: number;
  readonly end: number;
  /** Trimmed, white space made plain. */
  readonly text: string;
  /** A blank line stands before it. */
  readonly apart: boolean;
  /** What the rule that knows it says; undefined of content. */
  readonly rule: string | undefined;
  readonly kind: BlockKind | undefined;
  readonly why: BoilerplateReason | undefined;
}

const UNMARKED = { rule: undefined, kind: undefined, why: undefined } as const;

/** Anything but single plain spaces between words, and signs that are not seen or stand for a part of a letter. */
const UNEVEN = TRAITS.oddBlank | TRAITS.twoSpaces | TRAITS.unseen | TRAITS.combining;
const isEven = (text: string, start: number, end: number): boolean =>
  (codesOf(text).traitsIn(start, end) & UNEVEN) === 0;

/** A stretch of a text in single plain spaces. */
function plain(text: string, start: number, end: number): string {
  const stretch = text.slice(start, end);
  return isEven(text, start, end)
    ? stretch.trim()
    : stretch
        .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "")
        .normalize("NFC")
        .replace(/[^\S\n]+/gu, " ")
        .trim();
}

function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = [];
  const hasOddBreak = (traitsOf(text) & TRAITS.oddBreak) !== 0;
  let apart = true;
  let at = from;
  for (const raw of text.slice(from).split(hasOddBreak ? /\r\n|[\n\r\u2028\u2029]/u : "\n")) {
    const content = raw.trim();
    if (content === "") apart = true;
    else {
      const start = at + (content.length === raw.length ? 0 : raw.length - raw.trimStart().length);
      const end = start + content.length;
      const words = isEven(text, start, end) ? content : plain(text, start, end);
      lines.push({ start, end, text: words, apart, ...UNMARKED });
      apart = false;
    }
    at += raw.length + (hasOddBreak && text.startsWith("\r\n", at + raw.length) ? 2 : 1);
  }
  return lines;
}

const BULLET = /^(?:[•*·▪◦●‣]|o )\s*/u;
const NUMBERED = /^\d{1,2}[.)] [A-ZÀ-ÖØ-Þ]/u;
const DASH = /^[–—-] ?\S/u;

/** Lines of 50–100 characters that break inside sentences: the file is hard-wrapped. */
function isHardWrapped(lines: readonly Line[]): boolean {
  let inside = 0;
  let broken = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] as Line;
    const before = lines[index - 1] as Line;
    if (line.apart) continue;
    inside++;
    if (before.text.length >= 45 && before.text.length <= 110 && !/[.!?:»"]$/u.test(before.text)) broken++;
  }
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  return inside >= 3 && broken / inside >= 0.5 && longest <= 120;
}

function unwrap(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const beginsAnew =
      line.apart || BULLET.test(line.text) || NUMBERED.test(line.text) || DASH.test(line.text);
    if (last === undefined || beginsAnew || isDateLine(line.text) || isDateLine(last.text)) joined.push(line);
    else joined[joined.length - 1] = { ...last, end: line.end, text: `${last.text} ${line.text}` };
  }
  return joined;
}

const ruleFor = ruleAmong(lineRules);

function markLines(lines: readonly Line[]): Line[] {
  const texts = lines.map(({ text }) => text);
  let previous: string | undefined;
  return lines.map((line, index) => {
    const rule = ruleFor(texts, index, previous);
    previous = rule?.id;
    return rule === undefined ? line : { ...line, rule: rule.id, kind: rule.kind, why: rule.why };
  });
}

/** "Ansatte: 23 000", "Budsjett 2024: 12 mill. kroner": a line of a box of figures, and no heading. */
const LABELLED_FIGURE =
  /^[A-ZÆØÅ][A-Za-zÀ-ɏ/-]{2,24}(?: [a-zæøå-]{1,20}){0,3}(?: \(?(?:19|20)\d\d\)?)?: ?(?:ca\.? |om lag |over |rundt |kr\.? )?\d[^!?]{0,40}$/u;
const endsSentence = (text: string): boolean => /[.!?…:;,]["»”)]?$/u.test(text);

/** "- 25 millioner kroner til …": a figure, and nobody who says it. */
const isFigure = (line: Line | undefined): boolean =>
  line !== undefined && /^[–—-] ?\d/u.test(line.text) && !/, (?:sier|seier|sa) /u.test(line.text);

/** A dash opens a quote, or an item where several short lines in a row have one, or several that begin with a figure. */
function isDashItem(lines: readonly Line[], index: number): boolean {
  if (isFigure(lines[index]) && (isFigure(lines[index - 1]) || isFigure(lines[index + 1]))) return true;
  const isShortDash = (line: Line | undefined): boolean =>
    line !== undefined && DASH.test(line.text) && line.text.length < 90 && !/[.!?]$/u.test(line.text);
  return isShortDash(lines[index]) && (isShortDash(lines[index - 1]) || isShortDash(lines[index + 1]));
}

/** Spares most lines the patterns: an item begins with a sign, a digit or an "o". */
const mayBeItem = (text: string): boolean => classOf(text.charCodeAt(0)) !== LETTER || text.startsWith("o ");

function contentKind(
  lines: readonly Line[],
  index: number,
  seen: { title: boolean; lead: boolean },
  contentLeft: number,
): BlockKind {
  const line = lines[index] as Line;
  let after = index + 1;
  while (after < lines.length && lines[after]?.kind !== undefined) after++;
  const next = lines[after];
  if (
    mayBeItem(line.text) &&
    (BULLET.test(line.text) || NUMBERED.test(line.text) || isDashItem(lines, index))
  )
    return "item";
  if (seen.lead && line.text.length <= 90 && LABELLED_FIGURE.test(line.text)) return "item";
  if (!seen.title && contentLeft > 1 && line.text.length <= 180 && !/[^.]\.$/u.test(line.text))
    return "title";
  if (!seen.lead && contentLeft > 1 && line.text.length >= 40 && (seen.title || index < 4)) return "lead";
  if (
    line.text.length <= 90 &&
    !endsSentence(line.text) &&
    next !== undefined &&
    /^[A-ZÀ-ÖØ-Þ«"\d–-]/u.test(line.text)
  )
    return "heading";
  if (
    line.text.length <= 120 &&
    line.text.endsWith(":") &&
    next !== undefined &&
    line.text.length < next.text.length &&
    line.text.split(" ").length <= 5
  )
    return "heading";
  return "paragraph";
}

/** Longest sentence that only points elsewhere, with what ends the one before it. */
const LINK_REACH = 210;

/** Splits a sentence that only points elsewhere off a paragraph's end; null where there is none. */
function splitLink(text: string, line: Line): Line[] | null {
  // Only what stands near the end can be such a sentence.
  const from = Math.max(line.start, line.end - LINK_REACH);
  const end = text.slice(from, line.end);
  const source = isEven(text, from, line.end) ? end : end.replace(/\s/gu, " ");
  const last = source.length - 3;
  const cut = Math.max(
    source.lastIndexOf(". ", last),
    source.lastIndexOf("! ", last),
    source.lastIndexOf("? ", last),
  );
  if (cut < 0) return null;
  const rest = source.slice(cut + 1);
  if (!mayPointElsewhere(rest.trimStart())) return null;
  const start = from + cut + 1 + (rest.length - rest.trimStart().length);
  const tail = plain(text, start, line.end);
  if (!isLinkSentence(tail)) return null;
  return [
    { ...line, end: from + cut + 1, text: plain(text, line.start, from + cut + 1) },
    {
      ...line,
      start,
      text: tail,
      apart: false,
      rule: "related-link",
      kind: "boilerplate",
      why: "related-link",
    },
  ];
}

export interface Layout {
  readonly blocks: Block[];
  readonly datelines: Article["datelines"];
  readonly title: string | null;
}

/** @param from where the article begins, behind front matter; what stands before becomes one metadata block */
export function layOut(text: string, from = 0): Layout {
  const found = linesOf(text, from);
  const lines = isHardWrapped(found) ? unwrap(found) : found;
  const marked: Line[] = [];
  for (const line of markLines(lines)) {
    const split = line.kind === undefined && line.text.length > 60 ? splitLink(text, line) : null;
    if (split === null) marked.push(line);
    else marked.push(...split);
  }
  const taken = new Map<string, number>();
  const blocks: Block[] = [];
  const datelines: Article["datelines"] = [];
  const seen = { title: false, lead: false };
  let contentLeft = 0;
  for (const { kind } of marked) if (kind === undefined) contentLeft++;
  let title: string | null = null;
  if (text.slice(0, from).trim() !== "") {
    blocks.push({
      id: "front-matter",
      kind: "boilerplate",
      start: 0,
      end: text.slice(0, from).trimEnd().length,
      why: "front-matter",
    });
  }
  marked.forEach((line, index) => {
    const kind = line.kind ?? contentKind(marked, index, seen, contentLeft);
    if (line.kind === undefined) contentLeft--;
    if (kind === "title") {
      seen.title = true;
      title = line.text;
    }
    if (kind === "lead" || (kind === "paragraph" && seen.title)) seen.lead = true;
    if (kind === "dateline") {
      const source = text.slice(line.start, line.end);
      datelines.push(
        ...dateLabels(source).map(({ label, start, end }) => ({
          label,
          start: line.start + start,
          end: line.start + end,
        })),
      );
    }
    const block: Block = { id: blockId(kind, line.text, taken), kind, start: line.start, end: line.end };
    if (line.why !== undefined) block.why = line.why;
    blocks.push(block);
  });
  return { blocks, datelines, title };
}
