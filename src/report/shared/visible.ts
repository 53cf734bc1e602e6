/** Signs that cannot be seen but change how a text reads: shown by name, so that nobody is led astray by them. */

const NAMES: Readonly<Record<string, string>> = {
  "\u061C": "ALM",
  "\u200B": "ZWSP",
  "\u200E": "LRM",
  "\u200F": "RLM",
  "\u202A": "LRE",
  "\u202B": "RLE",
  "\u202C": "PDF",
  "\u202D": "LRO",
  "\u202E": "RLO",
  "\u2060": "WJ",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
  "\uFEFF": "BOM",
};

const HIDDEN = /(?![\n\t\r])[\p{Cc}\p{Bidi_Control}\u200B\u2060\uFEFF]/gu;

const nameOf = (sign: string): string =>
  NAMES[sign] ?? `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

export type Run = { readonly text: string } | { readonly sign: string };

/** A text as stretches that are harmless and the names of signs that are not. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: sign, index } of text.matchAll(HIDDEN)) {
    if (index > at) runs.push({ text: text.slice(at, index) });
    runs.push({ sign: nameOf(sign) });
    at = index + sign.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}

/** For places that hold nothing but text. */
export const visible = (text: string): string => text.replace(HIDDEN, (sign) => `[${nameOf(sign)}]`);
