/** Who owns or runs a programme, told by a noun, "programoperatør for X er Y", "Y er eier av X", or beside its name: "X, som drives av Y". */
import type { Slot } from "../../../../model.ts";
import { type Clause, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, agentsIn, slotOfMention, thingOf } from "../../things.ts";
import { GOVERNS, governsAs, isGoverned } from "./governed.ts";

const NOUN =
  "(?:program|prosjekt)?(?:operatør(?:en)?|eier(?:en|e|ne)?|eigar(?:en|ar|ane)?|forvalter(?:en)?|forvaltar(?:en)?)";
const predicateOf = (noun: string): string =>
  /ei(?:er|gar)/iu.test(noun) ? "owned-by" : /forvalt/iu.test(noun) ? "managed-by" : "operated-by";

export const governanceRoleRules: readonly FactRule[] = [
  defineFactRule({
    id: "programme-governance/by-its-role",
    type: "programme-governance",
    pattern: new RegExp(
      `(?:(?<![A-Za-zÀ-ɏ])(?<noun>${NOUN}) (?:for|av|til) (?<thing>(?:(?! er )${PHRASE}){1,60}?) er (?<agents>${AGENTS})|(?<agents2>${AGENTS}) er (?:nasjonal |hoved|hovud)?(?<noun2>${NOUN}) (?:for|av|til) (?<thing2>${PHRASE}{1,60}?)(?=$|[.,;]| og | som ))`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { noun, noun2, thing, thing2, agents, agents2 } = match.groups ?? {};
      const words = thing ?? thing2 ?? "";
      const subject = thingOf(clause, words, input);
      if (subject === null || !isGoverned(wordsOf(clause, words), subject)) return [];
      if (DENIED.test(wordsOf(clause, match[0]).toLowerCase())) return [];
      return agentsIn(clause, agents ?? agents2 ?? "", input).map((object) => ({
        subject,
        predicate: predicateOf(noun ?? noun2 ?? ""),
        object,
        qualifiers: {},
      }));
    },
    finds: {
      "Nasjonal programoperatør for klyngeprogrammet er Siva, mens andre betaler.": [
        { subject: "Norwegian Innovation Clusters", predicate: "operated-by", object: "Siva" },
      ],
      "Eigarane av klyngeprogrammet er Siva og Forskingsrådet.": [
        { predicate: "owned-by", object: "Siva" },
        { predicate: "owned-by", object: "Forskningsrådet" },
      ],
      "Siva er nasjonal operatør for klyngeprogrammet.": [{ predicate: "operated-by", object: "Siva" }],
    },
    ignores: {
      "Siva er eier av bygget.": "no programme",
      "Siva er ikke operatør for klyngeprogrammet.": "denied",
    },
  }),
  defineFactRule({
    id: "programme-governance/stands-behind",
    type: "programme-governance",
    pattern: new RegExp(
      `(?<agents>${AGENTS}) (?:som )?(?:(?:står|stod|sto) (?:også |òg |sammen |saman |i dag )?bak|samarbeider om|samarbeidar om) (?<thing>${PHRASE}{1,80}?)(?=$|[.,;–]| og | som )|(?:^|[.;] )Bak (?<thing2>${PHRASE}{1,80}?) (?:står|stod|sto) (?<agents2>${AGENTS})`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agents2 = "", thing2 = "", agents = agents2, thing = thing2 } = match.groups ?? {};
      const subject = thingOf(clause, thing, input);
      if (subject === null || !("entity" in subject) || !isGoverned(wordsOf(clause, thing), subject))
        return [];
      if (DENIED.test(wordsOf(clause, match[0]).toLowerCase())) return [];
      // "…, sier |Kari Moe": who tells it.
      const partners = agentsIn(clause, agents.replace(/\{person:.{0,500}$/u, ""), input);
      // One alone stands behind many things.
      return partners.length < 2
        ? []
        : partners.map((object) => ({ subject, predicate: "partnership-of", object, qualifiers: {} }));
    },
    finds: {
      "Grønn plattform er ny. Forskningsrådet, Siva og Enova står bak ordningen.": [
        { subject: "Grønn plattform", predicate: "partnership-of", object: "Forskningsrådet" },
        { object: "Siva" },
        { object: "Enova" },
      ],
      "Bak klyngeprogrammet står Forskningsrådet og Siva.": [
        {
          subject: "Norwegian Innovation Clusters",
          predicate: "partnership-of",
          object: "Forskningsrådet",
        },
        { object: "Siva" },
      ],
    },
    ignores: {
      "Bak bygget står Forskningsrådet og Siva.": "no programme",
      "Siva og Enova står bak utmerkelsen.": "no programme",
      "Siva står bak Grønn plattform.": "one alone",
    },
  }),
  defineFactRule({
    id: "programme-governance/that-is-run",
    type: "programme-governance",
    pattern: new RegExp(
      // "I ti år har |X drevet utvikling av Y": what it did itself.
      `(?<!(?:[Hh]ar|hadde) )(?<thing>\\{(?:cluster|programme):\\d{1,4}\\}),? (?:som )?(?:(?:er|blir|vert|ble|blei|vart) )?(?:nå |no |i dag )?(?<verb>${GOVERNS}) (?:(?:(?! av )${PHRASE}){1,40}? )??av (?<agents>${AGENTS})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing = "", verb = "", agents = "" } = match.groups ?? {};
      const subject = thingOf(clause, thing, input);
      const predicate = governsAs(verb);
      if (subject === null || predicate === undefined || DENIED.test(match[0].toLowerCase())) return [];
      return agentsIn(clause, agents, input).map((object) => ({
        subject,
        predicate,
        object,
        qualifiers: {},
      }));
    },
    finds: {
      "Hun har ledet Maritime CleanTech, som fasiliteres av Siva.": [
        { subject: "Maritime CleanTech", predicate: "operated-by", object: "Siva" },
      ],
      "Ho har møtt Maritime CleanTech, drifta av Siva.": [{ predicate: "operated-by", object: "Siva" }],
      "Klyngeprogrammet, som administreres av Innovasjon Norge, er evaluert.": [
        { subject: "Norwegian Innovation Clusters", predicate: "managed-by", object: "Innovasjon Norge" },
      ],
    },
    ignores: {
      "Maritime CleanTech, som ikke drives av Siva, vokser.": "denied",
      "I ti år har Maritime CleanTech drevet utvikling av Siva.": "what it did itself",
    },
  }),
  defineFactRule({
    id: "programme-governance/is-responsible",
    type: "programme-governance",
    pattern: new RegExp(
      `(?<agents>${AGENTS}) (?:har|fikk|fekk|får|tek|tar) (?:det (?:nasjonale |overordna |overordnede )?)?(?:hoved|hovud)?ansvar(?:et)? for (?:(?:[a-zæøå]{4,20}, ){0,2}[a-zæøå]{4,20} og )?(?<task>forvaltning(?:en|a)?|å forvalte|drift(?:en|a)?|å drive|administrasjon(?:en)?|administrering(?:en|a)?|å administrere|koordinering(?:en|a)?|gjennomføring(?:en|a)?) (?:av )?(?<thing>${PHRASE}{1,80}?)(?=$|[.,;]| og | som )`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agents = "", task = "", thing = "" } = match.groups ?? {};
      if (DENIED.test(wordsOf(clause, match[0]).toLowerCase())) return [];
      const things = BOTH.test(thing) ? lastTwoProgrammes(clause, input) : [thingOf(clause, thing, input)];
      return things.flatMap((subject) =>
        subject === null || !isGoverned(wordsOf(clause, thing), subject)
          ? []
          : agentsIn(clause, agents, input).map((object) => ({
              subject,
              predicate: /driv|drift/u.test(task) ? "operated-by" : "managed-by",
              object,
              qualifiers: {},
            })),
      );
    },
    finds: {
      "Siva har ansvaret for drift og forvaltning av klyngeprogrammet.": [
        { subject: "Norwegian Innovation Clusters", predicate: "managed-by", object: "Siva" },
      ],
      "Næringshageprogrammet og inkubasjonsprogrammet er nye. Siva har ansvar for oppfølging, utvikling og forvaltning av begge programmene.":
        [
          { subject: "Næringshageprogrammet", predicate: "managed-by", object: "Siva" },
          { subject: "Inkubasjonsprogrammet", object: "Siva" },
        ],
    },
    ignores: {
      "Siva har ansvar for drift av bygget.": "no programme",
      "Siva har ikke ansvaret for forvaltning av klyngeprogrammet.": "denied",
    },
  }),
];

/** "begge programmene": the last two that were named. */
const BOTH = /^(?:begge|dei to|de to) program(?:mene|ma|mene)/iu;

function lastTwoProgrammes({ start, block }: Clause, { mentions }: FactInput): Slot[] {
  const named = new Map(
    mentions.flatMap((mention) => {
      if (mention.kind !== "programme" || mention.end > start || mention.start < block.start - REACH)
        return [];
      const slot = slotOfMention(mention);
      return slot === null ? [] : [[JSON.stringify(slot), slot] as const];
    }),
  );
  return [...named.values()].slice(-2);
}
/** No further back. */
const REACH = 1500;
