/** A minister by the given name alone, where the text has the full name: in a headline, "Kari møtte fiskerne", and as who speaks, "sa Kari". */
import type { RawMention } from "../../extract/rule.ts";
import type { Article } from "../../model.ts";
import { Cover } from "../../spans.ts";
import type { ResolvedMinister } from "./index.ts";

/** No name on either side: "Kari Moe", "Kari-saken". */
const LONE =
  /(?<![A-Za-zÀ-ɏ]-?|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,20} )[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,20}(?![A-Za-zÀ-ɏ-]| [A-ZÀ-ÖØ-Þ])/gu;
/** Given names that are other words as well. */
const OTHER_WORDS: ReadonlySet<string> = new Set("Dag Liv Per Odd Even Stein Hans Bent Tone Sol".split(" "));

const givenName = (name: string): string => name.slice(0, name.indexOf(" "));

/** @param people whom the article names besides: a namesake among them could be meant */
export function givenNames(
  { text, blocks }: Pick<Article, "text" | "blocks">,
  ministers: readonly ResolvedMinister[],
  people: readonly RawMention[],
): ResolvedMinister[] {
  const byGiven = new Map<string, ResolvedMinister>();
  for (const minister of ministers) {
    const { person } = minister.value;
    if (person !== null && minister.raw.parts.person?.includes(" ") === true)
      byGiven.set(givenName(minister.raw.parts.person), minister);
  }
  if (byGiven.size === 0) return [];
  const givens = [...byGiven.keys()];
  // A minister is found as a person as well.
  const known = new Cover(ministers.map(({ raw }) => raw));
  const others = people.filter((raw) => !known.touches(raw));
  const isShared = (given: string, person: string | null): boolean =>
    OTHER_WORDS.has(given) ||
    ministers.some(({ value }) => value.person !== person && value.person?.startsWith(`${given} `)) ||
    others.some(({ parts }) => parts.name?.startsWith(`${given} `));
  const called = (
    named: ResolvedMinister,
    given: string,
    place: Pick<RawMention, "start" | "end" | "block">,
  ): ResolvedMinister => {
    const parts = { person: given };
    const raw = { ...named.raw, ...place, rule: "minister/given-name", parts, offices: undefined };
    const { person, office } = named.value;
    return { ...named, raw, value: { person, office, form: "name" } };
  };
  const speaking = others.flatMap((raw): ResolvedMinister[] => {
    const given = raw.parts.name ?? "";
    const named = raw.rule === "person/speaker" ? byGiven.get(given) : undefined;
    return named === undefined || named.raw.start > raw.start || isShared(given, named.value.person)
      ? []
      : [called(named, given, { start: raw.start, end: raw.end, block: raw.block })];
  });
  const inTitles = blocks.flatMap((block, index) => {
    if (block.kind !== "title") return [];
    const title = text.slice(block.start, block.end);
    if (!givens.some((given) => title.includes(given))) return [];
    return [...title.matchAll(LONE)].flatMap((match): ResolvedMinister[] => {
      const given = [match[0], match[0].replace(/s$/u, "")].find((name) => byGiven.has(name));
      const named = given === undefined ? undefined : byGiven.get(given);
      if (given === undefined || named === undefined) return [];
      const start = block.start + match.index;
      const end = start + match[0].length;
      return known.touches({ start, end }) ||
        isShared(given, named.value.person) ||
        others.some(({ parts }) => parts.name === given)
        ? []
        : [called(named, given, { start, end, block: index })];
    });
  });
  return [...inTitles, ...speaking];
}
