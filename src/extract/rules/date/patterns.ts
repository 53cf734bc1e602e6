/** Pieces that several date rules share. */

import { GAP } from "../../../pattern.ts";
import { MONTH_FULL } from "../../norwegian/calendar.ts";
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

/** What may stand behind "året etter": behind anything else it is the year after an event, "året etter valget". */
export const TOLD_END = `(?=$|[.,;:!?)»–-]|${GAP}(?:var|ble|blei|vart|kom|fikk|fekk|gikk|gjekk|økte|auka|falt|fall|steg|sank|skal|vil|er|og|men|som|da|då)(?![A-Za-zÀ-ɏ]))`;

/** "året etter", "året før", "samme år": by the year told last. @param group opens the group around what tells which */
const fromTold = (group: string): string =>
  `(?:året|samme|same)${GAP}(${group}år(?![A-Za-zÀ-ɏ])|(?:etter|før)${TOLD_END})`;
/** "for to år siden": a whole number of years. */
export const YEARS_AGO = `for${GAP}(?<ago>\\d{1,2}|ett?|eitt?|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti)${GAP}år${GAP}si(?:den|dan)(?![A-Za-zÀ-ɏ])`;
export const FROM_TOLD = fromTold("?<told>");
export const FROM_TOLD_AHEAD = `(?=${GAP}${fromTold("?:")})`;

/** "i januar, februar og |mars": told on from a month that is put in time. */
export const IN_MONTHS = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:i|for|både|fra|frå|til|siden|sidan) ${MONTH_FULL}(?:, ${MONTH_FULL}){0,9}(?:, |,? og )$`,
  "u",
);
export const MONTHS_REACH = 110;
