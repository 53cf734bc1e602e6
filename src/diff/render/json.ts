/** A comparison as JSON: the result as it is, keys in one order. */
import type { Diff } from "../result.ts";
import type { Names } from "./view.ts";

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, sorted(item)]),
  );
}

export const renderJson = (diff: Diff, names: Names): string =>
  `${JSON.stringify(sorted({ ...diff, names }), null, 2)}\n`;
