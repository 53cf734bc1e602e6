/** A cluster's status as an article claims it, against the registry's levels at that time. */
import { createEntitySource } from "../entity-source.ts";
import type { Registry } from "../registry/index.ts";
import { type FindingDraft, type FindingInput, passage } from "./finding.ts";

const fold = (level: string): string => level.toLowerCase().replace(/[^a-z]/gu, "");
const yearOf = (value: unknown): string | null =>
  typeof value === "string" && /^\d{4}/u.test(value) ? value.slice(0, 4) : null;

const sources = new WeakMap<Registry, ReturnType<typeof createEntitySource>>();

function sourceOf(registry: Registry): ReturnType<typeof createEntitySource> {
  const source = sources.get(registry) ?? createEntitySource(registry);
  sources.set(registry, source);
  return source;
}

export function levelFindings(input: FindingInput): FindingDraft[] {
  return input.facts.flatMap((fact): FindingDraft[] => {
    const { type, subject, object, qualifiers, evidence } = fact;
    const [place] = evidence;
    if (type !== "status-award" || place === undefined) return [];
    if (subject === null || !("name" in subject) || subject.entity === undefined) return [];
    if (object === null || !("name" in object)) return [];
    const known = sourceOf(input.registry).describe(subject.entity);
    const year = yearOf(qualifiers.date) ?? yearOf(input.anchor?.edtf);
    if (known?.kind !== "cluster" || known.levels.length === 0 || year === null) return [];
    // A year that the registry leaves open on either side rules nothing out.
    const holds = known.levels.some(
      ({ level, from, to }) =>
        fold(level) === fold(object.name) && (from === null || from <= year) && (to === null || to >= year),
    );
    if (holds) return [];
    const levels = known.levels
      .map(({ level, from, to }) => `${level} ${from ?? "?"}–${to ?? ""}`)
      .join(", ");
    return [
      {
        kind: "level-disagrees",
        message: `${subject.name}: the text says ${object.name} in ${year}; the registry has ${levels}`,
        evidence: [passage(input, place)],
      },
    ];
  });
}
