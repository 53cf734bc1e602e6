/** The evidence of facts with the offsets that only the articles' records have, joined in bounded memory. */
import { join } from "node:path";
import { createSorter, type Sorter } from "../batch/sort.ts";
import type { ArticleRecord, DocumentRecord, Evidence } from "../model.ts";
import { line } from "../output/index.ts";
import type { Span } from "../spans.ts";
import { ExportError, type StoredKnowledgeBase } from "./read.ts";

export interface EvidenceOfFact extends Evidence {
  readonly fact: string;
  /** Place among the fact's evidence, from 1. */
  readonly number: number;
  /** UTF-16 code units, end excluded; null where there is no record of the article. */
  readonly start: number | null;
  readonly end: number | null;
}

export interface ArticleParts {
  readonly document: DocumentRecord;
  readonly record: ArticleRecord | null;
  /** Sorted by fact and number. */
  readonly evidence: readonly EvidenceOfFact[];
}

/** What is sorted on disk on the way. */
export interface Scratch {
  /** A folder that is removed afterwards. */
  readonly folder: string;
}

/** Pads, so that numbers sort as text. */
const ordinal = (number: number): string => String(number).padStart(6, "0");

const placeKey = ({ block, quote, rule }: Omit<Evidence, "article">): string => `${block}\0${rule}\0${quote}`;

/** Where a record's evidence stands; a sentence that is repeated has several places, in order. */
function placesIn(record: ArticleRecord): Map<string, Span[]> {
  const places = new Map<string, Span[]>();
  for (const piece of record.facts.flatMap(({ evidence }) => evidence)) {
    const known = places.get(placeKey(piece)) ?? [];
    if (!known.some(({ start }) => start === piece.start)) known.push({ start: piece.start, end: piece.end });
    places.set(placeKey(piece), known);
  }
  for (const list of places.values()) list.sort((a, b) => a.start - b.start);
  return places;
}

function located(evidence: readonly EvidenceOfFact[], record: ArticleRecord | null): EvidenceOfFact[] {
  if (record === null) return [...evidence];
  const places = placesIn(record);
  const used = new Map<string, number>();
  return evidence.map((piece) => {
    const known = places.get(placeKey(piece)) ?? [];
    // Equal words that support one fact twice stand in two places.
    const key = `${piece.fact}\0${placeKey(piece)}`;
    const turn = used.get(key) ?? 0;
    used.set(key, turn + 1);
    const { start = null, end = null } = known[Math.min(turn, known.length - 1)] ?? {};
    return { ...piece, start, end };
  });
}

function addEvidence(sorter: Sorter, { facts }: StoredKnowledgeBase): void {
  for (const { id: fact, evidence } of facts)
    evidence.forEach((piece, index) => {
      const row: EvidenceOfFact = { ...piece, fact, number: index + 1, start: null, end: null };
      sorter.add(`${piece.article}\0${fact}\0${ordinal(index)}`, line(row));
    });
}

/** Every article in order of ids, with its record and the evidence taken from it. @throws ExportError */
export function* byArticle(knowledgeBase: StoredKnowledgeBase, { folder }: Scratch): Iterable<ArticleParts> {
  const sorter = createSorter(join(folder, "by-article"));
  try {
    addEvidence(sorter, knowledgeBase);
    const rows = sorter.sorted()[Symbol.iterator]();
    const next = (): EvidenceOfFact | null => {
      const { done, value } = rows.next();
      return done === true ? null : (JSON.parse(value) as EvidenceOfFact);
    };
    let row = next();
    for (const document of knowledgeBase.documents) {
      const evidence: EvidenceOfFact[] = [];
      for (; row?.article === document.id; row = next()) evidence.push(row);
      const record = knowledgeBase.record(document);
      yield { document, record, evidence: located(evidence, record) };
    }
    if (row !== null)
      throw new ExportError(
        `fact ${row.fact} rests on ${row.article}, which is no document of the knowledge base`,
      );
  } finally {
    sorter.close();
  }
}

/** All evidence in order of facts. */
export function* byFact(knowledgeBase: StoredKnowledgeBase, scratch: Scratch): Iterable<EvidenceOfFact> {
  const sorter = createSorter(join(scratch.folder, "by-fact"));
  try {
    for (const { evidence } of byArticle(knowledgeBase, scratch))
      for (const piece of evidence) sorter.add(`${piece.fact}\0${ordinal(piece.number)}`, line(piece));
    for (const text of sorter.sorted()) yield JSON.parse(text) as EvidenceOfFact;
  } finally {
    sorter.close();
  }
}
