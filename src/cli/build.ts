/** The commands that keep a knowledge base on disk up to date: build, merge, check, watch. */
import type { Command } from "commander";
import {
  buildFolder,
  checkFolder,
  type FolderOptions,
  type FolderResult,
  parseShard,
  type Reason,
  type Shard,
  writeRun,
} from "../index.ts";
import { brokenSentence, type FolderFlags, folderOptions, running, withFolder } from "./folder.ts";
import { createLog, type Log } from "./log.ts";
import { CliError, counted, EXIT, harmlessName, write } from "./process.ts";
import { watchFolder } from "./watch.ts";

interface BuildFlags extends FolderFlags {
  readonly force?: boolean;
  readonly accept?: boolean;
  readonly why?: boolean;
  readonly shard?: Shard;
}

function shardOption(text: string): Shard {
  const shard = parseShard(text);
  if (shard === null) throw new CliError(`--shard takes a share as 2/4 (the second of four), not "${text}"`);
  return shard;
}

/** Builds, reports, and sets the exit code. */
async function buildAndTell(options: FolderOptions, log: Log): Promise<void> {
  const started = Date.now();
  const result = await running(options, log, () => buildFolder(options));
  if (result === null) return;
  log.diagnostics(result.diagnostics);
  if (result.articles === 0 && result.failed.length === 0)
    throw new CliError(
      options.shard === undefined
        ? `no articles in ${options.seeds}; put .txt files there, or name another folder`
        : `no articles of ${options.seeds} fall to this shard`,
    );
  const seconds = (Date.now() - started) / 1000;
  const { articles, entities, facts, findings, reviewed, computed } = result;
  const counts = { articles, entities, facts, findings, ...reviewed, failed: result.failed.length };
  if (options.shard === undefined)
    await running(options, log, async () => writeRun(options.out, runRecord(result, counts, seconds)));
  if (result.broken.length > 0) {
    for (const broken of result.broken) log.warn("expectation", brokenSentence(broken), broken);
    log.done(
      `${options.out}/ is left as it was: the new knowledge base is not as expected. If it is right, run the build with --accept`,
      { ...counts, broken: result.broken.length },
    );
    process.exitCode = EXIT.differs;
    return;
  }
  const sum =
    options.shard === undefined
      ? [counted(facts, "fact"), counted(entities, "entity", "entities"), counted(findings, "finding")].join(
          ", ",
        )
      : `shard ${options.shard.index}/${options.shard.count}, to be merged`;
  const known = computed === articles || articles === 0 ? "" : `, ${computed} computed`;
  log.done(
    `${counted(articles, "article")} → ${options.out}/: ${sum}${known}${reviewedSum(reviewed)}; ${counts.failed} failed (${seconds.toFixed(2)} s)`,
    { ...counts, computed, seconds },
  );
  process.exitCode = counts.failed > 0 ? EXIT.someFailed : EXIT.fine;
}

/** "; facts decided: 2 accepted, 1 rejected; 1 stale decision"; nothing where nothing is decided. */
function reviewedSum({ staleDecisions: stale, ...applied }: FolderResult["reviewed"]): string {
  const parts = Object.entries(applied).flatMap(([what, number]) =>
    number === 0 ? [] : [`${number} ${what}`],
  );
  const inForce = parts.length === 0 ? [] : [`facts decided: ${parts.join(", ")}`];
  const old = stale === 0 ? [] : [counted(stale, "stale decision")];
  return [...inForce, ...old].map((part) => `; ${part}`).join("");
}

const runRecord = (result: FolderResult, counts: object, seconds: number): object => ({
  generator: result.generator,
  node: process.version,
  finished: new Date().toISOString(),
  seconds,
  ...counts,
  computed: result.computed,
  broken: result.broken,
  failures: result.failed,
  diagnostics: result.diagnostics,
});

const reasonLine = (file: string, why: readonly Reason[], json: boolean): string =>
  json ? `${JSON.stringify({ file, why })}\n` : `${harmlessName(file)}  ${why.join(", ")}\n`;

async function check(seeds: string, flags: FolderFlags): Promise<void> {
  const log = createLog(flags);
  const options = folderOptions(seeds, flags, log);
  const result = await running(options, log, () => checkFolder(options));
  if (result === null) return;
  const { stale, broken, failed } = result;
  log.diagnostics(result.diagnostics);
  if (result.articles === 0 && failed.length === 0)
    throw new CliError(`no articles in ${seeds}; put .txt files there, or name another folder`);
  for (const record of stale)
    await write(
      flags.json
        ? `${JSON.stringify(record)}\n`
        : `${record.change.padEnd(8)} ${record.file}  ${harmlessName(record.record)}\n`,
    );
  for (const item of broken) log.warn("expectation", brokenSentence(item), item);
  log.done(
    stale.length === 0
      ? `${flags.out}/ is up to date`
      : `${stale.length} stale records in ${flags.out}/; \`klartekst build\` brings them up to date`,
    { stale: stale.length },
  );
  const isFine = stale.length === 0 && broken.length === 0;
  process.exitCode = failed.length > 0 ? EXIT.someFailed : isFine ? EXIT.fine : EXIT.differs;
}

export function addBuildCommands(program: Command): void {
  withFolder(program.command("build"))
    .description(
      "build the knowledge base of a folder of articles (the main job); only what has changed is computed",
    )
    .option("--force", "compute every article")
    .option("--why", "say of each article that is computed what made it necessary")
    .option("--shard <i/n>", "compute only the i-th of n shares of the articles; then merge", shardOption)
    .option("--accept", "write the knowledge base though it holds less than is expected")
    .action(async (seeds: string, flags: BuildFlags) => {
      const log = createLog(flags);
      const options = folderOptions(seeds, flags, log);
      const { force, accept, shard } = flags;
      const onReason = (file: string, why: readonly Reason[]): void => {
        process.stdout.write(reasonLine(file, why, flags.json === true));
      };
      await buildAndTell({ ...options, force, accept, shard, ...(flags.why && { onReason }) }, log);
    });

  withFolder(program.command("merge"))
    .description("put together what `build --shard` has computed")
    .option("--accept", "write the knowledge base though it holds less than is expected")
    .action(async (seeds: string, flags: BuildFlags) => {
      const log = createLog(flags);
      const { accept } = flags;
      await buildAndTell({ ...folderOptions(seeds, flags, log), accept, merge: true }, log);
    });

  withFolder(program.command("check"))
    .description("say which records of the knowledge base are stale, without writing")
    .action(check);

  withFolder(program.command("watch"))
    .description("build, and build again whenever an article changes")
    .action(async (seeds: string, flags: FolderFlags) => {
      const log = createLog(flags);
      await watchFolder(seeds, flags, () => buildAndTell(folderOptions(seeds, flags, log), log));
    });
}
