/** Known bodies beside people that they are said to be of: "Kari Moe i |Enova", "Kari Moe, kundesjef for nye næringar i |Siva". */
import { firstStarting, sortInPlace } from "../lists.ts";
import { endingIn, spaced } from "../pattern.ts";
import { BODY_NOUNS, isRole, MEDIA, NO_EMPLOYER, PARTY, PHOTOGRAPHER } from "./norwegian/people.ts";
import type { RawMention } from "./rule.ts";
import { asRole, roleIn } from "./rules/person/surroundings.ts";
import { plainOf, withPlainBlanks } from "./view.ts";

const isKnownBody = ({ kind, parts }: RawMention): boolean =>
  (kind === "organisation" || kind === "cluster") && parts.weak === undefined;

/** As it is written, with plain spaces. */
const nameOf = ({ parts, start, end }: RawMention, text: string): string =>
  parts.name ?? spaced(text.slice(start, end));

/** Behind a body in a caption: the next one in the picture, or nothing. */
const ENDS = /^(?:$|[\n.,;)]| og | t\.[hv]|\(| \([a-zæøå])/u;
/** Behind a body that stands behind "CEO," in running text: the end. */
const CLOSES = /^(?:$|[\n.;)])/u;
/** "seier rektor Kari Moe, |Siva|, til NTB": nothing else that the comma could part. */
const PARTED = /^(?:$|[\n.;)]|, [a-zæøå])/u;
const FORMER = /^(?:tidligere|tidlegare|daværende|dåverande|forhenværende) /u;
/** "| (H)", "| (47)", "| (t.v.)": between a name and what tells more of it. */
const ASIDE = /^ \((?:[A-Za-zÀ-ɏ]{1,4}|\d{2}|[tf]\.[hv]\.?|bildet|biletet)\)/u;
const ASIDE_REACH = 12;

/** "tar over etter |Kari Moe i Siva": not there any more. */
const NO_MORE = /(?<![A-Za-zÀ-ɏ])(?:etter|erstatt(?:er|ar|et|a)|avløs(?:er|te)|avløys(?:er|te)) $/u;
const NO_MORE_REACH = 14;

const FROM = /^ fr[aå] $/u;
/** "Kari Moe i |Enova", "Kari Moe hos |Enova". */
const IN = /^ (?:i|ved|hos) $/u;
/** "Foto: Kari Moe / |NRK". */
const SLASH = /^ ?\/ ?$/u;
const ROLE = "(?<role>(?:[A-ZÀ-ÖØ-Þ]{2,4}|[A-Za-zÀ-ɏ]?[a-zæøå.-]{2,30})(?: [a-zæøå.-]{2,30}){0,2})";
/** "selskapet |Havdrift", "den nystarta klynga |Blått Hav". */
const NOUN = "(?:(?:den |det )?[a-zæøå-]{3,30} )?(?<noun>[a-zæøå]{4,30}) $";
const IN_BODY = new RegExp(`^ (?:i|ved|hos|fra|frå) ${NOUN}`, "u");
const ROLE_IN_BODY = new RegExp(`^, (?:som er )?${ROLE} (?:i|ved|hos|for|av|fra|frå) ${NOUN}`, "u");
/** "|, kundesjef for nye næringar i Siva": a role, what it is for, and the body. */
const ROLE_FOR = new RegExp(
  `^, (?:som er )?(?<whole>${ROLE} (?:for|av|på|innen|innan) (?<field>(?:[a-zæøå-]{1,30},? ){0,4}[a-zæøå-]{1,30})) (?:i|ved|hos) $`,
  "u",
);
/** "seniorrådgiver Kari Moe| i næringsavdelingen i Rogaland fylkeskommune", "| for forsking og utvikling ved Havlys". */
const PART_OF =
  /^ (?:(?:i|ved) [a-zæøå]{4,30}(?:en|et|a)|for [a-zæøå-]{3,30}(?: og [a-zæøå-]{3,30})?) (?:i|ved|hos) $/u;
/** "|, CEO, Havlys". */
const ROLE_ONLY = new RegExp(`^, ${ROLE}, $`, "u");
/** From a name to the body. */
const REACH = 110;
const isOfBody = endingIn([...BODY_NOUNS, ..."klyngen klynga klyngja nettverket universitetet".split(" ")]);

const lastWord = (words: string): string => words.slice(words.lastIndexOf(" ") + 1).toLowerCase();

/** "leder for salg og |styremedlem i Siva", "sjef for dei som |er i Siva": no field. */
const NO_FIELD = /^(?:medlem|tidligere|tidlegare|som|er|var|har|å|at)$/u;

/** Whether a match tells a role, and nothing but a field behind it. */
const tellsRole = (match: RegExpExecArray | null): boolean =>
  match !== null &&
  isRole(lastWord(match.groups?.role ?? "")) &&
  !(match.groups?.field ?? "").split(/,? /u).some((word) => NO_FIELD.test(word) || isRole(word));

interface Beside {
  /** Between the name and the body. */
  readonly between: string;
  /** Behind the body. */
  readonly behind: string;
  readonly body: string;
  readonly role: string | undefined;
  /** Before the name. */
  readonly before: string;
  /** In a caption, or in an item of a list. */
  readonly isListed: boolean;
}

/** "kundesjef for nye næringar": a role and what it is for, where that stands between the name and the body. */
const wholeRole = (between: string, role: string): string => {
  const match = ROLE_FOR.exec(between);
  return match !== null && tellsRole(match) ? asRole(match.groups?.whole ?? "") : role;
};

/** Whether the words between a name and a known body make the body hers. */
function isHers({ before, between, behind, body, role, isListed }: Beside): boolean {
  if (FROM.test(between)) return true;
  // "sier Kari Moe i |Aftenposten" is not at work there; "redaktør Kari Moe i |Aftenposten" is.
  if (IN.test(between)) return role !== undefined || !(MEDIA.test(body) || NO_MORE.test(before));
  if (between === ", ")
    return (
      (isListed && ENDS.test(behind)) || (role !== undefined && !FORMER.test(role) && PARTED.test(behind))
    );
  // "Foto: Kari Moe / |NRK", "(Kari Moe/|NTB)".
  if (SLASH.test(between)) return role === PHOTOGRAPHER || (before.endsWith("(") && behind.startsWith(")"));
  const noun = IN_BODY.exec(between)?.groups?.noun;
  if (noun !== undefined && isOfBody(noun))
    return role !== undefined || !(MEDIA.test(body) || MEDIA.test(noun));
  if (role === undefined) return false;
  if (PART_OF.test(between) || tellsRole(ROLE_FOR.exec(between))) return true;
  if (tellsRole(ROLE_ONLY.exec(between))) return CLOSES.test(behind);
  const match = ROLE_IN_BODY.exec(between);
  return tellsRole(match) && isOfBody(match?.groups?.noun ?? "");
}

/** "\nKari Moe, |Vik kommune|, leiar\n", "\nKari Moe, rektor, |Vik kommune|, Troms\n": a line of a list. What she is stands for the list, and not for the body. */
const LINE_ENDS = /^(?:, [A-Za-zæøåÆØÅ]{4,25})?(?: \([^()\n]{2,20}\))?\s*(?:\n|$)/u;
const LINE_REACH = 60;
const LINE_STARTS = /(?:^|\n)[•*–-]?\s*$/u;
const isLine = (text: string, { start }: RawMention, { end }: RawMention): boolean =>
  LINE_STARTS.test(text.slice(Math.max(0, start - 4), start)) &&
  LINE_ENDS.test(withPlainBlanks(text.slice(end, end + LINE_REACH)));

/** How what stands between a name and its body begins. */
const LEADS_ON = /^(?:,|\s?\/|\s(?:i|ved|hos|fra|frå|for)\s)/u;
const LEADS_ON_REACH = 6;

/** What a person is, with the known body that is told behind the name. */
function withBodiesBehind(
  text: string,
  mentions: RawMention[],
  isList: (block: number) => boolean,
  bodies: readonly RawMention[],
): void {
  mentions.forEach((mention, index) => {
    const { kind, block, parts } = mention;
    if (kind !== "person" || parts.affiliation !== undefined || parts.again !== undefined) return;
    const aside =
      text[mention.end + 1] === "("
        ? ASIDE.exec(plainOf(text.slice(mention.end, mention.end + ASIDE_REACH)))
        : null;
    const end = mention.end + (aside?.[0].length ?? 0);
    if (!LEADS_ON.test(text.slice(end, end + LEADS_ON_REACH))) return;
    const body = bodies[firstStarting(bodies, end)];
    if (body === undefined || body.block !== block || body.start - end > REACH) return;
    const name = nameOf(body, text);
    // "Kari Moe i |LO|-forbundet Handel og Kontor": the first part of another's name.
    if (NO_EMPLOYER.test(name) || text[body.end] === "-") return;
    const beside: Beside = {
      between: plainOf(text.slice(end, body.start)),
      before: plainOf(text.slice(Math.max(0, mention.start - NO_MORE_REACH), mention.start)),
      behind: withPlainBlanks(text.slice(body.end, body.end + 5)),
      body: name,
      role: parts.role,
      isListed: isList(block),
    };
    const isNext = beside.between === ", " || tellsRole(ROLE_ONLY.exec(beside.between));
    if (!isHers(beside) && !(isNext && isLine(text, mention, body))) return;
    const told = PARTY.test(name) ? { party: name } : { affiliation: name };
    const whole = parts.role === undefined ? {} : { role: wholeRole(beside.between, parts.role) };
    mentions[index] = { ...mention, parts: { ...parts, ...whole, ...told } };
  });
}

/** Looking through all mentions for each person would take the square of the time. */
const byEnd = (mentions: readonly RawMention[]): ReadonlyMap<number, RawMention> =>
  new Map(mentions.map((mention) => [mention.end, mention]));

const BLANK = /\s/u;
/** A role before a body is no longer than this. */
const ROLE_REACH = 70;

/**
 * "forklarer direktøren i |Norges sjømatråd, Kari Moe": a role in a known body right before a name is hers. It is not
 * where the role is that of the one before: "Kari Moe, direktør i Norges sjømatråd, Ola Vik".
 */
function withBodiesBefore(
  text: string,
  mentions: RawMention[],
  bodies: ReadonlyMap<number, RawMention>,
): void {
  let people: ReadonlyMap<number, RawMention> | undefined;
  mentions.forEach((mention, index) => {
    const { kind, start, block, parts } = mention;
    if (kind !== "person" || parts.role !== undefined || parts.again !== undefined) return;
    if (!BLANK.test(text[start - 1] ?? "")) return;
    const end = text[start - 2] === "," ? start - 2 : start - 1;
    const body = bodies.get(end);
    if (body?.block !== block) return;
    const from = Math.max(0, body.start - ROLE_REACH);
    const found = roleIn(plainOf(text.slice(from, body.start)));
    if (found === undefined) return;
    people ??= byEnd(mentions.filter((other) => other.kind === "person"));
    if (people.has(from + found.index - 2)) return;
    const affiliation = nameOf(body, text);
    mentions[index] = { ...mention, parts: { ...parts, role: found.role, affiliation } };
  });
}

/** "Forskningsrådet: seniorrådgiver |Kari Moe", "Foto: Siva / |Kari Moe": the body that a line or a credit begins with. */
const LABELLED = /(?:: (?<role>[^:.!?/\n]{3,45})| ?\/ ?)$/u;
const LABEL_REACH = 50;
const BULLET = /^[•*–-]?\s*$/u;
const CREDIT = /foto(?:graf)?:?\s?$/iu;

function withBodiesAhead(
  text: string,
  mentions: RawMention[],
  bodies: ReadonlyMap<number, RawMention>,
): void {
  mentions.forEach((mention, index) => {
    const { kind, start, block, parts } = mention;
    if (kind !== "person" || parts.affiliation !== undefined || parts.again !== undefined) return;
    const from = Math.max(0, start - LABEL_REACH);
    const lead = text.slice(from, start);
    const match = lead.includes(":") || lead.includes("/") ? LABELLED.exec(plainOf(lead)) : null;
    if (match === null) return;
    const body = bodies.get(from + match.index);
    if (body?.block !== block) return;
    const before = text.slice(text.lastIndexOf("\n", body.start) + 1, body.start);
    const role = match.groups?.role?.trim();
    const told =
      role === undefined
        ? CREDIT.test(before) && { role: PHOTOGRAPHER }
        : BULLET.test(before) && parts.role !== undefined && isRole(lastWord(role)) && {};
    if (told === false) return;
    const affiliation = nameOf(body, text);
    mentions[index] = { ...mention, parts: { ...parts, ...told, affiliation } };
  });
}

/** "|Kari Moe og Per Li frå Siva": of two names that "og" joins and nothing else tells of, the body of both. */
function withBodiesOfPairs(text: string, mentions: RawMention[]): void {
  const people = mentions.filter(({ kind }) => kind === "person");
  const told = new Set(people.flatMap(({ parts }) => (isBare(parts) ? [] : (parts.name ?? ""))));
  const starting = new Map(people.map((person) => [person.start, person]));
  mentions.forEach((mention, index) => {
    const { kind, end, parts } = mention;
    if (kind !== "person" || told.has(parts.name ?? "") || plainOf(text.slice(end, end + AND.length)) !== AND)
      return;
    const other = starting.get(end + AND.length);
    const affiliation = other?.parts.affiliation;
    if (other === undefined || affiliation === undefined || other.parts.role !== undefined) return;
    if (!OF_BOTH.test(plainOf(text.slice(other.end, other.end + OF_BOTH_REACH)))) return;
    if (!BEFORE_PAIR.test(plainOf(text.slice(Math.max(0, mention.start - 2), mention.start)))) return;
    mentions[index] = { ...mention, parts: { ...parts, affiliation } };
  });
}
const AND = " og ";
const OF_BOTH = /^ (?:fra|frå) /u;
const OF_BOTH_REACH = 5;
/** Behind a comma it may be the end of a list of several, each with a body. */
const BEFORE_PAIR = /^$|^[^,]\s$/u;
const isBare = ({ role, affiliation, party }: RawMention["parts"]): boolean =>
  role === undefined && affiliation === undefined && party === undefined;

/** Fills in, for people who have none, the known bodies that are told beside their names. @param isList whether a block is a caption or an item */
export function withEmployers(
  text: string,
  mentions: RawMention[],
  isList: (block: number) => boolean,
): void {
  const bodies = mentions.filter(isKnownBody);
  if (bodies.length === 0) return;
  withBodiesBehind(
    text,
    mentions,
    isList,
    sortInPlace(bodies, (a, b) => a.start - b.start),
  );
  const ending = byEnd(bodies);
  withBodiesBefore(text, mentions, ending);
  withBodiesAhead(text, mentions, ending);
  withBodiesOfPairs(text, mentions);
}
