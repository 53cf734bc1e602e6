/** Amounts by recipient and year. */
import { bar, type Chart, factLink, more, row, table } from "./chart.ts";
import { el, own } from "./dom.ts";
import { quantity } from "./format.ts";
import { label, type Page, t } from "./page.ts";

export function amountsChart(page: Page): Chart {
  const { rows, more: left } = page.store.data.charts.amounts;
  const largest = Math.max(1, ...rows.flatMap(({ amounts }) => amounts.map(({ value }) => value)));
  const yearOf = (year: string | null): string => year ?? t(page, "noYear");
  return {
    title: "amountsTitle",
    note: t(page, "amountsNote"),
    rows: rows.length,
    drawing: () => [
      rows.map(({ name, amounts }) =>
        el(
          "div",
          { class: "chart-group" },
          el("p", { class: "group-name" }, own(name)),
          amounts.map(({ year, value, currency, predicate }) =>
            row(
              yearOf(year),
              bar([
                {
                  from: 0,
                  to: (value / largest) * 100,
                  class: predicate === "increases" ? "hatched" : "fill-1",
                },
              ]),
              quantity({ value, currency }, page),
            ),
          ),
        ),
      ),
      more(left, page),
    ],
    table: () =>
      table(
        [t(page, "recipient"), t(page, "year"), t(page, "kind"), t(page, "amount")],
        rows.flatMap(({ name, amounts }) =>
          amounts.map(({ year, value, currency, predicate, fact }) => [
            own(name),
            yearOf(year),
            label(page, "predicate", predicate),
            factLink(fact, quantity({ value, currency }, page), page),
          ]),
        ),
      ),
  };
}
