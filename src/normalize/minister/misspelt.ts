/** "næringsminister Kari Haugn", "næringsminister Kari M. Haugen": a name one letter away from who held the office that day is a misspelling of it, and initials are other names' short forms. */
import levenshtein from "natural/lib/natural/distance/levenshtein_distance.js";
import { FOREIGN_BEFORE, FORMER_BEFORE } from "../../extract/norwegian/titles.ts";
import type { RawMention } from "../../extract/rule.ts";
import { gather } from "../../lists.ts";
import type { Anchor } from "../date/index.ts";
import { outerNames } from "../identity.ts";
import { type OfficeHolders, periodOf } from "../office-holders.ts";

/** A letter more or less makes another name of a shorter one. */
const SHORTEST = 8;
/** "forrige |næringsminister": another than who holds the office. */
const ANOTHER = /(?:forrige|førre|påtropp[ea]nde|neste|kommende|komande|første|fyrste|siste)[ \n]$/u;
const WORD_BEFORE = 40;

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

/** "Kari |M. Haugen": without the initials. */
const INITIALS = /(?<= )(?:[A-ZÆØÅ]\.? ?)+(?=[A-ZÆØÅ][a-zæøå])/u;
const bareName = (name: string): string => outerNames(name.replace(INITIALS, ""));

/** Whether a name is written for another one. */
const isFor = (written: string, name: string): boolean =>
  isNear(written, name) ||
  (INITIALS.test(written) && bareName(written.replace(/s$/u, "")) === bareName(name.replace(/s$/u, "")));

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
  const period = anchor === null ? null : periodOf(anchor);
  return gather(people, (raw): RawMention[] => {
    const name = raw.parts.name ?? "";
    // Most are the registry's, as they are written.
    if (
      !text.startsWith("minister", raw.start - "minister ".length) ||
      resolver.tenuresOf(name, null).length > 0
    )
      return [];
    const before = OFFICE.exec(text.slice(Math.max(0, raw.start - OFFICE_REACH), raw.start))?.groups?.office;
    const office = before === undefined ? undefined : officeIn(before, resolver);
    if (office === undefined) return [];
    const start = raw.start - office.length - 1;
    const words = text.slice(Math.max(0, start - WORD_BEFORE), start).toLowerCase();
    if (FORMER_BEFORE.test(words) || FOREIGN_BEFORE.test(words) || ANOTHER.test(words)) return [];
    const offices = resolver.officesOf(office.toLowerCase());
    const holder = period === null ? null : resolver.holder(offices, office.toLowerCase(), period);
    // Without a day: whoever has held the office.
    const holders =
      holder === null ? resolver.registry.tenures.filter((one) => offices.includes(one.office_id)) : [holder];
    const near = holders.filter(({ person, person_aliases }) =>
      [person, ...person_aliases].some((known) => isFor(name, known)),
    );
    const [person, another] = new Set(near.map((one) => one.person));
    if (person === undefined || another !== undefined) return [];
    return [
      {
        ...raw,
        rule: "minister/office-name",
        kind: "minister",
        reads: "minister",
        start,
        offices,
        persons: [person],
        parts: { office: office.toLowerCase(), person, party: raw.parts.party },
      },
    ];
  });
}
