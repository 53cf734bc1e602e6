/** A knowledge base and its articles → what the page's script reads. */
import { blotted, blottedIn, isContact, shownText } from "../contacts.ts";
import type { ArticleRecord, Finding, KnowledgeBase, Mention } from "../model.ts";
import { sentencesOf } from "../normalize/sentence.ts";
import { Cover, type Span } from "../spans.ts";
import { chartsOf } from "./charts.ts";
import type { ReadArticle } from "./read.ts";
import {
  type ArticleEntry,
  type Body,
  type Coverage,
  type Embedded,
  type EmbeddedMention,
  type FactEntry,
  type FindingEntry,
  KINDS,
  type Passage,
} from "./shared/model.ts";

const keyOf = (block: string, quote: string): string => `${block}\0${quote}`;

/** Block and quote → where they stand in the text. */
function places({ blocks, facts, findings }: ArticleRecord, text: string) {
  const known = new Map<string, Span>();
  for (const { evidence } of [...facts, ...findings])
    for (const { block, quote, start, end } of evidence) known.set(keyOf(block, quote), { start, end });
  return (block: string, quote: string): Span | undefined => {
    const place = known.get(keyOf(block, quote));
    if (place !== undefined) return place;
    for (const { id, start, end } of blocks) {
      const at = id === block ? text.indexOf(quote, start) : -1;
      if (at >= 0 && at + quote.length <= end) return { start: at, end: at + quote.length };
    }
    return undefined;
  };
}

const kindOf = (mention: Mention): number => KINDS.indexOf(mention.kind);

const FIGURES: ReadonlySet<Mention["kind"]> = new Set(["amount", "percentage", "count", "date"]);

/** Which figures a fact should use, as the findings on residue ask it. */
const isFigure = (mention: Mention): boolean =>
  FIGURES.has(mention.kind) || (mention.kind === "minister" && mention.value.form === "role");

function coverageOf({ blocks, mentions, facts, findings }: ArticleRecord, text: string): Coverage {
  const evidence = new Cover(facts.flatMap((fact) => fact.evidence));
  const content = blocks.filter(({ why }) => why === undefined);
  const sentences = content.flatMap(({ start, end }) =>
    sentencesOf(text.slice(start, end)).map((span) => ({ start: start + span.start, end: start + span.end })),
  );
  const inContent = new Set(content.map(({ id }) => id));
  const figures = mentions.filter((mention) => isFigure(mention) && inContent.has(mention.block));
  const unused = findings.filter(isResidue).length;
  return {
    sentences: sentences.length,
    stating: sentences.filter((span) => evidence.touches(span)).length,
    figures: figures.length,
    used: Math.max(0, figures.length - unused),
  };
}

export interface Embedding {
  readonly embedded: Embedded;
  /** One an article, in order; null where the text cannot be shown. */
  readonly bodies: readonly (Body | null)[];
}

/** The kinds of the mentions inside a stretch, as bits. */
function kindsWithin(mentions: readonly Mention[], { start, end }: Span): number {
  let bits = 0;
  for (const mention of mentions)
    if (mention.start < end && mention.end > start) bits |= 1 << kindOf(mention);
  return bits;
}

/** Passages that facts and findings point at, each once. */
function passageGatherer(articles: readonly ReadArticle[]) {
  const numbers = new Map(articles.map(({ document }, number) => [document.id, number]));
  const find = articles.map(({ record, text }) =>
    record === null || text === null ? () => undefined : places(record, text),
  );
  const passages: Passage[] = [];
  const known = new Map<string, number>();
  const add = (article: string, block: string, quote: string): number => {
    const key = `${article}\0${keyOf(block, quote)}`;
    const old = known.get(key);
    if (old !== undefined) return old;
    const number = numbers.get(article) ?? -1;
    const span = find[number]?.(block, quote);
    const kinds = span === undefined ? 0 : kindsWithin(articles[number]?.record?.mentions ?? [], span);
    passages.push([number, span?.start ?? -1, span?.end ?? -1, blotted(quote), kinds]);
    known.set(key, passages.length - 1);
    return passages.length - 1;
  };
  return { passages, add };
}

function bodyOf({ record, text }: ReadArticle, entityNumbers: ReadonlyMap<string, number>): Body | null {
  if (record === null || text === null) return null;
  const left = new Cover(record.blocks.filter(isContact));
  const shown = shownText(text, record.blocks);
  const mentions = record.mentions
    .filter((mention) => !left.touches(mention))
    .map(
      (mention): EmbeddedMention => [
        kindOf(mention),
        mention.start,
        mention.end,
        entityNumbers.get(mention.entity ?? "") ?? -1,
        blottedIn(mention.value),
      ],
    );
  return {
    text: shown,
    blocks: record.blocks.map(({ kind, start, end, why }) => [kind, start, end, why ?? null]),
    mentions,
  };
}

const entryOf = ({ document, state, record, text }: ReadArticle): ArticleEntry => ({
  id: document.id,
  file: document.file,
  title: document.title === null ? null : blotted(document.title),
  date: document.published ?? document.updated ?? document.inferred,
  language: document.language,
  publisher: document.publisher,
  url: document.url,
  state,
  coverage: record === null || text === null ? null : coverageOf(record, text),
});

/** What needs a look first: contradictions and sums before what is merely unused. */
const isResidue = ({ kind }: { readonly kind: string }): boolean => kind === "residue";

/** What no fact uses is listed in the article's record alone. */
const residueOf = ({ document, record }: ReadArticle): Finding[] =>
  (record?.findings ?? []).filter(isResidue).map(({ id, kind, message, evidence }) => ({
    id,
    kind,
    message,
    evidence: evidence.map(({ block, quote }) => ({ article: document.id, block, quote })),
  }));

export function embed(knowledgeBase: KnowledgeBase, articles: readonly ReadArticle[]): Embedding {
  const { generator, entities, facts, findings } = knowledgeBase;
  const { passages, add } = passageGatherer(articles);
  const numbers = new Map(entities.map(({ id }, number) => [id, number]));
  const inText = (first: number | undefined): readonly [number, number] => {
    const [article = 0, start = 0] = passages[first ?? -1] ?? [];
    return [article, start];
  };
  const byPlace = (a: number | undefined, b: number | undefined): number => {
    const [one, other] = [inText(a), inText(b)];
    return one[0] - other[0] || one[1] - other[1];
  };
  const factEntries = facts
    .map(
      ({ evidence, reviewed, ...fact }): FactEntry => ({
        ...blottedIn(fact),
        // A digest can hold eight digits in a row, and no telephone number.
        id: fact.id,
        evidence: evidence.map(({ article, block, quote, rule }) => [add(article, block, quote), rule]),
        ...(reviewed !== undefined && { reviewed: blottedIn(reviewed) }),
      }),
    )
    .sort((a, b) => byPlace(a.evidence[0]?.[0], b.evidence[0]?.[0]));
  const findingEntries = [...findings, ...articles.flatMap(residueOf)]
    .map(
      ({ id, kind, message, evidence }): FindingEntry => ({
        id,
        kind,
        message: blotted(message),
        evidence: evidence.map(({ article, block, quote }) => add(article, block, quote)),
      }),
    )
    .sort((a, b) => Number(isResidue(a)) - Number(isResidue(b)) || byPlace(a.evidence[0], b.evidence[0]));
  return {
    embedded: {
      version: generator.version,
      rules: generator.rules,
      articles: articles.map(entryOf),
      passages,
      facts: factEntries,
      findings: findingEntries,
      entities: entities.map(({ id, kind, name }) => [id, kind, name]),
      charts: chartsOf(knowledgeBase),
    },
    bodies: articles.map((article) => bodyOf(article, numbers)),
  };
}
