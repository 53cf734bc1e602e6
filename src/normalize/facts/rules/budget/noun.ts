/** Budget allocations told by a noun, and no verb of giving: "et tilskudd til nye kaier på 3 millioner kroner". */

import { wordsOf } from "../../clause.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AMOUNT, draftOf, OF_KIND, PROMISE, TOTAL } from "./grant.ts";
import { grantor } from "./grantor.ts";
import { isPublicMoney, isTraded } from "./public-money.ts";
import { isDenied } from "./unreal.ts";

const GRANT =
  "[a-zæøå]{0,20}(?:tilskudd|tilskot|støtte|stønad|bevilgning|løyving|tildeling|tilsagn)(?:et|en|a)?";
/** What is only asked for, or what was there before. */
const ASKED =
  /(?:søk|søkt|søknad|behov|treng|krav|ønsk|forventet|venta|kuttet|kutta|fjernet|fjerna|mistet|mista|avslag|uten|utan|i stedet for|i staden for|kunne|kan |mot |fra |frå |enn )/iu;

/** The verb of the clause, behind what the money is for. */
const ON =
  " (?:(?:er|var|skal|vil|ble|blei|vart|har|kan|som|gjør|gjer|kommer|kjem|går|gjekk|gikk)(?= )|(?:videreføres|vidareførast|brukes|brukast|økes|aukast|styrkes|styrkast|fordeles|fordelast|foreslås|føreslås|utbetales|fjernes|kuttes)(?![a-zæøå]))";
/** What a party or an association would like. */
const WISHED = /(?:foresl|føresl|(?<![a-zæøå])vil |lover|lovar|lova|etterlys|bør|burde)/iu;

/** "Fjordverft AS (3 millioner kroner)". @param name,amount how the groups begin */
const withSum = (name: string, amount: string): string =>
  `${name}\\{(?:organisation|cluster|programme|place):\\d{1,4}\\}|[A-ZÆØÅ][A-Za-zæøåÆØÅ-]{2,30}(?: [A-Za-zæøåÆØÅ-]{2,30}){0,3}) \\(\\{amount:${amount}\\d{1,4})\\}\\)`;
const WITH_SUM = withSum("(?:", "(?:");
const EACH_WITH_SUM = new RegExp(withSum("(?<name>", "(?<amount>"), "gu");

/** "Siva (3 millioner) og Fjordverft AS (2 millioner) |søkte om mest", "flest |søknader". */
const APPLIED = /(?<![a-zæøå])søk(?:te|er|jer|jar|ar|t|nad[a-zæøå]*)(?![a-zæøå])/iu;

/** "Vardø 23 millionar". */
const nameAndSum = (name: string, amount: string): string =>
  `${name}\\{(?:organisation|cluster|programme|place):\\d{1,4}\\}|[A-ZÆØÅ][A-Za-zæøåÆØÅ-]{2,30}(?: [A-Za-zæøåÆØÅ-]{2,30}){0,3}) \\{amount:${amount}\\d{1,4})\\}`;
const NAME_AND_SUM = nameAndSum("(?:", "(?:");
const EACH_NAME_AND_SUM = new RegExp(nameAndSum("(?<name>", "(?<amount>"), "gu");

export const budgetNounRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/grant-for",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:et|eit|en|ein|ei|årets|samlet|samla) (?:[a-zæøå]{3,20} ){0,2}?${GRANT} (?:til|for) (?!å )(?<recipient>(?:(?! (?:på|som|har|er|var|vil|skal) )${PHRASE}){1,90}?) på ${TOTAL}${AMOUNT}${OF_KIND}?(?=$|[.,;]| (?:for|i|fra|frå|og|over|per|pr|årlig|årleg)(?![a-zæøå]))`,
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
  defineFactRule({
    id: "budget-allocation/grant-of",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ-])${GRANT}n?(?: er)? på ${TOTAL}${AMOUNT}(?: (?:fra|frå) (?<giver>\\{organisation:\\d{1,4}\\}))? til (?!å |sammen|saman)(?<recipient>(?:(?!${ON})${PHRASE}){1,90}?)(?=$|[.,;]|${ON})`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", giver, amount } = match.groups ?? {};
      const before = clause.skeleton.slice(Math.max(0, match.index - 60), match.index);
      return ASKED.test(before) ||
        (WISHED.test(before) && !/regjering|departement/iu.test(wordsOf(clause, before))) ||
        isTraded(clause) ||
        !isPublicMoney(clause, input) ||
        isDenied(clause, match, recipient)
        ? []
        : draftOf(
            "allocates",
            giver === undefined ? null : grantor(clause, giver, input),
            amount,
            recipient,
            undefined,
            clause,
            input,
          );
    },
    finds: {
      "På møtet låg det føre ei tildeling på 6 millionar kroner frå Enova til nye kaier.": [
        { subject: "Enova", object: 6_000_000, qualifiers: { recipient: "nye kaier" } },
      ],
      "Støtten på 3 milliarder kroner til fyrparken er den største noensinne.": [
        { subject: null, object: 3_000_000_000, qualifiers: { recipient: "fyrparken" } },
      ],
    },
    ignores: {
      "Høyre foreslår et tilskudd på 3 millioner kroner til nye kaier.": "a party's wish",
      "Fjordverft har søkt om støtte på 3 millioner kroner til nye kaier.": "asked for",
    },
  }),
  defineFactRule({
    id: "budget-allocation/each-may-get",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og|der) )(?<recipient>(?:Hver|Hvert|Kvar|Kvart|hver|hvert|kvar|kvart) [a-zæøå-]{3,30}(?: [a-zæøå-]{3,30}){0,2}?) (?:kan|vil kunne|får|vil få) (?:få|motta|tildeles)? ?${PROMISE}${TOTAL}${AMOUNT}(?=$|[.,;]| (?:i|fra|frå|per|pr|og|over|årlig|årleg|til)(?![a-zæøå]))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", amount } = match.groups ?? {};
      return /(?<![a-zæøå])(?:ikke|ikkje|hvis|dersom)(?![a-zæøå])/u.test(clause.skeleton) ||
        isTraded(clause) ||
        !isPublicMoney(clause, input)
        ? []
        : draftOf("allocates", null, amount, recipient, undefined, clause, input);
    },
    finds: {
      "Siva lyser ut midler. Kvart forprosjekt kan få inntil 400 000 kr, og prosjekta skal bidra.": [
        {
          subject: null,
          object: 400_000,
          qualifiers: { recipient: "Kvart forprosjekt", modifier: "at-most" },
        },
      ],
    },
    ignores: {
      "Siva lyser ut midler. Hver deltaker kan ikke få 400 000 kr.": "denied",
      "Hver selger kan få 400 000 kr.": "nothing says that it is public money",
    },
  }),
  defineFactRule({
    id: "budget-allocation/name-and-sum",
    type: "budget-allocation",
    pattern: new RegExp(
      `^(?<recipient>[A-ZÆØÅ{](?:${PHRASE}|, ){2,80}?): ${TOTAL}${AMOUNT}${OF_KIND}? (?:til|for) (?<use>(?:å )?${PHRASE}{3,140})\\.?$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", use = "", amount } = match.groups ?? {};
      return isTraded(clause) ||
        !isPublicMoney(clause, input) ||
        / (?:er|var|har|sier|seier) /u.test(recipient)
        ? []
        : draftOf("allocates", null, amount, recipient, use.replace(/^å /u, ""), clause, input);
    },
    finds: {
      "Desse får støtte av kulturbudsjettet\n\nKystmuseet: 600 000 kroner til formidling av fyr til born og unge.":
        [
          {
            object: 600_000,
            qualifiers: { recipient: "Kystmuseet", purpose: "formidling av fyr til born og unge" },
          },
        ],
    },
    ignores: {
      "Dette kostar det\n\nKystmuseet: 600 kroner til dagen.": "nothing says that it is public money",
    },
  }),
  defineFactRule({
    id: "budget-allocation/in-brackets",
    type: "budget-allocation",
    pattern: new RegExp(`(?<list>${WITH_SUM}(?:(?:, | og |, og | samt )${WITH_SUM}){1,12})`, "gu"),
    build: (match, clause, input) =>
      isTraded(clause) ||
      !isPublicMoney(clause, input) ||
      APPLIED.test(clause.skeleton) ||
      isDenied(clause, match, undefined)
        ? []
        : [...(match.groups?.list ?? "").matchAll(EACH_WITH_SUM)].flatMap(({ groups }) =>
            draftOf("allocates", null, groups?.amount, groups?.name ?? "", undefined, clause, input),
          ),
    finds: {
      "Støtten er delt ut. Blant mottakerne er Siva (33 millioner kroner), Fjordverft AS (12 millioner kroner) og Vardø (8 millioner kroner).":
        [
          { object: 33_000_000, qualifiers: { recipient: "Siva" } },
          { object: 12_000_000, qualifiers: { recipient: "Fjordverft AS" } },
          { object: 8_000_000, qualifiers: { recipient: "Vardø" } },
        ],
    },
    ignores: {
      "Størst er Siva (33 millioner kroner) og Fjordverft AS (12 millioner kroner).":
        "nothing says that it is public money",
      "Tilskotet er fordelt. Siva (33 millionar kroner) og Fjordverft AS (12 millionar kroner) søkte om mest.":
        "what they applied for",
    },
  }),
  defineFactRule({
    id: "budget-allocation/inline-list",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:fordel|får|fekk|fikk|tilskudd|tilskot|støtt|løyv|bevilg|tildel)[^:.;]{0,80}: (?<list>${NAME_AND_SUM}(?:(?:, |,? og )${NAME_AND_SUM}){1,15})\\.?$`,
      "gu",
    ),
    build: (match, clause, input) =>
      isTraded(clause) || isDenied(clause, match, undefined)
        ? []
        : [...(match.groups?.list ?? "").matchAll(EACH_NAME_AND_SUM)].flatMap(({ groups }) =>
            draftOf("allocates", null, groups?.amount, groups?.name ?? "", undefined, clause, input),
          ),
    finds: {
      "Pengane blir fordelte slik: Vardø 23 millionar, Voss 12 millionar og Stord 9 millionar kroner.": [
        { object: 23_000_000, qualifiers: { recipient: "Vardø" } },
        { object: 12_000_000, qualifiers: { recipient: "Voss" } },
        { object: 9_000_000, qualifiers: { recipient: "Stord" } },
      ],
    },
    ignores: { "Slik er lønna: Vardø 23 millionar og Voss 12 millionar.": "pay" },
  }),
  defineFactRule({
    id: "budget-allocation/earmarked",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:${AMOUNT}(?: av (?:dette|beløpet|summen|midlene|midlane|løyvinga))? (?:er|blir|vert|ble|vart) |(?:er|blir|vert|ble|vart) \\{amount:(?<amount2>\\d{1,4})\\} |(?:pott|ramme|sum|del|beløp) på ${TOTAL}\\{amount:(?<amount3>\\d{1,4})\\} (?:som (?:er|blir|vert) )?(?=[a-zæøå]{6,12} (?<to>til |for )?))(?:øremerket|øremerka|øyremerka|øyremerkt|øyremerkte) (?:\\k<to>|(?!til |for |som ))(?<recipient>[a-zæøå]${PHRASE}{3,90}?)(?=$|[.,;]| og | som )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { amount, amount2, amount3, recipient = "" } = match.groups ?? {};
      return isDenied(clause, match, recipient)
        ? []
        : draftOf("allocates", null, amount ?? amount2 ?? amount3, recipient, undefined, clause, input);
    },
    finds: {
      "7 millioner kroner av dette er øremerket digitalisering av fyr.": [
        { object: 7_000_000, qualifiers: { recipient: "digitalisering av fyr" } },
      ],
      "Regjeringa gir 45 millionar til fyr, med ei eiga ramme på 7 millionar kroner øyremerkt kaier i nord.":
        [{ object: 7_000_000, qualifiers: { recipient: "kaier i nord" } }],
    },
    ignores: { "7 millioner kroner er ikke øremerket digitalisering av fyr.": "denied" },
  }),
];
