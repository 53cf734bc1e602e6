/** What the words around a name say of the person: role, affiliation, party. */
import { wordBefore } from "../../../characters.ts";
import { endingIn } from "../../../pattern.ts";
import { isRole, LOCAL_ROLE, PARTY, PHOTOGRAPHER, ROLE_HEADS, ROLE_PATTERN } from "../../norwegian/people.ts";
import type { Parts } from "../../rule.ts";
import type { View } from "../../view.ts";

/** A dot inside a name stands before a letter: "A.S", "Nett.no"; else it ends the sentence. */
const WORD = "(?:[A-ZÀ-ÖØ-Þ]|[ei](?=[A-ZÀ-ÖØ-Þ]))(?:[A-Za-zÀ-ɏ0-9&-]|\\.(?=[A-Za-z0-9])){0,40}";
/** "Nærings- og handelsdepartementet". */
const HYPHENED = "[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,30}-(?:, [a-zß-öø-ÿ]{1,30}-){0,2} og [a-zß-öø-ÿ]{3,40}";
/** "Havlys og |Siva-direktør Per Li", "Havlys og |Sivas daglige leder Per Li": another person begins. */
const NOT_ANOTHER =
  "(?![A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ0-9]{0,30}(?:-|s (?:[a-zæøå.]{3,20} ){0,2}[a-zæøå]{0,20})(?:sjef|direktør|leder|leiar|president|rektor|redaktør|økonom|ordfør))";
/** "|Fred. Olsen", "|Wilh. Wilhelmsen": what companies that are called after their owners begin with. */
const OWNER = "(?:(?:Fred|Wilh|Chr|Joh|Aug|Th)\\. )?";
const CAPITALS = `(?:${HYPHENED}|${OWNER}${WORD}(?: (?:og ${NOT_ANOTHER}|for |i )?${WORD}){0,5})`;
/** "info.sjef", "avd.dir.", "dep.råd". */
const DOTTED_ROLE = "[A-Za-zÀ-ɏ]{2,10}\\.(?:sjef|dir|råd|leder|leiar|sekr|red)\\.?";
const endsInDottedRole = new RegExp(`(?<![A-Za-zÀ-ɏ.])${DOTTED_ROLE} $`, "u");
/** "direktør for marked i Havkraft": a field; with an article it would be a body. */
const FIELD =
  "[a-zæøå]{4,30}(?<!en|et|ene|ane|a|sjef|direktør|leder|leiar|rektor|ordfører|ordførar|giver|givar|gjevar|forsker|forskar|professor|president|sekretær|medlem)";
/** "direktør for |vekst og klynger". */
const FIELDS = `${FIELD}(?: og ${FIELD})?`;
const AND_FIELD = / for [a-zæøå]{4,30} og $/;
/** "prosjektleder |bredbånd": nouns that are no verbs as well. */
const BARE_FIELDS =
  "utvikling forskning forsking innovasjon kommunikasjon produksjon digitalisering samfunnskontakt breiband bredbånd marked marknad energi klima miljø økonomi teknologi sikkerhet tryggleik havbruk landbruk reiseliv eksport bærekraft berekraft næring havvind hydrogen industri samferdsel".split(
    " ",
  );
const BARE_FIELD = `[a-zæøå]{0,24}(?:${BARE_FIELDS.join("|")})`;
const endsInBareField = endingIn(BARE_FIELDS);
/** "produksjons- og |": the first part of a role of two. */
const FIRST_PART = "(?:[A-Za-zæøåÆØÅ]{3,20}- og )?";
/** "Mens nestleder |", "Dagens ordfører |": nobody's name, for all the -s. */
const NO_OWNER = "(?!(?:Mens|Dagens|Årets|Landets|Fylkets|Byens|Kommunens|Regionens) )";
/** "Troms |fylkeskommune": the small letters that end a name. */
const COUNCIL = "(?: (?:fylkes)?kommune)?";
/** "LMIs administrerende direktør |", "styreleder i Havkraft, |", "direktør Havkraft, |", "direktør for marked, |". */
const ROLE_BEFORE = new RegExp(
  `(?:(?<![A-Za-zÀ-ɏ])${NO_OWNER}(?<owner>${CAPITALS}?)s )?(?<![A-Za-zÀ-ɏ])(?<role>(?:${FIRST_PART}${ROLE_PATTERN}|${DOTTED_ROLE})(?: for ${FIELDS}(?=[ ,])| ${BARE_FIELD}(?= $))?)(?: (?:i|for|ved|hos|av|på|til) (?<org>${CAPITALS}${COUNCIL})| (?<body>${CAPITALS})(?=, $))?,? $`,
  "u",
);
/** "|, leder for Medieklyngen," "| som er leder i Siva" "| (Eggs Design)" "| (H)" "| i Norsk Vind". */
const ROLE_AFTER = new RegExp(
  `^(?:, (?:som er )?| som er (?:i dag |no |nå )?(?:også |òg )?)(?<role>${FIRST_PART}${ROLE_PATTERN}(?![a-zæøå])(?: (?:[a-zæøå]{4,30}|for ${FIELDS})(?= (?:i|for|ved|hos) [A-ZÀ-ÖØ-Þ]))?)(?! seg)(?: (?<link>(?:i|for|ved|hos|av|på|til) )?(?<org>${CAPITALS}))?`,
  "u",
);
/** "(leder i Siva)", "(seniorrådgiver Fjordrådet)", "(direktør samfunnskontakt)", "(leder/koordinator)". */
const ROLE_INSIDE = new RegExp(
  `^(?<role>[A-Za-zÀ-ɏ]{0,30} ?(?:[a-zæøå]{4,30}/)?${ROLE_PATTERN}(?: (?:for )?[a-zæøå]{4,30}(?: og [a-zæøå]{4,30})?)?)(?:,? (?:(?:i|for|ved|hos|av|på|til) )?(?<org>${CAPITALS})| (?:i|for|ved|hos|av|på) [a-zæøå][a-zæøå -]{2,50})?$`,
  "u",
);
const IN_BRACKETS = /^ \((?<inside>[A-Za-zÀ-ɏ][^()]{0,60}|\d{2})\)/u;
const FROM_ORGANISATION = new RegExp(`^ (?:i|fra|frå|hos|ved|for) (?<org>${CAPITALS})`, "u");
/** "sier Kari Moe i |HavDrift": a capital inside the word tells that it is no place. */
const BY_ITS_LETTERS =
  /^ (?:i|fra|frå|hos|ved) (?<org>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,20}[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{1,20})(?![A-Za-zÀ-ɏ-])/u;
/** Verbs of saying that only people are the subject of; "melder" and "skriver" introduce newspapers as well. */
const HUMAN_SPEECH = "sier|seier|sa|forteller|fortel|mener|meiner|smiler|ler|utbryter|svarer|svarar|spør";
export const HUMAN_VERBS: ReadonlySet<string> = new Set(HUMAN_SPEECH.split("|"));
/** Any word for what somebody is: without one there is nothing to look for. */
const ROLE_HINT = new RegExp(ROLE_HEADS.filter((head) => head.length > 2).join("|"), "i");
const endsInRoleHead = endingIn(ROLE_HEADS);

/** Whether the words before a name can end in a role, an abbreviated one, or a role and an employer's name. */
function mayEndInRole(before: string): boolean {
  const from = before.lastIndexOf(" ", before.length - 2) + 1;
  const last = before.slice(from, -1);
  const word = last.endsWith(",") ? last.slice(0, -1) : last;
  if (endsInRoleHead(word.toLowerCase()) || (word.includes(".") && endsInDottedRole.test(before)))
    return true;
  const isHyphened = before.endsWith("- og ", from);
  const isField =
    before.endsWith(" for ", from) ||
    (before.endsWith(" og ", from) && AND_FIELD.test(before.slice(0, from))) ||
    endsInBareField(word);
  return (isHyphened || isField || /^[A-ZÀ-ÖØ-Þ]|\.$|kommune$/.test(word)) && ROLE_HINT.test(before);
}

/** "sier |": a verb of saying, in small letters, right before a name. */
function isSaidBefore({ plain }: View, start: number): boolean {
  const word = wordBefore(plain, start);
  return HUMAN_VERBS.has(word.slice(word.lastIndexOf(".") + 1)) && plain[start - 2] !== " ";
}
/** "|, sier", and what only people are: "| som er født i Narvik". */
const HUMAN_AFTER = new RegExp(
  `^,?[ \\n](?:${HUMAN_SPEECH}|(?:som )?er fød[dt] (?:i|på)(?= [A-ZÀ-ÖØ-Þ]))(?![A-Za-zÀ-ɏ])`,
  "u",
);
const HUMAN_REACH = 20;
/** Behind a name that something else is called after. */
export const NAMESAKE =
  /^(?:s|’s|'s)?(?:[ -](?:gate|gata|vei|veg|plass|skole|skule|minne|pris|stiftelse|fond|legat|stadion|saken|saka)(?![a-zæøå])| (?:(?:første|fyrste|andre|tredje) )?regjering(?![a-zæøå]))/u;

/** "ordføreren" → "ordfører". */
function indefinite(role: string): string {
  const bare = role.replace(/en$/u, "");
  return bare !== role && isRole(bare.slice(bare.lastIndexOf(" ") + 1)) ? bare : role;
}

/** "Nesvik-|ordføraren": where, and not what, somebody is. */
const OF_PLACE = /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]+-(?=(?:vara)?ordfør)/u;

/** "ministerens politiske |rådgiver". */
const INFLECTED = /^(politisk|parlamentarisk|teknisk|faglig|fagleg|kommersiell|daglig|dagleg)e(?= )/u;

/** "CEO", "EU-rådgivar": an abbreviation keeps its capitals. */
const WORD_OF_ROLE = /[A-Za-zÀ-ɏ.]+/gu;
const ABBREVIATED = /^[A-ZÀ-ÖØ-Þ]{2,4}$/u;
const inSmallLetters = (written: string): string =>
  written.replace(WORD_OF_ROLE, (word) => (ABBREVIATED.test(word) ? word : word.toLowerCase()));

/** A role as its mention tells it. */
export const asRole = (written: string): string =>
  indefinite(inSmallLetters(written.replace(OF_PLACE, ""))).replace(INFLECTED, "$1");

/** "professor |i økonomi| ved": of what field. */
const ROLE_IN = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?<role>${ROLE_PATTERN})(?: (?:i|innen|innan) [a-zæøå]{4,30}(?: og [a-zæøå]{4,30})?(?= ved ))? (?:i|for|ved|hos) $`,
  "u",
);

/** "forklarer direktøren i |Norges sjømatråd, Kari Moe": the role before a body. @param before what stands before the body */
export function roleIn(before: string): { readonly role: string; readonly index: number } | undefined {
  const match = ROLE_IN.exec(before);
  return match === null || LEFT.test(before.slice(0, match.index))
    ? undefined
    : { role: asRole(match.groups?.role ?? ""), index: match.index };
}

/** "|, Styreleder Kari Nes" or "|, Adm. dir. i Siva, Kari Nes": with a capital the role is the next one's in the list. */
const NEXT_IN_LIST = /^, (?:[A-ZÀ-ÖØ-Þ]|og )/u;
/** "direktør |Innovasjon i Siva": the field, and behind it the body. */
const FIELD_FIRST = /^(?<field>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{3,30}) i (?<body>.+)$/u;

/** "Per Li, fersk |direktør, Kari Moe": right behind somebody else's name. */
const OF_ANOTHER = /[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+, (?:[a-zæøå]+ ){0,2}$/u;

/** "Per Li, |direktør i Havkraft, Kari Moe": right behind a name in full. */
const OF_NAMED = /(?<![A-Za-zÀ-ɏ])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ-]+ [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]+, $/u;

/** "Slutter som |direktør, Kari Moe overtar": of whoever leaves, not of who is named behind the comma. */
const LEFT =
  /(?<![A-Za-zÀ-ɏ])(?:slutt(?:er|ar|et|a)|(?:går|gikk|gjekk) av|(?:trekker|trekkjer|trakk|drog) seg|(?:gir|gjev|ga|gav) seg|fratrer|fråtrer|takke[rt] (?:av|for seg)|takka(?:r)? (?:av|for seg)) som $/iu;

/** "Slutter som |klyngeleder, Kari Moe overtar", "Per Li ble valgt til |leder, Kari Moe til nestleder". */
const AS_OF_ANOTHER = /(?<![A-Za-zÀ-ɏ])(?:som|til) (?:nye? )?$/iu;

/** What stands before a name of the person's role and body; "Per Li, direktør Havkraft, |": somebody else's. */
function roleAhead(lead: string): Record<string, string | undefined> | undefined {
  const match = ROLE_BEFORE.exec(lead);
  if (match !== null && lead.endsWith(", ") && AS_OF_ANOTHER.test(lead.slice(0, match.index)))
    return undefined;
  if (match?.groups?.body === undefined) {
    const whose = match?.groups?.org === undefined ? OF_ANOTHER : OF_NAMED;
    const isAnothers = lead.endsWith(", ") && whose.test(lead.slice(0, match?.index));
    return isAnothers ? undefined : match?.groups;
  }
  const { body, ...told } = match.groups;
  return lead.endsWith(", ", match.index) ? undefined : { ...told, org: body };
}

/** What stands behind a name of the person's role and body. */
function roleBehind(after: string): Record<string, string | undefined> | undefined {
  const match = ROLE_AFTER.exec(after);
  const { role = "", org, link } = match?.groups ?? {};
  if (match === null) return undefined;
  const isCapital = /^, (?:som er )?[A-ZÀ-ÖØ-Þ]/u.test(after);
  if (
    isCapital &&
    org !== undefined &&
    (link === undefined || NEXT_IN_LIST.test(after.slice(match[0].length)))
  )
    return undefined;
  const { field, body } = (link === undefined ? FIELD_FIRST.exec(org ?? "")?.groups : undefined) ?? {};
  return field === undefined ? { role, org } : { role: `${role} ${field}`, org: body };
}

/** "Foto: |", "Illustrasjonsfoto: |". */
const PICTURE_BY = /(?:^|[^A-Za-zÀ-ɏ])[A-Za-zæøå]{0,20}foto(?:graf)?:? $/iu;
const CREDIT_REACH = 24;
const isCredited = (before: string): boolean =>
  (before.endsWith(": ") || before.endsWith("oto ")) && PICTURE_BY.test(before.slice(-CREDIT_REACH));

/** What is behind these is where somebody is from, or is just now, unless it is a body that is known. */
const OF_A_COUNTRY = /(?:stortingsrepresentant|representant|politiker|politikar|statssekretær)$/u;

/** "President: |": a line that says who is what, and no more. */
const isLabelled = ({ plain }: View, start: number, end: number): boolean =>
  plain[start - 2] === ":" && end === plain.length;

const mayTellBehind = (after: string): boolean => after.startsWith(",") || after.startsWith(" som er ");

/** What the words around a name say of the person. */
export function described(view: View, start: number, end: number): { parts: Parts; isTold: boolean } {
  const before = view.plain.slice(Math.max(0, start - 110), start);
  const after = view.plain.slice(end, end + 110);
  const label = isLabelled(view, start, end) ? before.slice(0, -2) : undefined;
  const lead = label === undefined ? before : `${label} `;
  const ahead = mayEndInRole(lead) ? roleAhead(lead) : undefined;
  const inBrackets = after.startsWith(" (") ? IN_BRACKETS.exec(after) : null;
  const bracketed = inBrackets?.groups?.inside;
  const isParty = bracketed !== undefined && PARTY.test(bracketed);
  const isAge = bracketed !== undefined && /^\d/.test(bracketed);
  const inside =
    bracketed === undefined || isParty || isAge ? undefined : ROLE_INSIDE.exec(bracketed)?.groups;
  // "| (H), ordfører i Narvik", "| (47) i Siva": what stands behind the brackets.
  const rest = isParty || isAge ? after.slice(inBrackets?.[0].length) : after;
  const behind = mayTellBehind(rest) ? roleBehind(rest) : undefined;
  // "…, leder for Havkraft, |Kari Moe, direktør i Siva": what stands behind the name is hers.
  const told = behind !== undefined && before.endsWith(", ") ? behind : (ahead ?? behind ?? inside);
  const isSaid = isSaidBefore(view, start);
  const role = told?.role === undefined ? undefined : asRole(told.role);
  const affiliation =
    told?.org ??
    told?.owner ??
    inside?.org ??
    (bracketed !== undefined && !isParty && !isAge && /^[A-ZÀ-ÖØ-Þ]/u.test(bracketed) && inside === undefined
      ? // "(Havkraft, Fjordfisk)": the first of two.
        bracketed.split(/(?<!-), (?=[A-ZÀ-ÖØ-Þ])/u)[0]
      : undefined) ??
    (role === undefined
      ? isSaid
        ? BY_ITS_LETTERS.exec(rest)?.groups?.org
        : undefined
      : // "stortingsrepresentant Kari Moe (H) fra Rogaland": behind a party only a mayor's place.
        (rest === after && !OF_A_COUNTRY.test(role)) || LOCAL_ROLE.test(role)
        ? FROM_ORGANISATION.exec(rest)?.groups?.org
        : undefined);
  const parts: Record<string, string> = {};
  if (role !== undefined) parts.role = role;
  else if (isCredited(before)) parts.role = PHOTOGRAPHER;
  if (affiliation !== undefined && affiliation !== "")
    parts.affiliation = affiliation.replace(/[.,\s-]+$/u, "");
  if (isParty) parts.party = bracketed;
  return {
    parts,
    // "direktør, Grå Fjell": without a given name what stands behind the comma may be the employer.
    isTold:
      (role !== undefined && (told !== ahead || !before.endsWith(", "))) ||
      isParty ||
      isAge ||
      isSaid ||
      HUMAN_AFTER.test(after),
  };
}

/** A quick look around a run without a given name: a role or a verb of saying before it, a comma or bracket behind. */
export function mayBeTold(view: View, start: number, end: number): boolean {
  const next = view.plain[end];
  if (next === "," || view.plain.startsWith(" (", end)) return true;
  const word = wordBefore(view.folded, start);
  return (
    HUMAN_VERBS.has(word) ||
    isRole(word) ||
    view.plain[start - 2] === "," ||
    isLabelled(view, start, end) ||
    HUMAN_AFTER.test(view.plain.slice(end, end + HUMAN_REACH))
  );
}
