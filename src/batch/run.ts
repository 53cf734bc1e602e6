/**
 * A folder in, a knowledge base on disk out: compute what is not known, reduce, compare with what is expected, commit.
 * Memory does not grow with the texts; whatever ends the run, what has been computed stays and the last good knowledge
 * base is whole.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic, Generator } from "../model.ts";
import { createEntitySource, loadRegistry } from "../normalize/index.ts";
import { NOTHING_REVIEWED, type ReviewCounts } from "../output/index.ts";
import { commit, finishCommit, KNOWLEDGE_BASE, readState, recordsWithout, type State } from "./commit.ts";
import { type Broken, brokenBy, countsIn } from "./expect.ts";
import { contextOf } from "./key.ts";
import { type Kept, replaceLedgers } from "./ledger.ts";
import { lock } from "./lock.ts";
import { DamagedError, givenOf } from "./meet.ts";
import { InterruptedError } from "./pool.ts";
import { type Reduction, reduce } from "./reduce.ts";
import { failedOf, madeBy, sortedByFile } from "./report.ts";
import {
  type FolderOptions,
  jobsOf,
  type Listing,
  listFolder,
  type Mapped,
  makeCache,
  mapArticles,
  openSession,
  type Session,
} from "./session.ts";
import { shardName, WHOLE } from "./shard.ts";
import { StagingError } from "./work.ts";
import { signatureOf, statIfThere, WriteError, writeDurably, writing } from "./write.ts";

export interface FolderResult {
  readonly generator: Generator;
  readonly articles: number;
  readonly entities: number;
  readonly facts: number;
  readonly findings: number;
  /** What decisions on facts came to. */
  readonly reviewed: ReviewCounts;
  /** Articles computed in this run; the others were known. */
  readonly computed: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the files that an error was reported for. */
  readonly failed: readonly string[];
  /** Expectations that are not met: the knowledge base has been left as it was. */
  readonly broken: readonly Broken[];
  /** Whether anything in the folder has changed. */
  readonly isChanged: boolean;
}

/**
 * Whatever happens in it, the ledger is whole afterwards. Articles that cannot be read are problems of theirs: an error
 * of the file system that comes as far as this is one of writing.
 */
export async function withSession<T>(session: Session, act: () => Promise<T>): Promise<T> {
  try {
    const result = await act();
    writing(() => session.writer.close());
    return result;
  } catch (error) {
    try {
      session.writer.close();
    } catch {
      // It is the first error that tells what is wrong.
    }
    if (error instanceof StagingError)
      throw new WriteError(Object.assign(new Error(error.message), { code: error.message }));
    throw error instanceof Error && "syscall" in error ? new WriteError(error) : error;
  }
}

/**
 * @throws the file system's error when the articles' folder cannot be read; WriteError, LockedError, UnfinishedError,
 * InterruptedError, RegistryError
 */
export async function buildFolder(options: FolderOptions): Promise<FolderResult> {
  const listing = await listFolder(options);
  const registry = loadRegistry(options.registry);
  if (listing.articles.length + listing.problems.length === 0)
    return resultOf(madeBy(options.decisions, registry.overlay), null, listing.problems, 0, []);
  const cache = makeCache(options.out);
  const held = lock(cache, shardName(options.shard ?? WHOLE));
  try {
    writing(() => mkdirSync(join(options.out, "articles"), { recursive: true }));
    if (options.shard === undefined) writing(() => finishCommit(options.out, cache));
    const session = openSession(options, registry, cache, held.since);
    const built = await withSession(session, () =>
      options.shard === undefined ? buildWhole(session, listing, cache) : buildShard(session, listing),
    );
    if (options.shard === undefined && built.result.broken.length === 0) tidy(session, built.mapped, cache);
    return built.result;
  } finally {
    held.release();
  }
}

interface Built {
  readonly result: FolderResult;
  readonly mapped: Mapped;
}

async function buildShard(session: Session, listing: Listing): Promise<Built> {
  const mapped = await mapArticles(session, listing);
  const { owners, problems, computed } = mapped;
  const state = { ...NO_NUMBERS, articles: owners.size };
  const made = madeBy(session.options.decisions, session.registry.overlay);
  return { mapped, result: resultOf(made, state, problems, computed, []) };
}

async function buildWhole(session: Session, listing: Listing, cache: string): Promise<Built> {
  const { options } = session;
  const knowledgeBase = join(options.out, KNOWLEDGE_BASE);
  const last = readState(cache);
  const stats = statIfThere(knowledgeBase);
  const isKnown = last !== null && stats !== null && last.knowledgeBase === signatureOf(stats);
  const { mapped, reduction, digest } = await reduceFolder(session, listing, isKnown ? last.reduction : null);
  const counts = reduction?.counts ?? last?.counts ?? {};
  const before = isKnown ? last.counts : countsIn(knowledgeBase);
  const broken = options.accept === true ? [] : brokenBy(counts, before, options.expectations ?? []);
  const state: State | null =
    reduction === null
      ? null
      : {
          reduction: digest,
          knowledgeBase: reduction.knowledgeBase,
          counts,
          entities: reduction.entities,
          facts: reduction.facts,
          findings: reduction.findings,
          reviewed: reduction.reviewed,
          diagnostics: reduction.diagnostics,
        };
  const removals = recordsWithout(mapped.owners, session.folders.records);
  const { moves, owners, computed } = mapped;
  if (broken.length === 0) writing(() => commit({ moves, removals, state }, options.out, cache));
  const made = madeBy(options.decisions, session.registry.overlay);
  const now = state ?? last;
  const problems = [...mapped.problems, ...(now?.diagnostics ?? [])];
  const result = resultOf(made, { ...NO_NUMBERS, ...now, articles: owners.size }, problems, computed, broken);
  const isChanged = broken.length === 0 && (state !== null || moves.length + removals.length > 0);
  return { mapped, result: { ...result, isChanged } };
}

/**
 * @param known digest of the reduction that is in place
 * @returns no reduction where it would give what is in place
 */
export async function reduceFolder(
  session: Session,
  listing: Listing,
  known: string | null,
): Promise<{ mapped: Mapped; reduction: Reduction | null; digest: string }> {
  const { options, registry, ledger, work } = session;
  const made = madeBy(options.decisions, registry.overlay);
  const pause = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    if (options.signal?.aborted) throw new InterruptedError("interrupted");
  };
  for (let attempt = 0; ; attempt++) {
    const mapped = await mapArticles(session, listing);
    const digest = digestOf(made, mapped.owners);
    if (digest === known) return { mapped, reduction: null, digest };
    try {
      const reduction = await reduce({
        entries: [...mapped.owners.values()],
        source: createEntitySource(registry),
        decisions: options.decisions,
        generator: made,
        folder: work,
        to: join(work, KNOWLEDGE_BASE),
        jobs: jobsOf(options),
        pause,
      });
      return { mapped, reduction, digest };
    } catch (error) {
      if (!(error instanceof DamagedError) || attempt > 0) throw error;
      for (const [file, entry] of mapped.entries) ledger.entries.set(file, entry);
      for (const file of error.files) ledger.entries.delete(file);
    }
  }
}

/** Of all that the knowledge base is made from. */
function digestOf(made: Generator, owners: ReadonlyMap<string, Kept>): string {
  const hash = createHash("sha256").update(JSON.stringify([made, contextOf(null)]));
  for (const [id, { sum }] of owners) hash.update(`${id}\0${sum}\n`);
  return hash.digest("base64url");
}

type Numbers = Pick<FolderResult, "articles" | "entities" | "facts" | "findings" | "reviewed">;

const NO_NUMBERS: Numbers = { articles: 0, entities: 0, facts: 0, findings: 0, reviewed: NOTHING_REVIEWED };

function resultOf(
  made: Generator,
  numbers: Numbers | null,
  problems: readonly Diagnostic[],
  computed: number,
  broken: readonly Broken[],
): FolderResult {
  const { articles, entities, facts, findings, reviewed } = numbers ?? NO_NUMBERS;
  const diagnostics = sortedByFile(problems);
  const failed = failedOf(diagnostics);
  return {
    generator: made,
    articles,
    entities,
    facts,
    findings,
    reviewed,
    computed,
    diagnostics,
    failed,
    broken,
    isChanged: false,
  };
}

const SLACK_BYTES = 1_000_000;
const INDEX_BYTES = 1_500;

/** Files of runs that died. */
const LEFT_BEHIND = /\.(?:run|tmp|probe|void)$/u;

/** After a whole build: no records wait, and the ledger has little in it that nobody needs. */
function tidy({ folders, ledger, writer }: Session, { entries }: Mapped, cache: string): void {
  for (const name of readdirSync(folders.staged)) rmSync(join(folders.staged, name), { force: true });
  for (const name of readdirSync(cache))
    if (LEFT_BEHIND.test(name)) rmSync(join(cache, name), { force: true });
  const own = shardName(WHOLE);
  const live = [...entries.values()].reduce((sum, { length }) => sum + length, 0);
  const size = statIfThere(writer.lines)?.size ?? 0;
  const index = statIfThere(join(cache, `${own}.index`))?.size ?? 0;
  const isUntidy =
    ledger.names.some((name) => name !== own) ||
    size > 2 * live + SLACK_BYTES ||
    index > INDEX_BYTES * entries.size + SLACK_BYTES;
  if (isUntidy) writing(() => replaceLedgers(cache, own, givenOf(entries.values())));
}

/** What happened in a run, beside the knowledge base: the only file that two runs over the same input may differ in. */
export function writeRun(out: string, run: object): void {
  const content = `${JSON.stringify(run, null, 2)}\n`;
  writing(() => writeDurably(join(out, "run.json"), [content], join(makeCache(out), "run.json")));
}
