/** Budget allocations told by how much more they are than what was given before: "Det er en økning på 4 millioner kroner fra 2023". */
import { CHANGE_NOUN, isDecline } from "../../../../extract/norwegian/change.ts";
import { type Clause, slotOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { FOCUS, modifierOf, objectOf } from "../../measured.ts";
import { grantReadings } from "../../readings/grant.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { RuleSet } from "../../rule-set.ts";
import { budgetFlowRules } from "./flow.ts";
import { budgetRules } from "./given.ts";
import { budgetGoesInRules } from "./goes-in.ts";
import { budgetIncreasedRules } from "./increased.ts";
import { budgetInvertedRules } from "./inverted.ts";
import { budgetIsGivenRules } from "./is-given.ts";
import { budgetLevelRules } from "./level.ts";
import { budgetMeansRules } from "./means.ts";
import { budgetNounRules } from "./noun.ts";
import { budgetPassiveRules } from "./passive.ts";
import { budgetReceivedRules } from "./received.ts";
import { budgetRecipientFirstRules } from "./recipient-first.ts";
import { budgetSomebodyRules } from "./somebody.ts";
import { budgetSumRules } from "./sum.ts";

const GIVING = new RuleSet([
  ...budgetRules,
  ...budgetIsGivenRules,
  ...budgetPassiveRules,
  ...budgetReceivedRules,
  ...budgetRecipientFirstRules,
  ...budgetSomebodyRules,
  ...budgetMeansRules,
  ...budgetLevelRules,
  ...budgetGoesInRules,
  ...budgetFlowRules,
  ...budgetInvertedRules,
  ...budgetSumRules,
  ...budgetNounRules,
]);
/** What a sum can be brought up to, too. */
const RAISING = new RuleSet([...budgetIncreasedRules, ...GIVING.rules]);
/** As far as "det" points back over sentences that say more of the same. */
const FURTHEST = 2;
const GOES_ON = /^(?:Det|Dette) /u;
/** The sum that was given, told of again. */
const SUM_TOLD = "Beløpet|Summen|Tildelingen|Tildelinga|Løyvinga|Bevilgningen|Rammen|Ramma";

/** What the clause gives before `at`; what all of it gives, if need be in plainer words. */
function givenIn(clause: Clause, at: number, input: FactInput, rules = GIVING): Draft | undefined {
  const isWhole = at >= clause.skeleton.length;
  for (const reading of isWhole ? [clause, ...grantReadings(clause)] : [clause])
    for (const [{ build }, match] of rules.matches(reading.skeleton)) {
      if (match.index >= at) continue;
      const [draft] = build(match, reading, input);
      if (draft !== undefined) return draft;
    }
  return undefined;
}

function givenBefore(clause: Clause, at: number, input: FactInput): Draft | undefined {
  if (at > 0) return givenIn(clause, at, input);
  const index = input.clauses.findIndex(({ start }) => start === clause.start);
  for (let back = 1; back <= FURTHEST; back++) {
    const before = input.clauses[index - back];
    if (before === undefined) return undefined;
    const given = givenIn(before, before.skeleton.length, input);
    if (given !== undefined) return given;
    if (!GOES_ON.test(before.skeleton)) return undefined;
  }
  return undefined;
}

const AMOUNT = "\\{amount:(?<amount>\\d{1,4})\\}";

export const budgetMoreRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/that-is-more",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:^(?:Det|Dette|${SUM_TOLD}) (?:er|utgjør|utgjer|innebærer|inneber|tilsvarer|tilsvarar|svarer til|svarar til|gir|gjev) (?:dermed |altså )?(?:(?:mer|meir|mykje meir|mye mer) enn [a-zæøå ]{3,30} og )?|, (?:noe som er |noko som er |som er |det er )?|–? ?(?= en| ein))(?:(?:en|ein|ei) (?:[a-zæøå]{4,20} )?(?<noun>${CHANGE_NOUN}) på ${FOCUS}${AMOUNT}|${FOCUS}${AMOUNT.replace("amount>", "amount2>")} (?:mer|meir) enn )`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { amount, amount2, noun = "" } = match.groups ?? {};
      const found = slotOf(clause, "amount", amount ?? amount2);
      if (found === undefined || isDecline(noun) || DENIED.test(match[0].toLowerCase())) return [];
      const given = givenBefore(clause, match.index, input);
      if (given === undefined) return [];
      const { recipient, year, instrument } = given.qualifiers;
      return [
        {
          subject: given.subject,
          predicate: "increases",
          object: objectOf(found),
          qualifiers: {
            recipient,
            year: match.index === 0 ? year : undefined,
            instrument,
            modifier: modifierOf(found),
          },
        },
      ];
    },
    finds: {
      "Regjeringen foreslår 40 millioner kroner til kystnettet. Det er en økning på 4 millioner kroner fra 2023.":
        [
          {
            subject: "regjeringen",
            predicate: "increases",
            object: 4_000_000,
            qualifiers: { recipient: "kystnettet" },
          },
        ],
      "Regjeringen fordeler 40 millioner kroner til kystnettet. Beløpet er en økning på 4 millioner kroner fra i fjor.":
        [{ predicate: "increases", object: 4_000_000, qualifiers: { recipient: "kystnettet" } }],
      "Regjeringen har fordelt 40 millioner kroner av spillemidlene til kystkultur. Dette innebærer en økning på ca. 4 millioner kroner.":
        [{ object: 4_000_000, qualifiers: { recipient: "kystkultur", modifier: "about" } }],
      "Regjeringa føreslår å løyve 40 millionar kroner til kystnettet, ein auke på 4 millionar kroner frå 2023.":
        [{ object: 4_000_000, qualifiers: { recipient: "kystnettet" } }],
      "Regjeringa føreslår 40 millionar kroner til kystnettet. Det er meir enn nokon gong og ein auke på 4 millionar kroner sidan 2013.":
        [{ object: 4_000_000, qualifiers: { recipient: "kystnettet" } }],
      "Regjeringen foreslår 40 millioner kroner til kystnettet. Dette er 4 millioner kroner mer enn i 2023.":
        [{ object: 4_000_000, qualifiers: { recipient: "kystnettet" } }],
    },
    ignores: { "Vi trives godt. Det er en økning på 4 millioner kroner.": "of what?" },
  }),
  defineFactRule({
    id: "budget-allocation/that-makes",
    type: "budget-allocation",
    pattern: new RegExp(
      `, (?:(?:noe som|noko som|som) (?:gir|gjev) (?:en|ei|ein|et|eit) (?:samlet|samla|total|totalt) (?:bevilgning|løyving|ramme|støtte|tilskudd|tilskot) på|slik at (?:(?:den|det) (?:samlede|samla|totale) )?(?:tilskuddet|tilskotet|bevilgningen|løyvinga|støtten|støtta|rammen|ramma) (?:blir|vert)(?: på)?) ${FOCUS}${AMOUNT}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const found = slotOf(clause, "amount", match.groups?.amount);
      const given = givenIn(clause, match.index, input, RAISING);
      if (found === undefined || given?.predicate !== "increases") return [];
      const { recipient, recipientAsWritten, year } = given.qualifiers;
      return [
        {
          subject: given.subject,
          predicate: "allocates",
          object: objectOf(found),
          qualifiers: { recipient, recipientAsWritten, year, modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "Regjeringen foreslår å øke bevilgningen til fyrvern med 3 millioner kroner, noe som gir en samlet bevilgning på 37 millioner kroner.":
        [
          {
            subject: "regjeringen",
            predicate: "allocates",
            object: 37_000_000,
            qualifiers: { recipient: "fyrvern" },
          },
        ],
      "Regjeringa føreslår å auke tilskotet til fyrvern med 3 millionar kroner, slik at tilskotet blir nærare 37 millionar kroner i 2025.":
        [{ object: 37_000_000, qualifiers: { recipient: "fyrvern", year: "2025", modifier: "about" } }],
    },
    ignores: {
      "Vi trives godt, noe som gir en samlet støtte på 4 millioner kroner.": "to whom?",
      "Høyre vil øke bevilgningen til fyrvern med 3 millioner kroner, noe som gir en samlet bevilgning på 37 millioner kroner.":
        "a party's wish",
    },
  }),
];
