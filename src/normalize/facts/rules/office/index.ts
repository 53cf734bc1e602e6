/** Public offices: all their rules, in the order they are tried in. */
import type { FactRule } from "../../rule.ts";
import { secretaryRules } from "./secretary.ts";

export { officeRules as officeArticles } from "./held.ts";

export const officeClauses: readonly FactRule[] = [...secretaryRules];
