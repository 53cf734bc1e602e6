/** Observations of one rate for each of two: "Ledigheten var 2 prosent for kvinner og 3 prosent for menn"; and of a second part. */
import { slotOf, slotsIn, wordsOf } from "../../clause.ts";
import { HOLDS_NUMBER, modifierOf, objectOf, START, subjectOf, toldIn } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { isReal } from "./by-noun.ts";
import { levelOf } from "./figure.ts";
import { OPENING } from "./opening.ts";
import { NOT_TOLD, textOf } from "./part.ts";

/** For whom, or where. */
const EACH = "(?:for|blant|i) (?:\\{place:\\d{1,4}\\}|[a-zæøå]{4,25})";
const RATE =
  "(?:[A-ZÆØÅa-zæøå]{1,30}(?:digheten|løsheten|løysa|settingen|settinga|setjinga|frekvensen|andelen|prosenten|takelsen|takinga|fraværet|graden|veksten|marginen|raten)|[Vv]eksten)";

export const observedEachRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/rate-for-each",
    type: "observation",
    pattern: new RegExp(
      `(?:${START}(?<subject>${RATE}(?: (?:(?! (?:er|var|som|har) )${PHRASE}){3,40}?)?) (?:er|var|lå|låg|ligger|ligg)|(?:^|[.;:] )${OPENING} (?:er|var|lå|låg|ligger|ligg) (?<subject2>${RATE}(?: (?:i|på|for) [a-zæøå]{4,20})?)) (?:på )?\\{percentage:(?<quantity>\\d{1,4})\\} (?<first>${EACH}),? (?:og|mens|medan|mot) \\{percentage:(?<quantity2>\\d{1,4})\\} (?<second>${EACH})`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const {
        subject: whole,
        subject2 = "",
        quantity,
        first = "",
        quantity2,
        second = "",
      } = match.groups ?? {};
      const piece = toldIn(whole ?? subject2);
      const subject = subjectOf(clause, piece);
      if (subject === null || !("name" in subject) || HOLDS_NUMBER.test(piece) || !isReal(match, clause))
        return [];
      const period = dateIn(clause, match[0]);
      return (
        [
          [quantity, first],
          [quantity2, second],
        ] as const
      ).flatMap(([index, whom]): Draft[] => {
        const area = slotsIn(clause, "place", whom)[0]?.value.name;
        const name = area === undefined ? `${subject.name} ${wordsOf(clause, whom)}` : subject.name;
        return slotOf(clause, "percentage", index) === undefined
          ? []
          : levelOf(match, clause, name, index, { period, area });
      });
    },
    finds: {
      "I 2008 var yrkesfrekvensen 77,1 prosent for menn og 70,7 prosent for kvinner.": [
        {
          subject: "yrkesfrekvensen for menn",
          predicate: "has-value",
          object: 77.1,
          qualifiers: { period: "2008" },
        },
        { subject: "yrkesfrekvensen for kvinner", object: 70.7, qualifiers: { period: "2008" } },
      ],
      "Arbeidsløysa var 2,1 prosent i Rogaland og 3 prosent i Troms.": [
        { subject: "arbeidsløysa", object: 2.1, qualifiers: { area: "Rogaland" } },
        { subject: "arbeidsløysa", object: 3, qualifiers: { area: "Troms" } },
      ],
    },
    ignores: { "Målet er at ledigheten er 2 prosent for menn og 3 prosent for kvinner.": "an aim" },
  }),
  defineFactRule({
    id: "observation/part-too",
    type: "observation",
    pattern: new RegExp(
      `\\{percentage:\\d{1,4}\\} av (?<whole>[a-zæøå][a-zæøå -]{3,50}?) (?<verb>er|var|kommer|kjem|kom|bor|bur|jobber|jobbar|arbeider|arbeidde|ligger|ligg) (?:(?! (?:mens|medan) )${PHRASE}){3,80}?,? (?:mens|medan) \\{percentage:(?<index>\\d{1,4})\\} \\k<verb> (?<what>${PHRASE}{3,80}?)(?=$|[.,;]| (?:men|mens|medan) )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { whole = "", verb, index, what = "" } = match.groups ?? {};
      const found = slotOf(clause, "percentage", index);
      const all = subjectOf(clause, whole);
      if (found === undefined || all === null || !("name" in all)) return [];
      if (HOLDS_NUMBER.test(what) || NOT_TOLD.test(what) || !isReal(match, clause)) return [];
      return [
        {
          subject: { name: `${all.name} som ${verb} ${textOf(clause, what)}` },
          predicate: "has-share",
          object: objectOf(found),
          qualifiers: { period: dateIn(clause, match[0]), modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "28 prosent av verfta var innanfor fiske, medan 20 prosent var innanfor olje og gass.": [
        { subject: "verfta som var innanfor olje og gass", predicate: "has-share", object: 20 },
      ],
    },
    ignores: { "28 prosent av verfta var små, medan 20 prosent av kaiene var store.": "of something else" },
  }),
];
