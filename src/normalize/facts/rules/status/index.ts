/** Status awards: all their rules, in the order they are tried in. */
import type { ArticleRule, FactRule } from "../../rule.ts";
import { statusArticleRules, statusRules } from "./level.ts";
import { statusListRules } from "./list.ts";
import { statusPointedRules } from "./pointed.ts";

export const statusClauses: readonly FactRule[] = [...statusRules, ...statusPointedRules];

export const statusArticles: readonly ArticleRule[] = [...statusArticleRules, ...statusListRules];
