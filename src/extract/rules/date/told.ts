/** Times told from one that the text has told before: "samme år", "måneden før". */
import { anyOf, GAP, pairs, pattern } from "../../../pattern.ts";
import { MONTH_FULL } from "../../norwegian/calendar.ts";
import { defineRule, type Rule } from "../../rule.ts";
import { DAY, TOLD_END, YEAR, YEARS_AGO } from "./patterns.ts";

const FOREGOING = ["foregående", "foregåande", "føregåande", "forutgående"];

export const toldRules: readonly Rule<"date">[] = [
  defineRule({
    id: "date/same-year",
    kind: "date",
    reads: "same-year",
    starts: [pairs(["samme", "same"], ["år"]), pairs(["året"], ["etter", "før"]), "small"],
    followedBy: ["month"],
    view: "folded",
    pattern: pattern(
      `(?:(?<day>${DAY})\\.?${GAP}(?<month>${MONTH_FULL})${GAP})?(?:samme|same)${GAP}år|året${GAP}(?<shift>etter|før)${TOLD_END}`,
    ),
    accept: (hit, view) =>
      / på$/u.test(view.folded.slice(Math.max(0, hit.start - 4), hit.start)) ? null : hit,
    finds: {
      "Fondet kom i 2019. Det fikk penger ⟦samme år⟧.": { edtf: "2019", form: "relative" },
      "I 2019 falt prisen; ⟦året etter⟧ steg den.": { edtf: "2020" },
      "I 2019 falt prisen, mot ⟦året før⟧ da den steg.": { edtf: "2018" },
      "Fondet kom i 2019 og åpnet ⟦1. juni samme år⟧.": { edtf: "2019-06-01" },
    },
    ignores: {
      "Samme årsak ligger bak.": "another word",
      "Det blir likt året etter valget.": "the year after an event",
    },
  }),
  defineRule({
    id: "date/same-period",
    kind: "date",
    reads: "same-period",
    starts: [
      pairs(
        ["samme", "same", "tilsvarende", "tilsvarande"],
        ["måned", "månad", "kvartal", "halvår", "periode", "tid", "tidsrom"].flatMap((unit) => [
          unit,
          `${unit}en`,
          `${unit}et`,
          `${unit}n`,
          `${unit}a`,
        ]),
      ),
    ],
    view: "folded",
    pattern: pattern(
      `(?:samme|same|tilsvarende|tilsvarande)${GAP}(?<unit>måned|månad|kvartal|halvår|periode|tidsrom|tid)(?:en|et|n|a)?${GAP}(?:(?<relative>i${GAP}(?:fjor|år))|${YEARS_AGO}|året${GAP}før|(?:i${GAP})?(?<year>${YEAR}))`,
    ),
    finds: {
      "I mars 2024 steg salget, mot et fall i ⟦samme måned i fjor⟧.": { edtf: "2023-03", form: "relative" },
      "I første kvartal 2023 auka salet frå ⟦same kvartal året før⟧.": { edtf: "2022-33" },
      "Fra januar til april 2024 solgte vi mer enn i ⟦samme periode i 2019⟧.": { edtf: "2019-01/2019-04" },
      "Prisen steg i første kvartal 2024, mot et fall i ⟦samme kvartal 2022⟧.": { edtf: "2022-33" },
      "I andre kvartal 2023 falt salget; i ⟦samme kvartal i år⟧ steg det.": { edtf: "2024-34" },
      "I april steg prisen mer enn i ⟦samme måned for ett år siden⟧.": { edtf: "2023-04" },
      "I april steg prisen mer enn i ⟦samme måned for fem år siden⟧.": { edtf: "2019-04" },
      "Talet er høgare enn på ⟦same tid i fjor⟧.": { edtf: "2023" },
      "I mars 2024 var salget høyere enn ⟦tilsvarende periode i fjor⟧.": { edtf: "2023-03" },
      "I mars 2024 var salet høgare enn i ⟦tilsvarande månad i fjor⟧.": { edtf: "2023-03" },
      "I april steg prisen, mot et fall i den ⟦samme perioden i fjor⟧.": { edtf: "2023-04" },
      "I april steig prisen, mot eit fall i ⟦tilsvarande månad i fjor⟧.": { edtf: "2023-04" },
      "Til og med april i år solgte de mer enn i ⟦samme periode i fjor⟧.": { edtf: "2023-01/2023-04" },
    },
    ignores: { "De kom på samme tid i går.": "no year" },
  }),
  defineRule({
    id: "date/one-before",
    kind: "date",
    reads: "one-before",
    starts: [
      pairs(["måneden", "månaden", "kvartalet", "halvåret", "uken", "uka", "veka"], ["før"]),
      pairs(FOREGOING, ["år", "måned", "månad", "kvartal", "halvår", "uke", "veke"]),
    ],
    view: "folded",
    pattern: pattern(
      `(?:(?<unit>måned|månad|kvartal|halvår|uk|vek)(?:en|et|a)${GAP}før${TOLD_END}|${anyOf(FOREGOING)}${GAP}(?<unit2>år|måned|månad|kvartal|halvår|uke|veke))`,
    ),
    finds: {
      "I april 2024 steg salget med 2 prosent fra ⟦måneden før⟧.": { edtf: "2024-03", form: "relative" },
      "I første kvartal 2024 auka salet frå ⟦kvartalet før⟧.": { edtf: "2023-36" },
      "Det vart brukt meir straum i veke 18 enn ⟦veka før⟧.": { edtf: "2024-04-22/2024-04-28" },
      "I 2022 falt eksporten fra ⟦foregående år⟧.": { edtf: "2021" },
      "I januar 2024 voks talet frå ⟦føregåande månad⟧.": { edtf: "2023-12" },
    },
    ignores: {
      "De møttes i mars, måneden før valget.": "of an event",
      "Han kom uka før.": "no time told that it is before",
    },
  }),
];
