/** Charts where looking beats reading; each has a table that says the same. */

import type { Chart } from "./chart.ts";
import { amountsChart } from "./chart-amounts.ts";
import { coverageChart, speakersChart } from "./chart-bars.ts";
import { levelsChart } from "./chart-levels.ts";
import { el, replace, svg } from "./dom.ts";
import { differs, type Page, type Part, t } from "./page.ts";

/** What charts fill their shapes with besides colours. */
const patterns = (): SVGElement =>
  svg(
    "svg",
    { width: 0, height: 0, class: "defs", "aria-hidden": "true" },
    svg(
      "defs",
      {},
      svg(
        "pattern",
        { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        svg("rect", { width: 6, height: 6, class: "hatch-ground" }),
        svg("rect", { width: 3, height: 6, class: "hatch-line" }),
      ),
    ),
  );

function figure({ title, note, rows, drawing, table }: Chart, page: Page): HTMLElement {
  const id = `chart-${title}`;
  const details = el("details", {}, el("summary", {}, t(page, "asTable")));
  // Long tables are made when somebody wants to see them.
  details.addEventListener("toggle", () => {
    if (details.open && details.querySelector("table") === null)
      details.append(
        el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": t(page, title) }, table()),
      );
  });
  return el(
    "figure",
    { class: "chart", "aria-labelledby": id },
    el("figcaption", {}, el("h2", { id }, t(page, title)), el("p", { class: "hint" }, note)),
    rows === 0
      ? el("p", { class: "notice" }, t(page, "noData"))
      : [
          el("div", { class: "drawing", role: "img", "aria-label": `${t(page, title)}. ${note}` }, drawing()),
          details,
        ],
  );
}

export function createCharts(page: Page): Part {
  const element = el("section", { id: "charts", class: "charts" });
  return {
    element,
    update(before) {
      if (page.state.view !== "charts" || !differs(before, page.state, "view", "language")) return;
      element.setAttribute("aria-label", t(page, "charts"));
      replace(
        element,
        patterns(),
        [amountsChart, levelsChart, speakersChart, coverageChart].map((chart) => figure(chart(page), page)),
      );
    },
  };
}
