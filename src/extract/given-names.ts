/** Later mentions of people by their given name: "Tora begynner i august" after "Tora Haugland" was introduced. */
import { gather } from "../lists.ts";
import { Cover } from "../spans.ts";
import { SENTENCE_STARTERS } from "./norwegian/people.ts";
import type { RawMention } from "./rule.ts";
import type { BlockRuns, Run, RunPart } from "./runs.ts";

/** Given names that are words as well: "Dag og natt", "Hans mål". */
const WORDS: ReadonlySet<string> = new Set(
  "per dag bo liv sol stein bjørn odd gro mai tor ask hans even gry siv vår tone august juni juli trygg rolf frost berg eik lin lill brage vidar ørn ulv natt helg".split(
    " ",
  ),
);
const SHORTEST = 3;
const NOBODY: RawMention[] = [];

interface Introduced {
  readonly name: string;
  /** Where the full name first stands. */
  readonly at: number;
}

/** Given name → who is introduced by it; undefined where it is several people's. */
function introducedBy(
  found: readonly RawMention[],
  blocks: readonly BlockRuns[],
): ReadonlyMap<string, Introduced | undefined> {
  const full = new Map(
    found.flatMap(({ kind, start, parts }) =>
      kind === "person" && parts.name?.includes(" ") === true ? [[start, parts.name] as const] : [],
    ),
  );
  const given = new Map<string, Introduced | undefined>();
  for (const { runs, offset } of blocks)
    for (const { parts } of runs)
      for (const part of parts) {
        const name = full.get(offset + part.start);
        if (name === undefined || !part.isGiven || !name.startsWith(`${part.text} `)) continue;
        const known = given.get(part.text);
        if (known === undefined && given.has(part.text)) continue;
        if (known === undefined) given.set(part.text, { name, at: offset + part.start });
        else if (known.name !== name) given.set(part.text, undefined);
      }
  return given;
}

/** The only word of a run, or the one behind a word that the sentence begins with: "Både |Hege og Nils". */
const onlyPart = ({ parts: [first, second, more] }: Run): RunPart | undefined =>
  second === undefined
    ? first
    : more === undefined && first !== undefined && SENTENCE_STARTERS.has(first.folded)
      ? second
      : undefined;

/** @param all what is found already, in reading order of each kind */
export function givenNamesAgain(
  text: string,
  all: readonly RawMention[],
  blocks: readonly BlockRuns[],
): RawMention[] {
  if (!all.some(({ kind }) => kind === "person")) return [];
  const introduced = introducedBy(all, blocks);
  if (introduced.size === 0) return [];
  const ministers = all.flatMap(({ kind, start, end }) =>
    kind === "minister" ? text.slice(start, end).split(/\s+/u) : [],
  );
  const taken = new Cover(all);
  return gather(blocks, ({ runs, offset, index }) =>
    gather(runs, (run): RawMention[] => {
      const part = onlyPart(run);
      if (part === undefined) return NOBODY;
      const { text: word } = part;
      const own = introduced.has(word) || !word.endsWith("s") ? word : word.slice(0, -1);
      const person = introduced.get(own);
      if (person === undefined || own.length < SHORTEST) return NOBODY;
      const folded = own.toLowerCase();
      if (WORDS.has(folded) || SENTENCE_STARTERS.has(folded) || ministers.includes(own)) return NOBODY;
      const span = { start: offset + part.start, end: offset + part.end };
      if (span.start <= person.at || text[span.end] === "-" || taken.touches(span)) return NOBODY;
      return [
        {
          rule: "person/given",
          kind: "person",
          reads: "person",
          ...span,
          parts: { name: person.name, again: "yes" },
          block: index,
        },
      ];
    }),
  );
}
