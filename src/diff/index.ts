/**
 * Two knowledge bases → what became of each fact, and why: the text, the rules, the registry, the reviewers' decisions.
 * Pure: the same two give the same result, whatever order their records are in.
 */
import type { Finding } from "../model.ts";
import { createJudge, makersThatDiffer, type Replay } from "./cause.ts";
import { classifyGone, classifyNew, classifyPair } from "./classify.ts";
import { compareDocuments } from "./documents.ts";
import { placesOf } from "./evidence.ts";
import { pairFacts } from "./pair.ts";
import {
  type Diff,
  type EntityRef,
  FACT_CLASSES,
  type FactChange,
  type FactClass,
  type Side,
} from "./result.ts";
import type { Snapshot } from "./snapshot.ts";
import { byId, fieldsThatDiffer, folded } from "./value.ts";

export type { Replay } from "./cause.ts";
export { type Pair, type Pairing, pairFacts } from "./pair.ts";
export type * from "./result.ts";
export { parseSnapshot, type Snapshot, SnapshotError } from "./snapshot.ts";

export interface DiffOptions {
  /** What the new rules make of the old articles: tells which of the two changed a fact, where both differ. */
  readonly replay?: Replay | undefined;
}

const idOf = ({ now, old }: FactChange): string => now?.id ?? old?.id ?? "";

/** @param old a `KnowledgeBase`, or what `parseSnapshot` gives */
export function diff(old: Snapshot, now: Snapshot, { replay }: DiffOptions = {}): Diff {
  const documents = compareDocuments(old, now);
  const makers = makersThatDiffer(old, now);
  const judge = createJudge({ old, now, documents, makers, replay });
  const context = { renamed: documents.renamed, oldPlaces: placesOf(old), nowPlaces: placesOf(now) };
  const { pairs, gone, fresh } = pairFacts(old.facts, now.facts, documents.renamed);
  const facts = [
    ...pairs.flatMap((pair) => classifyPair(pair, context, judge) ?? []),
    ...gone.map((fact) => classifyGone(fact, context, judge)),
    ...fresh.map((fact) => classifyNew(fact, context, judge)),
  ].sort((a, b) => rank(a) - rank(b) || (idOf(a) < idOf(b) ? -1 : 1));
  const counts = Object.fromEntries(FACT_CLASSES.map((name) => [name, 0])) as Record<FactClass, number>;
  for (const change of facts) counts[change.class]++;
  counts.same = pairs.length + gone.length + fresh.length - facts.length;
  const entities = compareEntities(old.entities, now.entities);
  const findings = compareFindings(old.findings, now.findings);
  const lists = [facts, ...[documents.changes, entities, findings].flatMap((part) => Object.values(part))];
  return {
    old: sideOf(old),
    now: sideOf(now),
    isChanged: lists.some((list: readonly unknown[]) => list.length > 0),
    makers,
    counts,
    facts,
    titles: titlesOf(facts, [...old.documents, ...now.documents]),
    documents: documents.changes,
    entities,
    findings,
  };
}

const rank = (change: FactChange): number => FACT_CLASSES.indexOf(change.class);

function titlesOf(facts: readonly FactChange[], documents: Snapshot["documents"]): Record<string, string> {
  const articles = new Set(facts.flatMap(({ old, now }) => (now ?? old)?.evidence[0]?.article ?? []));
  const titles = documents.flatMap(({ id, title }) =>
    title === null || !articles.has(id) ? [] : [[id, title] as const],
  );
  return Object.fromEntries(titles.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

const sideOf = ({ schema, generator, documents, entities, facts, findings }: Snapshot): Side => ({
  schema,
  generator,
  documents: documents.length,
  entities: entities.length,
  facts: facts.length,
  findings: findings.length,
});

/** Records by id: those added, those removed, and pairs of the others. */
function compareById<T extends { readonly id: string }>(old: readonly T[], now: readonly T[]) {
  const before = new Map(old.map((record) => [record.id, record]));
  const after = new Set(now.map(({ id }) => id));
  const sorted = [...now].sort(byId);
  return {
    added: sorted.filter(({ id }) => !before.has(id)),
    removed: [...old].sort(byId).filter(({ id }) => !after.has(id)),
    pairs: sorted.flatMap((record) => {
      const other = before.get(record.id);
      return other === undefined ? [] : [{ old: other, now: record }];
    }),
  };
}

function compareEntities(old: Snapshot["entities"], now: Snapshot["entities"]): Diff["entities"] {
  const { added, removed, pairs } = compareById(old, now);
  const refOf = ({ id, kind, name }: EntityRef): EntityRef => ({ id, kind, name });
  return {
    added: added.map(refOf),
    removed: removed.map(refOf),
    changed: pairs
      .map((pair) => ({ ...refOf(pair.now), fields: fieldsThatDiffer(pair.old, pair.now) }))
      .map((change) => ({ ...change, fields: change.fields.filter((name) => name !== "articles") }))
      .filter(({ fields }) => fields.length > 0),
  };
}

const findingKey = ({ kind, message, evidence }: Finding): string =>
  [kind, message, ...evidence.map(({ quote }) => folded(quote))].join("\0");

function compareFindings(old: readonly Finding[], now: readonly Finding[]): Diff["findings"] {
  const { added, removed, pairs } = compareById(old, now);
  const saysElse = pairs.filter((pair) => pair.old.message !== pair.now.message);
  // A finding's id may come from a fact's; with the fact moved, it is the same finding.
  const [then, today] = [new Set(removed.map(findingKey)), new Set(added.map(findingKey))];
  return {
    added: added.filter((finding) => !then.has(findingKey(finding))),
    removed: removed.filter((finding) => !today.has(findingKey(finding))),
    changed: saysElse.map((pair) => pair.now),
  };
}
