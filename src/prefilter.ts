/**
 * Which strings a text must hold for a pattern to match: most patterns match almost nowhere, and one pass over a text
 * tells which of hundreds are worth trying. After R. Cox, "Regular Expression Matching with a Trigram Index" (2012).
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Strings of which one has to be there. */
type OneOf = ReadonlySet<string>;

/** What is known of a part of a pattern, in small letters. */
interface Known {
  /** Everything that it can match; null: too much to list. */
  readonly exact: OneOf | null;
  /** What every match holds, besides. */
  readonly required: readonly OneOf[];
}

const ANYTHING: Known = { exact: null, required: [] };
const NOTHING: Known = { exact: new Set([""]), required: [] };
const MAX_EXACT = 100;
/** A shorter string says too little. */
const SHORTEST = 3;
/** More demands on a text tell little more. */
const MAX_REQUIRED = 3;

/** How much of running text holds one of these, at a guess: letters tell more than spaces do. */
function share(strings: OneOf): number {
  let sum = 0;
  for (const string of strings) {
    let chance = string.includes("{") ? 0.2 : 1;
    if (chance === 1) for (const sign of string) chance *= sign === " " ? 0.5 : 0.08;
    sum += chance;
  }
  return sum;
}

const byShare = (a: OneOf, b: OneOf): number => share(a) - share(b);

/** What has to be there, the rarest first. */
function requirementsOf({ exact, required }: Known): readonly OneOf[] {
  const isTelling = exact !== null && exact.size > 0 && [...exact].every(({ length }) => length >= SHORTEST);
  return [...required, ...(isTelling ? [exact] : [])].sort(byShare).slice(0, MAX_REQUIRED);
}

function ofSequence(parts: readonly Known[]): Known {
  const required: OneOf[] = [];
  // Parts side by side that can be listed make longer strings together.
  let run: Known = NOTHING;
  let isWhole = true;
  for (const part of parts) {
    required.push(...part.required);
    const { exact } = part;
    if (exact !== null && run.exact !== null && exact.size * run.exact.size <= MAX_EXACT) {
      const longer = [...run.exact].flatMap((before) => [...exact].map((after) => before + after));
      run = { exact: new Set(longer), required: [] };
      continue;
    }
    isWhole = false;
    required.push(...requirementsOf(run));
    run = { exact: exact ?? NOTHING.exact, required: [] };
  }
  if (isWhole) return { exact: run.exact, required };
  return { exact: null, required: [...required, ...requirementsOf(run)] };
}

function ofAlternatives(alternatives: readonly Known[]): Known {
  const [first] = alternatives;
  if (alternatives.length === 1 && first !== undefined) return first;
  const exact = new Set<string>();
  const required = new Set<string>();
  let isListed = true;
  let isRequired = true;
  for (const alternative of alternatives) {
    if (alternative.exact === null) isListed = false;
    else for (const string of alternative.exact) exact.add(string);
    const [own] = requirementsOf(alternative);
    if (own === undefined) isRequired = false;
    else for (const string of own) required.add(string);
  }
  if (isListed && exact.size <= MAX_EXACT) return { exact, required: [] };
  return { exact: null, required: isRequired ? [required] : [] };
}

function ofClass({ negate, elements }: AST.CharacterClass): Known {
  if (negate) return ANYTHING;
  const signs = new Set<string>();
  for (const element of elements) {
    if (element.type !== "Character") return ANYTHING;
    signs.add(String.fromCodePoint(element.value).toLowerCase());
  }
  return signs.size <= 4 ? { exact: signs, required: [] } : ANYTHING;
}

function ofElement(element: AST.Element): Known {
  switch (element.type) {
    case "Character":
      return { exact: new Set([String.fromCodePoint(element.value).toLowerCase()]), required: [] };
    case "CharacterClass":
      return ofClass(element);
    case "Group":
    case "CapturingGroup":
      return ofAlternatives(element.alternatives.map(({ elements }) => ofSequence(elements.map(ofElement))));
    case "Assertion":
      return NOTHING;
    case "Quantifier": {
      const { min, max } = element;
      if (min === 0 && max !== 1) return ANYTHING;
      const once = ofElement(element.element);
      if (min === 1 && max === 1) return once;
      if (min === 0)
        return once.exact === null ? ANYTHING : { exact: new Set(["", ...once.exact]), required: [] };
      return { exact: null, required: requirementsOf(once) };
    }
    default:
      return ANYTHING;
  }
}

/** What every text that the pattern matches holds, in small letters: of each of the sets one string. */
export function requiredStrings({ source, flags }: RegExp): readonly ReadonlySet<string>[] {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes("u"),
  });
  return requirementsOf(
    ofAlternatives(alternatives.map(({ elements }) => ofSequence(elements.map(ofElement)))),
  );
}

/** Three characters' place in the table: small letters differ in their last five bits. */
const KEY_BITS = 15;
const KEY_MASK = (1 << KEY_BITS) - 1;
const keyStep = (key: number, code: number): number => ((key << 5) ^ code) & KEY_MASK;

interface Entry {
  readonly string: string;
  /** Where in the string its key ends. */
  readonly at: number;
  /** Numbers of the sets that it is in. */
  readonly sets: readonly number[];
}

/** Tells of many patterns at once which can match in a text. */
export class Prefilter {
  readonly #byKey: (Entry[] | undefined)[] = new Array(1 << KEY_BITS).fill(undefined);
  readonly #has = new Uint8Array(1 << KEY_BITS);
  /** Set → places of the patterns that require it. */
  readonly #requiring: number[][] = [];
  /** Pattern → how many sets it requires. */
  readonly #demands: readonly number[];
  /** Patterns that require nothing that can be told. */
  readonly #always: readonly number[];
  /** Set → the text, by its turn, that it was met in last. */
  readonly #met: Uint32Array;
  /** Pattern → how many of its sets the text has. */
  readonly #fulfilled: Uint8Array;
  #turn = 0;

  constructor(patterns: readonly RegExp[]) {
    const numbers = new Map<string, number>();
    const byString = new Map<string, Set<number>>();
    this.#demands = patterns.map((pattern, place) => {
      const required = requiredStrings(pattern);
      for (const strings of required) {
        const key = [...strings].sort().join("|");
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        this.#requiring[number] = [...(this.#requiring[number] ?? []), place];
        for (const string of strings) byString.set(string, (byString.get(string) ?? new Set()).add(number));
      }
      return required.length;
    });
    this.#always = this.#demands.flatMap((demands, place) => (demands === 0 ? [place] : []));
    this.#met = new Uint32Array(numbers.size);
    this.#fulfilled = new Uint8Array(patterns.length);
    for (const [string, sets] of byString) this.#add(string, [...sets]);
  }

  /** Under the key, of those in it, that the fewest others have. */
  #add(string: string, sets: readonly number[]): void {
    let entry: Entry = { string, at: SHORTEST, sets };
    let bestKey = 0;
    let fewest = Number.POSITIVE_INFINITY;
    let key = 0;
    for (let end = 1; end <= string.length; end++) {
      key = keyStep(key, string.charCodeAt(end - 1));
      if (end < SHORTEST) continue;
      const hasSpace = string.slice(end - SHORTEST, end).includes(" ");
      const crowd = (this.#byKey[key]?.length ?? 0) + (hasSpace ? 10 : 0);
      if (crowd >= fewest) continue;
      fewest = crowd;
      entry = { string, at: end, sets };
      bestKey = key;
    }
    const others = this.#byKey[bestKey];
    if (others === undefined) this.#byKey[bestKey] = [entry];
    else others.push(entry);
    this.#has[bestKey] = 1;
  }

  /** @returns places, in order, of the patterns that can match in the text */
  candidates(text: string): readonly number[] {
    const turn = ++this.#turn;
    const found = [...this.#always];
    this.#fulfilled.fill(0);
    const meet = (set: number): void => {
      if (this.#met[set] === turn) return;
      this.#met[set] = turn;
      for (const place of this.#requiring[set] ?? []) {
        const fulfilled = (this.#fulfilled[place] as number) + 1;
        this.#fulfilled[place] = fulfilled;
        if (fulfilled === this.#demands[place]) found.push(place);
      }
    };
    const lower = text.toLowerCase();
    let key = 0;
    for (let end = 1; end <= lower.length; end++) {
      key = keyStep(key, lower.charCodeAt(end - 1));
      if (this.#has[key] === 0) continue;
      for (const { string, at, sets } of this.#byKey[key] as Entry[])
        if (lower.startsWith(string, end - at)) for (const set of sets) meet(set);
    }
    return found.sort((a, b) => a - b);
  }
}
