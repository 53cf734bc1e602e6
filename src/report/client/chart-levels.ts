/** Cluster levels over time: the registry's as bars, what articles claim as diamonds. */
import type { LevelRow } from "../shared/model.ts";
import { type Chart, factLink, more, table } from "./chart.ts";
import { type Child, el, own, svg } from "./dom.ts";
import { type Page, t } from "./page.ts";

const HEIGHT = 20;
const LEVELS = ["Arena", "Arena Pro", "NCE", "GCE"];
/** Years beyond the last one that an open end is drawn. */
const BEYOND = 2;

const classOf = (level: string): string => `level-${LEVELS.indexOf(level)}`;

function axisOf(rows: readonly LevelRow[]): { first: number; last: number } {
  const years = rows
    .flatMap(({ levels, claims }) => [
      ...levels.flatMap(({ from, to }) => [from, to]),
      ...claims.map(({ year }) => year),
    ])
    .filter((year) => year !== null);
  return { first: Math.min(...years) - 1, last: Math.max(...years) + BEYOND };
}

export function levelsChart(page: Page): Chart {
  const { rows, more: left } = page.store.data.charts.levels;
  const { first, last } = axisOf(rows);
  const at = (year: number): number => ((year - first) / (last - first)) * 100;
  const step = last - first > 14 ? 5 : 2;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) ticks.push(year);
  const grid = (): Child =>
    ticks.map((year) =>
      svg("line", { x1: `${at(year)}%`, x2: `${at(year)}%`, y1: 0, y2: HEIGHT, class: "grid" }),
    );

  const drawn = ({ levels, claims }: LevelRow): Child =>
    svg(
      "svg",
      { class: "level-svg", width: "100%", height: HEIGHT },
      grid(),
      levels.map(({ level, from, to }) => {
        const begin = from ?? Math.max(first, (to ?? last) - BEYOND);
        const end = to ?? last;
        // What is not known fades.
        const known = [from === null ? begin + BEYOND : begin, to === null ? end - BEYOND : end] as const;
        const isMarked = claims.some(({ year }) => year === begin);
        const part = (start: number, stop: number, isFaint: boolean): Child =>
          stop > start &&
          svg("rect", {
            x: `${at(start)}%`,
            width: `${at(stop) - at(start)}%`,
            y: 2,
            height: HEIGHT - 4,
            class: `${classOf(level)}${isFaint ? " faint" : ""}`,
          });
        const isNamedOnFaint = from === null || known[1] <= known[0];
        return [
          part(begin, known[0], true),
          part(known[0], known[1], false),
          part(Math.max(begin, known[1]), end, true),
          svg(
            "text",
            {
              x: `${at(begin)}%`,
              dx: isMarked ? 12 : 5,
              y: HEIGHT / 2,
              class: `level-name ${isNamedOnFaint ? "on-faint" : classOf(level)}`,
            },
            level,
          ),
        ];
      }),
      claims.map(({ year }) =>
        // A diamond stands where its year does, whatever the width.
        svg(
          "svg",
          { x: `${at(year)}%`, y: HEIGHT / 2, class: "claim" },
          svg("path", { d: "M0-7 7 0 0 7-7 0Z" }),
        ),
      ),
    );

  return {
    title: "levelsTitle",
    note: t(page, "levelsNote"),
    rows: rows.length,
    drawing: () => [
      el(
        "div",
        { class: "chart-row levels axis" },
        el("span", { class: "name" }),
        svg(
          "svg",
          { width: "100%", height: HEIGHT, class: "level-svg" },
          ticks.map((year) => svg("text", { x: `${at(year)}%`, y: 12, class: "tick" }, year)),
        ),
      ),
      rows.map((one) =>
        el("div", { class: "chart-row levels" }, el("span", { class: "name" }, own(one.name)), drawn(one)),
      ),
      more(left, page),
    ],
    table: () =>
      table(
        [t(page, "cluster"), t(page, "level"), t(page, "from"), t(page, "to"), t(page, "source")],
        rows.flatMap(({ name, levels, claims }) => [
          ...levels.map(({ level, from, to }) => [
            own(name),
            level,
            from ?? "–",
            to ?? "–",
            t(page, "registry"),
          ]),
          ...claims.map(({ level, year, fact }) => [
            own(name),
            level,
            year,
            year,
            factLink(fact, t(page, "article"), page),
          ]),
        ]),
      ),
  };
}
