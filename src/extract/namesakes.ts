/** Later mentions of people by surname: "Skymoen" after "Leif Rune Skymoen" was introduced. */
import { Cover } from "../spans.ts";
import type { RawMention } from "./rule.ts";
import type { BlockRuns } from "./runs.ts";

const withoutS = (word: string): string | null => (word.endsWith("s") ? word.slice(0, -1) : null);

/**
 * @param found people found by name, in reading order
 * @returns mentions of the same people by their last name, or their last two
 */
export function namesakesOf(
  text: string,
  found: readonly RawMention[],
  blocks: readonly BlockRuns[],
): RawMention[] {
  const isTied = (end: number): boolean => text[end] === "-";
  const bySurname = new Map<string, Set<string>>();
  const add = (surname: string, name: string): void => {
    bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(name));
  };
  const names = [...new Set(found.map(({ parts }) => parts.name ?? ""))];
  for (const name of names) {
    const words = name.split(" ");
    for (const length of [1, 2]) if (words.length > length) add(words.slice(-length).join(" "), name);
  }
  // Somebody whom the article only calls by the surname.
  for (const name of names) if (!name.includes(" ") && !bySurname.has(name)) add(name, name);
  if (bySurname.size === 0) return [];
  const taken = new Cover(found);
  return blocks.flatMap(({ runs, offset, index }) =>
    runs.flatMap((run): RawMention[] => {
      for (const length of [2, 1]) {
        const parts = run.parts.slice(-length);
        if (parts.length < length || run.parts.length > length + 1) continue;
        const surname = parts.map((part) => part.text).join(" ");
        const names = bySurname.get(surname) ?? bySurname.get(withoutS(surname) ?? "");
        // Two people of one surname: which one is meant cannot be told.
        const [name, other] = names ?? [];
        if (name === undefined || (other !== undefined && !isSamePerson([...(names ?? [])]))) continue;
        const start = offset + (parts[0]?.start ?? 0);
        const end = offset + run.end;
        // "Borten-regjeringen" is not the person.
        if (isTied(end)) continue;
        if (taken.touches({ start, end })) return [];
        return [
          {
            rule: "person/surname",
            kind: "person",
            reads: "person",
            start,
            end,
            parts: { name, again: "yes" },
            block: index,
          },
        ];
      }
      return [];
    }),
  );
}

/** "Hanne Kristensen" and "Hanne Mette Kristensen": the same first and last word. */
const isSamePerson = (names: readonly string[]): boolean =>
  new Set(names.map((name) => `${name.split(" ")[0]} ${name.split(" ").at(-1)}`)).size === 1;
