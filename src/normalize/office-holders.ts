/** Who held which office when: the registry's tenures, looked up by person, office and day. */
import { plainOf } from "../extract/view.ts";
import type { Anchor } from "./date/index.ts";
import type { Registry, Tenure } from "./registry/index.ts";
import { lexiconOf } from "./registry/lexicon.ts";

/** First and last day that the anchor allows. */
export function range(anchor: Anchor): { first: string; last: string } {
  const { year, month, day } = anchor;
  const two = (number: number): string => String(number).padStart(2, "0");
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day === undefined) return { first: `${year}-${two(month)}-01`, last: `${year}-${two(month)}-31` };
  return { first: `${year}-${two(month)}-${two(day)}`, last: `${year}-${two(month)}-${two(day)}` };
}

const covers = (tenure: Tenure, first: string, last: string): boolean =>
  tenure.from <= last && (tenure.to === "" || tenure.to > first);

export class OfficeHolders {
  readonly #byOffice = new Map<string, Tenure[]>();
  readonly #byPerson = new Map<string, Tenure[]>();
  /** Written form of an office (hyphens and spaces folded) → office ids. */
  readonly #forms = new Map<string, readonly string[]>();

  constructor(readonly registry: Registry) {
    for (const tenure of registry.tenures) {
      this.#byOffice.set(tenure.office_id, [...(this.#byOffice.get(tenure.office_id) ?? []), tenure]);
      this.#byPerson.set(tenure.person, [...(this.#byPerson.get(tenure.person) ?? []), tenure]);
    }
    for (const name of lexiconOf(registry).names)
      if (name.kind === "office") this.#forms.set(foldOffice(name.surface), name.ids);
  }

  /** Tenures of a person that cover some day the anchor allows; a substitute comes first. */
  tenuresOf(person: string, anchor: Anchor | null): Tenure[] {
    const all = this.#byPerson.get(person) ?? [];
    if (anchor === null) return all;
    const { first, last } = range(anchor);
    // On the day of a handover both are named as ministers.
    return all.filter((tenure) => covers(tenure, first, last) || tenure.to === first);
  }

  officesOf(form: string): readonly string[] {
    return this.#forms.get(foldOffice(form)) ?? [];
  }

  /** Who held the office on the article's day; null when that cannot be told. */
  holder(offices: readonly string[], form: string, anchor: Anchor): Tenure | null {
    const { first, last } = range(anchor);
    const tenures = offices
      .flatMap((office) => this.#byOffice.get(office) ?? [])
      .filter((tenure) => covers(tenure, first, last));
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

  title(office: string): string | null {
    return this.registry.offices.get(office)?.title_nb ?? null;
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
    .replace(/-/g, "")
    .replace(/\s+/g, " ")
    .replace(/(?<=minister)en$/u, "");
