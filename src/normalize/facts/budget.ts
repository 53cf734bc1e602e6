/** Budget allocations: who gives how much to what. */
import type { Slot } from "../../model.ts";
import { type Clause, SLOT, slot, slotOf, slotsIn, wordsOf } from "./clause.ts";
import type { FactInput } from "./input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";
import { governmentOf, registryName } from "./things.ts";

const TOTAL = "(?:(?:i alt|totalt|til sammen|til saman|samlet|ytterligere|ekstra|årlig|hele|heile) ){0,2}";
const AMOUNT = slot("amount");
const GIVE =
  "(?:bevilger|bevilget|bevilge|bevilga|løyver|løyvde|løyve|løyvd|setter av|sett av|sette av|satt av|set av|avsatt|avsetter|tildeler|tildelte|tildelt|deler ut|gir|gav|ga|gitt|gi|bruker|bruke|investerer|satser|foreslår|foreslo)";
const GIVEN =
  "(?:avsatt|avsett|bevilget|bevilga|satt av|sett av|løyvd|løyvt|tildelt|foreslått|foreslege|øremerket|øyremerkt)";
const AUXILIARY = "(?:har|vil|skal|foreslår å|har foreslått å)";
const GOVERNMENT = /(?<![A-Za-zÀ-ɏ])regjering(?:en|a|ens|as)(?![A-Za-zÀ-ɏ])/iu;

/** Where a recipient's words end and another part of the clause begins. */
const TAIL =
  /\s(?:\{date:\d+\}|gjennom|via|over statsbudsjettet|i statsbudsjettet|for å|slik at|som|neste år|i løpet av|fra|frå|i|for)(?:\s.*)?$/u;

function grantor(clause: Clause, written: string | undefined, input: FactInput): Slot | null {
  const organisation = written === undefined ? undefined : slotsIn(clause, "organisation", written)[0];
  if (organisation !== undefined)
    return {
      name: organisation.value.name === "Regjeringen" ? "regjeringen" : organisation.value.name,
      ...(organisation.entity !== undefined && { entity: organisation.entity }),
    };
  const { article, block } = clause;
  const before = article.text.slice(block.start, clause.end);
  // The government is the grantor where the passage, or the one before it, is about what it does.
  const index = article.blocks.indexOf(block);
  const previous = article.blocks
    .slice(Math.max(0, index - 1), index)
    .map((other) => article.text.slice(other.start, other.end))
    .join(" ");
  const isGovernment =
    GOVERNMENT.test(before) ||
    (written === undefined && GOVERNMENT.test(previous)) ||
    /statsbudsjett|departement/iu.test(before);
  return isGovernment && (written === undefined || GOVERNMENT.test(written)) ? governmentOf(input) : null;
}

function recipientOf(
  clause: Clause,
  piece: string,
  input: FactInput,
): { recipient?: string; recipientAsWritten?: string; instrument?: string } {
  const through = /\s(?:gjennom|via)\s(?<instrument>.+)$/u.exec(piece);
  let words = piece.slice(0, through?.index).replace(/^(?:og|men|derfor|at|i tillegg|nå|no)\s/iu, "");
  for (let cut = TAIL.exec(words); cut !== null && cut.index > 2; cut = TAIL.exec(words)) {
    // Cut from the right, and keep "arbeidet med å fremme …" and "senter for …" whole.
    if (
      /^\s(?:i|for)\s/u.test(cut[0]) &&
      !/^\s(?:i|for)\s(?:\{date|statsbudsjett|revidert|året|å)/u.test(cut[0])
    )
      break;
    if (/^\sfor å\s/u.test(cut[0]) && words.split(" ").length < 6) break;
    words = words.slice(0, cut.index);
  }
  const written = wordsOf(clause, words);
  const instrument =
    through?.groups?.instrument === undefined
      ? {}
      : { instrument: wordsOf(clause, through.groups.instrument) };
  const name = registryName(written, input) ?? slotName(clause, words) ?? written;
  return {
    ...(name !== "" && { recipient: name }),
    ...(name !== written && { recipientAsWritten: written }),
    ...instrument,
  };
}

/** The name in the words, where little else stands beside it: "klyngeprogrammet Norwegian Innovation Clusters". */
function slotName(clause: Clause, words: string): string | undefined {
  const known =
    slotsIn(clause, "programme", words)[0] ??
    slotsIn(clause, "cluster", words)[0] ??
    slotsIn(clause, "organisation", words)[0];
  if (known === undefined || words.replace(new RegExp(SLOT, "gu"), "").trim().length > 20) return undefined;
  return known.kind === "cluster" ? known.value.cluster : known.value.name;
}

function yearOf(clause: Clause): string | undefined {
  const dates = slotsIn(clause, "date", clause.skeleton).map((date) => date.value.edtf);
  return dates.find((edtf) => /^\d{4}\??$/.test(edtf))?.replace("?", "");
}

interface Roles {
  readonly recipient?: string | undefined;
  readonly giver?: string | undefined;
}

function allocation(
  predicate: "allocates" | "increases",
  rolesOf = (groups: Record<string, string | undefined>): Roles => groups,
) {
  return (match: RegExpExecArray, clause: Clause, input: FactInput): readonly Draft[] => {
    const { recipient, giver } = rolesOf(match.groups ?? {});
    const purpose = match.groups?.purpose;
    const amount = slotOf(clause, "amount", match.groups?.amount ?? match.groups?.amount2);
    if (amount === undefined || DENIED.test(wordsOf(clause, match[0]).toLowerCase())) return [];
    const { value, max, currency, modifier, per } = amount.value;
    const to = recipientOf(clause, (recipient ?? "").trim(), input);
    if (to.recipient === undefined || to.recipient.split(" ").length > 18) return [];
    return [
      {
        subject: grantor(clause, giver, input),
        predicate,
        object: { value, ...(max !== undefined && { max }), currency },
        qualifiers: {
          ...to,
          year: yearOf(clause),
          purpose: purpose === undefined ? undefined : wordsOf(clause, purpose),
          modifier: modifier === "exact" ? undefined : modifier,
          per,
        },
      },
    ];
  };
}

export const budgetRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/strengthened-by",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?:(?<recipient>${PHRASE}{1,120}?) )?(?:styrkes|styrkast|blir styrket|blir styrka|vert styrkt|(?<active>styrker|styrkjer)) (?:(?:derfor|difor|dermed|også|òg) )?(?:(?<recipient2>${PHRASE}{1,120}?) )?med ${TOTAL}${AMOUNT}(?: for å (?<purpose>${PHRASE}{3,120}))?`,
      "giu",
    ),
    // "Regjeringen styrker X med …": what stands before the active verb is the giver; "X styrkes med …": the recipient.
    build: allocation("increases", ({ recipient, recipient2, active }) =>
      recipient2 === undefined
        ? { recipient }
        : { recipient: recipient2, giver: active === undefined ? undefined : recipient },
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
      "Regjeringa styrkjer kystnettet med 50 millionar kroner.": [
        { subject: "regjeringen", object: 50_000_000, qualifiers: { recipient: "kystnettet" } },
      ],
    },
    ignores: { "Ordningen styrkes ikke med 20 millioner kroner.": "denied" },
  }),
  defineFactRule({
    id: "budget-allocation/gives",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?<giver>\\{organisation:\\d{1,4}\\}|regjeringen|regjeringa|Stortinget|fylkeskommunen|kommunen|departementet)(?: ${AUXILIARY})?(?: ${PHRASE}{1,60}?)? ${GIVE} ${TOTAL}${AMOUNT}(?: ekstra| mer| meir| friske)? (?:til|på|i|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
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
      "Innovasjon Norge løyver 3 millionar kroner til Stord Hydrogen.": [
        { subject: "Innovasjon Norge", object: 3_000_000 },
      ],
    },
    ignores: { "Regjeringen har ikke bevilget 12 millioner kroner til havet.": "denied" },
  }),
  defineFactRule({
    id: "budget-allocation/is-given",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?:er|blir|ble|vart|vert|blei|har)(?: det)?(?: i ${slot("date")})?(?: ${PHRASE}{1,40}?)? ${GIVEN} ${TOTAL}${AMOUNT} (?:til|på|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Det er i 2023 avsatt i alt 137 millioner kroner til klyngeprogrammet.": [
        { object: 137_000_000, qualifiers: { recipient: "Norwegian Innovation Clusters", year: "2023" } },
      ],
      "I statsbudsjettet blir det løyvd 40 millionar kroner til nye fergekaiar.": [
        { subject: "regjeringen", object: 40_000_000 },
      ],
    },
    ignores: { "Det er ikke satt av 10 millioner kroner til dette.": "denied" },
  }),
  defineFactRule({
    id: "budget-allocation/to-be-spent",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `skal (?:det )?${TOTAL}(?:brukes|brukast|nyttast|gå) ${TOTAL}${AMOUNT} (?:på|til) (?<recipient>${PHRASE}{1,200})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Regjeringen vil satse. Det skal til sammen brukes 100 millioner kroner på tiltak for eksport.": [
        { subject: "regjeringen", object: 100_000_000, qualifiers: { recipient: "tiltak for eksport" } },
      ],
    },
    ignores: { "Skal det brukes penger på tiltak?": "no amount" },
  }),
  defineFactRule({
    id: "budget-allocation/amount-goes-to",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?:(?:er|blir|ble|vart|vert|blei) ${AMOUNT} ${GIVEN}|${slot("amount", "amount2")} (?:er|blir|ble|vart|vert|skal) (?:${GIVEN}|gå|fordeles|brukes)) (?:til|på) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Av summen blir 30 millioner kroner satt av til kystsoneplaner.": [
        { object: 30_000_000, qualifiers: { recipient: "kystsoneplaner" } },
      ],
    },
    ignores: { "30 millioner kroner er mye.": "given to nothing" },
  }),
];
