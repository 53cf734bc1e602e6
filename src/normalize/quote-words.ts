/** What tells who said a quote: words beside it, above it and below it, and the names that mentions have. */
import { isRole, SPEECH } from "../extract/norwegian/people.ts";
import type { Mention, PersonValue } from "../model.ts";

/** Behind an organisation: it wrote the report. */
export const HAS_STUDIED =
  /^ (?:har |hadde )?(?:evaluert|evaluerte|kartlagt|kartla|undersøkt|undersøkte|analysert|analyserte|utarbeidet|utarbeida|gjennomført en (?:undersøkelse|evaluering|kartlegging)|skrevet|skrive)(?![A-Za-zÀ-ɏ])/u;

const OWNED = /^ (?:[a-zæøå]+ )?(?<role>[a-zæøå]{4,40}),? (?=[A-ZÀ-ÖØ-Þ])/u;
const OWNED_REACH = 60;
/** "Høgre|-nestleiaren". */
const TIED_ROLE = /^-(?<role>[a-zæøå]{4,30})(?![A-Za-zÀ-ɏ-])/u;
/** "Høyres mann på Stortinget", "Høgre-nestleiaren", "Kari Lis rådgiver, Ola Vik": whose man he is does not say it himself. */
export function isOwner(text: string, { start, end, kind }: Mention): boolean {
  if (kind === "organisation" && text[end] === "-")
    return isRole(TIED_ROLE.exec(text.slice(end, end + OWNED_REACH))?.groups?.role ?? "");
  if (text[end - 1] !== "s") return false;
  if (kind === "organisation") return /^ [a-zæøå]$/u.test(text.slice(end, end + 2)) && end - start > 2;
  const owned = OWNED.exec(text.slice(end, end + OWNED_REACH))?.groups?.role;
  return owned !== undefined && isRole(owned);
}

export const isPerson = ({ kind }: Mention): boolean => kind === "minister" || kind === "person";
export const PRONOUN = /^[^,.]{0,30}(?<![A-Za-zÀ-ɏ])(?:han|hun|ho)(?![A-Za-zÀ-ɏ])/iu;
/** Nobody but who speaks says "I". */
export const SAYS_I = /(?<![A-Za-zÀ-ɏ])(?:jeg|eg)(?![A-Za-zÀ-ɏ])/iu;
/** Right behind the verb of saying. */
export const SUBJECT = /^[a-zæøå]+ (?:han|hun|ho)(?= (?!og |som )[a-zæøå])/u;
/** "skriver de i en pressemelding": nobody who spoke before. */
export const THEY = /^[a-zæøå]+ (?:de|dei)(?= (?:i|på|til|om|og|selv|sjølve) |$|[.,])/u;
/** The words before a quote and its first letter: it goes on from the article's own words, and not from "sier at". */
export const GOES_ON =
  /(?<!(?<![A-Za-zÀ-ɏ])(?:sier|seier|sa|mener|meiner|hevder|hevdar|forteller|fortel|fortalte)(?: [a-zæøå]+){0,2} at(?: [a-zæøå]+){0,3} )[a-zæøå]$/u;
/** Behind the verb of saying: "opplyser departementet", "konkluderer organisasjonen". */
const THE_BODY =
  /^[A-Za-zæøå]+ (?:den |det )?(?<noun>[a-zæøå]{0,24}(?:organisasjonen|departementet|direktoratet|selskapet|konsernet|kommunen|foreningen|foreininga|forbundet|rådet|instituttet|tilsynet|utvalget|utvalet|klyngen|klynga|klyngja|stiftelsen|stiftinga|universitetet|bedriften|bedrifta|banken|rederiet|reiarlaget|verksemda|partiet|etaten|byrået))(?![a-zæøå])/u;
/** Any body can be called so. */
const ANY_BODY =
  /^(?:organisasjonen|selskapet|konsernet|bedriften|bedrifta|verksemda|foreningen|foreininga|rederiet|reiarlaget|byrået|etaten|partiet)$/u;
const isBody = ({ kind }: Mention): boolean => kind === "organisation" || kind === "cluster";
/** Whom such a noun stands for: the last body whose name ends in it, else the only one near. */
export function bodyCalled(
  noun: string,
  before: readonly Mention[],
  near: readonly Mention[],
): string | null {
  if (ANY_BODY.test(noun)) return onlyOne(near.filter(isBody));
  const stem = noun.replace(/(?:en|et|a)$/u, "");
  const called = before.findLast(
    (mention) =>
      isBody(mention) &&
      new RegExp(`${stem}(?:en|et|e|a)?(?:$| (?:i|for|på) )`, "iu").test(nameOf(mention) ?? ""),
  );
  return called === undefined ? null : nameOf(called);
}
/** Behind the verb of saying: "seier ordføraren", "fortel den nye rektoren". */
export const ROLE_ALONE = /^[a-zæøå]+ (?:den )?(?:[a-zæøå]+ ){0,2}?(?<role>[a-zæøå]{4,40})en(?![A-Za-zÀ-ɏ])/u;
/** Behind a verb of saying: "NHOs sjeføkonom", "sjeføkonomen i NHO". */
export const isCalled = (words: string, { role, affiliation }: PersonValue): boolean =>
  role !== undefined &&
  affiliation !== undefined &&
  words.includes(affiliation) &&
  [
    `${affiliation}s ${role}`,
    ...["i", "for", "hos", "ved"].map((at) => `${role}en ${at} ${affiliation}`),
  ].some((phrase) => words.includes(` ${phrase}`));
/** "leder" is what a "styreleder" or a "daglig leder" is, but no "nestleder". */
export const isSameRole = (told: string, role: string): boolean =>
  told
    .toLowerCase()
    .replace(/ (?:for|av) .*$/u, "")
    .endsWith(role) &&
  !/(?<![A-Za-zÀ-ɏ])(?:vara|nest|vise|tidligere|tidlegare|daværende|dåverande|forhenværende)/iu.test(told);
/** Behind the role: what is told of who has it. */
export const OF_WHOM = /^[a-zæøå]+ (?:den )?(?:[a-zæøå]+ ){0,2}?[a-zæøå]{4,40}en,? som /u;
/** The last clause before a colon: "De fekk besøk, og |Vik var klar:". */
export const LAST_CLAUSE = /^[\s\S]*, (?:og|men) (?:[a-zæøå]+ ){0,2}(?=[A-ZÀ-ÖØ-Þ])/u;
export const SAYS_BEFORE = new RegExp(`(?<![A-Za-zÀ-ɏ])(?:${SPEECH}) $`, "u");
/** "til avisa seier ungdomsleiar |Kari Li at"; spoken of is who stands in "seier at ungdomsleiar |Kari Li". */
export const TELLS_BEFORE = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:${SPEECH}) (?:(?!(?:at|om|til|med|for|fra|frå|av|på|mot|hos|som|og) )[A-Za-zÀ-ɏ-]+ ){0,2}$`,
  "u",
);
export const TELLS_REACH = 60;
/** Behind the last person of a paragraph: somebody else says so. */
export const TOLD_OF = new RegExp(
  `, (?:${SPEECH}) (?!(?:han|hun|ho|at|fram|frem)(?![a-zæøå]))[^,.!?]{2,60}\\.$`,
  "u",
);
/** "sier Kari |Siva, som er sjef i …": a body's name that is somebody's last. */
export const FIRST_NAME_BEFORE = new RegExp(`(?<![A-Za-zÀ-ɏ])(?:${SPEECH}) [A-ZÀ-ÖØ-Þ][a-zæøå]{2,14} $`, "u");
/** Who took the picture says nothing. */
export const CREDIT_BEFORE = /foto(?:graf)?:? ?$/iu;
/** A sentence that a pronoun points back at names no more. */
export const PEOPLE_BACK = 4;
/** How many blocks on a speaker may go on without being named again. */
export const REACH = 4;
/** How many lines a quote goes on for in files that break paragraphs into lines. */
export const LINES_BELOW = 5;
/** What a sentence that tells who spoke begins with: "Det", "Slik", "Ordene". */
export const OPENS_TOLD = new Set(["D", "S", "O"]);
/** A full stop and a blank. */
export const SENTENCE_GAP = 2;
/** Longest dash and quotation mark before a quote's first word. */
export const OPENING = 3;
/** Blocks in which a dash opens no speech: a headline's words stand again below it, an item's dash is a bullet. */
export const NO_SPEECH = new Set([
  "title",
  "heading",
  "item",
  "boilerplate",
  "caption",
  "dateline",
  "byline",
]);
export const DOCUMENT =
  /(?:rapport|evaluering|undersøkelse|undersøking|analyse|utredning|utgreiing|studie|melding)/iu;
export const WRITTEN_BY =
  /(?:rapport|evaluering|undersøk|analys|utredning|utgreiing|studie)[A-Za-zÀ-ɏ]*(?:[^.]{0,60})[ \n](?:fra|frå|av|ved)[ \n]$/iu;

/** "– |Den nye statsråden lover at hun er klar.": a line of the interviewer, where an answer stands below. */
export const OF_HER = /^[^.!?,«»]{3,60} at (?:hun|ho|han) [^.!?«»]{3,120}\.$/u;
/** "– |Hun har vært leder siden 2003.": a line of a fact box, where the one below begins with her name. */
export const OF_HER_LIFE = /^(?:hun|ho|han) (?:har|er|ble|blei|vart|var) /iu;
export const ANSWERS = /^(?:jeg|eg|ja|nei|vi|me)(?![a-zæøå])/iu;
/** "sier han |til NRK", "har |Vik en lapp til |statsråden": whom the words go to. */
const ADDRESSEE_BEFORE = /(?<![A-Za-zÀ-ɏ])(?:til|overfor|andsynes)(?: [a-zæøå-]+)?[ \n]$/iu;
export const isAddressee = (text: string, { start }: Mention): boolean =>
  ADDRESSEE_BEFORE.test(text.slice(Math.max(0, start - 30), start));
/** "sa konsernsjefen i samtale |med Vik": somebody beside the one who speaks. */
const BESIDE_BEFORE = /(?<![A-Za-zÀ-ɏ])(?:med|til|overfor|om)(?: [a-zæøå-]+)?[ \n]$/iu;
export const isBeside = (text: string, { start }: Mention): boolean =>
  BESIDE_BEFORE.test(text.slice(Math.max(0, start - 30), start));
/** "Ifølge |departementet «…»": before the words. */
const ACCORDING = /^(?:ifølge|ifølgje) /iu;
/** @param isBehind whether the words stand behind the quote */
export const bodyNoun = (words: string, isBehind: boolean): string | undefined =>
  isBehind || ACCORDING.test(words) ? THE_BODY.exec(words)?.groups?.noun : undefined;
/** "Han ønsker å takke Ola Vik.": of him who was named before; in "Han får støtte av Ola Vik." Vik speaks. */
export const OPENS_WITH_PRONOUN = new RegExp(
  `^(?:(?:Han|Hun|Ho) (?:${SPEECH}|ønsker|ønskjer|ynskjer|takker|takkar|takket|takka|vil)(?![A-Za-zÀ-ɏ])|Sistne(?:vnte|mnde) )`,
  "u",
);
/** "Vik |skrøt av Moe", "Kari Vik (H)|, mener at Moe har rett". */
export const SAYS_BEHIND = new RegExp(`^(?: \\([A-Za-zÀ-ɏ]{1,4}\\))?,? (?:${SPEECH})(?![A-Za-zÀ-ɏ])`, "u");
export const SAYS_BEHIND_REACH = 24;
/** Blocks that stand between what somebody says without being said by anybody. */
export const ASIDE = new Set(["caption", "heading"]);
/** Longest line with a name and what its bearer is. */
export const LONGEST_SIGNATURE = 100;

export const nameOf = (mention: Mention): string | null => {
  switch (mention.kind) {
    case "minister":
      return mention.value.person;
    case "person":
      return mention.value.name;
    case "cluster":
      return mention.value.cluster;
    case "organisation":
      return mention.value.name;
    default:
      return null;
  }
};

/** The one person whom some mentions name. */
export function onlyOne(people: readonly Mention[]): string | null {
  const [only, another] = new Set(people.map(nameOf));
  return another === undefined ? (only ?? null) : null;
}
