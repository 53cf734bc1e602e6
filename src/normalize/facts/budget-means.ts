/** Budget allocations told of what a budget, a settlement or a package means: "Forliket innebærer 60 millioner kroner til …". */
import { AMOUNT, allocation, TOTAL } from "./grant.ts";
import { defineFactRule, type FactRule, PHRASE } from "./rule.ts";

export const budgetMeansRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/means",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?:budsjett|forslag|framlegg|styrking|avtale|forlik|proposisjon|satsing|tildeling|pakke|pakka|bevilgning|løyving)[a-zæøå]{0,6}|\\{programme:\\d{1,4}\\}) (?:innebærer|inneber|gir|gjev|betyr|inneheld|inneholder|omfatter|omfattar|inkluderer|rommer|rommar|består av) ${TOTAL}${AMOUNT}(?<more> mer| meir| ekstra)? (?<link>til|på|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Budsjettforliket innebærer 60 millioner kroner mer til skolemat.": [
        { predicate: "increases", object: 60_000_000, qualifiers: { recipient: "skolemat" } },
      ],
      "Tildelinga omfattar 20 millionar til ti prosjekt i nord og kvalifiseringsstøtte på 4 millionar til nye kaier.":
        [
          { object: 20_000_000, qualifiers: { recipient: "ti prosjekt i nord" } },
          { object: 4_000_000, qualifiers: { recipient: "nye kaier" } },
        ],
      "Tildelinga omfattar 20 millionar til ti prosjekt i nord og 4 millionar til nye kaier.": [
        { object: 20_000_000, qualifiers: { recipient: "ti prosjekt i nord" } },
        { object: 4_000_000, qualifiers: { recipient: "nye kaier" } },
      ],
      "Statsbudsjettet inneheld 11 millionar kroner til nye fyr.": [
        { object: 11_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
    },
    ignores: { "Forslaget innebærer 60 millioner kroner.": "to nobody" },
  }),
];
