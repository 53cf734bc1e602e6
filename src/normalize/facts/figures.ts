/** The rules on figures whose verbs and nouns are tables: what is done with so much, who has how many, what is aimed at. */
import { budgetMoreRules } from "./budget-more.ts";
import { observedByNounRules } from "./observed-by-noun.ts";
import { observedDoersRules } from "./observed-doers.ts";
import { observedDoesRules } from "./observed-does.ts";
import { observedDoneRules } from "./observed-done.ts";
import { observedMembersRules } from "./observed-members.ts";
import { observedMoreRules } from "./observed-more.ts";
import { observedMovesRules } from "./observed-moves.ts";
import { observedStandsRules } from "./observed-stands.ts";
import { observedToldRules } from "./observed-told.ts";
import { observedWithRules } from "./observed-with.ts";
import type { FactRule } from "./rule.ts";
import { targetLevelRules } from "./target-level.ts";

export const figureRules: readonly FactRule[] = [
  ...budgetMoreRules,
  ...targetLevelRules,
  ...observedDoersRules,
  ...observedMembersRules,
  ...observedMoreRules,
  ...observedDoneRules,
  ...observedByNounRules,
  ...observedWithRules,
  ...observedMovesRules,
  ...observedStandsRules,
  ...observedToldRules,
  ...observedDoesRules,
];
