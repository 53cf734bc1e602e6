/** A sentence put into other words, by many patterns of which few match: only those that can are tried. */
import { Prefilter, type Required } from "../../../prefilter.ts";

/** What is put otherwise, and how, as `replace` takes them. */
export type Rewrite = readonly [pattern: RegExp, by: string];

/**
 * @param rewrites in the order that they are done in, each on what those before it made
 * @param required what each of their patterns requires
 * @returns the sentence after all of them
 */
export function rewriting(
  rewrites: readonly Rewrite[],
  required: readonly Required[],
): (words: string) => string {
  let prefilter: Prefilter | undefined;
  return (words) => {
    prefilter ??= new Prefilter(required);
    let rewritten = words;
    let done = -1;
    let places = prefilter.candidates(words);
    for (let index = 0; index < places.length; index++) {
      const place = places[index] as number;
      if (place <= done) continue;
      const [pattern, by] = rewrites[place] as Rewrite;
      const other = rewritten.replace(pattern, by);
      if (other === rewritten) continue;
      rewritten = other;
      done = place;
      // Other words can be matched by what could not match before.
      places = prefilter.candidates(rewritten);
      index = -1;
    }
    return rewritten;
  };
}
