/** Budget allocations that come on top of what was given before: who gets so much more. */

import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AMOUNT, AUXILIARY, allocation, INCREASED, NO_SUM, TOTAL } from "./grant.ts";
import { GIVER } from "./grantor.ts";
import { POT } from "./pot.ts";
import { isFunder } from "./public-money.ts";

/** "Etter forhandlinger |mellom Høyre og Venstre ble det enighet om å styrke": they are only told of. */
const NOT_GIVER =
  /(?<![A-Za-zÀ-ɏ])(?:mellom|med|hos|fra|frå|for|til|av|etter|gjennom|via|mot) \{organisation:\d{1,4}\}(?:(?:,| og|, og) \{organisation:\d{1,4}\}){0,5}/gu;

/** Nothing that it is for. */
const BARE_POT = /^(?:bevilgning|løyving|støtt|tilskudd|tilskot|ramm)(?:en|a|et|ene|ane)?$/iu;
/** "skogforskningen", "vedlikeholdet av veiene": what is done for public money. */
const WORK = `(?:(?:den|det) [a-zæøå]{3,20} )?[a-zæøå]{0,20}(?:forsk(?:n)?ing|rasvern|skredsikring|vedlikehold|vedlikehald|beredskap|bistand|utviklingshjelp|veiutbygging|vegutbygging|oppsyn|kartlegging)(?:en|a|et|sarbeidet)?(?: (?:av|på|i|til|mot) ${NO_SUM}{1,60}?)?`;

export const budgetIncreasedRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/strengthened-by",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?<recipient>${PHRASE}{1,120}?) )?(?:(?:(?:skal|vil) (?:(?:også|òg|nå|no|derfor|difor) )?)?(?:styrkes|styrkast)|blir styrket|blir styrka|vert styrkt|trappes opp|trappast opp|(?<active>(?:(?:vil|skal|foreslår å|føreslår å) )?(?:styrk(?:er|jer|e|je)|trapp(?:er|ar|e|a) opp))(?: (?<inner>regjering(?:en|a)|departementet|fylkeskommunen|kommunen|staten))?) (?:(?:derfor|difor|dermed|også|òg|nå|no|videre|vidare|kraftig|betydelig|ytterligere|ytterlegare|\\{date:\\d{1,4}\\}|i \\{date:\\d{1,4}\\}) ){0,3}(?:(?<recipient2>(?!med )(?:${NO_SUM}|, (?=\\{organisation)){1,120}?) )?med ${TOTAL}${AMOUNT}(?: for å (?<purpose>${PHRASE}{3,120}))?`,
      "giu",
    ),
    // "Regjeringen styrker X med …": what stands before the active verb is the giver; "X styrkes med …": the recipient.
    build: allocation("increases", ({ recipient, recipient2, active, inner }) =>
      recipient2 === undefined
        ? { recipient }
        : {
            recipient: recipient2,
            giver: active === undefined ? undefined : (inner ?? recipient?.replace(NOT_GIVER, "")),
          },
    ),
    finds: {
      "Regjeringen vil ha mer eksport, og klyngeprogrammet styrkes derfor med 20 millioner kroner.": [
        {
          subject: "regjeringen",
          predicate: "increases",
          object: 20_000_000,
          qualifiers: { recipient: "Norwegian Innovation Clusters" },
        },
      ],
      "Regjeringen vil ha mer eksport. Kystnettene skal også styrkes med 20 millioner kroner.": [
        { subject: "regjeringen", object: 20_000_000, qualifiers: { recipient: "Kystnettene" } },
      ],
      "Klyngeprogrammet styrkes nå ytterligere med 25 millioner kroner.": [
        { object: 25_000_000, qualifiers: { recipient: "Norwegian Innovation Clusters" } },
      ],
      "Regjeringen foreslår å styrke kystnettene med ytterligere 10 millioner kroner.": [
        { subject: "regjeringen", object: 10_000_000, qualifiers: { recipient: "kystnettene" } },
      ],
      "Regjeringen styrker Siva med 30 millioner kroner og fyrene med 12 millioner kroner.": [
        { subject: "regjeringen", object: 30_000_000, qualifiers: { recipient: "Siva" } },
        { subject: "regjeringen", object: 12_000_000, qualifiers: { recipient: "fyrene" } },
      ],
      "Kystnettet blir styrka med 30 millionar kroner. Fyra styrkast med 3 millionar kroner, hamnene med 2 millionar kroner og kaiene med 1 million kroner.":
        [
          { subject: null, object: 30_000_000, qualifiers: { recipient: "Kystnettet" } },
          { object: 3_000_000, qualifiers: { recipient: "Fyra" } },
          { object: 2_000_000, qualifiers: { recipient: "hamnene" } },
          { object: 1_000_000, qualifiers: { recipient: "kaiene" } },
        ],
      "Etter forhandlinger mellom Høyre og Venstre ble det enighet om å styrke kystnettet med 30 millioner kroner.":
        [{ subject: null, object: 30_000_000, qualifiers: { recipient: "kystnettet" } }],
      "I tillegg styrker regjeringen kystnettet med 30 millioner kroner.": [
        { subject: "regjeringen", object: 30_000_000, qualifiers: { recipient: "kystnettet" } },
      ],
      "Regjeringa styrkjer kystnettet med 50 millionar kroner.": [
        { subject: "regjeringen", object: 50_000_000, qualifiers: { recipient: "kystnettet" } },
      ],
    },
    ignores: { "Ordningen styrkes ikke med 20 millioner kroner.": "denied" },
  }),
  defineFactRule({
    id: "budget-allocation/increases-pot",
    type: "budget-allocation",
    titles: true,
    pattern: new RegExp(
      `(?:(?<giver>${GIVER})(?: (?:${AUXILIARY}|foreslår|føreslår))?(?:(?: \\{date:\\d{1,4}\\}| derfor| difor| også| òg| nå| no| blant annet| mellom anna){1,2}(?: å)?)? (?:øker|øke|økt|økte|auker|auke|aukar|auka|styrker|styrke|styrkje|styrkjer|styrket|styrka)|(?:øker|økte|auker|aukar|auka|styrker|styrkjer|styrket|styrka) (?<giver2>${GIVER})(?: også| òg)?|(?:foreslår|føreslår|gjer|vil|ønsker) (?<giver3>${GIVER})(?: også| òg| derfor| difor)?(?: framlegg om)? å (?:øke|auke|auka|styrke|styrkje|heve)|(?:er det (?:også |òg )?(?:foreslått|føreslått|foreslege)|det foreslås|det føreslås|foreslås det|(?:ble|blir|blei|vart|vert) det (?:også |òg )?(?:foreslått|føreslått|foreslege)|[Dd]et (?:ble|blir|blei|vart|vert|er) (?:også |òg )?(?:foreslått|føreslått|foreslege)|[Dd]et foreslås) å (?:øke|auke|auka|styrke|styrkje)|gjerast? (?:det )?(?:også |òg )?framlegg om å (?:auke|auka|styrkje)) (?:\\{date:\\d{1,4}\\} |nå |no )?(?<recipient>${INCREASED}|(?<work>${WORK})) med ${TOTAL}${AMOUNT}(?: for å (?<purpose>${PHRASE}{3,120})| til (?<use>(?:(?! (?:og|som) )${NO_SUM}){3,120}?)(?=$|[.,;]| (?:og|som) ))?`,
      "gu",
    ),
    build: (match, clause, input) =>
      allocation("increases", ({ recipient, giver, giver2, giver3, use }) => ({
        // "auke løyvingane med 4 millionar |til rasvern".
        recipient: use !== undefined && BARE_POT.test(recipient ?? "") ? use : recipient,
        giver: giver ?? giver2 ?? giver3,
        // A company's own research is no grant.
      }))(match, clause, input).filter(
        ({ subject }) =>
          match.groups?.work === undefined || isFunder(subject) || match[0].includes("Storting"),
      ),
    finds: {
      "No aukar regjeringa løyvinga til fyr i nord med om lag 20 millionar kroner.": [
        { subject: "regjeringen", object: 20_000_000, qualifiers: { recipient: "fyr i nord" } },
      ],
      "I tillegg øker regjeringen tilskuddene til kaier, fyrtårn og sjømerker med 9 millioner kroner.": [
        { object: 9_000_000, qualifiers: { recipient: "kaier, fyrtårn og sjømerker" } },
      ],
      "Regjeringen øker bevilgningen til kaier med 9 millioner kroner og til fyr med 3 millioner kroner.": [
        { object: 9_000_000, qualifiers: { recipient: "kaier" } },
        { object: 3_000_000, qualifiers: { recipient: "fyr" } },
      ],
      "Regjeringen har økt bevilgningen til fyrvern med 9 millioner kroner siden 2013.": [
        { object: 9_000_000, qualifiers: { recipient: "fyrvern", year: undefined } },
      ],
      "Regjeringen vil øke bevilgningen til fyrstasjoner med 8 millioner kroner.": [
        {
          subject: "regjeringen",
          predicate: "increases",
          object: 8_000_000,
          qualifiers: { recipient: "fyrstasjoner" },
        },
      ],
      "Regjeringen foreslår blant annet å øke rammen for kaier med 10 millioner kroner.": [
        { subject: "regjeringen", object: 10_000_000, qualifiers: { recipient: "kaier" } },
      ],
      "Global Centres of Expertise er nytt. Regjeringen har økt bevilgningen til klyngesatsingen med 9 millioner kroner.":
        [{ object: 9_000_000, qualifiers: { recipient: "klyngesatsingen" } }],
      "I statsbudsjettet er det gjort framlegg om å auke løyvingane til fyrvern med 4 millionar kroner.": [
        { subject: "regjeringen", object: 4_000_000, qualifiers: { recipient: "fyrvern" } },
      ],
      "Regjeringa går inn for å auke løyvinga til fyrvernet med 4 millionar kroner.": [
        { subject: "regjeringen", object: 4_000_000, qualifiers: { recipient: "fyrvernet" } },
      ],
      "Regjeringa gjer framlegg om å auke løyvingane med 4 millionar kroner til rasvern i nord.": [
        { subject: "regjeringen", object: 4_000_000, qualifiers: { recipient: "rasvern i nord" } },
      ],
      "Regjeringen foreslår å øke skogforskningen med 9 millioner kroner.": [
        { subject: "regjeringen", object: 9_000_000, qualifiers: { recipient: "skogforskningen" } },
      ],
      "Stortinget vedtok å øke bevilgningen til fyrvern med 4 millioner kroner.": [
        { subject: "Stortinget", object: 4_000_000, qualifiers: { recipient: "fyrvern" } },
      ],
      "Regjeringen foreslår en økning i bevilgningen til fyrvernet på 4 millioner kroner.": [
        { subject: "regjeringen", object: 4_000_000, qualifiers: { recipient: "fyrvernet" } },
      ],
      "Forskingsrådet aukar HAV-satsinga med 8 millionar kroner": [
        { subject: "Forskningsrådet", object: 8_000_000, qualifiers: { recipient: "HAV-satsinga" } },
      ],
      "I statsbudsjettet er kysten med. Det foreslås å øke bevilgningen til naturvern med 3 millioner kroner.":
        [{ subject: "regjeringen", object: 3_000_000, qualifiers: { recipient: "naturvern" } }],
      "Regjeringa føreslår å auke støtta til bygdekino med 3 millionar kroner for å nå fleire.": [
        { object: 3_000_000, qualifiers: { recipient: "bygdekino", purpose: "nå fleire" } },
      ],
    },
    ignores: {
      "Regjeringen vil øke eksporten med 8 millioner kroner.": "a target, and no grant",
      "Equinor øker forskningen på torsk med 9 millioner kroner.": "a company's own money",
      "Høyre går inn for å øke bevilgningen til fyr med 8 millioner kroner.": "a party's wish",
      "Regjeringen vil ikke øke støtten til kino med 3 millioner kroner.": "denied",
      "Departementet foreslår å øke bevilgningen på posten med 3 millioner kroner.": "on which?",
    },
  }),
  defineFactRule({
    id: "budget-allocation/pot-is-increased",
    type: "budget-allocation",
    titles: true,
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ]|(?:[Gg]jennom|[Oo]ver|blir|ble|blei|vert|vart|er) |\\{organisation:\\d{1,4}\\} )(?<recipient>(?:[A-Za-zæøåÆØÅ]{0,30}${POT}[a-zæøå]{0,6}|\\{(?:programme|organisation):\\d{1,4}\\})(?: (?:til|for|på) ${PHRASE}{1,80}?)?) (?:øker|økte|aukar|auker|(?<!(?:blir|blei|ble|vert|vart|er|foreslått|føreslått) )auka|vokser|veks|økes|aukast|blir økt|blir auka|vert auka|ble økt|blei auka|vart auka|er økt|er auka|er foreslått økt|foreslås økt|er føreslått auka|blir foreslått økt) (?:\\{date:\\d{1,4}\\} |dermed |derfor |difor )?med ${TOTAL}${AMOUNT}`,
      "giu",
    ),
    // "Oljefondet økte med …": what it is worth.
    build: (match, clause, input) =>
      /fond|^\{organisation/iu.test(match.groups?.recipient ?? "") &&
      / (?:øker|økte|aukar|auker|auka|vokser|veks) /u.test(match[0])
        ? []
        : allocation("increases")(match, clause, input),
    finds: {
      "Regjeringen foreslår at tilskuddet til havdans økes med 3 millioner kroner.": [
        { subject: "regjeringen", predicate: "increases", qualifiers: { recipient: "havdans" } },
      ],
      "Tilskotet gjennom statsbudsjettet til nye kaier aukar med vel 5 mill. kr.": [
        { predicate: "increases", object: 5_000_000, qualifiers: { recipient: "nye kaier" } },
      ],
      "Forskningsrådets bevilgning over kystbudsjettet økes med 6 mill. kroner.": [
        { object: 6_000_000, qualifiers: { recipient: "Forskningsrådet" } },
      ],
      "Tilskuddet til fjellskoler økes med 5 millioner kroner.": [
        { predicate: "increases", object: 5_000_000, qualifiers: { recipient: "fjellskoler" } },
      ],
      "I framlegget til statsbudsjett er løyvinga til rasvern føreslått auka. Ramma for rasvern vert auka med 2 millionar kroner.":
        [{ subject: "regjeringen", object: 2_000_000, qualifiers: { recipient: "rasvern" } }],
    },
    ignores: {
      "Lønna økes med 5000 kroner.": "no public money",
      "Oljefondet økte med 5 milliarder kroner.": "what it is worth",
      "Tilskuddet til fjellskoler bør økes med 5 millioner kroner.": "a wish",
      "Høyre foreslår at tilskuddet til fjellskoler økes med 5 millioner kroner.": "a party's wish",
    },
  }),
];
