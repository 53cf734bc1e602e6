/** Observations of change whose verb is split or comes between: "Ledigheten gikk i januar ned med …", "I Troms har verftene økt salget med …". */
import { CHANGE_NOUN, isDecline } from "../../extract/norwegian/change.ts";
import { slot, slotOf, slotsIn, wordsOf } from "./clause.ts";
import {
  changesBy,
  comparedWith,
  endOf,
  FOCUS,
  modifierOf,
  objectOf,
  QUANTITY,
  sinceOf,
  subjectOf,
  toldIn,
  withoutArea,
} from "./measured.ts";
import { measuredBefore, measuredInSentenceBefore } from "./measured-before.ts";
import { isReal } from "./observed-by-noun.ts";
import { OPENING } from "./opening.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";
import { dateIn } from "./things.ts";

const NO_VERB = `(?:(?! (?:har|hadde|er|var|ble|blei|vart|som|gikk|gjekk|går) )${PHRASE}){3,90}?`;
const HOLDS_NUMBER = /\{(?:amount|percentage|count|date|person|minister):/u;
const WHERE = "[Ii] \\{place:\\d{1,4}\\}";
const STATE =
  "(?:(?:helt|heilt|delvis|registrert som|registrerte som) )?(?:arbeidsledige?|ledige?|arbeidsløse|arbeidslause|permitterte?|sysselsatte?|sysselsette)";

export const observedMovesRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/growth-has-been",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men |mens |medan )?)(?:(?<where>(?:${WHERE}|[Ff]or \\{place:\\d{1,4}\\}))|${OPENING}) har (?<part>volum|verdi)?(?<noun>veksten|økningen|auken|nedgangen|reduksjonen) (?:vært|vore|ligget|lege) på ${FOCUS}${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { where = "", part, noun = "", quantity } = match.groups ?? {};
      const before =
        measuredBefore(clause, match.index, input)?.draft ?? measuredInSentenceBefore(clause, input);
      const subject = before?.subject;
      if (subject === undefined || subject === null || !("name" in subject) || !isReal(match, clause))
        return [];
      const area = slotsIn(clause, "place", where)[0]?.value.name;
      const name = area === undefined ? subject.name : withoutArea(subject.name);
      return changesBy(clause, { name: part === undefined ? name : `${name} (${part})` }, [quantity], {
        area: area ?? before?.qualifiers.area,
        period: dateIn(clause, match[0]) ?? before?.qualifiers.period,
        since: comparedWith(clause, endOf(match)),
        direction: /^[nr]e/u.test(noun) ? "decrease" : "increase",
      });
    },
    finds: {
      "Eksporten av tang økte med 8 prosent i 2023. I Troms har veksten vært på hele 13 prosent.": [
        {
          subject: "eksporten av tang",
          predicate: "changed-by",
          object: 13,
          qualifiers: { area: "Troms", direction: "increase" },
        },
      ],
    },
    ignores: { "Vi trives godt. I Troms har veksten vært på 13 prosent.": "of what?" },
  }),
  defineFactRule({
    id: "observation/there-was-change",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)[Dd]et (?:var|er|har (?:vært|vore)|ble|blei|vart) (?:en |ein |et |eit )?(?:[a-zæøå]{3,20} ){0,2}(?:oppgang|vekst|økning|auke|framgang|fremgang|nedgang|fall|reduksjon) (?:i|for|av) (?<subject>${NO_VERB}),? med (?:en|ein|et|eit) (?:[a-zæøå]{4,20} )?(?<noun>${CHANGE_NOUN}) på ${FOCUS}${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: words = "", noun = "", quantity } = match.groups ?? {};
      const piece = words.replace(/ (?:i )?\{date:\d{1,4}\}$/u, "");
      const subject = subjectOf(clause, piece);
      if (subject === null || HOLDS_NUMBER.test(piece) || !isReal(match, clause)) return [];
      return changesBy(clause, subject, [quantity], {
        period: dateIn(clause, match[0]),
        since: comparedWith(clause, endOf(match)),
        direction: isDecline(noun) ? "decrease" : "increase",
      });
    },
    finds: {
      "Det var sterk oppgang i eksporten av tang i 2023, med ein vekst på heile 3,8 prosent.": [
        {
          subject: "eksporten av tang",
          predicate: "changed-by",
          object: 3.8,
          qualifiers: { period: "2023", direction: "increase" },
        },
      ],
    },
    ignores: { "Det var ikke oppgang i eksporten, med en vekst på 3 prosent.": "denied" },
  }),
  defineFactRule({
    id: "observation/has-multiplied",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)(?:${OPENING}|(?:Siden|Sidan) \\{date:(?<since>\\d{1,4})\\}) har (?<subject>${NO_VERB}) (?:(?<over>mer enn|meir enn|over) |(?<near>nesten|nær) )?(?<times>tre|fire|fem)?dobl(?:et|a) seg(?: (?:fra|frå|siden|sidan) (?:i )?\\{date:(?<from>\\d{1,4})\\})?`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: words = "", over, near, times, since, from } = match.groups ?? {};
      const piece = toldIn(words);
      const subject = subjectOf(clause, piece);
      if (subject === null || HOLDS_NUMBER.test(piece) || DENIED.test(match[0].toLowerCase())) return [];
      const TIMES: Readonly<Record<string, number>> = { tre: 200, fire: 300, fem: 400 };
      return [
        {
          subject,
          predicate: "changed-by",
          object: { value: TIMES[times ?? ""] ?? 100, unit: "percent" },
          qualifiers: {
            since: sinceOf(clause, from ?? since),
            direction: "increase",
            modifier: over !== undefined ? "over" : near !== undefined ? "about" : undefined,
          },
        },
      ];
    },
    finds: {
      "Samtidig har antallet søknader doblet seg fra 2012.": [
        {
          subject: "antallet søknader",
          predicate: "changed-by",
          object: 100,
          qualifiers: { since: "2012", direction: "increase" },
        },
      ],
    },
    ignores: { "Samtidig har de doblet seg.": "who?" },
  }),
  defineFactRule({
    id: "observation/percent-out-of-work",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men |mens |medan )?)(?:(?:[Ii] (?<place>\\{place:\\d{1,4}\\})|${OPENING}) (?:er|var) ${slot("percentage", "inverted")}|${slot("percentage")} (?:er|var)) (?<state>${STATE})(?=$|[.,;]| )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { place = "", inverted, percentage, state = "" } = match.groups ?? {};
      const found = slotOf(clause, "percentage", percentage ?? inverted);
      if (found === undefined || !isReal(match, clause)) return [];
      return [
        {
          subject: { name: state.replace(/^registrerte? som /u, "") },
          predicate: "has-value",
          object: objectOf(found),
          qualifiers: {
            period: dateIn(clause, clause.skeleton),
            area: slotsIn(clause, "place", place)[0]?.value.name,
            modifier: modifierOf(found),
          },
        },
      ];
    },
    finds: {
      "3,8 prosent var helt arbeidsledige ved utgangen av april.": [
        {
          subject: "helt arbeidsledige",
          predicate: "has-value",
          object: 3.8,
          qualifiers: { period: "2024-04" },
        },
      ],
    },
    ignores: { "3,8 prosent var fornøyde.": "an answer" },
  }),
  defineFactRule({
    id: "observation/gave-to-so-many",
    type: "observation",
    pattern: new RegExp(
      `(?:(?<giver>\\{organisation:\\d{1,4}\\}) (?:(?:har )?(?:\\{date:\\d{1,4}\\} |i \\{date:\\d{1,4}\\} |nå |no )?(?:ga|gav|gitt|gjeve|delte ut|delt ut|innvilget|innvilga|støttet|støtta))|(?:ga|gav|delte ut|innvilget|innvilga|støttet|støtta) (?<giver2>\\{organisation:\\d{1,4}\\})|har (?<giver3>\\{organisation:\\d{1,4}\\}) (?:gitt|gjeve|delt ut|innvilget|innvilga|støttet|støtta)) (?:tilsagn om )?(?:(?:økonomisk |finansiell )?(?:støtte|tilskudd|tilskot|penger|pengar|midler|midlar|lån) til )?(?:i alt |totalt |til sammen |til saman |over )?${slot("count")}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { giver, giver2, giver3, count: index } = match.groups ?? {};
      const counted = slotOf(clause, "count", index);
      if (counted === undefined || counted.value.value < 5 || DENIED.test(match[0].toLowerCase())) return [];
      if (
        !/(?:bedrift|verksemd|virksomhet|prosjekt|selskap|gründer|klynge|klyngje|foretak|føretak|søknad|tiltak|søker|søkjar|søkar)$/u.test(
          counted.value.unit,
        )
      )
        return [];
      const noun = /[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]*$/u.exec(counted.text)?.[0] ?? counted.text;
      const by = wordsOf(clause, giver ?? giver2 ?? giver3 ?? "");
      return [
        {
          subject: { name: `${noun} som fikk støtte fra ${by}` },
          predicate: "has-value",
          object: objectOf(counted),
          qualifiers: { period: dateIn(clause, clause.skeleton), modifier: modifierOf(counted) },
        },
      ];
    },
    finds: {
      "Enova har i 2023 gitt tilsagn om støtte til 1350 ulike prosjekter.": [
        {
          subject: "prosjekter som fikk støtte fra Enova",
          predicate: "has-value",
          object: 1350,
          qualifiers: { period: "2023" },
        },
      ],
      "I fjor ga Innovasjon Norge støtte til 5000 prosjekter.": [
        { subject: "prosjekter som fikk støtte fra Innovasjon Norge", object: 5000 },
      ],
    },
    ignores: {
      "Enova har ikke gitt støtte til 1350 prosjekter.": "denied",
      "Enova ga støtte til 40 kilometer vei.": "no business",
    },
  }),
];
