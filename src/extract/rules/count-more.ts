/** Numbers that take their noun from what was counted before: "Det er 82 flere enn i fjor", "halvparten av klyngene, i alt 20". */

import { wordBefore } from "../../characters.ts";
import { anyOf, GAP, pairs, pattern } from "../../pattern.ts";
import { HAS_CHANGED } from "../norwegian/change.ts";
import { isCountable, TIME_UNIT } from "../norwegian/nouns.ts";
import { SCALE } from "../norwegian/numerals.ts";
import { addPart, defineRule, type Rule } from "../rule.ts";
import { MAYBE_HEDGED, MONEY_TOLD, NEXT_SENTENCE_REACH, unitFartherBefore } from "./count-part.ts";
import { unitTold } from "./count-told.ts";
import { counting } from "./counted.ts";
import { COUNTING as NUMBER } from "./numeral.ts";

/** Behind "82 flere": no noun of its own. */
const COMPARED = `(?=$|[.,;:)]|${GAP}(?:enn|i|på|fra|frå|til|ved|nå|no|og|men|mens|medan|siden|sidan)(?![A-Za-zÀ-ɏ]))`;
/** "Det er en økning på |12", ", ein auke på |om lag 20": so many more of what was counted, of nothing else. */
const GROWTH = new RegExp(
  `(?:(?:det|dette|som) (?:er|var|tilsvarer|tilsvarar|gir|gjev)|,(?: med)?|\\() (?:en|ein) (?:[a-zæøå]{3,12} )?(?:økning|auke?|vekst|tilvekst|oppgang|nedgang|reduksjon|tilbakegang|fall)(?:en)? på ${MAYBE_HEDGED}$`,
  "u",
);
/** "en vekst i årsverk i helseforetaket på |over 200", "Årsverka har auka med |20". */
const GROWTH_OF = new RegExp(
  `(?<![a-zæøå])(?:økning|auke?|vekst|tilvekst|oppgang|nedgang|reduksjon|tilbakegang)(?:en|a)? i (?<noun>[a-zæøå-]{4,40})(?: (?:i|ved|på) [a-zæøå]{2,30}){0,2} på (?:${MAYBE_HEDGED}){1,2}$|(?:^|[.!?:] |[–-] )(?:(?:de|dei) [a-zæøå]{3,20}e )?(?<subject>[a-zæøå-]{4,40})(?: (?:i|ved|på) [a-zæøå]{2,30}){0,2} ${HAS_CHANGED} med (?:${MAYBE_HEDGED}){1,2}$`,
  "u",
);
/** Right before the number: without it nothing has grown by so much. */
const GROWN_BY = /(?:på|med) (?:[a-zæøå]{2,7} ){0,3}$/u;
/** What grows by more than its number: prices, and what is measured. */
const MEASURED =
  /pris|rente|inntekt|utgift|kostnad|utsl[ie]pp|temperatur|lønn|løn[na]|verdi|skatt|avgift|sats|poeng|grad|midl|tonn|andel|del|krav|volum|forbruk|produksjon|eksport|import|investering|overføring|tilskudd|tilskot|bevilgning|løyving|omsetning|gjeld|lån|ledighet/u;
const GROWN = `(?=$|[.,;)]|${GAP}(?:hvert|kvart|årlig|årleg|per|i|fra|frå|siden|sidan|mot|og|men|mens|medan|sammenlign(?:et|a)|sammenlikn(?:et|a)|samanlikna)(?![A-Za-zÀ-ɏ]))`;
/** What grows is money or a share. */
export const NOT_COUNTED =
  /kron[ea]r|euro|dollar|mrd|mill\.|milli(?:on|ard)[ea]r(?! [a-zæøå])|prosent|pst|%/u;

const TOTALS = ["i alt", "totalt", "til sammen", "til saman", "tilsammen", "tilsaman"];
/** "uten jobb", "utan arbeid": who has none is a person. */
const WITHOUT = "(?:(?:helt|heilt)GAP)?(?:uten|utan)GAP(?:jobb|arbeid|bolig|bustad|fastlege)".replaceAll(
  "GAP",
  GAP,
);

export const countMoreRules: readonly Rule<"count">[] = [
  defineRule({
    id: "count/more",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["more", "scale"],
    view: "numbered",
    hedged: true,
    pattern: pattern(
      `(?<number>${NUMBER})(?:${GAP}(?<scale>${SCALE}))?${GAP}(?:flere|fleire|færre)${COMPARED}`,
    ),
    accept(hit, view) {
      const before = view.folded.slice(Math.max(0, hit.start - NEXT_SENTENCE_REACH), hit.start);
      if (hit.parts.scale !== undefined && MONEY_TOLD.test(before)) return null;
      return counting(hit, unitFartherBefore(view, hit.start) ?? unitTold(view, hit.start, 2));
    },
    finds: {
      "Vik fikk 130 søknader. Det er ⟦tolv flere⟧ enn i fjor.": { value: 12, unit: "søknad" },
      "Laget har 3200 medlemmer, ⟦over 150 færre⟧ enn i 2019.": {
        value: 150,
        unit: "medlem",
        modifier: "over",
      },
      "Dei selde 4.500 bilar. Det er 1.020 fleire enn i mars og ⟦300 færre⟧ enn i juni.": {
        value: 300,
        unit: "bil",
      },
      "På fem år har skolen fått 420 elever, ⟦90 flere⟧ i alt.": { value: 90, unit: "elev" },
      "Elevtallet er 1.320. Det er ⟦15 flere⟧ enn i fjor.": { value: 15, unit: "elev" },
    },
    ignores: {
      "Mange kom, tolv flere enn i fjor.": "of what?",
      "De fikk 3 prosent flere enn i fjor.": "a share",
      "Vik fikk 130 søknader. Alt er lest. Det tok tid. Tolv flere enn før er innvilget.":
        "told too long ago",
      "Laget hadde 40 kamper. De tapte 5 flere ganger enn i fjor.": "it counts its own noun",
    },
  }),
  defineRule({
    id: "count/more-who",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["more"],
    view: "numbered",
    hedged: true,
    pattern: pattern(
      `(?<number>${NUMBER})${GAP}(?:flere|fleire|færre)(?=${GAP}(?:(?:har|hadde)${GAP})?(?<verb>søkt|søkte|fått|fikk|fekk|meldt|meldte|mistet|mista|deltok|deltatt|delteke|fullførte|fullført)(?![A-Za-zÀ-ɏ]))`,
    ),
    accept(hit, view) {
      const told = unitFartherBefore(view, hit.start) ?? unitTold(view, hit.start, 2);
      if (told !== undefined)
        return TIME_UNIT.test(told) ? null : { ...hit, parts: addPart(hit.parts, "unit", told) };
      // What gets something may be anyone; who applies, enrols and takes part is a person.
      return /^f/u.test(hit.parts.verb ?? "")
        ? null
        : { ...hit, parts: addPart(hit.parts, "unit", "personer") };
    },
    finds: {
      "Hele ⟦11.600 flere⟧ har søkt høyere utdanning i år.": { value: 11_600, unit: "person" },
      "Vik hadde 130 lærlingar i fjor. ⟦Tolv fleire⟧ fekk plass no.": { value: 12, unit: "lærling" },
      "⟦Over 300 færre⟧ meldte seg i år.": { value: 300, unit: "person", modifier: "over" },
      "Totalt har ⟦640 flere⟧ søkt om plass enn i fjor.": { value: 640, unit: "person" },
    },
    ignores: { "Tolv flere fikk støtte.": "of what?", "Mange flere har søkt.": "no number" },
  }),
  defineRule({
    id: "count/grown-by",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["alone", "other", "noun"],
    view: "numbered",
    hedged: true,
    pattern: pattern(`(?<number>${NUMBER})${GROWN}`),
    accept(hit, view) {
      const before = view.folded.slice(Math.max(0, hit.start - NEXT_SENTENCE_REACH), hit.start);
      // A part of one is a share.
      if (!GROWN_BY.test(before.slice(-24)) || /,\d/u.test(hit.parts.number ?? "")) return null;
      const { noun, subject } = GROWTH_OF.exec(before.slice(-140))?.groups ?? {};
      const named = noun ?? subject;
      if (named !== undefined && isCountable(named))
        return MEASURED.test(named) || TIME_UNIT.test(named)
          ? null
          : { ...hit, parts: addPart(hit.parts, "unit", named) };
      if (!GROWTH.test(before.slice(-70)) || NOT_COUNTED.test(before)) return null;
      return counting(hit, unitFartherBefore(view, hit.start) ?? unitTold(view, hit.start, 2));
    },
    finds: {
      "Vik fikk 130 søknader. Det er en økning på ⟦12⟧ fra året før.": { value: 12, unit: "søknad" },
      "Det var 41.300 ansatte, en nedgang på ⟦2.100⟧ sammenlignet med 2019.": { value: 2100, unit: "ansatt" },
      "Dei hadde 3.400 gjester, ein auke på ⟦om lag 1.100⟧ frå 2019.": {
        value: 1100,
        unit: "gjest",
        modifier: "about",
      },
      "Elevtallet er 1.320. Det er en nedgang på ⟦15⟧.": { value: 15, unit: "elev" },
      "Vi har hatt en vekst i årsverk på ⟦over 200⟧ siden 2012.": {
        value: 200,
        unit: "årsverk",
        modifier: "over",
      },
      "Legeårsverka ved sjukehuset har auka med ⟦om lag 30⟧ kvart år.": {
        value: 30,
        unit: "legeårsverk",
        modifier: "about",
      },
      "Vik har 6880 elevar, ein nedgang på ⟦120⟧ samanlikna med i fjor.": { value: 120, unit: "elev" },
    },
    ignores: {
      "Det er en økning på 12 fra i fjor.": "of what?",
      "Prisene økte med 12 i fjor.": "no number of things",
      "De tolv klubbene fikk 40 millioner kroner, en økning på 12 fra i fjor.": "money",
      "De 12 klubbene er små. Det er en vekst på 3,5 i året.": "a share",
      "Det kom 300 gjester. Temperaturen hadde en økning på 2 i snitt.": "of something else",
      "De 12 klubbene fikk 40 prosent av stemmene, en økning på 3 fra i fjor.": "a share",
    },
  }),
  defineRule({
    id: "count/in-all",
    kind: "count",
    reads: "count",
    starts: [
      pairs(["i"], ["alt"]),
      ["totalt"],
      pairs(["til"], ["sammen", "saman"]),
      ["tilsammen", "tilsaman"],
    ],
    view: "numbered",
    // "halvparten av klyngene, i alt |20, "
    pattern: pattern(`${anyOf(TOTALS)}${GAP}(?<number>${NUMBER})(?=[,)])`),
    accept(hit, view) {
      const number = hit.parts.number ?? "";
      const word =
        /(?<![A-Za-zÀ-ɏ-])(?<word>[a-zæøå-]{3,40}),[ \n]$|(?<![A-Za-zÀ-ɏ-])(?<before>[a-zæøå-]{3,40})[ \n]\($/u.exec(
          view.plain.slice(Math.max(0, hit.start - 45), hit.start),
        )?.groups;
      const unit = word?.word ?? word?.before ?? "";
      if (!isCountable(unit) || TIME_UNIT.test(unit) || /^(?:19|20)\d\d$/u.test(number)) return null;
      return { start: hit.end - number.length, end: hit.end, parts: addPart(hit.parts, "unit", unit) };
    },
    finds: {
      "Ni av ti søknader, i alt ⟦2.050⟧, ble lest.": { value: 2050, unit: "søknad" },
      "Halvparten av klyngjene (i alt ⟦20⟧) svarte.": { value: 20, unit: "klyngje" },
      "Åtte av ti søknader, tilsammen ⟦940⟧, ble lest.": { value: 940, unit: "søknad" },
    },
    ignores: {
      "Det kostet mye, i alt 20, å bygge.": "of what?",
      "Tre av fire søknader fra Agder, til sammen 48, ble lest.": "a name right before",
      "Støtten til klyngene, i alt 20 millioner, er brukt.": "money",
    },
  }),
  defineRule({
    id: "count/without",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["without"],
    view: "numbered",
    hedged: true,
    pattern: pattern(`(?<number>${NUMBER})${GAP}${WITHOUT}(?![A-Za-zÀ-ɏ])`),
    accept: (hit, { folded }) =>
      wordBefore(folded, hit.start) === "av"
        ? null
        : { ...hit, parts: addPart(hit.parts, "unit", "personer") },
    finds: {
      "I mars var det ⟦3 640 helt uten arbeid⟧ i fylket.": { value: 3640, unit: "person" },
      "⟦Over 4000 utan jobb⟧": { value: 4000, unit: "person", modifier: "over" },
    },
    ignores: { "Ein av fem utan jobb ønskjer seg ein.": "a share" },
  }),
];
