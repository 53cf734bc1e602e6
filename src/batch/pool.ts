/**
 * Who computes the articles: the process itself where there are few, worker threads where there are many. Work is
 * handed out in small lots, a lot a worker, so that memory does not grow with the corpus. A worker that crashes or hangs
 * costs the article that did it; the rest of its lot is computed again, one by one.
 */
import PQueue from "p-queue";
import { lotsOf } from "../lots.ts";
import type { Registry } from "../normalize/index.ts";
import { createPipeline, type Pipeline } from "../pipeline.ts";
import { withoutHelpers } from "./engine.ts";
import {
  type Folders,
  failure,
  type Outcome,
  performAll,
  StagingError,
  type Task,
  tookTooLong,
} from "./work.ts";

declare const __WORKER__: string;

/** Less work than this is done sooner than workers start. */
const FEW_ARTICLES = 250;
const FEW_BYTES = 1_500_000;
/** A thread that wants more is given up: an article has at most 10 MB. */
const WORKER_MEGABYTES = 1_500;
/** Room for what a lot needs, so that little of it is taken for long-lived. */
const YOUNG_MEGABYTES = 192;
/** Past the articles' own time limit: the thread does not answer at all. */
const GRACE_MS = 1_000;

/** Thrown when the caller's signal asks to stop. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
}

export interface PoolOptions {
  readonly folders: Folders;
  readonly registry: Registry;
  /** Folder of the project's own rows in it: threads read them themselves. */
  readonly rows: string | undefined;
  readonly jobs: number;
  readonly signal: AbortSignal | undefined;
  /** The worker's module; default: the one that comes with klartekst. */
  readonly worker: URL | undefined;
}

const sizeOf = ({ size }: Task): number => size;

/** Their libraries are not ours and do not work in one go: only from outside a thread can they be stopped. */
const WATCHED_FROM_OUTSIDE = /\.(?:pdf|docx)$/iu;

const needsWorkers = (tasks: readonly Task[]): boolean =>
  tasks.length > FEW_ARTICLES ||
  tasks.reduce((sum, { size }) => sum + size, 0) > FEW_BYTES ||
  tasks.some(({ listed }) => WATCHED_FROM_OUTSIDE.test(listed.file));

/**
 * @param take called with each outcome, in any order
 * @throws InterruptedError, StagingError
 */
export async function compute(
  tasks: readonly Task[],
  options: PoolOptions,
  take: (outcome: Outcome) => void,
): Promise<void> {
  if (tasks.length === 0) return;
  if (needsWorkers(tasks) || options.worker !== undefined) await inWorkers(tasks, options, take);
  else await inProcess(tasks, options, take);
}

const stopIfAsked = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new InterruptedError("interrupted");
};

/** The last pipeline made here: a watch builds the same folder again and again. */
let last:
  | { readonly overlay: string | null; readonly keepContacts: boolean; readonly pipeline: Pipeline }
  | undefined;

async function inProcess(
  tasks: readonly Task[],
  { folders, registry, signal }: PoolOptions,
  take: (outcome: Outcome) => void,
): Promise<void> {
  const { keepContacts } = folders;
  if (last === undefined || last.overlay !== registry.overlay || last.keepContacts !== keepContacts)
    last = { overlay: registry.overlay, keepContacts, pipeline: createPipeline(registry, folders) };
  for (const lot of lotsOf(tasks, sizeOf)) {
    stopIfAsked(signal);
    for (const outcome of await performAll(lot, last.pipeline, folders, true)) take(outcome);
    // Where timers and signals get their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function inWorkers(
  tasks: readonly Task[],
  { folders, rows, jobs, signal, worker }: PoolOptions,
  take: (outcome: Outcome) => void,
): Promise<void> {
  const { Piscina } = await import("piscina");
  const withHelpers = withoutHelpers(jobs);
  const pool = new Piscina({
    filename: (worker ?? new URL(__WORKER__, import.meta.url)).href,
    minThreads: 1,
    maxThreads: jobs,
    // The workers wait for files: a blocking wait for tasks would stop them.
    atomics: "disabled",
    workerData: { registry: rows, folders },
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  // A thread that dies also says so here; its lot's promise tells us.
  pool.on("error", () => {});
  const stop = new AbortController();
  let fatal: unknown;
  const end = (error: unknown): void => {
    fatal ??= error;
    stop.abort();
  };
  const onAbort = (): void => end(new InterruptedError("interrupted"));
  signal?.addEventListener("abort", onAbort);
  if (signal?.aborted) onAbort();

  const attempt = async (lot: readonly Task[]): Promise<Outcome[]> => {
    const limit = AbortSignal.timeout(2 * folders.timeLimit + GRACE_MS);
    const signals = AbortSignal.any([limit, stop.signal]);
    const outcomes = (await pool.run(lot, { signal: signals })) as Outcome[] | string;
    if (typeof outcomes === "string") throw new StagingError(outcomes);
    return outcomes;
  };
  const work = async (lot: readonly Task[]): Promise<readonly Outcome[]> => {
    if (fatal !== undefined) return [];
    try {
      return await attempt(lot);
    } catch (error) {
      if (fatal !== undefined) return [];
      if (error instanceof StagingError) {
        end(error);
        return [];
      }
      if (lot.length === 1 && lot[0] !== undefined) return [failed(lot[0], error, folders)];
      const outcomes: Outcome[] = [];
      for (const task of lot) outcomes.push(...(await work([task])));
      return outcomes;
    }
  };
  const takeAll = (outcomes: readonly Outcome[]): void => outcomes.forEach(take);
  // As many lots on their way as there are workers: the clock of a lot starts when it does.
  const queue = new PQueue({ concurrency: jobs });
  const taken: Promise<void>[] = [];
  try {
    for (const lot of lotsOf(tasks, sizeOf)) {
      await queue.onSizeLessThan(1);
      if (fatal !== undefined) break;
      // The worker has its next lot before the outcomes of this one are taken.
      taken.push(
        queue
          .add(() => work(lot))
          .then(takeAll)
          .catch(end),
      );
    }
    await Promise.all(taken);
  } finally {
    signal?.removeEventListener("abort", onAbort);
    await pool.destroy();
    withHelpers();
  }
  if (fatal !== undefined) throw fatal;
}

function failed({ listed: { file } }: Task, error: unknown, { timeLimit }: Folders): Outcome {
  if (error instanceof Error && error.name === "AbortError") return tookTooLong(file, timeLimit);
  const message = error instanceof Error ? error.message : String(error);
  return failure(file, "crashed", `its worker ended (${message}); please report it`);
}
