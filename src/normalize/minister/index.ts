/**
 * Who a minister mention means: the article's own introductions first, then the registry at the article's date.
 * Nothing is guessed: what neither tells gives person null, or no mention.
 */

import type { RawMention } from "../../extract/rule.ts";
import { gather } from "../../lists.ts";
import type { Diagnostic } from "../../model.ts";
import type { Anchor } from "../date/index.ts";
import { type OfficeHolders, type Period, periodOf, withHandover } from "../office-holders.ts";
import { isOther, ministersElsewhere } from "./elsewhere.ts";
import {
  Introductions,
  introductions,
  isLongOut,
  isOneDay,
  namedTenure,
  possiblePeriod,
  toldTenure,
} from "./introductions.ts";
import { isFullName, isGeneric, mention, type ResolvedMinister } from "./mention.ts";

export type { ResolvedMinister } from "./mention.ts";

/** What is known of the article's day. */
interface When {
  /** From the article's own date. */
  readonly stated: Period | null;
  /** Without a date: the days on which all the ministers it names were in office. */
  readonly possible: Period | null;
  /** Without a date: whom the article calls something else, "Sp-leder Kari Li", "tidligere næringsminister Kari Li". */
  readonly otherwise: ReadonlySet<string>;
  /** Without a date: "tidligere statsråd Kari Li", who is no minister of any kind. */
  readonly gone: ReadonlySet<string>;
}

interface Resolution {
  readonly resolved: ResolvedMinister[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Resolves an article's minister mentions, in reading order.
 * @param isTitle whether a mention stands in the title, which can name by surname whom the text introduces below
 * @param others people whom the article names besides
 * @param text the article's
 */
export function resolveMinisters(
  raws: readonly RawMention[],
  anchor: Anchor | null,
  resolver: OfficeHolders,
  isTitle: (raw: RawMention) => boolean,
  others: readonly RawMention[],
  text: string,
): Resolution {
  const diagnostics: Diagnostic[] = [];
  const stated = anchor === null ? null : periodOf(anchor);
  const found = introductions(raws, stated, resolver, diagnostics, others);
  const when: When = {
    stated,
    possible: stated ?? possiblePeriod(found, resolver),
    otherwise: new Set(
      stated === null
        ? gather(raws, ({ parts, persons = [] }) =>
            parts.otherRole === undefined && parts.former !== "long" ? [] : persons,
          )
        : [],
    ),
    gone: new Set(
      stated === null
        ? gather(raws, ({ parts, offices = [], persons = [] }) =>
            parts.former === "long" && isGeneric(offices) ? persons : [],
          )
        : [],
    ),
  };
  const introduced = new Introductions(found);
  const isIntroduced = ({ persons = [] }: RawMention): boolean =>
    persons.some((person) => introduced.person(person) !== undefined);
  const resolved: ResolvedMinister[] = [];
  const open: RawMention[] = [];
  for (const raw of raws) {
    introduced.readTo(raw.start);
    if (isLongOut(raw, stated, resolver) && !isIntroduced(raw)) continue;
    const own = resolveOne(raw, when, resolver, introduced, resolved).filter(
      ({ value }) => introduced.person(value.person ?? "") !== undefined || !isOther(raw, value, others),
    );
    resolved.push(...own);
    if (own.length > 0) continue;
    // "gikk av som statsråd": of the office, and no mention.
    if (raw.parts.told === "left") continue;
    if (raw.offices !== undefined ? isGeneric(raw.offices) : raw.parts.otherRole === undefined)
      open.push(raw);
  }
  const led = isOneDay(stated) || stated === null ? when.possible : null;
  const late = ministersElsewhere(open, resolved, {
    isTitle,
    others,
    text,
    ministries: stated === null ? resolver : null,
    possible: when.possible === null ? null : withHandover(when.possible),
    leader: led === null ? null : resolver.holder(["statsminister"], "statsminister", led),
  });
  return { resolved: [...resolved, ...late], diagnostics };
}

function resolveOne(
  raw: RawMention,
  when: When,
  resolver: OfficeHolders,
  introduced: Introductions,
  before: readonly ResolvedMinister[],
): ResolvedMinister[] {
  // "som ny næringsminister": tells of an office, and is nobody.
  if (raw.parts.told !== undefined) return [];
  if (raw.parts.plural !== undefined) return lastTwo(raw, before);
  if (raw.parts.stem !== undefined) return truncatedOffice(raw, when, resolver, introduced);
  if (raw.offices !== undefined && raw.persons !== undefined) {
    // "minister Li", without a date: by the office that the article has told.
    const isTold = when.stated === null && isGeneric(raw.offices) && raw.parts.ministry === undefined;
    const [told] = isTold
      ? raw.persons.flatMap((person) => toldTenure(introduced.person(person), when.possible, resolver) ?? [])
      : [];
    if (told !== undefined) return [mention(raw, told, "name+role")];
    const named = namedTenure(raw, when.stated, resolver);
    // "skal overta som næringsminister": not in that office yet.
    const form = raw.parts.coming === undefined ? "name+role" : "name";
    return named === null ? [] : [mention(raw, named.tenure, form)];
  }
  if (raw.persons !== undefined) {
    const known = raw.persons.flatMap((person) => introduced.person(person) ?? []);
    // A party's leader can be a minister as well, but only the day tells, or the office told with the name elsewhere.
    const isTold = known[0]?.tenure !== undefined && known[0].inOffice;
    if (raw.parts.otherRole !== undefined && !isOneDay(when.stated) && !isTold) return [];
    const first = known[0];
    if (known.length === 0) return sittingMinister(raw, when, resolver, before);
    if (known.length !== 1 || first === undefined) return [];
    const told = when.stated === null ? toldTenure(first, when.possible, resolver) : undefined;
    if (told !== undefined) return [mention(raw, told, "name")];
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
 * A name that nobody introduced: the one minister of that name on the article's day, where the passage backs it with
 * a party, a verb of speech, a plural title, a list of ministers, or the office told elsewhere. In an article without a
 * date a full name is enough, where its bearer was a minister on all the days that it can be from.
 */
function sittingMinister(
  raw: RawMention,
  when: When,
  resolver: OfficeHolders,
  before: readonly ResolvedMinister[],
): ResolvedMinister[] {
  const { stated, possible, otherwise, gone } = when;
  const undated = stated === null && possible !== null ? withHandover(possible) : null;
  const period = isOneDay(stated) ? stated : undated;
  if (period === null) return stated === null ? titledTogether(raw, resolver, before) : [];
  const sitting = (raw.persons ?? []).flatMap((person) => resolver.tenuresOf(person, period).slice(0, 1));
  const tenure = sitting[0];
  if (sitting.length !== 1 || tenure === undefined || gone.has(tenure.person)) return [];
  const sits = (): boolean => possible !== null && resolver.sitsThroughout(tenure.person, possible);
  // Who left on the first of many days was out on all the others.
  const isOver = period.first !== period.last && tenure.to === period.first;
  if ((otherwise.has(tenure.person) || isOver) && !sits()) return [];
  const { party, backed, tied } = raw.parts;
  const isNamedByOffice = before.slice(-20).some((item) => item.value.person === tenure.person);
  // "Kari Berg, Ola Vik og |": the last one named is a minister.
  const isListed =
    tied !== undefined &&
    raw.start - (before.at(-1)?.raw.end ?? 0) < LONGEST_TIE &&
    resolver.tenuresOf(tenure.person, possible).length > 0;
  if (party !== undefined && party.toLowerCase() !== tenure.party.toLowerCase()) return [];
  return party !== undefined ||
    backed !== undefined ||
    isNamedByOffice ||
    isListed ||
    (isFullName(raw) && sits())
    ? [mention(raw, tenure, "name")]
    : [];
}

/** "statsrådene |Kari Li og |Ola Vik", where nothing tells the day: by their last office. */
function titledTogether(
  raw: RawMention,
  resolver: OfficeHolders,
  before: readonly ResolvedMinister[],
): ResolvedMinister[] {
  const { titled, tied } = raw.parts;
  const last = before.at(-1)?.raw;
  const isSecond =
    tied !== undefined && last?.parts.titled !== undefined && raw.start - last.end < LONGEST_TIE;
  const [person, another] = raw.persons ?? [];
  if (
    !isFullName(raw) ||
    person === undefined ||
    another !== undefined ||
    !(titled !== undefined || isSecond)
  )
    return [];
  const tenure = resolver
    .tenuresOf(person, null)
    .filter(({ kind }) => kind !== "acting")
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  return tenure === undefined ? [] : [mention(raw, tenure, "name")];
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
    // "statsråden i Kystdepartementet".
    const { ministry } = raw.parts;
    const leader =
      ministry === undefined || when.possible === null ? null : resolver.leaderOf(ministry, when.possible);
    if (leader !== null) return [mention(raw, leader, "role")];
    // "ministeren" behind "statsminister Kari Li" is another one.
    const last = before.findLast(({ value }) => value.office !== "statsminister");
    return last === undefined
      ? []
      : [{ ...last, raw, value: { person: last.value.person, office: last.value.office, form: "role" } }];
  }
  // "den nye helseministeren" on the day of a handover.
  const fresh =
    raw.parts.fresh !== undefined && isOneDay(when.stated)
      ? resolver.holder(offices, form, when.stated)
      : null;
  if (fresh !== null && fresh.from === when.stated?.first) return [mention(raw, fresh, "role")];
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

/** "ministrene": the two people last named, within a few sentences of one paragraph. */
function lastTwo(raw: RawMention, before: readonly ResolvedMinister[]): ResolvedMinister[] {
  const block = before.at(-1)?.raw.block;
  // "ministrene" looks back a few sentences: the last mentions are enough.
  const near = before
    .slice(-20)
    .filter(
      (item) => item.value.person !== null && item.raw.block === block && raw.start - item.raw.end < 500,
    );
  const named = new Set(near.map((item) => item.value.person));
  const [first, second] = near.slice(-2);
  // Of more than two it is the last ones, where they were named together: "Kari Berg og Ola Vik kom. Ministrene …".
  const together =
    first !== undefined && second !== undefined && second.raw.start - first.raw.end < LONGEST_TIE
      ? new Set([first.value.person, second.value.person])
      : named;
  const people = named.size > 2 ? together : named;
  if (people.size !== 2) return [];
  return gather([...people], (person) => {
    const last = near.findLast((item) => item.value.person === person);
    return last === undefined
      ? []
      : [{ ...last, raw, value: { person, office: last.value.office, form: "role" as const } }];
  });
}
