/** What the commands about a folder of articles share: options, files beside the articles, and errors as sentences. */
import type { Command } from "commander";
import {
  allDecisions,
  type Broken,
  type Decisions,
  type FolderOptions,
  InterruptedError,
  LockedError,
  readDecisions,
  readExpectations,
  readFactDecisions,
  UnfinishedError,
  WriteError,
} from "../index.ts";
import {
  CONTACTS_OPTION,
  DECISIONS_OPTION,
  decisionsBeside,
  EXPECTATIONS_OPTION,
  expectationsBeside,
  FACT_DECISIONS_OPTION,
  factDecisionsBeside,
  REGISTRY_OPTION,
  registryBeside,
} from "./beside.ts";
import type { Log } from "./log.ts";
import { CliError, EXIT, interruptionSignal } from "./process.ts";

export interface FolderFlags {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly registry?: string;
  readonly decisions?: string;
  readonly factDecisions?: string;
  readonly expectations?: string;
  readonly out: string;
  readonly jobs?: number;
  readonly timeLimit?: number;
  readonly keepContacts?: boolean;
}

const wholeNumber =
  (option: string, highest: number) =>
  (text: string): number => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1 || number > highest)
      throw new CliError(`${option} takes a whole number from 1 to ${highest}, not "${text}"`);
    return number;
  };

/** Adds the folder and the options that all of these commands take. */
export const withFolder = (command: Command): Command =>
  command
    .argument("[dir]", "folder of articles", "seeds")
    .option("-o, --out <dir>", "folder of the knowledge base", "kb")
    .option(...REGISTRY_OPTION)
    .option(...DECISIONS_OPTION)
    .option(...FACT_DECISIONS_OPTION)
    .option(...EXPECTATIONS_OPTION)
    .option(
      "-j, --jobs <n>",
      "worker threads, where there is enough to do (default: the machine's cores)",
      wholeNumber("--jobs", 256),
    )
    .option(
      "--time-limit <s>",
      "seconds that one article may take (default: 20)",
      wholeNumber("--time-limit", 3600),
    )
    .option(...CONTACTS_OPTION)
    .option("--json", "log as one JSON object a line")
    .option("-q, --quiet", "say nothing but errors");

/** What reviewers have decided of the articles' entities and facts. @throws TableError */
export function decisionsFor(
  seeds: string,
  flags: Pick<FolderFlags, "decisions" | "factDecisions">,
): Decisions | undefined {
  const entities = flags.decisions ?? decisionsBeside(seeds);
  const facts = flags.factDecisions ?? factDecisionsBeside(seeds);
  return allDecisions(
    entities === undefined ? undefined : readDecisions(entities),
    facts === undefined ? undefined : readFactDecisions(facts),
  );
}

export function folderOptions(seeds: string, flags: FolderFlags, log: Log): FolderOptions {
  const expectations = flags.expectations ?? expectationsBeside(seeds);
  return {
    seeds,
    out: flags.out,
    registry: flags.registry ?? registryBeside(seeds),
    decisions: decisionsFor(seeds, flags),
    expectations: expectations === undefined ? undefined : readExpectations(expectations),
    jobs: flags.jobs,
    timeLimit: flags.timeLimit === undefined ? undefined : flags.timeLimit * 1000,
    keepContacts: flags.keepContacts,
    signal: interruptionSignal(),
    onProgress: (progress) => log.progress(progress),
  };
}

/** @returns null when the run was interrupted. @throws CliError with a sentence that says what to do */
export async function running<T>(
  { seeds, out }: FolderOptions,
  log: Log,
  act: () => Promise<T>,
): Promise<T | null> {
  try {
    const result = await act();
    log.endProgress();
    return result;
  } catch (error) {
    log.endProgress();
    if (error instanceof InterruptedError) {
      log.warn(
        "interrupted",
        "interrupted; what has been computed stays, and the next build goes on from there",
      );
      process.exitCode = EXIT.interrupted;
      return null;
    }
    throw sentenceOf(error, seeds, out);
  }
}

function sentenceOf(error: unknown, seeds: string, out: string): unknown {
  if (error instanceof WriteError)
    return new CliError(
      `cannot write to ${out}/ (${error.code}); what was there is still there. Free space, or name another folder with --out`,
    );
  if (error instanceof LockedError) return new CliError(`${out}/ is in use: ${error.message}`);
  if (error instanceof UnfinishedError) return new CliError(error.message);
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
    return new CliError(`there is no folder ${seeds}; name the folder that holds the articles`);
  return error;
}

/** "mentions/amount: 12, was 40 in the last good run; at least 28 expected" */
export function brokenSentence({ count, found, lowest, highest, before }: Broken): string {
  const was = before === undefined ? "" : `, ${before} in the last good run`;
  return `${count}: ${found}${was}; ${lowest === undefined ? `at most ${highest}` : `at least ${lowest}`} expected`;
}
