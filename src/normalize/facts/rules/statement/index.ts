/** Statements: all their rules, in the order they are tried in. */
import type { ArticleRule, FactRule } from "../../rule.ts";
import { statementAccordingRules } from "./according.ts";
import { statementReleaseArticleRules, statementReleaseRules } from "./release.ts";
import { statementArticleRules, statementRules } from "./said.ts";
import { withoutAtRules } from "./without-at.ts";

export const statementClauses: readonly FactRule[] = [
  ...statementRules,
  ...withoutAtRules,
  ...statementAccordingRules,
  ...statementReleaseRules,
];

export const statementArticles: readonly ArticleRule[] = [
  ...statementArticleRules,
  ...statementReleaseArticleRules,
];
