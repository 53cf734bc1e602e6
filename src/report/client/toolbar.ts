/** The bar on top: name, views, search and filters, and the legend that chooses kinds of marks. */

import { LABELS } from "../shared/labels.ts";
import { KINDS } from "../shared/model.ts";
import { LANGUAGES } from "../shared/texts.ts";
import { type Child, el, replace } from "./dom.ts";
import { isFiltered } from "./filter.ts";
import { differs, label, type Page, type Part, t } from "./page.ts";
import type { Pane, State, View } from "./state.ts";

export interface ToolbarPart extends Part {
  focusSearch(): void;
  /** The number of decisions has changed. */
  redraw(): void;
}

interface Actions {
  help(): void;
  decisions(): void;
}

const VIEWS = ["read", "charts"] as const satisfies readonly View[];
const PANES = ["articles", "text", "facts"] as const satisfies readonly Pane[];
const STATUSES = ["open", "accept", "correct", "reject"] as const;
const THEMES = ["auto", "light", "dark"] as const;
const THEME_TEXT = { auto: "themeAuto", light: "themeLight", dark: "themeDark" } as const;

/** A long pause would feel dead, none draws at every key. */
const TYPING_MS = 120;

type Choices = readonly (readonly [value: string, name: string])[];

const options = (choices: Choices, chosen: string): Child =>
  choices.map(([value, name]) => el("option", { value, selected: value === chosen }, name));

export function createToolbar(page: Page, actions: Actions): ToolbarPart {
  const element = el("header", { class: "bar" });
  const search = el("input", { type: "search", id: "search", autocomplete: "off", spellcheck: "false" });
  const entity = el("input", { type: "text", id: "entity", list: "entities", autocomplete: "off" });
  const { store } = page;
  let typing: ReturnType<typeof setTimeout> | undefined;
  const filter = (change: Partial<State>): void => page.set({ ...change, page: 0, selected: null });

  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => filter({ query: search.value }), TYPING_MS);
  });
  entity.addEventListener("change", () => {
    const [id = ""] = store.data.entities.find(([, , name]) => name === entity.value.trim()) ?? [];
    if (id === "") entity.value = "";
    filter({ entity: id });
  });

  const select = (id: string, name: string, content: Child, change: (value: string) => void): Child => {
    const field = el("select", { id }, content);
    field.addEventListener("change", () => change(field.value));
    return el("label", { class: "filter" }, el("span", { class: "label" }, name), field);
  };
  const toggle = (name: Child, isOn: boolean, act: () => void, attributes = {}): HTMLElement =>
    el(
      "button",
      { type: "button", class: "toggle", "aria-pressed": String(isOn), ...attributes, on: { click: act } },
      name,
    );

  const typesOf = (words: readonly string[], vocabulary: "type" | "finding", present: ReadonlySet<string>) =>
    [...new Set([...words, ...present])]
      .filter((word) => present.has(word))
      .map((word) => [word, label(page, vocabulary, word)] as const);
  const factTypes = new Set<string>(store.data.facts.map(({ type }) => type));
  const findingKinds = new Set(store.data.findings.map(({ kind }) => kind));

  const firstRow = (): Child =>
    el(
      "div",
      { class: "row" },
      el(
        "div",
        { class: "brand" },
        el("h1", {}, t(page, "appName")),
        el(
          "p",
          {},
          t(page, "counts", store.data.articles.length, store.data.facts.length, store.data.findings.length),
        ),
      ),
      el(
        "div",
        { class: "toggles", role: "group", "aria-label": t(page, "views") },
        VIEWS.map((view) => toggle(t(page, view), page.state.view === view, () => page.set({ view }))),
      ),
      el("label", { class: "search" }, el("span", { class: "off-screen" }, t(page, "search")), search),
      el(
        "div",
        { class: "end" },
        el(
          "button",
          { type: "button", class: "button decisions", on: { click: actions.decisions } },
          t(page, "export"),
          page.decisions.size > 0 && el("span", { class: "number" }, page.decisions.size),
        ),
        select(
          "language",
          t(page, "language"),
          options(
            [
              ["nb", "Norsk"],
              ["en", "English"],
            ],
            page.state.language,
          ),
          (value) => page.set({ language: LANGUAGES.find((one) => one === value) ?? "nb" }),
        ),
        select(
          "theme",
          t(page, "theme"),
          options(
            THEMES.map((theme) => [theme, t(page, THEME_TEXT[theme])]),
            page.state.theme,
          ),
          (value) => page.set({ theme: THEMES.find((one) => one === value) ?? "auto" }),
        ),
        el(
          "button",
          {
            type: "button",
            class: "button help",
            "aria-label": t(page, "help"),
            on: { click: actions.help },
          },
          "?",
        ),
      ),
    );

  const secondRow = (): Child =>
    el(
      "div",
      { class: "row filters", role: "group", "aria-label": t(page, "filters") },
      select(
        "scope",
        t(page, "scope"),
        options(
          [
            ["article", t(page, "thisArticle")],
            ["all", t(page, "allArticles")],
          ],
          page.state.scope,
        ),
        (value) => filter({ scope: value === "all" ? "all" : "article" }),
      ),
      select(
        "type",
        t(page, "factType"),
        [
          options([["", t(page, "allTypes")]], page.state.type),
          el(
            "optgroup",
            { label: t(page, "findingKinds") },
            options(typesOf(Object.keys(LABELS.finding), "finding", findingKinds), page.state.type),
          ),
          el(
            "optgroup",
            { label: t(page, "factTypes") },
            options(typesOf(Object.keys(LABELS.type), "type", factTypes), page.state.type),
          ),
        ],
        (type) => filter({ type }),
      ),
      el("label", { class: "filter" }, el("span", { class: "label" }, t(page, "entity")), entity),
      select(
        "status",
        t(page, "status"),
        options(
          [
            ["", t(page, "anyStatus")],
            ...STATUSES.map(
              (one) => [one, one === "open" ? t(page, "open") : label(page, "status", one)] as const,
            ),
          ],
          page.state.status,
        ),
        (status) => filter({ status }),
      ),
      el(
        "div",
        { class: "legend", role: "group", "aria-label": t(page, "marks") },
        KINDS.map((kind) =>
          toggle(
            el("span", { class: `m d0 k-${kind}` }, label(page, "kind", kind)),
            page.state.kinds.includes(kind),
            () => {
              const { kinds } = page.state;
              filter({
                kinds: kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind],
              });
            },
            { class: "chip", "data-kind": kind },
          ),
        ),
      ),
      isFiltered(page.state) &&
        el(
          "button",
          {
            type: "button",
            class: "link clear",
            on: {
              click: () => {
                filter({ type: "", kinds: [], entity: "", query: "", status: "" });
                search.focus();
              },
            },
          },
          t(page, "clear"),
        ),
    );

  /** A part that comes into sight begins with what is selected. */
  const show = (pane: Pane): void => {
    page.set({ pane });
    const chosen = { articles: ".article[aria-current]", text: ".ev.current", facts: ".card.selected" }[pane];
    document.querySelector(chosen)?.scrollIntoView({ block: pane === "facts" ? "start" : "center" });
  };
  const paneSwitch = (): Child =>
    el(
      "div",
      { class: "row panes", role: "group", "aria-label": t(page, "panes") },
      PANES.map((pane) => toggle(t(page, pane), page.state.pane === pane, () => show(pane))),
    );

  const redraw = (): void => {
    const { activeElement } = document;
    const focused = element.contains(activeElement) ? activeElement : null;
    const key = focused?.id || focused?.getAttribute("data-kind");
    const text = focused?.textContent;
    if (document.activeElement !== search) search.value = page.state.query;
    entity.value = store.entityName(page.state.entity) ?? "";
    search.placeholder = t(page, "search");
    entity.placeholder = t(page, "entityHint");
    replace(
      element,
      el("a", { class: "skip", href: "#facts", on: { click: skip } }, t(page, "skip")),
      firstRow(),
      el("div", { class: "reading" }, secondRow(), paneSwitch()),
    );
    if (focused === null) return;
    const again = [...element.querySelectorAll<HTMLElement>("button, input, select")].find((one) =>
      key ? one.id === key || one.getAttribute("data-kind") === key : one.textContent === text,
    );
    again?.focus();
  };
  /** The address behind # holds the filters: a jump must not take their place. */
  const skip = (event: Event): void => {
    event.preventDefault();
    page.set({ pane: "facts", view: "read" });
    document.querySelector<HTMLElement>("#facts .pick")?.focus();
  };

  return {
    element,
    redraw,
    focusSearch() {
      search.focus();
      search.select();
    },
    update(before) {
      if (
        differs(before, page.state, "view", "scope", "type", "kinds", "entity", "query", "status", "pane") ||
        differs(before, page.state, "language", "theme")
      )
        redraw();
    },
  };
}
