/** Later mentions of people by their given name: "Tora begynner i august" after "Tora Haugland" was introduced. */
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

interface Introduced {
  readonly name: string;
  /** Where the full name first stands. */
  readonly at: number;
}

/** Given name → who is introduced by it; undefined where it is several people's. */
function introducedBy(
  found: readonly RawMention[],
  givenNames: ReadonlySet<string>,
): ReadonlyMap<string, Introduced | undefined> {
  const given = new Map<string, Introduced | undefined>();
  for (const { kind, start, parts } of found) {
    if (kind !== "person" || parts.again !== undefined) continue;
    const { name = "" } = parts;
    const first = name.slice(0, name.indexOf(" "));
    if (!givenNames.has(first)) continue;
    const known = given.get(first);
    if (!given.has(first) || (known?.name === name && start < known.at))
      given.set(first, { name, at: start });
    else if (known?.name !== name) given.set(first, undefined);
  }
  return given;
}

/** The only word of a run, or the one behind a word that the sentence begins with: "Både |Hege og Nils". */
function onlyPart({ parts }: Run): RunPart | undefined {
  if (parts.length === 1) return parts[0];
  return parts.length === 2 && SENTENCE_STARTERS.has(parts[0]?.folded ?? "") ? parts[1] : undefined;
}

/** @param all what is found already, in reading order of each kind */
export function givenNamesAgain(
  text: string,
  all: readonly RawMention[],
  blocks: readonly BlockRuns[],
  givenNames: ReadonlySet<string>,
): RawMention[] {
  const introduced = introducedBy(all, givenNames);
  if (introduced.size === 0) return [];
  let ministers: readonly string[] | undefined;
  let taken: Cover | undefined;
  const again: RawMention[] = [];
  for (const { runs, offset, index } of blocks) {
    for (const run of runs) {
      const part = onlyPart(run);
      if (part === undefined || part.text.length < SHORTEST) continue;
      const { text: word } = part;
      const own = introduced.has(word) || !word.endsWith("s") ? word : word.slice(0, -1);
      const person = introduced.get(own);
      const start = offset + part.start;
      const end = offset + part.end;
      if (person === undefined || start <= person.at || text[end] === "-") continue;
      const folded = own.toLowerCase();
      if (WORDS.has(folded) || SENTENCE_STARTERS.has(folded)) continue;
      ministers ??= all.flatMap((mention) =>
        mention.kind === "minister" ? text.slice(mention.start, mention.end).split(/\s+/u) : [],
      );
      taken ??= new Cover(all);
      if (ministers.includes(own) || taken.touches({ start, end })) continue;
      const parts = { name: person.name, again: "yes" };
      again.push({ rule: "person/given", kind: "person", reads: "person", start, end, parts, block: index });
    }
  }
  return again;
}
