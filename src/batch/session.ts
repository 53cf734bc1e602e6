/** The first half of a run: every article of a folder computed, or known to be as it was. */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Decisions } from "../decisions.ts";
import { type Entry as Listed, listArticles } from "../ingest/read.ts";
import type { Diagnostic } from "../model.ts";
import type { Registry } from "../normalize/index.ts";
import type { Expectation } from "./expect.ts";
import { type Context, contextOf, type Reason, sourceMisses } from "./key.ts";
import { type Kept, type Ledger, type LedgerWriter, openLedger, readLedgers } from "./ledger.ts";
import { isInPlace, isWaiting, ownersOf, type Planned, plan, stagedName } from "./plan.ts";
import { compute } from "./pool.ts";
import { duplicateId } from "./report.ts";
import { missingShards, type Shard, shardName, shardOf, WHOLE } from "./shard.ts";
import type { Folders, Outcome } from "./work.ts";
import { writing } from "./write.ts";

export interface Progress {
  /** Articles computed so far in this run, and in all. */
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** Bytes of those done. */
  readonly bytes: number;
}

export interface FolderOptions {
  /** Folder of articles. */
  readonly seeds: string;
  /** Folder of the knowledge base. */
  readonly out: string;
  /** Folder of the project's own registry rows; default: none. */
  readonly registry?: string | undefined;
  /** What reviewers have decided; default: nothing. */
  readonly decisions?: Decisions | undefined;
  /** What the knowledge base must hold; default: not much less than the last good one. */
  readonly expectations?: readonly Expectation[] | undefined;
  /** Worker threads, where there is enough work for them; default: the machine's cores. */
  readonly jobs?: number | undefined;
  /** Compute every article; default false. */
  readonly force?: boolean | undefined;
  /** Write the knowledge base though an expectation is broken; default false. */
  readonly accept?: boolean | undefined;
  /** Compute only this share of the articles, for `merge` to put together; default: all. */
  readonly shard?: Shard | undefined;
  /** Put together what shards have computed, and compute nothing new; default false. */
  readonly merge?: boolean | undefined;
  /** Milliseconds that one article may take; default 20,000. */
  readonly timeLimit?: number | undefined;
  /** Telephone numbers, e-mail addresses and whom to call; default: left out of every output. */
  readonly keepContacts?: boolean | undefined;
  /** Ends the run; what has been computed stays. */
  readonly signal?: AbortSignal | undefined;
  /** Module of the worker threads; default: klartekst's own. */
  readonly worker?: URL | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Called for each article that is computed, with what made it necessary. */
  readonly onReason?: ((file: string, why: readonly Reason[]) => void) | undefined;
}

export const jobsOf = ({ jobs }: FolderOptions): number => jobs ?? availableParallelism();

const TIME_LIMIT_MS = 20_000;

/** A merge without the records of some articles. */
export class UnfinishedError extends Error {
  override readonly name = "UnfinishedError";
}

/** A folder's articles as a run finds them. */
export interface Listing {
  readonly articles: readonly Listed[];
  readonly problems: readonly Diagnostic[];
}

/** @throws the file system's error when the folder cannot be read */
export async function listFolder({ seeds, shard = WHOLE }: FolderOptions): Promise<Listing> {
  const { value, diagnostics } = await listArticles(seeds);
  const isOurs = ({ file }: { readonly file: string }): boolean =>
    shard.count === 1 || shardOf(file, shard.count) === shard.index;
  return { articles: value.filter(isOurs), problems: diagnostics };
}

export interface Session {
  readonly options: FolderOptions;
  readonly registry: Registry;
  readonly context: Context;
  /** Where the ledger is written and new records wait. */
  readonly work: string;
  readonly folders: Folders;
  readonly ledger: Ledger;
  readonly writer: LedgerWriter;
  /** The file system's time at the beginning. */
  readonly since: number;
}

/** @param work folder to write in; the cache, but for a check */
export function openSession(
  options: FolderOptions,
  registry: Registry,
  work: string,
  since: number,
): Session {
  const { keepContacts = false } = options;
  const context = contextOf(registry.overlay, { keepContacts });
  const staged = join(work, "staged");
  const folders = {
    seeds: options.seeds,
    records: join(options.out, "articles"),
    staged,
    timeLimit: options.timeLimit ?? TIME_LIMIT_MS,
    keepContacts,
  };
  return writing(() => {
    mkdirSync(staged, { recursive: true });
    const ledger = readLedgers(join(options.out, CACHE));
    const writer = openLedger(work, shardName(options.shard ?? WHOLE), context);
    return { options, registry, context, work, folders, ledger, writer, since };
  });
}

/** Folder inside the knowledge base's; says itself that git need not keep it. */
export const CACHE = ".cache";

export function makeCache(out: string): string {
  const cache = join(out, CACHE);
  writing(() => {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, ".gitignore"), "*\n");
  });
  return cache;
}

export interface Mapped {
  /** File → its entry. */
  readonly entries: ReadonlyMap<string, Kept>;
  /** Sorted by id. */
  readonly owners: ReadonlyMap<string, Kept>;
  /** Records that wait → the id whose place they take. */
  readonly moves: readonly (readonly [waiting: string, id: string])[];
  readonly problems: readonly Diagnostic[];
  readonly computed: number;
}

/** @throws InterruptedError, WriteError, UnfinishedError; what has been computed is in the ledger */
export async function mapArticles(session: Session, { articles, problems }: Listing): Promise<Mapped> {
  const { options, context, folders, ledger, since } = session;
  const force = options.force === true;
  const {
    fresh,
    waiting,
    tasks,
    owners: before,
  } = plan(articles, ledger.entries, context, folders, { force, since });
  if (options.merge === true) refuseUnfinished(tasks, ledger);
  const entries = new Map(fresh);
  const computed = await computeTasks(session, tasks, entries);
  // Another article may have come to own an id whose record it never wrote.
  const lacking = [...ownersOf(entries.values()).values()].filter(
    (entry) =>
      !computed.has(entry.file) &&
      before.get(entry.id ?? "")?.file !== entry.file &&
      !isInPlace(entry, folders.records) &&
      !isWaiting(entry, folders.staged),
  );
  const lackingFiles = new Set(lacking.map(({ file }) => file));
  const more = articles
    .filter(({ file }) => lackingFiles.has(file))
    .map((listed): Planned => {
      const seen = entries.get(listed.file)?.seen ?? "";
      return { listed, size: 0, stagedAs: stagedName(listed.file), known: null, seen, why: ["record"] };
    });
  for (const file of await computeTasks(session, more, entries)) computed.add(file);
  session.writer.flush(true);
  const owners = new Map([...ownersOf(entries.values())].sort(([a], [b]) => (a < b ? -1 : 1)));
  const isNew = ({ file, id }: Kept): boolean =>
    computed.has(file) || waiting.has(file) || before.get(id ?? "")?.file !== file;
  const moves = [...owners.values()]
    .filter((entry) => isNew(entry) && !isInPlace(entry, folders.records))
    .map((entry) => [stagedName(entry.file), entry.id ?? ""] as const);
  return {
    entries,
    owners,
    moves,
    problems: [...problems, ...problemsOf(entries, owners)],
    computed: computed.size,
  };
}

/** Errors and warnings of all articles, those of ids that are taken among them. */
function* problemsOf(
  entries: ReadonlyMap<string, Kept>,
  owners: ReadonlyMap<string, Kept>,
): Iterable<Diagnostic> {
  for (const { file, id, problems } of entries.values()) {
    yield* problems;
    const owner = owners.get(id ?? "");
    if (id !== null && owner !== undefined && owner.file !== file) yield duplicateId(file, id, owner.file);
  }
}

/** Nothing that was never computed, and nothing that was computed by other code, is merged. */
function refuseUnfinished(tasks: readonly Planned[], { names }: Ledger): void {
  const unfinished = tasks.filter(({ why }) => why.length > 0 && !why.includes("retry"));
  if (unfinished.length === 0) return;
  const shards = missingShards(
    unfinished.map(({ listed }) => listed.file),
    names,
  );
  throw new UnfinishedError(
    `${unfinished.length} articles have not been computed; run: klartekst build --shard ${shards.slice(0, 5).join(", --shard ")}${shards.length > 5 ? ", …" : ""}`,
  );
}

/** @returns the files that were computed; @param entries gets their entries */
async function computeTasks(
  { options, registry, folders, ledger, writer }: Session,
  tasks: readonly Planned[],
  entries: Map<string, Kept>,
): Promise<Set<string>> {
  const { signal, worker, registry: rows, onProgress, onReason } = options;
  const planned = new Map(tasks.map((task) => [task.listed.file, task]));
  const computed = new Set<string>();
  const progress = { done: 0, total: tasks.length, failed: 0, bytes: 0 };
  const take = (outcome: Outcome): void => {
    const { file, digest, id, record, sum, facts, problems, retry } = outcome;
    const task = planned.get(file);
    if (task === undefined) return;
    const known = ledger.entries.get(file);
    if (outcome.isSame && known !== undefined) {
      const renewed = { ...known, seen: task.seen };
      entries.set(file, renewed);
      if (known.lines === writer.lines && known.seen !== task.seen) writer.renew(renewed);
    } else {
      const { bytes, sidecar } = digest ?? { bytes: "", sidecar: "" };
      const seen = retry ? "" : task.seen;
      const entry = { file, seen, bytes, sidecar, id, record, sum, facts, problems };
      entries.set(file, writer.add({ ...entry, ...(retry && { retry }) }, outcome.given));
      computed.add(file);
      onReason?.(file, task.known === null ? task.why : sourceMisses(task.known, { bytes, sidecar }));
    }
    progress.done++;
    progress.bytes += task.size;
    if (problems.some(({ severity }) => severity === "error")) progress.failed++;
    onProgress?.(progress);
  };
  await compute(tasks, { folders, registry, rows, jobs: jobsOf(options), signal, worker }, take);
  return computed;
}
