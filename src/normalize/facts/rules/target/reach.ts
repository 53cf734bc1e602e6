/** Targets told as a number to reach by a year: "Innen 2030 skal vi ta ti prosent av verdensmarkedet", "Programmet skal gi 500 arbeidsplasser innen 2024". */
import type { Slot } from "../../../../model.ts";
import { type Clause, slot, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { endOf, isStretch, MONEY_GIVEN, modifierOf, objectOf, QUANTITY, quantityOf } from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, governmentOf, slotOfMention } from "../../things.ts";

const NAMED = ["organisation", "cluster", "programme", "place"] as const;
const WHO =
  "\\{(?:organisation|cluster|programme|place):\\d{1,4}\\}|[Vv]i|[Mm]e|[A-Za-zæøåÆØÅ-]{3,30}(?:en|et|a|ene|ane)";
/** What is done to have so many: a delivery or a purchase is agreed on, and no aim. */
const REACH =
  "ta|ha|nå|skape|skapa|bygge|byggje|byggja|etablere|etablera|opprette|oppretta|utdanne|utdanna|rekruttere|rekruttera|produsere|produsera|sysselsette|sysselsetje|få|gi|gje|utgjøre|utgjere|stå for|fjerne|fjerna|kutte|kutta|spare|spara|omsette for|omsetje for|eksportere for|eksportera for";
const BY = "(?:[Ii]nnen|[Ii]nnan)(?: (?:utgangen|utgongen|utløpet|slutten) av)?";

/** "4000 |nye boliger", "fem |storhavner". */
const NUMBER = /^.*\d\S*\s(?:millioner |millionar )?|^\S+\s/u;
/** What is cut and saved for all; of posts and people it is a loss. */
const FOR_ALL = /^(?:tonn|kilo|liter|[a-z]*watt)/u;

/** "NHO mener |at Norge skal": what somebody would like, and nobody's aim. */
const THINKS =
  "(?:mener|meiner|ønsker|ønskjer|håper|håpar|tror|trur|krever|krev|foreslår|føreslår|ber om|vil)";
const WISHED = new RegExp(`(?<![Rr]egjering(?:en|a)) ${THINKS} at$`, "u");
const THINKS_SO = new RegExp(`^, ${THINKS} `, "u");

/** Whose aim it is: null where the words do not say so. */
function ownerOf(clause: Clause, words: string, input: FactInput): Slot | null {
  for (const kind of NAMED) {
    const [mention] = slotsIn(clause, kind, words);
    if (mention !== undefined) return slotOfMention(mention);
  }
  return /^regjering/iu.test(words) ? governmentOf(input) : antecedent(words, clause.start, input);
}

export const targetReachRules: readonly FactRule[] = [
  defineFactRule({
    id: "target/shall-reach",
    type: "target",
    pattern: new RegExp(
      `(?:(?:^|[.;:] )${BY} \\{date:(?<early>\\d{1,4})\\},? skal (?<who2>${WHO})|(?:^|[.;:] |, (?:og|men) | at )(?<who>${WHO}) skal)(?: (?:også|òg|nå|no|til sammen|til saman))? (?:bidra til å |vere med på å |være med på å )?(?<verb>${REACH}) (?:minst |over |opp mot )?${QUANTITY("quantity")}(?<more>(?: (?!(?:i|innen|innan|og|for|som|med|av|på|til) )[a-zæøåA-ZÆØÅ0-9-]{2,30}){0,3})(?: av (?<whole>(?:(?! (?:innen|innan|og|som) )${PHRASE}){2,60}?))?(?: (?:i|på) (?<where>\\{place:\\d{1,4}\\}))?(?:,? (?:innen|innan)(?: (?:utgangen|utgongen|utløpet|slutten) av)? ${slot("date", "late")})?(?=$|[.,;]| (?:og|for|slik|som|gjennom|ved) )`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { early, late = early, who2, who = who2 ?? "", verb = "", quantity } = match.groups ?? {};
      const { more = "", whole, where } = match.groups ?? {};
      const found = quantityOf(clause, quantity);
      const deadline = slotOf(clause, "date", late)?.value.edtf;
      if (found === undefined || deadline === undefined || /X/u.test(deadline) || isStretch(found)) return [];
      if (DENIED.test(match[0].toLowerCase()) || MONEY_GIVEN.test(`${more}${whole ?? ""}`)) return [];
      const before = clause.skeleton.slice(0, match.index) + (match[0].startsWith(" at ") ? " at" : "");
      if (WISHED.test(before) || THINKS_SO.test(clause.skeleton.slice(endOf(match)))) return [];
      // "skal ta 300 elever": they are taken in.
      if (verb === "ta" && found.kind !== "percentage") return [];
      const isLess = /^(?:fjern|kutt|spar)/u.test(verb);
      if (isLess && !(found.kind === "count" && FOR_ALL.test(found.value.unit))) return [];
      // Money that somebody is to have or to give is none to reach.
      const trade = /^(?<what>omset|eksport)/u.exec(verb)?.groups?.what;
      if (found.kind === "amount" && trade === undefined) return [];
      // "skal ha 40 prosent": of what?
      if (found.kind === "percentage" && whole === undefined) return [];
      const counted =
        found.kind !== "count"
          ? ""
          : FOR_ALL.test(found.value.unit) && more !== ""
            ? wordsOf(clause, more)
            : `${found.text.replace(NUMBER, "")} ${wordsOf(clause, more)}`.trim();
      const of = whole === undefined ? "" : wordsOf(clause, whole);
      const indicator =
        trade !== undefined
          ? trade === "omset"
            ? "omsetning"
            : "eksport"
          : found.kind === "percentage"
            ? `andel av ${of}`
            : `${counted}${of === "" ? "" : ` av ${of}`}${where === undefined ? "" : ` i ${wordsOf(clause, where)}`}`;
      return [
        {
          subject: ownerOf(clause, who, input),
          predicate: "targets",
          object: objectOf(found),
          qualifiers: {
            indicator: indicator || undefined,
            direction: isLess ? "decrease" : undefined,
            deadline,
            modifier: modifierOf(found),
          },
        },
      ];
    },
    finds: {
      "Innen 2030 skal vi ta ti prosent av det globale tangmarkedet.": [
        {
          subject: null,
          predicate: "targets",
          object: 10,
          qualifiers: { indicator: "andel av det globale tangmarkedet", deadline: "2030" },
        },
      ],
      "Siva skal skape 500 nye arbeidsplasser innen utgangen av 2027.": [
        { subject: "Siva", object: 500, qualifiers: { indicator: "nye arbeidsplasser", deadline: "2027" } },
      ],
      "Enova skal bidra til å kutte 2 millioner tonn CO2 innen 2027.": [
        { subject: "Enova", object: 2_000_000, qualifiers: { direction: "decrease", deadline: "2027" } },
      ],
      "Programmet skal gi 500 nye arbeidsplasser innen 2026.": [
        { subject: null, object: 500, qualifiers: { indicator: "nye arbeidsplasser" } },
      ],
      "Regjeringa skal byggje 40 nye kaier innan 2032.": [
        { subject: "regjeringen", object: 40, qualifiers: { indicator: "nye kaier", deadline: "2032" } },
      ],
    },
    ignores: {
      "Siva skal skape 500 nye arbeidsplasser.": "by when?",
      "Siva skal ikke skape 500 nye arbeidsplasser innen 2027.": "denied",
      "Regjeringen skal gi 40 millioner kroner innen 2027.": "a grant",
      "Innen 2027 skal banken kutte 120 årsverk.": "a loss",
      "NHO mener at Norge skal kutte 2 millioner tonn CO2 innen 2027.": "what somebody would like",
      "Kysten skal ha 12 nye kaier innen 2030, mener NHO.": "what somebody would like",
      "Verftet skal levere 4 ferjer innen 2027.": "agreed on",
    },
  }),
];
