/** What people are said to belong to: an organisation, whatever its name looks like. */
import { gather } from "../lists.ts";
import { Cover } from "../spans.ts";
import { NAMES } from "./overlap.ts";
import type { RawMention } from "./rule.ts";
import { plainOf } from "./view.ts";

/** "Island Offshore og Kåre Molvær i Havdrift": where the next person begins, the name of the body has ended. */
export function endAtPeople(mentions: RawMention[]): void {
  for (const [index, { kind, parts }] of mentions.entries()) {
    const { affiliation } = parts;
    if (kind !== "person" || affiliation === undefined || !affiliation.includes(" og ")) continue;
    const other = mentions.find(
      (person) =>
        person.kind === "person" &&
        person.parts.name !== undefined &&
        affiliation.includes(` og ${person.parts.name}`),
    );
    if (other === undefined) continue;
    const own = affiliation.slice(0, affiliation.indexOf(` og ${other.parts.name}`));
    mentions[index] = { ...(mentions[index] as RawMention), parts: { ...parts, affiliation: own } };
  }
}

/** How far from the person the name of the body can stand. */
const REACH = 130;

/** @returns the mentions, with the bodies that people are said to belong to, and without beginnings of their names */
export function withAffiliations(text: string, mentions: RawMention[]): RawMention[] {
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
    const from = Math.max(0, person.start - REACH);
    const around = plainOf(text.slice(from, person.end + REACH));
    // The one that stands nearest: before the person, else behind.
    const before = around.lastIndexOf(name, person.start - from - name.length);
    const at = before >= 0 ? before : around.indexOf(name, person.end - from);
    if (at < 0) return [];
    const start = from + at;
    const bare = start + name.length;
    const end = /^s(?![A-Za-zÀ-ɏ])/u.test(text.slice(bare, bare + 2)) ? bare + 1 : bare;
    if (taken.touches({ start, end }) || ends.has(end)) return [];
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
