/** Numerals as patterns over the numbered view see them: whole, never a part of one. */
import { DIGITS_MARK, ONE_MARK, WORDS_MARK } from "../view.ts";

const whole = (marks: string): string => `[${marks}]{1,60}(?![${marks}])`;

export const DIGITS = whole(DIGITS_MARK);
/** In digits or words, but no article. */
export const COUNTING = whole(DIGITS_MARK + WORDS_MARK);
/** "en", "ett", "éin" too. */
export const ANY = whole(DIGITS_MARK + WORDS_MARK + ONE_MARK);
/** "en", "ett" and so on alone. */
export const ONE = whole(ONE_MARK);
