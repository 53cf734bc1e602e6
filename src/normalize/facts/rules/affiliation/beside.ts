/** Whose people they are, told by what stands beside the name: "ordfører X, Y kommune", "• X, Y", "avløser direktør Z". */
import { ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import { onlyBodyIn } from "../../body.ts";
import { slotsIn, wordsOf } from "../../clause.ts";
import { DENIED, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, thingOf } from "../../things.ts";
import { BODY, hasRole, PERSON } from "./role-words.ts";

/** "nominasjonskomiteen| til Telenor": whose it is. */
const OF_WHOM = /^ til \{organisation:\d{1,4}\}/u;

export const affiliationBesideRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/body-behind",
    type: "affiliation",
    pattern: new RegExp(
      // From the name backwards: a role can begin at every word.
      `(?=${PERSON}, )(?<=(?<![A-Za-zÀ-ɏ.-])(?<role>(?:adm\\. ?)?${ROLE_PATTERN}) )(?<who>${PERSON}), (?<body>${BODY})(?=\\.?$|,? (?:da|då|som|i en|i ei|til|om|under|på) |, (?:da|då|som|i|til|om|under|på) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { role = "", who = "", body = "" } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", who);
      const object = thingOf(clause, body, input);
      if (person === undefined || object === null || person.value.affiliation !== undefined) return [];
      if (/^(?:tidligere|tidlegare|daværende|dåverande|forhenværende)/iu.test(role)) return [];
      return [hasRole(person, object, role.toLowerCase(), input)];
    },
    finds: {
      "– Kaia er viktig, sa ordfører Kari Nordvik, Steinkjer kommune da hun åpnet møtet.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Steinkjer kommune",
          qualifiers: { role: "ordfører" },
        },
      ],
    },
    ignores: {
      "Med var ordfører Kari Nordvik, Steinkjer kommune, Siva og Enova.": "the next in a list",
    },
  }),
  defineFactRule({
    id: "affiliation/follows",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?<who>${PERSON})(?: (?:tok til|begynte|byrja|starta|startet|tiltrådte)(?: ${PHRASE}{2,60}?)?,? og)? (?:erstatter|erstattar|etterfølger|etterfølgjer|avløser|avløyser|tar over etter|overtar etter|tek over etter|overtek etter|tar over for|overtar for) (?:(?:noverande|nåværende|dagens|midlertidig|medlertidig|mellombels|konstituert|avtroppende|avtroppande|avgåtte|tidligere|tidlegare|daværende|dåverande|forhenværende|mangeårige) )?(?<role>${ROLE_PATTERN}) \\{(?:person|minister):\\d{1,4}\\}(?! (?:i|for|ved|hos) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", role = "" } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", who);
      if (person === undefined || DENIED.test(match[0].toLowerCase())) return [];
      return [
        hasRole(
          person,
          onlyBodyIn(clause.block.start, clause.block.end, input) ?? null,
          role
            .toLowerCase()
            .replace(
              /^(?:tidligere|tidlegare|daværende|dåverande|forhenværende|avtroppende|avtroppande) /u,
              "",
            ),
          input,
        ),
      ];
    },
    finds: {
      "Kari Nordvik avløyser noverande direktør Ola Haug, som vil halde fram til hausten.": [
        { subject: "Kari Nordvik", object: null, qualifiers: { role: "direktør" } },
      ],
    },
    ignores: { "Kari Nordvik avløser ikke direktør Ola Haug.": "denied" },
  }),
  defineFactRule({
    id: "affiliation/pairs",
    type: "affiliation",
    pattern: new RegExp(
      `(?:^|[ :])(?<pairs>${PERSON}, ${BODY}(?:(?:,| og|, og) ${PERSON}, ${BODY}){1,10})(?=$|[.;])`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { pairs = "" } = match.groups ?? {};
      const people = slotsIn(clause, "person", pairs);
      return people.flatMap((person, index) => {
        const from = pairs.indexOf(`{person:${clause.slots.indexOf(person)}}`);
        const next = people[index + 1];
        const to =
          next === undefined ? pairs.length : pairs.indexOf(`{person:${clause.slots.indexOf(next)}}`);
        const object = thingOf(
          clause,
          /\{(?:organisation|cluster):\d{1,4}\}/u.exec(pairs.slice(from, to))?.[0] ?? "",
          input,
        );
        return object === null || person.value.affiliation !== undefined
          ? []
          : hasRole(person, object, undefined, input);
      });
    },
    finds: {
      "Varamedlemmer er Kari Nordvik, Siva og Ola Haug, Innovasjon Norge.": [
        { subject: "Kari Nordvik", predicate: "has-role", object: "Siva" },
        { subject: "Ola Haug", object: "Innovasjon Norge" },
      ],
    },
    ignores: { "Med var Kari Nordvik, Siva og Innovasjon Norge.": "a list of three" },
  }),
  defineFactRule({
    id: "affiliation/of-a-committee",
    type: "affiliation",
    pattern: new RegExp(
      `(?<who>${PERSON})(?:, | er |, som er )(?<role>(?:[a-zæøå]{0,12})(?:leder|leiar|nestleder|nestleiar|sekretær|medlem)) (?:i|for|av) (?<body>[a-zæøå]{0,24}(?:komite(?:en)?|utvalg(?:et)?|utval(?:et)?|nemnd(?:a)?|råd(?:et)?|kommisjonen|forum(?:et)?|(?:styrings|arbeids|prosjekt|ekspert|referanse)grupp(?:en|a|e))(?: for [a-zæøå]${PHRASE}{2,60}?(?:(?:, [a-zæøå]{3,20})? og (?![a-zæøå]+(?:er|ar)(?![a-zæøå]))[a-zæøå]{3,30}(?=$|[.,;]| (?:sier|seier|i) ))?)?)(?=$|[.;]|, (?:sier|seier|og|som|til)| (?:sier|seier|og|som|til|i) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", role = "", body = "" } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", who);
      const ofWhom = OF_WHOM.exec(clause.skeleton.slice(match.index + match[0].length))?.[0] ?? "";
      if (
        person === undefined ||
        person.value.affiliation !== undefined ||
        DENIED.test(match[0].toLowerCase())
      )
        return [];
      return [
        hasRole(
          person,
          antecedent(body, clause.start, input) ?? { name: wordsOf(clause, `${body}${ofWhom}`) },
          role.toLowerCase(),
          input,
        ),
      ];
    },
    finds: {
      "Kari Nordvik, leiar for valkomiteen til Siva, seier nei.": [
        { subject: "Kari Nordvik", object: "valkomiteen til Siva" },
      ],
      "Det seier Kari Nordvik, leiar for hovudutval for kultur, idrett og hav.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "hovudutval for kultur, idrett og hav",
          qualifiers: { role: "leiar" },
        },
      ],
      "Ola Haug er leiar av hovudutval for plan og hav, som er nytt.": [
        { subject: "Ola Haug", object: "hovudutval for plan og hav" },
      ],
      "Ola Haug er leder av utvalg for kultur og smiler.": [{ object: "utvalg for kultur" }],
      "Ola Haug er leder av fellesnemnda og smiler.": [
        { subject: "Ola Haug", object: "fellesnemnda", qualifiers: { role: "leder" } },
      ],
    },
    ignores: { "Ola Haug er ikke leder av fellesnemnda.": "denied" },
  }),
];
