/**
 * Why a fact changed, told from digests: the articles' bytes on one side, what made the knowledge base on the other.
 * Where both differ, the new rules' reading of the old text decides, if it is at hand.
 */
import type { Fact } from "../model.ts";
import type { Documents } from "./documents.ts";
import { pairFacts } from "./pair.ts";
import { type Cause, type FactChange, MAKERS, type Maker } from "./result.ts";
import type { Snapshot } from "./snapshot.ts";
import { folded, valueKey } from "./value.ts";

/** What the new rules make of the old text: its documents and facts. */
export type Replay = Pick<Snapshot, "documents" | "facts">;

export const makersThatDiffer = (old: Snapshot, now: Snapshot): Maker[] =>
  MAKERS.filter((maker) =>
    maker === "schema" ? old.schema !== now.schema : old.generator[maker] !== now.generator[maker],
  );

export type Verdict = Pick<FactChange, "causes" | "told"> & {
  /** Which of the two explains the change; both: neither alone, or it cannot be told. */
  readonly by: "text" | "makers" | "both";
};

/** A change before its cause is known. */
export interface Unexplained {
  readonly old?: Fact | undefined;
  readonly now?: Fact | undefined;
  /** Those whose text it can have come from, by their new ids. */
  readonly articles: readonly string[];
}

interface Sides {
  readonly old: Snapshot;
  readonly now: Snapshot;
  readonly documents: Documents;
  readonly makers: readonly Maker[];
  readonly replay?: Replay | undefined;
}

/** @returns what tells the cause of one change */
export function createJudge({
  old,
  now,
  documents,
  makers,
  replay,
}: Sides): (change: Unexplained) => Verdict {
  const { renamed, edited, redated } = documents;
  const replayed = replay === undefined ? undefined : createReplayed(old, now, renamed, replay);

  const textCause = (articles: readonly string[]): Cause | undefined => {
    if (articles.some((article) => edited.has(article))) return "text";
    // New rules may read another date from the same bytes.
    const isRedated = makers.length === 0 && redated.size > 0;
    if (isRedated && articles.some((article) => redated.has(article))) return "metadata";
    return edited.size > 0 || isRedated ? "other-articles" : undefined;
  };

  return (change) => {
    const cause = textCause(change.articles);
    const texts = cause === undefined ? [] : [cause];
    if (makers.length === 0) return { by: "text", causes: texts, told: "digests" };
    if (cause === undefined) return { by: "makers", causes: makers, told: "digests" };
    const decided = replayed?.(change);
    if (decided === "text") return { by: "text", causes: texts, told: "replay" };
    if (decided === "makers") return { by: "makers", causes: makers, told: "replay" };
    if (decided === "both") return { by: "both", causes: [...texts, ...makers], told: "replay" };
    // Without the old text: another article's edit seldom reaches this one, new rules always do.
    if (cause === "other-articles") return { by: "makers", causes: makers, told: "digests" };
    return { by: "both", causes: [...texts, ...makers], told: "no" };
  };
}

/** What a fact says and in which words, its paragraphs apart. */
const wholeKey = (fact: Fact, nameNow: (article: string) => string): string =>
  [
    valueKey(fact),
    ...fact.evidence.map(({ article, quote }) => `${nameNow(article)}\0${folded(quote)}`).sort(),
  ].join("\0");

function createReplayed(
  old: Snapshot,
  now: Snapshot,
  renamed: ReadonlyMap<string, string>,
  replay: Replay,
): (change: Unexplained) => "text" | "makers" | "both" | undefined {
  const nameNow = (article: string): string => renamed.get(article) ?? article;
  const ofOld = new Map(
    pairFacts(old.facts, replay.facts).pairs.map((pair) => [pair.old.id, pair.now] as const),
  );
  const ofNow = new Map(
    pairFacts(replay.facts, now.facts, renamed).pairs.map((pair) => [pair.now.id, pair.old] as const),
  );
  const nameThen = new Map([...renamed].map(([then, name]) => [name, then]));
  const before = new Map(old.documents.map(({ id, sha256 }) => [id, sha256]));
  const isOldText = new Set(
    replay.documents.filter(({ id, sha256 }) => before.get(id) === sha256).map(({ id }) => id),
  );
  return ({ old: one, now: other, articles }) => {
    // An article that came has no old text; of one that was there it must be at hand, as it was.
    const then = articles.map((article) => nameThen.get(article) ?? article);
    if (then.some((article) => before.has(article) && !isOldText.has(article))) return undefined;
    const read =
      (one === undefined ? undefined : ofOld.get(one.id)) ??
      (other === undefined ? undefined : ofNow.get(other.id));
    if (read === undefined) return other === undefined ? "makers" : one === undefined ? "text" : "both";
    // Two that say the same differ in their words only.
    const isSaidAnew = one !== undefined && other !== undefined && valueKey(one) === valueKey(other);
    const keyOf = (fact: Fact): string => (isSaidAnew ? wholeKey(fact, nameNow) : valueKey(fact));
    if (one !== undefined && keyOf(read) === keyOf(one)) return "text";
    if (other !== undefined && keyOf(read) === keyOf(other)) return "makers";
    return "both";
  };
}
