/** Observations of how much more or less something is than before: "ble 6 prosent lavere enn i 2022", "er doblet siden 2010". */
import { HAS_CHANGED, isFalling } from "../../../../extract/norwegian/change.ts";
import { matchesOf } from "../../../matches.ts";
import { type Clause, slotOf, slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import {
  changesBy,
  comparedWith,
  endOf,
  FOCUS,
  HOLDS_NUMBER,
  LESS,
  MORE,
  modifierOf,
  NOT_OBSERVED,
  objectOf,
  periodOf,
  QUANTITY,
  START,
  sinceOf,
  subjectOf,
  toldIn,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { measuredBefore, measuredInSentenceBefore } from "./measured-before.ts";
import { OPENING } from "./opening.ts";

/** What was measured before a match, in its sentence or the one before, by its name; with when and where. */
function namedBefore(match: RegExpExecArray, clause: Clause, input: FactInput) {
  const draft = measuredBefore(clause, match.index, input)?.draft ?? measuredInSentenceBefore(clause, input);
  const subject = draft?.subject;
  if (draft === undefined || subject === undefined || subject === null || !("name" in subject))
    return undefined;
  const { period, area } = draft.qualifiers;
  return { name: subject.name, period, area };
}

/** "volumet i |eksporten", "eksport|volumet": a part of something, told already. */
const PART_OF = /^(?:volum|verdi|mengd)[a-zæøå]{0,3} (?:i|av|på|for) (?<whole>.+)$/u;
const PART_BEHIND = /(?<=[a-zæøå]{2})(?:volumet|verdien|mengden|mengda)$/u;

/** A part of what was measured, its volume or its value, by a name. */
function partOf(measured: string, part: string): string {
  const isValue = part === "verdi";
  if (PART_BEHIND.test(measured)) return measured.replace(PART_BEHIND, isValue ? "verdien" : "volumet");
  return `${PART_OF.exec(measured)?.groups?.whole ?? measured} (${isValue ? "verdi" : "volum"})`;
}

/** What is measured, without verb or other number. */
const MEASURED = `(?:(?! (?:har|hadde|er|var|ble|blei|blir|vart|vert|som|enn) )${PHRASE}){1,90}?`;
const IS = "(?:er|var|ble|blei|vart|blir|vert|ligger|ligg|lå|låg|endte|enda)";

/** Stem of a verb of multiplying → by how many per cent. */
const TIMES: Readonly<Record<string, number>> = {
  fem: 400,
  fire: 300,
  tre: 200,
  ti: 900,
  "": 100,
};
const MULTIPLIED = "(?<times>fem|fire|tre|ti)?dobl(?:et|a)|(?<half>halvert)";
const NEARLY = "(?:(?<near>nesten|nær|nærmest|så å si)|(?<over>mer enn|meir enn|over|godt over))";

/** "Vestland med 2,1 prosent". */
const EACH_PLACE = "\\{place:\\d{1,4}\\},? (?:med|på) \\{percentage:\\d{1,4}\\}";
const OF_PLACE = /\{place:(?<place>\d{1,4})\},? (?:med|på) \{percentage:(?<quantity>\d{1,4})\}/gu;

export const observedComparedRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/is-more-than",
    type: "observation",
    pattern: new RegExp(
      `(?:${START}(?<subject>${MEASURED}) ${IS}(?: \\{date:\\d{1,4}\\})?|(?:^|[.;:] |, (?:og |men )?)(?<opening>${OPENING}) ${IS} (?<subject2>${MEASURED})) ${FOCUS}\\{(?:amount|percentage):(?<quantity>\\d{1,4})\\}(?: eller \\{(?:amount|percentage):(?<second>\\d{1,4})\\})? ${MORE} (?:i \\{date:(?<when>\\d{1,4})\\} )?enn (?:(?:i|for|på) )?(?:(?:samme|same|tilsvarende|tilsvarande) [a-zæøå]{3,12} (?:som )?(?:i )?(?:enn )?)?\\{date:(?<date>\\d{1,4})\\}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const {
        subject: first,
        subject2 = "",
        opening = "",
        quantity,
        second,
        how = "",
        when,
        date,
      } = match.groups ?? {};
      const piece = toldIn(first ?? subject2).replace(/ (?:i |for )?\{date:\d{1,4}\}$/u, "");
      const subject = subjectOf(clause, piece);
      if (
        subject === null ||
        HOLDS_NUMBER.test(piece) ||
        NOT_OBSERVED.test(match[0]) ||
        DENIED.test(match[0].toLowerCase())
      )
        return [];
      return changesBy(clause, subject, [quantity, second], {
        period: periodOf(clause, when) ?? dateIn(clause, opening === "" ? toldIn(first ?? "") : opening),
        since: sinceOf(clause, date),
        direction: LESS.test(how) ? "decrease" : "increase",
      });
    },
    finds: {
      "Driftsresultatet ble hele 4 millioner kroner lavere enn i 2022.": [
        {
          subject: "driftsresultatet",
          predicate: "changed-by",
          object: 4_000_000,
          qualifiers: { direction: "decrease", since: "2022" },
        },
      ],
      "Sildeprisen var 6 prosent lavere i mars enn i samme måned i fjor.": [
        { subject: "sildeprisen", object: 6, qualifiers: { period: "2024-03", since: "2023-03" } },
      ],
      "I 2023 var sildeprisen 6 prosent høgare enn i 2022.": [
        {
          subject: "sildeprisen",
          object: 6,
          qualifiers: { direction: "increase", period: "2023", since: "2022" },
        },
      ],
    },
    ignores: {
      "Den ble 6 prosent lavere enn i 2022.": "what?",
      "Sildeprisen er 6 prosent høyere enn torskeprisen.": "than another thing",
      "Sildeprisen skal bli 6 prosent høyere enn i 2022.": "an aim",
    },
  }),
  defineFactRule({
    id: "observation/multiplied",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<subject>${MEASURED}) (?:(?:har|hadde)(?: blitt| vorte)?|er|var|ble|blei|vart|(?=[a-z]+ seg))(?: ${NEARLY})? ?(?:${MULTIPLIED})(?: seg)?(?: i ${"\\{date:(?<date>\\d{1,4})\\}"})?(?=$|[.,;]| (?:og|men|mens|medan|fra|frå|siden|sidan|sammenlignet|samanlikna|på|de|dei|til) | \\{date)`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: words = "", times = "", half, near, over, date } = match.groups ?? {};
      const piece = toldIn(words);
      const subject = subjectOf(clause, piece);
      if (
        subject === null ||
        HOLDS_NUMBER.test(piece) ||
        NOT_OBSERVED.test(match[0]) ||
        DENIED.test(match[0].toLowerCase())
      )
        return [];
      return [
        {
          subject,
          predicate: "changed-by",
          object: { value: half === undefined ? (TIMES[times] ?? 0) : 50, unit: "percent" },
          qualifiers: {
            period: periodOf(clause, date),
            since: comparedWith(clause, endOf(match)),
            direction: half === undefined ? "increase" : "decrease",
            modifier: near !== undefined ? "about" : over !== undefined ? "over" : undefined,
          },
        },
      ];
    },
    finds: {
      "Eksporten av tang er mer enn doblet siden 2010.": [
        {
          subject: "eksporten av tang",
          predicate: "changed-by",
          object: 100,
          qualifiers: { direction: "increase", since: "2010", modifier: "over" },
        },
      ],
      "Talet på merdar har tredobla seg sidan 2015, medan svinnet vart halvert i 2023.": [
        { subject: "talet på merdar", object: 200, qualifiers: { since: "2015" } },
        { subject: "svinnet", object: 50, qualifiers: { direction: "decrease", period: "2023" } },
      ],
    },
    ignores: {
      "Den er doblet siden 2010.": "what?",
      "Eksporten skal være doblet i 2030.": "an aim",
      "Innsatsen må bli doblet.": "a wish",
    },
  }),
  defineFactRule({
    id: "observation/then-follows",
    type: "observation",
    pattern: new RegExp(
      `^(?:Deretter|Så|Etter|Dernest|Dinest) (?:følger|følgjer|fulgte|følgde|kommer|kjem|kom)(?:(?:,? (?:og )?|, )${EACH_PLACE}){1,12}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const before = measuredInSentenceBefore(clause, input);
      if (before?.qualifiers.area === undefined) return [];
      return matchesOf(OF_PLACE, match[0]).flatMap(({ groups }): Draft[] => {
        const area = slotOf(clause, "place", groups?.place)?.value.name;
        const found = slotOf(clause, "percentage", groups?.quantity);
        if (area === undefined || found === undefined) return [];
        const qualifiers = { area, period: before.qualifiers.period, modifier: modifierOf(found) };
        return [{ ...before, object: objectOf(found), qualifiers }];
      });
    },
    finds: {
      "Rogaland hadde den laveste arbeidsløsheten i april, med 1,9 prosent. Deretter følger Vestland med 2,1 prosent.":
        [
          {
            subject: "arbeidsløsheten",
            predicate: "has-value",
            object: 2.1,
            qualifiers: { area: "Vestland", period: "2024-04" },
          },
        ],
      "Rogaland har lågast arbeidsløyse med 1,9 prosent. Deretter følgjer Vestland med 2,1 prosent og Oslo med 3 prosent.":
        [
          { subject: "arbeidsløyse", object: 2.1, qualifiers: { area: "Vestland" } },
          { subject: "arbeidsløyse", object: 3, qualifiers: { area: "Oslo" } },
        ],
    },
    ignores: { "Vi drar nordover. Deretter følger Vestland med 2,1 prosent.": "of what?" },
  }),
  defineFactRule({
    id: "observation/its-volume",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?| (?:og|men|mens|medan) )(?<part>[Vv]olum|[Vv]erdi|[Mm]engd)(?:et|en|a)? (?<verb>${HAS_CHANGED}) (?:i \\{date:\\d{1,4}\\} )?(?:med )?${FOCUS}${QUANTITY("quantity")}(?:,? eller ${QUANTITY("second")})?`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { part = "", verb = "", quantity, second } = match.groups ?? {};
      const before = namedBefore(match, clause, input);
      if (before === undefined) return [];
      const { name: measured, period, area } = before;
      if (/pris/u.test(measured) || NOT_OBSERVED.test(match[0])) return [];
      return changesBy(clause, { name: partOf(measured, part.toLowerCase()) }, [quantity, second], {
        period,
        area,
        since: comparedWith(clause, endOf(match)),
        direction: isFalling(verb) ? "decrease" : "increase",
      });
    },
    finds: {
      "Norge eksporterte 40 000 tonn sild i 2023. Volumet falt med 6 prosent, mens verdien økte med 2 prosent.":
        [
          {
            subject: "eksport av sild (volum)",
            predicate: "changed-by",
            object: 6,
            qualifiers: { direction: "decrease", period: "2023", area: "Norge" },
          },
          { subject: "eksport av sild (verdi)", object: 2, qualifiers: { direction: "increase" } },
        ],
      "Hittil i år har Norge eksportert 40 tonn sild. Volumet har falt med 6 prosent.": [
        { subject: "eksport av sild (volum)", qualifiers: { period: "2024", cumulative: true } },
      ],
      "Importvolumet falt med 6 prosent, mens verdien økte med 2 prosent.": [
        { subject: "importverdien", object: 2 },
      ],
      "Volumet i eksport av tang gjekk ned med 6 prosent, medan verdien auka med 2 prosent.": [
        { subject: "eksport av tang (verdi)", object: 2 },
      ],
    },
    ignores: { "Vi trives godt. Volumet falt med 6 prosent.": "of what?" },
  }),
  defineFactRule({
    id: "observation/the-change-was",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?| (?:og|men|mens|medan|der) )(?<part>[Vv]olum|[Vv]erdi)?(?<noun>[Vv]eksten|[Øø]kningen|[Aa]uken|[Nn]edgangen|[Rr]eduksjonen)(?: (?:for|i|fra|frå) (?<place>\\{place:\\d{1,4}\\}))?(?: i \\{date:(?<date>\\d{1,4})\\})?(?: (?:fra|frå) (?:året før|\\{date:(?<from>\\d{1,4})\\}))? (?:er|var|ble|blei|vart|utgjorde|endte) (?:i denne perioden |i perioden |i same periode |i samme periode )?(?:på )?${FOCUS}${QUANTITY("quantity")}(?:,? (?:eller|tilsvarende|tilsvarande) ${QUANTITY("second")})?(?! for (?:det|den|dei?|[a-zæøå]{4,30}(?:ene|ane|en|et|a))(?![A-Za-zÀ-ɏ]))`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { part, noun = "", quantity, second, date } = match.groups ?? {};
      const before = namedBefore(match, clause, input);
      if (before === undefined) return [];
      const { name: measured, period, area } = before;
      if (NOT_OBSERVED.test(match[0])) return [];
      const name = part === undefined ? measured : `${measured} (${part.toLowerCase()})`;
      return changesBy(clause, { name }, [quantity, second], {
        period: periodOf(clause, date) ?? period,
        area: slotsIn(clause, "place", match.groups?.place ?? "")[0]?.value.name ?? area,
        since: sinceOf(clause, match.groups?.from) ?? comparedWith(clause, endOf(match)),
        direction: /^[nr]e/iu.test(noun) ? "decrease" : "increase",
      });
    },
    finds: {
      "Norge eksporterte 40 000 tonn sild i 2023. Verdiveksten var på 2 millioner kroner, eller 6 prosent, sammenlignet med 2022.":
        [
          {
            subject: "eksport av sild (verdi)",
            predicate: "changed-by",
            object: 2_000_000,
            qualifiers: { direction: "increase", area: "Norge" },
          },
          { subject: "eksport av sild (verdi)", object: 6, qualifiers: { since: "2022" } },
        ],
    },
    ignores: {
      "Vi trives godt. Veksten var på 6 prosent.": "of what?",
      "Eksporten av sild økte, mens veksten var på 6 prosent for kaiene.": "of something else",
    },
  }),
];
