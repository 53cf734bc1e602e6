/** Statements told of who, or whose paper, says so: "Ifølge Kari Nordvik blir kaia ferdig", "En analyse fra SSB viser at …". */
import { wordsOf } from "../../clause.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENT, agentsIn } from "../../things.ts";
import { said } from "./said.ts";
import { SPEAKERS, speakersIn } from "./speaker.ts";

/** What the sentence goes on with is a verb: one of the usual, or a long one by its ending. */
const VERB =
  "(?:er|var|har|hadde|vil|ville|kan|kunne|skal|skulle|må|måtte|bør|burde|blir|ble|blei|vart|vert|får|fikk|fekk|går|gikk|gjekk|gir|gjev|ga|gav|gjør|gjer|gjorde|ser|så|står|stod|sto|kommer|kjem|kom|ligger|ligg|lå|finnes|finst|fins|betyr|tyder|trenger|treng|trengs|mangler|manglar|øker|økte|aukar|auka|vokser|veks|vokste|voks|falt|faller|fell|steg|stiger|stig|viser|syner|viste|handler|handlar|gjelder|gjeld|skjer|skjedde|bruker|brukar|brukte|brukes|bidrar|bidreg|medfører|fører|førte|tar|tek|tok|holder|held|holdt|heldt|jobber|jobbar|arbeider|arbeidar|skyldes|skuldast|kreves|krever|krev|venter|ventar|planlegger|planlegg|ønsker|ønskjer|utgjør|utgjer|utgjorde|omfatter|omfattar|driver|driv|lever|bygger|byggjer|selger|sel|solgte|skaper|skapar|skapte|[a-zæøå]{2,20}(?:erer|erte))";

const OF_A_PAPER = / (?:fra|frå|i|av|til|om|med|for|hos|ved) $/u;

/** Behind what a paper says: who tells that it does. */
const TOLD_BY = /, (?:ifølge|ifølgje|i følge|i følgje) [A-ZÀ-ÖØ-Þ].{2,150}$/u;

export const statementAccordingRules: readonly FactRule[] = [
  defineFactRule({
    id: "statement/according-to",
    type: "statement",
    pattern: new RegExp(
      `^(?:[Ii]følg(?:e|je)|[Ii] følg(?:e|je)) (?:(?:[a-zæøåA-ZÆØÅ-]{3,30}|og) ){0,3}?(?<agent>${SPEAKERS})(?<more>, ${PHRASE}{3,60}?,| \\([A-Za-zæøåÆØÅ0-9-]{1,12}\\))? (?<words>${VERB} .{15,600})$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agent = "", words = "" } = match.groups ?? {};
      // "Ifølge rapporten fra …": the paper says so. A name with its "s" is whose paper it is.
      const before = match[0].slice(0, match[0].indexOf(agent));
      return OF_A_PAPER.test(before) ? [] : said(speakersIn(clause, agent, input), [wordsOf(clause, words)]);
    },
    finds: {
      "Ifølge Kari Nordvik blir kaia ferdig et år før tiden.": [
        {
          subject: "Kari Nordvik",
          predicate: "said",
          object: "blir kaia ferdig et år før tiden",
          qualifiers: { mode: "indirect" },
        },
      ],
      "I følgje havnesjef Kari Nordvik er det ikkje plass til fleire ferjer.": [
        { subject: "Kari Nordvik", object: "er det ikkje plass til fleire ferjer" },
      ],
      "Ifølge Forskningsrådet, som har lest søknadene, finnes det ikke nok penger.": [
        { subject: "Forskningsrådet", object: "finnes det ikke nok penger" },
      ],
    },
    ignores: {
      "Ifølge avtalen blir kaia ferdig et år før tiden.": "nobody says so",
      "Ifølge rapporten fra Forskningsrådet blir kaia ferdig et år før tiden.": "a paper of theirs",
    },
  }),
  defineFactRule({
    id: "statement/report",
    type: "statement",
    pattern: new RegExp(
      `(?<source>(?:[a-zæøå]+ )?[A-Za-zæøå]*(?:rapport|analyse|undersøkelse|undersøking|evaluering|studie|måling|utredning|utgreiing)(?:en|a|s)?) (?:som )?(?:fra |frå |av )?(?<agent>${AGENT})(?: (?:har )?(?:utarbeidet|utarbeida|laget|laga|utført|gjort|gjennomført))? (?:viser|syner|konkluderer med|slår fast|dokumenterer) at (?<words>.{15,600})$`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agent = "", words = "", source = "" } = match.groups ?? {};
      const subject = agentsIn(clause, agent, input)[0];
      const text = wordsOf(clause, words)
        .replace(TOLD_BY, "")
        .replace(/[.\s]+$/u, "");
      return subject === undefined || /[«»]/u.test(text)
        ? []
        : [
            {
              subject,
              predicate: "said",
              object: { text },
              qualifiers: {
                mode: "indirect",
                source: wordsOf(clause, source).replace(/^(?:en|ei|ein|ny|fersk) /iu, ""),
              },
            },
          ];
    },
    finds: {
      "En rapport frå SSB viser at verfta tener meir enn før, ifølgje Kari Nordvik, som leier rådet.": [
        { subject: "Statistisk sentralbyrå", object: "verfta tener meir enn før" },
      ],
      "En analyse som SSB har utarbeidet viser at bedriftene vokser raskere enn andre.": [
        {
          subject: "Statistisk sentralbyrå",
          object: "bedriftene vokser raskere enn andre",
          qualifiers: { mode: "indirect", source: "analyse" },
        },
      ],
    },
    ignores: { "En analyse viser at bedriftene vokser raskere enn andre.": "by nobody who is named" },
  }),
];
