/**
 * Mentions → facts: clause rules over each content sentence. Captions and boilerplate feed no facts; every fact has
 * the exact words that state it; equal facts of one article become one, with several pieces of evidence.
 */
import { createHash } from "node:crypto";
import type { ArticleFact, Mention } from "../../model.ts";
import { budgetRules } from "./budget.ts";
import { clausesOf } from "./clause.ts";
import type { FactInput } from "./input.ts";
import { observationRules } from "./observation.ts";
import { observedCountRules } from "./observed-count.ts";
import { type LocatedDraft, officeHoldings } from "./office.ts";
import type { FactRule } from "./rule.ts";
import { statusRules } from "./status.ts";

export const factRules: readonly FactRule[] = [
  ...budgetRules,
  ...statusRules,
  ...observationRules,
  ...observedCountRules,
];

/** Kinds that no fact rule has a slot for yet: their words stay words. */
const UNSLOTTED: ReadonlySet<Mention["kind"]> = new Set(["person", "place", "quote"]);

function clauseFacts(input: FactInput): LocatedDraft[] {
  const byBlock = new Map<string, Mention[]>();
  for (const mention of input.mentions) {
    if (UNSLOTTED.has(mention.kind)) continue;
    const list = byBlock.get(mention.block);
    if (list === undefined) byBlock.set(mention.block, [mention]);
    else list.push(mention);
  }
  const drafts: LocatedDraft[] = [];
  for (const block of input.article.blocks) {
    const mentions = byBlock.get(block.id);
    if (
      mentions === undefined ||
      block.why !== undefined ||
      block.kind === "title" ||
      block.kind === "heading"
    )
      continue;
    for (const clause of clausesOf(input.article, block, mentions)) {
      for (const rule of factRules) {
        if (!rule.needs.some((kind) => clause.skeleton.includes(`{${kind}:`))) continue;
        for (const match of clause.skeleton.matchAll(rule.pattern)) {
          for (const draft of rule.build(match as RegExpExecArray, clause, input)) {
            drafts.push({
              ...draft,
              type: rule.type,
              rule: rule.id,
              start: clause.start,
              end: clause.end,
              block: block.id,
            });
          }
        }
      }
    }
  }
  return drafts;
}

const ID_LENGTH = 12;

/** Outlives every edit but rewording: the sentence counts with its numbers masked. */
function factId(articleId: string, type: string, quote: string, taken: Map<string, number>): string {
  const masked = quote
    .toLowerCase()
    .replace(/\d+(?:[ .,\u00a0\u202f\u2009]\d+)*/gu, "0")
    .replace(/\s+/gu, " ");
  const key = `${articleId}\0${type}\0${masked}`;
  const ordinal = (taken.get(key) ?? 0) + 1;
  taken.set(key, ordinal);
  return `${type}-${createHash("sha256").update(`${key}\0${ordinal}`).digest("hex").slice(0, ID_LENGTH)}`;
}

const defined = (qualifiers: LocatedDraft["qualifiers"]): ArticleFact["qualifiers"] =>
  Object.fromEntries(
    Object.entries(qualifiers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** Two statements of one fact: they agree in subject, predicate, object and in what both of them say about it. */
function isSame(a: ArticleFact, b: ArticleFact): boolean {
  const equal = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
  const agree = (left: ArticleFact["subject"], right: ArticleFact["subject"]): boolean =>
    equal(left, right) || (a.type === "budget-allocation" && (left === null || right === null));
  const compatible = Object.entries(a.qualifiers).every(
    ([name, value]) =>
      b.qualifiers[name] === undefined || b.qualifiers[name] === value || name === "recipientAsWritten",
  );
  const anchored =
    a.type !== "budget-allocation" ||
    (a.qualifiers.recipient !== undefined && a.qualifiers.recipient === b.qualifiers.recipient);
  return (
    a.type === b.type &&
    a.predicate === b.predicate &&
    agree(a.subject, b.subject) &&
    equal(a.object, b.object) &&
    compatible &&
    anchored
  );
}

export function extractFacts(input: FactInput): ArticleFact[] {
  const { article } = input;
  const byObject = new Map<string, ArticleFact[]>();
  const taken = new Map<string, number>();
  const facts: ArticleFact[] = [];
  const drafts = [...officeHoldings(input), ...clauseFacts(input)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  for (const { type, rule, subject, predicate, object, qualifiers, start, end, block } of drafts) {
    const quote = article.text.slice(start, end);
    const evidence = { article: article.id, block, quote, rule, start, end };
    const fact: ArticleFact = {
      id: "",
      type,
      subject,
      predicate,
      object,
      qualifiers: defined(qualifiers),
      evidence: [evidence],
    };
    const key = `${type}\0${predicate}\0${JSON.stringify(object)}`;
    const alike = byObject.get(key) ?? [];
    const known = alike.find((other) => isSame(other, fact));
    if (known === undefined) {
      const identified = { ...fact, id: factId(article.id, type, quote, taken) };
      facts.push(identified);
      byObject.set(key, [...alike, identified]);
      continue;
    }
    known.subject ??= fact.subject;
    known.qualifiers = { ...fact.qualifiers, ...known.qualifiers };
    if (!known.evidence.some((other) => other.start === start && other.end === end))
      known.evidence.push(evidence);
  }
  return facts.sort((a, b) => (a.id < b.id ? -1 : 1));
}
