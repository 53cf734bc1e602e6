/** The report's page: builds it from the embedded data and keeps its parts, its address and its memory in step. */
import { LANGUAGES } from "../shared/texts.ts";
import { createArticle } from "./article.ts";
import { createArticles } from "./articles.ts";
import { createCharts } from "./charts.ts";
import { Decisions } from "./decisions.ts";
import { createDialogs } from "./dialogs.ts";
import { el, own, replace } from "./dom.ts";
import { createFacts } from "./facts.ts";
import { listen } from "./keys.ts";
import { describe } from "./marks.ts";
import { recall, remember } from "./memory.ts";
import type { Page, Part } from "./page.ts";
import { fromHash, placeOf, type State, toHash } from "./state.ts";
import { passagesOf, Store } from "./store.ts";
import { createToolbar } from "./toolbar.ts";

const REMEMBERED = {
  language: "klartekst:language",
  theme: "klartekst:theme",
  keys: "klartekst:single-keys",
};

/** How long a message stays. */
const SAID_MS = 4_000;

const store = new Store();
const decisions = new Decisions();
const isNorwegian = /^(?:nb|nn|no)(?:-|$)/iu.test(navigator.language);
let state: State = {
  ...fromHash(location.hash, store),
  page: 0,
  pane: "text",
  language: LANGUAGES.find((one) => one === recall(REMEMBERED.language)) ?? (isNorwegian ? "nb" : "en"),
  theme: (["light", "dark"] as const).find((one) => one === recall(REMEMBERED.theme)) ?? "auto",
};

const page: Page = {
  store,
  decisions,
  get state() {
    return state;
  },
  set(change) {
    const before = state;
    state = { ...state, ...change };
    writeAddress(before);
    update(before);
  },
  select(id, piece) {
    const item = id === null ? null : store.item(id);
    if (id === null || item === null) {
      page.set({ selected: null, piece: 0 });
      return;
    }
    const place = placeOf(item, store, state.article);
    const number = passagesOf(item)[piece ?? place.piece] ?? -1;
    page.set({
      selected: id,
      piece: piece ?? place.piece,
      article: store.passage(number)[0],
      pane: piece === undefined ? state.pane : "text",
    });
    article.reveal(number);
  },
  say(message) {
    replace(peek, message);
    setTimeout(() => {
      if (peek.textContent === message) replace(peek);
    }, SAID_MS);
  },
  decided() {
    facts.redraw();
    articles.redraw();
    toolbar.redraw();
    if (state.selected !== null) facts.focus(state.selected);
  },
};

const peek = el("div", { class: "peek", role: "status" });
const singleKeys = {
  get: () => recall(REMEMBERED.keys) !== "off",
  set: (value: boolean) => remember(REMEMBERED.keys, value ? "on" : "off"),
};
const dialogs = createDialogs(page, singleKeys);
const toolbar = createToolbar(page, { help: dialogs.help, decisions: dialogs.decisions });
const article = createArticle(page);
const articles = createArticles(page);
const facts = createFacts(page);
const charts = createCharts(page);
const parts: readonly Part[] = [toolbar, articles, article, facts, charts];

function update(before: State | null): void {
  if (before?.language !== state.language) {
    document.documentElement.lang = state.language;
    if (before !== null) remember(REMEMBERED.language, state.language);
  }
  if (before?.theme !== state.theme) {
    if (state.theme === "auto") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.setAttribute("data-theme", state.theme);
    if (before !== null) remember(REMEMBERED.theme, state.theme);
  }
  document.body.dataset.view = state.view;
  document.body.dataset.pane = state.pane;
  for (const part of parts) part.update(before);
}

/** Another article or view is a step that the browser's way back undoes; a filter is not. */
function writeAddress(before: State): void {
  const hash = toHash(state, store);
  if (hash === toHash(before, store)) return;
  const isStep = before.article !== state.article || before.view !== state.view;
  if (isStep) history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
}

function followAddress(): void {
  const before = state;
  state = { ...state, ...fromHash(location.hash, store) };
  update(before);
  revealSelected();
}

function revealSelected(): void {
  const item = state.selected === null ? null : store.item(state.selected);
  if (item === null) return;
  const number = passagesOf(item)[state.piece];
  if (number !== undefined) article.reveal(number);
  facts.focus(state.selected ?? "");
}

/** What was read at a mark: said below the text, and the facts of its sentence picked. */
function followMark(mark: Element): void {
  const number = Number(mark.getAttribute("data-m"));
  const mention = store.body(state.article)?.mentions[number];
  if (mention !== undefined) replace(peek, own(describe(mention, page)));
}

/** The next of the facts that a passage gives; the first, where none of them is selected. */
function followPassage(passage: number): void {
  const pointing = store.pointingAt(passage).filter((id) => facts.shown.includes(id));
  const ids = pointing.length > 0 ? pointing : store.pointingAt(passage);
  const next = ids[(ids.indexOf(state.selected ?? "") + 1) % ids.length];
  const item = next === undefined ? null : store.item(next);
  if (next === undefined || item === null) return;
  const isHidden = !facts.shown.includes(next);
  page.set({
    ...(isHidden && { type: "", kinds: [], entity: "", query: "", status: "", page: 0 }),
    selected: next,
    piece: Math.max(0, passagesOf(item).indexOf(passage)),
    pane: "facts",
  });
  facts.focus(next);
}

article.element.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element) || target.closest("a, .more") !== null) return;
  const mark = target.closest("[data-m]");
  if (mark !== null) followMark(mark);
  const passage = target.closest("[data-p]");
  if (passage !== null && !(getSelection()?.toString() ?? ""))
    followPassage(Number(passage.getAttribute("data-p")));
});

listen(
  {
    step(by) {
      const at = facts.shown.indexOf(state.selected ?? "");
      const next = facts.shown[at < 0 ? (by > 0 ? 0 : facts.shown.length - 1) : at + by];
      if (next === undefined) return;
      page.select(next);
      facts.focus(next);
    },
    mention(by) {
      const marks = [...article.element.querySelectorAll<HTMLElement>("[data-m]")];
      const at = marks.indexOf(document.activeElement as HTMLElement);
      const next = marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : at + by];
      if (next === undefined) return;
      page.set({ pane: "text" });
      next.focus();
      followMark(next);
    },
    article: (by) => articles.step(by),
    toText() {
      if (article.element.contains(document.activeElement)) {
        if (state.selected !== null) facts.focus(state.selected);
        return;
      }
      page.set({ pane: "text" });
      revealText();
    },
    search: () => toolbar.focusSearch(),
    help: dialogs.help,
    decide(verdict) {
      facts.element.querySelector<HTMLElement>(`.selected [data-verdict="${verdict}"]`)?.click();
    },
    escape() {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && activeElement.matches("input, select, textarea")) {
        const card = activeElement.closest<HTMLElement>(".card")?.dataset.id;
        if (card === undefined) activeElement.blur();
        else facts.redraw();
        if (card !== undefined) facts.focus(card);
      } else page.select(null);
      replace(peek);
    },
  },
  facts.element,
  singleKeys.get,
);

function revealText(): void {
  const current = article.element.querySelector<HTMLElement>(".ref.current, .ref.on, .ref");
  (current ?? article.element).focus();
}

addEventListener("hashchange", followAddress);
addEventListener("popstate", followAddress);

document.body.append(
  toolbar.element,
  el("main", {}, articles.element, article.element, facts.element, charts.element),
  el(
    "datalist",
    { id: "entities" },
    store.data.entities.slice(0, 2000).map(([, , name]) => el("option", { value: name })),
  ),
  peek,
  ...dialogs.elements,
);
update(null);
revealSelected();
