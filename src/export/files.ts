/** Files of an export: written aside and moved into place when all of them are whole. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Appender, syncFolder, writing } from "../batch/write.ts";

export interface Written {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type Pieces = Iterable<string> | AsyncIterable<string>;

/** Where an export is made before it is moved into place; on the same disk. */
export interface Workplace {
  /** For what is needed on the way. */
  readonly folder: string;
  /** Path of a file that will be moved. */
  path(name: string): string;
  write(name: string, pieces: Pieces): Promise<Written>;
}

const FLUSH_AT = 1_000_000;

async function writeAside(path: string, pieces: Pieces): Promise<Omit<Written, "name">> {
  const file = writing(() => new Appender(path, "w"));
  const hash = createHash("sha256");
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      file.write(piece);
      if (file.waiting > FLUSH_AT) writing(() => file.flush());
    }
    writing(() => file.sync());
    return { bytes: file.size, sha256: hash.digest("hex") };
  } finally {
    file.close();
  }
}

/**
 * @param out the folder that the files go to, or, with `isFolder` false, the one file
 * @param make writes the files; what it returns are their names, in the order in which they are moved
 * @returns the files' paths
 * @throws WriteError, or what `make` throws; what was there before is still there
 */
export async function inPlace(
  out: string,
  isFolder: boolean,
  make: (workplace: Workplace) => Promise<readonly string[]>,
): Promise<string[]> {
  const parent = isFolder ? out : dirname(out);
  const made = writing(() => mkdirSync(parent, { recursive: true }));
  // Goes when the work is done, with the folders made for it when it fails.
  let rest = made;
  try {
    const folder = writing(() => mkdtempSync(join(parent, ".klartekst-export-")));
    rest ??= folder;
    const files = join(folder, "files");
    writing(() => mkdirSync(files));
    const path = (name: string): string => join(files, name);
    const names = await make({
      folder,
      path,
      write: async (name, pieces) => ({ name, ...(await writeAside(path(name), pieces)) }),
    });
    const paths = names.map((name) => (isFolder ? join(out, name) : out));
    writing(() => {
      for (const [index, name] of names.entries()) renameSync(path(name), paths[index] ?? out);
      syncFolder(parent);
    });
    rest = folder;
    return paths;
  } finally {
    if (rest !== undefined) rmSync(rest, { recursive: true, force: true });
  }
}
