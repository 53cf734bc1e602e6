/** All fact rules, in the order they are tried in. */
import type { ArticleRule, FactRule } from "../rule.ts";
import { activityClauses } from "./activity/index.ts";
import { affiliationArticles, affiliationClauses } from "./affiliation/index.ts";
import { budgetClauses } from "./budget/index.ts";
import { governanceClauses } from "./governance/index.ts";
import { launchClauses } from "./launch/index.ts";
import { locationArticles, locationClauses } from "./location/index.ts";
import { membershipArticles, membershipClauses } from "./membership/index.ts";
import { observationClauses } from "./observation/index.ts";
import { officeArticles, officeClauses } from "./office/index.ts";
import { recommendationRules } from "./recommendation.ts";
import { statementArticles, statementClauses } from "./statement/index.ts";
import { statusArticles, statusClauses } from "./status/index.ts";
import { surveyRules } from "./survey.ts";
import { targetClauses } from "./target/index.ts";

/** Read clause by clause. */
export const clauseRules: readonly FactRule[] = [
  ...budgetClauses,
  ...targetClauses,
  ...statusClauses,
  ...observationClauses,
  ...surveyRules,
  ...affiliationClauses,
  ...officeClauses,
  ...membershipClauses,
  ...governanceClauses,
  ...launchClauses,
  ...recommendationRules,
  ...locationClauses,
  ...activityClauses,
  ...statementClauses,
];
/** Read the whole article. */
export const articleRules: readonly ArticleRule[] = [
  ...statusArticles,
  ...affiliationArticles,
  ...membershipArticles,
  ...locationArticles,
  ...statementArticles,
  ...officeArticles,
];
