/** What a fact says, apart from where it is said: the part that two facts must share to be the same fact. */
import type { Fact, Qualifier, Slot } from "../model.ts";

type Value = Pick<Fact, "subject" | "predicate" | "object" | "qualifiers">;

/** The order of records: by id, as code units. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** A text that was only broken into lines anew is the same text. */
export const folded = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** A sentence whose numbers may change. */
export const masked = (text: string): string =>
  folded(text)
    .toLowerCase()
    .replace(/\d+(?:[ .,]\d+)*/gu, "0");

function ordered(value: unknown): unknown {
  if (typeof value === "string") return folded(value);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(ordered);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => [name, ordered(item)]),
  );
}

/** Equal for parts that say the same, however their keys are ordered and their blanks are set. */
export const keyOf = (part: Slot | Qualifier | null | undefined): string =>
  JSON.stringify(ordered(part ?? null));

/** Equal for facts that say the same. */
export const valueKey = ({ subject, predicate, object, qualifiers }: Value): string =>
  JSON.stringify(ordered([subject, predicate, object, qualifiers]));

/** Names of the fields in which two records differ, sorted. */
export const fieldsThatDiffer = (
  old: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): string[] =>
  [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => JSON.stringify(ordered(old[name])) !== JSON.stringify(ordered(now[name])))
    .sort();
