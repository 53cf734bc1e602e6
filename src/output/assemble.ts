/** The reduction of article records to one knowledge base. */
import {
  type ArticleRecord,
  type DocumentRecord,
  type Entity,
  type Fact,
  type Finding,
  type Generator,
  type KnowledgeBase,
  SCHEMA_VERSION,
  type Slot,
} from "../model.ts";

/** What the knowledge base says of an entity beyond the articles; the registry's side of it. */
export interface EntitySource {
  /** A known person's party and offices, a known cluster's levels: null when the registry has no such entity. */
  describe(id: string): Entity | null;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function documentOf(record: ArticleRecord): DocumentRecord {
  const { title, published, updated, inferred, language, publisher, url } = record.metadata;
  const mentions: Record<string, number> = {};
  for (const { kind } of record.mentions) mentions[kind] = (mentions[kind] ?? 0) + 1;
  return {
    id: record.id,
    file: record.file,
    sha256: record.sha256,
    title,
    published,
    updated,
    inferred,
    language,
    publisher,
    url,
    mentions,
  };
}

function factsOf(record: ArticleRecord): Fact[] {
  return record.facts.map((fact) => ({
    ...fact,
    evidence: fact.evidence.map(({ article, block, quote, rule }) => ({ article, block, quote, rule })),
  }));
}

/** What a reviewer should look at: warnings that point at a passage. */
function findingsOf(record: ArticleRecord, lines: Map<string, number>): Finding[] {
  return record.diagnostics
    .filter(({ severity, code }) => severity === "warning" && code.startsWith("minister-"))
    .map(({ code, message, start, end }) => {
      const quote = record.mentions.find((mention) => mention.start === start && mention.end === end)?.text;
      const key = `${record.id}/${code}`;
      const ordinal = (lines.get(key) ?? 0) + 1;
      lines.set(key, ordinal);
      return {
        id: `${key}/${ordinal}`,
        kind: code,
        article: record.id,
        message,
        quotes: quote === undefined ? [] : [quote],
      };
    });
}

interface Met {
  readonly id: string;
  readonly name: string;
  readonly articles: Set<string>;
  readonly writtenAs: Set<string>;
}

/** Entities that mentions or facts refer to, with the articles they were met in. */
function entitiesMet(records: readonly ArticleRecord[]): Met[] {
  const met = new Map<string, Met>();
  const meet = (id: string | undefined, name: string, article: string, writtenAs?: string): void => {
    if (id === undefined) return;
    const known = met.get(id) ?? { id, name, articles: new Set(), writtenAs: new Set() };
    known.articles.add(article);
    if (writtenAs !== undefined) known.writtenAs.add(writtenAs.replace(/\s+/gu, " "));
    met.set(id, known);
  };
  const meetSlot = (slot: Slot | null, article: string): void => {
    if (slot !== null && "name" in slot) meet(slot.entity, slot.name, article);
  };
  for (const record of records) {
    for (const mention of record.mentions) {
      if (mention.inBoilerplate) continue;
      if (mention.kind === "cluster") meet(mention.entity, mention.value.cluster, record.id, mention.text);
      else if (mention.kind === "minister") meet(mention.entity, mention.value.person ?? "", record.id);
      else if (mention.kind === "person") meet(mention.entity, mention.value.name, record.id);
      else if (mention.kind === "organisation" || mention.kind === "programme")
        meet(mention.entity, mention.value.name, record.id);
    }
    for (const fact of record.facts) {
      meetSlot(fact.subject, record.id);
      meetSlot(fact.object, record.id);
    }
  }
  return [...met.values()].sort(byId);
}

function entityOf({ id, name, articles, writtenAs }: Met, source: EntitySource): Entity {
  const where = { articles: [...articles].sort() };
  const known = source.describe(id);
  if (known !== null) {
    return known.kind === "cluster"
      ? { ...known, ...where, writtenAs: [...writtenAs].sort() }
      : { ...known, ...where };
  }
  switch (id.split(":")[0]) {
    case "cluster":
      return {
        id,
        kind: "cluster",
        name,
        levels: [],
        writtenAs: [...writtenAs].sort(),
        known: false,
        ...where,
      };
    case "person":
      return { id, kind: "person", name, party: null, tenures: [], ...where };
    case "programme":
      return { id, kind: "programme", name, ...where };
    default:
      return { id, kind: "organisation", name, ...where };
  }
}

/** @param records in any order; sorted here */
export function assemble(
  records: readonly ArticleRecord[],
  source: EntitySource,
  generator: Generator,
): KnowledgeBase {
  const sorted = [...records].sort(byId);
  const lines = new Map<string, number>();
  return {
    schema: SCHEMA_VERSION,
    generator,
    documents: sorted.map(documentOf),
    entities: entitiesMet(sorted).map((met) => entityOf(met, source)),
    facts: sorted.flatMap(factsOf).sort(byId),
    findings: sorted.flatMap((record) => findingsOf(record, lines)).sort(byId),
  };
}
