#!/usr/bin/env node
/**
 * The command line: arguments, files in and out, exit codes. No rule and no Norwegian in here.
 * Data goes to stdout, everything else to stderr. Exit codes: 0 fine, 1 check differs, 2 could not run, 3 some
 * articles failed, 130 interrupted.
 */
import { Command, CommanderError } from "commander";
import { DECISIONS_OPTION, decisionsBeside, REGISTRY_OPTION, registryBeside } from "./cli/beside.ts";
import { addEval } from "./cli/eval.ts";
import { annotateLines } from "./cli/jsonl.ts";
import { createLog, type Log } from "./cli/log.ts";
import { addText } from "./cli/main-text.ts";
import { CliError, EXIT, readInput, write } from "./cli/process.ts";
import { annotatedText } from "./cli/text-view.ts";
import { addVerify } from "./cli/verify.ts";
import {
  build,
  check,
  createPipeline,
  generator,
  loadRegistry,
  prepare,
  readDecisions,
  statedDateSchema,
  writeResult,
} from "./index.ts";

interface GlobalOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

interface BuildFlags extends GlobalOptions {
  readonly registry?: string;
  readonly decisions?: string;
  readonly out: string;
  readonly jobs: number;
}

interface AnnotateFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly published?: string;
  readonly registry?: string;
}

const program = new Command("klartekst")
  .description(
    "Turns Norwegian policy articles into a knowledge base in which every fact points at its characters.",
  )
  .version(generator.version)
  .showHelpAfterError("(klartekst --help shows what there is)")
  .exitOverride()
  .addHelpText(
    "after",
    `
Examples:
  klartekst build                         seeds/ → kb/
  klartekst build articles --out data     another folder
  klartekst check                         what a build would change in kb/, without writing
  klartekst annotate seeds/000_*.txt      an article with its mentions marked
  klartekst text --json page.html         a saved page's main text, title, date, authors
  cat lines.jsonl | klartekst annotate --jsonl > mentions.jsonl
  klartekst verify                        kb/ against seeds/: nothing in it is believed
  klartekst eval                          how right the rules are, against the gold in fixtures/

Exit codes: 0 fine · 1 check differs, or a floor is broken · 2 could not run · 3 some articles failed · 130 interrupted`,
  );

const positive = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 256)
    throw new CliError(`--jobs takes a whole number from 1 to 256, not "${text}"`);
  return number;
};

async function runBuild(seeds: string, flags: BuildFlags, log: Log) {
  try {
    const decisions = flags.decisions ?? decisionsBeside(seeds);
    const result = await build({
      seeds,
      registry: loadRegistry(flags.registry ?? registryBeside(seeds)),
      ...(decisions !== undefined && { decisions: readDecisions(decisions) }),
      jobs: flags.jobs,
      onArticle: (done, total) => log.progress(done, total),
    });
    log.endProgress();
    log.diagnostics(result.diagnostics.filter(({ severity }) => severity !== "info"));
    if (result.records.length === 0 && result.failed.length === 0) {
      throw new CliError(`no articles in ${seeds}; put .txt files there, or name another folder`);
    }
    return result;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) {
      throw new CliError(`there is no folder ${seeds}; name the folder that holds the articles`);
    }
    throw error;
  }
}

program
  .command("build")
  .description("build the knowledge base of a folder of articles (the main job)")
  .argument("[dir]", "folder of articles", "seeds")
  .option("-o, --out <dir>", "folder to write", "kb")
  .option(...REGISTRY_OPTION)
  .option(...DECISIONS_OPTION)
  .option("-j, --jobs <n>", "files read at the same time", positive, 8)
  .option("--json", "log as one JSON object a line")
  .option("-q, --quiet", "say nothing but errors")
  .action(async (seeds: string, flags: BuildFlags) => {
    const log = createLog(flags);
    const started = Date.now();
    const result = await runBuild(seeds, flags, log);
    const { documents, entities, facts, findings } = result.knowledgeBase;
    const seconds = (Date.now() - started) / 1000;
    const counts = {
      articles: documents.length,
      entities: entities.length,
      facts: facts.length,
      findings: findings.length,
      failed: result.failed.length,
    };
    const run = {
      generator: result.knowledgeBase.generator,
      node: process.version,
      finished: new Date().toISOString(),
      seconds,
      ...counts,
      failures: result.failed,
      diagnostics: result.diagnostics,
    };
    await writeResult(result, flags.out, run).catch((error: unknown) => {
      const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
      throw new CliError(
        `cannot write to ${flags.out}/ (${code}); what was there is still there. Free space, or name another folder with --out`,
      );
    });
    log.done(
      `${counts.articles} articles → ${flags.out}/: ${counts.facts} facts, ${counts.entities} entities, ${counts.findings} findings; ${counts.failed} failed (${seconds.toFixed(2)} s)`,
      counts,
    );
    process.exitCode = counts.failed > 0 ? EXIT.someFailed : EXIT.fine;
  });

program
  .command("check")
  .description("rebuild in memory and say which records of the knowledge base are stale")
  .argument("[dir]", "folder of articles", "seeds")
  .option("-o, --out <dir>", "folder of the knowledge base", "kb")
  .option(...REGISTRY_OPTION)
  .option(...DECISIONS_OPTION)
  .option("-j, --jobs <n>", "files read at the same time", positive, 8)
  .option("--json", "one JSON object a line")
  .option("-q, --quiet", "say nothing but errors")
  .action(async (seeds: string, flags: BuildFlags) => {
    const log = createLog(flags);
    const result = await runBuild(seeds, flags, log);
    const stale = await check(result, flags.out);
    for (const record of stale)
      await write(
        flags.json
          ? `${JSON.stringify(record)}\n`
          : `${record.change.padEnd(8)} ${record.file}  ${record.record}\n`,
      );
    log.done(
      stale.length === 0
        ? `${flags.out}/ is up to date`
        : `${stale.length} stale records in ${flags.out}/; \`klartekst build\` brings them up to date`,
      { stale: stale.length },
    );
    process.exitCode =
      result.failed.length > 0 ? EXIT.someFailed : stale.length > 0 ? EXIT.differs : EXIT.fine;
  });

program
  .command("annotate")
  .description("mark the mentions of articles; - reads standard input")
  .argument("[files...]", "articles of any kind, or - for standard input")
  .option("--json", "one JSON object a file: id, language, published, mentions with offsets")
  .option(
    "--jsonl",
    "filter: {id, text, published?} a line in, {id, language, published, mentions} a line out",
  )
  .option(
    "--published <date>",
    "the articles' date (2020, 2020-10 or 2020-10-08), where the text does not say",
  )
  .option("-r, --registry <dir>", "folder of rows that add to the registry or override it")
  .action(async (files: string[], flags: AnnotateFlags) => {
    const registry = loadRegistry(flags.registry);
    if (flags.published !== undefined && !statedDateSchema.safeParse(flags.published).success) {
      throw new CliError(`--published takes a date as 2020-10-08, not "${flags.published}"`);
    }
    if (flags.jsonl) {
      if (files.some((file) => file !== "-"))
        throw new CliError(
          "--jsonl reads standard input; pipe the lines in: klartekst annotate --jsonl < lines.jsonl",
        );
      await annotateLines(process.stdin, registry);
      return;
    }
    if (files.length === 0 && process.stdin.isTTY)
      throw new CliError("name a file to annotate, or pipe text in");
    const pipeline = createPipeline(registry);
    const log = createLog({});
    for (const file of files.length === 0 ? ["-"] : files) {
      const name = file === "-" ? "stdin" : file;
      const prepared = await prepare({ file: name, bytes: await readInput(file) });
      const { value, diagnostics } =
        prepared.value === null
          ? { value: null, diagnostics: prepared.diagnostics }
          : pipeline.annotateFile(prepared.value, flags.published ?? null);
      log.diagnostics(diagnostics.map((diagnostic) => ({ ...diagnostic, file })));
      if (value === null) {
        process.exitCode = EXIT.someFailed;
        continue;
      }
      const { article, ...annotation } = value;
      await write(
        flags.json ? `${JSON.stringify(annotation)}\n` : annotatedText(article, annotation.mentions),
      );
    }
  });

addText(program);
addVerify(program);
addEval(program);
for (const command of program.commands) command.exitOverride();
process.on("SIGINT", () => process.exit(EXIT.interrupted));
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader went away (`klartekst … | head`): nothing is wrong with us.
  if (error.code === "EPIPE") process.exit(EXIT.fine);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.couldNotRun;
  else {
    process.stderr.write(`klartekst: ${error instanceof Error ? error.message : String(error)}\n`);
    if (!(error instanceof CliError) && process.env.KLARTEKST_DEBUG)
      process.stderr.write(`${error instanceof Error ? error.stack : ""}\n`);
    process.exitCode = EXIT.couldNotRun;
  }
}
