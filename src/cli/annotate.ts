/** `klartekst annotate`: articles with their mentions marked, or as JSON. */
import type { Command } from "commander";
import { createPipeline, loadRegistry, prepare, statedDateSchema } from "../index.ts";
import { CONTACTS_OPTION } from "./beside.ts";
import { annotateLines } from "./jsonl.ts";
import { createLog } from "./log.ts";
import { CliError, EXIT, readInput, write } from "./process.ts";
import { annotatedText } from "./text-view.ts";

interface AnnotateFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly published?: string;
  readonly registry?: string;
  readonly keepContacts?: boolean;
}

export function addAnnotate(program: Command): void {
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
}
