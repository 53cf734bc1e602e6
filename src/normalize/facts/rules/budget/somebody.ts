/** Budget allocations told of somebody who is given something: "Siva gir Fjordverft 3 millioner kroner". */

import { wordsOf } from "../../clause.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AMOUNT, allocation, MORE, OF_TWO_KINDS, PROMISE, TO_USE, TOTAL } from "./grant.ts";
import { isFunder, PAID } from "./public-money.ts";
import { cutTail } from "./recipient.ts";

/** Who gives somebody something. */
const GIVES =
  "\\{organisation:\\d{1,4}\\}|[Rr]egjeringen|[Rr]egjeringa|[Ff]ylkeskommunen|[Kk]ommunen|[Ss]taten";
const TO_GIVE = "(?:gi|gje|tildele|bevilge|løyve)";

export const budgetSomebodyRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/gives-somebody",
    type: "budget-allocation",
    titles: true,
    pattern: new RegExp(
      `(?<!(?:[Gg]jennom|[Vv]ia) (?:(?:det|den) )?(?:[a-zæøå]{3,20} ){0,2})(?:(?<giver>${GIVES}) (?:(?:har )?(?:gir|gav|ga|gitt|gjev|innvilger|innvilgar|innvilget|innvilga|tildeler|tildelte|tildelt|bevilger|bevilget|løyver|løyvde)|(?:vil|skal|kommer til å) (?:nå |no |også |òg )?(?<modal>${TO_GIVE}))|(?<![A-Za-zÀ-ɏ])(?:vil|skal) (?:(?:nå|no|også|òg) )?(?:den (?:nye|nåværende|noverande|sittende|sittande) )?(?<giver2>${GIVES}) (?:nå |no |også |òg )?(?<modal2>${TO_GIVE})) (?<recipient>(?:\\{(?:organisation|cluster|programme|count):\\d{1,4}\\}|[a-zæøå]{4,30}(?:en|et|a|ene|ane)|[A-ZÆØÅ][A-Za-zæøåÆØÅ-]{3,30}(?: [A-ZÆØÅ][A-Za-zæøåÆØÅ-]{1,20}){0,2})) (?<promise>${PROMISE})${TOTAL}${AMOUNT}${MORE}${OF_TWO_KINDS}?(?: (?:til|for) å (?<purpose>${PHRASE}{3,120})|${TO_USE})?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { amount, modal, modal2 } = match.groups ?? {};
      const behind = clause.skeleton.slice(clause.skeleton.indexOf(`{amount:${amount}}`));
      if (PAID.test(behind)) return [];
      const { use } = match.groups ?? {};
      const drafts = allocation("allocates", ({ recipient, giver, giver2 }) => ({
        recipient,
        giver: giver ?? giver2,
      }))(match, clause, input).map((draft) =>
        use === undefined
          ? draft
          : { ...draft, qualifiers: { ...draft.qualifiers, purpose: wordsOf(clause, cutTail(use)) } },
      );
      // What a party or an association will give is a wish.
      return (modal ?? modal2) === undefined ? drafts : drafts.filter(({ subject }) => isFunder(subject));
    },
    finds: {
      "No vil den nye regjeringa gje Enova 40 millionar kroner til å byggje fyr.": [
        { subject: "regjeringen", object: 40_000_000, qualifiers: { recipient: "Enova" } },
      ],
      "Regjeringen gir Siva en økt fullmakt på 40 millioner kroner til nye kaier i nord.": [
        {
          subject: "regjeringen",
          object: 40_000_000,
          qualifiers: { recipient: "Siva", purpose: "nye kaier i nord" },
        },
      ],
      "Innovasjon Norge gir Maritime CleanTech 4 millioner kroner i støtte.": [
        {
          subject: "Innovasjon Norge",
          object: 4_000_000,
          qualifiers: { recipient: "Maritime CleanTech" },
        },
      ],
      "Siva har innvilget Maritime CleanTech et lån på 4 millioner kroner.": [
        {
          subject: "Siva",
          object: 4_000_000,
          qualifiers: { recipient: "Maritime CleanTech", instrument: "lån" },
        },
      ],
      "Enova har gitt Havdans støtte på 4 millioner kroner.": [
        { subject: "Enova", object: 4_000_000, qualifiers: { recipient: "Havdans" } },
      ],
      "Fylkeskommunen løyver kulturhuset 2 millionar kroner.": [
        { object: 2_000_000, qualifiers: { recipient: "kulturhuset" } },
      ],
    },
    ignores: {
      "Innovasjon Norge gir råd for 4 millioner kroner.": "to nobody",
      "Høyre vil gi Enova 4 millioner kroner.": "a party's wish",
      "Staten gir Equinor 4 millioner kroner i bot.": "a fine",
      "Kan regjeringa gje Enova 4 millionar kroner?": "asked",
      "Gjennom Enova gir regjeringen 4 millioner kroner til kaier.": "the government gives it",
    },
  }),
];
