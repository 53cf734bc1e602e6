/** Runs of capitalised words: what names are made of. */
import { wordBefore } from "../characters.ts";
import { firstStarting } from "../lists.ts";
import { PARTICLES } from "./norwegian/people.ts";
import type { View } from "./view.ts";

/** One part of a run: a word, or words tied by hyphens ("Anne-Grete"). */
export interface RunPart {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Lower-case. */
  readonly folded: string;
  /** It is, or begins with, a given name. */
  readonly isGiven: boolean;
}

type OpenPart = { -readonly [Key in keyof RunPart]: RunPart[Key] };

/** Capitalised words that follow one another, with particles between them ("van der"). Offsets are relative to the block. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly RunPart[];
  /** The word right before it, lower-case; empty where there is none. */
  readonly before: string;
}

/** The run that a stretch lies in. @param runs in order */
export function runAround(runs: readonly Run[], { start, end }: Pick<Run, "start" | "end">): Run | undefined {
  const run = runs[firstStarting(runs, start + 1) - 1];
  return run !== undefined && run.end >= end ? run : undefined;
}

/** The runs of one block of an article. */
export interface BlockRuns {
  readonly runs: readonly Run[];
  /** Where the block starts in the article's text. */
  readonly offset: number;
  readonly index: number;
}

const MOST_PARTS = 16;

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const APOSTROPHES: readonly number[] = [0x27, 0x2019];
/** "Mek.", in names of yards and workshops, and given names cut short: "Kari Th. Moe". */
const CUT_SHORT: ReadonlySet<string> = new Set(["Mek", "Th", "Chr", "Kr", "Fr", "Joh"]);
const LONGEST_CUT = 3;
/** The longest gap between two words of one name: " van der ". */
const LONGEST_GAP = 9;

/** Whether the text between two capitalised words ties them together, and how. */
function tie(plain: string, last: RunPart, start: number): "part" | "word" | null {
  const { end } = last;
  const gap = start - end;
  const first = plain.charCodeAt(end);
  if (gap === 1) {
    if (first === SPACE) return "word";
    // "Brage W.Johansen"
    if (first === DOT && end - last.start === 1) return "word";
    return first === HYPHEN || APOSTROPHES.includes(first) ? "part" : null;
  }
  if (gap > LONGEST_GAP || plain.charCodeAt(start - 1) !== SPACE) return null;
  // "Brage W. Johansen", "Larsnes Mek. Verksted"
  if (first === DOT && gap === 2) {
    const length = end - last.start;
    return length === 1 || (length <= LONGEST_CUT && CUT_SHORT.has(plain.slice(last.start, end)))
      ? "word"
      : null;
  }
  if (first !== SPACE) return null;
  const words = plain.slice(end, start).trim().split(" ");
  // "van der" is of a name; alone the word is Norwegian: "i Narvik der Kari Moe bor".
  if (words[0] === "der") return null;
  return words.length <= 2 && words.every((word) => PARTICLES.has(word)) ? "word" : null;
}

const SHOUTED = /^[A-ZÀ-ÖØ-Þ .'’-]+$/u;
/** "KARI J. MOE". */
export const isShouted = (written: string): boolean => SHOUTED.test(written);
/** "PER-IVAR VIK" → "Per-Ivar Vik". */
export const asName = (shouted: string): string =>
  shouted.replace(/[A-ZÀ-ÖØ-Þ]{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

/** Fills in what the parts say; they come with start and end alone. */
function close(parts: OpenPart[], { plain, folded }: View, givenNames: ReadonlySet<string>): Run {
  const start = parts[0]?.start ?? 0;
  const end = parts[parts.length - 1]?.end ?? 0;
  // One word alone is nobody's full name.
  const isName = parts.length > 1;
  const isAllShouted = isName && isShouted(plain.slice(start, end));
  for (const part of parts) {
    part.text = plain.slice(part.start, part.end);
    part.folded = folded.slice(part.start, part.end);
    if (!isName) continue;
    const hyphen = part.text.indexOf("-");
    const first = hyphen < 0 ? part.text : part.text.slice(0, hyphen);
    part.isGiven = givenNames.has(isAllShouted ? asName(first) : first);
  }
  return { start, end, parts, before: wordBefore(folded, start) };
}

const REST = /\d{1,4}[A-Za-zÀ-ɏ]{0,20}(?![A-Za-zÀ-ɏ0-9])/y;
/** "Fjord1", "Hy2gen": a digit is a part of the word, unless that is one letter or in capitals ("E16", "CO2"). */
function withDigits({ plain, folded }: View, end: number): number {
  const next = plain.charCodeAt(end);
  if (!(next >= ZERO && next <= NINE) || plain[end - 1] !== folded[end - 1]) return end;
  REST.lastIndex = end;
  return REST.test(plain) ? REST.lastIndex : end;
}

/** @param capitals start and end of each capitalised word, one after the other */
export function runsOf(view: View, capitals: readonly number[], givenNames: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let parts: OpenPart[] = [];
  let last: OpenPart | undefined;
  for (let index = 0; index < capitals.length; index += 2) {
    const start = capitals[index] as number;
    const end = withDigits(view, capitals[index + 1] as number);
    const how = last === undefined ? null : tie(view.plain, last, start);
    if (last !== undefined && how === "part") {
      last.end = end;
      continue;
    }
    last = { start, end, text: "", folded: "", isGiven: false };
    // Nobody's name is that long: a heading in capitals, or no text at all.
    if (how === null || parts.length >= MOST_PARTS) {
      if (parts.length > 0) runs.push(close(parts, view, givenNames));
      parts = [last];
    } else parts.push(last);
  }
  if (parts.length > 0) runs.push(close(parts, view, givenNames));
  return runs;
}
