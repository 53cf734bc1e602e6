/** A stated number of things against the things that are listed: "syv nye klynger:" before six of them. */
import type { Block, MentionOf } from "../../model.ts";
import { type Clause, slotsIn } from "../facts/clause.ts";
import { type FindingDraft, type FindingInput, passage } from "./finding.ts";

const MANY = 60;
/** "De tre klyngene: {…}, {…} og {…}." The list ends the sentence. */
const INLINE =
  /\{count:(?<count>\d{1,4})\}(?: [^{}:.,]{1,40})?(?: er)?: (?<list>\{(?<kind>cluster|organisation|person|minister|place|programme):\d{1,4}\}(?:(?:, | og |, og )\{\k<kind>:\d{1,4}\}){1,40})[.]?$/u;
const LEAD_IN = /(?::\s*$|^(?:her er|dette er|disse|desse|følgende|følgjande)(?![A-Za-zÀ-ɏ]))/iu;
const DEFINITE = /(?:^|[^A-Za-zÀ-ɏ])dei? $/iu;

const isPlain = ({ value }: MentionOf<"count">): boolean =>
  value.modifier === "exact" && value.max === undefined && value.of === undefined && value.value <= MANY;

/** Lists, each with the block that leads in to it. */
function listsOf({ article }: FindingInput): { readonly lead: Block; readonly items: readonly Block[] }[] {
  const content = article.blocks.filter(({ why }) => why === undefined);
  const lists: { lead: Block; items: Block[] }[] = [];
  content.forEach((block, index) => {
    const before = content[index - 1];
    if (block.kind !== "item" || before === undefined) return;
    if (before.kind !== "item") lists.push({ lead: before, items: [block] });
    else lists.at(-1)?.items.push(block);
  });
  return lists.filter(({ items }) => items.length > 1);
}

const draft = (
  count: MentionOf<"count">,
  listed: number,
  input: FindingInput,
  list: { start: number; end: number; block: string },
): FindingDraft => ({
  kind: "stated-count",
  message: `the text says ${count.text}; ${listed} are listed`,
  evidence: [passage(input, count), passage(input, list)],
});

function inline(clause: Clause, input: FindingInput): FindingDraft[] {
  const match = INLINE.exec(clause.skeleton);
  const count = clause.slots[Number(match?.groups?.count)];
  const list = match?.groups?.list ?? "";
  if (count?.kind !== "count" || !isPlain(count)) return [];
  const listed = list.match(/\{/gu)?.length ?? 0;
  const named = slotsIn(clause, (match?.groups?.kind ?? "cluster") as "cluster", list);
  const [first, last] = [named[0], named.at(-1)];
  return listed === count.value.value || first === undefined || last === undefined
    ? []
    : [draft(count, listed, input, { start: first.start, end: last.end, block: first.block })];
}

/** "klynger" and "klyngene" of "klynge", but not "klyngeprogrammet". */
const isFormOf = (word: string, lemma: string): boolean =>
  word.startsWith(lemma) && /^(?:[ea]?[nrt]|[ea]?r?ne|a|e)?$/u.test(word.slice(lemma.length));

/** The number that a list is measured by: one in its lead-in, or the article's only "de 19 klyngene". */
function statedFor(lead: Block, input: FindingInput): MentionOf<"count"> | undefined {
  const counts = input.mentions.filter(
    (mention): mention is MentionOf<"count"> => mention.kind === "count" && isPlain(mention),
  );
  const inLead = counts.filter(({ block }) => block === lead.id);
  const words = input.article.text.slice(lead.start, lead.end).trim();
  if (inLead.length > 0) return inLead.length === 1 && LEAD_IN.test(words) ? inLead[0] : undefined;
  if (lead.kind !== "heading") return undefined;
  const headed = words.toLowerCase().split(/[ :]/u);
  const definite = counts.filter(
    ({ start, value }) =>
      DEFINITE.test(input.article.text.slice(Math.max(0, start - 5), start)) &&
      headed.some((word) => isFormOf(word, value.unit)),
  );
  return new Set(definite.map(({ value }) => value.value)).size === 1 ? definite[0] : undefined;
}

function blockLists(input: FindingInput): FindingDraft[] {
  return listsOf(input).flatMap(({ lead, items }): FindingDraft[] => {
    const count = statedFor(lead, input);
    const first = items[0];
    return count === undefined || first === undefined || count.value.value === items.length
      ? []
      : [draft(count, items.length, input, { start: first.start, end: first.end, block: first.id })];
  });
}

/** "presenterte syv nye klynger" against the clusters that the article says were given a status: never more than that. */
function awards(input: FindingInput): FindingDraft[] {
  const launch = input.facts.find(
    ({ type, object, qualifiers }) =>
      type === "launch" &&
      typeof qualifiers.number === "number" &&
      object !== null &&
      "name" in object &&
      /klyng/iu.test(object.name),
  );
  const given = new Map(
    input.facts.flatMap((fact) =>
      fact.type === "status-award" && fact.subject !== null && "name" in fact.subject
        ? [[fact.subject.entity ?? fact.subject.name, fact] as const]
        : [],
    ),
  );
  const stated = launch?.qualifiers.number;
  const last = [...given.values()].at(-1)?.evidence[0];
  const first = launch?.evidence[0];
  return typeof stated !== "number" || given.size <= stated || first === undefined || last === undefined
    ? []
    : [
        {
          kind: "stated-count",
          message: `the text says ${stated} clusters; ${given.size} are given a status`,
          evidence: [passage(input, first), passage(input, last)],
        },
      ];
}

/** A count, and two of what it counts. */
const SHORTEST = 3;

export const listedFindings = (input: FindingInput): FindingDraft[] => [
  ...input.clauses.filter(({ slots }) => slots.length >= SHORTEST).flatMap((clause) => inline(clause, input)),
  ...blockLists(input),
  ...awards(input),
];
