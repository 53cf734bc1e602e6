/** Targets: what is to be reached, from where and by when. */
import { CHANGE_INFINITIVE, isFalling } from "../../../../extract/norwegian/change.ts";
import type { Slot } from "../../../../model.ts";
import { type Clause, slot, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { isStretch, objectOf, QUANTITY, quantityOf, quantityQualifier, subjectOf } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, governmentOf, slotOfMention } from "../../things.ts";

export const UP = "øke|auke|auka|doble|dobla|heve|heva|løfte|løfta|styrke|firedoble|tredoble";
export const DOWN = "redusere|redusera|kutte|kutta|senke|senka|halvere|halvera|få ned|minske|minska";
const DOWNWARDS = new RegExp(`^(?:${DOWN}|kutt|reduser|senk|halver)`, "iu");
export const isDownwards = (verb: string): boolean =>
  verb === "ned" || DOWNWARDS.test(verb) || isFalling(verb);
const DATE = slot("date", "deadline");
/** "innen", "fram mot", "innen utgangen av": before the date by which it is to be reached. */
export const UNTIL =
  "(?:(?:i løpet av|i|innen|innan|før|mot|fram mot|frem mot)(?: (?:utgangen|utgongen|utløpet|slutten) av)?)";

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

const SPAN = /^(\d{4})\/(\d{4})$/u;

export function target(match: RegExpExecArray, clause: Clause, input: FactInput): Draft[] {
  const {
    verb = "",
    indicator = "",
    quantity,
    from,
    fromDate,
    deadline,
    span,
    who,
    law,
  } = match.groups ?? {};
  const found = quantityOf(clause, quantity);
  if (
    found === undefined ||
    isStretch(found) ||
    /(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje)(?![A-Za-zÀ-ɏ])/iu.test(match[0])
  )
    return [];
  const baseline = quantityOf(clause, from);
  // "fra 2009 til 2030".
  const [first, last] = SPAN.exec(slotOf(clause, "date", span)?.value.edtf ?? "")?.slice(1) ?? [];
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
        baselinePeriod: slotOf(clause, "date", fromDate)?.value.edtf ?? first,
        deadline: slotOf(clause, "date", deadline)?.value.edtf ?? last,
      },
    },
  ];
}

/** From what level: "sammenlignet med 1990", "av 1990-nivå". */
export const baseAs = (name: string): string =>
  `(?:,? (?:(?:sammenlignet|sammenliknet|samanlikna) med|målt mot|i forhold til|fra|frå|mot|av) (?:(?:nivået|nivåa) i )?\\{date:(?<${name}>\\d{1,4})\\}(?:-nivå(?:et|a)?)?)?`;
export const BASE = baseAs("fromDate");
export const BY = `(?: ${UNTIL} ${DATE})?`;

export const targetRules: readonly FactRule[] = [
  defineFactRule({
    id: "target/aim-to-change",
    type: "target",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:[Mm]ål(?:et|settingen|settinga|setting)?|[Aa]mbisjon(?:en)?|målsetjing|målsetjinga)(?: ${PHRASE}{1,60}?)? (?:er |om )?å (?<verb>${UP}|${DOWN}) (?<indicator>${PHRASE}{1,120}?)(?: fra ${QUANTITY("from")}(?: i ${slot("date", "fromDate")})?| frå ${QUANTITY("from2")})? (?:med|til|på) ${QUANTITY("quantity")}${baseAs("fromDate2")}${BY}${baseAs("fromDate3")}(?: ${slot("date", "span")})?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const groups = match.groups ?? {};
      groups.from ??= groups.from2 as string;
      groups.fromDate ??= groups.fromDate2 ?? (groups.fromDate3 as string);
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
      "Siva har som mål å kutte utslippene med 60 prosent fra 2009 til 2030.": [
        { object: 60, qualifiers: { baselinePeriod: "2009", deadline: "2030" } },
      ],
      "Ambisjonen er å redusere utsleppa med 50 prosent innan 2030 samanlikna med 2015.": [
        { object: 50, qualifiers: { baselinePeriod: "2015", deadline: "2030" } },
      ],
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
    id: "target/aim-to-reach",
    type: "target",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:[Mm]ål(?:et|settingen|settinga|setting|setjing|setjinga)?|[Aa]mbisjon(?:en|er|ar)?)(?: ${PHRASE}{1,60}?)? (?:er |om )?å (?:skape|nå|etablere|byggje|bygge|rekruttere|utdanne|gi|få) (?:minst )?${QUANTITY("quantity")}(?<more>(?: (?!(?:i|innen|innan|før|mot|fram|frem) )[a-zæøå]+){0,4})(?:,? [a-zæøå ]{0,40}?${UNTIL} ${DATE})?`,
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
      `(?<![A-Za-zÀ-ɏ])(?:[Mm]ål(?:et|settingen|settinga|setting|setjing|setjinga)?|[Aa]mbisjon(?:en)?)(?:(?: ${PHRASE}{1,60}?)? er| om) (?:at (?<indicator>(?:(?! (?:skal|er|har) )${PHRASE}){2,80}?) skal (?<verb>${CHANGE_INFINITIVE}|økes|økast|aukes|aukast|kuttes|kuttast|reduseres|reduserast|halveres|halverast|opp|ned) (?:med|til|i) (?:minst )?${QUANTITY("quantity")}|at (?:minst )?\\{percentage:(?<share>\\d{1,4})\\} av (?<whole>(?:(?! skal )${PHRASE}){2,60}?) skal (?<what>${PHRASE}{3,60}?)|(?:minst )?\\{percentage:(?<more>\\d{1,4})\\} (?:økt|auka|høyere|høgare|mer|meir|økning i|auke i) (?<indicator2>[a-zæøå]${PHRASE}{2,40}?)|å ha (?:minst )?\\{count:(?<count>\\d{1,4})\\})${BY}(?=$|[.,;]| og )`,
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
      "Stortinget har vedtatt et mål om at 40 prosent av havnene skal ha landstrøm innen utgangen av 2032.": [
        { object: 40, qualifiers: { indicator: "havnene som skal ha landstrøm", deadline: "2032" } },
      ],
      "Målet er at ledigheten skal ned til 2 prosent innen 2030.": [
        { object: 2, qualifiers: { direction: "decrease", deadline: "2030" } },
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
];
