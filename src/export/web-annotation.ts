/**
 * W3C Web Annotations of mentions and evidence: what was recognised, and where, by quotation and by position. Positions count
 * Unicode code points, as the model wants, of the text that klartekst reads from the source.
 */
import { isMissing } from "../batch/write.ts";
import { ingest } from "../ingest/index.ts";
import { type Entry, listArticles, readArticle } from "../ingest/read.ts";
import { firstFrom } from "../lists.ts";
import type { Block, Mention } from "../model.ts";
import { line } from "../output/index.ts";
import type { Span } from "../spans.ts";
import { contextOf, contextsIn } from "./context.ts";
import { iriOf, sourceOf } from "./iri.ts";
import { type ArticleParts, byArticle, type EvidenceOfFact, type Scratch } from "./located.ts";
import { ExportError, type StoredKnowledgeBase } from "./read.ts";

type Node = Readonly<Record<string, unknown>>;

/** UTF-16 offsets of one text → code points; asked in any order. */
function codePointsOf(text: string): (offset: number) => number {
  // Offsets of the second halves of surrogate pairs: each is one code unit more than there are code points.
  const halves: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) halves.push(index + 1);
  return (offset) => offset - firstFrom(halves, offset);
}

const textual = (value: string, purpose: string, format: string): Node => ({
  type: "TextualBody",
  purpose,
  format,
  value,
});
const resource = (source: string, purpose: string): Node => ({ type: "SpecificResource", purpose, source });

interface Target {
  readonly source: string;
  readonly article: string;
  selectors(place: Span): readonly Node[];
  codePoint(offset: number): number;
}

function targetOf({ document }: ArticleParts, text: string, blocks: readonly Block[]): Target {
  const codePoint = codePointsOf(text);
  const contexts = contextsIn(text, blocks);
  return {
    source: sourceOf(document),
    article: document.id,
    codePoint,
    selectors: ({ start, end }) => [
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        ...contextOf(text, contexts, { start, end }),
      },
      { type: "TextPositionSelector", start: codePoint(start), end: codePoint(end) },
    ],
  };
}

function annotation(base: string, target: Target, place: Span, id: readonly string[], about: Node): Node {
  return {
    id: iriOf(base, "annotation", ...id),
    type: "Annotation",
    ...about,
    target: { type: "SpecificResource", source: target.source, selector: target.selectors(place) },
  };
}

function mentionAnnotation(base: string, target: Target, mention: Mention, number: number): Node {
  const { kind, value, entity, start, end } = mention;
  const place = `${target.codePoint(start)}-${target.codePoint(end)}`;
  return annotation(base, target, mention, [target.article, kind, place, String(number)], {
    motivation: entity === undefined ? "classifying" : "identifying",
    body: [
      textual(kind, "classifying", "text/plain"),
      textual(line(value), "describing", "application/json"),
      ...(entity === undefined ? [] : [resource(iriOf(base, "entity", entity), "identifying")]),
    ],
  });
}

const evidenceAnnotation = (base: string, target: Target, piece: EvidenceOfFact, place: Span): Node =>
  annotation(base, target, place, ["fact", piece.fact, String(piece.number)], {
    motivation: "linking",
    body: [resource(iriOf(base, "fact", piece.fact), "linking")],
  });

function* annotationsOf(base: string, parts: ArticleParts, target: Target): Iterable<Node> {
  for (const [index, mention] of (parts.record?.mentions ?? []).entries())
    yield mentionAnnotation(base, target, mention, index + 1);
  for (const piece of parts.evidence) {
    const { start, end } = piece;
    if (start !== null && end !== null) yield evidenceAnnotation(base, target, piece, { start, end });
  }
}

export interface WebAnnotationOptions {
  /** Folder of the articles that the knowledge base was made from. */
  readonly articles: string;
  readonly base: string;
  /** Called with an article that has no record, or whose source is not there or not the same. */
  readonly onSkip: (article: string) => void;
}

async function filesIn(articles: string): Promise<ReadonlyMap<string, Entry>> {
  try {
    return new Map((await listArticles(articles)).value.map((entry) => [entry.file, entry]));
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new ExportError(`there is no folder ${articles}; name that of the articles`);
  }
}

/** One AnnotationCollection with one page, an annotation a line. */
export async function* webAnnotationPieces(
  knowledgeBase: StoredKnowledgeBase,
  scratch: Scratch,
  { articles, base, onSkip }: WebAnnotationOptions,
): AsyncIterable<string> {
  const files = await filesIn(articles);
  yield `{"@context":"http://www.w3.org/ns/anno.jsonld",\n"id":${line(`${base}annotations`)},"type":"AnnotationCollection","label":"klartekst",\n"first":{"id":${line(`${base}annotations/1`)},"type":"AnnotationPage","startIndex":0,"items":[`;
  let total = 0;
  for (const parts of byArticle(knowledgeBase, scratch)) {
    const { document, record } = parts;
    const entry = files.get(document.file);
    const source = entry === undefined || record === null ? null : (await readArticle(entry, articles)).value;
    const article = source === null ? null : ingest(source).value;
    if (article === null || article.sha256 !== document.sha256) {
      onSkip(document.id);
      continue;
    }
    const target = targetOf(parts, article.text, article.blocks);
    for (const node of annotationsOf(base, parts, target)) {
      yield `${total === 0 ? "\n" : ",\n"}${line(node)}`;
      total++;
    }
  }
  yield `\n]},\n"total":${total}}\n`;
}
