/** Numbers of a second clause that take their noun from the first: "Agder fikk tolv plasser, mens Rogaland fikk åtte". */

import { GAP, pattern } from "../../pattern.ts";
import { TIME_UNIT } from "../norwegian/nouns.ts";
import { addPart, defineRule, type Hit, type Rule } from "../rule.ts";
import type { View } from "../view.ts";
import { NOT_COUNTED } from "./count-more.ts";
import { MAYBE_HEDGED, NEXT_SENTENCE_REACH, unitFartherBefore } from "./count-part.ts";
import { COUNTING as NUMBER } from "./numeral.ts";

const WHILE = "(?:mens|medan|og)";
const NAME =
  "[A-ZÆØÅ][A-Za-zÀ-ɏ-]{1,30}(?: (?:og )?[A-ZÆØÅ][A-Za-zÀ-ɏ-]{1,30}){0,3}(?: (?:kommune|fylkeskommune|fylke))?";
/** ", mens Rogaland fikk |åtte" */
const ANOTHER_HAS = new RegExp(
  `(?:,|,? ${WHILE}) ${NAME} (?:får|fikk|fekk|har|hadde|tar imot|tek imot|tok imot) ${MAYBE_HEDGED}$`,
  "u",
);
/** ", mens |28 står på venteliste" */
const OTHERS_DO = new RegExp(
  `(?:,? (?:mens|medan)|, og)(?: (?:ytterligere|ytterlegare|andre|de resterende|dei resterande))? ${MAYBE_HEDGED}$`,
  "u",
);
const REACH = 90;

/** With the noun counted before, in a sentence that tells neither money nor shares. */
function withCounted(hit: Hit, view: View): Hit | null {
  const { number = "" } = hit.parts;
  if (/^(?:1[5-9]|20)\d\d$|,\d/u.test(number)) return null;
  if (NOT_COUNTED.test(view.folded.slice(Math.max(0, hit.start - NEXT_SENTENCE_REACH), hit.start)))
    return null;
  const unit = unitFartherBefore(view, hit.start);
  return unit === undefined || TIME_UNIT.test(unit)
    ? null
    : { ...hit, parts: addPart(hit.parts, "unit", unit) };
}

export const countClauseRules: readonly Rule<"count">[] = [
  defineRule({
    id: "count/another-has",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["link", "other", "alone"],
    view: "numbered",
    hedged: true,
    pattern: pattern(`(?<number>${NUMBER})(?=$|[,;)]|\\.(?=${GAP}|$))`),
    accept: (hit, view) =>
      ANOTHER_HAS.test(view.plain.slice(Math.max(0, hit.start - REACH), hit.start))
        ? withCounted(hit, view)
        : null,
    finds: {
      "Agder fikk tolv plasser, mens Rogaland fikk ⟦åtte⟧.": { value: 8, unit: "plass" },
      "Agder får 12 av plassane, og Vik kommune får ⟦om lag 30⟧.": {
        value: 30,
        unit: "plass",
        modifier: "about",
      },
    },
    ignores: {
      "Agder fikk tolv millioner kroner til tre hytter, mens Rogaland fikk åtte.": "money",
      "Agder fikk støtte, mens Rogaland fikk åtte.": "of what?",
    },
  }),
  defineRule({
    id: "count/others-do",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["verb"],
    view: "numbered",
    hedged: true,
    pattern: pattern(
      `(?<number>${NUMBER})(?=${GAP}(?:er|var|har|hadde|ble|blei|vart|fikk|fekk|får|står|skal|vil|venter|ventar|vurderer|mangler|manglar|går|gikk|gjekk|bor|bur|kom|svarte|svara|sier|seier|mener|meiner|sa|takket|takka|trakk|gjelder|gjeld)${GAP}[a-zæøå]{2})`,
    ),
    accept: (hit, view) =>
      OTHERS_DO.test(view.folded.slice(Math.max(0, hit.start - REACH), hit.start))
        ? withCounted(hit, view)
        : null,
    finds: {
      "Av 40 søkere fikk tolv plass, mens ⟦28⟧ står på venteliste.": { value: 28, unit: "søker" },
      "Det kom 40 søkjarar, og ⟦tolv⟧ fekk plass.": { value: 12, unit: "søkjar" },
    },
    ignores: {
      "De tolv hyttene kostet 40 millioner kroner, mens 28 er ventet.": "money",
      "Det kom 40 søkere, mens 2019 ble et år uten.": "a year",
    },
  }),
];
