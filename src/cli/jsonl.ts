/**
 * The JSONL filter: one object a line in, one a line out, in the same order. A bad line gives an error line and the
 * stream goes on; memory does not grow with the number of lines.
 */
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import {
  type AnnotateInput,
  annotate,
  annotateInputSchema,
  type Registry,
  withoutContacts,
} from "../index.ts";
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

function annotateLine(line: string, registry: Registry, keepContacts: boolean): object {
  const input = parseLine(line);
  if ("error" in input) return input;
  try {
    return annotate(input, { registry, keepContacts });
  } catch (error) {
    return {
      id: input.id,
      error: { code: "failed", message: error instanceof Error ? error.message : String(error) },
    };
  }
}

/** Empty lines are passed over. */
export async function annotateLines(
  input: Readable,
  registry: Registry,
  keepContacts: boolean,
): Promise<void> {
  let isFirst = true;
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = isFirst ? raw.replace(/^\uFEFF/u, "") : raw;
    isFirst = false;
    if (line.trim() !== "") await write(`${JSON.stringify(annotateLine(line, registry, keepContacts))}\n`);
  }
}
