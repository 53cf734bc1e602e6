/** Budget allocations told of who gets the money, or of what a budget means. */

import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, thingOf } from "../../things.ts";
import { placeOf, topicBefore } from "../../topic.ts";
import { AMOUNT, draftOf, isRaise, MORE, NO_DIFFERENCE, PROMISE, TO_USE, TOTAL } from "./grant.ts";
import { grantor, isToldBy, POINTED_GIVER, SAVINGS_BANK } from "./grantor.ts";
import { isCause, isFunder, isPublicMoney, isTraded, PAID } from "./public-money.ts";
import { isDenied } from "./unreal.ts";

/** A name before another, right before the second of them. */
const AMONG =
  /(?:\{(?:organisation|cluster|programme|place):\d{1,4}\}|(?<![.:!?–] |^)[A-ZÆØÅ][A-Za-zæøåÆØÅ-]+)(?:,| og| samt) $/u;

export const budgetReceivedRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/receives",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<recipient>\\{(?:organisation|cluster|programme):\\d{1,4}\\}|(?:[Kk]lyng(?:en|a|ja)|[Pp]rosjektet|[Kk]lyngeprosjektet|[Bb]edriften|[Bb]edrifta|[Ss]elskapet|[Vv]erksemda|[Pp]rogrammet|[Ss]enteret|[Ii]nstituttet|[Ll]aget|[Ff]oreningen|[Ff]oreininga|[Oo]rdningen|[Oo]rdninga)) (?:(?:får|fikk|fekk|mottar|mottok|tildeles|tildelast|(?:blir|ble|blei|vart|vert|er) (?:nå |no |også |òg )?(?:tildelt|innvilget|innvilga))|har (?:nå |no |også |òg )?(?:fått|mottatt|motteke|blitt tildelt)(?: (?:innvilget|innvilga|løyvd|tildelt))?) (?:nå |no |også |òg |dermed )?(?:\\{date:\\d{1,4}\\} )?(?:som (?:[A-Za-zÆØÅæøå-]{2,25}|\\{programme:\\d{1,4}\\}) )?(?<promise>${PROMISE})${TOTAL}${AMOUNT}${NO_DIFFERENCE}${MORE}(?<how> i (?:støtte|tilskudd|tilskot|bevilgning|løyving|statsstøtte|offentlig støtte|offentleg støtte|oppstartsstøtte|prosjektmidler|gave|gåve))?(?: i året| årlig| årleg| hvert år| kvart år| per år| over (?:\\{[a-z]+:\\d+\\}|[a-zæøå]+ år))?(?: (?:tildelt |innvilget |innvilga )?(?:fra|frå|av) (?<giver>(?:(?:\\{(?:organisation|programme):\\d{1,4}\\}|${SAVINGS_BANK})(?: og (?:\\{organisation:\\d{1,4}\\}|${SAVINGS_BANK}))?|[Rr]egjeringen|[Rr]egjeringa|[Ff]ylkeskommunen|[Kk]ommunen|[Ss]taten|${POINTED_GIVER})))?(?: (?:til|for) å (?<purpose>${PHRASE}{3,120}(?:(?<= (?:ny|nye|nytt|stor|stort|store)), ${PHRASE}{3,100})?))?(?:${TO_USE})?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", how, giver, purpose, use, amount, promise, more } = match.groups ?? {};
      const behind = clause.skeleton.slice(clause.skeleton.indexOf(`{amount:${amount}}`));
      const by = giver === undefined ? null : grantor(clause, giver, input);
      // Money as such is pay, a fine or a price: somebody gives it, or it is called support, or a cluster gets it.
      const isGrant =
        how !== undefined ||
        isToldBy(giver, by) ||
        promise !== "" ||
        /\{(?:cluster|programme)|lyng/u.test(recipient) ||
        (isPublicMoney(clause, input) && !isTraded(clause) && !PAID.test(behind)) ||
        // Who hands out public money is given it to do something with.
        ((purpose ?? use) !== undefined && isFunder(thingOf(clause, recipient, input))) ||
        // "Nofima får 18 millioner kroner til forskning".
        (use !== undefined && isCause(use) && !isTraded(clause) && !PAID.test(behind));
      // "|Siva og NTNU får …": both of them.
      if (!isGrant || isDenied(clause, match, use) || AMONG.test(clause.skeleton.slice(0, match.index)))
        return [];
      const pointed = /^\{/u.test(recipient)
        ? null
        : (antecedent(recipient, placeOf(clause, match.index), input) ??
          (/^(?:prosjekt|program|ordning|klyngeprosjekt)/iu.test(recipient)
            ? null
            : topicBefore(clause, input)));
      if (pointed === null && !/^\{/u.test(recipient)) return [];
      if (by !== null && JSON.stringify(by) === JSON.stringify(pointed)) return [];
      return draftOf(
        more === undefined && !isRaise(promise) ? "allocates" : "increases",
        by,
        amount,
        recipient,
        purpose ?? use,
        clause,
        input,
      ).map((draft) =>
        pointed !== null && "name" in pointed
          ? {
              ...draft,
              qualifiers: { ...draft.qualifiers, recipient: pointed.name, recipientAsWritten: recipient },
            }
          : draft,
      );
    },
    finds: {
      "Siva fikk 210 millioner kroner tildelt fra Forskningsrådet.": [
        { subject: "Forskningsrådet", object: 210_000_000, qualifiers: { recipient: "Siva" } },
      ],
      "Siva får 20 millioner kroner til kaia og 3 millioner kroner til fyret.": [
        { object: 20_000_000, qualifiers: { recipient: "Siva", purpose: "kaia" } },
        { object: 3_000_000, qualifiers: { recipient: "Siva", purpose: "fyret" } },
      ],
      "Oslo Cancer Cluster får 3 millioner kroner i året fra Innovasjon Norge.": [
        {
          subject: "Innovasjon Norge",
          object: 3_000_000,
          qualifiers: { recipient: "Oslo Cancer Cluster" },
        },
      ],
      "Innovasjon Norge (IN) får 6 millioner kroner til å male fyrtårn.": [
        {
          subject: null,
          object: 6_000_000,
          qualifiers: { recipient: "Innovasjon Norge", purpose: "male fyrtårn" },
        },
      ],
      "Equinor har fått 2 millionar kroner til forsking på torsk.": [
        {
          subject: null,
          object: 2_000_000,
          qualifiers: { recipient: "Equinor", purpose: "forsking på torsk" },
        },
      ],
      "Siva får 2 millionar kroner til å utvikle eit nytt, nettbasert verktøy.": [
        { object: 2_000_000, qualifiers: { purpose: "utvikle eit nytt, nettbasert verktøy" } },
      ],
      "Støtten er klar. Fjordverft AS støttes med inntil 8 millioner kroner til ei ny kai.": [
        { object: 8_000_000, qualifiers: { recipient: "Fjordverft AS", purpose: "ei ny kai" } },
      ],
      "Siva melder at de har fått 6 millioner kroner i støtte til ei ny kai.": [
        { object: 6_000_000, qualifiers: { recipient: "Siva", purpose: "ei ny kai" } },
      ],
      "Fjordverft AS har fått tilsagn om 5 millioner kroner fra Enova.": [
        { subject: "Enova", object: 5_000_000, qualifiers: { recipient: "Fjordverft AS" } },
      ],
      "Klyngeprogrammet får 2 millioner kroner mer neste år.": [
        { predicate: "increases", object: 2_000_000, qualifiers: { year: "2025" } },
      ],
      "Siva får 2 millionar i eingongstilskot på revidert nasjonalbudsjett.": [
        { object: 2_000_000, qualifiers: { recipient: "Siva", instrument: "revidert nasjonalbudsjett" } },
      ],
      "Siva har fått 2 millioner kroner fra departementet knyttet til prosjektet «Fyr i nord».": [
        { qualifiers: { recipient: "Siva", purpose: "prosjektet «Fyr i nord»" } },
      ],
      "Fjordverft AS som har 90 tilsette har fått 2 millionar kroner i støtte til å byggje ei ny kai.": [
        { subject: null, object: 2_000_000, qualifiers: { purpose: "byggje ei ny kai" } },
      ],
    },
    ignores: {
      "Equinor fikk 2 millioner kroner i bot.": "a fine",
      "Equinor fikk 2 millioner kroner fra banken.": "which bank? It may be a loan",
      "Siva som har fått 2 millioner kroner har 40 ansatte.": "what it has got is told in passing",
      "Equinor har fått 2 millioner kroner til gode.": "nothing that public money is given for",
      "Siva og Enova har fått 2 millioner kroner fra Forskningsrådet.": "both of them",
      "Klyngeprogrammet får 2 millioner kroner mindre neste år.": "a difference",
      "Prosjektet har fått 3 millioner kroner i støtte.": "which?",
      "Siva mottok 45 søknader på til sammen 4 millioner kroner.": "what others ask for",
      "Oslo Cancer Cluster får ikke 3 millioner kroner fra Innovasjon Norge.": "denied",
      "Oslo Cancer Cluster kan få 3 millioner kroner fra Innovasjon Norge.": "not yet",
    },
  }),
];
