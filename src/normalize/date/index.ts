/**
 * Dates → EDTF. What the text states is kept at its precision; what depends on the article's day is resolved against
 * the anchor; what cannot be known stays X.
 */

import { BOUNDS } from "../../extract/norwegian/calendar.ts";
import type { Parts, Readings } from "../../extract/rule.ts";
import type { DateValue } from "../../model.ts";
import { spaced } from "../../pattern.ts";
import type { DateContext, Reader } from "./context.ts";
import {
  readEdgeOfYear,
  readOneBefore,
  readRelativeDay,
  readRelativeMonth,
  readRelativeWeek,
  readRelativeYear,
  readSamePeriod,
  readSameYear,
  readSeason,
  readWeekday,
} from "./relative.ts";
import {
  readCentury,
  readDay,
  readDecade,
  readHoliday,
  readMonth,
  readNthOfMonth,
  readPartOfYear,
  readPartRange,
  readPeriod,
  readWeek,
} from "./stated.ts";
import { readOffset, readStretch } from "./stretch.ts";

export { type Anchor, anchorOf, type DateContext } from "./context.ts";

const readers: { readonly [R in Readings["date"]]: Reader } = {
  day: readDay,
  month: readMonth,
  year: (parts) => ({ edtf: parts.year ?? "XXXX", form: "partial" }),
  period: readPeriod,
  decade: readDecade,
  century: readCentury,
  "part-of-year": readPartOfYear,
  "part-range": readPartRange,
  season: readSeason,
  week: readWeek,
  weekday: readWeekday,
  "relative-year": readRelativeYear,
  "same-year": readSameYear,
  "same-period": readSamePeriod,
  "one-before": readOneBefore,
  "edge-of-year": readEdgeOfYear,
  "relative-month": readRelativeMonth,
  "relative-week": readRelativeWeek,
  "relative-day": readRelativeDay,
  offset: readOffset,
  holiday: readHoliday,
  "nth-of-month": readNthOfMonth,
  stretch: readStretch,
};

/** Null: not a date after all (30 February). */
export function readDate(reads: Readings["date"], parts: Parts, context: DateContext): DateValue | null {
  const value: DateValue | null = readers[reads](parts, context);
  if (value === null || parts.bound === undefined) return value;
  const bound = BOUNDS[spaced(parts.bound)];
  if (bound !== undefined) value.bound = bound;
  return value;
}
