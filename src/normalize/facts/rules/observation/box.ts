/** Figures in a box about a body: "Omsetning: 4 millioner kroner", "13 000 ansatte", "Omsatte for 4 millioner kroner i 2023". */
import { boxTopic } from "../../box.ts";
import { type Clause, slot, slotOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { modifierOf, objectOf, periodOf, perOf, quantityOf } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule } from "../../rule.ts";

const QUANTITY = slot("quantity");
/** A line that names its figure: "Omsetning (2024): 4 millioner kroner". */
const LABEL = "(?<label>[A-ZÆØÅ][a-zæøå-]{2,25}(?: [a-zæøå-]{2,20}){0,2}?)";
const WHEN = (group: string): string => `(?: \\(?(?:i )?${slot("date", group)}\\)?)?`;
/** What is no figure of the body itself: what it gets, wants or costs others. */
const NOT_MEASURED =
  /^(?:mål|støtte|tilskudd|tilskot|bevilgning|løyving|budsjett|ramme|søknad|frist|pris|kilde|kjelde)/iu;

function figure(
  clause: Clause,
  name: string,
  index: string | undefined,
  period: string | undefined,
  input: FactInput,
): Draft[] {
  const topic = boxTopic(clause, input);
  const found = quantityOf(clause, index);
  if (topic === null || !("name" in topic) || found === undefined || NOT_MEASURED.test(name)) return [];
  return [
    {
      subject: { name: `${name} i ${topic.name}` },
      predicate: "has-value",
      object: objectOf(found),
      qualifiers: { period, modifier: modifierOf(found), per: perOf(found) },
    },
  ];
}

export const observedBoxRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/box-figure",
    type: "observation",
    pattern: new RegExp(`^${LABEL}${WHEN("date")}: ?${QUANTITY}${WHEN("date2")}\\.?$`, "gu"),
    build: (match, clause, input) => {
      const { label = "", quantity, date, date2 } = match.groups ?? {};
      const name = label.toLowerCase().replace(/^(?:antall|talet på|tallet på) /u, "");
      return figure(clause, name, quantity, periodOf(clause, date ?? date2), input);
    },
    finds: {
      "En sak om Fjordverft AS\n\nSelskapet vokser hvert år, og alle er glade.\n\nFakta om Fjordverft AS:\n• Omsetning i 2023: 4 millioner kroner\n• Antall ansatte: 12\n":
        [
          { subject: "omsetning i Fjordverft AS", object: 4_000_000, qualifiers: { period: "2023" } },
          { subject: "ansatte i Fjordverft AS", object: 12 },
        ],
      "En sak om skogen\n\nNæringen vokser hvert år, og alle er glade.\n\nSKOGNÆRINGEN I TALL\nEksport: 4 mrd. kr (2023)\nVekst: 4 prosent\nSlik går det.\n":
        [
          { subject: "eksport i skognæringen", object: 4_000_000_000, qualifiers: { period: "2023" } },
          { subject: "vekst i skognæringen", object: 4 },
        ],
    },
    ignores: {
      "En sak om kaia\n\nKaia blir stor, og alle er glade.\n\nDette skjer:\n• Omsetning: 4 millioner kroner\n":
        "whose?",
      "En sak om Fjordverft AS\n\nSelskapet vokser hvert år.\n\nFakta om Fjordverft AS:\n• Støtte: 4 millioner kroner\n":
        "what it gets",
    },
  }),
  defineFactRule({
    id: "observation/box-count",
    type: "observation",
    pattern: new RegExp(
      `^(?:(?:Har |Hadde )?${slot("count")}(?: i \\{count:\\d{1,4}\\})?|(?:Omsatte|Omsetter|Omset|Omsette|Omsatt) (?:i alt |totalt )?for ${slot("amount")})${WHEN("date")}\\.?$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { count, amount, date } = match.groups ?? {};
      const counted = slotOf(clause, "count", count)?.text.replace(/^.*\d\S*\s/su, "");
      return figure(clause, counted ?? "omsetning", count ?? amount, periodOf(clause, date), input);
    },
    finds: {
      "En sak om Fjordverft AS\n\nSelskapet vokser hvert år, og alle er glade.\n\nFakta om Fjordverft AS:\n- 13 000 ansatte i 60 land\n- Omsatte for 4 millioner kroner i 2023\n":
        [
          { subject: "ansatte i Fjordverft AS", object: 13_000 },
          { subject: "omsetning i Fjordverft AS", object: 4_000_000, qualifiers: { period: "2023" } },
        ],
    },
    ignores: {
      "En sak om kaia\n\nKaia blir stor, og alle er glade.\n\nDette skjer:\n- 12 ansatte\n- 4 kaier\n":
        "whose?",
    },
  }),
];
