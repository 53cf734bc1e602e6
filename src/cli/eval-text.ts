/** An evaluation for people: tables of figures, of rules, and what went wrong. */
import type { Evaluation, MissGroup } from "../index.ts";
import { harmlessName } from "./process.ts";

type Score = NonNullable<Evaluation["facts"]>;
type Row = Pick<Score, "gold" | "found" | "given" | "right" | "precision" | "recall" | "f1" | "interval">;

const NAME = 22;
const column = (value: string | number): string => String(value).padStart(6);
/** A figure of nothing is none. */
const share = (value: number, whole: number): string => column(whole === 0 ? "–" : value.toFixed(3));

function cells({ gold, given, right, precision, recall, f1, interval }: Row): string[] {
  const [low, high] = interval.f1 ?? [];
  return [
    column(gold),
    column(given),
    column(right),
    share(precision, given),
    share(recall, gold),
    share(f1, gold + given),
    low === undefined || high === undefined ? "" : ` ${low.toFixed(3)}–${high.toFixed(3)}`,
  ];
}
const line = (name: string, parts: readonly string[]): string =>
  [name.padEnd(NAME), ...parts].join(" ").trimEnd();
const HEAD = ["  gold", " given", " right", " prec.", "recall", "    F1"];

export function scoresText({ articles, mentions, facts, bootstrap }: Evaluation): string {
  const lines: string[] = [];
  if (mentions.length > 0) {
    lines.push(line("mentions", [...HEAD, " 95 % of F1 ", "strict F1"]));
    for (const score of mentions)
      lines.push(
        line(score.kind, [
          ...cells(score).map((cell, index) => (index === 6 ? cell.padEnd(13) : cell)),
          share(score.strict.f1, score.gold + score.given),
        ]),
      );
  }
  if (facts !== null) {
    if (lines.length > 0) lines.push("");
    lines.push(line("facts", [...HEAD, " 95 % of F1"]));
    for (const score of facts.types) lines.push(line(score.type, cells(score)));
    lines.push(line("all", cells(facts)), line("qualifiers", cells(facts.qualifiers)));
  }
  lines.push(
    "",
    `Intervals: ${bootstrap.resamples} resamples of ${articles} article${articles === 1 ? "" : "s"}. Strict: spans are equal as well as values. Recall of facts is over the core of the gold.`,
  );
  return `${lines.join("\n")}\n`;
}

export function rulesText({ rules }: Evaluation): string {
  const active = rules.filter(({ given }) => given > 0);
  const idle = rules.filter(({ given }) => given === 0);
  const width = Math.max(...active.map(({ rule }) => rule.length), NAME);
  const lines = [
    "",
    `${"rules".padEnd(width)}  given  right  wrong  share`,
    ...active.map(({ rule, given, right, wrong, share: own }) =>
      [rule.padEnd(width), column(given), column(right), column(wrong), column(own?.toFixed(3) ?? "–")].join(
        " ",
      ),
    ),
    "",
    `${idle.length} rules found nothing: ${idle.map(({ rule }) => rule).join(", ") || "none"}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** More of one group nobody reads; --json has them all. */
const MOST = 5;

function groupText({ outcome, what, rule, misses }: MissGroup): string[] {
  const value = (name: string, told: unknown): string =>
    told === undefined ? "" : `  ${name} ${JSON.stringify(told)}`;
  return [
    "",
    `${misses.length} ${outcome}: ${what}${rule === null ? "" : ` by ${rule}`}`,
    ...misses
      .slice(0, MOST)
      .flatMap(({ article, start, before, text, after, wanted, given }) => [
        `  ${harmlessName(`${article}:${start}  ${before}⟦${text}⟧${after}`)}`,
        `   ${harmlessName(`${value("wanted", wanted)}${value("given", given)}`)}`,
      ]),
    ...(misses.length > MOST ? [`  … and ${misses.length - MOST} more`] : []),
  ];
}

export function missesText({ errors }: Evaluation): string {
  const lines =
    errors.length === 0 ? ["", "nothing was missed, and nothing was wrong"] : errors.flatMap(groupText);
  return `${lines.join("\n")}\n`;
}
