/** Which ministers an article introduces, by office, by full name, and what that tells of its day. */

import { diagnostic } from "../../diagnostics.ts";
import type { RawMention } from "../../extract/rule.ts";
import { gather } from "../../lists.ts";
import type { Diagnostic } from "../../model.ts";
import { type OfficeHolders, type Period, sharedPeriod } from "../office-holders.ts";
import type { Tenure } from "../registry/index.ts";
import { surnames } from "../registry/lexicon.ts";

export interface Introduced {
  readonly person: string;
  readonly offices: ReadonlySet<string>;
  /** The tenure that office and name stand for. */
  readonly tenure?: Tenure;
  readonly at: number;
  /** In office as the article is written: named with an office that is not called a former one. */
  readonly inOffice: boolean;
}

export const isOneDay = (period: Period | null): boolean => period !== null && period.first === period.last;

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
      if (known === undefined || (known.tenure === undefined && item.tenure !== undefined && item.inOffice))
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
      for (const office of item.offices) this.#latest.set(office, item);
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
  const isTold = gather(people, (person) => resolver.tenuresOf(person, null)).some(isOfMinistry);
  const inOffice = (tenure: Tenure): boolean =>
    raw.offices?.includes(tenure.office_id) === true ||
    (raw.offices?.includes("statsraad") === true && (!isTold || isOfMinistry(tenure)));
  const atDate = gather(people, (person) => resolver.tenuresOf(person, period));
  const exact = atDate.find(inOffice);
  if (exact !== undefined && period !== null) return { tenure: exact, fits: true };
  const ever = gather(people, (person) => resolver.tenuresOf(person, null)).filter(inOffice);
  // Where no day decides, the title as it is written does.
  const written = raw.parts.office?.toLowerCase();
  const latest =
    period === null
      ? (ever.find(({ office_nb, office_nn }) => office_nb === written || office_nn === written) ?? ever[0])
      : (ever.filter((tenure) => tenure.from <= period.last).at(-1) ?? ever[0]);
  if (latest !== undefined) return { tenure: latest, fits: period === null };
  // A full name with another title than the registry has for it: the name decides, and the reviewer is told.
  const other = people.length === 1 && raw.parts.person?.includes(" ") ? atDate[0] : undefined;
  return other === undefined ? null : { tenure: other, fits: false };
}

const NO_OFFICES: ReadonlySet<string> = new Set();

export function introductions(
  raws: readonly RawMention[],
  period: Period | null,
  resolver: OfficeHolders,
  diagnostics: Diagnostic[],
  ministries: ReadonlySet<string>,
): Introduced[] {
  const introduced: Introduced[] = [];
  const roles =
    period === null
      ? new Set(gather(raws, (raw) => (raw.persons === undefined ? (raw.offices ?? []) : [])))
      : NO_OFFICES;
  for (const raw of raws) {
    if (raw.persons === undefined) continue;
    if (raw.parts.otherRole !== undefined && !isOneDay(period)) continue;
    const named = raw.offices === undefined ? null : namedTenure(raw, period, resolver);
    if (named !== null) {
      introduced.push({
        person: named.tenure.person,
        offices: new Set([...(raw.offices ?? []), named.tenure.office_id]),
        tenure: named.tenure,
        at: raw.start,
        inOffice: raw.parts.former === undefined,
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
    // A full name without an office: a minister only if the registry has one by that name on that day.
    const person = raw.persons.length === 1 && raw.parts.person?.includes(" ") ? raw.persons[0] : undefined;
    if (person === undefined || surnames(person).includes(raw.parts.person ?? "")) continue;
    // Without a date: where the article also speaks of an office that the person has held, or else of its ministry.
    const held = resolver.tenuresOf(person, period);
    const spokenOf = period === null ? held.filter(({ office_id }) => roles.has(office_id)) : held;
    const tenures =
      spokenOf.length > 0 ? spokenOf : held.filter(({ ministry }) => ministries.has(ministry.toLowerCase()));
    if (tenures.length > 0)
      introduced.push({
        person,
        offices: new Set(tenures.map((tenure) => tenure.office_id)),
        at: raw.start,
        // The day is told by an office, but not by a ministry, which outlives its ministers.
        inOffice: period === null && spokenOf.length > 0,
      });
  }
  return introduced;
}

/** The days on which all the ministers it names by office were in office. */
export function possiblePeriod(introduced: readonly Introduced[], resolver: OfficeHolders): Period | null {
  const tenures = introduced
    .filter(({ inOffice }) => inOffice)
    .map(({ person, offices }) =>
      resolver.tenuresOf(person, null).filter(({ office_id }) => offices.has(office_id)),
    );
  return sharedPeriod(tenures);
}
