/** Later mentions of people by surname: "Skymoen" after "Leif Rune Skymoen" was introduced. */
import { gather } from "../lists.ts";
import { remembering } from "../pattern.ts";
import { Cover, type Span } from "../spans.ts";
import { LED_PARTY, SENTENCE_STARTERS } from "./norwegian/people.ts";
import type { RawMention } from "./rule.ts";
import type { BlockRuns, Run } from "./runs.ts";

const GIVEN_LIKE = /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)?$/u;
/** Between two in a list, or from one to another. */
const BETWEEN = /^(?:, | og | til )$/;
const GOVERNMENT: ReadonlySet<string> = new Set(["regjeringen", "regjeringa"]);
const FARM_BEFORE: ReadonlySet<string> = new Set("på til frå fra ved".split(" "));
/** Letters of a surname that is only found in the genitive. */
const SHORTEST_BARE = 4;
/** Words of a name. */
const LONGEST_NAME = 4;
const withoutS = (word: string): string | null => (word.endsWith("s") ? word.slice(0, -1) : null);

/**
 * @param all what is found already, people by name in reading order
 * @returns mentions of the same people by their last name, or their last two
 */
export function namesakesOf(
  text: string,
  all: readonly RawMention[],
  blocks: readonly BlockRuns[],
): RawMention[] {
  const found = all.filter(({ kind }) => kind === "person");
  if (found.length === 0) return [];
  const places = all.filter(({ kind }) => kind === "place");
  const isPlaceAt = (at: number): boolean => places.some(({ start }) => start === at);
  /** "kommunene |Vik, Sund og Øyer": a place among others, which are nobody's surname. */
  const isBeside = ({ start, end }: RawMention, span: Span): boolean =>
    BETWEEN.test(start > span.end ? text.slice(span.end, start) : text.slice(end, span.start)) &&
    !bySurname.has(text.slice(start, end));
  const isAmongPlaces = (span: Span): boolean =>
    isPlaceAt(span.start) && places.some((other) => isBeside(other, span));
  const isTied = (end: number): boolean => text[end] === "-";
  const bySurname = new Map<string, { readonly name: string; isShared: boolean }>();
  const add = (surname: string, name: string): void => {
    const known = bySurname.get(surname);
    if (known === undefined) bySurname.set(surname, { name, isShared: false });
    else known.isShared ||= outerWords(known.name) !== outerWords(name);
  };
  const names = new Set(found.map(({ parts }) => parts.name ?? ""));
  for (const name of names) for (const surname of surnamesOf(name)) add(surname, name);
  const taken = new Cover(found);
  const introduced: RawMention[] = [];
  for (const name of names) {
    if (name.includes(" ") || bySurname.has(name)) continue;
    const whole = introductionOf(name, blocks, taken);
    introduced.push(...whole);
    // Or somebody whom the article only calls by the surname.
    add(name, whole[0]?.parts.name ?? name);
  }
  if (bySurname.size === 0) return [];
  // "Moe gav seg" above "Kari Moes valkrins".
  for (const name of names) {
    const bare = name.includes(" ") ? withoutS(surnamesOf(name)[0] ?? "") : null;
    if (bare !== null && bare.length >= SHORTEST_BARE && !bySurname.has(bare)) add(bare, name);
  }
  const isSurname = (word: string): boolean =>
    bySurname.has(word) || (word.endsWith("s") && bySurname.has(word.slice(0, -1)));
  const people = introduced.length === 0 ? taken : new Cover([...found, ...introduced]);
  /** "styreleiar i Nynorsk Havrom |Lodve Vik": a name that the article has told to be one, where nothing else tells it. */
  const wholeNameIn = (run: Run, offset: number, block: number): RawMention | null => {
    for (let length = Math.min(run.parts.length, LONGEST_NAME); length > 1; length--) {
      const parts = run.parts.slice(-length);
      const name = parts.map((part) => part.text).join(" ");
      if (!names.has(name)) continue;
      const span = { start: offset + (parts[0]?.start ?? 0), end: offset + run.end };
      if (people.touches(span) || isTied(span.end)) return null;
      return {
        rule: "person/again",
        kind: "person",
        reads: "person",
        ...span,
        parts: { name, again: "yes" },
        block,
      };
    }
    return null;
  };
  /** The last words of a run, two or one. */
  const namesakeIn = (run: Run, offset: number, block: number): RawMention | null => {
    for (const length of [2, 1]) {
      if (run.parts.length < length || run.parts.length > length + 1) continue;
      const parts = run.parts.slice(-length);
      const surname = parts.map((part) => part.text).join(" ");
      const told = bySurname.get(surname) ?? bySurname.get(withoutS(surname) ?? "");
      // Two people of one surname: which one is meant cannot be told.
      if (told === undefined || told.isShared) continue;
      const { name } = told;
      const start = offset + (parts[0]?.start ?? 0);
      const end = offset + run.end;
      // "Borten-regjeringen", "regjeringen Borten": not the person.
      const lead = run.parts.at(-length - 1)?.folded ?? run.before;
      if (isTied(end) || GOVERNMENT.has(lead)) continue;
      if (length === run.parts.length && isAmongPlaces({ start, end })) return null;
      if (people.touches({ start, end })) return null;
      const farm = length === run.parts.length ? farmBehind(run, text, { start, end }, isPlaceAt) : undefined;
      if (farm !== undefined) {
        const name = text.slice(start, farm);
        return { rule: "place/farm", kind: "place", reads: "name", start, end: farm, parts: { name }, block };
      }
      return {
        rule: "person/surname",
        kind: "person",
        reads: "person",
        start,
        end,
        parts: { name, again: "yes" },
        block,
      };
    }
    return null;
  };
  const later: RawMention[] = [];
  for (const { runs, offset, index } of blocks) {
    for (const run of runs) {
      const whole = leaderIn(run) ?? run;
      if (!isSurname(whole.parts[whole.parts.length - 1]?.text ?? "")) continue;
      const mention = wholeNameIn(whole, offset, index) ?? namesakeIn(whole, offset, index);
      if (mention !== null) later.push(mention);
    }
  }
  return [...introduced, ...later];
}

/** "|Lis Høyre": the run without the party that is led; undefined where there is none. */
function leaderIn(run: Run): Run | undefined {
  const [leader, party, more] = run.parts;
  return leader !== undefined &&
    party !== undefined &&
    more === undefined &&
    leader.text.endsWith("s") &&
    LED_PARTY.test(party.text)
    ? { ...run, parts: [leader], end: leader.end }
    : undefined;
}

/** The last word of a name, and the last two: there is a given name before them. */
const surnamesOf = remembering((name: string): readonly string[] => {
  const words = name.split(" ");
  return [1, 2].filter((length) => words.length > length).map((length) => words.slice(-length).join(" "));
});

/**
 * "til |Noss gard", "på |Vågen i Sande": where the family has its name from.
 * @returns where the place's name ends; undefined where the person is meant
 */
function farmBehind(
  { before }: Run,
  text: string,
  { start, end }: Span,
  isPlaceAt: (at: number) => boolean,
): number | undefined {
  if (!FARM_BEFORE.has(before) || text[start - 1] !== " ") return undefined;
  const farm = / g[aå]rd(?![a-zæøå])/y;
  farm.lastIndex = end;
  if (farm.test(text)) return farm.lastIndex;
  return before === "på" && text.startsWith(" i ", end) && isPlaceAt(end + " i ".length) ? end : undefined;
}

/** "Ledvin Uglane": a rare given name before the surname of somebody who speaks, or the given name that speaks. Where two share it, nobody. */
function introductionOf(surname: string, blocks: readonly BlockRuns[], taken: Cover): RawMention[] {
  const hits = gather(blocks, ({ runs, offset, index }) =>
    gather(runs, ({ start, end, parts }): RawMention[] => {
      const [first, last] = parts.slice(-2);
      if (parts.length > 3 || first === undefined || last === undefined || first === last) return [];
      // "Kevar Vik, som …, sier Kevar": the article goes on with the given name.
      const isGiven = parts.length === 2 && first.text === surname && GIVEN_LIKE.test(last.text);
      if (!isGiven && last.text !== surname && withoutS(last.text) !== surname) return [];
      const whole = { start: offset + first.start, end: offset + end };
      if (!GIVEN_LIKE.test(first.text) || SENTENCE_STARTERS.has(first.folded) || taken.touches(whole))
        return [];
      const name = `${first.text} ${isGiven ? last.text : surname}`;
      return start > first.start
        ? []
        : [
            {
              rule: "person/introduced",
              kind: "person",
              reads: "person",
              ...whole,
              parts: { name },
              block: index,
            },
          ];
    }),
  );
  return new Set(hits.map(({ parts }) => parts.name)).size === 1 ? hits : [];
}

/** "Hanne Kristensen" and "Hanne Mette Kristensen" are one person: the same first and last word. */
const outerWords = remembering((name: string): string => `${name.split(" ")[0]} ${name.split(" ").at(-1)}`);
