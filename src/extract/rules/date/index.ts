/** Dates, periods and times told relative to the article's day. On equal length the earlier rule wins. */
import type { Rule } from "../../rule.ts";
import { dayRules } from "./day.ts";
import { decadeRules } from "./decade.ts";
import { periodRules } from "./period.ts";
import { recurringRules } from "./recurring.ts";
import { relativeRules } from "./relative.ts";
import { stretchRules } from "./stretch.ts";
import { toldRules } from "./told.ts";

export const dateRules: readonly Rule<"date">[] = [
  ...dayRules,
  ...periodRules,
  ...decadeRules,
  ...recurringRules,
  ...relativeRules,
  ...stretchRules,
  ...toldRules,
];
