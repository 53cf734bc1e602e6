/** Lines that begin alike brought together in bounded memory: shared out to files by their beginnings, and grouped file by file. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ByteString } from "./bytes.ts";
import { Bytes } from "./write.ts";

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
    bytes: new Bytes(),
    isOnDisk: false,
  }));
  let held = 0;
  const spill = (): void => {
    for (const part of parts) {
      // The first time over what a run that died may have left.
      writeFileSync(part.path, part.bytes.held, { flag: part.isOnDisk ? "a" : "w" });
      part.bytes.clear();
      part.isOnDisk = true;
    }
    held = 0;
  };
  return {
    add(line) {
      const part = parts[Number.parseInt(line.slice(0, 2), 16) % PARTS];
      held += part?.bytes.add(`${line}\n`, "latin1") ?? 0;
      if (held > heldBytes) spill();
    },
    *groups() {
      for (const { path: file, bytes, isOnDisk } of parts) {
        const onDisk = isOnDisk ? readFileSync(file, "latin1") : "";
        const groups = new Map<string, ByteString[]>();
        for (const line of (onDisk + bytes.held.toString("latin1")).split("\n").slice(0, -1)) {
          const key = line.slice(0, length);
          const group = groups.get(key);
          if (group === undefined) groups.set(key, [line]);
          else group.push(line);
        }
        yield* groups.values();
      }
    },
    close() {
      for (const { path: file, isOnDisk } of parts) if (isOnDisk) rmSync(file, { force: true });
    },
  };
}
