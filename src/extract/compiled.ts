/**
 * A rule's pattern as the extractor runs it. The engine builds an object of groups for every match of a pattern that
 * names them, which costs more than the match: names are taken out here, and put back by the groups' numbers.
 */
import type { Kind } from "../model.ts";
import type { Parts, Reading, Rule } from "./rule.ts";
import { DIGITS_MARK, ONE_MARK, type View } from "./view.ts";

/** Where a group begins, an escape, or a class of characters, whose brackets are no groups. */
const TOKEN =
  /\\k<(?<reference>[A-Za-z0-9]+)>|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?<(?<name>[A-Za-z0-9]+)>|(?!\?))/gu;

interface Unnamed {
  readonly source: string;
  /** By group number, from 1; undefined where the group has none. */
  readonly names: readonly (string | undefined)[];
}

/** @param source of a pattern with named groups */
export function withoutNames(source: string): Unnamed {
  const names: (string | undefined)[] = [undefined];
  const unnamed = source.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const { reference, name } = rest.at(-1) as Record<string, string | undefined>;
    if (reference !== undefined) return `\\${names.indexOf(reference)}`;
    if (!token.startsWith("(")) return token;
    names.push(name);
    return "(";
  });
  return { source: unnamed, names };
}

const FIRST_MARK = DIGITS_MARK.charCodeAt(0);
const LAST_MARK = ONE_MARK.charCodeAt(0);

/** What a pattern found, before the rule has judged it. Offsets are relative to the block. */
export interface PatternHit {
  readonly start: number;
  readonly end: number;
  readonly parts: Parts;
}

/** Rules are objects of many shapes; this one has what the extractor asks of them, at the same place for all. */
export class CompiledRule {
  readonly id: string;
  readonly kind: Kind;
  readonly reads: Reading;
  readonly hedged: boolean;
  readonly accept: Rule["accept"];
  readonly #view: Rule["view"];
  readonly #pattern: RegExp;
  readonly #names: readonly (string | undefined)[];

  /** @param rank place of the rule in the list of rules */
  constructor(
    rule: Rule,
    readonly rank: number,
  ) {
    this.id = rule.id;
    this.kind = rule.kind;
    this.reads = rule.reads;
    this.hedged = rule.hedged === true;
    this.accept = rule.accept;
    this.#view = rule.view;
    const { source, names } = withoutNames(rule.pattern.source);
    this.#pattern = new RegExp(source, rule.pattern.flags);
    this.#names = names;
  }

  /** The match that begins at `at`, or null. */
  exec(view: View, at: number): PatternHit | null {
    const pattern = this.#pattern;
    pattern.lastIndex = at;
    const match = pattern.exec(
      this.#view === "numbered" ? view.numbered : this.#view === "folded" ? view.folded : view.plain,
    );
    if (match === null) return null;
    return { start: at, end: pattern.lastIndex, parts: this.#partsOf(match, view, at) };
  }

  /** The named groups; in the numbered view, place holders give way to the numerals they stand for, in order. */
  #partsOf(match: RegExpExecArray, view: View, at: number): Parts {
    const names = this.#names;
    const isNumbered = this.#view === "numbered";
    const parts: Record<string, string> = {};
    let cursor = at;
    for (let group = 1; group < names.length; group++) {
      const name = names[group];
      const text = match[group];
      if (name === undefined || text === undefined) continue;
      const code = isNumbered ? text.charCodeAt(0) : 0;
      if (code >= FIRST_MARK && code <= LAST_MARK) {
        const start = view.numbered.indexOf(text, cursor);
        cursor = start + text.length;
        parts[name] = view.folded.slice(start, cursor);
      } else parts[name] = text;
    }
    return parts;
  }
}
