/** What the reduction makes of facts, made in worker threads: ranges of them, each in files of its own. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { ContradictionRange, FactRange, FactsToWrite, writeContradictions } from "./facts.ts";
import { WriteError } from "./write.ts";

declare const __WORKER__: string;

/** A task's result; or why the file system refuses, as errors lose their names on the way between threads. */
export type Answer<T> = { readonly value: T } | { readonly code: string };

/** A thread that may have all there is leaves its waste lying; a fact that stands in a million articles needs a tenth of this. */
const OLD_MEGABYTES = 1_000;
const YOUNG_MEGABYTES = 24;

/** What has been let go makes room for the threads: the engine itself would wait until there is more of it. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  setFlagsFromString("--no-expose-gc");
}

/** More ranges than threads, so that no thread waits long for another. */
const RANGES_A_THREAD = 4;

export interface WrittenFacts {
  /** Files that make the section of facts, one after the other. */
  readonly paths: readonly string[];
  /** Contradictions found, and files of them, for a sorter to take. */
  readonly findings: number;
  readonly runs: readonly string[];
}

/**
 * @param different facts that cannot all be right, by their first rows
 * @param path beginning of the files' names
 * @param meanwhile done in this thread; where it fails, the others are stopped
 * @throws WriteError, and what `meanwhile` throws
 */
export async function writeInThreads(
  facts: FactsToWrite,
  different: readonly (readonly number[])[],
  threads: number,
  path: string,
  meanwhile: () => Promise<void>,
): Promise<WrittenFacts> {
  collectGarbage();
  const { Piscina } = await import("piscina");
  const filename = new URL(__WORKER__, import.meta.url).href;
  const pool = new Piscina({
    filename,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: OLD_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  // A thread that dies also says so here; its task's promise tells us.
  pool.on("error", () => {});
  const run = async <T>(name: string, task: unknown): Promise<T> => {
    const answer = (await pool.run(task, { name })) as Answer<T>;
    if ("value" in answer) return answer.value;
    throw new WriteError(Object.assign(new Error(answer.code), { code: answer.code }));
  };
  const parts = Array.from({ length: RANGES_A_THREAD * threads }, (_, part) => part);
  /** Where a part of so many begins. */
  const at = (part: number, count: number): number => Math.floor((count * part) / parts.length);
  const ranges = parts.map((part): FactRange => {
    const count = facts.settled.facts.length;
    return { facts, from: at(part, count), to: at(part + 1, count), path: `${path}.${part}.run` };
  });
  const contradictions = parts.map(
    (part): ContradictionRange => ({
      places: facts.places,
      files: facts.files,
      different: different.slice(at(part, different.length), at(part + 1, different.length)),
      path: `${path}.${part}.findings`,
    }),
  );
  try {
    const [found] = await Promise.all([
      Promise.all(
        contradictions.map((range) => run<ReturnType<typeof writeContradictions>>("contradict", range)),
      ),
      Promise.all(ranges.map((range) => run("write", range))),
      meanwhile(),
    ]);
    return {
      paths: ranges.map((range) => range.path),
      findings: found.reduce((sum, { findings }) => sum + findings, 0),
      runs: found.flatMap(({ runs }) => runs),
    };
  } finally {
    await pool.destroy();
  }
}
