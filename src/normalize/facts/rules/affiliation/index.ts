/** Affiliations: all their rules, in the order they are tried in. */
import type { ArticleRule, FactRule } from "../../rule.ts";
import { affiliationAloneRules } from "./alone.ts";
import { affiliationAppointedRules } from "./appointed.ts";
import { affiliationArticleRules } from "./article.ts";
import { affiliationBesideRules } from "./beside.ts";
import { affiliationBoardRules } from "./board.ts";
import { affiliationRules } from "./clause.ts";
import { affiliationElectedRules } from "./elected.ts";
import { affiliationHavingRules } from "./having.ts";
import { affiliationLocalRules } from "./local.ts";
import { affiliationNewRules } from "./new.ts";
import { affiliationPlacedRules } from "./placed.ts";
import { affiliationPartyRules, affiliationSucceedsRules } from "./succeeds.ts";
import { affiliationThereRules } from "./there.ts";
import { affiliationTitledRules } from "./titled.ts";

/** A state secretary holds a public office, which rules of its own tell. */
const withoutOffices = (rule: FactRule): FactRule => ({
  ...rule,
  build: (match, clause, input) =>
    rule.build(match, clause, input).filter(({ qualifiers }) => qualifiers.role !== "statssekretær"),
});

export const affiliationClauses: readonly FactRule[] = [
  ...affiliationRules,
  ...affiliationNewRules,
  ...affiliationAppointedRules,
  ...affiliationElectedRules,
  ...affiliationBesideRules,
  ...affiliationHavingRules,
  ...affiliationTitledRules,
  ...affiliationPlacedRules,
  ...affiliationLocalRules,
  ...affiliationThereRules,
  ...affiliationSucceedsRules,
].map(withoutOffices);

export const affiliationArticles: readonly ArticleRule[] = [
  ...affiliationArticleRules,
  ...affiliationAloneRules,
  ...affiliationBoardRules,
  ...affiliationPartyRules,
];
