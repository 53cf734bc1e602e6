/** Lines that stay where they stand on disk until they are asked for. */
import { closeSync, openSync, readSync } from "node:fs";

/** Where a line stands. */
export interface Place {
  /** Number of the file. */
  readonly source: number;
  /** Bytes. */
  readonly from: number;
  readonly length: number;
}

export class LineFiles {
  /** By number. */
  readonly paths: string[];
  readonly #handles: (number | undefined)[] = [];
  #bytes = Buffer.allocUnsafe(1 << 16);

  constructor(paths: readonly string[] = []) {
    this.paths = [...paths];
  }

  /** @returns the file's number, by which its lines are asked for */
  numberOf(path: string): number {
    const known = this.paths.indexOf(path);
    return known >= 0 ? known : this.paths.push(path) - 1;
  }

  /** The bytes hold until the next call. @throws the file system's error */
  read({ source, from, length }: Place): Buffer {
    const handle = this.#handles[source] ?? openSync(this.paths[source] ?? "", "r");
    this.#handles[source] = handle;
    if (length > this.#bytes.length) this.#bytes = Buffer.allocUnsafe(2 * length);
    return this.#bytes.subarray(0, readSync(handle, this.#bytes, 0, length, from));
  }

  close(): void {
    for (const handle of this.#handles) if (handle !== undefined) closeSync(handle);
  }
}
