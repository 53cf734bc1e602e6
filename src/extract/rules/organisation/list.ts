/** Organisations in a list: among others that are known, or behind the word for all of them. */

import { gather } from "../../../lists.ts";
import { endingIn } from "../../../pattern.ts";
import { hitsOver, type NameHit } from "../../lexicon.ts";
import { COMPANIES, SENTENCE_STARTERS } from "../../norwegian/people.ts";
import { defineNameRule, type NameRule } from "../../rule.ts";
import type { Run } from "../../runs.ts";
import type { View } from "../../view.ts";
import { endOfLocal, listsOf } from "../lists.ts";
import { hitAt, NO_HITS } from "./parts.ts";
import { companyIn } from "./typed.ts";

/** Before the first name of a list: what all of them are. */
const ALL_ARE =
  /(?<![a-zæøå])(?:bedriftene|bedriftane|bedrifter som|bedrifter|verksemdene|verksemder som|verksemder|virksomhetene|selskapene|selskapa|selskap som|medlemmene|medlemmer|medlemmer som|medlemmane|medlemene|medlemer|partnerne|partnarane|partnere som|leverandører som|leverandørar som|kunder som|kundar som|kundene er|kundane er|partnerne er|partnarane er|selskaper som|aktører som|aktørar som|representant(?:er|ar) (?:fra|frå)) $/u;
const ALL_ARE_REACH = 30;
/** Behind the last name of a list: "| er blant selskapene som". */
const AMONG_THESE =
  /^ (?:er|var) (?:blant|mellom) (?:[a-zæøå]{1,20} )?(?:selskapene|selskapa|bedriftene|bedriftane|verksemdene|virksomhetene|leverandørene|leverandørane)(?![a-zæøå])/u;
const AMONG_REACH = 60;
/** Behind the last name of a list, one of which is known: "| søker midler", "| går sammen". */
const TOGETHER =
  /^ (?:søker (?:midler|støtte|om)|søkjer (?:midlar|støtte|om)|samarbeider|samarbeidar|samarbeidde|går (?:nå |no )?sammen|går (?:no )?saman|slår seg (?:sammen|saman)|har (?:inngått|signert|etablert|stiftet|stifta|gått sammen|gått saman)|inngår (?:avtale|samarbeid)|signerer|signerte|etablerer|etablerte)(?![a-zæøå])/u;
/** Where all of them are such, a place's name among them is a company's. */
const ALL_ARE_COMPANIES =
  /(?:(?:bedrift|verksemd|selskap|aktør|leverandør)[a-zæøå]* som|bedriftene|bedriftane|verksemdene|selskapene|selskapa) $/u;

/** Before the first of two, one of which is known: what bodies have between them. */
const BETWEEN_BODIES =
  /(?<![a-zæøå])(?:avtalen?|kontrakten?|samarbeidsavtalen?|fusjonen?|partnerskapet|partnarskapet|sammenslåingen|samanslåinga|fellesforetak|joint venture) (?:mellom|av) $/u;

/** "industriselskapene |Havlys og Strandvik". */
const endsInCompanies = endingIn(COMPANIES);
/** "selskaper som |Havlys og Strandvik", "avtalen mellom |Havlys og Strandvik". */
const isLikeThese = ({ before }: Run): boolean =>
  before === "som" || before === "mellom" || endsInCompanies(before);

/** "Selskapene |Havlys og Strandvik": where a sentence begins the noun has a capital as well, and is none of the name. */
function withoutNoun(run: Run): Run {
  const [noun, next] = run.parts;
  return noun !== undefined && next !== undefined && endsInCompanies(noun.folded)
    ? { ...run, start: next.start, before: noun.folded, parts: run.parts.slice(1) }
    : run;
}

/** @param hitsOf names over a run */
function bodiesIn(list: readonly Run[], hitsOf: (run: Run) => readonly NameHit[], view: View) {
  const isKnownBody = (run: Run): boolean =>
    isLocal(run) ||
    hitsOf(run).some(({ name }) => name.kind === "organisation" || name.kind === "cluster") ||
    companyIn(run, view).length > 0;
  const isLocal = (run: Run): boolean => endOfLocal(view, run) > run.end;
  const first = list[0] as Run;
  const before = view.folded.slice(Math.max(0, first.start - ALL_ARE_REACH), first.start);
  const end = list.at(-1)?.end ?? first.end;
  const isTold =
    ALL_ARE.test(before) ||
    endsInCompanies(first.before) ||
    (BETWEEN_BODIES.test(before) && list.some(isKnownBody)) ||
    AMONG_THESE.test(view.plain.slice(end, end + AMONG_REACH)) ||
    (TOGETHER.test(view.plain.slice(end, end + AMONG_REACH)) && list.some(isKnownBody));
  const isPlace = (run: Run): boolean =>
    !isLocal(run) && hitsOf(run).some(({ name }) => name.kind === "place");
  const places = list.filter(isPlace);
  const areCompanies = isTold && places.length * 3 <= list.length && ALL_ARE_COMPANIES.test(before);
  const others = list.filter(
    (run) =>
      !isLocal(run) &&
      (hitsOf(run).length === 0 || (areCompanies && isPlace(run))) &&
      companyIn(run, view).length === 0,
  );
  const strangers = list.filter((run) => isPlace(run) || (run.parts[0]?.isGiven ?? false));
  const isMixed = strangers.length * 4 > list.length;
  if (!isTold && (isMixed || list.filter(isKnownBody).length < 2)) return NO_HITS;
  return others
    .filter(({ parts }) => parts[0]?.isGiven !== true && !SENTENCE_STARTERS.has(parts[0]?.folded ?? ""))
    .map(({ start, end }) => hitAt(view, start, end));
}

export const listRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/list",
    kind: "organisation",
    reads: "name",
    needs: "run",
    find: (names, view, runs) => {
      const hitsOf = (run: Run): NameHit[] =>
        hitsOver(names, run).filter(
          ({ name, start }) =>
            // "Havlys Narvik": a place at the end of a name.
            name.kind !== "person" && !(name.kind === "place" && start > run.start),
        );
      return gather(listsOf(runs.map(withoutNoun), view, isLikeThese, endOfLocal), (list) =>
        bodiesIn(list, hitsOf, view),
      );
    },
    finds: {
      "Med på møtet var Siva, NHO og ⟦Havlys⟧.": { name: "Havlys" },
      "Støtten går til bedriftene ⟦Fjordcelle⟧, Havlys og Strandvik.": { name: "Fjordcelle" },
      "Det kom representantar frå Fjordcelle, ⟦Havlys Narvik⟧ og Strandvik.": { name: "Havlys Narvik" },
      "Disse er med: • Atea • Microsoft • ⟦Fjordcelle⟧": { name: "Fjordcelle" },
      "Han har vært i selskaper som ⟦Fjordcelle⟧ og Strandvik.": { name: "Fjordcelle" },
      "Dei har med selskap som ⟦Narvik⟧, Havlys og Strandvik.": { name: "Narvik" },
      "Blant kundene er ⟦Fjordcelle⟧, Havlys og Strandvik.": { name: "Fjordcelle" },
      "⟦Fjordcelle⟧, Havlys og Strandvik er blant selskapene som får støtte.": { name: "Fjordcelle" },
      "Avtalen mellom Equinor og ⟦Fjordcelle⟧ gjelder i fem år.": { name: "Fjordcelle" },
      "Det gjelder aktører som Narvik kommune, ⟦Fjordcelle⟧ og Equinor.": { name: "Fjordcelle" },
      "Pengane går til Narvik kommune, ⟦Fjordcelle⟧ og Equinor.": { name: "Fjordcelle" },
      "Equinor, Fjordcelle og ⟦Havlys⟧ søker midler.": { name: "Havlys" },
      "Fusjonen gjelder selskapene ⟦Fjordcelle⟧ og Havlys.": { name: "Fjordcelle" },
      "Industribedriftene Havlys og ⟦Fjordcelle⟧ får støtte.": { name: "Fjordcelle" },
      "Ho vitja selskapa Havlys, ⟦Narvik Sild⟧ og Strandvik.": { name: "Narvik Sild" },
    },
    ignores: {
      "De reiste til Bergen, Stord og Havvik.": "places",
      "Det angår aktører som Norge, India og Kina.": "countries",
      "Det angår byer som Fjordvik og Havvik.": "places",
      "Kari, Berit og Oda møttes.": "people",
      "Bedriftene Norge og Sverige trenger, er få.": "countries",
      "Avtalen mellom Norge og Havland gjelder fisk.": "countries",
      "Norge, Havland og Sverige samarbeider.": "countries",
    },
  }),
];
