/** Who or what is given money: the words of the recipient, and where they end. */
import { type Clause, EACH_SLOT, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { antecedent, registryName } from "../../things.ts";
import { placeOf, topicBefore } from "../../topic.ts";
import { POT } from "./pot.ts";

/** Where a recipient's words end and another part of the clause begins. */
const TAIL =
  /\s(?:\{date:\d+\}|i denne (?:omgangen|omgang|runden|tildelingen|tildelinga)|gjennom|via|over (?:en|ein|ei|et|eit) [a-zæøå]{0,20}(?:periode|år)|over (?:\{count:\d+\}|[a-zæøå]{2,8} år)|over statsbudsjettet|i statsbudsjettet|for å|slik at|som|neste år|neste budsjettår|enn|i år|i fjor|i løpet av|fram til|frem til|(?:rettet|retta)(?: [a-zæøå]{3,12})? (?:inn )?mot|(?<! opp\s)under|når|dersom|hvis|mens|medan|fra|frå|i|for)(?:\s.*)?$/u;
/** Where the clause goes on with another verb, or with another grant: "og støtte på |". */
const GOES_ON =
  /\s(?:og|men|samt)(?: (?:også|òg|i tillegg|dermed|ytterligere))? (?:[a-zæøå]{4,30} på \{amount:\d+\}|vil|skal|har|er|kan|må|bør|ble|blei|blir|vart|vert|var|foreslår|føreslår|bevilger|løyver|setter|anslo|anslår|sier|seier|mener|meiner|peker|peikar|ber|får|gir|øker|aukar|styrker|styrkjer|viderefører|vidarefører|sikrer|sikrar|kutter|kuttar|\{amount:\d+\}|(?!som )[a-zæøå]{3,20} (?:(?!som )[a-zæøå]{3,20} )?(?:er|var|har|hadde|vil|skal)(?![a-zæøå]))(?:\s.*)?$/u;
/** "bevilgningene til rasvern", "gåver til laga": what the money is for gets it. */
const POT_FOR =
  /^(?:bevilgning(?:en|ene)|løyving(?:a|ane)|støtt(?:en|a|e)|g[aå]ver|tilskudd(?:et|ene)?|tilskot(?:et|a)?|ramm(?:en|a|ene)|midl(?:ene|ane|a)|innsatsen|budsjettet) (?:til|for|på) /iu;
/** Nouns that do not say who gets it. */
const VAGUE =
  /^(?:innsatsen|satsingen|satsinga|støtten|støtta|bevilgning(?:en|ene)|løyving(?:a|ane)|budsjettet|[a-zæøå]{0,20}ramm(?:en|a)|tilskudd(?:et|ene)|tilskot(?:et|a)|prosjektet|prosjekta|prosjektene|ordningen|ordninga|tiltaket|tiltaka|tiltakene|dette|det|den|de|dei|dem|deim|disse|desse|oss|formålet|føremålet|posten|seg|(?:dette|denne) [a-zæøå]{3,40}|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|selv|sjølv|alle|mange|flere|fleire|begge|bl)$/iu;
/** Of those, the nouns: something is given money, and the clause does not say what it is called. */
const VAGUE_NOUN = /[a-zæøå]{3,40}(?:et|en|a|ene|ane)$/iu;
/** "til å styrke klyngeprogrammet": the programme is given the money; "til å øke antall plasser": nobody. */
const STRENGTHEN = new RegExp(
  `^(?:å )?(?:(?:styrke|styrkje|videreføre|vidareføre|støtte|forsterke|finansiere) (?!(?:til|for|på) )(?=.)|(?:øke|auke) (?=(?:[a-zæøå]+ ){0,2}(?:\\{(?:programme|organisation|cluster)|[a-zæøå]{0,30}${POT})))`,
  "u",
);

/** "løyvinga til |fordeling mellom kommunane". */
const DIVIDED = /^(?:videre |vidare )?(?:fordeling|utdeling) (?:mellom|blant|til|på) (?=.)/u;

/** A recipient's words alone: what the clause goes on to say is cut off. */
export function cutTail(piece: string): string {
  let words = piece;
  for (let cut = GOES_ON.exec(words); cut !== null && cut.index > 2; cut = GOES_ON.exec(words))
    words = words.slice(0, cut.index);
  for (let cut = TAIL.exec(words); cut !== null && cut.index > 2; cut = TAIL.exec(words)) {
    // Cut from the right, and keep "arbeidet med å fremme …" and "senter for …" whole.
    if (
      /^\s(?:i|for)\s/u.test(cut[0]) &&
      !/^\s(?:i|for)\s(?:\{date|løpet av|statsbudsjett|revidert|året|å|denne (?:omgang|runden|tildeling))/u.test(
        cut[0],
      )
    )
      break;
    if (
      /^\sfor å\s/u.test(cut[0]) &&
      (words.split(" ").length < 6 ||
        /^(?:tiltak|prosjekt|prosjekter|arbeid)$/u.test(words.slice(0, cut.index)))
    )
      break;
    words = words.slice(0, cut.index);
  }
  return words.replace(BEHIND_KEPT, "");
}

/** Behind an "i" or "for" that was kept: a clause of its own, whom it is for, or the body that the money comes from. */
const BEHIND_KEPT =
  /\s(?:som|(?:rettet|retta)(?: [a-zæøå]{3,12})? (?:inn )?mot|slik at|når|dersom|hvis|mens|medan|(?:til|i|for) \{date:\d+\}|(?:fra|frå) \{organisation:\d+\})(?:\s.*)?$/u;
/** "|Havlaget om samarbeid i nord": what a named recipient is to do with it. */
const NAMED_FIRST = /^(?<name>\{(?:organisation|cluster|programme):\d{1,4}\}) (?:om|mot|innen|innan) .*$/u;

/** "|kommunene til å bygge kaier": the same of bodies without a name. */
const BODIES_FOR =
  /^(?<bodies>(?:[a-zæøå]{3,20} )?[a-zæøå]{0,20}(?:kommun|bedrift|selskap|verksemd|virksomhet|organisasjon|institutt|universitet|skol|skul|lag|klubb)[a-zæøå]{0,6}) til å (?<task>.{4,160})$/u;
/** "|Enova til utvikling av nye kaier": who gets it, and what for. */
const NAMED_FOR =
  /^(?<name>\{(?:organisation|cluster|programme):\d{1,4}\}) til (?:å )?(?<purpose>.{4,160})$/u;

/** A municipality, and not the company that is called after it. */
const PLACE_ALONE = /^\{place:\d{1,4}\}$/u;

/** What the sentence before spoke of. */
const ITSELF = /^(?:senteret|instituttet|laget|klubben|museet|skolen|skulen|foretaket|føretaket)$/iu;

/** "gjennom Enova", "over kulturbudsjettet", "i statsbudsjettet for 2021". */
const THROUGH =
  /,?\s(?:gjennom|via|(?:over|i|på)(?=\s(?:revidert\s|\{organisation:\d{1,4}\}\s(?:sitt\s)?)?[A-Za-zÀ-ɏ-]{0,30}budsjett(?:et)?(?![A-Za-zÀ-ɏ])))\s(?<instrument>.+)$/u;

/** Words that have a capital only where a sentence begins. */
const OPENS = /^(?:De|Dei|Alle|Nye|Flere|Fleire|Disse|Desse|Norske|Mange|Små|Store)(?= [a-zæøå])/u;
const lowered = (word: string): string => word.toLowerCase();

const LAST_COUNT = / \{count:(?<count>\d{1,4})\}$/u;
/** "tiltaket |over fire år": how long it goes on. */
function withoutStretch(clause: Clause, piece: string): string {
  const count = slotOf(clause, "count", LAST_COUNT.exec(piece)?.groups?.count);
  return count?.text.startsWith("over ") && /^(?:år|måned|månad)$/u.test(count.value.unit)
    ? piece.replace(LAST_COUNT, "")
    : piece;
}

export function recipientOf(
  clause: Clause,
  piece: string,
  input: FactInput,
): { recipient?: string; recipientAsWritten?: string; instrument?: string; purpose?: string } {
  const through = THROUGH.exec(piece);
  const words = cutTail(
    withoutStretch(clause, piece)
      .slice(0, through?.index)
      .replace(
        /^(?:og|men|derfor|difor|(?:(?:blant annet|mellom anna) )?at|blant annet|mellom anna|i tillegg|nå|no|til(?! å ))\s/iu,
        "",
      ),
  );
  // "bedrifter som vil vokse gjennom forskning": how they will grow.
  const instrument =
    through?.groups?.instrument === undefined || / som .*$/u.test(piece.slice(0, through.index))
      ? {}
      : { instrument: wordsOf(clause, cutTail(through.groups.instrument)) };
  const { name: named, purpose } = NAMED_FOR.exec(words)?.groups ?? {};
  if (named !== undefined && purpose !== undefined) {
    const first = slotName(clause, named);
    if (first !== undefined) return { recipient: first, purpose: wordsOf(clause, purpose), ...instrument };
  }
  const { bodies, task } = BODIES_FOR.exec(words)?.groups ?? {};
  if (bodies !== undefined && task !== undefined)
    return { recipient: wordsOf(clause, bodies), purpose: wordsOf(clause, task), ...instrument };
  const own = words
    .replace(DIVIDED, "")
    .replace(STRENGTHEN, "")
    .replace(POT_FOR, "")
    .replace(NAMED_FIRST, "$<name>");
  // "til å fremje kultureksport": what it is for, and nobody who gets it.
  if (/^å /u.test(own)) return { purpose: wordsOf(clause, own.slice(2)), ...instrument };
  const written = wordsOf(clause, words);
  const bare = wordsOf(clause, own)
    .replace(/^(?:(?:til sammen|til saman|totalt|i alt) )?(?:den |det |sin |sitt )?/iu, "")
    .replace(OPENS, lowered);
  const at = placeOf(clause, clause.skeleton.indexOf(piece));
  const pointed =
    antecedent(bare.replace(/^(?:dette|denne) /iu, ""), at, input) ??
    (ITSELF.test(bare) ? topicBefore(clause, input) : null);
  const name =
    // "bevilgningen på |posten": no name of a company.
    (PLACE_ALONE.test(own) || VAGUE.test(bare) ? undefined : registryName(bare, input)) ??
    slotName(clause, own) ??
    (pointed !== null && "name" in pointed ? pointed.name : bare);
  if (VAGUE.test(name))
    return VAGUE_NOUN.test(name) ? { recipientAsWritten: written, ...instrument } : instrument;
  return {
    ...(name !== "" && { recipient: name }),
    ...(name !== written.replace(OPENS, lowered) && { recipientAsWritten: written }),
    ...instrument,
  };
}

/** "Fjordmat of |": the name begins before what is known of it. */
const NAME_GOES_ON = /^[A-ZÀ-ÖØ-Þ][a-zæøå]+ (?:of|and|&) \{/u;

/** A noun for what kind of body it is, and its name. */
const NOUN_AND_NAME =
  /^(?:(?:[Dd]et|[Dd]en) (?:[a-zæøå-]{4,25} ){1,2})?[A-Za-zæøå-]{4,30}(?:et|en|a) \{(?:organisation|cluster|programme):\d{1,4}\}$/u;

/** The name in the words, where little else stands beside it: "klyngeprogrammet Norwegian Innovation Clusters". */
function slotName(clause: Clause, words: string): string | undefined {
  const known =
    slotsIn(clause, "programme", words)[0] ??
    slotsIn(clause, "cluster", words)[0] ??
    slotsIn(clause, "organisation", words)[0];
  // "Siva og Havrådet": two of them, and neither alone.
  if (slotsIn(clause, "organisation", words).length > 1) return undefined;
  // "Det nederlandske rederiet |X": what kind of body it is.
  if (known !== undefined && NOUN_AND_NAME.test(words))
    return known.kind === "cluster" ? known.value.cluster : known.value.name;
  if (known === undefined || words.replace(EACH_SLOT, "").trim().length > 20 || NAME_GOES_ON.test(words))
    return undefined;
  return known.kind === "cluster" ? known.value.cluster : known.value.name;
}

/** No item of a list of what money is for: the clause goes on. */
const NO_ITEM =
  "(?!(?:mest|først|fyrst|særlig|særleg|spesielt|særskilt|mellom|blant|noe|noko|pluss|inkludert|fordelt|både|ikke|ikkje|samt|mens|medan|men|som|der|slik|hvor|kor|hvorav|herav|derav|fra|frå|på|til|for|over|etter|med|av|gjennom|sier|seier|skriver|skriv|og) )";
/** "rydding", "kjøp av grunn", "nye kaier". */
const ITEM = `${NO_ITEM}(?:[a-zæøå]{3,20}e )?[a-zæøå-]{3,30}(?: (?:av|på|til|for) (?:[a-zæøå]{3,20}e )?[a-zæøå-]{3,30})?`;
/** "større, grønne verft", "…, verft og leverandører", "…, |Stord og |Vardø": how a list of common nouns, or of places, goes on; "Os| – Vardø i Troms": from one place to the other. */
const REST_OF_LIST = new RegExp(
  `(?:(?<= (?:til|på|i|for) [a-zæøå]{3,20}e), [a-zæøå]{3,20}e [a-zæøå]{4,40}(?![A-Za-zÀ-ɏ])|(?:, ${ITEM}){1,4},? (?:og|samt) (?:[a-zæøå]{3,20}e )?[a-zæøå-]{3,40}(?: (?:av|på) [a-zæøå-]{3,30})?(?![A-Za-zÀ-ɏ])|(?<=\\{place:\\d{1,4}\\})(?:, \\{place:\\d{1,4}\\}){1,6},? (?:og|samt) \\{place:\\d{1,4}\\}|(?<=(?:[A-ZÀ-ÖØ-Þ][a-zæøå]{1,30}|\\}) ?) ?– (?:[A-ZÀ-ÖØ-Þ][a-zæøå]{1,30}|\\{place:\\d{1,4}\\})(?=$|[.;]| (?:i|på|og|for) )(?: (?:i|på) \\{place:\\d{1,4}\\})?)`,
  "uy",
);

/** The rest of a list that a pattern left at its first comma. @param at where it goes on */
export function restOfList(skeleton: string, at: number): string {
  REST_OF_LIST.lastIndex = at;
  return REST_OF_LIST.exec(skeleton)?.[0] ?? "";
}
