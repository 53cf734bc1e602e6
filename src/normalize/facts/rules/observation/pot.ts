/** Observations of pots of money: what is cut from one, the level that it is raised to where nobody is told to get it, and how much is applied for. */
import {
  changesBy,
  comparedWith,
  endOf,
  objectOf,
  periodOf,
  QUANTITY,
  quantityOf,
  subjectOf,
  TOTAL,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";

/** "tilskuddet", "driftsstøtta". */
const POT =
  "[a-zæøå]{0,25}(?:tilskudd|tilskot|støtt|bevilgning|løyving|ramm|midl|budsjett|overføring)(?:et|en|a|ene|ane)";
const NO_FIGURE = `(?:(?!\\{(?:amount|percentage|count))(?! (?:er|ble|blei|blir|vart|vert|som|skal|vil|med) )${PHRASE})`;
const IS_CUT =
  "(?:går ned|gjekk ned|gikk ned|synker|søkk|minker|minkar|reduseres|reduserast|kuttes|kuttast|senkes|senkast|trappes ned|trappast ned|(?:er|ble|blei|blir|vart|vert) (?:også |òg |derfor |difor |dermed |nå |no )?(?:redusert|kuttet|kutta|senket|senka|skåret ned|skore ned|trappet ned|trappa ned))";
const CUTS = "(?:kutter|kuttar|kuttet|kutta|reduserer|reduserar|reduserte|senker|senkar|senket|senka)";
const WHEN = "(?: (?:i |for )?\\{date:(?<when>\\d{1,4})\\})?";
const WHEN_BEHIND = WHEN.replace("when", "when2");
/** In front of it: what is only proposed, feared or asked. */
const UNREAL =
  /(?:foresl|føresl|framlegg|hvis|dersom|bør|frykt|trua?e?r? med|ønsk|krev|vil at|om at|uten at|utan at|skal|kan)(?![^,;]*,[^,;]*$)/iu;

/** "|rammen", "|låneramma", "rammen for lån": nobody who gets it. */
const BARE =
  "(?:(?:[Dd]en|[Dd]et) (?:samlede|samla|totale|årlige|årlege) )?(?:[Ll]åneramm|[Gg]arantiramm|[Rr]amm|[Tt]ilskudd|[Tt]ilskot|[Bb]evilgning|[Ll]øyving)(?:et|en|a)(?: (?:for|til) (?:lån|garantier|garantiar|tilskudd|tilskot)(?: og (?:lån|garantier|garantiar|tilskudd|tilskot))?)?";

export const observedPotRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/pot-is-cut",
    type: "observation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ-])(?:(?<subject>${POT}(?: (?:til|for|på) ${NO_FIGURE}{2,80}?)?) ${IS_CUT}|${CUTS} (?:regjeringen |regjeringa )?(?<subject2>${POT}(?: (?:til|for|på) ${NO_FIGURE}{2,80}?)?))${WHEN} med (?:${TOTAL} )?${QUANTITY("quantity")}${WHEN_BEHIND}`,
      "giu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: first, subject2 = "", quantity, when, when2 } = match.groups ?? {};
      const subject = subjectOf(clause, first ?? subject2);
      const told = clause.skeleton.slice(0, match.index);
      if (
        subject === null ||
        UNREAL.test(told) ||
        DENIED.test(match[0].toLowerCase()) ||
        clause.skeleton.endsWith("?")
      )
        return [];
      return changesBy(clause, subject, [quantity], {
        period: periodOf(clause, when ?? when2),
        since: comparedWith(clause, endOf(match)),
        direction: "decrease",
      });
    },
    finds: {
      "Tilskuddet til fyrlykter reduseres med 9 millioner kroner i 2025.": [
        {
          subject: "tilskuddet til fyrlykter",
          predicate: "changed-by",
          object: 9_000_000,
          qualifiers: { direction: "decrease", period: "2025" },
        },
      ],
      "Støtta til fyrlykter blir redusert med 9 millionar kroner.": [
        { subject: "støtta til fyrlykter", object: 9_000_000, qualifiers: { direction: "decrease" } },
      ],
      "Nå kutter regjeringen støtten til fyrlykter med 20 prosent.": [
        { subject: "støtten til fyrlykter", object: 20, qualifiers: { direction: "decrease" } },
      ],
    },
    ignores: {
      "Tilskuddet til fyrlykter reduseres ikke med 9 millioner kroner.": "denied",
      "Regjeringen foreslår at tilskuddet til fyrlykter reduseres med 9 millioner kroner.": "proposed",
      "Hvis støtten til fyrlykter kuttes med 9 millioner kroner, blir det mørkt.": "a condition",
    },
  }),
  defineFactRule({
    id: "observation/pot-level",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)(?<subject>${BARE}) (?:øker|økte|aukar|auker|auka|økes|aukast|(?:er|ble|blei|blir|vart|vert) (?:nå |no )?(?:økt|auka|hevet|heva|utvidet|utvida)) (?:(?:fra|frå) ${QUANTITY("from")} |med \\{(?:amount|percentage):\\d{1,4}\\} )til (?:${TOTAL} )?${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: piece = "", from, quantity } = match.groups ?? {};
      const subject = subjectOf(clause, piece);
      if (subject === null) return [];
      return [from, quantity].flatMap((index): Draft[] => {
        const found = quantityOf(clause, index);
        return found?.kind !== "amount"
          ? []
          : [{ subject, predicate: "has-value", object: objectOf(found), qualifiers: {} }];
      });
    },
    finds: {
      "Den samlede rammen for lån øker fra 3 til 5 milliarder kroner.": [
        { subject: "samlede rammen for lån", predicate: "has-value", object: 3_000_000_000 },
        { object: 5_000_000_000 },
      ],
      "Låneramma er auka frå 3 til 5 milliardar kroner.": [
        { subject: "låneramma", object: 3_000_000_000 },
        { subject: "låneramma", object: 5_000_000_000 },
      ],
    },
    ignores: { "Rammen for fyr øker fra 3 til 5 millioner kroner.": "a grant" },
  }),
  defineFactRule({
    id: "observation/applied-for-in-all",
    type: "observation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:med|hadde) (?:en |ei |ein )?(?<subject>(?:samlet |samla |total )?søknads?sum) på (?:${TOTAL} )?${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject = "", quantity } = match.groups ?? {};
      const found = quantityOf(clause, quantity);
      return found?.kind !== "amount"
        ? []
        : [{ subject: { name: subject }, predicate: "has-value", object: objectOf(found), qualifiers: {} }];
    },
    finds: {
      "Det kom inn 31 søknader med en samlet søknadssum på 8,2 millioner kroner.": [
        { subject: "samlet søknadssum", predicate: "has-value", object: 8_200_000 },
      ],
      "Siva fekk 31 søknader med ein total søknadssum på 8 millionar kroner.": [
        { subject: "total søknadssum", object: 8_000_000 },
      ],
    },
    ignores: { "Det kom inn 31 søknader med en stor søknadssum.": "how much?" },
  }),
];
