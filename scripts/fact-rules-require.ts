/** What the fact rules' patterns require, in the order of the rules: bundled and asked by `digest.mjs`. */
import { clauseRules } from "../src/normalize/facts/rules/index.ts";
import type { Required } from "../src/prefilter.ts";
import { requiredStrings } from "./required-strings.ts";

export const required: readonly Required[] = clauseRules.map(({ pattern }) => requiredStrings(pattern));
