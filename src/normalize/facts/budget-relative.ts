/** Budget allocations told in a clause that hangs on the sum: "de 40 millionene som Siva lyste ut". */
import { AMOUNT, draftOf, GIVE, GIVER, grantor, isDenied, stated } from "./grant.ts";
import { isFunder } from "./public-money.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";

const WHEN = "(?:(?:nå|no|også|òg|\\{date:\\d{1,4}\\}|i \\{date:\\d{1,4}\\}) )?";
const UP_TO = "(?=$|[.,;]| (?:er|var|blir|ble|blei|vart|går|skal|har|kommer|kjem|som|og) )";

export const budgetRelativeRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/that-are-given",
    type: "budget-allocation",
    pattern: new RegExp(
      `${AMOUNT}(?: ekstra)? som (?<giver>${GIVER}) ${WHEN}(?:(?:har|skal|vil) ${WHEN})?${GIVE}(?: ut)?(?![A-Za-zÀ-ɏ])(?: (?:i \\{date:\\d{1,4}\\}|\\{date:\\d{1,4}\\}))?(?: (?:til|på) (?!å )(?<recipient>(?:(?! (?:er|var|blir|ble|blei|vart|går|skal|har|kommer|kjem|som) )${PHRASE}){3,80}?))?${UP_TO}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { amount, giver, recipient } = match.groups ?? {};
      const subject = grantor(clause, giver, input);
      if (!isFunder(subject) || isDenied(clause, match, recipient)) return [];
      return recipient === undefined
        ? stated("allocates", subject, amount, {}, clause)
        : draftOf("allocates", subject, amount, recipient, undefined, clause, input);
    },
    finds: {
      "Potten på 900 millioner kroner som Forskningsrådet lyste ut til nye verft er nå fordelt.": [
        {
          subject: "Forskningsrådet",
          predicate: "allocates",
          object: 900_000_000,
          qualifiers: { recipient: "nye verft" },
        },
      ],
      "Dei 40 millionane som Siva deler ut i år, er viktige.": [{ subject: "Siva", object: 40_000_000 }],
    },
    ignores: {
      "De 40 millionene som Equinor bruker til nye verft, er viktige.": "no grant",
      "De 40 millionene som Siva ikke deler ut, er viktige.": "denied",
    },
  }),
];
