/** Percentages and fractions. */
import { wordBefore } from "../../characters.ts";
import { anyOf, GAP, pairs, pattern } from "../../pattern.ts";
import { isChanging } from "../norwegian/change.ts";
import { DENOMINATORS } from "../norwegian/fractions.ts";
import { SECOND_HEDGE } from "../norwegian/modifiers.ts";
import { readNumber } from "../norwegian/numerals.ts";
import { defineRule, type Parts, type Rule } from "../rule.ts";
import { ONE_MARK } from "../view.ts";
import { ANY, COUNTING as NUMBER } from "./numeral.ts";

/** "pst." takes its dot only where the sentence goes on. */
const UNIT_PART = `(?<unit>prosentpoengs?|prosentpoenga|prosentpoengene|prosentenheter|prosenteiningar|prosents?|prosenten|prosentene|prosentane|pst|promille|%-poeng|%|‰)`;
const END = "(?![A-Za-zÀ-ɏ0-9])";

const COPULA: ReadonlySet<string> = new Set("er var ble blei blir vart som vere være".split(" "));
const EVERY = ["hver", "kvar", "hvert", "kvart"];
const EVERY_OTHER = ["annenhver", "annethvert", "annankvar", "annakvar", "annakvart"];
const RHYTHM =
  "(?:år|måned|månad|uke|veke|helg|dag|time|gang|gong|kvartal|minutt|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)";
const NTH = ["tredje", "fjerde", "femte", "sjette", "tiende", "tiande", "tjuende", "hundrede"];

/** "fra 41 prosent i 2015 til 52 prosent": the number before "til" is a year. */
const isYear = (number: string | undefined): boolean =>
  number !== undefined && /^(?:19|20)\d\d$/.test(number);

/** A range goes up: "fra 4,25 til 4 prosent" tells two levels. */
function isFalling({ number, max }: Parts): boolean {
  const low = readNumber(number ?? "");
  const high = readNumber(max ?? "");
  return low !== null && high !== null && low > high;
}

/** Wholes that shares are told in; of the uneven ones a share is told one at a time. */
const SHARE_WHOLE = /^(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tjue|hundre|[2-9]|10|20|100|1000|tusen)$/u;
const UNEVEN = /^(?:sju|syv|åtte|ni|[789])$/u;

/** "Mo i Rana", "Kristiansund lufthavn", lower-case. */
const PLACE = "[a-zæøå-]{2,20}(?: [a-zæøå/-]{1,20}){0,3}?";
/** "5,3 prosent, i Os 1,9 og i |": one share a place. */
const IN_TURN =
  /(?:prosent|%)(?:(?:,| og|, og) (?:i|på|ved) [a-zæøå-]{2,20}(?: [a-zæøå-]{2,20})? \d{1,3},\d{1,2}){0,4}(?:,| og|, og) (?:i|på|ved) [a-zæøå-]{2,20}(?: [a-zæøå-]{2,20})? $/u;

const PART_BEFORE = /(?<![A-Za-zÀ-ɏ])(?:del|bind|fase|episode|trinn|runde|nummer|nr\.?|sak)[ \n]$/u;
const SCORE_AFTER = /^[ \n](?:mulige|moglege|poeng|stjerne|terning)/u;
/** Before "2/3 går": the sentence begins, with a hedge or without. */
const OPENS = /(?:^|[.!?:] |[–-] )(?:(?:om lag|minst|rundt|nesten|over|hele|heile|vel|nær) )?$/u;

export const percentageRules: readonly Rule<"percentage">[] = [
  defineRule({
    id: "percentage/number",
    kind: "percentage",
    reads: "percentage",
    starts: ["number", "one"],
    followedBy: ["percent"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${ANY})(?:${GAP}(?<half>halv|halvt|kvart))?(?: {0,2}|\\n)${UNIT_PART}${END}`,
      "open",
    ),
    hedged: true,
    finds: {
      "⟦Over 60 prosent⟧ svarte.": { value: 60, unit: "percent", modifier: "over" },
      "Veksten var ⟦7,1 pst⟧.": { value: 7.1, unit: "percent", modifier: "exact" },
      "Resultatet ble ⟦minus 3 prosent⟧.": { value: -3 },
      "Renta gjekk opp ⟦0,25 prosentpoeng⟧.": { value: 0.25, unit: "percentage-point" },
      "Renten settes opp ⟦et kvart prosentpoeng⟧.": { value: 0.25, unit: "percentage-point" },
      "Det er ⟦i underkant av 1 %⟧ av eksporten.": { value: 1, modifier: "under" },
      "Om lag halvparten, ⟦femti prosent⟧, svarte ja.": { value: 50 },
    },
    ignores: { "Mange prosent flere kom.": "no number", "Han ga 110 prosentvis av alt.": "another word" },
  }),
  defineRule({
    id: "percentage/range",
    kind: "percentage",
    reads: "percentage",
    starts: ["number", ["mellom #", "fra #", "frå #"]],
    followedBy: ["near"],
    view: "numbered",
    pattern: pattern(
      `(?:(?<open>mellom|fra|frå)${GAP})?(?<number>${NUMBER})(?: ?(?:prosentpoeng|prosent|pst|%)|-(?= ))?(?: ?[-–] ?|${GAP}(?:til|og|eller)${GAP})(?<max>${NUMBER})(?: {0,2}|\\n)${UNIT_PART}${END}`,
      "open",
    ),
    hedged: true,
    accept(hit, view) {
      if (isYear(hit.parts.number) || isFalling(hit.parts)) return null;
      const matched = view.folded.slice(hit.start, hit.end);
      // "steg med 0,3 prosentpoeng til 2,1 prosent": by how much, and to what.
      if (/prosentpoeng [a-z]/.test(matched) && !/prosentpoeng$/.test(matched)) return null;
      if (/ (?:og|eller) /.test(matched) && hit.parts.open !== "mellom") return null;
      return / til /.test(matched) && isChanging(view.folded, hit.start) && hit.parts.open !== "mellom"
        ? null
        : hit;
    },
    finds: {
      "Støtten dekker ⟦20-30 %⟧ av kostnadene.": { value: 20, max: 30 },
      "⟦40 til 55 prosent⟧ sier ja.": { value: 40, max: 55 },
      "Det gjelder ⟦40- til 60 prosent⟧ av dem.": { value: 40, max: 60 },
      "Andelen ligger ⟦mellom 10 og 15 prosent⟧.": { value: 10, max: 15 },
    },
    ignores: {
      "Skatten økte fra 22 til 25 prosent.": "two levels",
      "Renta steig med 0,5 prosentpoeng til 4 prosent.": "by how much, and to what level",
      "I 2019–2023 falt prosenten.": "a period",
    },
  }),
  defineRule({
    id: "percentage/shared-unit",
    kind: "percentage",
    reads: "percentage",
    starts: ["number"],
    followedBy: ["range", "near"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${NUMBER})(?=-?(?:,${GAP}${NUMBER}-?){0,4},?${GAP}(?:og|eller|til|mot|samt)${GAP}(?:(?:henholdsvis|${SECOND_HEDGE})${GAP})?(?<next>${NUMBER})(?: {0,2}|\\n)${UNIT_PART}${END})`,
    ),
    hedged: true,
    accept(hit, view) {
      if (isYear(hit.parts.number)) return null;
      const before = view.folded.slice(Math.max(0, hit.start - 90), hit.start);
      if (/mellom $/.test(before)) return null;
      const isTil = /^ til /.test(view.folded.slice(hit.end, hit.end + 5));
      return isTil &&
        !isFalling({ number: hit.parts.number, max: hit.parts.next }) &&
        !isChanging(view.folded, hit.start)
        ? null
        : hit;
    },
    finds: {
      "Partiene fikk henholdsvis ⟦12⟧ og 14 prosent.": { value: 12 },
      "Fylka auka med høvesvis ⟦12⟧- og 9 prosent.": { value: 12 },
      "Skatten økte fra ⟦22⟧ til 25 prosent.": { value: 22 },
      "Delen auka frå ⟦12⟧ til om lag 20 prosent.": { value: 12 },
    },
    ignores: { "Andelen ligger mellom 10 og 15 prosent.": "one range" },
  }),
  defineRule({
    id: "percentage/each-in-turn",
    kind: "percentage",
    reads: "percentage",
    starts: ["number"],
    followedBy: ["link", "other"],
    view: "numbered",
    // "Vik med |20,1, Os med 17,1 og Mo i Rana med 13,7 prosent"
    pattern: pattern(
      `(?<number>${NUMBER})(?=(?:(?:,|${GAP}og)${GAP}${PLACE}${GAP}(?<word>med|på)${GAP}${NUMBER}){1,5} {0,2}${UNIT_PART}${END})`,
    ),
    accept: (hit, { folded }) =>
      isYear(hit.parts.number) || wordBefore(folded, hit.start) !== hit.parts.word ? null : hit,
    finds: {
      "Vekstene var ulike: Vik med ⟦20,1⟧, Os med 17,1 og Mo i Rana med 13,7 prosent.": { value: 20.1 },
    },
    ignores: { "Vi møtte Vik med 20, og Os fikk 17 prosent.": "not in turn" },
  }),
  defineRule({
    id: "percentage/in-turn-behind",
    kind: "percentage",
    reads: "percentage",
    starts: ["number"],
    followedBy: ["link", "other", "alone"],
    view: "numbered",
    // "i Vik auka han med 5,3 prosent, i Os |1,9 og i Mo 2,6."
    pattern: pattern(`(?<number>${NUMBER})(?=$|[.,;]|${GAP}og${GAP})`),
    accept: (hit, { folded }) =>
      /^\d{1,3},\d{1,2}$/u.test(hit.parts.number ?? "") &&
      IN_TURN.test(folded.slice(Math.max(0, hit.start - 110), hit.start))
        ? hit
        : null,
    finds: {
      "Trafikken økte med 5,3 prosent, i Os ⟦1,9⟧ og i Mo 2,6.": { value: 1.9 },
      "Trafikken økte med 5,3 prosent, i Os 1,9 og i Mo ⟦2,6⟧.": { value: 2.6 },
    },
    ignores: {
      "Veksten var 5,3 prosent, og prisen 1,9.": "of something else",
      "Veksten var 5,3 prosent, i Os 300.": "no share for sure",
    },
  }),
  defineRule({
    id: "percentage/compound",
    kind: "percentage",
    reads: "percentage",
    starts: ["number"],
    followedBy: ["compound"],
    view: "numbered",
    pattern: pattern(`(?<number>${NUMBER})-?(?<unit>prosent)s?-?[A-Za-zÀ-ɏ]{2,40}`),
    finds: {
      "De nådde ⟦50-prosentsmålet⟧.": { value: 50 },
      "Hun har ⟦80-prosentstilling⟧.": { value: 80 },
      "Landet når ⟦toprosentmålet⟧.": { value: 2 },
    },
    ignores: { "Prosentmålet står fast.": "no number" },
  }),
  defineRule({
    id: "percentage/out-of",
    kind: "percentage",
    reads: "fraction",
    starts: ["number", "one"],
    followedBy: ["of"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${ANY})${GAP}(?:av|ut av)${GAP}(?<of>${NUMBER})(?=$|[.,;:!?»)–-]|${GAP}(?!(?:[a-z]{1,12}-)?klynge[A-Za-zÀ-ɏ]{0,10})[A-Za-zÀ-ɏ])`,
    ),
    hedged: true,
    accept(hit, view) {
      // "17 av 19 klynger" counts clusters; a share is told in small round parts: "seks av ti", "en av fire", "9 av 10".
      const of = view.folded.slice(hit.start, hit.end).split(/av\s/)[1]?.trim() ?? "";
      // "klyngen er en av fire": one of them, no share.
      if (view.numbered[hit.start] === ONE_MARK && COPULA.has(wordBefore(view.folded, hit.start)))
        return null;
      if (PART_BEFORE.test(view.folded.slice(Math.max(0, hit.start - 12), hit.start))) return null;
      if (SCORE_AFTER.test(view.folded.slice(hit.end, hit.end + 16))) return null;
      // "to av sju områder" counts them, "én av sju" is a share of all.
      if (view.numbered[hit.start] !== ONE_MARK && UNEVEN.test(of)) return null;
      return SHARE_WHOLE.test(of) ? hit : null;
    },
    finds: {
      "⟦Seks av ti⟧ svarer nei.": { value: 60, form: "fraction" },
      "⟦Én av fire⟧ bedrifter eksporterer.": { value: 25, form: "fraction" },
      "Hele ⟦9 av 10⟧ er enige.": { value: 90, form: "fraction" },
    },
    ignores: {
      "Vi besøkte 17 av de 19 klyngene.": "a count of clusters",
      "Ti av dem kom.": "no denominator",
      "Del to av tre handler om eksport.": "a part of a series",
      "Boka får fem av seks mulige.": "a score",
      "Vi er med i to av sju områder.": "a count of areas",
      "Havlys var en av fire nye på lista.": "one of them, no share",
    },
  }),
  defineRule({
    id: "percentage/written-fraction",
    kind: "percentage",
    reads: "fraction",
    starts: ["small"],
    followedBy: ["slash"],
    view: "folded",
    // "1/3" is a day as well: a share is a share of something, or opens its sentence.
    pattern: pattern(
      `(?<number>[1-4])/(?<of>[2-5])(?=${GAP}av${GAP}(?!\\d)|${GAP}(?<does>er|var|går|gjekk|gikk|kommer|kjem|kom|har|hadde|blir|ble|blei|vart|skal)${GAP}[a-zæøå])|(?<=\\d/\\d av [^.!?]{3,80})(?<number2>[1-4])/(?<of2>[2-5])(?=${GAP}[A-Za-zÀ-ɏ])`,
    ),
    hedged: true,
    accept(hit, view) {
      const { number, number2, of, of2, does } = hit.parts;
      return does !== undefined && !OPENS.test(view.folded.slice(Math.max(0, hit.start - 12), hit.start))
        ? null
        : { ...hit, parts: { number: number ?? number2, of: of ?? of2 } };
    },
    finds: {
      "⟦Minst 2/3⟧ går til havbruk.": { form: "fraction", modifier: "at-least" },
      "⟦Om lag 2/3⟧ av kraften blir brukt her.": { form: "fraction", modifier: "about" },
      "De eier 3/4 av verket og ⟦1/4⟧ til kommunen.": { value: 25, form: "fraction" },
    },
    ignores: { "Møtet er 1/3 i Vik.": "a day", "Fristen er 1/4.": "a day", "Den 1/3 er det møte.": "a day" },
  }),
  defineRule({
    id: "percentage/fraction",
    kind: "percentage",
    reads: "fraction",
    starts: ["number", "one", ["halvparten", "halvdelen"]],
    followedBy: ["part"],
    view: "numbered",
    pattern: pattern(
      `(?:(?<number>${ANY})${GAP}(?<denominator>${anyOf(DENOMINATORS)})|(?<half>halvparten|halvdelen))`,
    ),
    hedged: true,
    finds: {
      "⟦Halvparten⟧ av eksporten går til EU.": { value: 50, form: "fraction" },
      "⟦To tredjedeler⟧ av medlemmene stemte.": { form: "fraction" },
      "⟦Ein tredel⟧ av kommunane er med.": { form: "fraction" },
      "⟦Nesten halvparten⟧ svarte.": { value: 50, modifier: "about", form: "fraction" },
    },
    ignores: { "En tredjedelsløsning finnes ikke.": "another word", "Tredelt løsning.": "another word" },
  }),
  defineRule({
    id: "percentage/every-other",
    kind: "percentage",
    reads: "fraction",
    starts: [EVERY_OTHER],
    view: "folded",
    pattern: pattern(`(?<other>${anyOf(EVERY_OTHER)})(?!${GAP}${RHYTHM})`),
    hedged: true,
    finds: { "⟦Annenhver⟧ bedrift mangler folk.": { value: 50, form: "fraction" } },
    ignores: { "Bladet kommer annenhver uke.": "a rhythm" },
  }),
  defineRule({
    id: "percentage/every-nth",
    kind: "percentage",
    reads: "fraction",
    starts: [pairs(EVERY, NTH)],
    view: "folded",
    pattern: pattern(`${anyOf(EVERY)}${GAP}(?<nth>${anyOf(NTH)})(?!${GAP}${RHYTHM})`),
    hedged: true,
    finds: {
      "⟦Hver femte⟧ bedrift eksporterer.": { value: 20, form: "fraction" },
      "⟦Nær kvar tredje⟧ elev går ut.": { form: "fraction" },
    },
    ignores: { "Planen rulleres hvert fjerde år.": "a rhythm, not a share" },
  }),
];
