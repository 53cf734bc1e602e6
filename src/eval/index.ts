/** How right the rules are: what they find in a folder of articles, against gold. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "../model.ts";
import type { Registry } from "../normalize/index.ts";
import { createPipeline } from "../pipeline.ts";
import { aliasesOf, type FactsScore, f1Of, scoreFacts } from "./facts.ts";
import { type MentionScore, scoreMentions } from "./mentions.ts";
import type { Aliases } from "./names.ts";
import { type Floor, readGold } from "./read.ts";

export type { FactScore, FactsScore } from "./facts.ts";
export type { MentionScore } from "./mentions.ts";
export type { Floor } from "./read.ts";

export interface Evaluation {
  readonly articles: number;
  readonly mentions: readonly MentionScore[];
  readonly facts: FactsScore | null;
  /** Floors that the figures are below, with the figure. */
  readonly broken: readonly (Floor & { readonly is: number })[];
}

const KINDS: readonly Kind[] = [
  "amount",
  "percentage",
  "date",
  "count",
  "minister",
  "person",
  "cluster",
  "organisation",
  "programme",
  "place",
  "quote",
];

/** Every name that the registry knows somebody or something by. */
export function registryAliases({ organisations, clusters, tenures }: Registry): Aliases {
  const names: (readonly [string, string])[] = [];
  for (const { id, name, aliases } of organisations)
    for (const form of [name, ...aliases]) names.push([id, form]);
  for (const { cluster_id, name, aliases, weak_aliases } of clusters.values())
    for (const form of [name, ...aliases, ...weak_aliases]) names.push([cluster_id, form]);
  for (const { person, person_aliases } of tenures)
    for (const form of [person, ...person_aliases]) names.push([person, form]);
  return aliasesOf(names);
}

function figures({
  mentions,
  facts,
}: Pick<Evaluation, "mentions" | "facts">): Map<string, Record<Floor["measure"], number>> {
  const all = new Map<string, Record<Floor["measure"], number>>();
  for (const { kind, precision, recall, f1 } of mentions)
    all.set(`mentions/${kind}`, { precision, recall, f1 });
  if (facts === null) return all;
  const { precision, recall, qualifiers, types } = facts;
  all.set("facts", { precision, recall, f1: f1Of(precision, recall) });
  all.set("qualifiers", { ...qualifiers });
  for (const { type, core, found, given, right } of types) {
    const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
    const own = { precision: share(right, given), recall: share(found, core) };
    all.set(`facts/${type}`, { ...own, f1: f1Of(own.precision, own.recall) });
  }
  return all;
}

/**
 * @param gold folder of `*-gold.jsonl`, `*-facts.jsonl` and `floors.tsv`
 * @param articles folder of the articles that the gold names
 * @throws TableError when the gold cannot be used; the file system's error when a file is not there
 */
export function evaluate(gold: string, articles: string, registry: Registry): Evaluation {
  const { articles: wanted, facts: wantedFacts, floors } = readGold(gold);
  const pipeline = createPipeline(registry);
  const textOf = (file: string): string => readFileSync(join(articles, file), "utf8");
  const aliases = registryAliases(registry);
  const annotated = wanted.map((article) => ({
    gold: article.mentions,
    // From the text alone: what the gold knows of the date is no help.
    mentions: pipeline.annotate(article.file, textOf(article.file)).mentions,
  }));
  const mentions = wanted.length === 0 ? [] : KINDS.map((kind) => scoreMentions(kind, annotated, aliases));
  const files = [...new Set(wantedFacts.map(({ file }) => file))];
  const facts =
    files.length === 0
      ? null
      : scoreFacts(
          files.map((file) => ({
            gold: wantedFacts.filter((fact) => fact.file === file),
            facts: pipeline.factsOf(file, textOf(file)),
          })),
          aliases,
        );
  const known = figures({ mentions, facts });
  const broken = floors.flatMap((floor) => {
    // A floor for something that is not measured is broken.
    const is = known.get(floor.what)?.[floor.measure] ?? 0;
    return is < floor.least ? [{ ...floor, is }] : [];
  });
  return {
    articles: new Set([...wanted, ...wantedFacts].map(({ file }) => file)).size,
    mentions,
    facts,
    broken,
  };
}
