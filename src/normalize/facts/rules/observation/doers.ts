/** Observations of how many there are who are or do something: "700 gründere har deltatt på kurset". */
import { slot, slotOf, wordsOf } from "../../clause.ts";
import { endOf, NOT_OBSERVED, TOTAL } from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { count, withCount } from "./count.ts";
import { OPENING } from "./opening.ts";

/** Fewer are named, and not counted. */
const FEWEST = 5;
/** What those who are counted do: nouns that end alike are no verbs. */
const DO =
  "(?:arbeider|arbeidde|arbeidet|bidrar|bidreg|bidro|bodde|bor|budde|bur|brukte|bruker|brukar|deltar|deltek|deltok|driver|driv|eksporterer|eksporterar|fikk|fekk|flytta|flyttet|får|fullførte|gjennomførte|investerte|jobba|jobbar|jobber|jobbet|kjøpte|konkurrerer|konkurrerte|leverer|leverte|mangla|mangler|manglar|manglet|meldte|melde|mista|mistar|mister|mistet|møtte|omsatte|omsette|opplevde|oppgir|oppgav|produserte|rykker|satser|satsar|sluttet|slutta|startet|starta|står|stod|sto|svarte|svara|søker|søkjer|søkte|tok|utvikla|utviklet|vant|vann)";
/** What they are, or have done. */
const ARE =
  "(?:er|var|ble|blei|vart)(?= (?:[a-zæøå]{3,14} ){0,2}[a-zæøå]{3,30}(?:t|te|a|de|ne|lause?|løse?|med|plass|arbeid|jobb)(?![A-Za-zÀ-ɏ]))|(?:har|hadde)(?= (?:[a-zæøå]{2,14} ){0,2}[a-zæøå]{2,20}(?:t|e|d|a)(?![A-Za-zÀ-ɏ]))";
const END = "(?=$|[.,;](?: |$)| (?:og|men|mens|medan|(?<!status )som) )";
/** Between those who are counted and their verb: where they are from. */
const BETWEEN =
  "(?: (?:i|fra|frå|på|ved|hos|over|innen|innan) (?:(?! (?:som|har|er|var) )[^.,;:!?–(){}\\n]|\\{(?:place|organisation|cluster|programme|date):\\d{1,4}\\}){1,50}?)?";
/** A time that is told apart from what they do. */
const TIME = /(?:(?:^| )(?:i|ved|per|siden|sidan))?(?:^| )\{date:\d{1,4}\}(?: i \{date:\d{1,4}\})?/u;
/** "|siden krisen begynte i 2020": told of all the time from then on. */
const SINCE = /(?:^| )(?:siden|sidan) [^{}]{0,60}\{date:/u;
/** Too few or enough, an answer with a rule of its own, and money, which is no number of theirs. */
const NO_DEED =
  /^(?:nok|for|mer|meir|flere|fleire|færre|mange|mye|mykje|bare|berre|ikke|ikkje|det|dette|en|ein|ei|et|eit|vel|godt|lite|ute|viktig[a-z]*|nødvendig[a-z]*|registrert[a-z]*|helt|heilt|delvis|arbeidsle[a-z]*|arbeidsl[a-zø]*|ledige?|permittert[a-z]*|sysselsatte?|sysselsette|fortsatt|framleis|fremdeles)(?![a-zæøå])|\{(?:amount|percentage):|(?:^| )(?:kunn|ventet|venta|forventet|forventa|planlagt|planlagte|anslått|rekna|beregnet|foreslått|foreslåtte)/iu;
/** What needs what follows it. */
const LOOSE = / (?:av|til|for|om|med|på|i|fra|frå|at|å|enn|den|det|de|dei|en|ein|sin|sine)$/u;
const MEASURED_OUT = /^(?:tonn|kilo|kilogram|liter|fat|kubikkmeter|kilometer|meter)$/u;
/** A longer tale is told of them one by one. */
const LONGEST = 12;

export const observedDoersRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/number-that",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og|men|mens|medan) )(?:(?:[Ii] alt|[Tt]otalt|[Tt]il sammen|[Tt]il saman|[Hh]eile|[Hh]ele|[Bb]are|[Bb]erre|[Kk]un|[Ss]amlet|[Ss]amla) )?${slot("count")}${BETWEEN} (?<verb>${DO}|${ARE})|(?:^|[.;:] )${OPENING} (?<verb2>${DO}|har|hadde|er|var|ble|blei|vart) (?:${TOTAL} )?${slot("count", "count2")}|(?:[Dd]et (?:er|var)|(?:er|var) det) (?:${TOTAL} ){0,2}${slot("count", "count3")} som (?<verb3>${DO}|${ARE})) (?<what>(?:(?! (?:og|men|mens|medan|(?<!status )som) )${PHRASE}){3,110}?)${END}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { count: first, count2, count3, verb, verb2, verb3, what = "" } = match.groups ?? {};
      const index = first ?? count2 ?? count3;
      const counted = slotOf(clause, "count", index);
      // "… til kaier |og verft": what they do it with or for, told on.
      const on =
        count3 === undefined
          ? ""
          : (/^ og [a-zæøå]{4,30}(?=$|[.,;])/u.exec(clause.skeleton.slice(endOf(match)))?.[0] ?? "");
      const done = what.replace(TIME, "") + on;
      if (
        counted === undefined ||
        // Who takes part, and since when, is read by a rule of its own.
        /^delt/u.test(verb2 ?? "") ||
        /^(?:deltatt|delteke) .*(?:siden|sidan) \{date/u.test(what) ||
        counted.value.value < FEWEST ||
        counted.value.of !== undefined ||
        // "1000 tonn reker ble sendt": of what, stands behind.
        MEASURED_OUT.test(counted.value.unit) ||
        NO_DEED.test(done) ||
        LOOSE.test(done) ||
        done.split(" ").length > LONGEST ||
        NOT_OBSERVED.test(match[0]) ||
        DENIED.test(what.toLowerCase())
      )
        return [];
      const date = dateIn(clause, match[0]);
      const isSince = SINCE.test(what);
      return count(withCount(match, index), clause).map((draft) => ({
        ...draft,
        subject: {
          name: `${(draft.subject as { name: string }).name.replace(/^av /u, "")} som ${(verb ?? verb2 ?? verb3 ?? "").toLowerCase()} ${wordsOf(clause, done.trim())}`,
        },
        qualifiers: {
          ...draft.qualifiers,
          period: isSince ? undefined : date,
          since: isSince ? date : draft.qualifiers.since,
        },
      }));
    },
    finds: {
      "900 personar har mista jobben sidan krisa starta i 2020.": [
        {
          subject: "personar som har mista jobben sidan krisa starta",
          qualifiers: { since: "2020", period: undefined },
        },
      ],
      "700 gründere har deltatt på kurset.": [
        { subject: "gründere som har deltatt på kurset", predicate: "has-value", object: 700 },
      ],
      "I alt 34 verft i Rogaland jobba i 2023 med nye ferjer.": [
        { subject: "verft som jobba med nye ferjer", object: 34, qualifiers: { period: "2023" } },
      ],
      "Det er omlag 4.000 som er kvalifisert for jobben.": [
        { subject: "person som er kvalifisert for jobben", object: 4000 },
      ],
      "134 personar mista jobben.": [{ subject: "personar som mista jobben", object: 134 }],
      "I fjor kjøpte 50 selskap slike båtar.": [
        { subject: "selskap som kjøpte slike båtar", object: 50, qualifiers: { period: "2023" } },
      ],
      "Sju verft får status som lærebedrift.": [{ subject: "verft som får status som lærebedrift" }],
      "Det var totalt 14 verft som konkurrerte om oppdraget.": [
        { subject: "verft som konkurrerte om oppdraget", object: 14 },
      ],
    },
    ignores: {
      "To verft konkurrerte om oppdraget.": "they are named, and not counted",
      "700 gründere er nok til kurset.": "enough",
      "700 gründere skal delta på kurset.": "an aim",
      "20 år er gått siden sist.": "a stretch of time",
      "14 verft fikk 40 millioner kroner.": "money that is given",
    },
  }),
];
