/**
 * One block read again by the same rules, with everything written down: what was tried where, what matched, what its guard
 * refused. The extractor itself keeps no such book, which would cost every article for the sake of a question.
 */
import { CompiledRule } from "../extract/compiled.ts";
import { type Lexicon, mentionOf, tryRule } from "../extract/index.ts";
import type { NameHit } from "../extract/lexicon.ts";
import { NUMERIC, type RankedMention, resolveOverlaps } from "../extract/overlap.ts";
import { nameRules, patternRules } from "../extract/rules/index.ts";
import { runsOf } from "../extract/runs.ts";
import { scan } from "../extract/scan.ts";
import { Triggers } from "../extract/triggers.ts";
import type { Block, Kind } from "../model.ts";
import type { Span } from "../spans.ts";

/** A rule that was tried at a word or numeral that can open it. Offsets are the article's. */
export interface Attempt extends Span {
  readonly rule: string;
  readonly kind: Kind;
  /** What opened it. */
  readonly trigger: Span;
  /** "refused": the pattern matched from `start` to `end`, and the rule's guard said no. */
  readonly outcome: "no match" | "refused" | "match";
}

/** A name of the registry's that stands in the block. */
export interface KnownName extends Span {
  readonly name: NameHit["name"];
}

export interface BlockTrace {
  readonly attempts: readonly Attempt[];
  /** All that matched, before overlaps are resolved. */
  readonly matches: readonly RankedMention[];
  /** Those of them that stay. */
  readonly kept: ReadonlySet<RankedMention>;
  readonly names: readonly KnownName[];
  /** Numerals, whether any rule goes on with what follows them or not. */
  readonly numerals: readonly Span[];
}

export interface Tracer {
  trace(text: string, block: Block, index: number): BlockTrace;
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** "TV 2": the digits of a name are no number. */
export const isInName = ({ kind, start }: RankedMention, names: readonly KnownName[]): boolean =>
  NUMERIC.has(kind) &&
  names.some(
    (known) =>
      known.name.kind !== "person" &&
      known.name.kind !== "office" &&
      /\d/.test(known.name.surface) &&
      start >= known.start &&
      start < known.end,
  );

export function createTracer(lexicon: Lexicon): Tracer {
  const triggers = new Triggers(patternRules, lexicon);
  const compiled = patternRules.map((rule, index) => new CompiledRule(rule, nameRules.length + index));
  return {
    trace(text, block, index) {
      const scanned = scan(text, block, triggers);
      const { view, places } = scanned;
      const runs = runsOf(view, scanned.capitals, lexicon.givenNames);
      const attempts: Attempt[] = [];
      const matches: RankedMention[] = [];
      const hits: NameHit[] = [];
      const numerals: Span[] = [];
      const passed = new Map<CompiledRule, number>();
      let nameEnd = 0;
      for (const place of places) {
        const { at, trigger, isWord } = place;
        const end = Math.max(place.end, place.numeralEnd);
        if (place.numeralEnd > at) numerals.push({ start: block.start + at, end: block.start + end });
        triggers.eachRule(place, view, ({ index: number }) => {
          const rule = compiled[number] as CompiledRule;
          // It goes on where its last match ended.
          if (at < (passed.get(rule) ?? 0)) return;
          const found = rule.exec(view, at);
          const hit = found === null ? null : tryRule(rule, view, at);
          const span = hit ?? found ?? { start: at, end };
          attempts.push({
            rule: rule.id,
            kind: rule.kind,
            trigger: { start: block.start + at, end: block.start + end },
            start: block.start + span.start,
            end: block.start + span.end,
            outcome: found === null ? "no match" : hit === null ? "refused" : "match",
          });
          if (hit === null) return;
          passed.set(rule, hit.end);
          matches.push(mentionOf(rule, hit, block.start, index));
        });
        const entries = isWord ? trigger?.names : triggers.namesOfDigits(view.folded.slice(at, place.end));
        if (entries === undefined || at < nameEnd) continue;
        if (trigger?.namesAreCapital === true && view.plain[at] === view.folded[at]) continue;
        const known = hits.length;
        entries.find(view.plain, view.folded, at, hits);
        for (const hit of hits.slice(known)) nameEnd = Math.max(nameEnd, hit.end);
      }
      nameRules.forEach((rule, rank) => {
        const isAboutAll = rule.behind === undefined && rule.about === undefined;
        const chosen = isAboutAll
          ? runs
          : runs.filter((run) => rule.behind?.(run.before) !== false && rule.about?.(run, view) !== false);
        if (!isAboutAll && chosen.length === 0) return;
        for (const hit of rule.find(hits, view, chosen))
          matches.push(mentionOf({ ...rule, rank }, hit, block.start, index, hit));
      });
      const names = hits.map(({ name, start, end }) => ({
        name,
        start: block.start + start,
        end: block.start + end,
      }));
      const numbers = matches.filter((mention) => !isInName(mention, names));
      return { attempts, matches, kept: new Set(resolveOverlaps(numbers)), names, numerals };
    },
  };
}
