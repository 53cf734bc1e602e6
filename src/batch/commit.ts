/**
 * New records and the new knowledge base wait beside the old ones until all is done and found good; then they take their
 * places in one go. What is to move is written down first, so that a run that dies in the middle is finished by the next.
 */
import { readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model.ts";
import type { Counts, ReviewCounts } from "../output/index.ts";
import { isMissing, readIfThere, syncFolder, writeDurably } from "./write.ts";

/** What is known of the knowledge base in place. */
export interface State {
  /** Digest of all that went into it. */
  readonly reduction: string;
  /** Signature of the file. */
  readonly knowledgeBase: string;
  readonly counts: Counts;
  readonly entities: number;
  readonly facts: number;
  readonly findings: number;
  readonly reviewed: ReviewCounts;
  /** Of the reduction. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Commit {
  /** Name among those that wait → id of the record. */
  readonly moves: readonly (readonly [waiting: string, id: string])[];
  /** Records of articles that are gone. */
  readonly removals: readonly string[];
  /** Null: the knowledge base stays as it is. */
  readonly state: State | null;
}

const MARK = "commit.json";
const STATE = "state.json";
export const KNOWLEDGE_BASE = "knowledge-base.json";

export function readState(cache: string): State | null {
  try {
    return JSON.parse(readIfThere(join(cache, STATE)) ?? "null") as State | null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // It has moved already.
    if (!isMissing(error)) throw error;
  }
}

function carryOut({ moves, removals, state }: Commit, out: string, cache: string): void {
  for (const [waiting, id] of moves)
    moveIfThere(join(cache, "staged", waiting), join(out, "articles", `${id}.json`));
  for (const name of removals) rmSync(join(out, "articles", name), { force: true });
  if (moves.length + removals.length > 0) syncFolder(join(out, "articles"));
  if (state !== null) {
    moveIfThere(join(cache, KNOWLEDGE_BASE), join(out, KNOWLEDGE_BASE));
    syncFolder(out);
    writeDurably(join(cache, STATE), [JSON.stringify(state)]);
  }
  rmSync(join(cache, MARK), { force: true });
}

export function commit(changes: Commit, out: string, cache: string): void {
  if (changes.moves.length + changes.removals.length === 0 && changes.state === null) return;
  writeDurably(join(cache, MARK), [JSON.stringify(changes)]);
  carryOut(changes, out, cache);
}

/** Finishes what a run that died had begun. */
export function finishCommit(out: string, cache: string): void {
  const text = readIfThere(join(cache, MARK));
  if (text !== null) carryOut(JSON.parse(text) as Commit, out, cache);
}

/** Records of ids that no article has. */
export function recordsWithout(ids: ReadonlyMap<string, unknown>, records: string): string[] {
  try {
    return readdirSync(records).filter(
      (name) => name.endsWith(".json") && !ids.has(name.slice(0, -".json".length)),
    );
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
