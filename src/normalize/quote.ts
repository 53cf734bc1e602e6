/** Who said a quote: the name in its attribution, else the speaker that goes on. */
import type { RawMention } from "../extract/index.ts";
import { attributionIn, isRole, STOP } from "../extract/norwegian/people.ts";
import { firstFrom, gather, sortInPlace } from "../lists.ts";
import type { Article, Mention, PersonValue, QuoteValue } from "../model.ts";
import { Cover } from "../spans.ts";
import { isSubject, lastSpeaking } from "./pronoun.ts";
import {
  ANSWERS,
  ASIDE,
  bodyCalled,
  bodyNoun,
  CREDIT_BEFORE,
  DOCUMENT,
  FIRST_NAME_BEFORE,
  GOES_ON,
  HAS_STUDIED,
  isAddressee,
  isBeside,
  isCalled,
  isOwner,
  isPerson,
  isSameRole,
  LAST_CLAUSE,
  LINES_BELOW,
  LONGEST_SIGNATURE,
  NO_SPEECH,
  nameOf,
  OF_HER,
  OF_HER_LIFE,
  OF_WHOM,
  OPENING,
  OPENS_TOLD,
  OPENS_WITH_PRONOUN,
  onlyOne,
  PEOPLE_BACK,
  PRONOUN,
  REACH,
  ROLE_ALONE,
  SAYS_BEFORE,
  SAYS_BEHIND,
  SAYS_BEHIND_REACH,
  SAYS_I,
  SENTENCE_GAP,
  SUBJECT,
  TELLS_BEFORE,
  TELLS_REACH,
  THEY,
  TOLD_OF,
  WRITTEN_BY,
} from "./quote-words.ts";

export interface ResolvedQuote {
  readonly raw: RawMention;
  readonly value: QuoteValue;
}

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
    const speaking = lastSpeaking(people, text, TELLS_BEFORE);
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
  /** The one person of whom the article tells so, wherever it does. */
  const onlyPerson = (isSo: (value: PersonValue) => boolean): string | null =>
    onlyOne(named.filter((mention) => mention.kind === "person" && isSo(mention.value)));
  const onlyHolder = (role: string): string | null =>
    onlyPerson((value) => isSameRole(value.role ?? "", role));
  /** The one person whom the article tells to be what the attribution says, in that body. */
  const holderIn = (words: string): string | null => onlyPerson((value) => isCalled(words, value));
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
  /** "Kari Moe, leder i Siva" below the words that an interview opens with: the name. */
  const signedBelow = ({ block }: RawMention): { start: number; end: number } | undefined => {
    const below = blocks[block + 1];
    if (below === undefined || blocks[block]?.kind !== "lead" || below.end - below.start > LONGEST_SIGNATURE)
      return undefined;
    const signer = within(below.start, below.start + 1).find(isPerson);
    return signer !== undefined &&
      text.startsWith(", ", signer.end) &&
      !/[.!?:]/u.test(text[below.end - 1] ?? "")
      ? signer
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
  /** "Vik |skrøt av Moe", "Rektor Kari Vik|, mener at Moe har rett": who is named first, where that one says something. */
  const saying = ([first]: readonly Mention[]): string | null =>
    first !== undefined && SAYS_BEHIND.test(spaced(first.end, first.end + SAYS_BEHIND_REACH))
      ? nameOf(first)
      : null;
  const isDoing = (person: Mention): boolean => !isAddressee(text, person) && isSubject(person, text);
  /** The one person whom the paragraph between the last speaker's words and these is about, or who speaks in it; a picture may stand below it. */
  const introducedBefore = ({ start, end, block }: RawMention, since: number): string | null => {
    let index = block - 1;
    while (blocks[index]?.kind === "caption") index--;
    const above = blocks[index];
    if (above === undefined || since >= index || above.kind !== "paragraph") return null;
    if (start - (blocks[block]?.start ?? 0) > OPENING) return null;
    const inside = within(above.start, above.end).filter(isPerson);
    const isOf = inside.length > 0 && OPENS_WITH_PRONOUN.test(spaced(above.start, above.end));
    if (isOf) return personBefore(above.start) ?? onlyOne(inside);
    // "… må gjøre mer, krever Siva.": whom others speak of.
    if (inside.length > 0 && TOLD_OF.test(spaced(inside.at(-1)?.end ?? 0, above.end))) return null;
    const known = onlyOne(inside) ?? onlyOne(inside.filter(tells)) ?? saying(inside);
    // "|Moe viste fram kartet til ordføraren. – Jeg vil …": not who listens.
    return known ?? (SAYS_I.test(text.slice(start, end)) ? onlyOne(inside.filter(isDoing)) : null);
  };
  /** "Da Moe protesterte, svarte |Li at «…»": right behind a verb of saying. */
  const speaks = (mention: Mention): boolean =>
    isPerson(mention) && SAYS_BEFORE.test(spaced(Math.max(0, mention.start - 16), mention.start));
  const isLastName = ({ kind, start }: Mention): boolean =>
    kind === "organisation" && FIRST_NAME_BEFORE.test(spaced(Math.max(0, start - TELLS_REACH), start));
  /** The speaker whom the quote's attribution names; undefined where it has none. */
  const attributed = (raw: RawMention): string | null | undefined => {
    // A paragraph of nothing but guillemets is told of elsewhere.
    const told = raw.by !== undefined && raw.by.end > raw.by.start ? raw.by : undefined;
    const by = told ?? attributionBelow(raw) ?? leadIn(raw) ?? saidBelow(raw) ?? signedBelow(raw) ?? raw.by;
    const { start } = raw;
    if (by === undefined) return undefined;
    const words = spaced(by.start, by.end);
    const inside = within(by.start, by.end).filter(
      (mention) =>
        !isOwner(text, mention) &&
        !isLastName(mention) &&
        (isPerson(mention) || by.start < start || !isAddressee(text, mention)),
    );
    const before = by.end <= start ? inside.filter(isPerson) : [];
    const first =
      before.find(speaks) ??
      before.find((person) => !isAddressee(text, person)) ??
      inside.find(isPerson) ??
      inside[0];
    if (first === undefined || !isPerson(first)) {
      const holder = holderIn(words);
      if (holder !== null) return holder;
    }
    const role = ROLE_ALONE.exec(words)?.groups?.role;
    // "sa konsernsjefen i samtale med Vik": Vik listens.
    if (role !== undefined && first?.kind === "person" && isBeside(text, first) && isRole(role))
      return holderBefore(role, start) ?? onlyHolder(role);
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
    const noun = bodyNoun(words, by.start > start);
    if (noun !== undefined)
      return bodyCalled(noun, within(0, by.start), within(blocks[raw.block - 1]?.start ?? 0, start));
    const source = DOCUMENT.test(words) ? author() : undefined;
    return source === undefined ? null : nameOf(source);
  };
  /** The one person whom the paragraph names before a dash inside it, or whom its pronoun means. */
  const namedInside = ({ start, block }: RawMention): string | null => {
    const from = blocks[block]?.start ?? start;
    const people = within(from, start).filter(isPerson);
    if (people.length === 0 && PRONOUN.test(spaced(from, start))) return personBefore(start);
    return onlyOne(people);
  };
  const quotes = raws.filter(
    ({ rule, block, by }) =>
      rule !== "quote/dash" ||
      !NO_SPEECH.has(blocks[block]?.kind ?? "") ||
      // Under a picture, with its credit behind: "– Vi er klare, sier Kari Moe. Foto: Per Li"
      (blocks[block]?.kind === "caption" && by !== undefined),
  );
  const speakers = quotes.map(attributed);
  /** "skriver de", "opplyser selskapet", and a few words in the middle of the article's own: nobody who spoke before or behind. */
  const isOfOthers = ({ rule, start, by }: RawMention): boolean => {
    if (by === undefined) return false;
    const words = spaced(by.start, by.end);
    if (by.start > start) return THEY.test(words) || bodyNoun(words, true) !== undefined;
    return rule !== "quote/dash" && by.end > by.start && GOES_ON.test(words + text[start]);
  };
  /** Pictures and headings between what somebody says do not count. */
  const isNear = (from: number, to: number): boolean =>
    to - from <= REACH ||
    (to - from <= 2 * REACH && blocks.slice(from, to).filter(({ kind }) => !ASIDE.has(kind)).length <= REACH);
  let last: { name: string; block: number } | null = null;
  return gather(quotes, (raw, index): ResolvedQuote[] => {
    const isInside = raw.parts.inside !== undefined;
    let speaker = isInside ? namedInside(raw) : (speakers[index] ?? null);
    if (speaker === null && !isInside && !isOfOthers(raw)) {
      let next = index + 1;
      while (next < quotes.length && (quotes[next]?.block ?? 0) - raw.block <= 1 && speakers[next] == null)
        next++;
      if ((quotes[next]?.block ?? Number.POSITIVE_INFINITY) - raw.block > 1) next = -1;
      // The first words of all are no list's item where they are a sentence.
      const mayOpen = raw.by === undefined && (last !== null || /[.!…]/u.test(text[raw.end - 1] ?? ""));
      const introduced = mayOpen ? introducedBefore(raw, last?.block ?? -1) : null;
      if (introduced !== null) speaker = introduced;
      else if (last !== null && isNear(last.block, raw.block)) speaker = last.name;
      else if (next >= 0) speaker = speakers[next] ?? null;
    }
    if (speaker !== null && !(raw.by === undefined && text[raw.end - 1] === "?"))
      last = { name: speaker, block: raw.block };
    // The interviewer's question is not the interviewee's, nor what is told to her of herself.
    const below = quotes[index + 1]?.block === raw.block + 1 ? quotes[index + 1] : undefined;
    const words = spaced(raw.start, raw.end);
    const isTold = below && OF_HER.test(words) && ANSWERS.test(text.slice(below.start, below.start + 4));
    // "– Moe har vært rektor.", "– Hun er født i Bodø." above it: nobody says so of herself.
    const opensWithHer = ({ start }: RawMention): boolean =>
      within(start, start + 1).some((mention) => isPerson(mention) && nameOf(mention) === speaker);
    const isOfHer = opensWithHer(raw) || (below && opensWithHer(below) && OF_HER_LIFE.test(words));
    if (raw.by === undefined && (text[raw.end - 1] === "?" || isTold || isOfHer)) return [];
    // Behind a dash, without anybody who says it: a bullet, or a question nobody is named for.
    return speaker === null && raw.by === undefined ? [] : [{ raw, value: { speaker } }];
  });
}
