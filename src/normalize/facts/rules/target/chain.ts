/** Targets told as a change by so many per cent: among other things, "vil skape jobber og øke eksporten med …", as a purpose, "For å øke …", or by a noun, "målet er … vekst". */
import { isDecline } from "../../../../extract/norwegian/change.ts";
import { type Clause, slot, slotOf, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { MONEY_GIVEN, objectOf } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { DOWN, isDownwards, policyOf, UNTIL, UP } from "./aims.ts";

const NOT = /(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje|kan|kunne|hvis|dersom|krever|krev)(?![A-Za-zÀ-ɏ])/iu;
const BY = `(?:,? (?:${UNTIL}|til) ${slot("date", "deadline")})?`;
const WHO =
  "(?:[Rr]egjering(?:en|a)|[Vv]i|[Mm]e|\\{(?:organisation|cluster|minister|programme|place):\\d{1,4}\\})";
const WILL =
  "(?:skal|vil|har som mål å|har mål om å|har sagt at (?:vi|me|dei|de) skal|er opptatt av å|er oppteken av å|ønsker å|ønskjer å|har satt seg mål om å|lover å|lovar å|har lovet å|har lova å)";

/** By how many per cent somebody, `who`, will raise or lower what the `indicator` names; money that is given is a grant. */
function byPercent(match: RegExpExecArray, clause: Clause, input: FactInput): Draft[] {
  const { who = "", verb = "", indicator = "", quantity, deadline } = match.groups ?? {};
  const found = slotOf(clause, "percentage", quantity);
  if (found === undefined || MONEY_GIVEN.test(indicator)) return [];
  return [
    {
      subject: policyOf(clause, who, input),
      predicate: "targets",
      object: objectOf(found),
      qualifiers: {
        indicator: wordsOf(clause, indicator).replace(/^(?:sine|sin|sitt|si) /u, ""),
        direction: isDownwards(verb) || isDecline(verb) ? "decrease" : "increase",
        deadline: slotOf(clause, "date", deadline)?.value.edtf,
      },
    },
  ];
}

export const targetChainRules: readonly FactRule[] = [
  defineFactRule({
    id: "target/among-others",
    type: "target",
    pattern: new RegExp(
      `(?<who>${WHO}) ${WILL} (?:[^.;:!?–(){}\\n]|\\{(?:place|organisation|programme):\\d{1,4}\\}){3,160}?(?:,| og| å) (?<verb>${UP}|${DOWN}) (?<indicator>(?:(?! (?:med|og|som) )${PHRASE}){3,60}?) med (?:minst )?\\{percentage:(?<quantity>\\d{1,4})\\}${BY}(?=$|[.,;]| (?:og|samt|for|slik|gjennom) )`,
      "gu",
    ),
    build: (match, clause, input) => (NOT.test(match[0]) ? [] : byPercent(match, clause, input)),
    finds: {
      "Regjeringen vil skape flere jobber i hele landet, styrke havnene, øke sildeeksporten med 50 prosent og kutte utslipp med begge hender.":
        [
          {
            subject: "regjeringen",
            predicate: "targets",
            object: 50,
            qualifiers: { indicator: "sildeeksporten", direction: "increase" },
          },
        ],
      "Regjeringa er oppteken av å skape arbeidsplassar, auke eksporten og kutte utslepp med 55 prosent mot 2030.":
        [
          {
            subject: "regjeringen",
            object: 55,
            qualifiers: { indicator: "utslepp", direction: "decrease", deadline: "2030" },
          },
        ],
    },
    ignores: {
      "Regjeringen vil ikke skape flere jobber og øke sildeeksporten med 50 prosent.": "denied",
      "Regjeringen vil skape jobber, styrke havnene og øke støtten med 50 prosent.": "money that is given",
    },
  }),
  defineFactRule({
    id: "target/body-will-change",
    type: "target",
    pattern: new RegExp(
      `(?<who>[Rr]egjering(?:en|a)|\\{(?:organisation|cluster|minister|programme):\\d{1,4}\\}) (?:skal|vil) (?<verb>${UP}|${DOWN}) (?<indicator>(?:(?! med )${PHRASE}){3,70}?) med (?:minst )?\\{percentage:(?<quantity>\\d{1,4})\\}(?=$|[.,;]| og )`,
      "gu",
    ),
    build: (match, clause, input) => (NOT.test(match[0]) ? [] : byPercent(match, clause, input)),
    finds: {
      "Regjeringen vil øke treeksporten med 30 prosent.": [
        { subject: "regjeringen", object: 30, qualifiers: { indicator: "treeksporten" } },
      ],
    },
    ignores: { "Regjeringen vil ikke øke eksporten med 30 prosent.": "denied" },
  }),
  defineFactRule({
    id: "target/in-order-to",
    type: "target",
    pattern: new RegExp(
      `(?:^|[.;:] )For å (?<verb>${UP}|${DOWN}) (?<indicator>(?:(?! (?:med|og|som) )${PHRASE}){3,60}?) med (?:minst )?\\{percentage:(?<quantity>\\d{1,4})\\},? ${UNTIL} ${slot("date", "deadline")},? (?:vil|skal|må|har|foreslår|føreslår) (?<who>${WHO})`,
      "gu",
    ),
    build: byPercent,
    finds: {
      "For å auke sildeeksporten med 50 prosent innan 2030 vil regjeringa finne nye tiltak.": [
        {
          subject: "regjeringen",
          predicate: "targets",
          object: 50,
          qualifiers: { indicator: "sildeeksporten", direction: "increase", deadline: "2030" },
        },
      ],
    },
    ignores: { "For å øke sildeeksporten vil regjeringen finne nye tiltak.": "by how much?" },
  }),
  defineFactRule({
    id: "target/aim-is-growth",
    type: "target",
    pattern:
      /(?<who>[Rr]egjering(?:ens|as)|[Rr]egjeringa sitt|\{organisation:\d{1,4}\}(?: sitt)?) (?:mål|målsetting|målsetjing|ambisjon) er (?:minst )?\{percentage:(?<quantity>\d{1,4})\} (?<indicator>[a-zæøå]{3,20})(?<verb>vekst|økning|auke|kutt|reduksjon)(?=$|[.,;]| )/gu,
    build: byPercent,
    finds: {
      "Regjeringens mål er 50 prosent eksportvekst.": [
        {
          subject: "regjeringen",
          predicate: "targets",
          object: 50,
          qualifiers: { indicator: "eksport", direction: "increase" },
        },
      ],
    },
    ignores: { "Regjeringens mål er eksportvekst.": "by how much?" },
  }),
];
