/**
 * One build of a folder at a time. Shards of one build share the folder: each has a lock of its own, and only a whole
 * build or a merge wants to be alone. A lock whose process is gone, or that nobody has touched for a while, is void.
 */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { codeOf, isMissing, statIfThere } from "./write.ts";

/** Another build of the folder is running. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

const BEAT_MS = 5_000;
/** A holder that has missed this many beats is gone. */
const BEATS = 12;

const nameOf = (shard: string): string => `${shard}.lock`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // "Not allowed" is alive; "no such process" and numbers that no process has are not.
    return codeOf(error) === "EPERM";
  }
}

/** What a lock says of its holder; null where there is no lock. */
function holderOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** @param now the file system's time */
function isHeld(path: string, now: number): boolean {
  const stats = statIfThere(path);
  const holder = holderOf(path);
  if (stats === null || holder === null || now - stats.mtimeMs > BEAT_MS * BEATS) return false;
  const [pid, host] = holder.split(" ");
  // A lock without a name is being written this moment.
  return host === undefined || host !== hostname() || isAlive(Number(pid));
}

/** Takes a void lock away, unless somebody else has just done so and holds a new one. */
function removeVoid(path: string, now: number): boolean {
  const holder = holderOf(path);
  if (isHeld(path, now)) return false;
  const aside = `${path}.${process.pid}.void`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
  const isTheSame = holderOf(aside) === holder;
  if (isTheSame) rmSync(aside, { force: true });
  else renameSync(aside, path);
  return isTheSame;
}

export interface Lock {
  /** The file system's time when the lock was taken. */
  readonly since: number;
  release(): void;
}

/**
 * @param folder the cache's
 * @param shard "2-of-4", or "1-of-1" for a build that must be alone
 * @throws LockedError
 */
export function lock(folder: string, shard: string): Lock {
  const own = nameOf(shard);
  const path = join(folder, own);
  const isAlone = shard === "1-of-1";
  const content = `${process.pid} ${hostname()}`;
  const take = (): void => writeFileSync(path, content, { flag: "wx" });
  const refuse = (): never => {
    throw new LockedError("another build of it is running; wait for it, or end it");
  };
  const probe = join(folder, `${shard}.${process.pid}.probe`);
  writeFileSync(probe, "");
  const now = statIfThere(probe)?.mtimeMs ?? 0;
  rmSync(probe, { force: true });
  try {
    take();
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    if (!removeVoid(path, now)) refuse();
    try {
      take();
    } catch (again) {
      if (codeOf(again) === "EEXIST") refuse();
      throw again;
    }
  }
  const others = readdirSync(folder).filter(
    (name) => name.endsWith(".lock") && name !== own && (isAlone || name === nameOf("1-of-1")),
  );
  for (const other of others) {
    if (removeVoid(join(folder, other), now)) continue;
    rmSync(path, { force: true });
    refuse();
  }
  const beat = setInterval(() => {
    try {
      writeFileSync(path, content, { flag: "r+" });
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }, BEAT_MS);
  beat.unref();
  return {
    since: now,
    release() {
      clearInterval(beat);
      rmSync(path, { force: true });
    },
  };
}
