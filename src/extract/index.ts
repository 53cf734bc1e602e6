/**
 * Stage 2, extract: article + lexicon → raw mentions. Parts are raw strings; every span equals its slice; sorted by
 * place; same input, same output. What the parts mean is normalize's business.
 */
import type { Article, Block, Kind } from "../model.ts";
import { remembering } from "../pattern.ts";
import {
  affiliationsOf,
  endAtPeople,
  oneKindEach,
  onlyBeginnings,
  withBodiesBehind,
} from "./affiliations.ts";
import { namedAgain } from "./again.ts";
import { withBound, withHedge, withoutStop, withPer, withSign } from "./around.ts";
import { CompiledRule } from "./compiled.ts";
import type { Lexicon, NameHit } from "./lexicon.ts";
import { namesakesOf } from "./namesakes.ts";
import { NUMERIC, type RankedMention, resolveOverlaps } from "./overlap.ts";
import type { Hit, NameRuleHit, Need, RawMention, Rule } from "./rule.ts";
import { nameRules, patternRules } from "./rules/index.ts";
import { type Run, runsOf } from "./runs.ts";
import { type Scan, scan } from "./scan.ts";
import { type OrderedRule, Triggers } from "./triggers.ts";
import type { View } from "./view.ts";

export type { Lexicon, Name } from "./lexicon.ts";
export type { RawMention } from "./rule.ts";

/** Rules and names arranged by the word they can begin with. Build it once, use it for every article. */
export interface Extractor {
  extract(article: Pick<Article, "text" | "blocks">): RawMention[];
}

/** Kinds that are names. */
const NAMES: ReadonlySet<Kind> = new Set([
  "person",
  "minister",
  "organisation",
  "cluster",
  "programme",
  "place",
]);

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

function givenBy({ hasDash, hasGuillemet }: Scan, names: readonly NameHit[], runs: readonly Run[]): number {
  let given = (hasDash ? NEEDS.dash : 0) | (hasGuillemet ? NEEDS.guillemet : 0);
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

/** @param rules those that read the text */
export function createExtractor(lexicon: Lexicon, rules: readonly Rule[] = patternRules): Extractor {
  const triggers = new Triggers(rules, lexicon);
  // Names the registry knows come before names that a pattern guesses.
  const compiled = rules.map((rule, index) => new CompiledRule(rule, nameRules.length + index));

  /** Where each rule's last hit in the block ended: it goes on from there. */
  const passed = new Uint32Array(rules.length);

  function extractBlock(text: string, block: Block, index: number, mentions: RawMention[]): readonly Run[] {
    const scanned = scan(text, block, triggers);
    const { view, places } = scanned;
    const runs = runsOf(view, scanned.capitals, lexicon.givenNames);
    const nameHits: NameHit[] = [];
    const found: RankedMention[] = [];
    passed.fill(0);
    let at = 0;
    const attempt = ({ index: place }: OrderedRule): void => {
      if (at < (passed[place] as number)) return;
      const rule = compiled[place] as CompiledRule;
      const hit = tryRule(rule, view, at);
      if (hit === null) return;
      passed[place] = hit.end;
      found.push(mentionOf(rule, hit, block.start, index));
    };
    let nameEnd = 0;
    for (const place of places) {
      const { end, trigger, isWord } = place;
      at = place.at;
      triggers.eachRule(place, view, attempt);
      // Names inside names are not marked.
      const entries = isWord ? trigger?.names : triggers.namesOfDigits(view.folded.slice(at, end));
      if (entries === undefined || at < nameEnd) continue;
      if (trigger?.namesAreCapital === true && view.plain[at] === view.folded[at]) continue;
      const known = nameHits.length;
      entries.find(view.plain, view.folded, at, nameHits);
      for (let hit = known; hit < nameHits.length; hit++)
        nameEnd = Math.max(nameEnd, nameHits[hit]?.end ?? 0);
    }
    dropInside(nameHits, view, found);
    const given = givenBy(scanned, nameHits, runs);
    let clues = 0;
    for (const run of runs) clues |= cluesOf(run);
    for (const rule of neededRules) {
      if ((given & rule.need) === 0) continue;
      const chosen = runsFor(rule, runs, clues, view);
      if (chosen.length === 0 && (rule.clue !== 0 || rule.about !== undefined)) continue;
      for (const hit of rule.find(nameHits, view, chosen))
        found.push(mentionOf(rule, hit, block.start, index, hit));
    }
    if (found.length === 1) mentions.push(found[0] as RankedMention);
    else if (found.length > 1) for (const mention of resolveOverlaps(found)) mentions.push(mention);
    return runs;
  }

  return {
    extract({ text, blocks }) {
      let mentions: RawMention[] = [];
      const seen = blocks.map((block, index) => ({
        runs: extractBlock(text, block, index, mentions),
        offset: block.start,
        index,
      }));
      endAtPeople(mentions);
      mentions = oneKindEach(mentions);
      withBodiesBehind(text, mentions, (block) => blocks[block]?.kind === "caption");
      const people = mentions.filter(({ kind }) => kind === "person");
      const isPlaceAt = (at: number): boolean =>
        mentions.some(({ kind, start }) => kind === "place" && start === at);
      if (people.length > 0) {
        const names = mentions.filter(({ kind }) => NAMES.has(kind));
        const dropped = onlyBeginnings(text, people, names);
        if (dropped.size > 0) mentions = mentions.filter((mention) => !dropped.has(mention));
        mentions.push(
          ...affiliationsOf(
            text,
            people,
            dropped.size > 0 ? names.filter((name) => !dropped.has(name)) : names,
          ),
        );
      }
      const bodies = mentions.filter(({ kind }) => kind === "organisation" || kind === "programme");
      return [
        ...mentions,
        ...(people.length === 0 ? [] : namesakesOf(text, people, seen, isPlaceAt)),
        ...(bodies.length === 0
          ? []
          : namedAgain(
              text,
              bodies,
              mentions.filter(({ kind }) => NAMES.has(kind) && kind !== "place"),
              seen,
            )),
      ];
    },
  };
}
