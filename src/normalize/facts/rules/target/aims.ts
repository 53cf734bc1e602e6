/** Targets: what is to be reached, from where and by when. */
import { CHANGE_INFINITIVE, isFalling } from "../../../../extract/norwegian/change.ts";
import type { Slot } from "../../../../model.ts";
import { type Clause, slot, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import {
  isStretch,
  MONEY_GIVEN,
  objectOf,
  QUANTITY,
  quantityOf,
  quantityQualifier,
  subjectOf,
} from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, governmentOf, slotOfMention } from "../../things.ts";

export const UP = "øke|auke|auka|doble|dobla|heve|heva|løfte|løfta|styrke|firedoble|tredoble";
export const DOWN = "redusere|redusera|kutte|kutta|senke|senka|halvere|halvera|få ned|minske|minska";
const DOWNWARDS = new RegExp(`^(?:${DOWN}|kutt|reduser|senk|halver)`, "iu");
export const isDownwards = (verb: string): boolean => DOWNWARDS.test(verb) || isFalling(verb);
const DATE = slot("date", "deadline");

/** A sentence that speaks of such a thing: its target follows. */
const SPOKEN_OF =
  /(?:^|[.!?] )(?<noun>Satsingen|Satsinga|Satsningen|Programmet|Planen|Strategien|Reformen|Ordningen|Ordninga) /gu;

/** "Kari Nordvik sier at |regjeringen har som": the government, whoever tells so. */
const SAID_OF_GOVERNMENT = / (?:at|da|fordi|når) (?:den )?regjering(?:en|a) (?:[a-zæøå]+ ){0,3}$/u;

/** Whose target it is: a programme or a body in the clause, else the one spoken of last, else the government. */
export function policyOf(clause: Clause, before: string, input: FactInput): Slot | null {
  const { text } = input.article;
  const { start } = clause.block;
  const spoken = [
    ...text
      .slice(start, clause.start + before.length)
      .replace(/\s/gu, " ")
      .matchAll(SPOKEN_OF),
  ].at(-1);
  const pointed =
    spoken === undefined ? null : antecedent(spoken.groups?.noun ?? "", start + spoken.index + 1, input);
  if (pointed !== null) return pointed;
  if (SAID_OF_GOVERNMENT.test(before)) return governmentOf(input);
  for (const kind of ["programme", "organisation", "cluster", "minister"] as const) {
    const mention = slotsIn(clause, kind, before)[0];
    if (mention !== undefined) return slotOfMention(mention);
  }
  if (/regjering(?:en|a)/iu.test(before)) return governmentOf(input);
  return antecedent("satsingen", clause.start, input);
}

/** "Norge skal kutte …": whose aim it is where it stands right before. */
export const placeBefore = (clause: Clause, piece: string): Slot | null => {
  const place = /\{place:\d{1,4}\}\s?$/u.test(piece) ? slotsIn(clause, "place", piece).at(-1) : undefined;
  return place === undefined ? null : slotOfMention(place);
};
/** Before the law or the plan that says so. */
const BEFORE = "(?:[Ii]følg(?:e|je)|[Ee]tter|[Ii] tråd med) ";

/** The same match, with what can stand in either of two places in one. */
function inOrder(match: RegExpExecArray): Record<string, string> {
  const groups = match.groups ?? {};
  groups.indicator ??= groups.indicator2 as string;
  groups.deadline ??= groups.early as string;
  groups.fromDate ??= groups.fromDate2 as string;
  return groups;
}

function target(match: RegExpExecArray, clause: Clause, input: FactInput): Draft[] {
  const { verb = "", indicator = "", quantity, from, fromDate, deadline, who, law } = match.groups ?? {};
  const found = quantityOf(clause, quantity);
  if (
    found === undefined ||
    isStretch(found) ||
    /(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje)(?![A-Za-zÀ-ɏ])/iu.test(match[0])
  )
    return [];
  const baseline = quantityOf(clause, from);
  return [
    {
      subject:
        policyOf(clause, clause.skeleton.slice(0, match.index), input) ??
        placeBefore(clause, clause.skeleton.slice(0, match.index) + (who ?? "")) ??
        (law === undefined || /^(?:denne|dette|den|det|disse|desse)$/iu.test(law)
          ? null
          : subjectOf(clause, law.replace(/^den nye /u, ""))),
      predicate: "targets",
      object: objectOf(found),
      qualifiers: {
        indicator:
          wordsOf(clause, indicator)
            .replace(/^(?:sine|sin|sitt|si) /u, "")
            .replace(/[\s,]+$/u, "") || undefined,
        direction: isDownwards(verb) ? "decrease" : "increase",
        baseline: baseline === undefined ? undefined : quantityQualifier(objectOf(baseline)),
        baselinePeriod: slotOf(clause, "date", fromDate)?.value.edtf,
        deadline: slotOf(clause, "date", deadline)?.value.edtf,
      },
    },
  ];
}

/** From what level: "sammenlignet med 1990", "av 1990-nivå". */
const BASE =
  "(?:,? (?:(?:sammenlignet|sammenliknet|samanlikna) med|målt mot|i forhold til|fra|frå|mot|av) (?:(?:nivået|nivåa) i )?\\{date:(?<fromDate>\\d{1,4})\\}(?:-nivå(?:et|a)?)?)?";
const BY = `(?: (?:i|innen|innan|før|mot|fram mot|frem mot) ${DATE})?`;

const IS_ACTIVE = new RegExp(`^${CHANGE_INFINITIVE}$`, "iu");

export const targetRules: readonly FactRule[] = [
  defineFactRule({
    id: "target/aim-to-change",
    type: "target",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:[Mm]ål(?:et|settingen|settinga|setting)?|[Aa]mbisjon(?:en)?|målsetjing|målsetjinga)(?: ${PHRASE}{1,60}?)? (?:er |om )?å (?<verb>${UP}|${DOWN}) (?<indicator>${PHRASE}{1,120}?)(?: fra ${QUANTITY("from")}(?: i ${slot("date", "fromDate")})?| frå ${QUANTITY("from2")})? (?:med|til|på) ${QUANTITY("quantity")}${BY}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const groups = match.groups ?? {};
      groups.from ??= groups.from2 as string;
      return target(match, clause, input);
    },
    finds: {
      "Satsingen har som mål å øke eksporten av klippfisk med 50 prosent innen 2030.": [
        {
          subject: null,
          predicate: "targets",
          object: 50,
          qualifiers: { indicator: "eksporten av klippfisk", direction: "increase", deadline: "2030" },
        },
      ],
      "Statsminister Jens Stoltenberg sier at regjeringen har et mål om å øke eksporten av tang med 50 prosent.":
        [{ subject: "regjeringen", object: 50 }],
      "Målet er å øke inntektene fra 22 milliarder kroner i 2021 til 50 milliarder kroner i 2030.": [
        { object: 50_000_000_000, qualifiers: { baselinePeriod: "2021", deadline: "2030" } },
      ],
    },
    ignores: {
      "Målet er å øke eksporten.": "by how much?",
      "Målet er å doble omsetninga på 10 år.": "how long it takes",
    },
  }),
  defineFactRule({
    id: "target/shall-change",
    type: "target",
    pattern: new RegExp(
      `(?:(?:[Ii]nnen|[Ii]nnan|[Ff]ør|I) \\{date:(?<early>\\d{1,4})\\} )?(?:skal|vil) (?:(?<who>\\{place:\\d{1,4}\\}|vi|me|bransjen|næringen|næringa|industrien|kommunen|fylket|landet) )?(?<verb>${UP}|${DOWN}) (?<indicator>${PHRASE}{1,100}?)(?: (?:fra|frå) ${QUANTITY("from")}(?: i ${slot("date", "fromDate2")})?)? (?:med|til) (?:minst )?${QUANTITY("quantity")}${BASE}(?: (?:innen|innan|før|fram mot|frem mot) ${DATE})?`,
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
    id: "target/aim-to-reach",
    type: "target",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:[Mm]ål(?:et|settingen|settinga|setting|setjing|setjinga)?|[Aa]mbisjon(?:en|er|ar)?)(?: ${PHRASE}{1,60}?)? (?:er |om )?å (?:skape|nå|etablere|byggje|bygge|rekruttere|utdanne|gi|få) (?:minst )?${QUANTITY("quantity")}(?<more>(?: (?!(?:i|innen|innan|før|mot|fram|frem) )[a-zæøå]+){0,4})(?:,? [a-zæøå ]{0,40}?(?:i|innen|innan|før|mot|fram mot|frem mot) ${DATE})?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { quantity, more = "" } = match.groups ?? {};
      const noun = slotOf(clause, "count", quantity)?.text.replace(/^.*\d\S*\s/u, "") ?? "";
      return target(match, clause, input).map((draft) => ({
        ...draft,
        qualifiers: {
          ...draft.qualifiers,
          indicator: `${noun}${more}`.replace(/\s+/gu, " ").trim() || undefined,
        },
      }));
    },
    finds: {
      "Klynga har som mål å skape 1500 nye arbeidsplasser innen 2032.": [
        { object: 1500, qualifiers: { indicator: "nye arbeidsplasser", deadline: "2032" } },
      ],
    },
    ignores: { "Målet er å skape nye arbeidsplasser.": "how many?" },
  }),
  defineFactRule({
    id: "target/aim-is-that",
    type: "target",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:[Mm]ål(?:et|settingen|settinga|setting|setjing|setjinga)?|[Aa]mbisjon(?:en)?)(?: ${PHRASE}{1,60}?)? er (?:at (?<indicator>(?:(?! (?:skal|er|har) )${PHRASE}){2,80}?) skal (?<verb>${CHANGE_INFINITIVE}|økes|økast|aukes|aukast|kuttes|kuttast|reduseres|reduserast|halveres|halverast) (?:med|til) (?:minst )?${QUANTITY("quantity")}|at (?:minst )?\\{percentage:(?<share>\\d{1,4})\\} av (?<whole>(?:(?! skal )${PHRASE}){2,60}?) skal (?<what>${PHRASE}{3,60}?)|(?:minst )?\\{percentage:(?<more>\\d{1,4})\\} (?:økt|auka|høyere|høgare|mer|meir|økning i|auke i) (?<indicator2>[a-zæøå]${PHRASE}{2,40}?)|å ha (?:minst )?\\{count:(?<count>\\d{1,4})\\})${BY}(?=$|[.,;]| og )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const groups = match.groups ?? {};
      const { share, whole, what, more, indicator2, count } = groups;
      const index = groups.quantity ?? share ?? more ?? count;
      const told =
        groups.indicator ??
        indicator2 ??
        (whole === undefined
          ? slotOf(clause, "count", count)?.text.replace(/^.*[\d\s](?=[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]*$)/su, "")
          : `${whole} som skal ${what}`);
      return target(
        Object.assign([...match] as unknown as RegExpExecArray, {
          index: match.index,
          groups: { ...groups, quantity: index ?? "", indicator: told ?? "" },
        }),
        clause,
        input,
      );
    },
    finds: {
      "Målet er at treeksporten skal øke med 50 prosent innen 2030.": [
        { object: 50, qualifiers: { indicator: "treeksporten", direction: "increase", deadline: "2030" } },
      ],
      "Målet er at 40 prosent av ferjene skal være utslippsfrie innen 2030.": [
        { object: 40, qualifiers: { indicator: "ferjene som skal være utslippsfrie", deadline: "2030" } },
      ],
      "Målet er 50 prosent auka eksport innan 2030.": [{ object: 50, qualifiers: { indicator: "eksport" } }],
      "Ambisjonen er å ha 500 medlemmer innen 2027.": [
        { object: 500, qualifiers: { indicator: "medlemmer", deadline: "2027" } },
      ],
    },
    ignores: {
      "Målet er at eksporten skal øke.": "by how much?",
      "Målet er ikke at eksporten skal øke med 50 prosent.": "denied",
    },
  }),
  defineFactRule({
    id: "target/is-to-be-changed",
    type: "target",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og |men )?| at )(?<indicator>(?:(?! (?:skal|er|var|har) )${PHRASE}){1,70}?) skal|(?:^|[.;:] )(?:${BEFORE}(?<law>(?:(?! skal )${PHRASE}){3,60}?)|(?:[Ii]nnen|[Ii]nnan|[Ff]ør|I|i) \\{date:(?<early>\\d{1,4})\\}) skal (?<indicator2>(?:(?! (?:skal|er|var|har) )${PHRASE}){1,70}?)) (?<verb>økes|økast|aukes|aukast|doblast|kuttes|kuttast|reduseres|reduserast|senkes|senkast|${CHANGE_INFINITIVE}) (?:med|til) (?:minst )?\\{(?:amount|percentage|count):(?<quantity>\\d{1,4})\\}${BASE}${BY}`,
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
];
