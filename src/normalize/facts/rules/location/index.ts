/** Locations: all their rules, in the order they are tried in. */
import type { FactRule } from "../../rule.ts";
import { locationRules } from "./base.ts";

export { locationArticles } from "./based.ts";

export const locationClauses: readonly FactRule[] = [...locationRules];
