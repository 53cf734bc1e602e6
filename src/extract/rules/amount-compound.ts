/** Amounts in one word with what they are, or are for: "100-millionersprogram", "40 forskningsmillioner". */

import { GAP, pattern } from "../../pattern.ts";
import { isMoneyCompound } from "../norwegian/money.ts";
import { defineRule, type Rule } from "../rule.ts";
import { COUNTING } from "./numeral.ts";

export const amountCompoundRules: readonly Rule<"amount">[] = [
  defineRule({
    id: "amount/money-noun",
    kind: "amount",
    reads: "amount",
    starts: ["number"],
    followedBy: ["money"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${COUNTING})${GAP}(?<noun>[a-zæøå-]{3,40}?(?<scale>milli(?:on|ard)[ea]r))(?:${GAP}(?<currency>kroner|kronar))?(?![A-Za-zÀ-ɏ-])`,
    ),
    hedged: true,
    finds: {
      "Byen fekk ⟦40 samferdselsmillionar⟧.": { value: 40_000_000, currency: "NOK" },
      "De brukte ⟦over 3 klimamilliarder⟧ på dette.": { value: 3_000_000_000, modifier: "over" },
    },
    ignores: { "Landet har 80 folkemillioner.": "people" },
    accept: ({ parts: { noun, ...parts }, ...hit }) =>
      noun !== undefined && isMoneyCompound(noun) ? { ...hit, parts } : null,
  }),
  defineRule({
    id: "amount/compound",
    kind: "amount",
    reads: "amount",
    starts: ["number"],
    followedBy: ["compound"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${COUNTING})[- ]?(?<scale>million|milliard|tusen)(?:er|ar)?s?(?:-|krone)[A-Za-zÀ-ɏ]{2,40}|(?<number2>${COUNTING})[- ]?(?<scale2>million|milliard)(?:er|ar)s?[A-Za-zÀ-ɏ]{2,40}`,
    ),
    accept(hit, view) {
      const matched = view.folded.slice(hit.start, hit.end);
      return /(?:tonn|tal|kubikk|innbygg|dose)/u.test(matched)
        ? null
        : {
            ...hit,
            parts: {
              ...hit.parts,
              number: hit.parts.number ?? hit.parts.number2,
              scale: hit.parts.scale ?? hit.parts.scale2,
              currency: "kroner",
            },
          };
    },
    finds: {
      "Et ⟦100-millionersprogram⟧ er lagt fram.": { value: 100_000_000, currency: "NOK" },
      "De passerte ⟦60-milliardersgrensen⟧.": { value: 60_000_000_000 },
      "Museet fikk en ⟦timillionersgave⟧.": { value: 10_000_000 },
    },
    ignores: { "En millionby ved kysten.": "no number" },
  }),
];
