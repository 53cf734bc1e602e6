/** Readable ids from names. */

const LETTERS: Readonly<Record<string, string>> = { æ: "ae", ø: "o", å: "a", ð: "d", þ: "th", ß: "ss" };

const MAX_REMEMBERED = 10_000;
const remembered = new Map<string, string>();

/** "Ine Eriksen Søreide" → "ine-eriksen-soreide". */
export function slug(name: string): string {
  let known = remembered.get(name);
  if (known === undefined) {
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    known = slugOf(name);
    remembered.set(name, known);
  }
  return known;
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[æøåðþß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

export const entityId = (kind: "person" | "cluster" | "organisation" | "programme", key: string): string =>
  `${kind}:${slug(key)}`;

/** First and last word of a name: "Linda Cathrine Hofstad Helleland" → "Linda Helleland". */
export function outerNames(name: string): string {
  const first = name.indexOf(" ");
  if (first < 0) return `${name} ${name}`;
  const last = name.lastIndexOf(" ");
  return first === last ? name : name.slice(0, first) + name.slice(last);
}

/** A name as written, without a genitive ending. Only where the word tells: "Nordlys" keeps its s. */
export const withoutGenitive = (name: string): string =>
  name.replace(/['’`]s?$|(?<=(?:klyngen|klynga|[Cc]luster))s$/u, "");
