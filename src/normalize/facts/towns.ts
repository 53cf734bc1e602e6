/** Towns as the first part of a word: "Bergensordfører", "Oslobaserte". */
import type { Registry } from "../registry/index.ts";

const towns = new WeakMap<Registry, ReadonlySet<string>>();
/** The names of all places; gathered once a registry. */
function townsOf(registry: Registry): ReadonlySet<string> {
  const known = towns.get(registry) ?? new Set(registry.places.map(({ name }) => name));
  towns.set(registry, known);
  return known;
}

/** The town by its name, or with the -s or -e that joins two words. */
export function townIn(first: string, registry: Registry): string | undefined {
  const known = townsOf(registry);
  return [first, first.replace(/[se]$/u, "")].find((word) => known.has(word));
}
