/**
 * JSON-LD with its context inside: schema.org for articles, people, organisations and amounts, PROV for where a fact comes
 * from, a vocabulary of our own for the rest. Every thing but a name has an IRI, so that two exports can be compared.
 */
import type { DocumentRecord, Entity, Fact, Finding, Language, Qualifier, Slot } from "../model.ts";
import { line } from "../output/index.ts";
import { addressOf, iriOf, QUALIFIER, VOCABULARY } from "./iri.ts";
import type { StoredKnowledgeBase } from "./read.ts";

type Node = Readonly<Record<string, unknown>>;

const EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
const link = (id: string): Node => ({ "@id": id, "@type": "@id" });
const edtf = (id: string): Node => ({ "@id": id, "@type": EDTF });
const set = (id: string): Node => ({ "@id": id, "@container": "@set" });

/** Properties that are not listed are of our own vocabulary. */
export const CONTEXT: Node = {
  "@version": 1.1,
  "@vocab": VOCABULARY,
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  qualifier: { "@id": QUALIFIER, "@prefix": true },
  Dataset: "schema:Dataset",
  NewsArticle: "schema:NewsArticle",
  Decision: "schema:ReviewAction",
  Person: "schema:Person",
  Organization: "schema:Organization",
  GovernmentService: "schema:GovernmentService",
  MonetaryAmount: "schema:MonetaryAmount",
  QuantitativeValue: "schema:QuantitativeValue",
  Role: "schema:Role",
  alsoNamed: set("schema:alternateName"),
  currency: "schema:currency",
  endDate: edtf("schema:endDate"),
  evidence: set("evidence"),
  headline: "schema:headline",
  inferred: edtf("inferred"),
  inLanguage: "schema:inLanguage",
  level: set("level"),
  maxValue: "schema:maxValue",
  modified: edtf("schema:dateModified"),
  name: "schema:name",
  published: edtf("schema:datePublished"),
  publisher: "schema:publisher",
  quote: "schema:text",
  roleName: "schema:roleName",
  softwareVersion: "schema:softwareVersion",
  startDate: edtf("schema:startDate"),
  subjectOf: { "@id": "schema:subjectOf", "@type": "@id", "@container": "@set" },
  tenure: set("tenure"),
  unitText: "schema:unitText",
  residue: { "@id": "residue", "@type": "@json" },
  url: link("schema:url"),
  value: "schema:value",
  was: { "@id": "was", "@type": "@json" },
  wasDerivedFrom: link("prov:wasDerivedFrom"),
  writtenAs: set("writtenAs"),
};

/** BCP 47, as schema.org wants it. */
const BCP_47: Readonly<Record<Language, string | undefined>> = {
  nob: "nb",
  nno: "nn",
  dan: "da",
  swe: "sv",
  und: "und",
  other: undefined,
};

/** Drops what is not known: in RDF nothing is said of it. */
const known = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null && value !== undefined));

function documentNode(base: string, document: DocumentRecord): Node {
  const { id, title, published, updated, inferred, language, publisher, url, file, sha256, residue } =
    document;
  const iri = iriOf(base, "document", id);
  return known({
    "@id": iri,
    "@type": "NewsArticle",
    file,
    sha256,
    headline: title,
    published,
    modified: updated,
    inferred,
    inLanguage: BCP_47[language],
    publisher:
      publisher === null ? null : { "@id": `${iri}#publisher`, "@type": "Organization", name: publisher },
    url: addressOf(url),
    residue,
  });
}

const ENTITY_TYPES: Readonly<Record<Entity["kind"], readonly string[]>> = {
  person: ["Person"],
  cluster: ["Organization", "Cluster"],
  organisation: ["Organization"],
  programme: ["GovernmentService", "Programme"],
};

function entityNode(base: string, entity: Entity): Node {
  const { id, kind, name, alsoNamed, articles } = entity;
  const iri = iriOf(base, "entity", id);
  const own: Node =
    entity.kind === "person"
      ? {
          party: entity.party,
          tenure: entity.tenures.map(({ office, from, to, ...tenure }, index) =>
            known({
              "@id": `${iri}#tenure-${index + 1}`,
              "@type": "Role",
              roleName: office,
              startDate: from,
              endDate: to,
              ...tenure,
            }),
          ),
        }
      : entity.kind === "cluster"
        ? {
            known: entity.known,
            writtenAs: entity.writtenAs,
            level: entity.levels.map(({ level, from, to }, index) =>
              known({
                "@id": `${iri}#level-${index + 1}`,
                "@type": "Role",
                roleName: level,
                startDate: from,
                endDate: to,
              }),
            ),
          }
        : {};
  return known({
    "@id": iri,
    "@type": ENTITY_TYPES[kind],
    name,
    alsoNamed,
    subjectOf: articles.map((article) => iriOf(base, "document", article)),
    ...own,
  });
}

type Quantity = Extract<Slot, { value: number }>;

const quantityNode = (iri: string, { value, max, currency, unit, of }: Quantity): Node =>
  known({
    "@id": iri,
    "@type": currency === undefined ? "QuantitativeValue" : "MonetaryAmount",
    value,
    maxValue: max,
    currency,
    unitText: unit,
    of,
  });

/** The entity or quantity, the name as this fact has it, or the words. */
function slotOf(base: string, fact: string, role: "subject" | "object", slot: Slot | null): Node {
  if (slot === null) return {};
  if ("value" in slot) return { [role]: quantityNode(`${fact}#${role}`, slot) };
  if ("text" in slot) return { [`${role}Text`]: slot.text };
  const { name, entity } = slot;
  return {
    [`${role}Name`]: name,
    ...(entity !== undefined && { [role]: { "@id": iriOf(base, "entity", entity) } }),
  };
}

function qualifierOf(fact: string, key: string, value: Qualifier): unknown {
  if (Array.isArray(value)) return { "@list": value };
  return typeof value === "object" ? quantityNode(`${fact}#${encodeURIComponent(key)}`, value) : value;
}

/** "budget-allocation" → "BudgetAllocation" */
const className = (type: string): string =>
  type.replace(/(?:^|-)(?<letter>\p{L})/gu, (_, letter: string) => letter.toUpperCase());

function evidenceNode(
  base: string,
  iri: string,
  { article, ...words }: { readonly article: string; readonly block: string; readonly quote: string },
): Node {
  return { "@id": iri, "@type": "Evidence", ...words, wasDerivedFrom: iriOf(base, "document", article) };
}

function factNode(base: string, fact: Fact): Node {
  const { id, type, subject, predicate, object, qualifiers, evidence, reviewed } = fact;
  const iri = iriOf(base, "fact", id);
  return {
    "@id": iri,
    "@type": ["Fact", className(type)],
    predicate,
    ...slotOf(base, iri, "subject", subject),
    ...slotOf(base, iri, "object", object),
    ...Object.fromEntries(
      Object.entries(qualifiers).map(([key, value]) => [
        `qualifier:${encodeURIComponent(key)}`,
        qualifierOf(iri, key, value),
      ]),
    ),
    evidence: evidence.map((piece, index) => evidenceNode(base, `${iri}#evidence-${index + 1}`, piece)),
    ...(reviewed !== undefined && {
      reviewed: { "@id": `${iri}#reviewed`, "@type": "Decision", ...reviewed },
    }),
  };
}

function findingNode(base: string, { id, kind, message, evidence }: Finding): Node {
  const iri = iriOf(base, "finding", id);
  return {
    "@id": iri,
    "@type": "Finding",
    findingKind: kind,
    message,
    evidence: evidence.map((piece, index) => evidenceNode(base, `${iri}#evidence-${index + 1}`, piece)),
  };
}

function* nodes(
  { generator, documents, entities, facts, findings }: StoredKnowledgeBase,
  base: string,
): Iterable<Node> {
  const { version, rules, registry } = generator;
  yield {
    "@id": `${base}dataset`,
    "@type": "Dataset",
    name: "klartekst",
    softwareVersion: version,
    rules,
    registry,
  };
  for (const document of documents) yield documentNode(base, document);
  for (const entity of entities) yield entityNode(base, entity);
  for (const fact of facts) yield factNode(base, fact);
  for (const finding of findings) yield findingNode(base, finding);
}

/** One document, a node a line. @param base that the IRIs of the data begin with, as "https://example.org/data/" */
export function* jsonLdPieces(knowledgeBase: StoredKnowledgeBase, base: string): Iterable<string> {
  yield `{"@context":${line(CONTEXT)},\n"@graph":[`;
  let separator = "\n";
  for (const node of nodes(knowledgeBase, base)) {
    yield `${separator}${line(node)}`;
    separator = ",\n";
  }
  yield "\n]}\n";
}
