/** Who speaks, and how much of the articles the facts use. */
import { titleOf } from "./blocks.ts";
import { bar, type Chart, more, row, table } from "./chart.ts";
import { el, own } from "./dom.ts";
import { type Page, t } from "./page.ts";

const MOST_ARTICLES = 30;

export function speakersChart(page: Page): Chart {
  const { rows, more: left } = page.store.data.charts.speakers;
  const most = Math.max(1, ...rows.map(({ direct, indirect }) => direct + indirect));
  const share = (count: number): number => (count / most) * 100;
  return {
    title: "speakersTitle",
    note: t(page, "speakersNote"),
    rows: rows.length,
    drawing: () => [
      el(
        "p",
        { class: "key" },
        el("span", { class: "swatch fill-1" }),
        ` ${t(page, "quoted")} `,
        el("span", { class: "swatch hatched" }),
        ` ${t(page, "inOtherWords")}`,
      ),
      rows.map(({ name, direct, indirect }) =>
        row(
          own(name),
          bar([
            ...(direct > 0 ? [{ from: 0, to: share(direct), class: "fill-1" }] : []),
            ...(indirect > 0
              ? [{ from: share(direct), to: share(direct + indirect), class: "hatched" }]
              : []),
          ]),
          direct + indirect,
        ),
      ),
      more(left, page),
    ],
    table: () =>
      table(
        [t(page, "speaker"), t(page, "quoted"), t(page, "inOtherWords")],
        rows.map(({ name, direct, indirect }) => [own(name), direct, indirect]),
      ),
  };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export function coverageChart(page: Page): Chart {
  const known = page.store.data.articles
    .flatMap((entry) => (entry.coverage === null ? [] : [{ entry, ...entry.coverage }]))
    .sort((a, b) => ratio(a.used, a.figures) - ratio(b.used, b.figures));
  const rows = known.slice(0, MOST_ARTICLES);
  const left = known.length - rows.length;
  const share = (part: number, whole: number): string =>
    whole === 0 ? "–" : `${Math.round((part / whole) * 100)} %`;
  return {
    title: "coverageTitle",
    note:
      left > 0
        ? `${t(page, "coverageNote")} ${t(page, "coverageLowest", rows.length)}`
        : t(page, "coverageNote"),
    rows: rows.length,
    drawing: () => [
      rows.map(({ entry, sentences, stating, figures, used }) =>
        el(
          "div",
          { class: "chart-group" },
          el("p", { class: "group-name" }, own(titleOf(entry, page))),
          row(
            t(page, "sentencesUsed"),
            bar([
              { from: 0, to: 100, class: "rail" },
              { from: 0, to: ratio(stating, sentences) * 100, class: "fill-1" },
            ]),
            share(stating, sentences),
          ),
          row(
            t(page, "figuresUsed"),
            bar([
              { from: 0, to: 100, class: "rail" },
              { from: 0, to: ratio(used, figures) * 100, class: "fill-2" },
            ]),
            share(used, figures),
          ),
        ),
      ),
      more(left, page),
    ],
    table: () =>
      table(
        [t(page, "article"), t(page, "sentencesUsed"), t(page, "figuresUsed")],
        rows.map(({ entry, sentences, stating, figures, used }) => [
          own(titleOf(entry, page)),
          t(page, "ofTotal", stating, sentences),
          t(page, "ofTotal", used, figures),
        ]),
      ),
  };
}
