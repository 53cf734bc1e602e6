/** `klartekst diff`: what became of each fact between two knowledge bases, and why. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { WriteError, writeDurably, writing } from "../batch/write.ts";
import {
  buildFolder,
  DIFF_FORMATS,
  type DiffFormat,
  diff,
  type FolderResult,
  type Replay,
  renderDiff,
} from "../index.ts";
import { DECISIONS_OPTION, FACT_DECISIONS_OPTION, REGISTRY_OPTION } from "./beside.ts";
import { type Side, sideInGit, sideOf, sideOnDisk, writeArticlesOf } from "./diff-sides.ts";
import { type FolderFlags, folderOptions, running } from "./folder.ts";
import { createLog, type Log } from "./log.ts";
import { CliError, colorsFor, EXIT, write } from "./process.ts";

interface DiffFlags extends Omit<FolderFlags, "out" | "json"> {
  readonly format: DiffFormat;
  readonly output?: string;
  readonly articles: string;
  readonly oldArticles?: string;
}

const KB = "kb";

interface Run {
  readonly flags: DiffFlags;
  readonly log: Log;
  /** Removed in the end. */
  readonly work: string;
}

/** Builds a folder of articles beside everything else. @returns null when the run was interrupted */
async function built(
  { flags, log, work }: Run,
  articles: string,
  name: string,
): Promise<{ readonly side: Side; readonly result: FolderResult } | null> {
  const out = join(work, name);
  // Registry rows and decisions are those beside today's articles, also for the old text: only that differs.
  const options = { ...folderOptions(flags.articles, { ...flags, out }, log), seeds: articles, accept: true };
  const result = await running(options, log, () => buildFolder({ ...options, expectations: [] }));
  if (result === null) return null;
  if (result.articles === 0)
    throw new CliError(`no articles in ${articles}; name the folder that holds them with --articles`);
  return { result, side: { ...sideOnDisk(out), name: `${articles.replace(/[/\\]+$/u, "")}/, built anew` } };
}

/** What is committed, where it is; else what lies in the folder. */
async function committed(): Promise<Side> {
  const head = await sideInGit("HEAD", KB).catch((error: unknown) => {
    // A folder that was never committed.
    if (error instanceof CliError) return null;
    throw error;
  });
  return head ?? sideOnDisk(KB);
}

/**
 * The old text read by the rules that made the new side, where both text and rules differ and the old text can be had.
 * @returns undefined where it cannot; null when the run was interrupted
 */
async function replayed(run: Run, old: Side, now: Side): Promise<Replay | undefined | null> {
  const { flags, log, work } = run;
  const digestsOf = ({ snapshot: { documents } }: Side): string =>
    documents.map(({ id, sha256 }) => `${id} ${sha256}`).join();
  const madeOf = ({ snapshot: { schema, generator } }: Side): string =>
    [schema, generator.rules, generator.registry, generator.decisions].join();
  if (madeOf(old) === madeOf(now) || digestsOf(old) === digestsOf(now)) return undefined;
  const folder = flags.oldArticles ?? join(work, "old-articles");
  if (flags.oldArticles === undefined) {
    mkdirSync(folder);
    if (old.commit === undefined || !(await writeArticlesOf(old.commit, flags.articles, folder))) {
      log.warn(
        "no-old-text",
        "text and rules both differ; name the old articles with --old-articles to tell which of them changed a fact",
      );
      return undefined;
    }
  }
  const fresh = await built(run, folder, "replayed");
  if (fresh === null) return null;
  if (madeOf(fresh.side) === madeOf(now)) return fresh.side.snapshot;
  log.warn(
    "other-rules",
    `text and rules both differ, and ${now.name} was not made by these rules: which of them changed a fact cannot be told`,
  );
  return undefined;
}

async function compare(oldName: string | undefined, nowName: string | undefined, run: Run): Promise<void> {
  const { flags, log } = run;
  const old = oldName === undefined ? await committed() : await sideOf(oldName, KB);
  const isFresh = nowName === undefined && (oldName === undefined || old.commit === undefined);
  const fresh = isFresh ? await built(run, flags.articles, "now") : undefined;
  if (fresh === null) return;
  const now = fresh?.side ?? (await sideOf(nowName ?? KB, KB));
  if (fresh !== undefined) log.diagnostics(fresh.result.diagnostics);
  const replay = await replayed(run, old, now);
  if (replay === null) return;
  const result = diff(old.snapshot, now.snapshot, { replay });
  const text = await renderDiff(result, flags.format, {
    names: { old: old.name, now: now.name },
    width: Math.min(process.stdout.columns ?? 80, 120),
    color: flags.output === undefined && colorsFor(process.stdout).isColorSupported,
  });
  await put(text, flags.output);
  const isFailed = fresh !== undefined && fresh.result.failed.length > 0;
  process.exitCode = isFailed ? EXIT.someFailed : result.isChanged ? EXIT.differs : EXIT.fine;
}

async function put(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    await write(text);
    return;
  }
  try {
    writing(() => writeDurably(file, [text]));
  } catch (error) {
    if (error instanceof WriteError)
      throw new CliError(`cannot write ${file} (${error.code}); name another file with --output`);
    throw error;
  }
}

export function addDiff(program: Command): void {
  program
    .command("diff")
    .description("say what became of each fact between two knowledge bases, and why")
    .argument("[old]", "file, folder or git revision (HEAD~1, main:kb); default: kb/ as it is committed")
    .argument("[new]", "the same; default: a build of the articles; against a revision, kb/ as it lies here")
    .addOption(
      new Option("-f, --format <format>", "how to show it").choices(DIFF_FORMATS).default("terminal"),
    )
    .option("-o, --output <file>", "write to a file (default: standard output)")
    .option("-a, --articles <dir>", "folder of the articles", "seeds")
    .option(
      "--old-articles <dir>",
      "the articles that the old side was made from (default: those of its revision)",
    )
    .option(...REGISTRY_OPTION)
    .option(...DECISIONS_OPTION)
    .option(...FACT_DECISIONS_OPTION)
    .option("-q, --quiet", "say nothing but errors on standard error")
    .action(async (old: string | undefined, now: string | undefined, flags: DiffFlags) => {
      const work = mkdtempSync(join(tmpdir(), "klartekst-diff-"));
      try {
        await compare(old, now, { flags, log: createLog(flags), work });
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
    });
}
