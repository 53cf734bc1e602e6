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
import { type EntitySource, type LinkDecision, type Links, link, type Met } from "./link.ts";

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

function factsOf(record: ArticleRecord, links: Links): Fact[] {
  const linked = <S extends Slot | null>(slot: S): S =>
    slot !== null && "name" in slot && slot.entity !== undefined
      ? { ...slot, entity: links.canonical(slot.entity) }
      : slot;
  return record.facts.map((fact) => ({
    ...fact,
    subject: linked(fact.subject),
    object: linked(fact.object),
    evidence: fact.evidence.map(({ article, block, quote, rule }) => ({ article, block, quote, rule })),
  }));
}

/** What a reviewer should look at in one article: warnings that point at a passage. */
function findingsOf(record: ArticleRecord): Finding[] {
  const ordinals = new Map<string, number>();
  return record.diagnostics
    .filter(({ severity, code }) => severity === "warning" && code.startsWith("minister-"))
    .flatMap(({ code, message, start, end }): Finding[] => {
      const mention = record.mentions.find((other) => other.start === start && other.end === end);
      if (mention === undefined) return [];
      const ordinal = (ordinals.get(code) ?? 0) + 1;
      ordinals.set(code, ordinal);
      return [
        {
          id: `${code}/${record.id}/${ordinal}`,
          kind: code,
          message,
          evidence: [{ article: record.id, block: mention.block, quote: mention.text }],
        },
      ];
    });
}

/** Entities that mentions or facts refer to, with the articles they were met in. */
function entitiesMet(records: readonly ArticleRecord[]): Met[] {
  const met = new Map<string, Met>();
  const meet = (id: string | undefined, name: string, first: Met["first"], writtenAs?: string): void => {
    if (id === undefined) return;
    const known = met.get(id) ?? { id, name, first, articles: new Set(), writtenAs: new Set() };
    known.articles.add(first.article);
    if (writtenAs !== undefined) known.writtenAs.add(writtenAs.replace(/\s+/gu, " "));
    met.set(id, known);
  };
  for (const record of records) {
    for (const mention of record.mentions) {
      if (mention.inBoilerplate) continue;
      const first = { article: record.id, block: mention.block, quote: mention.text };
      if (mention.kind === "cluster") meet(mention.entity, mention.value.cluster, first, mention.text);
      else if (mention.kind === "minister") meet(mention.entity, mention.value.person ?? "", first);
      else if (mention.kind === "person" || mention.kind === "organisation" || mention.kind === "programme")
        meet(mention.entity, mention.value.name, first);
    }
    for (const { subject, object, evidence } of record.facts) {
      const first = { article: record.id, block: evidence[0]?.block ?? "", quote: evidence[0]?.quote ?? "" };
      for (const slot of [subject, object])
        if (slot !== null && "name" in slot) meet(slot.entity, slot.name, first);
    }
  }
  return [...met.values()].sort(byId);
}

/** Those that are one become one: the entity that stays, with every article and name. */
function merged(met: readonly Met[], links: Links): Met[] {
  const groups = new Map<string, Met[]>();
  for (const item of met) {
    const id = links.canonical(item.id);
    groups.set(id, [...(groups.get(id) ?? []), item]);
  }
  return [...groups]
    .map(([id, group]): Met => {
      const own = group.find((item) => item.id === id) ?? (group[0] as Met);
      return {
        ...own,
        id,
        articles: new Set(group.flatMap(({ articles }) => [...articles])),
        writtenAs: new Set(group.flatMap(({ writtenAs }) => [...writtenAs])),
        alsoNamed: [...new Set(group.map(({ name }) => name))].filter((name) => name !== own.name).sort(),
      };
    })
    .sort(byId);
}

function entityOf({ id, name, articles, writtenAs, alsoNamed = [] }: Met, source: EntitySource): Entity {
  const where = {
    articles: [...articles].sort(),
    ...(alsoNamed.length > 0 && { alsoNamed: [...alsoNamed] }),
  };
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

/**
 * @param records in any order; sorted here
 * @param decisions what reviewers have decided of entities
 */
export function assemble(
  records: readonly ArticleRecord[],
  source: EntitySource,
  generator: Generator,
  decisions: readonly LinkDecision[] = [],
): KnowledgeBase {
  const sorted = [...records].sort(byId);
  const met = entitiesMet(sorted);
  const links = link(met, source, decisions);
  return {
    schema: SCHEMA_VERSION,
    generator,
    documents: sorted.map(documentOf),
    entities: merged(met, links).map((item) => entityOf(item, source)),
    facts: sorted.flatMap((record) => factsOf(record, links)).sort(byId),
    findings: [...sorted.flatMap(findingsOf), ...links.findings].sort(byId),
  };
}
