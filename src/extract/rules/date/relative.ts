/** Times told from the article's day: "i fjor", "neste uke", "i dag". */
import { anyOf, GAP, pairs, pattern } from "../../../pattern.ts";
import { DAY_OFFSETS, SEASONS_BARE, YEAR_OFFSETS } from "../../norwegian/calendar.ts";
import { defineRule, type Hit, type Rule } from "../../rule.ts";
import type { View } from "../../view.ts";
import { openings, WEEK_WORDS, YEAR } from "./patterns.ts";

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
/** Behind "årets": somebody or something that has won a prize. */
const PRIZE_AFTER =
  /^ (?:[a-zæøå]+e )?(?:[a-zæøå-]*(?:bedrift|verksemd|virksomhet|gründer|navn|namn|leder|leiar|kommune|klynge|klyngje|bok|bil|idrettsutøver|spiller|spelar|trener|trenar|artist|student|lærling|lærer|lærar|eksportør|ildsjel|eldsjel|mann|kvinne|forsker|forskar|ingeniør|bonde|nordmann|vinner|vinnar|julegave|julegåve|tider|dager|dagar|måned|månad))(?![a-zæøå])/u;
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
      // "året som gikk", but not "det første året som gikk bra".
      if (phrase?.startsWith("året som") === true)
        return /(?<![A-Za-zÀ-ɏ])(?:i|for|av|fra|frå|gjennom|over)[ \n]$/u.test(before) &&
          /^(?:$|[.,;:!?)]| (?:og|har|var|ble|vart|er)(?![a-zæøå]))/u.test(after)
          ? hit
          : null;
      // "ut året", "i løpet av året"; elsewhere "året" is any year.
      if (phrase === "året")
        return /(?<![A-Za-zÀ-ɏ])(?:ut|(?:løpet|resten|slutten|utg[ao]ngen|starten|begynnelsen|byrjinga|midten) av|inngangen til)[ \n]$/u.test(
          before,
        ) && !/^ (?:etter|før|\d{4})/u.test(after)
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
      "Ved inngangen til ⟦året⟧ var det 40 klynger.": { edtf: "2024", form: "relative" },
      "I 2021 fekk dei 90 kroner, og det enda på 150 kroner ved utgangen av ⟦året⟧.": { edtf: "2021" },
      "Salget falt i ⟦året som gikk⟧.": { edtf: "2023", form: "relative" },
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
];
