/** Budget allocations without a giver: "Totalt blir det løyvd 40 millioner kroner i 2025", sums that are divided, and what somebody is supplied with or gets in support. */
import { NAMED, wordsOf } from "../../clause.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { thingOf } from "../../things.ts";
import {
  AMOUNT,
  allocation,
  draftOf,
  GIVEN,
  IS_GIVEN,
  isRaise,
  MORE,
  OF_KIND,
  PROMISE,
  stated,
  TOTAL,
} from "./grant.ts";
import { isPublicMoney, isTraded } from "./public-money.ts";
import { cutTail } from "./recipient.ts";
import { isDenied } from "./unreal.ts";

/** "ordninga har |fordelt", "har ordninga |fordelt": somebody divides it. */
const HAS_GIVER = /(?<![A-Za-zÀ-ɏ])(?:har|hadde) [^.;]{2,60}$/u;

export const budgetPlainRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/is-given-in-all",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?:(?:er|ble|blei|blir|vart|vert) det|[Dd]et (?:er|ble|blei|blir|vart|vert))(?: (?:nå|no|også|òg|allerede|allereie|i alt|totalt|til sammen|til saman|i ${PHRASE}{4,40}?)){0,2} ${GIVEN}|(?:${IS_GIVEN} det|[Dd]et (?:${IS_GIVEN}|(?:lyses|lysast|deles|delast|settes|setjast) (?:også|òg|nå|no) (?:ut|av))|(?:[Tt]otalt|[Ii] alt|[Tt]il sammen|[Tt]il saman) ${IS_GIVEN})(?: også| òg)?(?: ut)?)(?: (?:søknader|søknadar|prosjekter|prosjekt|tilskudd|tilskot|støtte|lån) for)? (?<promise>${PROMISE})${TOTAL}${AMOUNT}${MORE}${OF_KIND}?(?: (?:innen|innenfor|innanfor|innan) (?<within>(?!\\{date)${PHRASE}{1,90}?)| for (?<what>(?!\\{date|å )${PHRASE}{1,90}?)| (?:for|i) (?<when>\\{date:\\d{1,4}\\}))?(?=$|[.,;]| (?:fra|frå|som|og|over|gjennom|til (?:disse|desse|dette|formålet|føremålet)) | til (?:disse|desse|dette|formålet|føremålet)(?=$|[.,;]))`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { amount, within, what, when, promise, more } = match.groups ?? {};
      if (isDenied(clause, match, undefined) || isTraded(clause) || !isPublicMoney(clause, input)) return [];
      const predicate = more === undefined && !isRaise(promise) ? "allocates" : "increases";
      const of = within ?? what;
      // Without anything said of it the sum is of no use.
      if (of === undefined && when === undefined && !/\{date:/u.test(clause.skeleton.slice(0, match.index)))
        return [];
      return stated(
        predicate,
        null,
        amount,
        { purpose: of === undefined ? undefined : wordsOf(clause, cutTail(of)) },
        clause,
      );
    },
    finds: {
      "Tilskotet er klart. Totalt blir det løyvd 40 millionar kroner i 2025.": [
        { subject: null, predicate: "allocates", object: 40_000_000, qualifiers: { year: "2025" } },
      ],
      "Midlene er utlyst. Det lyses også ut 8 millioner kroner innen temaet reine havner.": [
        { object: 8_000_000, qualifiers: { purpose: "temaet reine havner" } },
      ],
      "Tilskuddet økte. I 2023 ble det tildelt 16 millioner kroner innenfor tilsvarende utlysning.": [
        { object: 16_000_000, qualifiers: { year: "2023" } },
      ],
    },
    ignores: {
      "Tilskotet er klart. Det blir ikkje løyvd 40 millionar kroner i 2025.": "denied",
      "Midlene er utlyst. Det bevilges 40 millioner kroner.": "nothing more is said of it",
      "I 2023 ble det gitt 40 millioner kroner i 2023 i utbytte.": "to the owners",
    },
  }),
  defineFactRule({
    id: "budget-allocation/is-divided",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<![A-Za-zæøå]|(?:ikke|ikkje|har|hadde) )(?:fordelt|fordelte|fordeles|fordelast|fordeler seg|fordelar seg) (?:slik|på denne måten|slik at|med)?:? ?(?:det går )?${TOTAL}${AMOUNT}${OF_KIND}? (?<link>til|på) (?<recipient>${PHRASE}{1,160})`,
      "gu",
    ),
    build: (match, clause, input) =>
      isPublicMoney(clause, input) &&
      !isTraded(clause) &&
      !HAS_GIVER.test(clause.skeleton.slice(0, match.index))
        ? allocation("allocates")(match, clause, input)
        : [],
    finds: {
      "Støtta vart fordelt med 900 000 kr til Fjordverft AS og 700 000 kr til Siva.": [
        { subject: null, object: 900_000, qualifiers: { recipient: "Fjordverft AS" } },
        { object: 700_000, qualifiers: { recipient: "Siva" } },
      ],
    },
    ignores: {
      "Støtten ble ikke fordelt med 900 000 kr til Fjordverft AS.": "denied",
      "Tilskuddet økte, og til sammen har ordningen fordelt 3 millioner kroner til fyr.":
        "somebody divides it",
    },
  }),
  defineFactRule({
    id: "budget-allocation/support-of-so-much",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |mens |medan )?)(?<recipient>(?:(?! (?:får|fikk|fekk|som|der|at|har|vil) )${PHRASE}){1,90}?) (?:får|fikk|fekk|mottar|mottek|mottok|vil få|vil motta|skal få|kan få|vil kunne få|har fått|har mottatt|har motteke) (?:en |ei |ein |et |eit )?(?:[a-zæøå]{3,20} )?[a-zæøå]{0,20}(?:støtte|tilskudd|tilskot|bevilgning|løyving|tildeling|finansiering|grunnfinansiering) (?:fra|frå|av) (?<giver>\\{(?:organisation|programme):\\d{1,4}\\}) på ${TOTAL}${AMOUNT}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { recipient = "", giver = "", amount } = match.groups ?? {};
      if (/^(?:det|den|de|dei|vi|han|hun|ho|dette|disse|desse)$/iu.test(recipient)) return [];
      const by = thingOf(clause, giver, input);
      // "vil kunne få" is told of whoever is chosen.
      return /(?<![a-zæøå])(?:ikke|ikkje|aldri|hvis|dersom)(?![a-zæøå])/u.test(match[0])
        ? []
        : draftOf("allocates", by, amount, recipient, undefined, clause, input);
    },
    finds: {
      "Hvert senter vil kunne få en årlig bevilgning fra Forskningsrådet på inntil 12 millioner kroner.": [
        {
          subject: "Forskningsrådet",
          object: 12_000_000,
          qualifiers: { recipient: "Hvert senter", modifier: "at-most" },
        },
      ],
      "Kvart verft kan få ei årleg løyving frå Enova på inntil 12 millionar kroner.": [
        { subject: "Enova", object: 12_000_000, qualifiers: { recipient: "Kvart verft" } },
      ],
    },
    ignores: { "De får en årlig støtte fra Forskningsrådet på 12 millioner kroner.": "who?" },
  }),
  defineFactRule({
    id: "budget-allocation/is-proposed-raised",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:^|[.;:] )(?<recipient>(?:(?! (?:som|at|er|blir) )${PHRASE}){1,90}?) (?:foreslås|føreslås|er foreslått|er føreslått|blir foreslått|blir føreslått|vert føreslått) (?:økt|auka|styrket|styrka|styrkt|hevet|heva)(?: (?<by>med)| (?:(?:fra|frå) \\{amount:\\d{1,4}\\} )?til) ${TOTAL}${AMOUNT}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] =>
      isTraded(clause)
        ? []
        : [...allocation(match.groups?.by === undefined ? "allocates" : "increases")(match, clause, input)],
    finds: {
      "I statsbudsjettet er kunsten med. Kystmusikarane føreslås auka med 1 million kroner.": [
        { subject: "regjeringen", predicate: "increases", qualifiers: { recipient: "Kystmusikarane" } },
      ],
      "I statsbudsjettet er kunsten med. Havdansen foreslås økt til 4 millioner kroner.": [
        { predicate: "allocates", object: 4_000_000, qualifiers: { recipient: "Havdansen" } },
      ],
    },
    ignores: { "Skatten foreslås økt med 4 millioner kroner.": "no grant" },
  }),
  defineFactRule({
    id: "budget-allocation/is-supplied",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:tilføres|tilførast|(?:blir|vert|ble|vart|er) (?=\\{)) ?(?<recipient>${NAMED}) (?:tilført )?${TOTAL}${AMOUNT}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { recipient = "", amount } = match.groups ?? {};
      if (!/tilf/u.test(match[0]) || isDenied(clause, match, undefined) || isTraded(clause)) return [];
      return draftOf("allocates", null, amount, recipient, undefined, clause, input);
    },
    finds: {
      "I 2025 tilføres Enova om lag 3 milliarder kroner gjennom fondet.": [
        { subject: null, object: 3_000_000_000, qualifiers: { recipient: "Enova", year: "2025" } },
      ],
    },
    ignores: { "I 2025 tilføres Fjordverft AS 3 millioner kroner i ny egenkapital.": "shares" },
  }),
];
