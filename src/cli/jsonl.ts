/**
 * The JSONL filter: one object a line in, one a line out, in the same order. A bad line gives an error line and the
 * stream goes on; memory does not grow with the number of lines.
 */
import type { Readable } from "node:stream";
import {
  type AnnotateInput,
  annotateInputSchema,
  createPipeline,
  type Pipeline,
  type Registry,
  withoutContacts,
} from "../index.ts";
import { lotsOf } from "../lots.ts";
import { write } from "./process.ts";

/** Longer texts are no articles; see `MAX_BYTES` for files. */
const MAX_CHARACTERS = 10_000_000;

interface LineError {
  readonly id?: string;
  readonly error: { readonly code: string; readonly message: string };
}

const idOf = (value: unknown): { id?: string } =>
  typeof value === "object" && value !== null && "id" in value && typeof value.id === "string"
    ? { id: value.id }
    : {};

function parseLine(line: string): AnnotateInput | LineError {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    // The engine's message quotes the line.
    const message = error instanceof Error ? error.message : String(error);
    return { error: { code: "bad-json", message: withoutContacts(message) } };
  }
  const parsed = annotateInputSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      ...idOf(value),
      error: { code: "bad-input", message: `${issue?.path.join(".") || "line"}: ${issue?.message}` },
    };
  }
  if (parsed.data.text.length > MAX_CHARACTERS) {
    return {
      id: parsed.data.id,
      error: { code: "too-large", message: `text has more than ${MAX_CHARACTERS} characters` },
    };
  }
  return parsed.data;
}

/** @throws what the program throws on any of them */
const annotateTogether = (inputs: readonly AnnotateInput[], pipeline: Pipeline): object[] =>
  pipeline.annotateAll(inputs).map(({ article: _, ...annotation }) => annotation);

/** Together, which is sooner done; where one of them fails, one by one. */
function annotateSafely(inputs: readonly AnnotateInput[], pipeline: Pipeline): object[] {
  try {
    return annotateTogether(inputs, pipeline);
  } catch (error) {
    if (inputs.length > 1) return inputs.flatMap((input) => annotateSafely([input], pipeline));
    const message = error instanceof Error ? error.message : String(error);
    return inputs.map(({ id }): LineError => ({ id, error: { code: "failed", message } }));
  }
}

function annotateLot(lines: readonly string[], pipeline: Pipeline): object[] {
  const parsed = lines.map(parseLine);
  const inputs = parsed.flatMap((line) => ("error" in line ? [] : line));
  const answers = annotateSafely(inputs, pipeline)[Symbol.iterator]();
  return parsed.map((line) => ("error" in line ? line : (answers.next().value ?? {})));
}

/** Lines, as many at a time as have come: nobody's answer waits for somebody else's line. */
async function* arriving(input: Readable): AsyncGenerator<string[]> {
  input.setEncoding("utf8");
  let pieces: string[] = [];
  for await (const chunk of input as AsyncIterable<string>) {
    const [end = "", ...lines] = chunk.split("\n");
    pieces.push(end);
    const next = lines.pop();
    if (next === undefined) continue;
    yield [pieces.join(""), ...lines];
    pieces = [next];
  }
  yield [pieces.join("")];
}

/** Empty lines are passed over. */
export async function annotateLines(
  input: Readable,
  registry: Registry,
  keepContacts: boolean,
): Promise<void> {
  const pipeline = createPipeline(registry, { keepContacts });
  let isFirst = true;
  for await (const arrived of arriving(input)) {
    const lines = isFirst ? arrived.with(0, arrived[0]?.replace(/^\uFEFF/u, "") ?? "") : arrived;
    isFirst = false;
    for (const lot of lotsOf(
      lines.filter((line) => line.trim() !== ""),
      (line) => line.length,
    ))
      for (const answer of annotateLot(lot, pipeline)) await write(`${JSON.stringify(answer)}\n`);
  }
}
