/** One article from its file to its record: the same in a worker thread and in the process itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { type DiagnosticCode, diagnostic } from "../diagnostics.ts";
import { type Entry as Listed, readArticle } from "../ingest/read.ts";
import type { ArticleRecord, Diagnostic, Staged } from "../model.ts";
import { reduceArticle, serializeArticle } from "../output/index.ts";
import type { Pipeline } from "../pipeline.ts";
import { encode } from "./given.ts";
import { digestOf, type SourceDigest, shortDigest } from "./key.ts";
import { Bytes, codeOf, signatureOf, statIfThere, writePlainly } from "./write.ts";

/** What a folder's articles have in common. */
export interface Folders {
  readonly seeds: string;
  /** Folder of the records. */
  readonly records: string;
  /** Where new records wait. */
  readonly staged: string;
  /** Milliseconds that one article may take. */
  readonly timeLimit: number;
  /** Whether records hold telephone numbers, e-mail addresses and whom to call. */
  readonly keepContacts: boolean;
}

export interface Task {
  readonly listed: Listed;
  /** Bytes, as far as they are known. */
  readonly size: number;
  /** Name of its record while it waits. */
  readonly stagedAs: string;
  /** The key is known: when the bytes are still these, there is nothing to do. */
  readonly known: SourceDigest | null;
}

export interface Outcome {
  readonly file: string;
  /** Null where the file could not be read. */
  readonly digest: SourceDigest | null;
  /** Nothing had to be computed. */
  readonly isSame: boolean;
  readonly id: string | null;
  /** Signature of the record, in its place or waiting. */
  readonly record: string;
  readonly given: Uint8Array;
  readonly sum: string;
  readonly facts: number;
  readonly problems: readonly Diagnostic[];
  readonly retry: boolean;
}

const NOTHING = {
  isSame: false,
  id: null,
  record: "",
  given: new Uint8Array(),
  sum: "",
  facts: 0,
  retry: false,
} as const;

/** The folder for records cannot be written: no matter of one article. */
export class StagingError extends Error {
  override readonly name = "StagingError";
}

/** An article that could not be had, through no fault of its bytes: tried again the next time. */
export const failure = (file: string, code: DiagnosticCode, message: string): Outcome => ({
  ...NOTHING,
  file,
  digest: null,
  problems: [diagnostic(code, message, { file })],
  retry: true,
});

/** Where the function that a time limit watches is found. */
const WATCHED = Symbol.for("klartekst.watched");
const watched = new Script(`globalThis[Symbol.for("klartekst.watched")]()`);

/** @throws Error with code ERR_SCRIPT_EXECUTION_TIMEOUT when it takes longer */
function within<T>(milliseconds: number, act: () => T): T {
  let result: { value: T } | undefined;
  Object.assign(globalThis, {
    [WATCHED]: () => {
      result = { value: act() };
    },
  });
  watched.runInThisContext({ timeout: milliseconds });
  if (result === undefined) throw new Error("not run");
  return result.value;
}

const isTimeout = (error: unknown): boolean => codeOf(error) === "ERR_SCRIPT_EXECUTION_TIMEOUT";

/** Writes the record where it waits, unless the same bytes are in place. @returns its signature @throws StagingError */
function stage(id: string, content: Buffer, task: Task, { records, staged }: Folders): string {
  const place = join(records, `${id}.json`);
  const there = statIfThere(place);
  if (there?.isFile() && there.size === content.length && readFileSync(place).equals(content))
    return signatureOf(there);
  try {
    return writePlainly(join(staged, task.stagedAs), content);
  } catch (error) {
    throw new StagingError(codeOf(error));
  }
}

/** What was read of an article. */
type Read = Awaited<ReturnType<typeof readArticle>>;

/** An article that has to be computed. */
interface Pending {
  readonly task: Task;
  readonly source: NonNullable<Read["value"]>;
  readonly digest: SourceDigest;
  /** Of reading it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The records of a lot, until the next. */
const bytes = new Bytes();

/**
 * Computes them, and writes the records where they wait: one step for all of them after the other.
 * @throws StagingError, and what the program throws on any of them
 */
function computeTogether(pending: readonly Pending[], pipeline: Pipeline, folders: Folders): Outcome[] {
  const made = pipeline.processAll(pending.map(({ source }) => source));
  // Put together of pieces, a record becomes bytes while these are at hand.
  bytes.clear();
  const ends = made.map(({ value }) => {
    if (value !== null) bytes.add(serializeArticle(value));
    return bytes.length;
  });
  const given = made.map(({ value }) => (value === null ? NOTHING.given : encode(reduceArticle(value))));
  return pending.map(({ task, digest, diagnostics }, index) => {
    const { file } = task.listed;
    const { value: record, diagnostics: found } = made[index] as Staged<ArticleRecord | null>;
    const problems = [...diagnostics, ...found].filter(({ severity }) => severity !== "info");
    if (record === null) return { ...NOTHING, file, digest, problems };
    const own = given[index] as Uint8Array;
    const staged = stage(record.id, bytes.slice(ends[index - 1] ?? 0, ends[index] ?? 0), task, folders);
    const { id } = record;
    const facts = record.facts.length;
    return {
      ...NOTHING,
      file,
      digest,
      id,
      record: staged,
      given: own,
      sum: shortDigest(own),
      facts,
      problems,
    };
  });
}

/** All of them at once, which is sooner done. @throws StagingError, and what the program throws on any of them */
function performTogether(
  tasks: readonly Task[],
  reads: readonly Read[],
  pipeline: Pipeline,
  folders: Folders,
): Outcome[] {
  const pending: Pending[] = [];
  const settled = tasks.map((task, index): Outcome | Pending => {
    const { file } = task.listed;
    const { value: source, diagnostics } = reads[index] as Read;
    if (source === null) return { ...NOTHING, file, digest: null, problems: diagnostics, retry: true };
    const digest = digestOf(source);
    const isSame = digest.bytes === task.known?.bytes && digest.sidecar === task.known.sidecar;
    if (isSame) return { ...NOTHING, file, digest, isSame, problems: [] };
    const one = { task, source, digest, diagnostics };
    pending.push(one);
    return one;
  });
  const computed = computeTogether(pending, pipeline, folders)[Symbol.iterator]();
  return settled.map((one) => ("task" in one ? (computed.next().value as Outcome) : one));
}

/** Problems of the program, or of time, as the article's. @throws StagingError */
function performSafely(task: Task, act: () => Outcome[], timeLimit: number): Outcome[] {
  const { file } = task.listed;
  try {
    return act();
  } catch (error) {
    if (error instanceof StagingError) throw error;
    if (isTimeout(error)) return [tookTooLong(file, timeLimit)];
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return [failure(file, "crashed", `the program failed on this article (${message}); please report it`)];
  }
}

export const tookTooLong = (file: string, timeLimit: number): Outcome =>
  failure(
    file,
    "time-limit",
    `took longer than ${timeLimit / 1000} s; split the article, or allow more with --time-limit`,
  );

/**
 * Several articles, all read and then computed together; where that fails, or takes too long, one by one, so that one bad
 * article costs one article.
 * @param isWatched whether the time limit is seen to here; a thread is watched from outside
 * @throws StagingError
 */
export async function performAll(
  tasks: readonly Task[],
  pipeline: Pipeline,
  folders: Folders,
  isWatched: boolean,
): Promise<Outcome[]> {
  const reads = await Promise.all(tasks.map((task) => readArticle(task.listed, folders.seeds)));
  const { timeLimit } = folders;
  const perform = (some: readonly Task[], theirs: readonly Read[]): Outcome[] => {
    const act = (): Outcome[] => performTogether(some, theirs, pipeline, folders);
    return isWatched ? within(timeLimit, act) : act();
  };
  if (tasks.length > 1) {
    try {
      return perform(tasks, reads);
    } catch (error) {
      if (error instanceof StagingError) throw error;
    }
  }
  return tasks.flatMap((task, index) =>
    performSafely(task, () => perform([task], [reads[index] as Read]), timeLimit),
  );
}
