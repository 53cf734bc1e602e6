/** When two names, dates or texts of a fact are the same to a reader. */

export const fold = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‐‑–—]/gu, "-")
    .replace(/[«»"“”]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** Words of a text, endings of number and definiteness off, so that "eksporten" and "eksport" are one. */
export const stems = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 5 ? word.replace(/(?:ene|ane|ens|ets|en|et|er|ar|a|e|s)$/u, "") : word,
  );

/** F1 of the words that two texts share, 0 to 1. */
export function overlap(a: string, b: string): number {
  const [left, right] = [stems(a), stems(b)];
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0;
  const open = [...right];
  let both = 0;
  for (const word of left) {
    const at = open.indexOf(word);
    if (at < 0) continue;
    open.splice(at, 1);
    both++;
  }
  return (2 * both) / (left.length + right.length);
}

/** Names that stand for one: folded form → key. */
export type Aliases = ReadonlyMap<string, string>;

export const keyOf = (name: string, aliases: Aliases): string => aliases.get(fold(name)) ?? fold(name);

/** EDTF without its marks of doubt. */
export const bareDate = (edtf: string): string => edtf.replace(/[?~%]/gu, "");

export const near = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
