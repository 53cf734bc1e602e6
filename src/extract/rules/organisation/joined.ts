/** Bodies whose names join two fields: "Storvik Nærings- og utviklingsforum". */
import { gather } from "../../../lists.ts";
import { anyOf } from "../../../pattern.ts";
import { defineNameRule, type NameRule } from "../../rule.ts";
import { hitAt, isFirst, NO_HITS, skipStarter } from "./parts.ts";

/** What the second half ends in. */
const BODIES =
  "forum forening foreining forbund lag selskap senter råd fond nettverk museum institutt kontor etat klubb park hage utvalg utval utvalget utvalet komiteen komitéen rådet styret nemnda nemnden foreningen foreininga forbundet laget selskapet senteret nettverket".split(
    " ",
  );
/** "Storvik Nærings|- og utviklingsforum". */
const SECOND_HALF = new RegExp(
  `^-(?:, [a-zß-öø-ÿ]{2,25}-){0,2} og [A-Za-zÀ-ɏ][a-zß-öø-ÿ]{2,30}(?<!for|fors|ut|uts|inns|ans|avs|tils|under|om|opp|ned)${anyOf(BODIES)}s?(?![A-Za-zÀ-ɏ-])`,
  "u",
);
const REACH = 100;
const MOST_WORDS = 4;

export const joinedRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/joined",
    kind: "organisation",
    reads: "name",
    needs: "run",
    about: ({ end }, { plain }) => plain[end] === "-" && (plain[end + 1] === " " || plain[end + 1] === ","),
    find: (_names, view, runs) =>
      gather(runs, (run) => {
        const second = SECOND_HALF.exec(view.plain.slice(run.end, run.end + REACH))?.[0].length;
        if (second === undefined || run.parts.length > MOST_WORDS) return NO_HITS;
        if (run.parts.some(({ isGiven }) => isGiven)) return NO_HITS;
        const start = skipStarter(view, run.start, run.end);
        // "Kultur- og idrettslag får støtte": where a sentence begins, any of them.
        const isOneWord = start >= (run.parts.at(-1)?.start ?? start);
        return isOneWord && isFirst(view, run.start) ? NO_HITS : [hitAt(view, start, run.end + second)];
      }),
    finds: {
      "De har alliert seg med ⟦Storvik Nærings- og Kulturforum⟧.": {
        name: "Storvik Nærings- og Kulturforum",
      },
      "⟦Storvik Nærings- og utviklingsselskap⟧ får støtte.": {
        name: "Storvik Nærings- og utviklingsselskap",
      },
      "Saka skal opp i ⟦Plan- og miljøutvalet⟧.": { name: "Plan- og miljøutvalet" },
    },
    ignores: {
      "Kultur- og idrettslag får støtte.": "any of them",
      "Støtten går til kultur- og idrettslag.": "any of them",
      "Saka gjeld Plan- og byggjeforslag.": "no body",
    },
  }),
];
