/** What runs in a worker thread: it makes its own pipeline, once, and computes the articles it is handed; or it writes facts. */
import { workerData } from "node:worker_threads";
import { loadRegistry } from "../normalize/index.ts";
import { createPipeline, type Pipeline } from "../pipeline.ts";
import { writeFacts } from "./facts.ts";
import { type Folders, type Outcome, performAll, StagingError, type Task } from "./work.ts";
import { codeOf } from "./write.ts";
import type { Range } from "./write-facts.ts";

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

/** @returns why it cannot be written; null when it has been */
export function write({ facts, from, to, path }: Range): string | null {
  try {
    writeFacts(facts, from, to, path);
    return null;
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return codeOf(error);
    throw error;
  }
}
