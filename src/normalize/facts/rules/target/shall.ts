/** Targets told by "skal": "Norge skal kutte utslippene med …", "Innen 2030 skal eksporten økes med …", "… skal 40 prosent av transporten gå på sjø". */
import { CHANGE_INFINITIVE } from "../../../../extract/norwegian/change.ts";
import { slot, slotOf, wordsOf } from "../../clause.ts";
import { MONEY_GIVEN, modifierOf, objectOf, QUANTITY } from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { BASE, BY, baseAs, DOWN, policyOf, target, UP } from "./aims.ts";

const DATE = slot("date", "deadline");
/** Before the law or the plan that says so. */
const BEFORE = "(?:[Ii]følg(?:e|je)|[Ee]tter|[Ii] tråd med) ";
/** The same match, with what can stand in either of two places in one. */
function inOrder(match: RegExpExecArray): Record<string, string> {
  const groups = match.groups ?? {};
  groups.indicator ??= groups.indicator2 as string;
  groups.deadline ??= groups.early as string;
  groups.fromDate ??= groups.fromDate2 ?? (groups.fromDate3 as string);
  return groups;
}

const IS_ACTIVE = new RegExp(`^(?:opp|ned|${CHANGE_INFINITIVE})$`, "iu");

export const targetShallRules: readonly FactRule[] = [
  defineFactRule({
    id: "target/shall-change",
    type: "target",
    pattern: new RegExp(
      `(?:(?:[Ii]nnen|[Ii]nnan|[Ff]ør|I) \\{date:(?<early>\\d{1,4})\\} )?(?:skal|vil) (?:bidra til å |medverke til å |vere med på å |være med på å )?(?:(?<who>\\{place:\\d{1,4}\\}|vi|me|bransjen|næringen|næringa|industrien|kommunen|fylket|landet) )?(?<verb>${UP}|${DOWN}) (?<indicator>${PHRASE}{1,100}?)(?: (?:fra|frå) ${QUANTITY("from")}(?: i ${slot("date", "fromDate2")})?)? (?:med|til) (?:minst )?${QUANTITY("quantity")}(?: (?:per år|i året|årlig|årleg))?${BASE}(?: (?:innen|innan|før|fram mot|frem mot)(?: (?:utgangen|utgongen|utløpet|slutten) av)? ${DATE})?${baseAs("fromDate3")}`,
      "giu",
    ),
    build: (match, clause, input) =>
      inOrder(match).deadline === undefined ? [] : target(match, clause, input),
    finds: {
      "Regjeringa vil auke eksporten med 50 prosent innan 2030.": [
        { subject: "regjeringen", object: 50, qualifiers: { indicator: "eksporten", deadline: "2030" } },
      ],
      "Norge skal kutte utslippene med 55 prosent innen 2030.": [
        { subject: "Norge", object: 55, qualifiers: { direction: "decrease" } },
      ],
      "Ifølgje denne skal Noreg redusere sine utslepp med 55 prosent samanlikna med 1990-nivå innan 2030.": [
        {
          subject: "Norge",
          object: 55,
          qualifiers: { indicator: "utslepp", baselinePeriod: "1990", deadline: "2030" },
        },
      ],
      "Kommunen skal redusere utslippene med minst 60 prosent innen 2030, sammenlignet med 1990.": [
        { object: 60, qualifiers: { baselinePeriod: "1990", deadline: "2030" } },
      ],
      "Prosjekta skal vere med på å redusere utsleppa med 1,5 millionar tonn per år innan utgangen av 2030.":
        [{ object: 1_500_000, qualifiers: { indicator: "utsleppa", deadline: "2030" } }],
      "Innen 2030 skal bransjen øke eksporten til 4 milliarder kroner.": [
        { object: 4_000_000_000, qualifiers: { indicator: "eksporten", deadline: "2030" } },
      ],
      "Regjeringa vil auke verdien av seljinga frå 20 milliardar kroner i 2021 til 30 milliardar kroner innan 2030.":
        [
          {
            object: 30_000_000_000,
            qualifiers: { indicator: "verdien av seljinga", baselinePeriod: "2021", deadline: "2030" },
          },
        ],
    },
    ignores: { "Vi skal øke med 3 prosent.": "what, and by when?" },
  }),
  defineFactRule({
    id: "target/is-to-be-changed",
    type: "target",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og |men )?| at )(?<indicator>(?:(?! (?:skal|er|var|har) )${PHRASE}){1,70}?) skal|(?:^|[.;:] )(?:${BEFORE}(?<law>(?:(?! skal )${PHRASE}){3,60}?)|(?:[Ii]nnen|[Ii]nnan|[Ff]ør|I|i) \\{date:(?<early>\\d{1,4})\\}) skal (?<indicator2>(?:(?! (?:skal|er|var|har) )${PHRASE}){1,70}?)) (?<verb>økes|økast|aukes|aukast|doblast|kuttes|kuttast|reduseres|reduserast|senkes|senkast|opp|ned|${CHANGE_INFINITIVE}) (?:med|til) (?:minst )?\\{(?:amount|percentage|count):(?<quantity>\\d{1,4})\\}${BASE}${BY}`,
      "giu",
    ),
    build: (match, clause, input) => {
      const groups = inOrder(match);
      return MONEY_GIVEN.test(groups.indicator ?? "") ||
        // "Prisen skal stige": so it is thought, unless it is told by when.
        (IS_ACTIVE.test(groups.verb ?? "") && groups.deadline === undefined)
        ? []
        : target(match, clause, input);
    },
    finds: {
      "Utsleppa skal kuttast med 40 prosent innan 2035.": [
        { object: 40, qualifiers: { indicator: "Utsleppa", direction: "decrease", deadline: "2035" } },
      ],
      "Ifølge den nye havloven skal utslippene fra ferjer reduseres med 40 prosent sammenlignet med 2005-nivå innen 2035.":
        [
          {
            subject: "havloven",
            object: 40,
            qualifiers: {
              indicator: "utslippene fra ferjer",
              direction: "decrease",
              baselinePeriod: "2005",
              deadline: "2035",
            },
          },
        ],
      "Innan 2035 skal eksporten av tang aukast med 40 prosent.": [
        { object: 40, qualifiers: { indicator: "eksporten av tang", deadline: "2035" } },
      ],
      "Energibruken skal gå ned med 10 prosent innen 2035.": [
        { object: 10, qualifiers: { indicator: "Energibruken", direction: "decrease", deadline: "2035" } },
      ],
    },
    ignores: {
      "Støtta skal aukast med 40 prosent.": "a grant",
      "Prisen skal stige med 40 prosent.": "what is thought to come",
      "Utsleppa vil gå ned med 40 prosent.": "what is thought to come, and nobody's aim",
    },
  }),
  defineFactRule({
    id: "target/share-shall",
    type: "target",
    pattern: new RegExp(
      `(?:(?:^|[.;:] )(?:[Ii]nnen|[Ii]nnan|[Ff]ør|I) (?:utgangen av |utgongen av )?\\{date:(?<early>\\d{1,4})\\} skal (?:minst )?\\{percentage:(?<quantity2>\\d{1,4})\\} av (?<whole2>(?:(?! (?:som|skal) )${PHRASE}){3,60}?)|(?:^|[.;:] )(?:[Mm]inst )?\\{percentage:(?<quantity>\\d{1,4})\\} av (?<whole>(?:(?! (?:som|skal) )${PHRASE}){3,60}?) skal) (?<what>(?:være|vere|ha|gå|skje|bli|komme|kome|gjennomføres|gjennomførast|bruke|kjøre|køyre) (?:(?! (?:innen|innan|og|som) )${PHRASE}){2,60}?)(?: (?:innen|innan|før) (?:utgangen av |utgongen av )?${DATE})?(?=$|[.,;]| og )`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { quantity2, quantity = quantity2, whole2, whole = whole2, what = "" } = match.groups ?? {};
      const { early, deadline = early } = match.groups ?? {};
      const found = slotOf(clause, "percentage", quantity);
      const until = slotOf(clause, "date", deadline)?.value.edtf;
      if (found === undefined || until === undefined || /X/u.test(until)) return [];
      if (DENIED.test(match[0].toLowerCase()) || /\{(?:amount|percentage|count):/u.test(what)) return [];
      return [
        {
          subject: policyOf(clause, clause.skeleton.slice(0, match.index), input),
          predicate: "targets",
          object: objectOf(found),
          qualifiers: {
            indicator: `${wordsOf(clause, whole ?? "")} som skal ${wordsOf(clause, what)}`,
            deadline: until,
            modifier: modifierOf(found),
          },
        },
      ];
    },
    finds: {
      "Innan 2030 skal 40 prosent av transporten gå på sjø.": [
        { object: 40, qualifiers: { indicator: "transporten som skal gå på sjø", deadline: "2030" } },
      ],
      "Minst 40 prosent av ferjene skal være utslippsfrie innen 2030.": [
        { object: 40, qualifiers: { indicator: "ferjene som skal være utslippsfrie", deadline: "2030" } },
      ],
    },
    ignores: {
      "40 prosent av transporten skal gå på sjø.": "by when?",
      "Innen 2030 skal 40 prosent av transporten ikke gå på sjø.": "denied",
    },
  }),
];
