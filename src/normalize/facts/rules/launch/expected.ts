/** Launches that are still to come: what is to be presented or to begin, on which day and by whom. */
import { type Clause, slotOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, thingOf } from "../../things.ts";
import { actorsIn } from "./actor.ts";
import { GENERIC } from "./launched.ts";

/** What is laid before parliament or the public, with what stands in front of it: "en ny melding om havet", "{date} statsbudsjett". */
const PAPER = "[a-zæøå]{0,30}(?:melding|strategi|plan|lov|rapport|proposisjon|budsjett)";
const KNOWN_PAPER =
  "(?:\\{date:\\d{1,4}\\} [a-zæøå]{0,20}budsjett|[a-zæøå]{3,30}(?:meldingen|meldinga|strategien|planen|budsjettet|rapporten|proposisjonen|loven|lova))";
const IS_LAID =
  "legges fram|legges frem|leggjast fram|bli lagt fram|bli lagt frem|verte lagt fram|lanseres|lanserast|presenteres|presenterast";
const ON = "(?:i |den |på )?";
const TO_LAUNCH =
  "(?:legge fram|legge frem|leggje fram|lansere|lansera|presentere|presentera|offentliggjøre|offentleggjere|annonsere|annonsera|kunngjøre|kunngjere)";
/** What is to begin, or to be ready: "skal stå klar". */
const TO_BEGIN =
  "(?:stå (?:klar|ferdig)t?|stande (?:klar|ferdig)|være (?:klar|ferdig)t?|vere (?:klar|ferdig)|åpne|opne|åpnes|opnast|starte opp)";

/** What is expected, on the day of the slot. */
function expected(
  words: string,
  date: string | undefined,
  match: RegExpExecArray,
  clause: Clause,
  input: FactInput,
): readonly Draft[] {
  // "{date} statsbudsjett": which year's is told by the day.
  const thing = words.replace(/^\{date:\d{1,4}\} (?=[a-zæøå]*budsjett)/u, "");
  const object = /^\{date/u.test(thing) ? null : thingOf(clause, thing, input);
  const day = slotOf(clause, "date", date)?.value.edtf;
  if (object === null || day === undefined) return [];
  if (DENIED.test(match[0].toLowerCase())) return [];
  if ("name" in object && object.entity === undefined && GENERIC.test(object.name)) return [];
  return [{ subject: null, predicate: "expected", object, qualifiers: { date: day } }];
}

export const launchExpectedRules: readonly FactRule[] = [
  defineFactRule({
    id: "launch/expected",
    type: "launch",
    pattern: new RegExp(
      `(?:^|[.:] |, (?:og |men )?)(?:(?!som )(?<thing>(?:(?! (?:skal|vil|som|er|har) )${PHRASE}){1,80}?) (?:(?:skal|vil) (?:etter planen )?(?:${IS_LAID}|åpnes|opnast)|legges fram|legges frem|leggjast fram|blir lagt fram|vert lagt fram|(?:skal |vil )?(?:trer|trår|tre) i kraft) (?:i |den |fra |frå |på )?\\{date:(?<date>\\d{1,4})\\}|(?:[Dd]en )?\\{date:(?<date2>\\d{1,4})\\} (?:legges|blir|vert) (?<thing2>${PHRASE}{1,60}?) (?:lagt )?(?:fram|frem)(?=$|[.,;]))|(?<![A-Za-zÀ-ɏ])(?:(?:en|ei|ein|et|eit) (?<thing3>(?:ny |nytt )?${PAPER}(?: (?:om|for) (?:(?! som )${PHRASE}){2,40}?)?)|(?<thing4>${KNOWN_PAPER})),? som (?:(?:skal|vil) (?:komme|kome|${IS_LAID})|legges fram|legges frem|leggjast fram|blir lagt fram|vert lagt fram) ${ON}\\{date:(?<date3>\\d{1,4})\\}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing, thing2, thing3, thing4, date, date2, date3 } = match.groups ?? {};
      const words = thing ?? thing2 ?? thing3 ?? thing4 ?? "";
      return expected(words, date ?? date2 ?? date3, match, clause, input);
    },
    finds: {
      "Havmeldingen skal legges fram 3. juni 2024.": [
        { subject: null, predicate: "expected", object: "Havmeldingen", qualifiers: { date: "2024-06-03" } },
      ],
      "De planlegger en stortingsmelding om fyr som skal komme våren 2025.": [
        { object: "stortingsmelding om fyr", qualifiers: { date: "2025-21" } },
      ],
      "Fyrlova trer i kraft 1. juli 2025.": [{ object: "Fyrlova", qualifiers: { date: "2025-07-01" } }],
      "I havmeldingen, som legges fram 3. juni 2024, lover de nye fyr.": [
        { object: "havmeldingen", qualifiers: { date: "2024-06-03" } },
      ],
    },
    ignores: {
      "Fyrlova skal ikke legges fram 3. juni 2024.": "denied",
      "Planen legges fram 3. juni.": "which?",
      "Endringane trer i kraft 1. juli 2025.": "which?",
    },
  }),
  defineFactRule({
    id: "launch/agent-is-to-launch",
    type: "launch",
    pattern: new RegExp(
      `(?:(?<agents>${AGENTS}) (?:skal|vil) (?:etter planen )?${TO_LAUNCH} (?<thing>(?:(?! (?:som|når|der) )${PHRASE}){1,90}?) ${ON}\\{date:(?<date>\\d{1,4})\\}|(?:^|[.;] )(?:I |Den |På |Til )?\\{date:(?<date2>\\d{1,4})\\}(?: innen kl\\. ?[\\d.]{1,5})? (?:skal|vil) (?<agents2>${AGENTS}) ${TO_LAUNCH} (?<thing2>(?:(?! (?:som|når|der) )${PHRASE}){1,110}?))(?=$|[.,;]| og | som | for å | samt )`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agents, agents2, thing, thing2, date, date2 } = match.groups ?? {};
      return expected(thing ?? thing2 ?? "", date ?? date2, match, clause, input).flatMap((draft) =>
        actorsIn(clause, agents ?? agents2 ?? "", match.index, input).map((subject) => ({
          ...draft,
          subject,
        })),
      );
    },
    finds: {
      "Næringsminister Cecilie Myrseth skal legge fram en ny havmelding 3. juni 2024.": [
        {
          subject: "Cecilie Myrseth",
          predicate: "expected",
          object: "havmelding",
          qualifiers: { date: "2024-06-03" },
        },
      ],
      "15. juni 2024 vil Siva annonsere utlysning av nye fyr i nord.": [
        { subject: "Siva", object: "utlysning av nye fyr i nord", qualifiers: { date: "2024-06-15" } },
      ],
      "Regjeringa vil leggje fram neste års statsbudsjett 7. oktober 2024.": [
        { subject: "regjeringen", object: "statsbudsjett", qualifiers: { date: "2024-10-07" } },
      ],
    },
    ignores: {
      "Regjeringen skal ikke legge fram havmeldingen 3. juni 2024.": "denied",
      "Regjeringen skal legge fram planen 3. juni 2024.": "which?",
      "Regjeringen skal legge fram en havmelding.": "no day",
    },
  }),
  defineFactRule({
    id: "launch/is-to-begin",
    type: "launch",
    pattern: new RegExp(
      `(?:^|[.;] )(?:(?:I |Den |Til |Allerede i |Allereie i )?\\{date:(?<date>\\d{1,4})\\} (?:skal|vil) (?<thing>\\{(?:organisation|cluster|programme):\\d{1,4}\\}|(?:den|det) (?:nye )?[a-zæøå]{4,30}(?:et|en|a)) ${TO_BEGIN}|(?<thing2>(?:[A-ZÆØÅ][a-zæøå]{2,30} )?\\{(?:organisation|cluster|programme):\\d{1,4}\\}|(?:Den|Det) (?:nye )?[a-zæøå]{4,30}(?:et|en|a)) (?:skal|vil) (?:etter planen )?${TO_BEGIN} (?:i |den |til |innen )?\\{date:(?<date2>\\d{1,4})\\})(?=$|[.,;]| (?:i|på|med|og) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing, thing2, date, date2 } = match.groups ?? {};
      return expected(thing ?? thing2 ?? "", date ?? date2, match, clause, input);
    },
    finds: {
      "I august skal Fjordverft AS stå klar.": [
        { subject: null, predicate: "expected", object: "Fjordverft AS", qualifiers: { date: "2024-08" } },
      ],
      "Det nye havsenteret skal stå klart i 2026.": [{ object: "havsenteret", qualifiers: { date: "2026" } }],
    },
    ignores: { "I august skal Fjordverft AS ikke stå klar.": "denied" },
  }),
];
