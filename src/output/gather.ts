/**
 * The entities of all articles, gathered one article at a time and in any order. What is held grows with the entities
 * and their places, not with the text.
 */
import type { Entity, Fact, Finding } from "../model.ts";
import type { ClaimKeys } from "./claims.ts";
import { type EntitySource, type LinkDecision, type Links, link, type Met } from "./link.ts";
import type { MetHere } from "./reduced.ts";
import type { FactReview, Outcome } from "./review.ts";

/** An entity with the numbers of the articles it is met in. */
interface Gathered extends Met {
  name: string;
  first: Met["first"];
  readonly articles: number[];
  readonly writtenAs: Set<string>;
}

export interface Gatherer {
  /** @param article its place among all articles in order of their ids */
  add(article: number, met: readonly MetHere[]): void;
  has(id: string): boolean;
  /** @param articleId the id of an article by its place */
  finish(
    articleId: (article: number) => string,
    source: EntitySource,
    decisions?: readonly LinkDecision[],
  ): {
    readonly links: Links;
    /** Articles that have an entity which goes by another id. */
    readonly relinked: ReadonlySet<number>;
    readonly findings: readonly Finding[];
    /** Sorted by id; made while they are taken. */
    readonly entities: Iterable<Entity>;
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The entity that stays, with the articles and names of all that are the same. */
function merged(
  id: string,
  group: readonly Gathered[],
  articleId: (article: number) => string,
  source: EntitySource,
): Entity {
  const own = group.find((item) => item.id === id) ?? (group[0] as Gathered);
  const articles = new Set(group.flatMap((item) => item.articles));
  const alsoNamed = [...new Set(group.map(({ name }) => name))].filter((name) => name !== own.name).sort();
  const where = {
    articles: [...articles].sort((a, b) => a - b).map(articleId),
    ...(alsoNamed.length > 0 && { alsoNamed }),
  };
  const writtenAs = [...new Set(group.flatMap((item) => [...item.writtenAs]))].sort();
  const known = source.describe(id);
  if (known !== null)
    return known.kind === "cluster" ? { ...known, ...where, writtenAs } : { ...known, ...where };
  const { name } = own;
  switch (id.split(":")[0]) {
    case "cluster":
      return { id, kind: "cluster", name, levels: [], writtenAs, known: false, ...where };
    case "person":
      return { id, kind: "person", name, party: null, tenures: [], ...where };
    case "programme":
      return { id, kind: "programme", name, ...where };
    default:
      return { id, kind: "organisation", name, ...where };
  }
}

export function createGatherer(): Gatherer {
  const all = new Map<string, Gathered>();
  return {
    add(article, met) {
      for (const { id, name, first, writtenAs } of met) {
        const known = all.get(id);
        if (known === undefined) {
          all.set(id, { id, name, first, articles: [article], writtenAs: new Set(writtenAs) });
          continue;
        }
        known.articles.push(article);
        for (const form of writtenAs) known.writtenAs.add(form);
        // The name is that of the first article, whichever comes first here.
        if (first.article < known.first.article) {
          known.name = name;
          known.first = first;
        }
      }
    },
    has: (id) => all.has(id),
    finish(articleId, source, decisions) {
      const met = [...all.values()].sort(byId);
      const { canonical, findings } = link(met, source, decisions);
      const groups = new Map<string, Gathered[]>();
      const relinked = new Set<number>();
      for (const item of met) {
        const id = canonical(item.id);
        if (id !== item.id) for (const article of item.articles) relinked.add(article);
        const group = groups.get(id);
        if (group === undefined) groups.set(id, [item]);
        else group.push(item);
      }
      const ids = [...groups.keys()].sort();
      return {
        links: { canonical, findings },
        relinked,
        findings,
        entities: {
          *[Symbol.iterator]() {
            for (const id of ids) yield merged(id, groups.get(id) ?? [], articleId, source);
          },
        },
      };
    },
  };
}

/** What entities and decisions on facts come to, when all articles have been met. */
export type Finished = ReturnType<Gatherer["finish"]> & { readonly outcome: Outcome | undefined };

/**
 * @param articles ids of the articles, each at its number
 * @param keysOf as the caller groups facts
 */
export function linkAndReview(
  gatherer: Gatherer,
  articles: readonly string[],
  source: EntitySource,
  decisions: readonly LinkDecision[],
  review: FactReview | undefined,
  keysOf: (fact: Fact, time: string) => ClaimKeys,
): Finished {
  const finish = (): Finished => {
    const finished = gatherer.finish((article) => articles[article] ?? "", source, decisions);
    return { ...finished, outcome: review?.settle(finished.links, keysOf) };
  };
  const finished = finish();
  // An entity that only a correction names is one of the knowledge base's as well.
  const unmet = (finished.outcome?.entities ?? []).filter(({ met }) => !gatherer.has(met.id));
  for (const { article, met } of unmet) gatherer.add(articles.indexOf(article), [met]);
  return unmet.length === 0 ? finished : finish();
}
