/** Which cluster a mention means: the registry's, a misspelling of one of them, or one that only the text names. */

import levenshtein from "natural/lib/natural/distance/levenshtein_distance.js";
import type { RawMention } from "../extract/rule.ts";
import {
  CLUSTER_AFTER,
  CLUSTER_BEFORE,
  IN_PLACE,
  LEVELS,
  STATUS_AFTER,
  withShortLevel,
} from "../extract/rules/cluster.ts";
import type { Article, ClusterValue } from "../model.ts";
import { spaced } from "../pattern.ts";
import { entityId, withoutGenitive } from "./identity.ts";
import type { Cluster, Registry } from "./registry/index.ts";

export interface ResolvedCluster {
  readonly raw: RawMention;
  readonly value: ClusterValue;
  readonly entity: string;
}

/** What belongs to the programme and is no cluster. */
const PROGRAMME_NAME = /^(?:(?:The )?Norwegian )?(?:Innovation Cluster|Centres? of Expertise)s?$/iu;

const words = (text: string): string[] => text.split(/[\s-]+/u);
const acronyms = (text: string): string =>
  words(text)
    .filter((word) => /^[A-ZÀ-ÖØ-Þ]{2,}$/u.test(word))
    .join(" ");

/** Names that were looked up, so that a name in a thousand articles is compared once. */
const MAX_REMEMBERED = 10_000;

export class ClusterResolver {
  readonly #nearest = new Map<string, { name: string; id: string } | undefined>();
  readonly #names: readonly (readonly [name: string, id: string])[];

  constructor(readonly registry: Registry) {
    this.#names = [...registry.clusters.values()].flatMap((cluster) =>
      [cluster.name, ...cluster.aliases]
        .filter((name) => name.length >= 8)
        .map((name) => [name, cluster.cluster_id] as const),
    );
  }

  /** A registry name one edit away; acronyms must be equal ("GCE Subsea" is not "NCE Subsea"). */
  nearest(name: string): { name: string; id: string } | undefined {
    if (!this.#nearest.has(name)) {
      if (this.#nearest.size > MAX_REMEMBERED) this.#nearest.clear();
      this.#nearest.set(name, this.#search(name));
    }
    return this.#nearest.get(name);
  }

  #search(name: string): { name: string; id: string } | undefined {
    if (name.length < 8) return undefined;
    const own = acronyms(name);
    const found = this.#names.find(
      ([known]) =>
        Math.abs(known.length - name.length) <= 1 &&
        acronyms(known) === own &&
        levenshtein.LevenshteinDistance(known, name) <= 1,
    );
    return found && { name: found[0], id: found[1] };
  }
}

/** The level is told only where the name carries it, and not where "Arena" is the name itself. */
function levelIn(name: string, cluster: Cluster | undefined): string | undefined {
  const level = LEVELS.find((candidate) => name.startsWith(`${candidate} `));
  if (level === undefined || cluster === undefined) return level;
  if (level !== "Arena" || !cluster.name.startsWith("Arena ")) return level;
  // The cluster's own name begins with "Arena": a level only if it is also called what is left without it.
  const rest = name.slice(level.length + 1).toLowerCase();
  return [...cluster.aliases, ...cluster.weak_aliases].some((alias) => alias.toLowerCase() === rest)
    ? level
    : undefined;
}

/** "The Fjord Robotics Cluster": an English article that the cluster's own name goes without. */
const withoutArticle = (name: string, cluster: Cluster | undefined): string =>
  name === `The ${cluster?.name}` ? (cluster?.name ?? name) : name;

const JOINED = " og ";

/** Strong names of the article: by cluster, and how many stand in each block. */
interface Support {
  readonly clusters: ReadonlySet<string>;
  readonly byBlock: ReadonlyMap<number, number>;
  /** Where they begin and end. */
  readonly edges: ReadonlySet<number>;
}

function supportOf(raws: readonly RawMention[]): Support {
  const clusters = new Set<string>();
  const byBlock = new Map<number, number>();
  const edges = new Set<number>();
  for (const raw of raws) {
    if (raw.parts.weak !== undefined || raw.clusters === undefined) continue;
    for (const id of raw.clusters) clusters.add(id);
    byBlock.set(raw.block, (byBlock.get(raw.block) ?? 0) + 1);
    edges.add(raw.start).add(raw.end);
  }
  return { clusters, byBlock, edges };
}

const STATUS_REACH = 100;
/** How far a list reaches on both sides of an item. */
const LIST_REACH = 3;

/** "den maritime klyngen": what the cluster is, in small letters. */
const isDescribed = (raw: RawMention): boolean => /^[a-zæøå].*klyng/u.test(raw.parts.weak ?? "");

/** Whether the article backs a weak name: with the full name, with a cluster word beside it, or in a list of clusters. */
function isSupported(raw: RawMention, article: Pick<Article, "text" | "blocks">, support: Support): boolean {
  const block = article.blocks[raw.block];
  if (block === undefined) return false;
  const before = article.text.slice(Math.max(block.start, raw.start - 30), raw.start);
  const after = article.text.slice(raw.end, Math.min(block.end, raw.end + 30));
  // "helseklyngen Norway Health Tech" is one mention: the name.
  const isDescription = isDescribed(raw);
  // "Kongsbergklyngen" says itself what it is.
  if (!isDescription && /klyng(?:en|a)$/u.test(raw.parts.weak ?? "")) return true;
  if (isDescription && /^[ \n][A-ZÀ-ÖØ-Þ]/u.test(after)) return false;
  if (raw.clusters?.some((id) => support.clusters.has(id))) return true;
  if (isDescription) return false;
  if (CLUSTER_BEFORE.test(before) || CLUSTER_AFTER.test(after)) return true;
  // "Blue Maritime og |NODE": one of two that are named together.
  if (before.endsWith(JOINED) && support.edges.has(raw.start - JOINED.length)) return true;
  if (after.startsWith(JOINED) && support.edges.has(raw.end + JOINED.length)) return true;
  const ahead = article.text.slice(raw.end, Math.min(block.end, raw.end + STATUS_REACH));
  if (STATUS_AFTER.test(ahead) && !IN_PLACE.test(before)) return true;
  const reach = block.kind === "item" ? LIST_REACH : 0;
  const isWholeItem = block.kind !== "item" || raw.end - raw.start >= block.end - block.start - 4;
  let known = 0;
  for (let index = raw.block - reach; index <= raw.block + reach; index++)
    known += support.byBlock.get(index) ?? 0;
  return isWholeItem && known >= 2;
}

/**
 * The value is the cluster's name as this article has it in full ("NES" → "Norwegian Energy Solutions"), which is its
 * name at that time; who it is today is told by the entity.
 */
export function resolveClusters(
  raws: readonly RawMention[],
  article: Pick<Article, "text" | "blocks">,
  resolver: ClusterResolver,
): ResolvedCluster[] {
  const named = supportOf(raws);
  // What one place of the article backs ("klyngen NODE") is backed in all.
  const told = raws.filter(
    (raw) => raw.parts.weak !== undefined && !isDescribed(raw) && isSupported(raw, article, named),
  );
  const support: Support = {
    ...named,
    clusters: new Set([...named.clusters, ...told.flatMap(({ clusters }) => clusters ?? [])]),
  };
  const found = raws
    .filter((raw) => raw.parts.weak === undefined || isSupported(raw, article, support))
    .map((raw) => {
      const own = withShortLevel(
        withoutGenitive(raw.parts.full ?? spaced(article.text.slice(raw.start, raw.end))),
      );
      // "NCE-ene Eyde og Raufoss": the level stands before all of them.
      const written = raw.parts.level === undefined ? own : `${raw.parts.level} ${own}`;
      const nearest = raw.clusters === undefined ? resolver.nearest(written) : undefined;
      const id = raw.clusters?.[0] ?? nearest?.id;
      const cluster = id === undefined ? undefined : resolver.registry.clusters.get(id);
      return {
        raw,
        written,
        name:
          raw.clusters === undefined
            ? (nearest?.name ?? written)
            : withoutArticle(raw.parts.name ?? written, cluster),
        cluster,
        entity: id === undefined ? entityId("cluster", written) : `cluster:${id}`,
      };
    })
    .filter(({ written }) => !PROGRAMME_NAME.test(written));
  const fullest = new Map<string, { name: string; weak: boolean }>();
  for (const { raw, name, entity } of found) {
    const weak = raw.parts.weak !== undefined;
    const known = fullest.get(entity);
    if (
      known === undefined ||
      (known.weak && !weak) ||
      (known.weak === weak && name.length > known.name.length)
    )
      fullest.set(entity, { name, weak });
  }
  return found.map(({ raw, written, cluster, entity }) => {
    // "NCE Fjordglimt (FG) … |FG": told of the name in full alone.
    const level = raw.parts.full === undefined ? levelIn(written, cluster) : undefined;
    return {
      raw,
      value: { cluster: fullest.get(entity)?.name ?? written, ...(level !== undefined && { level }) },
      entity,
    };
  });
}
