/** What the rules for organisations share. */
import { GAP } from "../../../pattern.ts";
import { COMPANY_TAILS } from "../../norwegian/people.ts";
import type { Hit } from "../../rule.ts";
import type { View } from "../../view.ts";

export const CAPITAL = "[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,40}";
export const LOWER = "[a-zß-öø-ÿ]{1,40}";
/** Capitalised words behind one another, with "og" between them. */
export const CAPITALS = `${CAPITAL}(?:${GAP}(?:og${GAP})?${CAPITAL}){0,3}`;
/** What stands before a name's last word, at most. */
export const REACH = 110;
export const NO_HITS: readonly Hit[] = [];

const SENTENCE_WORD =
  /^(?:Hver|Kvar|En|Ein|Ei|Vår|Denne|Ingen|Hvilken|Samme|Same|Egen|Ny|I|På|Ved|Fra|Frå|Men|Og|Da|Då|Når|For|Til|Med|Hos|Alle|Flere|Fleire|Som|Nå|No|Også|Både|Ifølge|Ifølgje|Selskapet|Bedriften|Bedrifta|Konsernet|Firmaet|Rederiet|Reiarlaget|Verftet|Klyngen|Klynga|Klyngene|Klyngjene|Klyngane|[A-ZÀ-ÖØ-Þ][a-zæøå-]{2,24}baserte)[ \n]+/u;

/** A sentence's first words off the front, and where a body is: "Men Storvik kommune", "Oslobaserte Storvik AS". */
export const skipStarter = (view: View, start: number, end: number): number =>
  start + (SENTENCE_WORD.exec(view.plain.slice(start, end))?.[0].length ?? 0);

/** A sentence begins there: a capital tells nothing. */
export const isFirst = ({ plain }: View, at: number): boolean =>
  at === 0 || /(?:[.!?:»"•]|[–-]) $/.test(plain.slice(at - 2, at));

/** "Ocean Winds| og Siva", "Ocean Winds| har": nothing that it owns. */
const OWNS_NOTHING =
  /^(?:$|[^ A-Za-zÀ-ɏ]| (?:og|eller|samt|i|på|ved|til|fra|frå|for|med|av|som|er|var|har|hadde|skal|vil|kan|får|fikk|fekk|ble|blei|blir|vart|vert|sier|seier|om|under|etter)(?![a-zæøå]))/u;
const isGenitive = (name: string, behind: string): boolean =>
  /(?:et|en|kommune|herad|ASA?|sykehus|sjukehus)s$/u.test(name) ||
  (name.endsWith("s") &&
    COMPANY_TAILS.has((name.split(" ").at(-1) ?? "").slice(0, -1).toLowerCase()) &&
    !OWNS_NOTHING.test(behind));
const BEHIND_REACH = 8;

export function hitAt(view: View, start: number, end: number): Hit {
  const written = view.plain.slice(start, end).replace(/\s+/g, " ");
  const name = isGenitive(written, view.plain.slice(end, end + BEHIND_REACH))
    ? written.slice(0, -1)
    : written;
  return { start, end, parts: { name: name.replace(/ - og /, "- og ") } };
}

/** As a name begins. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const capitalisedHit = (hit: Hit): Hit => ({
  ...hit,
  parts: { name: capitalised(hit.parts.name ?? "") },
});

/** Each of the words, and its genitive. */
export const genitives = (words: readonly string[]): string[] => words.flatMap((word) => [word, `${word}s`]);

/** From the capital that `before` finds ahead of the hit. */
export function withName(hit: Hit, view: View, before: RegExp): Hit | null {
  const lead = before.exec(view.plain.slice(Math.max(0, hit.start - REACH), hit.start))?.[0];
  if (lead === undefined) return null;
  const start = skipStarter(view, hit.start - lead.length, hit.end);
  return start < hit.start ? hitAt(view, start, hit.end) : null;
}
