/** What a page's lines are, as text with blocks: every line is one block, in the page's order. */
import type { Article, Block, BlockKind } from "../../model.ts";
import { blockId } from "../block-id.ts";
import { dateLabels, isDateLine } from "../date-line.ts";
import { namesIn } from "./byline.ts";
import type { MainContent, Mark } from "./main-content.ts";
import type { Line } from "./render.ts";

export interface PageLayout {
  readonly text: string;
  readonly blocks: Block[];
  readonly datelines: Article["datelines"];
}

const LEAD_LENGTH = 40;
/** Date lines further from the title, or from the article's end, are those of other articles. */
const HEAD_REACH = 15;
const END_REACH = 8;

const TIGHT = new Set(["item", "row"]);

/** Marked as told about the article: its date, its author, or neither. */
function metadataKind({ text }: Line): BlockKind {
  if (isDateLine(text)) return "dateline";
  return text.length <= 80 && /^(?:av|tekst|by)[ :]/iu.test(text) && namesIn(text).length > 0
    ? "byline"
    : "boilerplate";
}

function contentKind(line: Line, seen: { lead: boolean }): BlockKind {
  if (line.shape !== "paragraph") return line.shape;
  if (seen.lead) return "paragraph";
  seen.lead = line.text.length >= LEAD_LENGTH;
  return seen.lead ? "lead" : "paragraph";
}

export function layOutPage(lines: readonly Line[], { marks, title }: MainContent): PageLayout {
  const first = marks.indexOf(null);
  const last = marks.lastIndexOf(null);
  const head = title >= 0 ? title : first;
  const isNear = (index: number): boolean =>
    (index > head - HEAD_REACH && index < Math.max(head, first) + HEAD_REACH) ||
    (index > last - END_REACH && index < last + END_REACH);
  const kindOf = (index: number, own: Mark): BlockKind =>
    own.why !== "metadata" || own.kind !== "boilerplate" || !isNear(index)
      ? own.kind
      : metadataKind(lines[index] as Line);
  const blocks: Block[] = [];
  const datelines: Article["datelines"] = [];
  const taken = new Map<string, number>();
  const pieces: string[] = [];
  const seen = { lead: false };
  let at = 0;
  lines.forEach((line, index) => {
    const own = marks[index] ?? null;
    const kind = index === title ? "title" : own === null ? contentKind(line, seen) : kindOf(index, own);
    const before = blocks.at(-1);
    if (before !== undefined) {
      const gap = TIGHT.has(kind) && before.kind === kind ? "\n" : "\n\n";
      pieces.push(gap);
      at += gap.length;
    }
    if (kind === "dateline")
      for (const { label, start, end } of dateLabels(line.text))
        datelines.push({ label, start: at + start, end: at + end });
    pieces.push(line.text);
    blocks.push({
      id: blockId(kind, line.text, taken),
      kind,
      start: at,
      end: at + line.text.length,
      ...(own !== null && index !== title && { why: own.why, step: own.step }),
      source: line.source,
    });
    at += line.text.length;
  });
  return { text: pieces.join(""), blocks, datelines };
}
