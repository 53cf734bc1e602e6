/** Observations of what something has reached or how it has moved, told on their own: "Så langt har eksporten nådd …", "I Troms har verftene økt salget med …". */
import { type Clause, slotsIn, wordsOf } from "./clause.ts";
import {
  changesBy,
  comparedWith,
  endOf,
  FOCUS,
  MONEY_GIVEN,
  QUANTITY,
  START,
  subjectOf,
  TOTAL,
  toldIn,
} from "./measured.ts";
import { isReal } from "./observed-by-noun.ts";
import { FIGURE, figureOf } from "./observed-change.ts";
import { levelOf } from "./observed-figure.ts";
import { HOLDER, OPENING } from "./opening.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";
import { dateIn } from "./things.ts";

/** "nådd", "ligget stabilt på": behind "har". */
const REACHED =
  "(?:(?:nådd|passert|rundet|runda|bikket|bikka|oversteget|overstige|utgjort)|(?:vært|vore|ligget|lege|kommet|kome|endt|enda|holdt seg|halde seg)(?: [a-zæøå]{4,15}){0,2} (?:opp i|oppe i|på))(?: (?:et|ein|eit|en) (?:sted|stad))?";
const NO_VERB = `(?:(?! (?:har|hadde|er|var|ble|blei|vart|som|blitt|gikk|gjekk|går) )${PHRASE}){3,90}?`;
const HOLDS_NUMBER = /\{(?:amount|percentage|count|date|person|minister):/u;
const WHERE = "[Ii] \\{place:\\d{1,4}\\}";

export const observedAttainedRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/has-reached",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og |men )?)(?:${OPENING}|[Ff]or (?:[a-zæøå]{3,14} ){1,2}?[a-zæøå]{4,20}|[Ii] \\{place:\\d{1,4}\\}) (?:har|hadde) (?<subject>${NO_VERB})|${START}(?<subject2>${NO_VERB}) (?:har|hadde)(?: i alle år| lenge| alltid| i \\{date:\\d{1,4}\\})?) ${REACHED} (?:${TOTAL} )?${QUANTITY("quantity")}(?=$|[.,;]| (?:og|mens|medan|mot|per|i|for|de siste|dei siste) | \\{date| de siste| dei siste)`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: first, subject2 = "", quantity } = match.groups ?? {};
      const piece = toldIn(first ?? subject2);
      const subject = subjectOf(clause, piece);
      if (
        subject === null ||
        !("name" in subject) ||
        HOLDS_NUMBER.test(piece) ||
        /(?:veksten|økningen|auken|nedgangen|reduksjonen)$/u.test(piece) ||
        !isReached(match, clause)
      )
        return [];
      return levelOf(match, clause, subject.name, quantity, {
        period: dateIn(clause, match[0]),
        area: slotsIn(clause, "place", match[0].slice(0, match[0].indexOf(piece)))[0]?.value.name,
      });
    },
    finds: {
      "Så langt har den samla eksporten av tang nådd 37 millionar kroner.": [
        { subject: "samla eksporten av tang", predicate: "has-value", object: 37_000_000 },
      ],
      "Eksportdelen har i alle år lege stabilt på 40 prosent.": [{ subject: "eksportdelen", object: 40 }],
      "I Rogaland har arbeidsledigheten ligget på 3 prosent.": [
        { subject: "arbeidsledigheten", object: 3, qualifiers: { area: "Rogaland" } },
      ],
    },
    ignores: {
      "Så langt har vi nådd 37 millioner kroner.": "who?",
      "Hittil har målet vært på 37 millioner kroner.": "an aim",
      "Så langt har Kari Nes passert 40 år.": "how old she is",
    },
  }),
  defineFactRule({
    id: "observation/went-down",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<subject>${NO_VERB}) (?:gikk|gjekk|går) (?:(?:i )?\\{date:\\d{1,4}\\}|likevel|dermed|samtidig|også|òg) (?<way>opp|ned|fram|frem|tilbake) (?:med )?${FOCUS}${QUANTITY("quantity")}(?:,? eller ${QUANTITY("second")})?`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: words = "", way = "", quantity, second } = match.groups ?? {};
      const piece = toldIn(words);
      const subject = subjectOf(clause, piece);
      if (subject === null || HOLDS_NUMBER.test(piece) || !isReal(match, clause)) return [];
      return changesBy(clause, subject, [quantity, second], {
        period: dateIn(clause, match[0]),
        since: comparedWith(clause, endOf(match)),
        direction: /^(?:ned|til)/u.test(way) ? "decrease" : "increase",
      });
    },
    finds: {
      "Bruttoledigheten gikk i januar ned med 600 personer.": [
        {
          subject: "bruttoledigheten",
          predicate: "changed-by",
          object: 600,
          qualifiers: { direction: "decrease", period: "2024-01" },
        },
      ],
    },
    ignores: { "Bruttoledigheten skal ha gått i januar ned med 600 personer.": "an aim" },
  }),
  defineFactRule({
    id: "observation/holder-has-moved",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)(?:${OPENING}|(?<where>${WHERE})) (?:har|hadde) (?<holder>${HOLDER}) (?<verb>økt|auka|auket|redusert) (?<figure>${FIGURE}) med ${FOCUS}${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { where = "", holder = "", verb = "", figure = "", quantity } = match.groups ?? {};
      if (!isReal(match, clause)) return [];
      const told = figureOf(clause, wordsOf(clause, figure), holder, input);
      return changesBy(clause, { name: told.name }, [quantity], {
        area: slotsIn(clause, "place", where)[0]?.value.name ?? told.area,
        period: dateIn(clause, match[0]),
        since: comparedWith(clause, endOf(match)),
        direction: /^red/u.test(verb) ? "decrease" : "increase",
      });
    },
    finds: {
      "I Hordaland har bedriftene økt eksporten med 8,4 prosent.": [
        {
          subject: "eksporten til bedriftene",
          predicate: "changed-by",
          object: 8.4,
          qualifiers: { area: "Hordaland", direction: "increase" },
        },
      ],
    },
    ignores: { "I Hordaland har vi økt eksporten med 8,4 prosent.": "who?" },
  }),
];

/** A price of what is given is a grant; what has been reached is told in the perfect, and no aim. */
function isReached(match: RegExpExecArray, clause: Clause): boolean {
  return !MONEY_GIVEN.test(match[0]) && isReal(match, clause);
}
