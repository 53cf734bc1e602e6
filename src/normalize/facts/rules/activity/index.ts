/** Activities: all their rules, in the order they are tried in. */
import type { FactRule } from "../../rule.ts";
import { activityRules } from "./events.ts";
import { activityRoleRules } from "./role.ts";

export const activityClauses: readonly FactRule[] = [...activityRules, ...activityRoleRules];
