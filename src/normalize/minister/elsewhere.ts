/** Mentions that do not tell themselves who is meant, where the rest of the article does. */
import type { RawMention } from "../../extract/rule.ts";
import { gather } from "../../lists.ts";
import type { MinisterValue } from "../../model.ts";
import { remembering } from "../../pattern.ts";
import type { OfficeHolders, Period } from "../office-holders.ts";
import type { Tenure } from "../registry/index.ts";
import { isFullName, mention, type ResolvedMinister } from "./mention.ts";

/** No name in any article. */
const NOBODY = "?";
/** What the rest of the article is asked for. */
interface Elsewhere {
  readonly isTitle: (raw: RawMention) => boolean;
  /** People whom the article names besides. */
  readonly others: readonly RawMention[];
  readonly text: string;
  /** In an article without a date: who led which of the ministries in it. */
  readonly ministries: OfficeHolders | null;
  /** In an article without a date: the days that it can be from, as far as that is told. */
  readonly possible: Period | null;
  /** Who was prime minister on the article's day, or on all the days that it can be from. */
  readonly leader: Tenure | null;
}

/**
 * @param open mentions that nothing near them settles
 * @param resolved those that are settled
 */
export function ministersElsewhere(
  open: readonly RawMention[],
  resolved: readonly ResolvedMinister[],
  { isTitle, others, text, ministries, possible, leader }: Elsewhere,
): ResolvedMinister[] {
  if (open.length === 0) return [];
  const personAt = ({ start }: RawMention): RawMention["parts"] | undefined =>
    others.find((person) => person.start === start)?.parts;
  const hasTitle = open.some(({ offices }) => offices !== undefined);
  // "rektor Kari Li i Vardø … Li", "Kari Li er ny statssekretær … Li": who is told to be something else, wherever.
  const otherwise = new Set(
    gather(open, (raw) =>
      personAt(raw)?.role === undefined && raw.parts.roleBehind === undefined ? [] : (raw.persons ?? []),
    ),
  );
  const free =
    ministries === null
      ? []
      : open.filter(
          ({ parts, persons = [] }) =>
            parts.former === undefined && !persons.some((person) => otherwise.has(person)),
        );
  const ledHere = remembering((person: string): readonly Tenure[] =>
    ministries === null
      ? []
      : ministries.tenuresOf(person, possible).filter((tenure) => isNamedIn(text, tenure, ministries)),
  );
  const byMinistry = latestInOffice(
    gather(free, (raw) => ofMinistry(raw, ledHere, hasTitle)),
    resolved,
    ministries,
  ).filter(({ raw, value }) => !isOther(raw, value, others));
  if (ministries !== null && hasTitle && byMinistry.length === 0 && !resolved.some(isSomebody))
    byMinistry.push(...ofOneOffice(free, ministries, isToldOf(open, text) ? others : null));
  const byLead = leader === null ? [] : ledBy(open, leader, resolved, others);
  const known = [...resolved, ...byMinistry, ...byLead];
  const settled = new Set([...byMinistry, ...byLead].map(({ raw }) => raw));
  const ministers = new Set(known.map(({ raw }) => raw.parts.person ?? ""));
  const places = new Set(known.map(({ raw }) => raw.start));
  const besides = others.filter(({ start }) => !places.has(start));
  const isElsewhere = (raw: RawMention): boolean =>
    isTitle(raw) ||
    raw.parts.label !== undefined ||
    raw.parts.opens !== undefined ||
    ministers.has(personAt(raw)?.name ?? NOBODY) ||
    (speaksBySurname(raw, personAt(raw)?.name, ministers) && !isShared(raw, besides)) ||
    (ministers.has(raw.parts.person ?? NOBODY) && !isShared(raw, besides) && !isWhere(text, raw));
  const late = gather(open, (raw): ResolvedMinister[] => {
    if (settled.has(raw)) return [];
    if (raw.offices !== undefined) return onlyMinister(raw, known, byMinistry, ministries === null);
    return isElsewhere(raw)
      ? namedElsewhere(raw, known).filter(({ value }) => !isOther(raw, value, besides))
      : [];
  });
  return [...byMinistry, ...byLead, ...late];
}

/** "Kari A. Moe, rådgiver …, sier Moe": a surname that the article has told to be somebody else's. */
export function isOther(
  raw: RawMention,
  { person, form }: MinisterValue,
  others: readonly RawMention[],
): boolean {
  const surname = raw.parts.person ?? "";
  if (form !== "name" || person === null || surname.includes(" ")) return false;
  const given = `${person.split(" ")[0]} `;
  return others.some(({ start, parts: { name = "" } }) => {
    return start < raw.start && name.endsWith(` ${surname}`) && !name.startsWith(given);
  });
}

/** "Samferdsledepartementet": in nynorsk, of a ministry that has never been called anything else. */
const inNynorsk = (ministry: string, all: string): string =>
  all === "" || all.includes(";") ? ministry : all;

/** The prime minister's office stands in texts about everybody. */
const isNamedIn = (text: string, { ministry, office_id }: Tenure, { registry }: OfficeHolders): boolean =>
  office_id !== "statsminister" &&
  [ministry, inNynorsk(ministry, registry.offices.get(office_id)?.ministries_nn ?? "")].some(
    (name) => text.includes(name) || text.includes(name.charAt(0).toLowerCase() + name.slice(1)),
  );

/**
 * "Kari Li vil gi Kystdepartementet mer makt": a full name, where the article speaks of the one ministry that its bearer
 * has led; a surname where it speaks of "statsråden" as well.
 * @param ledHere when a person led which of the ministries that the article speaks of
 */
function ofMinistry(
  raw: RawMention,
  ledHere: (person: string) => readonly Tenure[],
  hasTitle: boolean,
): Led[] {
  const [person, another] = raw.persons ?? [];
  if (!(hasTitle || isFullName(raw)) || person === undefined || another !== undefined) return [];
  const led = ledHere(person);
  // Who has had two offices in one ministry is there by the later.
  const tenure = led
    .filter(({ kind }) => kind !== "acting")
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  return tenure === undefined || led.some(({ ministry }) => ministry !== tenure.ministry)
    ? []
    : [{ raw, tenure }];
}

interface Led {
  readonly raw: RawMention;
  readonly tenure: Tenure;
}

/** An article can name who held an office before, but nobody who will: of several it is the last one, or whom it calls by the office. */
function latestInOffice(
  led: readonly Led[],
  resolved: readonly ResolvedMinister[],
  resolver: OfficeHolders | null,
): ResolvedMinister[] {
  const last = new Map<string, Tenure>();
  for (const { tenure } of led)
    if ((last.get(tenure.office_id)?.from ?? "") < tenure.from) last.set(tenure.office_id, tenure);
  const titled = new Map(
    gather(resolved, ({ value: { person, office, form } }) =>
      form === "name+role"
        ? (resolver?.officesOf(office ?? "") ?? []).map((id) => [id, person] as const)
        : [],
    ),
  );
  return led
    .filter(
      ({ tenure: { office_id, person } }) =>
        (titled.get(office_id) ?? last.get(office_id)?.person ?? person) === person,
    )
    .map(({ raw, tenure }) => mention(raw, tenure, "name"));
}

const isSomebody = ({ value }: ResolvedMinister): boolean => value.person !== null;

/** "Statsråden kom" outside speech, and not only "– Statsråden må svare, sier Li". */
const isToldOf = (open: readonly RawMention[], text: string): boolean =>
  open.some(
    ({ offices, start }) =>
      offices !== undefined && !/[–—-]/u.test(text[text.lastIndexOf("\n", start) + 1] ?? ""),
  );

/**
 * "Brevet til statsråden ble levert |Kari Li": where the article names no other minister, the one person in it who has
 * been a minister, and in one office. "Statsråden kom. – Godt, sa |Li": by the surname, where the article has no more of
 * the name, and comes back to it.
 * @param others people whom the article names besides; null where a surname is not enough
 */
function ofOneOffice(
  free: readonly RawMention[],
  resolver: OfficeHolders,
  others: readonly RawMention[] | null,
): ResolvedMinister[] {
  const full = free.filter(isFullName);
  const bySurname =
    full.length > 0 || others === null ? [] : free.filter(({ persons }) => persons?.length === 1);
  // Somebody who speaks, and is named again and again.
  const isEnough = bySurname.length > 2 && bySurname.some(({ parts }) => parts.backed !== undefined);
  const isName = (raw: RawMention): boolean => others === null || !isShared(raw, others);
  const named = full.length > 0 || !isEnough ? full : bySurname.filter(isName);
  const [person, another] = new Set(gather(named, ({ persons = [] }) => persons));
  if (person === undefined || another !== undefined) return [];
  const [tenure, ...more] = resolver.tenuresOf(person, null);
  if (tenure === undefined || more.some(({ office_id }) => office_id !== tenure.office_id)) return [];
  return named.map((raw) => mention(raw, tenure, "name"));
}

/** "sier |Li", whom the article names in full as a minister. */
const speaksBySurname = (
  { parts: { person } }: RawMention,
  told: string | undefined,
  ministers: ReadonlySet<string>,
): boolean =>
  told !== undefined && told === person && [...ministers].some((name) => name.endsWith(` ${told}`));

/** Whether somebody else in the article has the surname. */
const isShared = (
  { parts: { person = "" }, persons = [] }: RawMention,
  others: readonly RawMention[],
): boolean =>
  others.some(
    ({ parts: { name = "" } }) =>
      name.endsWith(` ${person}`) && !persons.some((own) => name.startsWith(`${own.split(" ")[0]} `)),
  );
/** "i |Sande": the place. */
const isWhere = (text: string, { start }: RawMention): boolean =>
  /(?<![a-zæøå])(?:i|på|ved|til|fra|frå|mot)[ \n]$/iu.test(text.slice(Math.max(0, start - 5), start));

/** "Her er laget til |Støre": the prime minister of the day has the name, where the article names others of the government. */
function ledBy(
  open: readonly RawMention[],
  leader: Tenure,
  resolved: readonly ResolvedMinister[],
  others: readonly RawMention[],
): ResolvedMinister[] {
  if (!resolved.some(({ value: { person } }) => person !== null && person !== leader.person)) return [];
  return open
    .filter((raw) => raw.persons?.includes(leader.person) === true && !isShared(raw, others))
    .map((raw) => mention(raw, leader, "name"));
}

/**
 * "Vil statsråden svare?" above "Statsråd Kari Li: Ja": the one minister whom the text names, and by an office or a
 * ministry; where the day is known, or the text has the name as well, an office alone will do.
 */
function onlyMinister(
  raw: RawMention,
  known: readonly ResolvedMinister[],
  byMinistry: readonly ResolvedMinister[],
  isDated: boolean,
): ResolvedMinister[] {
  const people = new Set(known.map(({ value }) => value.person));
  const named =
    known.find(({ value }) => value.form === "name+role") ??
    byMinistry[0] ??
    (isDated || known.some(({ value }) => value.form === "name")
      ? known.find(({ value }) => value.form === "role")
      : undefined);
  if (raw.parts.plural !== undefined || people.size !== 1 || named === undefined) return [];
  const { person, office } = named.value;
  return person === null || office === "statsminister" || named.raw.parts.former !== undefined
    ? []
    : [{ ...named, raw, value: { person, office, form: "role" } }];
}

/** "Aasland: Vi tar grep", "Aasland kom": a name above what tells that its bearer is a minister, or anywhere near it. */
function namedElsewhere(raw: RawMention, resolved: readonly ResolvedMinister[]): ResolvedMinister[] {
  const people = new Set(
    gather(resolved, ({ value }) =>
      value.person !== null && raw.persons?.includes(value.person) === true ? [value.person] : [],
    ),
  );
  const same = people.size === 1 ? resolved.find(({ value }) => people.has(value.person ?? "")) : undefined;
  if (same === undefined) return [];
  const { person, office } = same.value;
  const { party } = raw.parts;
  return [{ ...same, raw, value: { person, office, ...(party !== undefined && { party }), form: "name" } }];
}
