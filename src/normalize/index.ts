/**
 * Stage 3, normalize: raw mentions + article + registry → typed mentions and facts. No fact without evidence;
 * nothing guessed without being marked; a mention whose parts make no value is dropped.
 */
import type { Lexicon, RawMention } from "../extract/index.ts";
import type { Readings } from "../extract/rule.ts";
import { gather, sortInPlace } from "../lists.ts";
import type { Article, Diagnostic, Kind, Mention, Metadata, Staged } from "../model.ts";
import { Cover } from "../spans.ts";
import { articleDate } from "./article-date.ts";
import { BodyResolver } from "./body.ts";
import { ClusterResolver, resolveClusters } from "./cluster.ts";
import { type Anchor, type DateContext, readDate } from "./date/index.ts";
import { joinRanges, readBrackets } from "./date/range.ts";
import { Discourse } from "./discourse.ts";
import { type FactInput, factInput } from "./facts/input.ts";
import { givenNames } from "./minister/given-name.ts";
import { resolveMinisters } from "./minister/index.ts";
import { misspeltMinisters } from "./minister/misspelt.ts";
import { readAmount, readCount, readFraction, readPercentage } from "./number.ts";
import { OfficeHolders } from "./office-holders.ts";
import { resolvePeople } from "./person.ts";
import { resolveQuotes } from "./quote.ts";
import type { Registry } from "./registry/index.ts";
import { lexiconOf } from "./registry/lexicon.ts";
import { Sentences } from "./sentence.ts";
import { type Tense, tenseAround } from "./tense.ts";

export type { Anchor } from "./date/index.ts";
export { createEntitySource } from "./entity-source.ts";
export { articleOf, factIds, maskedSentence } from "./facts/id.ts";
export { extractAllFacts, extractFacts } from "./facts/index.ts";
export type { FactInput } from "./facts/input.ts";
export { findingsOf } from "./findings/index.ts";
export { OfficeHolders, periodOf } from "./office-holders.ts";
export {
  createRegistry,
  loadRegistry,
  ownTable,
  parseTable,
  type Registry,
  RegistryError,
  type Tenure,
} from "./registry/index.ts";
export { isProgramme } from "./registry/lexicon.ts";
export { sentencesOf } from "./sentence.ts";

export interface Normalized {
  readonly metadata: Metadata;
  readonly mentions: Mention[];
  /** The article's own date, as far as it is known. */
  readonly anchor: Anchor | null;
}

export interface Normalizer {
  /** The registry's names, for the extractor. */
  readonly lexicon: Lexicon;
  /** @param published the article's date as the caller knows it (EDTF), before anything the text says */
  normalize(article: Article, raws: readonly RawMention[], published: string | null): Staged<Normalized>;
  /** What `extractFacts` and `findingsOf` read. */
  factInput(article: Article, normalized: Normalized): FactInput;
}

export function createNormalizer(registry: Registry): Normalizer {
  const lexicon = lexiconOf(registry);
  const ministers = new OfficeHolders(registry, lexicon);
  const isMinister = (name: string): boolean => ministers.tenuresOf(name, null).length > 0;
  const clusters = new ClusterResolver(registry);
  const bodies = new BodyResolver(registry);
  return {
    lexicon,
    normalize(article, raws, published) {
      const dates = articleDate(article, raws, published);
      const diagnostics: Diagnostic[] = [];
      let mentions: Mention[] = [];
      const by = byKind(raws);
      const sentences = new Sentences(article.text);
      const spoken = new Discourse();
      const contextOf = (raw: RawMention): DateContext =>
        new ContextInText(dates.anchor, spoken.date(raw.block), spoken, raw, article, sentences);
      for (const raw of by.numeric) {
        const value = readNumeric(raw, contextOf, spoken);
        if (value === null) continue;
        const mention = mentionOf(article, raw, value);
        mentions.push(mention);
        spoken.hear(mention, raw);
      }
      joinRanges(article.text, mentions);
      readBrackets(article.text, mentions);
      const misspelt = misspeltMinisters(by.person, dates.anchor, ministers, article.text);
      const officeHolders = ministersAmong(by, ministers, misspelt);
      if (officeHolders.length > 0) {
        const { resolved, diagnostics: disagreements } = resolveMinisters(
          officeHolders,
          dates.anchor,
          ministers,
          ({ block }) => article.blocks[block]?.kind === "title",
          by.person,
          article.text,
        );
        diagnostics.push(...disagreements);
        const all = [...resolved, ...givenNames(article, resolved, by.person)];
        for (const { raw, value, entity } of all) mentions.push(mentionOf(article, raw, value, entity));
      }
      if (by.cluster.length > 0) {
        for (const { raw, value, entity } of resolveClusters(by.cluster, article, clusters))
          mentions.push(mentionOf(article, raw, value, entity));
      }
      for (const raw of by.place) {
        if (raw.parts.name !== undefined) mentions.push(mentionOf(article, raw, { name: raw.parts.name }));
      }
      if (by.body.length > 0) {
        for (const { raw, value, entity } of bodies.resolve(by, mentions, dates.anchor?.year))
          mentions.push(mentionOf(article, raw, value, entity));
      }
      const people =
        by.person.length === 0 ? [] : resolvePeople(by.person, mentions, isMinister, lexicon.givenNames);
      if (by.place.length > 0) {
        // "Giske" the person, once the article has introduced him, is not the municipality, nor "Høgskolen i Molde" a town.
        const named = new Cover([
          ...people.map(({ raw }) => raw),
          ...mentions.filter(
            ({ kind, start }) =>
              kind === "organisation" ||
              kind === "cluster" ||
              kind === "programme" ||
              (kind === "minister" && article.text.slice(start - 3, start) !== " i "),
          ),
        ]);
        mentions = mentions.filter((mention) => mention.kind !== "place" || !named.touches(mention));
      }
      for (const { raw, value, entity } of people) mentions.push(mentionOf(article, raw, value, entity));
      if (by.quote.length > 0) {
        for (const { raw, value } of resolveQuotes(by.quote, mentions, article))
          mentions.push(mentionOf(article, raw, value));
      }
      sortInPlace(mentions, byPlace);
      const metadata: Metadata = {
        ...article.metadata,
        published: dates.published,
        updated: dates.updated,
        inferred: dates.inferred,
        sources: { ...article.metadata.sources, ...dates.sources },
      };
      return { value: { metadata, mentions, anchor: dates.anchor }, diagnostics };
    },
    factInput: (article, normalized) => factInput(article, normalized, registry),
  };
}

class ContextInText implements DateContext {
  constructor(
    readonly anchor: Anchor | null,
    readonly lastDate: string | null,
    readonly spoken: Discourse,
    readonly raw: RawMention,
    readonly article: Article,
    readonly sentences: Sentences,
  ) {}

  get lastYear(): number | null {
    return this.lastDate === null ? null : Number(this.lastDate.slice(0, 4));
  }

  get lastPartOfYear(): string | null {
    return this.spoken.partOfYear;
  }

  get lastMonth(): string | null {
    return this.spoken.month;
  }

  get yearToMonth(): string | null {
    return this.spoken.yearToMonth(this.raw.block);
  }

  get tense(): Tense {
    const { text, blocks } = this.article;
    const at = this.raw.start;
    const { start, end } = this.sentences.around(
      at,
      blocks[this.raw.block] ?? { start: 0, end: text.length },
    );
    return tenseAround(text.slice(start, end), at - start);
  }
}

const byPlace = (a: Mention, b: Mention): number =>
  a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);

/** What is resolved together; numbers are read one after the other, as they come. */
const GROUP = {
  amount: "numeric",
  percentage: "numeric",
  date: "numeric",
  count: "numeric",
  minister: "minister",
  person: "person",
  cluster: "cluster",
  organisation: "body",
  programme: "body",
  place: "place",
  quote: "quote",
} as const satisfies Readonly<Record<Kind, string>>;
type Group = (typeof GROUP)[Kind];

function byKind(raws: readonly RawMention[]): Readonly<Record<Group, RawMention[]>> {
  const groups: Record<Group, RawMention[]> = {
    numeric: [],
    minister: [],
    person: [],
    cluster: [],
    body: [],
    place: [],
    quote: [],
  };
  for (const raw of raws) groups[GROUP[raw.kind]].push(raw);
  return groups;
}

/** A mention that is put together; the keys come in the order of the schema. */
type Draft = Pick<
  Mention,
  "kind" | "start" | "end" | "text" | "rule" | "block" | "inCaption" | "inBoilerplate"
> & {
  value?: Mention["value"];
  entity?: string;
};

/** @param value one of the raw mention's kind */
function mentionOf(article: Article, raw: RawMention, value: Mention["value"], entity?: string): Mention {
  const { kind, start, end, rule } = raw;
  const block = article.blocks[raw.block];
  const mention: Draft = {
    kind,
    start,
    end,
    text: article.text.slice(start, end),
    rule,
    block: block?.id ?? "",
  };
  if (block?.kind === "caption") mention.inCaption = true;
  else if (block?.why !== undefined) mention.inBoilerplate = true;
  mention.value = value;
  if (entity !== undefined) mention.entity = entity;
  return mention as Mention;
}

/** Mentions of ministers, and of people who share the first and last name of one: "Linda Cathrine Hofstad Helleland". */
function ministersAmong(
  { minister: known, person: people }: Readonly<Record<Group, RawMention[]>>,
  holders: OfficeHolders,
  misspelt: readonly RawMention[],
): RawMention[] {
  if (people.length === 0) return known;
  const taken = new Cover(known);
  const namesakes = gather(people, (raw): RawMention[] => {
    const name = raw.parts.name ?? "";
    const person = name.includes(" ") && raw.parts.role === undefined ? holders.namesake(name) : undefined;
    // Where the very name is written, the rules have seen that it is not the minister: "regjeringen Kari Li".
    const isRefused = person === name && raw.end - raw.start === name.length;
    return person === undefined || isRefused || taken.touches(raw)
      ? []
      : [{ ...raw, kind: "minister", reads: "minister", persons: [person], parts: { person } }];
  });
  if (namesakes.length === 0 && misspelt.length === 0) return known;
  // "næringsminister Kari M. |Haugen": the surname was found alone.
  const longer = new Cover(misspelt);
  const others =
    misspelt.length === 0
      ? [...known, ...namesakes]
      : [...known, ...namesakes].filter((raw) => !longer.touches(raw));
  return [...others, ...misspelt].sort((a, b) => a.start - b.start);
}

function readNumeric(
  raw: RawMention,
  contextOf: (raw: RawMention) => DateContext,
  spoken: Discourse,
): Mention["value"] | null {
  switch (raw.kind) {
    case "amount":
      return readAmount(raw.parts, spoken.currency(raw.block));
    case "percentage":
      return raw.reads === "fraction" ? readFraction(raw.parts) : readPercentage(raw.parts);
    case "count":
      return readCount(raw.parts);
    case "date":
      return readDate(raw.reads as Readings["date"], raw.parts, contextOf(raw));
    default:
      return null;
  }
}
