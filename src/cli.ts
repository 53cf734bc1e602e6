#!/usr/bin/env node
/**
 * The command line: arguments, files in and out, exit codes. No rule and no Norwegian in here.
 * Data goes to stdout, everything else to stderr. Exit codes: 0 fine, 1 check differs or a floor is broken, 2 could not
 * run, 3 some articles failed, 130 interrupted.
 */
import { Command, CommanderError } from "commander";
import { CONTACTS_OPTION } from "./cli/beside.ts";
import { addBuildCommands } from "./cli/build.ts";
import { addDecisions } from "./cli/decisions.ts";
import { addDiff } from "./cli/diff.ts";
import { addEval } from "./cli/eval.ts";
import { addExplain } from "./cli/explain.ts";
import { addExport } from "./cli/export.ts";
import { annotateLines } from "./cli/jsonl.ts";
import { createLog } from "./cli/log.ts";
import { addText } from "./cli/main-text.ts";
import { CliError, EXIT, onInterrupt, readInput, write } from "./cli/process.ts";
import { addReport } from "./cli/report.ts";
import { annotatedText } from "./cli/text-view.ts";
import { addVerify } from "./cli/verify.ts";
import { createPipeline, generator, loadRegistry, prepare, statedDateSchema } from "./index.ts";

interface AnnotateFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly published?: string;
  readonly registry?: string;
  readonly keepContacts?: boolean;
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
  klartekst build --why                   and say of each article why it was computed
  klartekst check                         what a build would change in kb/, without writing
  klartekst diff HEAD~1                   what a commit changed in kb/, fact by fact, and why
  klartekst watch                         build again whenever an article changes
  klartekst annotate seeds/000_*.txt      an article with its mentions marked
  klartekst text --json page.html         a saved page's main text, title, date, authors
  klartekst explain a.txt --text "2030"   why a place was read as it was, or was not read
  cat lines.jsonl | klartekst annotate --jsonl > mentions.jsonl
  klartekst verify                        kb/ against seeds/: nothing in it is believed
  klartekst report                        kb/ as one page to read and review, report.html
  klartekst eval                          how right the rules are, against the gold in fixtures/
  klartekst export -f csv -o tables       the knowledge base as tables; also jsonl, jsonld, sqlite …

Exit codes: 0 fine · 1 check differs, or a floor is broken · 2 could not run · 3 some articles failed · 130 interrupted`,
  );

addBuildCommands(program);
addDiff(program);

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
  .option(...CONTACTS_OPTION)
  .action(async (files: string[], flags: AnnotateFlags) => {
    const registry = loadRegistry(flags.registry);
    const { keepContacts = false } = flags;
    if (flags.published !== undefined && !statedDateSchema.safeParse(flags.published).success) {
      throw new CliError(`--published takes a date as 2020-10-08, not "${flags.published}"`);
    }
    if (flags.jsonl) {
      if (files.some((file) => file !== "-"))
        throw new CliError(
          "--jsonl reads standard input; pipe the lines in: klartekst annotate --jsonl < lines.jsonl",
        );
      await annotateLines(process.stdin, registry, keepContacts);
      return;
    }
    if (files.length === 0 && process.stdin.isTTY)
      throw new CliError("name a file to annotate, or pipe text in");
    const pipeline = createPipeline(registry, { keepContacts });
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
        flags.json
          ? `${JSON.stringify(annotation)}\n`
          : annotatedText(article, annotation.mentions, keepContacts),
      );
    }
  });

addText(program);
addDecisions(program);
addExplain(program);
addVerify(program);
addReport(program);
addEval(program);
addExport(program);
for (const command of program.commands) command.exitOverride();
process.on("SIGINT", onInterrupt);
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
