/**
 * Stage 2, extract: article + lexicon → raw mentions. Parts are raw strings; every span equals its slice; sorted by
 * place; same input, same output. What the parts mean is normalize's business.
 */
import type { Article, Block } from "../model.ts";
import { withBound, withHedge, withoutStop, withPer, withSign } from "./around.ts";
import { type Lexicon, type NameHit, namesAt } from "./lexicon.ts";
import { namesakesOf } from "./namesakes.ts";
import { resolveOverlaps } from "./overlap.ts";
import type { Hit, NameRuleHit, Parts, RawMention, Rule } from "./rule.ts";
import { nameRules, patternRules } from "./rules/index.ts";
import { type Run, runsOf } from "./runs.ts";
import { scan } from "./scan.ts";
import { shortNamesOf } from "./short-names.ts";
import { type OrderedRule, Triggers } from "./triggers.ts";
import { DIGITS_MARK, ONE_MARK, type View } from "./view.ts";

export type { Lexicon, Name } from "./lexicon.ts";
export type { RawMention } from "./rule.ts";

/** Rules and names arranged by the word they can begin with. Build it once, use it for every article. */
export interface Extractor {
  extract(article: Pick<Article, "text" | "blocks">): RawMention[];
}

// Names the registry knows come before names that a pattern guesses.
const order: ReadonlyMap<string, number> = new Map(
  [...nameRules, ...patternRules].map((rule, index) => [rule.id, index]),
);

const FIRST_MARK = DIGITS_MARK.charCodeAt(0);
const LAST_MARK = ONE_MARK.charCodeAt(0);

/** The named groups; in the numbered view, place holders give way to the numerals they stand for, in order. */
function partsOf(match: RegExpExecArray, rule: Rule, view: View): Parts {
  const groups = match.groups;
  if (groups === undefined) return {};
  if (rule.view !== "numbered") return groups;
  const parts: Record<string, string | undefined> = {};
  let cursor = match.index;
  for (const name in groups) {
    const group = groups[name];
    if (group === undefined) continue;
    const code = group.charCodeAt(0);
    if (code >= FIRST_MARK && code <= LAST_MARK) {
      const start = view.numbered.indexOf(group, cursor);
      cursor = start + group.length;
      parts[name] = view.folded.slice(start, cursor);
    } else parts[name] = group;
  }
  return parts;
}

function tryRule(rule: Rule, view: View, at: number): Hit | null {
  rule.pattern.lastIndex = at;
  const match = rule.pattern.exec(view[rule.view]);
  if (match === null) return null;
  const hit = { start: match.index, end: match.index + match[0].length, parts: partsOf(match, rule, view) };
  const accepted = withoutStop(rule.accept ? rule.accept(hit, view) : hit, view);
  if (accepted === null) return null;
  if (rule.kind === "date") return withBound(accepted, rule, view);
  const signed = rule.kind === "count" ? accepted : withSign(accepted, view);
  const hedged = rule.hedged ? withHedge(signed, view) : signed;
  return rule.kind === "amount" ? withPer(hedged, view) : hedged;
}

function raw(
  { id, kind, reads }: { id: string; kind: RawMention["kind"]; reads: RawMention["reads"] },
  { start, end, parts, by, ...ids }: NameRuleHit,
  offset: number,
  block: number,
): RawMention {
  return {
    rule: id,
    kind,
    reads,
    start: offset + start,
    end: offset + end,
    parts,
    block,
    ...ids,
    ...(by && { by: { start: offset + by.start, end: offset + by.end } }),
  };
}

/** @param rules those that read the text */
export function createExtractor(lexicon: Lexicon, rules: readonly Rule[] = patternRules): Extractor {
  const triggers = new Triggers(rules, lexicon);

  /** Where each rule's last hit in the block ended: it goes on from there. */
  const passed = new Uint32Array(rules.length);

  function extractBlock(text: string, block: Block, index: number, mentions: RawMention[]): readonly Run[] {
    const { view, places, capitals } = scan(text.slice(block.start, block.end), block.start, triggers);
    const runs = runsOf(view, capitals, lexicon.givenNames);
    const nameHits: NameHit[] = [];
    const found: RawMention[] = [];
    passed.fill(0);
    let at = 0;
    const attempt = ({ rule, index: place }: OrderedRule): void => {
      if (at < (passed[place] as number)) return;
      const hit = tryRule(rule, view, at);
      if (hit === null) return;
      passed[place] = hit.end;
      found.push(raw(rule, hit, block.start, index));
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
      namesAt(entries, view.plain, view.folded, at, nameHits);
      for (let hit = known; hit < nameHits.length; hit++)
        nameEnd = Math.max(nameEnd, nameHits[hit]?.end ?? 0);
    }
    for (const rule of nameRules)
      for (const hit of rule.find(nameHits, view, runs)) found.push(raw(rule, hit, block.start, index));
    if (found.length > 0) mentions.push(...resolveOverlaps(found, order));
    return runs;
  }

  return {
    extract({ text, blocks }) {
      const mentions: RawMention[] = [];
      const seen = blocks.map((block, index) => ({
        runs: extractBlock(text, block, index, mentions),
        offset: block.start,
        index,
      }));
      const people = mentions.filter(({ kind }) => kind === "person");
      const bodies = mentions.filter(({ kind }) => kind === "organisation");
      return [
        ...mentions,
        ...(people.length === 0 ? [] : namesakesOf(text, people, seen)),
        ...(bodies.length === 0 ? [] : shortNamesOf(text, bodies, seen)),
      ];
    },
  };
}
