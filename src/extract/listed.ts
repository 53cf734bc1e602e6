/** Clusters that only the line above their list tells to be some: "Dei nye Arena-klyngjene er:", and an item for each. */
import { sortInPlace } from "../lists.ts";
import type { Block } from "../model.ts";
import { Cover } from "../spans.ts";
import type { RawMention } from "./rule.ts";
import type { BlockRuns, Run } from "./runs.ts";

const LONGEST_LIST = 30;
const SHORTEST_LIST = 2;
/** The last sentence of the line above. */
const OF_CLUSTERS =
  /(?:klyng(?:er|ene|jer|jene|jane|ane|eprosjekt(?:er|ene|a)?)|(?:Arena|NCE|GCE)-(?:prosjekt(?:er|ene|a)?|ene|ane))(?![A-Za-zÀ-ɏ])[^.!?]{0,80}:$/u;
const LEAD_REACH = 160;
/** A bullet, a dash or a number before the name. */
const LONGEST_BULLET = 4;
/** Behind the name: nothing, its place, or what is told of it. */
const BEHIND = /^(?:\.?$| ?\(|,| [–-] |:| (?:i|på|fra|frå) )/u;
/** Bodies, people and places that only a pattern took the name for. */
const GUESSED: ReadonlySet<string> = new Set(["organisation", "person", "place", "programme"]);

/** The name that an item begins with. */
function nameIn({ start, end }: Block, { runs, offset }: BlockRuns, text: string): Run | undefined {
  const [first] = runs;
  if (first === undefined || offset !== start || first.start > LONGEST_BULLET) return undefined;
  return BEHIND.test(text.slice(start + first.end, end)) ? first : undefined;
}

/** The lists under lines that speak of clusters, each as the blocks of its items. */
function* listsBelow(text: string, blocks: readonly Block[]): Iterable<number[]> {
  for (let index = 1; index < blocks.length; index++) {
    const lead = blocks[index - 1] as Block;
    if (lead.kind === "item" || blocks[index]?.kind !== "item") continue;
    const items: number[] = [];
    while (blocks[index + items.length]?.kind === "item") items.push(index + items.length);
    const above = text.slice(Math.max(lead.start, lead.end - LEAD_REACH), lead.end).trimEnd();
    if (items.length >= SHORTEST_LIST && items.length <= LONGEST_LIST && OF_CLUSTERS.test(above)) yield items;
  }
}

/**
 * @param states of each block
 * @returns what is found, with the clusters of such lists where all of their items begin with a name, and without what
 * else these names were taken for
 */
export function withListedClusters(
  text: string,
  blocks: readonly Block[],
  found: RawMention[],
  states: readonly BlockRuns[],
): RawMention[] {
  const lists = [...listsBelow(text, blocks)];
  if (lists.length === 0) return found;
  const known = new Set(found.filter(({ kind }) => kind === "cluster").map(({ block }) => block));
  const listed: RawMention[] = [];
  for (const items of lists) {
    const clusters = items.map((block) => {
      const name = nameIn(blocks[block] as Block, states[block] as BlockRuns, text);
      if (name === undefined) return undefined;
      const { start } = blocks[block] as Block;
      const span = { start: start + name.start, end: start + name.end };
      return {
        rule: "cluster/listed",
        kind: "cluster",
        reads: "cluster",
        ...span,
        parts: {},
        block,
      } as const;
    });
    if (clusters.some((cluster, index) => cluster === undefined && !known.has(items[index] as number)))
      continue;
    for (const cluster of clusters)
      if (cluster !== undefined && !known.has(cluster.block)) listed.push(cluster);
  }
  if (listed.length === 0) return found;
  const names = new Cover(listed);
  const isTakenFor = (other: RawMention): boolean =>
    GUESSED.has(other.kind) && other.organisations === undefined && names.touches(other);
  return sortInPlace(
    [...found.filter((mention) => !isTakenFor(mention)), ...listed],
    (a, b) => a.start - b.start || a.end - b.end,
  );
}
