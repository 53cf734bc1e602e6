/**
 * Stage 3, normalize: raw mentions + article + registry → typed mentions and facts. No fact without evidence;
 * nothing guessed without being marked; a mention whose parts make no value is dropped.
 */
import type { Lexicon, RawMention } from "../extract/index.ts";
import type { Readings } from "../extract/rule.ts";
import { plainOf } from "../extract/view.ts";
import type { Article, ArticleFact, Diagnostic, Mention, Metadata, Staged } from "../model.ts";
import { Cover } from "../spans.ts";
import { articleDate } from "./article-date.ts";
import { ClusterResolver, resolveClusters } from "./cluster.ts";
import { type Anchor, type DateContext, readDate } from "./date/index.ts";
import { joinRanges } from "./date/range.ts";
import { Discourse } from "./discourse.ts";
import { extractFacts } from "./facts/index.ts";
import { entityId } from "./identity.ts";
import { resolveMinisters } from "./minister/index.ts";
import { readAmount, readCount, readFraction, readPercentage } from "./number.ts";
import { OfficeHolders } from "./office-holders.ts";
import { resolvePeople } from "./person.ts";
import { resolveQuotes } from "./quote.ts";
import type { Registry } from "./registry/index.ts";
import { lexiconOf } from "./registry/lexicon.ts";
import { Sentences } from "./sentence.ts";
import { tenseAround } from "./tense.ts";

export { createEntitySource } from "./entity-source.ts";
export { createRegistry, loadRegistry, parseTable, type Registry, RegistryError } from "./registry/index.ts";

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
  /** What the article's content states, each fact with the words that state it. */
  facts(article: Article, normalized: Normalized): ArticleFact[];
}

export function createNormalizer(registry: Registry): Normalizer {
  const ministers = new OfficeHolders(registry);
  const clusters = new ClusterResolver(registry);
  const organisationNames = new Map(registry.organisations.map(({ id, name }) => [id, name]));
  return {
    lexicon: lexiconOf(registry),
    normalize(article, raws, published) {
      const dates = articleDate(article, raws, published);
      const diagnostics: Diagnostic[] = [];
      let mentions: Mention[] = [];
      const base = (raw: RawMention) => baseOf(article, raw);
      const sentences = new Sentences(article.text);
      const whole = { start: 0, end: article.text.length };
      const spoken = new Discourse();
      const contextOf = (raw: RawMention): DateContext => ({
        anchor: dates.anchor,
        lastYear: spoken.year(raw.block),
        get tense() {
          const { start, end } = sentences.around(raw.start, article.blocks[raw.block] ?? whole);
          return tenseAround(article.text.slice(start, end), raw.start - start);
        },
      });
      for (const raw of raws) {
        const mention = readNumeric(raw, base(raw), contextOf, spoken);
        if (mention === null) continue;
        mentions.push(mention);
        spoken.hear(mention, raw);
      }
      joinRanges(article.text, mentions);
      const of = (kind: RawMention["kind"]): RawMention[] => raws.filter((raw) => raw.kind === kind);
      const { resolved, diagnostics: disagreements } = resolveMinisters(
        ministersAmong(raws, ministers),
        dates.anchor,
        ministers,
        ({ block }) => article.blocks[block]?.kind === "title",
      );
      diagnostics.push(...disagreements);
      for (const { raw, value, entity } of resolved) {
        mentions.push({ kind: "minister", ...base(raw), value, ...(entity !== undefined && { entity }) });
      }
      for (const { raw, value, entity } of resolveClusters(of("cluster"), article, clusters)) {
        mentions.push({ kind: "cluster", ...base(raw), value, entity });
      }
      // An organisation that only its surroundings tell gives way to a cluster or a minister that is known.
      const sure = new Cover(mentions.filter(({ kind }) => kind === "cluster" || kind === "minister"));
      const backed = new Set(
        raws.flatMap((raw) => (raw.parts.weak === undefined ? (raw.organisations ?? []) : [])),
      );
      for (const raw of raws) {
        // "Næringsforeningen" is the one that the article gives in full, or none.
        const organisation =
          raw.parts.weak === undefined
            ? raw.organisations?.[0]
            : raw.organisations?.find((id) => backed.has(id));
        if (raw.kind === "place" && raw.parts.name !== undefined)
          mentions.push({ kind: "place", ...base(raw), value: { name: raw.parts.name } });
        if (raw.kind !== "organisation" && raw.kind !== "programme") continue;
        const known = organisation === undefined ? undefined : organisationNames.get(organisation);
        const name = known ?? raw.parts.name;
        if (name === undefined || (known === undefined && sure.touches(raw))) continue;
        mentions.push({
          kind: raw.kind,
          ...base(raw),
          value: { name },
          entity: known === undefined ? entityId(raw.kind, name) : `${raw.kind}:${organisation}`,
        });
      }
      const people = resolvePeople(of("person"), mentions);
      // "Giske" the person, once the article has introduced him, is not the municipality.
      // "Giske" the person, once the article has introduced him, is not the municipality, nor "Høgskolen i Molde" a town.
      const named = new Cover([
        ...people.map(({ raw }) => raw),
        ...mentions.filter(({ kind }) => kind === "organisation"),
      ]);
      mentions = mentions.filter((mention) => mention.kind !== "place" || !named.touches(mention));
      for (const { raw, value, entity } of people)
        mentions.push({ kind: "person", ...base(raw), value, entity });
      for (const { raw, value } of resolveQuotes(of("quote"), mentions, article))
        mentions.push({ kind: "quote", ...base(raw), value });
      mentions.sort(
        (a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
      );
      const metadata: Metadata = {
        ...article.metadata,
        published: dates.published,
        updated: dates.updated,
        inferred: dates.inferred,
        sources: { ...article.metadata.sources, ...dates.sources },
      };
      return { value: { metadata, mentions, anchor: dates.anchor }, diagnostics };
    },
    facts: (article, { mentions, metadata, anchor }) =>
      extractFacts({
        article: { ...article, text: plainOf(article.text) },
        source: article.text,
        mentions: mentions.map((mention) => ({ ...mention, text: plainOf(mention.text) })),
        metadata,
        anchor,
        registry,
      }),
  };
}

type Base = Omit<Mention, "kind" | "value" | "entity">;

function baseOf(article: Article, raw: RawMention): Base {
  const block = article.blocks[raw.block];
  return {
    start: raw.start,
    end: raw.end,
    text: article.text.slice(raw.start, raw.end),
    rule: raw.rule,
    block: block?.id ?? "",
    ...(block?.kind === "caption" && { inCaption: true as const }),
    ...(block?.why !== undefined && block.kind !== "caption" && { inBoilerplate: true as const }),
  };
}

/** Mentions of ministers, and of people who share the first and last name of one: "Linda Cathrine Hofstad Helleland". */
function ministersAmong(raws: readonly RawMention[], holders: OfficeHolders): RawMention[] {
  const known = raws.filter(({ kind }) => kind === "minister");
  const taken = new Cover(known);
  return raws.flatMap((raw): RawMention[] => {
    if (raw.kind === "minister") return [raw];
    const name = raw.kind === "person" ? (raw.parts.name ?? "") : "";
    const person = name.includes(" ") && raw.parts.role === undefined ? holders.namesake(name) : undefined;
    return person === undefined || taken.touches(raw)
      ? []
      : [{ ...raw, kind: "minister", reads: "minister", persons: [person], parts: { person } }];
  });
}

function readNumeric(
  raw: RawMention,
  base: Base,
  contextOf: (raw: RawMention) => DateContext,
  spoken: Discourse,
): Mention | null {
  switch (raw.kind) {
    case "amount": {
      const value = readAmount(raw.parts, spoken.currency(raw.block));
      return value && { kind: "amount", ...base, value };
    }
    case "percentage": {
      const value = raw.reads === "fraction" ? readFraction(raw.parts) : readPercentage(raw.parts);
      return value && { kind: "percentage", ...base, value };
    }
    case "count": {
      const value = readCount(raw.parts);
      return value && { kind: "count", ...base, value };
    }
    case "date": {
      const value = readDate(raw.reads as Readings["date"], raw.parts, contextOf(raw));
      return value && { kind: "date", ...base, value };
    }
    default:
      return null;
  }
}
