/** Launches: all their rules, in the order they are tried in. */
import type { FactRule } from "../../rule.ts";
import { launchBegunRules } from "./begun.ts";
import { launchExpectedRules } from "./expected.ts";
import { launchFoundedRules } from "./founded.ts";
import { launchRules } from "./launched.ts";
import { launchOpenedRules } from "./opened.ts";
import { launchPassiveRules } from "./passive.ts";
import { launchSplitRules } from "./split.ts";
import { launchWasRules } from "./was-launched.ts";

export const launchClauses: readonly FactRule[] = [
  ...launchRules,
  ...launchWasRules,
  ...launchExpectedRules,
  ...launchFoundedRules,
  ...launchSplitRules,
  ...launchOpenedRules,
  ...launchBegunRules,
  ...launchPassiveRules,
];
