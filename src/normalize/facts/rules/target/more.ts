/** Targets told by a noun, "mål om 40 prosent kutt", and by a verb of multiplying, "skal doble eksporten". */
import { isDecline } from "../../../../extract/norwegian/change.ts";
import type { Slot } from "../../../../model.ts";
import { type Clause, slot, slotOf, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { decapitalize, isStretch, MONEY_GIVEN, objectOf, QUANTITY, quantityOf } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { placeBefore, policyOf, UNTIL } from "./aims.ts";

const AIM =
  "(?<![A-Za-zÀ-ɏ])(?:[Mm]ål(?:et|ene|a|settingen|settinga|setting|setjing|setjinga)?|[Aa]mbisjon(?:en|er|ar)?)";
const BY = `(?: ${UNTIL} ${slot("date", "deadline")})`;
const CUT = "kutt|reduksjon|nedgang";
const CHANGE = `(?<change>vekst|økning|auke|${CUT})`;
const NOT = /(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje|urealistisk[a-z]*|umulig|umogleg)(?![A-Za-zÀ-ɏ])/iu;

/** "Regjeringens |mål", "Siva har som |mål", "Norge |skal": whose aim it is; others only speak of it. */
const OWNS =
  /(?:\}|[Rr]egjering(?:en|a)s?|[Vv]i|[Mm]e|[A-Za-zæøå]+(?:en|a|et))(?: (?:har|har som|har satt seg|har et|har eit|sitt|si))? ?$/u;

/** What a verb of multiplying adds, in per cent. */
const TIMES: Readonly<Record<string, number>> = {
  doble: 100,
  tredoble: 200,
  firedoble: 300,
  femdoble: 400,
  halvere: 50,
};
const MULTIPLY = "(?<verb>doble|tredoble|firedoble|femdoble|halvere)";
/** "Målet til regjeringa er |at utsleppa skal halverast": whose aim stands there, or nobody's. */
const AIM_IS = new RegExp(`${AIM}(?: ${PHRASE}{1,60}?)? (?:er|var) at $`, "u");

function target(
  clause: Clause,
  at: number,
  who: string,
  object: Slot,
  input: FactInput,
  told: Draft["qualifiers"],
): Draft {
  const before = clause.skeleton.slice(0, at) + who;
  return {
    subject: OWNS.test(before) ? (policyOf(clause, before, input) ?? placeBefore(clause, before)) : null,
    predicate: "targets",
    object,
    qualifiers: told,
  };
}

export const targetMoreRules: readonly FactRule[] = [
  defineFactRule({
    id: "target/aim-of",
    type: "target",
    pattern: new RegExp(
      `${AIM} (?:om|på|er) (?:å nå |å ha )?(?:(?:minst|en|ein|et|eit) )?(?:(?<noun>[a-zæøå]{4,30}) på )?${QUANTITY("quantity")}(?: (?:(?<compound>[a-zæøå]{3,20}?)?${CHANGE}(?: (?:i|av) (?<what>(?:(?! (?:innen|innan|i|før) )${PHRASE}){3,50}?))?|(?<more>[a-zæøå]{4,30}(?: [a-zæøå]{4,30})?)))?${BY}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { noun, quantity, compound, change, what, more, deadline } = match.groups ?? {};
      const found = quantityOf(clause, quantity);
      if (found === undefined || NOT.test(match[0]) || MONEY_GIVEN.test(match[0])) return [];
      const counted = slotOf(clause, "count", quantity)?.text.replace(/^.*\d\S*\s/u, "");
      const indicator = noun ?? what ?? compound ?? [counted, more].filter(Boolean).join(" ");
      return [
        target(clause, match.index, "", objectOf(found), input, {
          indicator: wordsOf(clause, indicator) || undefined,
          direction:
            change !== undefined && (isDecline(change) || change === "kutt") ? "decrease" : "increase",
          deadline: slotOf(clause, "date", deadline)?.value.edtf,
        }),
      ];
    },
    finds: {
      "Nettverket har mål om 40 prosent kutt i utslippene innen 2030.": [
        { object: 40, qualifiers: { indicator: "utslippene", direction: "decrease", deadline: "2030" } },
      ],
      "Målet er ein omsetnad på 40 millionar kroner innan 2030.": [
        { object: 40_000_000, qualifiers: { indicator: "omsetnad", deadline: "2030" } },
      ],
      "Målet er 50 prosent eksportvekst innen 2030.": [
        { object: 50, qualifiers: { indicator: "eksport", direction: "increase" } },
      ],
    },
    ignores: {
      "Målet er en bevilgning på 40 millioner kroner innen 2030.": "money that is given",
      "Han fikk mål på 40 sko i 2023 og var fornøyd.": "shoes",
    },
  }),
  defineFactRule({
    id: "target/multiply",
    type: "target",
    pattern: new RegExp(
      `(?:${AIM}(?: ${PHRASE}{1,60}?)? (?:er |om )?å|(?:skal|vil)(?: (?<who>\\{place:\\d{1,4}\\}|vi|me))?) ${MULTIPLY} (?<indicator>(?:(?! (?:i|innen|innan|før|fram|mot) )${PHRASE}){3,80}?)(?:${BY}|,? (?:innen|innan|i løpet av|på) \\{count:(?<stretch>\\d{1,4})\\}|,? (?:(?:i løpet av|over) )?\\{date:(?<span>\\d{1,4})\\})`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { who = "", verb = "", stretch, span, indicator = "", deadline } = match.groups ?? {};
      const counted = slotOf(clause, "count", stretch);
      if (
        NOT.test(match[0]) ||
        MONEY_GIVEN.test(indicator) ||
        /\{(?:amount|percentage|count):/u.test(indicator) ||
        (counted !== undefined && !isStretch(counted))
      )
        return [];
      // "de neste fem årene": until their last; "innen fem år" is of no year that is told.
      const until = slotOf(clause, "date", span)?.value.edtf;
      if (span !== undefined && !/^\d{4}\/\d{4}$/u.test(until ?? "")) return [];
      return [
        target(clause, match.index, who, { value: TIMES[verb] ?? 0, unit: "percent" }, input, {
          indicator: wordsOf(clause, indicator).replace(/^(?:sin|sitt|sine|si) /u, ""),
          direction: verb === "halvere" ? "decrease" : "increase",
          deadline: slotOf(clause, "date", deadline)?.value.edtf ?? until?.slice(-4),
        }),
      ];
    },
    finds: {
      "Målet er å doble eksporten av tang innen 2030.": [
        {
          object: 100,
          qualifiers: { indicator: "eksporten av tang", direction: "increase", deadline: "2030" },
        },
      ],
      "Målet er å doble omsetningen innen fem år.": [
        { object: 100, qualifiers: { indicator: "omsetningen", deadline: undefined } },
      ],
      "Målet er å doble omsetninga dei neste fem åra.": [
        { object: 100, qualifiers: { indicator: "omsetninga", deadline: "2029" } },
      ],
      "Noreg skal halvere utsleppa frå skipsfarten innan 2030.": [
        {
          subject: "Norge",
          object: 50,
          qualifiers: { indicator: "utsleppa frå skipsfarten", direction: "decrease" },
        },
      ],
    },
    ignores: {
      "Vi skal ikke doble eksporten innen 2030.": "denied",
      "Regjeringen vil doble støtten innen 2030.": "money that is given",
    },
  }),
  defineFactRule({
    id: "target/shall-be-multiplied",
    type: "target",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?| at )(?<indicator>(?:(?! (?:skal|er|var|har|at) )${PHRASE}){3,70}?) skal (?<verb>dobl|tredobl|firedobl|femdobl|halver)(?:es|ast|e seg)${BY}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { indicator = "", verb = "", deadline } = match.groups ?? {};
      if (NOT.test(match[0]) || MONEY_GIVEN.test(indicator) || /\{(?!place)[a-z]+:/u.test(indicator))
        return [];
      const at = match.index + match[0].indexOf(indicator);
      const before = clause.skeleton.slice(0, at);
      const subject = AIM_IS.test(before) ? policyOf(clause, before, input) : null;
      const qualifiers = {
        indicator: decapitalize(wordsOf(clause, indicator), clause),
        direction: verb === "halver" ? "decrease" : "increase",
        deadline: slotOf(clause, "date", deadline)?.value.edtf,
      };
      return [
        {
          subject,
          predicate: "targets",
          object: { value: TIMES[`${verb}e`] ?? 0, unit: "percent" },
          qualifiers,
        },
      ];
    },
    finds: {
      "Målet til regjeringa er at utsleppa frå skipsfarten skal halverast innan 2030.": [
        {
          subject: "regjeringen",
          object: 50,
          qualifiers: { indicator: "utsleppa frå skipsfarten", direction: "decrease", deadline: "2030" },
        },
      ],
      "Eksporten av tang skal dobles innen 2030.": [
        { object: 100, qualifiers: { indicator: "eksporten av tang", direction: "increase" } },
      ],
    },
    ignores: {
      "Eksporten skal ikke dobles innen 2030.": "denied",
      "Eksporten av tang skal dobles.": "by when?",
      "Støtten skal dobles innen 2030.": "money that is given",
    },
  }),
  defineFactRule({
    id: "target/aim-that-shall",
    type: "target",
    pattern: new RegExp(
      `${AIM}(?: om)?(?: er)? at (?<indicator>(?:(?! (?:skal|er|har) )${PHRASE}){1,70}?) skal (?:minst )?(?<verb>ha|utgjøre|utgjere|nå|være på|vere på|komme opp i|kome opp i) (?:minst )?${QUANTITY("quantity")}(?: av (?<whole>(?:(?! (?:innen|innan|i|før) )${PHRASE}){2,40}?))?${BY}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { indicator = "", verb, quantity, whole, deadline } = match.groups ?? {};
      const found = quantityOf(clause, quantity);
      if (found === undefined || NOT.test(match[0]) || MONEY_GIVEN.test(indicator)) return [];
      const what = wordsOf(clause, indicator);
      const counted = found.kind === "count" ? found.text.replace(/^.*\d\S*\s|^\S+\s/u, "") : undefined;
      const before = clause.skeleton.slice(0, match.index);
      return [
        {
          subject: policyOf(clause, before, input),
          predicate: "targets",
          object: objectOf(found),
          qualifiers: {
            indicator:
              verb === "ha" && counted !== undefined
                ? /^(?:ein|man|vi|me|dei?|det|ho|hun|han)$/u.test(what)
                  ? counted
                  : `${counted} i ${what}`
                : whole === undefined
                  ? what
                  : `${what} som andel av ${wordsOf(clause, whole)}`,
            deadline: slotOf(clause, "date", deadline)?.value.edtf,
          },
        },
      ];
    },
    finds: {
      "Regjeringa har sett som mål at Noreg skal ha fem storhamner innan 2030.": [
        {
          subject: "regjeringen",
          object: 5,
          qualifiers: { indicator: "storhamner i Noreg", deadline: "2030" },
        },
      ],
      "Målet er at ein skal ha 400 nye kaier innan 2030.": [
        { object: 400, qualifiers: { indicator: "nye kaier" } },
      ],
      "Målet om at havforskning skal utgjøre tre prosent av BNP innen 2030 ligger fast.": [
        { object: 3, qualifiers: { indicator: "havforskning som andel av BNP", deadline: "2030" } },
      ],
    },
    ignores: {
      "Målet er ikke at kysten skal ha fem storhamner innen 2030.": "denied",
      "Målet er at kysten skal ha flere storhamner innen 2030.": "how many?",
    },
  }),
];
