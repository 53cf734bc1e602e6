/**
 * Stage 2, extract: article + lexicon → raw mentions. Parts are raw strings; every span equals its slice; sorted by
 * place; same input, same output. What the parts mean is normalize's business.
 */
import type { Article, Block } from "../model.ts";
import { indexNames, type Lexicon, type NameEntries, type NameHit, namesAt } from "./lexicon.ts";
import { BOUND_BEFORE, BOUND_REACH } from "./norwegian/calendar.ts";
import { MODIFIER_BEFORE, MODIFIER_REACH } from "./norwegian/modifiers.ts";
import { PER_AFTER, PER_REACH } from "./norwegian/money.ts";
import { resolveOverlaps } from "./overlap.ts";
import type { Hit, NameRuleHit, Parts, RawMention, Rule } from "./rule.ts";
import { nameRules, patternRules } from "./rules/index.ts";
import { type Place, scan } from "./scan.ts";
import type { View } from "./view.ts";

export type { Lexicon, Name } from "./lexicon.ts";
export type { RawMention } from "./rule.ts";

/** Rules and names arranged by the word they can begin with. Build it once, use it for every article. */
export interface Extractor {
  extract(article: Pick<Article, "text" | "blocks">): RawMention[];
}

interface Triggers {
  readonly digits: readonly Rule[];
  readonly numerals: readonly Rule[];
  readonly words: ReadonlyMap<string, readonly Rule[]>;
  readonly endings: readonly (readonly [ending: string, rule: Rule])[];
}

function triggersOf(rules: readonly Rule[]): Triggers {
  const words = new Map<string, Rule[]>();
  const digits: Rule[] = [];
  const numerals: Rule[] = [];
  const endings: [string, Rule][] = [];
  for (const rule of rules) {
    for (const start of rule.starts) {
      if (start === "number") {
        digits.push(rule);
        numerals.push(rule);
      } else if (start === "digits") digits.push(rule);
      else if (typeof start === "object" && "endings" in start)
        endings.push(...start.endings.map((ending): [string, Rule] => [ending, rule]));
      else {
        for (const word of new Set(start as readonly string[])) {
          const list = words.get(word);
          if (list === undefined) words.set(word, [rule]);
          else if (!list.includes(rule)) list.push(rule);
        }
      }
    }
  }
  return { digits, numerals, words, endings };
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
function withBound(hit: Hit, view: View): Hit {
  const bound = BOUND_BEFORE.exec(view.folded.slice(Math.max(0, hit.start - BOUND_REACH), hit.start))?.groups
    ?.bound;
  return bound === undefined ? hit : { ...hit, parts: { ...hit.parts, bound } };
}

/** What an amount is paid per stands behind it, outside the span. */
function withPer(hit: Hit, view: View): Hit {
  const per = PER_AFTER.exec(view.folded.slice(hit.end, hit.end + PER_REACH))?.groups;
  return per === undefined ? hit : { ...hit, parts: { ...hit.parts, ...per } };
}

function partsOf(match: RegExpExecArray, rule: Rule, view: View): Parts {
  const groups = match.groups;
  if (groups === undefined) return {};
  if (rule.view !== "numbered") return groups;
  // The numbered view has place holders where the numerals stand: take the parts from the text itself.
  const indices = match.indices?.groups ?? {};
  return Object.fromEntries(
    Object.entries(indices)
      .filter(([, span]) => span !== undefined)
      .map(([name, span]) => [name, view.folded.slice(span?.[0], span?.[1])]),
  );
}

function tryRule(rule: Rule, view: View, at: number): Hit | null {
  rule.pattern.lastIndex = at;
  const match = rule.pattern.exec(view[rule.view]);
  if (match === null) return null;
  const hit = { start: match.index, end: match.index + match[0].length, parts: partsOf(match, rule, view) };
  const accepted = withoutStop(rule.accept ? rule.accept(hit, view) : hit, view);
  if (accepted === null) return null;
  if (rule.kind === "date") return withBound(accepted, view);
  const hedged = rule.hedged ? withHedge(accepted, view) : accepted;
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
  const triggers = triggersOf(patternRules);
  const names = indexNames(lexicon);
  // A name of one word can carry a genitive -s: "næringsministerens".
  const namesOf = (word: string): NameEntries | undefined => {
    const own = names.get(word);
    const base = word.endsWith("s") ? names.get(word.slice(0, -1)) : undefined;
    return own !== undefined && base !== undefined ? [...own, ...base] : (own ?? base);
  };
  const isTrigger = (word: string): boolean =>
    triggers.words.has(word) ||
    namesOf(word) !== undefined ||
    (word.length > 6 && triggers.endings.some(([ending]) => word.endsWith(ending)));

  function rulesAt({ word, numeralEnd }: Place): readonly Rule[] {
    if (word === "") return triggers.digits;
    const byWord = triggers.words.get(word) ?? [];
    const byEnding =
      word.length > 6
        ? triggers.endings.filter(([ending]) => word.endsWith(ending)).map(([, rule]) => rule)
        : [];
    return numeralEnd > 0
      ? [...triggers.numerals, ...byWord, ...byEnding]
      : byEnding.length > 0
        ? [...byWord, ...byEnding]
        : byWord;
  }

  function extractBlock(text: string, block: Block, index: number, mentions: RawMention[]): void {
    const { view, places } = scan(text.slice(block.start, block.end), block.start, isTrigger);
    const nameHits: NameHit[] = [];
    const passed = new Map<Rule, number>();
    let nameEnd = 0;
    for (const place of places) {
      for (const rule of rulesAt(place)) {
        if (place.at < (passed.get(rule) ?? 0)) continue;
        const hit = tryRule(rule, view, place.at);
        if (hit === null) continue;
        passed.set(rule, hit.end);
        mentions.push(raw(rule, hit, block.start, index));
      }
      const entries = namesOf(
        place.word === "" ? (/^\d+/.exec(view.folded.slice(place.at, place.at + 8))?.[0] ?? "") : place.word,
      );
      if (entries !== undefined && place.at >= nameEnd) {
        const known = nameHits.length;
        namesAt(entries, view.plain, view.folded, place.at, nameHits);
        // Names inside names are not marked.
        for (const hit of nameHits.slice(known)) nameEnd = Math.max(nameEnd, hit.end);
      }
    }
    if (nameHits.length === 0) return;
    for (const rule of nameRules)
      for (const hit of rule.find(nameHits, view)) mentions.push(raw(rule, hit, block.start, index));
  }

  return {
    extract({ text, blocks }) {
      const mentions: RawMention[] = [];
      blocks.forEach((block, index) => {
        extractBlock(text, block, index, mentions);
      });
      return resolveOverlaps(mentions, order);
    },
  };
}
