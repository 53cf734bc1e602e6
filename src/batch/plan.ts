/** What there is to do: which articles are known as they are, which have to be computed, and why. */
import { join } from "node:path";
import type { Entry as Listed } from "../ingest/read.ts";
import { type Context, contextMisses, type Reason, shortDigest } from "./key.ts";
import type { Kept } from "./ledger.ts";
import type { Task } from "./work.ts";
import { signatureOf, statIfThere, strictSignatureOf } from "./write.ts";

export interface Places {
  readonly seeds: string;
  /** Folder of the records. */
  readonly records: string;
  /** Where new records wait. */
  readonly staged: string;
}

export interface Planned extends Task {
  /** Signature of the files now. */
  readonly seen: string;
  /** Why it is computed; when its bytes turn out to be known, it is not. */
  readonly why: readonly Reason[];
}

export interface Plan {
  /** File → what is kept of it and still holds. */
  readonly fresh: Map<string, Kept>;
  /** Of those, the files whose records wait for their places. */
  readonly waiting: ReadonlySet<string>;
  readonly tasks: readonly Planned[];
  /** Id → the file that had it before this run. */
  readonly owners: ReadonlyMap<string, Kept>;
}

/** File systems keep time in steps of up to two seconds: what is younger may change and look the same. */
const STEP_MS = 2_000;

/** Name of a record while it waits; of two articles with one id both can. */
export const stagedName = (file: string): string => `${shortDigest(file)}.json`;

function look(
  listed: Listed,
  seeds: string,
  since: number,
): { readonly seen: string; readonly size: number } {
  try {
    const stats = statIfThere(listed.path);
    const sidecar = listed.sidecar === undefined ? null : statIfThere(join(seeds, listed.sidecar));
    if (stats === null) return { seen: "", size: 0 };
    const youngest = Math.max(stats.ctimeMs, sidecar?.ctimeMs ?? 0);
    if (youngest > since - STEP_MS) return { seen: "", size: stats.size };
    const beside = sidecar === null ? "" : `+${listed.sidecar}:${strictSignatureOf(sidecar)}`;
    return { seen: strictSignatureOf(stats) + beside, size: stats.size };
  } catch (error) {
    // Links in a circle and the like: reading says what is wrong.
    if (!(error instanceof Error && "code" in error)) throw error;
    return { seen: "", size: 0 };
  }
}

export const isWaiting = ({ file, record }: Kept, staged: string): boolean =>
  hasSignature(join(staged, stagedName(file)), record);

export const isInPlace = ({ id, record }: Pick<Kept, "id" | "record">, records: string): boolean =>
  hasSignature(join(records, `${id}.json`), record);

function hasSignature(path: string, signature: string): boolean {
  const stats = statIfThere(path);
  return stats?.isFile() === true && signatureOf(stats) === signature;
}

/** Id → the article that has it: of several files with one id the first by name. */
export function ownersOf(entries: Iterable<Kept>): Map<string, Kept> {
  const owners = new Map<string, Kept>();
  for (const entry of entries) {
    if (entry.id === null) continue;
    const other = owners.get(entry.id);
    if (other === undefined || entry.file < other.file) owners.set(entry.id, entry);
  }
  return owners;
}

/** @param since the file system's time now */
export function plan(
  listed: readonly Listed[],
  kept: ReadonlyMap<string, Kept>,
  context: Context,
  places: Places,
  { force, since }: { readonly force: boolean; readonly since: number },
): Plan {
  const owners = ownersOf(listed.flatMap(({ file }) => kept.get(file) ?? []));
  const fresh = new Map<string, Kept>();
  const waiting = new Set<string>();
  const tasks: Planned[] = [];
  const recordOf = (entry: Kept): "there" | "waits" | "gone" => {
    if (entry.id === null || owners.get(entry.id) !== entry || isInPlace(entry, places.records))
      return "there";
    return isWaiting(entry, places.staged) ? "waits" : "gone";
  };
  for (const article of listed) {
    const { file } = article;
    const { seen, size } = look(article, places.seeds, since);
    const entry = kept.get(file);
    const missed = force ? (["force"] as const) : reasonsOf(entry, context);
    const record = entry === undefined || missed.length > 0 ? "gone" : recordOf(entry);
    if (record === "waits") waiting.add(file);
    const why = missed.length === 0 && record === "gone" ? (["record"] as const) : missed;
    if (entry !== undefined && why.length === 0 && seen !== "" && entry.seen === seen) {
      fresh.set(file, entry);
      continue;
    }
    const known =
      entry === undefined || why.length > 0 ? null : { bytes: entry.bytes, sidecar: entry.sidecar };
    tasks.push({ listed: article, size, stagedAs: stagedName(file), known, seen, why });
  }
  return { fresh, waiting, tasks, owners };
}

function reasonsOf(entry: Kept | undefined, context: Context): readonly Reason[] {
  if (entry === undefined) return ["new"];
  const missed = contextMisses(entry.context, context);
  return missed.length === 0 && entry.retry === true ? ["retry"] : missed;
}
