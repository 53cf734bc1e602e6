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
import { createGatherer } from "./gather.ts";
import type { EntitySource, LinkDecision, Links } from "./link.ts";
import { linked, type Reduced, reduceArticle, timeOf } from "./reduced.ts";
import { createTimelines } from "./timelines.ts";

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * @param records in any order; sorted here
 * @param decisions what reviewers have decided of entities
 */
export const assemble = (
  records: readonly ArticleRecord[],
  source: EntitySource,
  generator: Generator,
  decisions: readonly LinkDecision[] = [],
): KnowledgeBase => assembleReduced(records.map(reduceArticle), source, generator, decisions);

/** The same from what the articles give, where their records are not held. */
export function assembleReduced(
  articles: readonly Reduced[],
  source: EntitySource,
  generator: Generator,
  decisions: readonly LinkDecision[] = [],
): KnowledgeBase {
  const reduced = [...articles].sort((a, b) => byId(a.document, b.document));
  const gatherer = createGatherer();
  reduced.forEach(({ met }, article) => {
    gatherer.add(article, met);
  });
  const { links, findings, entities } = gatherer.finish(
    (article) => reduced[article]?.document.id ?? "",
    source,
    decisions,
  );
  const { facts, contradictions } = settleAll(reduced, links);
  const inOrder = [...facts].sort(byId);
  const timelines = createTimelines();
  for (const fact of inOrder) timelines.add(fact);
  return {
    schema: SCHEMA_VERSION,
    generator,
    documents: reduced.map(({ document }) => document),
    entities: [...entities],
    facts: inOrder,
    findings: [...reduced.flatMap((article) => article.findings), ...findings, ...contradictions].sort(byId),
    timelines: timelines.finish(entities),
  };
}

/** Equal facts as one, facts that cannot both be right as findings. */
function settleAll(
  reduced: readonly Reduced[],
  links: Pick<Links, "canonical">,
): { readonly facts: readonly Fact[]; readonly contradictions: readonly Finding[] } {
  const byThing = new Map<string, { readonly says: string; readonly fact: Fact }[]>();
  for (const { document, facts } of reduced) {
    for (const fact of facts) {
      const whole = linked(fact, links);
      const { about, says } = claimKeys(whole, timeOf(document));
      const group = byThing.get(about);
      if (group === undefined) byThing.set(about, [{ says, fact: whole }]);
      else group.push({ says, fact: whole });
    }
  }
  const settled = [...byThing.values()].map(settle);
  return {
    facts: settled.flatMap(({ facts }) => facts),
    contradictions: settled.flatMap(({ finding }) => finding ?? []),
  };
}
