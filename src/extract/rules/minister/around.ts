/** What the words around an office or a minister's name say. */
import { anyOf } from "../../../pattern.ts";
import type { NameHit } from "../../lexicon.ts";
import { isRole, LED_PARTY, SENTENCE_STARTERS } from "../../norwegian/people.ts";
import {
  APPOINTED,
  FOREIGN_AFTER,
  FOREIGN_BEFORE,
  FORMER_BEFORE,
  GIVES_UP,
  LONG_FORMER_BEFORE,
  MINISTERS_PLURAL,
} from "../../norwegian/titles.ts";
import type { View } from "../../view.ts";

export const before = (view: Pick<View, "folded">, at: number): string =>
  view.folded.slice(Math.max(0, at - 40), at);
export const isForeign = (view: View, office: NameHit): boolean =>
  FOREIGN_BEFORE.test(before(view, office.start)) ||
  FOREIGN_AFTER.test(view.plain.slice(office.end, office.end + 30));

/** "tidligere |næringsminister Kari Li": "long" of one who need not be a minister any more. */
export const formerly = (words: string): { former?: "yes" | "long" } =>
  FORMER_BEFORE.test(words) ? { former: LONG_FORMER_BEFORE.test(words) ? "long" : "yes" } : {};

export function partyBehind(view: View, at: number): string | undefined {
  return /^[ \n]\((?<party>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,4})\)/u.exec(view.plain.slice(at, at + 8))?.groups?.party;
}

/** "statsråd (Kari Li) |i Havne- og kystdepartementet", "|, Kystdepartementet", "statsråden |for Kystdepartementet": lower-case. */
export const ministryBehind = (view: View, at: number): string | undefined =>
  view.plain.startsWith(" i ", at) || view.plain.startsWith(" for ", at) || view.plain.startsWith(", ", at)
    ? /^(?:(?:i|for) | )(?<ministry>(?:[a-zæøå]{3,20}-?(?:,| og) ?){0,3}[a-zæøå]{0,30}departementet)(?![a-zæøå])/u.exec(
        view.folded.slice(at + 1, at + 84),
      )?.groups?.ministry
    : undefined;

/** "tar over etter |Berg", "forgjengeren, |Berg", "sin forgjenger og motstander |Berg": who was in office before. */
export const PREDECESSOR =
  /(?<![a-zæøå])(?:etter|forgjeng[ea]r(?:en)?(?: og (?:[a-zæøå]{2,20} ){0,2}[a-zæøå]{3,20})?,?|avløser|avløyser|avløste|avløyste|erstatter|erstattar|erstattet|erstatta) $/u;

/** "|Berg i 2012 til 2013", "|Berg (2012–2013)": in which years somebody was in office. */
const IN_THOSE_YEARS = /^ (?:(?:i|fra|frå|mellom) |\()(?:19|20)\d\d ?(?:til|og|[–-]) ?(?:19|20)\d\d/u;
export const wasThen = ({ plain }: View, { end }: NameHit): boolean =>
  IN_THOSE_YEARS.test(plain.slice(end, end + 28));

const CAPITAL_BEFORE = /(?<word>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]+)[ -]$/u;
/** "Kari |Berg", "Strøm-|Berg"; a sentence begins in "For |Berg". */
export function hasNameBefore({ plain }: View, start: number): boolean {
  const word = CAPITAL_BEFORE.exec(plain.slice(Math.max(0, start - 24), start))?.groups?.word;
  return word !== undefined && !(plain[start - 1] === " " && SENTENCE_STARTERS.has(word.toLowerCase()));
}

/** Inside a compound ("næringsminister-kandidat") or cut short ("nærings-"). */
export const isCompound = (view: View, hit: NameHit): boolean =>
  /^-[A-Za-zÀ-ɏ]/u.test(view.plain.slice(hit.end, hit.end + 2));

/** "den forrige |næringsministeren", "den første |næringsministeren som kom": not who is in office. */
const OF_ANOTHER =
  /(?<![a-zæøå])(?:tidligere|tidlegare|forrige|førre|neste|første|fyrste|eneste|einaste|påtropp[ea]nde|avtropp[ea]nde|avgåtte)[ \n]$/u;
export const isOfAnother = (view: View, { start }: NameHit): boolean => OF_ANOTHER.test(before(view, start));

/** "som ny |næringsminister", "at hun er |næringsminister": whose office it is may stand further off; "en ny |næringsminister" is anybody. */
const NEW_BEFORE =
  /(?<![a-zæøå])(?<!(?<![a-zæøå])(?:en|ein) )(?:ny|fersk|nyutnevnt|nyutnemnd|nybakt|nybaka|(?:han|hun|ho) (?:er|blir|vert)) $/u;
/** "Som |finansminister har du ansvaret". */
const IN_THAT_OFFICE = /^ (?:har|skal|vil|må|er|kan) (?:du|jeg|eg|han|hun|ho)(?![A-Za-zÀ-ɏ])/u;
/** "sin avgang som |næringsminister", "trekker seg som |næringsminister". */
const LEFT_BEFORE = new RegExp(`(?<![a-zæøå])${GIVES_UP} som $`, "u");
export const isLeft = (view: View, { start }: NameHit): boolean => LEFT_BEFORE.test(before(view, start));
export const isNew = (view: View, { start, end }: NameHit): boolean =>
  NEW_BEFORE.test(before(view, start)) ||
  (view.folded.startsWith("som ", start - 4) && IN_THAT_OFFICE.test(view.plain.slice(end, end + 12)));

/** "Norges nye |næringsminister": who is in office, and not who will be ("blir Norges nye |"). */
const IN_OFFICE_BEFORE =
  /(?<!(?<![a-zæøå])(?:blir|bli|vert|ble|blei|vart|er|som|til) )(?<![a-zæøå])(?:norges|noregs|landets) (?:nye|ferske) $/u;
export const isInOffice = (view: View, { start }: NameHit): boolean =>
  IN_OFFICE_BEFORE.test(before(view, start));

/** Behind "du" or "takk" and a comma, at the sentence's end: "No må du vakne, |". */
const TO_YOU = /(?<![a-zæøå])(?:du|deg|din|ditt|dine|takk|dere|dykk)(?![a-zæøå])[^.!?\n]{0,36}, $/u;
const CALLED = /(?:[.!?:–] |[«"–-]|, |(?<![a-zæøå])kjære )$/u;

export const isAddressed = (view: View, { start, end }: NameHit): boolean => {
  const next = view.plain[end];
  return (
    (next === "!" && (start === 0 || CALLED.test(before(view, start)))) ||
    ((next === undefined || next === "." || next === "?") && TO_YOU.test(before(view, start)))
  );
};

/** "Stilling: |Næringsminister": a line about somebody. */
const LABEL = /(?:^|\n)(?:stilling|yrke|jobb|tittel|(?:jobber|jobbar|arbeider|arbeidar) som): ?$/u;
const isLabelled = (view: View, { start, end }: NameHit): boolean =>
  LABEL.test(before(view, start)) && /^ ?(?:$|\n)/u.test(view.plain.slice(end, end + 2));

/** Headlines leave out the article, as a label does: "Næringsminister vil …". What is said of the office itself has "er" or "blir". */
const DOES =
  /^ (?:vil|skal|må|mener|meiner|sier|seier|lover|lovar|svarer|svarar|avviser|avlyser|foreslår|føreslår|krever|krev|varsler|varslar|åpner|opnar|åpnet|opna|besøker|besøkjer|besøkte|møter|møtte|roser|rosar|refser|refsar|presenterer|kunngjør|kunngjer|kunngjorde|kommer|kjem|håper|håpar|frykter|fryktar|støtter|støttar|ønsker|ønskjer|ber|bed|tar|tek|tok|får|fikk|fekk|gir|gjev|ga|gav|inviterer|inviterte|lytter|lyttet|lytta|vurderer|reiser|reiste|tror|trur)(?![A-Za-zÀ-ɏ]| (?:jeg|eg|du|han|hun|ho|vi|dere|de|dei)(?![A-Za-zÀ-ɏ]))/u;
const SENTENCE_END = /[.!?:–] $/u;

export const isSubject = (view: View, office: NameHit): boolean => {
  const { start, end } = office;
  return (
    isLabelled(view, office) ||
    (view.plain[start] !== view.folded[start] &&
      (start === 0 || SENTENCE_END.test(view.plain.slice(Math.max(0, start - 2), start))) &&
      DOES.test(view.plain.slice(end, end + 20)))
  );
};

/** "|Li gikk": a surname that begins a sentence, with a small letter behind it. */
export const opensSentence = ({ plain }: View, { name, start, end }: NameHit): boolean =>
  !name.surface.includes(" ") &&
  (start === 0 || SENTENCE_END.test(plain.slice(Math.max(0, start - 2), start))) &&
  /^ [a-zæøå]/u.test(plain.slice(end, end + 2));

/** "regjeringen |Moe", "regjeringa |Moe": the government that somebody leads. */
const GOVERNMENT_BEFORE = /(?<![a-zæøå])regjering(?:en|a) $/u;
/** "den påtroppende regjeringen |Kari Moe": by its leader's full name, where no clause begins ("den nye regjeringen |Kari Moe leder"). */
const WHICH_GOVERNMENT =
  /(?<![a-zæøå])(?:påtropp[ea]nde|avtropp[ea]nde|sitt[ea]nde|avgåtte|kommende|komande|nye|forrige|førre) regjering(?:en|a) $/u;
const LEADS =
  /^ (?:leder|leier|leiar|ledet|leia|har|hadde|vil|skal|presenter[a-z]{1,4}|sitter|sit|sitt)(?![A-Za-zÀ-ɏ])/u;
export const isGovernment = ({ folded, plain }: View, { name, start, end }: NameHit): boolean =>
  folded[start - 1] === " " &&
  (name.surface.includes(" ")
    ? WHICH_GOVERNMENT.test(before({ folded }, start)) && !LEADS.test(plain.slice(end, end + 16))
    : GOVERNMENT_BEFORE.test(folded.slice(Math.max(0, start - 14), start)));

/** "|Lis Høyre": the party that somebody leads. */
export const leadsParty = ({ plain }: View, { name, start, end }: NameHit): boolean =>
  end - start > name.surface.length && LED_PARTY.test(plain.slice(end + 1, end + 20));

/** "|Lis Nav-forklaring": a thing of somebody's, and no name that goes on. */
export const ownsCompound = ({ plain }: View, { name, start, end }: NameHit): boolean =>
  end - start > name.surface.length &&
  /^ [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,20}-[a-zæøå]{3}/u.test(plain.slice(end, end + 28));

const SPEECH =
  "sier|seier|sa|mener|meiner|lover|lovar|understreker|understrekar|forteller|fortel|uttaler|opplyser|svarer|svarar|skriver|skriv|påpeker|ifølge|ifølgje";
const SPEECH_BEFORE = new RegExp(`(?<![A-Za-zÀ-ɏ])(?:${SPEECH})[ \\n]$`, "u");
/** "Li sier", and "Li og jeg" when another minister speaks. */
const SPEECH_AFTER = new RegExp(
  `^(?: \\([A-ZÆØÅ][A-Za-z]{0,3}\\))?[ \\n](?:${SPEECH}|og jeg|og eg)(?![A-Za-zÀ-ɏ])`,
  "u",
);
/** "statsrådene Mæland og Sanner": the plural noun says what both are. */
export const PLURAL_BEFORE = new RegExp(
  `(?<![a-zæøå])(?:${anyOf(MINISTERS_PLURAL)})[ \\n](?:[a-zà-ɏ-]+,? (?:og )?){0,2}$`,
  "u",
);
/** "SV-leder |", "leiar i Høgre |", "stortingsrepresentant |": somebody who need not be a minister on that day. */
export const OTHER_ROLE =
  /(?<![a-zæøå])(?:[a-zæøå]+-(?:leder|leiar|nestleder|nestleiar|topp|profil)|partileder|partileiar|saksordfører|saksordførar|komit[eé]leder|komit[eé]leiar|stortingsrepresentant|stortingspolitiker|stortingspolitikar|gruppeleder|gruppeleiar|leder|leiar|tals(?:person|mann|kvinne))(?: (?:i|for) [a-zæøå]{1,20})?[ \n]$/u;
/** "|Kari Berg er ny statssekretær", "|Kari Berg blei utnemnd til rektor": what somebody is, named in full. */
const IS_A = new RegExp(
  `^(?: \\([A-Za-zÀ-ɏ\\d]{1,4}\\))? (?:er|blir|vert|(?:ble|blei|vart) ${APPOINTED})(?: ${APPOINTED})?(?: (?:ny|nye|fersk|politisk))? (?<role>[a-zæøå-]{4,40})(?![A-Za-zÀ-ɏ])`,
  "u",
);
const IS_A_REACH = 90;
/** "er leder |for Kystdepartementet", "er leiar |i Høgre og fiskeriminister": a minister all the same. */
const LEADS_AS_MINISTER = /^[^.!?\n]{0,80}(?:departementet|minister)(?![A-Za-zÀ-ɏ])/u;
export function isSomethingElse({ plain }: View, { name, end }: NameHit): boolean {
  const is = IS_A.exec(plain.slice(end, end + IS_A_REACH));
  const role = is?.groups?.role;
  if (is === null || role === undefined || !name.surface.includes(" ")) return false;
  if (!isRole(role) || role.endsWith("minister")) return false;
  const behind = end + is[0].length;
  return !(
    /(?:leder|leiar|sjef)$/u.test(role) &&
    LEADS_AS_MINISTER.test(plain.slice(behind, behind + IS_A_REACH + 10))
  );
}

/** "Kari Berg, Ola Vik og |": a full name further on in a list. */
export const isTied = ({ plain }: View, { name, start }: NameHit): boolean =>
  name.surface.includes(" ") && (plain.endsWith(", ", start) || plain.endsWith(" og ", start));

/** "statsrådene |Kari Berg og Ola Vik". */
export const isTitled = (view: View, { name, start }: NameHit): boolean =>
  name.surface.includes(" ") && PLURAL_BEFORE.test(before(view, start));

export const isBacked = (view: View, hit: NameHit): boolean =>
  SPEECH_BEFORE.test(before(view, hit.start)) ||
  PLURAL_BEFORE.test(before(view, hit.start)) ||
  SPEECH_AFTER.test(view.plain.slice(hit.end, hit.end + 24));
