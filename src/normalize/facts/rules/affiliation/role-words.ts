/** What the rules about people and their roles have in common. */
import type { MentionOf, Slot } from "../../../../model.ts";
import type { FactInput } from "../../input.ts";
import type { Draft } from "../../rule.ts";
import { asOfArticle, slotOfMention } from "../../things.ts";

export const PERSON = "\\{person:\\d{1,4}\\}";
export const BODY = "\\{(?:organisation|cluster):\\d{1,4}\\}";
export const IS = "(?:er|ble|blei|blir|vart|vert|er blitt|har blitt|er vorte|har vorte)";
/** Behind `IS`. */
export const CHOSEN =
  "(?:valgt|valt|vald|utnevnt|utnemnd|utnemnt|utnemd|ansatt|tilsatt|tilsett|konstituert|engasjert|hyret inn|beskikket|beskikka|oppnevnt|oppnemnd|gjenvalgt|attvald)(?: inn)?";

/** Behind a verb of taking over, with the space behind it: "tiltrer |stillingen som leder". */
export const POST = "(?:(?:i )?(?:jobben|stillingen|stillinga|vervet|rollen|rolla) )?";

/** What somebody is, that is nothing else. */
export const CLEAR_ROLE =
  /^(?:[a-zæøå]{3,20}- og )?(?:(?:fungerende|fungerande|konstituert|politisk|organisatorisk|viseadministrerende|viseadministrerande) (?=[a-zæøå]{4}))?(?:(?:administrerende|administrerande|viseadministrerende|viseadministrerande|assisterende|assisterande|daglig|dagleg) (?:direktør|leder|leiar|[a-zæøå]+sjef)|adm\. ?(?:dir\.?|direktør)|[a-zæøå]+(?:direktør|leder|leiar|sjef|ansvarlig|ansvarleg|rådgiver|rådgivar|rådgjevar|koordinator|konsulent|økonom|redaktør|sekretær|rådmann)|ceo|cfo|cto|coo|redaktør|rådmann|fylkesmann|statsforvalter|statsforvaltar|professor|førsteamanuensis|nestleder|nestleiar|ordfører|ordførar|varaordfører|varaordførar|fylkesvaraordfører|fylkesvaraordførar|fylkesordfører|fylkesordførar|rektor)$/u;

/** @param role undefined: one of its people, whatever they do there */
export const hasRole = (
  person: MentionOf<"person"> | MentionOf<"minister">,
  object: Slot | null,
  role: string | undefined,
  input: FactInput,
): Draft => ({
  subject: slotOfMention(person),
  predicate: "has-role",
  object,
  qualifiers: { role, asOf: asOfArticle(input) },
});
