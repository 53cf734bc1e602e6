/** Organisations: those the registry knows, and names that say themselves what they are. */

import { wordBefore } from "../../characters.ts";
import { GAP, pattern, spaced } from "../../pattern.ts";
import { COMPANY_FORMS, isRole, LOCAL_BODIES } from "../norwegian/people.ts";
import { defineNameRule, defineRule, type Hit, type NameRule, type Rule } from "../rule.ts";
import type { Run } from "../runs.ts";
import type { View } from "../view.ts";
import { named } from "./named.ts";

const CAPITAL = "[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,40}";
const LOWER = "[a-zß-öø-ÿ]{1,40}";

/** Public bodies whose names end in what they are: "Nærings- og fiskeridepartementet". */
const BODIES: readonly string[] = [
  "departementet",
  "direktoratet",
  "tilsynet",
  "ombudet",
  "forbundet",
  "kommisjonen",
  "instituttet",
];
/** "Nærings- og |fiskeridepartementet": what a name in small letters began with. */
const BODY_BEFORE = new RegExp(
  `(?<![A-Za-zÀ-ɏ-])[A-ZÀ-ÖØ-Þ]${LOWER}(?:-,${GAP}${LOWER}){0,3} ?-?${GAP}og${GAP}$`,
  "u",
);
const SEATS =
  "Universitetet Høgskolen Høyskolen Høgskulen Fylkesmannen Statsforvalteren Statsforvaltaren Handelskammeret Studentsamskipnaden".split(
    " ",
  );
/** "Møre og Romsdal |fylkeskommune". */
const LOCAL_BEFORE = new RegExp(
  `(?<![A-Za-zÀ-ɏ-])${CAPITAL}(?:-${CAPITAL})?(?:${GAP}(?:og${GAP})?${CAPITAL}){0,2}${GAP}$`,
  "u",
);
/** What stands before a name's last word, at most. */
const REACH = 110;
const genitives = (words: readonly string[]): string[] => words.flatMap((word) => [word, `${word}s`]);
const SENTENCE_WORD =
  /^(?:Hver|Kvar|En|Ein|Ei|Vår|Denne|Ingen|Hvilken|Samme|Same|Egen|Ny|I|På|Ved|Fra|Frå|Men|Og|Da|Då|Når|For|Til|Med|Hos|Alle|Flere|Fleire|Som|Nå|No|Også|Både|Selskapet|Bedriften|Bedrifta|Konsernet|Firmaet|Rederiet|Reiarlaget|Verftet)[ \n]+/u;

/** A sentence's first words off the front: "Men Storvik kommune". */
const skipStarter = (view: View, start: number, end: number): number =>
  start + (SENTENCE_WORD.exec(view.plain.slice(start, end))?.[0].length ?? 0);

/** From the capital that `before` finds ahead of the hit. */
function withName(hit: Hit, view: View, before: RegExp): Hit | null {
  const lead = before.exec(view.plain.slice(Math.max(0, hit.start - REACH), hit.start))?.[0];
  if (lead === undefined) return null;
  const start = skipStarter(view, hit.start - lead.length, hit.end);
  return start < hit.start ? hitAt(view, start, hit.end) : null;
}

function hitAt(view: View, start: number, end: number): Hit {
  const written = spaced(view.plain.slice(start, end));
  const name = /(?:et|en|kommune|herad|ASA?|sykehus|sjukehus)s$/u.test(written)
    ? written.slice(0, -1)
    : written;
  return { start, end, parts: { name: name.replace(/ - og /, "- og ") } };
}

const NO_HITS: readonly Hit[] = [];

/** "Fjordvind AS", "Helse Vest RHF": the run up to its last company form. */
function companyIn(run: Run, view: View): readonly Hit[] {
  if (run.parts.length < 2) return NO_HITS;
  const last = run.parts.findLastIndex(
    ({ text }) => text.length <= 5 && COMPANY_FORMS.has(text.replace(/(?<=[A-Z])s$/, "").toLowerCase()),
  );
  const end = run.parts[last]?.end;
  if (last < 1 || end === undefined) return NO_HITS;
  const start = skipStarter(view, run.start, end);
  return start >= (run.parts[last]?.start ?? 0) ? NO_HITS : [hitAt(view, start, end)];
}

const EMPLOYER_PREPOSITIONS: ReadonlySet<string> = new Set(["i", "for", "hos"]);
/** Mayors and the like are followed by places, not by employers. */
const NO_EMPLOYEE = /(?:ordfør|kommunedirektør|rådmann|statsforvalt)/;

/** "direktør i |": right before the name of somebody's employer. */
function isEmployer(view: View, start: number): boolean {
  const preposition = wordBefore(view.folded, start);
  if (!EMPLOYER_PREPOSITIONS.has(preposition)) return false;
  const role = wordBefore(view.folded, start - preposition.length - 1);
  return isRole(role) && !NO_EMPLOYEE.test(role);
}

export const organisationRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/registry",
    kind: "organisation",
    reads: "name",
    needs: "organisation",
    find: named("organisation"),
    finds: {
      "Tall fra ⟦SSB⟧ viser vekst.": { name: "Statistisk sentralbyrå" },
      "Det sier ⟦Forskningsrådets⟧ direktør.": { name: "Forskningsrådet" },
    },
    ignores: { "Et norsk selskap vokser.": "no name" },
  }),
  defineNameRule({
    id: "organisation/company",
    kind: "organisation",
    reads: "name",
    needs: "long-run",
    find: (_names, view, runs) => runs.flatMap((run) => companyIn(run, view)),
    finds: {
      "Kontrakten gikk til ⟦Nordfjord Mekaniske AS⟧.": { name: "Nordfjord Mekaniske AS" },
      "Selskapet ⟦Havlys ASA⟧ vokser.": { name: "Havlys ASA" },
    },
    ignores: { "AS er en selskapsform.": "no name" },
  }),
  defineNameRule({
    id: "organisation/employer",
    kind: "organisation",
    reads: "name",
    needs: "run",
    find: (names, view, runs) =>
      runs.flatMap(({ start, end }) =>
        isEmployer(view, start) && !names.some((hit) => hit.start === start && hit.name.kind === "place")
          ? [hitAt(view, start, end)]
          : NO_HITS,
      ),
    finds: { "Kari Nordvik er daglig leder i ⟦Havlys Energi⟧.": { name: "Havlys Energi" } },
    ignores: { "Hun er direktør i Narvik.": "a place", "Han er leder i dag.": "no name" },
  }),
];

export const organisationPatternRules: readonly Rule<"organisation">[] = [
  defineRule({
    id: "organisation/body",
    kind: "organisation",
    reads: "name",
    starts: [{ endings: genitives(BODIES) }],
    view: "plain",
    pattern: pattern(`[A-Za-zÀ-ɏ]{2,40}(?:${BODIES.join("|")})s?(?!-)`),
    accept: (hit, view) => {
      if (view.plain[hit.start] === view.folded[hit.start]) return withName(hit, view, BODY_BEFORE);
      return view.plain[hit.start - 1] === "-" ? null : hitAt(view, hit.start, hit.end);
    },
    finds: {
      "Saken ligger hos ⟦Havne- og kystdirektoratet⟧.": { name: "Havne- og kystdirektoratet" },
      "Det er ⟦Strandtilsynets⟧ ansvar.": { name: "Strandtilsynet" },
    },
    ignores: { "Saken ligger i departementet.": "no name" },
  }),
  defineRule({
    id: "organisation/seat",
    kind: "organisation",
    reads: "name",
    starts: [SEATS.map((word) => word.toLowerCase())],
    view: "plain",
    pattern: pattern(`(?:${SEATS.join("|")})${GAP}(?:i|på)${GAP}${CAPITAL}(?:${GAP}og${GAP}${CAPITAL})?`),
    accept: ({ start, end }, view) => hitAt(view, start, end),
    finds: {
      "Hun forsker ved ⟦Universitetet i Fjordbyen⟧.": { name: "Universitetet i Fjordbyen" },
      "Dei møttest på ⟦Høgskulen på Nordlandet⟧.": { name: "Høgskulen på Nordlandet" },
    },
    ignores: { "Universitetet i byen er nytt.": "no name" },
  }),
  defineRule({
    id: "organisation/local",
    kind: "organisation",
    reads: "name",
    starts: [genitives(LOCAL_BODIES)],
    view: "plain",
    pattern: pattern(`(?:${genitives(LOCAL_BODIES).join("|")})(?!-)`),
    accept: (hit, view) => withName(hit, view, LOCAL_BEFORE),
    finds: {
      "Det vedtok ⟦Storvik kommune⟧ i går.": { name: "Storvik kommune" },
      "I ⟦Vik og Sund fylkeskommunes⟧ plan står det lite.": { name: "Vik og Sund fylkeskommune" },
    },
    ignores: { "Hver kommune får støtte.": "no name" },
  }),
];
