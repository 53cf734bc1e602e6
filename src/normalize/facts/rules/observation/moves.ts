/** Observations of what something has reached, how often it has multiplied, and of change told twice over: "Så langt har eksporten nådd …", "antallet har doblet seg", "Det var oppgang …, med en vekst på …". */
import { CHANGE_NOUN, isDecline } from "../../../../extract/norwegian/change.ts";
import { slotsIn } from "../../clause.ts";
import {
  changesBy,
  comparedWith,
  endOf,
  FOCUS,
  HOLDS_NUMBER,
  QUANTITY,
  START,
  sinceOf,
  subjectOf,
  TOTAL,
  toldIn,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { isReal } from "./by-noun.ts";
import { levelOf } from "./figure.ts";
import { OPENING } from "./opening.ts";

/** "nådd", "ligget stabilt på": behind "har". */
const REACHED =
  "(?:(?:nådd|passert|rundet|runda|bikket|bikka|oversteget|overstige|utgjort)|(?:vært|vore|ligget|lege|kommet|kome|endt|enda|holdt seg|halde seg)(?: [a-zæøå]{4,15}){0,2} (?:opp i|oppe i|på))(?: (?:et|ein|eit|en) (?:sted|stad))?";
/** What is measured, up to its verb. */
const NO_VERB = `(?:(?! (?:har|hadde|er|var|ble|blei|vart|som|gikk|gjekk|går) )${PHRASE}){3,90}?`;
/** "|tredobl|": by how many per cent it has grown. */
const TIMES: Readonly<Record<string, number>> = { tre: 200, fire: 300, fem: 400 };

/** What grows and shrinks by its own name, and not only in a trade: "|industriproduksjonen", "|talet på gjester". */
const GROWS =
  "(?:(?:norsk|samlet|samla|total|totale?|samlede) )?(?:[a-zæøå]{0,30}(?:produksjon|eksport|import|omsetning|omsetnad|sysselsetting|ledighet|arbeidsløshet|arbeidsløyse|trafikk|etterspørsel|etterspurnad|verdiskaping|forbruk)(?:en|a)?|antall(?:et)? [a-zæøå]{4,30}|tal(?:et|let) på [a-zæøå]{4,30})(?: (?:av|på|til) [a-zæøå]{3,30}(?: og [a-zæøå]{3,30})?)?(?![A-Za-zÀ-ɏ])";

export const observedMovesRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/has-reached",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og |men )?)(?:${OPENING}|[Ff]or (?:[a-zæøå]{3,14} ){1,2}?[a-zæøå]{4,20}|[Ii] \\{place:\\d{1,4}\\}) (?:har|hadde) (?<subject>${NO_VERB})|${START}(?<subject2>${NO_VERB}) (?:har|hadde)(?: i alle år| lenge| alltid| i \\{date:\\d{1,4}\\})?) ${REACHED} (?:${TOTAL} )?${QUANTITY("quantity")}(?: i \\{date:\\d{1,4}\\}| \\{date:\\d{1,4}\\})?(?=$|[.,;]| (?:og|mens|medan|mot|per|i|for|de siste|dei siste) | \\{date| de siste| dei siste)`,
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
        !isReal(match, clause)
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
      "Veksten har vore på 4 prosent i 2023.": [
        { subject: "veksten", object: 4, qualifiers: { period: "2023" } },
      ],
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
    id: "observation/there-was-change-of",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)(?:[Dd]et (?:var|er|har (?:vært|vore)|ble|blei|vart)|${OPENING} (?:var|er|ble|blei|vart) det) (?:en |ein |ei )?(?:[a-zæøå]{4,20} )?(?<noun>${CHANGE_NOUN}) på ${FOCUS}${QUANTITY("quantity")} (?:i|for|av) (?<subject>${GROWS})(?: (?:i|fra|frå) \\{date:\\d{1,4}\\})?`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: words = "", noun = "", quantity } = match.groups ?? {};
      const subject = subjectOf(clause, words);
      if (subject === null || !isReal(match, clause)) return [];
      const from = / (?:fra|frå) \{date:\d{1,4}\}$/u.test(match[0]);
      const date = dateIn(clause, match[0]);
      return changesBy(clause, subject, [quantity], {
        period: from && slotsIn(clause, "date", match[0]).length === 1 ? undefined : date,
        since: from
          ? slotsIn(clause, "date", match[0]).at(-1)?.value.edtf
          : comparedWith(clause, endOf(match)),
        direction: isDecline(noun) ? "decrease" : "increase",
      });
    },
    finds: {
      "Det var en nedgang på ca 1 prosent i norsk fiskeproduksjon i 3. kvartal 2023.": [
        {
          subject: "norsk fiskeproduksjon",
          predicate: "changed-by",
          object: 1,
          qualifiers: { period: "2023-35", direction: "decrease", modifier: "about" },
        },
      ],
      "I april var det ein auke på 4 prosent i talet på gjester samanlikna med april i fjor.": [
        {
          subject: "talet på gjester",
          object: 4,
          qualifiers: { period: "2024-04", since: "2023-04", direction: "increase" },
        },
      ],
    },
    ignores: {
      "Det var en nedgang på 4 prosent i byggebransjen.": "of what?",
      "Det er ventet en nedgang på 4 prosent i eksporten.": "not yet",
      "Det var ikke en nedgang på 4 prosent i eksporten.": "denied",
    },
  }),
  defineFactRule({
    id: "observation/has-multiplied",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)(?:${OPENING}|(?:Siden|Sidan) \\{date:(?<since>\\d{1,4})\\}) (?:har (?<subject>${NO_VERB})|(?:ble|blei|vart|er) (?<subject2>${NO_VERB})) (?:(?<over>mer enn|meir enn|over) |(?<near>nesten|nær) )?(?<times>tre|fire|fem)?dobl(?:et|a)(?: seg|(?<=dobla|doblet)(?=$|[.,;]| (?:og|mens|medan|fra|frå) ))(?: (?:fra|frå|siden|sidan) (?:i )?\\{date:(?<from>\\d{1,4})\\})?`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: first, subject2, over, near, times = "", since, from } = match.groups ?? {};
      const words = first ?? subject2 ?? "";
      const piece = toldIn(words);
      const subject = subjectOf(clause, piece);
      if (subject === null || HOLDS_NUMBER.test(piece) || DENIED.test(match[0].toLowerCase())) return [];
      return [
        {
          subject,
          predicate: "changed-by",
          object: { value: TIMES[times] ?? 100, unit: "percent" },
          qualifiers: {
            period: from === undefined && since === undefined ? dateIn(clause, match[0]) : undefined,
            since: sinceOf(clause, from ?? since),
            direction: "increase",
            modifier: over !== undefined ? "over" : near !== undefined ? "about" : undefined,
          },
        },
      ];
    },
    finds: {
      "Frå 2013 til 2017 vart forskingsinnsatsen nesten dobla.": [
        {
          subject: "forskingsinnsatsen",
          object: 100,
          qualifiers: { period: "2013/2017", modifier: "about" },
        },
      ],
      "Samtidig har antallet søknader doblet seg fra 2012.": [
        {
          subject: "antallet søknader",
          predicate: "changed-by",
          object: 100,
          qualifiers: { since: "2012", direction: "increase" },
        },
      ],
    },
    ignores: { "Samtidig har de doblet seg.": "who?", "I 2023 ble de doblet.": "who?" },
  }),
];
