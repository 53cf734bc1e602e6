/**
 * A sentence as the fact rules see it: its mentions replaced by slots, `{amount:0}`, so that a clause-level pattern
 * can say "… styrkes med {amount}" without knowing how amounts are written.
 */
import type { Article, Block, Kind, Mention, MentionOf } from "../../model.ts";
import { spaced } from "../../pattern.ts";
import { sentencesOf } from "../sentence.ts";
import { withoutStops, withStops } from "./abbreviations.ts";

export interface Clause {
  readonly article: Article;
  readonly block: Block;
  /** Offsets of the sentence in the article's text. */
  readonly start: number;
  readonly end: number;
  /** White space made plain, mentions as slots. */
  readonly skeleton: string;
  /** Slot number → mention. */
  readonly slots: readonly Mention[];
}

/** A body, a cluster or a programme by its name. */
export const NAMED = "\\{(?:organisation|cluster|programme):\\d{1,4}\\}";
/** The slot of a mention, as a pattern with a named group for its number. */
export const slot = (kind: Kind | "quantity", group: string = kind): string =>
  kind === "quantity"
    ? `\\{(?:amount|percentage|count):(?<${group}>\\d{1,4})\\}`
    : `\\{${kind}:(?<${group}>\\d{1,4})\\}`;

/** Any slot, unnamed. */
export const EACH_SLOT = /\{[a-z]{3,14}:\d{1,4}\}/gu;

/** No sentence is longer; what a rule does with one is bounded by this. */
const MAX_SENTENCE = 3000;

/** A caption that lists who is seen states nothing else. */
const WHO_IS_SEEN =
  /^\s*(?:(?:bildet|biletet|på bildet|på biletet)[^.:]{0,20}: ?)?(?:(?:fra|frå) (?:venstre|høyre|høgre)|f\. ?v\.?|foto|bildet viser|biletet viser)/iu;

/** What is read for facts: the content, and captions that tell something. */
const isContent = ({ text }: Article, { why, kind, start, end }: Block): boolean =>
  why === undefined || (kind === "caption" && !WHO_IS_SEEN.test(text.slice(start, end)));

/** The content's sentences, headings too, and those of captions. What is quoted is read as well: quotes are no slots. @param article with plain spaces */
export function contentClauses(article: Article, mentions: readonly Mention[]): Clause[] {
  const byBlock = new Map<string, Mention[]>(article.blocks.map(({ id }) => [id, []]));
  for (const mention of mentions) if (mention.kind !== "quote") byBlock.get(mention.block)?.push(mention);
  const clauses: Clause[] = [];
  for (const block of article.blocks)
    if (isContent(article, block)) addClauses(clauses, article, block, byBlock.get(block.id) ?? []);
  return clauses;
}

/** A bullet or a quotation dash in front is no part of what is said. */
const IN_FRONT = /(?:[•*·▪–-]|o )\s*/uy;
/** What such a thing begins with: the pattern is tried nowhere else. */
const FRONT = "•*·▪–-o";

function addClauses(clauses: Clause[], article: Article, block: Block, mentions: readonly Mention[]): void {
  const source = withoutBraces(article.text.slice(block.start, block.end));
  let next = 0;
  for (const { start, end } of sentencesOf(source)) {
    IN_FRONT.lastIndex = start;
    const isLed = FRONT.includes(source.charAt(start)) && IN_FRONT.test(source);
    const from = block.start + (isLed ? IN_FRONT.lastIndex : start);
    const to = block.start + end;
    // Mentions come in reading order: each sentence takes its own.
    while (next < mentions.length && (mentions[next] as Mention).start < from) next++;
    const within: Mention[] = [];
    for (; next < mentions.length && (mentions[next] as Mention).start < to; next++)
      if ((mentions[next] as Mention).end <= to) within.push(mentions[next] as Mention);
    if (end - start > MAX_SENTENCE) continue;
    const slots = outermost(within);
    clauses.push({
      article,
      block,
      start: from,
      end: to,
      skeleton: skeletonOf(source, block.start, from, to, slots),
      slots,
    });
  }
}

/** @param text of the block, whose first character is at `offset`, as all the others are counted */
function skeletonOf(
  text: string,
  offset: number,
  start: number,
  end: number,
  slots: readonly Mention[],
): string {
  let skeleton = "";
  let at = start - offset;
  for (let index = 0; index < slots.length; index++) {
    const mention = slots[index] as Mention;
    if (isOnceMore(text, offset, slots[index - 1], mention)) {
      at = mention.end - offset + 1;
      continue;
    }
    skeleton += `${text.slice(at, mention.start - offset)}{${mention.kind}:${index}}`;
    at = mention.end - offset;
    if (mention.kind === "organisation" && GOVERNMENT.test(mention.text))
      at += LED_BY.exec(text.slice(at, at + LONGEST_LED_BY))?.[0].length ?? 0;
  }
  return tidy(skeleton + text.slice(at, end - offset));
}

/** "Regjeringen |Stoltenberg II": whose it is stands between it and its verb. */
const GOVERNMENT = /^[Rr]egjering(?:en|a)$/u;
const LED_BY =
  /^ (?:Nygaardsvold|Gerhardsen|Willoch|Brundtland|Syse|Jagland|Bondevik|Stoltenberg|Solberg|Støre)(?: I{1,3})?(?![A-Za-zÀ-ɏ])/u;
const LONGEST_LED_BY = 20;

const BRACES = /[{}]/;
/** Only slots have braces. @returns as many characters */
const withoutBraces = (words: string): string => (BRACES.test(words) ? words.replace(/[{}]/g, "|") : words);

/** "RH Vestlandet", "HR": a body by its first letters. */
const SHORT = /^[A-ZÀ-ÖØ-Þ]{2,8}(?: [A-ZÀ-ÖØ-Þ][a-zæøå]+)?$/u;
const BODIES: ReadonlySet<Kind> = new Set(["organisation", "cluster", "programme"]);
const isSameName = ({ value: a }: Mention, { value: b }: Mention): boolean =>
  ("name" in a && "name" in b && a.name === b.name) ||
  ("cluster" in a && "cluster" in b && a.cluster === b.cluster);
/** "Havrådet (HR)": the same body once more, in brackets right behind its name. */
const isOnceMore = (text: string, offset: number, before: Mention | undefined, mention: Mention): boolean =>
  before !== undefined &&
  BODIES.has(before.kind) &&
  before.kind === mention.kind &&
  (isSameName(before, mention) || (SHORT.test(mention.text) && mention.text[0] === before.text[0])) &&
  text.slice(before.end - offset, mention.start - offset) === " (" &&
  text[mention.end - offset] === ")";

/** "den Bergensbaserte klyngen |Havpuls", "Oslo-baserte |Havlys": where a body is stands between the clause and its name. */
const BASED_THERE =
  /(?:(?<![A-Za-zÀ-ɏ])[Dd]e[nti] )?(?:\{place:\d{1,4}\}-|(?<![A-Za-zÀ-ɏ])[A-ZÀ-ÖØ-Þ][a-zæøå]{2,24}-?)baserte (?:[a-zæøå]{0,20}(?:klyngen|klynga|klyngja|selskapet|bedriften|bedrifta|konsernet|rederiet|verksemda) )?(?=\{(?:organisation|cluster):)/gu;
const COMPANY_FORM = /(?<=\{organisation:\d{1,4}\}) ASA?(?![A-Za-zÀ-ɏ])/gu;
/** Plain spaces, a stop for an exclamation mark, and behind a name no party, age or abbreviation in brackets: "{minister:0} (H)", "{organisation:0} (HR)". */
function tidy(skeleton: string): string {
  const plain = spaced(skeleton);
  const regular = withoutStops(plain);
  const bare = regular.includes("} (")
    ? regular
        .replace(/(?<=\{(?:minister|person):\d{1,4}\}) \((?:[A-Za-zÀ-ɏ]{1,4}|\d{2})\)/gu, "")
        .replace(/(?<=\{(?:organisation|cluster|programme):\d{1,4}\}) \([A-ZÀ-ÖØ-Þ]{2,8}\)/gu, "")
    : regular;
  const placed = bare.includes("baserte ") ? bare.replace(BASED_THERE, "") : bare;
  // "|Fjordverft ASA": what kind of company it is tells nothing, and stands between the name and its verb.
  const trimmed = (placed.includes("} AS") ? placed.replace(COMPANY_FORM, "") : placed).trim();
  return trimmed.endsWith("!") ? trimmed.replace(/!{1,3}$/u, ".") : trimmed;
}

/** Whether any of the mentions, in reading order, overlaps the next. */
function overlap(mentions: readonly Mention[]): boolean {
  for (let index = 1; index < mentions.length; index++)
    if ((mentions[index - 1] as Mention).end > (mentions[index] as Mention).start) return true;
  return false;
}

/** Of overlapping mentions the longest, then the first. */
function outermost(mentions: readonly Mention[]): readonly Mention[] {
  if (!overlap(mentions)) return mentions;
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )) {
    if (!kept.some((other) => mention.start < other.end && other.start < mention.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

export function slotOf<K extends Kind>(
  clause: Clause,
  kind: K,
  index: string | undefined,
): MentionOf<K> | undefined {
  const mention = index === undefined ? undefined : clause.slots[Number(index)];
  return mention?.kind === kind ? (mention as MentionOf<K>) : undefined;
}

/** Text of a piece of skeleton, with the words of its mentions put back. */
export function wordsOf(clause: Clause, piece: string): string {
  let words = "";
  let done = 0;
  for (let open = piece.indexOf("{"); open >= 0; open = piece.indexOf("{", done)) {
    const close = piece.indexOf("}", open);
    if (close < 0) break;
    const index = Number(piece.slice(piece.indexOf(":", open) + 1, close));
    words += piece.slice(done, open) + (clause.slots[index]?.text ?? "");
    done = close + 1;
  }
  const written = (): string => clause.article.text.slice(clause.start, clause.end);
  return withStops(spaced(words + piece.slice(done)), written).trim();
}

/** Mentions of one kind in a piece of skeleton, in order. */
export function slotsIn<K extends Kind>(clause: Clause, kind: K, piece: string): MentionOf<K>[] {
  const found: MentionOf<K>[] = [];
  const opening = `{${kind}:`;
  for (let at = piece.indexOf(opening); at >= 0; at = piece.indexOf(opening, at + 1)) {
    const mention = slotOf(clause, kind, piece.slice(at + opening.length, piece.indexOf("}", at)));
    if (mention !== undefined) found.push(mention);
  }
  return found;
}
