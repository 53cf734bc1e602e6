/** Observations of how much more or less of something there is: "4 prosent flere gjester", "20 prosent økning i salget". */
import { CHANGE_NOUN, isDecline } from "../../../../extract/norwegian/change.ts";
import { matchesOf } from "../../../matches.ts";
import { slotOf, slotsIn, wordsOf } from "../../clause.ts";
import {
  changesBy,
  comparedWith,
  endOf,
  FOCUS,
  LESS,
  objectOf,
  QUANTITY,
  START,
  sinceOf,
  subjectOf,
  TOTAL,
  toldIn,
} from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { isReal } from "./by-noun.ts";
import { OPENING } from "./opening.ts";

const SAYS_LESS = "flere|fleire|færre|mer|meir|mindre|høyere|høgare|lavere|lågare";
/** "i Nordland, som hadde |4 prosent færre", "i Nordland med |4 prosent færre". */
const WHICH_HAD = /\{place:\d{1,4}\}(?: fylke)?,? (?:(?:som )?(?:har|hadde|fikk|fekk)|med) $/u;
/** "…, følgt av |Troms med 41 prosent og |Telemark med 3 prosent": who comes next. */
const FOLLOWED =
  /,? (?:fulgt|følgd|følgt|etterfulgt|etterfølgd) av (?<list>\{place:\d{1,4}\},? (?:med|på) \{percentage:\d{1,4}\}(?:(?:,|,? og) \{place:\d{1,4}\},? (?:med|på) \{percentage:\d{1,4}\}){0,8})/uy;
const FOLLOWER = /\{place:(?<place>\d{1,4})\},? (?:med|på) \{percentage:(?<quantity>\d{1,4})\}/gu;
const EACH_OF = "\\{place:\\d{1,4}\\}(?: fylke)?";
export const observedMoreRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/percent-more-of",
    type: "observation",
    pattern: new RegExp(
      `\\{percentage:(?<quantity>\\d{1,4})\\} (?<how>${SAYS_LESS}) (?<what>(?!enn |av |til |i |på |for )(?:[a-zæøå]{3,20} )?[A-Za-zæøåÆØÅ][A-Za-zæøåÆØÅ-]{3,30})(?: (?:i )?\\{date:(?<date>\\d{1,4})\\})?(?= enn |$|[.,;]| (?:i|og|ved|på|hos|fra|frå) )(?: enn (?:i )?\\{date:(?<since>\\d{1,4})\\})?`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { quantity, how = "", what = "", date, since } = match.groups ?? {};
      const subject = subjectOf(clause, what);
      if (subject === null || !isReal(match, clause)) return [];
      // "69 og 57 prosent flere": of each in turn, which they are stands before.
      if (/\} og $/u.test(clause.skeleton.slice(0, match.index))) return [];
      const told = {
        period:
          date === undefined ? dateIn(clause, clause.skeleton.slice(0, match.index)) : sinceOf(clause, date),
        since: sinceOf(clause, since),
        direction: LESS.test(how) ? "decrease" : "increase",
      };
      const [place] = slotsIn(
        clause,
        "place",
        WHICH_HAD.exec(clause.skeleton.slice(0, match.index))?.[0] ?? "",
      );
      FOLLOWED.lastIndex = endOf(match);
      const list = place === undefined ? undefined : FOLLOWED.exec(clause.skeleton)?.groups?.list;
      return [
        ...changesBy(clause, subject, [quantity], { ...told, area: place?.value.name }),
        ...matchesOf(FOLLOWER, list ?? "").flatMap(({ groups }) =>
          changesBy(clause, subject, [groups?.quantity], {
            ...told,
            area: slotOf(clause, "place", groups?.place)?.value.name,
          }),
        ),
      ];
    },
    finds: {
      "Størst nedgang var det i Nordland, som hadde 31 prosent færre konkursar.": [
        { subject: "konkursar", object: 31, qualifiers: { area: "Nordland", direction: "decrease" } },
      ],
      "Den største auken finn vi i Nordland med 60 prosent fleire konkursar, følgt av Troms med 41 prosent og Telemark med 12 prosent.":
        [
          { subject: "konkursar", object: 60, qualifiers: { area: "Nordland", direction: "increase" } },
          { subject: "konkursar", object: 41, qualifiers: { area: "Troms", direction: "increase" } },
          { subject: "konkursar", object: 12, qualifiers: { area: "Telemark" } },
        ],
      "Noen fylker gikk fram, som Nordland, med 12 prosent færre konkurser.": [
        { subject: "konkurser", object: 12, qualifiers: { area: "Nordland", direction: "decrease" } },
      ],
      "Hotellet hadde 4 prosent flere gjester enn i 2022.": [
        {
          subject: "gjester",
          predicate: "changed-by",
          object: 4,
          qualifiers: { direction: "increase", since: "2022" },
        },
      ],
      "I 2023 vart det utført 2 prosent færre årsverk.": [
        { subject: "årsverk", object: 2, qualifiers: { direction: "decrease", period: "2023" } },
      ],
    },
    ignores: {
      "Hotellet kan få 4 prosent flere gjester.": "not yet",
      "Mest vokser Bodø og Vardø, med 6 og 4 prosent flere gjester.": "of each in turn",
      "Prisen var 4 prosent høyere enn i fjor.": "a rule of its own reads that",
    },
  }),
  defineFactRule({
    id: "observation/percent-change-in",
    type: "observation",
    pattern: new RegExp(
      `\\{percentage:(?<quantity>\\d{1,4})\\} (?<noun>${CHANGE_NOUN}) (?:i|av) (?<what>(?!\\{)(?:(?! (?:som|og|fra|frå|sammenlignet|samanlikna|er|var|har|i|mot|til) )${PHRASE}){4,60}?)(?=$|[.,;]| )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { quantity, noun = "", what = "" } = match.groups ?? {};
      const rest =
        /^(?:(?! (?:som|og|fra|frå|sammenlignet|samanlikna|er|var|har|i|mot|til|de|dei) |[.,;{]).)*/u.exec(
          clause.skeleton.slice(endOf(match) - what.length),
        )?.[0];
      const subject = subjectOf(clause, rest ?? what);
      if (subject === null || !isReal(match, clause)) return [];
      return changesBy(clause, subject, [quantity], {
        period: dateIn(clause, clause.skeleton.slice(0, match.index)),
        since: comparedWith(clause, endOf(match) - what.length + (rest ?? what).length),
        direction: isDecline(noun) ? "decrease" : "increase",
      });
    },
    finds: {
      "Førebelse tal viser 5 prosent nedgang i sal av bensin samanlikna med 2022.": [
        {
          subject: "sal av bensin",
          predicate: "changed-by",
          object: 5,
          qualifiers: { direction: "decrease", since: "2022" },
        },
      ],
    },
    ignores: { "Målet er 5 prosent økning i salget.": "an aim" },
  }),
  defineFactRule({
    id: "observation/above-level-of",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<subject>(?:(?! (?:har|hadde|som) )${PHRASE}){1,90}?) (?:ligger|ligg|lå|låg|er|var) ${FOCUS}\\{percentage:(?<quantity>\\d{1,4})\\} (?<side>over|under) (?:[a-zæøå-]{3,25} )?(?:i |for |frå |fra )?\\{date:(?<since>\\d{1,4})\\}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: words = "", quantity, side, since } = match.groups ?? {};
      const [, piece = "", date] = /^(.*?)(?: (?:i |for )?\{date:(\d{1,4})\})?$/u.exec(toldIn(words)) ?? [];
      const subject = subjectOf(clause, piece);
      if (subject === null || /\{(?:amount|percentage|count|date):/u.test(piece) || !isReal(match, clause))
        return [];
      return changesBy(clause, subject, [quantity], {
        period: sinceOf(clause, date),
        since: sinceOf(clause, since),
        direction: side === "under" ? "decrease" : "increase",
      });
    },
    finds: {
      "Utsleppa i 2023 ligg 3 prosent over utsleppa i 1990.": [
        {
          subject: "utsleppa",
          predicate: "changed-by",
          object: 3,
          qualifiers: { period: "2023", since: "1990", direction: "increase" },
        },
      ],
    },
    ignores: { "Han ligger 3 prosent over snittet.": "no time" },
  }),
  defineFactRule({
    id: "observation/extreme-change",
    type: "observation",
    pattern: new RegExp(
      `(?<place>\\{place:\\d{1,4}\\})(?: fylke)? (?:(?:har|hadde|fikk|fekk|med|opplevde) )?(?:den |det )?(?:største?|sterkeste?|høyeste?|høgaste?|lågaste?|laveste?|minste?|svakeste?|svakaste?) (?:prosentvise? )?(?<noun>${CHANGE_NOUN})(?:en)?(?: (?:i|av) (?<what>(?:(?! (?:med|på) )${PHRASE}){4,50}?))?,? (?:med|på) ${FOCUS}${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { place = "", noun = "", what, quantity } = match.groups ?? {};
      const subject = what === undefined ? null : subjectOf(clause, what);
      if (subject === null || !isReal(match, clause)) return [];
      return changesBy(clause, subject, [quantity], {
        area: slotsIn(clause, "place", place)[0]?.value.name,
        period: dateIn(clause, match[0]),
        direction: isDecline(noun) ? "decrease" : "increase",
      });
    },
    finds: {
      "Av fylka hadde Nordland størst prosentvis auke i eksporten med 33 prosent.": [
        {
          subject: "eksporten",
          predicate: "changed-by",
          object: 33,
          qualifiers: { area: "Nordland", direction: "increase" },
        },
      ],
    },
    ignores: { "Nordland hadde størst auke.": "no number" },
  }),
  defineFactRule({
    id: "observation/comes-from",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] )[Aa]v (?<whole>(?!\\{)(?:(?! (?:kom|kjem|kommer|stammer|går|gikk|gjekk) )${PHRASE}){3,60}?) (?:kom|kjem|kommer|stammer|stammar|går|gikk|gjekk) (?:${TOTAL} )?\\{percentage:(?<quantity>\\d{1,4})\\} (?<way>fra|frå|til) (?<holder>${PHRASE}{3,50}?)(?=$|[.,;]| (?:og|mens|medan) )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { whole = "", quantity, way, holder = "" } = match.groups ?? {};
      const found = slotOf(clause, "percentage", quantity);
      const subject = subjectOf(clause, whole);
      if (found === undefined || subject === null || !isReal(match, clause)) return [];
      const name = wordsOf(clause, holder);
      return [
        {
          subject,
          predicate: "has-share",
          object: objectOf(found),
          qualifiers: way === "til" ? { destination: name } : { holder: name },
        },
      ];
    },
    finds: {
      "Av utsleppa kjem 31 prosent frå transport.": [
        { subject: "utsleppa", predicate: "has-share", object: 31, qualifiers: { holder: "transport" } },
      ],
    },
    ignores: { "Av oss kom 31 fra Bergen.": "no share" },
  }),
  defineFactRule({
    id: "observation/goes-up",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)(?:${OPENING}|[Hh]er|[Dd]er) (?:går|gikk|gjekk) (?<subject>(?:(?! (?:opp|ned) )${PHRASE}){3,80}?) (?<way>opp|ned) (?:med )?${FOCUS}${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: words = "", way, quantity } = match.groups ?? {};
      const subject = subjectOf(clause, words);
      if (subject === null || /\{(?:amount|percentage|count|date|person):/u.test(words)) return [];
      if (!isReal(match, clause)) return [];
      return changesBy(clause, subject, [quantity], {
        period: dateIn(clause, match[0]),
        since: comparedWith(clause, endOf(match)),
        direction: way === "ned" ? "decrease" : "increase",
      });
    },
    finds: {
      "I fjor gjekk talet på gjester ned med 4 prosent.": [
        {
          subject: "talet på gjester",
          predicate: "changed-by",
          object: 4,
          qualifiers: { period: "2023", direction: "decrease" },
        },
      ],
    },
    ignores: { "I fjor gikk han ned 4 kilo.": "a person" },
  }),
  defineFactRule({
    id: "observation/most-in-places",
    type: "observation",
    pattern: new RegExp(
      `(?:[Dd]en (?:største|sterkeste|sterkaste|minste)|[Ss]tørst|[Ss]terkest|[Ss]terkast) (?:prosentvise? )?(?<noun>${CHANGE_NOUN})(?:en|n|a|et)? (?:finner vi|finn vi|var det|var|kom|kjem|er) i (?<places>${EACH_OF}(?:(?:,|,? og) (?:i )?${EACH_OF}){0,5}),? med (?:henholdsvis |høvesvis )?(?<figures>\\{percentage:\\d{1,4}\\}(?:(?:,|,? og) \\{percentage:\\d{1,4}\\}){0,5}) (?<how>flere|fleire|færre) (?<what>[a-zæøå]{4,30})`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { places = "", figures = "", what = "", how = "" } = match.groups ?? {};
      const areas = slotsIn(clause, "place", places);
      const found = matchesOf(/\{percentage:(?<index>\d{1,4})\}/gu, figures);
      const subject = subjectOf(clause, what);
      if (subject === null || areas.length !== found.length || !isReal(match, clause)) return [];
      return found.flatMap(({ groups }, at) =>
        changesBy(clause, subject, [groups?.index], {
          area: areas[at]?.value.name,
          period: dateIn(clause, clause.skeleton.slice(0, match.index)),
          since: comparedWith(clause, endOf(match)),
          direction: LESS.test(how) ? "decrease" : "increase",
        }),
      );
    },
    finds: {
      "Den største prosentvise auken finn vi i Nordland og i Vestland fylke, med høvesvis 69 og 57 prosent fleire konkursar samanlikna med april i fjor.":
        [
          {
            subject: "konkursar",
            predicate: "changed-by",
            object: 69,
            qualifiers: { area: "Nordland", since: "2023-04", direction: "increase" },
          },
          { subject: "konkursar", object: 57, qualifiers: { area: "Vestland" } },
        ],
    },
    ignores: {
      "Den største auken finn vi i Nordland og Troms, med 69 prosent fleire konkursar.": "in which of them?",
    },
  }),
];
