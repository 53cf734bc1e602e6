/** What the registry hands to the rules: names and what they can stand for, nothing else. */

import { firstStarting } from "../lists.ts";

export type NameKind = "person" | "office" | "cluster" | "organisation" | "programme" | "place";

export interface Name {
  readonly kind: NameKind;
  /** As written. A capital first letter is required where the name has one; acronyms match as they are. */
  readonly surface: string;
  readonly ids: readonly string[];
  /** Needs support in the same article: the full name, a level word, or a cluster word. */
  readonly weak?: boolean;
  /** For offices: "næringsministeren", not "næringsminister". */
  readonly definite?: boolean;
}

export interface Lexicon {
  readonly names: readonly Name[];
  /** Given names of people, as written. */
  readonly givenNames: ReadonlySet<string>;
}

export interface NameHit {
  readonly name: Name;
  /** Relative to the block; a genitive -s belongs to the span. */
  readonly start: number;
  readonly end: number;
}

/** Characters; the registry's longest name has fewer. */
const LONGEST_NAME = 200;

/**
 * @param names in order
 * @returns those that share a character with a stretch, the last first
 */
export function hitsOver(
  names: readonly NameHit[],
  { start, end }: Pick<NameHit, "start" | "end">,
): NameHit[] {
  const hits: NameHit[] = [];
  for (let index = firstStarting(names, end) - 1; index >= 0; index--) {
    const hit = names[index] as NameHit;
    if (hit.start < start - LONGEST_NAME) break;
    if (hit.end > start) hits.push(hit);
  }
  return hits;
}

const LETTER = /[A-Za-zÀ-ɏ]/u;
const DIGIT_OR_LETTER = /[A-Za-zÀ-ɏ0-9]/u;
const INNER_CAPITAL = / [A-ZÀ-ÖØ-Þ]/u;
const ALL_CAPITALS = /^[A-ZÀ-ÖØ-Þ0-9&.]{2,}$/u;

interface Entry {
  readonly name: Name;
  readonly folded: string;
  readonly exact: boolean;
  readonly capital: boolean;
}

/** The name begins with a capital letter. */
const isCapital = ({ surface }: Name): boolean => /^[A-ZÀ-ÖØ-Þ]/u.test(surface);

const entryOf = (name: Name): Entry => ({
  name,
  folded: name.surface.toLowerCase(),
  // "NES" is not the municipality of Nes.
  // "Norsk industri" is industry in Norway, not the body "Norsk Industri".
  exact:
    ALL_CAPITALS.test(name.surface) ||
    name.kind === "place" ||
    (name.kind === "organisation" && INNER_CAPITAL.test(name.surface)),
  capital: isCapital(name),
});

/** "Sparebank 1 Vik" and "SpareBank 1 Vik" are one body: capitals count where its words begin. */
function isWrittenAs(written: string, { kind, surface }: Name): boolean {
  if (written === surface) return true;
  if (kind !== "organisation" || ALL_CAPITALS.test(surface)) return false;
  for (let at = 0; at < surface.length; at++)
    if (written[at] !== surface[at] && !LETTER.test(surface[at - 1] ?? "")) return false;
  return true;
}

const NO_ENTRIES: readonly Entry[] = [];

interface Arranged {
  /** Names of one word. */
  readonly alone: readonly Entry[];
  readonly byInitial: ReadonlyMap<number, readonly Entry[]>;
}

/** The names that begin with one word. "Norsk" begins hundreds of them, so those that go on are told by what their second word begins with. */
export class NameEntries {
  readonly #names: readonly Name[];
  /** Made when the word is first met: a text has few of the words that names begin with. */
  #arranged: Arranged | undefined;
  /** Where the second word begins, from the name's start. */
  readonly #second: number;
  /** No name begins with this word in small letters. */
  readonly areCapital: boolean;

  /** @param names in any order */
  constructor(word: string, names: readonly Name[]) {
    this.#names = names;
    this.#second = word.length + 1;
    this.areCapital = names.every(isCapital);
  }

  #arrange(): Arranged {
    const longestFirst = this.#names.map(entryOf).sort((a, b) => b.folded.length - a.folded.length);
    const byInitial = new Map<number, Entry[]>();
    for (const entry of longestFirst) {
      if (entry.folded.length <= this.#second) continue;
      const initial = entry.folded.charCodeAt(this.#second);
      const others = byInitial.get(initial);
      if (others === undefined) byInitial.set(initial, [entry]);
      else others.push(entry);
    }
    return { alone: longestFirst.filter(({ folded }) => folded.length <= this.#second), byInitial };
  }

  /** Adds the longest name that starts at `at`; two kinds only where they are equally long. */
  find(plain: string, folded: string, at: number, found: NameHit[]): void {
    this.#arranged ??= this.#arrange();
    const { alone, byInitial } = this.#arranged;
    const longer = byInitial.size === 0 ? undefined : byInitial.get(folded.charCodeAt(at + this.#second));
    const longest = addLongest(longer ?? NO_ENTRIES, 0, plain, folded, at, found);
    addLongest(alone, longest, plain, folded, at, found);
  }
}

/** First word of every name → its names. */
export type NameIndex = ReadonlyMap<string, NameEntries>;

/** What a name is filed under; undefined where it begins with a sign. */
const firstWord = (surface: string): string | undefined =>
  /^[A-Za-zÀ-ɏ]+|^\d+/u.exec(surface)?.[0].toLowerCase();

export function indexNames(lexicon: Lexicon): NameIndex {
  const index = new Map<string, Name[]>();
  const add = (word: string, name: Name): void => {
    const list = index.get(word);
    if (list) list.push(name);
    else index.set(word, [name]);
  };
  for (const name of lexicon.names) {
    const first = firstWord(name.surface);
    if (first === undefined) continue;
    add(first, name);
    // A name of one word can carry a genitive -s: "næringsministerens".
    if (first.length === name.surface.length) add(`${first}s`, name);
  }
  return new Map([...index].map(([word, names]) => [word, new NameEntries(word, names)]));
}

/** Where the name that ends at `at` really ends: a genitive -s, or an apostrophe, belongs to it. Null: inside a longer word. */
function nameEnd(plain: string, at: number): number | null {
  const next = plain[at];
  if (next === undefined || !DIGIT_OR_LETTER.test(next)) {
    if ((next === "'" || next === "’") && plain[at + 1] === "s" && !LETTER.test(plain[at + 2] ?? ""))
      return at + 2;
    return at;
  }
  return next === "s" && !DIGIT_OR_LETTER.test(plain[at + 1] ?? "") ? at + 1 : null;
}

const SHORTEST_SHOUTED = 4;
/** "ÅLESUND" in a heading or before a dateline; short ones are more often initials. */
export const isShouted = ({ kind, surface }: Name, written: string): boolean =>
  kind === "place" &&
  surface.length >= SHORTEST_SHOUTED &&
  written !== surface &&
  written === surface.toUpperCase();

/**
 * @param entries longest first
 * @param atLeast length of the longest name that is found already
 * @returns the length of the longest one now
 */
function addLongest(
  entries: readonly Entry[],
  atLeast: number,
  plain: string,
  folded: string,
  at: number,
  found: NameHit[],
): number {
  let longest = atLeast;
  const isCapital = plain[at] !== folded[at];
  for (const { name, folded: surface, exact, capital } of entries) {
    if (surface.length < longest || (capital && !isCapital) || !folded.startsWith(surface, at)) continue;
    const end = nameEnd(plain, at + surface.length);
    if (end === null) continue;
    const written = plain.slice(at, at + surface.length);
    if (
      exact
        ? !isWrittenAs(written, name) && !isShouted(name, written)
        : capital && written[0] !== name.surface[0]
    )
      continue;
    longest = surface.length;
    found.push({ name, start: at, end });
  }
  return longest;
}
