/**
 * Building blocks of every pattern. Edges are Latin letters, accents and all, and digits; they are put on here alone; `\b` and `\w`
 * are ASCII and fail on æ, ø and å, so no rule uses them. Repetition is bounded everywhere. Letters are written out as
 * `A-Za-zÀ-ɏ`, the Latin script: `\p{L}` costs sixty times as much to compile and twice as much to match.
 */

const escapeWord = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Alternation of a table's words, longest first, so that "kroner" is tried before "krone" and "kr". */
export function anyOf(words: Iterable<string>): string {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map(escapeWord).join("|")})`;
}

/** The whole where there is one word. */
export const lastWord = (phrase: string): string => phrase.slice(phrase.lastIndexOf(" ") + 1);

/** Every first word with every second: the phrases that can open a rule. */
export const pairs = (firsts: Iterable<string>, seconds: Iterable<string>): string[] => {
  const all = [...seconds];
  return [...firsts].flatMap((first) => all.map((second) => `${first} ${second}`));
};

/** Whether a word is, or ends in, one of these (two letters or more): far cheaper than an alternation that ends in "$". */
export function endingIn(endings: Iterable<string>): (word: string) => boolean {
  const byLastTwo = new Map<number, string[]>();
  const keyOf = (word: string): number =>
    word.charCodeAt(word.length - 2) * 0x10000 + word.charCodeAt(word.length - 1);
  for (const ending of endings) {
    const others = byLastTwo.get(keyOf(ending));
    if (others === undefined) byLastTwo.set(keyOf(ending), [ending]);
    else others.push(ending);
  }
  return (word) => byLastTwo.get(keyOf(word))?.some((ending) => word.endsWith(ending)) === true;
}

/** Remembers answers: the same words come back again and again. Forgets them all when there are too many. */
export function remembering<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      if (known.size >= 20_000) known.clear();
      value = answer(word);
      known.set(word, value);
    }
    return value;
  };
}

/** Phrases that a text is read backwards for: by their last word, the longest first. */
export class PhrasesByEnd {
  readonly #byLastWord = new Map<string, string[]>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
      const last = lastWord(phrase);
      const others = this.#byLastWord.get(last);
      if (others === undefined) this.#byLastWord.set(last, [phrase]);
      else others.push(phrase);
    }
  }

  /**
   * The longest phrase that ends, with `word`, at `end`, and is no part of a longer word.
   * @param isInside whether the character before a phrase makes it a part of a word
   */
  at(text: string, word: string, end: number, isInside: (code: number) => boolean): string | undefined {
    return this.#byLastWord
      .get(word)
      ?.find(
        (phrase) =>
          text.startsWith(phrase, end - phrase.length) &&
          !(end > phrase.length && isInside(text.charCodeAt(end - phrase.length - 1))),
      );
  }
}

/** White space between words; in the views every kind of it is a plain space. */
export const GAP = "(?: {1,2})";

/** Blanks behind Latin 1, as `\s` has them. */
const isFarBlank = (code: number): boolean =>
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  [0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(code);

/** Whether there is no white space but single plain spaces. Asked of every sentence, and sooner told than by a pattern. */
function isSpaced(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) {
      if (code === 0x20 ? before === 0x20 : code >= 0x09 && code <= 0x0d) return false;
    } else if (code >= 0xa0 && (code === 0xa0 || (code >= 0x1680 && isFarBlank(code)))) return false;
    before = code;
  }
  return true;
}

/** White space of every kind and length as one plain space; what has no other is left as it is. */
export const spaced = (text: string): string => (isSpaced(text) ? text : text.replace(/\s{2,}|[^\S ]/g, " "));

const BEFORE = "(?<![A-Za-zÀ-ɏ0-9])";
const AFTER = "(?![A-Za-zÀ-ɏ0-9])";

/**
 * A sticky pattern with word edges. Rules are tried only where a trigger stands (see `scan.ts`), so patterns are
 * anchored at `lastIndex`. Without the right edge (`open`) the rule must close itself.
 */
export function pattern(source: string, edges: "closed" | "open" = "closed"): RegExp {
  return new RegExp(`${BEFORE}(?:${source})${edges === "closed" ? AFTER : ""}`, "uy");
}
