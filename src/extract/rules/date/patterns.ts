/** Pieces that several date rules share. */
import { GAP } from "../../../pattern.ts";
import { DIGITS_MARK, ONE_MARK, WORDS_MARK } from "../../view.ts";

export const YEAR = "(?:1[5-9]|20|21)\\d{2}";
export const NUMBER = `[${DIGITS_MARK}${WORDS_MARK}${ONE_MARK}]{1,30}`;
export const TO = `(?: ?[-–] ?|${GAP}(?:til og med|til|og|t\\.o\\.m\\.)${GAP})`;
/** The first two words of phrases that begin with a letter, for triggers. */
export const openings = (phrases: Iterable<string>): string[] =>
  [...phrases].map((phrase) => /^[A-Za-zÀ-ɏ]+(?: [A-Za-zÀ-ɏ]+)?/u.exec(phrase)?.[0] ?? "").filter(Boolean);
export const BETWEEN = ["fra", "frå", "mellom"];
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
export const MONTH_NUMBER = "(?:1[0-2]|0?[1-9])";
export const WEEK_WORDS = ["uke", "uken", "uka", "veke", "veka", "vika"];
