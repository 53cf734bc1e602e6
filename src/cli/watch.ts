/** Builds again whenever an article, or what lies beside the articles, changes. */
import { statSync } from "node:fs";
import { placesBeside } from "./beside.ts";
import type { FolderFlags } from "./folder.ts";
import { CliError, EXIT, interruptionSignal } from "./process.ts";

/** Editors write a file in several steps. */
const QUIET_MS = 100;

/** Ends when it is interrupted. @param build what does not throw but for mistakes of the caller */
export async function watchFolder(
  seeds: string,
  flags: FolderFlags,
  build: () => Promise<void>,
): Promise<void> {
  if (statSync(seeds, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CliError(`there is no folder ${seeds}; name the folder that holds the articles`);
  const signal = interruptionSignal();
  const { registry, decisions, factDecisions, expectations } = flags;
  const named = [registry, decisions, factDecisions, expectations].filter((path) => path !== undefined);
  const beside = [...placesBeside(seeds), ...named];
  const { watch } = await import("chokidar");
  const watcher = watch([seeds, ...beside], { ignoreInitial: true, depth: 0 });
  let wake = (): void => {};
  let isDue = true;
  watcher.on("all", () => {
    isDue = true;
    wake();
  });
  signal.addEventListener("abort", () => wake());
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  // Some of its watches begin a moment after it says that it is ready, and a build would leave it no time for them.
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  while (!signal.aborted) {
    if (!isDue) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      continue;
    }
    isDue = false;
    try {
      await build();
    } catch (error) {
      // An empty folder, a table half edited: the next change may mend it.
      process.stderr.write(`klartekst: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  await watcher.close();
  process.exitCode = EXIT.interrupted;
}
