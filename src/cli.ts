/**
 * The command line: arguments, files in and out, exit codes. No rule and no Norwegian in here.
 * Data goes to stdout, everything else to stderr. Exit codes: 0 fine, 1 check differs or a floor is broken, 2 could not
 * run, 3 some articles failed, 130 interrupted.
 */
import { Command, CommanderError } from "commander";
import { addAnnotate } from "./cli/annotate.ts";
import { addBuildCommands } from "./cli/build.ts";
import { addDecisions } from "./cli/decisions.ts";
import { addDiff } from "./cli/diff.ts";
import { addEval } from "./cli/eval.ts";
import { addExplain } from "./cli/explain.ts";
import { addExport } from "./cli/export.ts";
import { addText } from "./cli/main-text.ts";
import { CliError, EXIT, onInterrupt } from "./cli/process.ts";
import { addReport } from "./cli/report.ts";
import { addVerify } from "./cli/verify.ts";
import { generator } from "./index.ts";

const HELP = `
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

Exit codes: 0 fine · 1 check differs, or a floor is broken · 2 could not run · 3 some articles failed · 130 interrupted`;

/** Runs the command that the process was started with. */
export async function main(): Promise<void> {
  const program = new Command("klartekst")
    .description(
      "Turns Norwegian policy articles into a knowledge base in which every fact points at its characters.",
    )
    .version(generator.version)
    .showHelpAfterError("(klartekst --help shows what there is)")
    .exitOverride()
    .addHelpText("after", HELP);

  addBuildCommands(program);
  addDiff(program);
  addAnnotate(program);
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
    if (error instanceof CommanderError)
      process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.couldNotRun;
    else {
      process.stderr.write(`klartekst: ${error instanceof Error ? error.message : String(error)}\n`);
      if (!(error instanceof CliError) && process.env.KLARTEKST_DEBUG)
        process.stderr.write(`${error instanceof Error ? error.stack : ""}\n`);
      process.exitCode = EXIT.couldNotRun;
    }
  }
}
