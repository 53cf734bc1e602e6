/** Which facts, findings and articles fit what is asked for. */
import { KINDS } from "../shared/model.ts";
import type { Decisions } from "./decisions.ts";
import type { State } from "./state.ts";
import { type Item, idOf, passagesOf, type Store } from "./store.ts";

export type Asked = Pick<State, "type" | "kinds" | "entity" | "query" | "status">;

const typeOf = (item: Item): string => ("fact" in item ? item.fact.type : item.finding.kind);

function namesEntity(item: Item, entity: string, store: Store): boolean {
  if ("finding" in item)
    return store.words(item).includes((store.entityName(entity) ?? entity).toLowerCase());
  return [item.fact.subject, item.fact.object].some(
    (slot) => slot !== null && "name" in slot && slot.entity === entity,
  );
}

function statusOf(item: Item, decisions: Decisions): string {
  if ("finding" in item) return "";
  return decisions.of(item.fact.id)?.decision ?? item.fact.reviewed?.decision ?? "open";
}

export const isFiltered = ({ type, kinds, entity, query, status }: Asked): boolean =>
  type !== "" || kinds.length > 0 || entity !== "" || query.trim() !== "" || status !== "";

export function fits(item: Item, asked: Asked, store: Store, decisions: Decisions): boolean {
  const { type, kinds, entity, query, status } = asked;
  if (type !== "" && typeOf(item) !== type) return false;
  if (status !== "" && statusOf(item, decisions) !== status) return false;
  if (entity !== "" && !namesEntity(item, entity, store)) return false;
  if (kinds.length > 0) {
    const wanted = kinds.reduce((bits, kind) => bits | (1 << (KINDS as readonly string[]).indexOf(kind)), 0);
    if (passagesOf(item).every((passage) => (store.passage(passage)[4] & wanted) === 0)) return false;
  }
  const words = query.trim().toLowerCase();
  return words === "" || store.words(item).includes(words);
}

export interface Fitting {
  readonly facts: readonly Item[];
  readonly findings: readonly Item[];
}

const isIn = (item: Item, article: number, store: Store): boolean =>
  passagesOf(item).some((passage) => store.passage(passage)[0] === article);

export function fitting(state: State, store: Store, decisions: Decisions): Fitting {
  const inScope = (item: Item): boolean =>
    (state.scope === "all" || isIn(item, state.article, store)) && fits(item, state, store, decisions);
  return {
    facts: store.data.facts.map((fact) => ({ fact })).filter(inScope),
    findings: store.data.findings.map((finding) => ({ finding })).filter(inScope),
  };
}

export interface ArticleHits {
  readonly article: number;
  readonly facts: number;
}

/** Articles that have something that fits, or whose text has the words. */
export function articlesFitting(state: State, store: Store, decisions: Decisions): ArticleHits[] {
  const hits = new Map<number, Set<string>>();
  const found = new Set<number>();
  const meet = (item: Item): void => {
    if (!fits(item, state, store, decisions)) return;
    for (const passage of passagesOf(item)) {
      const [article] = store.passage(passage);
      found.add(article);
      if ("finding" in item) continue;
      const known = hits.get(article) ?? new Set();
      hits.set(article, known.add(idOf(item).id));
    }
  };
  for (const fact of store.data.facts) meet({ fact });
  for (const finding of store.data.findings) meet({ finding });
  const query = state.query.trim().toLowerCase();
  const asksOnlyWords = query !== "" && !isFiltered({ ...state, query: "" });
  return store.data.articles.flatMap((_, article): ArticleHits[] => {
    const fits =
      !isFiltered(state) || found.has(article) || (asksOnlyWords && store.textOf(article).includes(query));
    return fits ? [{ article, facts: hits.get(article)?.size ?? 0 }] : [];
  });
}
