/** Budget allocations told in the passive, and of sums that are to be spent: "Det bevilges 15 millioner kroner til …". */

import { slot } from "../../clause.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AMOUNT, allocation, GIVEN, IS_GIVEN, MORE, OF_TWO_KINDS, PROMISE, TOTAL } from "./grant.ts";

export const budgetPassiveRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/to-be-spent",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:skal|vil) (?:det )?(?:no |nå )?${TOTAL}(?:bli )?(?:brukes|brukast|brukt|nyttast|gå|deles ut|delast ut|delt ut|fordeles|fordelast|fordelt|tildeles|tildelast|bevilges|løyvast|løyvd|lyses ut|lysast ut|utlyses|investeres|investerast|utbetales|utbetalast|betales ut|betalast ut|gis|gjevast|avsettes|øremerkes) ${TOTAL}${AMOUNT}(?: over (?:\\{count:\\d{1,4}\\}|[a-zæøå]{2,8} år))? (?:på|til) (?<recipient>${PHRASE}{1,200})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Regjeringen vil satse. Det skal til sammen brukes 100 millioner kroner på tiltak for eksport.": [
        { subject: "regjeringen", object: 100_000_000, qualifiers: { recipient: "tiltak for eksport" } },
      ],
      "Totalt vil det utbetales 2 milliarder kroner til kommuner med fyr.": [
        { object: 2_000_000_000, qualifiers: { recipient: "kommuner med fyr" } },
      ],
    },
    ignores: { "Skal det brukes penger på tiltak?": "no amount" },
  }),
  defineFactRule({
    id: "budget-allocation/amount-goes-to",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?:er|blir|ble|vart|vert|blei) ${AMOUNT} ${GIVEN}|${slot("amount", "amount2")} (?:er|blir|ble|vart|vert|skal) (?:${GIVEN}|gå|fordeles|brukes)) (?:til|på) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Budsjettet er klart, der 12 millioner kroner skal gå til drift og 5 millioner kroner til kaier.": [
        { object: 12_000_000, qualifiers: { recipient: "drift" } },
        { object: 5_000_000, qualifiers: { recipient: "kaier" } },
      ],
      "Til sammen 9 milliarder kroner ble bevilget til Innovasjon Norge av Stortinget.": [
        { subject: "Stortinget", object: 9_000_000_000, qualifiers: { recipient: "Innovasjon Norge" } },
      ],
      "8 millionar kroner er så langt delt ut til 15 verft.": [
        { object: 8_000_000, qualifiers: { recipient: "15 verft" } },
      ],
      "Av summen blir 30 millioner kroner satt av til kystsoneplaner.": [
        { object: 30_000_000, qualifiers: { recipient: "kystsoneplaner" } },
      ],
    },
    ignores: {
      "30 millioner kroner er mye.": "given to nothing",
      "30 millioner kroner skal gå til bl.a kaier.": "among others, and cut short",
    },
  }),
  defineFactRule({
    id: "budget-allocation/passive",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?:(?:det|no|nå|derfor|difor|dermed|i tillegg|blant annet|mellom anna|av dette|av summen|av beløpet|også|òg|totalt|samlet|i alt|\\{date:\\d{1,4}\\}) ${IS_GIVEN}(?: det)?|${IS_GIVEN} det) (?:også |òg )?(?<promise>${PROMISE})${TOTAL}${AMOUNT}${MORE}${OF_TWO_KINDS}?|${slot("amount", "amount2")} ${IS_GIVEN}) (?<link>til|på|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Totalt bevilges 76 millioner kroner til nye ferger.": [{ object: 76_000_000 }],
      "Videre foreslås det en økning på 3 millioner kroner til rasvern.": [
        { predicate: "increases", object: 3_000_000, qualifiers: { recipient: "rasvern" } },
      ],
      "No lysast ut 8 millionar kroner til kystkultur.": [{ object: 8_000_000 }],
      "Det bevilges 15 millioner kroner til ny brannbåt.": [
        { subject: null, object: 15_000_000, qualifiers: { recipient: "ny brannbåt" } },
      ],
      "I statsbudsjettet blir 9 millioner kroner satt av. 4 millioner kroner settes av til hvalsafari.": [
        { object: 4_000_000, qualifiers: { recipient: "hvalsafari" } },
      ],
      "Det foreslås å bevilge 15 millioner kroner over post 70 til Siva.": [
        { object: 15_000_000, qualifiers: { recipient: "Siva" } },
      ],
      "Regjeringa er klar. Vidare blir det føreslått auke. Det føreslås å løyve 4 millionar kroner til fyr.":
        [{ object: 4_000_000, qualifiers: { recipient: "fyr" } }],
      "No løyvast 6 millionar kroner til rasvern.": [
        { object: 6_000_000, qualifiers: { recipient: "rasvern" } },
      ],
      "I tillegg fordeles 6 millioner kroner til kommunene over Kulturdepartementets budsjett.": [
        {
          object: 6_000_000,
          qualifiers: { recipient: "kommunene", instrument: "Kulturdepartementets budsjett" },
        },
      ],
    },
    ignores: { "Det bevilges ikke 15 millioner kroner til båten.": "denied" },
  }),
];
