/** Stretches of time on either side of the article's day, and times so far from it: "de siste to årene", "for to år siden". */
import { anyOf, GAP, pairs, pattern } from "../../../pattern.ts";
import { MODIFIERS } from "../../norwegian/modifiers.ts";
import { addPart, defineRule, type Rule } from "../../rule.ts";
import { DIGITS_MARK, type View } from "../../view.ts";
import { NUMBER, openings, YEAR } from "./patterns.ts";

const STRETCH_LEADS = [
  "siste",
  "neste",
  "kommende",
  "komande",
  "seneste",
  "nærmeste",
  "nærmaste",
  "foregående",
];
/** Before one whole unit: "det siste året", "den neste måneden". */
const ONE_LEADS = ["siste", "neste", "kommende", "komande"];
const ONE_UNITS = [
  "året",
  "måneden",
  "månaden",
  "uken",
  "uka",
  "veka",
  "kvartalet",
  "tertialet",
  "tiåret",
  "halvåret",
];
/** Behind it nothing that it is the last of, and nothing that it is told of: "det siste året på skolen". */
const isLastOfOther = (end: number, { folded }: View): boolean =>
  !/^(?:$|[.,;:!?)»–-]| (?:har|hadde|er|var|blir|ble|blei|vart|skal|vil|kan|og|økte|auka|steg|steig|falt|fall|sank|gikk|gjekk|kom|fikk|fekk|mens|medan)(?![A-Za-zÀ-ɏ]))/u.test(
    folded.slice(end, end + 10),
  );
const IS_YEAR = new RegExp(`^${YEAR}$`);
const EDGES = ["første", "fyrste", "siste"];
/** First words of a hedge between "for" and the number. */
const AGO_HEDGES = openings(Object.keys(MODIFIERS))
  .map((phrase) => phrase.split(" ")[0] ?? phrase)
  .concat("snart");

export const stretchRules: readonly Rule<"date">[] = [
  defineRule({
    id: "date/stretch",
    kind: "date",
    reads: "stretch",
    starts: [
      "words",
      "digits",
      pairs(["de", "dei"], [...STRETCH_LEADS, "#"]),
      pairs(STRETCH_LEADS, ["#"]),
      pairs(["det", "den"], ONE_LEADS),
    ],
    followedBy: ["last"],
    view: "numbered",
    pattern: pattern(
      `(?:(?:de|dei)${GAP})?(?:(?<shift>${anyOf(STRETCH_LEADS)})${GAP}(?<number>${NUMBER})|(?<number2>${NUMBER})${GAP}(?<shift2>siste|neste|kommende|komande|første|fyrste))${GAP}(?<unit>årene|åra|år|tiårene|tiåra|tiår|ukene|uker|vekene|veker|månedene|måneder|måneder|månadene|månader|dagene|dagane|dager|dagar)|(?:det|den)${GAP}(?<lead>${anyOf(ONE_LEADS)})${GAP}(?<one>${anyOf(ONE_UNITS)})`,
    ),
    // "det blir to neste år": two of something, next year.
    accept: ({ parts, ...hit }, view) =>
      (parts.one !== undefined && isLastOfOther(hit.end, view)) ||
      (parts.shift2 !== undefined &&
        /^(?:år|uker|veker|måneder|månader|dager|dagar)$/.test(parts.unit ?? "") &&
        !/^(?:de|dei) /.test(view.folded.slice(hit.start, hit.start + 4)))
        ? null
        : { ...hit, parts },
    finds: {
      "Eksporten har økt ⟦de siste to årene⟧.": { edtf: "2022/2023", form: "relative" },
      "Vi ansetter ⟦dei neste tre månadene⟧.": { edtf: "2024-06/2024-08" },
      "Salget har økt ⟦det siste året⟧.": { edtf: "2023-05/2024-04", form: "relative" },
      "Salget har økt ⟦det siste tiåret⟧.": { edtf: "2014/2023" },
      "⟦Den siste månaden⟧ har salet auka.": { edtf: "2024-04", form: "relative" },
      "Vi ansetter i ⟦det kommende halvåret⟧.": { edtf: "2024-06/2024-11", form: "relative" },
    },
    ignores: {
      "De siste to bedriftene la ned.": "companies",
      "Hun går det siste året på Vik skole.": "the last of several",
      "Det siste kvartalet i 2019 var svakt.": "of a year",
      "I mai var det siste måneden med stans.": "no stretch up to now",
      "Det blir to neste år.": "two of something, next year",
    },
  }),
  defineRule({
    id: "date/edge-of-year",
    kind: "date",
    reads: "edge-of-year",
    starts: [
      "words",
      "digits",
      pairs(["de", "dei", "årets", "fjorårets"], [...EDGES, "#"]),
      pairs(EDGES, ["#"]),
    ],
    followedBy: ["last"],
    view: "numbered",
    pattern: pattern(
      `(?:(?:de|dei|(?<owner>årets|fjorårets))${GAP})?(?:(?<edge>${anyOf(EDGES)})${GAP}(?<number>${NUMBER})|(?<number2>${NUMBER})${GAP}(?<edge2>${anyOf(EDGES)}))${GAP}(?:månedene|måneder|månadene|månadane|månader)(?:${GAP}(?:(?:i|av)${GAP}(?<year>[${DIGITS_MARK}]{4})|(?<relative>i år|i fjor|neste år)|av${GAP}(?<this>året)))?|(?<owner2>årets|fjorårets)${GAP}(?<only>første|fyrste|siste)${GAP}(?:måned|månad)(?![A-Za-zÀ-ɏ])`,
    ),
    accept(hit, view) {
      if (hit.parts.only !== undefined) return hit;
      const { owner, relative, year: stated, this: within } = hit.parts;
      if ((owner ?? relative ?? stated ?? within) === undefined) return null;
      if (stated === undefined) return hit;
      const year = view.folded.slice(hit.end - 4, hit.end);
      return IS_YEAR.test(year) ? { ...hit, parts: addPart(hit.parts, "year", year) } : null;
    },
    finds: {
      "⟦De første tre månedene i år⟧ steg eksporten.": { edtf: "2024-01/2024-03", form: "relative" },
      "Salet fall ⟦dei to siste månadene i fjor⟧.": { edtf: "2023-11/2023-12", form: "relative" },
      "Støtten for ⟦de tre første månedene neste år⟧ er klar.": { edtf: "2025-01/2025-03", form: "relative" },
      "Etter ⟦årets fire første måneder⟧ er salget høyt.": { edtf: "2024-01/2024-04", form: "relative" },
      "Salet auka i ⟦årets første månad⟧.": { edtf: "2024-01", form: "relative" },
      "I ⟦fjorårets siste måned⟧ falt prisen.": { edtf: "2023-12", form: "relative" },
      "Tallene gjelder ⟦de siste fire månedene av 2022⟧.": { edtf: "2022-09/2022-12", form: "partial" },
    },
    ignores: {
      "De første fire månedene i ny jobb var tunge.": "no year",
      "De første to bedriftene i år la ned.": "companies",
    },
  }),
  defineRule({
    id: "date/ago",
    kind: "date",
    reads: "offset",
    starts: ["number", "one", pairs(["for", "om"], ["#"]), pairs(["for", "om"], AGO_HEDGES)],
    followedBy: ["ago"],
    view: "numbered",
    pattern: pattern(
      `(?:for${GAP}(?:${anyOf([...Object.keys(MODIFIERS), "snart"])}${GAP})?(?<number>${NUMBER})${GAP}(?<unit>år|uker|uke|veker|veke|dager|dagar|dag|måneder|måned|månader|månad|tiår)${GAP}(?<past>siden|sidan)|(?<number2>${NUMBER})${GAP}(?<unit2>år|uker|uke|veker|veke|dager|dagar|dag|måneder|måned|månader|månad)${GAP}(?<past2>siden|sidan)|om${GAP}(?:${anyOf([...Object.keys(MODIFIERS), "snart"])}${GAP})?(?<number3>${NUMBER})${GAP}(?<unit3>år|uker|uke|veker|veke|dager|dagar|dag|måneder|måned|månader|månad))`,
    ),
    finds: {
      "⟦For to år siden⟧ var det stille.": { edtf: "2022", form: "relative" },
      "Dei starta ⟦for tre veker sidan⟧.": { edtf: "2024-04-24" },
      "Det kommer ⟦om fem år⟧.": { edtf: "2029" },
      "Byen er full ⟦om cirka 20 år⟧.": { edtf: "2044" },
    },
    ignores: { "Planen for to år er klar.": "a length of time" },
  }),
];
