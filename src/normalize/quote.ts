/** Who said a quote: the name in its attribution, else the speaker that goes on. */
import type { RawMention } from "../extract/index.ts";
import type { Article, Mention, QuoteValue } from "../model.ts";

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

/** Behind an organisation: it wrote the report. */
const HAS_STUDIED =
  /^ (?:har |hadde )?(?:evaluert|evaluerte|kartlagt|kartla|undersøkt|undersøkte|analysert|analyserte|utarbeidet|utarbeida|gjennomført en (?:undersøkelse|evaluering|kartlegging)|skrevet|skrive)(?![A-Za-zÀ-ɏ])/u;

const isPerson = ({ kind }: Mention): boolean => kind === "minister" || kind === "person";
const PRONOUN = /^[^,.]{0,30}(?<![A-Za-zÀ-ɏ])(?:han|hun|ho)(?![A-Za-zÀ-ɏ])/iu;
/** How many blocks on a speaker may go on without being named again. */
const REACH = 4;
/** Blocks in which a dash opens no speech: a headline's words stand again below it, an item's dash is a bullet. */
const NO_SPEECH = new Set(["title", "heading", "item", "boilerplate", "caption", "dateline", "byline"]);
const DOCUMENT =
  /(?:rapport|evaluering|undersøkelse|undersøking|analyse|utredning|utgreiing|studie|melding)/iu;
const WRITTEN_BY =
  /(?:rapport|evaluering|undersøk|analys|utredning|utgreiing|studie)[A-Za-zÀ-ɏ]*(?:[^.]{0,60})[ \n](?:fra|frå|av|ved)[ \n]$/iu;

export function resolveQuotes(
  raws: readonly RawMention[],
  mentions: readonly Mention[],
  { text, blocks }: Pick<Article, "text" | "blocks">,
): ResolvedQuote[] {
  const named = mentions
    .filter((mention) => nameOf(mention) !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  /** With plain spaces. */
  const spaced = (start: number, end: number): string => text.slice(start, end).replace(/\s/gu, " ");
  const within = (start: number, end: number): Mention[] =>
    named.filter((mention) => mention.start >= start && mention.start < end);
  const personBefore = (at: number): string | null => {
    const last = named.filter((mention) => isPerson(mention) && mention.end <= at).at(-1);
    return last === undefined ? null : nameOf(last);
  };
  /** Whose report the article speaks of, where it says so. */
  const author = named.find(
    ({ kind, start, end }) =>
      kind === "organisation" &&
      (WRITTEN_BY.test(spaced(Math.max(0, start - 100), start)) || HAS_STUDIED.test(spaced(end, end + 60))),
  );
  /** The speaker whom the quote's own attribution names; undefined where it has none. */
  const attributed = ({ by, start }: RawMention): string | null | undefined => {
    if (by === undefined) return undefined;
    const words = spaced(by.start, by.end);
    const inside = within(by.start, by.end);
    const first = inside.find(isPerson) ?? inside[0];
    const pronoun = PRONOUN.test(words);
    if (first !== undefined && !(pronoun && !isPerson(first))) return nameOf(first);
    if (pronoun) return personBefore(start);
    return DOCUMENT.test(words) && author !== undefined ? nameOf(author) : null;
  };
  const quotes = raws.filter(
    ({ rule, block }) => rule !== "quote/dash" || !NO_SPEECH.has(blocks[block]?.kind ?? ""),
  );
  const speakers = quotes.map(attributed);
  let last: { name: string; block: number } | null = null;
  return quotes.map((raw, index) => {
    let speaker = speakers[index] ?? null;
    if (speaker === null) {
      const next = quotes.findIndex(
        (quote, place) => place > index && quote.block - raw.block <= 1 && speakers[place] != null,
      );
      if (last !== null && raw.block - last.block <= REACH) speaker = last.name;
      else if (next >= 0) speaker = speakers[next] ?? null;
    }
    if (speaker !== null) last = { name: speaker, block: raw.block };
    return { raw, value: { speaker } };
  });
}
