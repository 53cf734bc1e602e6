/** What every chart has, and the parts that they are drawn of. */
import type { TextKey } from "../shared/texts.ts";
import { type Child, el, own, svg } from "./dom.ts";
import { type Page, t } from "./page.ts";

export interface Chart {
  readonly title: TextKey;
  readonly note: string;
  /** How many; 0: there is nothing to draw. */
  readonly rows: number;
  drawing(): Child;
  /** The same as text. */
  table(): HTMLElement;
}

const HEIGHT = 16;

export interface Stretch {
  /** Per cent of the width. */
  readonly from: number;
  readonly to: number;
  readonly class: string;
}

/** Stretches of a bar, one behind another or side by side. */
export const bar = (stretches: readonly Stretch[]): SVGElement =>
  svg(
    "svg",
    { class: "bar-svg", width: "100%", height: HEIGHT },
    stretches.map((stretch) =>
      svg("rect", {
        x: `${stretch.from}%`,
        width: `${Math.max(0.4, stretch.to - stretch.from)}%`,
        height: HEIGHT,
        rx: 2,
        class: stretch.class,
      }),
    ),
  );

/** Name, drawing and value, side by side or, on a narrow screen, below one another. */
export const row = (name: Child, drawn: Child, value: Child): HTMLElement =>
  el(
    "div",
    { class: "chart-row" },
    el("span", { class: "name" }, name),
    drawn,
    el("span", { class: "value" }, value),
  );

export const more = (count: number, page: Page): Child =>
  count > 0 && el("p", { class: "hint" }, t(page, "andMore", count));

export const table = (heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLTableElement =>
  el(
    "table",
    {},
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        heads.map((head) => el("th", { scope: "col" }, head)),
      ),
    ),
    el(
      "tbody",
      {},
      rows.map(([first, ...rest]) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, first),
          rest.map((cell) => el("td", {}, cell)),
        ),
      ),
    ),
  );

/** Leads from a chart's table to the fact that says it. */
export const factLink = (fact: string | null, name: string, page: Page): Child =>
  fact === null
    ? own(name)
    : el(
        "button",
        {
          type: "button",
          class: "link",
          on: {
            click: () => {
              page.set({ view: "read", type: "", kinds: [], entity: "", query: "", status: "", page: 0 });
              page.select(fact);
            },
          },
        },
        own(name),
      );
