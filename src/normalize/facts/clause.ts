/**
 * A sentence as the fact rules see it: its mentions replaced by slots, `{amount:0}`, so that a clause-level pattern
 * can say "… styrkes med {amount}" without knowing how amounts are written.
 */
import { plainOf } from "../../extract/view.ts";
import type { Article, Block, Kind, Mention, MentionOf } from "../../model.ts";
import { sentencesOf } from "../sentence.ts";

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

/** The slot of a mention, as a pattern with a named group for its number. */
export const slot = (kind: Kind | "quantity", group: string = kind): string =>
  kind === "quantity"
    ? `\\{(?:amount|percentage|count):(?<${group}>\\d{1,4})\\}`
    : `\\{${kind}:(?<${group}>\\d{1,4})\\}`;

/** Any slot, unnamed. */
export const SLOT = "\\{[a-z]{3,14}:\\d{1,4}\\}";

/** No sentence is longer; what a rule does with one is bounded by this. */
const MAX_SENTENCE = 3000;

export function clausesOf(article: Article, block: Block, mentions: readonly Mention[]): Clause[] {
  const source = plainOf(article.text.slice(block.start, block.end));
  let next = 0;
  return sentencesOf(source).flatMap(({ start, end }): Clause[] => {
    // A bullet or a quotation dash in front is no part of what is said.
    const from =
      block.start + start + (/^(?:[•*·▪–-]|o )\s*/u.exec(source.slice(start, end))?.[0].length ?? 0);
    const to = block.start + end;
    // Mentions come in reading order: each sentence takes its own.
    while (next < mentions.length && (mentions[next] as Mention).start < from) next++;
    const first = next;
    while (next < mentions.length && (mentions[next] as Mention).start < to) next++;
    if (end - start > MAX_SENTENCE) return [];
    const slots = outermost(mentions.slice(first, next).filter((mention) => mention.end <= to));
    let skeleton = "";
    let at = from;
    const copy = (until: number): void => {
      skeleton += source.slice(at - block.start, until - block.start).replace(/[{}]/g, "|");
    };
    slots.forEach((mention, index) => {
      copy(mention.start);
      skeleton += `{${mention.kind}:${index}}`;
      at = mention.end;
    });
    copy(to);
    return [{ article, block, start: from, end: to, skeleton: tidy(skeleton), slots }];
  });
}

/** Plain spaces, and no party or age in brackets behind a name: "{minister:0} (H)". */
const tidy = (skeleton: string): string =>
  skeleton
    .replace(/\s+/gu, " ")
    .replace(/(?<=\{(?:minister|person):\d{1,4}\}) \((?:[A-Za-zÀ-ɏ]{1,4}|\d{2})\)/gu, "")
    .trim();

/** Of overlapping mentions the longest, then the first. */
function outermost(mentions: readonly Mention[]): Mention[] {
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
export const wordsOf = (clause: Clause, piece: string): string =>
  piece
    .replace(/\{[a-z]+:(?<index>\d+)\}/g, (_, index: string) => clause.slots[Number(index)]?.text ?? "")
    .replace(/\s+/gu, " ")
    .trim();

/** Mentions of one kind in a piece of skeleton, in order. */
export function slotsIn<K extends Kind>(clause: Clause, kind: K, piece: string): MentionOf<K>[] {
  return [...piece.matchAll(/\{(?<kind>[a-z]+):(?<index>\d+)\}/g)].flatMap(
    (match) => slotOf(clause, kind, match.groups?.kind === kind ? match.groups?.index : undefined) ?? [],
  );
}
