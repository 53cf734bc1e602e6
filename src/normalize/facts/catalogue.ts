/** All fact rules, in the order they are tried in. */
import { activityRules } from "./activity.ts";
import { activityRoleRules } from "./activity-role.ts";
import { affiliationArticleRules } from "./affiliation.ts";
import { affiliationAppointedRules } from "./affiliation-appointed.ts";
import { affiliationBesideRules } from "./affiliation-beside.ts";
import { affiliationBoardRules } from "./affiliation-board.ts";
import { affiliationRules } from "./affiliation-clause.ts";
import { affiliationHavingRules } from "./affiliation-having.ts";
import { affiliationLocalRules } from "./affiliation-local.ts";
import { affiliationNewRules } from "./affiliation-new.ts";
import { affiliationPlacedRules } from "./affiliation-placed.ts";
import { affiliationTitledRules } from "./affiliation-titled.ts";
import { budgetRules } from "./budget.ts";
import { budgetFlowRules } from "./budget-flow.ts";
import { budgetFrontedRules } from "./budget-fronted.ts";
import { budgetGetsRules } from "./budget-gets.ts";
import { budgetIncreasedRules } from "./budget-increased.ts";
import { budgetInvertedRules } from "./budget-inverted.ts";
import { budgetLevelRules } from "./budget-level.ts";
import { budgetListRules } from "./budget-list.ts";
import { budgetMeansRules } from "./budget-means.ts";
import { budgetNounRules } from "./budget-noun.ts";
import { budgetPlainRules } from "./budget-plain.ts";
import { budgetReceivedRules } from "./budget-received.ts";
import { budgetSomebodyRules } from "./budget-somebody.ts";
import { budgetSumRules } from "./budget-sum.ts";
import { figureRules } from "./figures.ts";
import { governanceRules } from "./governance.ts";
import { governanceAgreementRules } from "./governance-agreement.ts";
import { governanceAimRules } from "./governance-aim.ts";
import { governanceOwnedRules } from "./governance-owned.ts";
import { governanceRoleRules } from "./governance-role.ts";
import { launchRules } from "./launch.ts";
import { launchExpectedRules } from "./launch-expected.ts";
import { launchFoundedRules } from "./launch-founded.ts";
import { launchOpenedRules } from "./launch-opened.ts";
import { launchSplitRules } from "./launch-split.ts";
import { locationRules } from "./location.ts";
import { membershipArticleRules, membershipRules } from "./membership.ts";
import { membershipNamedRules } from "./membership-named.ts";
import { membershipTakenRules } from "./membership-taken.ts";
import { observationRules } from "./observation.ts";
import { observedAppositionRules } from "./observed-apposition.ts";
import { observedChangeRules } from "./observed-change.ts";
import { observedComparedRules } from "./observed-compared.ts";
import { observedCountRules } from "./observed-count.ts";
import { observedFigureRules } from "./observed-figure.ts";
import { observedHadRules } from "./observed-had.ts";
import { observedLevelRules } from "./observed-level.ts";
import { observedPartRules } from "./observed-part.ts";
import { observedQuotaRules } from "./observed-quota.ts";
import { observedShareRules } from "./observed-share.ts";
import { observedSizeRules } from "./observed-size.ts";
import { observedThereRules } from "./observed-there.ts";
import { observedTradeRules } from "./observed-trade.ts";
import { officeRules } from "./office.ts";
import { recommendationRules } from "./recommendation.ts";
import type { ArticleRule, FactRule } from "./rule.ts";
import { statementArticleRules, statementRules } from "./statement.ts";
import { statementAccordingRules } from "./statement-according.ts";
import { statementReleaseArticleRules, statementReleaseRules } from "./statement-release.ts";
import { statusArticleRules, statusRules } from "./status.ts";
import { statusListRules } from "./status-list.ts";
import { statusPointedRules } from "./status-pointed.ts";
import { surveyRules } from "./survey.ts";
import { targetRules } from "./target.ts";
import { targetChainRules } from "./target-chain.ts";
import { targetMoreRules } from "./target-more.ts";

/** Read clause by clause. */
export const clauseRules: readonly FactRule[] = [
  ...budgetRules,
  ...budgetIncreasedRules,
  ...budgetReceivedRules,
  ...budgetSomebodyRules,
  ...budgetMeansRules,
  ...budgetGetsRules,
  ...budgetFrontedRules,
  ...budgetLevelRules,
  ...budgetFlowRules,
  ...budgetInvertedRules,
  ...budgetSumRules,
  ...budgetListRules,
  ...budgetPlainRules,
  ...budgetNounRules,
  ...targetRules,
  ...targetMoreRules,
  ...targetChainRules,
  ...statusRules,
  ...statusPointedRules,
  ...observationRules,
  ...observedShareRules,
  ...observedThereRules,
  ...observedCountRules,
  ...observedSizeRules,
  ...observedChangeRules,
  ...observedTradeRules,
  ...observedFigureRules,
  ...observedHadRules,
  ...observedAppositionRules,
  ...observedComparedRules,
  ...observedPartRules,
  ...observedLevelRules,
  ...observedQuotaRules,
  ...figureRules,
  ...surveyRules,
  ...affiliationRules,
  ...affiliationNewRules,
  ...affiliationAppointedRules,
  ...affiliationBesideRules,
  ...affiliationHavingRules,
  ...affiliationTitledRules,
  ...affiliationPlacedRules,
  ...affiliationLocalRules,
  ...membershipRules,
  ...membershipNamedRules,
  ...membershipTakenRules,
  ...governanceRules,
  ...governanceAimRules,
  ...governanceAgreementRules,
  ...governanceRoleRules,
  ...governanceOwnedRules,
  ...launchRules,
  ...launchExpectedRules,
  ...launchFoundedRules,
  ...launchSplitRules,
  ...launchOpenedRules,
  ...recommendationRules,
  ...locationRules,
  ...activityRules,
  ...activityRoleRules,
  ...statementRules,
  ...statementAccordingRules,
  ...statementReleaseRules,
];
/** Read the whole article. */
export const articleRules: readonly ArticleRule[] = [
  ...officeRules,
  ...affiliationArticleRules,
  ...affiliationBoardRules,
  ...membershipArticleRules,
  ...statementArticleRules,
  ...statementReleaseArticleRules,
  ...statusArticleRules,
  ...statusListRules,
];
