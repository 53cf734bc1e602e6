/** How right the rules are: what they find in a folder of articles, against gold. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesByKind } from "../extract/rules/index.ts";
import type { ArticleFact, Kind, Mention } from "../model.ts";
import { articleRules, clauseRules } from "../normalize/facts/rules/index.ts";
import type { Registry } from "../normalize/index.ts";
import { createPipeline } from "../pipeline.ts";
import { BOOTSTRAP, type Intervals, intervalsOf } from "./bootstrap.ts";
import { type MissGroup, missGroups } from "./errors.ts";
import { aliasesOf, type JudgedFacts, judgeFacts } from "./facts.ts";
import { type BrokenFloor, brokenFloors, type Floor, floorsOf } from "./floors.ts";
import { type GoldMention, judgeMentions } from "./mentions.ts";
import type { Aliases } from "./names.ts";
import { readGold } from "./read.ts";
import { type RuleScore, scoreRules } from "./rules.ts";
import { type Counts, countsOf, type Figures, figuresOf, NOTHING, sumOf, type Verdict } from "./score.ts";

export type { MissGroup } from "./errors.ts";
export { type BrokenFloor, type Floor, floorsOf } from "./floors.ts";
export type { RuleScore } from "./rules.ts";

export type Score = Counts & Figures & { readonly interval: Intervals };
/** By value: spans overlap and values are equal. */
export type MentionScore = Score & {
  readonly kind: Kind /** Spans are equal too. */;
  readonly strict: Score;
};
export type FactScore = Score & { readonly type: string };

export interface Evaluation {
  readonly articles: number;
  readonly bootstrap: typeof BOOTSTRAP;
  readonly mentions: readonly MentionScore[];
  /** Recall is over the core of the gold; of all of it, precision. */
  readonly facts: (Score & { readonly types: readonly FactScore[]; readonly qualifiers: Score }) | null;
  readonly rules: readonly RuleScore[];
  /** What went wrong by value. */
  readonly errors: readonly MissGroup[];
  readonly broken: readonly BrokenFloor[];
}

const KINDS = Object.keys(rulesByKind) as readonly Kind[];

const RULES: readonly string[] = [
  ...Object.values(rulesByKind).flatMap(({ names, patterns }) => [...names, ...patterns]),
  ...clauseRules,
  ...articleRules,
].map(({ id }) => id);

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

/** @param rows each the counts of every article */
function scoresOf(rows: readonly (readonly Counts[])[]): Score[] {
  const intervals = intervalsOf(rows);
  return rows.flatMap((row, index) => {
    const counts = row.reduce(sumOf, NOTHING);
    const interval = intervals[index];
    return interval === undefined ? [] : [{ ...counts, ...figuresOf(counts), interval }];
  });
}

interface JudgedMentions {
  readonly value: readonly Verdict[];
  readonly strict: readonly Verdict[];
}

function mentionScores(articles: readonly JudgedMentions[]): MentionScore[] {
  const row = (criterion: keyof JudgedMentions, kind: Kind): Counts[] =>
    articles.map((article) => countsOf(article[criterion].filter(({ what }) => what === kind)));
  const scores = scoresOf(KINDS.flatMap((kind) => [row("value", kind), row("strict", kind)]));
  return KINDS.flatMap((kind, index) => {
    const [value, strict] = scores.slice(2 * index);
    return value === undefined || strict === undefined ? [] : [{ kind, ...value, strict }];
  });
}

function factScores(articles: readonly JudgedFacts[]): Evaluation["facts"] {
  const types = [...new Set(articles.flatMap(({ verdicts }) => verdicts.map(({ what }) => what)))].sort();
  const [all, qualifiers, ...scores] = scoresOf([
    articles.map(({ verdicts }) => countsOf(verdicts)),
    articles.map((article) => article.qualifiers),
    ...types.map((type) =>
      articles.map(({ verdicts }) => countsOf(verdicts.filter(({ what }) => what === type))),
    ),
  ]);
  if (all === undefined || qualifiers === undefined || articles.length === 0) return null;
  return {
    ...all,
    qualifiers,
    types: scores.map((score, index) => ({ type: types[index] ?? "", ...score })),
  };
}

function figures({ mentions, facts }: Pick<Evaluation, "mentions" | "facts">): Map<string, Figures> {
  const all = new Map<string, Figures>();
  for (const score of mentions) {
    all.set(`mentions/${score.kind}`, score);
    all.set(`strict/${score.kind}`, score.strict);
  }
  if (facts === null) return all;
  all.set("facts", facts);
  all.set("qualifiers", facts.qualifiers);
  for (const score of facts.types) all.set(`facts/${score.type}`, score);
  return all;
}

const judgedMentions = (
  gold: readonly GoldMention[],
  mentions: readonly Mention[],
  aliases: Aliases,
): JudgedMentions => ({
  value: KINDS.flatMap((kind) => judgeMentions(kind, gold, mentions, aliases, "value")),
  strict: KINDS.flatMap((kind) => judgeMentions(kind, gold, mentions, aliases, "strict")),
});

/**
 * @param gold folder of `*-gold.jsonl` and `*-facts.jsonl`
 * @param articles folder of the articles that the gold names
 * @param floors default: those of `floors.tsv` in the folder of the gold, where there is one
 * @throws TableError when the gold cannot be used; the file system's error when a file is not there
 */
export function evaluate(
  gold: string,
  articles: string,
  registry: Registry,
  floors: readonly Floor[] = floorsOf(gold, []),
): Evaluation {
  const { articles: wanted, facts: wantedFacts } = readGold(gold);
  const pipeline = createPipeline(registry);
  const textOf = (file: string): string => readFileSync(join(articles, file), "utf8");
  const aliases = registryAliases(registry);
  const annotated = wanted.map(({ file, mentions: own }) => {
    const text = textOf(file);
    // From the text alone: what the gold knows of the date is no help.
    const { mentions } = pipeline.annotate(file, text);
    return { file, text, mentions, judged: judgedMentions(own, mentions, aliases) };
  });
  const stated = [...new Set(wantedFacts.map(({ file }) => file))].map((file) => {
    const text = textOf(file);
    const facts: readonly ArticleFact[] = pipeline.factsOf(file, text);
    const own = wantedFacts.filter((fact) => fact.file === file);
    return { file, text, facts, judged: judgeFacts(own, facts, aliases) };
  });
  const all = [
    ...annotated.map(({ file, text, judged }) => ({ file, text, verdicts: judged.value })),
    ...stated.map(({ file, text, judged }) => ({ file, text, verdicts: judged.verdicts })),
  ];
  const mentions = annotated.length === 0 ? [] : mentionScores(annotated.map(({ judged }) => judged));
  const facts = factScores(stated.map(({ judged }) => judged));
  return {
    articles: new Set(all.map(({ file }) => file)).size,
    bootstrap: BOOTSTRAP,
    mentions,
    facts,
    rules: scoreRules(
      RULES,
      [
        ...annotated.flatMap((article) => article.mentions.map(({ rule }) => rule)),
        ...stated.flatMap((article) => article.facts.flatMap(({ evidence }) => evidence[0]?.rule ?? [])),
      ],
      all.flatMap(({ verdicts }) => verdicts),
    ),
    errors: missGroups(all),
    broken: brokenFloors(floors, figures({ mentions, facts })),
  };
}
