/**
 * Stage 2, extract: article + lexicon → raw mentions. Parts are raw strings; every span equals its slice; sorted by
 * place; same input, same output. What the parts mean is normalize's business.
 */
import type { Article, Block } from "../model.ts";
import { type Lexicon, type NameHit, namesAt } from "./lexicon.ts";
import { BOUND_BEFORE, BOUND_REACH, RUN_OUT } from "./norwegian/calendar.ts";
import { MODIFIER_BEFORE, MODIFIER_REACH } from "./norwegian/modifiers.ts";
import { PER_AFTER, PER_REACH } from "./norwegian/money.ts";
import { resolveOverlaps } from "./overlap.ts";
import type { Hit, NameRuleHit, Parts, RawMention, Rule } from "./rule.ts";
import { nameRules, patternRules } from "./rules/index.ts";
import { scan } from "./scan.ts";
import { type OrderedRule, Triggers } from "./triggers.ts";
import type { View } from "./view.ts";

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

/** The dot of "kr." or "mill." at the end of a sentence is the sentence's. */
function withoutStop(hit: Hit | null, view: View): Hit | null {
  if (hit === null || view.plain[hit.end - 1] !== ".") return hit;
  return /^(?:$|[ \n]+[A-ZÆØÅ«–•])/u.test(view.plain.slice(hit.end, hit.end + 4))
    ? { ...hit, end: hit.end - 1 }
    : hit;
}

/** "minus 3 prosent", "-3 %": the sign belongs to the span. */
function withSign(hit: Hit, view: View): Hit {
  const sign = /(?:(?<=[ \n(])[-–]|(?<![A-Za-zÀ-ɏ])minus[ \n])$/u.exec(
    view.folded.slice(Math.max(0, hit.start - 7), hit.start),
  )?.[0];
  return sign === undefined || !/^\d/.test(view.folded.slice(hit.start, hit.start + 1))
    ? hit
    : { start: hit.start - sign.length, end: hit.end, parts: { ...hit.parts, minus: "-" } };
}

/** A hedge right before the hit belongs to its span. */
function withHedge(hit: Hit, view: View): Hit {
  const from = Math.max(0, hit.start - MODIFIER_REACH);
  const match = MODIFIER_BEFORE.exec(view.folded.slice(from, hit.start));
  const modifier = match?.groups?.modifier;
  if (match === null || modifier === undefined) return hit;
  const start = from + match.index + match[0].indexOf(modifier);
  return { start, end: hit.end, parts: { ...hit.parts, modifier } };
}

/** A preposition right before a date stays outside the span and opens the time to one side. */
function withBound(hit: Hit, rule: Rule, view: View): Hit {
  const bound = BOUND_BEFORE.exec(view.folded.slice(Math.max(0, hit.start - BOUND_REACH), hit.start))?.groups
    ?.bound;
  if (bound === "ut" && !RUN_OUT.has(rule.reads)) return hit;
  // "mot slutten av 2024" lies inside the year.
  if (
    bound !== undefined &&
    /(?:mot[ \n](?:slutten|midten|begynnelsen|byrjinga) av|natt[ \n]til)[ \n]$/u.test(
      view.folded.slice(Math.max(0, hit.start - BOUND_REACH), hit.start),
    )
  )
    return hit;
  return bound === undefined ? hit : { ...hit, parts: { ...hit.parts, bound } };
}

/** What an amount is paid per stands behind it, outside the span. */
function withPer(hit: Hit, view: View): Hit {
  const per = PER_AFTER.exec(view.folded.slice(hit.end, hit.end + PER_REACH))?.groups;
  return per === undefined ? hit : { ...hit, parts: { ...hit.parts, ...per } };
}

const MARKED = /[\uE000-\uE002]/;

/** The named groups; in the numbered view, place holders give way to the numerals they stand for, in order. */
function partsOf(match: RegExpExecArray, rule: Rule, view: View): Parts {
  const groups = match.groups;
  if (groups === undefined) return {};
  if (rule.view !== "numbered") return groups;
  const parts: Record<string, string | undefined> = {};
  let cursor = match.index;
  for (const name in groups) {
    const group = groups[name];
    if (group === undefined || !MARKED.test(group)) {
      parts[name] = group;
      continue;
    }
    const start = view.numbered.indexOf(group, cursor);
    cursor = start + group.length;
    parts[name] = view.folded.slice(start, cursor);
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

const raw = (
  rule: { id: string; kind: RawMention["kind"]; reads: RawMention["reads"] },
  hit: NameRuleHit,
  offset: number,
  block: number,
): RawMention => ({
  rule: rule.id,
  kind: rule.kind,
  reads: rule.reads,
  start: offset + hit.start,
  end: offset + hit.end,
  parts: hit.parts,
  block,
  ...(hit.offices && { offices: hit.offices }),
  ...(hit.persons && { persons: hit.persons }),
  ...(hit.clusters && { clusters: hit.clusters }),
  ...(hit.organisations && { organisations: hit.organisations }),
});

export function createExtractor(lexicon: Lexicon): Extractor {
  const triggers = new Triggers(patternRules, lexicon);

  /** Where each rule's last hit in the block ended: it goes on from there. */
  const passed = new Uint32Array(patternRules.length);

  function extractBlock(text: string, block: Block, index: number, mentions: RawMention[]): void {
    const { view, places } = scan(text.slice(block.start, block.end), block.start, triggers);
    const nameHits: NameHit[] = [];
    const found: RawMention[] = [];
    if (places.length === 0) return;
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
    if (nameHits.length > 0) {
      for (const rule of nameRules)
        for (const hit of rule.find(nameHits, view)) found.push(raw(rule, hit, block.start, index));
    }
    if (found.length > 0) mentions.push(...resolveOverlaps(found, order));
  }

  return {
    extract({ text, blocks }) {
      const mentions: RawMention[] = [];
      blocks.forEach((block, index) => {
        extractBlock(text, block, index, mentions);
      });
      return mentions;
    },
  };
}
