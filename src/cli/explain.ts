/** `klartekst explain`: why a place of an article was read as it was. */
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Command } from "commander";
import {
  createExplainer,
  loadRegistry,
  type Place,
  prepare,
  type SourceFile,
  statedDateSchema,
} from "../index.ts";
import { REGISTRY_OPTION, registryBeside } from "./beside.ts";
import { explanationText } from "./explain-view.ts";
import { createLog } from "./log.ts";
import { CliError, EXIT, readInput, write } from "./process.ts";

interface ExplainFlags {
  readonly at?: number;
  readonly text?: string;
  readonly published?: string;
  readonly registry?: string;
  readonly json?: boolean;
}

function offset(text: string): number {
  if (!/^\d{1,9}$/u.test(text))
    throw new CliError(`--at takes an offset in the article's text, not "${text}"`);
  return Number(text);
}

function placeOf({ at, text }: ExplainFlags): Place {
  if ((at === undefined) === (text === undefined))
    throw new CliError('name one place: --at OFFSET, or --text "words"');
  return at === undefined ? { text: text ?? "" } : { at };
}

/** What the build would read beside the article: the first of the sidecars. */
async function sidecarOf(file: string): Promise<SourceFile["sidecar"]> {
  const stem = basename(file).replace(/\.[^.]+$/u, "");
  for (const ending of ["json", "yaml", "yml"]) {
    const name = `${stem}.meta.${ending}`;
    const yaml = await readFile(join(dirname(file), name), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw new CliError(`cannot read ${name} (${error.code})`);
    });
    if (yaml !== null) return { file: name, yaml };
  }
  return undefined;
}

async function sourceOf(file: string): Promise<SourceFile> {
  const bytes = await readInput(file);
  if (file === "-") return { file: "stdin", bytes };
  const sidecar = await sidecarOf(file);
  return { file: basename(file), bytes, ...(sidecar !== undefined && { sidecar }) };
}

export function addExplain(program: Command): void {
  program
    .command("explain")
    .description(
      "why a place was read as it was: rules that matched, lost or were tried; values; registry rows; facts",
    )
    .argument("<file>", "an article of any kind, or - for standard input")
    .option("--at <offset>", "the place, as an offset in the article's text (UTF-16 code units)", offset)
    .option("--text <words>", "every place where these words stand")
    .option("--published <date>", "the article's date, where the text does not say")
    .option(...REGISTRY_OPTION)
    .option("--json", "one JSON object a place, with all rules that were tried near")
    .action(async (file: string, flags: ExplainFlags) => {
      const place = placeOf(flags);
      if (flags.published !== undefined && !statedDateSchema.safeParse(flags.published).success)
        throw new CliError(`--published takes a date as 2020-10-08, not "${flags.published}"`);
      const beside = file === "-" ? undefined : registryBeside(dirname(file));
      const explainer = createExplainer(loadRegistry(flags.registry ?? beside));
      const prepared = await prepare(await sourceOf(file));
      const { value, diagnostics } =
        prepared.value === null
          ? { value: null, diagnostics: prepared.diagnostics }
          : explainer.explain(prepared.value, place, flags.published ?? null);
      createLog({}).diagnostics(diagnostics.map((diagnostic) => ({ ...diagnostic, file })));
      if (value === null) process.exitCode = EXIT.someFailed;
      for (const [index, explanation] of (value ?? []).entries())
        await write(
          flags.json
            ? `${JSON.stringify(explanation)}\n`
            : `${index === 0 ? "" : "\n"}${explanationText(explanation)}`,
        );
    });
}
