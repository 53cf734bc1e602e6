/**
 * Figures that do not add up: a level before, a level after, and the change that the text states between them, as a
 * difference or as a percentage, in one sentence or in several observations of one thing.
 */
import type { ArticleFact, Mention, MentionOf } from "../../model.ts";
import type { Clause } from "../facts/clause.ts";
import { matchesOf } from "../matches.ts";
import { type FindingDraft, type FindingInput, passage } from "./finding.ts";

const FROM_TO =
  /(?<![A-Za-zÀ-ɏ])(?:fra|frå)(?: [^{}.]{1,30})? \{(?<kind>amount|count|percentage):(?<from>\d{1,4})\}(?: [^{}.]{1,30})?(?: ?\{date:\d{1,4}\})?(?: [^{}.]{1,30})? til(?: [^{}.]{1,30})? \{\k<kind>:(?<to>\d{1,4})\}/gu;
/** What makes a figure beside two levels the change between them. */
const CHANGE_BEFORE =
  /(?:økning|auke|vekst|oppgang|nedgang|fall|reduksjon|kutt|endring|styrking|opp|ned|økt|auka|redusert|falt|det vil si|altså|\()[^{}.]{0,25}$/iu;
const CHANGE_AFTER =
  /^ ?(?:flere|fleire|færre|mer|meir|mindre|opp|ned|høyere|høgare|lavere|lågare)(?![A-Za-zÀ-ɏ])/u;

interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly block: string;
}

type Measured = MentionOf<"amount" | "count" | "percentage">;
const isMeasured = (mention: Mention | undefined): mention is Measured =>
  mention !== undefined &&
  (mention.kind === "amount" || mention.kind === "count" || mention.kind === "percentage");

/** Hedged figures and ranges cannot be added up. */
function figureOf(mention: Mention | undefined): Figure | null {
  if (!isMeasured(mention) || mention.value.modifier !== "exact" || mention.value.max !== undefined)
    return null;
  const { value } = mention;
  const unit = "currency" in value ? value.currency : value.unit;
  const { text, start, end, block } = mention;
  return { value: value.value, unit, text, start, end, block };
}

/** What the last written digit of a figure is worth: "1 311 mrd." → 10^9, "1,2 milliarder" → 10^8, "7,1 prosent" → 0.1. */
function grainOf({ value, text }: Figure): number {
  const written = /\d[\d .\u00a0\u2009\u202f]*(?:,(?<decimals>\d+))?/u.exec(text);
  if (written === null) return 1;
  const number = Number(written[0].replace(/[^\d,]/gu, "").replace(",", "."));
  const scale = number === 0 ? 1 : value / number;
  return scale / 10 ** (written.groups?.decimals?.length ?? 0);
}

const shown = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 2 });

/** @returns what is wrong with a stated change, or null where the figures agree or cannot be compared */
export function disagreement(from: Figure, to: Figure, stated: Figure): string | null {
  if (from.unit !== to.unit) return null;
  const difference = Math.abs(to.value - from.value);
  const isRelative = stated.unit === "percent" && from.unit !== "percent";
  if (isRelative) {
    if (from.value === 0) return null;
    const percent = (100 * difference) / from.value;
    // The change itself may have been taken before the levels were rounded.
    const slack = grainOf(stated) / 2 + (100 * (grainOf(from) + grainOf(to))) / (2 * from.value);
    return Math.abs(percent - stated.value) <= slack * 1.0001
      ? null
      : `from ${from.text} to ${to.text} is ${shown(percent)} percent; the text says ${stated.text}`;
  }
  const unit = from.unit === "percent" ? "percentage-point" : from.unit;
  if (stated.unit !== unit) return null;
  const grain = Math.max(grainOf(from), grainOf(to), grainOf(stated));
  const rounded = Math.round(stated.value / grain) * grain;
  if (Math.abs(rounded - difference) < grain / 2) return null;
  const isRounding = Math.abs(stated.value - difference) <= 1.5 * grain;
  return `from ${from.text} to ${to.text} is ${shown(difference)}; the text says ${stated.text}${
    isRounding ? " (rounding of the three can explain it)" : ""
  }`;
}

function inClause(clause: Clause, input: FindingInput): FindingDraft[] {
  return matchesOf(FROM_TO, clause.skeleton).flatMap((match): FindingDraft[] => {
    const from = figureOf(clause.slots[Number(match.groups?.from)]);
    const to = figureOf(clause.slots[Number(match.groups?.to)]);
    if (from === null || to === null) return [];
    return clause.slots.flatMap((slot, index): FindingDraft[] => {
      const stated = figureOf(slot);
      if (stated === null || [from.start, to.start].includes(stated.start)) return [];
      const mark = `{${slot.kind}:${index}}`;
      const at = clause.skeleton.indexOf(mark);
      if (at >= match.index && at < match.index + match[0].length) return [];
      const isChange =
        CHANGE_BEFORE.test(clause.skeleton.slice(Math.max(0, at - 40), at)) ||
        CHANGE_AFTER.test(clause.skeleton.slice(at + mark.length, at + mark.length + 12));
      const message = isChange ? disagreement(from, to, stated) : null;
      return message === null
        ? []
        : [
            {
              kind: "arithmetic",
              message,
              evidence: [from, to, stated].map((figure) => passage(input, figure)),
            },
          ];
    });
  });
}

/** "samlet norsk eksport" and "eksporten" are one: the last word, without its ending. */
function headOf(fact: ArticleFact): string | null {
  const { subject } = fact;
  const words =
    subject === null ? "" : "name" in subject ? subject.name : "text" in subject ? subject.text : "";
  const last = words.toLowerCase().split(" ").at(-1) ?? "";
  return last === "" ? null : last.replace(/(?<=.{4})(?:ene|ane|en|et|a|er|ar)$/u, "");
}

/** The figure of an observation, where exactly one mention in its evidence has its value. */
function observedFigure(fact: ArticleFact, { mentions }: FindingInput): Figure | null {
  const { object, evidence } = fact;
  if (object === null || !("value" in object)) return null;
  const [place] = evidence;
  const found = mentions.find(
    (mention) =>
      place !== undefined &&
      isMeasured(mention) &&
      mention.start >= place.start &&
      mention.end <= place.end &&
      mention.value.value === object.value,
  );
  return figureOf(found);
}

function acrossFacts(input: FindingInput): FindingDraft[] {
  const observations = input.facts.filter(({ type }) => type === "observation");
  const levels = observations.filter(({ predicate }) => predicate === "has-value");
  return observations.flatMap((change): FindingDraft[] => {
    const period = change.qualifiers.period;
    if (change.predicate !== "changed-by" || typeof period !== "string" || !period.includes("/")) return [];
    const [first, last] = period.split("/");
    const levelAt = (time: string | undefined) =>
      levels.find((level) => level.qualifiers.period === time && headOf(level) === headOf(change));
    const [before, after] = [levelAt(first), levelAt(last)];
    if (before === undefined || after === undefined) return [];
    const figures = [before, after, change].map((fact) => observedFigure(fact, input));
    const [from, to, stated] = figures;
    if (from == null || to == null || stated == null) return [];
    const message = disagreement(from, to, stated);
    return message === null
      ? []
      : [
          {
            kind: "arithmetic",
            message,
            evidence: [from, to, stated].map((figure) => passage(input, figure)),
          },
        ];
  });
}

/** Two levels and the change between them. */
const FIGURES = 3;

export const arithmeticFindings = (input: FindingInput): FindingDraft[] => [
  ...input.clauses
    .filter(({ slots }) => slots.length >= FIGURES)
    .flatMap((clause) => inClause(clause, input)),
  ...acrossFacts(input),
];
