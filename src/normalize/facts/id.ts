/** The id of a fact: a hash of what states it, so that a version of the rules does not change it. */
import { hash } from "node:crypto";
import { spaced } from "../../pattern.ts";

const ID_LENGTH = 12;

/** A sentence as ids are made from it: numbers masked, so that they outlive every edit but rewording. */
export const maskedSentence = (quote: string): string =>
  spaced(quote.toLowerCase().replace(/\d+(?:[ .,\u00a0\u202f\u2009]\d+)*/gu, "0"));

const idOf = (type: string, key: string, ordinal: number): string =>
  `${type}-${hash("sha256", `${key}\0${ordinal}`, "hex").slice(0, ID_LENGTH)}`;

/** @returns what gives the next id for a sentence: facts of one type and sentence are told apart by their order */
export function factIds(): (article: string, type: string, quote: string) => string {
  const taken = new Map<string, number>();
  // Facts come in the order of their sentences, and a sentence often states several.
  let last = "";
  let masked = "";
  return (article, type, quote) => {
    if (quote !== last) masked = maskedSentence(quote);
    last = quote;
    const key = `${article}\0${type}\0${masked}`;
    const ordinal = (taken.get(key) ?? 0) + 1;
    taken.set(key, ordinal);
    return idOf(type, key, ordinal);
  };
}

/** Facts of one type and sentence in an article that are looked for; more are hardly ever met. */
const MOST_ALIKE = 5;

/** @returns in which of the articles a fact of this sentence has this id; undefined: in none of them */
export function articleOf(
  id: string,
  type: string,
  quote: string,
  articles: Iterable<string>,
): string | undefined {
  const sentence = maskedSentence(quote);
  for (const article of articles)
    for (let ordinal = 1; ordinal <= MOST_ALIKE; ordinal++)
      if (idOf(type, `${article}\0${type}\0${sentence}`, ordinal) === id) return article;
  return undefined;
}
