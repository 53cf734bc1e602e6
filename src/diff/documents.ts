/** Which articles came, went, were renamed or edited. */
import type { Diff, DocumentRef } from "./result.ts";
import type { ComparedDocument } from "./snapshot.ts";

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

export function compareDocuments(
  old: readonly ComparedDocument[],
  now: readonly ComparedDocument[],
): Documents {
  const before = new Map(old.map((document) => [document.id, document]));
  const after = new Map(now.map((document) => [document.id, document]));
  const removed = new Set(old.filter(({ id }) => !after.has(id)));
  const added = new Set(now.filter(({ id }) => !before.has(id)));
  const renamed = new Map<string, string>();
  // The same bytes tell more than the same address.
  for (const keyOf of [({ sha256 }: ComparedDocument) => sha256, ({ url }: ComparedDocument) => url]) {
    const byKey = new Map([...added].map((document) => [keyOf(document), document]));
    for (const document of removed) {
      const key = keyOf(document);
      const other = byKey.get(key);
      if (key === null || other === undefined) continue;
      byKey.delete(key);
      removed.delete(document);
      added.delete(other);
      renamed.set(document.id, other.id);
    }
  }
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
    .filter(({ text, metadata }) => text || metadata.length > 0);
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
