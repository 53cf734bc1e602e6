/** The reviewer's decisions on facts: kept by the browser where it can, and as lines to take along. */
import {
  type Basis,
  decisionLines,
  type FactDecision,
  type Patch,
  type Says,
  saysOf,
  sortedJson,
} from "../shared/decision.ts";
import type { FactEntry } from "../shared/model.ts";
import { recall, remember } from "./memory.ts";
import type { Store } from "./store.ts";

const DECISIONS = "klartekst:fact-decisions:";
const REVIEWER = "klartekst:reviewer";

const today = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const isObject = (value: unknown): value is Patch =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What the articles gave, before an earlier correction changed it. */
export function basisOf(fact: FactEntry, store: Store): Basis {
  const was = fact.reviewed?.was;
  const says: Says = isObject(was) ? saysOf({ ...fact, ...was } as Says) : saysOf(fact);
  return { quote: store.passage(fact.evidence[0]?.[0] ?? -1)[3], says };
}

function isDecision(value: unknown): value is FactDecision {
  return (
    isObject(value) &&
    typeof value.fact === "string" &&
    ["accept", "correct", "reject"].includes(String(value.decision)) &&
    [value.by, value.date, value.why].every((part) => typeof part === "string") &&
    isObject(value.basis)
  );
}

function readAll(key: string): FactDecision[] {
  try {
    const content: unknown = JSON.parse(recall(key) ?? "[]");
    return Array.isArray(content) ? content.filter(isDecision) : [];
  } catch (error) {
    // Somebody else's, or cut off: as good as nothing.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

export class Decisions {
  /** Reports at different places do not share their decisions. */
  readonly #key = `${DECISIONS}${location.pathname}`;
  readonly #byFact: Map<string, FactDecision>;

  constructor() {
    this.#byFact = new Map(readAll(this.#key).map((decision) => [decision.fact, decision]));
  }

  get size(): number {
    return this.#byFact.size;
  }

  get reviewer(): string {
    return recall(REVIEWER) ?? [...this.#byFact.values()].at(-1)?.by ?? "";
  }

  of(fact: string): FactDecision | undefined {
    return this.#byFact.get(fact);
  }

  /** The fact no longer says what was decided on. */
  isStale(fact: FactEntry, store: Store): boolean {
    const decision = this.of(fact.id);
    return decision !== undefined && sortedJson(decision.basis) !== sortedJson(basisOf(fact, store));
  }

  decide(
    fact: FactEntry,
    store: Store,
    told: Pick<FactDecision, "decision" | "by" | "why"> & { readonly correction?: Patch },
  ): void {
    this.#byFact.set(fact.id, { fact: fact.id, ...told, date: today(), basis: basisOf(fact, store) });
    remember(REVIEWER, told.by);
    this.#keep();
  }

  withdraw(fact: string): void {
    this.#byFact.delete(fact);
    this.#keep();
  }

  /** As `fact-decisions.jsonl` has them. */
  get lines(): string {
    return decisionLines(this.#byFact.values());
  }

  #keep(): void {
    remember(this.#key, JSON.stringify([...this.#byFact.values()]));
  }
}
