/** Governance: all their rules, in the order they are tried in. */
import type { FactRule } from "../../rule.ts";
import { governanceAgreementRules } from "./agreement.ts";
import { governanceAimRules } from "./aim.ts";
import { governanceRules } from "./governed.ts";
import { governanceOwnedRules } from "./owned.ts";
import { governanceRoleRules } from "./role.ts";

export const governanceClauses: readonly FactRule[] = [
  ...governanceRules,
  ...governanceAimRules,
  ...governanceAgreementRules,
  ...governanceRoleRules,
  ...governanceOwnedRules,
];
