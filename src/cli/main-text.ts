/** The main text of files, for people or as one JSON line a file. */
import type { Command } from "commander";
import { createPipeline, loadRegistry, type MainText, prepare } from "../index.ts";
import { CONTACTS_OPTION } from "./beside.ts";
import { createLog } from "./log.ts";
import { CliError, EXIT, readInput, write } from "./process.ts";

interface TextFlags {
  readonly json?: boolean;
  readonly keepContacts?: boolean;
}

/** Terminal control characters of the source are shown, not obeyed. */
const harmless = (text: string): string => text.replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, "\uFFFD");

const shown = ({ title, text }: MainText): string =>
  harmless(`${title === null ? "" : `${title}\n\n`}${text}\n`);

/** A file that cannot be read gives an error line with `json`, so that lines and files stay side by side. */
async function printTexts(files: readonly string[], { json, keepContacts }: TextFlags): Promise<void> {
  const pipeline = createPipeline(loadRegistry());
  const log = createLog({});
  for (const [index, file] of files.entries()) {
    const prepared = await prepare({ file, bytes: await readInput(file) });
    const { value, diagnostics } =
      prepared.value === null
        ? { value: null, diagnostics: prepared.diagnostics }
        : pipeline.read(prepared.value, { keepContacts: keepContacts ?? false });
    log.diagnostics(diagnostics.filter(({ severity }) => severity !== "info"));
    if (value === null) {
      process.exitCode = EXIT.someFailed;
      const { code = "failed", message = "no article" } = diagnostics.at(-1) ?? {};
      if (json) await write(`${JSON.stringify({ error: { code, message } })}\n`);
    } else if (json) await write(`${JSON.stringify(value)}\n`);
    else await write(`${index === 0 ? "" : "\n"}${shown(value)}`);
  }
}

export function addText(program: Command): void {
  program
    .command("text")
    .description("print the main text of articles: saved pages or plain text; - reads standard input")
    .argument("[files...]", "files, or - for standard input")
    .option(
      "--json",
      "one JSON object a file, in order: title, published, updated, authors, publisher, url, language, text",
    )
    .option(...CONTACTS_OPTION)
    .action(async (files: string[], flags: TextFlags) => {
      if (files.length === 0 && process.stdin.isTTY)
        throw new CliError("name a file to read, or pipe one in");
      await printTexts(files.length === 0 ? ["-"] : files, flags);
    });
}
