/** Budget allocations told line by line, "Fjordverft AS: 200 000 kroner", and frames that are raised. */
import type { Clause } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { thingOf } from "../../things.ts";
import { AMOUNT, draftOf, TOTAL } from "./grant.ts";
import { isFunder, isPublicMoney, isTraded } from "./public-money.ts";
import { isDenied } from "./unreal.ts";

/** What the line above a list of grants says. */
const ANNOUNCES =
  /(?:fordel|tilskudd|tilskot|støtt|løyv|bevilg|tildel|midl|gåve|gave|stipend)[^.]{0,120}:?\s*$|(?:får|fått|fekk|fikk)[^.]{0,60}:\s*$/iu;
/** What a list tells of instead: what is paid, sold or owed. */
const OTHERWISE = /(?:lønn|pris|omset|omsetn|kost|utgift|inntekt|gjeld|skatt|avgift|eksport|import|formue)/iu;
/** No line of a list is longer. */
const LONGEST_LIST = 60;
const LONGEST_LINE = 120;
/** A line that is no item, and yet one of a list: short, with an amount in its end. */
const IS_LINE = /\d(?: ?(?:mill|mrd|million|milliard)[a-z.]*)?(?: ?(?:kr|kroner|NOK))?\.?\s*$/u;

/** A sum of all lines, or a sentence. */
const NO_LINE =
  /^(?:sum|totalt|i alt|til sammen|til saman|saml(?:et|ede|a)(?![a-zæøå]))|(?:^| )(?:får|fikk|fekk|har|er|var|vil|skal|kan|mottar|mottok|gir|gjev|går|til|på|for|med)(?: |$)/iu;

/** The line that a list stands under; where its lines are no items, one that a colon ends. */
function leadOf(clause: Clause, { article: { blocks, text } }: FactInput): string {
  const at = blocks.indexOf(clause.block);
  const areItems = clause.block.kind === "item";
  for (let index = at - 1; index >= Math.max(0, at - LONGEST_LIST); index--) {
    const block = blocks[index];
    if (block === undefined || block.kind === "item") continue;
    const words = text.slice(block.start, block.end);
    if (!areItems && words.length <= LONGEST_LINE && IS_LINE.test(words)) continue;
    return areItems || words.trimEnd().endsWith(":") ? words : "";
  }
  return "";
}

const RAISED = "(?:doblet|dobla|økt|auka|styrket|styrka|styrkt|hevet|heva|løftet|løfta)";

export const budgetListRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/line",
    type: "budget-allocation",
    pattern: new RegExp(
      `^(?<recipient>(?:${PHRASE}|, ){1,90}?)(?:(?:: | [–-] )(?<use>(?:${PHRASE}|, |: | – ){2,90}?))?(?: ?[:,–-])? ${TOTAL}${AMOUNT}\\.?$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", use, amount } = match.groups ?? {};
      if (clause.end - clause.start > LONGEST_LINE || NO_LINE.test(recipient)) return [];
      const lead = leadOf(clause, input);
      if (!ANNOUNCES.test(lead) || OTHERWISE.test(lead)) return [];
      return draftOf("allocates", null, amount, recipient.replace(/[\s,:–-]+$/u, ""), use, clause, input);
    },
    finds: {
      "Midlene er delt ut\n\nSlik er tilskuddet fordelt:\n\n• Fjordverft AS: 200 000 kroner\n\n• Vardø, 1,5 millioner kroner\n":
        [
          { predicate: "allocates", object: 200_000, qualifiers: { recipient: "Fjordverft AS" } },
          { object: 1_500_000, qualifiers: { recipient: "Vardø" } },
        ],
      "Gir gåver\n\nDesse har fått gåvemidlar:\n\nVardø Songlag: noter og stolar kr 12.000.\n\nStord 3,4 mill. kr.\n":
        [
          { object: 12_000, qualifiers: { recipient: "Vardø Songlag", purpose: "noter og stolar" } },
          { object: 3_400_000, qualifiers: { recipient: "Stord" } },
        ],
    },
    ignores: {
      "Dette tjener de\n\nSlik er lønna fordelt:\n\n• Fjordverft AS: 200 000 kroner\n": "pay",
      "Fjordverft AS: 200 000 kroner": "no list",
      "Gir gåver\n\nDesse har fått gåvemidlar:\n\nSamla støtte: kr 12.000.\n": "the sum of the list",
    },
  }),
  defineFactRule({
    id: "budget-allocation/gets-raised",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<recipient>\\{(?:organisation|programme):\\d{1,4}\\}),?(?: som)? (?:(?:får|fikk|fekk)|har (?:nå |no )?fått) ${RAISED} (?:(?:de|dei) (?:samlede|samla) )?[a-zæøå]{0,20}(?:ramm|budsjett|bevilgning|løyving)[a-zæøå]{0,5}(?: (?:sine|sitt|si|sin))?(?: (?:for|til) ${PHRASE}{2,60}?)? (?:(?:fra|frå) \\{amount:\\d{1,4}\\} )?til ${TOTAL}${AMOUNT}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", amount } = match.groups ?? {};
      return !isFunder(thingOf(clause, recipient, input)) || isDenied(clause, match, undefined)
        ? []
        : draftOf("allocates", null, amount, recipient, undefined, clause, input);
    },
    finds: {
      "Innovasjon Norge har fått doblet de samlede rammene sine for lån og tilskudd til 14 milliarder kroner.":
        [{ object: 14_000_000_000, qualifiers: { recipient: "Innovasjon Norge" } }],
    },
    ignores: { "Fjordverft AS fikk økt rammene sine til 4 millioner kroner.": "a company's own" },
  }),
  defineFactRule({
    id: "budget-allocation/gets-change-to",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<recipient>\\{(?:organisation|programme|place):\\d{1,4}\\})(?: (?:kjem|kommer) (?:[a-zæøå]+ ){1,6}?ut, og)? (?:får|fikk|fekk) (?:en|ein|ei) (?:økning|auke|reduksjon|nedgang)(?: (?:i|av) [a-zæøå]{4,30})?(?: på \\{amount:\\d{1,4}\\})?(?: (?:i \\{date:\\d{1,4}\\}|(?:sammenlignet|samanlikna) med (?:i )?\\{date:\\d{1,4}\\}))?,? (?:fra|frå) \\{amount:\\d{1,4}\\} til ${TOTAL}${AMOUNT}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", amount } = match.groups ?? {};
      return !isPublicMoney(clause, input) || isTraded(clause) || isDenied(clause, match, undefined)
        ? []
        : draftOf("allocates", null, amount, recipient, undefined, clause, input);
    },
    finds: {
      "Tilskotet er fordelt. Vardø får ein reduksjon på 100 000 kroner, frå 600 000 til 500 000 kroner.": [
        { predicate: "allocates", object: 500_000, qualifiers: { recipient: "Vardø" } },
      ],
      "Midlene er fordelt. Siva får en økning i tilskuddet fra 3 til 4 millioner kroner.": [
        { object: 4_000_000, qualifiers: { recipient: "Siva" } },
      ],
    },
    ignores: {
      "Fjordverft AS fikk en økning i omsetningen fra 3 til 4 millioner kroner.": "what was sold",
      "Midlene er fordelt. Vardø får ikke en økning fra 3 til 4 millioner kroner.": "denied",
    },
  }),
];
