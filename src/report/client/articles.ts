/** The list of articles that have something to show, and the way from one to the next. */
import { titleOf } from "./blocks.ts";
import { el, own, replace } from "./dom.ts";
import { type ArticleHits, articlesFitting } from "./filter.ts";
import { differs, type Page, type Part, t } from "./page.ts";
import type { State } from "./state.ts";

const LOT = 40;

export interface ArticlesPart extends Part {
  /** The article before or after the one that is shown, among those that fit. */
  step(by: 1 | -1): void;
  redraw(): void;
}

export function createArticles(page: Page): ArticlesPart {
  const title = el("h2", { class: "pane-title" });
  const list = el("ol", { class: "article-list" });
  const more = el("div", { class: "more" });
  const element = el("nav", { id: "articles", class: "pane articles-pane" }, title, list, more);
  let found: readonly ArticleHits[] = [];
  let shown = LOT;

  const place = (): number => found.findIndex(({ article }) => article === page.state.article);

  const draw = (): void => {
    shown = Math.max(shown, place() + 1);
    replace(title, `${t(page, "articles")} `, el("span", { class: "number" }, found.length));
    element.setAttribute("aria-label", t(page, "articles"));
    replace(
      list,
      found.slice(0, shown).map(({ article, facts }) => {
        const entry = page.store.article(article);
        return el(
          "li",
          {},
          el(
            "button",
            {
              type: "button",
              class: "article",
              "aria-current": article === page.state.article ? "true" : null,
              on: { click: () => page.set({ article, selected: null, pane: "text", page: 0 }) },
            },
            el("span", { class: "name" }, own(titleOf(entry, page))),
            el(
              "span",
              { class: "sub" },
              `${entry?.date ?? t(page, "noDate")} · ${t(page, "factCount", facts)}`,
            ),
          ),
        );
      }),
      found.length === 0 && el("li", { class: "hint" }, t(page, "noArticles")),
    );
    const left = found.length - shown;
    replace(
      more,
      left > 0 &&
        el(
          "button",
          {
            type: "button",
            class: "button",
            on: {
              click: () => {
                const first = shown;
                shown += LOT;
                draw();
                list.querySelectorAll<HTMLElement>(".article")[first]?.focus();
              },
            },
          },
          t(page, "more", Math.min(left, LOT)),
        ),
    );
  };
  const redraw = (): void => {
    found = articlesFitting(page.state, page.store, page.decisions);
    draw();
  };

  return {
    element,
    redraw,
    step(by) {
      const at = place();
      const next = found[at < 0 ? 0 : at + by];
      if (next !== undefined) page.set({ article: next.article, selected: null, page: 0 });
    },
    update(before: State | null) {
      if (differs(before, page.state, "type", "kinds", "entity", "query", "status")) {
        shown = LOT;
        redraw();
      } else if (differs(before, page.state, "language")) draw();
      else if (differs(before, page.state, "article")) {
        if (place() >= shown) draw();
        list.querySelector("[aria-current]")?.removeAttribute("aria-current");
        const current = list.querySelectorAll(".article")[place()];
        current?.setAttribute("aria-current", "true");
        current?.scrollIntoView({ block: "nearest" });
      }
    },
  };
}
