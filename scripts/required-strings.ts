/**
 * Which strings a text must hold for a pattern to match. After R. Cox, "Regular Expression Matching with a Trigram Index"
 * (2012). It is asked when the program is built: reading the patterns takes longer than many an article.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import type { Required } from "../src/prefilter.ts";

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
const MAX_EXACT = 200;
/** More demands on a text tell little more. */
const MAX_REQUIRED = 8;

const SLOT = /\{[a-z]*:?/gu;
/** How much of running text holds one of these, at a guess: letters tell more than spaces do, and slots are few. */
function share(strings: OneOf): number {
  let sum = 0;
  for (const string of strings) {
    let chance = string.includes("{") ? 0.003 : 1;
    for (const sign of string.replace(SLOT, "")) chance *= sign === " " ? 0.5 : 0.15;
    sum += chance;
  }
  return sum;
}

const byShare = (a: OneOf, b: OneOf): number => share(a) - share(b);

/** What stands behind so many characters tells little more. */
const LONGEST = 12;

/** What stands nearly everywhere tells nothing. */
const MOST = 0.02;

/** What has to be there, the rarest first. */
function requirementsOf({ exact, required }: Known): readonly OneOf[] {
  const isTelling = exact !== null && exact.size > 0 && !exact.has("");
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
  let isListed = true;
  // One demand of each alternative, together: whichever they are, every match meets one of them.
  let required: readonly OneOf[] = [new Set()];
  for (const alternative of alternatives) {
    if (alternative.exact === null) isListed = false;
    else for (const string of alternative.exact) exact.add(string);
    const own = requirementsOf(alternative);
    required = required
      .flatMap((others) => own.map((strings) => new Set([...others, ...strings])))
      .sort(byShare)
      .slice(0, MAX_REQUIRED);
  }
  if (isListed && exact.size <= MAX_EXACT) return { exact, required: [] };
  return { exact: null, required: required.filter(saysMore) };
}

/** Whether no demand before it says as much: where "styrkes" has to be there, one of "styrkes" and "økes" is. */
const saysMore = (strings: OneOf, place: number, all: readonly OneOf[]): boolean =>
  !all.some((other, at) => at < place && [...other].every((string) => strings.has(string)));

function ofClass({ negate, elements }: AST.CharacterClass): Known {
  if (negate) return ANYTHING;
  const signs = new Set<string>();
  for (const element of elements) {
    if (element.type !== "Character") return ANYTHING;
    signs.add(String.fromCodePoint(element.value).toLowerCase());
  }
  return signs.size <= 4 ? { exact: signs, required: [] } : ANYTHING;
}

const ofGroup = ({ alternatives }: Pick<AST.Group, "alternatives">): Known =>
  ofAlternatives(alternatives.map(({ elements }) => ofSequence(elements.map(ofElement))));

function ofElement(element: AST.Element): Known {
  switch (element.type) {
    case "Character":
      return { exact: new Set([String.fromCodePoint(element.value).toLowerCase()]), required: [] };
    case "CharacterClass":
      return ofClass(element);
    case "Group":
    case "CapturingGroup":
      return ofGroup(element);
    case "Assertion":
      // What a match has around it, the text has as well.
      return "alternatives" in element && !element.negate
        ? { exact: NOTHING.exact, required: requirementsOf(ofGroup(element)) }
        : NOTHING;
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

/** What every text that the pattern matches holds. */
export function requiredStrings({ source, flags }: RegExp): Required {
  const parsed = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes("u"),
  });
  // Where "styrkes" stands, "styrkes derfor" need not be looked for.
  const shortest = (strings: OneOf): string[] =>
    [...strings].filter((string) => ![...strings].some((part) => part !== string && string.includes(part)));
  return requirementsOf(ofGroup(parsed))
    .filter((strings, place) => place === 0 || share(strings) < MOST)
    .map((strings) => shortest(new Set([...strings].map((string) => string.slice(0, LONGEST)))).sort());
}
