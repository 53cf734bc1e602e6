/**
 * Why a place of an article was read as it was: which rules matched there and which lost, how the value came about, which
 * rows of the registry it rests on, and which facts rest on it. Read from outside: the stages are run as ever, and the one
 * block is read again with a book kept.
 */
import { createExtractor, type RawMention } from "../extract/index.ts";
import { ingest, regular, type SourceFile } from "../ingest/index.ts";
import type { Article, ArticleFact, Block, Kind, Mention, Staged } from "../model.ts";
import {
  createNormalizer,
  extractFacts,
  type Normalized,
  OfficeHolders,
  type Registry,
  sentencesOf,
} from "../normalize/index.ts";
import type { Span } from "../spans.ts";
import { type Lost, refused, ruledOut, unread } from "./lost.ts";
import { type BlockTrace, createTracer, overlap, type Tracer } from "./trace.ts";
import { accountOf, dayOf, type ValueAccount } from "./value.ts";

export type { Lost } from "./lost.ts";
export type { RegistryRow } from "./value.ts";

/** A place that the article does not have. */
export class PlaceError extends Error {
  override readonly name = "PlaceError";
}

export interface RestingFact {
  readonly id: string;
  readonly type: string;
  /** The fact rule that read it. */
  readonly rule: string;
  readonly subject: ArticleFact["subject"];
  readonly predicate: string;
  readonly object: ArticleFact["object"];
}

/** A mention at the place. */
export interface Found extends ValueAccount, Span {
  readonly kind: Kind;
  readonly rule: string;
  readonly text: string;
  /** Named pieces of the match, lower-case; none where several matches were joined. */
  readonly parts: Readonly<Record<string, string>>;
  readonly value: Mention["value"];
  readonly entity?: string;
  /** Facts whose evidence it stands in. */
  readonly facts: readonly RestingFact[];
}

/** Rules that a word or numeral opens, and that did not match there; none: no rule goes on as the text does. */
export interface Tried extends Span {
  readonly text: string;
  readonly rules: readonly string[];
}

export interface Explanation extends Span {
  /** The article's id, and its day with where that is from. */
  readonly article: string;
  readonly day: string;
  readonly text: string;
  readonly sentence: Span & { readonly text: string };
  readonly block: Pick<Block, "id" | "kind" | "start" | "end" | "why">;
  readonly found: readonly Found[];
  /** Facts in whose evidence the place stands, though no mention there does: they were read from the words around. */
  readonly facts: readonly RestingFact[];
  readonly lost: readonly Lost[];
  /** Nearest first. */
  readonly tried: readonly Tried[];
}

/** A place: an offset (UTF-16 code units), or every occurrence of a text, however its blanks are set. */
export type Place = { readonly at: number } | { readonly text: string };

export interface Explainer {
  /**
   * @param published EDTF date that the caller knows
   * @returns null when the file is no article (the diagnostics say why)
   * @throws PlaceError
   */
  explain(source: SourceFile, place: Place, published?: string | null): Staged<Explanation[] | null>;
}

/** How far from the place a word is shown that opens a rule. */
const NEAR = 40;

export function createExplainer(registry: Registry): Explainer {
  const normalizer = createNormalizer(registry);
  const extractor = createExtractor(normalizer.lexicon);
  const holders = new OfficeHolders(registry, normalizer.lexicon);
  const tracer = createTracer(normalizer.lexicon);
  return {
    explain(source, place, published = null) {
      const { value: ingested, diagnostics } = ingest(source, { anyLanguage: true });
      if (ingested === null) return { value: null, diagnostics };
      const { article, toRead, throughout } = regular(ingested);
      const places =
        "at" in place
          ? [placeAt(toRead, ingested.text, place.at, source.file)]
          : placesOf(article.text, place.text, source.file);
      const raws = extractor.extract(article);
      const { value } = normalizer.normalize(article, raws, published);
      const read: Read = {
        article,
        raws,
        ...value,
        facts: extractFacts(normalizer.factInput(article, value)),
        registry,
        holders,
        tracer,
      };
      return { value: throughout(places.map((span) => explanationOf(span, read))), diagnostics };
    },
  };
}

function placeAt(toRead: (at: number) => number, text: string, at: number, file: string): Span {
  if (Number.isInteger(at) && at >= 0 && at < text.length) return { start: toRead(at), end: toRead(at) + 1 };
  throw new PlaceError(
    `${file} has no offset ${at}: its text has the offsets 0 to ${text.length - 1} (UTF-16 code units)`,
  );
}

function placesOf(text: string, wanted: string, file: string): Span[] {
  const words = wanted
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  const found = wanted.trim() === "" ? [] : [...text.matchAll(new RegExp(words.join("\\s+"), "gu"))];
  if (found.length === 0)
    throw new PlaceError(
      `${file} does not have the text "${wanted}"; write it as the article does, capitals too`,
    );
  return found.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** An article as the stages read it. */
interface Read extends Normalized {
  readonly article: Article;
  readonly raws: readonly RawMention[];
  readonly facts: readonly ArticleFact[];
  readonly registry: Registry;
  readonly holders: OfficeHolders;
  readonly tracer: Tracer;
}

function explanationOf(place: Span, read: Read): Explanation {
  const { article, mentions, metadata, anchor } = read;
  const { text, blocks } = article;
  const index = Math.max(
    0,
    blocks.findIndex(({ start, end }) => place.start >= start && place.start < end),
  );
  const block = blocks[index] ?? { id: "", kind: "paragraph", start: 0, end: text.length };
  const trace = read.tracer.trace(text, block, index);
  const { id, kind, start, end, why } = block;
  const found = mentions
    .filter((mention) => overlap(mention, place))
    .map((mention) => foundOf(mention, read));
  return {
    article: article.id,
    day: dayOf({ anchor, metadata }),
    ...place,
    text: text.slice(place.start, place.end),
    sentence: sentenceAround(text, place, block),
    block: { id, kind, start, end, ...(why !== undefined && { why }) },
    found,
    facts: factsAround(place, read).filter(
      ({ id }) => !found.some(({ facts }) => facts.some((fact) => fact.id === id)),
    ),
    lost: lostAt(place, trace, read),
    tried: triedNear(place, trace, text),
  };
}

function sentenceAround(text: string, { start }: Span, block: Span): Explanation["sentence"] {
  const at = start - block.start;
  const sentences = sentencesOf(text.slice(block.start, block.end));
  const own = sentences.findLast((sentence) => sentence.start <= at) ?? {
    start: 0,
    end: block.end - block.start,
  };
  const span = { start: block.start + own.start, end: block.start + own.end };
  return { ...span, text: text.slice(span.start, span.end) };
}

const isSame = (a: Pick<RawMention, "rule" | "start" | "end">, b: typeof a): boolean =>
  a.rule === b.rule && a.start === b.start && a.end === b.end;

function foundOf(mention: Mention, read: Read): Found {
  const { kind, rule, start, end, text, value, entity } = mention;
  const raw = read.raws.find((item) => isSame(item, mention));
  const parts = Object.entries(raw?.parts ?? {}).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    kind,
    rule,
    start,
    end,
    text,
    parts: Object.fromEntries(parts),
    value,
    ...(entity !== undefined && { entity }),
    ...accountOf(mention, raw, read.raws, read),
    facts: factsAround(mention, read),
  };
}

const factsAround = ({ start, end }: Span, { facts }: Read): RestingFact[] =>
  facts.flatMap(({ id, type, subject, predicate, object, evidence }) => {
    const piece = evidence.find((item) => item.start <= start && end <= item.end);
    return piece === undefined ? [] : [{ id, type, rule: piece.rule, subject, predicate, object }];
  });

function lostAt(place: Span, trace: BlockTrace, { article: { text }, raws, mentions }: Read): Lost[] {
  const here = <T extends Span>(items: readonly T[]): T[] => items.filter((item) => overlap(item, place));
  const gaveMention = (raw: RawMention): boolean =>
    mentions.some(
      (mention) =>
        isSame(raw, mention) ||
        // Two dates that have become one period.
        (mention.kind === raw.kind && mention.start <= raw.start && raw.end <= mention.end),
    );
  const guarded = here(trace.attempts).filter(({ outcome }) => outcome === "refused");
  return [
    ...guarded.map((attempt) => refused(text, attempt)),
    ...here(trace.matches)
      .filter((match) => !raws.some((raw) => isSame(raw, match)))
      .map((match) => ruledOut(text, match, trace)),
    ...here(raws)
      .filter((raw) => !gaveMention(raw))
      .map((raw) => unread(text, raw, mentions)),
  ];
}

/** Words that open rules, none of which matched there, and numerals, near the place. */
function triedNear(place: Span, { attempts, numerals }: BlockTrace, text: string): Tried[] {
  const distance = ({ start, end }: Span): number =>
    Math.max(0, place.start - end + 1, start - place.end + 1);
  const isNear = (span: Span): boolean => distance(span) <= NEAR;
  const tried = new Map<number, Tried & { readonly rules: string[] }>();
  const triedAt = ({ start, end }: Span): string[] => {
    const known = tried.get(start) ?? { start, end, text: text.slice(start, end), rules: [] };
    tried.set(start, known);
    return known.rules;
  };
  const isOpener = new Set(attempts.map(({ trigger }) => trigger.start));
  for (const numeral of numerals) if (isNear(numeral) && !isOpener.has(numeral.start)) triedAt(numeral);
  for (const { outcome, trigger, rule } of attempts) {
    if (outcome !== "no match" || !isNear(trigger)) continue;
    const rules = triedAt(trigger);
    if (!rules.includes(rule)) rules.push(rule);
  }
  return [...tried.values()].sort((a, b) => distance(a) - distance(b) || a.start - b.start);
}
