/** Bare numbers that a verb or pronoun tells the noun of: "202 har svart", "antallet har økt til 300", "her bor 1 200". */

import { GAP, pattern } from "../../pattern.ts";
import { isChanging } from "../norwegian/change.ts";
import { isCountable, TIME_UNIT } from "../norwegian/nouns.ts";
import { SCALE } from "../norwegian/numerals.ts";
import { addPart, defineRule, type Hit, type Rule } from "../rule.ts";
import type { View } from "../view.ts";
import { LIVES } from "./amount.ts";
import { MAYBE_HEDGED, MONEY_TOLD, NEXT_SENTENCE_REACH, unitFartherBefore } from "./count-part.ts";
import { counting } from "./counted.ts";
import { COUNTING as NUMBER } from "./numeral.ts";

const ALONE = `(?=$|[.,;)]|${GAP}(?:i|til|fra|frå|mot|per|ved|på|over|gjennom|via|siden|sidan|og|mens|medan|men|der|her|nå|no)(?![A-Za-zÀ-ɏ]))`;
const THAT_NUMBER = new RegExp(
  `(?<![a-zæøå])(?:tallet|talet|antallet)(?: [a-zæøå]{2,12}){1,4} (?:med|til|fra|frå) ${MAYBE_HEDGED}$`,
  "u",
);
/** "tallet var |89", "i fjor endte det på |140", "i 2009 var det |143" */
const THAT_IS = new RegExp(
  `(?<![a-zæøå])(?:(?:tallet|talet|antallet) (?:er|var|ble|blei|vart)|(?:endte|enda) (?:det|tallet|talet|antallet) på|(?:i (?:19|20)\\d\\d|i fjor|i år|året før) (?:(?:er|var|ble|blei|vart|kom) det|kom)) ${MAYBE_HEDGED}$`,
  "u",
);
/** "det var |over 300 som" */
const THERE_ARE = new RegExp(
  `(?<![a-zæøå])(?:(?:det|der) (?:er|var|blir|ble|blei|vart)|(?:er|var|blir|ble|blei|vart) det) ${MAYBE_HEDGED}$`,
  "u",
);
/** "I år har |14.200 søkt læreplass" */
const HAVE = /(?<![a-zæøå])(?:har|hadde) (?:(?:hele|heile|over|nesten|om lag|rundt|totalt|nå|no) ){0,2}$/u;
const PLACE = "[A-ZÆØÅ][A-Za-zÀ-ɏ-]{1,20}(?: og [A-ZÆØÅ][a-zæøå]{1,20})?";
const EACH = "\\d[\\d.]{0,6}";
/** "45 konkurser, i Nord-Vik 38 og i |", "Oslo hadde 120 konkurser i 2020, Bergen 80 og |" */
const IN_TURN = new RegExp(
  `\\d (?<noun>[a-zæøå-]{3,40})(?:(?:,| og|, og) (?:i|på) ${PLACE} ${EACH}){0,5}(?:,| og|, og) (?:i|på) ${PLACE} $|${PLACE} (?:har|hadde|fikk|fekk|får) ${EACH} (?<owned>[a-zæøå-]{3,40})(?: i (?:fjor|år|\\d{4}))?(?:(?:,| og|, og) ${PLACE} ${EACH}){0,5}(?:,| og|, og) ${PLACE} $`,
  "u",
);
/** A year, or the day of a month. */
const isTime = ({ end, parts }: Hit, { plain }: View): boolean =>
  /^(?:1[5-9]|20)\d\d$/u.test(parts.number ?? "") || /^\. ?[a-zæøå]/u.test(plain.slice(end, end + 3));

/** With the noun that was counted before. */
function withTold(hit: Hit, view: View): Hit | null {
  return isTime(hit, view) ? null : counting(hit, unitFartherBefore(view, hit.start));
}

export const countAloneRules: readonly Rule<"count">[] = [
  defineRule({
    id: "count/opens-sentence",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["verb"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${NUMBER})(?=${GAP}(?:(?:har|hadde|ble|blei|vart|fikk|fekk|svarte)${GAP}[a-zæøå]{3}|(?:er|var)${GAP}(?:fra|frå)${GAP}|(?:sier|seier|sa|svarer|svarar|svara|mener|meiner|ønsker|ønskjer|vil)${GAP}[a-zæøå]{2}))`,
    ),
    accept: (hit, view) =>
      /[.!?;] $/u.test(view.plain.slice(Math.max(0, hit.start - 2), hit.start)) ? withTold(hit, view) : null,
    finds: {
      "Av fylkene har 51 kommuner sagt nei. ⟦202⟧ har sagt ja.": { value: 202, unit: "kommune" },
      "Det kom 40 søkjarar. ⟦Tolv⟧ fekk plass.": { value: 12, unit: "søkjar" },
      "Det kom 40 søkjarar. ⟦Tolv⟧ er frå Vik.": { value: 12, unit: "søkjar" },
      "Brevet gikk til 51 kommuner. ⟦48⟧ sier klart nei.": { value: 48, unit: "kommune" },
    },
    ignores: {
      "Mange svarte. 202 har sagt ja.": "of what?",
      "Det kom 40 søkere. 2015 ble et godt år.": "a year",
      "Det kom 40 søkere. Tolv bedrifter fikk plass.": "it counts its own noun",
    },
  }),
  defineRule({
    id: "count/that-number-changed",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["alone", "link", "other"],
    view: "numbered",
    hedged: true,
    pattern: pattern(`(?<number>${NUMBER})${ALONE}`),
    accept(hit, view) {
      const before = view.folded.slice(Math.max(0, hit.start - NEXT_SENTENCE_REACH), hit.start);
      const near = before.slice(-90);
      return (THAT_IS.test(near) || (THAT_NUMBER.test(near) && isChanging(view.folded, hit.start))) &&
        !MONEY_TOLD.test(before) &&
        !/,\d/u.test(hit.parts.number ?? "")
        ? withTold(hit, view)
        : null;
    },
    finds: {
      "Laget hadde 280 medlemmer i 2019. Siden har tallet økt til ⟦410⟧.": { value: 410, unit: "medlem" },
      "Det kom 178 gjester, dobbelt så mange som i fjor, da tallet var ⟦89⟧.": { value: 89, unit: "gjest" },
      "Vik hadde 120 konkursar i vår. I fjor enda det på ⟦140⟧.": { value: 140, unit: "konkurs" },
      "I 2008 hadde vi 132 lærlingar, og i 2009 var det ⟦143⟧.": { value: 143, unit: "lærling" },
      "Vi hadde 2.900 studentar i fjor, og talet har auka med ⟦om lag 200⟧.": {
        value: 200,
        unit: "student",
        modifier: "about",
      },
    },
    ignores: {
      "Tallet har økt til 410.": "of what?",
      "Laget fikk 28 millioner kroner til sine 12 hytter, og tallet har økt til 30.": "money",
      "Laget har 28 medlemmer, og tallet har økt siden 2015.": "a year",
    },
  }),
  defineRule({
    id: "count/of-those",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["of"],
    view: "numbered",
    hedged: true,
    pattern: pattern(`(?<number>${NUMBER})${GAP}av${GAP}(?:dem|dei|de)(?=${GAP}som(?![A-Za-zÀ-ɏ]))`),
    accept: (hit, view) => withTold(hit, view) ?? { ...hit, parts: addPart(hit.parts, "unit", "personer") },
    finds: {
      "⟦150 av dem⟧ som skal flytte, er unge.": { value: 150, unit: "person" },
      "Vi fikk 40 søknader, og ⟦tolv av dem⟧ som kom sist, er lest.": { value: 12, unit: "søknad" },
    },
    ignores: { "Mange av dem som kom, var unge.": "no number" },
  }),
  defineRule({
    id: "count/who-were",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["verb"],
    view: "numbered",
    hedged: true,
    pattern: pattern(
      `(?<number>${NUMBER})(?=${GAP}(?:er|var|blir)${GAP}(?<unit>kvinner|kvinnor|menn|jenter|gutter|gutar|barn|born)(?![A-Za-zÀ-ɏ-]))`,
    ),
    // Of something counted before, but it is they who are this many.
    accept: (hit, view) => withTold({ ...hit, parts: { ...hit.parts } }, view) && hit,
    finds: {
      "Av 280 studenter var 170 kvinner, mens ⟦110⟧ var menn.": { value: 110, unit: "mann" },
    },
    ignores: { "De to på nummer 12 var kvinner.": "of what?" },
  }),
  defineRule({
    id: "count/there-are",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["verb"],
    view: "numbered",
    hedged: true,
    pattern: pattern(`(?<number>${NUMBER})(?=${GAP}som${GAP}[a-zæøå]{2})`),
    accept(hit, view) {
      if (isTime(hit, view) || !THERE_ARE.test(view.folded.slice(Math.max(0, hit.start - 40), hit.start)))
        return null;
      return withTold(hit, view) ?? { ...hit, parts: addPart(hit.parts, "unit", "personer") };
    },
    finds: {
      "I fjor var det ⟦over 31.000⟧ som søkte om plass.": { value: 31_000, unit: "person", modifier: "over" },
      "Av 40 hytter er det ⟦tre⟧ som mangler vann.": { value: 3, unit: "hytte" },
    },
    ignores: {
      "Det var 2015 som ble året.": "a year",
      "Det er mange som søker.": "no number",
      "De fikk 12 som takk.": "of what?",
    },
  }),
  defineRule({
    id: "count/who-did",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["verb"],
    view: "numbered",
    hedged: true,
    pattern: pattern(
      `(?<number>${NUMBER})(?=${GAP}(?:har${GAP})?(?:omkommet|omkomme|omkom|mistet${GAP}livet|mista${GAP}livet|var${GAP}innom|deltok|demonstrerte|protesterte|streiker|streikar|streiket|streika|møtte${GAP}(?:opp|fram|frem)|(?:ble|blei|vart)${GAP}(?:drept|drepne|skadet|skadd|skadde))(?![A-Za-zÀ-ɏ]))`,
    ),
    accept(hit, view) {
      if (
        isTime(hit, view) ||
        /[-–./]$|(?:kl\.?|klokken|klokka|nr\.?|nummer|lag) $/u.test(
          view.folded.slice(Math.max(0, hit.start - 9), hit.start),
        )
      )
        return null;
      return withTold(hit, view) ?? { ...hit, parts: addPart(hit.parts, "unit", "personer") };
    },
    finds: {
      "⟦90⟧ har omkommet i trafikken.": { value: 90, unit: "person" },
      "Så langt har ⟦over 20⟧ mistet livet.": { value: 20, unit: "person", modifier: "over" },
    },
    ignores: {
      "Kl. 12 møtte opp seks gjester.": "an hour",
      "Mange har omkommet.": "no number",
      "I 2010 deltok han.": "a year",
    },
  }),
  defineRule({
    id: "count/who-have",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["done"],
    view: "numbered",
    hedged: true,
    pattern: pattern(
      `(?<number>${NUMBER})(?=${GAP}(?:søkt${GAP}(?:seg|stillingen|stillinga|jobben|(?:om${GAP})?(?:plass|opptak|læreplass|studieplass))|meldt${GAP}seg|fått${GAP}(?:jobb|arbeid|læreplass|studieplass))(?![A-Za-zÀ-ɏ]))`,
    ),
    accept(hit, view) {
      if (isTime(hit, view) || !HAVE.test(view.folded.slice(Math.max(0, hit.start - 24), hit.start)))
        return null;
      return withTold(hit, view) ?? { ...hit, parts: addPart(hit.parts, "unit", "personer") };
    },
    finds: {
      "I år har ⟦14.200⟧ søkt læreplass.": { value: 14_200, unit: "person" },
      "I tillegg har ⟦over 2.300⟧ søkt seg til folkehøgskulane.": {
        value: 2300,
        unit: "person",
        modifier: "over",
      },
    },
    ignores: {
      "Vi har 12 søkt opp på nettet.": "no place they want",
      "De i klasse 12 søkt seg bort.": "not they have",
    },
  }),
  defineRule({
    id: "count/in-turn",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["link", "other", "alone"],
    view: "numbered",
    // "I Os var det 45 konkurser, i Vik |38 og i Moss 12."
    pattern: pattern(`(?<number>${NUMBER})(?=$|[,;]|\\.(?=${GAP}|$)|${GAP}og${GAP}[a-zæøå])`),
    accept(hit, view) {
      // Most numbers stand behind no name.
      if (!/[A-ZÆØÅ][A-Za-zÀ-ɏ-]{1,20} $/u.test(view.plain.slice(Math.max(0, hit.start - 24), hit.start)))
        return null;
      const told = IN_TURN.exec(view.plain.slice(Math.max(0, hit.start - 120), hit.start))?.groups;
      const noun = told?.noun ?? told?.owned ?? "";
      return noun === "" || isTime(hit, view) || !isCountable(noun) || TIME_UNIT.test(noun)
        ? null
        : { ...hit, parts: addPart(hit.parts, "unit", noun) };
    },
    finds: {
      "I Troms var det 45 konkurser, i Nordland ⟦38⟧ og i Finnmark 12.": { value: 38, unit: "konkurs" },
      "I Troms var det 45 konkursar, i Nordland 38 og i Finnmark ⟦12⟧.": { value: 12, unit: "konkurs" },
      "Oslo hadde 120 konkursar i 2020, Bergen ⟦80⟧ og Bodø 15.": { value: 80, unit: "konkurs" },
    },
    ignores: {
      "Vik hadde 45 gjester, Os 38 prosent flere.": "a share",
      "I Troms var det 45 konkurser, i Nordland 38 prosent.": "a share",
      "I Troms var det 45 konkurser, i Nordland 2019.": "a year",
      "I Troms kostet det 45 kroner, i Nordland 38.": "money",
    },
  }),
  defineRule({
    id: "count/living",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["alone", "link", "other", "scale"],
    view: "numbered",
    hedged: true,
    pattern: pattern(`(?<number>${NUMBER})(?:${GAP}(?<scale>${SCALE}))?${ALONE}`),
    accept(hit, view) {
      const { number = "", scale } = hit.parts;
      // Fewer may be a day, an hour or a house.
      if (isTime(hit, view) || (scale === undefined && !/^\d{3}|^\d{1,3}[ .\u00a0]\d{3}/u.test(number)))
        return null;
      return LIVES.test(view.folded.slice(Math.max(0, hit.start - 50), hit.start))
        ? { ...hit, parts: addPart(hit.parts, "unit", "personer") }
        : null;
    },
    finds: {
      "I mai reiste ⟦4,1 millioner⟧ over havnene.": { value: 4_100_000, unit: "person" },
      "I sentrum bor det ⟦om lag 1 200⟧.": { value: 1200, unit: "person", modifier: "about" },
    },
    ignores: {
      "I sentrum bor det 1 200 studenter.": "its own noun",
      "De reiste 12. mai.": "a day",
      "Han døde 1 år etter.": "a length of time",
      "Han døde 2016. De reiste 1814 fra byen.": "years",
    },
  }),
];
