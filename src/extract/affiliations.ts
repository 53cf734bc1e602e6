/** What people are said to belong to: an organisation, whatever its name looks like. */
import { gather } from "../lists.ts";
import { Cover } from "../spans.ts";
import { withEmployers } from "./employers.ts";
import { leadsProject } from "./norwegian/people.ts";
import { NAMES } from "./overlap.ts";
import type { RawMention } from "./rule.ts";
import { plainOf } from "./view.ts";

/**
 * "Island Offshore og Kåre Molvær i Havdrift": where the next person begins, the name of the body has ended. "Kari Moe,
 * direktør Per Li og …": what another person is.
 */
function endAtPeople(text: string, mentions: RawMention[]): void {
  let names: readonly string[] | undefined;
  for (const [index, mention] of mentions.entries()) {
    const { affiliation } = mention.parts;
    if (mention.kind !== "person" || affiliation === undefined) continue;
    names ??= mentions.flatMap(({ kind, parts }) => (kind === "person" ? (parts.name ?? []) : []));
    if (names.includes(affiliation)) {
      const { affiliation: _, role: __, ...parts } = mention.parts;
      mentions[index] = { ...mention, parts };
      continue;
    }
    if (!affiliation.includes(" og ")) continue;
    const name = names.find((other) => affiliation.includes(` og ${other}`));
    const at =
      name === undefined ? betweenBodies(affiliation, text, mentions) : affiliation.indexOf(` og ${name}`);
    if (at < 0) continue;
    const own = affiliation.slice(0, at);
    mentions[index] = { ...mention, parts: { ...mention.parts, affiliation: own } };
  }
}

/** "Næringsforeningen Vik |og Kari Moe": what a pattern took for one name ends before the person. */
function cutAtPeople(text: string, mentions: RawMention[]): void {
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as RawMention;
    const { kind, start, end, organisations, parts } = mention;
    if (kind !== "organisation" || organisations !== undefined || parts.name?.includes(AND) !== true)
      continue;
    const person = mentions.find((other) => other.kind === "person" && other.end === end);
    const from = (person?.start ?? 0) - AND.length;
    // "Kari Moe og Per Vik" may be a firm's name.
    if (from <= start || plainOf(text.slice(from, from + AND.length)) !== AND) continue;
    if (mentions.some((other) => other.kind === "person" && other.start === start)) continue;
    const name = text.slice(start, from).replace(/\s+/g, " ");
    mentions[index] = { ...mention, end: from, parts: { ...parts, name } };
  }
}
const AND = " og ";

const GENITIVE = 1;
/** "rektor Kari Moe ved NHO |og SINTEFs direktør Per Li": where one known body ends and another begins; -1 where none does. */
function betweenBodies(affiliation: string, text: string, mentions: readonly RawMention[]): number {
  const at = affiliation.indexOf(" og ");
  const isKnown = (name: string): boolean =>
    mentions.some(
      ({ rule, start, end }) =>
        rule === "organisation/registry" &&
        text.startsWith(name, start) &&
        end - start - name.length <= GENITIVE,
    );
  return isKnown(affiliation.slice(0, at)) && isKnown(affiliation.slice(at + 4)) ? at : -1;
}

/** "klyngesjef i |Kari Moe": what the article elsewhere has as a person's name is no employer's. */
function oneKindEach(mentions: RawMention[]): RawMention[] {
  const employers = mentions.filter(
    ({ rule, parts }) => rule === "organisation/employer" && parts.name?.includes(" "),
  );
  if (employers.length === 0) return mentions;
  const people = mentions.filter(({ kind }) => kind === "person");
  const isPerson = ({ start, parts }: RawMention): boolean =>
    people.some((person) => person.parts.name === parts.name && person.start !== start);
  const wrong = new Set(employers.filter(isPerson));
  return mentions.flatMap((mention) => {
    if (!wrong.has(mention)) return mention;
    return people.some(({ start }) => start === mention.start)
      ? []
      : { ...mention, rule: "person/name", kind: "person" as const, reads: "person" as const };
  });
}

/** "Kari Moe (|Bodø)": where somebody is from, and no body. */
function withoutTowns(text: string, mentions: RawMention[]): void {
  for (const [index, mention] of mentions.entries()) {
    const { affiliation } = mention.parts;
    if (mention.kind !== "person" || affiliation === undefined) continue;
    const start = mention.end + " (".length;
    const end = start + affiliation.length;
    if (plainOf(text.slice(mention.end, end + 1)) !== ` (${affiliation})`) continue;
    const there = mentions.filter((other) => other.start === start && other.end === end);
    if (there.length === 0 || there.some(({ kind }) => kind !== "place")) continue;
    const { affiliation: _, ...parts } = mention.parts;
    mentions[index] = { ...mention, parts };
  }
}

/** How far from the person the name of the body can stand. */
const REACH = 130;

/** Where a person's affiliation stands, before the person or behind, whichever is nearer; -1 where it does not stand near. */
function placeOf(text: string, { start, end }: RawMention, affiliation: string): number {
  const from = Math.max(0, start - REACH);
  const around = plainOf(text.slice(from, end + REACH));
  const before = around.lastIndexOf(affiliation, start - from - affiliation.length);
  const behind = around.indexOf(affiliation, end - from);
  const isBehind =
    before < 0 || (behind >= 0 && behind - (end - from) < start - from - before - affiliation.length);
  const at = isBehind ? behind : before;
  return at < 0 ? -1 : from + at;
}

/** What finds names that go on in small letters. */
const WHOLE: ReadonlySet<string> = new Set([
  "organisation/registry",
  "organisation/faculty",
  "organisation/norwegian",
  "organisation/seat",
  "organisation/local",
  "organisation/school",
  "organisation/utility",
  "organisation/yard",
]);

/** "daglig leder i |Norsk kylling": no body's name without its noun. */
const ONLY_OF_NORWAY = /^(?:Norsk|Norske|Norges|Noregs|Nordisk|Nasjonalt?)$/u;
const ONE_NOUN = /^ [a-zæøå]{5,30}(?=$|[.,;:)\n])/u;
const NOUN_REACH = 34;

/** "direktør i |Norges sjømatråd": of a known body, or of one that its last word tells, the whole name, not its capitals alone. */
function withWholeNames(text: string, mentions: RawMention[]): void {
  for (const [index, mention] of mentions.entries()) {
    const { affiliation } = mention.parts;
    if (mention.kind !== "person" || affiliation === undefined || affiliation.includes(" ")) continue;
    const place = placeOf(text, mention, affiliation);
    const bare = place + affiliation.length;
    if (place < 0 || text[bare] !== " ") continue;
    const body = mentions.find(({ rule, start, end }) => start === place && end > bare && WHOLE.has(rule));
    if (body === undefined) {
      if (ONLY_OF_NORWAY.test(affiliation)) {
        const { affiliation: _, ...parts } = mention.parts;
        const noun = ONE_NOUN.exec(text.slice(bare, bare + NOUN_REACH))?.[0];
        mentions[index] = {
          ...mention,
          parts: noun === undefined ? parts : { ...parts, affiliation: affiliation + noun },
        };
      }
      continue;
    }
    const parts = { ...mention.parts, affiliation: text.slice(place, body.end) };
    mentions[index] = { ...mention, parts };
  }
}

/**
 * @param isList whether a block is a caption or an item, in which people stand with their bodies
 * @returns the mentions, with the bodies that people are said to belong to, and without beginnings of their names
 */
export function withAffiliations(
  text: string,
  found: RawMention[],
  isList: (block: number) => boolean,
): RawMention[] {
  cutAtPeople(text, found);
  withoutTowns(text, found);
  endAtPeople(text, found);
  const mentions = oneKindEach(found);
  withEmployers(text, mentions, isList);
  withWholeNames(text, mentions);
  const people = mentions.filter(({ kind, parts }) => kind === "person" && parts.affiliation !== undefined);
  if (people.length === 0) return mentions;
  const names = mentions.filter(({ kind }) => NAMES.has(kind));
  const dropped = onlyBeginnings(text, people, names);
  const stays = (mention: RawMention): boolean => !dropped.has(mention);
  const kept = dropped.size === 0 ? mentions : mentions.filter(stays);
  return [...kept, ...affiliationsOf(text, people, names.filter(stays))];
}

/**
 * @param people in reading order
 * @param others names of every kind that are found already, people among them
 */
function affiliationsOf(
  text: string,
  people: readonly RawMention[],
  others: readonly RawMention[],
): RawMention[] {
  const taken = new Cover(others);
  const ends = new Set<number>();
  return gather(people, (person): RawMention[] => {
    const name = person.parts.affiliation;
    if (name === undefined || name.length < 2) return [];
    const start = placeOf(text, person, name);
    if (start < 0) return [];
    const bare = start + name.length;
    const end = /^s(?![A-Za-zÀ-ɏ])/u.test(text.slice(bare, bare + 2)) ? bare + 1 : bare;
    if (taken.touches({ start, end }) || ends.has(end)) return [];
    if (leadsProject(person.parts.role ?? "", text.slice(start - 4, start - 1))) return [];
    ends.add(end);
    return [
      {
        rule: "organisation/affiliation",
        kind: "organisation",
        reads: "name",
        start,
        end,
        parts: { name },
        block: person.block,
      },
    ];
  });
}

/**
 * Known names of one word that are only the beginning of the body a person is said to belong to: "Volue" in
 * "Volue Insight". A place behind the name ("NHO Viken") makes no other body of it.
 */
function onlyBeginnings(
  text: string,
  people: readonly RawMention[],
  names: readonly RawMention[],
): ReadonlySet<RawMention> {
  const affiliations = [...new Set(people.map(({ parts }) => parts.affiliation ?? ""))];
  const places = new Set(names.filter(({ kind }) => kind === "place").map(({ start }) => start));
  return new Set(
    names.filter(
      (name) =>
        name.rule === "organisation/registry" &&
        affiliations.some((whole) => {
          const known = text.slice(name.start, name.end);
          return (
            !/\s/u.test(known) &&
            whole.startsWith(`${known} `) &&
            plainOf(text.slice(name.start, name.start + whole.length)) === whole &&
            !places.has(name.end + 1)
          );
        }),
    ),
  );
}
