/** What runs in a worker thread: it makes its own pipeline, once, and computes the articles it is handed; or it writes facts. */
import { workerData } from "node:worker_threads";
import { loadRegistry } from "../normalize/index.ts";
import { createPipeline, type Pipeline } from "../pipeline.ts";
import { type ContradictionRange, type FactRange, writeContradictions, writeFacts } from "./facts.ts";
import { type Folders, type Outcome, performAll, StagingError, type Task } from "./work.ts";
import { codeOf } from "./write.ts";
import type { Answer } from "./write-facts.ts";

/** What the pool tells its workers when they start. */
export interface WorkerData {
  readonly registry: string | undefined;
  readonly folders: Folders;
}

let pipeline: Pipeline | undefined;

/** The outcomes; or why nothing can be written any more, as errors lose their names on the way between threads. */
export async function perform(tasks: readonly Task[]): Promise<Outcome[] | string> {
  const { registry, folders } = workerData as WorkerData;
  pipeline ??= createPipeline(loadRegistry(registry), folders);
  try {
    return await performAll(tasks, pipeline, folders, false);
  } catch (error) {
    if (error instanceof StagingError) return error.message;
    throw error;
  }
}

function answered<T>(act: () => T): Answer<T> {
  try {
    return { value: act() };
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return { code: codeOf(error) };
    throw error;
  }
}

export const write = (range: FactRange): Answer<void> => answered(() => writeFacts(range));

export const contradict = (range: ContradictionRange): Answer<ReturnType<typeof writeContradictions>> =>
  answered(() => writeContradictions(range));
