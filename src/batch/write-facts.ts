/** The facts' section written in worker threads, a range of it each at a time. */
import type { FactsToWrite } from "./facts.ts";
import { WriteError } from "./write.ts";

declare const __WORKER__: string;

/** A range of facts, and the file for it. */
export interface Range {
  readonly facts: FactsToWrite;
  readonly from: number;
  readonly to: number;
  readonly path: string;
}

/** More ranges than threads, so that no thread waits long for another. */
const RANGES_A_THREAD = 4;

/**
 * @param path beginning of the files' names
 * @returns the files that make the section, one after the other; and when they are written, @throws WriteError
 */
export function writeInThreads(
  facts: FactsToWrite,
  threads: number,
  path: string,
): { readonly paths: readonly string[]; readonly end: Promise<void> } {
  const count = facts.settled.facts.length;
  const parts = RANGES_A_THREAD * threads;
  const at = (part: number): number => Math.floor((count * part) / parts);
  const ranges = Array.from({ length: parts }, (_, part): Range => {
    return { facts, from: at(part), to: at(part + 1), path: `${path}.${part}.run` };
  });
  return { paths: ranges.map((range) => range.path), end: write(ranges, threads) };
}

async function write(ranges: readonly Range[], threads: number): Promise<void> {
  const { Piscina } = await import("piscina");
  const filename = new URL(__WORKER__, import.meta.url).href;
  const pool = new Piscina({ filename, name: "write", minThreads: threads, maxThreads: threads });
  try {
    const codes = (await Promise.all(ranges.map((range) => pool.run(range)))) as (string | null)[];
    const code = codes.find((one) => one !== null);
    if (typeof code === "string") throw new WriteError(Object.assign(new Error(code), { code }));
  } finally {
    await pool.destroy();
  }
}
