/** `klartekst decisions`: the file of decisions on facts, looked at, or with an exported one merged in. */
import { existsSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import type { Command } from "commander";
import {
  type FactDecision,
  mergeFactDecisions,
  readFactDecisions,
  serializeFactDecisions,
} from "../index.ts";
import { CliError, counted, EXIT, harmlessName, write } from "./process.ts";

const NAME = "fact-decisions.jsonl";

const shown = ({ decision, by, date, why }: FactDecision): string =>
  `${decision} by ${by}, ${date}${why === "" ? "" : ` (${why})`}`;

function sumOf(decisions: readonly FactDecision[]): string {
  const count = (kind: FactDecision["decision"]): number =>
    decisions.filter(({ decision }) => decision === kind).length;
  return `${counted(decisions.length, "decision")}: ${count("accept")} accept, ${count("correct")} correct, ${count("reject")} reject`;
}

async function replace(file: string, content: string): Promise<void> {
  const waiting = `${file}.tmp`;
  try {
    await writeFile(waiting, content);
    await rename(waiting, file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new CliError(`cannot write ${file} (${code}); it is as it was`);
  }
}

async function merge(file: string, exported: string): Promise<void> {
  const own = existsSync(file) ? readFactDecisions(file).decisions : [];
  const { decisions, added, rivals } = mergeFactDecisions(own, readFactDecisions(exported).decisions);
  for (const { kept, dropped, isOpen } of rivals)
    await write(
      `${kept.fact}  ${harmlessName(`${shown(kept)}; not ${shown(dropped)}`)}${isOpen ? "  (two people, one day: decide which)" : ""}\n`,
    );
  await replace(file, serializeFactDecisions(decisions));
  const open = rivals.filter(({ isOpen }) => isOpen).length;
  process.stderr.write(
    `${file}: ${sumOf(decisions)}; ${added} new, ${rivals.length - open} settled${open === 0 ? "" : `, ${open} open: ${file}'s own are kept`}\n`,
  );
  process.exitCode = open === 0 ? EXIT.fine : EXIT.differs;
}

export function addDecisions(program: Command): void {
  program
    .command("decisions")
    .description("check the reviewers' decisions on facts, or merge an exported file into them")
    .argument("[file]", "the decisions that builds honour", NAME)
    .option(
      "--merge <exported>",
      "take in these decisions; of two on one fact the newer is kept, of one person's on one day the one taken in",
    )
    .action(async (file: string, flags: { readonly merge?: string }) => {
      if (flags.merge !== undefined) await merge(file, flags.merge);
      else process.stderr.write(`${file}: ${sumOf(readFactDecisions(file).decisions)}\n`);
    });
}
