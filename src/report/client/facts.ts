/** The list of findings and facts that fit the filters, findings first, a page at a time. */
import { createCard } from "./card.ts";
import { type Child, el, replace } from "./dom.ts";
import { fitting } from "./filter.ts";
import { differs, type Page, type Part, t } from "./page.ts";
import type { State } from "./state.ts";
import { type Item, idOf } from "./store.ts";

const PAGE = 40;
const FEW_FINDINGS = 3;
const MORE_FINDINGS = 20;

export interface FactsPart extends Part {
  /** Draws the cards anew: decisions have changed. */
  redraw(): void;
  /** Ids of the cards, in order. */
  readonly shown: readonly string[];
  focus(id: string): void;
}

export function createFacts(page: Page): FactsPart {
  const status = el("p", { class: "hits", role: "status" });
  const findings = el("div", { class: "group" });
  const facts = el("div", { class: "group" });
  const title = el("h2", { class: "pane-title" });
  const element = el(
    "section",
    { id: "facts", class: "pane facts-pane", tabindex: -1 },
    el("div", { class: "pane-head" }, title, status),
    findings,
    facts,
  );
  let shownFindings = FEW_FINDINGS;
  let shown: string[] = [];

  const list = (items: readonly Item[]): HTMLElement =>
    el(
      "ol",
      { class: "cards" },
      items.map((item) => createCard(item, page)),
    );
  const button = (name: string, isOff: boolean, act: () => void): HTMLElement =>
    el("button", { type: "button", class: "button", disabled: isOff, on: { click: act } }, name);

  const pager = (pages: number): Child =>
    pages > 1 &&
    el(
      "nav",
      { class: "pager", "aria-label": t(page, "facts") },
      button(t(page, "previous"), page.state.page === 0, () => turn(page.state.page - 1)),
      el("span", {}, t(page, "page", page.state.page + 1, pages)),
      button(t(page, "next"), page.state.page >= pages - 1, () => turn(page.state.page + 1)),
    );
  const turn = (to: number): void => {
    page.set({ page: to });
    facts.scrollIntoView({ block: "start" });
    facts.querySelector<HTMLElement>(".pick")?.focus();
  };

  const redraw = (): void => {
    const { state } = page;
    const found = fitting(state, page.store, page.decisions);
    const place = found.findings.findIndex((item) => idOf(item).id === state.selected);
    const upTo = Math.max(shownFindings, place + 1);
    const few = found.findings.slice(0, upTo);
    const pages = Math.max(1, Math.ceil(found.facts.length / PAGE));
    const lot = found.facts.slice(state.page * PAGE, (state.page + 1) * PAGE);
    const left = found.findings.length - few.length;
    element.setAttribute("aria-label", t(page, "factsAndFindings"));
    replace(title, t(page, "factsAndFindings"));
    const hits = t(page, "hits", found.facts.length, found.findings.length);
    if (status.textContent !== hits) replace(status, hits);
    replace(
      findings,
      few.length > 0 && [
        el("h3", {}, t(page, "findings")),
        list(few),
        left > 0 && el("p", { class: "print-only" }, t(page, "andMore", left)),
        left > 0 &&
          button(t(page, "more", Math.min(left, MORE_FINDINGS)), false, () => {
            shownFindings = few.length + MORE_FINDINGS;
            redraw();
            findings.querySelectorAll<HTMLElement>(".pick")[few.length]?.focus();
          }),
      ],
    );
    replace(
      facts,
      el("h3", {}, t(page, "facts")),
      lot.length > 0 ? [list(lot), pager(pages)] : el("p", { class: "hint" }, t(page, "noHits")),
    );
    shown = [...few, ...lot].map((item) => idOf(item).id);
  };

  /** The page of the list that has the selected fact. */
  const pageOf = (id: string): number => {
    const all = fitting(page.state, page.store, page.decisions).facts;
    const place = all.findIndex((item) => idOf(item).id === id);
    return place < 0 ? page.state.page : Math.floor(place / PAGE);
  };

  return {
    element,
    get shown() {
      return shown;
    },
    redraw,
    focus(id) {
      element
        .querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .pick`)
        ?.focus({ preventScroll: true });
      element.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" });
    },
    update(before: State | null) {
      const { state } = page;
      const isOther = differs(before, state, "scope", "type", "kinds", "entity", "query", "status");
      if (isOther || (state.scope === "article" && differs(before, state, "article")))
        shownFindings = FEW_FINDINGS;
      if (state.selected !== null && differs(before, state, "selected")) {
        const needed = pageOf(state.selected);
        if (needed !== state.page) {
          page.set({ page: needed });
          return;
        }
      }
      if (isOther || differs(before, state, "article", "selected", "piece", "page", "language")) {
        const focused = element.contains(document.activeElement)
          ? document.activeElement?.closest("[data-id]")?.getAttribute("data-id")
          : null;
        redraw();
        if (focused !== null && focused !== undefined) this.focus(focused);
        else if (state.selected !== null)
          element
            .querySelector(`[data-id="${CSS.escape(state.selected)}"]`)
            ?.scrollIntoView({ block: "nearest" });
      }
    },
  };
}
