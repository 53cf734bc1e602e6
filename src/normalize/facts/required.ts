/** What the patterns of fact rules require of a sentence. */
import type { Required } from "../../prefilter.ts";

/** Worked out when the program is built; of rewrites in the order of the lists that they are for. */
export interface FactRequirements {
  /** By the rule's id. */
  readonly clauseRules: Readonly<Record<string, Required>>;
  readonly plainRewrites: readonly Required[];
  readonly grantRewrites: readonly Required[];
}
