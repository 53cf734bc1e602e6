/** Amounts by recipient and year. */
import type { AmountRow } from "../shared/model.ts";
import { bar, type Chart, factLink, more, row, table } from "./chart.ts";
import { el, own } from "./dom.ts";
import { quantity } from "./format.ts";
import { label, type Page, t } from "./page.ts";

export function amountsChart(page: Page): Chart {
  const { rows, more: left } = page.store.data.charts.amounts;
  const largest = Math.max(1, ...rows.flatMap(({ amounts }) => amounts.map(({ value }) => value)));
  const yearOf = (year: string | null): string => year ?? t(page, "noYear");
  const said = ({ value, currency, count }: AmountRow["amounts"][number]): string => {
    const amount = quantity({ value, currency }, page);
    return count === 1 ? amount : `${amount} (${t(page, "largestOf", count)})`;
  };
  return {
    title: "amountsTitle",
    note: t(page, "amountsNote"),
    rows: rows.length,
    drawing: () => [
      rows.map(({ name, amounts, more: earlier }) =>
        el(
          "div",
          { class: "chart-group" },
          el("p", { class: "group-name" }, own(name)),
          amounts.map((amount) =>
            row(
              yearOf(amount.year),
              bar([
                {
                  from: 0,
                  to: (amount.value / largest) * 100,
                  class: amount.predicate === "increases" ? "hatched" : "fill-1",
                },
              ]),
              said(amount),
            ),
          ),
          more(earlier, page),
        ),
      ),
      more(left, page),
    ],
    table: () =>
      table(
        [t(page, "recipient"), t(page, "year"), t(page, "kind"), t(page, "amount")],
        rows.flatMap(({ name, amounts }) =>
          amounts.map((amount) => [
            own(name),
            yearOf(amount.year),
            label(page, "predicate", amount.predicate),
            factLink(amount.fact, said(amount), page),
          ]),
        ),
      ),
  };
}
