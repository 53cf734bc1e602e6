/**
 * Which fact of an old knowledge base is which of a new one: by id, and where the sentence was reworded or the article
 * renamed, by likeness. Pure, the same for facts in any order, and near-linear: facts are compared with few candidates of
 * their own article and type.
 */
import dice from "natural/lib/natural/distance/dice_coefficient.js";
import type { Evidence, Fact, Slot } from "../model.ts";
import { byId, folded, keyOf, masked, valueKey } from "./value.ts";

export interface Pair {
  readonly old: Fact;
  readonly now: Fact;
  /** id: both have it; match: told by sentence and value. */
  readonly by: "id" | "match";
}

export interface Pairing {
  /** By the old fact's id. */
  readonly pairs: readonly Pair[];
  /** Old facts without a new one, by id. */
  readonly gone: readonly Fact[];
  /** New facts without an old one, by id. */
  readonly fresh: readonly Fact[];
}

/** Below it two facts are two. */
const ALIKE = 0.6;
/** A fact whose value differs must at least stand in a sentence as much like the other. */
const ALIKE_SENTENCE = 0.4;
/** New facts that an old one is compared with. */
const MOST_CANDIDATES = 4;
/** A word that more facts share tells none of them from the others. */
const MOST_SHARED = 64;
/** An equal value tells more than any word. */
const VALUE_WEIGHT = 8;

/** A fact with what is compared of it, made once. */
interface Known {
  readonly fact: Fact;
  readonly value: string;
  /** The sentence its id is made from. */
  readonly sentence: string;
  readonly article: string;
}

/** @param renamed old article → its name in the new knowledge base; default: none was renamed */
export function pairFacts(
  old: readonly Fact[],
  now: readonly Fact[],
  renamed: ReadonlyMap<string, string> = new Map(),
): Pairing {
  const known = (fact: Fact, names: ReadonlyMap<string, string>): Known => {
    const article = fact.evidence[0]?.article ?? "";
    const sentence = folded(fact.evidence[0]?.quote ?? "");
    return { fact, value: valueKey(fact), sentence, article: names.get(article) ?? article };
  };
  const left = new Set([...old].sort(byId).map((fact) => known(fact, renamed)));
  const open = new Set([...now].sort(byId).map((fact) => known(fact, new Map())));
  const pairs: Pair[] = [];
  const take = (one: Known, other: Known): void => {
    left.delete(one);
    open.delete(other);
    const by = one.fact.id === other.fact.id ? "id" : "match";
    pairs.push({ old: one.fact, now: other.fact, by });
  };

  pairById(left, open, take, true);
  // Facts of one sentence are numbered in order: with one more in front, an id means another of them.
  pairBySentence(left, open, take, renamed);
  pairById(left, open, take, false);
  pairByLikeness(left, open, take);
  return {
    pairs: pairs.sort((a, b) => byId(a.old, b.old)),
    gone: [...left].map(({ fact }) => fact),
    fresh: [...open].map(({ fact }) => fact),
  };
}

type Take = (one: Known, other: Known) => void;

function pairById(left: Set<Known>, open: Set<Known>, take: Take, isValueEqual: boolean): void {
  const named = new Map([...open].map((other) => [other.fact.id, other]));
  for (const one of [...left]) {
    const other = named.get(one.fact.id);
    if (other !== undefined && (!isValueEqual || one.value === other.value)) take(one, other);
  }
}

/** The same value read from the same sentence, whichever of several pieces of evidence that is. */
function pairBySentence(
  left: Set<Known>,
  open: Set<Known>,
  take: Take,
  renamed: ReadonlyMap<string, string>,
): void {
  const keysOf = ({ fact, value }: Known, names?: ReadonlyMap<string, string>): string[] =>
    fact.evidence.map(({ article, quote }: Evidence) =>
      [names?.get(article) ?? article, fact.type, masked(quote), value].join("\0"),
    );
  const bySentence = new Map<string, Known[]>();
  for (const other of open)
    for (const key of keysOf(other)) {
      const group = bySentence.get(key);
      if (group === undefined) bySentence.set(key, [other]);
      else group.push(other);
    }
  for (const one of [...left])
    for (const key of keysOf(one, renamed)) {
      const group = bySentence.get(key) ?? [];
      // Taken under another sentence's key, or here: either way it is not asked for again.
      while (group[0] !== undefined && !open.has(group[0])) group.shift();
      const [other] = group;
      if (other === undefined) continue;
      take(one, other);
      break;
    }
}

/** Words and names by which likely partners are found before they are compared. */
function tokensOf({ fact: { subject, object }, sentence, value }: Known): ReadonlySet<string> {
  const words = [sentence, wordsOf(subject), wordsOf(object)].join(" ").toLowerCase();
  return new Set([...words.split(/[^\p{L}\p{N}]+/u), `=${value}`].filter((token) => token !== ""));
}

function pairByLikeness(left: Set<Known>, open: Set<Known>, take: Take): void {
  const bucketOf = ({ fact, article }: Known): string => `${article}\0${fact.type}`;
  const buckets = new Map<string, { readonly old: Known[]; readonly now: Known[] }>();
  for (const one of left) {
    const bucket = buckets.get(bucketOf(one)) ?? { old: [], now: [] };
    buckets.set(bucketOf(one), bucket);
    bucket.old.push(one);
  }
  for (const other of open) buckets.get(bucketOf(other))?.now.push(other);
  for (const { old, now } of buckets.values()) {
    // Best first; among equals, in order of ids.
    const scored = candidates(old, now)
      .map(([one, other]) => ({ one, other, score: likeness(one, other) }))
      .filter(({ score }) => score >= ALIKE)
      .sort((a, b) => b.score - a.score || byId(a.one.fact, b.one.fact) || byId(a.other.fact, b.other.fact));
    for (const { one, other } of scored) if (left.has(one) && open.has(other)) take(one, other);
  }
}

/** For each old fact the few new ones that share most with it. */
function candidates(old: readonly Known[], now: readonly Known[]): (readonly [Known, Known])[] {
  const sharing = new Map<string, number[]>();
  now.forEach((other, place) => {
    for (const token of tokensOf(other)) {
      const places = sharing.get(token);
      if (places === undefined) sharing.set(token, [place]);
      else places.push(place);
    }
  });
  return old.flatMap((one) => {
    const shared = new Map<number, number>();
    for (const token of tokensOf(one)) {
      const places = sharing.get(token) ?? [];
      if (places.length > MOST_SHARED) continue;
      const weight = token.startsWith("=") ? VALUE_WEIGHT : 1;
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + weight);
    }
    return [...shared]
      .sort(([a, most], [b, more]) => more - most || a - b)
      .slice(0, MOST_CANDIDATES)
      .flatMap(([place]) => {
        const other = now[place];
        return other === undefined ? [] : [[one, other] as const];
      });
  });
}

/** 0 to 1; 0 where two facts cannot be one. */
function likeness(one: Known, other: Known): number {
  const sentence = one.sentence === other.sentence ? 1 : dice(one.sentence, other.sentence);
  if (one.value === other.value) return Math.max(ALIKE, (1 + sentence) / 2);
  return sentence < ALIKE_SENTENCE ? 0 : (sentence + valueLikeness(one.fact, other.fact)) / 2;
}

function valueLikeness(one: Fact, other: Fact): number {
  const names = [...new Set([...Object.keys(one.qualifiers), ...Object.keys(other.qualifiers)])];
  const equal = names.filter((name) => keyOf(one.qualifiers[name]) === keyOf(other.qualifiers[name]));
  return (
    0.25 * slotLikeness(one.subject, other.subject) +
    0.15 * Number(one.predicate === other.predicate) +
    0.35 * slotLikeness(one.object, other.object) +
    0.25 * (names.length === 0 ? 1 : equal.length / names.length)
  );
}

/** A figure's words are its unit: figures of one unit are alike, whatever they are. */
const wordsOf = (slot: Slot | null): string => {
  if (slot === null) return "";
  if ("name" in slot) return slot.name;
  return "text" in slot ? slot.text : (slot.currency ?? slot.unit ?? "");
};

function slotLikeness(one: Slot | null, other: Slot | null): number {
  if (keyOf(one) === keyOf(other)) return 1;
  if (one === null || other === null) return 0;
  if ("value" in one || "value" in other)
    return "value" in one && "value" in other && wordsOf(one) === wordsOf(other) ? 0.5 : 0;
  return dice(wordsOf(one), wordsOf(other));
}
