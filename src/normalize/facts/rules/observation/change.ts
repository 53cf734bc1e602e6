/** Observations of change told verb first or by a noun: "I fjor økte eksporten med …", "… hadde en nedgang på …". */
import { CHANGE_NOUN, CHANGE_PAST, isDecline, isFalling } from "../../../../extract/norwegian/change.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import {
  areaAfter,
  BY_PERCENT,
  changesBy,
  comparedWith,
  decapitalize,
  EQUALS,
  endOf,
  FOCUS,
  modifierOf,
  NOT_OBSERVED,
  objectOf,
  QUANTITY,
  quantityOf,
  START,
  subjectOf,
  TELLS,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, dateIn } from "../../things.ts";
import { HOLDERS, OPENING } from "./opening.ts";

export const FIGURE =
  "(?:(?:verdien|volumet|prisen) (?:av|på|for) )?(?:sin |sitt )?[a-zæøå]{0,30}(?:eksporten|importen|omsetningen|omsetninga|omsetnaden|salget|salet|produksjonen|overskuddet|overskotet|resultatet|inntektene|inntektane|utslippene|utsleppa|verdiskapingen|verdiskapinga|bemanningen|bemanninga|kostnadene|kostnadane|antall(?:et)? (?:[a-zæøå]{3,20} )?[a-zæøå]{3,20}|talet på (?:[a-zæøå]{3,20} )?[a-zæøå]{3,20})";
/** What a holder does to its figure. */
const MOVES = "økte|auka|auket|reduserte";
/** What opens a sentence is what the figure is compared with. */
const COMPARES = /^[^A-Za-zÀ-ɏ]*(?:sammenlignet|sammenliknet|samanlikna) /iu;
/** A whole trade, in which the figure is; a company has it. */
const TRADE = /^(?:næring|bransje)/iu;
const IS_PLACE = /^\{place:\d+\}$/u;
const IN_PLACE = / (?:i|på) \{place:\d+\}$/u;
/** "økte norske bedrifter |eksporten": two things, of which the figure is the second one's. */
const TWO_THINGS = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?!(?:den|av|på|i|for|og|til|fra|frå|med|både|under|etter|over|eller|mellom) )[A-Za-zæøåÆØÅ]{2,}(?:er|ar|en|et|ene|ane|a) ${FIGURE}$`,
  "u",
);

/** A figure by its name and whose it is: "omsetningen til Siva", "eksporten" of an area, "… i bransjen". */
export function figureOf(
  clause: Clause,
  figure: string,
  holder: string,
  input: FactInput,
): { name: string; area?: string | undefined } {
  const area = slotsIn(clause, "place", holder)[0]?.value.name;
  if (area !== undefined && IS_PLACE.test(holder)) return { name: figure, area };
  const known = antecedent(holder, clause.start, input);
  const whose =
    known !== null && "name" in known
      ? known.name
      : decapitalize(wordsOf(clause, area === undefined ? holder : holder.replace(IN_PLACE, "")), clause);
  return {
    name: `${figure} ${TRADE.test(whose) ? "i" : "til"} ${whose.replace(/^(?:den|det|dei?) /iu, "")}`,
    area,
  };
}

/** "hadde en nedgang på 4 prosent": who or what had a change. */
export const HAD_GROWTH = new RegExp(
  `${START}(?<subject>(?:(?! (?:har|hadde|fikk|fekk|opplevde|bidro|som(?! formål| mål)) )${PHRASE}){1,110}?(?:(?:, [a-zæøå]{3,20}){1,5} og [a-zæøå ]{3,40}?)?) (?:hadde|har|(?:har|hadde) (?:\\{date:\\d{1,4}\\} )?hatt|fikk|fekk|opplevde|viser|viste|syner|synte|kan vise til|kunne vise til|bidro(?:g)?(?: (?:på sin side|(?:mest|minst|sterkest|sterkast) (?:til (?:den |det )?(?:[a-zæøå]{3,15} )?(?:veksten|økningen|oppgangen|auken|nedgangen|fallet|reduksjonen)|i (?:positiv|negativ) retning)))? med|kan bokføre|opplever|så|såg)(?: i snitt| i gjennomsnitt| samlet| samla| totalt)? (?:en |ein |et |eit )?(?:[a-zæøå]{4,20} )?(?<noun>${CHANGE_NOUN})(?: (?:i|av) (?<what>(?:[a-zæøå]{4,30}(?:en|et|a|ene|ane)|antall [a-zæøå]{4,20}(?: totalt)?|tal(?:et|let) på [a-zæøå]{4,20}|resultat|omsetning|omsetnad|driftsresultat|overskudd|overskot)(?: (?:før|etter) skatt)?))?(?: (?:(?:fra|frå|i|gjennom) )?\\{date:\\d{1,4}\\})? på ${FOCUS}${QUANTITY("quantity")}(?: eller ${QUANTITY("second")})?(?: (?:(?:fra|frå|i|siden|sidan) )?\\{date:\\d{1,4}\\})?`,
  "gu",
);

export const observedChangeRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/verb-first",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og |men )?)(?:${OPENING}|(?:[Ii]|[Pp]å) (?<where>\\{place:\\d{1,4}\\})(?= (?:har|${MOVES}) ${HOLDERS} )) (?:(?<verb3>${MOVES}) (?<holder3>${HOLDERS}) (?<figure3>${FIGURE})|har (?<holder4>${HOLDERS}) (?<verb4>økt|auka|auket|redusert) (?<figure4>${FIGURE})|(?<verb>${CHANGE_PAST}) (?<subject>(?:(?! med )${PHRASE}){3,90}?))|(?:^|[.;:] |,? (?:mens|medan) |(?<=${TELLS}) at )(?<holder>${HOLDERS}) (?<verb2>${MOVES}|har økt|har auka|har redusert) (?<figure>${FIGURE}(?: av (?:(?! med )${PHRASE}){2,40}?)?)) (?:\\{date:\\d{1,4}\\} )?(?:med ${FOCUS}${QUANTITY("quantity")}|${BY_PERCENT})(?: \\(${QUANTITY("second")}\\)|${EQUALS}${QUANTITY("second2")}(?! av ))?(?: (?:i )?\\{date:\\d{1,4}\\})?`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { subject: first, verb, verb2, verb3, bare, second2, second = second2 } = match.groups ?? {};
      const quantity = match.groups?.quantity ?? bare;
      const { holder3, holder4, holder = holder3 ?? holder4, figure3, figure4 } = match.groups ?? {};
      const { verb4, where, figure = figure3 ?? figure4 } = match.groups ?? {};
      const words = first ?? figure ?? "";
      const subject = subjectOf(clause, words);
      if (
        subject === null ||
        !("name" in subject) ||
        /\{(?:amount|percentage|date):/u.test(words) ||
        (figure === undefined && TWO_THINGS.test(words)) ||
        // "økte bemanningen hos 12 prosent": of whom, and not by how much.
        (bare !== undefined && / (?:hos|for|i|på|til|av|blant|om|over|under|rundt|med)$/u.test(words)) ||
        NOT_OBSERVED.test(match[0]) ||
        DENIED.test(match[0].toLowerCase())
      )
        return [];
      const owned = holder === undefined ? undefined : figureOf(clause, subject.name, holder, input);
      const isLess = isFalling(verb ?? "") || /reduser/u.test(verb2 ?? verb3 ?? verb4 ?? "");
      const direction = isLess ? "decrease" : "increase";
      const date = dateIn(clause, match[0]);
      const isCompared = COMPARES.test(match[0]);
      return changesBy(clause, { name: owned?.name ?? subject.name }, [quantity, second], {
        period: isCompared ? undefined : date,
        since: isCompared ? date : comparedWith(clause, endOf(match)),
        area: owned?.area ?? (where === undefined ? areaAfter(clause, endOf(match)) : wordsOf(clause, where)),
        direction,
      });
    },
    finds: {
      "I fjor økte sildeprisen med 4 prosent.": [
        {
          subject: "sildeprisen",
          predicate: "changed-by",
          object: 4,
          qualifiers: { period: "2023", direction: "increase" },
        },
      ],
      "Samanlikna med 2022 auka sildeprisen med 4 prosent.": [
        { subject: "sildeprisen", object: 4, qualifiers: { since: "2022", direction: "increase" } },
      ],
      "Frå 2013 til 2014 auka fangsten med 8 millionar kroner i Nordland.": [
        { subject: "fangsten", object: 8_000_000, qualifiers: { area: "Nordland", period: "2013/2014" } },
      ],
      "I fjor steg sildeprisen 4 prosent.": [{ subject: "sildeprisen", object: 4 }],
      "Noreg har auka eksporten med heile 6 prosent.": [
        { subject: "eksporten", object: 6, qualifiers: { area: "Norge", direction: "increase" } },
      ],
      "I Nordland har bedriftene økt eksporten med 6 prosent i 2023.": [
        { subject: "eksporten til bedriftene", object: 6, qualifiers: { area: "Nordland", period: "2023" } },
      ],
      "Bedriftene har økt eksporten med 6 prosent.": [{ subject: "eksporten til bedriftene", object: 6 }],
      "Dei største verfta i Nordland auka omsetninga med 6 prosent, eller 4 millionar kroner.": [
        { subject: "omsetninga til største verfta", object: 6, qualifiers: { area: "Nordland" } },
        { subject: "omsetninga til største verfta", object: 4_000_000 },
      ],
      "I 2023 økte norske bedrifter eksporten med 6 prosent.": [
        { subject: "eksporten til norske bedrifter", object: 6, qualifiers: { period: "2023" } },
      ],
      "Hotellene i byggebransjen økte omsetningen med 6 prosent.": [
        { subject: "omsetningen til hotellene i byggebransjen", object: 6 },
      ],
      "Noreg auka verdien av eksporten med 6 prosent.": [
        { subject: "verdien av eksporten", object: 6, qualifiers: { area: "Norge" } },
      ],
      "Tala viser at bransjen auka talet på selde garn med seks prosent i 2023.": [
        {
          subject: "talet på selde garn i bransjen",
          object: 6,
          qualifiers: { period: "2023", direction: "increase" },
        },
      ],
      "Siva er i vekst. I same periode reduserte selskapet driftskostnadene med 4 prosent.": [
        { subject: "driftskostnadene til Siva", object: 4, qualifiers: { direction: "decrease" } },
      ],
    },
    ignores: {
      "I fjor økte vi med 4 prosent.": "what?",
      "I fjor økte bemanningen hos 40 prosent.": "of whom",
      "I fjor økte tiltakene eksporten med 4 prosent.": "by what, and whose is not told",
      "Mange bedrifter økte eksporten med 4 prosent.": "some of them",
      "I 2030 skal vi ha økt eksporten med 4 prosent.": "an aim",
    },
  }),
  defineFactRule({
    id: "observation/which-is-change",
    type: "observation",
    pattern: new RegExp(
      `^(?:(?:[Ii] \\{date:\\d{1,4}\\} )?(?<subject>(?![Ii] \\{date)(?:(?! (?:var|er|utgjorde|endte|enda|ble|blei|vart) )${PHRASE}){3,110}?) (?:var|er|utgjorde|endte|enda)|[Ii] \\{date:\\d{1,4}\\} (?:var|utgjorde|endte|enda) (?<subject2>(?:(?! på )${PHRASE}){3,110}?)) (?:på |til )?(?:${PHRASE}{0,30}? )?\\{(?:amount|count):\\d{1,4}\\}${PHRASE}{0,60}?, (?:noe som er |noko som er |det er |som er )?(?:en |ei |ein )?(?<noun>${CHANGE_NOUN}) på ${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: first, subject2 = "", noun = "", quantity } = match.groups ?? {};
      const words = first ?? subject2;
      const found = quantityOf(clause, quantity);
      const bare = words.replace(/ (?:i|for) (?:hele |heile )?\{date:\d+\}$/u, "");
      const subject = subjectOf(clause, bare);
      if (
        found === undefined ||
        subject === null ||
        /\{(?:amount|percentage):/u.test(bare) ||
        // "I volum er det …", "Ved utgangen av april var det …": how or when it is measured, not what.
        /^(?:i|på|for|fra|frå|av|til|ved|per|etter|siden|sidan) |\{date:/iu.test(bare) ||
        NOT_OBSERVED.test(match[0]) ||
        DENIED.test(match[0].toLowerCase())
      )
        return [];
      return [
        {
          subject,
          predicate: "changed-by",
          object: objectOf(found),
          qualifiers: {
            period: dateIn(clause, match[0]),
            since: comparedWith(clause, endOf(match)),
            direction: isDecline(noun) ? "decrease" : "increase",
            modifier: modifierOf(found),
          },
        },
      ];
    },
    finds: {
      "I 2023 utgjorde rekeeksporten 700 millionar kroner, ein auke på 8 prosent samanlikna med 2022.": [
        { subject: "rekeeksporten", object: 8, qualifiers: { period: "2023", direction: "increase" } },
      ],
      "Rekeeksporten i 2023 endte på 700 millioner kroner, en økning på 8 prosent fra året før.": [
        {
          subject: "rekeeksporten",
          predicate: "changed-by",
          object: 8,
          qualifiers: { period: "2023", direction: "increase" },
        },
      ],
    },
    ignores: {
      "Vi fikk 700 millioner kroner, en økning på 8 prosent.": "of what?",
      "Ved utgangen av april var det registrert 700 ledige, en økning på 8 fra mars.":
        "it is they who are more",
      "I 2023 var vi 700 personer, en økning på 8 prosent.": "of what?",
    },
  }),
];
