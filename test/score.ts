/** Scores mentions against gold by value: spans overlap and the normalised value is equal. */
import type { Kind, Mention } from "../src/model.ts";
import { registry } from "./support.ts";

export interface GoldMention {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** Neither required nor wrong. */
  readonly optional?: boolean;
  readonly inBoilerplate?: boolean;
}

const fold = (value: unknown): string =>
  String(value ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‐‑–—]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();

const clusterIds = new Map(
  [...registry.clusters.values()].flatMap((cluster) =>
    [cluster.name, ...cluster.aliases].map((name) => [fold(name), cluster.cluster_id] as const),
  ),
);
const clusterId = (name: unknown): string => clusterIds.get(fold(name)) ?? fold(name);

function isEqual(kind: Kind, gold: GoldMention["value"], value: Mention["value"]): boolean {
  const got = value as Readonly<Record<string, unknown>>;
  switch (kind) {
    case "date": {
      const wanted = gold.edtf === null ? null : String(gold.edtf).replace(/[?~%]/gu, "");
      const edtf = String(got.edtf).replace(/[?~%]/gu, "");
      if (wanted === null || wanted.startsWith("X")) return true;
      return (
        wanted === edtf ||
        (/XX-XX/u.test(wanted) && (edtf.startsWith("X") || edtf.slice(0, 4) === wanted.slice(0, 4)))
      );
    }
    case "minister":
      return fold(gold.person) === fold(got.person);
    case "cluster":
      return clusterId(gold.cluster) === clusterId(got.cluster);
    case "organisation":
    case "programme":
    case "person":
    case "place":
      return [gold.name, ...((gold.alt as string[] | undefined) ?? [])].some(
        (name) => fold(name) === fold(got.name),
      );
    case "quote":
      return fold(gold.speaker) === fold(got.speaker);
    default:
      return (
        gold.value === got.value &&
        (gold.max ?? null) === (got.max ?? null) &&
        (gold.currency ?? got.currency) === got.currency
      );
  }
}

export interface Score {
  readonly f1: number;
  /** What went wrong, to read when a test fails. */
  readonly errors: readonly string[];
}

/** One kind over one or more articles. */
export function score(
  kind: Kind,
  articles: readonly { gold: readonly GoldMention[]; mentions: readonly Mention[] }[],
): Score {
  let hits = 0;
  let wanted = 0;
  let given = 0;
  const errors: string[] = [];
  for (const { gold, mentions } of articles) {
    const open = new Set(mentions.filter((mention) => mention.kind === kind));
    const overlapping = (target: GoldMention): Mention[] =>
      [...open].filter((mention) => mention.start < target.end && target.start < mention.end);
    const ofKind = gold.filter((mention) => mention.kind === kind);
    for (const target of ofKind) {
      const hit = overlapping(target).find((mention) => isEqual(kind, target.value, mention.value));
      if (hit !== undefined) {
        open.delete(hit);
        hits++;
        wanted++;
        given++;
      } else if (target.optional !== true && target.inBoilerplate !== true) {
        wanted++;
        errors.push(
          `missed ${target.surface} ${JSON.stringify(target.value)}; got ${JSON.stringify(overlapping(target).map(({ value }) => value))}`,
        );
      }
    }
    for (const mention of open) {
      if (ofKind.some((target) => mention.start < target.end && target.start < mention.end)) continue;
      given++;
      errors.push(`spurious ${mention.text} ${JSON.stringify(mention.value)}`);
    }
  }
  return { f1: wanted + given === 0 ? 1 : (2 * hits) / (wanted + given), errors };
}
