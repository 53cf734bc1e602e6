/** Budget allocations: all their rules, in the order they are tried in. */
import type { FactRule } from "../../rule.ts";
import { budgetFlowRules } from "./flow.ts";
import { budgetFrontedRules } from "./fronted.ts";
import { budgetGetsRules } from "./gets.ts";
import { budgetRules } from "./given.ts";
import { budgetGoesInRules } from "./goes-in.ts";
import { budgetIncreasedRules } from "./increased.ts";
import { budgetInvertedRules } from "./inverted.ts";
import { budgetIsGivenRules } from "./is-given.ts";
import { budgetLevelRules } from "./level.ts";
import { budgetListRules } from "./list.ts";
import { budgetMeansRules } from "./means.ts";
import { budgetMoreRules } from "./more.ts";
import { budgetNounRules } from "./noun.ts";
import { budgetPassiveRules } from "./passive.ts";
import { budgetPlainRules } from "./plain.ts";
import { budgetReceivedRules } from "./received.ts";
import { budgetRecipientFirstRules } from "./recipient-first.ts";
import { budgetSomebodyRules } from "./somebody.ts";
import { budgetSumRules } from "./sum.ts";

export const budgetClauses: readonly FactRule[] = [
  ...budgetRules,
  ...budgetIsGivenRules,
  ...budgetPassiveRules,
  ...budgetIncreasedRules,
  ...budgetReceivedRules,
  ...budgetRecipientFirstRules,
  ...budgetSomebodyRules,
  ...budgetMeansRules,
  ...budgetGetsRules,
  ...budgetFrontedRules,
  ...budgetLevelRules,
  ...budgetGoesInRules,
  ...budgetFlowRules,
  ...budgetInvertedRules,
  ...budgetSumRules,
  ...budgetListRules,
  ...budgetPlainRules,
  ...budgetNounRules,
  ...budgetMoreRules,
];
