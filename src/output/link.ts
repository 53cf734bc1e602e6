/**
 * One entity for one person, body or programme across articles, however each writes it. What cannot be told stays
 * apart and becomes a finding; a reviewer's decision goes over both.
 */
import type { Entity, Finding } from "../model.ts";

/** A passage that names an entity. */
export interface Place {
  readonly article: string;
  readonly block: string;
  readonly quote: string;
}

/** An entity as the articles have it: all that links are made from. */
export interface Met {
  readonly id: string;
  readonly name: string;
  /** Where it is first met. */
  readonly first: Place;
}

/** What the knowledge base says of an entity beyond the articles; the registry's side of it. */
export interface EntitySource {
  /** A known person's party and offices, a known cluster's levels: null when the registry has no such entity. */
  describe(id: string): Entity | null;
}

/** What reviewers have decided of two entities. */
export interface LinkDecision {
  readonly decision: "same" | "not-same";
  readonly first: string;
  readonly second: string;
}

export interface Links {
  /** The id under which an entity stands in the knowledge base. */
  canonical(id: string): string;
  readonly findings: readonly Finding[];
}

/** Union-find whose root is the id that stays. */
class Groups {
  readonly #parent = new Map<string, string>();

  root(id: string): string {
    let at = id;
    for (let next = this.#parent.get(at); next !== undefined; next = this.#parent.get(at)) at = next;
    return at;
  }

  /** @param stays its group's root becomes the root of both */
  join(stays: string, goes: string): void {
    const [root, other] = [this.root(stays), this.root(goes)];
    if (root !== other) this.#parent.set(other, root);
  }
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const wordsOf = (id: string): string[] => id.slice(id.indexOf(":") + 1).split("-");

/** "Kari Berg" and "Kari L. Berg" and "Kari Lie Berg": the words between first and last name do not contradict. */
function isCompatible(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a).slice(1, -1), wordsOf(b).slice(1, -1)].sort(
    (one, other) => one.length - other.length,
  ) as [string[], string[]];
  let at = 0;
  return short.every((word) => {
    const place = long.findIndex(
      (other, index) =>
        index >= at &&
        (other === word ||
          (word.length === 1 ? other.startsWith(word) : other.length === 1 && word.startsWith(other))),
    );
    at = place + 1;
    return place >= 0;
  });
}

/** What the spellings of one name share: no company form, no spaces or hyphens. */
const foldName = (id: string): string => wordsOf(id.replace(/-(?:as|asa|sa|ba)$/, "")).join("");

function groupBy(met: readonly Met[], keyOf: (id: string) => string): Met[][] {
  const groups = new Map<string, Met[]>();
  for (const item of met) {
    const key = keyOf(item.id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** @param met sorted by id */
export function link(
  met: readonly Met[],
  source: EntitySource,
  decisions: readonly LinkDecision[] = [],
): Links {
  const groups = new Groups();
  const apart = new Set<string>();
  const decided = new Set<string>();
  for (const { decision, first, second } of decisions) {
    decided.add(pairOf(first, second));
    if (decision === "not-same") apart.add(pairOf(first, second));
  }
  const isKnown = (id: string): boolean => source.describe(id) !== null;
  /** The registry's entity stays, else the fullest name. */
  const byRank = (a: Met, b: Met): number =>
    Number(isKnown(b.id)) - Number(isKnown(a.id)) || b.name.length - a.name.length || (a.id < b.id ? -1 : 1);
  const findings: Finding[] = [];

  const linkPeople = (group: readonly Met[]): void => {
    const fits = (a: Met, b: Met): boolean =>
      isCompatible(a.id, b.id) && !apart.has(pairOf(a.id, b.id)) && !(isKnown(a.id) && isKnown(b.id));
    for (const person of [...group].sort(byRank).reverse()) {
      const others = group.filter((other) => other !== person && fits(person, other));
      const clash = others.find((one) => others.some((other) => one !== other && !fits(one, other)));
      if (clash === undefined) {
        const [stays] = others.sort(byRank);
        if (stays !== undefined && byRank(stays, person) < 0) groups.join(stays.id, person.id);
      } else if (!others.some((other) => decided.has(pairOf(person.id, other.id)))) {
        const names = others.map(({ name }) => name).sort();
        findings.push({
          id: `ambiguous-entity/${person.id}`,
          kind: "ambiguous-entity",
          message: `"${person.name}" can be ${names.join(" or ")}; say which in decisions.tsv`,
          evidence: [person, ...others].map(({ first }) => first),
        });
      }
    }
  };

  const people = met.filter(({ id }) => id.startsWith("person:"));
  for (const group of groupBy(people, (id) => `${wordsOf(id)[0]} ${wordsOf(id).at(-1)}`)) linkPeople(group);
  const bodies = met.filter(({ id }) => !id.startsWith("person:"));
  for (const group of groupBy(bodies, (id) => `${id.split(":")[0]} ${foldName(id)}`)) {
    const [stays, ...others] = group.sort(byRank);
    for (const other of others)
      if (stays !== undefined && !isKnown(other.id) && !apart.has(pairOf(stays.id, other.id)))
        groups.join(stays.id, other.id);
  }
  for (const { decision, first, second } of decisions)
    if (decision === "same")
      if (isKnown(second) && !isKnown(first)) groups.join(second, first);
      else groups.join(first, second);
  return { canonical: (id) => groups.root(id), findings };
}
