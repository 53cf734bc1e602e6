/**
 * Who a minister mention means: the article's own introductions first, then the registry at the article's date.
 * Nothing is guessed: what neither tells gives person null, or no mention.
 */

import type { RawMention } from "../../extract/rule.ts";
import { gather } from "../../lists.ts";
import type { Diagnostic, MinisterValue } from "../../model.ts";
import type { Anchor } from "../date/index.ts";
import { entityId } from "../identity.ts";
import { type OfficeHolders, type Period, periodOf, withHandover } from "../office-holders.ts";
import type { Tenure } from "../registry/index.ts";
import { Introductions, introductions, isOneDay, namedTenure, possiblePeriod } from "./introductions.ts";

export interface ResolvedMinister {
  readonly raw: RawMention;
  readonly value: MinisterValue;
  readonly entity?: string;
}

/** What is known of the article's day. */
interface When {
  /** From the article's own date. */
  readonly stated: Period | null;
  /** Without a date: the days on which all the ministers it names were in office. */
  readonly possible: Period | null;
}

interface Resolution {
  readonly resolved: ResolvedMinister[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Resolves an article's minister mentions, in reading order.
 * @param isTitle whether a mention stands in the title, which can name by surname whom the text introduces below
 * @param others people whom the article names besides
 * @param ministries that it names, in small letters: without a date they tell who is a minister
 */
export function resolveMinisters(
  raws: readonly RawMention[],
  anchor: Anchor | null,
  resolver: OfficeHolders,
  isTitle: (raw: RawMention) => boolean,
  others: readonly RawMention[],
  ministries: ReadonlySet<string>,
): Resolution {
  const diagnostics: Diagnostic[] = [];
  const stated = anchor === null ? null : periodOf(anchor);
  const found = introductions(raws, stated, resolver, diagnostics, ministries);
  const when: When = { stated, possible: stated ?? possiblePeriod(found, resolver) };
  const introduced = new Introductions(found);
  const resolved: ResolvedMinister[] = [];
  const open: RawMention[] = [];
  for (const raw of raws) {
    introduced.readTo(raw.start);
    const own = resolveOne(raw, when, resolver, introduced, resolved).filter(
      ({ value }) => introduced.person(value.person ?? "") !== undefined || !isOther(raw, value, others),
    );
    resolved.push(...own);
    if (own.length > 0) continue;
    if (raw.offices !== undefined ? isGeneric(raw.offices) : raw.parts.otherRole === undefined)
      open.push(raw);
  }
  const fullName = ({ start }: RawMention): string | undefined =>
    others.find((person) => person.start === start)?.parts.name;
  const ministers = new Set(resolved.map(({ raw }) => raw.parts.person ?? ""));
  const isElsewhere = (raw: RawMention): boolean =>
    isTitle(raw) || raw.parts.label !== undefined || ministers.has(fullName(raw) ?? NOBODY);
  const late = gather(open, (raw) =>
    raw.offices !== undefined
      ? onlyMinister(raw, resolved)
      : isElsewhere(raw)
        ? namedElsewhere(raw, resolved)
        : [],
  );
  return { resolved: [...resolved, ...late], diagnostics };
}

/** "Kari A. Moe, rådgiver …, sier Moe": a surname that the article has told to be somebody else's. */
function isOther(raw: RawMention, { person, form }: MinisterValue, others: readonly RawMention[]): boolean {
  const surname = raw.parts.person ?? "";
  if (form !== "name" || person === null || surname.includes(" ")) return false;
  const given = `${person.split(" ")[0]} `;
  return others.some(({ start, parts: { name = "" } }) => {
    return start < raw.start && name.endsWith(` ${surname}`) && !name.startsWith(given);
  });
}

/** No name in any article. */
const NOBODY = "?";
/** "statsråden", "ministeren": any minister. */
const isGeneric = (offices: readonly string[]): boolean => offices.includes("statsraad");

/** "Vil statsråden svare?" above "Statsråd Kari Li: Ja": the one minister whom the text names, and by an office. */
function onlyMinister(raw: RawMention, resolved: readonly ResolvedMinister[]): ResolvedMinister[] {
  const people = new Set(resolved.map(({ value }) => value.person));
  const named = resolved.find(({ value }) => value.form === "name+role");
  if (raw.parts.plural !== undefined || people.size !== 1 || named === undefined) return [];
  const { person, office } = named.value;
  return person === null || office === "statsminister" || named.raw.parts.former !== undefined
    ? []
    : [{ ...named, raw, value: { person, office, form: "role" } }];
}

/** "Aasland: Vi tar grep": a name above the text that tells that its bearer is a minister, or anywhere in it. */
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

function resolveOne(
  raw: RawMention,
  when: When,
  resolver: OfficeHolders,
  introduced: Introductions,
  before: readonly ResolvedMinister[],
): ResolvedMinister[] {
  if (raw.parts.plural !== undefined) return lastTwo(raw, before);
  if (raw.parts.stem !== undefined) return truncatedOffice(raw, when, resolver, introduced);
  if (raw.offices !== undefined && raw.persons !== undefined) {
    const named = namedTenure(raw, when.stated, resolver);
    return named === null ? [] : [mention(raw, named.tenure, "name+role")];
  }
  if (raw.persons !== undefined) {
    // A party's leader can be a minister as well, but only the day tells.
    if (raw.parts.otherRole !== undefined && !isOneDay(when.stated)) return [];
    const known = raw.persons.flatMap((person) => introduced.person(person) ?? []);
    const first = known[0];
    if (known.length === 0) return sittingMinister(raw, when, resolver, before);
    if (known.length !== 1 || first === undefined) return [];
    if (when.stated === null && first.tenure !== undefined) return [mention(raw, first.tenure, "name")];
    const tenures = resolver.tenuresOf(first.person, when.stated);
    const all = tenures.length > 0 ? tenures : resolver.tenuresOf(first.person, null);
    const tenure = all.find((item) => first.offices.has(item.office_id)) ?? all[0];
    return tenure === undefined ? [] : [mention(raw, tenure, "name")];
  }
  return roleAlone(raw, raw.parts.office ?? "", raw.offices ?? [], when, resolver, introduced, before);
}

/** " (KrF) og ". */
const LONGEST_TIE = 11;

/**
 * A surname that nobody introduced: the one minister of that name on the article's day, where the passage backs it with
 * a party, a verb of speech, a plural title, a list of ministers, or the office told elsewhere.
 */
function sittingMinister(
  raw: RawMention,
  when: When,
  resolver: OfficeHolders,
  before: readonly ResolvedMinister[],
): ResolvedMinister[] {
  const { stated, possible } = when;
  const undated = stated === null && possible !== null ? withHandover(possible) : null;
  const period = isOneDay(stated) ? stated : undated;
  if (period === null) return [];
  const sitting = (raw.persons ?? []).flatMap((person) => resolver.tenuresOf(person, period).slice(0, 1));
  const tenure = sitting[0];
  if (sitting.length !== 1 || tenure === undefined) return [];
  const { party, backed, tied } = raw.parts;
  const isNamedByOffice = before.slice(-20).some((item) => item.value.person === tenure.person);
  // "Kari Berg, Ola Vik og |": the last one named is a minister.
  const isListed = tied !== undefined && raw.start - (before.at(-1)?.raw.end ?? 0) < LONGEST_TIE;
  if (party !== undefined && party.toLowerCase() !== tenure.party.toLowerCase()) return [];
  return party !== undefined || backed !== undefined || isNamedByOffice || isListed
    ? [mention(raw, tenure, "name")]
    : [];
}

function roleAlone(
  raw: RawMention,
  form: string,
  offices: readonly string[],
  when: When,
  resolver: OfficeHolders,
  introduced: Introductions,
  before: readonly ResolvedMinister[] = [],
): ResolvedMinister[] {
  if (isGeneric(offices)) {
    // "ministeren" behind "statsminister Kari Li" is another one.
    const last = before.findLast(({ value }) => value.office !== "statsminister");
    return last === undefined
      ? []
      : [{ ...last, raw, value: { person: last.value.person, office: last.value.office, form: "role" } }];
  }
  const nearest = introduced.office(offices);
  if (nearest !== undefined) {
    if (when.stated === null && nearest.tenure !== undefined && offices.includes(nearest.tenure.office_id))
      return [mention(raw, nearest.tenure, "role")];
    const tenures = resolver.tenuresOf(nearest.person, when.stated);
    const tenure = (tenures.length > 0 ? tenures : resolver.tenuresOf(nearest.person, null)).find((item) =>
      offices.includes(item.office_id),
    );
    if (tenure !== undefined) return [mention(raw, tenure, "role")];
  }
  const tenure = when.possible === null ? null : resolver.holder(offices, form, when.possible);
  if (tenure !== null) return [mention(raw, tenure, "role")];
  return [
    { raw, value: { person: null, office: resolver.titleOf(offices, form, when.possible), form: "role" } },
  ];
}

function truncatedOffice(
  raw: RawMention,
  when: When,
  resolver: OfficeHolders,
  introduced: Introductions,
): ResolvedMinister[] {
  const { stem, rest } = raw.parts;
  const whole = raw.rule === "minister/truncated-office" ? `${stem}${rest}` : `${rest}${stem}minister`;
  if (resolver.officesOf(whole).length > 0) return [];
  const form = `${stem}minister`;
  const offices = resolver.officesOf(form);
  return offices.length === 0 ? [] : roleAlone(raw, form, offices, when, resolver, introduced);
}

/** "ministrene": the two people last named, within a few sentences. */
function lastTwo(raw: RawMention, before: readonly ResolvedMinister[]): ResolvedMinister[] {
  // "ministrene" looks back a few sentences: the last mentions are enough.
  const near = before
    .slice(-20)
    .filter((item) => item.value.person !== null && raw.start - item.raw.end < 500);
  const people = [...new Set(near.map((item) => item.value.person))].slice(-2);
  if (people.length < 2) return [];
  return gather(people, (person) => {
    const last = near.filter((item) => item.value.person === person).at(-1);
    return last === undefined
      ? []
      : [{ ...last, raw, value: { person, office: last.value.office, form: "role" as const } }];
  });
}

function mention(raw: RawMention, tenure: Tenure, form: MinisterValue["form"]): ResolvedMinister {
  const party = raw.parts.party;
  return {
    raw,
    value: { person: tenure.person, office: tenure.office_nb, ...(party !== undefined && { party }), form },
    entity: entityId("person", tenure.person),
  };
}
