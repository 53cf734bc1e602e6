/** Budget allocations told of what a budget, a settlement or a package means, "Forliket innebærer 60 millioner kroner til …", of what is laid on the table, and of how a sum is shared out. */

import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AMOUNT, allocation, TOTAL } from "./grant.ts";
import { GIVER } from "./grantor.ts";
import { isFunder } from "./public-money.ts";

export const budgetMeansRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/means",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?:budsjett|forslag|framlegg|styrking|avtale|forlik|proposisjon|satsing|tildeling|pakke|pakka|bevilgning|løyving)[a-zæøå]{0,6}|(?<giver>\\{programme:\\d{1,4}\\})) (?:innebærer|inneber|gir|gjev|betyr|inneheld|inneholder|omfatter|omfattar|inkluderer|rommer|rommar|består av) (?:i år |\\{date:\\d{1,4}\\} )?${TOTAL}${AMOUNT}(?<more> mer| meir| ekstra)? (?<link>til|på|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    // "Klimasats |gir": it hands out the money; what it consists of, others give.
    build: (match, clause, input) =>
      allocation("allocates", ({ recipient, giver }) => ({
        recipient,
        giver: / (?:gir|gjev) /u.test(match[0]) ? giver : undefined,
      }))(match, clause, input),
    finds: {
      "Budsjettforliket innebærer 60 millioner kroner mer til skolemat.": [
        { predicate: "increases", object: 60_000_000, qualifiers: { recipient: "skolemat" } },
      ],
      "Klimasats gir i år 7 millioner kroner til kommuner som vil kutte utslipp.": [
        { subject: "Klimasats", object: 7_000_000, qualifiers: { recipient: "kommuner", year: "2024" } },
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
  defineFactRule({
    id: "budget-allocation/on-the-table",
    type: "budget-allocation",
    titles: true,
    pattern: new RegExp(
      `(?:(?<giver>${GIVER}) (?:(?:har )?(?:nå |no )?(?:legger|legg|la|lagt)|vil legge|vil leggje|skal legge) |(?<![A-Za-zÀ-ɏ])(?:la|legger|legg) (?<giver2>${GIVER}) (?:nå |no )?)${TOTAL}${AMOUNT} på bordet(?: (?<link>til|for å|for) (?<recipient>${PHRASE}{1,120}))?`,
      "gu",
    ),
    build: allocation("allocates", ({ recipient, giver, giver2 }) => ({ recipient, giver: giver ?? giver2 })),
    finds: {
      "I statsbudsjettet for 2024 la regjeringa 25 friske millionar på bordet for utbygging av fyr.": [
        {
          subject: "regjeringen",
          predicate: "allocates",
          object: 25_000_000,
          qualifiers: { recipient: "utbygging av fyr", year: "2024" },
        },
      ],
    },
    ignores: { "Equinor legger 40 millioner kroner på bordet.": "for what?" },
  }),
  defineFactRule({
    id: "budget-allocation/had-to-give",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?<giver>${GIVER}) (?:har|hadde|har hatt|hadde hatt|får|fikk|fekk)|(?<![A-Za-zÀ-ɏ])(?:har|hadde|får|fikk|fekk) (?<giver2>${GIVER})) (?:(?:i )?\\{date:\\d{1,4}\\} )?${TOTAL}${AMOUNT} (?:til (?:rådighet|rådvelde|disposisjon) )?(?:til )?å (?:dele ut|dela ut|fordele|fordela|gi|gje|tildele|løyve|bevilge)(?: i (?:støtte|tilskudd|tilskot))? (?<link>til|på|for å) (?<recipient>${PHRASE}{1,120})`,
      "gu",
    ),
    // What a company has to give is its own.
    build: (match, clause, input) =>
      allocation("allocates", ({ recipient, giver, giver2 }) => ({ recipient, giver: giver ?? giver2 }))(
        match,
        clause,
        input,
      ).filter(
        ({ subject }) =>
          isFunder(subject) || !/^\{organisation/u.test(match.groups?.giver ?? match.groups?.giver2 ?? ""),
      ),
    finds: {
      "Vardø kommune satsar. Kommunen hadde 2,5 millionar kroner å dele ut til lokale tiltak.": [
        { subject: "Vardø kommune", object: 2_500_000, qualifiers: { recipient: "lokale tiltak" } },
      ],
      "I 2023 hadde fylkesutvalget 4 millioner kroner å fordele på nye kaier.": [
        {
          subject: "fylkesutvalget",
          object: 4_000_000,
          qualifiers: { recipient: "nye kaier", year: "2023" },
        },
      ],
    },
    ignores: {
      "Kommunen hadde ikke 2,5 millioner kroner å dele ut til tiltak.": "denied",
      "Equinor hadde 2,5 millioner kroner å gi til de ansatte.": "a company's own money",
    },
  }),
  defineFactRule({
    id: "budget-allocation/decided-how",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?<giver>${GIVER}) (?:har |hadde )?(?:nå |no |i dag )?)?(?<!ikke |ikkje )(?:besluttet|vedtatt|vedteke|bestemt|avgjort|gjort vedtak om) (?:fordelingen|fordelinga|tildelingen|tildelinga|bevilgningen|løyvinga|å fordele|å tildele) (?:av |på )?${TOTAL}${AMOUNT} (?<link>til|for å) (?<recipient>${PHRASE}{1,120})`,
      "gu",
    ),
    build: allocation("allocates"),
    finds: {
      "Fondet har nå besluttet fordelingen av til sammen 41 millioner kroner til nye verft.": [
        { object: 41_000_000, qualifiers: { recipient: "nye verft" } },
      ],
    },
    ignores: { "Fondet har ikke besluttet fordelingen av 41 millioner kroner til nye verft.": "denied" },
  }),
];
