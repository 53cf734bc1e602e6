/** Budget allocations in what the giver says of itself: "Enova melder at de vil støtte ferja med 14 millioner kroner". */
import { AMOUNT, draftOf, grantor, TOTAL } from "./grant.ts";
import { isFunder } from "./public-money.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";

const SAYS =
  "(?:melder|meldte|melde|meddeler|opplyser|opplyste|skriver|skriv|sier|seier|kunngjør|kunngjer|varsler|varslar)";
const BODY = "\\{organisation:\\d{1,4}\\}";
const SUPPORT =
  "(?:(?:vil|skal) (?:støtte|gå inn i|bidra til|finansiere)|(?:har )?(?:støttet|støtta|støtter|støttar|finansierer|finansiert))";

export const budgetSaysRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/says-it-supports",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?<giver>${BODY}) (?:nå |no )?${SAYS}|(?<giver2>(?<=${SAYS} )${BODY})) at (?:de|dei|selskapet|foretaket|føretaket) ${SUPPORT} (?<recipient>(?:(?! med )${PHRASE}){2,120}?) med ${TOTAL}${AMOUNT}(?:,? og (?<recipient2>(?:(?! med )${PHRASE}){2,90}?) med \\{amount:(?<amount2>\\d{1,4})\\})?`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { giver, giver2, recipient = "", recipient2, amount, amount2 } = match.groups ?? {};
      const by = grantor(clause, giver ?? giver2, input);
      if (!isFunder(by) || /(?<![a-zæøå])(?:ikke|ikkje|kan|hvis|dersom)(?![a-zæøå])/u.test(match[0]))
        return [];
      return [
        ...draftOf("allocates", by, amount, recipient, undefined, clause, input),
        ...(recipient2 === undefined
          ? []
          : draftOf("allocates", by, amount2, recipient2, undefined, clause, input)),
      ];
    },
    finds: {
      "Nå melder Enova at de vil støtte ferjeløftet med 14 millioner kroner, og fyllestasjonen med 24 millioner kroner.":
        [
          { subject: "Enova", object: 14_000_000, qualifiers: { recipient: "ferjeløftet" } },
          { subject: "Enova", object: 24_000_000, qualifiers: { recipient: "fyllestasjonen" } },
        ],
      "Siva skriv at dei støttar nye kaier i nord med 6 millionar kroner.": [
        { subject: "Siva", object: 6_000_000, qualifiers: { recipient: "nye kaier i nord" } },
      ],
    },
    ignores: {
      "Enova melder at de ikke vil støtte ferja med 14 millioner kroner.": "denied",
      "Fjordverft AS melder at de støtter laget med 14 millioner kroner.": "a company's own",
    },
  }),
];
