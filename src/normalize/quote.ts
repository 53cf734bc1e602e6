/** Who said a quote: the name in its attribution, else the speaker that goes on. */
import type { RawMention } from "../extract/index.ts";
import { attributionIn, isRole, STOP } from "../extract/norwegian/people.ts";
import { firstFrom, gather, sortInPlace } from "../lists.ts";
import type { Article, Mention, PersonValue, QuoteValue } from "../model.ts";
import { Cover } from "../spans.ts";
import { lastSpeaking } from "./pronoun.ts";
import {
  ANSWERS,
  CREDIT_BEFORE,
  DOCUMENT,
  FIRST_NAME_BEFORE,
  HAS_STUDIED,
  LAST_CLAUSE,
  OF_HER,
  OF_WHOM,
  PRONOUN,
  ROLE_ALONE,
  SAYS_BEFORE,
  SPOKEN_TO,
  SUBJECT,
  TELLS_BEFORE,
  THEY,
  TOLD_OF,
  WRITTEN_BY,
} from "./quote-words.ts";

export interface ResolvedQuote {
  readonly raw: RawMention;
  readonly value: QuoteValue;
}

const nameOf = (mention: Mention): string | null => {
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

const isPerson = ({ kind }: Mention): boolean => kind === "minister" || kind === "person";

/** "Høyres mann på Stortinget", "Lis rådgiver": whose he is does not say it himself. */
const isOwner = (text: string, mention: Mention): boolean =>
  (mention.kind === "organisation" || (isPerson(mention) && nameOf(mention)?.endsWith("s") === false)) &&
  /s [a-zæøå]$/u.test(text.slice(mention.end - 1, mention.end + 2)) &&
  mention.end - mention.start > 2;

/** Behind a verb of saying: "NHOs sjeføkonom", "sjeføkonomen i NHO". */
const isCalled = (words: string, { role, affiliation }: PersonValue): boolean =>
  role !== undefined &&
  affiliation !== undefined &&
  words.includes(affiliation) &&
  [
    `${affiliation}s ${role}`,
    ...["i", "for", "hos", "ved"].map((at) => `${role}en ${at} ${affiliation}`),
  ].some((phrase) => words.includes(` ${phrase}`));
/** "leder" is what a "styreleder" or a "daglig leder" is, but no "nestleder". */
const isSameRole = (told: string, role: string): boolean =>
  told
    .toLowerCase()
    .replace(/ (?:for|av) .*$/u, "")
    .endsWith(role) && !/(?<![A-Za-zÀ-ɏ])(?:vara|nest|vise|tidligere|tidlegare)/iu.test(told);
const TELLS_REACH = 60;
const SPOKEN_REACH = 5;
/** The one person whom some mentions name. */
function onlyOne(people: readonly Mention[]): string | null {
  const [only, another] = new Set(people.map(nameOf));
  return another === undefined ? (only ?? null) : null;
}
/** A sentence that a pronoun points back at names no more. */
const PEOPLE_BACK = 4;
/** How many blocks on a speaker may go on without being named again. */
const REACH = 4;
/** How many lines a quote goes on for in files that break paragraphs into lines. */
const LINES_BELOW = 5;
/** What a sentence that tells who spoke begins with: "Det", "Slik", "Ordene". */
const OPENS_TOLD = new Set(["D", "S", "O"]);
/** A full stop and a blank. */
const SENTENCE_GAP = 2;
/** Longest dash and quotation mark before a quote's first word. */
const OPENING = 3;
/** Blocks in which a dash opens no speech: a headline's words stand again below it, an item's dash is a bullet. */
const NO_SPEECH = new Set(["title", "heading", "item", "boilerplate", "caption", "dateline", "byline"]);

export function resolveQuotes(
  raws: readonly RawMention[],
  mentions: readonly Mention[],
  { text, blocks }: Pick<Article, "text" | "blocks">,
): ResolvedQuote[] {
  const named = sortInPlace(
    mentions.filter(
      (mention) =>
        nameOf(mention) !== null &&
        !CREDIT_BEFORE.test(text.slice(Math.max(0, mention.start - 9), mention.start)),
    ),
    (a, b) => a.start - b.start || b.end - a.end,
  );
  /** With plain spaces. */
  const spaced = (start: number, end: number): string => text.slice(start, end).replace(/[^\S ]/gu, " ");
  const starts = named.map(({ start }) => start);
  const within = (start: number, end: number): Mention[] =>
    named.slice(firstFrom(starts, start), firstFrom(starts, end));
  const captions = new Cover(blocks.filter(({ kind }) => kind === "caption"));
  const spoken = new Cover(raws);
  /** "han", "hun": whom the running text named last, not who is in a picture, nor whom somebody speaks of. */
  const personBefore = (at: number): string | null => {
    const people: Mention[] = [];
    for (let index = firstFrom(starts, at) - 1; index >= 0 && people.length < PEOPLE_BACK; index--) {
      const mention = named[index] as Mention;
      if (isPerson(mention) && mention.end <= at && !captions.touches(mention) && !spoken.touches(mention))
        people.unshift(mention);
    }
    const speaking = lastSpeaking(people, text);
    return speaking === undefined ? null : nameOf(speaking);
  };
  /** Who was last told to be what the attribution calls the speaker: "ordføraren" after "ordførar Kari Li". */
  const holderBefore = (role: string, at: number): string | null => {
    for (let index = firstFrom(starts, at) - 1; index >= 0; index--) {
      const mention = named[index] as Mention;
      if (mention.kind === "person" && isSameRole(mention.value.role ?? "", role)) return nameOf(mention);
    }
    return null;
  };
  /** The one person whom the article tells to be so, wherever it does. */
  const onlyHolder = (role: string): string | null => {
    const holders = new Set(
      named.flatMap((mention) =>
        mention.kind === "person" && isSameRole(mention.value.role ?? "", role) ? [mention.value.name] : [],
      ),
    );
    return holders.size === 1 ? ([...holders][0] ?? null) : null;
  };
  /** The one person whom the article tells to be what the attribution says, in that body. */
  const holderIn = (words: string): string | undefined => {
    const holders = new Set(
      named.flatMap((mention) =>
        mention.kind === "person" && isCalled(words, mention.value) ? [mention.value.name] : [],
      ),
    );
    return holders.size === 1 ? [...holders][0] : undefined;
  };
  /** Whose report the article speaks of, where it says so. */
  const author = (): Mention | undefined =>
    named.find(
      ({ kind, start, end }) =>
        kind === "organisation" &&
        (WRITTEN_BY.test(spaced(Math.max(0, start - 100), start)) || HAS_STUDIED.test(spaced(end, end + 60))),
    );
  /** Where a quote's lines go on right below it, without a blank line or a new dash: the attribution in them. */
  const attributionBelow = ({ end, block }: RawMention): { start: number; end: number } | undefined => {
    let last = block;
    while (
      last - block < LINES_BELOW &&
      last + 1 < blocks.length &&
      /^[^\S\n]*\n[^\S\n]*[^\s–-]/u.test(text.slice(blocks[last]?.end, (blocks[last + 1]?.start ?? 0) + 1))
    )
      last++;
    if (last === block) return undefined;
    const words = spaced(end, blocks[last]?.end ?? end);
    const start = attributionIn(words)?.start;
    if (start === undefined) return undefined;
    const rest = words.slice(start);
    return { start: end + start, end: end + start + (STOP.exec(rest)?.index ?? rest.length) };
  };
  /** "Det sier styreleder Kari Moe." at the head of the paragraph below: the sentence. */
  const saidBelow = ({ end, block }: RawMention): { start: number; end: number } | undefined => {
    const below = blocks[block + 1];
    if (below === undefined || NO_SPEECH.has(below.kind) || !OPENS_TOLD.has(text[below.start] ?? ""))
      return undefined;
    if (end < (blocks[block]?.end ?? 0)) return undefined;
    const words = spaced(below.start, below.end);
    const isSaid = attributionIn(`. ${words}`)?.start === SENTENCE_GAP;
    return isSaid
      ? { start: below.start, end: below.start + (STOP.exec(words)?.index ?? words.length) }
      : undefined;
  };
  /** "Styreleder Kari Moe sier:" on the line above: the sentence, where it names a person. */
  const leadIn = ({ start, block }: RawMention): { start: number; end: number } | undefined => {
    const above = blocks[block - 1];
    if (above === undefined || start - (blocks[block]?.start ?? 0) > OPENING || text[above.end - 1] !== ":")
      return undefined;
    const from = Math.max(above.start, text.lastIndexOf(". ", above.end) + 1);
    const people = within(from, above.end).filter(isPerson);
    // "Det er mer, legger hun til:".
    if (people.length === 0)
      return PRONOUN.test(spaced(from, above.end)) ? { start: from, end: above.end } : undefined;
    // Where the last clause begins with a person, its subject speaks.
    const clause = from + (LAST_CLAUSE.exec(spaced(from, above.end))?.[0].length ?? 0);
    return { start: people.some((person) => person.start === clause) ? clause : from, end: above.end };
  };
  const tells = ({ start }: Mention): boolean =>
    TELLS_BEFORE.test(spaced(Math.max(0, start - TELLS_REACH), start));
  /** The one person whom the paragraph between the last speaker's words and these is about, or who speaks in it; a picture may stand below it. */
  const introducedBefore = ({ start, block }: RawMention, since: number): string | null => {
    let index = block - 1;
    while (blocks[index]?.kind === "caption") index--;
    const above = blocks[index];
    if (above === undefined || since >= index || above.kind !== "paragraph") return null;
    if (start - (blocks[block]?.start ?? 0) > OPENING) return null;
    const inside = within(above.start, above.end).filter(isPerson);
    // "… må gjøre mer, krever Siva.": whom others speak of.
    const told = inside.at(-1);
    if (told !== undefined && TOLD_OF.test(spaced(told.end, above.end))) return null;
    return onlyOne(inside) ?? onlyOne(inside.filter(tells));
  };
  /** "Da Moe protesterte, svarte |Li at «…»": right behind a verb of saying. */
  const speaks = (mention: Mention): boolean =>
    isPerson(mention) && SAYS_BEFORE.test(spaced(Math.max(0, mention.start - 16), mention.start));
  const isLastName = ({ kind, start }: Mention): boolean =>
    kind === "organisation" && FIRST_NAME_BEFORE.test(spaced(Math.max(0, start - TELLS_REACH), start));
  /** The speaker whom the quote's attribution names; undefined where it has none. */
  const attributed = (raw: RawMention): string | null | undefined => {
    const by = raw.by ?? attributionBelow(raw) ?? leadIn(raw) ?? saidBelow(raw);
    const { start } = raw;
    if (by === undefined) return undefined;
    const words = spaced(by.start, by.end);
    const beside = within(by.start, by.end).filter(
      (mention) => !isOwner(text, mention) && !isLastName(mention),
    );
    const isSpokenTo = (mention: Mention): boolean =>
      SPOKEN_TO.test(spaced(Math.max(0, mention.start - SPOKEN_REACH), mention.start));
    const speaking = by.end <= start ? beside.filter((mention) => !isSpokenTo(mention)) : beside;
    const inside = speaking.some(isPerson) ? speaking : beside;
    const first = (by.end <= start ? inside.find(speaks) : undefined) ?? inside.find(isPerson) ?? inside[0];
    if (first === undefined || !isPerson(first)) {
      const holder = holderIn(words);
      if (holder !== undefined) return holder;
    }
    const role = ROLE_ALONE.exec(words)?.groups?.role;
    // "seier ordføraren som viser til at Siva": she does, and not who stands in what is told of her.
    if (
      role !== undefined &&
      isRole(role) &&
      !(first !== undefined && isPerson(first)) &&
      OF_WHOM.test(words)
    ) {
      const holder = holderBefore(role, start) ?? onlyHolder(role);
      if (holder !== null) return holder;
    }
    const pronoun = PRONOUN.test(words);
    // "sier han til latter fra ministeren": whom the pronoun stands for, and nobody named behind it.
    if (by.start > start && SUBJECT.test(words)) return personBefore(start) ?? (first ? nameOf(first) : null);
    if (first !== undefined && !(pronoun && !isPerson(first))) return nameOf(first);
    if (pronoun) return personBefore(start);
    if (role !== undefined && isRole(role)) return holderBefore(role, start) ?? onlyHolder(role);
    const source = DOCUMENT.test(words) ? author() : undefined;
    return source === undefined ? null : nameOf(source);
  };
  const quotes = raws.filter(
    ({ rule, block, by }) =>
      rule !== "quote/dash" ||
      !NO_SPEECH.has(blocks[block]?.kind ?? "") ||
      // Under a picture, with its credit behind: "– Vi er klare, sier Kari Moe. Foto: Per Li"
      (blocks[block]?.kind === "caption" && by !== undefined),
  );
  const speakers = quotes.map(attributed);
  const areSeveral = ({ start, by }: RawMention): boolean =>
    by !== undefined && by.start > start && THEY.test(spaced(by.start, by.end));
  let last: { name: string; block: number } | null = null;
  return gather(quotes, (raw, index): ResolvedQuote[] => {
    let speaker = speakers[index] ?? null;
    if (speaker === null && !areSeveral(raw)) {
      let next = index + 1;
      while (next < quotes.length && (quotes[next]?.block ?? 0) - raw.block <= 1 && speakers[next] == null)
        next++;
      if ((quotes[next]?.block ?? Number.POSITIVE_INFINITY) - raw.block > 1) next = -1;
      // The first words of all are no list's item where they are a sentence.
      const mayOpen = raw.by === undefined && (last !== null || /[.!…]/u.test(text[raw.end - 1] ?? ""));
      const introduced = mayOpen ? introducedBefore(raw, last?.block ?? -1) : null;
      if (introduced !== null) speaker = introduced;
      else if (last !== null && raw.block - last.block <= REACH) speaker = last.name;
      else if (next >= 0) speaker = speakers[next] ?? null;
    }
    if (speaker !== null && !(raw.by === undefined && text[raw.end - 1] === "?"))
      last = { name: speaker, block: raw.block };
    // The interviewer's question is not the interviewee's, nor what is told to her of herself.
    const below = quotes[index + 1];
    const isTold =
      below?.block === raw.block + 1 &&
      OF_HER.test(spaced(raw.start, raw.end)) &&
      ANSWERS.test(text.slice(below.start, below.start + 4));
    if (raw.by === undefined && (text[raw.end - 1] === "?" || isTold)) return [];
    // Behind a dash, without anybody who says it: a bullet, or a question nobody is named for.
    return speaker === null && raw.by === undefined ? [] : [{ raw, value: { speaker } }];
  });
}
