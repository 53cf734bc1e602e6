/** Organisations in a list: among others that are known, or behind the word for all of them. */

import { gather } from "../../../lists.ts";
import type { NameHit } from "../../lexicon.ts";
import { SENTENCE_STARTERS } from "../../norwegian/people.ts";
import { defineNameRule, type NameRule } from "../../rule.ts";
import type { Run } from "../../runs.ts";
import type { View } from "../../view.ts";
import { listsOf } from "../lists.ts";
import { hitAt, NO_HITS } from "./parts.ts";
import { companyIn } from "./typed.ts";

/** Before the first name of a list: what all of them are. */
const ALL_ARE =
  /(?<![a-zæøå])(?:bedriftene|bedriftane|bedrifter som|bedrifter|verksemdene|verksemder som|verksemder|virksomhetene|selskapene|selskapa|selskap som|medlemmene|medlemmer|medlemmer som|medlemmane|medlemene|medlemer|partnerne|partnarane|partnere som|leverandører som|leverandørar som|kunder som|kundar som|representant(?:er|ar) (?:fra|frå)) $/u;
const ALL_ARE_REACH = 30;

function bodiesIn(list: readonly Run[], names: readonly NameHit[], view: View) {
  const hitsOf = ({ start, end }: Run): NameHit[] =>
    names.filter((hit) => hit.start < end && hit.end > start && hit.name.kind !== "person");
  const isKnownBody = (run: Run): boolean =>
    hitsOf(run).some(({ name }) => name.kind === "organisation") || companyIn(run, view).length > 0;
  const first = list[0] as Run;
  const isTold = ALL_ARE.test(view.folded.slice(Math.max(0, first.start - ALL_ARE_REACH), first.start));
  const others = list.filter((run) => hitsOf(run).length === 0 && companyIn(run, view).length === 0);
  const strangers = list.filter(
    (run) => hitsOf(run).some(({ name }) => name.kind === "place") || (run.parts[0]?.isGiven ?? false),
  );
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
    find: (names, view, runs) => gather(listsOf(runs, view), (list) => bodiesIn(list, names, view)),
    finds: {
      "Med på møtet var Siva, NHO og ⟦Havlys⟧.": { name: "Havlys" },
      "Støtten går til bedriftene ⟦Fjordcelle⟧, Havlys og Strandvik.": { name: "Fjordcelle" },
    },
    ignores: {
      "De reiste til Bergen, Stord og Havvik.": "places",
      "Kari, Berit og Oda møttes.": "people",
    },
  }),
];
