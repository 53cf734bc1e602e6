/** Statements without "at": "Kari Nordvik mente |det var god plass". */
import { SAYS_BARELY } from "../../../../extract/norwegian/saying.ts";
import { wordsOf } from "../../clause.ts";
import { defineFactRule, type FactRule } from "../../rule.ts";
import { AND_SAYS, said } from "./said.ts";
import { ROLE_AHEAD, SPEAKERS, speakersIn, THE_BODY, THE_ROLE } from "./speaker.ts";

export const withoutAtRules: readonly FactRule[] = [
  defineFactRule({
    id: "statement/without-at",
    type: "statement",
    pattern: new RegExp(
      `(?:^|[.] )(?:Men |Og |Også |Òg |${ROLE_AHEAD})?(?<agent>${SPEAKERS}|[Hh]an|[Hh]un|[Hh]o|${THE_BODY}|${THE_ROLE}) ${SAYS_BARELY} (?<words>(?:[a-zæøå]{4,30}(?= (?:kan|vil|må|bør|skal|kunne|ville) )|(?:det|dette|de|dei|denne|disse|desse|han|hun|ho|hun selv|han selv)|(?:\\{(?:organisation|cluster|programme|place|person|minister):\\d{1,4}\\}|[a-zæøå]{3,30}(?:en|et|ene|ane|a))(?: (?:og|i|på|fra|frå) [a-zæøå]{2,30}){0,2}) (?:(?:ikke|ikkje|nå|no|også|òg|fortsatt|framleis|framover|fremover|derfor|difor|her|der|først|heller) )?(?:er|har|vil|kan|må|skal|bør|blir|vert|ble|vart|var|hadde|kunne|trenger|treng|viser|syner|gjør|gjer|betyr|fører|fall|falt|kom|kommer|kjem|gikk|gjekk|går|får|fikk|fekk|blei|trengs|trengst|skjer|ser|ønsker|ønskjer|satser|satsar|jobber|jobbar|planlegger|planlegg|vurderer|søker|søkjer|skyldes|skyldtes|skuldast|økte|auka) .{8,600})$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agent = "", words = "" } = match.groups ?? {};
      return said(speakersIn(clause, agent, input), wordsOf(clause, words).split(AND_SAYS));
    },
    finds: {
      "Kari Nordvik mente det var god plass ved kaia.": [
        { subject: "Kari Nordvik", object: "det var god plass ved kaia" },
      ],
      "Kari Nordvik mener regjeringen må gjøre mer for verftene.": [
        { subject: "Kari Nordvik", object: "regjeringen må gjøre mer for verftene" },
      ],
      "Kari Nordvik trur prisen gjer at fleire får opp auga for kysten.": [
        { subject: "Kari Nordvik", object: "prisen gjer at fleire får opp auga for kysten" },
      ],
      "Ordførar Kari Nordvik er glad. Ordføraren trur valet fall på Voss på grunn av elva.": [
        { subject: "Kari Nordvik", object: "valet fall på Voss på grunn av elva" },
      ],
      "Kari Nordvik seier dei ser etter ein ny sjef til kaia.": [
        { subject: "Kari Nordvik", object: "dei ser etter ein ny sjef til kaia" },
      ],
      "Styreleder Kari Nordvik sier styret vil takke alle for innsatsen.": [
        { subject: "Kari Nordvik", object: "styret vil takke alle for innsatsen" },
      ],
      "Kari Nordvik leier nettverket. Men ho seier det framover blir vanskeleg å få plass.": [
        { subject: "Kari Nordvik", object: "det framover blir vanskeleg å få plass" },
      ],
      "Siva byggjer kaier. Selskapet meiner hydrogen kan bli viktig for kysten.": [
        { subject: "Siva", object: "hydrogen kan bli viktig for kysten" },
      ],
      "Kari Nordvik seier veksten skuldast at folk kjøper meir.": [
        { subject: "Kari Nordvik", object: "veksten skuldast at folk kjøper meir" },
      ],
      "Kari Nordvik mener veksten kommer av at folk kjøper mer.": [
        { subject: "Kari Nordvik", object: "veksten kommer av at folk kjøper mer" },
      ],
      "Kari Nordvik leier nettverket. Ho meiner dei må ha betre tid på seg.": [
        { subject: "Kari Nordvik", object: "dei må ha betre tid på seg" },
      ],
    },
    ignores: {
      "Kari Nordvik sier det samme.": "what?",
      "Heller ikke Kari Nordvik synes det er god plass ved kaia.": "she does not",
      "Kari Nordvik sier noe annet enn avisen har skrevet om henne.": "no words of hers",
    },
  }),
];
