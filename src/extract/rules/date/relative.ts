/** Times told from the article's day: "i fjor", "for to år siden", "de siste to årene". */
import { anyOf, GAP, pairs, pattern } from "../../../pattern.ts";
import { DAY_OFFSETS, SEASONS_BARE, YEAR_OFFSETS } from "../../norwegian/calendar.ts";
import { MODIFIERS } from "../../norwegian/modifiers.ts";
import { addPart, defineRule, type Hit, type Rule } from "../../rule.ts";
import { DIGITS_MARK, type View } from "../../view.ts";
import { NUMBER, openings, WEEK_WORDS, YEAR } from "./patterns.ts";

const MONTH_WORDS = ["måned", "måneden", "månad", "månaden"];
/** Before the month or week that the article's day lies in. */
const RUNNING = ["inneværende", "innværende", "inneverande"];
const THIS_MONTH = ["måneden", "månaden"];
const THIS_WEEK = ["uken", "uka", "veka"];
/** Before "måneden" or "uka": the one that runs now. */
const WITHIN_IT =
  /(?<![A-Za-zÀ-ɏ])(?:(?:ut|resten av|slutten av|utg[ao]ngen av)|(?:i|innen|innan) løpet av)[ \n]$/u;
/** Behind it: the month or week of something else. */
const OF_SOMETHING =
  /^ (?:etter|før|da|då|som|for|med|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?![A-Za-zÀ-ɏ])/u;

const isWithinIt = (hit: Hit, view: View): boolean =>
  WITHIN_IT.test(view.folded.slice(Math.max(0, hit.start - 20), hit.start)) &&
  !OF_SOMETHING.test(view.folded.slice(hit.end, hit.end + 12));
const WEEKENDS = ["helg", "helga", "helgen"];
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
const IS_YEAR = new RegExp(`^${YEAR}$`);
const EDGES = ["første", "fyrste", "siste"];
/** Behind "årets": somebody or something that has won a prize. */
const PRIZE_AFTER =
  /^ (?:[a-zæøå]+e )?(?:[a-zæøå-]*(?:bedrift|verksemd|virksomhet|gründer|navn|namn|leder|leiar|kommune|klynge|klyngje|bok|bil|idrettsutøver|spiller|spelar|trener|trenar|artist|student|lærling|lærer|lærar|eksportør|ildsjel|eldsjel|mann|kvinne|forsker|forskar|ingeniør|bonde|nordmann|vinner|vinnar|julegave|julegåve|tider|dager|dagar|måned|månad))(?![a-zæøå])/u;
/** First words of a hedge between "for" and the number. */
const AGO_HEDGES = openings(Object.keys(MODIFIERS))
  .map((phrase) => phrase.split(" ")[0] ?? phrase)
  .concat("snart");

/** "prisen Årets lokale tiltak": a capital inside a sentence begins a name. */
const isInnerCapital = (view: View, at: number): boolean =>
  view.plain[at] !== view.folded[at] && /[A-Za-zÀ-ɏ,] $/u.test(view.plain.slice(Math.max(0, at - 2), at));

/** The day itself before what happens on it; before other nouns it means the present or the future. */
const NOWADAYS: ReadonlySet<string> = new Set(["dagens", "morgendagens", "morgondagens"]);
const EVENT_AHEAD =
  /^ (?:møte|pressekonferanse|regjeringsmøte|styremøte|bystyremøte|kommunestyremøte|fylkesting|generalforsamling|konferanse|seminar|markering|åpning|opning|statsråd|nyhet|vedtak|avis)/;

export const relativeRules: readonly Rule<"date">[] = [
  defineRule({
    id: "date/relative-year",
    kind: "date",
    reads: "relative-year",
    starts: [openings(Object.keys(YEAR_OFFSETS))],
    view: "folded",
    pattern: pattern(
      `(?<phrase>${anyOf(Object.keys(YEAR_OFFSETS))})(?!${GAP}(?:på rad|${anyOf(SEASONS_BARE)})(?![A-Za-zÀ-ɏ])|(?<=i år)${GAP}${YEAR}(?!\\d)|(?<=år)${GAP}(?:etter|før)(?!${GAP}at(?![A-Za-zÀ-ɏ]))(?![A-Za-zÀ-ɏ]))`,
    ),
    accept(hit, view) {
      const { phrase } = hit.parts;
      const before = view.folded.slice(Math.max(0, hit.start - 16), hit.start);
      const after = view.folded.slice(hit.end, hit.end + 24);
      if (
        phrase === "siste år" ||
        phrase === "kommende år" ||
        phrase === "komande år" ||
        phrase === "neste år"
      )
        // "gjøre det |neste år"
        return /(?<![A-Za-zÀ-ɏ])(?:de|dei|(?:i|for|om|på|av|ut) det|hvert|kvart) $/u.test(before)
          ? null
          : hit;
      if (phrase === "året før") return null;
      // "ut året", "i løpet av året"; elsewhere "året" is any year.
      if (phrase === "året")
        return /(?<![A-Za-zÀ-ɏ])(?:ut|løpet av|resten av|slutten av|utg[ao]ngen av)[ \n]$/u.test(before) &&
          !/^ (?:etter|før|\d{4})/u.test(after)
          ? hit
          : null;
      // "årets" places a budget or a result in time; "årets bedrift" is a prize.
      if (phrase === "årets") return PRIZE_AFTER.test(after) || isInnerCapital(view, hit.start) ? null : hit;
      return hit;
    },
    finds: {
      "Det ble lansert ⟦tidligere i år⟧.": { edtf: "2024", form: "relative" },
      "Tapet var stort ⟦i fjor⟧.": { edtf: "2023" },
      "⟦Neste år⟧ kommer svaret.": { edtf: "2025" },
      "Vi skal gjøre det ⟦neste år⟧.": { edtf: "2025" },
      "Tilbudet gjelder ut ⟦året⟧.": { edtf: "2024", bound: "until" },
      "Regjeringen har i ⟦årets⟧ budsjett satt av penger.": { edtf: "2024" },
      "Søknadene til ⟦årets⟧ opptak er talt.": { edtf: "2024" },
      "Vi trenger svar innen ⟦årets⟧ utgang.": { edtf: "2024", bound: "until" },
      "Ramma er lik den i ⟦inneverande års⟧ budsjett.": { edtf: "2024" },
      "Stillingen ble lyst ut ⟦i fjor⟧.": { edtf: "2023" },
      "Salget falt ⟦i år⟧ etter at avtalen gikk ut.": { edtf: "2024" },
    },
    ignores: {
      "I år etter krigen var det rasjonering.": "years after an event",
      "Det var i år 2010 at det snudde.": "a year by its number",
      "Årets bedrift er kåret.": "a prize",
      "Vi har i årevis ventet.": "another word",
    },
  }),
  defineRule({
    id: "date/relative-month",
    kind: "date",
    reads: "relative-month",
    starts: [
      pairs(["denne", "forrige", "førre", "neste", "sist", ...RUNNING], MONTH_WORDS),
      pairs(["i"], ["denne", "forrige", "førre", "neste", ...RUNNING]),
      THIS_MONTH,
    ],
    view: "folded",
    pattern: pattern(
      `(?:(?:i${GAP})?(?<shift>denne|forrige|førre|neste|sist|${RUNNING.join("|")})${GAP}${anyOf(MONTH_WORDS)}|(?<bare>${anyOf(THIS_MONTH)}))`,
    ),
    accept: (hit, view) => (hit.parts.bare === undefined || isWithinIt(hit, view) ? hit : null),
    finds: {
      "Møtet er ⟦neste måned⟧.": { edtf: "2024-06" },
      "Tala kom ⟦førre månad⟧.": { edtf: "2024-04" },
      "Svaret kommer innen utgangen av ⟦måneden⟧.": { edtf: "2024-05", bound: "until" },
      "Avtalen gjeld ut ⟦månaden⟧.": { edtf: "2024-05" },
      "I april steg prisen. Ved utgangen av ⟦måneden⟧ var den høy.": { edtf: "2024-04" },
    },
    ignores: {
      "De siste månedene har vært tunge.": "a stretch of time",
      "Det koster 300 kroner i måneden.": "a price",
      "Det skjedde i slutten av måneden før.": "of another month",
    },
  }),
  defineRule({
    id: "date/relative-week",
    kind: "date",
    reads: "relative-week",
    starts: [
      pairs(
        ["denne", "forrige", "førre", "neste", "sist", "i", ...RUNNING],
        [...WEEK_WORDS, ...WEEKENDS].flatMap((word) => [word, `${word}s`]),
      ),
      THIS_WEEK,
    ],
    view: "folded",
    pattern: pattern(
      `(?:(?<shift>denne|forrige|førre|neste|sist|${RUNNING.join("|")})${GAP}${anyOf(WEEK_WORDS)}|(?<shift2>denne|forrige|førre|neste|sist|i)${GAP}(?<weekend>${anyOf(WEEKENDS)}))s?|(?<bare>${anyOf(THIS_WEEK)})`,
    ),
    accept: (hit, view) => (hit.parts.bare === undefined || isWithinIt(hit, view) ? hit : null),
    finds: {
      "Saken kom opp ⟦forrige uke⟧.": { edtf: "2024-05-06/2024-05-12" },
      "Vi møtest ⟦neste veke⟧.": { edtf: "2024-05-20/2024-05-26" },
      "Planen er klar i løpet av ⟦uka⟧.": { edtf: "2024-05-13/2024-05-19" },
      "Det kjem mykje regn ⟦inneverande veke⟧.": { edtf: "2024-05-13/2024-05-19" },
      "Prisen steg i uke 18. Ved utgangen av ⟦uka⟧ var den høy.": { edtf: "2024-04-29/2024-05-05" },
    },
    ignores: { "Hver uke kommer det nye.": "a rhythm", "Han trener tre ganger i uka.": "a rhythm" },
  }),
  defineRule({
    id: "date/relative-day",
    kind: "date",
    reads: "relative-day",
    starts: [openings(Object.keys(DAY_OFFSETS))],
    view: "folded",
    pattern: pattern(`(?<phrase>${anyOf(Object.keys(DAY_OFFSETS))})`),
    accept: (hit, view) =>
      /(?<![A-Za-zÀ-ɏ])(?:før|etter)$/u.test(hit.parts.phrase ?? "") ||
      (NOWADAYS.has(hit.parts.phrase ?? "") && !EVENT_AHEAD.test(view.folded.slice(hit.end, hit.end + 20)))
        ? null
        : hit,
    finds: {
      "⟦I går⟧ ble planen lagt fram.": { edtf: "2024-05-14", form: "relative", anchor: "2024-05-15" },
      "Ministeren sa ⟦i dag⟧ at det haster.": { edtf: "2024-05-15" },
      "Vi reiser ⟦i morgon⟧.": { edtf: "2024-05-16" },
      "Det blir tema på ⟦morgendagens⟧ møte.": { edtf: "2024-05-16" },
    },
    ignores: {
      "Dagens ungdom eksporterer.": "nowadays",
      "Vi lager morgendagens løsninger.": "the future",
      "Dei skapar morgondagens jobbar.": "the future",
    },
  }),
  defineRule({
    id: "date/stretch",
    kind: "date",
    reads: "stretch",
    starts: ["words", "digits", pairs(["de", "dei"], [...STRETCH_LEADS, "#"]), pairs(STRETCH_LEADS, ["#"])],
    followedBy: ["last"],
    view: "numbered",
    pattern: pattern(
      `(?:(?:de|dei)${GAP})?(?:(?<shift>${anyOf(STRETCH_LEADS)})${GAP}(?<number>${NUMBER})|(?<number2>${NUMBER})${GAP}(?<shift2>siste|neste|kommende|komande|første|fyrste))${GAP}(?<unit>årene|åra|år|tiårene|tiåra|tiår|ukene|uker|vekene|veker|månedene|måneder|måneder|månadene|månader|dagene|dagane|dager|dagar)`,
    ),
    // "det blir to neste år": two of something, next year.
    accept: ({ parts, ...hit }, view) =>
      parts.shift2 !== undefined &&
      /^(?:år|uker|veker|måneder|månader|dager|dagar)$/.test(parts.unit ?? "") &&
      !/^(?:de|dei) /.test(view.folded.slice(hit.start, hit.start + 4))
        ? null
        : { ...hit, parts },
    finds: {
      "Eksporten har økt ⟦de siste to årene⟧.": { edtf: "2022/2023", form: "relative" },
      "Vi ansetter ⟦dei neste tre månadene⟧.": { edtf: "2024-06/2024-08" },
    },
    ignores: {
      "De siste to bedriftene la ned.": "companies",
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
