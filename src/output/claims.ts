/**
 * What facts of several places claim of one thing. Equal facts become one, with every piece of evidence; facts that say
 * different things of the same are a contradiction. Facts come sorted by what they are about, so that only one thing's
 * facts are held.
 */
import type { Fact, Finding, Qualifier, Reviewed, Slot } from "../model.ts";
import { line } from "./serialize.ts";

/** What a fact is about, and what it says of it: facts with both the same are equal. */
export interface ClaimKeys {
  readonly about: string;
  readonly says: string;
}

/** Anything but single plain spaces between words. */
const IRREGULAR_SPACE = /[^\S ]| {2}|^ | $/u;

function foldWords(words: string): string {
  const folded = words.toLowerCase();
  return IRREGULAR_SPACE.test(folded) ? folded.replace(/\s+/gu, " ").trim() : folded;
}

function slotKey(slot: Slot | null): string {
  if (slot === null) return "";
  if ("name" in slot) return slot.entity ?? foldWords(slot.name);
  return "text" in slot ? foldWords(slot.text) : line(slot);
}

/** Qualifiers that say when: a fact that has none holds at its article's time. */
const TIMES = ["period", "date", "year", "asOf", "deadline", "since"] as const;

/** Measures and events: the same words in another year are another fact. The other types hold until they change. */
const TIMED: ReadonlySet<Fact["type"]> = new Set([
  "budget-allocation",
  "observation",
  "survey-result",
  "target",
  "activity",
  "recommendation",
]);

/** Qualifiers that tell how sure or how written a thing is, not which thing it is. */
const ASIDE: ReadonlySet<string> = new Set(["modifier", "source", "recipientAsWritten"]);

const qualifierKey = (value: Qualifier): string =>
  typeof value === "string" ? foldWords(value) : line(value);

const SEPARATOR = "\u0001";

/** @param time the year of the fact's article; where the article has none, its id */
export function claimKeys(fact: Fact, time: string): ClaimKeys {
  const { type, subject, predicate, object, qualifiers } = fact;
  const hasTime = TIMES.some((name) => qualifiers[name] !== undefined);
  // What nobody is said to have done may be somebody else's in another article.
  const isLoose = subject === null && qualifiers.recipient === undefined && type !== "launch";
  const unit =
    object !== null && "value" in object
      ? `${object.currency ?? object.unit ?? ""}${object.of === undefined ? "" : " of"}`
      : "";
  const at = (TIMED.has(type) && !hasTime) || isLoose ? time : "";
  let about = [type, slotKey(subject), predicate, unit, at].join(SEPARATOR);
  let says = `${slotKey(object)}${SEPARATOR}`;
  for (const name of Object.keys(qualifiers).sort()) {
    const value = qualifiers[name];
    if (value === undefined) continue;
    const part = `${SEPARATOR}${name}=${qualifierKey(value)}`;
    if (ASIDE.has(name)) says += part;
    else about += part;
  }
  return { about, says };
}

/** Types of which one thing can only have one value at a time. */
const SINGLE: ReadonlySet<Fact["type"]> = new Set([
  "observation",
  "target",
  "budget-allocation",
  "status-award",
]);

const isExact = ({ qualifiers }: Fact): boolean =>
  qualifiers.modifier === undefined || qualifiers.modifier === "exact";

/** Whether facts about one thing cannot both be right: two exact figures, or two levels. */
function canContradict(fact: Fact): boolean {
  const { type, subject, object, qualifiers } = fact;
  if (!SINGLE.has(type) || !isExact(fact) || object === null) return false;
  // Two grants to one recipient in one year can both be made.
  if (type === "budget-allocation" && (qualifiers.year === undefined || qualifiers.recipient === undefined))
    return false;
  if (type === "status-award") return qualifiers.date !== undefined;
  return (subject !== null || type === "budget-allocation") && "value" in object && object.max === undefined;
}

/**
 * What sets a fact against others about the same thing: those in which it differs cannot both be right. It is the same
 * for facts that are about the same and say the same. @returns null where it can contradict none
 */
export const differsBy = (fact: Fact): string | null => (canContradict(fact) ? slotKey(fact.object) : null);

/** Of those that can contradict one another, the first of each that says another thing. */
function differentOf(facts: readonly Fact[]): Fact[] {
  const values = new Map<string, Fact>();
  for (const fact of facts) {
    const value = differsBy(fact);
    if (value !== null && !values.has(value)) values.set(value, fact);
  }
  return [...values.values()];
}

const shown = ({ object }: Fact): string => {
  if (object === null) return "";
  if ("name" in object) return object.name;
  return "text" in object ? object.text : `${object.value} ${object.currency ?? object.unit ?? ""}`.trim();
};

/** @param facts about one thing, that say different things of it; sorted by id */
export function contradictionOf(facts: readonly Fact[]): Finding | null {
  const different = differentOf(facts);
  const [first] = different;
  if (first === undefined || different.length < 2) return null;
  const { subject, qualifiers } = first;
  const name =
    subject !== null && "name" in subject
      ? subject.name
      : subject !== null && "text" in subject
        ? subject.text
        : String(qualifiers.recipient ?? "");
  return {
    id: `contradiction-${first.id}`,
    kind: "contradiction",
    message: `${name}: ${different.map(shown).join(" against ")}`,
    evidence: different.flatMap(({ evidence }) =>
      evidence.slice(0, 1).map(({ article, block, quote }) => ({ article, block, quote })),
    ),
  };
}

const byId = (a: Fact, b: Fact): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const latest = (decisions: readonly Reviewed[]): Reviewed | undefined =>
  decisions.reduce<Reviewed | undefined>(
    (last, next) => (last === undefined || next.date > last.date ? next : last),
    undefined,
  );

const pieceKey = ({ article, block, quote, rule }: Fact["evidence"][number]): string =>
  `${article}\0${block}\0${rule}\0${quote}`;

/** Equal facts → one with the lowest id and all evidence, in order of its facts' ids, and what was last decided of any. */
export function merged(facts: readonly Fact[]): Fact {
  const [first, ...others] = [...facts].sort(byId) as [Fact, ...Fact[]];
  if (others.length === 0) return first;
  const evidence = new Map(
    [first, ...others].flatMap((fact) => fact.evidence).map((piece) => [pieceKey(piece), piece] as const),
  );
  const reviewed = latest([first, ...others].flatMap((fact) => fact.reviewed ?? []));
  return { ...first, evidence: [...evidence.values()], ...(reviewed !== undefined && { reviewed }) };
}

/** @param facts about one thing, each with what it says of it */
export function settle(facts: readonly { readonly says: string; readonly fact: Fact }[]): {
  readonly facts: readonly Fact[];
  readonly finding: Finding | null;
} {
  const alike = new Map<string, Fact[]>();
  for (const { says, fact } of facts) {
    const group = alike.get(says);
    if (group === undefined) alike.set(says, [fact]);
    else group.push(fact);
  }
  // In order of ids, whatever order they came in.
  const settled = [...alike.values()].map(merged).sort(byId);
  return { facts: settled, finding: settled.length < 2 ? null : contradictionOf(settled) };
}
