/**
 * Writing that a reader, a full disk or a `kill -9` never catches half-way: beside the place, flushed, renamed. What is
 * written by the thousand is not flushed one by one; the ledger notices what a power cut took.
 */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

export const isMissing = (error: unknown): boolean => ["ENOENT", "ENOTDIR"].includes(codeOf(error));

/** The result cannot be written: no space, no permission, a file where a folder should be. */
export class WriteError extends Error {
  override readonly name = "WriteError";
  readonly code: string;

  constructor(cause: unknown) {
    super(`cannot write (${codeOf(cause)})`, { cause });
    this.code = codeOf(cause);
  }
}

/** @throws WriteError instead of the file system's error */
export function writing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof WriteError ? error : new WriteError(error);
  }
}

export const statIfThere = (path: string): Stats | null => statSync(path, { throwIfNoEntry: false }) ?? null;

export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Changes when the file's content does; survives a rename. */
export const signatureOf = ({ size, mtimeMs, ino }: Stats): string => `${size}-${mtimeMs}-${ino}`;

/** Changes with every write, also one that sets the old times again. */
export const strictSignatureOf = (stats: Stats): string => `${signatureOf(stats)}-${stats.ctimeMs}`;

/** Flushes what a folder lists, so that a rename in it outlives a power cut. Not every system can. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!["EISDIR", "EPERM", "EINVAL", "EACCES", "EBADF"].includes(codeOf(error))) throw error;
  }
}

/** Writes a file in place, without flushing it. @returns its signature */
export function writePlainly(path: string, content: Buffer): string {
  const handle = openSync(path, "w");
  try {
    writeWhole(handle, content);
    return signatureOf(fstatSync(handle));
  } finally {
    closeSync(handle);
  }
}

function writeWhole(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** Bytes one after the other in a buffer that grows; writing each on its own would take longer. */
export class Bytes {
  #buffer = Buffer.allocUnsafe(FIRST_BYTES);
  /** Bytes held. */
  length = 0;

  /** @returns bytes added */
  add(piece: string | Uint8Array): number {
    const isText = typeof piece === "string";
    const needed = this.length + (isText ? 3 * piece.length : piece.length);
    if (needed > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * this.#buffer.length, needed));
      this.#buffer.copy(larger, 0, 0, this.length);
      this.#buffer = larger;
    }
    if (!isText) this.#buffer.set(piece, this.length);
    const added = isText ? this.#buffer.write(piece, this.length, "utf8") : piece.length;
    this.length += added;
    return added;
  }

  /** What is held, until the next `add`. */
  get held(): Buffer {
    return this.#buffer.subarray(0, this.length);
  }

  toString(from: number, to: number): string {
    return this.#buffer.toString("utf8", from, to);
  }

  /** What stands there, until the next `add`. */
  slice(from: number, to: number): Buffer {
    return this.#buffer.subarray(from, to);
  }

  clear(): void {
    this.length = 0;
  }
}

const FIRST_BYTES = 16_384;

/** A file that is written from front to back in large pieces. */
export class Appender {
  readonly #handle: number;
  readonly #waiting = new Bytes();
  #isOpen = true;
  #failure: unknown;
  /** Bytes, those that wait included. */
  size: number;

  /** @param flags "w" for a new file, "a" to go on with one */
  constructor(path: string, flags: "w" | "a") {
    mkdirSync(dirname(path), { recursive: true });
    this.#handle = openSync(path, flags);
    this.size = fstatSync(this.#handle).size;
  }

  /** @returns bytes taken */
  write(piece: string | Uint8Array): number {
    const length = this.#waiting.add(piece);
    this.size += length;
    return length;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** @throws the file system's error, and from then on always that one */
  flush(): void {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.waiting === 0) return;
    try {
      writeWhole(this.#handle, this.#waiting.held);
      this.#waiting.clear();
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  /** Down to the disk. */
  sync(): void {
    this.flush();
    fsyncSync(this.#handle);
  }

  close(): void {
    if (this.#isOpen) closeSync(this.#handle);
    this.#isOpen = false;
  }
}

const PIECE_BYTES = 1_000_000;

/** What files hold, one after the other; a piece holds until the next is taken. */
export function* contentOf(paths: readonly string[]): Generator<Uint8Array> {
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  for (const path of paths) {
    const handle = openSync(path, "r");
    try {
      for (let read = 1; read > 0; ) {
        read = readSync(handle, piece);
        if (read > 0) yield piece.subarray(0, read);
      }
    } finally {
      closeSync(handle);
    }
  }
}

/**
 * Old content or new, and the new one outlives a power cut.
 * @param pieces of the content
 * @param temporary where it is written first, on the same disk
 */
export function writeDurably(
  path: string,
  pieces: Iterable<string | Uint8Array>,
  temporary = `${path}.tmp`,
): string {
  const file = new Appender(temporary, "w");
  let isWritten = false;
  try {
    for (const piece of pieces) {
      file.write(piece);
      if (file.waiting > 1_000_000) file.flush();
    }
    file.sync();
    isWritten = true;
  } finally {
    file.close();
    if (!isWritten) rmSync(temporary, { force: true });
  }
  const signature = signatureOf(statSync(temporary));
  renameSync(temporary, path);
  syncFolder(dirname(path));
  return signature;
}
