/** `klartekst eval`: precision and recall against gold, and the floors. */
import type { Command } from "commander";
import { type Evaluation, evaluate, floorsOf, loadRegistry } from "../index.ts";
import { REGISTRY_OPTION, registryBeside } from "./beside.ts";
import { missesText, rulesText, scoresText } from "./eval-text.ts";
import { CliError, EXIT, write } from "./process.ts";

interface EvalFlags {
  readonly articles: string;
  readonly registry?: string;
  readonly floor: readonly string[];
  readonly json?: boolean;
  readonly rules?: boolean;
  readonly errors?: boolean;
}

const isMissing = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

function evaluated(gold: string, { articles, registry, floor }: EvalFlags): Evaluation {
  let floors: ReturnType<typeof floorsOf>;
  try {
    floors = floorsOf(gold, floor);
  } catch (error) {
    if (isMissing(error))
      throw new CliError(`${error.message}; --floor takes a file of floors, "off", or a gate as amount=0.95`);
    throw error;
  }
  try {
    return evaluate(gold, articles, loadRegistry(registry ?? registryBeside(articles)), floors);
  } catch (error) {
    if (isMissing(error))
      throw new CliError(
        `${error.message}; name the folder of the gold, and with --articles that of its articles`,
      );
    throw error;
  }
}

export function addEval(program: Command): void {
  program
    .command("eval")
    .description("score mentions and facts against gold; a floor that is broken ends with 1")
    .argument("[gold]", "folder of *-gold.jsonl, *-facts.jsonl and floors.tsv", "fixtures")
    .option("-a, --articles <dir>", "folder of the articles that the gold names", "seeds")
    .option(...REGISTRY_OPTION)
    .option(
      "--floor <floor>",
      'file of floors instead of floors.tsv, "off" for none, or one more as amount=0.95 or facts:recall=0.9; may be repeated',
      (text: string, before: readonly string[]) => [...before, text],
      [] as readonly string[],
    )
    .option("--rules", "also say of each rule how often it was right; those that found nothing come last")
    .option("--errors", "also say what was missed and what was wrong, the most frequent first")
    .option("--json", "one JSON object with all of it")
    .action(async (gold: string, flags: EvalFlags) => {
      const evaluation = evaluated(gold, flags);
      if (evaluation.articles === 0)
        throw new CliError(`there is no gold in ${gold}/; it is read from *-gold.jsonl and *-facts.jsonl`);
      if (flags.json) await write(`${JSON.stringify(evaluation)}\n`);
      else {
        await write(scoresText(evaluation));
        if (flags.rules) await write(rulesText(evaluation));
        if (flags.errors) await write(missesText(evaluation));
      }
      for (const { what, measure, least, is } of evaluation.broken)
        process.stderr.write(
          is === null
            ? `${what}: ${measure} has a floor of ${least}, but nothing of it is measured\n`
            : `${what}: ${measure} is ${is.toFixed(3)}, below its floor of ${least}\n`,
        );
      process.exitCode = evaluation.broken.length === 0 ? EXIT.fine : EXIT.differs;
    });
}
