/** Budget allocations told of who goes in with money for something: "Enova støtter Fjordverft AS med 2 millioner kroner". */

import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AMOUNT, draftOf, OF_TWO_KINDS, PROMISE, stated, TOTAL, withKinds } from "./grant.ts";
import { GIVER as BODY, grantor, isNobody } from "./grantor.ts";
import { isFunder } from "./public-money.ts";
import { isDenied } from "./unreal.ts";

/** Behind an amount that is given to nothing in particular. */
const ENDS = /^(?:$|[.,;]| og )/u;

/** "Klimasats støtter 12 kaier med": a programme does so as well. */
const GIVER = `${BODY}|\\{programme:\\d{1,4}\\}`;
const DONATED = "(?:bidratt|bidrege|gått|støttet|støtta|støtt|finansiert)";

export const budgetGoesInRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/goes-in-with",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:har (?<giver2>${GIVER}) ${DONATED}|(?:går|gjekk|gikk) (?<giver4>${GIVER})(?= inn(?! for))|(?:støtter|støttar|støttet|støtta|finansierer|finansierar|finansierte) (?<giver3>${GIVER})|(?<giver>${GIVER})(?: ${PHRASE}{1,120}?, og)? (?:har ${DONATED}|(?:går|gjekk|gikk)(?! glipp| inn for)|bidrar|bidreg|bidrog|bidro|støtter|støttar|støttet|støtta|finansierer|finansierar|finansierte|(?:vedtok|har vedtatt|har vedteke|har besluttet)(?: \\{date:\\d{1,4}\\}| samrøystes| enstemmig)? å (?:gå|bidra|støtte|støtta)|(?<modal>vil|skal) (?:gå|bidra|støtte)))(?: inn)?(?: i \\{date:\\d{1,4}\\}(?= [a-zæøå]))?(?: (?<recipient2>${PHRASE}{1,80}?))? med (?<promise>${PROMISE})${TOTAL}${AMOUNT}(?:${OF_TWO_KINDS}? (?<link>til|på|for å|i(?! (?:støtte|tilskudd|tilskot|lån|året|\\{date))) (?<recipient>${PHRASE}{1,160}))?(?=$|[.,;]| )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { giver, giver2, giver3, giver4, recipient, recipient2, amount, link, modal } =
        match.groups ?? {};
      const to = recipient2 ?? recipient;
      const subject = grantor(clause, giver ?? giver2 ?? giver3 ?? giver4, input);
      if (isNobody(giver ?? giver2 ?? giver3 ?? giver4, subject)) return [];
      // A bank's loan is paid back.
      if (/lån (?:om|på) $/u.test(match.groups?.promise ?? "") && !isFunder(subject)) return [];
      // What others will do is a wish.
      if (isDenied(clause, match, to) || (modal !== undefined && !isFunder(subject))) return [];
      if (to === undefined) {
        const behind = clause.skeleton.slice(match.index + match[0].length);
        return isFunder(subject) && ENDS.test(behind) ? stated("allocates", subject, amount, {}, clause) : [];
      }
      const isPurpose = link === "for å" && recipient2 === undefined;
      const drafts = draftOf(
        "allocates",
        subject,
        amount,
        isPurpose ? "" : to,
        isPurpose ? to : link === "til" && recipient2 !== undefined ? recipient : undefined,
        clause,
        input,
      );
      return withKinds(drafts, match.groups ?? {}, clause);
    },
    finds: {
      "Enova støtter Fjordverft AS med 2 millioner kroner til ei ny kai.": [
        { subject: "Enova", qualifiers: { recipient: "Fjordverft AS", purpose: "ei ny kai" } },
      ],
      "Siden da har Klimasats støttet over 1200 kaier med mer enn 3 milliarder kroner.": [
        { subject: "Klimasats", object: 3_000_000_000, qualifiers: { recipient: "over 1200 kaier" } },
      ],
      "I fjor støttet Innovasjon Norge byggingen av ei kai med et lån på 9 millioner kroner.": [
        {
          subject: "Innovasjon Norge",
          object: 9_000_000,
          qualifiers: { recipient: "byggingen av ei kai", instrument: "lån" },
        },
      ],
      "Innovasjon Norge har bidrege med 2 millionar kroner i tilskot og 9 millionar i lån til Fjordverft AS.":
        [
          { subject: "Innovasjon Norge", object: 2_000_000, qualifiers: { recipient: "Fjordverft AS" } },
          { object: 9_000_000, qualifiers: { recipient: "Fjordverft AS", instrument: "lån" } },
        ],
      "I 2023 støtta Siva nye verft i nord med 3 millionar kroner.": [
        { subject: "Siva", object: 3_000_000, qualifiers: { recipient: "nye verft i nord", year: "2023" } },
      ],
      "Innovasjon Norge går inn med ytterligere 16 millioner kroner til regional omstilling.": [
        {
          subject: "Innovasjon Norge",
          object: 16_000_000,
          qualifiers: { recipient: "regional omstilling" },
        },
      ],
      "Enova vil gå inn med 9 millioner kroner i støtte til den første kaia fram til slutten av 2025.": [
        { subject: "Enova", object: 9_000_000, qualifiers: { recipient: "første kaia" } },
      ],
      "Innovasjon Norge satser på havbruk, og går inn med 16 millioner kroner til nye verft.": [
        { subject: "Innovasjon Norge", qualifiers: { recipient: "nye verft" } },
      ],
      "Innovasjon Norge går inn med fire millioner kroner, og verftene med like mye.": [
        { subject: "Innovasjon Norge", object: 4_000_000 },
      ],
      "Enova går inn med 9 millioner kroner i Hydros testanlegg på Karmøy.": [
        {
          subject: "Enova",
          qualifiers: { recipient: "Norsk Hydro", recipientAsWritten: "Hydros testanlegg på Karmøy" },
        },
      ],
      "Her har Enova bidratt med 72 millioner kroner til kaia.": [
        { subject: "Enova", object: 72_000_000, qualifiers: { recipient: "kaia" } },
      ],
      "Forskningsrådet finansierer senteret med 20 millioner kroner.": [
        { subject: "Forskningsrådet", object: 20_000_000, qualifiers: { recipient: "senteret" } },
      ],
      "Fylkeskommunen støttar det nye kulturhuset med 4 millionar kroner.": [
        { object: 4_000_000, qualifiers: { recipient: "nye kulturhuset" } },
      ],
    },
    ignores: {
      "Siva går glipp av 5 millioner kroner og må nøye seg med 3 millioner kroner.": "it gets less",
      "Innovasjon Norge går inn med full kraft.": "no money",
      "DNB finansierer båten med et lån på 4 millioner kroner.": "a bank's loan",
      "Fjordverft AS går inn med 4 millioner kroner.": "a company's own money",
      "Høyre vil gå inn med 4 millioner kroner til nye kaier.": "a party's wish",
    },
  }),
];
