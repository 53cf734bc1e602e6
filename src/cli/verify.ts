/** `klartekst verify`: a knowledge base against its sources. */
import type { Command } from "commander";
import { loadRegistry, verify } from "../index.ts";
import {
  CONTACTS_OPTION,
  DECISIONS_OPTION,
  FACT_DECISIONS_OPTION,
  REGISTRY_OPTION,
  registryBeside,
} from "./beside.ts";
import { decisionsFor } from "./folder.ts";
import { CliError, EXIT, write } from "./process.ts";

interface VerifyFlags {
  readonly seeds: string;
  readonly registry?: string;
  readonly decisions?: string;
  readonly factDecisions?: string;
  readonly keepContacts?: boolean;
  readonly json?: boolean;
}

export function addVerify(program: Command): void {
  program
    .command("verify")
    .description(
      "check a knowledge base against its sources alone: hashes, slices, ids, and every value read anew",
    )
    .argument("[kb]", "folder of the knowledge base", "kb")
    .option("-s, --seeds <dir>", "folder of the articles it was made from", "seeds")
    .option(...REGISTRY_OPTION)
    .option(...DECISIONS_OPTION)
    .option(...FACT_DECISIONS_OPTION)
    .option(...CONTACTS_OPTION)
    .option("--json", "one JSON object a line")
    .action(async (knowledgeBase: string, flags: VerifyFlags) => {
      const { seeds } = flags;
      const decisions = decisionsFor(seeds, flags);
      const problems = await verify({
        knowledgeBase,
        seeds,
        keepContacts: flags.keepContacts ?? false,
        registry: loadRegistry(flags.registry ?? registryBeside(seeds)),
        ...(decisions !== undefined && { decisions }),
      }).catch((error: unknown) => {
        if (
          error instanceof Error &&
          "code" in error &&
          (error.code === "ENOENT" || error.code === "ENOTDIR")
        )
          throw new CliError(
            `cannot verify ${knowledgeBase}/ against ${seeds}/: one of them is not there; name the folders`,
          );
        throw error;
      });
      for (const problem of problems) {
        const { code, file, record, message } = problem;
        await write(
          flags.json
            ? `${JSON.stringify(problem)}\n`
            : `${[file, record].filter((part) => part !== "").join("  ")}: ${message} [${code}]\n`,
        );
      }
      process.stderr.write(
        problems.length === 0
          ? `${knowledgeBase}/ is what its sources give\n`
          : `${problems.length} problems in ${knowledgeBase}/; build it again, or find out who changed it\n`,
      );
      process.exitCode = problems.length === 0 ? EXIT.fine : EXIT.differs;
    });
}
