/** "næringsminister Kari Haugn": a name one letter away from who held the office that day is a misspelling of it. */
import levenshtein from "natural/lib/natural/distance/levenshtein_distance.js";
import type { RawMention } from "../../extract/rule.ts";
import { gather } from "../../lists.ts";
import type { Anchor } from "../date/index.ts";
import { type OfficeHolders, periodOf } from "../office-holders.ts";

/** A letter more or less makes another name of a shorter one. */
const SHORTEST = 8;
/** The longest office, "forsknings- og høyere utdanningsminister", and what may stand before it. */
const OFFICE_REACH = 60;
const OFFICE =
  /(?<![A-Za-zÀ-ɏ-])(?<office>(?:[A-ZÆØÅa-zæøå]{2,20}-?(?:,| og)? ){0,3}[A-ZÆØÅa-zæøå]{0,30}minister) $/u;

const isNear = (written: string, name: string): boolean =>
  [written, written.replace(/s$/u, "")].some(
    (form) =>
      form.length >= SHORTEST &&
      form[0] === name[0] &&
      Math.abs(form.length - name.length) <= 1 &&
      levenshtein.LevenshteinDistance(form, name) === 1,
  );

/** The longest end of what stands before a name that is an office. */
function officeIn(words: string, resolver: OfficeHolders): string | undefined {
  for (let from = 0; from >= 0; ) {
    const form = words.slice(from);
    if (resolver.officesOf(form.toLowerCase()).length > 0) return form;
    const space = words.indexOf(" ", from);
    from = space < 0 ? -1 : space + 1;
  }
  return undefined;
}

/** People right behind an office whose name is a misspelling of its holder's. */
export function misspeltMinisters(
  people: readonly RawMention[],
  anchor: Anchor | null,
  resolver: OfficeHolders,
  text: string,
): RawMention[] {
  if (anchor === null) return [];
  return gather(people, (raw): RawMention[] => {
    if (!text.startsWith("minister", raw.start - "minister ".length)) return [];
    const before = OFFICE.exec(text.slice(Math.max(0, raw.start - OFFICE_REACH), raw.start))?.groups?.office;
    const office = before === undefined ? undefined : officeIn(before, resolver);
    if (office === undefined) return [];
    const offices = resolver.officesOf(office.toLowerCase());
    const holder = resolver.holder(offices, office.toLowerCase(), periodOf(anchor));
    const name = raw.parts.name ?? "";
    if (
      holder === null ||
      ![holder.person, ...holder.person_aliases].some((known) => isNear(name, known)) ||
      resolver.tenuresOf(name, null).length > 0
    )
      return [];
    return [
      {
        ...raw,
        kind: "minister",
        reads: "minister",
        start: raw.start - office.length - 1,
        offices,
        persons: [holder.person],
        parts: { office: office.toLowerCase(), person: holder.person, party: raw.parts.party },
      },
    ];
  });
}
