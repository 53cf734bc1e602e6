/** Observations that lean on what was told before: "Det er en økning på 6 prosent", "…, noe som utgjør 2 prosent av …". */
import { CHANGE_NOUN, isDecline } from "../../../../extract/norwegian/change.ts";
import { DIGIT_NUMBER, readNumber } from "../../../../extract/norwegian/numerals.ts";
import type { Slot } from "../../../../model.ts";
import { matchesOf } from "../../../matches.ts";
import { type Clause, slotOf } from "../../clause.ts";
import {
  changesBy,
  comparedWith,
  endOf,
  FOCUS,
  LESS,
  MORE,
  modifierOf,
  NOT_OBSERVED,
  objectOf,
  periodOf,
  QUANTITY,
  quantityOf,
  sinceOf,
  subjectOf,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { goneOnFrom, measuredInSentenceBefore } from "./measured-before.ts";
import { nounOf } from "./part.ts";

const IS =
  "(?:er|var|tilsvarer|tilsvarar|tilsvarte|utgjør|utgjer|utgjorde|betyr|representerer|innebærer|inneber|gir|gjev|ga|gav|(?:svarer|svarar|svarte|svara) til)";
/** "en markant økning i verdi på 6 prosent", "ein volumnedgang på 6 prosent". */
const CHANGE = `(?:[a-zæøå]{3,20} ){0,2}?(?<part>volum|verdi|mengde)?(?<noun>${CHANGE_NOUN})(?: i (?<what>[a-zæøå]{4,20}))?(?: (?:fra|frå|i) \\{date:\\d{1,4}\\})? på ${FOCUS}${QUANTITY("quantity")}(?:,?(?: –| -)? (?:eller|tilsvarende|tilsvarande|det vil si) ${QUANTITY("second")})?(?: målt i (?<measure>volum|verdi))?`;

/** A change of what was measured before, or of its volume. */
function changed(match: RegExpExecArray, clause: Clause, before: Draft | undefined): Draft[] {
  const {
    noun = "",
    part,
    part2 = part,
    measure = part2,
    what = measure,
    quantity,
    second,
  } = match.groups ?? {};
  // "… og en økning på 6 prosent": of another thing, unless it is of its volume or value.
  if (what === undefined && /^,? (?:og|men) (?:en|ei|ein) /u.test(match[0])) return [];
  const measured = before?.subject;
  if (measured === undefined || measured === null || !("name" in measured)) return [];
  if (NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
  const isVolume = what !== undefined && /^(?:volum|mengde|antall|tonn|kvantum)/u.test(what);
  if (what !== undefined && !isVolume && !/^verdi/u.test(what)) return [];
  // A price has no volume, and a value neither; what was sold for it is another thing.
  if (what !== undefined && (isVolume ? /pris|verdi/u : /pris/u).test(measured.name)) return [];
  const isNamed = what === undefined || measured.name.toLowerCase().includes(what);
  const subject = { name: isNamed ? measured.name : `${measured.name} (${what})` };
  return changesBy(clause, subject, [quantity, second], {
    period: before?.qualifiers.period,
    area: before?.qualifiers.area,
    since: comparedWith(clause, endOf(match)),
    direction: isDecline(noun) ? "decrease" : "increase",
  });
}

const EACH_MORE = new RegExp(
  `(?:(?:\\{(?:amount|percentage):(?<quantity>\\d{1,4})\\}(?:,? eller \\{(?:amount|percentage):(?<second>\\d{1,4})\\},?)?|(?<number>${DIGIT_NUMBER})) (?:${MORE} enn|(?<side>over|under))|\\{count:(?<count>\\d{1,4})\\} enn) (?:i )?(?:(?<than>${PHRASE}{0,30}?) )??\\{date:(?<date>\\d{1,4})\\}`,
  "gu",
);

const unitIn = (object: Slot | null): string | undefined =>
  object !== null && "value" in object && object.unit !== "percent" ? object.unit : undefined;

export const observedAppositionRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/that-is-change",
    type: "observation",
    pattern: new RegExp(
      `^(?:(?:Det|Dette) ${IS}|I (?<part2>volum|verdi|mengde) (?:er|var) det) (?:(?:også|òg|likevel) )?(?:(?:også |òg )?(?:ny |rekord |en ny rekord |ein ny rekord |rekord )og )?(?:en |ei |ein )?${CHANGE}`,
      "gu",
    ),
    build: (match, clause, input) => changed(match, clause, measuredInSentenceBefore(clause, input)),
    finds: {
      "Norge eksporterte 40 000 tonn sild i 2023. Det er en økning på 6 prosent fra 2022.": [
        {
          subject: "eksport av sild",
          predicate: "changed-by",
          object: 6,
          qualifiers: { direction: "increase", period: "2023", since: "2022", area: "Norge" },
        },
      ],
      "Totalkvoten for hyse ble satt til 340 000 tonn. Det innebærer en nedgang på 25 prosent fra årets kvote.":
        [{ subject: "totalkvoten for hyse", object: 25, qualifiers: { direction: "decrease" } }],
      "Ved utgangen av april var det registrert 900 ledige i Bodø.\n\nDet er ein nedgang på 4 prosent frå april i fjor.":
        [{ subject: "ledige i Bodø", object: 4, qualifiers: { since: "2023-04", direction: "decrease" } }],
      "Sildeprisen var 12 kroner per kilo. Det er ein markant nedgang på 4 prosent.": [
        { subject: "sildeprisen", object: 4, qualifiers: { direction: "decrease" } },
      ],
      "Noreg eksporterte sild for 4 milliardar kroner i 2023. Det er ei auke på 6 prosent målt i verdi.": [
        { subject: "eksport av sild (verdi)", object: 6 },
      ],
      "Noreg eksporterte 40 000 tonn sild i 2023. Det er ein volumnedgang på 6 prosent.": [
        { subject: "eksport av sild (volum)", object: 6, qualifiers: { direction: "decrease" } },
      ],
    },
    ignores: {
      "Vi trives godt. Det er en økning på 6 prosent.": "of what?",
      "Sildeprisen var 12 kroner per kilo. Målet er en økning på 6 prosent.": "an aim",
    },
  }),
  defineFactRule({
    id: "observation/and-changed",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:,| –| -)? som ${IS} |,? og (?:${IS} )?|,? men |(?:,| –| -) (?:(?:noe som|noko som|det|dette|og|men|og det) (?:(?:likevel|samtidig|dermed) )?${IS} (?:(?:likevel|samtidig|dermed) )?|tilsvarende |tilsvarande |med )?)(?:en|ei|ein) ${CHANGE}`,
      "gu",
    ),
    build: (match, clause, input) => changed(match, clause, goneOnFrom(clause, match.index, input)),
    finds: {
      "I mars var det 900 gjester, ein auke på 4 prosent frå mars i fjor.": [
        {
          subject: "gjester",
          predicate: "changed-by",
          object: 4,
          qualifiers: { direction: "increase", period: "2024-03", since: "2023-03" },
        },
      ],
      "Eksporten av tang var på 4 millionar kroner. Det er 2 millionar kroner meir enn i 2022 og utgjer ein vekst på 21 prosent.":
        [{ subject: "eksporten av tang", object: 21, qualifiers: { direction: "increase" } }],
      "Omsetninga var på 28 millionar kroner som er ein auke på 5 millionar kroner.": [
        { subject: "omsetninga", object: 5_000_000, qualifiers: { direction: "increase" } },
      ],
      "Fjordverft AS hadde en omsetning på 4 millioner kroner, noe som er en vekst på 6 prosent.": [
        { subject: "omsetning i Fjordverft AS", object: 6, qualifiers: { direction: "increase" } },
      ],
    },
    ignores: {
      "Vi trives godt, en økning på 6 prosent.": "of what?",
      "Sildeprisen var 12 kroner, mens håpet er størst i Bergen, en økning på 6 prosent.":
        "of what comes between",
    },
  }),
  defineFactRule({
    id: "observation/up-from",
    type: "observation",
    pattern: new RegExp(
      `, (?:mens tilsvarende tall (?:i )?\\{date:(?<date2>\\d{1,4})\\} var (?:på )?${QUANTITY("quantity2")}|(?<direction>opp|ned) (?:med )?${FOCUS}\\{(?:amount|percentage):(?<by>\\d{1,4})\\}|(?:(?:opp|ned|(?:en |ei |ein )?(?:[a-zæøå]{4,15} )?${CHANGE_NOUN}) (?:fra|frå)|mot|sammenlignet med|samanlikna med) ${QUANTITY("quantity")} (?:(?:i|for|etter|på) )?(?:(?:samme|same|tilsvarende|tilsvarande) [a-zæøå]{3,12} )?(?:i )?\\{date:(?<date>\\d{1,4})\\})`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { direction, by, quantity2, quantity = quantity2, date2, date = date2 } = match.groups ?? {};
      const before = goneOnFrom(clause, match.index, input);
      if (before === undefined || before.predicate !== "has-value" || NOT_OBSERVED.test(match[0])) return [];
      const { area, period } = before.qualifiers;
      if (direction !== undefined && before.subject !== null)
        return changesBy(clause, before.subject, [by], {
          period,
          area,
          since: comparedWith(clause, endOf(match)),
          direction: direction === "ned" ? "decrease" : "increase",
        });
      const found = quantityOf(clause, quantity);
      // Of the same kind: kroner against kroner.
      if (found === undefined || unitIn(objectOf(found)) !== unitIn(before.object)) return [];
      const told = { area, period: periodOf(clause, date), modifier: modifierOf(found) };
      return [{ ...before, object: objectOf(found), qualifiers: told }];
    },
    finds: {
      "Lønnsveksten var 4,1 prosent i fjor, ned fra 6,3 prosent i 2008.": [
        { subject: "lønnsveksten", predicate: "has-value", object: 6.3, qualifiers: { period: "2008" } },
      ],
      "Omsetningen var 40 millioner kroner, mens tilsvarende tall i 2022 var 38 millioner kroner.": [
        { subject: "omsetningen", object: 38_000_000, qualifiers: { period: "2022" } },
      ],
      "Omsetninga var 40 millionar kroner, opp 8 prosent frå 2022.": [
        {
          subject: "omsetninga",
          predicate: "changed-by",
          object: 8,
          qualifiers: { direction: "increase", since: "2022" },
        },
      ],
    },
    ignores: {
      "Vi reiste nordover, opp 8 prosent.": "of what?",
      "Omsetninga var 40 millionar kroner, mot 8 verft i 2022.": "another kind of number",
    },
  }),
  defineFactRule({
    id: "observation/that-is-more",
    type: "observation",
    pattern: new RegExp(`^(?:Det|Dette) (?:er|var|utgjør|utgjer) ${FOCUS}${EACH_MORE.source}`, "gu"),
    build: (match, clause, input): Draft[] => {
      const before = measuredInSentenceBefore(clause, input);
      if (NOT_OBSERVED.test(match[0])) return [];
      const { period, area } = before?.qualifiers ?? {};
      return matchesOf(EACH_MORE, clause.skeleton).flatMap(({ groups = {} }): Draft[] => {
        const { quantity, second, number, count, date } = groups;
        const counted = slotOf(clause, "count", count);
        // "102 flere verft": the slot has the word in it.
        const how =
          groups.how ??
          groups.side ??
          /(?<![a-zæøå])(?:flere|fleire|færre)(?![a-zæøå])/iu.exec(counted?.text ?? "")?.[0];
        const noun = counted === undefined ? undefined : { name: nounOf(counted.text) };
        const subject = before?.subject ?? noun ?? null;
        if (how === undefined || subject === null) return [];
        // "… enn verdien av gassen i 2021": than another thing.
        if (/(?:verdi|volum|mengd|eksport|import|pris|sal)[a-zæøå]* av /u.test(groups.than ?? "")) return [];
        const told = {
          period,
          area,
          since: sinceOf(clause, date),
          direction: LESS.test(how) || how === "under" ? "decrease" : "increase",
        };
        if (counted !== undefined)
          return [{ subject, predicate: "changed-by", object: objectOf(counted), qualifiers: told }];
        const unit = unitIn(before?.object ?? null);
        const value = number === undefined ? null : readNumber(number);
        return value !== null && unit !== undefined
          ? [{ subject, predicate: "changed-by", object: { value, unit }, qualifiers: told }]
          : changesBy(clause, subject, [quantity, second], told);
      });
    },
    finds: {
      "Verftene hadde en omsetning i 2023 på 4 milliarder kroner. Dette er 68 millioner mer enn året før.": [
        {
          subject: "omsetning i verftene",
          predicate: "changed-by",
          object: 68_000_000,
          qualifiers: { period: "2023", direction: "increase" },
        },
      ],
      "Noreg eksporterte 40 000 tonn sild i 2023. Det er 6 prosent eller 2 millionar kroner mindre enn i 2022.":
        [
          { subject: "eksport av sild", object: 6, qualifiers: { direction: "decrease", period: "2023" } },
          { subject: "eksport av sild", object: 2_000_000, qualifiers: { direction: "decrease" } },
        ],
      "Fangsten var 9 millioner kroner. Det er 19 prosent, eller 2 millioner kroner, mer enn i 2022.": [
        { subject: "fangsten", object: 19, qualifiers: { since: "2022" } },
        { subject: "fangsten", object: 2_000_000, qualifiers: { direction: "increase" } },
      ],
      "I mars var det 9 000 gjester. Det er 400 flere enn i mars 2023 og 1 200 færre enn i mars 2022.": [
        { subject: "gjester", object: 400, qualifiers: { direction: "increase", since: "2023-03" } },
        { subject: "gjester", object: 1200, qualifiers: { direction: "decrease", since: "2022-03" } },
      ],
      "Omsetninga enda på 40 millionar kroner. Dette er 12 prosent under 2022.": [
        { subject: "omsetninga", object: 12, qualifiers: { direction: "decrease", since: "2022" } },
      ],
      "Vi bygger. Dette er 12 flere verft enn i 2022.": [
        { subject: "verft", object: 12, qualifiers: { direction: "increase", since: "2022" } },
      ],
    },
    ignores: { "Vi trives godt. Det er 6 prosent mer enn i 2022.": "of what?" },
  }),
  defineFactRule({
    id: "observation/that-is-share",
    type: "observation",
    pattern: new RegExp(
      `(?:^(?:Det|Dette) (?:altså |dermed )?${IS}|(?:,| –| -) (?:noe som|noko som|som|og det|det) ${IS}|(?<and>,? og) ${IS}|,? (?:eller|tilsvarende|tilsvarande))(?: om lag| rundt)? (?:(?:en|ein) (?:andel|del) på )?\\{percentage:(?<quantity>\\d{1,4})\\} av (?<whole>(?:(?! (?:som|og) )${PHRASE}){3,60}?)(?=$|[.,;]| (?:i |ved |per )?\\{date| (?:og|som) )`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { quantity, whole = "", and } = match.groups ?? {};
      const found = slotOf(clause, "percentage", quantity);
      const subject = subjectOf(clause, whole);
      // "Eksporten var … og utgjorde": a rule of its own reads that.
      if (and !== undefined && !/^(?:Det|Dette) /u.test(clause.skeleton)) return [];
      const before =
        match.index === 0 ? measuredInSentenceBefore(clause, input) : goneOnFrom(clause, match.index, input);
      const holder = before?.subject;
      if (found === undefined || subject === null || holder === undefined || holder === null) return [];
      // Part of a whole: those that are counted, not how much they have changed.
      if (!("name" in holder) || before?.predicate !== "has-value" || NOT_OBSERVED.test(match[0])) return [];
      const { period, area } = before.qualifiers;
      const told = { holder: holder.name, period, area, modifier: modifierOf(found) };
      return [{ subject, predicate: "has-share", object: objectOf(found), qualifiers: told }];
    },
    finds: {
      "Ved utgangen av april var det registrert 900 arbeidsledige i Bodø. Det utgjør 2 prosent av arbeidsstyrken.":
        [
          {
            subject: "arbeidsstyrken",
            predicate: "has-share",
            object: 2,
            qualifiers: { holder: "arbeidsledige i Bodø" },
          },
        ],
      "I april var det 900 ledige i Bodø. Dette er 40 færre enn i mars, og svarer til 2 prosent av arbeidsstyrken.":
        [
          {
            subject: "arbeidsstyrken",
            object: 2,
            qualifiers: { holder: "ledige i Bodø", period: "2024-04" },
          },
        ],
      "Tangeksporten var 4 millionar kroner i 2023, noko som svarar til 2 prosent av fiskeeksporten.": [
        { subject: "fiskeeksporten", object: 2, qualifiers: { holder: "tangeksporten", period: "2023" } },
      ],
    },
    ignores: { "Vi trives godt. Det utgjør 2 prosent av arbeidsstyrken.": "what does?" },
  }),
];
