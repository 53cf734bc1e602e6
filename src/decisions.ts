/**
 * What reviewers have decided of entities: a table that is kept under version control beside the articles and that every
 * build honours. `same`: the second entity is the first under another name; `not-same`: two that are never taken for one.
 * What they have decided of facts is in `fact-decisions.ts`.
 */
import { createHash } from "node:crypto";
import * as z from "zod";
import type { FactDecision, FactDecisions } from "./fact-decisions.ts";
import { contentOf, parseRows, TableError } from "./table.ts";

const entityId = z.string().regex(/^(?:person|cluster|organisation|programme):[a-z0-9-]+$/, "an entity's id");

export const decisionSchema = z.strictObject({
  decision: z.enum(["same", "not-same"]),
  first: entityId,
  second: entityId,
  /** Who decided, when, and why. */
  by: z.string().min(1, "who decided"),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day as 2020-01-24"),
  why: z.string(),
});

export type Decision = z.infer<typeof decisionSchema>;

export interface Decisions {
  readonly decisions: readonly Decision[];
  /** Those on facts; default: none. */
  readonly facts?: readonly FactDecision[];
  /** Of the content of the table, and of the facts' file. */
  readonly digest: string;
}

/** Both kinds together; undefined where there are neither. */
export function allDecisions(
  entities: Decisions | undefined,
  facts: FactDecisions | undefined,
): Decisions | undefined {
  if (facts === undefined) return entities;
  const digest = createHash("sha256")
    .update(`${entities?.digest ?? ""} ${facts.digest}`)
    .digest("hex");
  return { decisions: entities?.decisions ?? [], facts: facts.decisions, digest: digest.slice(0, 16) };
}

/** @throws TableError naming file, line and column */
export function parseDecisions(content: string, file = "decisions.tsv"): Decisions {
  const rows = parseRows(decisionSchema, content, file);
  const known = new Map<string, { decision: string; line: number }>();
  for (const { row, line } of rows) {
    const { decision, first, second } = row;
    if (first === second)
      throw new TableError(`${file}, line ${line}: ${first} is compared with itself; name two entities`);
    if (first.split(":")[0] !== second.split(":")[0])
      throw new TableError(`${file}, line ${line}: ${first} and ${second} are of different kinds`);
    const pair = [first, second].sort().join(" ");
    const other = known.get(pair);
    if (other !== undefined && other.decision !== decision)
      throw new TableError(
        `${file}, line ${line}: line ${other.line} says "${other.decision}" of the same two; keep one of them`,
      );
    known.set(pair, { decision, line });
  }
  return {
    decisions: rows.map(({ row }) => row),
    digest: createHash("sha256").update(content).digest("hex").slice(0, 16),
  };
}

/** @throws TableError when the file cannot be read or used */
export const readDecisions = (path: string): Decisions =>
  parseDecisions(contentOf(path, "the decisions"), path);
