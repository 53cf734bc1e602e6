/** `klartekst export`: a knowledge base in the formats of other tools. */
import { type Command, Option } from "commander";
import {
  EXPORT_FORMATS,
  ExportError,
  type ExportFormat,
  type ExportResult,
  exportKnowledgeBase,
  WriteError,
} from "../index.ts";
import { CliError, EXIT, harmlessName } from "./process.ts";

interface ExportFlags {
  readonly format: ExportFormat;
  readonly out: string;
  readonly articles: string;
  readonly excel?: boolean;
  readonly raw?: boolean;
  readonly license?: string;
  readonly base?: string;
}

/** Option → the formats that it has a meaning for. */
const ONLY_FOR: Readonly<Record<"excel" | "raw" | "license" | "base", readonly ExportFormat[]>> = {
  excel: ["csv"],
  raw: ["csv", "datapackage"],
  license: ["datapackage"],
  base: ["jsonld", "webannotation"],
};

function checkFlags(flags: ExportFlags): void {
  for (const [name, formats] of Object.entries(ONLY_FOR))
    if (flags[name as keyof typeof ONLY_FOR] !== undefined && !formats.includes(flags.format))
      throw new CliError(`--${name} is for --format ${formats.join(" or ")}, not ${flags.format}`);
}

async function run(knowledgeBase: string, flags: ExportFlags): Promise<ExportResult> {
  const { license, ...options } = flags;
  try {
    return await exportKnowledgeBase({ knowledgeBase, ...options, licence: license });
  } catch (error) {
    if (error instanceof ExportError) throw new CliError(error.message);
    if (error instanceof WriteError)
      throw new CliError(
        `cannot write to ${flags.out} (${error.code}); what was there is still there. Name another place with --out`,
      );
    throw error;
  }
}

export function addExport(program: Command): void {
  program
    .command("export")
    .description("give a knowledge base to other tools")
    .argument("[kb]", "folder of the knowledge base", "kb")
    .addOption(new Option("-f, --format <format>", "which").choices(EXPORT_FORMATS).makeOptionMandatory())
    .requiredOption("-o, --out <path>", "folder (jsonl, csv, datapackage) or file (the others) to write")
    .option("-a, --articles <dir>", "webannotation: folder of the articles it was made from", "seeds")
    .option("--excel", "csv: as Excel in Norway reads it (byte order mark, semicolons, decimal commas)")
    .option("--raw", "csv, datapackage: text as it is, also where a spreadsheet would take it for a formula")
    .option("--license <name>", "datapackage: the licence that you give it, as CC-BY-4.0")
    .option("--base <iri>", "jsonld, webannotation: what the IRIs begin with (default: urn:klartekst:)")
    .action(async (knowledgeBase: string, flags: ExportFlags) => {
      checkFlags(flags);
      const { files, incomplete } = await run(knowledgeBase, flags);
      for (const file of files) process.stdout.write(`${file}\n`);
      if (incomplete.length === 0) return;
      const isWeb = flags.format === "webannotation";
      process.stderr.write(
        `${incomplete.length} articles without ${isWeb ? "record or source" : "record"}, so their mentions and offsets are left out: ${incomplete.slice(0, 5).map(harmlessName).join(", ")}${incomplete.length > 5 ? " …" : ""}\n`,
      );
      process.exitCode = EXIT.someFailed;
    });
}
