/** What a count counts, as the text calls it: "39 aktive klyngeprosjekter" → "aktive klyngeprosjekter". */
import { lemmaOf } from "../../../../extract/norwegian/nouns.ts";
import { readNumber } from "../../../../extract/norwegian/numerals.ts";
import type { MentionOf } from "../../../../model.ts";
import { type Clause, slotOf } from "../../clause.ts";

/** "400 norske og 300 utenlandske ansatte": the noun stands with the last of them. */
function nounBehind(clause: Clause, index: string | undefined, unit: string): string | undefined {
  for (let next = Number(index) + 1; next < Number(index) + 5; next++) {
    const other = slotOf(clause, "count", String(next));
    if (other?.value.unit !== unit) break;
    const noun = /[A-Za-zÀ-ɏ-]+$/u.exec(other.text)?.[0];
    if (noun !== undefined && lemmaOf(noun) === unit) return noun;
  }
  return undefined;
}

/**
 * The noun with its adjectives; undefined where only how many more there are is told.
 * @param index of the count among the slots of its clause
 */
export function thingsCounted(
  counted: MentionOf<"count">,
  clause: Clause,
  index: string | undefined,
): string | undefined {
  const words = counted.text.split(/\s+/u);
  const tail =
    words
      .slice(
        words.findLastIndex(
          (word) => /\d/.test(word) || (word === words[0] && lemmaOf(word) === word.toLowerCase()),
        ) + 1,
      )
      .join(" ") ||
    counted.text.replace(/^.*?(?=[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]*(?:\s[a-zß-öø-ÿ][A-Za-zÀ-ɏ-]*){0,2}$)/u, "");
  if (/^(?:flere|fleire|færre)$/iu.test(tail)) return undefined;
  // "202 har svart", "tolv har svart": what they are stands in the sentence before.
  const told = tail.replace(/^(?:om lag|omlag|omtrent|cirka|rundt|over|under|nær|nesten|minst) /iu, "");
  const bare =
    /[A-Za-zÀ-ɏ]{2}/u.test(told) && !(tail === counted.text && readNumber(told.toLowerCase()) !== null)
      ? tail
          .replace(/^av (?:de |dei )/u, "")
          .replace(
            /^(?:(?:halv |halvannen |halvannan )?million |(?:såkalte|såkalla|hundre|tusen|millioner|millionar) )/u,
            "",
          )
      : counted.value.unit;
  const noun =
    /^[a-zæøå-]+e$/u.test(bare) && lemmaOf(bare) !== counted.value.unit
      ? nounBehind(clause, index, counted.value.unit)
      : undefined;
  return noun === undefined ? bare : `${bare} ${noun}`;
}
