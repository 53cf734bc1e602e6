/** Budget allocations told by a noun, and no verb of giving: "et tilskudd til nye kaier på 3 millioner kroner". */
import { AMOUNT, draftOf, OF_KIND, TOTAL } from "./grant.ts";
import { isPublicMoney, isTraded } from "./public-money.ts";
import { defineFactRule, type FactRule, PHRASE } from "./rule.ts";
import { isDenied } from "./unreal.ts";

const GRANT =
  "[a-zæøå]{0,20}(?:tilskudd|tilskot|støtte|stønad|bevilgning|løyving|tildeling|tilsagn)(?:et|en|a)?";
/** What is only asked for, or what was there before. */
const ASKED =
  /(?:søk|søkt|søknad|behov|treng|krav|ønsk|forventet|venta|kuttet|kutta|fjernet|fjerna|mistet|mista|avslag|uten|utan|i stedet for|i staden for|kunne|kan |mot |fra |frå |enn )/iu;

export const budgetNounRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/grant-for",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:et|eit|en|ein|ei|årets|samlet|samla) (?:[a-zæøå]{3,20} ){0,2}?${GRANT} (?:til|for) (?!å )(?<recipient>(?:(?! (?:på|som|har|er|var|vil|skal) )${PHRASE}){2,90}?) på ${TOTAL}${AMOUNT}${OF_KIND}?(?=$|[.,;]| (?:for|i|fra|frå|og|over|per|pr|årlig|årleg)(?![a-zæøå]))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", amount } = match.groups ?? {};
      const before = clause.skeleton.slice(Math.max(0, match.index - 60), match.index);
      return ASKED.test(before) ||
        isTraded(clause) ||
        !isPublicMoney(clause, input) ||
        isDenied(clause, match, recipient)
        ? []
        : draftOf("allocates", null, amount, recipient, undefined, clause, input);
    },
    finds: {
      "I løyvinga er det også inkludert eit tilskot til nye kaier på 9 mill. kr.": [
        { subject: null, object: 9_000_000, qualifiers: { recipient: "nye kaier" } },
      ],
      "Blant tiltakene er en bevilgning til fyrstasjoner i nord på 4 millioner kroner.": [
        { object: 4_000_000, qualifiers: { recipient: "fyrstasjoner i nord" } },
      ],
    },
    ignores: {
      "Fjordverft har søkt om et tilskudd til nye kaier på 9 millioner kroner.": "asked for",
      "De mistet et tilskudd til nye kaier på 9 millioner kroner.": "taken away",
    },
  }),
];
