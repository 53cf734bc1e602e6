/** Lines that begin alike brought together in bounded memory: shared out to files by their beginnings, and grouped file by file. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ByteString } from "./bytes.ts";

/** Bytes held before they go to disk. */
const HELD_BYTES = 12_000_000;
/** Files; what one of them holds is in memory at once. */
const PARTS = 64;

export interface Grouper {
  /** @param line without a line break; begins with a digest in hexadecimal digits */
  add(line: ByteString): void;
  /** The lines of each group, in any order. */
  groups(): Iterable<ByteString[]>;
  /** Removes what is on disk. */
  close(): void;
}

/**
 * @param path beginning of the files' names
 * @param length characters that the lines of a group share
 */
export function createGrouper(path: string, length: number, heldBytes = HELD_BYTES): Grouper {
  const parts = Array.from({ length: PARTS }, (_, number) => ({
    path: `${path}.${number}.run`,
    held: [] as ByteString[],
    isOnDisk: false,
  }));
  let held = 0;
  const spill = (): void => {
    for (const part of parts) {
      if (part.held.length === 0) continue;
      // The first time over what a run that died may have left.
      const flag = part.isOnDisk ? "a" : "w";
      writeFileSync(part.path, `${part.held.join("\n")}\n`, { encoding: "latin1", flag });
      part.held = [];
      part.isOnDisk = true;
    }
    held = 0;
  };
  return {
    add(line) {
      parts[Number.parseInt(line.slice(0, 2), 16) % PARTS]?.held.push(line);
      held += line.length;
      if (held > heldBytes) spill();
    },
    *groups() {
      for (const part of parts) {
        const lines = part.isOnDisk ? readFileSync(part.path, "latin1").split("\n").slice(0, -1) : [];
        const groups = new Map<string, ByteString[]>();
        for (const line of [...lines, ...part.held]) {
          const key = line.slice(0, length);
          const group = groups.get(key);
          if (group === undefined) groups.set(key, [line]);
          else group.push(line);
        }
        yield* groups.values();
      }
    },
    close() {
      for (const part of parts) {
        part.held = [];
        if (part.isOnDisk) rmSync(part.path, { force: true });
      }
    },
  };
}
