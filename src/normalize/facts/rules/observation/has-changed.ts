/** Observations: changes that the text states as facts. */
import {
  CHANGE_PASSIVE,
  CHANGE_PERFECT,
  HAS_CHANGED,
  isFalling,
} from "../../../../extract/norwegian/change.ts";
import { type Clause, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import {
  ASIDE,
  areaAfter,
  BY_PERCENT,
  changesBy,
  comparedWith,
  DATE,
  DEGREE,
  EQUALS,
  endOf,
  FOCUS,
  isThought,
  MONEY_GIVEN,
  NOT_OBSERVED,
  NOUN_PHRASE,
  periodOf,
  QUANTITY,
  START,
  subjectOf,
  TOTAL,
  toldIn,
  wordsFrom,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { TIMED } from "./has-level.ts";

/** "Veksten kom i Spania|, der eksporten økte". */
const IN_PLACE = / (?:i|på|for|til) (?<place>\{place:\d{1,4}\})$/u;

/** "økte med 4 prosent |årlig": so much every year. */
const EACH_YEAR =
  /^,? (?:i snitt |i gjennomsnitt )?(?:årlig|årleg|i året|per år|pr\. år|hvert år|kvart år)(?![a-zæøå])/u;

/** "|antallet i Bodø gikk ned": of what, was told before. */
const THE_NUMBER =
  /^(?:og |mens |medan |men )?(?:antallet|talet|tallet)(?: (?:i|på) (?<place>\{place:\d{1,4}\}))?$/iu;
const NUMBER_OF =
  /(?:antall(?:et)?|tal(?:et|let) på) (?:[a-zæøå]{3,20}e )?[a-zæøå]{3,30}(?:er|ar)(?: og [a-zæøå]{3,30}(?:er|ar))?(?![a-zæøå])|(?:konkurs|ledighets|folke|besøks|passasjer|innbygger|innbyggjar|elev|medlems|søker|søkar|gjeste|gjestedøgn)tal(?:let|et)(?![a-zæøå])/iu;
const FURTHEST_NUMBER = 8;
/** The last number of something that the sentences before name. */
function numberBefore(clause: Clause, { clauses }: FactInput): string | undefined {
  const index = clauses.findIndex(({ start }) => start === clause.start);
  for (let back = 1; back <= FURTHEST_NUMBER; back++) {
    const words = NUMBER_OF.exec(clauses[index - back]?.skeleton ?? "")?.[0];
    if (words !== undefined) return words.charAt(0).toLowerCase() + words.slice(1);
  }
  return undefined;
}

function change(match: RegExpExecArray, clause: Clause, input: FactInput): Draft[] {
  const groups = match.groups ?? {};
  const { bare, date, early, lead = "" } = groups;
  const quantity = groups.quantity ?? bare;
  const whole = groups.subject ?? groups.subject2 ?? "";
  const timed = TIMED.exec(toldIn(whole))?.groups;
  const piece = timed?.what ?? toldIn(whole);
  const words = wordsFrom(match, whole);
  const verb = groups.verb ?? groups.verb2;
  const second = groups.second ?? groups.second2;
  const isSince = /^(?:sid|fr|sam|etter)/iu.test(lead);
  const number = THE_NUMBER.exec(piece);
  const counted = number === null ? undefined : numberBefore(clause, input);
  if (number !== null && counted === undefined) return [];
  const subject = counted === undefined ? subjectOf(clause, piece) : { name: counted };
  // "I perioden … har eksporten": the clause's own rule reads that, with its period.
  if (
    subject === null ||
    /\{date|(?<![A-Za-zÀ-ɏ])(?:har|vert|blir|ble|blei|vart|er|foreslås)(?![A-Za-zÀ-ɏ])/u.test(piece) ||
    isThought(match, clause, whole) ||
    MONEY_GIVEN.test(piece) ||
    NOT_OBSERVED.test(words) ||
    DENIED.test(words)
  )
    return [];
  // "mens Storbritannia minker": what of it?
  if (/^\{(?:place|person|minister):\d+\}$/u.test(piece)) return [];
  const direction = isFalling(verb ?? "") ? "decrease" : "increase";
  const area = /^, (?:der|hvor|kor) /u.test(match[0])
    ? IN_PLACE.exec(clause.skeleton.slice(0, match.index))?.groups?.place
    : number?.groups?.place;
  return changesBy(clause, subject, [quantity, second], {
    period: (isSince ? undefined : periodOf(clause, date)) ?? periodOf(clause, early ?? timed?.date),
    area: area === undefined ? areaAfter(clause, endOf(match)) : wordsOf(clause, area),
    since: isSince ? periodOf(clause, date) : comparedWith(clause, endOf(match)),
    direction,
    per: EACH_YEAR.test(clause.skeleton.slice(endOf(match))) ? "year" : undefined,
  });
}

export const hasChangedRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/changed",
    type: "observation",
    pattern: new RegExp(
      `(?:(?<![A-Za-zÀ-ɏ])(?<lead>I|Siden|Sidan|Etter|(?:[Ss]ammenlignet|[Ss]ammenliknet|[Ss]amanlikna) med|(?<=^|[.] )(?=\\{)) ?${DATE}(?: i \\{date:\\d{1,4}\\})? (?:(?:har|hadde) (?<subject>${NOUN_PHRASE})(?: ${TOTAL})? (?<verb>${CHANGE_PERFECT})|(?:er|var|ble|blei|vart) (?<subject2>${NOUN_PHRASE}) (?<verb2>${CHANGE_PASSIVE}))${DEGREE} med ${FOCUS}${QUANTITY("quantity")}(?: \\(${QUANTITY("second")}\\)| eller ${QUANTITY("second2")})?)`,
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
      "Over de siste fem årene (2015–2019) har fangsten økt med 3 prosent.": [
        { subject: "fangsten", object: 3, qualifiers: { period: "2015/2019" } },
      ],
      "Men etter 2014 har fangsten økt igjen med 27 tonn.": [
        { subject: "fangsten", object: 27, qualifiers: { since: "2014", period: undefined } },
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
      `${START}(?<subject>${NOUN_PHRASE})${ASIDE} (?<verb>${HAS_CHANGED}|økt)${DEGREE}(?: (?:i )?\\{date:(?<early>\\d{1,4})\\})?(?: |, (?=med ))(?:med ${FOCUS}${QUANTITY("quantity")}|${BY_PERCENT})(?: \\(${QUANTITY("second")}\\)|${EQUALS}${QUANTITY("second2")}(?! av ))?(?:(?:,(?= (?:(?:i|fra|frå) )?\\{date:\\d{1,4}\\}(?:$|[.,;])))? (?<lead>i |fra |frå |siden |sidan )?${DATE})?`,
      "giu",
    ),
    build: change,
    finds: {
      "Talet på konkursar auka. I Nordland gjekk talet ned med 4 prosent, i Troms med 3 prosent.": [
        {
          subject: "talet på konkursar",
          object: 4,
          qualifiers: { area: "Nordland", direction: "decrease" },
        },
        { subject: "talet på konkursar", object: 3, qualifiers: { area: "Troms" } },
      ],
      "Verst er det i Troms, kor konkurstalet vart dobla. I Nordland auka talet med 4 prosent.": [
        { subject: "konkurstalet", object: 4, qualifiers: { area: "Nordland", direction: "increase" } },
      ],
      "I løpet av mars økte antallet søknader med 4 prosent i hele landet.": [
        { subject: "antallet søknader", object: 4, qualifiers: { period: "2024-03" } },
      ],
      "Fangsten av tang, både fersk og tørket, økte med 4 prosent.": [
        { subject: "fangsten av tang", object: 4 },
      ],
      "Talet på årsverk auka kraftig, med 45 prosent.": [{ subject: "talet på årsverk", object: 45 }],
      "Fangsten, målt i verdi, økte i 2023, med 4 prosent.": [
        { subject: "fangsten", object: 4, qualifiers: { period: "2023" } },
      ],
      "Talet på fiskarar auka med 40 personar, eller 3,4 prosent, frå 2007 til 2008.": [
        { subject: "talet på fiskarar", object: 40, qualifiers: { period: "2007/2008" } },
        { subject: "talet på fiskarar", object: 3.4, qualifiers: { period: "2007/2008" } },
      ],
      "Fangsten økte med 4 prosent i Nordland.": [
        { subject: "fangsten", object: 4, qualifiers: { area: "Nordland" } },
      ],
      "I Nordland sokk eksporten med 4 prosent.": [
        { subject: "eksporten i Nordland", object: 4, qualifiers: { direction: "decrease" } },
      ],
      "Nye tal frå SSB syner at fangsten auka med 4 prosent i 2023.": [
        {
          subject: "fangsten",
          object: 4,
          qualifiers: { period: "2023", source: "Statistisk sentralbyrå" },
        },
      ],
      "Reketalet har imidlertid gått ned med 6 prosent, eller nær 40 tonn.": [
        { subject: "reketalet", object: 6, qualifiers: { direction: "decrease" } },
        { subject: "reketalet", object: 40, qualifiers: { direction: "decrease", modifier: "about" } },
      ],
      "Eksporten frå Nordland auka frå 2018 til 2019 med 3,5 prosent.": [
        { subject: "eksporten frå Nordland", object: 3.5, qualifiers: { period: "2018/2019" } },
      ],
      "Størst vekst kom i Spania, der eksporten økte med 21 prosent.": [
        { subject: "eksporten", object: 21, qualifiers: { area: "Spania" } },
      ],
      "Reketalet auka med 15 prosent, tilsvarande 80 millionar kroner, frå april i fjor.": [
        { subject: "reketalet", object: 15, qualifiers: { since: "2023-04" } },
        { subject: "reketalet", object: 80_000_000, qualifiers: { since: "2023-04" } },
      ],
      "Omsetningen falt med 12 prosent i 2023.": [
        { subject: "omsetningen", object: 12, qualifiers: { direction: "decrease", period: "2023" } },
      ],
      "Mens prisen innen havbruk har falt med 8 prosent, øker etterspørselen.": [
        { subject: "prisen innen havbruk", object: 8, qualifiers: { direction: "decrease" } },
      ],
      "Men både fangsten og salet i denne bransjen gjekk ned med 4 prosent.": [
        { subject: "fangsten og salet i bransjen", object: 4, qualifiers: { direction: "decrease" } },
      ],
      "Reketalet har auka med 4 prosent årleg sidan 2015.": [
        { subject: "reketalet", object: 4, qualifiers: { per: "year", since: "2015" } },
      ],
      "Reketalet er auka med heile 9 prosent sidan 2019.": [
        { subject: "reketalet", object: 9, qualifiers: { direction: "increase", since: "2019" } },
      ],
      "Tilsvarande gjeld for salet til Kina som auka med 12 prosent.": [
        { subject: "salet til Kina", object: 12 },
      ],
      "Eksporten steg hele 12 prosent i 2023.": [
        { subject: "eksporten", object: 12, qualifiers: { direction: "increase", period: "2023" } },
      ],
      "Innen havbruk økte prisen på laks med 4 prosent og kostnadene med 6 prosent.": [
        { subject: "prisen på laks innen havbruk", object: 4 },
        { subject: "kostnadene", object: 6, qualifiers: { direction: "increase" } },
      ],
      "Eksporten er ned 15 prosent fra 2023.": [
        { subject: "eksporten", object: 15, qualifiers: { direction: "decrease", since: "2023" } },
      ],
      "Fangsten har gått ned med 2 prosent, mens prisen på torsk ble redusert med 3 prosent.": [
        { subject: "fangsten", object: 2, qualifiers: { direction: "decrease" } },
        { subject: "prisen på torsk", object: 3, qualifiers: { direction: "decrease" } },
      ],
    },
    ignores: {
      "Vi skal ha økt med 12 prosent.": "a promise",
      "Bemanningen økte 12 prosent av dagene.": "a share of something else",
      "Mange tror at prisen falt med 12 prosent.": "what somebody thinks",
      "Hun bygde ut kaia og Siva gikk fram med 12 prosent.": "two clauses, and no one thing",
      "SSB forventar at prisen aukar, og at salet fell med 4 millionar kroner.": "what somebody thinks",
      "Veksten var sterkest i Troms, som økte med 12 prosent.": "of what?",
      "Om prisen har økt med 12 prosent, er vi fornøyde.": "if",
      "I Nordland gikk antallet ned med 4 prosent.": "of what?",
      "Rammen er økt med 12 millioner kroner.": "money that is given",
    },
  }),
];
