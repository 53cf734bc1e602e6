/** The article that is shown: its text with marks, drawn as far as it is needed. */

import { KINDS } from "../shared/model.ts";
import { heading, placeholder, wrap } from "./blocks.ts";
import { el, own, replace } from "./dom.ts";
import { highlightWords } from "./highlight.ts";
import { markedText } from "./marks.ts";
import { differs, type Page, type Part, t } from "./page.ts";
import { nextLot, type Piece, piecesOf } from "./pieces.ts";
import type { State } from "./state.ts";
import { passagesOf } from "./store.ts";

export interface ArticlePart extends Part {
  /** Draws as much as it takes and brings a passage into view. */
  reveal(passage: number): void;
}

const STATE_TEXT = {
  missing: "stateMissing",
  changed: "stateChanged",
  "no-record": "stateNoRecord",
} as const;

export function createArticle(page: Page): ArticlePart {
  const text = el("div", { class: "prose" });
  const head = el("header", { class: "article-head" });
  const more = el("div", { class: "more" });
  const element = el("section", { id: "text", class: "pane text-pane", tabindex: 0 }, head, text, more);
  let pieces: readonly Piece[] = [];
  let drawn = 0;

  const draw = (upTo: number): void => {
    const body = page.store.body(page.state.article);
    if (body === null) return;
    const { kinds } = page.state;
    const passages = page.store
      .passagesOf(page.state.article)
      .map((number) => [number, page.store.passage(number)[1], page.store.passage(number)[2]] as const)
      .filter(([, start]) => start >= 0);
    const mentions = [...body.mentions.entries()].filter(
      ([, [kind]]) => kinds.length === 0 || kinds.includes(KINDS[kind] ?? ""),
    );
    for (const piece of pieces.slice(drawn, upTo)) {
      const { block, start, end } = piece;
      if (block[3] === "contact") {
        if (text.lastElementChild?.classList.contains("placeholder") !== true) text.append(placeholder(page));
        continue;
      }
      const touches = (from: number, to: number): boolean => from < end && to > start;
      const content = markedText(
        body.text,
        piece,
        mentions.filter(([, [, from, to]]) => touches(from, to)),
        passages.filter(([, from, to]) => touches(from, to)),
        page,
      );
      const wrapped = wrap(block, content, page);
      if (wrapped.tagName === "LI") {
        const last = text.lastElementChild;
        const list = last instanceof HTMLUListElement ? last : el("ul", { class: "items" });
        list.append(wrapped);
        text.append(list);
      } else text.append(wrapped);
    }
    drawn = upTo;
    const left = body.text.length - (pieces[drawn]?.start ?? body.text.length);
    replace(
      more,
      drawn < pieces.length &&
        el(
          "button",
          { type: "button", class: "button", on: { click: () => draw(nextLot(pieces, drawn, body)) } },
          t(page, "moreText", left),
        ),
    );
    mark();
    highlightWords(text, page.state.query);
  };

  /** Shows which passages the selected fact or finding has. */
  const mark = (): void => {
    const item = page.state.selected === null ? null : page.store.item(page.state.selected);
    const selected = new Set((item === null ? [] : passagesOf(item)).map(String));
    const current = String(item === null ? "" : passagesOf(item)[page.state.piece]);
    for (const part of text.querySelectorAll("[data-p]")) {
      const passage = part.getAttribute("data-p") ?? "";
      part.classList.toggle("on", selected.has(passage));
      part.classList.toggle("current", passage === current);
    }
  };

  const redraw = (): void => {
    const entry = page.store.article(page.state.article);
    const body = page.store.body(page.state.article);
    pieces = body === null ? [] : piecesOf(body);
    drawn = 0;
    replace(text);
    replace(more);
    replace(head, entry !== undefined && heading(entry, body, page));
    element.setAttribute("aria-label", `${t(page, "text")}: ${entry?.title ?? entry?.id ?? ""}`);
    if (body !== null) draw(nextLot(pieces, 0, body));
    else if (entry !== undefined && entry.state !== "ok")
      replace(
        text,
        el("p", { class: "notice" }, t(page, "notShown", t(page, STATE_TEXT[entry.state]))),
        page.store
          .passagesOf(page.state.article)
          .slice(0, 200)
          .map((number) =>
            el("blockquote", { class: "ev", "data-p": number }, own(page.store.passage(number)[3])),
          ),
      );
    mark();
  };

  return {
    element,
    update(before: State | null) {
      if (differs(before, page.state, "article", "language", "kinds", "entity")) {
        redraw();
        if (before?.article !== page.state.article) element.scrollTop = 0;
      } else if (differs(before, page.state, "selected", "piece")) mark();
      if (differs(before, page.state, "query")) highlightWords(text, page.state.query);
    },
    reveal(passage) {
      const body = page.store.body(page.state.article);
      const start = page.store.passage(passage)[1];
      const wanted = pieces.findIndex((piece) => piece.end > start);
      if (body !== null && start >= 0 && wanted >= drawn) draw(wanted + 1);
      text.querySelector(`[data-p="${passage}"]`)?.scrollIntoView({ block: "center" });
    },
  };
}
