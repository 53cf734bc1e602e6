/** What is founded without a day, begins on one, or is put in place: "X er stiftet", "Ti nye sentre startes i 2022", "regjeringen innførte en ny ordning, X". */
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, dateIn, thingOf } from "../../things.ts";
import { actorsIn } from "./actor.ts";
import { ADVERB, launchDrafts } from "./launched.ts";

const CAPITAL = "[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,30}";
/** A name, known or of two words at least: "Foreningen" alone is none. */
const NAME = `(?:(?:[A-ZÆØÅ][a-zæøå]{3,20} )?\\{(?:organisation|cluster|programme):\\d{1,4}\\}|${CAPITAL}(?: ${CAPITAL}){1,2}|${CAPITAL} \\{place:\\d{1,4}\\})`;
/** What begins, as the end of a compound; pupils and workers begin as well. */
const BEGINS_NOUN =
  "(?:senter|sentre|sentra|program|programmer|prosjekt|prosjekter|klynge|klynger|klyngje|klyngjer|ordning|ordninger|ordningar|skole|skoler|skule|skular|kontor|kontorer|fabrikk|fabrikker|fabrikkar|nettverk|studium|studier|anlegg|laboratorium|museum|tilbud|tilbod)";
const NEW_ONES = new RegExp(`${BEGINS_NOUN}$`, "u");
const BEGINS =
  "startes|startast|starter|startar|åpner|opnar|åpnes|opnast|etableres|etablerast|opprettes|opprettast|lanseres|lanserast";
/** The verb in the form that predicates are told by. */
const asTold = (verb: string): string =>
  /^(?:etabl|opprett)/u.test(verb) ? "etablerte" : verb.startsWith("lans") ? "lanserte" : "startet";
/** "en ny ordning": what is put in place. */
const MEASURE =
  "(?:en|ein|ei|et|eit) (?:ny|nytt) (?:[a-zæøå]{3,20} )?[a-zæøå]{0,20}(?:ordning|program|fond|reform|strategi|lov|tilskudd|tilskot)";

function founded(clause: Clause, words: string, input: FactInput): Draft[] {
  const object = words.includes("{place") ? { name: wordsOf(clause, words) } : thingOf(clause, words, input);
  return object === null ? [] : [{ subject: null, predicate: "founded", object, qualifiers: {} }];
}

export const launchBegunRules: readonly FactRule[] = [
  defineFactRule({
    id: "launch/is-founded",
    type: "launch",
    titles: true,
    pattern: new RegExp(
      `(?:^|[.;:] )(?<thing>${NAME}) er (?:(?:nå|no|endelig|endeleg|formelt|offisielt) )?(?:stiftet|stifta|skipa|grunnlagt)(?=$|[.,])`,
      "gu",
    ),
    build: (match, clause, input) => founded(clause, match.groups?.thing ?? "", input),
    finds: {
      "Havlab Vest er stiftet.": [{ subject: null, predicate: "founded", object: "Havlab Vest" }],
      "Fjordverft AS er no skipa.": [{ object: "Fjordverft AS" }],
    },
    ignores: {
      "Foreningen er stiftet.": "which?",
      "Fjordverft AS er ikke stiftet.": "denied",
      "Havlab Vest er stiftet som et samvirke.": "how, and not that",
    },
  }),
  defineFactRule({
    id: "launch/new-ones-begin",
    type: "launch",
    pattern: new RegExp(
      `(?:^|[.;:] )(?<thing>\\{count:\\d{1,4}\\}|(?:Et|Eit|En|Ein|Ei) (?:nytt|ny) [a-zæøå]{0,30}${BEGINS_NOUN}(?: (?:for|innen|innan) (?:[a-zæøå]{3,20} ){0,3}?[a-zæøå]{3,20})?) (?<verb>${BEGINS})(?: opp)? (?:(?:i|på) \\{place:\\d{1,4}\\} )?(?:(?:i|den|fra|frå) )?\\{date:\\d{1,4}\\}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing = "", verb = "" } = match.groups ?? {};
      // "Ti nye elever starter".
      const [counted] = slotsIn(clause, "count", thing);
      if (counted !== undefined && !(/ nye /u.test(counted.text) && NEW_ONES.test(counted.text))) return [];
      return launchDrafts(clause, [null], asTold(verb), thing, match[0], input);
    },
    finds: {
      "Ti nye forskningssentre startes opp i 2025.": [
        {
          subject: null,
          predicate: "started",
          object: "Ti nye forskningssentre",
          qualifiers: { date: "2025", number: 10 },
        },
      ],
      "Eit nytt forskingssenter opnar i Vardø i 2025.": [
        { predicate: "started", object: "forskingssenter", qualifiers: { place: "Vardø", date: "2025" } },
      ],
    },
    ignores: {
      "Ti nye elever starter i 2025.": "people",
      "Et nytt forskningssenter starter snart.": "no day",
    },
  }),
  defineFactRule({
    id: "launch/puts-in-place",
    type: "launch",
    pattern: new RegExp(
      `(?:(?<agents>${AGENTS}) (?:(?:fikk|fekk|får|har fått) ${ADVERB}på plass|(?:har )?(?:innførte|innfører|innførde|innført))|(?:fikk|fekk|får) (?<agents2>${AGENTS}) på plass|(?:innførte|innfører|innførde) (?<agents3>${AGENTS})) ${ADVERB}(?:(?:fra|frå) (?:og med )?\\{date:\\d{1,4}\\} )?(?<thing>${MEASURE}(?: (?:for|om|til) ${PHRASE}{3,60}?)?)(?:, (?:(?:den|det) (?:såkalte|såkalla|såkala) )?«?(?<name>[a-zæøåA-ZÆØÅ][a-zæøå-]{3,30}(?:en|et|a))»?)?(?=$|[.,;]| som )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agents, agents2, agents3, thing = "", name } = match.groups ?? {};
      const object = name === undefined ? thingOf(clause, thing, input) : { name };
      if (object === null || DENIED.test(match[0].toLowerCase())) return [];
      // The day stands before it or beside the verb.
      const date = dateIn(clause, clause.skeleton.slice(0, match.index + match[0].length));
      return actorsIn(clause, agents ?? agents2 ?? agents3 ?? "", match.index, input).map((subject) => ({
        subject,
        predicate: "started",
        object,
        qualifiers: { date },
      }));
    },
    finds: {
      "Regjeringen fikk i 2019 på plass en ny ordning, den såkalte kaibanken.": [
        { subject: "regjeringen", predicate: "started", object: "kaibanken", qualifiers: { date: "2019" } },
      ],
      "Regjeringen innfører fra 1. januar 2025 en ny støtteordning for reiselivet.": [
        { object: "støtteordning for reiselivet", qualifiers: { date: "2025-01-01" } },
      ],
      "I 2019 innførte regjeringa ei ny støtteordning for små verft.": [
        { subject: "regjeringen", object: "støtteordning for små verft", qualifiers: { date: "2019" } },
      ],
    },
    ignores: {
      "Regjeringen fikk ikke på plass en ny ordning.": "denied",
      "Regjeringen fikk på plass en ny minister.": "no measure",
    },
  }),
];
