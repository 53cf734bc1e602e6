/** The registry's side of an entity: tenures of a minister, levels of a cluster. */
import type { Entity } from "../model.ts";
import { entityId } from "./identity.ts";
import type { Cluster, Registry, Tenure } from "./registry/index.ts";
import { isProgramme } from "./registry/lexicon.ts";

const tenureOf = (tenure: Tenure) => ({
  office: tenure.office_nb,
  ministry: tenure.ministry,
  cabinet: tenure.cabinet,
  from: tenure.from,
  to: tenure.to === "" ? null : tenure.to,
  ...(tenure.kind === "acting" && { acting: true as const }),
  source: tenure.source,
  confidence: tenure.confidence,
});

/** "Arena:2015-2020" → level with years; a year that the registry does not know is null. */
const levelsOf = (cluster: Cluster) =>
  cluster.levels.map((text) => {
    const { level, from, to } = /^(?<level>[^:]+):(?<from>\d{4})?-(?<to>\d{4})?$/u.exec(text)?.groups ?? {};
    return { level: level ?? text, from: from ?? null, to: to ?? null };
  });

export function createEntitySource(registry: Registry): { describe(id: string): Entity | null } {
  const people = new Map<string, Tenure[]>();
  for (const tenure of registry.tenures) {
    const id = entityId("person", tenure.person);
    people.set(id, [...(people.get(id) ?? []), tenure]);
  }
  const organisations = new Map(
    registry.organisations.map((organisation) => [
      `${isProgramme(organisation) ? "programme" : "organisation"}:${organisation.id}`,
      organisation,
    ]),
  );
  return {
    describe(id) {
      const tenures = people.get(id);
      const last = tenures?.at(-1);
      if (tenures !== undefined && last !== undefined) {
        const sorted = [...tenures].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
        return {
          id,
          kind: "person",
          name: last.person,
          party: last.party === "" ? null : last.party,
          tenures: sorted.map(tenureOf),
          articles: [],
        };
      }
      const cluster = id.startsWith("cluster:")
        ? registry.clusters.get(id.slice("cluster:".length))
        : undefined;
      if (cluster !== undefined)
        return {
          id,
          kind: "cluster",
          name: cluster.name,
          levels: levelsOf(cluster),
          writtenAs: [],
          known: true,
          articles: [],
        };
      const organisation = organisations.get(id);
      if (organisation === undefined) return null;
      return {
        id,
        kind: isProgramme(organisation) ? "programme" : "organisation",
        name: organisation.name,
        articles: [],
      };
    },
  };
}
