/** Budget allocations: who gives how much to what. */

import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import {
  AMOUNT,
  AUXILIARY,
  allocation,
  GIVE,
  IN_BUDGET,
  MORE,
  OF_TWO_KINDS,
  PROMISE,
  TOTAL,
} from "./grant.ts";
import { GIVER } from "./grantor.ts";

/** "for |utbygging av nye kaier": what is done for it. */
const FOR_WORK =
  "for(?= (?:(?:videre|vidare|fortsatt|økt|auka) )?[a-zæøå]{0,30}(?:ing|else|sjon|opptak|arbeid|drift) (?:av|på|til|ved|i|med|mot) )";

export const budgetRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/gives",
    type: "budget-allocation",
    titles: true,
    pattern: new RegExp(
      `(?<! (?:til|fra|frå|hos|ved) )(?<giver>${GIVER})(?:(?: ${PHRASE}{1,100}?)?, og)?(?: ${AUXILIARY})?(?: ${PHRASE}{1,60}?)? ${GIVE} (?:(?:i )?\\{date:\\d{1,4}\\} )?(?<promise>${PROMISE})${TOTAL}${AMOUNT}${MORE}(?: friske)?(?:${OF_TWO_KINDS}|${IN_BUDGET}| i \\{programme:\\d{1,4}\\})?(?: (?:for|i) \\{date:\\d{1,4}\\}| i år| neste år)?(?:, av [^,.]{5,60},)?(?: (?:fra|frå) (?:\\{(?:organisation|programme):\\d{1,4}\\}|[A-ZÀ-ÖØ-Þ][a-zæøå]{3,30}))?(?: fordelt| tilbake| som skal (?:gå|brukes|brukast|nyttast|bidra))? (?<link>til|på|i(?! \\{date)|for å|${FOR_WORK}) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    // "Siva skal bruke 3 millioner fra |Enova til …": who stands first is given it.
    build: (match, clause, input) =>
      / bruk(?:e|a|er|ar|te?)? .*\} (?:fra|frå) \{organisation:/u.test(match[0])
        ? []
        : allocation("allocates")(match, clause, input),
    finds: {
      "Regjeringen vil bruke 75 millioner kroner mer i 2025 for å fremme kyststier.": [
        {
          predicate: "increases",
          object: 75_000_000,
          qualifiers: { purpose: "fremme kyststier", year: "2025" },
        },
      ],
      "Forskningsrådet gir 6 millioner kroner i støtte til kaia i Bodø.": [
        { predicate: "allocates", object: 6_000_000, qualifiers: { recipient: "kaia i Bodø" } },
      ],
      "Regjeringen vil bruke 30 millioner kroner mer på havforskning.": [
        { predicate: "increases", object: 30_000_000, qualifiers: { recipient: "havforskning" } },
      ],
      "Næringsminister Cecilie Myrseth (Ap) deler ut 45 millioner kroner til nye fyrstasjoner.": [
        { subject: "regjeringen", object: 45_000_000, qualifiers: { recipient: "nye fyrstasjoner" } },
      ],
      "Regjeringen har i årets budsjett satt av 137 millioner kroner til klyngeprogrammet.": [
        {
          subject: "regjeringen",
          object: 137_000_000,
          qualifiers: { recipient: "Norwegian Innovation Clusters", year: "2024" },
        },
      ],
      "Forskningsrådet bevilger 12 millioner kroner til ny havforskning.": [
        { subject: "Forskningsrådet", object: 12_000_000, qualifiers: { recipient: "ny havforskning" } },
      ],
      "Forskningsrådet lyser ut 40 millioner kroner til ny havforskning.": [
        {
          subject: "Forskningsrådet",
          predicate: "allocates",
          object: 40_000_000,
          qualifiers: { recipient: "ny havforskning" },
        },
      ],
      "Innovasjon Norge bevilget i fjor 2 millioner kroner til nye fyr.": [
        {
          subject: "Innovasjon Norge",
          object: 2_000_000,
          qualifiers: { recipient: "nye fyr", year: "2023" },
        },
      ],
      "Enova har gitt tilsagn om 4 millioner kroner til Fjordverft AS.": [
        { subject: "Enova", object: 4_000_000, qualifiers: { recipient: "Fjordverft AS" } },
      ],
      "Regjeringa føreslår 12 millionar kroner til å styrkje klyngeprogrammet og 4 millionar kroner til å fremje skulemat.":
        [
          { object: 12_000_000, qualifiers: { recipient: "Norwegian Innovation Clusters" } },
          { object: 4_000_000, qualifiers: { purpose: "fremje skulemat" } },
        ],
      "Totalt har mellom anna Siva investert 30 millionar kroner for å byggje verft.": [
        { subject: "Siva", object: 30_000_000, qualifiers: { purpose: "byggje verft" } },
      ],
      "Regjeringa vil gje 6 millionar kroner til rederi, verft og hamner for å byggje ferjer.": [
        { subject: "regjeringen", object: 6_000_000, qualifiers: { recipient: "rederi, verft og hamner" } },
      ],
      "Regjeringen gir 100 millioner kroner til kommunene til å bygge nye kaier.": [
        { object: 100_000_000, qualifiers: { recipient: "kommunene", purpose: "bygge nye kaier" } },
      ],
      "Fylkesutvalet i Rogaland har vedteke å løyve 2 millionar kroner til nye fyr.": [
        { subject: "Fylkesutvalet i Rogaland", object: 2_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Regjeringa la fram ein krisepakke på 9 millionar kroner til nye fyr.": [
        { subject: "regjeringen", object: 9_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Regjeringen legger i statsbudsjettet frem forslag om 9 millioner kroner til nye fyr.": [
        { subject: "regjeringen", object: 9_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Næringsutvalet løyvde 3 millionar kroner til nye fyr.": [
        { subject: "næringsutvalet", object: 3_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Enova gir 3 millioner kroner til nye fyr over fire år.": [
        { object: 3_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Enova gir 3 millioner kroner til de nye fyrene over en treårsperiode.": [
        { object: 3_000_000, qualifiers: { recipient: "de nye fyrene" } },
      ],
      "Herøy formannskap vil løyve éin million kroner til næringsfondet.": [
        { subject: "Herøy formannskap", object: 1_000_000, qualifiers: { recipient: "næringsfondet" } },
      ],
      "Regjeringen foreslår å bevilge 9 millioner kroner i neste års statsbudsjett til skolekorps.": [
        {
          object: 9_000_000,
          qualifiers: { recipient: "skolekorps", year: "2025", instrument: "neste års statsbudsjett" },
        },
      ],
      "Regjeringa gir 6 millionar kroner til til rasvern.": [
        { predicate: "increases", object: 6_000_000, qualifiers: { recipient: "rasvern" } },
      ],
      "Regjeringen setter av 9 millioner kroner i budsjettene for 2025 og 2026 til nye fyr.": [
        { object: 9_000_000, qualifiers: { recipient: "nye fyr", year: "2025/2026" } },
      ],
      "Regjeringa vil òg gi 7 millionar kroner til nye fyr i Finnmark over kystbudsjettet.": [
        {
          object: 7_000_000,
          qualifiers: { recipient: "nye fyr i Finnmark", instrument: "kystbudsjettet" },
        },
      ],
      "Innovasjon Norge har sett av 8 millionar kroner til å støtte prosjektet.": [
        {
          subject: "Innovasjon Norge",
          object: 8_000_000,
          qualifiers: { recipientAsWritten: "å støtte prosjektet" },
        },
      ],
      "Regjeringa løyver 5 millionar kroner til å støtta opp under nye verft.": [
        { object: 5_000_000, qualifiers: { purpose: "støtta opp under nye verft" } },
      ],
      "Noreg gir 2 milliardar til reinare kystar": [
        { subject: "Norge", object: 2_000_000_000, qualifiers: { recipient: "reinare kystar" } },
      ],
      "Forskningsrådet har gitt ei løyving på 6 millionar kroner til nye fyr.": [
        { subject: "Forskningsrådet", object: 6_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Styret i Regionalt forskingsfond Vestlandet (RFF Vestlandet) har vedtatt å løyve 6 millionar kroner til nye fyr.":
        [{ subject: "Regionalt forskingsfond Vestlandet", object: 6_000_000 }],
      "Enova har gitt 2 millioner kroner i tilskudd og 7 millioner kroner i lån til Fjordverft AS.": [
        { subject: "Enova", object: 2_000_000, qualifiers: { recipient: "Fjordverft AS" } },
        { object: 7_000_000, qualifiers: { recipient: "Fjordverft AS", instrument: "lån" } },
      ],
      "Styret i stiftinga vedtok å dele ut 57 gåver på til saman 4 millionar kroner til gode føremål.": [
        { subject: null, object: 4_000_000, qualifiers: { recipient: "gode føremål" } },
      ],
      "Regjeringen har valgt å øremerke 2 milliarder kroner, av en pott på 3 milliarder kroner, til nye fyr.":
        [{ subject: "regjeringen", object: 2_000_000_000, qualifiers: { recipient: "nye fyr" } }],
      "– Det er bra at vi har brukt 20 millionar kroner til nye fyr, seier direktør Kari Nordvik i Innovasjon Norge.":
        [{ subject: "Innovasjon Norge", object: 20_000_000, qualifiers: { recipient: "nye fyr" } }],
      "Innovasjon Norge tildeler 12 millioner kroner fordelt på 53 verft i nord.": [
        { subject: "Innovasjon Norge", object: 12_000_000, qualifiers: { recipient: "53 verft i nord" } },
      ],
      "Regjeringen gir 2 milliarder kroner til fyrvern i kommuner og fylker i 2025.": [
        { qualifiers: { recipient: "fyrvern i kommuner og fylker", year: "2025" } },
      ],
      "Regjeringen har fordelt 2 milliarder kroner i spillemidler.": [
        { subject: "regjeringen", object: 2_000_000_000 },
      ],
      "Vardø kommune satser på fyr. Kommunen løyver 3 millionar kroner til ei ny lykt.": [
        { subject: "Vardø kommune", object: 3_000_000, qualifiers: { recipient: "ei ny lykt" } },
      ],
      "Forskningsrådet gir 6 millioner kroner til nye fyr i Rogaland, Nordland og Troms.": [
        { object: 6_000_000, qualifiers: { recipient: "nye fyr i Rogaland, Nordland og Troms" } },
      ],
      "Forskningsrådet gir 6 millioner kroner til Siva og Enova.": [
        { object: 6_000_000, qualifiers: { recipient: "Siva og Enova" } },
      ],
      "Regjeringa løyver 4 millionar kroner til ei ny låneordning retta mot små, nystarta hamner.": [
        { object: 4_000_000, qualifiers: { recipient: "ei ny låneordning" } },
      ],
      "2 milliarder kroner over ti år har Forskningsrådet bevilget til nye fyr.": [
        { subject: "Forskningsrådet", object: 2_000_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Forskningsrådet har, i et digitalt møte, tildelt over 7 millioner kroner til nye fyr.": [
        { subject: "Forskningsrådet", object: 7_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Regjeringen har fordelt 8 millioner kroner av overskuddet i Norsk Tipping AS til nye fyr.": [
        { subject: "regjeringen", object: 8_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Fylkesrådet setter av 8 millioner ekstra hvert år i planperioden til nye fyr.": [
        { predicate: "increases", object: 8_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Hovudutval for hav tildelte i møtet 15. mars 3 mill. kroner til nye fyr.": [
        { subject: "Hovudutval for hav", object: 3_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Forskningsrådet har delt ut 4 millioner kroner til sju skolekorps.": [
        { subject: "Forskningsrådet", qualifiers: { recipient: "sju skolekorps" } },
      ],
      "Regjeringen foreslår 7 millioner kroner til nye kaier i Bodø og vil videreføre ordningen.": [
        { object: 7_000_000, qualifiers: { recipient: "nye kaier i Bodø" } },
      ],
      "Regjeringen vil ha reine kyster. De skal også gi 7 millioner kroner til nye fyr i nord.": [
        { subject: "regjeringen", object: 7_000_000, qualifiers: { recipient: "nye fyr i nord" } },
      ],
      "Statsforvalteren i Nordland har fordelt 7 millioner kroner i prosjektskjønn til nye fyr.": [
        { subject: "Statsforvalteren i Nordland", object: 7_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Regjeringen vil i statsbudsjettet for 2025 foreslå 40 nye millioner til fyrvern.": [
        { subject: "regjeringen", object: 40_000_000, qualifiers: { recipient: "fyrvern", year: "2025" } },
      ],
      "Regjeringen foreslår å bevilge 7 millioner kroner for gjennomføring av nye kystkurs.": [
        { object: 7_000_000, qualifiers: { recipient: "gjennomføring av nye kystkurs" } },
      ],
      "Kommunestyret sette av 4 mill. kr til ev. auka utgifter ved flytting av fyret.": [
        { object: 4_000_000, qualifiers: { recipient: "ev. auka utgifter ved flytting av fyret" } },
      ],
      "Regjeringa vil fylle på med 45 millionar kroner til Siva.": [
        { subject: "regjeringen", object: 45_000_000, qualifiers: { recipient: "Siva" } },
      ],
      "Fylkestinget satte av 9 millioner kroner til nye fyr.": [
        { object: 9_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
      "Stiftinga delte ut 33 millionar kroner i gåver til 200 lag.": [
        { object: 33_000_000, qualifiers: { recipient: "200 lag" } },
      ],
      "Formannskapet setter av 3 millioner kroner til bl.a. opprusting av kaia.": [
        { object: 3_000_000, qualifiers: { recipient: "opprusting av kaia" } },
      ],
      "Fylkesrådet bevilger 9 millioner kroner til fylkesvei 17 Holm – Vennesund i Bindal.": [
        { object: 9_000_000, qualifiers: { recipient: "fylkesvei 17 Holm – Vennesund i Bindal" } },
      ],
      "Regjeringa gir 6 millionar kroner til prosjektering, kjøp av grunn og rydding av hamner.": [
        { qualifiers: { recipient: "prosjektering, kjøp av grunn og rydding av hamner" } },
      ],
    },
    ignores: {
      "Høyre vil gi 4 millioner kroner til kaia.": "a party's wish",
      "Skal regjeringen gi 4 millioner kroner til kaia?": "asked",
      "Hadde regjeringen gitt 4 millioner kroner til kaia, ville den blitt bygd.": "not so",
      "Regjeringen må bevilge 45 millioner kroner til nye fyr, sier Kari Nordvik.": "what she asks for",
      "Regjeringa må no løyve 45 millionar kroner til nye fyr.": "what somebody asks for",
      "Regjeringen har ikke bevilget 12 millioner kroner til havet.": "denied",
      "Fjordverft AS vokser. De har gitt 7 millioner kroner til nye fyr.": "a company's own money",
      "Høyre vil i neste budsjett foreslå 12 millioner kroner til havet.": "a party's wish",
      "Høyre foreslår 12 millioner kroner til havet.": "a party's wish",
      "Høyre legger frem forslag om 12 millioner kroner til havet.": "a party's wish",
      "Høyre legger fram en krisepakke på 12 millioner kroner til havet.": "a party's wish",
      "Innovasjon Norge fikk tildelt 12 millioner kroner til havet.": "who stands first is given it",
      "Frankrike gir 12 millioner kroner til havet.": "another country's money",
      "Fjordverft AS har brukt 12 millioner kroner på nye kaier.": "a company's own money",
      "Siva skal bruke 12 millioner kroner fra Enova til å måle havet.": "Siva is given it",
      "Hvis Forskningsrådet gir 12 millioner kroner til havet, blir det liv.": "a condition",
      "Regjeringen ber Stortinget om å gi 12 millioner kroner til havet.": "asked for",
    },
  }),
];
