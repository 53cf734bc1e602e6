/** Budget allocations told verb first, "Ellers gir departementet …", and increases told as the second of two. */

import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AMOUNT, allocation, INCREASED, MORE, OF_KIND, PROMISE, TOTAL } from "./grant.ts";
import { GIVER } from "./grantor.ts";
import { isFunder } from "./public-money.ts";

/** What can stand before a verb that comes first: "Ellers", "Som et første steg", "I budsjettet for 2024". */
const OPENING = `(?!(?:Hvis|Dersom|Når|Om|Fordi|At|Selv|Sjølv) )(?:(?! (?:om|at|hvis|dersom|som) )${PHRASE}){1,70}?`;
const GIVES =
  "bevilger|bevilget|bevilga|løyver|løyvde|tildeler|tildelte|fordeler|fordelar|fordelte|utlyser|utlyste|innvilger|innvilgar|innvilget|innvilga|utbetaler|utbetalar|utbetalte|gir|gjev|gav|ga|foreslår|foreslo|føreslår|føreslo";
/** "setter … av", "deler … ut". */
const SPLIT = "setter|set|sette|satte|deler|delar|delte|lyser|lyste|betaler|betalar|betalte";
/** Who has money for others to spend. */
const FOUNDATION = /^(?:Sparebankstift|.{0,30}stiftels|.{0,30}stiftinga)/u;
/** A giver of its own in front. */
const HAS_GIVEN =
  /\{(?:organisation|minister):\d{1,4}\} (?:har|vil|skal) (?:bevilget|bevilga|løyvd|tildelt|gitt|foreslått|gi|løyve|bevilge)/u;
/** A giver right before the verb. */
const GIVER_FIRST = new RegExp(
  `^(?:[.;:] )?(?:${GIVER})(?: har| vil| skal)? (?:${GIVES}|${SPLIT}|gi|gje) `,
  "u",
);
const FOR_LONG =
  "(?: i (?:støtte|tilskudd|tilskot)| over (?:(?:en|ei|ein) [a-zæøå]{3,20}|[a-zæøå]{2,8} år|\\{count:\\d{1,4}\\}))?";

export const budgetInvertedRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/gives-inverted",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:^|[.;:] )${OPENING},? (?:(?:${GIVES}) (?<giver>${GIVER})(?: også| òg| nå| no| derfor| difor| videre| vidare| blant annet| mellom anna)?|(?:${SPLIT}) (?<giver2>${GIVER}) (?:også |òg |nå |no )?(?:av|ut)|(?:vil|skal) (?<giver4>${GIVER})(?: (?:[^.;:!?–(){}\\n]|\\{date:\\d{1,4}\\}){2,50}?)? (?:bevilge|løyve|gi|gje|tildele|utbetale|dele ut|lyse ut|fordele|bruke)|har (?:blant annet |mellom anna )?(?<giver3>${GIVER}) (?:også |òg |nå |no |allerede |allereie )?(?<spent>brukt|investert)) (?<promise>${PROMISE})${TOTAL}${AMOUNT}${MORE}${FOR_LONG}(?: årlig| årleg| hvert år| kvart år)?${OF_KIND}?(?:, fordelt| fordelt)? (?<link>til|på|for å|i(?= (?:en|ein|ei|et|eit) )) (?<recipient>${PHRASE}{1,160})`,
      "gu",
    ),
    build: (match, clause, input) =>
      allocation("allocates", ({ recipient, giver, giver2, giver3, giver4 }) => ({
        recipient,
        giver: giver ?? giver2 ?? giver3 ?? giver4,
      }))(match, clause, input).filter(
        ({ subject }) =>
          // "|Enova har bevilget |Fjordverft …": who stands behind the verb is given it.
          !HAS_GIVEN.test(match[0]) &&
          // "|Departementet gir |fylkeskommunen …": the same.
          !GIVER_FIRST.test(match[0]) &&
          (match.groups?.spent === undefined ||
            isFunder(subject) ||
            (subject !== null && "name" in subject && FOUNDATION.test(subject.name))),
      ),
    finds: {
      "På grunn av uvær, foreslår regjeringen derfor en tilleggsbevilgning på 7 millioner kroner for å male fyr.":
        [{ subject: "regjeringen", object: 7_000_000, qualifiers: { purpose: "male fyr" } }],
      "Totalt vil Siva de kommende årene utbetale om lag 16 mill. kroner årlig i tilskudd, fordelt på 35 verft.":
        [{ subject: "Siva", object: 16_000_000, qualifiers: { recipient: "35 verft" } }],
      "Ellers bevilger departementet 17 millioner kroner til fyrvesenet for å male tårnene på nytt.": [
        {
          subject: null,
          predicate: "allocates",
          object: 17_000_000,
          qualifiers: { recipient: "fyrvesenet" },
        },
      ],
      "I 2023 sette Solberg-regjeringa av 4 millionar kroner over ein femårsperiode til rasvern.": [
        { subject: "regjeringen", object: 4_000_000, qualifiers: { recipient: "rasvern", year: "2023" } },
      ],
      "Som et første steg foreslår regjeringen 10 millioner kroner til nye verft.": [
        { subject: "regjeringen", object: 10_000_000, qualifiers: { recipient: "nye verft" } },
      ],
      "I tillegg foreslår regjeringen 12 millioner kroner ekstra til nye kaier.": [
        { predicate: "increases", object: 12_000_000, qualifiers: { recipient: "nye kaier" } },
      ],
    },
    ignores: {
      "Ellers gir departementet råd til fyrvesenet.": "no money",
      "Hvis ordningen består, gir departementet 17 millioner kroner til fyrvesenet.": "a condition",
      "I år har Fjordverft AS investert 12 millioner kroner i nye kaier.": "a company's own money",
      "Innovasjon Norge har bevilget Siva 12 millioner kroner til nye kaier.": "Siva is given it",
      "Departementet gir fylkeskommunen en økt fullmakt på 12 millioner kroner til flomsikring.":
        "the county is given it",
      "I tillegg foreslår Høyre 12 millioner kroner til nye kaier.": "a party's wish",
    },
  }),
  defineFactRule({
    id: "budget-allocation/increases-second",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<giver>${GIVER})${PHRASE}{5,220}? med \\{(?:amount|percentage):\\d{1,4}\\} (?:og|samt) (?:også |òg )?(?:å )?(?:øker|øke|økt|auke|aukar|auker|auka|styrker|styrke|styrkje|styrkjer) (?<recipient>${INCREASED}) med ${TOTAL}${AMOUNT}`,
      "gu",
    ),
    build: allocation("increases"),
    finds: {
      "Regjeringa vil auke ramma for kaier med 10 millionar kroner og auke ramma for fyrlån frå Siva med 2 millionar kroner.":
        [{ object: 2_000_000, qualifiers: { recipient: "fyrlån" } }],
      "Regjeringen vil øke rammen for kaier med 10 millioner kroner og øke tilskuddet til fyr med 2 millioner kroner.":
        [
          {
            subject: "regjeringen",
            predicate: "increases",
            object: 2_000_000,
            qualifiers: { recipient: "fyr" },
          },
        ],
    },
    ignores: {
      "Regjeringen vil øke eksporten med 10 prosent og øke salget med 2 millioner kroner.":
        "targets, and no grant",
      "Regjeringen vil ikke øke rammen med 10 prosent og øke tilskuddet til fyr med 2 millioner kroner.":
        "denied",
    },
  }),
];
