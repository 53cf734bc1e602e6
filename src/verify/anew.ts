/** A knowledge base made anew from what the sources give today, on disk: one article after the other, none of them held. */
import { join } from "node:path";
import { encode } from "../batch/given.ts";
import { contextOf, shortDigest } from "../batch/key.ts";
import { type Kept, openLedger } from "../batch/ledger.ts";
import { recordsIn } from "../batch/records.ts";
import { type ReduceOptions, reduce } from "../batch/reduce.ts";
import type { Item } from "../batch/sort.ts";
import type { ArticleRecord } from "../model.ts";
import { reduceArticle } from "../output/index.ts";

export interface Anew {
  add(record: ArticleRecord): void;
  /** @returns `section/id` and line of each record, in order */
  finish(made: Pick<ReduceOptions, "generator" | "source" | "decisions">): Promise<Iterable<Item>>;
  close(): void;
}

/** @param work folder to write in */
export function openAnew(work: string): Anew {
  const ledger = openLedger(work, "anew", contextOf(null));
  const entries: Kept[] = [];
  return {
    add(record) {
      const given = encode(reduceArticle(record));
      const known = { file: record.file, id: record.id, sum: shortDigest(given), facts: record.facts.length };
      entries.push(
        ledger.add({ ...known, bytes: "", sidecar: "", seen: "", record: "", problems: [] }, given),
      );
    },
    async finish(made) {
      ledger.close();
      entries.sort((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1));
      const to = join(work, "anew.json");
      await reduce({ ...made, entries, folder: work, to, jobs: 1, pause: async () => {} });
      return recordsOfSections(to);
    },
    close: () => ledger.close(),
  };
}

/** Without the schema's version and the generator: they are the stated ones. */
function* recordsOfSections(path: string): Iterable<Item> {
  for (const item of recordsIn(path)) if (item.key.includes("/")) yield item;
}
