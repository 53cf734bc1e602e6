/** The reduction of article records to one knowledge base, in memory; `gather.ts` and `reduced.ts` also serve streams. */
import {
  type ArticleRecord,
  type Fact,
  type Finding,
  type Generator,
  type KnowledgeBase,
  SCHEMA_VERSION,
} from "../model.ts";
import { claimKeys, settle } from "./claims.ts";
import { createGatherer, linkAndReview } from "./gather.ts";
import type { EntitySource, LinkDecision, Links } from "./link.ts";
import { linked, type Reduced, reduceArticle, timeOf } from "./reduced.ts";
import { decided, type FactReview, type Outcome, verdictKey } from "./review.ts";
import { createTimelines } from "./timelines.ts";

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * @param records in any order; sorted here
 * @param decisions what reviewers have decided of entities
 * @param review what they have decided of facts
 */
export const assemble = (
  records: readonly ArticleRecord[],
  source: EntitySource,
  generator: Generator,
  decisions: readonly LinkDecision[] = [],
  review?: FactReview,
): KnowledgeBase =>
  assembleReduced(records.map(reduceArticle), source, generator, decisions, review).knowledgeBase;

export interface Assembled {
  readonly knowledgeBase: KnowledgeBase;
  /** What decisions on facts came to. */
  readonly outcome: Outcome | undefined;
}

/** The same from what the articles give, where their records are not held. */
export function assembleReduced(
  articles: readonly Reduced[],
  source: EntitySource,
  generator: Generator,
  decisions: readonly LinkDecision[] = [],
  review?: FactReview,
): Assembled {
  const reduced = [...articles].sort((a, b) => byId(a.document, b.document));
  const documents = reduced.map(({ document }) => document);
  const gatherer = createGatherer();
  reduced.forEach(({ met }, article) => {
    gatherer.add(article, met);
  });
  if (review !== undefined) meetAll(review, reduced);
  const { links, findings, entities, outcome } = linkAndReview(
    gatherer,
    documents.map(({ id }) => id),
    source,
    decisions,
    review,
    claimKeys,
  );
  const { facts, contradictions } = settleAll(reduced, links, outcome);
  const inOrder = [...facts].sort(byId);
  const timelines = createTimelines();
  for (const fact of inOrder) timelines.add(fact);
  const allFindings = [
    ...reduced.flatMap((article) => article.findings),
    ...findings,
    ...contradictions,
    ...(outcome?.findings ?? []),
  ];
  const knowledgeBase: KnowledgeBase = {
    schema: SCHEMA_VERSION,
    generator,
    documents,
    entities: [...entities],
    facts: inOrder,
    findings: allFindings.sort(byId),
    timelines: timelines.finish(entities),
  };
  return { knowledgeBase, outcome };
}

function meetAll(review: FactReview, reduced: readonly Reduced[]): void {
  const meet = ({ document, facts }: Reduced): void =>
    review.meet({ id: document.id, time: timeOf(document) }, facts, (fact) => fact);
  for (const article of reduced) meet(article);
  const lacking = review.lacking(reduced.map(({ document }) => document.id));
  for (const article of reduced) if (lacking.has(article.document.id)) meet(article);
}

/** Equal facts as one, facts that cannot both be right as findings. */
function settleAll(
  reduced: readonly Reduced[],
  links: Pick<Links, "canonical">,
  outcome: Outcome | undefined,
): { readonly facts: readonly Fact[]; readonly contradictions: readonly Finding[] } {
  const byThing = new Map<string, { readonly says: string; readonly fact: Fact }[]>();
  for (const { document, facts } of reduced) {
    for (const fact of facts) {
      const whole = linked(fact, links);
      const keys = claimKeys(whole, timeOf(document));
      const verdict = outcome?.verdicts.get(verdictKey(keys));
      const stays = verdict === undefined ? whole : decided(whole, verdict);
      if (stays === null) continue;
      const { about, says } = verdict?.decision === "correct" ? verdict.keys : keys;
      const group = byThing.get(about);
      if (group === undefined) byThing.set(about, [{ says, fact: stays }]);
      else group.push({ says, fact: stays });
    }
  }
  const settled = [...byThing.values()].map(settle);
  return {
    facts: settled.flatMap(({ facts }) => facts),
    contradictions: settled.flatMap(({ finding }) => finding ?? []),
  };
}
