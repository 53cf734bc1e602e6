/** Observations: all their rules, in the order they are tried in. */
import type { FactRule } from "../../rule.ts";
import { observedAppositionRules } from "./apposition.ts";
import { observedBoxRules } from "./box.ts";
import { observedByNounRules } from "./by-noun.ts";
import { observedChangeRules } from "./change.ts";
import { observedComparedRules } from "./compared.ts";
import { observedCountRules } from "./count.ts";
import { observedDoersRules } from "./doers.ts";
import { observedDoesRules } from "./does.ts";
import { observedDoneRules } from "./done.ts";
import { observedEachRules } from "./each.ts";
import { observedFigureRules } from "./figure.ts";
import { observedGrowthRules } from "./growth.ts";
import { observedHadRules } from "./had.ts";
import { hasChangedRules } from "./has-changed.ts";
import { hasLevelRules } from "./has-level.ts";
import { observedInPartRules } from "./in-part.ts";
import { observedLevelRules } from "./level.ts";
import { observedMembersRules } from "./members.ts";
import { observedMembersChangedRules } from "./members-changed.ts";
import { observedMoreRules } from "./more.ts";
import { observedMovesRules } from "./moves.ts";
import { observedPartRules } from "./part.ts";
import { observedPotRules } from "./pot.ts";
import { observedQuotaRules } from "./quota.ts";
import { observedShareRules } from "./share.ts";
import { observedSizeRules } from "./size.ts";
import { observedSoMuchRules } from "./so-much.ts";
import { observedStandsRules } from "./stands.ts";
import { observedThereRules } from "./there.ts";
import { observedToldRules } from "./told.ts";
import { observedTradeRules } from "./trade.ts";
import { observedWithRules } from "./with.ts";

export const observationClauses: readonly FactRule[] = [
  ...hasLevelRules,
  ...hasChangedRules,
  ...observedShareRules,
  ...observedThereRules,
  ...observedCountRules,
  ...observedSizeRules,
  ...observedChangeRules,
  ...observedGrowthRules,
  ...observedTradeRules,
  ...observedEachRules,
  ...observedFigureRules,
  ...observedHadRules,
  ...observedAppositionRules,
  ...observedComparedRules,
  ...observedPartRules,
  ...observedLevelRules,
  ...observedQuotaRules,
  ...observedDoersRules,
  ...observedMembersRules,
  ...observedMembersChangedRules,
  ...observedMoreRules,
  ...observedDoneRules,
  ...observedByNounRules,
  ...observedWithRules,
  ...observedSoMuchRules,
  ...observedMovesRules,
  ...observedInPartRules,
  ...observedStandsRules,
  ...observedToldRules,
  ...observedDoesRules,
  ...observedBoxRules,
  ...observedPotRules,
];
