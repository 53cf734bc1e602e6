/** The year that a grant is for. */
import { type Clause, slotOf, slotsIn } from "../../clause.ts";

/** A year that the grant is only held against: "en økning på 72 prosent fra 2023", "mot 2 millioner kroner i fjor". */
const COMPARED =
  /(?:(?:fra|frå) \{amount:\d{1,4}\} |(?:økning|auke|nedgang|vekst|kutt)[^.;{}]{0,20}\{(?:percentage|amount):\d{1,4}\}[^.;{}]{0,20}|mot [^.;{}]{0,20}(?:\{amount:\d{1,4}\}|\d) |enn |(?:sammenlignet|samanlikna) med |i forhold til |målt mot |[Ss]iden |[Ss]idan )(?:(?:fra|frå|saldert budsjett|budsjettet|(?:i|for)) ){0,3}\{date:\d{1,4}\}/gu;

/** "plassene |som ble opprettet i 2019": when that was, and no year of the grant. */
const PAST_ASIDE =
  /,? (?:som|der) (?:ble|blei|vart|var|hadde|har|kom|startet|starta|åpnet|åpna|opna) (?:[^.,;{}]|\{(?!amount)[a-z]{3,14}:\d{1,4}\}){1,160}/gu;

/** "budsjetta for 2023 og 2024". */
const TWO_YEARS = /budsjett[a-zæøå]{0,4} for \{date:(?<first>\d{1,4})\} og \{date:(?<second>\d{1,4})\}/u;

/** "4 millioner går til kaier|, mens 3 millioner går til fyr i 2025": what another sum is for, and when. */
const OTHER_SUM = /,? (?:mens|medan) [^.;]*\{amount:[^.;]*/u;
/** The clause without what it tells of another sum, behind the one in the slot. */
function upToOther({ skeleton }: Clause, index: string | undefined): string {
  const at = index === undefined ? -1 : skeleton.indexOf(`{amount:${index}}`);
  return at < 0 ? skeleton : skeleton.slice(0, at) + skeleton.slice(at).replace(OTHER_SUM, "");
}

/** @param index of the sum's slot */
export function yearOf(clause: Clause, index?: string): string | undefined {
  const { first, second } = TWO_YEARS.exec(clause.skeleton)?.groups ?? {};
  const years = [first, second].map((index) => slotOf(clause, "date", index)?.value.edtf ?? "");
  if (years.every((year) => /^\d{4}$/u.test(year))) return years.join("/");
  const dates = slotsIn(
    clause,
    "date",
    upToOther(clause, index).replace(COMPARED, "").replace(PAST_ASIDE, ""),
  ).map(({ value }) => value.edtf);
  return dates.find((edtf) => /^\d{4}\??$/.test(edtf))?.replace("?", "");
}
