/**
 * What reviewers have decided of facts: `fact-decisions.jsonl`, one decision a line, kept under version control beside the
 * articles and honoured by every build. Each carries its basis, so that a decision whose basis has changed is noticed.
 */
import { createHash } from "node:crypto";
import * as z from "zod";
import { type Says, saysSchema } from "./model.ts";
import { contentOf, TableError } from "./table.ts";

const patchSchema = z
  .record(z.string(), z.json())
  .refine(
    (patch) => Object.keys(patch).length > 0,
    "what is to be changed, as a merge patch over basis.says",
  );

export const factDecisionSchema = z.strictObject({
  /** What was decided on: the fact's first quote, and what the rules said of it. */
  basis: z.strictObject({ quote: z.string().min(1), says: saysSchema }),
  /** Who decided, when, and why. */
  by: z.string().min(1, "who decided"),
  date: z.iso.date("a day as 2026-11-26"),
  why: z.string(),
  decision: z.enum(["accept", "correct", "reject"]),
  /** RFC 7396 merge patch over `basis.says`; only with "correct". */
  correction: patchSchema.optional(),
  /** The fact's id in the knowledge base. */
  fact: z.string().regex(/^[a-z-]+-[0-9a-f]{12}$/, "a fact's id"),
});

export interface FactDecision extends Readonly<z.infer<typeof factDecisionSchema>> {
  /** What the fact says when it is corrected; null: it is not. */
  readonly corrected: Says | null;
}

export interface FactDecisions {
  readonly decisions: readonly FactDecision[];
  /** Of the file's content. */
  readonly digest: string;
}

/** An entity's id says what it is an id of. */
const ENTITY = /^(?:person|cluster|organisation|programme):[a-z0-9-]+$/;

/** RFC 7396: null takes a member away, an object goes into an object, everything else takes the place of what is there. */
function patched(target: unknown, patch: z.infer<ReturnType<typeof z.json>>): unknown {
  if (patch === null || typeof patch !== "object" || Array.isArray(patch)) return patch;
  const isObject = target !== null && typeof target === "object" && !Array.isArray(target);
  const result = new Map<string, unknown>(Object.entries(isObject ? target : {}));
  for (const [name, value] of Object.entries(patch))
    if (value === null) result.delete(name);
    else result.set(name, patched(result.get(name), value));
  return Object.fromEntries(result);
}

/** @param fail throws, naming the place */
function correctedSays(
  { basis, decision, correction }: z.infer<typeof factDecisionSchema>,
  fail: (field: string, problem: string) => never,
): Says | null {
  if (decision !== "correct") {
    if (correction !== undefined) fail("correction", `only "correct" has one, not "${decision}"`);
    return null;
  }
  if (correction === undefined) fail("correction", 'missing; "correct" says what is to be changed');
  // A slot that is taken away is one that the text does not fill.
  const { data, error } = saysSchema.safeParse({
    subject: null,
    object: null,
    qualifiers: {},
    ...(patched(basis.says, correction ?? {}) as object),
  });
  if (data === undefined) {
    const { path = [], message } = error?.issues[0] ?? {};
    fail("correction", `what it makes is no fact: ${path.map(String).join(".")}: ${message}`);
  }
  for (const slot of [data.subject, data.object])
    if (slot !== null && "name" in slot && slot.entity !== undefined && !ENTITY.test(slot.entity))
      fail("correction", `"${slot.entity}" is no entity's id; write it as person:kari-berg`);
  return data;
}

/** The decision on all that the fact says, where its basis was shown with contact data blotted out. */
export function decidedInFull(decision: FactDecision, says: Says): FactDecision {
  const basis = { ...decision.basis, says };
  const corrected = correctedSays({ ...decision, basis }, (field, problem) => {
    throw new TableError(`decision on ${decision.fact}: field ${field}: ${problem}`);
  });
  return { ...decision, basis, corrected };
}

/** @throws TableError naming file, line and field */
export function parseFactDecisions(content: string, file = "fact-decisions.jsonl"): FactDecisions {
  const lines = new Map<string, number>();
  const decisions = content.split(/\r?\n/u).flatMap((text, index): FactDecision[] => {
    if (text.trim() === "") return [];
    const line = index + 1;
    const fail = (problem: string): never => {
      throw new TableError(`${file}, line ${line}: ${problem}`);
    };
    let value: unknown;
    try {
      value = JSON.parse(index === 0 ? text.replace(/^\uFEFF/u, "") : text);
    } catch (error) {
      fail(`no JSON (${error instanceof Error ? error.message : error}); one decision a line`);
    }
    const { data, error } = factDecisionSchema.safeParse(value);
    if (data === undefined) {
      const { path = [], message } = error?.issues[0] ?? {};
      return fail(`${path.length > 0 ? `field ${path.map(String).join(".")}: ` : ""}${message}`);
    }
    const { fact, basis } = data;
    if (!fact.startsWith(`${basis.says.type}-`))
      fail(`field basis.says.type: "${basis.says.type}" is not the type of ${fact}`);
    const other = lines.get(fact);
    if (other !== undefined) fail(`line ${other} decides on ${fact} as well; keep one of them`);
    lines.set(fact, line);
    const corrected = correctedSays(data, (field, problem) => fail(`field ${field}: ${problem}`));
    return [{ ...data, corrected }];
  });
  return { decisions, digest: createHash("sha256").update(content).digest("hex").slice(0, 16) };
}

/** @throws TableError when the file cannot be read or used */
export const readFactDecisions = (path: string): FactDecisions =>
  parseFactDecisions(contentOf(path, "the decisions"), path);
