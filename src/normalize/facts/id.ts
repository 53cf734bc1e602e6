/** The id of a fact: a hash of what states it, so that a version of the rules does not change it. */
import { hash } from "node:crypto";

const ID_LENGTH = 12;

/** A sentence without its numbers: what is left outlives every edit but rewording. */
export const maskedSentence = (quote: string): string =>
  quote
    .toLowerCase()
    .replace(/\d+(?:[ .,\u00a0\u202f\u2009]\d+)*/gu, "0")
    .replace(/\s+/gu, " ");

/** @returns what gives the next id for a sentence: facts of one type and sentence are told apart by their order */
export function factIds(): (article: string, type: string, quote: string) => string {
  const taken = new Map<string, number>();
  return (article, type, quote) => {
    const key = `${article}\0${type}\0${maskedSentence(quote)}`;
    const ordinal = (taken.get(key) ?? 0) + 1;
    taken.set(key, ordinal);
    return `${type}-${hash("sha256", `${key}\0${ordinal}`, "hex").slice(0, ID_LENGTH)}`;
  };
}
