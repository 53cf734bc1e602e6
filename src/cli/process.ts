/** Exit codes, the error that ends a run with a sentence, and writing that waits for a slow reader. */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import pc from "picocolors";

export const EXIT = { fine: 0, differs: 1, couldNotRun: 2, someFailed: 3, interrupted: 130 } as const;

/** A mistake of the caller: the message says what to do; no stack is shown. */
export class CliError extends Error {
  override readonly name = "CliError";
}

/** Writes to stdout and waits when its buffer is full, so that memory does not grow with the output. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Colours for one stream: on a terminal unless NO_COLOR is set, elsewhere only with FORCE_COLOR. */
export function colorsFor(stream: { isTTY?: boolean }): ReturnType<typeof pc.createColors> {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return pc.createColors(false);
  return pc.createColors(stream.isTTY === true || (FORCE_COLOR !== undefined && FORCE_COLOR !== "0"));
}

/** A file's bytes, or standard input's for "-". */
export async function readInput(file: string): Promise<Uint8Array> {
  if (file === "-") {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(file);
  } catch (error) {
    throw new CliError(
      `cannot read ${file} (${error instanceof Error && "code" in error ? String(error.code) : String(error)})`,
    );
  }
}

/** Terminal control characters of names and texts are shown, not obeyed; a name is one line. */
export const harmlessName = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\uFFFD");

const interruption = new AbortController();
let isListening = false;

/** Aborted by Ctrl-C; from now on the first one asks, the second one ends the process. */
export function interruptionSignal(): AbortSignal {
  isListening = true;
  return interruption.signal;
}

export function onInterrupt(): void {
  if (!isListening || interruption.signal.aborted) process.exit(EXIT.interrupted);
  interruption.abort();
}

/** "1 fact", "2 facts". @param many default: with an s */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
