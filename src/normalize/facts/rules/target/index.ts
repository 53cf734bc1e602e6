/** Targets: all their rules, in the order they are tried in. */
import type { FactRule } from "../../rule.ts";
import { targetRules } from "./aims.ts";
import { targetChainRules } from "./chain.ts";
import { targetLevelRules } from "./level.ts";
import { targetMoreRules } from "./more.ts";
import { targetReachRules } from "./reach.ts";
import { targetShallRules } from "./shall.ts";

export const targetClauses: readonly FactRule[] = [
  ...targetRules,
  ...targetShallRules,
  ...targetMoreRules,
  ...targetChainRules,
  ...targetLevelRules,
  ...targetReachRules,
];
