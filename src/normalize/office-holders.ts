/** Who held which office when: the registry's tenures, looked up by person, office and day. */

import type { Lexicon } from "../extract/index.ts";
import { plainOf } from "../extract/view.ts";
import { gather } from "../lists.ts";
import { remembering } from "../pattern.ts";
import type { Anchor } from "./date/index.ts";
import { outerNames } from "./identity.ts";
import type { Registry, Tenure } from "./registry/index.ts";

/** Whether a tenure has the title that is written, in small letters. */
export const isTitled =
  (written: string | undefined) =>
  ({ office_nb, office_nn }: Tenure): boolean =>
    office_nb === written || office_nn === written;

/** The days on which an article can have been written: first and last, `2020-10-08`. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** First and last day that the anchor allows. */
export function periodOf(anchor: Anchor): Period {
  const { year, month, day } = anchor;
  const two = (number: number): string => String(number).padStart(2, "0");
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day === undefined) return { first: `${year}-${two(month)}-01`, last: `${year}-${two(month)}-31` };
  return { first: `${year}-${two(month)}-${two(day)}`, last: `${year}-${two(month)}-${two(day)}` };
}

const covers = (tenure: Tenure, { first, last }: Period): boolean =>
  tenure.from <= last && (tenure.to === "" || tenure.to > first);

const MILLISECONDS = 86_400_000;
const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS).toISOString().slice(0, 10);
const dayBefore = remembering((day: string): string => moved(day, -1));
const dayAfter = remembering((day: string): string => moved(day, 1));
/** Later than any article. */
const STILL = "9999-12-31";

/** The day on which others take over is told of as well. */
export const withHandover = ({ first, last }: Period): Period => ({
  first,
  last: last === STILL ? STILL : dayAfter(last),
});

/** Without those that lie in another. Tenures that overlap would else give more stretches each time they are told. */
function widest(periods: readonly Period[]): Period[] {
  const kept: Period[] = [];
  for (const period of periods) {
    const { first, last } = period;
    if (kept.some((other) => other.first <= first && other.last >= last)) continue;
    const others = kept.filter((other) => other.first < first || other.last > last);
    kept.splice(0, kept.length, ...others, period);
  }
  return kept;
}

/** Stretches that follow one another as one: a minister whose office got another name on the way. */
function joined(periods: readonly Period[]): Period[] {
  const joint: Period[] = [];
  for (const { first, last } of periods.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = joint.at(-1);
    if (before === undefined || (before.last !== STILL && dayAfter(before.last) < first))
      joint.push({ first, last });
    else if (last > before.last) joint.splice(-1, 1, { first: before.first, last });
  }
  return joint;
}

/**
 * The days on which every one of some ministers was in office, where these days are one stretch; null otherwise.
 * @param toTheLast counts the day of a handover for who leaves as well
 */
export function sharedPeriod(tenures: readonly (readonly Tenure[])[], toTheLast = false): Period | null {
  let shared: Period[] = [{ first: "0000-01-01", last: STILL }];
  for (const own of tenures)
    shared = widest(
      shared.flatMap(({ first, last }) =>
        own.flatMap((tenure): Period[] => {
          const from = tenure.from > first ? tenure.from : first;
          const left = toTheLast || tenure.to === "" ? tenure.to : dayBefore(tenure.to);
          const end = tenure.to === "" ? STILL : left;
          const to = end < last ? end : last;
          return from <= to ? [{ first: from, last: to }] : [];
        }),
      ),
    );
  const [only, another] = joined(shared);
  return tenures.length > 0 && another === undefined ? (only ?? null) : null;
}

export class OfficeHolders {
  readonly #byOffice = new Map<string, Tenure[]>();
  readonly #byPerson = new Map<string, Tenure[]>();
  /** First and last name → the people who share them. */
  readonly #byOuterNames = new Map<string, Set<string>>();
  /** Written form of an office (hyphens and spaces folded) → office ids. */
  readonly #forms = new Map<string, readonly string[]>();

  /** @param lexicon of the registry */
  constructor(
    readonly registry: Registry,
    lexicon: Lexicon,
  ) {
    for (const tenure of registry.tenures) {
      this.#byOffice.set(tenure.office_id, [...(this.#byOffice.get(tenure.office_id) ?? []), tenure]);
      this.#byPerson.set(tenure.person, [...(this.#byPerson.get(tenure.person) ?? []), tenure]);
      for (const name of [tenure.person, ...tenure.person_aliases])
        this.#byOuterNames.set(
          outerNames(name),
          (this.#byOuterNames.get(outerNames(name)) ?? new Set()).add(tenure.person),
        );
    }
    for (const name of lexicon.names)
      if (name.kind === "office") this.#forms.set(foldOffice(name.surface), name.ids);
  }

  /** Tenures of a person that cover some day the anchor allows; a substitute comes first. */
  tenuresOf(person: string, period: Period | null): Tenure[] {
    const all = this.#byPerson.get(person) ?? [];
    if (period === null) return all;
    // On the day of a handover both are named as ministers; who changes office on it, by the new one first.
    const sitting = all.filter((tenure) => covers(tenure, period) || tenure.to === period.first);
    return period.first === period.last && sitting.length > 1
      ? sitting.toSorted((a, b) => Number(b.from === period.first) - Number(a.from === period.first))
      : sitting;
  }

  /** Whether a person was a minister, in one office or another, on every day of a period. */
  sitsThroughout(person: string, { first, last }: Period): boolean {
    let day = first;
    for (const { from, to } of this.#byPerson.get(person)?.toSorted((a, b) => (a.from < b.from ? -1 : 1)) ??
      [])
      if (from <= day && (to === "" || to > day)) day = to === "" ? STILL : to;
    return day === STILL || day > last;
  }

  /** The one minister with a name's first and last word: "Linda Cathrine Hofstad Helleland". */
  namesake(name: string): string | undefined {
    const people = this.#byOuterNames.get(outerNames(name));
    return people?.size === 1 ? [...people][0] : undefined;
  }

  officesOf(form: string): readonly string[] {
    return this.#forms.get(foldOffice(form)) ?? [];
  }

  /** Who held the office on the article's day; null when that cannot be told. */
  holder(offices: readonly string[], form: string, period: Period): Tenure | null {
    const { first, last } = period;
    const tenures = gather(offices, (office) => this.#byOffice.get(office) ?? []).filter((tenure) =>
      covers(tenure, period),
    );
    // A short form can belong to two offices ("distriktsminister"): the one whose title has the word.
    const stem = form.replace(/minister.*$/u, "").replace(/[- ]+$/u, "");
    const titled =
      stem === ""
        ? tenures
        : tenures.filter((tenure) => `${tenure.office_nb} ${tenure.office_nn}`.includes(stem));
    const candidates = titled.length > 0 ? titled : tenures;
    const acting = candidates.filter(
      (tenure) => tenure.kind === "acting" && tenure.from <= first && (tenure.to === "" || tenure.to > last),
    );
    const people = new Set((acting.length > 0 ? acting : candidates).map((tenure) => tenure.person));
    // On a handover day, or in a year with two ministers, the text must tell.
    if (people.size !== 1) return handover(candidates, first, last);
    return (acting[0] ?? candidates[0]) as Tenure;
  }

  /** Who led a ministry in a period; null where nobody did, or more than one. */
  leaderOf(ministry: string, period: Period): Tenure | null {
    const form = foldOffice(ministry);
    const tenures = this.registry.tenures.filter(
      (tenure) => covers(tenure, period) && foldOffice(tenure.ministry) === form,
    );
    return new Set(tenures.map(({ person }) => person)).size === 1
      ? (tenures[0] ?? null)
      : handover(tenures, period.first, period.last);
  }

  /**
   * What an office is called whose holder cannot be told: the one title of those days, else as it is written if it was
   * ever called so, else as today.
   */
  titleOf(offices: readonly string[], form: string, period: Period | null): string | null {
    const tenures = offices.flatMap((office) => this.#byOffice.get(office) ?? []);
    const then = period === null ? [] : tenures.filter((tenure) => covers(tenure, period));
    const [title, ...others] = new Set(then.map(({ office_nb }) => office_nb));
    if (title !== undefined && others.length === 0) return title;
    const written = form.replace(/(?<=minister)ens?$/u, "");
    const called = tenures.find(({ office_nb, office_nn }) => office_nb === written || office_nn === written);
    return called?.office_nb ?? this.registry.offices.get(offices[0] ?? "")?.title_nb ?? null;
  }
}

/** Two people on one day: the one who took over. In a longer range: nobody can tell. */
function handover(candidates: readonly Tenure[], first: string, last: string): Tenure | null {
  return first === last ? (candidates.find((tenure) => tenure.from === first) ?? null) : null;
}

/** "Nærings og handelsminister" and "nærings- og handelsministeren" are one form. */
const foldOffice = (form: string): string =>
  plainOf(form)
    .toLowerCase()
    .replace(/-(?=og )/g, " ")
    .replace(/-/g, "")
    .replace(/\s+/g, " ")
    .replace(/(?<=minister)en$/u, "");
