/** Which articles came, went, were renamed or edited. */
import type { Fact } from "../model.ts";
import type { Diff, DocumentRef } from "./result.ts";
import type { ComparedDocument } from "./snapshot.ts";
import { byId, masked } from "./value.ts";

export interface Documents {
  readonly changes: Diff["documents"];
  /** Old id → new id, of those renamed. */
  readonly renamed: ReadonlyMap<string, string>;
  /** New ids (old ones of those that are gone) of the articles that came, went, or whose bytes differ. */
  readonly edited: ReadonlySet<string>;
  /** New ids of those whose bytes are the same, and whose metadata is not. */
  readonly redated: ReadonlySet<string>;
}

/** Given beside an article or read from it; the file's own name apart. */
const METADATA = [
  "title",
  "published",
  "updated",
  "inferred",
  "language",
  "publisher",
  "url",
] as const satisfies readonly (keyof ComparedDocument)[];

const refOf = ({ id, file, title }: ComparedDocument): DocumentRef => ({ id, file, title });

/** Fewer words in common may be chance. */
const LEAST_SHARED = 2;
/** Words that more articles share tell none of them from the others. */
const MOST_SHARING = 64;

type Words = ReadonlyMap<ComparedDocument, ReadonlySet<string>>;

/** Of each article its title and the sentences that its facts stand in. */
function wordsOf(documents: ReadonlySet<ComparedDocument>, facts: readonly Fact[]): Words {
  const words = new Map(
    [...documents].map((document) => [
      document,
      new Set(document.title === null ? [] : [masked(document.title)]),
    ]),
  );
  const byName = new Map([...words].map(([{ id }, own]) => [id, own]));
  for (const { article, quote } of facts.flatMap(({ evidence }) => evidence))
    byName.get(article)?.add(masked(quote));
  return words;
}

/** Articles that were renamed and edited: most of what is known of their words is the same. The likest first. */
function alike(old: Words, now: Words): (readonly [ComparedDocument, ComparedDocument])[] {
  const having = new Map<string, ComparedDocument[]>();
  for (const [other, words] of now)
    for (const sentence of words) {
      const others = having.get(sentence);
      if (others === undefined) having.set(sentence, [other]);
      else others.push(other);
    }
  const scored = [...old].flatMap(([document, words]) => {
    const shared = new Map<ComparedDocument, number>();
    for (const sentence of words) {
      const others = having.get(sentence) ?? [];
      if (others.length > MOST_SHARING) continue;
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared]
      .filter(
        ([other, count]) =>
          count >= LEAST_SHARED && 2 * count >= Math.max(words.size, now.get(other)?.size ?? 0),
      )
      .map(([other, count]) => ({ pair: [document, other] as const, count }));
  });
  return scored.sort((a, b) => b.count - a.count).map(({ pair }) => pair);
}

/** The articles of one side, with what they state. */
interface Articles {
  readonly documents: readonly ComparedDocument[];
  readonly facts: readonly Fact[];
}

export function compareDocuments(oldSide: Articles, nowSide: Articles): Documents {
  const old = [...oldSide.documents].sort(byId);
  const now = [...nowSide.documents].sort(byId);
  const before = new Map(old.map((document) => [document.id, document]));
  const after = new Map(now.map((document) => [document.id, document]));
  const removed = new Set(old.filter(({ id }) => !after.has(id)));
  const added = new Set(now.filter(({ id }) => !before.has(id)));
  const renamed = new Map<string, string>();
  const rename = (document: ComparedDocument, other: ComparedDocument): void => {
    removed.delete(document);
    added.delete(other);
    renamed.set(document.id, other.id);
  };
  // The same bytes tell more than the same address.
  for (const keyOf of [({ sha256 }: ComparedDocument) => sha256, ({ url }: ComparedDocument) => url]) {
    const byKey = new Map([...added].map((document) => [keyOf(document), document]));
    for (const document of removed) {
      const key = keyOf(document);
      const other = byKey.get(key);
      if (key === null || other === undefined) continue;
      byKey.delete(key);
      rename(document, other);
    }
  }
  for (const [document, other] of alike(wordsOf(removed, oldSide.facts), wordsOf(added, nowSide.facts)))
    if (removed.has(document) && added.has(other)) rename(document, other);
  const pairs = old.flatMap((document) => {
    const other = after.get(renamed.get(document.id) ?? document.id);
    return other === undefined ? [] : [{ old: document, now: other }];
  });
  const changed = pairs
    .map(({ old: one, now: other }) => ({
      ...refOf(other),
      text: one.sha256 !== other.sha256,
      metadata: METADATA.filter((name) => one[name] !== other[name]),
    }))
    .filter(({ text, metadata }) => text || metadata.length > 0)
    .sort(byId);
  return {
    changes: {
      added: [...added].map(refOf),
      removed: [...removed].map(refOf),
      renamed: pairs
        .filter(({ old: { id } }) => renamed.has(id))
        .map((pair) => ({ old: refOf(pair.old), now: refOf(pair.now) })),
      changed,
    },
    renamed,
    edited: new Set([...added, ...removed, ...changed.filter(({ text }) => text)].map(({ id }) => id)),
    redated: new Set(changed.filter(({ text }) => !text).map(({ id }) => id)),
  };
}
