/** Budget allocations told in the passive, with who gives it elsewhere or nowhere: "Det er satt av 40 millioner kroner til …". */

import { slot } from "../../clause.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AMOUNT, allocation, GIVEN, IN_BUDGET, OF_TWO_KINDS, PROMISE, TOTAL } from "./grant.ts";
import { isPublicMoney, isTraded } from "./public-money.ts";

/** "Totalt |har ordninga i Siva fordelt": somebody gives it. */
const HAS_GIVER = /^har [^{]{0,40}\{organisation:/iu;
/** "er |de tildelt": who stands there is given it. */
const ARE_GIVEN =
  /^(?:er|blir|ble|blei|vart|vert) (?:de|dei|vi|[a-zæøå]{4,30}(?:en|et|a)) (?:(?:nå|no|også|òg) )?(?:tildel|innvilg)/iu;
/** Right before "er tildelt". */
const GIVEN_TO =
  /(?:\{(?:organisation|cluster|programme):\d{1,4}\}|(?:^|[.;:] )(?:[A-ZÆØÅ][a-zæøå]+|\{place:\d{1,4}\}) [a-zæøå]{0,30}(?:lag|korps|kor|klubb|forening|foreining|museum|gruppe|kommune|skole|skule)) $/u;

export const budgetIsGivenRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/is-given",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:er|blir|ble|vart|vert|blei|(?<!\\{(?:organisation|minister|person):\\d{1,4}\\} )har)(?: det)?(?: i ${slot("date")})?(?: ${PHRASE}{1,40}?)? (?:${GIVEN}|(?<given>(?<= det | det (?:ble|blei|vart|er) |^det (?:ble|blei|vart|er) )(?:gitt|gjeve))) (?<promise>${PROMISE})${TOTAL}${AMOUNT}(?: særskilt|(?<more> ekstra| mer| meir))?(?:${OF_TWO_KINDS}|${IN_BUDGET})? (?<link>til|på|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    // "|Siva er tildelt 12 millioner kroner til …": who stands first is given it.
    build: (match, clause, input) =>
      (GIVEN_TO.test(clause.skeleton.slice(0, match.index)) && /(?:tildel|innvilg)/u.test(match[0])) ||
      HAS_GIVER.test(match[0]) ||
      ARE_GIVEN.test(match[0]) ||
      (match.groups?.given !== undefined && (isTraded(clause) || !isPublicMoney(clause, input)))
        ? []
        : allocation("allocates")(match, clause, input),
    finds: {
      "Det er i 2023 avsatt i alt 137 millioner kroner til klyngeprogrammet.": [
        { object: 137_000_000, qualifiers: { recipient: "Norwegian Innovation Clusters", year: "2023" } },
      ],
      "I statsbudsjettet blir det løyvd 40 millionar kroner til nye fergekaiar.": [
        { subject: "regjeringen", object: 40_000_000 },
      ],
      "Tilskuddene er delt ut. I 2023 ble det gitt 66 millioner kroner i tilskudd til verft i nord.": [
        { object: 66_000_000, qualifiers: { recipient: "verft i nord", year: "2023" } },
      ],
      "Støtta er fordelt. I 2023 ble det gitt henholdsvis 6 millioner kroner i tilskudd og 4 millioner kroner i lån til verft i nord.":
        [
          { object: 6_000_000, qualifiers: { recipient: "verft i nord", year: "2023" } },
          { object: 4_000_000, qualifiers: { recipient: "verft i nord", instrument: "lån" } },
        ],
      "I møtet vart det også løyvd 70 000 kr i stønad til Fjordverft AS.": [
        { subject: null, object: 70_000, qualifiers: { recipient: "Fjordverft AS" } },
      ],
      "Det er foreslått en bevilgning på 2 millioner kroner til nye fyr.": [
        { predicate: "allocates", object: 2_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Det blir bevilget 12 millioner kroner til å øke antall fyrvoktere i nord.": [
        { object: 12_000_000, qualifiers: { recipient: undefined, purpose: "øke antall fyrvoktere i nord" } },
      ],
    },
    ignores: {
      "Siva er tildelt 10 millioner kroner til en ny kai.": "who stands first is given it",
      "Tilskuddet er økt. I 2023 ble det bevilget 12 millioner kroner til disse.": "to whom?",
      "Stord songlag er tildelt 10 000 kroner til nye notar.": "who stands first is given it",
      "Det er ikke satt av 10 millioner kroner til dette.": "denied",
    },
  }),
];
