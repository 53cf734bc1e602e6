/**
 * What one article gives to the knowledge base: a pure function of its record, so that it can be kept beside the record
 * and reduced again without reading the record.
 */
import { gather } from "../lists.ts";
import type {
  ArticleFact,
  ArticleFinding,
  ArticleRecord,
  DocumentRecord,
  Fact,
  Finding,
  Slot,
} from "../model.ts";
import type { Links, Place } from "./link.ts";

/** An entity that an article's mentions or facts refer to. */
export interface MetHere {
  readonly id: string;
  readonly name: string;
  /** Where the article first has it. */
  readonly first: Place;
  readonly writtenAs: readonly string[];
}

export interface Reduced {
  readonly document: DocumentRecord;
  /** Without offsets; entities as the article has them, before links. */
  readonly facts: readonly Fact[];
  /** Without residue: it is read beside the article, and would be most of the knowledge base. */
  readonly findings: readonly Finding[];
  readonly met: readonly MetHere[];
  /** Entities that stand in the article only where nothing feeds the knowledge base; a reviewer may name them. */
  readonly alsoMentioned: readonly string[];
}

/** How often each word comes, in the order of the words: in that of the text nearly every article's counts would differ in shape. */
function countsOf<K extends string>(words: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const word of [...new Set(words)].sort()) counts[word] = 0;
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function documentOf(record: ArticleRecord): DocumentRecord {
  const { title, published, updated, inferred, language, publisher, url } = record.metadata;
  const mentions = countsOf(record.mentions.map(({ kind }) => kind));
  const residue = countsOf(gather(record.findings, ({ reason }) => (reason === undefined ? [] : [reason])));
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
    residue,
  };
}

const withoutOffsets = (fact: ArticleFact): Fact => ({
  ...fact,
  evidence: fact.evidence.map(({ article, block, quote, rule }) => ({ article, block, quote, rule })),
});

const findingWithoutOffsets = (finding: ArticleFinding, article: string): Finding => ({
  ...finding,
  evidence: finding.evidence.map(({ block, quote }) => ({ article, block, quote })),
});

function entitiesMet(record: ArticleRecord): MetHere[] {
  const met = new Map<string, MetHere & { readonly writtenAs: string[] }>();
  const meet = (
    id: string | undefined,
    name: string,
    block: string,
    quote: string,
    writtenAs?: string,
  ): void => {
    if (id === undefined) return;
    let known = met.get(id);
    if (known === undefined) {
      known = { id, name, first: { article: record.id, block, quote }, writtenAs: [] };
      met.set(id, known);
    }
    const form = writtenAs?.replace(/\s+/gu, " ");
    if (form !== undefined && !known.writtenAs.includes(form)) known.writtenAs.push(form);
  };
  for (const mention of record.mentions) {
    if (mention.inBoilerplate) continue;
    const { kind, entity, block, text } = mention;
    if (kind === "cluster") meet(entity, mention.value.cluster, block, text, text);
    else if (kind === "minister") meet(entity, mention.value.person ?? "", block, text);
    else if (kind === "person" || kind === "organisation" || kind === "programme")
      meet(entity, mention.value.name, block, text);
  }
  for (const { subject, object, evidence } of record.facts) {
    const { block = "", quote = "" } = evidence[0] ?? {};
    for (const slot of [subject, object])
      if (slot !== null && "name" in slot) meet(slot.entity, slot.name, block, quote);
  }
  return [...met.values()];
}

export function reduceArticle(record: ArticleRecord): Reduced {
  const met = entitiesMet(record);
  const known = new Set(met.map(({ id }) => id));
  const alsoMentioned = new Set<string>();
  for (const { entity } of record.mentions)
    if (entity !== undefined && !known.has(entity)) alsoMentioned.add(entity);
  return {
    document: documentOf(record),
    facts: record.facts.map(withoutOffsets),
    findings: record.findings
      .filter(({ reason }) => reason === undefined)
      .map((finding) => findingWithoutOffsets(finding, record.id)),
    met,
    alsoMentioned: [...alsoMentioned],
  };
}

/** A fact whose entities are those that stay. */
export function linked(fact: Fact, links: Pick<Links, "canonical">): Fact {
  const toCanonical = <S extends Slot | null>(slot: S): S =>
    slot !== null && "name" in slot && slot.entity !== undefined
      ? { ...slot, entity: links.canonical(slot.entity) }
      : slot;
  return { ...fact, subject: toCanonical(fact.subject), object: toCanonical(fact.object) };
}

/** What a fact without a time of its own holds at: its article's year, or, where that is not known, only the article. */
export const timeOf = ({ id, published, updated }: DocumentRecord): string =>
  /^\d{4}/u.exec(published ?? updated ?? "")?.[0] ?? id;

/** How many of each kind a knowledge base has: `articles`, `mentions/<kind>`, `facts/<type>`. */
export type Counts = Readonly<Record<string, number>>;
