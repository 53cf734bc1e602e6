/** Runs of capitalised words: what names are made of. */
import { PARTICLES } from "./norwegian/people.ts";
import type { View } from "./view.ts";

/** One part of a run: a word, or words tied by hyphens ("Anne-Grete"). */
export interface RunPart {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** It is, or begins with, a given name. */
  readonly isGiven: boolean;
}

/** Capitalised words that follow one another, with particles between them ("van der"). Offsets are relative to the block. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly RunPart[];
}

/** The runs of one block of an article. */
export interface BlockRuns {
  readonly runs: readonly Run[];
  /** Where the block starts in the article's text. */
  readonly offset: number;
  readonly index: number;
}

const MOST_PARTS = 16;

/** Whether the text between two capitalised words ties them together, and how. */
function tie(between: string, before: string): "part" | "word" | null {
  if (between === "-" || between === "’" || between === "'") return "part";
  if (between === " ") return "word";
  // "Brage W. Johansen"
  if (between === ". " && before.length === 1) return "word";
  const words = between.trim().split(" ");
  return between.startsWith(" ") &&
    between.endsWith(" ") &&
    words.length <= 2 &&
    words.every((word) => PARTICLES.has(word))
    ? "word"
    : null;
}

/** @param capitals start and end of each capitalised word, one after the other */
export function runsOf(view: View, capitals: readonly number[], givenNames: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let parts: { start: number; end: number }[] = [];
  const close = (): void => {
    if (parts.length === 0) return;
    // One word alone is nobody's full name.
    const isName = parts.length > 1;
    const finished = parts.map(({ start, end }) => {
      const text = view.plain.slice(start, end);
      const hyphen = text.indexOf("-");
      return {
        start,
        end,
        text,
        isGiven: isName && givenNames.has(hyphen < 0 ? text : text.slice(0, hyphen)),
      };
    });
    runs.push({ start: finished[0]?.start ?? 0, end: finished.at(-1)?.end ?? 0, parts: finished });
    parts = [];
  };
  for (let index = 0; index < capitals.length; index += 2) {
    const start = capitals[index] as number;
    const end = capitals[index + 1] as number;
    const last = parts.at(-1);
    const how =
      last === undefined || start - last.end > 9
        ? null
        : tie(view.plain.slice(last.end, start), view.plain.slice(last.start, last.end));
    if (last !== undefined && how === "part") last.end = end;
    else {
      // Nobody's name is that long: a heading in capitals, or no text at all.
      if (how === null || parts.length >= MOST_PARTS) close();
      parts.push({ start, end });
    }
  }
  close();
  return runs;
}
