/** Launches told in the passive: what was, or will be, presented, started or founded, on which day or by whom. */
import type { Qualifier } from "../../../../model.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, agentsIn, asOfArticle, dateIn } from "../../things.ts";
import { launchDrafts, PARTICIPLE } from "./launched.ts";

/** Told of what is opened, where the opening itself is no launch: a minister opens a conference. */
const OPENED = "(?:offisielt |offisielt blitt )?(?:åpnet|opna|innviet|innvigd)";
/** "|Havlaget, som ble stiftet i 2018": what the sentence begins with. */
const FIRST_PHRASE =
  /^(?:[A-ZÆØÅ][a-zæøå]{3,25}(?:en|et|a)|(?:[a-zæøåA-ZÆØÅ]{3,20} )?\{(?:organisation|cluster|programme):\d{1,4}\})$/u;

/** First months of the seasons 21 to 24. */
const SEASONS: Readonly<Record<string, string>> = { "21": "03", "22": "06", "23": "09", "24": "12" };
/** "blir lansert |til høsten": still to come when the article was written. */
function isAfter(date: Qualifier | undefined, written: string | undefined): boolean {
  if (typeof date !== "string" || written === undefined || date.includes("X")) return false;
  const [year = "", month] = date.split("-");
  const day = month === undefined ? year : date.replace(`-${month}`, `-${SEASONS[month] ?? month}`);
  return day > written.slice(0, day.length);
}

export const launchWasRules: readonly FactRule[] = [
  defineFactRule({
    id: "launch/is-launched",
    type: "launch",
    pattern: new RegExp(
      `(?:(?<![A-Za-zÀ-ɏ])(?:ble|blei|vart|er|blir|vert) (?<thing>${PHRASE}{1,120}?)|(?:^|[,.] | da | då | at | fordi | mens | medan | før )(?<thing2>(?:(?! da | då | at | før | var | har | hadde | er )${PHRASE}){1,80}?)(?:(?<=\\{(?:organisation|cluster|programme):\\d{1,4}\\}),)? (?:ble|blei|vart|er|blir|vert)(?: \\{date:\\d{1,4}\\}| formelt| formelt sett| offisielt)?) (?<verb>${PARTICIPLE}|${OPENED})(?: opp)?(?<rest>(?: (?:i |den |fra |frå |allerede i |allereie i )?\\{date:\\d{1,4}\\})?(?: av (?<agents>${AGENTS}))?(?: (?:i|på|hos|ved) ${PHRASE}{1,80})?)(?=$|[.,;]| og | da | som | for )`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { thing, thing2, verb, rest = "", agents } = match.groups ?? {};
      // "… er grunnlaget for klyngen som ble lansert", "i fjor ønsket vi oss hit og åpnet": how much of it is the thing cannot be told.
      if (
        / (?:som|og|ble|blei|vart|blir|vert)$| (?:som|vi|eg|jeg|han|hun|ho|man|når|siden|sidan) /u.test(
          thing ?? thing2 ?? "",
        )
      )
        return [];
      // Without an agent, a day or a place there is little worth stating.
      const by = agents === undefined ? [] : agentsIn(clause, agents, input);
      const isDated =
        /(?:^|[.,:] |og |men )(?:[Ii] |[Pp]å |[Dd]en |[Ff]ra |[Ff]rå )?\{date:\d{1,4}\}(?: i \{date:\d{1,4}\})? $/u.test(
          clause.skeleton.slice(0, match.index),
        );
      const isPlaced = /^ (?:i|på|ved) \{place:/u.test(rest);
      if (by.length === 0 && !isDated && !isPlaced && dateIn(clause, match[0] + rest) === undefined)
        return [];
      const told = (thing ?? thing2 ?? "").replace(/^(?:.*\{date:\d{1,4}\}|Siden|Sidan) /u, "");
      const words =
        told === "som" ? (FIRST_PHRASE.exec(clause.skeleton.slice(0, match.index))?.[0] ?? "") : told;
      if (words === "") return [];
      const isToCome = /(?:^| )(?:blir|vert) /u.test(match[0]);
      return launchDrafts(clause, by.length === 0 ? [null] : by, verb ?? "", words, match[0], input).map(
        (draft) =>
          isToCome && isAfter(draft.qualifiers.date, asOfArticle(input))
            ? { ...draft, predicate: "expected" }
            : draft,
      );
    },
    finds: {
      "Havstrategien blir lansert til høsten.": [
        { subject: null, predicate: "expected", object: "Havstrategien", qualifiers: { date: "2024-23" } },
      ],
      "Ordningen for rene havner, Klimasats, ble opprettet i 2016.": [
        { predicate: "founded", object: "Klimasats", qualifiers: { date: "2016" } },
      ],
      "I går ble ny havstrategi lagt fram av næringsminister Cecilie Myrseth på Stord.": [
        {
          subject: "Cecilie Myrseth",
          object: "havstrategi",
          qualifiers: { date: "2024-05-14", place: "Stord" },
        },
      ],
      "Fjordverft AS veks. Selskapet, som vart stifta i 2018, byggjer kaier.": [
        { subject: null, predicate: "founded", object: "Fjordverft AS", qualifiers: { date: "2018" } },
      ],
      "I 2016 vart Kystfondet oppretta.": [
        { subject: null, predicate: "founded", object: "Kystfondet", qualifiers: { date: "2016" } },
      ],
      "Torsdag 30. mai 2024 ble den nye hydrogenkaia åpnet på Stord.": [
        { subject: null, predicate: "started", object: "hydrogenkaia", qualifiers: { place: "Stord" } },
      ],
      "Stiftelsen Havhagen er etablert av Innovasjon Norge for å hjelpe kysten.": [
        { subject: "Innovasjon Norge", predicate: "founded", object: "Havhagen" },
      ],
      "Eit kystråd blir oppretta i Ålesund for å hjelpe verfta.": [
        { subject: null, predicate: "founded", object: "kystråd", qualifiers: { place: "Ålesund" } },
      ],
      "I 2018 vart Arena-klynga Ocean Hyway Cluster (OHC) oppretta.": [
        { subject: null, predicate: "founded", object: "Ocean Hyway Cluster", qualifiers: { date: "2018" } },
      ],
      "Sidan Kystfondet vart oppretta i 2012, har det delt ut mykje.": [{ object: "Kystfondet" }],
      "Kystfondet vart oppretta i 2012.": [
        { subject: null, predicate: "founded", object: "Kystfondet", qualifiers: { date: "2012" } },
      ],
    },
    ignores: {
      "Ordningen ble lansert etter mye strid.": "by nobody, on no day",
      "Klyngen ble etablert i 2012.": "which?",
      "I 2019 ville vi dit og åpnet for flere.": "no thing",
      "I 2019 hadde Siva bygd kaier før havstrategien ble lagt fram.": "another thing's day",
      "I 2013 er det 100 år sidan Kystfondet vart oppretta.": "the day that it is told of",
    },
  }),
];
