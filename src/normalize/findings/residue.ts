/** Residue: figures, dates and offices in the content that no fact uses, each with the reason. */
import type { ArticleFact, Mention, Qualifier, ResidueReason, Slot } from "../../model.ts";
import type { Clause } from "../facts/clause.ts";
import { DENIED } from "../facts/rule.ts";
import { type FindingDraft, type FindingInput, passage } from "./finding.ts";

const bare = (edtf: string): string => edtf.replace(/[?~%]/gu, "");

type Told = Slot | Qualifier;

/** All that a fact says, but for its words. */
const toldBy = ({ subject, object, qualifiers }: ArticleFact): Told[] =>
  [subject, object, ...Object.values(qualifiers)].filter((told) => told !== null);

function wordsOf(told: Told): string[] {
  if (typeof told === "string") return [told];
  if (Array.isArray(told)) return told;
  if (typeof told !== "object") return [];
  return "name" in told ? [told.name] : "text" in told ? [told.text] : [];
}

function hasNumber(
  told: Told,
  { value, max, of }: { value: number; max?: number | undefined; of?: number | undefined },
): boolean {
  const numbers =
    typeof told === "number"
      ? [told]
      : typeof told === "object" && !Array.isArray(told) && "value" in told
        ? [told.value, told.max, told.of]
        : [];
  return [value, max, of].some((number) => number !== undefined && numbers.includes(number));
}

function isUsedBy(mention: Mention, told: Told): boolean {
  if (wordsOf(told).some((words) => words.includes(mention.text))) return true;
  switch (mention.kind) {
    case "amount":
    case "percentage":
    case "count":
      return hasNumber(told, mention.value);
    case "date": {
      const edtf = bare(mention.value.edtf);
      return wordsOf(told).some((words) => bare(words).split("/").includes(edtf) || bare(words) === edtf);
    }
    default:
      return (
        typeof told === "object" && !Array.isArray(told) && "name" in told && told.entity === mention.entity
      );
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
  const told = new Map(facts.map((fact) => [fact, toldBy(fact)]));
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
    if (stating.some((fact) => told.get(fact)?.some((each) => isUsedBy(mention, each)))) continue;
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
