/** What the rules about people and their roles have in common. */

export const PERSON = "\\{person:\\d{1,4}\\}";
export const BODY = "\\{(?:organisation|cluster):\\d{1,4}\\}";
export const IS = "(?:er|ble|blei|blir|vart|vert|er blitt|har blitt|er vorte|har vorte)";
/** Behind `IS`. */
export const CHOSEN =
  "(?:valgt|valt|vald|utnevnt|utnemnd|utnemnt|utnemd|ansatt|tilsatt|tilsett|konstituert|engasjert|hyret inn|beskikket|beskikka|oppnevnt|oppnemnd|gjenvalgt|attvald)(?: inn)?";
