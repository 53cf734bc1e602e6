/** What a rule for lines is, and how one is chosen for a line. */

import { firstFrom } from "../lists.ts";
import type { BlockKind, BoilerplateReason } from "../model.ts";

export interface LineContext {
  /** Index among the file's non-empty lines, and how many there are. */
  readonly index: number;
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly afterNext: string | undefined;
  /** The rule that took the line before, if any. */
  readonly previousRule: string | undefined;
  /** Whether the line before or behind is a date line. */
  besideDateline(): boolean;
}

export interface LineRule {
  readonly id: string;
  readonly kind: BlockKind;
  readonly why: BoilerplateReason;
  /** It takes no line that is longer. */
  readonly longest?: number;
  test(line: string, context: LineContext): boolean;
  /** A line in context `previous | line | next`; the middle one is found. Missing neighbours are left out. */
  readonly finds: readonly string[];
  readonly ignores: Readonly<Record<string, string>>;
}

export const takes = (rule: LineRule, line: string, context: LineContext): boolean =>
  line.length <= (rule.longest ?? Number.POSITIVE_INFINITY) && rule.test(line, context);

/** @returns the rules that can take a line of a length, in order: prose is too long for all but a few */
function byLength(rules: readonly LineRule[]): (length: number) => readonly LineRule[] {
  const longest = (rule: LineRule): number => rule.longest ?? Number.POSITIVE_INFINITY;
  const limits = [...new Set(rules.map(longest))].sort((a, b) => a - b);
  const upTo = limits.map((limit) => rules.filter((rule) => longest(rule) >= limit));
  return (length) => upTo[firstFrom(limits, length)] ?? [];
}

/**
 * @param rules in order, the one for date lines first
 * @returns what chooses the first that takes a line, given all lines and the rule that took the one before
 */
export function ruleAmong(
  rules: readonly LineRule[],
): (texts: readonly string[], index: number, previousRule: string | undefined) => LineRule | undefined {
  const [dateRule] = rules;
  const candidates = byLength(rules);

  class Place implements LineContext {
    readonly count: number;
    readonly previous: string | undefined;
    readonly next: string | undefined;
    readonly afterNext: string | undefined;

    constructor(
      readonly texts: readonly string[],
      readonly index: number,
      readonly previousRule: string | undefined,
    ) {
      this.count = texts.length;
      this.previous = texts[index - 1];
      this.next = texts[index + 1];
      this.afterNext = texts[index + 2];
    }

    besideDateline(): boolean {
      const isDateline = (index: number): boolean => {
        const text = this.texts[index];
        if (text === undefined || dateRule === undefined) return false;
        return takes(dateRule, text, new Place(this.texts, index, undefined));
      };
      return isDateline(this.index - 1) || isDateline(this.index + 1);
    }
  }

  return (texts, index, previousRule) => {
    const text = texts[index] ?? "";
    const place = new Place(texts, index, previousRule);
    for (const rule of candidates(text.length)) if (rule.test(text, place)) return rule;
    return undefined;
  };
}
