/** What a verification finds wrong. */

export type ProblemCode =
  | "unreadable"
  | "bad-schema"
  | "unknown-source"
  | "wrong-hash"
  | "missing-record"
  | "stray-record"
  | "wrong-slice"
  | "wrong-block"
  | "wrong-id"
  | "duplicate-id"
  | "dangling-reference"
  | "not-reproduced";

export interface Problem {
  readonly code: ProblemCode;
  /** File inside the knowledge base's folder. */
  readonly file: string;
  /** Which record in it. */
  readonly record: string;
  readonly message: string;
}

/** Ids that stand twice. */
export function duplicates(ids: Iterable<string>): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return [...twice];
}
