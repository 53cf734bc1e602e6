/** What the patterns of fact rules require: bundled and asked by `digest.mjs`. */

import { grantRewrites } from "../src/normalize/facts/readings/grant.ts";
import { plainRewrites } from "../src/normalize/facts/readings/plain.ts";
import type { Rewrite } from "../src/normalize/facts/readings/rewrite.ts";
import type { FactRequirements } from "../src/normalize/facts/required.ts";
import { clauseRules } from "../src/normalize/facts/rules/index.ts";
import type { Required } from "../src/prefilter.ts";
import { requiredStrings } from "./required-strings.ts";

const ofRewrites = (rewrites: readonly Rewrite[]): Required[] =>
  rewrites.map(([pattern]) => requiredStrings(pattern));

export const required: FactRequirements = {
  clauseRules: Object.fromEntries(clauseRules.map(({ id, pattern }) => [id, requiredStrings(pattern)])),
  plainRewrites: ofRewrites(plainRewrites),
  grantRewrites: ofRewrites(grantRewrites),
};
