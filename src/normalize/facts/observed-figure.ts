/** Observations of what somebody has: a turnover, a surplus, the highest rate; and of how many are out of work. */
import type { Slot } from "../../model.ts";
import { type Clause, slot, slotOf, slotsIn, wordsOf } from "./clause.ts";
import type { FactInput } from "./input.ts";
import {
  DATE,
  modifierOf,
  NOT_OBSERVED,
  objectOf,
  periodOf,
  QUANTITY,
  quantityOf,
  START,
  subjectOf,
  TOTAL,
} from "./measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE, type Qualifiers } from "./rule.ts";
import { antecedent, dateIn } from "./things.ts";

/** What a business is measured by. */
const FIGURE =
  "(?:(?:samlet|samla|akkumulert|total|årlig|årleg|gjennomsnittlig|gjennomsnittleg) )?(?:omsetning|omsetnad|verdiskaping|verdiskapning|eksport|produksjon|overskudd|overskot|underskudd|underskot|driftsresultat|driftsoverskudd|driftsoverskot|årsresultat|driftsinntekt(?:er)?|salgsinntekt(?:er)?)";
const PEOPLE = /^(?:person|menneske|innbygger|innbyggjar|arbeidstaker|arbeidstakar|nordmann)$/u;
const STATE =
  "(?:(?:helt|heilt|delvis) )?(?:arbeidsledige?|ledige?|arbeidsløse|arbeidslause|permitterte?|sysselsatte?|sysselsette)";

/** A level of the quantity in a slot; none where it is denied or aimed at. */
function levelOf(
  match: RegExpExecArray,
  clause: Clause,
  name: string,
  index: string | undefined,
  qualifiers: Qualifiers,
): Draft[] {
  const found = quantityOf(clause, index);
  if (found === undefined || NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
  return [
    {
      subject: { name },
      predicate: "has-value",
      object: objectOf(found),
      qualifiers: { ...qualifiers, modifier: modifierOf(found) },
    },
  ];
}

/** "40 verft er med. Verfta hadde …": all of those that the paragraph has counted. */
function countedBefore(words: string, { block, start }: Clause, { mentions }: FactInput): Slot | null {
  if (!/^[A-Za-zæøåÆØÅ]{4,30}$/u.test(words)) return null;
  const group = mentions.findLast(
    (mention) =>
      mention.kind === "count" &&
      mention.block === block.id &&
      mention.end <= start &&
      words.toLowerCase().startsWith(mention.value.unit) &&
      !/flere|fleire|færre/iu.test(mention.text),
  );
  return group === undefined ? null : { name: group.text.replace(/\s+/gu, " ") };
}

export const observedFigureRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/had-figure",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<subject>(?:(?! (?:har|hadde|fikk|fekk|som|er|og) )${PHRASE}){1,90}?) (?:hadde|har|har hatt|fikk|fekk|oppnådde) (?:(?:i )?${slot("date", "early")} )?(?:en |ei |ein |et |eit )?(?<figure>${FIGURE})(?: (?:(?:i|for) )?${DATE})? på (?:${TOTAL} )?${QUANTITY("quantity")}(?: i ${slot("date", "late")})?(?=$|[.,;]| (?:og|mens|medan|mot|per|før) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { subject: words = "", figure = "", quantity, date, early, late } = match.groups ?? {};
      const whose =
        antecedent(words, clause.start, input) ??
        countedBefore(words, clause, input) ??
        subjectOf(clause, words);
      if (whose === null || !("name" in whose) || /\{(?:amount|percentage|count|person)/u.test(words))
        return [];
      return levelOf(match, clause, `${figure} i ${whose.name}`, quantity, {
        period: periodOf(clause, date ?? early ?? late),
      });
    },
    finds: {
      "Verftene hadde en samlet verdiskaping i 2023 på 1,2 milliarder kroner.": [
        {
          subject: "samlet verdiskaping i verftene",
          predicate: "has-value",
          object: 1_200_000_000,
          qualifiers: { period: "2023" },
        },
      ],
      "Fondet hjelpte 40 verft. Det er 2 fleire verft enn før. Verfta hadde ein omsetnad på 4 millionar kroner.":
        [{ subject: "omsetnad i 40 verft", object: 4_000_000 }],
      "Tall fra SSB viser at hamnene hadde en akkumulert omsetning fra 2012 til 2017 på 4 milliarder kroner.":
        [
          {
            subject: "akkumulert omsetning i hamnene",
            object: 4_000_000_000,
            qualifiers: { period: "2012/2017" },
          },
        ],
      "Fjordverft AS hadde ein omsetnad på 40 millionar kroner i 2023.": [
        { subject: "omsetnad i Fjordverft AS", object: 40_000_000, qualifiers: { period: "2023" } },
      ],
    },
    ignores: {
      "Vi hadde en omsetning på 40 millioner kroner.": "who?",
      "Verftene skal ha en omsetning på 40 millioner kroner.": "an aim",
      "Verftene hadde ikke en omsetning på 40 millioner kroner.": "denied",
    },
  }),
  defineFactRule({
    id: "observation/extreme-of-place",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men |mens |medan )?)(?<place>\\{place:\\d{1,4}\\}) (?:har|hadde) (?:den |det )?(?:høyeste|høgaste|høgste|laveste|lågaste|lågste|største|minste) (?<what>[a-zæøå]{5,30}(?:en|a|et))(?: i ${DATE})?,? (?:med|på) ${slot("percentage", "quantity")}`,
      "gu",
    ),
    build: (match, clause) => {
      const { place = "", what = "", date, quantity } = match.groups ?? {};
      return levelOf(match, clause, what, quantity, {
        area: slotsIn(clause, "place", place)[0]?.value.name,
        period: periodOf(clause, date),
      });
    },
    finds: {
      "Rogaland hadde den laveste arbeidsløsheten i april, med 1,9 prosent.": [
        {
          subject: "arbeidsløsheten",
          predicate: "has-value",
          object: 1.9,
          qualifiers: { area: "Rogaland", period: "2024-04" },
        },
      ],
    },
    ignores: { "Rogaland hadde det største verftet, med 40 kraner.": "a yard, and no figure" },
  }),
  defineFactRule({
    id: "observation/out-of-work",
    type: "observation",
    pattern: new RegExp(
      `(?:${slot("count")}(?:,? eller ${slot("percentage")} av arbeidsstyrk(?:en|a),?)?(?: i (?<place>\\{place:\\d{1,4}\\}))? (?:er|var|var det|er nå|er no)|(?:er|var) ${slot("count", "count2")}) (?:(?:registrert|registrerte) (?:som )?)?(?<state>${STATE}(?: eller (?:som )?arbeidssøk[a-zæøå]{2,6} på tiltak)?)(?![A-Za-zÀ-ɏ])`,
      "gu",
    ),
    build: (match, clause) => {
      const { count, count2, percentage, place, state = "" } = match.groups ?? {};
      const people = count ?? count2;
      if (!PEOPLE.test(slotOf(clause, "count", people)?.value.unit ?? "")) return [];
      const qualifiers = {
        period: dateIn(clause, clause.skeleton),
        area: place === undefined ? undefined : wordsOf(clause, place),
      };
      const name = state.replace(" eller som ", " eller ");
      return [people, percentage].flatMap((index) => levelOf(match, clause, name, index, qualifiers));
    },
    finds: {
      "410 mennesker, eller 3 prosent av arbeidsstyrken, er permittert i april 2024.": [
        { subject: "permittert", object: 410, qualifiers: { period: "2024-04" } },
        { subject: "permittert", object: 3 },
      ],
      "600 personar i Bodø var registrerte som ledige i mai 2024.": [
        { subject: "ledige", object: 600, qualifiers: { area: "Bodø", period: "2024-05" } },
      ],
    },
    ignores: {
      "12 stillinger er ledige.": "no people",
      "I 2030 skal 700 personer være sysselsatt.": "an aim",
    },
  }),
  defineFactRule({
    id: "observation/were-supported",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |mens |medan )?)(?:(?:[Ii] )?\\{date:\\d{1,4}\\} (?:fikk|fekk|mottok) (?:i alt |totalt |til sammen |til saman )?${slot("count")}|(?:I alt |Totalt |Til sammen |Til saman )?${slot("count", "count2")} (?:fikk|fekk|mottok|har fått|har motteke|har mottatt)) (?<what>(?:økonomisk |statleg |statlig )?(?:støtte|tilskudd|tilskot|lån|tilsagn))(?: (?:fra|frå) (?<giver>\\{(?:organisation|programme):\\d{1,4}\\}))?(?=$|[.,;]| (?:i|og|gjennom|til) )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { count, count2, what = "", giver } = match.groups ?? {};
      const found = slotOf(clause, "count", count ?? count2);
      if (
        found === undefined ||
        !/(?:bedrift|verksemd|virksomhet|prosjekt|selskap|gründer|klynge|klyngje|foretak|føretak)$/u.test(
          found.value.unit,
        )
      )
        return [];
      if (/(?<![A-Za-zÀ-ɏ])(?:skal|vil|kan|ikke|ikkje)(?![A-Za-zÀ-ɏ])/u.test(match[0])) return [];
      const noun = /[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]*$/u.exec(found.text)?.[0] ?? found.text;
      const from = giver === undefined ? "" : ` fra ${wordsOf(clause, giver)}`;
      return [
        {
          subject: { name: `${noun} som fikk ${what}${from}` },
          predicate: "has-value",
          object: objectOf(found),
          qualifiers: { period: dateIn(clause, clause.skeleton), modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "I fjor fikk 340 bedrifter støtte fra Innovasjon Norge.": [
        {
          subject: "bedrifter som fikk støtte fra Innovasjon Norge",
          predicate: "has-value",
          object: 340,
          qualifiers: { period: "2023" },
        },
      ],
      "Totalt 12 prosjekt fekk tilskot i 2023.": [
        { subject: "prosjekt som fikk tilskot", object: 12, qualifiers: { period: "2023" } },
      ],
    },
    ignores: {
      "I fjor fikk bedriftene støtte fra Innovasjon Norge.": "no number",
      "12 prosjekter skal få støtte.": "not yet",
      "I fjor fikk 12 personer støtte fra venner.": "no business",
    },
  }),
];
