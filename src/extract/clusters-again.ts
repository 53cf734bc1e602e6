/** Clusters that only the words around them told, found again where nothing tells them: by the same name, without their level, and by the initials in brackets. */

import { firstFrom, sortInPlace } from "../lists.ts";
import { lastWord } from "../pattern.ts";
import { Cover } from "../spans.ts";
import { lengthOfName } from "./again.ts";
import { NAMES } from "./overlap.ts";
import type { RawMention } from "./rule.ts";
import type { BlockRuns } from "./runs.ts";
import { plainOf } from "./view.ts";

const LEVEL = /^(?:GCE|NCE|NIC|Arena(?: Pro)?) (?=[A-ZÆØÅ]\S{3})/u;
const IN_BRACKETS = /^ \((?<short>[A-ZÆØÅ][A-ZÆØÅa-zæøå]{0,2}[A-ZÆØÅ][A-ZÆØÅ0-9]{0,4})\)/u;
/** "NCE Havpuls (NCE HP)": the initials with the level once more. */
const LEVEL_IN_BRACKETS = /^ \((?<short>(?:GCE|NCE|Arena) [A-ZÆØÅ]{2,6})\)/u;
const NONE: readonly Named[] = [];
const BRACKETS_REACH = 18;
const LEVEL_WORD = /^(?:GCE|NCE|Arena) /u;
/** A shorter name could be any word. */
const SHORTEST = 4;

/** Bodies, people and programmes that only a pattern took the name for. */
const isGuess = ({ kind, organisations, persons }: RawMention): boolean =>
  organisations === undefined &&
  persons === undefined &&
  (kind === "organisation" || kind === "person" || kind === "programme");

/** With the level that stands before all of a list. */
function fullName(text: string, { start, end, parts }: RawMention): string {
  const name = plainOf(text.slice(start, end)).replace(/ +/g, " ");
  return parts.level === undefined ? name : `${parts.level} ${name}`;
}

type Named = readonly [name: string, cluster: RawMention];

/** Names by their last word. */
function byLastWord(names: ReadonlyMap<string, RawMention>): ReadonlyMap<string, readonly Named[]> {
  const words = new Map<string, Named[]>();
  for (const named of names) {
    const last = lastWord(named[0]);
    const others = words.get(last);
    if (others === undefined) words.set(last, [named]);
    else others.push(named);
  }
  return words;
}

/** "AHN" of "Arena Havpuls Nord": the level's too. */
const initialsOf = (name: string): string =>
  name.replace(/(?<first>[^ ])[^ ]* ?/gu, "$<first>").toUpperCase();

/** What a cluster goes by, with the mention that gave it. */
function namesOf(text: string, clusters: readonly RawMention[]): Map<string, RawMention> {
  const names = new Map<string, RawMention>();
  for (const cluster of clusters) {
    const name = fullName(text, { ...cluster, parts: {} });
    if (cluster.clusters === undefined) {
      if (name.length >= SHORTEST) names.set(name, cluster);
      const bare = name.replace(LEVEL, "");
      if (bare !== name) names.set(bare, cluster);
    }
    const short = IN_BRACKETS.exec(text.slice(cluster.end, cluster.end + BRACKETS_REACH))?.groups?.short;
    if (short !== undefined && (short[0] === name.replace(LEVEL, "")[0] || short === initialsOf(name)))
      names.set(short, cluster);
  }
  return names;
}

/** Initials with a level, taken for a cluster of their own: they are the one before the brackets, and so wherever they stand. */
function withoutInitials(text: string, found: RawMention[]): RawMention[] {
  const long = new Map<string, RawMention>();
  for (const cluster of found) {
    if (cluster.kind !== "cluster") continue;
    const short = LEVEL_IN_BRACKETS.exec(text.slice(cluster.end, cluster.end + BRACKETS_REACH))?.groups
      ?.short;
    const name = fullName(text, { ...cluster, parts: {} }).replace(LEVEL, "");
    if (short?.replace(LEVEL_WORD, "")[0] === name[0] && short !== undefined) long.set(short, cluster);
  }
  if (long.size === 0) return found;
  return found.map((mention) => {
    const { kind, clusters, start, end, block } = mention;
    if (kind !== "cluster" || clusters !== undefined) return mention;
    const cluster = long.get(text.slice(start, end));
    return cluster === undefined
      ? mention
      : {
          ...cluster,
          rule: "cluster/again",
          start,
          end,
          block,
          parts: { ...cluster.parts, full: cluster.parts.full ?? fullName(text, cluster) },
        };
  });
}

/**
 * @param raw in reading order
 * @returns what is found with the clusters' later mentions, and without what else their names were taken for
 */
export function withClustersAgain(
  text: string,
  raw: RawMention[],
  states: readonly BlockRuns[],
): RawMention[] {
  const found = withoutInitials(text, raw);
  const clusters = found.filter(({ kind, parts }) => kind === "cluster" && parts.weak === undefined);
  const names = namesOf(text, clusters);
  if (names.size === 0) return found;
  const taken = new Cover(found.filter((mention) => NAMES.has(mention.kind) && !isGuess(mention)));
  const words = byLastWord(names);
  const again: RawMention[] = [];
  for (const { runs, offset, index } of states) {
    for (const run of runs) {
      const start = offset + run.start;
      const last = lastWord(run.parts.at(-1)?.text ?? "");
      for (const [name, cluster] of words.get(last) ?? words.get(last.replace(/s$/, "")) ?? NONE) {
        const length = lengthOfName(plainOf(text.slice(start, start + name.length + 2)), name);
        const end = start + length;
        // "Havpuls |Eiendom" goes on to another name.
        if (length < 0 || end < offset + run.end || taken.touches({ start, end })) continue;
        again.push({
          ...cluster,
          rule: "cluster/again",
          start,
          end,
          parts: { full: cluster.parts.full ?? fullName(text, cluster) },
          block: index,
        });
        break;
      }
    }
  }
  const told = sortInPlace(
    [...again, ...clusters.filter((cluster) => cluster.clusters === undefined)],
    (a, b) => a.start - b.start,
  );
  const starts = told.map(({ start }) => start);
  /** Inside a cluster: the last one that begins at or before it. */
  const isTakenFor = ({ start, end }: RawMention): boolean => {
    const cluster = told[firstFrom(starts, start + 1) - 1];
    return cluster !== undefined && end <= cluster.end;
  };
  const kept = found.filter((mention) => !isGuess(mention) || !isTakenFor(mention));
  return again.length === 0 && kept.length === found.length
    ? found
    : sortInPlace([...kept, ...again], (a, b) => a.start - b.start || a.end - b.end);
}
