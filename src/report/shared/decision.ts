/** A reviewer's decision on a fact: what `fact-decisions.jsonl` has a line for. */
import type { Fact } from "../../model.ts";

/** What a fact says, without where it says it. */
export type Says = Pick<Fact, "type" | "subject" | "predicate" | "object" | "qualifiers">;

export interface Basis {
  /** The first piece of evidence. */
  readonly quote: string;
  readonly says: Says;
}

/** A merge patch (RFC 7396). */
export type Patch = { readonly [key: string]: unknown };

export interface FactDecision {
  readonly fact: string;
  readonly decision: "accept" | "correct" | "reject";
  readonly by: string;
  /** The day, as 2026-11-26. */
  readonly date: string;
  readonly why: string;
  readonly basis: Basis;
  /** What the fact should say, over what it does; with "correct" only. */
  readonly correction?: Patch;
}

const isObject = (value: unknown): value is Patch =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON with keys sorted by code unit, however deep. */
export const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    isObject(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : item,
  );

export const saysOf = ({ type, subject, predicate, object, qualifiers }: Says): Says => ({
  type,
  subject,
  predicate,
  object,
  qualifiers,
});

/** The merge patch that makes `to` of `from`; null where they are equal. */
export function patchBetween(from: Patch, to: Patch): Patch | null {
  const patch: Record<string, unknown> = {};
  for (const key of Object.keys(from)) if (!(key in to)) patch[key] = null;
  for (const [key, value] of Object.entries(to)) {
    const old = from[key];
    if (sortedJson(old) === sortedJson(value)) continue;
    patch[key] = isObject(old) && isObject(value) ? patchBetween(old, value) : value;
  }
  return Object.keys(patch).length === 0 ? null : patch;
}

/** What a merge patch makes of a value. */
export function patched(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch))
    if (value === null) delete result[key];
    else result[key] = patched(result[key], value);
  return result;
}

export const decisionLine = (decision: FactDecision): string => `${sortedJson(decision)}\n`;

/** By fact, as the file has them. */
export const decisionLines = (decisions: Iterable<FactDecision>): string =>
  [...decisions]
    .sort((a, b) => (a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0))
    .map(decisionLine)
    .join("");
