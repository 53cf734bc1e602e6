/** Memberships: all their rules, in the order they are tried in. */
import type { ArticleRule, FactRule } from "../../rule.ts";
import { membershipArticleRules, membershipRules } from "./members.ts";
import { membershipNamedRules } from "./named.ts";
import { membershipTakenRules } from "./taken.ts";

export const membershipClauses: readonly FactRule[] = [
  ...membershipRules,
  ...membershipNamedRules,
  ...membershipTakenRules,
];

export const membershipArticles: readonly ArticleRule[] = [...membershipArticleRules];
