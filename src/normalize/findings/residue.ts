/** Residue: figures, dates and offices in the content that no fact uses, each with the reason. */
import type { ArticleFact, Mention, Qualifier, ResidueReason, Slot } from "../../model.ts";
import type { Clause } from "../facts/clause.ts";
import { DENIED } from "../facts/rule.ts";
import { type FindingDraft, type FindingInput, passage } from "./finding.ts";

const bare = (edtf: string): string => edtf.replace(/[?~%]/gu, "");

/** All that a fact says, by what mentions are compared with. */
interface Told {
  readonly words: readonly string[];
  /** Dates among the words. */
  readonly dates: readonly string[];
  readonly numbers: readonly number[];
  readonly entities: readonly (string | undefined)[];
}

const IS_DATE = /^[\dX./-]/;

function toldBy({ subject, object, qualifiers }: ArticleFact): Told {
  const words: string[] = [];
  const numbers: number[] = [];
  const entities: (string | undefined)[] = [];
  const add = (told: Slot | Qualifier | null): void => {
    if (typeof told === "string") words.push(told);
    else if (typeof told === "number") numbers.push(told);
    else if (Array.isArray(told)) words.push(...told);
    else if (typeof told === "object" && told !== null) {
      if ("name" in told) {
        words.push(told.name);
        entities.push(told.entity);
      } else if ("text" in told) words.push(told.text);
      else
        for (const number of [told.value, told.max, told.of]) if (number !== undefined) numbers.push(number);
    }
  };
  add(subject);
  add(object);
  for (const name in qualifiers) add(qualifiers[name] ?? null);
  const dates = words.flatMap((each) => (IS_DATE.test(each) ? [bare(each), ...bare(each).split("/")] : []));
  return { words, dates, numbers, entities };
}

function isUsedBy(mention: Mention, { words, dates, numbers, entities }: Told): boolean {
  if (words.some((each) => each.includes(mention.text))) return true;
  switch (mention.kind) {
    case "amount":
    case "percentage":
    case "count": {
      const { value, max } = mention.value;
      const of = mention.kind === "count" ? mention.value.of : undefined;
      return [value, max, of].some((number) => number !== undefined && numbers.includes(number));
    }
    case "date":
      return dates.includes(bare(mention.value.edtf));
    default:
      return entities.includes(mention.entity);
  }
}

const ASKED: ReadonlySet<Mention["kind"]> = new Set(["amount", "percentage", "count", "date"]);

const isAsked = (mention: Mention): boolean =>
  ASKED.has(mention.kind) || (mention.kind === "minister" && mention.value.form === "role");

const REASONS: Readonly<Record<ResidueReason, (stating: readonly ArticleFact[]) => string>> = {
  heading: () => "a heading states few facts",
  denied: () => "the sentence denies, asks or wishes",
  unused: (stating) =>
    `the sentence gives ${[...new Set(stating.map(({ type }) => type))].sort().join(", ")} without it`,
  unread: () => "no rule reads the sentence",
};

/** Whether a stretch of the text lies in the words that state a fact. */
function states({ evidence }: ArticleFact, from: number, to: number): boolean {
  for (const { start, end } of evidence) if (from >= start && to <= end) return true;
  return false;
}

export function residueFindings(input: FindingInput): FindingDraft[] {
  const { article, clauses, facts, mentions } = input;
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  const told = new Map<ArticleFact, Told>();
  const toldOf = (fact: ArticleFact): Told => {
    const known = told.get(fact) ?? toldBy(fact);
    told.set(fact, known);
    return known;
  };
  const denied = new Map<Clause, boolean>();
  const isDenied = (mention: Mention): boolean => {
    const clause = clauses.find(({ start, end }) => mention.start >= start && mention.end <= end);
    if (clause === undefined) return false;
    let known = denied.get(clause);
    if (known === undefined) {
      known = DENIED.test(article.text.slice(clause.start, clause.end).toLowerCase());
      denied.set(clause, known);
    }
    return known;
  };
  const findings: FindingDraft[] = [];
  for (const mention of mentions) {
    if (!isAsked(mention)) continue;
    const block = blocks.get(mention.block);
    if (block === undefined || block.why !== undefined) continue;
    const { start, end } = mention;
    const stating = facts.filter((fact) => states(fact, start, end));
    if (stating.some((fact) => isUsedBy(mention, toldOf(fact)))) continue;
    const reason: ResidueReason =
      block.kind === "title" || block.kind === "heading"
        ? "heading"
        : isDenied(mention)
          ? "denied"
          : stating.length > 0
            ? "unused"
            : "unread";
    const what = mention.kind === "minister" ? "office" : mention.kind;
    findings.push({
      kind: "residue",
      reason,
      message: `no fact uses this ${what}: ${REASONS[reason](stating)}`,
      evidence: [passage(input, mention)],
    });
  }
  return findings;
}
