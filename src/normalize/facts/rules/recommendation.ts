/** Recommendations: which body advises what. */
import { wordsOf } from "../clause.ts";
import { defineFactRule, type FactRule, PHRASE } from "../rule.ts";
import { AGENTS, agentsIn, dateIn, thingOf } from "../things.ts";

const DENIED = /(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje|aldri)(?![A-Za-zÀ-ɏ])/iu;
const AS = "(?: som (?:et |en |eit |ein )?(?<as>[a-zæøåà-ɏ -]{3,60}?))?";
const PURPOSE = `(?: for å (?<purpose>${PHRASE}{1,120}))?`;

export const recommendationRules: readonly FactRule[] = [
  defineFactRule({
    id: "recommendation/body-recommends",
    type: "recommendation",
    titles: true,
    pattern: new RegExp(
      `(?<agents>${AGENTS}) (?:har )?(?:også |òg |derfor |difor )?(?:anbefaler|anbefalte|anbefalt|tilrår|tilrådde|tilråder|rår til|rådde til) (?<thing>(?:at |å )?${PHRASE}{1,160}?)${AS}${PURPOSE}(?=$|[.,;])`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agents, thing = "", as, purpose } = match.groups ?? {};
      // "vår næring": whose is told elsewhere, if at all.
      if (DENIED.test(wordsOf(clause, match[0])) || /^(?:vår|vårt|våre|min|mitt|mine) /u.test(thing))
        return [];
      const isClause = /^(?:at|å) /u.test(thing);
      const object = isClause ? { text: wordsOf(clause, thing) } : thingOf(clause, thing, input);
      if (object === null) return [];
      return agentsIn(clause, agents ?? "", input).map((subject) => ({
        subject,
        predicate: "recommends",
        object,
        qualifiers: {
          as,
          purpose: purpose === undefined ? undefined : wordsOf(clause, purpose),
          date: dateIn(clause, match[0]),
        },
      }));
    },
    finds: {
      "Forskningsrådet anbefaler havbruk som satsingsområde for å øke eksporten.": [
        {
          subject: "Forskningsrådet",
          predicate: "recommends",
          object: "havbruk",
          qualifiers: { as: "satsingsområde", purpose: "øke eksporten" },
        },
      ],
      "NHO tilrår at avgifta blir fjerna.": [
        { subject: "Næringslivets Hovedorganisasjon", object: "at avgifta blir fjerna" },
      ],
    },
    ignores: { "NHO anbefaler ikke avgiften.": "advises against it" },
  }),
  defineFactRule({
    id: "recommendation/is-recommended",
    type: "recommendation",
    pattern: new RegExp(
      `(?:^|, |\\. )(?<thing>${PHRASE}{1,100}?) (?:er|ble|blei|vart|blir|vert) (?:også |òg )?(?:anbefalt|tilrådd|tilrådt) av (?<agents>${AGENTS}|eksportrådet)`,
      "giu",
    ),
    build: (match, clause, input) => {
      const object = thingOf(clause, match.groups?.thing ?? "", input);
      if (object === null || DENIED.test(wordsOf(clause, match[0]))) return [];
      return agentsIn(clause, match.groups?.agents ?? "", input).map((subject) => ({
        subject,
        predicate: "recommends",
        object,
        qualifiers: {},
      }));
    },
    finds: {
      "Maritim satsing er også anbefalt av Forskningsrådet.": [
        { subject: "Forskningsrådet", object: "Maritim satsing" },
      ],
    },
    ignores: { "Satsingen er anbefalt av mange.": "by nobody who is named" },
  }),
];
