/** Numbers that one begins: "én klynge", "en million innbyggere", "én til to uker", "én av kommunene". */

import { anyOf, GAP, pairs, pattern } from "../../pattern.ts";
import { isChanging } from "../norwegian/change.ts";
import { TIME_UNIT } from "../norwegian/nouns.ts";
import { SCALE } from "../norwegian/numerals.ts";
import { addPart, defineRule, type Rule } from "../rule.ts";
import { narrowToNoun, WORD, WORDS } from "./counted.ts";
import { COUNTING as NUMBER, ONE } from "./numeral.ts";

const SINGULARS: ReadonlySet<string> = new Set(
  "klynge klyngje klynga prosjekt bedrift verksemd kommune søknad person plass avtale selskap medlem land sak stilling tiltak fylke program år års tiår døgn".split(
    " ",
  ),
);
const NO_SINGULAR: ReadonlySet<string> = new Set(
  "stor ny norsk annen annan anna viktig enkel ekstra gang gong ting smekk dag time måte og av til for som eller per prosent pst million milliard tusen side sum stund krone halv hver kvar ved med hos blant der her kan skal vil har var ble blir blei vart fikk fekk får bør kom går gjekk gikk".split(
    " ",
  ),
);
const EXACTLY_ONE = ["én", "éin", "éi", "ett", "eitt"];

export const countOneRules: readonly Rule<"count">[] = [
  defineRule({
    id: "count/one-million",
    kind: "count",
    reads: "count",
    starts: ["one"],
    followedBy: ["scale"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${ONE})${GAP}(?:(?<half>halv|kvart)${GAP})?(?<scale>${SCALE})(?<words>${WORDS})`,
    ),
    hedged: true,
    accept: narrowToNoun,
    finds: {
      "Byen har ⟦over en million innbyggere⟧.": { value: 1_000_000, unit: "innbygger", modifier: "over" },
    },
    ignores: { "De fikk en million.": "no noun: money" },
  }),
  defineRule({
    id: "count/exactly-one",
    kind: "count",
    reads: "count",
    // "en" and "ein" are articles, "én" is not; "et" never counts, "ett" does.
    starts: [EXACTLY_ONE],
    view: "folded",
    hedged: true,
    pattern: pattern(
      `(?<number>${anyOf(EXACTLY_ONE)})${GAP}(?:(?:ny|nytt|annen|annan|anna|annet|eneste|einaste|enkelt|norsk|stor|stort|felles|egen|konkret)${GAP})?(?<unit>${WORD})`,
    ),
    accept({ start, end, parts }, view) {
      // "hundre og én": the rest of a number.
      // "dag én": which of them.
      if (
        /(?:(?:hundre|tusen) og|(?<![a-zæøå])(?:dag|fase|trinn|steg|runde|nummer|punkt|kapittel)) $/.test(
          view.folded.slice(Math.max(0, start - 10), start),
        )
      )
        return null;
      const unit = parts.unit ?? "";
      // Without its accent the word is an article or part of an idiom more often than not.
      const isSure = /^[éÉ]/.test(parts.number ?? "")
        ? unit.length > 2 && !NO_SINGULAR.has(unit)
        : SINGULARS.has(unit);
      if (!isSure) return null;
      const written = { ...parts, unit: view.plain.slice(end - unit.length, end) };
      // "leder" is no plural here, "års" is no lemma.
      return { start, end, parts: TIME_UNIT.test(unit) ? written : addPart(written, "one", "yes") };
    },
    finds: {
      "Bare ⟦én klynge⟧ fikk avslag.": { value: 1, unit: "klynge" },
      "Skolen får ⟦én ny rektor⟧.": { value: 1, unit: "rektor" },
      "Skolen får ⟦én annen rektor⟧.": { value: 1, unit: "rektor" },
      "Skulen får ⟦éin felles leiar⟧.": { value: 1, unit: "leiar" },
      "Støtten varer i ⟦over ett år⟧.": { value: 1, unit: "år", modifier: "over" },
      "Det blir ⟦eitt års⟧ pause.": { value: 1, unit: "år" },
    },
    ignores: {
      "Det er en klynge i nord.": "an article",
      "Vi er ett skritt foran.": "an idiom",
      "Det er én av mange.": "no noun",
      "Bare én kan vinne.": "no noun",
      "Fra dag én hadde de nok å gjøre.": "which day it was",
    },
  }),
  defineRule({
    id: "count/one-to",
    kind: "count",
    reads: "count",
    starts: ["one", pairs(["mellom", "fra", "frå"], ["#"])],
    followedBy: ["range"],
    view: "numbered",
    // Before a second number "en" and "ein" are no articles.
    pattern: pattern(
      `(?:(?<open>mellom|fra|frå)${GAP})?(?<number>${ONE})(?: ?[-–] ?|${GAP}(?<link>til|og)${GAP})(?<max>${NUMBER})(?<words>${WORDS})`,
    ),
    hedged: true,
    accept(hit, view) {
      const { open, link } = hit.parts;
      if ((link === "og") !== (open === "mellom")) return null;
      // "økte fra én til to": two levels.
      return link === "til" && isChanging(view.folded, hit.start) ? null : narrowToNoun(hit, view);
    },
    finds: {
      "De venter ⟦en til to uker⟧.": { value: 1, max: 2, unit: "uke" },
      "Ho les ⟦ein til to timar⟧ om dagen.": { value: 1, max: 2, unit: "time" },
      "Skulen treng ⟦ein til tre nye lærarar⟧.": { value: 1, max: 3, unit: "lærar" },
      "Det tar ⟦mellom ett og to år⟧.": { value: 1, max: 2, unit: "år" },
    },
    ignores: {
      "Tallet økte fra én til to plasser.": "two levels",
      "Han fikk en og to ganger en bot.": "no range",
    },
  }),
  defineRule({
    id: "count/one-of-them",
    kind: "count",
    reads: "count",
    starts: [EXACTLY_ONE],
    view: "folded",
    hedged: true,
    pattern: pattern(
      `(?<number>${anyOf(EXACTLY_ONE)})${GAP}av${GAP}(?:(?:de|dei|disse|desse|våre)${GAP})?(?:[a-zæøå]{2,20}e${GAP})?(?<unit>[a-zæøå-]{2,40}(?:ene|ane))`,
    ),
    accept: ({ start, end, parts }, view) => {
      const unit = parts.unit ?? "";
      return { start, end, parts: { ...parts, unit: view.plain.slice(end - unit.length, end) } };
    },
    finds: {
      "Bare ⟦én av kommunene⟧ svarte.": { value: 1, unit: "kommune" },
      "⟦Eitt av dei nye prosjektene⟧ er i gang.": { value: 1, unit: "prosjekt" },
    },
    ignores: {
      "Én av mange grunner er prisen.": "no number of things",
      "En av kommunene svarte.": "an article",
    },
  }),
];
