/** `klartekst report`: a knowledge base as one HTML page. */
import type { Command } from "commander";
import { ReportError, report, WriteError, writeReport } from "../index.ts";
import { CliError, counted, EXIT, harmlessName, write } from "./process.ts";

interface ReportFlags {
  readonly seeds: string;
  readonly output: string;
}

export function addReport(program: Command): void {
  program
    .command("report")
    .description(
      "write a knowledge base as one HTML page to read and review: facts beside the text, no network",
    )
    .argument("[kb]", "folder of the knowledge base", "kb")
    .option("-s, --seeds <dir>", "folder of the articles it was made from", "seeds")
    .option("-o, --output <file>", "the page; - for standard output", "report.html")
    .action(async (knowledgeBase: string, { seeds, output }: ReportFlags) => {
      const page = await report({ knowledgeBase, seeds }).catch((error: unknown) => {
        throw error instanceof ReportError ? new CliError(error.message) : error;
      });
      for (const file of page.withoutText)
        process.stderr.write(
          `${harmlessName(file)}: its text is not in ${seeds}/ as it was read; shown without\n`,
        );
      if (output === "-") for (const piece of page.pieces()) await write(piece);
      else {
        try {
          writeReport(page, output);
        } catch (error) {
          throw new CliError(`cannot write ${output} (${codeOf(error)}); name another file with -o`);
        }
        process.stderr.write(
          `${counted(page.articles, "article")}, ${counted(page.facts, "fact")} → ${output}\n`,
        );
      }
      process.exitCode = EXIT.fine;
    });
}

const codeOf = (error: unknown): string =>
  error instanceof WriteError || (error instanceof Error && "code" in error)
    ? String(error.code)
    : String(error);
