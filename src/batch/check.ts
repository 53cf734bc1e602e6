/** What a build would change, found by building beside the knowledge base instead of in it. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "../model.ts";
import { loadRegistry } from "../normalize/index.ts";
import { type StaleRecord, staleRecords } from "../output/index.ts";
import { KNOWLEDGE_BASE, readState, recordsWithout } from "./commit.ts";
import { type Broken, brokenBy, countsIn } from "./expect.ts";
import { staleBetween } from "./records.ts";
import { failedOf, sortedByFile } from "./report.ts";
import { reduceFolder, withSession } from "./run.ts";
import { CACHE, type FolderOptions, listFolder, openSession, type Session } from "./session.ts";
import { readIfThere, signatureOf, statIfThere, writing } from "./write.ts";

export interface CheckResult {
  /** Articles that are, or should be, in the knowledge base. */
  readonly articles: number;
  readonly stale: readonly StaleRecord[];
  readonly broken: readonly Broken[];
  readonly diagnostics: readonly Diagnostic[];
  readonly failed: readonly string[];
}

/** @throws the file system's error when the articles' folder cannot be read; InterruptedError, RegistryError */
export async function checkFolder(options: FolderOptions): Promise<CheckResult> {
  const listing = await listFolder(options);
  const registry = loadRegistry(options.registry);
  const work = writing(() => mkdtempSync(join(tmpdir(), "klartekst-check-")));
  try {
    const since = statSync(work).mtimeMs;
    const session = openSession(options, registry, work, since);
    return await withSession(session, async () => compare(session, listing));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function compare(
  session: Session,
  listing: Awaited<ReturnType<typeof listFolder>>,
): Promise<CheckResult> {
  const { options, work, folders } = session;
  const { out, expectations = [] } = options;
  const last = readState(join(out, CACHE));
  const stats = statIfThere(join(out, KNOWLEDGE_BASE));
  const isKnown = last !== null && stats !== null && last.knowledgeBase === signatureOf(stats);
  const { mapped, reduction } = await reduceFolder(session, listing, isKnown ? last.reduction : null);
  const changed = mapped.moves.map(([waiting, id]) => ({
    file: `articles/${id}.json`,
    old: readIfThere(join(folders.records, `${id}.json`)),
    fresh: readIfThere(join(folders.staged, waiting)),
  }));
  const removed = recordsWithout(mapped.owners, folders.records).map((name) => ({
    file: `articles/${name}`,
    old: readIfThere(join(folders.records, name)),
    fresh: null,
  }));
  const articles = [...changed, ...removed]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ file, old, fresh }) => staleRecords(file, old ?? undefined, fresh ?? undefined));
  const whole = (folder: string): string => join(folder, KNOWLEDGE_BASE);
  const stale = [
    ...articles,
    ...(reduction === null ? [] : staleBetween(KNOWLEDGE_BASE, whole(out), whole(work), work)),
  ];
  const counts = reduction?.counts ?? last?.counts ?? {};
  const before = isKnown ? last.counts : countsIn(join(out, KNOWLEDGE_BASE));
  const diagnostics = sortedByFile([
    ...mapped.problems,
    ...(reduction?.diagnostics ?? last?.diagnostics ?? []),
  ]);
  return {
    articles: mapped.owners.size,
    stale,
    broken: brokenBy(counts, before, expectations),
    diagnostics,
    failed: failedOf(diagnostics),
  };
}
