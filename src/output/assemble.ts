/** The reduction of article records to one knowledge base, in memory; `gather.ts` and `reduced.ts` also serve streams. */
import { type ArticleRecord, type Generator, type KnowledgeBase, SCHEMA_VERSION } from "../model.ts";
import { createGatherer } from "./gather.ts";
import type { EntitySource, LinkDecision } from "./link.ts";
import { linked, reduceArticle } from "./reduced.ts";

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

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
  const reduced = sorted.map(reduceArticle);
  const gatherer = createGatherer();
  reduced.forEach(({ met }, article) => {
    gatherer.add(article, met);
  });
  const { links, findings, entities } = gatherer.finish(
    (article) => sorted[article]?.id ?? "",
    source,
    decisions,
  );
  return {
    schema: SCHEMA_VERSION,
    generator,
    documents: reduced.map(({ document }) => document),
    entities: [...entities],
    facts: reduced.flatMap(({ facts }) => facts.map((fact) => linked(fact, links))).sort(byId),
    findings: [...reduced.flatMap((article) => article.findings), ...findings].sort(byId),
  };
}
