/** Exit codes, the error that ends a run with a sentence, and writing that waits for a slow reader. */
import { once } from "node:events";

export const EXIT = { fine: 0, differs: 1, couldNotRun: 2, someFailed: 3, interrupted: 130 } as const;

/** A mistake of the caller: the message says what to do; no stack is shown. */
export class CliError extends Error {
  override readonly name = "CliError";
}

/** Writes to stdout and waits when its buffer is full, so that memory does not grow with the output. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
