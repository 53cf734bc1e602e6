/** Times that come round again: seasons, weeks and weekdays. */
import { anyOf, GAP, pairs, pattern } from "../../../pattern.ts";
import {
  MONTH,
  SEASONS_BARE,
  SEASONS_DEFINITE,
  SEASONS_GENITIVE,
  WEEKDAY,
  WEEKDAY_STARTS,
} from "../../norwegian/calendar.ts";
import { addPart, defineRule, type Rule } from "../../rule.ts";
import { FROM_TOLD, FROM_TOLD_AHEAD, WEEK_WORDS, YEAR, YEARS_AGO } from "./patterns.ts";

const WHICH_WEEK = `(?:i${GAP})?(?:denne|forrige|førre|neste|komande|kommende)${GAP}${anyOf(WEEK_WORDS)}`;
/** "|torsdag og fredag denne veka": the week of both. */
const SHARED_WEEK = new RegExp(`^ og ${WEEKDAY} (?<week>${WHICH_WEEK})(?![A-Za-zÀ-ɏ])`, "u");
const SHARED_REACH = 40;

/** "i vår", "til vår" is this spring before a verb, a small word or a stop; before a noun it is "in our", "to our". */
const SPRING_NOT_OUR =
  /^(?:$|[.,;:!?)»–-]|[ \n](?:[A-Za-zÀ-ɏ]+(?:rte|lte|kte|gde|dde|vde|mte|nte|pte|ste|tte|gjorde|førte)|var|ble|blei|vart|har|hadde|er|blir|vil|skal|kan|fikk|fekk|kom|kjem|kommer|gikk|gjekk|tok|la|sa|startet|starta|åpnet|opna|deltok|og|som|da|då|til|ved|på|med|før|etter|at|for|om|men|under|i|av)(?![A-Za-zÀ-ɏ])|[ \n]\d{1,4}(?:,\d)? (?:mill|mrd|kron))/u;

/** "i løpet av |hausten", "i løpet av våren og |hausten". */
const PLACED_IN_TIME = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:av|til|mot|før|etter|fra|frå|utpå|utover|ut over|over|gjennom|i|siden|sidan|innen|innan|på|for|denne)[ \\n](?:(?:${anyOf(SEASONS_DEFINITE)}) og[ \\n])?$`,
  "u",
);

const SEASON_LEADS = ["i", "til", "sist", "neste", "forrige", "førre", "denne"];
const PART_OF_SEASON = ["tidlig", "tidleg", "sent", "seint", "utpå", "utover", "senere", "seinare"];
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

export const recurringRules: readonly Rule<"date">[] = [
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
      `(?:${anyOf(PART_OF_SEASON)}${GAP})?(?:(?<lead>${anyOf([...SEASON_LEADS, "i fjor", "til neste"])})${GAP}(?<season>${anyOf([...SEASONS_BARE, ...SEASONS_DEFINITE])})|(?<season2>${anyOf([...SEASONS_DEFINITE, ...SEASONS_BARE])})(?:(?=${GAP}(?:${YEAR}|i${GAP}fjor|i${GAP}år)(?![A-Za-zÀ-ɏ\\d])|${GAP}for${GAP}[a-zæøå\\d]{1,5}${GAP}år${GAP}si(?:den|dan))|${FROM_TOLD_AHEAD})|(?<season3>${anyOf(SEASONS_DEFINITE)})|(?<season4>${anyOf(SEASONS_GENITIVE)}))(?:${GAP}(?:(?<year>${YEAR})(?:[/–-](?:20)?\\d{2}(?!\\d))?|(?<relative>i år|i fjor|neste år)|${YEARS_AGO}|${FROM_TOLD}))?(?:s)?`,
    ),
    accept(hit, view) {
      const { lead, season3, year, relative } = hit.parts;
      if (lead === "i" && /(?:en|et|a)$/.test(hit.parts.season ?? "")) return null;
      if (
        (lead === "i" || lead === "til") &&
        hit.parts.season === "vår" &&
        year === undefined &&
        relative === undefined &&
        !SPRING_NOT_OUR.test(view.folded.slice(hit.end, hit.end + 24))
      )
        return null;
      // "til sommeren 2025": with its year the season needs no "til".
      if (lead === "til" && year !== undefined) return { ...hit, start: hit.start + 4 };
      if (season3 === undefined || year !== undefined || relative !== undefined) return hit;
      // A bare "høsten" needs a word that puts something in time before it.
      const before = view.folded.slice(Math.max(0, hit.start - 36), hit.start);
      return PLACED_IN_TIME.test(before) ? hit : null;
    },
    finds: {
      "Satsingen åpnet ⟦våren 2021⟧.": { edtf: "2021-21", form: "partial" },
      "Loven kom i 2019, og ⟦våren året etter⟧ var den i bruk.": { edtf: "2020-21", form: "relative" },
      "Det var stille ⟦sommeren for to år siden⟧.": { edtf: "2022-22", form: "relative" },
      "De leverte et innspill ⟦i høst⟧.": { edtf: "2023-23", form: "relative" },
      "Vi fikk ⟦i vår⟧ 12 mill. til kaia.": { edtf: "2024-21", form: "relative" },
      "Forslaget kommer ⟦til høsten⟧.": { edtf: "2024-23", form: "relative" },
      "Vi jobber fram mot ⟦sommeren⟧.": { edtf: "2024-22", form: "relative" },
      "Svaret kjem utpå ⟦hausten⟧.": { edtf: "2024-23", form: "relative" },
      "Møta går for seg i løpet av ⟦sommaren⟧ og ⟦hausten⟧.": { edtf: "2024-22", form: "relative" },
      "Det skal skje ⟦hausten 2025⟧.": { edtf: "2025-23" },
    },
    ignores: {
      "I vår by bor det mange.": "our town",
      "Gi den til vår nye leder.": "our leader",
      "I vår 12 år lange historie er det nytt.": "our history",
      "Høsten var våt og lang.": "no place in time",
    },
  }),
  defineRule({
    id: "date/weekday",
    kind: "date",
    reads: "weekday",
    starts: [WEEKDAY_STARTS, pairs(WEEKDAY_LEADS, WEEKDAY_STARTS)],
    view: "folded",
    pattern: pattern(
      `(?:(?<shift>${anyOf(WEEKDAY_LEADS)})${GAP})?(?<weekday>${WEEKDAY})(?:${GAP}(?<shift2>${WHICH_WEEK}))?(?:${GAP}(?:kveld|morgen|morgon|formiddag|ettermiddag|føremiddag|natt))?(?!,?${GAP}(?:den${GAP})?\\d{1,2}\\.? ?(?:${MONTH}|[./](?:0?[1-9]|1[0-2])(?!\\d)))`,
    ),
    accept: (hit, view) => {
      if (
        /(?<![A-Za-zÀ-ɏ])(?:hver|kvar|annenhver|annan?kvar|på en|ein|om) $/u.test(
          view.folded.slice(Math.max(0, hit.start - 12), hit.start),
        )
      )
        return null;
      // Days are written small: a capital inside a sentence is a name ("Mandag Morgen").
      const isCapital = /^[A-ZÆØÅ]/u.test(view.plain.slice(hit.start, hit.start + 1));
      const isFirst = /(?:^|[.!?:»"•|(]|[–-]) ?\n?$/u.test(
        view.plain.slice(Math.max(0, hit.start - 3), hit.start),
      );
      if (isCapital && !(isFirst && !/ [A-ZÆØÅ]/u.test(view.plain.slice(hit.start, hit.end)))) return null;
      const week =
        hit.parts.shift2 === undefined && view.plain.startsWith(" og ", hit.end)
          ? SHARED_WEEK.exec(view.folded.slice(hit.end, hit.end + SHARED_REACH))?.groups?.week
          : undefined;
      return week === undefined ? hit : { ...hit, parts: addPart(hit.parts, "shift2", week) };
    },
    finds: {
      "Avtalen ble signert ⟦tirsdag⟧.": { edtf: "2024-05-14", form: "relative" },
      "Vi treffes ⟦på fredag⟧.": { edtf: "2024-05-17" },
      "Han kom ⟦sist torsdag⟧.": { edtf: "2024-05-09" },
      "Ho er her ⟦torsdag⟧ og fredag denne veka.": { edtf: "2024-05-16" },
    },
    ignores: {
      "Vi møtes hver mandag.": "a rhythm",
      "Saken sto i Mandag Morgen.": "a name",
      "Butikken har søndagsåpent.": "another word",
    },
  }),
  defineRule({
    id: "date/week",
    kind: "date",
    reads: "week",
    starts: [["uke #", "veke #"]],
    view: "folded",
    pattern: pattern(
      `(?:uke|veke)${GAP}(?<week>5[0-3]|[1-4]?\\d)(?:${GAP}(?:i${GAP})?(?<year>${YEAR}))?(?![.,]\\d)`,
    ),
    finds: {
      "Vi åpner i ⟦uke 23⟧.": { edtf: "2024-06-03/2024-06-09" },
      "Det var i ⟦veke 2 2023⟧.": { edtf: "2023-01-09/2023-01-15" },
    },
    ignores: { "Per uke 3000 kroner.": "a price" },
  }),
];
