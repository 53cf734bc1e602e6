/** What held when: offices of people, levels of clusters, amounts by recipient and year, from registry and articles. */
import type { Entity, Fact, Timeline } from "../model.ts";
import { line as jsonOf } from "./serialize.ts";

type Entry = Timeline["entries"][number];

export interface TimelineGatherer {
  /** @param fact as the knowledge base has it */
  add(fact: Omit<Fact, "evidence">): void;
  /** @param entities all of the knowledge base */
  finish(entities: Iterable<Entity>): Timeline[];
}

interface Claims {
  readonly kind: Timeline["kind"];
  readonly entity?: string;
  readonly name: string;
  readonly entries: Map<string, Entry & { facts: string[] }>;
}

const LAST = "\uffff";
const SEPARATOR = "\u0001";
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const valueKey = ({ value }: Entry): string => (typeof value === "string" ? value : jsonOf(value));

function sortedByTime(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry) => ({ entry, key: valueKey(entry) }))
    .sort(
      (a, b) =>
        compare(a.entry.from ?? LAST, b.entry.from ?? LAST) ||
        compare(a.entry.to ?? LAST, b.entry.to ?? LAST) ||
        compare(a.entry.source, b.entry.source) ||
        compare(a.key, b.key),
    )
    .map(({ entry }) => entry);
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const slug = (name: string): string => name.toLowerCase().replace(/\s+/gu, " ").trim();

export function createTimelines(): TimelineGatherer {
  const claims = new Map<string, Claims>();
  const claim = (
    of: Omit<Claims, "entries">,
    key: string,
    at: string | null,
    entry: Pick<Entry, "value" | "predicate">,
    fact: string,
  ): void => {
    const id = `${of.kind}/${key}`;
    const line = claims.get(id) ?? { ...of, entries: new Map() };
    claims.set(id, line);
    const full = { from: at, to: at, ...entry, source: "articles" as const };
    // In one piece: a text of many pieces takes many times the room.
    const place = [at, entry.predicate, valueKey(full)].join(SEPARATOR);
    const known = line.entries.get(place);
    if (known === undefined) line.entries.set(place, { ...full, facts: [fact] });
    else known.facts.push(fact);
  };
  const entriesOf = (id: string): Entry[] =>
    [...(claims.get(id)?.entries.values() ?? [])].map((entry) => ({ ...entry, facts: entry.facts.sort() }));

  return {
    add({ id, type, subject, predicate, object, qualifiers }) {
      if (type === "budget-allocation" && object !== null && "value" in object) {
        const recipient = text(qualifiers.recipient);
        if (recipient === null) return;
        claim(
          { kind: "amount", name: recipient },
          slug(recipient),
          text(qualifiers.year) ?? text(qualifiers.date),
          { value: object, predicate },
          id,
        );
        return;
      }
      if (subject === null || !("name" in subject) || object === null || !("name" in object)) return;
      const { name, entity } = subject;
      const of = { name, ...(entity !== undefined && { entity }) };
      if (type === "office-holding")
        claim(
          { kind: "office", ...of },
          entity ?? slug(name),
          text(qualifiers.asOf),
          { value: object.name },
          id,
        );
      else if (type === "status-award")
        claim(
          { kind: "level", ...of },
          entity ?? slug(name),
          text(qualifiers.date),
          { value: object.name },
          id,
        );
    },
    finish(entities) {
      const timelines: Timeline[] = [];
      const taken = new Set<string>();
      const give = (
        id: string,
        of: Pick<Timeline, "kind" | "entity" | "name">,
        known: readonly Entry[],
      ): void => {
        const entries = sortedByTime([...known, ...entriesOf(id)]);
        taken.add(id);
        if (entries.length > 0) timelines.push({ id, ...of, entries });
      };
      for (const { id, name, ...entity } of entities) {
        if (entity.kind === "person")
          give(
            `office/${id}`,
            { kind: "office", entity: id, name },
            entity.tenures.map(({ office, from, to }) => ({ from, to, value: office, source: "registry" })),
          );
        else if (entity.kind === "cluster")
          give(
            `level/${id}`,
            { kind: "level", entity: id, name },
            entity.levels.map(({ level, from, to }) => ({ from, to, value: level, source: "registry" })),
          );
      }
      for (const [id, { kind, entity, name }] of claims)
        if (!taken.has(id)) give(id, { kind, name, ...(entity !== undefined && { entity }) }, []);
      return timelines.sort((a, b) => compare(a.id, b.id));
    },
  };
}
