/** Times told from the article's day: "i fjor", "torsdag", "de siste to årene". */
import { anyOf, GAP, pairs, pattern } from "../../../pattern.ts";
import {
  DAY_OFFSETS,
  MONTH,
  SEASONS_BARE,
  SEASONS_DEFINITE,
  SEASONS_GENITIVE,
  WEEKDAY,
  WEEKDAY_STARTS,
  YEAR_OFFSETS,
} from "../../norwegian/calendar.ts";
import { defineRule, type Rule } from "../../rule.ts";
import { NUMBER, openings, YEAR } from "./patterns.ts";

/** "i vår" is this spring before a verb, a small word or a stop; before a noun it is "in our". */
const SPRING_NOT_OUR =
  /^(?:$|[.,;:!?)»–-]|[ \n](?:[A-Za-zÀ-ɏ]+(?:rte|lte|kte|gde|dde|vde|mte|nte|pte|ste|tte|gjorde|førte)|var|ble|blei|vart|har|hadde|er|blir|vil|skal|kan|fikk|fekk|kom|kjem|kommer|gikk|gjekk|tok|la|sa|startet|starta|åpnet|opna|deltok|og|som|da|då|til|ved|på|med|før|etter|at|for|om|men|under|i|av)(?![A-Za-zÀ-ɏ]))/u;

const SEASON_LEADS = ["i", "til", "sist", "neste", "forrige", "førre", "denne"];
const PART_OF_SEASON = ["tidlig", "tidleg", "sent", "seint", "utpå", "utover", "senere", "seinare"];
const MONTH_WORDS = ["måned", "måneden", "månad", "månaden"];
const WEEK_WORDS = ["uke", "uken", "uka", "veke", "veka", "vika"];
const WEEKENDS = ["helg", "helga", "helgen"];
const WEEKDAY_LEADS = [
  "på",
  "sist",
  "forrige",
  "førre",
  "neste",
  "førstkommende",
  "fyrstkomande",
  "kommende",
  "komande",
];
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
/** First words of a hedge between "for" and the number. */
const AGO_HEDGES = ["om", "rundt", "ca", "over", "snart", "mer", "meir", "nesten", "knapt", "drøyt", "vel"];

export const relativeRules: readonly Rule<"date">[] = [
  defineRule({
    id: "date/season",
    kind: "date",
    reads: "season",
    starts: [
      SEASONS_DEFINITE,
      SEASONS_GENITIVE,
      pairs(SEASONS_BARE, ["i", "#"]),
      pairs(
        [...SEASON_LEADS, ...PART_OF_SEASON],
        [...SEASONS_BARE, ...SEASONS_DEFINITE, ...SEASONS_GENITIVE],
      ),
      pairs(PART_OF_SEASON, SEASON_LEADS),
      ["i fjor", "til neste"],
    ],
    view: "folded",
    pattern: pattern(
      `(?:${anyOf(PART_OF_SEASON)}${GAP})?(?:(?<lead>${anyOf([...SEASON_LEADS, "i fjor", "til neste"])})${GAP}(?<season>${anyOf([...SEASONS_BARE, ...SEASONS_DEFINITE])})|(?<season2>${anyOf([...SEASONS_DEFINITE, ...SEASONS_BARE])})(?=${GAP}(?:${YEAR}|i${GAP}fjor|i${GAP}år)(?![A-Za-zÀ-ɏ\\d]))|(?<season3>${anyOf(SEASONS_DEFINITE)})|(?<season4>${anyOf(SEASONS_GENITIVE)}))(?:${GAP}(?:(?<year>${YEAR})|(?<relative>i år|i fjor|neste år)))?(?:s)?`,
    ),
    accept(hit, view) {
      const { lead, season3, year, relative } = hit.parts;
      if (lead === "i" && /(?:en|et|a)$/.test(hit.parts.season ?? "")) return null;
      if (
        lead === "i" &&
        hit.parts.season === "vår" &&
        year === undefined &&
        relative === undefined &&
        !SPRING_NOT_OUR.test(view.folded.slice(hit.end, hit.end + 24))
      )
        return null;
      if (season3 === undefined || year !== undefined || relative !== undefined) return hit;
      // A bare "høsten" needs a word that puts something in time before it.
      const before = view.folded.slice(Math.max(0, hit.start - 24), hit.start);
      return /(?<![A-Za-zÀ-ɏ])(?:av|til|mot|før|etter|fra|frå|om|utover|i|siden|sidan|innen|innan|på|for|denne)[ \n]$/u.test(
        before,
      )
        ? hit
        : null;
    },
    finds: {
      "Satsingen åpnet ⟦våren 2021⟧.": { edtf: "2021-21", form: "partial" },
      "De leverte et innspill ⟦i høst⟧.": { edtf: "2023-23", form: "relative" },
      "Forslaget kommer ⟦til høsten⟧.": { edtf: "2024-23", form: "relative" },
      "Vi jobber fram mot ⟦sommeren⟧.": { edtf: "2024-22", form: "relative" },
      "Det skal skje ⟦hausten 2025⟧.": { edtf: "2025-23" },
    },
    ignores: { "I vår by bor det mange.": "our town", "Høsten var våt og lang.": "no place in time" },
  }),
  defineRule({
    id: "date/relative-year",
    kind: "date",
    reads: "relative-year",
    starts: [openings(Object.keys(YEAR_OFFSETS))],
    view: "folded",
    pattern: pattern(
      `(?<phrase>${anyOf(Object.keys(YEAR_OFFSETS))})(?!${GAP}(?:på rad|etter|før|${anyOf(SEASONS_BARE)})(?![A-Za-zÀ-ɏ]))`,
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
        return /(?<![A-Za-zÀ-ɏ])(?:de|dei|det|hvert|kvart) $/u.test(before) ? null : hit;
      if (phrase === "året før") return null;
      // "årets" places a budget or a result in time; "årets bedrift" is a prize.
      if (phrase === "årets")
        return /^ (?:budsjett|statsbudsjett|resultat|utgåve|utgave|tal|tildeling|runde|konferanse|første|fyrste|siste|slutt|oppgjør|rapport|undersøkelse|undersøking|utlysning|utlysing|forslag|søknad|program|satsing|melding|plan|ramme|bevilgning|løyving)/u.test(
          after,
        )
          ? hit
          : null;
      return hit;
    },
    finds: {
      "Det ble lansert ⟦tidligere i år⟧.": { edtf: "2024", form: "relative" },
      "Tapet var stort ⟦i fjor⟧.": { edtf: "2023" },
      "⟦Neste år⟧ kommer svaret.": { edtf: "2025" },
      "Regjeringen har i ⟦årets⟧ budsjett satt av penger.": { edtf: "2024" },
    },
    ignores: { "Årets bedrift er kåret.": "a prize", "Vi har i årevis ventet.": "another word" },
  }),
  defineRule({
    id: "date/relative-month",
    kind: "date",
    reads: "relative-month",
    starts: [
      pairs(["denne", "forrige", "førre", "neste", "sist", "inneværende"], MONTH_WORDS),
      pairs(["i"], ["denne", "forrige", "førre", "neste", "inneværende"]),
    ],
    view: "folded",
    pattern: pattern(
      `(?:i${GAP})?(?<shift>denne|forrige|førre|neste|sist|inneværende)${GAP}${anyOf(MONTH_WORDS)}`,
    ),
    finds: { "Møtet er ⟦neste måned⟧.": { edtf: "2024-06" }, "Tala kom ⟦førre månad⟧.": { edtf: "2024-04" } },
    ignores: { "De siste månedene har vært tunge.": "a stretch of time" },
  }),
  defineRule({
    id: "date/relative-week",
    kind: "date",
    reads: "relative-week",
    starts: [
      pairs(
        ["denne", "forrige", "førre", "neste", "sist", "i"],
        [...WEEK_WORDS, ...WEEKENDS].flatMap((word) => [word, `${word}s`]),
      ),
    ],
    view: "folded",
    pattern: pattern(
      `(?:(?<shift>denne|forrige|førre|neste|sist)${GAP}${anyOf(WEEK_WORDS)}|(?<shift2>denne|forrige|førre|neste|sist|i)${GAP}(?<weekend>${anyOf(WEEKENDS)}))s?`,
    ),
    finds: {
      "Saken kom opp ⟦forrige uke⟧.": { edtf: "2024-05-06/2024-05-12" },
      "Vi møtest ⟦neste veke⟧.": { edtf: "2024-05-20/2024-05-26" },
    },
    ignores: { "Hver uke kommer det nye.": "a rhythm" },
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
      (hit.parts.phrase === "dagens" &&
        !/^ (?:møte|pressekonferanse|regjeringsmøte|statsråd|nyhet|vedtak)/.test(
          view.folded.slice(hit.end, hit.end + 20),
        ))
        ? null
        : hit,
    finds: {
      "⟦I går⟧ ble planen lagt fram.": { edtf: "2024-05-14", form: "relative", anchor: "2024-05-15" },
      "Ministeren sa ⟦i dag⟧ at det haster.": { edtf: "2024-05-15" },
      "Vi reiser ⟦i morgon⟧.": { edtf: "2024-05-16" },
    },
    ignores: { "Dagens ungdom eksporterer.": "nowadays" },
  }),
  defineRule({
    id: "date/weekday",
    kind: "date",
    reads: "weekday",
    starts: [WEEKDAY_STARTS, pairs(WEEKDAY_LEADS, WEEKDAY_STARTS)],
    view: "folded",
    pattern: pattern(
      `(?:(?<shift>${anyOf(WEEKDAY_LEADS)})${GAP})?(?<weekday>${WEEKDAY})(?:${GAP}(?<shift2>denne uken|denne uka|denne veka|forrige uke|førre veke|i forrige uke|i neste uke|neste uke|neste veke))?(?:${GAP}(?:kveld|morgen|morgon|formiddag|ettermiddag|føremiddag|natt))?(?!,?${GAP}(?:den${GAP})?\\d{1,2}\\.? ?(?:${MONTH}|[./](?:0?[1-9]|1[0-2])(?!\\d)))`,
    ),
    accept: (hit, view) =>
      /(?<![A-Za-zÀ-ɏ])(?:hver|kvar|på en|ein|om) $/u.test(
        view.folded.slice(Math.max(0, hit.start - 6), hit.start),
      )
        ? null
        : hit,
    finds: {
      "Avtalen ble signert ⟦tirsdag⟧.": { edtf: "2024-05-14", form: "relative" },
      "Vi treffes ⟦på fredag⟧.": { edtf: "2024-05-17" },
      "Han kom ⟦sist torsdag⟧.": { edtf: "2024-05-09" },
    },
    ignores: { "Vi møtes hver mandag.": "a rhythm", "Butikken har søndagsåpent.": "another word" },
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
    finds: {
      "Eksporten har økt ⟦de siste to årene⟧.": { edtf: "2022/2023", form: "relative" },
      "Vi ansetter ⟦dei neste tre månadene⟧.": { edtf: "2024-06/2024-08" },
    },
    ignores: { "De siste to bedriftene la ned.": "companies" },
  }),
  defineRule({
    id: "date/ago",
    kind: "date",
    reads: "offset",
    starts: ["number", pairs(["for", "om"], ["#"]), pairs(["for", "om"], AGO_HEDGES)],
    followedBy: ["time"],
    view: "numbered",
    pattern: pattern(
      `(?:for${GAP}(?:(?:om lag|rundt|ca\\.?|over|snart|mer enn|meir enn|nesten|knapt|drøyt|vel)${GAP})?(?<number>${NUMBER})${GAP}(?<unit>år|uker|uke|veker|veke|dager|dagar|dag|måneder|måned|månader|månad|tiår)${GAP}(?<past>siden|sidan)|(?<number2>${NUMBER})${GAP}(?<unit2>år|uker|uke|veker|veke|dager|dagar|dag|måneder|måned|månader|månad)${GAP}(?<past2>siden|sidan)|om${GAP}(?:(?:om lag|rundt|ca\\.?)${GAP})?(?<number3>${NUMBER})${GAP}(?<unit3>år|uker|uke|veker|veke|dager|dagar|dag|måneder|måned|månader|månad))`,
    ),
    finds: {
      "⟦For to år siden⟧ var det stille.": { edtf: "2022", form: "relative" },
      "Dei starta ⟦for tre veker sidan⟧.": { edtf: "2024-04-24" },
      "Det kommer ⟦om fem år⟧.": { edtf: "2029" },
    },
    ignores: { "Planen for to år er klar.": "a length of time" },
  }),
];
