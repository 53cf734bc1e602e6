/** Which ministers an article introduces, by office, by full name, and what that tells of its day. */

import { diagnostic } from "../../diagnostics.ts";
import type { RawMention } from "../../extract/rule.ts";
import { gather } from "../../lists.ts";
import type { Diagnostic } from "../../model.ts";
import { isTitled, type OfficeHolders, type Period, sharedPeriod, withHandover } from "../office-holders.ts";
import type { Tenure } from "../registry/index.ts";
import { surnames } from "../registry/lexicon.ts";
import { isGeneric } from "./mention.ts";

export interface Introduced {
  readonly person: string;
  readonly offices: ReadonlySet<string>;
  /** The tenure that office and name stand for. */
  readonly tenure?: Tenure;
  /** "statsråd Kari Li", without a date: the tenure is one of those that she has had. */
  readonly isAny: boolean;
  readonly at: number;
  /** In office as the article is written: named with an office that is not called a former one. */
  readonly inOffice: boolean;
  /** Told to have been in office before, or to be so soon. */
  readonly isOut: boolean;
}

export const isOneDay = (period: Period | null): period is Period =>
  period !== null && period.first === period.last;

/** Who the article has introduced, looked up by person and by office as reading goes on. */
export class Introductions {
  readonly #byPerson = new Map<string, Introduced>();
  readonly #first = new Map<string, Introduced>();
  readonly #latest = new Map<string, Introduced>();
  #next = 0;

  constructor(readonly introduced: readonly Introduced[]) {
    for (const item of introduced) {
      // Where an office is told with the name, that is the one that the name alone takes up.
      const known = this.#byPerson.get(item.person);
      const isOpen = known?.tenure === undefined || (known.isAny && !item.isAny);
      if (known === undefined || (isOpen && item.tenure !== undefined && item.inOffice))
        this.#byPerson.set(item.person, item);
      for (const office of item.offices) if (!this.#first.has(office)) this.#first.set(office, item);
    }
  }

  /** Moves reading on to a place; places come in order. */
  readTo(at: number): void {
    for (
      let item = this.introduced[this.#next];
      item !== undefined && item.at < at;
      item = this.introduced[++this.#next]
    ) {
      // "avgåtte næringsminister Ola Vik": a former one does not take the place of the one in office.
      for (const office of item.offices)
        if (!item.isOut || !this.#latest.has(office)) this.#latest.set(office, item);
    }
  }

  person(name: string): Introduced | undefined {
    return this.#byPerson.get(name);
  }

  /** Who was last named for one of the offices before here, else who is first named for one further on. */
  office(offices: readonly string[]): Introduced | undefined {
    const before = offices.flatMap((office) => this.#latest.get(office) ?? []).sort((a, b) => b.at - a.at)[0];
    return (
      before ?? offices.flatMap((office) => this.#first.get(office) ?? []).sort((a, b) => a.at - b.at)[0]
    );
  }
}

/** The tenure that a written office and name stand for: at the date, else at any time. */
export function namedTenure(
  raw: RawMention,
  period: Period | null,
  resolver: OfficeHolders,
): { tenure: Tenure; fits: boolean } | null {
  const people = raw.persons ?? [];
  const { ministry } = raw.parts;
  const isOfMinistry = (tenure: Tenure): boolean => tenure.ministry.toLowerCase() === ministry;
  // "statsråd i Kystdepartementet": which office is told by the ministry, where the person has held one there.
  const isTheirs = gather(people, (person) => resolver.tenuresOf(person, null)).some(isOfMinistry);
  const inOffice = (tenure: Tenure): boolean =>
    raw.offices?.includes(tenure.office_id) === true ||
    (isGeneric(raw.offices ?? []) && (!isTheirs || isOfMinistry(tenure)));
  const atDate = gather(people, (person) => resolver.tenuresOf(person, period));
  // The title as it is written decides where no day does.
  const isCalled = isTitled(raw.parts.office?.toLowerCase());
  const byTitle = period?.first === period?.last ? [] : atDate.filter(isCalled);
  const exact = [...byTitle, ...atDate].find(inOffice);
  if (exact !== undefined && period !== null) return { tenure: exact, fits: true };
  const ever = gather(people, (person) => resolver.tenuresOf(person, null)).filter(inOffice);
  const latest =
    period === null
      ? [...ever.filter(isCalled), ...ever][0]
      : (ever.filter((tenure) => tenure.from <= period.last).at(-1) ?? ever[0]);
  if (latest !== undefined) return { tenure: latest, fits: period === null };
  // A full name with another title than the registry has for it: the name decides, and the reviewer is told.
  const isTold =
    raw.parts.person?.includes(" ") === true || (period !== null && raw.rule === "minister/name-office");
  const other = people.length === 1 && isTold ? atDate[0] : undefined;
  return other === undefined ? null : { tenure: other, fits: false };
}

/** "statsråd Kari Li", without a date and without the ministry: any office that she has held. */
const isAnyOffice = ({ offices = [], parts }: RawMention, period: Period | null): boolean =>
  period === null && parts.ministry === undefined && isGeneric(offices);

function officesTold(
  raw: RawMention,
  { person, office_id }: Tenure,
  period: Period | null,
  resolver: OfficeHolders,
): ReadonlySet<string> {
  const held = isAnyOffice(raw, period)
    ? resolver.tenuresOf(person, null).map((tenure) => tenure.office_id)
    : [office_id];
  return new Set([...(raw.offices ?? []), ...held]);
}

/** "tidligere næringsminister Kari Li", who has no other office on the article's day, as far as that is told. */
export const isLongOut = (
  { persons = [], parts }: RawMention,
  period: Period | null,
  resolver: OfficeHolders,
): boolean =>
  parts.former === "long" &&
  (period === null || !persons.some((person) => resolver.tenuresOf(person, period).length > 0));

/** The tenure that somebody is introduced with; where her title is any minister's, the one of the days that it can be. */
export function toldTenure(
  item: Introduced | undefined,
  possible: Period | null,
  resolver: OfficeHolders,
): Tenure | undefined {
  if (item?.isAny !== true || possible === null) return item?.tenure;
  const [only, another] = resolver.tenuresOf(item.person, possible);
  return another === undefined ? (only ?? item.tenure) : item.tenure;
}

const NO_OFFICES: ReadonlySet<string> = new Set();

export function introductions(
  raws: readonly RawMention[],
  period: Period | null,
  resolver: OfficeHolders,
  diagnostics: Diagnostic[],
  others: readonly RawMention[],
): Introduced[] {
  const introduced: Introduced[] = [];
  /** Offices that the text speaks of without a name; `told`: as of one that somebody takes over or gives up. */
  const spokenOf = (told?: "new" | "left"): ReadonlySet<string> =>
    period === null
      ? new Set(
          gather(raws, ({ persons, offices, parts }) =>
            persons === undefined && parts.told === told ? (offices ?? []) : [],
          ),
        )
      : NO_OFFICES;
  const roles = spokenOf();
  const newRoles = spokenOf("new");
  const leftRoles = spokenOf("left");
  /** "hennes forgjenger, Kari Li", "avtroppende fiskeriminister Ola Vik". */
  const former = new Set(
    gather(raws, ({ persons, parts }) => (parts.former === undefined ? [] : (persons ?? []))),
  );
  /**
   * "Fiskeriministeren smilte. – Godt, sier |Li": a surname that speaks or comes again, of somebody whom the article
   * never names in full, where nobody else in it has held the office or has the surname.
   */
  const isOnlyHolder = ({ parts }: RawMention, person: string, held: readonly Tenure[]): boolean => {
    const hasHeldOne = ({ office_id }: Tenure): boolean =>
      held.some((tenure) => tenure.office_id === office_id);
    return (
      held.length > 0 &&
      (parts.backed !== undefined ||
        raws.filter((raw) => raw.parts.person === parts.person).length > 1 ||
        // "Den nye fiskeriministeren kom. Der møtte Li …".
        raws.some(
          ({ persons: named, offices = [], parts: { fresh } }) =>
            named === undefined &&
            fresh !== undefined &&
            held.some(({ office_id }) => offices.includes(office_id)),
        )) &&
      !others.some(({ parts: { name = "" } }) => name.endsWith(` ${parts.person}`)) &&
      !raws.some(({ persons = [], offices }) =>
        persons.some((other) =>
          other === person
            ? offices !== undefined
            : !former.has(other) && resolver.tenuresOf(other, null).some(hasHeldOne),
        ),
      )
    );
  };
  /** "Li kom. Den nye fiskeriministeren …": the one of that name who has had an office that the text speaks of. */
  const onlyOfTold = (persons: readonly string[]): string | undefined => {
    const [only, another] = persons.filter((person) =>
      resolver
        .tenuresOf(person, null)
        .some(({ office_id }) => [roles, newRoles, leftRoles].some((told) => told.has(office_id))),
    );
    return another === undefined ? only : undefined;
  };
  /** "Næringsminister Kari Li takket Ola Vik": without a date, the office that she has is not his. */
  const isAnothers = ({ office_id, person }: Tenure): boolean =>
    raws.some(
      ({ persons = [], offices = [], parts: { former, coming } }) =>
        former === undefined &&
        coming === undefined &&
        persons.length > 0 &&
        !persons.includes(person) &&
        offices.includes(office_id),
    );
  for (const raw of raws) {
    if (raw.persons === undefined) continue;
    if (raw.parts.otherRole !== undefined && !isOneDay(period)) continue;
    if (isLongOut(raw, period, resolver)) continue;
    const isOut = raw.parts.former !== undefined || raw.parts.coming !== undefined;
    const named = raw.offices === undefined ? null : namedTenure(raw, period, resolver);
    if (named !== null) {
      introduced.push({
        person: named.tenure.person,
        offices: officesTold(raw, named.tenure, period, resolver),
        tenure: named.tenure,
        isAny: isAnyOffice(raw, period) && resolver.tenuresOf(named.tenure.person, null).length > 1,
        at: raw.start,
        inOffice: !isOut,
        isOut,
      });
      if (!named.fits && raw.parts.former === undefined) {
        diagnostics.push(
          diagnostic(
            "minister-title-disagrees",
            `the registry does not have ${named.tenure.person} as ${raw.parts.office ?? "minister"} at the article's date`,
            { start: raw.start, end: raw.end },
          ),
        );
      }
      continue;
    }
    // "hennes forgjenger, Kari Li": without a date, none that was in office before.
    if (period === null && raw.parts.former !== undefined) continue;
    // A full name without an office: a minister only if the registry has one by that name on that day.
    const person = raw.persons.length === 1 ? raw.persons[0] : onlyOfTold(raw.persons);
    if (person === undefined) continue;
    const isSurname = surnames(person).includes(raw.parts.person ?? "");
    if (isSurname && period !== null) continue;
    // Without a date: where the article also speaks of an office that the person has held.
    const ever = resolver.tenuresOf(person, period);
    const held = ever.filter(
      (tenure) => period !== null || (roles.has(tenure.office_id) && !isAnothers(tenure)),
    );
    const tenures =
      held.length > 0
        ? held
        : ever.filter(({ office_id }) => newRoles.has(office_id) || (isSurname && leftRoles.has(office_id)));
    if (isSurname && !isOnlyHolder(raw, person, tenures)) continue;
    if (tenures.length > 0)
      introduced.push({
        person,
        offices: new Set(tenures.map((tenure) => tenure.office_id)),
        isAny: false,
        at: raw.start,
        inOffice: period === null && !isOut && tenures === held,
        isOut,
      });
  }
  return period === null ? onSharedDays(introduced, resolver) : introduced;
}

/**
 * "Landbruksminister Kari Li og statsministeren kom, og Ap-leder Ola Vik": without a date, who has only the name is a
 * minister by what was held on the days that the offices beside the others' names leave.
 */
function onSharedDays(introduced: readonly Introduced[], resolver: OfficeHolders): Introduced[] {
  const days = possiblePeriod(
    introduced.filter(({ tenure }) => tenure !== undefined),
    resolver,
  );
  if (days === null) return [...introduced];
  const around = withHandover(days);
  return gather(introduced, (item): Introduced[] => {
    if (item.tenure !== undefined) return [item];
    const offices = resolver
      .tenuresOf(item.person, around)
      .flatMap(({ office_id }) => (item.offices.has(office_id) ? office_id : []));
    return offices.length === 0 ? [] : [{ ...item, offices: new Set(offices) }];
  });
}

/** The days on which all the ministers it names by office were in office. */
export function possiblePeriod(introduced: readonly Introduced[], resolver: OfficeHolders): Period | null {
  const tenures = introduced
    .filter(({ inOffice }) => inOffice)
    .map(({ person, offices }) =>
      resolver.tenuresOf(person, null).filter(({ office_id }) => offices.has(office_id)),
    );
  return sharedPeriod(tenures) ?? sharedPeriod(tenures, true);
}
