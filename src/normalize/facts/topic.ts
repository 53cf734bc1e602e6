/** Whom "de", "dei" and "selskapet" mean: the body that the sentence before opens with, or the only one in it. */
import type { Slot } from "../../model.ts";
import { matchesOf } from "../matches.ts";
import { onlyBodyIn } from "./body.ts";
import { type Clause, EACH_SLOT, slotsIn } from "./clause.ts";
import type { FactInput } from "./input.ts";
import { antecedent, slotOfMention } from "./things.ts";

/** A body's name at the head of a sentence, with a common noun before it: "Stiftelsen |Havhagen har …". */
const OPENS_WITH = /^(?:[A-ZÀ-ÖØ-Þ][a-zæøå]{3,30} )?(?<body>\{(?:organisation|cluster|programme):\d{1,4}\})/u;
/** A name that nothing is known of: "Sustainable Energy på Stord er …". */
const UNKNOWN =
  /^(?<name>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]+(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]+){1,3})(?: (?:i|på) \{place:\d{1,4}\},?)? (?:er|har|skal|vil|ble|blei|blir|vart|vert|får|fekk|fikk) /u;
/** A sentence that itself goes on about what was named before. */
const GOES_ON =
  /^(?:De|Dei|Den|Det|Han|Hun|Ho|Her|(?:Selskap|Konsern|Prosjekt|Føretak|Foretak|Lag)et|Bedrift(?:en|a)|Verksemda|Klyng(?:en|a|ja)|Organisasjonen|Stift(?:elsen|inga)) /u;
/** How many sentences back. */
const REACH = 4;

export function topicBefore(clause: Clause, input: FactInput): Slot | null {
  const { clauses } = input;
  const at = clauses.findIndex(({ start }) => start === clause.start);
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const before = clauses[index] as Clause;
    if (before.block !== clause.block) return null;
    const body = OPENS_WITH.exec(before.skeleton)?.groups?.body;
    if (body !== undefined) {
      const [mention] = (["organisation", "cluster", "programme"] as const).flatMap((kind) =>
        slotsIn(before, kind, body),
      );
      return mention === undefined ? null : slotOfMention(mention);
    }
    const name = UNKNOWN.exec(before.skeleton)?.groups?.name;
    if (name !== undefined) return { name };
    const only = onlyBodyIn(before.start, before.end, input);
    if (only !== undefined) return only;
    if (!GOES_ON.test(before.skeleton)) return null;
  }
  return null;
}

/** What "selskapet" or "klynga" stands for: what the sentence before is about, else the last of its kind. */
export const pointedAt = (noun: string, clause: Clause, input: FactInput): Slot | null =>
  topicBefore(clause, input) ?? antecedent(noun.toLowerCase(), clause.start, input);

/** Where in the article a place of the skeleton is, near enough to look back from: behind the last name before it. */
export function placeOf(clause: Clause, index: number): number {
  const last = matchesOf(EACH_SLOT, clause.skeleton).findLast((slot) => slot.index < index);
  const mention = last === undefined ? undefined : clause.slots[Number(/\d+/u.exec(last[0])?.[0])];
  return mention?.end ?? clause.start;
}
