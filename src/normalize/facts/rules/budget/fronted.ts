/** Budget allocations with what gets the money in front, or with its giver behind: "Til nye kaier foreslår regjeringen …", "Det er utlyst … fra Siva". */

import { slot } from "../../clause.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AMOUNT, allocation, GIVEN, IN_BUDGET, MORE, OF_KIND, PROMISE, stated, TOTAL } from "./grant.ts";
import { GIVER, grantor } from "./grantor.ts";
import { isFunder } from "./public-money.ts";
import { isDenied } from "./unreal.ts";

const OFFERS =
  "foreslår|foreslo|føreslår|føreslo|gir|gjev|ga|gav|bevilger|bevilget|løyver|løyvde|setter|set|satte|sette|tildeler|tildelte";
const IS_OFFERED = "foreslås|føreslås|bevilges|løyves|løyvast|settes|setjast|gis|gjevast|tildeles|øremerkes";
const TO_GIVE = "(?:bevilge|løyve|løyva|gi|gje|sette av|setje av|setja av|bruke|bruka|avsette|øremerke)";

export const budgetFrontedRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/to-first",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:^|[.;:] )Til (?!sammen |saman )(?<recipient>(?:(?! (?:som|at|der) )${PHRASE}){1,110}?) (?:(?:${OFFERS}) (?<giver>${GIVER})(?: (?:også|òg|nå|no|derfor|difor))?(?: å ${TO_GIVE})?|(?:${IS_OFFERED})(?: det)?|(?:er|blir|ble|blei|vart|vert) (?:det )?(?:i \\{date:\\d{1,4}\\} )?${GIVEN}) (?:av )?${TOTAL}${AMOUNT}${MORE}(?! til )`,
      "gu",
    ),
    build: allocation("allocates"),
    finds: {
      "Til nye kaier på Stord føreslår regjeringa å løyve 40 millionar kroner, for å halde fram.": [
        { subject: "regjeringen", object: 40_000_000, qualifiers: { recipient: "nye kaier på Stord" } },
      ],
      "Regjeringen vil satse. Til nye kaier bevilges det 4 millioner kroner.": [
        { subject: "regjeringen", object: 4_000_000, qualifiers: { recipient: "nye kaier" } },
      ],
      "Til skulekorps er det sett av 4 millionar kroner.": [
        { object: 4_000_000, qualifiers: { recipient: "skulekorps" } },
      ],
    },
    ignores: {
      "Til nye kaier foreslår Høyre 4 millioner kroner.": "a party's wish",
      "Til nye kaier er det ikke satt av 4 millioner kroner.": "denied",
      "Til sammen er 4 millioner kroner brukt.": "to nothing",
    },
  }),
  defineFactRule({
    id: "budget-allocation/lies-in",
    type: "budget-allocation",
    // "I |statsbudsjettet ligg det", "Det ligg … i |budsjettet": only a budget holds grants.
    pattern: new RegExp(
      `(?:(?<= i |^I )(?:(?:[a-zæøå]{3,20}|\\{date:\\d{1,4}\\}) ){0,2}[A-Za-zæøå]{0,30}(?:budsjett(?:et)?|(?:krise|tiltaks|støtte|gründer|omstillings|hjelpe)pakk(?:e|en|a)|(?<= )pakk(?:en|a))(?: for \\{date:\\d{1,4}\\})? (?:ligger|ligg|er) det (?:(?:nå|no|også|òg) )?(?:inne )?(?<promise>${PROMISE})${TOTAL}${AMOUNT}${MORE}${OF_KIND}?|(?<![A-Za-zÀ-ɏ])[Dd]et (?:ligger|ligg) (?:(?:nå|no|også|òg) )?(?:inne )?${TOTAL}${slot("amount", "amount2")}(?: inne)?(?:${IN_BUDGET}|(?= (?:til|for å) ${PHRASE}{1,120} (?:i|på|over) [a-zæøå]{0,30}budsjett))) (?<link>til|for å) (?<recipient>${PHRASE}{1,160})`,
      "gu",
    ),
    build: allocation("allocates"),
    finds: {
      "I statsbudsjettet for 2025 ligg det 40 millionar kroner til nye fyr.": [
        { subject: "regjeringen", object: 40_000_000, qualifiers: { recipient: "nye fyr", year: "2025" } },
      ],
      "I revidert nasjonalbudsjett ligger det inne 4 millioner kroner for å bygge fyr, seier ho.": [
        { object: 4_000_000, qualifiers: { purpose: "bygge fyr" } },
      ],
      "I krisepakken ligger det inne 4 milliarder kroner i tilskudd til unge verft.": [
        { object: 4_000_000_000, qualifiers: { recipient: "unge verft" } },
      ],
      "Det ligger inne 4 millioner kroner i budsjettet til nye fyr.": [
        { object: 4_000_000, qualifiers: { recipient: "nye fyr", instrument: "budsjettet" } },
      ],
      "Det ligger 4 millioner kroner til nye fyr i Bodø i statsbudsjettet for 2025, med vekt på lys.": [
        {
          object: 4_000_000,
          qualifiers: { recipient: "nye fyr i Bodø", instrument: "statsbudsjettet", year: "2025" },
        },
      ],
    },
    ignores: {
      "I statsbudsjettet ligger det ikke 4 millioner kroner til fyr.": "denied",
      "Det ligger 4 millioner kroner til grunn for prisen.": "no budget",
    },
  }),
  defineFactRule({
    id: "budget-allocation/given-by",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:er|blir|ble|blei|vart|vert) (?:det )?(?:i \\{date:\\d{1,4}\\} )?${GIVEN} ${TOTAL}${AMOUNT}${OF_KIND}? (?:fra|frå|av) (?<giver>\\{organisation:\\d{1,4}\\})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const subject = grantor(clause, match.groups?.giver, input);
      // "|Fjordverft er tildelt …": told with who is given it.
      return isFunder(subject) &&
        !clause.skeleton.slice(0, match.index).endsWith("} ") &&
        !isDenied(clause, match, undefined)
        ? stated("allocates", subject, match.groups?.amount, {}, clause)
        : [];
    },
    finds: {
      "Det er utlyst 5 millioner kroner fra Forskningsrådet.": [
        { subject: "Forskningsrådet", object: 5_000_000 },
      ],
    },
    ignores: { "Det er ikke utlyst 5 millioner kroner fra Forskningsrådet.": "denied" },
  }),
];
