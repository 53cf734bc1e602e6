/** Observations: levels, changes and shares that the text states as facts. */
import { CHANGE_PASSIVE, CHANGE_PERFECT, HAS_CHANGED, isFalling } from "../../extract/norwegian/change.ts";
import type { Slot } from "../../model.ts";
import { matchesOf } from "../matches.ts";
import { type Clause, slot, slotOf, slotsIn, wordsOf } from "./clause.ts";
import {
  changesBy,
  DATE,
  DEGREE,
  FOCUS,
  MONEY_GIVEN,
  modifierOf,
  NOT_OBSERVED,
  NOUN_PHRASE,
  objectOf,
  periodOf,
  perOf,
  QUANTITY,
  quantityOf,
  START,
  SUBJECT,
  subjectOf,
  TOTAL,
} from "./measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";

/** Of what an amount is the price, behind it. */
const PER = "(?: (?:per|pr|pr\\.) [a-zæøå]{1,12})?";

/** "sjømateksporten i 2015": what is measured, and of what time. */
const TIMED = /^(?<what>.+?) (?:i|for|per|pr\.) (?:\{date:(?<date>\d{1,4})\})$/u;

function level(match: RegExpExecArray, clause: Clause): Draft[] {
  const { quantity: index, second, date, secondDate, subject: whole = "" } = match.groups ?? {};
  const quantity = quantityOf(clause, index);
  const timed = TIMED.exec(whole)?.groups;
  const piece = timed?.what ?? whole;
  const subject = subjectOf(clause, piece);
  if (
    quantity === undefined ||
    subject === null ||
    // "en mann som for lengst har passert": the verb is the relative clause's.
    /\{(?:amount|percentage):| som(?: [a-zæøå]+){0,3}$/u.test(piece) ||
    NOT_OBSERVED.test(match[0]) ||
    DENIED.test(match[0].toLowerCase())
  )
    return [];
  // A percentage "til" some place is a share, with a rule of its own.
  if (quantity.kind === "percentage" && / til /u.test(piece)) return [];
  const values = [[quantity, periodOf(clause, date ?? timed?.date)] as const];
  const before = quantityOf(clause, second);
  if (before !== undefined) values.push([before, periodOf(clause, secondDate)]);
  return values.map(([found, period]) => ({
    subject,
    predicate: "has-value",
    object: objectOf(found),
    qualifiers: { period, modifier: modifierOf(found), per: perOf(found) },
  }));
}

function change(match: RegExpExecArray, clause: Clause): Draft[] {
  const groups = match.groups ?? {};
  const { quantity, date, lead = "" } = groups;
  const piece = groups.subject ?? groups.subject2;
  const verb = groups.verb ?? groups.verb2;
  const second = groups.second ?? groups.second2;
  const isSince = /^(?:sid|fr)/iu.test(lead);
  const subject = subjectOf(clause, piece ?? "");
  // "I perioden … har eksporten": the clause's own rule reads that, with its period.
  if (
    subject === null ||
    /\{date|(?<![A-Za-zÀ-ɏ])(?:har|vert|blir|ble|blei|vart|er|foreslås)(?![A-Za-zÀ-ɏ])/u.test(piece ?? "") ||
    MONEY_GIVEN.test(piece ?? "") ||
    NOT_OBSERVED.test(match[0]) ||
    DENIED.test(match[0].toLowerCase())
  )
    return [];
  const direction = isFalling(verb ?? "") ? "decrease" : "increase";
  return changesBy(clause, subject, [quantity, second], {
    period: isSince ? undefined : periodOf(clause, date),
    since: isSince ? periodOf(clause, date) : undefined,
    direction,
  });
}

const SHARE_OF = new RegExp(
  `\\{percentage:(?<index>\\d{1,4})\\}(?: av (?<whole>${PHRASE}{3,80}?)(?:, målt i [a-zæøå]+,?)?)?(?= (?:og \\{percentage|går|gikk|gjekk|til |${TOTAL} )|$)`,
  "gu",
);

/** "10 prosent av eksporten går til Asia, mens 6 prosent går til Amerika": shares of one whole, each with where it goes. */
function shares(match: RegExpExecArray, clause: Clause): Draft[] {
  const parts = match[0].split(/,? mens |,? medan |; | og (?=\{percentage:\d{1,4}\} til )/u);
  let whole: Slot | null = null;
  return parts.flatMap((part): Draft[] => {
    const wholes = matchesOf(SHARE_OF, part);
    const destination =
      /(?:går|gikk|gjekk|gjeng) (?:.{0,160}? )?til (?<to>\{[a-z]+:\d+\}(?: og \{place:\d+\})?|[^,.;:{}]{2,50})/u.exec(
        part,
      )?.groups?.to ??
      /^\{percentage:\d{1,4}\} til (?<to>[^,.;:{}]{2,50}|\{[a-z]+:\d+\})/u.exec(part)?.groups?.to ??
      /eksporten til (?<to>\{place:\d+\}|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ -]{2,40}?) (?:ligger|utgjør|er)/u.exec(part)
        ?.groups?.to;
    if (destination === undefined) return [];
    const inferred =
      wholes.length > 0
        ? wholes.map((found) => [found.groups?.index, found.groups?.whole] as const)
        : slotsIn(clause, "percentage", part).map(
            (mention) => [String(clause.slots.indexOf(mention)), undefined] as const,
          );
    return inferred.flatMap(([index, words]) => {
      const percentage = slotOf(clause, "percentage", index);
      whole = (words === undefined ? null : subjectOf(clause, words)) ?? whole;
      if (percentage === undefined || whole === null) return [];
      return [
        {
          subject: whole,
          predicate: "has-share",
          object: objectOf(percentage),
          qualifiers: { destination: wordsOf(clause, destination), modifier: modifierOf(percentage) },
        },
      ];
    });
  });
}

export const observationRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/level",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<subject>${SUBJECT}) (?:var|utgjorde|utgjør|utgjer|er|ligger|ligg|lå|låg|endte|enda|beløp seg|nådde|passerte|(?:har|hadde) (?:(?:nettopp|nylig|nyleg|nå|no|allerede|allereie) )?(?:passert|nådd)) (?:${TOTAL} ){0,2}(?:på |til |opp i )?(?:${TOTAL} )?${QUANTITY("quantity")}${PER}(?: (?:i |for )?${DATE})?(?: mot ${QUANTITY("second")}${PER} (?:i |for )?${slot("date", "secondDate")})?(?=$|[.,;]| (?:og|mens|medan|mot|fra|frå|per|totalt|samlet|i forhold til|sammenlignet med|sammenliknet med|samanlikna med|målt|for første gang|for fyrste gong))`,
      "giu",
    ),
    build: level,
    finds: {
      "Samlet norsk sjømateksport var på 151 mrd. kroner i 2022.": [
        {
          subject: "samlet norsk sjømateksport",
          predicate: "has-value",
          object: 151_000_000_000,
          qualifiers: { period: "2022" },
        },
      ],
      "Arbeidsløysa er 2,1 prosent.": [{ subject: "arbeidsløysa", object: 2.1 }],
      "Salget av tang har nettopp passert 3 millioner kroner for første gang.": [
        { subject: "salget av tang", object: 3_000_000, qualifiers: { modifier: "over" } },
      ],
      "Prisen på fersk, sløyd torsk i mars var 48 kroner per kilo mot 41 kroner per kilo i mars 2023.": [
        {
          subject: "prisen på fersk, sløyd torsk",
          object: 48,
          qualifiers: { period: "2024-03", per: "kilo" },
        },
        { subject: "prisen på fersk, sløyd torsk", object: 41, qualifiers: { period: "2023-03" } },
      ],
    },
    ignores: { "Målet for eksporten er 100 mrd. kroner.": "a target", "Det er 20 prosent.": "of what?" },
  }),
  defineFactRule({
    id: "observation/level-in-year",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)I ${DATE} (?:var|utgjorde|er|lå|låg) (?<subject>${NOUN_PHRASE}) (?:${TOTAL} )?(?:på )?(?:${TOTAL} )?${QUANTITY("quantity")}(?=$|[.,;]| (?:og|mens|mot|fra|per))`,
      "giu",
    ),
    build: level,
    finds: {
      "I 2014 var eksporten i alt på 1 225 mrd. kroner.": [
        { subject: "eksporten", object: 1_225_000_000_000, qualifiers: { period: "2014" } },
      ],
    },
    ignores: {
      "I 2014 var målet 3 mrd. kroner.": "a target",
      "Prisen i 2014 var 3 kroner mot 2 kroner i 2013.": "the year belongs to what stands before it",
    },
  }),
  defineFactRule({
    id: "observation/changed",
    type: "observation",
    pattern: new RegExp(
      `(?:(?<![A-Za-zÀ-ɏ])(?<lead>I|Siden|Sidan|(?<=^|[.] )(?=\\{)) ?${DATE}(?: i \\{date:\\d{1,4}\\})? (?:(?:har|hadde) (?<subject>${NOUN_PHRASE})(?: ${TOTAL})? (?<verb>${CHANGE_PERFECT})|(?:er|var|ble|blei|vart) (?<subject2>${NOUN_PHRASE}) (?<verb2>${CHANGE_PASSIVE}))${DEGREE} med ${FOCUS}${QUANTITY("quantity")}(?: \\(${QUANTITY("second")}\\)| eller ${QUANTITY("second2")})?)`,
      "giu",
    ),
    build: change,
    finds: {
      "I perioden 2014 – 2019 har eksporten i alt økt med 87 mrd. kroner (7,1 pst).": [
        {
          subject: "eksporten",
          predicate: "changed-by",
          object: 87_000_000_000,
          qualifiers: { period: "2014/2019", direction: "increase" },
        },
        { subject: "eksporten", predicate: "changed-by", object: 7.1 },
      ],
      "Siden 2013 er fangsten redusert med 50 tonn eller 4 prosent.": [
        { subject: "fangsten", object: 50, qualifiers: { since: "2013", direction: "decrease" } },
        { subject: "fangsten", object: 4 },
      ],
      "Siden 2013 har fiskeeksporten økt med 50 prosent.": [
        { subject: "fiskeeksporten", object: 50, qualifiers: { since: "2013" } },
      ],
    },
    ignores: { "I 2014 har vi økt innsatsen.": "by how much?" },
  }),
  defineFactRule({
    id: "observation/changed-by",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<subject>${NOUN_PHRASE}) (?<verb>${HAS_CHANGED}|økt)${DEGREE} med ${FOCUS}${QUANTITY("quantity")}(?: \\(${QUANTITY("second")}\\)| eller ${QUANTITY("second2")})?(?: (?<lead>i |fra |frå |siden |sidan )?${DATE})?`,
      "giu",
    ),
    build: change,
    finds: {
      "Omsetningen falt med 12 prosent i 2023.": [
        { subject: "omsetningen", object: 12, qualifiers: { direction: "decrease", period: "2023" } },
      ],
      "Reketalet er auka med heile 9 prosent sidan 2019.": [
        { subject: "reketalet", object: 9, qualifiers: { direction: "increase", since: "2019" } },
      ],
      "Fangsten har gått ned med 2 prosent, mens prisen på torsk ble redusert med 3 prosent.": [
        { subject: "fangsten", object: 2, qualifiers: { direction: "decrease" } },
        { subject: "prisen på torsk", object: 3, qualifiers: { direction: "decrease" } },
      ],
    },
    ignores: {
      "Vi skal ha økt med 12 prosent.": "a promise",
      "Om prisen har økt med 12 prosent, er vi fornøyde.": "if",
      "Rammen er økt med 12 millioner kroner.": "money that is given",
    },
  }),
  defineFactRule({
    id: "observation/share-to",
    type: "observation",
    pattern: /^.*\{percentage:\d{1,4}\}.*$/gu,
    build: shares,
    finds: {
      "Rundt 10 prosent av fiskeeksporten går til Asia, mens nær 6 prosent går til Afrika.": [
        {
          subject: "fiskeeksporten",
          predicate: "has-share",
          object: 10,
          qualifiers: { destination: "Asia", modifier: "about" },
        },
        { subject: "fiskeeksporten", object: 6, qualifiers: { destination: "Afrika" } },
      ],
      "64 prosent av eksporten, målt i verdi, gikk til Europa.": [
        { subject: "eksporten", object: 64, qualifiers: { destination: "Europa" } },
      ],
      "Om lag 60 prosent av kraften går til byene og 40 prosent til bygdene.": [
        { subject: "kraften", object: 60, qualifiers: { destination: "byene" } },
        { subject: "kraften", object: 40, qualifiers: { destination: "bygdene" } },
      ],
    },
    ignores: { "Rundt 10 prosent av fiskerne svarte.": "no place it goes to" },
  }),
  defineFactRule({
    id: "observation/stands-for",
    type: "observation",
    pattern: new RegExp(
      `(?:^|, )(?<holder>${NOUN_PHRASE}) (?:(?:står|stod|sto) (?:alene |åleine )?for|(?:utgjør|utgjer|utgjorde)(?: nå| no)?|eier|eig|eigde|eide|kontrollerer|kontrollerar) ${slot("percentage")} av (?<subject>${PHRASE}{3,80}?)(?=$|[.,;]| i \\{date)`,
      "giu",
    ),
    build: (match, clause) => {
      const percentage = slotOf(clause, "percentage", match.groups?.percentage);
      const subject = subjectOf(clause, match.groups?.subject ?? "");
      return percentage === undefined || subject === null || NOT_OBSERVED.test(match[0])
        ? []
        : [
            {
              subject,
              predicate: "has-share",
              object: objectOf(percentage),
              qualifiers: {
                holder: wordsOf(clause, match.groups?.holder ?? ""),
                modifier: modifierOf(percentage),
              },
            },
          ];
    },
    finds: {
      "Fjordverft Drift står alene for 2 prosent av norsk fastlandseksport.": [
        {
          subject: "norsk fastlandseksport",
          predicate: "has-share",
          object: 2,
          qualifiers: { holder: "Fjordverft Drift" },
        },
      ],
      "Sild utgjør nå 10 prosent av norsk vareeksport.": [
        { subject: "norsk vareeksport", object: 10, qualifiers: { holder: "Sild" } },
      ],
      "Kommunen eig 40 prosent av kraftlaget.": [
        { subject: "kraftlaget", object: 40, qualifiers: { holder: "Kommunen" } },
      ],
    },
    ignores: { "Vi står for 2 prosent.": "of what?" },
  }),
];
