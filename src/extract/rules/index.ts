/** Every rule, by kind and in order: on equal length the earlier one wins. The compiler asks for every kind. */
import type { Kind } from "../../model.ts";
import type { NameRule, Rule } from "../rule.ts";
import { amountRules } from "./amount.ts";
import { amountCompoundRules } from "./amount-compound.ts";
import { amountPairRules } from "./amount-pair.ts";
import { clusterListRules, clusterNameRules, clusterRules } from "./cluster.ts";
import { clusterToldRules } from "./cluster-told.ts";
import { amountComparedRules, countComparedRules, percentageComparedRules } from "./compared.ts";
import { countRules } from "./count.ts";
import { countAloneRules } from "./count-alone.ts";
import { countClauseRules } from "./count-clause.ts";
import { countKindsRules } from "./count-kinds.ts";
import { countMoreRules } from "./count-more.ts";
import { countOneRules } from "./count-one.ts";
import { countPartRules } from "./count-part.ts";
import { countToldRules } from "./count-told.ts";
import { dateRules } from "./date/index.ts";
import { ministerPatternRules, ministerRules } from "./minister/index.ts";
import { organisationPatternRules, organisationRules } from "./organisation/index.ts";
import { percentageRules } from "./percentage.ts";
import { creditRules } from "./person/credit.ts";
import { personRules, speakerRules } from "./person/index.ts";
import { personPatternRules } from "./person/patterns.ts";
import { placePatternRules, placeRules } from "./place.ts";
import { placeToldRules } from "./place-told.ts";
import { programmeRules } from "./programme.ts";
import { programmePatternRules } from "./programme-named.ts";
import { quoteRules } from "./quote.ts";

interface RulesOf<K extends Kind> {
  /** Read the text. */
  readonly patterns: readonly Rule<K>[];
  /** Read the names that the lexicon found. */
  readonly names: readonly NameRule<K>[];
}

export const rulesByKind: { readonly [K in Kind]: RulesOf<K> } = {
  amount: {
    patterns: [...amountRules, ...amountPairRules, ...amountCompoundRules, ...amountComparedRules],
    names: [],
  },
  percentage: { patterns: [...percentageRules, ...percentageComparedRules], names: [] },
  // Before dates: a bare number is a count only where the words around it say so, and a year wherever it looks like one.
  count: {
    patterns: [
      ...countRules,
      ...countOneRules,
      ...countPartRules,
      ...countKindsRules,
      ...countToldRules,
      ...countMoreRules,
      ...countAloneRules,
      ...countClauseRules,
      ...countComparedRules,
    ],
    names: [],
  },
  date: { patterns: dateRules, names: [] },
  minister: { patterns: ministerPatternRules, names: ministerRules },
  person: { patterns: personPatternRules, names: [...personRules, ...speakerRules, ...creditRules] },
  cluster: { patterns: clusterRules, names: [...clusterListRules, ...clusterNameRules, ...clusterToldRules] },
  organisation: { patterns: organisationPatternRules, names: organisationRules },
  programme: { patterns: programmePatternRules, names: programmeRules },
  place: { patterns: placePatternRules, names: [...placeRules, ...placeToldRules] },
  quote: { patterns: [], names: quoteRules },
};

export const patternRules: readonly Rule[] = Object.values(rulesByKind).flatMap(
  ({ patterns }) => patterns as readonly Rule[],
);
export const nameRules: readonly NameRule[] = Object.values(rulesByKind).flatMap(
  ({ names }) => names as readonly NameRule[],
);
