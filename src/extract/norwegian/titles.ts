/** Words around offices and clusters. */
import { anyOf } from "../../pattern.ts";

/** First parts that "-minister" completes when two offices share it: "nærings- og utenriksministeren". */
export const OFFICE_STEMS: readonly string[] = [
  "nærings",
  "utenriks",
  "utanriks",
  "finans",
  "fiskeri",
  "kommunal",
  "distrikts",
  "kunnskaps",
  "forsknings",
  "forskings",
  "helse",
  "sosial",
  "arbeids",
  "klima",
  "miljø",
  "miljøvern",
  "energi",
  "landbruks",
  "samferdsels",
  "justis",
  "forsvars",
  "kultur",
  "barne",
  "familie",
  "likestillings",
  "utviklings",
  "digitaliserings",
  "innvandrings",
  "olje",
  "handels",
  "europa",
];

/** Plural nouns for ministers named just before. */
export const MINISTERS_PLURAL: readonly string[] = [
  "ministrene",
  "ministerne",
  "statsrådene",
  "statsrådane",
  "ministrane",
];

const NATIONS =
  "svensk dansk finsk islandsk tysk fransk britisk engelsk skotsk irsk amerikansk kanadisk russisk ukrainsk polsk kinesisk japansk indisk italiensk spansk portugisisk nederlandsk belgisk gresk tyrkisk israelsk palestinsk iransk irakisk egyptisk brasiliansk australsk færøysk grønlandsk estisk latvisk litauisk tsjekkisk ungarsk østerriksk sveitsisk utenlandsk utanlandsk nordisk europeisk jordansk saudiarabisk koreansk syrisk etiopisk pakistansk afghansk";
const COUNTRIES =
  "sveriges danmarks finlands islands tysklands frankrikes storbritannias englands skottlands irlands usas canadas russlands ukrainas polens kinas japans indias italias spanias portugals nederlands belgias hellas tyrkias israels irans iraks egypts brasils australias færøyenes grønlands estlands latvias litauens jordans sør-koreas sør-afrikas";

/** Right before an office: another country's minister. */
export const FOREIGN_BEFORE = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:${NATIONS.split(" ")
    .map((word) => `${word}e?`)
    .join("|")}|${anyOf(COUNTRIES.split(" "))})(?: [A-Za-zÀ-ɏ]+)?[ \\n]$`,
  "u",
);
/** Right behind an office: "utenriksministeren i Sverige". */
export const FOREIGN_AFTER =
  /^[ \n](?:i|fra|frå)[ \n](?:Sverige|Danmark|Finland|Island|Tyskland|Frankrike|Storbritannia|England|USA|Russland|Ukraina|Polen|Kina|Japan|India|Italia|Spania|Israel|Canada|Nederland|Færøyene|Grønland)(?![A-Za-zÀ-ɏ])/u;

/** Right before an office: whoever is named held it then, not now. */
export const FORMER_BEFORE =
  /(?:tidligere|tidlegare|e(?:ks|x)-?|forhenværende|daværende|dåverande|avtroppende|avtroppande|avgåtte|avgått|avgående|avgåande)[ \n]?$/u;
/** Among these: out of office for long, and no minister unless the article tells of another office. */
export const LONG_FORMER_BEFORE =
  /(?:tidligere|tidlegare|e(?:ks|x)-?|forhenværende|daværende|dåverande)[ \n]?$/u;

/** Before "som" and an office: its holder gives it up. */
export const GIVES_UP =
  "(?:avgang|avgangen|avgong|avgongen|(?:går|gikk|gjekk|gått|gå) av|(?:gir|gjev|gav|ga|trekker|trekkjer|trakk) seg|slutter|sluttar|sluttet|slutta)";

/** Between who is given an office and the office. */
export const APPOINTED =
  "(?:(?:utnevnt|utnemnd|utnemnt|utpekt|utpeika) (?:til|som)|(?:presentert|innsatt|innsett) som)";
