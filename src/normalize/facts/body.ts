/** The one body that a passage speaks of. */
import type { Mention, MentionOf, Slot } from "../../model.ts";
import type { FactInput } from "./input.ts";
import { isPaper, slotOfMention } from "./things.ts";

/** Papers and channels that tell the news. */
const MEDIA = /^(?:NTB|NRK|TV ?2|E24|VG|NPK|Nynorsk Pressekontor|Dagens Næringsliv|Aftenposten)$/u;

const isBody = (mention: Mention): mention is MentionOf<"organisation"> | MentionOf<"cluster"> =>
  (mention.kind === "organisation" || mention.kind === "cluster") && mention.inBoilerplate !== true;

/** "Fjordverft AS" and, once it is known, "Fjordverft". */
const isSame = (a: Slot, b: Slot): boolean =>
  "name" in a &&
  "name" in b &&
  (a.name === b.name || `${a.name} `.startsWith(`${b.name} `) || `${b.name} `.startsWith(`${a.name} `));

/** The one body of a passage: null where there are several, undefined where there is none. Papers that tell the news do not count. */
export function onlyBodyIn(
  start: number,
  end: number,
  { article, mentions }: FactInput,
): Slot | null | undefined {
  const slots = mentions.flatMap((mention) => {
    if (mention.start < start || mention.end > end || !isBody(mention) || isPaper(mention, article.text))
      return [];
    const slot = slotOfMention(mention);
    return slot !== null && "name" in slot && !MEDIA.test(slot.name) ? slot : [];
  });
  const [first] = slots;
  if (first === undefined) return undefined;
  return slots.every((other) => isSame(other, first)) ? first : null;
}
