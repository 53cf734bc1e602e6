/**
 * Mentions → facts: clause rules over each content sentence and over the sentences of captions. Boilerplate feeds no
 * facts; every fact has the exact words that state it; equal facts of one article become one, with several pieces of
 * evidence.
 */

import { gather, sortInPlace } from "../../lists.ts";
import type { ArticleFact, Qualifier, Slot } from "../../model.ts";
import type { Clause } from "./clause.ts";
import { factIds } from "./id.ts";
import type { FactInput } from "./input.ts";
import { otherReadings } from "./readings/index.ts";
import type { FactRule, LocatedDraft } from "./rule.ts";
import { matchesOfRule, RuleSet } from "./rule-set.ts";
import { articleRules, clauseRules } from "./rules/index.ts";
import { settingOf, withOpenYear } from "./setting.ts";

const ruleSet = new RuleSet(clauseRules);

/** A sentence of one of the articles that are read together, and where its facts go. */
interface Reading {
  readonly clause: Clause;
  /** The sentence made plainer, after the sentence as it stands. */
  readonly isOther: boolean;
  readonly input: FactInput;
  readonly drafts: LocatedDraft[];
}

function addTo(readings: (Reading[] | undefined)[], place: number, reading: Reading): void {
  const others = readings[place];
  if (others === undefined) readings[place] = [reading];
  else others.push(reading);
}

/** Rule by rule, so that each finds its code at hand: drafts are put in the order of the text afterwards. */
function addClauseFacts(inputs: readonly FactInput[], drafts: readonly LocatedDraft[][]): void {
  const readings: (Reading[] | undefined)[] = new Array(clauseRules.length).fill(undefined);
  for (const [index, input] of inputs.entries()) {
    for (const clause of input.clauses) {
      if (clause.block.kind === "heading") continue;
      const own = { input, drafts: drafts[index] as LocatedDraft[] };
      const reading = { clause, isOther: false, ...own };
      for (const place of ruleSet.candidates(clause.skeleton)) addTo(readings, place, reading);
      for (const { clause: plainer, types } of otherReadings(clause)) {
        const other = { clause: plainer, isOther: true, ...own };
        for (const place of ruleSet.candidates(plainer.skeleton))
          if (types.has((clauseRules[place] as FactRule).type)) addTo(readings, place, other);
      }
    }
  }
  for (const [place, those] of readings.entries()) {
    if (those === undefined) continue;
    addFactsOf(clauseRules[place] as FactRule, those);
  }
}

function addFactsOf(rule: FactRule, readings: readonly Reading[]): void {
  for (const { clause, isOther, input, drafts } of readings) {
    const { block, skeleton, start, end } = clause;
    if (block.kind === "title" && rule.titles !== true) continue;
    for (const match of matchesOfRule(rule, skeleton)) {
      for (const { subject, predicate, object, qualifiers: told } of rule.build(match, clause, input)) {
        const qualifiers = rule.type === "observation" ? withOpenYear(told, clause, input) : told;
        const setting = settingOf(rule.type, subject, clause, input);
        const { id, type } = rule;
        drafts.push({
          type,
          rule: id,
          subject,
          predicate,
          object,
          qualifiers,
          setting,
          start,
          end,
          block: block.id,
          isOther,
        });
      }
    }
  }
}

/** "i dag" in an article without a day: a date of which nothing is known. */
const UNKNOWN_DATE = /^X[X/-]*$/u;

const isKnown = (value: Qualifier | undefined): value is Qualifier =>
  value !== undefined && !(typeof value === "string" && value.startsWith("X") && UNKNOWN_DATE.test(value));

/** What is known of a fact beside its parts: what its setting tells, and what it says itself, which goes before. */
function qualifiersOf({ setting, qualifiers }: LocatedDraft): ArticleFact["qualifiers"] {
  const known: ArticleFact["qualifiers"] = {};
  for (const told of [setting, qualifiers]) {
    for (const name in told) {
      const value = told[name];
      if (isKnown(value)) known[name] = value;
    }
  }
  return known;
}

/** Types whose facts often leave out whose they are in one of the places that state them. */
const OPEN_SUBJECT: ReadonlySet<ArticleFact["type"]> = new Set([
  "budget-allocation",
  "survey-result",
  "launch",
]);

/** Slots hold nothing but words and numbers. */
function isSameSlot(a: Slot | null, b: Slot | null): boolean {
  if (a === null || b === null) return a === b;
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  for (const name in one) if (one[name] !== other[name]) return false;
  for (const name in other) if (one[name] !== other[name]) return false;
  return true;
}

/** Whether both grants say who gets them, or else what for, and the same; other facts need not. */
const isAnchored = ({ type, qualifiers: a }: ArticleFact, { qualifiers: b }: ArticleFact): boolean =>
  type !== "budget-allocation" ||
  (a.recipient === b.recipient &&
    (a.recipient !== undefined || (a.purpose !== undefined && a.purpose === b.purpose)));

/** Words, numbers, or a quantity with its unit. */
const isSameQualifier = (a: Qualifier | undefined, b: Qualifier | undefined): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));

/** Whether what both say of a fact is the same. */
function areCompatible(a: ArticleFact["qualifiers"], b: ArticleFact["qualifiers"]): boolean {
  for (const name in a) {
    const other = b[name];
    if (other !== undefined && !isSameQualifier(a[name], other) && name !== "recipientAsWritten")
      return false;
  }
  return true;
}

/** Two statements of one fact: they agree in subject, predicate, object and in what both of them say about it. */
const isSame = (a: ArticleFact, b: ArticleFact): boolean =>
  a.type === b.type &&
  a.predicate === b.predicate &&
  isAnchored(a, b) &&
  areCompatible(a.qualifiers, b.qualifiers) &&
  ((OPEN_SUBJECT.has(a.type) && (a.subject === null || b.subject === null)) ||
    isSameSlot(a.subject, b.subject)) &&
  isSameSlot(a.object, b.object);

/** What a fact tells, as far as two that are the same must agree in it. */
const toldOf = (object: Slot | null): string | number | null =>
  object === null ? null : "name" in object ? object.name : "text" in object ? object.text : object.value;

const byPlace = (a: LocatedDraft, b: LocatedDraft): number => a.start - b.start || a.end - b.end;
const byId = (a: ArticleFact, b: ArticleFact): number => (a.id < b.id ? -1 : 1);

export const extractFacts = (input: FactInput): ArticleFact[] => extractAllFacts([input])[0] ?? [];

/** The same for several articles at a time, in less time than one after the other. @returns by article */
export function extractAllFacts(inputs: readonly FactInput[]): ArticleFact[][] {
  const drafts = inputs.map((): LocatedDraft[] => []);
  for (const rule of articleRules)
    for (const [index, input] of inputs.entries()) drafts[index]?.push(...rule.read(input));
  addClauseFacts(inputs, drafts);
  return inputs.map((input, index) => factsFrom(drafts[index] as LocatedDraft[], input));
}

/** A grant is one place's and sum, whoever is told to give or get it. */
const figureOf = ({ type, start, predicate, object }: LocatedDraft): string =>
  type === "budget-allocation"
    ? `${start}\0${type}\0${toldOf(object)}`
    : `${start}\0${predicate}\0${JSON.stringify(object)}`;

/** Without what is read in a sentence made plainer where the sentence as it stands tells the same figure, or a plainer one has. */
function readOnce(drafts: LocatedDraft[]): LocatedDraft[] {
  const plainer = new Set(gather(drafts, ({ isOther, start }) => (isOther ? [start] : [])));
  if (plainer.size === 0) return drafts;
  const told = new Set<string>();
  for (const draft of drafts) if (!draft.isOther && plainer.has(draft.start)) told.add(figureOf(draft));
  return drafts.filter((draft) => {
    if (!draft.isOther) return true;
    const figure = figureOf(draft);
    const isNew = !told.has(figure);
    // Several can be given the same sum.
    if (draft.type !== "budget-allocation") told.add(figure);
    return isNew;
  });
}

/** A headline tells of a sum in other words, and without whose it is: the text's own fact will do. */
function withoutHeadlines(facts: ArticleFact[], { blocks }: FactInput["article"]): ArticleFact[] {
  const titles = new Set(blocks.filter(({ kind }) => kind === "title").map(({ id }) => id));
  const isHeadline = ({ evidence }: ArticleFact): boolean => evidence.every(({ block }) => titles.has(block));
  const isToldBelow = (fact: ArticleFact): boolean =>
    facts.some(
      (other) =>
        other.type === fact.type &&
        other.predicate === fact.predicate &&
        toldOf(other.object) === toldOf(fact.object) &&
        !isHeadline(other),
    );
  return facts.filter(
    (fact) =>
      fact.type !== "budget-allocation" || fact.subject !== null || !isHeadline(fact) || !isToldBelow(fact),
  );
}

/** Drafts of one article → its facts. */
function factsFrom(drafts: LocatedDraft[], { article, source }: FactInput): ArticleFact[] {
  const byObject = new Map<string, ArticleFact[]>();
  const nextId = factIds();
  const facts: ArticleFact[] = [];
  for (const draft of sortInPlace(readOnce(drafts), byPlace)) {
    const { type, rule, subject, predicate, object, start, end, block } = draft;
    const quote = source.slice(start, end);
    const evidence = { article: article.id, block, quote, rule, start, end };
    const fact: ArticleFact = {
      id: "",
      type,
      subject,
      predicate,
      object,
      qualifiers: qualifiersOf(draft),
      evidence: [evidence],
    };
    const key = `${type}\0${predicate}\0${toldOf(object)}`;
    const alike = byObject.get(key);
    const known = alike?.find((other) => isSame(other, fact));
    if (known === undefined) {
      fact.id = nextId(article.id, type, quote);
      facts.push(fact);
      if (alike === undefined) byObject.set(key, [fact]);
      else alike.push(fact);
      continue;
    }
    known.subject ??= fact.subject;
    known.qualifiers = { ...fact.qualifiers, ...known.qualifiers };
    if (!known.evidence.some((other) => other.start === start && other.end === end))
      known.evidence.push(evidence);
  }
  return sortInPlace(withoutHeadlines(facts, article), byId);
}
