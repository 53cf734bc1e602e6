/**
 * Stage 2, extract: article + lexicon → raw mentions. Parts are raw strings; every span equals its slice; sorted by
 * place; same input, same output. What the parts mean is normalize's business.
 */
import type { Article } from "../model.ts";
import { remembering } from "../pattern.ts";
import { withAffiliations } from "./affiliations.ts";
import { namedAgain } from "./again.ts";
import { withBound, withHedge, withoutStop, withPer, withSign } from "./around.ts";
import { withClustersAgain } from "./clusters-again.ts";
import { CompiledRule } from "./compiled.ts";
import { givenNamesAgain } from "./given-names.ts";
import type { Lexicon, NameHit } from "./lexicon.ts";
import { withListedClusters } from "./listed.ts";
import { namesakesOf } from "./namesakes.ts";
import { NUMERIC, type RankedMention, resolveOverlaps } from "./overlap.ts";
import type { Hit, NameRuleHit, Need, RawMention, Rule } from "./rule.ts";
import { nameRules, patternRules } from "./rules/index.ts";
import { type BlockRuns, type Run, runsOf } from "./runs.ts";
import { type Scan, scan } from "./scan.ts";
import { type Place, Triggers } from "./triggers.ts";
import type { View } from "./view.ts";

export type { Lexicon, Name } from "./lexicon.ts";
export type { RawMention } from "./rule.ts";

/** What is read of an article. */
type Read = Pick<Article, "text" | "blocks">;

/** Rules and names arranged by the word they can begin with. Build it once, use it for every article. */
export interface Extractor {
  extract(article: Read): RawMention[];
  /** The same for several at a time, in less time: see `createExtractor`. @returns by article */
  extractAll(articles: readonly Read[]): RawMention[][];
}

/** Blocks in which people stand with their bodies behind commas. */
const LISTS: ReadonlySet<string> = new Set(["caption", "item"]);

/** One bit for each thing that a block can hold for rules over its names. */
const NEEDS: Readonly<Record<Need, number>> = {
  run: 1,
  "long-run": 2,
  dash: 4,
  guillemet: 8,
  person: 16,
  office: 32,
  cluster: 64,
  organisation: 128,
  programme: 256,
  place: 512,
  "quotation-mark": 1024,
};
/** One bit for each rule that goes by the word before a run. */
const behindRules = nameRules.filter(({ behind }) => behind !== undefined);
const cluesOfWord = remembering((word: string): number =>
  behindRules.reduce((bits, { behind }, index) => (behind?.(word) === true ? bits | (1 << index) : bits), 0),
);
/** No rule goes by the end of the sentence before. */
const cluesOf = ({ before }: Run): number =>
  before === "" || before.endsWith(".") ? 0 : cluesOfWord(before);
const neededRules = nameRules.map((rule, rank) => {
  const { id, kind, reads, needs, about, find } = rule;
  const clue = rule.behind === undefined ? 0 : 1 << behindRules.indexOf(rule);
  return { id, kind, reads, rank, need: NEEDS[needs], clue, about, find };
});

function givenBy(scanned: Scan, names: readonly NameHit[], runs: readonly Run[]): number {
  let given =
    (scanned.hasDash ? NEEDS.dash : 0) |
    (scanned.hasGuillemet ? NEEDS.guillemet : 0) |
    (scanned.hasQuotationMark ? NEEDS["quotation-mark"] : 0);
  for (const { name } of names) given |= NEEDS[name.kind];
  for (const { parts } of runs) given |= parts.length > 1 ? NEEDS.run | NEEDS["long-run"] : NEEDS.run;
  return given;
}

const NO_RUNS: readonly Run[] = [];

/** The runs that a rule has something to say about; most often there are none. */
function runsFor(
  { clue, about }: Pick<(typeof neededRules)[number], "clue" | "about">,
  runs: readonly Run[],
  clues: number,
  view: View,
): readonly Run[] {
  if (clue !== 0) return (clues & clue) === 0 ? NO_RUNS : runs.filter((run) => (cluesOf(run) & clue) !== 0);
  if (about === undefined) return runs;
  let chosen: Run[] | undefined;
  for (const run of runs) {
    if (!about(run, view)) continue;
    if (chosen === undefined) chosen = [run];
    else chosen.push(run);
  }
  return chosen ?? NO_RUNS;
}

/** The digits of a known name ("TV 2") are no number. What is left in `found` keeps its order. */
function dropInside(names: readonly NameHit[], { offset, plain }: View, found: RawMention[]): void {
  for (const { name, start, end } of names) {
    if (name.kind === "person" || name.kind === "office" || !/\d/.test(plain.slice(start, end))) continue;
    const isInside = (raw: RawMention): boolean =>
      raw.start >= offset + start && raw.start < offset + end && NUMERIC.has(raw.kind);
    for (let index = found.length - 1; index >= 0; index--)
      if (isInside(found[index] as RawMention)) found.splice(index, 1);
  }
}

/** The rule at a place, with all that its surroundings add; null where it does not match or is refused. */
export function tryRule(rule: CompiledRule, view: View, at: number): Hit | null {
  const hit = rule.exec(view, at);
  if (hit === null) return null;
  const accepted = withoutStop(rule.accept ? rule.accept(hit, view) : hit, view);
  if (accepted === null) return null;
  if (rule.kind === "date") return withBound(accepted, rule.reads, view);
  const signed = rule.kind === "count" ? accepted : withSign(accepted, view);
  const hedged = rule.hedged ? withHedge(signed, view) : signed;
  return rule.kind === "amount" ? withPer(hedged, view) : hedged;
}

/**
 * All mentions have the same fields, found by name or not: what goes over them meets one shape.
 * @param names what the names of a hit can stand for
 */
export function mentionOf(
  { id, kind, reads, rank }: Pick<CompiledRule, "id" | "kind" | "reads" | "rank">,
  { start, end, parts }: Hit,
  offset: number,
  block: number,
  names?: NameRuleHit,
): RankedMention {
  const by = names?.by;
  return {
    rule: id,
    kind,
    reads,
    start: offset + start,
    end: offset + end,
    parts,
    block,
    rank,
    offices: names?.offices,
    persons: names?.persons,
    clusters: names?.clusters,
    organisations: names?.organisations,
    by: by && { start: offset + by.start, end: offset + by.end },
  };
}

/** A block with what is found in it so far. */
interface BlockState extends BlockRuns {
  readonly view: View;
  readonly places: readonly Place[];
  readonly names: readonly NameHit[];
  /** Bits of `NEEDS`. */
  readonly given: number;
  /** Bits of `cluesOf`, of all runs. */
  readonly clues: number;
  readonly found: RankedMention[];
}

/** A place where a rule may begin. */
interface Attempt {
  readonly state: BlockState;
  readonly at: number;
}

/** Names that begin at the places of a block; names inside names are not marked. */
function namesIn(places: readonly Place[], view: View, triggers: Triggers): NameHit[] {
  const names: NameHit[] = [];
  let nameEnd = 0;
  for (const { at, end, trigger, isWord } of places) {
    const entries = isWord ? trigger?.names : triggers.namesOfDigits(view.folded.slice(at, end));
    if (entries === undefined || at < nameEnd) continue;
    if (trigger?.namesAreCapital === true && view.plain[at] === view.folded[at]) continue;
    const known = names.length;
    entries.find(view.plain, view.folded, at, names);
    for (let hit = known; hit < names.length; hit++) nameEnd = Math.max(nameEnd, names[hit]?.end ?? 0);
  }
  return names;
}

/**
 * Every step goes over all articles that are handed in before the next one begins, and every rule over all its places: in
 * the order of the text, each place would wait for the code of another rule. There is so much code that several
 * articles at a time take up to a third less than one after the other.
 * @param rules those that read the text
 */
export function createExtractor(lexicon: Lexicon, rules: readonly Rule[] = patternRules): Extractor {
  const triggers = new Triggers(rules, lexicon);
  // Names the registry knows come before names that a pattern guesses.
  const compiled = rules.map((rule, index) => new CompiledRule(rule, nameRules.length + index));

  function stateOf(scanned: Scan, index: number): BlockState {
    const { view, places, capitals } = scanned;
    const runs = runsOf(view, capitals, lexicon.givenNames);
    const names = namesIn(places, view, triggers);
    const given = givenBy(scanned, names, runs);
    let clues = 0;
    for (const run of runs) clues |= cluesOf(run);
    return { runs, offset: view.offset, index, view, places, names, given, clues, found: [] };
  }

  /** By rule. */
  function attemptsIn(states: readonly BlockState[]): (Attempt[] | undefined)[] {
    const attempts: (Attempt[] | undefined)[] = new Array(rules.length).fill(undefined);
    for (const state of states) {
      for (const place of state.places)
        triggers.eachRule(place, state.view, ({ index }) => {
          const others = attempts[index];
          if (others === undefined) attempts[index] = [{ state, at: place.at }];
          else others.push({ state, at: place.at });
        });
    }
    return attempts;
  }

  /** Where a rule has found something in a block, it goes on from there. */
  function runPattern(rule: CompiledRule, attempts: readonly Attempt[]): void {
    let last: BlockState | undefined;
    let passed = 0;
    for (const { state, at } of attempts) {
      if (state === last && at < passed) continue;
      const hit = tryRule(rule, state.view, at);
      if (hit === null) continue;
      last = state;
      passed = hit.end;
      state.found.push(mentionOf(rule, hit, state.offset, state.index));
    }
  }

  /** The blocks of an article, with what rules find in them. */
  function statesOf({ text, blocks }: Read): BlockState[] {
    const scans = blocks.map((block) => scan(text, block, triggers));
    return scans.map(stateOf);
  }

  function runNameRules(states: readonly BlockState[]): void {
    for (const rule of neededRules) {
      for (const { runs, view, names, given, clues, found, offset, index } of states) {
        if ((given & rule.need) === 0) continue;
        const chosen = runsFor(rule, runs, clues, view);
        if (chosen.length === 0 && (rule.clue !== 0 || rule.about !== undefined)) continue;
        for (const hit of rule.find(names, view, chosen))
          found.push(mentionOf(rule, hit, offset, index, hit));
      }
    }
  }

  /** What is found, once it is found in all blocks. */
  function mentionsOf({ text, blocks }: Read, states: readonly BlockState[]): RawMention[] {
    const found: RawMention[] = [];
    for (const state of states)
      for (const mention of state.found.length < 2 ? state.found : resolveOverlaps(state.found))
        found.push(mention);
    const listed = withListedClusters(text, blocks, found, states);
    const all = withClustersAgain(text, listed, states);
    const mentions = withAffiliations(text, all, (block) => LISTS.has(blocks[block]?.kind ?? ""));
    const later = [...namesakesOf(text, mentions, states), ...namedAgain(text, mentions, states)];
    return [
      ...mentions,
      ...later,
      ...givenNamesAgain(text, [...mentions, ...later], states, lexicon.givenNames),
    ];
  }

  function extractAll(articles: readonly Read[]): RawMention[][] {
    const byArticle = articles.map(statesOf);
    const states = byArticle.flat();
    attemptsIn(states).forEach((attempts, index) => {
      if (attempts !== undefined) runPattern(compiled[index] as CompiledRule, attempts);
    });
    for (const { names, view, found } of states) dropInside(names, view, found);
    runNameRules(states);
    return articles.map((article, index) => mentionsOf(article, byArticle[index] as BlockState[]));
  }

  return { extract: (article) => extractAll([article])[0] as RawMention[], extractAll };
}
