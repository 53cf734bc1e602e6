/** Numbers of a second clause that take their noun from the first: "Agder fikk tolv plasser, mens Rogaland fikk åtte". */

import { wordBefore } from "../../characters.ts";
import { GAP, pattern } from "../../pattern.ts";
import { HEDGE_ENDS } from "../norwegian/modifiers.ts";
import { isCountable, TIME_UNIT } from "../norwegian/nouns.ts";
import { addPart, defineRule, type Hit, type Rule } from "../rule.ts";
import type { View } from "../view.ts";
import { NOT_COUNTED } from "./count-more.ts";
import { MAYBE_HEDGED, NEXT_SENTENCE_REACH, unitFartherBefore } from "./count-part.ts";
import { counting } from "./counted.ts";
import { COUNTING as NUMBER } from "./numeral.ts";

const WHILE = "(?:mens|medan|og)";
const NAME =
  "[A-ZÆØÅ][A-Za-zÀ-ɏ-]{1,30}(?: (?:og )?[A-ZÆØÅ][A-Za-zÀ-ɏ-]{1,30}){0,3}(?: (?:kommune|fylkeskommune|fylke))?";
/** ", mens Rogaland fikk |åtte" */
const ANOTHER_HAS = new RegExp(
  `(?:,|,? ${WHILE}) ${NAME} (?:får|fikk|fekk|har|hadde|tar imot|tek imot|tok imot) ${MAYBE_HEDGED}$`,
  "u",
);
/** Without one of these, or a hedge, right before the number there is nothing to look for. */
const HAS: ReadonlySet<string> = new Set(["får", "fikk", "fekk", "har", "hadde", "imot"]);
/** ", mens |28 står på venteliste" */
const OTHERS_DO = new RegExp(
  `(?:,? (?:mens|medan)|, og)(?: (?:ytterligere|ytterlegare|andre|de resterende|dei resterande))? ${MAYBE_HEDGED}$`,
  "u",
);
/** "14 elever på 1. trinn og |12 på 2. trinn": the same preposition behind both numbers. */
const ELSEWHERE =
  /\d (?:[a-zæøå]{2,20}e )?(?<noun>[a-zæøå-]{3,40}) (?<prep>i|på|fra|frå|ved) [^.;:!?\n]{1,12}(?:[^;:!?\n]{0,40})(?<=[a-zæøå])(?:,|;| og|,? mens|,? medan) $/u;
/** ", altså |26 000 i året" */
const THAT_IS_SO_MANY = new RegExp(
  `, (?:altså|dvs\\.|det vil si|det vil seie|eller|tilsvarende|tilsvarande) ${MAYBE_HEDGED}$`,
  "u",
);
/** Before the second number; behind a sign there is no word. */
const LINKS: ReadonlySet<string> = new Set(["", "og", "mens", "medan"]);
const REACH = 90;

/** With the noun counted before, in a sentence that tells neither money nor shares. */
function withCounted(hit: Hit, view: View): Hit | null {
  const { number = "" } = hit.parts;
  if (/^(?:1[5-9]|20)\d\d$|,\d/u.test(number)) return null;
  if (NOT_COUNTED.test(view.folded.slice(Math.max(0, hit.start - NEXT_SENTENCE_REACH), hit.start)))
    return null;
  return counting(hit, unitFartherBefore(view, hit.start));
}

export const countClauseRules: readonly Rule<"count">[] = [
  defineRule({
    id: "count/elsewhere",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["alone"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${NUMBER})(?=${GAP}(?<prep>i|på|fra|frå|ved)${GAP}(?!alt|snitt|gjennomsnitt|året))`,
    ),
    accept(hit, view) {
      // Most numbers before a preposition stand behind another word.
      if (!LINKS.has(wordBefore(view.folded, hit.start))) return null;
      const { number = "", prep } = hit.parts;
      const told = ELSEWHERE.exec(view.plain.slice(Math.max(0, hit.start - REACH), hit.start))?.groups;
      const noun = told?.noun ?? "";
      return told?.prep !== prep ||
        !isCountable(noun) ||
        TIME_UNIT.test(noun) ||
        /^(?:1[5-9]|20)\d\d$|,\d/u.test(number)
        ? null
        : { ...hit, parts: addPart(hit.parts, "unit", noun) };
    },
    finds: {
      "Skolen har 14 elever på 1. trinn og ⟦12⟧ på 2. trinn.": { value: 12, unit: "elev" },
      "Laget har 40 medlemer i Vik, ⟦30⟧ i Os og 12 i Fjaler.": { value: 30, unit: "medlem" },
    },
    ignores: {
      "Laget har 40 møter i uke 42 og 43 i Vik.": "weeks",
      "Laget har 40 medlemmer i Vik og 12 på Os.": "another preposition",
      "Laget hadde 40 medlemmer i Vik og 2019 i Os.": "a year",
    },
  }),
  defineRule({
    id: "count/that-is",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["rate"],
    view: "numbered",
    hedged: true,
    pattern: pattern(
      `(?<number>${NUMBER})(?=${GAP}(?:i${GAP}(?:året|måneden|månaden|uka|veka|snitt|gjennomsnitt)|årlig|årleg|per${GAP}(?:år|dag|uke|veke|måned|månad)|hvert${GAP}år|kvart${GAP}år|om${GAP}dagen)(?![A-Za-zÀ-ɏ]))`,
    ),
    accept: (hit, view) =>
      THAT_IS_SO_MANY.test(view.folded.slice(Math.max(0, hit.start - REACH), hit.start))
        ? withCounted(hit, view)
        : null,
    finds: {
      "Byen treng 26 000 nye bustader, altså ⟦2600⟧ i året.": { value: 2600, unit: "bustad" },
    },
    ignores: { "De får 26 millioner kroner til 12 hytter, altså 3 i året.": "money" },
  }),
  defineRule({
    id: "count/another-has",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["link", "other", "alone"],
    view: "numbered",
    hedged: true,
    pattern: pattern(`(?<number>${NUMBER})(?=$|[,;)]|\\.(?=${GAP}|$))`),
    accept(hit, view) {
      const word = wordBefore(view.folded, hit.start);
      return (HAS.has(word) || HEDGE_ENDS.has(word)) &&
        ANOTHER_HAS.test(view.plain.slice(Math.max(0, hit.start - REACH), hit.start))
        ? withCounted(hit, view)
        : null;
    },
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
