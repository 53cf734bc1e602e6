/** Budget allocations told by where the money ends up: from one level to another, in a title, through a body. */

import type { FactInput } from "../../input.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AMOUNT, AUXILIARY, allocation, draftOf, MORE, OF_KIND, TOTAL } from "./grant.ts";
import { GIVER } from "./grantor.ts";
import { POT } from "./pot.ts";
import { isFunder, isPublicMoney, isTraded, PUBLIC_MONEY } from "./public-money.ts";
import { isDenied } from "./unreal.ts";

/** "bevilgningen til kaier": a pot, and what it is for. */
const POT_PHRASE = `(?:[a-zæøå]{0,30}${POT}[a-zæøå]{0,6}|\\{programme:\\d{1,4}\\})(?: (?:til|for|på) (?:(?! (?:er|blir|blei|ble|vart|vert|har|hadde|vil|skal|foreslås) )${PHRASE}){1,80}?)?`;
const RAISED = "(?:økt|økes|auka|aukast|styrket|styrka|styrkt|styrkes|styrkast|løftet|løfta|hevet|heva)";
const LEVEL = `(?:(?:fra|frå) (?:\\{amount:\\d{1,4}\\}) (?:i \\{date:\\d{1,4}\\} )?|med \\{(?:amount|percentage):\\d{1,4}\\},? )?til ${TOTAL}${AMOUNT}`;

/** "kostnadsrammen", "rammen for lån": what something costs, and what kind of money it is. */
const NO_POT = /^(?:kostnad|styring|utgift)|(?:for|til) (?:lån|garantier|garantiar|tilskudd|tilskot)$/iu;
/** A pot that may well be nobody's grant. */
const NO_GRANT = /fond|^[a-zæøå]+$/iu;
/** Whose budget comes from the state. */
const PUBLIC_BODY =
  /(?:departementet|direktoratet|verket|tilsynet|kommune|forsvaret|politiet|universitet[^ ]*)/iu;

export const budgetLevelRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/raises-level",
    type: "budget-allocation",
    titles: true,
    pattern: new RegExp(
      `(?<giver>${GIVER})(?: (?:${AUXILIARY}|foreslår|føreslår))?(?: (?:derfor|difor|også|òg|nå|no|i ${PHRASE}{3,40}?)){0,2}(?: å)? (?:øker|øke|økt|økte|auker|auke|aukar|auka|styrker|styrke|styrkje|styrkjer|hever|heve) (?<recipient>${POT_PHRASE}) ${LEVEL}`,
      "gu",
    ),
    build: allocation("allocates"),
    finds: {
      "Regjeringen foreslår derfor å øke bevilgningen til fyrstasjoner fra 8 millioner kroner til 12 millioner kroner.":
        [
          {
            subject: "regjeringen",
            predicate: "allocates",
            object: 12_000_000,
            qualifiers: { recipient: "fyrstasjoner" },
          },
        ],
      "Regjeringen øker tilskuddet til fyr med 13 millioner kroner til 40 millioner kroner.": [
        { object: 40_000_000, qualifiers: { recipient: "fyr" } },
      ],
      "Regjeringa føreslår å auke løyvinga til fyr til 4 millionar kroner i 2025.": [
        { object: 4_000_000, qualifiers: { recipient: "fyr", year: "2025" } },
      ],
      "Regjeringa vil auke støtta til bygdekino frå 3 millionar kroner til 4 millionar kroner.": [
        { object: 4_000_000, qualifiers: { recipient: "bygdekino" } },
      ],
    },
    ignores: {
      "Regjeringen vil øke eksporten fra 8 millioner kroner til 12 millioner kroner.":
        "a target, and no grant",
      "Regjeringen vil ikke øke støtten til kino fra 3 millioner kroner til 4 millioner kroner.": "denied",
    },
  }),
  defineFactRule({
    id: "budget-allocation/pot-raised-to",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ]|\\{organisation:\\d{1,4}\\} )(?<recipient>${POT_PHRASE}) (?:(?:(?:er|blir|blei|ble|vart|vert|har|hadde) )?(?:foreslås |foreslått |føreslått |føreslås )?${RAISED}|(?<grows>øker|økte|aukar|auker|vokser|veks)) (?:\\{date:\\d{1,4}\\} )?(?:(?:fra|frå) \\{amount:\\d{1,4}\\} |med \\{(?:amount|percentage):\\d{1,4}\\},? )?til ${TOTAL}${AMOUNT}`,
      "giu",
    ),
    // "Oljefondet øker fra |", "budsjettet for filmen økte til |": what it is worth, and what it costs.
    build: (match, clause, input) =>
      NO_POT.test(match.groups?.recipient ?? "") ||
      (match.groups?.grows !== undefined && NO_GRANT.test(match.groups.recipient ?? ""))
        ? []
        : allocation("allocates")(match, clause, input).filter(
            ({ qualifiers: { recipient } }) =>
              match.groups?.grows === undefined ||
              !/budsjett/iu.test(match.groups.recipient ?? "") ||
              PUBLIC_BODY.test(String(recipient)) ||
              isFunder({ name: String(recipient) }),
          ),
    finds: {
      "Tilskuddet til fjellskoler foreslås økt med 5 millioner kroner til 30 millioner kroner.": [
        { predicate: "allocates", object: 30_000_000, qualifiers: { recipient: "fjellskoler" } },
      ],
      "Budsjettet til Kystverket aukar med 4 prosent til 12,1 milliardar kroner.": [
        { object: 12_100_000_000, qualifiers: { recipient: "Kystverket" } },
      ],
      "Bevilgningen til fyrvern økes til 6 millioner kroner i 2025.": [
        { object: 6_000_000, qualifiers: { recipient: "fyrvern", year: "2025" } },
      ],
      "Tilskotet til korpsa har auka frå 2 til 3 millionar kroner.": [
        { object: 3_000_000, qualifiers: { recipient: "korpsa" } },
      ],
      "Ramma for rasvern vert auka frå 2 millionar kroner til 3 millionar kroner.": [
        { object: 3_000_000, qualifiers: { recipient: "rasvern" } },
      ],
    },
    ignores: {
      "Lønna økes fra 400 000 kroner til 500 000 kroner.": "no public money",
      "Tilskuddet økes fra 2 millioner kroner til 3 millioner kroner.": "to whom?",
      "Kostnadsramma for vegen er auka frå 2 milliardar kroner til 3 milliardar kroner.": "what it costs",
      "Budsjettet til Equinor øker fra 2 milliarder kroner til 3 milliarder kroner.": "a company's own",
      "Budsjettet for filmen økte fra 2 millioner kroner til 3 millioner kroner.": "what it costs",
    },
  }),
  defineFactRule({
    id: "budget-allocation/is-raised",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:blir|ble|blei|vart|vert|er) (?<recipient>${POT_PHRASE}) (?:foreslått |føreslått )?${RAISED} med ${TOTAL}${AMOUNT}`,
      "giu",
    ),
    build: allocation("increases"),
    finds: {
      "I tillegg blir tilskuddet til hvalsafari styrket med 5 millioner kroner.": [
        { predicate: "increases", object: 5_000_000, qualifiers: { recipient: "hvalsafari" } },
      ],
      "Dermed vert løyvinga til rasvern auka med 2 millionar kroner.": [
        { object: 2_000_000, qualifiers: { recipient: "rasvern" } },
      ],
    },
    ignores: { "I tillegg blir lønna økt med 5000 kroner.": "no public money" },
  }),
  defineFactRule({
    id: "budget-allocation/title",
    type: "budget-allocation",
    titles: true,
    pattern: new RegExp(
      `^(?:(?<verb>Får|Fekk|Fikk|Gir|Gjev|Løyver|Løyvde|Bevilger|Bevilget|Setter av|Set av|Deler ut|Delar ut|Delte ut|Tildeler|Tildelte|Lyser ut|Lyste ut|Utlyser|(?:Foreslår|Føreslår)(?: å (?:løyve|bevilge|gi|gje|sette av|setje av))?|Vil (?:løyve|bevilge|gi|gje|sette av|setje av|bruke)|Fordeler|Fordelar|Fordelte) |Nye |Friske )?${TOTAL}${AMOUNT}(?:${MORE}| friske)${OF_KIND}?(?: (?:fordelt|bevilget|bevilga|løyvd|delt ut|gitt))? (?<link>til|for å) (?<recipient>${PHRASE}{1,120})$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const verb = match.groups?.verb;
      // Without its subject a title may tell of pay or a prize.
      const isGot = verb?.startsWith("F") === true && !verb.startsWith("Fo");
      const isGrant = isGot ? isPublicMoney(clause, input) && !isTraded(clause) : verb !== undefined;
      const below = input.article.text.slice(clause.end, clause.end + LEAD_REACH);
      if (!isGrant && (verb !== undefined || clause.block.kind !== "title" || !PUBLIC_MONEY.test(below)))
        return [];
      return allocation("allocates")(match, clause, input).map((draft) => {
        const { recipient, recipientAsWritten: _, ...others } = draft.qualifiers;
        return isGot ? { ...draft, qualifiers: { ...others, purpose: recipient } } : draft;
      });
    },
    finds: {
      "Gir 12 millioner kroner ekstra til fyrstasjoner": [
        { predicate: "increases", object: 12_000_000, qualifiers: { recipient: "fyrstasjoner" } },
      ],
      "Får 2 millionar kroner til forsking på garn\n\nSiva gav pengane til støtte for kysten.": [
        { object: 2_000_000, qualifiers: { purpose: "forsking på garn" } },
      ],
      "Løyver 3 millionar kroner til rasvern": [{ predicate: "allocates", object: 3_000_000 }],
      "2 milliarder i spillemidler fordelt til idrettsformål\n\nPengene fordeles i dag.": [
        { object: 2_000_000_000, qualifiers: { recipient: "idrettsformål" } },
      ],
      "Nye 8 millionar til skulekorps\n\nPengane kjem i statsbudsjettet.": [
        { predicate: "allocates", object: 8_000_000, qualifiers: { recipient: "skulekorps" } },
      ],
      "75 millioner i støtte til næringslivet i nord\n\nMidlene skal bidra til nye arbeidsplasser.": [
        { object: 75_000_000, qualifiers: { recipient: "næringslivet i nord" } },
      ],
    },
    ignores: {
      "Gir 12 millioner grunner til å smile": "no money",
      "75 millioner til vinneren\n\nDen heldige bor i nord.": "a prize",
    },
  }),
  defineFactRule({
    id: "budget-allocation/item",
    type: "budget-allocation",
    pattern: new RegExp(
      `^(?:Nye )?${TOTAL}${AMOUNT}${MORE}(?: i (?:støtte|tilskudd|tilskot))? (?<link>til|for å) (?<recipient>${PHRASE}{1,160}?)(?=$|[.,;])`,
      "gu",
    ),
    build: (match, clause, input) =>
      clause.block.kind === "item" && isBudget(input) ? allocation("allocates")(match, clause, input) : [],
    finds: {
      "Dette er nytt i statsbudsjettet\n\nHer er listen.\n\n• 12 millioner kroner til nye fyr, skriver Siva.\n\n• 3 millioner kroner ekstra for å bygge kaier.":
        [
          { predicate: "allocates", object: 12_000_000, qualifiers: { recipient: "nye fyr" } },
          { predicate: "increases", object: 3_000_000, qualifiers: { purpose: "bygge kaier" } },
        ],
    },
    ignores: {
      "Slik gikk loddtrekningen\n\n• 12 millioner kroner til Kari Nordvik.": "a prize",
      "Dette er nytt i statsbudsjettet\n\n12 millioner kroner til nye fyr er lite.": "no item",
    },
  }),
  defineFactRule({
    id: "budget-allocation/through-a-body",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:^|[.;:] )(?:Gjennom|Via) (?<instrument>(?:(?:det|den) )?(?:[a-zæøå]{3,20} ){0,2}\\{(?:organisation|programme):\\d{1,4}\\}) (?:gir|gav|ga|gjev|bevilger|bevilget|løyver|løyvde|tildeler|tildelte|deler|bruker) (?<giver>\\{organisation:\\d{1,4}\\}|regjeringen|regjeringa|staten|fylkeskommunen|kommunen) (?:nå |no |også |òg |ut )?${TOTAL}${AMOUNT} (?<link>til|på|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: (match, clause, input) =>
      allocation("allocates")(match, clause, input).map((draft) => ({
        ...draft,
        qualifiers: {
          ...draft.qualifiers,
          instrument: instrumentOf(match.groups?.instrument ?? "", clause),
        },
      })),
    finds: {
      "Gjennom det statlige foretaket Enova gir regjeringen 60 millioner kroner til fem nye kaier.": [
        {
          subject: "regjeringen",
          object: 60_000_000,
          qualifiers: { recipient: "fem nye kaier", instrument: "Enova" },
        },
      ],
    },
    ignores: { "Gjennom Enova gir regjeringen råd til fem bedrifter.": "no money" },
  }),
  defineFactRule({
    id: "budget-allocation/has-budget",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<recipient>\\{programme:\\d{1,4}\\}|[Oo]rdningen|[Oo]rdninga|[Pp]rogrammet|[Ff]ondet|[Ss]atsingen|[Ss]atsinga) har (?:et|ei|en|eit|ein) (?:[a-zæøå]{3,20} )?(?:total|års)?(?:budsjett|ramme) på ${TOTAL}${AMOUNT}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", amount } = match.groups ?? {};
      return isDenied(clause, match, undefined)
        ? []
        : draftOf("allocates", null, amount, recipient, undefined, clause, input).filter(
            ({ qualifiers }) => !/^(?:Ordning|Program|Fond|Satsing)/iu.test(String(qualifiers.recipient)),
          );
    },
    finds: {
      "Klyngeprogrammet har eit årsbudsjett på 150 millionar kroner.": [
        {
          subject: null,
          object: 150_000_000,
          qualifiers: { recipient: "Norwegian Innovation Clusters" },
        },
      ],
      "De søkte klyngeprogrammet. Ordningen har et totalbudsjett på inntil 5 millioner kroner.": [
        {
          object: 5_000_000,
          qualifiers: { recipient: "Norwegian Innovation Clusters", modifier: "at-most" },
        },
      ],
    },
    ignores: { "Ordningen har et budsjett på 5 millioner kroner.": "which?" },
  }),
  defineFactRule({
    id: "budget-allocation/support-of",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:ble|blei|vart|er|blir|vert) (?:det )?(?:gitt|gjeve|delt ut|utbetalt|innvilget|innvilga|bevilget|løyvt) (?:tilskudd|tilskot|støtte|midler|midlar|lån) til (?<recipient>(?:(?! på )${PHRASE}){1,100}?) på ${TOTAL}${AMOUNT}`,
      "gu",
    ),
    build: allocation("allocates"),
    finds: {
      "I tillegg ble det gitt tilskudd til utvikling av fyrlykter på til sammen 340 millioner kroner.": [
        { object: 340_000_000, qualifiers: { recipient: "utvikling av fyrlykter" } },
      ],
    },
    ignores: { "Det ble ikke gitt støtte til fyrlykter på 340 millioner kroner.": "denied" },
  }),
];

/** Whether the article is about a budget: its title or its first words say so. */
const isBudget = ({ article }: FactInput): boolean =>
  /budsjett|tildeling|bevilg|løyv|fordel|tilskudd|tilskot|spillemid|spelemid/iu.test(
    article.text.slice(0, LEAD_REACH),
  );
/** How much behind the title says whose money it is. */
const LEAD_REACH = 500;
/** The name alone of what the money goes through. */
const instrumentOf = (piece: string, clause: Parameters<FactRule["build"]>[1]): string | undefined => {
  const mention = clause.slots[Number(/\{[a-z]+:(?<index>\d+)\}/u.exec(piece)?.groups?.index)];
  return mention?.kind === "organisation" || mention?.kind === "programme" ? mention.value.name : undefined;
};
