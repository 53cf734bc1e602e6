/** Which person a mention means, and by what name the article has them in full. */
import type { RawMention } from "../extract/index.ts";
import type { Mention, PersonValue } from "../model.ts";
import { Cover } from "../spans.ts";
import { entityId, outerNames } from "./identity.ts";

export interface ResolvedPerson {
  readonly raw: RawMention;
  readonly value: PersonValue;
  readonly entity: string;
}

/** What a person's name never overlaps. */
const OTHERS = new Set<Mention["kind"]>(["minister", "cluster", "organisation", "programme"]);

/** Common ends of surnames: the -s behind them is a genitive. */
const SURNAME_END =
  /(?:sen|son|dal|dahl|berg|vik|wik|stad|land|haug|rud|moen|lie|bakken|lund|strand|gren|holm|strøm|heim|gård|gaard|hagen|haugen)s$/u;

/** @param isKnown whether the registry has somebody of that name */
const nominative = (name: string, names: ReadonlySet<string>, isKnown: (name: string) => boolean): string => {
  const bare = name.replace(/(?:['’]s?|s)$/u, "");
  return name !== bare && (names.has(bare) || SURNAME_END.test(name) || isKnown(bare)) ? bare : name;
};

const ministerOf = (mention: Mention): string =>
  mention.kind === "minister" ? (mention.value.person ?? "") : "";

function spacesIn(name: string): number[] {
  const spaces: number[] = [];
  for (let at = name.indexOf(" "); at >= 0; at = name.indexOf(" ", at + 1)) spaces.push(at);
  return spaces;
}
/** "Dag" and "Dag Inge" of "Dag Inge Vik". */
const beginningsOf = (name: string): string[] => spacesIn(name).map((at) => name.slice(0, at));
/** "Inge Vik" and "Vik" of "Dag Inge Vik". */
const endingsOf = (name: string): string[] => spacesIn(name).map((at) => name.slice(at + 1));

/** Part of a name → the one name that has it; null where several have. */
function byPart(
  names: Iterable<string>,
  partsOf: (name: string) => readonly string[],
): Map<string, string | null> {
  const whole = new Map<string, string | null>();
  for (const name of names) for (const part of partsOf(name)) whole.set(part, whole.has(part) ? null : name);
  return whole;
}

/**
 * @param found mentions of other kinds, which win where they overlap
 * @param isKnown whether the registry has somebody of that name
 * @param givenNames as they are written
 */
export function resolvePeople(
  raws: readonly RawMention[],
  found: readonly Mention[],
  isKnown: (name: string) => boolean,
  givenNames: ReadonlySet<string>,
): ResolvedPerson[] {
  const others = new Cover(found.filter(({ kind }) => OTHERS.has(kind)));
  // A minister's given names are nobody else.
  const ministers = new Set([...new Set(found.map(ministerOf))].flatMap(beginningsOf));
  const isOfMinister = (name: string): boolean => ministers.has(name) && name.includes(" ");
  const people = raws.filter((raw) => !others.touches(raw) && !isOfMinister(raw.parts.name ?? ""));
  const written = new Set(people.map(({ parts }) => parts.name ?? ""));
  // "Hanne Kristensen" and "Hanne Mette Kristensen" are one in an article.
  const fullest = new Map<string, string>();
  for (const name of written) {
    const nom = nominative(name, written, isKnown);
    const key = outerNames(nom);
    const known = fullest.get(key);
    if (known === undefined || nom.length > known.length) fullest.set(key, nom);
  }
  /** "Kari Anne", of which nothing else is told: no surname, so that a longer name may begin with it. */
  const told = new Set(
    people.flatMap(({ parts }) =>
      parts.role === undefined && parts.affiliation === undefined ? [] : (parts.name ?? ""),
    ),
  );
  const isBeginning = (name: string): boolean =>
    !name.includes(" ") || (!told.has(name) && name.split(" ").every((word) => givenNames.has(word)));
  /** "Grøslie Wennesland" is the end of one longer name, or "Kari", "Kari Anne" its beginning: that person. */
  const full = new Set(fullest.values());
  const byEnding = byPart(full, endingsOf);
  const byBeginning = byPart(full, beginningsOf);
  const whole = (name: string): string => {
    const longer = byEnding.get(name);
    return (longer === undefined && isBeginning(name) ? byBeginning.get(name) : longer) ?? name;
  };
  const names = new Map<string, string>();
  for (const own of written) {
    const nom = nominative(own, written, isKnown);
    names.set(own, whole(fullest.get(outerNames(nom)) ?? nom));
  }
  return people.map((raw) => {
    const { name: own = "", role, affiliation, party } = raw.parts;
    const name = names.get(own) ?? own;
    return {
      raw,
      value: {
        name,
        ...(role !== undefined && { role }),
        ...(affiliation !== undefined && { affiliation }),
        ...(party !== undefined && { party }),
      },
      entity: entityId("person", name),
    };
  });
}
