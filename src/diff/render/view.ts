/** What all forms of a comparison show, in which order and in which words; how it is laid out is theirs. */
import type { Fact, Finding } from "../../model.ts";
import type { Diff, DocumentRef, FactChange, FactClass, SlotChange, WordPiece } from "../result.ts";
import { folded } from "../value.ts";
import { shown } from "../words.ts";

/** What the two sides are called: "HEAD:kb", "seeds/, built anew". */
export interface Names {
  readonly old: string;
  readonly now: string;
}

export type Sign = "+" | "-" | "~" | "≈" | "=";

/** One change in words. */
export interface Item {
  readonly sign: Sign;
  /** "value changed", "lost". */
  readonly label: string;
  readonly type: string;
  readonly id: string;
  /** What the fact says; of a changed one only what stays. */
  readonly says: string;
  readonly slots: readonly string[];
  /** The sentence, where nothing in it differs. */
  readonly quote: string;
  readonly words: readonly WordPiece[];
  /** Its sentence is that of the item before, with the same words changed. */
  readonly isAsAbove: boolean;
  /** "also in 001_…", "no longer in …", with the words. */
  readonly evidence: readonly string[];
  /** Why; empty where the class says it. */
  readonly cause: string;
}

export interface Group {
  readonly title: string;
  /** The article's id, or the rule's. */
  readonly key: string;
  readonly items: readonly Item[];
}

export interface View {
  readonly heading: string;
  /** "3 value changed", in order of weight; without those that are the same. */
  readonly counts: readonly string[];
  /** What differs in what made the two: "rules, registry". */
  readonly makers: string;
  readonly byArticle: readonly Group[];
  readonly byRule: readonly Group[];
  /** Documents, entities and findings, a line each. */
  readonly rest: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

const CLASS_WORDS: Readonly<Record<FactClass, string>> = {
  "value-changed": "value changed",
  new: "new",
  gone: "gone",
  both: "changed with text and rules",
  decided: "decided by reviewers",
  "rule-changed": "rule changed",
  reworded: "reworded",
  evidence: "with other evidence",
  moved: "moved",
  same: "the same",
};

const SIGNS: Readonly<Record<FactChange["what"], Sign>> = {
  new: "+",
  gone: "-",
  value: "~",
  words: "≈",
  evidence: "=",
  rule: "~",
  review: "=",
  place: "=",
};

const HAPPENED: Readonly<Record<FactChange["what"], string>> = {
  new: "new",
  gone: "gone",
  value: "value changed",
  words: "reworded",
  evidence: "other evidence",
  rule: "read by another rule",
  review: "decided on",
  place: "moved",
};

const REVIEWED = { accept: "accepted", correct: "corrected" };

function labelOf({ class: name, what, now }: FactChange): string {
  if (name !== "rule-changed" && name !== "decided") return HAPPENED[what];
  if (what === "new") return "gained";
  if (what === "gone") return name === "decided" ? "left out" : "lost";
  if (name === "rule-changed") return "altered";
  if (now?.reviewed !== undefined) return REVIEWED[now.reviewed.decision];
  return what === "review" ? "no longer reviewed" : "altered";
}

function saysOf({ subject, predicate, object, qualifiers }: Fact, without: ReadonlySet<string>): string {
  const slots: [string, string][] = [
    ["subject", subject === null ? "(nobody named)" : shown(subject)],
    ["predicate", predicate],
    ["object", object === null ? "" : shown(object)],
  ];
  const words = slots.flatMap(([name, text]) => (without.has(name) ? [] : [text])).join(" ");
  const more = Object.entries(qualifiers)
    .filter(([name]) => !without.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name} ${shown(value)}`);
  return `${words.trim()}${more.length === 0 ? "" : ` (${more.join("; ")})`}`;
}

const signed = (value: number): string =>
  `${value > 0 ? "+" : "−"}${Math.abs(value).toLocaleString("en", { maximumFractionDigits: 2 })}`;

/** "object: 20 klynge → 22 klynge (+2, +10 %)" */
function slotLine({ slot, old, now, difference, percent, unit }: SlotChange): string {
  const change = `${slot}: ${old ?? "none"} → ${now ?? "none"}`;
  if (difference === undefined) return change;
  const points = unit === "percent" || unit === "percentage-point" ? " percentage points" : "";
  const relative = percent === undefined ? "" : `, ${signed(percent)} %`;
  return `${change} (${signed(difference)}${points}${relative})`;
}

function causeOf({ class: name, causes, told, now }: FactChange): string {
  if (name === "decided" && now?.reviewed !== undefined) {
    const { by, date, why } = now.reviewed;
    return `decision of ${by}, ${date}${why === "" ? "" : `: ${folded(why)}`}`;
  }
  const list = causes.map((cause) => cause.replace("-", " "));
  if (name === "both")
    return told === "replay"
      ? `${list.join(" and ")} together`
      : `${list.join(" or ")}: cannot be told without the old text`;
  const how = told === "replay" ? ", as the new rules on the old text show" : "";
  // That the text changed is what these classes say.
  if (list.join() === "text" && how === "") return "";
  return list.length === 0 ? "nothing that could explain it differs" : `${list.join(" or ")}${how}`;
}

function itemOf(change: FactChange): Omit<Item, "isAsAbove"> {
  const { what, old, now, slots, words, evidenceGained, evidenceLost } = change;
  const fact = now ?? old;
  const sentence = folded(fact?.evidence[0]?.quote ?? "");
  const without = new Set(slots.map(({ slot }) => slot));
  // What somebody said is read in the sentence.
  if (fact?.object && "text" in fact.object && sentence.includes(folded(fact.object.text)))
    without.add("object");
  const anew = what === "rule" ? [`rule: ${ruleOf(old)} → ${ruleOf(now)}`] : [];
  return {
    sign: SIGNS[what],
    label: labelOf(change),
    type: fact?.type ?? "",
    id: fact?.id ?? "",
    says: fact === undefined ? "" : saysOf(fact, without),
    slots: [...slots.map(slotLine), ...anew],
    quote: words.length > 0 ? "" : sentence,
    words,
    evidence: [
      ...evidenceGained.map(({ article, quote }) => `also in ${article}: ${folded(quote)}`),
      ...evidenceLost.map(({ article, quote }) => `no longer in ${article}: ${folded(quote)}`),
    ],
    cause: causeOf(change),
  };
}

const ruleOf = (fact: Fact | undefined): string => fact?.evidence[0]?.rule ?? "";

const sentenceOf = ({ quote, words }: Pick<Item, "quote" | "words">): string =>
  JSON.stringify([quote, words]);

function itemsOf(changes: readonly FactChange[]): Item[] {
  let above = "";
  return changes.map((change) => {
    const item = itemOf(change);
    const isAsAbove = sentenceOf(item) === above;
    above = sentenceOf(item);
    return { ...item, isAsAbove };
  });
}

function groups(
  changes: readonly FactChange[],
  keyOf: (change: FactChange) => string,
  titleOf: (key: string) => string,
): Group[] {
  const byKey = new Map<string, FactChange[]>();
  for (const change of changes) {
    const group = byKey.get(keyOf(change));
    if (group === undefined) byKey.set(keyOf(change), [change]);
    else group.push(change);
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => ({ key, title: titleOf(key), items: itemsOf(group) }));
}

/** Enough of the passage to find it. */
const MOST_OF_A_PASSAGE = 80;

function findingLine({ kind, message, evidence: [passage] }: Finding): string {
  const quote = folded(passage?.quote ?? "");
  const start = quote.length <= MOST_OF_A_PASSAGE ? quote : `${quote.slice(0, MOST_OF_A_PASSAGE)}…`;
  return `${kind}: ${folded(message)}${start === "" ? "" : ` (“${start}”)`}`;
}

const documentLine = ({ id, title }: DocumentRef): string =>
  title === null ? id : `${id}: ${folded(title)}`;

function restOf({ documents, entities, findings }: Diff): View["rest"] {
  const lines = {
    documents: [
      ...documents.added.map((document) => `+ ${documentLine(document)}`),
      ...documents.removed.map((document) => `- ${documentLine(document)}`),
      ...documents.renamed.map(({ old, now }) => `~ ${old.id} is now ${now.id}`),
      ...documents.changed.map(
        ({ id, text, metadata }) => `~ ${id}: ${[...(text ? ["text"] : []), ...metadata].join(", ")}`,
      ),
    ],
    entities: [
      ...entities.added.map(({ id, name }) => `+ ${id}: ${folded(name)}`),
      ...entities.removed.map(({ id, name }) => `- ${id}: ${folded(name)}`),
      ...entities.changed.map(({ id, fields }) => `~ ${id}: ${fields.join(", ")}`),
    ],
    findings: [
      ...findings.added.map((finding) => `+ ${findingLine(finding)}`),
      ...findings.removed.map((finding) => `- ${findingLine(finding)}`),
      ...findings.changed.map((finding) => `~ ${findingLine(finding)}`),
    ],
  };
  return Object.entries(lines)
    .filter(([, list]) => list.length > 0)
    .map(([title, list]) => ({ title, lines: list }));
}

export function viewOf(diff: Diff, names: Names): View {
  const { counts, facts, makers, titles } = diff;
  const told = facts.filter(({ class: name }) => name !== "moved");
  const isByRule = ({ class: name }: FactChange): boolean => name === "rule-changed";
  const articleOf = ({ old, now }: FactChange): string => (now ?? old)?.evidence[0]?.article ?? "";
  return {
    heading: `${names.old} → ${names.now}`,
    counts: Object.entries(counts)
      .filter(([name, count]) => count > 0 && name !== "same")
      .map(([name, count]) => `${count} ${CLASS_WORDS[name as FactClass]}`),
    makers: makers.join(", "),
    byArticle: groups(
      told.filter((change) => !isByRule(change)),
      articleOf,
      (article) => folded(titles[article] ?? ""),
    ),
    byRule: groups(
      told.filter(isByRule),
      ({ old, now }) => ruleOf(now ?? old),
      () => "",
    ),
    rest: restOf(diff),
  };
}
