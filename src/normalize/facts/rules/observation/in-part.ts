/** Observations of how much the volume and the value of something have changed: "økte i volum med 8 prosent og i verdi med 15 prosent". */
import { CHANGE_NOUN, HAS_CHANGED, isDecline, isFalling } from "../../../../extract/norwegian/change.ts";
import {
  ASIDE,
  changesBy,
  comparedWith,
  DEGREE,
  EQUALS,
  endOf,
  FOCUS,
  HOLDS_NUMBER,
  inPart,
  isThought,
  MONEY_GIVEN,
  NOT_OBSERVED,
  NOUN_PHRASE,
  partsBehind,
  periodOf,
  QUANTITY,
  quantityOf,
  START,
  subjectOf,
  toldIn,
  wordsFrom,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { goneOnFrom, measuredInSentenceBefore } from "./measured-before.ts";

const PART = "(?:målt )?i (?:volum|verdi|mengde|kvantum)";
const BY = (name: string): string =>
  `(?:med )?${FOCUS}${QUANTITY(name)}(?:${EQUALS}${QUANTITY(`${name}Too`)}(?! av ))?`;
const DATE = "\\{date:(?<date>\\d{1,4})\\}";

export const observedInPartRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/changed-in-part",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<subject>${NOUN_PHRASE})${ASIDE} (?<verb>${HAS_CHANGED})${DEGREE}(?: (?:i )?\\{date:(?<early>\\d{1,4})\\})? (?<part>${PART}) ${BY("one")}(?:(?:,| og|, og|,? men|,? mens|,? medan) (?:(?<verb2>${HAS_CHANGED}) )?(?<part2>${PART}) ${BY("two")})?(?:,? (?<lead>(?:i|fra|frå) )?${DATE}(?=$|[.,;]))?`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const groups = match.groups ?? {};
      const { subject: whole = "", verb = "", verb2 = verb, early, date, lead = "" } = groups;
      const piece = toldIn(whole);
      const subject = subjectOf(clause, piece);
      const words = wordsFrom(match, whole);
      if (subject === null || !("name" in subject) || HOLDS_NUMBER.test(piece)) return [];
      if (isThought(match, clause, whole) || MONEY_GIVEN.test(piece)) return [];
      if (NOT_OBSERVED.test(words) || DENIED.test(words)) return [];
      const isSince = lead.startsWith("fr");
      const told = {
        period: periodOf(clause, early) ?? (isSince ? undefined : periodOf(clause, date)),
        since: isSince ? periodOf(clause, date) : comparedWith(clause, endOf(match)),
      };
      const of = (part = "", by: string, indices: readonly (string | undefined)[]): Draft[] =>
        changesBy(clause, { name: inPart(subject.name, part.split(" ").at(-1)) }, indices, {
          ...told,
          direction: isFalling(by) ? "decrease" : "increase",
        });
      return [
        ...of(groups.part, verb, [groups.one, groups.oneToo]),
        ...of(groups.part2, verb2, [groups.two, groups.twoToo]),
      ];
    },
    finds: {
      "Rekeeksporten auka i volum med 8 prosent og i verdi med 15 prosent, tilsvarande 80 millionar kroner, frå april i fjor.":
        [
          {
            subject: "rekeeksporten (volum)",
            predicate: "changed-by",
            object: 8,
            qualifiers: { since: "2023-04", period: undefined, direction: "increase" },
          },
          { subject: "rekeeksporten (verdi)", object: 15, qualifiers: { since: "2023-04" } },
          { subject: "rekeeksporten (verdi)", object: 80_000_000 },
        ],
      "Eksporten av tang økte i verdi med 15 prosent i 2023, men i volum falt den.": [
        { subject: "eksporten av tang (verdi)", object: 15, qualifiers: { period: "2023" } },
      ],
    },
    ignores: {
      "Den økte i verdi med 15 prosent.": "what?",
      "Eksporten skal ha økt i verdi med 15 prosent.": "an aim",
    },
  }),
  defineFactRule({
    id: "observation/change-in-part",
    type: "observation",
    pattern: new RegExp(
      `(?:,| –| -) (?:(?:med|det er|noe som er|noko som er) )?${FOCUS}${QUANTITY("quantity")} (?<noun>${CHANGE_NOUN})(?= ${PART})`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { quantity, noun = "" } = match.groups ?? {};
      const before = goneOnFrom(clause, match.index, input);
      const subject = before?.subject;
      if (before === undefined || subject === undefined || subject === null || !("name" in subject))
        return [];
      if (NOT_OBSERVED.test(match[0])) return [];
      const { part, more, part2 } = partsBehind(clause, endOf(match));
      const { period, area } = before.qualifiers;
      const told = { period, area, direction: isDecline(noun) ? "decrease" : "increase" };
      return [
        ...changesBy(clause, { name: inPart(subject.name, part) }, [quantity], told),
        ...changesBy(clause, { name: inPart(subject.name, part2) }, [more], told),
      ];
    },
    finds: {
      "Hittil i år har Norge eksportert 300 tonn sild for 40 millioner kroner – 6 prosent økning i volum og 4 prosent i verdi.":
        [
          {
            subject: "eksport av sild (volum)",
            predicate: "changed-by",
            object: 6,
            qualifiers: { period: "2024", area: "Norge", direction: "increase" },
          },
          { subject: "eksport av sild (verdi)", object: 4 },
        ],
    },
    ignores: { "Vi trives godt – 6 prosent økning i volum.": "of what?" },
  }),
  defineFactRule({
    id: "observation/that-change-equals",
    type: "observation",
    pattern: new RegExp(
      `^(?:Det|Dette) (?:svarer til|svarar til|tilsvarer|tilsvarar|svarte til|tilsvarte) ${FOCUS}${QUANTITY("quantity")}(?=\\.?$|,? (?:og|men) )`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const found = quantityOf(clause, match.groups?.quantity);
      const before = measuredInSentenceBefore(clause, input);
      const object = before?.object;
      if (found === undefined || before?.predicate !== "changed-by" || before.subject === null) return [];
      if (object === undefined || object === null || !("value" in object)) return [];
      // The same in another unit: per cent for kroner, or kroner for per cent.
      if ((object.unit === "percent") === (found.kind === "percentage")) return [];
      const { modifier: _, ...told } = before.qualifiers;
      return changesBy(clause, before.subject, [match.groups?.quantity], told);
    },
    finds: {
      "Eksporten falt med 4 millioner kroner. Det svarer til 8,2 prosent.": [
        { subject: "eksporten", predicate: "changed-by", object: 8.2, qualifiers: { direction: "decrease" } },
      ],
    },
    ignores: {
      "Eksporten var på 4 millioner kroner. Det svarer til 8,2 prosent.": "a share, of what is not told",
    },
  }),
];
