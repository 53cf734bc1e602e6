/** Budget allocations told by the money's way: it goes to something, something is supplied with it, or has so much to spend. */

import { type Clause, NAMED, slot, slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, slotOfMention } from "../../things.ts";
import { AMOUNT, allocation, draftOf, MORE, OF_KIND, PROMISE, stated, TOTAL, withKinds } from "./grant.ts";
import { grantor } from "./grantor.ts";
import { isFunder, isPublicMoney, isTraded, NO_RECIPIENT, PAID } from "./public-money.ts";
import { isDenied } from "./unreal.ts";

/** Nouns for what money is given to, where the name stood before. */
const POINTING =
  "[Pp]rogrammet|[Oo]rdningen|[Oo]rdninga|[Ss]atsingen|[Ss]atsinga|[Kk]lyngen|[Kk]lynga|[Kk]lyngja|[Kk]lyngeprogrammet";
/** Levels of government, all of them. */
const AUTHORITIES =
  "[Ff]ylkeskommunene|[Ff]ylkeskommunane|[Kk]ommunene|[Kk]ommunane|[Ff]ylkene|[Ff]ylka|[Rr]egionråda|[Rr]egionrådene";

/** What stands before the last of several. */
const LISTED = /(?:[^,] (?:og|samt)|,) $/u;

/** The recipient's name; undefined where a noun points back at nothing that has one. */
function namedIn(clause: Clause, words: string, input: FactInput): string | undefined {
  for (const kind of ["organisation", "cluster", "programme"] as const) {
    const mention = slotsIn(clause, kind, words)[0];
    const named = mention === undefined ? null : slotOfMention(mention);
    if (named !== null && "name" in named) return named.name;
  }
  const pointed = antecedent(words, clause.start, input);
  return pointed !== null && "name" in pointed ? pointed.name : undefined;
}

export const budgetFlowRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/goes-to",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:${AMOUNT} (?:av (?:dette|denne|disse|desse|pengene|pengane|midlene|midlane)(?: [a-zæøå]{3,20})? )?(?:går|gikk|gjekk)(?: (?:fra|frå) (?:(?! til )${PHRASE}){2,60}(?= til ))?|(?<![A-Za-zÀ-ɏ])(?:(?:går|gikk|gjekk) (?:det )?|(?:blir|vert) det )${TOTAL}${slot("amount", "amount2")}${MORE}|(?<![A-Za-zÀ-ɏ])har ${TOTAL}${slot("amount", "amount3")} (?:gått|kommet|kome)(?: tilbake)?) (?:nå |no |også |òg )?til (?!sammen|saman|overs|spille|grunne|topps|værs|vêrs|rente|avdrag)(?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: (match, clause, input) => {
      const words = match.groups?.recipient ?? "";
      const recipient = words.replace(/ (?:og|samt) \{amount:.*$/u, "");
      if (NO_RECIPIENT.test(recipient) || isTraded(clause) || !isPublicMoney(clause, input)) return [];
      // Of the amounts behind the first each has its own recipient.
      return allocation("allocates", () => ({ recipient }))(match, clause, input).map((draft) => ({
        ...draft,
        subject: null,
      }));
    },
    finds: {
      "Tilskuddet er fordelt. 3 millioner kroner går til skolekorpset i Vadsø.": [
        {
          subject: null,
          predicate: "allocates",
          object: 3_000_000,
          qualifiers: { recipient: "skolekorpset i Vadsø" },
        },
      ],
      "Midlene er fordelt. 36 millioner kroner går til fyr for barn og 27 millioner til nye kaier.": [
        { object: 36_000_000, qualifiers: { recipient: "fyr for barn" } },
        { object: 27_000_000, qualifiers: { recipient: "nye kaier" } },
      ],
      "Midlane er delte ut. I 2023 gjekk det 2 millionar kroner til nye fyr.": [
        { object: 2_000_000, qualifiers: { recipient: "nye fyr", year: "2023" } },
      ],
      "Midlane er delte ut. I år blir det 2 millionar kroner meir til nye fyr.": [
        { predicate: "increases", object: 2_000_000, qualifiers: { recipient: "nye fyr", year: "2024" } },
      ],
      "Midlene er delt ut. Av dette har 2 millioner kroner gått til nye kaier.": [
        { object: 2_000_000, qualifiers: { recipient: "nye kaier" } },
      ],
      "Midlane er fordelte. Av dette gjekk 2 millionar kroner til Siva.": [
        { object: 2_000_000, qualifiers: { recipient: "Siva" } },
      ],
    },
    ignores: {
      "Midlene er fordelt. 3 millioner kroner går til spille.": "lost",
      "Midlene er fordelt. I år blir det 3 millioner kroner til sammen.": "to nothing",
      "3 millioner kroner går til vinneren.": "nothing says that it is public money",
      "Midlene er fordelt. Av eksporten går 3 milliarder kroner til Tyskland.": "sold there",
      "Midlene er fordelt. 3 millioner kroner går ikke til korpset.": "denied",
    },
  }),
  defineFactRule({
    id: "budget-allocation/to-the-good-of",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:${AMOUNT} (?:kommer|kjem|kom|har kommet|har kome)|(?<![A-Za-zÀ-ɏ])har ${TOTAL}${slot("amount", "amount2")} (?:kommet|kome)) (?<recipient>(?:(?! til )${PHRASE}){1,80}?) til gode(?=$|[.,;]| )`,
      "gu",
    ),
    build: (match, clause, input) =>
      isTraded(clause) || NO_RECIPIENT.test(match.groups?.recipient ?? "") || !isPublicMoney(clause, input)
        ? []
        : allocation("allocates")(match, clause, input),
    finds: {
      "Støtten øker. Så langt har over 7 millioner kroner kommet verftene i Vardø til gode.": [
        { subject: null, object: 7_000_000, qualifiers: { recipient: "verftene i Vardø" } },
      ],
    },
    ignores: {
      "Verftet har 7 millioner kroner til gode.": "owed to it",
      "Salget økte, og 7 millioner kroner kommer eierne til gode.": "no public money",
    },
  }),
  defineFactRule({
    id: "budget-allocation/which-receives",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<recipient>${NAMED}|(?<person>\\{person:\\d{1,4}\\})|(?<=(?: (?:er|til|blant|mellom|og)|(?:prosjekt|selskap|lag|senter|nettverk|fond)et|bedrift(?:en|a)|klyng(?:en|a|ja)|verksemda|stift(?:elsen|inga)|foren(?:ingen|inga)|forein(?:inga)) )[A-ZÀ-ÖØ-Þ][A-Za-zæøåÆØÅ-]{3,30}(?: i \\{place:\\d{1,4}\\})?|(?<=^|[.;] )(?!Han |Hun |Ho |De |Dei |Den |Det |Dette |Disse |Desse |Vi |Alle |Noen |Nokre )[A-ZÀ-ÖØ-Þ][A-Za-zæøåÆØÅ-]{2,30}(?<!en|et|a|ene|ane|er|ar)(?: [A-ZÆØÅ][A-Za-zæøåÆØÅ-]{1,20}){0,2}(?=, som )|«(?:[^«»{}.]|\\{[a-z]{3,14}:\\d{1,4}\\}){3,60}»)(?:,? (?:(?:i|på|fra|frå) )?\\{place:\\d{1,4}\\}(?:\\/\\{place:\\d{1,4}\\})?)?,? som (?:nå |no |også |òg |totalt |til sammen |til saman )?(?:får|fikk|fekk|har fått|mottar|mottek|mottok|er tildelt|(?:\\{date:\\d{1,4}\\} )?(?:ble|blei|vart) (?:tildelt|bevilget|bevilga|løyvd|innvilget|innvilga)) (?:nå |no |også |òg )?${PROMISE}${TOTAL}${AMOUNT}(?! (?:mindre|for mye|for mykje|for lite|mer enn|meir enn))${OF_KIND}?(?: (?:fra|frå|av) (?<giver>\\{organisation:\\d{1,4}\\}))?(?: (?:til|for) å (?<purpose>${PHRASE}{3,120})| til (?<use>[a-zæøå]${PHRASE}{3,100}))?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", amount, purpose, use, person, kind, giver } = match.groups ?? {};
      // Somebody is paid, unless it is told to be a grant.
      if (person !== undefined && kind === undefined) return [];
      const behind = clause.skeleton.slice(clause.skeleton.indexOf(`{amount:${amount}}`));
      if (PAID.test(behind) || (giver === undefined && (isTraded(clause) || !isPublicMoney(clause, input))))
        return [];
      return isDenied(clause, match, use)
        ? []
        : withKinds(
            draftOf(
              "allocates",
              giver === undefined ? null : grantor(clause, giver, input),
              amount,
              recipient.replace(/[«»]/gu, ""),
              purpose ?? use,
              clause,
              input,
            ),
            match.groups ?? {},
            clause,
          );
    },
    finds: {
      "Midlane er delte ut. Størst er Fjordverft AS, Vardø, som har fått 9 millionar kroner i lågrisikolån.":
        [{ object: 9_000_000, qualifiers: { recipient: "Fjordverft AS", instrument: "lågrisikolån" } }],
      "Størst er løyvinga til Ola Haug som har fått to millionar i fylkesvise midlar.": [
        { object: 2_000_000, qualifiers: { recipient: "Ola Haug" } },
      ],
      "Gåvene er delte ut. Ein annan mottakar er Havfestivalen i Vardø som totalt får 150 000 kroner.": [
        { object: 150_000, qualifiers: { recipient: "Havfestivalen i Vardø" } },
      ],
      "Gjennom prosjektet Havrein, som har fått 4 millionar kroner frå Forskingsrådet, blir det reint.": [
        { subject: "Forskningsrådet", object: 4_000_000, qualifiers: { recipient: "Havrein" } },
      ],
      "Blant dem som får støtte, er Fjordverft AS i Vadsø, som får 4 millioner kroner.": [
        { subject: null, object: 4_000_000, qualifiers: { recipient: "Fjordverft AS" } },
      ],
      "Det tredje tilskotet går til «Reine hamner» som får 3 millionar kroner til å rydde botnen.": [
        { object: 3_000_000, qualifiers: { recipient: "Reine hamner", purpose: "rydde botnen" } },
      ],
    },
    ignores: {
      "Vi snakket med Fjordverft AS, som får 4 millioner kroner.": "nothing says that it is public money",
      "Støtten er delt ut. Siva, som får 4 millioner kroner mindre enn i fjor, er skuffet.": "a difference",
      "Støtten er delt ut. Fjordverft AS, som fikk 4 millioner kroner i bot, fikk ingenting.": "a fine",
    },
  }),
  defineFactRule({
    id: "budget-allocation/supplied-with",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<recipient>${NAMED}|(?<![A-Za-zÀ-ɏ])(?:${POINTING}))(?: (?:har|er|får) ${PHRASE}{1,60}?, og)? (?:tilføres|(?:(?:vil|skal) (?:bli|verte)|blir|ble|blei|vert|vart|er) (?:også |òg |(?:i )?\\{date:\\d{1,4}\\} )?tilført|får tilført|har fått tilført) (?:\\{date:\\d{1,4}\\} )?${TOTAL}${AMOUNT}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", amount } = match.groups ?? {};
      const name = namedIn(clause, recipient, input);
      if (name === undefined || isTraded(clause) || isDenied(clause, match, undefined)) return [];
      if (/\{organisation:/u.test(recipient) && !isPublicMoney(clause, input)) return [];
      return stated("allocates", null, amount, { recipient: name }, clause);
    },
    finds: {
      "Klyngeprogrammet starter straks. Programmet er åpent for alle, og vil bli tilført 9 millioner kroner i 2025.":
        [
          {
            subject: null,
            object: 9_000_000,
            qualifiers: { recipient: "Norwegian Innovation Clusters", year: "2025" },
          },
        ],
      "Klyngeprogrammet vert tilført 4 millionar kroner.": [
        { object: 4_000_000, qualifiers: { recipient: "Norwegian Innovation Clusters" } },
      ],
    },
    ignores: {
      "Programmet vil bli tilført 9 millioner kroner.": "which?",
      "Fjordverft AS blir tilført 9 millioner kroner i ny egenkapital.": "shares",
    },
  }),
  defineFactRule({
    id: "budget-allocation/has-frame",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<recipient>\\{(?:organisation|programme):\\d{1,4}\\}|(?<![A-Za-zÀ-ɏ])(?:${AUTHORITIES}|${POINTING}))(?: i \\{date:\\d{1,4}\\})? (?:har|vil ha|får|vil få|disponerer|vil disponere|skal disponere)(?: i \\{date:\\d{1,4}\\})? (?:ei|en|ein) (?:[a-zæøå]{3,20} )?(?:total)?ramme på ${TOTAL}${AMOUNT}(?: (?:til|for) å (?<purpose>${PHRASE}{3,120}))?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", amount, purpose } = match.groups ?? {};
      // "Siva og |Enova vil ha en ramme på …": all of them share it.
      if (LISTED.test(clause.skeleton.slice(0, match.index))) return [];
      // A company's frame is what it may borrow.
      const [body] = slotsIn(clause, "organisation", recipient);
      const isOfFunder = body === undefined || isFunder(slotOfMention(body));
      return !isOfFunder || isTraded(clause) || isDenied(clause, match, undefined)
        ? []
        : draftOf("allocates", null, amount, recipient, purpose, clause, input).filter(
            ({ qualifiers }) =>
              qualifiers.recipient !== recipient || !/^(?:program|ordning|sats|klyng)/iu.test(recipient),
          );
    },
    finds: {
      "Klyngeprogrammet er nytt. Programmet vil ha en ramme på 10 mill. kroner.": [
        { object: 10_000_000, qualifiers: { recipient: "Norwegian Innovation Clusters" } },
      ],
      "Det betyr at Innovasjon Norge i 2024 har en ramme på totalt 40 millioner kroner til å støtte nye verft.":
        [
          {
            subject: null,
            object: 40_000_000,
            qualifiers: { recipient: "Innovasjon Norge", year: "2024", purpose: "støtte nye verft" },
          },
        ],
      "Fylkeskommunane vil disponere ei ramme på 700 millionar kroner.": [
        { object: 700_000_000, qualifiers: { recipient: "Fylkeskommunane" } },
      ],
    },
    ignores: {
      "Eksfin har en ramme på 40 milliarder kroner for garantier.": "guarantees are no grant",
      "Fjordverft AS har en ramme på 40 millioner kroner.": "a company's",
      "Innovasjon Norge har en ramme på tre år.": "no money",
      "Tiltak som nye kaier, fyrvern og Innovasjon Norge vil ha en ramme på 40 millioner kroner.":
        "all of them",
    },
  }),
];
