/** Who has a role, told by the words before the name: "fylkesråd for næring X", "leder av komiteen, X", "Ap-leder X". */

import { onlyBodyIn } from "../../body.ts";
import { slotsIn, wordsOf } from "../../clause.ts";
import { type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { antecedent, thingOf } from "../../things.ts";
import { townIn } from "../../towns.ts";
import { BODY, hasRole, PERSON } from "./role-words.ts";

/** Bodies that have no name of their own, as the end of the noun. */
const PART =
  "komit(?:een|eens)|utvalget|utvalet|rådet|styret|nemnda|gruppen|gruppa|foreningen|foreininga|laget|seksjonen|avdelingen|avdelinga|instituttet|senteret|fakultetet|sekretariatet|nettverket|panelet|juryen|klubben|forbundet|samarbeidet";

/** Somebody of whom the role is told that follows. */
const IS_IT =
  /\{person:\d{1,4}\},? (?:er|blir|ble|blei|vart|vert)(?: (?:ny|valgt|valt|vald|ansatt|tilsett|utnevnt|utnemnd|som|til)){0,3} $/u;
/** A name right before a role. */
const OF_ANOTHER = /\{(?:person|minister):\d{1,4}\},? [a-zæøå. ]{0,30}$/u;

export const affiliationTitledRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/role-of-field",
    type: "affiliation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ.-])(?<!(?:[Tt]idligere|[Tt]idlegare|[Dd]aværende|[Dd]åverande|[Ff]orhenværende|[Aa]vtroppende|[Aa]vtroppande|[Ff]ørre) )(?<role>[A-Za-zæøå]{0,24}(?:direktør|sjef|råd|leder|leiar|rektor|koordinator|rådgiver|rådgjevar|ansvarlig|ansvarleg) for (?<field>[a-zæøå]{3,30}(?:,? (?:og )?[a-zæøå]{3,30}){0,4})),? (?<who>${PERSON})(?!,? (?:i|ved|fra|frå|hos|for) (?:${BODY}|[A-ZÀ-ÖØ-Þ])|, ${BODY})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { role: written = "", field = "", who: name = "" } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", name);
      if (
        person === undefined ||
        person.value.affiliation !== undefined ||
        / (?:i|ved|som|er) /u.test(` ${field} `) ||
        // "Ola Li blir direktør for drift |Kari Nes …": the role of the one before.
        IS_IT.test(clause.skeleton.slice(0, match.index))
      )
        return [];
      return [hasRole(person, null, written.toLowerCase(), input)];
    },
    finds: {
      "Det sier fylkesråd for skole og idrett Kari Nordvik.": [
        { subject: "Kari Nordvik", object: null, qualifiers: { role: "fylkesråd for skole og idrett" } },
      ],
      "Kommunedirektør for veg og vatn, Ola Haug, er nøgd.": [
        { subject: "Ola Haug", object: null, qualifiers: { role: "kommunedirektør for veg og vatn" } },
      ],
    },
    ignores: {
      "Det sier direktør for næring Kari Nordvik i Siva.": "of Siva",
      "Tidligere fylkesråd for næring Kari Nordvik smiler.": "not any more",
      "Ola Haug blir direktør for drift Kari Nordvik blir sjef.": "of the one before",
    },
  }),
  defineFactRule({
    id: "affiliation/leads-a-part",
    type: "affiliation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ-])(?<!(?:[Tt]idligere|[Tt]idlegare|[Dd]aværende|[Dd]åverande) )(?<role>[Ll]eder|[Ll]eiar|[Nn]estleder|[Nn]estleiar|[Dd]irektør|[Ss]ekretær|[Mm]edlem) (?:i|for|av|ved) (?<body>[a-zæøå]{0,30}(?:${PART})|(?:hovudutval|hovedutvalg|utval|utvalg)(?:et)?(?: for [a-zæøå]{3,20}(?:(?:, [a-zæøå]{3,20}){0,2} og [a-zæøå]{3,20})?)?|\\{organisation:\\d{1,4}\\})(?:, |; ?|:? )(?<who>${PERSON})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { role: written = "", body = "", who: name = "" } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", name);
      // "Ola Li, direktør i |Siva, Kari Nes, …": the role of the one before.
      if (OF_ANOTHER.test(clause.skeleton.slice(0, match.index))) return [];
      if (person === undefined || person.value.affiliation !== undefined) return [];
      return [
        hasRole(
          person,
          body.startsWith("{")
            ? thingOf(clause, body, input)
            : (antecedent(body, clause.start, input) ?? { name: wordsOf(clause, body) }),
          written.toLowerCase(),
          input,
        ),
      ];
    },
    finds: {
      "Det sier leder av næringskomiteen, Kari Nordvik.": [
        { subject: "Kari Nordvik", qualifiers: { role: "leder" } },
      ],
      "Det seier leiar i hovudutval for hamn og fyr, Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "hovudutval for hamn og fyr", qualifiers: { role: "leiar" } },
      ],
      "Leiar i styringsgruppa; Ola Haug, gler seg.": [
        { subject: "Ola Haug", object: "styringsgruppa", qualifiers: { role: "leiar" } },
      ],
    },
    ignores: {
      "Tidligere leder av næringskomiteen, Kari Nordvik, smiler.": "not any more",
      "Med er Ola Haug, leder i Siva, Kari Nordvik og Per Moe.": "the role of the one before",
    },
  }),
  defineFactRule({
    id: "affiliation/compound",
    type: "affiliation",
    pattern:
      /(?<!(?:[Tt]idligere|[Tt]idlegare|[Dd]aværende|[Dd]åverande|[Aa]vtroppende|[Ff]orrige|[Ee]ks-?) )(?<body>\{(?:organisation|cluster|place):\d{1,4}\}|(?<![A-Za-zÀ-ɏ-])[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{1,24})-(?<role>[a-zæøå]{0,20}(?:leder|leiar|direktør|sjef|toppen|ordfører|ordførar|rektor|dekan|forsker|forskar|rådgiver|rådgjevar|økonom|president|topp)(?:en)?) (?<who>\{(?:person|minister):\d{1,4}\})/gu,
    build: (match, clause, input) => {
      const { body = "", role: inflected = "", who: name = "" } = match.groups ?? {};
      const written = inflected.replace(/(?<!topp)en$/u, "");
      const [person] = [...slotsIn(clause, "person", name), ...slotsIn(clause, "minister", name)];
      if (person === undefined || (person.kind === "person" && person.value.affiliation !== undefined))
        return [];
      const [place] = slotsIn(clause, "place", body);
      // "Bergens-direktør" is of whatever stands there.
      if (place !== undefined && !/ordfører|ordførar/u.test(written)) return [];
      if (!body.startsWith("{") && /direktør|sjef/u.test(written)) return [];
      // "Sp-ordfører": of that party, and mayor of somewhere else.
      if (body.startsWith("{organisation:") && /ordfører|ordførar/u.test(written)) return [];
      const named = place !== undefined ? { name: place.value.name } : thingOf(clause, body, input);
      return named === null ? [] : [hasRole(person, named, written, input)];
    },
    finds: {
      "Det sier Ap-leder Jonas Gahr Støre.": [{ subject: "Jonas Gahr Støre", qualifiers: { role: "leder" } }],
      "Det sier Stavanger-ordfører Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "Stavanger", qualifiers: { role: "ordfører" } },
      ],
      "Det seier Stavanger-ordføraren Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "Stavanger", qualifiers: { role: "ordførar" } },
      ],
      "Der var Fjordkraftverk-leder Ola Haug med.": [
        { subject: "Ola Haug", object: "Fjordkraftverk", qualifiers: { role: "leder" } },
      ],
    },
    ignores: {
      "Det sier tidligere Sp-leder Kari Nordvik.": "not any more",
      "Det seier Sp-ordførar Kari Nordvik.": "of which town?",
      "Det sier Stavanger-direktør Kari Nordvik.": "of something in the town",
    },
  }),
  defineFactRule({
    id: "affiliation/mayor-of",
    type: "affiliation",
    pattern:
      /(?<!(?:[Tt]idligere|[Tt]idlegare|[Dd]aværende|[Dd]åverande|[Aa]vtroppende|[Ff]orrige) )(?<![A-Za-zÀ-ɏ-])(?<town>[A-ZÀ-ÖØ-Þ][a-zæøå]{1,24})(?<role>ordfører|ordførar)(?:en)? (?<who>\{person:\d{1,4}\})/gu,
    build: (match, clause, input) => {
      const { town = "", role = "", who: name = "" } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", name);
      const place = townIn(town, input.registry);
      return person === undefined || place === undefined || person.value.affiliation !== undefined
        ? []
        : [hasRole(person, { name: place }, role, input)];
    },
    finds: {
      "Bergensordfører Kari Nordvik (Ap) er fornøyd.": [
        { subject: "Kari Nordvik", object: "Bergen", qualifiers: { role: "ordfører" } },
      ],
      "Det seier Moldeordførar Ola Haug.": [
        { subject: "Ola Haug", object: "Molde", qualifiers: { role: "ordførar" } },
      ],
    },
    ignores: {
      "Fylkesordfører Kari Nordvik er fornøyd.": "of a county, and of which?",
      "Tidligere Bergensordfører Kari Nordvik er fornøyd.": "not any more",
    },
  }),
  defineFactRule({
    id: "affiliation/the-board-is",
    type: "affiliation",
    pattern: new RegExp(
      `(?:[Ss]tyret|[Nn]ytt styre|[Ss]tyremedlemmene|[Ss]tyremedlemene|(?<vara>[Vv]ara(?:medlem(?:mer|er|mar|mene|ene)|representant(?:er|ar|ene|ane))))(?: (?:i|for|til|av) (?<body>${BODY}(?<tail> [a-zæøå]{0,20}(?:sentrum|senter|lag|forbund|råd|museum|skule|skole|teater))?))?,? (?:består|bestod|besto|vil bestå|består nå|består no|består etter valget|er|blir|har (?:følgende |følgjande )?(?:medlemmer|medlemmar|medlemer)(?: (?:fra|frå) [a-zæøå ]{3,30})?)(?: av)?:? (?<list>(?:[a-zæøå]{4,24} )?${PERSON}[^.]{3,500})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { body = "", list = "", vara, tail } = match.groups ?? {};
      const people = slotsIn(clause, "person", list);
      if (people.length < (vara === undefined ? 3 : 2)) return [];
      const board =
        body === ""
          ? (onlyBodyIn(0, input.article.text.length, input) ?? null)
          : tail !== undefined
            ? { name: wordsOf(clause, body) }
            : thingOf(clause, body, input);
      return people.flatMap((person): Draft[] => {
        const at = list.indexOf(`{person:${clause.slots.indexOf(person)}}`);
        const before = /(?:^|[ ,])(?<role>(?:styre)?(?:leder|leiar)|nestleder|nestleiar|varamedlem) $/u.exec(
          list.slice(0, at),
        );
        const behind =
          /^\{[a-z]+:\d+\}(?: \(|, (?:ny )?)(?<role>(?:styre)?(?:leder|leiar)|nestleder|nestleiar|varamedlem)/u.exec(
            list.slice(at),
          );
        const written =
          behind?.groups?.role ?? before?.groups?.role ?? (vara === undefined ? "styremedlem" : "varamedlem");
        return [
          hasRole(person, board, /^(?:leder|leiar)$/u.test(written) ? `styre${written}` : written, input),
        ];
      });
    },
    finds: {
      "Det nye styret i Siva består av Kari Nordvik, styreleder, Ola Haug, nestleder, Per Moe og Anne Lie, styremedlemmer.":
        [
          { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styreleder" } },
          { subject: "Ola Haug", object: "Siva", qualifiers: { role: "nestleder" } },
          { subject: "Per Moe", object: "Siva", qualifiers: { role: "styremedlem" } },
          { subject: "Anne Lie", object: "Siva", qualifiers: { role: "styremedlem" } },
        ],
      "Styret i Siva har medlemer frå heile landet: Kari Nordvik, leiar (Vardø), Ola Haug (Bodø) og Per Moe (Voss). Varamedlemer er Anne Lie (Oslo) og Lars Vik (Florø).":
        [
          { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styreleiar" } },
          { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styremedlem" } },
          { subject: "Per Moe", object: "Siva", qualifiers: { role: "styremedlem" } },
          { subject: "Anne Lie", object: "Siva", qualifiers: { role: "varamedlem" } },
          { subject: "Lars Vik", object: "Siva", qualifiers: { role: "varamedlem" } },
        ],
    },
    ignores: { "Styret består av sju medlemmer.": "nobody is named" },
  }),
  defineFactRule({
    id: "affiliation/of-a-town",
    type: "affiliation",
    pattern: new RegExp(
      `(?<!(?:[Tt]idligere|[Tt]idlegare|[Dd]aværende|[Dd]åverande|[Ff]orrige) )(?<![A-Za-zÀ-ɏ])(?<role>(?:[Vv]ara|[Ff]ylkes)?(?:[Oo]rdfører|[Oo]rdførar)|[Bb]yrådsleder|[Bb]yrådsleiar|[Rr]ådmann) (?<who>${PERSON}),? (?:i|på) (?<place>\\{place:\\d{1,4}\\})(?= |[.,;]|$)`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { role: written = "", who: name = "", place = "" } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", name);
      const [town] = slotsIn(clause, "place", place);
      return person === undefined || town === undefined || person.value.affiliation !== undefined
        ? []
        : [hasRole(person, { name: town.value.name }, written.toLowerCase(), input)];
    },
    finds: {
      "Ordfører Kari Nordvik (Ap) på Stord er glad.": [
        { subject: "Kari Nordvik", object: "Stord", qualifiers: { role: "ordfører" } },
      ],
    },
    ignores: { "Tidligere ordfører Kari Nordvik i Bergen er glad.": "not any more" },
  }),
];
