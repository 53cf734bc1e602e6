/**
 * Who a minister mention means: the article's own introductions first, then the registry at the article's date.
 * Nothing is guessed: what neither tells gives person null, or no mention.
 */

import { diagnostic } from "../diagnostics.ts";
import type { RawMention } from "../extract/rule.ts";
import type { Diagnostic, MinisterValue } from "../model.ts";
import type { Anchor } from "./date/index.ts";
import { entityId } from "./identity.ts";
import { type OfficeHolders, range } from "./office-holders.ts";
import type { Tenure } from "./registry/index.ts";
import { surnames } from "./registry/lexicon.ts";

export interface ResolvedMinister {
  readonly raw: RawMention;
  readonly value: MinisterValue;
  readonly entity?: string;
}

interface Introduced {
  readonly person: string;
  readonly offices: ReadonlySet<string>;
  readonly at: number;
}

/** Who the article has introduced, looked up by person and by office as reading goes on. */
class Introductions {
  readonly #byPerson = new Map<string, Introduced>();
  readonly #first = new Map<string, Introduced>();
  readonly #latest = new Map<string, Introduced>();
  #next = 0;

  constructor(readonly introduced: readonly Introduced[]) {
    for (const item of introduced) {
      if (!this.#byPerson.has(item.person)) this.#byPerson.set(item.person, item);
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

interface Resolution {
  readonly resolved: ResolvedMinister[];
  readonly diagnostics: Diagnostic[];
}

/** Resolves an article's minister mentions, in reading order. */
export function resolveMinisters(
  raws: readonly RawMention[],
  anchor: Anchor | null,
  resolver: OfficeHolders,
): Resolution {
  const diagnostics: Diagnostic[] = [];
  const introduced = new Introductions(introductions(raws, anchor, resolver, diagnostics));
  const resolved: ResolvedMinister[] = [];
  for (const raw of raws) {
    introduced.readTo(raw.start);
    resolved.push(...resolveOne(raw, anchor, resolver, introduced, resolved));
  }
  return { resolved, diagnostics };
}

/** The tenure that a written office and name stand for: at the date, else at any time. */
function namedTenure(
  raw: RawMention,
  anchor: Anchor | null,
  resolver: OfficeHolders,
): { tenure: Tenure; fits: boolean } | null {
  const people = raw.persons ?? [];
  const inOffice = (tenure: Tenure): boolean =>
    raw.offices?.includes(tenure.office_id) === true || raw.offices?.includes("statsraad") === true;
  const atDate = people.flatMap((person) => resolver.tenuresOf(person, anchor));
  const exact = atDate.find(inOffice);
  if (exact !== undefined) return { tenure: exact, fits: true };
  const ever = people.flatMap((person) => resolver.tenuresOf(person, null)).filter(inOffice);
  const latest =
    ever.filter((tenure) => anchor === null || tenure.from <= range(anchor).last).at(-1) ?? ever[0];
  if (latest !== undefined) return { tenure: latest, fits: anchor === null };
  // A full name with another title than the registry has for it: the name decides, and the reviewer is told.
  const other = people.length === 1 && raw.parts.person?.includes(" ") ? atDate[0] : undefined;
  return other === undefined ? null : { tenure: other, fits: false };
}

function introductions(
  raws: readonly RawMention[],
  anchor: Anchor | null,
  resolver: OfficeHolders,
  diagnostics: Diagnostic[],
): Introduced[] {
  const introduced: Introduced[] = [];
  for (const raw of raws) {
    if (raw.persons === undefined) continue;
    if (raw.parts.otherRole !== undefined && anchor?.day === undefined) continue;
    const named = raw.offices === undefined ? null : namedTenure(raw, anchor, resolver);
    if (named !== null) {
      introduced.push({
        person: named.tenure.person,
        offices: new Set([...(raw.offices ?? []), named.tenure.office_id]),
        at: raw.start,
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
    if (person === undefined || anchor === null || surnames(person).includes(raw.parts.person ?? ""))
      continue;
    const tenures = resolver.tenuresOf(person, anchor);
    if (tenures.length > 0)
      introduced.push({ person, offices: new Set(tenures.map((tenure) => tenure.office_id)), at: raw.start });
  }
  return introduced;
}

function resolveOne(
  raw: RawMention,
  anchor: Anchor | null,
  resolver: OfficeHolders,
  introduced: Introductions,
  before: readonly ResolvedMinister[],
): ResolvedMinister[] {
  if (raw.parts.plural !== undefined) return lastTwo(raw, before);
  if (raw.parts.stem !== undefined) return truncatedOffice(raw, anchor, resolver, introduced);
  if (raw.offices !== undefined && raw.persons !== undefined) {
    const named = namedTenure(raw, anchor, resolver);
    return named === null ? [] : [mention(raw, named.tenure, "name+role")];
  }
  if (raw.persons !== undefined) {
    // A party's leader can be a minister as well, but only the day tells.
    if (raw.parts.otherRole !== undefined && anchor?.day === undefined) return [];
    const known = raw.persons.flatMap((person) => introduced.person(person) ?? []);
    const first = known[0];
    if (known.length === 0) return sittingMinister(raw, anchor, resolver, before);
    if (known.length !== 1 || first === undefined) return [];
    const tenures = resolver.tenuresOf(first.person, anchor);
    const all = tenures.length > 0 ? tenures : resolver.tenuresOf(first.person, null);
    const tenure = all.find((item) => first.offices.has(item.office_id)) ?? all[0];
    return tenure === undefined ? [] : [mention(raw, tenure, "name")];
  }
  return roleAlone(raw, raw.parts.office ?? "", raw.offices ?? [], anchor, resolver, introduced, before);
}

/**
 * A surname that nobody introduced: the one minister of that name on the article's day, where the passage backs it with
 * a party, a verb of speech, a plural title, or the office told elsewhere.
 */
function sittingMinister(
  raw: RawMention,
  anchor: Anchor | null,
  resolver: OfficeHolders,
  before: readonly ResolvedMinister[],
): ResolvedMinister[] {
  if (anchor?.day === undefined) return [];
  const sitting = (raw.persons ?? []).flatMap((person) => resolver.tenuresOf(person, anchor).slice(0, 1));
  const tenure = sitting[0];
  if (sitting.length !== 1 || tenure === undefined) return [];
  const { party, backed } = raw.parts;
  const isNamedByOffice = before.slice(-20).some((item) => item.value.person === tenure.person);
  if (party !== undefined && party.toLowerCase() !== tenure.party.toLowerCase()) return [];
  return party !== undefined || backed !== undefined || isNamedByOffice ? [mention(raw, tenure, "name")] : [];
}

function roleAlone(
  raw: RawMention,
  form: string,
  offices: readonly string[],
  anchor: Anchor | null,
  resolver: OfficeHolders,
  introduced: Introductions,
  before: readonly ResolvedMinister[] = [],
): ResolvedMinister[] {
  if (offices.includes("statsraad")) {
    const last = before.at(-1);
    return last === undefined
      ? []
      : [{ ...last, raw, value: { person: last.value.person, office: last.value.office, form: "role" } }];
  }
  const nearest = introduced.office(offices);
  if (nearest !== undefined) {
    const tenures = resolver.tenuresOf(nearest.person, anchor);
    const tenure = (tenures.length > 0 ? tenures : resolver.tenuresOf(nearest.person, null)).find((item) =>
      offices.includes(item.office_id),
    );
    if (tenure !== undefined) return [mention(raw, tenure, "role")];
  }
  const tenure = anchor === null ? null : resolver.holder(offices, form, anchor);
  if (tenure !== null) return [mention(raw, tenure, "role")];
  return [{ raw, value: { person: null, office: resolver.title(offices[0] ?? ""), form: "role" } }];
}

function truncatedOffice(
  raw: RawMention,
  anchor: Anchor | null,
  resolver: OfficeHolders,
  introduced: Introductions,
): ResolvedMinister[] {
  const { stem, rest } = raw.parts;
  const whole = raw.rule === "minister/truncated-office" ? `${stem}${rest}` : `${rest}${stem}minister`;
  if (resolver.officesOf(whole).length > 0) return [];
  const form = `${stem}minister`;
  const offices = resolver.officesOf(form);
  return offices.length === 0 ? [] : roleAlone(raw, form, offices, anchor, resolver, introduced);
}

/** "ministrene": the two people last named, within a few sentences. */
function lastTwo(raw: RawMention, before: readonly ResolvedMinister[]): ResolvedMinister[] {
  // "ministrene" looks back a few sentences: the last mentions are enough.
  const near = before
    .slice(-20)
    .filter((item) => item.value.person !== null && raw.start - item.raw.end < 500);
  const people = [...new Set(near.map((item) => item.value.person))].slice(-2);
  if (people.length < 2) return [];
  return people.flatMap((person) => {
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
