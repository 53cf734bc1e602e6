/** `klartekst eval`: precision and recall against gold, and the floors. */
import type { Command } from "commander";
import { type Evaluation, evaluate, loadRegistry } from "../index.ts";
import { REGISTRY_OPTION, registryBeside } from "./beside.ts";
import { CliError, EXIT, write } from "./process.ts";

interface EvalFlags {
  readonly articles: string;
  readonly registry?: string;
  readonly json?: boolean;
  readonly errors?: boolean;
}

const share = (value: number): string => value.toFixed(3).padStart(6);
const column = (value: string | number): string => String(value).padStart(6);

function table({ mentions, facts }: Evaluation): string {
  const lines: string[] = [];
  if (mentions.length > 0) {
    lines.push(`${"mentions".padEnd(22)}  gold  given   right  prec.  recall   F1`);
    for (const { kind, gold, given, right, precision, recall, f1 } of mentions)
      lines.push(
        [
          kind.padEnd(22),
          column(gold),
          column(given),
          column(right),
          share(precision),
          share(recall),
          share(f1),
        ].join(" "),
      );
  }
  if (facts !== null) {
    lines.push("", `${"facts".padEnd(22)}  core  found   given  right`);
    for (const { type, core, found, given, right } of facts.types)
      lines.push([type.padEnd(22), column(core), column(found), column(given), column(right)].join(" "));
    lines.push(
      `recall of the core ${share(facts.recall)} · precision ${share(facts.precision)} · qualifiers F1 ${share(facts.qualifiers.f1)}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function errorsOf({ mentions, facts }: Evaluation): string {
  const lines = mentions.flatMap(({ kind, errors }) => errors.map((error) => `${kind}: ${error}`));
  for (const fact of facts?.missed ?? [])
    lines.push(`${fact.type}: missed ${JSON.stringify([fact.subject, fact.predicate, fact.object])}`);
  for (const fact of facts?.spurious ?? [])
    lines.push(`${fact.type}: spurious ${JSON.stringify([fact.subject, fact.predicate, fact.object])}`);
  return lines.map((line) => `${line}\n`).join("");
}

export function addEval(program: Command): void {
  program
    .command("eval")
    .description("score mentions and facts against gold; a floor that is broken ends with 1")
    .argument("[gold]", "folder of *-gold.jsonl, *-facts.jsonl and floors.tsv", "fixtures")
    .option("-a, --articles <dir>", "folder of the articles that the gold names", "seeds")
    .option(...REGISTRY_OPTION)
    .option("--errors", "also say what was missed and what was wrong")
    .option("--json", "one JSON object")
    .action(async (gold: string, { articles, registry, json, errors }: EvalFlags) => {
      let evaluation: Evaluation;
      try {
        evaluation = evaluate(gold, articles, loadRegistry(registry ?? registryBeside(articles)));
      } catch (error) {
        if (
          error instanceof Error &&
          "code" in error &&
          (error.code === "ENOENT" || error.code === "ENOTDIR")
        )
          throw new CliError(
            `${error.message}; name the folder of the gold, and with --articles that of its articles`,
          );
        throw error;
      }
      if (evaluation.articles === 0)
        throw new CliError(`there is no gold in ${gold}/; it is read from *-gold.jsonl and *-facts.jsonl`);
      await write(json ? `${JSON.stringify(evaluation)}\n` : table(evaluation));
      if (errors && !json) await write(errorsOf(evaluation));
      for (const { what, measure, least, is } of evaluation.broken)
        process.stderr.write(`${what}: ${measure} is ${is.toFixed(3)}, below its floor of ${least}\n`);
      process.exitCode = evaluation.broken.length === 0 ? EXIT.fine : EXIT.differs;
    });
}
