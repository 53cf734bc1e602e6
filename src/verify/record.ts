/** One article's record against its source: slices, blocks, ids, and what the source gives today. */
import { isDeepStrictEqual } from "node:util";
import type { Article, ArticleRecord, Block } from "../model.ts";
import { factIds, maskedSentence } from "../normalize/index.ts";
import { duplicates, type Problem, type ProblemCode } from "./problem.ts";

type Report = (code: ProblemCode, record: string, message: string) => void;

interface Span {
  readonly start: number;
  readonly end: number;
}

const isInside = ({ start, end }: Span, block: Span): boolean => start >= block.start && end <= block.end;

/** Words and their block are where the record says. */
function checkPlace(
  what: string,
  words: string,
  place: Span & { readonly block: string },
  text: string,
  blocks: ReadonlyMap<string, readonly Block[]>,
  report: Report,
): void {
  if (text.slice(place.start, place.end) !== words)
    report(
      "wrong-slice",
      what,
      `the source has ${JSON.stringify(text.slice(place.start, place.end))} at ${place.start}–${place.end}, not ${JSON.stringify(words)}`,
    );
  if (!(blocks.get(place.block) ?? []).some((block) => isInside(place, block)))
    report("wrong-block", what, `${place.start}–${place.end} is not in block ${place.block}`);
}

function checkBlocks({ blocks }: ArticleRecord, text: string, report: Report): void {
  let at = 0;
  for (const { id, start, end } of blocks) {
    if (start < at || end < start || end > text.length)
      report("wrong-block", `blocks/${id}`, `${start}–${end} overlaps another block or leaves the text`);
    at = end;
  }
}

function checkIds({ id, facts, findings }: ArticleRecord, report: Report): void {
  for (const twice of duplicates([...facts, ...findings].map((item) => item.id)))
    report("duplicate-id", twice, "two records have this id");
  // Ids of one type and sentence, its numbers apart, are given in order: each must be one of those of its first evidence.
  const possible = new Map<string, Set<string>>();
  const next = factIds();
  for (const { type, evidence } of facts) {
    const quote = evidence[0]?.quote ?? "";
    const key = `${type}\0${maskedSentence(quote)}`;
    const known = possible.get(key) ?? new Set();
    possible.set(key, known.add(next(id, type, quote)));
  }
  for (const fact of facts) {
    const own = possible.get(`${fact.type}\0${maskedSentence(fact.evidence[0]?.quote ?? "")}`);
    if (own?.has(fact.id) !== true)
      report("wrong-id", fact.id, "this is not the id of its type and first evidence");
  }
}

const mentionKey = ({ kind, start, end, rule }: ArticleRecord["mentions"][number]): string =>
  `${kind} ${start}–${end} [${rule}]`;

/** Each item under its key; of several with one key ("ministrene", of two people) each under its number as well. */
function keyed<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    let number = 1;
    while (found.has(number === 1 ? key : `${key} ${number}`)) number++;
    found.set(number === 1 ? key : `${key} ${number}`, item);
  }
  return found;
}

/** What `stated` has and `derived` has not, and the other way round. */
function compare<T>(
  stated: readonly T[],
  derived: readonly T[],
  keyOf: (item: T) => string,
  report: Report,
): void {
  const fresh = keyed(derived, keyOf);
  for (const [key, item] of keyed(stated, keyOf)) {
    const own = fresh.get(key);
    fresh.delete(key);
    if (own === undefined) report("not-reproduced", key, "the source does not give this");
    else if (!isDeepStrictEqual(own, item))
      report("not-reproduced", key, `the source gives ${JSON.stringify(own)}`);
  }
  for (const key of fresh.keys()) report("not-reproduced", key, "the source gives this; the record lacks it");
}

/**
 * @param article the source as it is read today
 * @param derived what the source gives today
 */
export function verifyRecord(
  record: ArticleRecord,
  article: Article,
  derived: ArticleRecord,
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, what, message) => problems.push({ code, file, record: what, message });
  const { text } = article;
  const blocks = new Map<string, Block[]>();
  for (const block of record.blocks) blocks.set(block.id, [...(blocks.get(block.id) ?? []), block]);
  checkBlocks(record, text, report);
  for (const mention of record.mentions)
    checkPlace(`mentions/${mentionKey(mention)}`, mention.text, mention, text, blocks, report);
  for (const { id, evidence } of [...record.facts, ...record.findings])
    for (const piece of evidence) checkPlace(id, piece.quote, piece, text, blocks, report);
  checkIds(record, report);
  compare(record.blocks, derived.blocks, ({ start, end }) => `blocks/${start}–${end}`, report);
  compare(record.mentions, derived.mentions, (mention) => `mentions/${mentionKey(mention)}`, report);
  compare(record.facts, derived.facts, ({ id }) => id, report);
  compare(record.findings, derived.findings, ({ id }) => id, report);
  compare([record.metadata], [derived.metadata], () => "metadata", report);
  return problems;
}
