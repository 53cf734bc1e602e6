/**
 * The knowledge base as tables: one definition of columns, types, keys and descriptions, which CSV, Data Package and
 * SQLite share. Lists and records inside a cell are JSON; dates are EDTF; offsets are UTF-16 code units, end excluded.
 */
import type { Entity, Fact, Finding, Mention, Slot } from "../model.ts";
import { line } from "../output/index.ts";
import { type Column, column, REQUIRED, type Row, rowOf } from "./column.ts";
import { byFact, type EvidenceOfFact, type Scratch } from "./located.ts";
import type { StoredKnowledgeBase } from "./read.ts";

export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  /** One cell a column, in the order of the columns. */
  rows(knowledgeBase: StoredKnowledgeBase, scratch: Scratch): Iterable<Row>;
}

function* mapped<A>(items: Iterable<A>, change: (item: A) => Row): Iterable<Row> {
  for (const item of items) yield change(item);
}

const DOCUMENTS: readonly Column[] = [
  column("id", "string", "The article's id.", REQUIRED),
  column("file", "string", "The file it was read from.", REQUIRED),
  column("sha256", "string", "SHA-256 of the file's bytes.", REQUIRED),
  column("title", "string", "Title as the article has it."),
  column("published", "string", "Date of publication (EDTF)."),
  column("updated", "string", "Date of the last update (EDTF)."),
  column("inferred", "string", "Year that the text itself gives away (EDTF); only where no date is stated."),
  column("language", "string", "ISO 639-3 (nob, nno, dan, swe), other, or und.", REQUIRED),
  column("publisher", "string", "Who published it."),
  column("url", "string", "Where it was published."),
  column("mentions", "object", "Number of mentions by kind, boilerplate included.", REQUIRED),
  column(
    "residue",
    "object",
    "Figures, dates and offices that no fact uses, by reason; the article's record lists them.",
    REQUIRED,
  ),
];

const ENTITIES: readonly Column[] = [
  column("id", "string", "The entity's id.", REQUIRED),
  column("kind", "string", "person, cluster, organisation or programme.", REQUIRED),
  column("name", "string", "Its name."),
  column("also_named", "array", "Other names that the articles call it by."),
  column("written_as", "array", "Clusters: as the articles write it."),
  column("party", "string", "Ministers: party."),
  column("tenures", "array", "Ministers: offices held, with dates and sources, as the registry has them."),
  column("levels", "array", "Clusters: levels over time, as the registry has them."),
  column("known", "boolean", "Clusters: whether the registry has it."),
  column("articles", "array", "Ids of the articles it is met in.", REQUIRED),
];

const entityRow = (entity: Entity): Row =>
  rowOf(ENTITIES, {
    ...entity,
    also_named: entity.alsoNamed,
    ...(entity.kind === "cluster" && { written_as: entity.writtenAs }),
  });

/** Qualifiers that are worth a column: column, name in the knowledge base, description. */
const QUALIFIERS = [
  ["modifier", "modifier", "exact, about, over, under, at-least or at-most."],
  ["per", "per", "What the amount is paid per."],
  ["direction", "direction", "Whether something grows or shrinks."],
  ["year", "year", "Budget year (EDTF)."],
  ["date", "date", "When it happened (EDTF)."],
  ["period", "period", "The time that the value holds for (EDTF)."],
  ["since", "since", "What a change is measured from (EDTF)."],
  ["deadline", "deadline", "When a target is to be reached (EDTF)."],
  ["as_of", "asOf", "The day that the article says it of (EDTF)."],
  ["recipient", "recipient", "Who gets the amount."],
  ["purpose", "purpose", "What for."],
  ["role", "role", "Role of the subject."],
  ["area", "area", "Where."],
  ["survey", "survey", "Which survey."],
  ["question", "question", "What was asked."],
  ["answer", "answer", "What was answered."],
  ["mode", "mode", "Statements: direct, partial-quote or indirect."],
] as const;

const FACTS: readonly Column[] = [
  column("id", "string", "The fact's id.", REQUIRED),
  column("type", "string", "Type of the fact.", REQUIRED),
  column("predicate", "string", "What is said of the subject.", REQUIRED),
  column("subject", "string", "Subject, by name or in words."),
  column("subject_entity", "string", "The subject's entity.", { refersTo: "entities" }),
  column("object", "string", "Object, by name or in words; empty for a quantity."),
  column("object_entity", "string", "The object's entity.", { refersTo: "entities" }),
  column("value", "number", "Object that is a quantity: its value, in whole units of the currency or unit."),
  column("max", "number", "Upper end, where the value is a range."),
  column("currency", "string", "ISO 4217."),
  column("unit", "string", "percent, percentage-point, or the lemma of what is counted."),
  column("of", "number", "The whole that the value is part of."),
  ...QUALIFIERS.map(([name, , description]) => column(name, "string", description)),
  column("qualifiers", "object", "All qualifiers, those with columns of their own included.", REQUIRED),
  column("quote", "string", "Words that state the fact: the first piece of evidence.", REQUIRED),
  column("article", "string", "Article of the first piece of evidence.", {
    isRequired: true,
    refersTo: "documents",
  }),
  column("rule", "string", "Rule that read the first piece of evidence.", REQUIRED),
  column("pieces", "integer", "Number of pieces of evidence.", REQUIRED),
  column(
    "reviewed",
    "object",
    "A reviewer's decision on it: accept or correct, by, date, why, and what it was.",
  ),
];

/** A slot in words. A subject that is a quantity, which no rule gives today, is told as JSON. */
const wordsOf = (slot: Slot | null): string | undefined => {
  if (slot === null) return undefined;
  if ("name" in slot) return slot.name;
  return "text" in slot ? slot.text : line(slot);
};
const entityOf = (slot: Slot | null): string | undefined =>
  slot !== null && "name" in slot ? slot.entity : undefined;

function factRow({ id, type, subject, predicate, object, qualifiers, evidence, reviewed }: Fact): Row {
  const quantity = object !== null && "value" in object ? object : undefined;
  const [first] = evidence;
  return rowOf(FACTS, {
    ...quantity,
    ...Object.fromEntries(QUALIFIERS.map(([name, key]) => [name, qualifiers[key]])),
    id,
    type,
    predicate,
    subject: wordsOf(subject),
    subject_entity: entityOf(subject),
    object: quantity === undefined ? wordsOf(object) : undefined,
    object_entity: entityOf(object),
    qualifiers,
    quote: first?.quote,
    article: first?.article,
    rule: first?.rule,
    reviewed,
    pieces: evidence.length,
  });
}

const EVIDENCE: readonly Column[] = [
  column("fact", "string", "The fact that it supports.", { isRequired: true, refersTo: "facts" }),
  column("number", "integer", "Place among the fact's evidence, from 1.", REQUIRED),
  column("article", "string", "The article that it stands in.", { isRequired: true, refersTo: "documents" }),
  column("block", "string", "The block that it stands in.", REQUIRED),
  column("quote", "string", "The words, exactly as the article has them.", REQUIRED),
  column("rule", "string", "The rule that read them.", REQUIRED),
  column("start", "integer", "Offset of the first character; empty where there is no record of the article."),
  column("end", "integer", "Offset behind the last character."),
];

const evidenceRow = (piece: EvidenceOfFact): Row => rowOf(EVIDENCE, { ...piece });

const MENTIONS: readonly Column[] = [
  column("article", "string", "The article that it stands in.", { isRequired: true, refersTo: "documents" }),
  column("number", "integer", "Place among the article's mentions, from 1.", REQUIRED),
  column("kind", "string", "Kind of the mention.", REQUIRED),
  column("start", "integer", "Offset of the first character.", REQUIRED),
  column("end", "integer", "Offset behind the last character.", REQUIRED),
  column("text", "string", "The words, exactly as the article has them.", REQUIRED),
  column("value", "number", "Amounts, percentages, counts: the value."),
  column("max", "number", "Upper end, where the value is a range."),
  column("currency", "string", "ISO 4217."),
  column("unit", "string", "percent, percentage-point, or the lemma of what is counted."),
  column("modifier", "string", "exact, about, over, under, at-least or at-most."),
  column("per", "string", "What the amount is paid per."),
  column("of", "number", "Counts: the whole that the value is part of."),
  column("form", "string", "How the text gives a date, a minister or a percentage."),
  column("edtf", "string", "Dates: EDTF, precision as stated."),
  column("bound", "string", "Dates that are open to one side: from, after, until or before."),
  column("anchor", "string", "Dates: the article's own date, where it was resolved against that."),
  column("name", "string", "Full name of the person, minister, cluster, organisation, programme or place."),
  column("office", "string", "Ministers: office at that time."),
  column("party", "string", "Party, where the passage states it."),
  column("role", "string", "People: what the passage says they are."),
  column("affiliation", "string", "People: of what, or from where."),
  column("level", "string", "Clusters: level, where the name carries it."),
  column("speaker", "string", "Quotes: who said it."),
  column(
    "entity",
    "string",
    "Entity as the article's record has it; not among the entities when it stands in boilerplate only, or was found to be another.",
  ),
  column("rule", "string", "The rule that found it.", REQUIRED),
  column("block", "string", "The block that it stands in.", REQUIRED),
  column("in_caption", "boolean", "It stands in a caption."),
  column("in_boilerplate", "boolean", "It stands in text that is not the article's own."),
];

function mentionRow(mention: Mention, article: string, number: number): Row {
  const { kind, value } = mention;
  const name = kind === "minister" ? value.person : kind === "cluster" ? value.cluster : undefined;
  return rowOf(MENTIONS, {
    ...mention,
    ...(name !== undefined && { name }),
    // Not every value has a number called "value".
    value: undefined,
    ...value,
    article,
    number,
    in_caption: mention.inCaption,
    in_boilerplate: mention.inBoilerplate,
  });
}

function* mentionRows(knowledgeBase: StoredKnowledgeBase): Iterable<Row> {
  for (const document of knowledgeBase.documents) {
    const mentions = knowledgeBase.record(document)?.mentions ?? [];
    for (const [index, mention] of mentions.entries()) yield mentionRow(mention, document.id, index + 1);
  }
}

const FINDINGS: readonly Column[] = [
  column("id", "string", "The finding's id.", REQUIRED),
  column("kind", "string", "Kind of the finding.", REQUIRED),
  column("message", "string", "What a reviewer should look at.", REQUIRED),
  column("evidence", "array", "The passages on all sides: article, block, quote.", REQUIRED),
];

/** In an order in which a table refers only to those before it. */
export const TABLES: readonly Table[] = [
  {
    name: "documents",
    title: "Documents",
    description: "One row an article.",
    columns: DOCUMENTS,
    primaryKey: ["id"],
    rows: ({ documents }) => mapped(documents, (document) => rowOf(DOCUMENTS, document)),
  },
  {
    name: "entities",
    title: "Entities",
    description: "People, clusters, organisations and programmes, one row each, across articles.",
    columns: ENTITIES,
    primaryKey: ["id"],
    rows: ({ entities }) => mapped(entities, entityRow),
  },
  {
    name: "facts",
    title: "Facts",
    description: "One row a fact. All of its evidence is in the table of evidence.",
    columns: FACTS,
    primaryKey: ["id"],
    rows: ({ facts }) => mapped(facts, factRow),
  },
  {
    name: "evidence",
    title: "Evidence",
    description: "The passages that state the facts.",
    columns: EVIDENCE,
    primaryKey: ["fact", "number"],
    rows: (knowledgeBase, scratch) => mapped(byFact(knowledgeBase, scratch), evidenceRow),
  },
  {
    name: "mentions",
    title: "Mentions",
    description: "Every span that was recognised, with its value.",
    columns: MENTIONS,
    primaryKey: ["article", "number"],
    rows: mentionRows,
  },
  {
    name: "findings",
    title: "Findings",
    description: "What a reviewer should look at.",
    columns: FINDINGS,
    primaryKey: ["id"],
    rows: ({ findings }) =>
      mapped(findings, ({ id, kind, message, evidence }: Finding) =>
        rowOf(FINDINGS, { id, kind, message, evidence }),
      ),
  },
];
