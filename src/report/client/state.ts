/** What is shown. The part that a link carries stands in the address behind `#`. */
import type { Language } from "../shared/texts.ts";
import { type Item, idOf, type Store } from "./store.ts";

export type View = "read" | "charts";
export type Pane = "articles" | "text" | "facts";
export type Scope = "article" | "all";

export interface State {
  readonly view: View;
  /** Which article's text is shown. */
  readonly article: number;
  readonly scope: Scope;
  /** A fact type or a finding's kind; "": all. */
  readonly type: string;
  /** Kinds of mention; none: all. */
  readonly kinds: readonly string[];
  /** An entity's id; "": all. */
  readonly entity: string;
  readonly query: string;
  /** "open", a decision, or "" for all. */
  readonly status: string;
  readonly selected: string | null;
  /** Which piece of the selected one's evidence. */
  readonly piece: number;
  readonly page: number;
  /** On a narrow screen one part of the page at a time. */
  readonly pane: Pane;
  readonly language: Language;
  readonly theme: "auto" | "light" | "dark";
}

type Linked = Pick<
  State,
  "view" | "article" | "scope" | "type" | "kinds" | "entity" | "query" | "status" | "selected" | "piece"
>;

const NOTHING: Linked = {
  view: "read",
  article: 0,
  scope: "article",
  type: "",
  kinds: [],
  entity: "",
  query: "",
  status: "",
  selected: null,
  piece: 0,
};

/** Where an item's evidence is; the article that is shown is preferred. */
export function placeOf(item: Item, store: Store, shown: number): { article: number; piece: number } {
  const articles = (
    "fact" in item ? item.fact.evidence.map(([passage]) => passage) : item.finding.evidence
  ).map((passage) => store.passage(passage)[0]);
  const piece = Math.max(0, articles.indexOf(shown));
  return { article: articles[piece] ?? shown, piece };
}

/** `#<fact id>` alone, or names and values as in a query. */
export function fromHash(hash: string, store: Store): Linked {
  const content = hash.replace(/^#/u, "").replace(/:~:.*$/su, "");
  const given = new URLSearchParams(content.includes("=") ? content : "");
  const id = content.includes("=") ? given.get("fact") : safelyDecoded(content);
  const item = id === null ? null : store.item(id);
  const named = store.data.articles.findIndex((article) => article.id === given.get("article"));
  const place = item === null ? null : placeOf(item, store, named);
  return {
    ...NOTHING,
    view: given.get("view") === "charts" ? "charts" : "read",
    article: Math.max(0, place?.article ?? named),
    piece: place?.piece ?? 0,
    selected: item === null ? null : idOf(item).id,
    scope: given.get("scope") === "all" ? "all" : "article",
    type: given.get("type") ?? "",
    kinds: (given.get("kind") ?? "").split(",").filter((kind) => kind !== ""),
    entity: given.get("entity") ?? "",
    query: given.get("q") ?? "",
    status: given.get("status") ?? "",
  };
}

function safelyDecoded(content: string): string {
  try {
    return decodeURIComponent(content);
  } catch (error) {
    if (error instanceof URIError) return content;
    throw error;
  }
}

export function toHash(state: State, store: Store): string {
  const named = new URLSearchParams();
  const give = (name: string, value: string): void => {
    if (value !== "") named.set(name, value);
  };
  give("view", state.view === "read" ? "" : state.view);
  give("article", store.article(state.article)?.id ?? "");
  give("scope", state.scope === "article" ? "" : state.scope);
  give("type", state.type);
  give("kind", state.kinds.join(","));
  give("entity", state.entity);
  give("q", state.query);
  give("status", state.status);
  give("fact", state.selected ?? "");
  return `#${named}`;
}
