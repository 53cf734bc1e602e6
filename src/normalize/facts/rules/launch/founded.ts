/** Launches told of what was named before: "X er et konsern som ble etablert av …", "Selskapet lanserte …"; and of a day alone. */
import { boxTopic } from "../../box.ts";
import { slot, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, agentsIn, dateIn, thingOf } from "../../things.ts";
import { topicBefore } from "../../topic.ts";
import { ACTIVE, ADVERB, launchDrafts, PARTICIPLE } from "./launched.ts";

const NOUN =
  "selskapet|konsernet|bedriften|bedrifta|verksemda|organisasjonen|stiftelsen|stiftinga|klyngen|klynga|klyngja|universitetet|høgskulen|høyskolen|høgskolen";
const NOUN_FIRST = NOUN.split("|")
  .map((noun) => `${noun[0]?.toUpperCase()}${noun.slice(1)}`)
  .join("|");

export const launchFoundedRules: readonly FactRule[] = [
  defineFactRule({
    id: "launch/which-was-founded",
    type: "launch",
    pattern: new RegExp(
      `(?<thing>\\{(?:organisation|cluster|programme):\\d{1,4}\\}) (?:er|var) (?:et|eit|en|ei|ein) [^{}.]{3,80}?(?:,? som (?:ble|blei|vart|er)|,) (?<verb>${PARTICIPLE})(?: av (?:(?<agents>${AGENTS})|(?<founder>\\{person:\\d{1,4}\\})))?(?: (?:i|den) )?(?<date> ?\\{date:\\d{1,4}\\})?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing = "", verb = "", agents, founder, date } = match.groups ?? {};
      const by = agentsIn(clause, agents ?? founder ?? "", input);
      if (by.length === 0 && date === undefined) return [];
      return launchDrafts(clause, by.length === 0 ? [null] : by, verb, thing, match[0], input);
    },
    finds: {
      "Fjordverft AS er et konsern som ble etablert av Kari Nordvik i 1987.": [
        {
          subject: "Kari Nordvik",
          predicate: "founded",
          object: "Fjordverft AS",
          qualifiers: { date: "1987" },
        },
      ],
      "Klyngeprogrammet er et tilbud til næringslivet, etablert av Siva og Enova.": [
        { subject: "Siva", predicate: "founded", object: "Norwegian Innovation Clusters" },
        { subject: "Enova", object: "Norwegian Innovation Clusters" },
      ],
      "Maritime CleanTech er ei klynge som vart etablert i 2011.": [
        { subject: null, object: "Maritime CleanTech", qualifiers: { date: "2011" } },
      ],
    },
    ignores: { "Fjordverft AS er et konsern som ble etablert i motvind.": "by nobody, on no day" },
  }),
  defineFactRule({
    id: "launch/it-launched",
    type: "launch",
    pattern: new RegExp(
      `(?:(?:^|[.;] )(?:${NOUN_FIRST}) (?:har )?${ADVERB}(?<verb>${ACTIVE}|lansert|presentert|opprettet|oppretta|etablert|stiftet|stifta|startet|starta)|(?<verb2>lanserte|presenterte|åpnet|opna|opprettet|oppretta|etablerte|stifta|starta|startet) (?:${NOUN})) ${ADVERB}(?:(?:sin|sitt|sine|si) )?(?<thing>${PHRASE}{1,160})(?:, (?<name>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ0-9 .-]{2,40}),)?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { verb, verb2, thing = "", name } = match.groups ?? {};
      const agent = topicBefore(clause, input);
      const named = slotsIn(clause, "organisation", clause.skeleton.slice(0, match.index)).length > 0;
      if (agent === null || (verb2 !== undefined && named)) return [];
      // The day stands beside the verb or behind it: one before it may be another's.
      const date = dateIn(clause, clause.skeleton.slice(match.index));
      return launchDrafts(clause, [agent], verb ?? verb2 ?? "", thing, match[0], input).map((draft) => ({
        ...draft,
        object: name === undefined ? draft.object : { name },
        qualifiers: { ...draft.qualifiers, date: date ?? draft.qualifiers.date },
      }));
    },
    finds: {
      "Fjordverft AS veks. Selskapet lanserte i 2023 en ny ferje.": [
        { subject: "Fjordverft AS", predicate: "launched", object: "ferje", qualifiers: { date: "2023" } },
      ],
      "Siva er med. Etter år med prøver i 2016 lanserte selskapet sin første båt, Fjordmaster, i 2024.": [
        { subject: "Siva", object: "Fjordmaster", qualifiers: { date: "2024" } },
      ],
      "Siva ble stiftet i 1968. I 2002 etablerte selskapet et nytt kontor.": [
        { subject: "Siva", predicate: "founded", object: "kontor", qualifiers: { date: "2002" } },
      ],
    },
    ignores: {
      "Ola Haug smiler. Selskapet lanserte i 2023 en ny ferje.": "of none that is named",
      "Siva er med. Selskapet startet med å ringe alle.": "the beginning of work",
    },
  }),
  defineFactRule({
    id: "launch/event",
    type: "launch",
    pattern: new RegExp(
      `(?:under|på|ved) lansering(?:en|a) av (?<thing>${PHRASE}{1,80}?)(?: (?:hos|på|i) (?<venue>\\{(?:organisation|place):\\d{1,4}\\}))? (?:den )?\\{date:(?<date>\\d{1,4})\\}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing = "", venue, date } = match.groups ?? {};
      const object = thingOf(clause, thing, input);
      return object === null
        ? []
        : [
            {
              subject: null,
              predicate: "launch-event",
              object,
              qualifiers: {
                date: slotOf(clause, "date", date)?.value.edtf,
                venue: venue === undefined ? undefined : wordsOf(clause, venue),
              },
            },
          ];
    },
    finds: {
      "Det sa hun under lanseringen av havstrategien hos Innovasjon Norge 12. april.": [
        {
          subject: null,
          predicate: "launch-event",
          object: "havstrategien",
          qualifiers: { date: "2024-04-12", venue: "Innovasjon Norge" },
        },
      ],
    },
    ignores: { "Det sa hun under lanseringen av havstrategien.": "no day" },
  }),
  defineFactRule({
    id: "launch/started-in",
    type: "launch",
    pattern: new RegExp(
      `(?:^|[.] )I \\{date:\\d{1,4}\\} (?<verb>startet|starta|åpnet|opna) (?<thing>${PHRASE}{1,80}?)(?=$|[.,;]| og | med | som )`,
      "gu",
    ),
    build: (match, clause, input) =>
      launchDrafts(clause, [null], match.groups?.verb ?? "", match.groups?.thing ?? "", match[0], input).map(
        (draft) => ({
          ...draft,
          predicate: "started",
        }),
      ),
    finds: {
      "I 2002 startet kystprogrammene.": [
        { subject: null, predicate: "started", object: "kystprogrammene", qualifiers: { date: "2002" } },
      ],
    },
    ignores: { "Vi startet tidlig.": "no day" },
  }),
  defineFactRule({
    id: "launch/box",
    type: "launch",
    pattern: new RegExp(
      `^(?:Etablert|Stiftet|Stifta|Grunnlagt|Skipa|Opprettet|Oppretta)(?:: ?| i )${slot("date")}\\.?$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const object = boxTopic(clause, input);
      const date = slotOf(clause, "date", match.groups?.date)?.value.edtf;
      return object === null ? [] : [{ subject: null, predicate: "founded", object, qualifiers: { date } }];
    },
    finds: {
      "En sak om Fjordverft AS\n\nSelskapet vokser hvert år, og alle er glade.\n\nFakta om Fjordverft AS:\n- Etablert: 2015\n- 12 ansatte\n":
        [{ subject: null, object: "Fjordverft AS", qualifiers: { date: "2015" } }],
    },
    ignores: {
      "En sak om kaia\n\nKaia blir stor, og alle er glade.\n\nDette skjer:\n- Etablert i 2015\n- Ny kai\n":
        "what?",
    },
  }),
];
