/** Launches in the passive that ends in -s: "Det nye senteret åpnes i Molde 3. mai", "Havfondet opprettast i 2026". */
import { defineFactRule, type FactRule } from "../../rule.ts";
import { AGENTS, agentsIn } from "../../things.ts";
import { launchDrafts } from "./launched.ts";

const VERB =
  "åpnes|opnes|opnast|innvies|innviast|lanseres|lanserast|opprettes|opprettast|etableres|etablerast|stiftes|stiftast|startes|startast";
/** The verb in the form that predicates are told by. */
const asTold = (verb: string): string =>
  /^(?:etabl|opprett)/u.test(verb)
    ? "etablerte"
    : verb.startsWith("stift")
      ? "stiftet"
      : verb.startsWith("lans")
        ? "lanserte"
        : "startet";
/** What is built, or set up: a show or a fair opens each time. */
const NOUN =
  "(?:senter|program|ordning|fond|klynge|klyngje|fabrikk|anlegg|bygg|skole|skule|museum|muse|kontor|laboratori|hall|terminal|park|verft|nettverk|satsing)(?:et|en|a)";
const CAPITAL = "[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,30}";
const NAMED = `(?:[A-ZÆØÅ]?[a-zæøå]{3,25} )?(?:\\{(?:organisation|cluster|programme):\\d{1,4}\\}|«[^«»]{3,50}»)`;
const THING = `(?:${NAMED}|(?:Fondet|Programmet|Klyngen|Klynga|Selskapet|Stiftelsen|Stiftinga) ${CAPITAL}(?: ${CAPITAL}){0,3}|(?:[Dd]et|[Dd]en|[Ee]t|[Ee]it|[Ee]n|[Ee]in|[Ee]i) (?:nye|nytt|ny) [a-zæøå-]{0,30}${NOUN}|[A-ZÆØÅ][a-zæøå]{2,30}${NOUN})`;
const PLACE = "(?:i|på|ved) \\{place:\\d{1,4}\\}";
/** What is opened, by a noun that says it is a building: with no name, and nobody who opens it. */
const BUILDING =
  "(?:[Dd]et|[Dd]en) (?:nye|ferske) [a-zæøå-]{0,30}(?:senter|fabrikk|anlegg|bygg|skole|skule|muse|museum|kontor|laboratori|hall|terminal|park|verft)(?:et|en|a)";
const DAY = "(?:i |den |på |fra |frå )?\\{date:\\d{1,4}\\}";

export const launchPassiveRules: readonly FactRule[] = [
  defineFactRule({
    id: "launch/is-being-launched",
    type: "launch",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og|men) | når )(?<thing>${THING}) (?:(?<verb>${VERB})|(?:blir|vert|ble|blei|vart) (?:offisielt )?(?:åpnet|opna|innviet|innvigd))(?: offisielt)?(?: ${PLACE})?(?: av (?<agents>${AGENTS}))?(?: ${PLACE})?(?: ${DAY})(?: ${PLACE})?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing = "", verb, agents } = match.groups ?? {};
      const by = agents === undefined ? [] : agentsIn(clause, agents, input);
      return launchDrafts(
        clause,
        by.length === 0 ? [null] : by,
        verb === undefined ? "startet" : asTold(verb),
        thing.replace(/^[^«{]*(?=«)/u, ""),
        match[0],
        input,
      );
    },
    finds: {
      "Det nye havsenteret åpnes i Vardø 3. juni.": [
        {
          subject: null,
          predicate: "started",
          object: "havsenteret",
          qualifiers: { place: "Vardø", date: "2024-06-03" },
        },
      ],
      "Havfondet opprettast i 2026.": [
        { predicate: "founded", object: "Havfondet", qualifiers: { date: "2026" } },
      ],
      "Det nye havsenteret blir opna av statsminister Jonas Gahr Støre i dag.": [
        { subject: "Jonas Gahr Støre", object: "havsenteret", qualifiers: { date: "2024-05-15" } },
      ],
      "Byen får besøk når nybygget «Havlys» blir opna i dag.": [
        { object: "Havlys", qualifiers: { date: "2024-05-15" } },
      ],
    },
    ignores: {
      "Utstillingen åpnes 3. juni.": "a show",
      "Det nye havsenteret åpnes snart.": "no day",
      "Det nye havsenteret åpnes ikke 3. juni.": "denied",
    },
  }),
  defineFactRule({
    id: "launch/opens-its-doors",
    type: "launch",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og|men) | da | då )(?<thing>${BUILDING}) (?:åpnet|opna|åpner|opnar)(?: dørene| dørane| portene| portane)?(?: ${PLACE})?(?: ${DAY})(?: ${PLACE})?|^(?:I )?\\{date:\\d{1,4}\\} (?:åpnet|opna|åpner|opnar) (?<thing2>${BUILDING})(?: ${PLACE})?(?=$|[.,;])`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing, thing2 } = match.groups ?? {};
      return launchDrafts(clause, [null], "startet", thing ?? thing2 ?? "", match[0], input);
    },
    finds: {
      "Den nye garnfabrikken åpnet dørene i Vardø torsdag 2. mai 2024.": [
        {
          subject: null,
          predicate: "started",
          object: "garnfabrikken",
          qualifiers: { place: "Vardø", date: "2024-05-02" },
        },
      ],
      "Torsdag 2. mai 2024 opna det nye havsenteret på Stord.": [
        { object: "havsenteret", qualifiers: { place: "Stord", date: "2024-05-02" } },
      ],
    },
    ignores: {
      "Den nye sjefen åpnet møtet i Vardø torsdag.": "somebody opens something",
      "Det nye havsenteret åpner for flere i 2025.": "lets somebody in",
    },
  }),
];
