/** Files of an export: written aside and moved into place when all of them are whole. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Appender, codeOf, syncFolder, WriteError } from "../batch/write.ts";

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
  const file = new Appender(path, "w");
  const hash = createHash("sha256");
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      file.write(piece);
      if (file.waiting > FLUSH_AT) file.flush();
    }
    file.sync();
    return { bytes: file.size, sha256: hash.digest("hex") };
  } finally {
    file.close();
  }
}

/** An error of the file system while files are written, as one that names what could not be done. */
const isFileError = (error: unknown): boolean => error instanceof Error && /^E[A-Z]+$/u.test(codeOf(error));

/**
 * @param out the folder that the files go to, or, with `isFolder` false, the one file
 * @param make writes the files; what it returns are their names, in the order in which they are moved
 * @throws WriteError; what was there before is still there
 */
export async function inPlace(
  out: string,
  isFolder: boolean,
  make: (workplace: Workplace) => Promise<readonly string[]>,
): Promise<string[]> {
  const target = resolve(out);
  const parent = isFolder ? target : dirname(target);
  let aside: string | undefined;
  try {
    mkdirSync(parent, { recursive: true });
    aside = mkdtempSync(join(parent, ".klartekst-export-"));
    const folder = aside;
    const files = join(folder, "files");
    mkdirSync(files);
    const path = (name: string): string => join(files, name);
    const names = await make({
      folder,
      path,
      write: async (name, pieces) => ({ name, ...(await writeAside(path(name), pieces)) }),
    });
    const paths = names.map((name) => (isFolder ? join(target, name) : target));
    for (const [index, name] of names.entries()) renameSync(path(name), paths[index] ?? target);
    syncFolder(parent);
    return isFolder ? names.map((name) => join(out, name)) : [join(dirname(out), basename(out))];
  } catch (error) {
    throw isFileError(error) ? new WriteError(error) : error;
  } finally {
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true });
  }
}
