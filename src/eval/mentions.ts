/** Mentions against gold by value: spans overlap and the normalised value is equal. */
import type { Kind, Mention } from "../model.ts";
import { type Aliases, bareDate, fold, keyOf } from "./names.ts";

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export interface GoldMention {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** Neither required nor wrong. */
  readonly optional?: boolean | undefined;
  readonly inBoilerplate?: boolean | undefined;
}

function isEqual(kind: Kind, gold: GoldMention["value"], value: Mention["value"], aliases: Aliases): boolean {
  const got = value as Readonly<Record<string, unknown>>;
  const folded = (name: unknown): string => fold(String(name ?? ""));
  const key = (name: unknown): string => keyOf(String(name ?? ""), aliases);
  switch (kind) {
    case "date": {
      const wanted = gold.edtf === null ? null : bareDate(String(gold.edtf));
      const edtf = bareDate(String(got.edtf));
      if (wanted === null || wanted.startsWith("X")) return true;
      return (
        wanted === edtf ||
        (/XX-XX/u.test(wanted) && (edtf.startsWith("X") || edtf.slice(0, 4) === wanted.slice(0, 4)))
      );
    }
    case "minister":
      return folded(gold.person) === folded(got.person);
    case "cluster":
      return key(gold.cluster) === key(got.cluster);
    case "organisation":
    case "programme":
    case "person":
    case "place":
      return [gold.name, ...((gold.alt as string[] | undefined) ?? [])].some(
        (name) => folded(name) === folded(got.name),
      );
    case "quote":
      return folded(gold.speaker) === folded(got.speaker);
    default:
      return (
        gold.value === got.value &&
        (gold.max ?? null) === (got.max ?? null) &&
        (gold.currency ?? got.currency) === got.currency
      );
  }
}

export interface MentionScore {
  readonly kind: Kind;
  /** Gold mentions that must be found. */
  readonly gold: number;
  readonly given: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** What went wrong, to read when a test fails. */
  readonly errors: readonly string[];
}

/** One kind over one or more articles. */
export function scoreMentions(
  kind: Kind,
  articles: readonly { readonly gold: readonly GoldMention[]; readonly mentions: readonly Mention[] }[],
  aliases: Aliases,
): MentionScore {
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
      const hit = overlapping(target).find((mention) => isEqual(kind, target.value, mention.value, aliases));
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
  return {
    kind,
    gold: wanted,
    given,
    right: hits,
    precision: ratio(hits, given),
    recall: ratio(hits, wanted),
    f1: wanted + given === 0 ? 1 : (2 * hits) / (wanted + given),
    errors,
  };
}
