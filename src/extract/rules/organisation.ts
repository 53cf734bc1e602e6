/** Organisations: those the registry knows, and names that say themselves what they are. */

import { wordBefore } from "../../characters.ts";
import { GAP } from "../../pattern.ts";
import { COMPANY_FORMS, isRole, LOCAL_BODIES } from "../norwegian/people.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../rule.ts";
import type { Run } from "../runs.ts";
import type { View } from "../view.ts";
import { named } from "./named.ts";

const CAPITAL = "[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]*";
const LOWER = "[a-zß-öø-ÿ]+";

/** Public bodies whose names end in what they are: "Nærings- og fiskeridepartementet". */
const BODIES = [
  "departementet",
  "direktoratet",
  "tilsynet",
  "ombudet",
  "forbundet",
  "kommisjonen",
  "instituttet",
];
const BODY = new RegExp(
  `(?<![A-Za-zÀ-ɏ-])[A-ZÀ-ÖØ-Þ]${LOWER}(?:(?:-,${GAP}${LOWER}){0,3} ?-?${GAP}og${GAP}${LOWER})?(?:${BODIES.join("|")})s?(?![A-Za-zÀ-ɏ-])`,
  "gu",
);
const SEATS =
  "Universitetet Høgskolen Høyskolen Høgskulen Fylkesmannen Statsforvalteren Statsforvaltaren Handelskammeret Studentsamskipnaden".split(
    " ",
  );
/** "Universitetet i Agder", "Høgskulen på Vestlandet". */
const SEATED = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:${SEATS.join("|")})${GAP}(?:i|på)${GAP}${CAPITAL}(?:${GAP}og${GAP}${CAPITAL})?`,
  "gu",
);
/** "Kvinnherad kommune", "Møre og Romsdal fylkeskommune". */
const LOCAL = new RegExp(
  `(?<![A-Za-zÀ-ɏ-])${CAPITAL}(?:-${CAPITAL})?(?:${GAP}(?:og${GAP})?${CAPITAL}){0,2}${GAP}(?:${LOCAL_BODIES.join("|")})s?(?![A-Za-zÀ-ɏ-])`,
  "gu",
);
/** A quick look: "kommunen" is no name. */
const HAS_LOCAL = new RegExp(` (?:${LOCAL_BODIES.join("|")})s?(?![a-zæøå])`);
const SENTENCE_WORD =
  /^(?:Hver|Kvar|En|Ein|Ei|Vår|Denne|Ingen|Hvilken|Samme|Same|Egen|Ny|I|På|Ved|Fra|Frå|Men|Og|Da|Då|Når|For|Til|Med|Hos|Alle|Flere|Fleire|Som|Nå|No|Også|Både|Selskapet|Bedriften|Bedrifta|Konsernet|Firmaet|Rederiet|Reiarlaget|Verftet)[ \n]+/u;

const everyMatch = (view: View, pattern: RegExp): NameRuleHit[] =>
  [...view.plain.matchAll(pattern)].flatMap((match) => {
    const skipped = SENTENCE_WORD.exec(match[0])?.[0].length ?? 0;
    return /^[A-ZÀ-ÖØ-Þ]/u.test(match[0].slice(skipped))
      ? [hitAt(view, match.index + skipped, match.index + match[0].length)]
      : [];
  });

function hitAt(view: View, start: number, end: number): NameRuleHit {
  const written = view.plain.slice(start, end).replace(/\s+/g, " ");
  const name = /(?:et|en|kommune|herad|ASA?|sykehus|sjukehus)s$/u.test(written)
    ? written.slice(0, -1)
    : written;
  return { start, end, parts: { name: name.replace(/ - og /, "- og ") } };
}

/** "Fjordvind AS", "Helse Vest RHF": the run up to its last company form. */
function companyIn(run: Run, view: View): NameRuleHit[] {
  if (run.parts.length < 2) return [];
  const last = run.parts.findLastIndex(
    ({ text }) => text.length <= 5 && COMPANY_FORMS.has(text.replace(/(?<=[A-Z])s$/, "").toLowerCase()),
  );
  const end = run.parts[last]?.end;
  if (last < 1 || end === undefined) return [];
  const skipped = SENTENCE_WORD.exec(view.plain.slice(run.start, end))?.[0].length ?? 0;
  return run.start + skipped >= (run.parts[last]?.start ?? 0) ? [] : [hitAt(view, run.start + skipped, end)];
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
    find: named("organisation"),
    finds: {
      "Tall fra ⟦SSB⟧ viser vekst.": { name: "Statistisk sentralbyrå" },
      "Det sier ⟦Forskningsrådets⟧ direktør.": { name: "Forskningsrådet" },
    },
    ignores: { "Et norsk selskap vokser.": "no name" },
  }),
  defineNameRule({
    id: "organisation/body",
    kind: "organisation",
    reads: "name",
    find: (_names, view) => (BODIES.some((body) => view.folded.includes(body)) ? everyMatch(view, BODY) : []),
    finds: {
      "Saken ligger hos ⟦Havne- og kystdirektoratet⟧.": { name: "Havne- og kystdirektoratet" },
      "Det er ⟦Strandtilsynets⟧ ansvar.": { name: "Strandtilsynet" },
    },
    ignores: { "Saken ligger i departementet.": "no name" },
  }),
  defineNameRule({
    id: "organisation/seat",
    kind: "organisation",
    reads: "name",
    find: (_names, view) => [
      ...(/universitetet|høgskolen|høyskolen|høgskulen|fylkesmannen|statsforvalt|handelskammeret/.test(
        view.folded,
      )
        ? everyMatch(view, SEATED)
        : []),
      ...(HAS_LOCAL.test(view.folded) ? everyMatch(view, LOCAL) : []),
    ],
    finds: {
      "Hun forsker ved ⟦Universitetet i Fjordbyen⟧.": { name: "Universitetet i Fjordbyen" },
      "Det vedtok ⟦Storvik kommune⟧ i går.": { name: "Storvik kommune" },
      "I ⟦Vik og Sund fylkeskommunes⟧ plan står det lite.": { name: "Vik og Sund fylkeskommune" },
    },
    ignores: { "Hver kommune får støtte.": "no name" },
  }),
  defineNameRule({
    id: "organisation/company",
    kind: "organisation",
    reads: "name",
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
    find: (names, view, runs) =>
      runs.flatMap(({ start, end }) => {
        const isPlace = names.some((hit) => hit.start === start && hit.name.kind === "place");
        return !isPlace && isEmployer(view, start) ? [hitAt(view, start, end)] : [];
      }),
    finds: { "Kari Nordvik er daglig leder i ⟦Havlys Energi⟧.": { name: "Havlys Energi" } },
    ignores: { "Hun er direktør i Narvik.": "a place", "Han er leder i dag.": "no name" },
  }),
];
