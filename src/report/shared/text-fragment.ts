/** Links to words on a live page: `#:~:text=[prefix-,]start[,end][,-suffix]`. */

/** A longer quote is named by its first and last words. */
const LONGEST = 120;
const WORDS = 5;
const CONTEXT_WORDS = 3;

/** `-`, `,` and `&` mean something in the directive; encodeURIComponent leaves the first. */
const encode = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("-", "%2D");

const collapse = (text: string): string => text.replace(/\s+/gu, " ").trim();

function isAmbiguous(words: string, text: string): boolean {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) >= 0;
}

/** Words of the same line before and behind a place. */
function around(text: string, start: number, end: number): { before: string; after: string } {
  const reach = 200;
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split("\n")
      .at(-1) ?? "";
  const after = text.slice(end, end + reach).split("\n")[0] ?? "";
  return {
    before: collapse(before).split(" ").slice(-CONTEXT_WORDS).join(" "),
    after: collapse(after).split(" ").slice(0, CONTEXT_WORDS).join(" "),
  };
}

/**
 * The directive for a passage of a text; where its words stand more than once, with the words around them.
 * @param start of the passage in `text`; negative: not known
 */
export function textDirective(quote: string, text = "", start = -1): string {
  const words = collapse(quote);
  const whole = words.split(" ");
  const isLong = words.length > LONGEST && whole.length > 2 * WORDS;
  const parts = isLong ? [whole.slice(0, WORDS).join(" "), whole.slice(-WORDS).join(" ")] : [words];
  const directive = parts.map(encode).join(",");
  if (start < 0 || !isAmbiguous(parts[0] ?? "", collapse(text))) return `:~:text=${directive}`;
  const { before, after } = around(text, start, start + quote.length);
  const prefix = before === "" ? "" : `${encode(before)}-,`;
  const suffix = after === "" ? "" : `,-${encode(after)}`;
  return `:~:text=${prefix}${directive}${suffix}`;
}

/** @returns null where the address is none that a browser opens as a page */
export function passageLink(url: string | null, quote: string, text?: string, start?: number): string | null {
  if (url === null || !URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol)) return null;
  return `${url.replace(/#.*$/su, "")}#${textDirective(quote, text, start)}`;
}
