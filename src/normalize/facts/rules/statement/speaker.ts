/** Who speaks: people with the body behind their name, bodies, and nouns and pronouns that point back at them. */
import { ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import type { Mention, MentionOf, Slot } from "../../../../model.ts";
import { spaced } from "../../../../pattern.ts";
import { matchesOf } from "../../../matches.ts";
import { sentencesOf } from "../../../sentence.ts";
import type { Clause } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { AGENT, agentsIn, antecedent, lastNamed, nameOf, slotOfMention } from "../../things.ts";

export const PERSON = "\\{(?:minister|person):\\d{1,4}\\}";
const BODY = "\\{(?:organisation|cluster|programme|place):\\d{1,4}\\}";
/** Somebody with the body that stands behind the name: "Kari Nes i GCE NODE", "Nes i banken". */
export const ONE = `(?:${PERSON}(?:,? (?:i|fra|frå|hos|ved|for) (?:${BODY}|[a-zæøå]{4,20}))?|${AGENT})`;
const EACH_SPEAKER = new RegExp(ONE, "gu");
export const SPEAKERS = `(?:${ONE}(?:(?:, ${ONE}){0,3} og ${ONE})?)`;

/** A body that the text speaks of without its name, at the head of a sentence. */
export const THE_BODY =
  "(?:Fylkeskommunen|Kommunen|Direktoratet|Stiftelsen|Stiftinga|Selskapet|Konsernet|Bedriften|Bedrifta|Verksemda|Foretaket|Føretaket|Organisasjonen|Klyngen|Klynga|Klyngja)";

/** "Styreleder |", "Leiar i |Siva, |": what the speaker is. */
export const ROLE_AHEAD = `${ROLE_PATTERN}(?: (?:i|for|ved) \\{(?:organisation|cluster|programme):\\d{1,4}\\})?,? `;

/** Somebody by the role alone: "Ordføraren", "Den nye direktøren". */
export const THE_ROLE =
  "(?:Den (?:[a-zæøå]{2,14} )?)?(?:[A-ZÆØÅ]?[a-zæøå]{0,24})(?:[Ll]ederen|[Ll]eiaren|[Dd]irektøren|[Ss]jefen|[Oo]rdføreren|[Oo]rdføraren|[Rr]ektoren)";
const IS_THE_ROLE = new RegExp(`^(?=${THE_ROLE}$)(?:Den (?:[a-zæøå]+ )?)?(?<role>[A-Za-zæøåÆØÅ]+)en$`, "u");

/** Who was last told to have the role, else the one whom the article tells to have it. */
function holderOf(role: string, { start }: Clause, { mentions }: FactInput): Slot[] {
  const holders = mentions.flatMap((mention) =>
    mention.kind === "person" &&
    (mention.value.role ?? "").endsWith(role.toLowerCase()) &&
    !/^(?:vara|nest|vise|tidl)/u.test(mention.value.role ?? "")
      ? mention
      : [],
  );
  const before = holders.findLast(({ end }) => end <= start);
  const isOne = new Set(holders.map(({ value }) => value.name)).size === 1;
  const holder = before ?? (isOne ? holders[0] : undefined);
  const slot = holder === undefined ? null : slotOfMention(holder);
  return slot === null ? [] : [slot];
}

/** The one body that the passage before names: in this paragraph, else in the one above. */
function bodyBefore({ block, start }: Clause, { article, mentions }: FactInput): Slot[] {
  const above = article.blocks[article.blocks.indexOf(block) - 1];
  for (const [from, to] of [
    [block.start, start],
    [above?.start ?? 0, above?.end ?? 0],
  ] as const) {
    const named = mentions.flatMap((mention) =>
      (mention.kind === "organisation" || mention.kind === "cluster") &&
      mention.start >= from &&
      mention.end <= to
        ? (slotOfMention(mention) ?? [])
        : [],
    );
    const [first] = named;
    if (first !== undefined)
      return named.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? [first] : [];
  }
  return [];
}
/** Their names tell what they are; of others "selskapet" could stand for any. */
const OF_ITS_KIND = /^(?:Fylkeskommunen|Kommunen|Direktoratet|Stiftelsen|Stiftinga)$/u;
const IS_THE_BODY = new RegExp(`^${THE_BODY}$`, "u");

/** Everybody who speaks: of a person with a body behind the name, the person. */
export function speakersIn(clause: Clause, words: string, input: FactInput): Slot[] {
  if (OF_ITS_KIND.test(words)) return [antecedent(words.toLowerCase(), clause.start, input) ?? []].flat();
  if (IS_THE_BODY.test(words)) return bodyBefore(clause, input);
  const role = IS_THE_ROLE.exec(words)?.groups?.role;
  if (role !== undefined) return holderOf(role, clause, input);
  if (!/^(?:han|hun|ho)$/iu.test(words))
    return matchesOf(EACH_SPEAKER, words).flatMap(([one]) => agentsIn(clause, one, input)[0] ?? []);
  const last = lastNamed(clause.start, ["person", "minister"], input);
  const slot = last === undefined ? null : slotOfMention(last);
  return slot === null ? [] : [slot];
}

const isPerson = (mention: Mention): mention is MentionOf<"person"> | MentionOf<"minister"> =>
  mention.kind === "person" || mention.kind === "minister";
/** Behind a name: nothing that the second person does alone. */
const ENDS = /^(?:$|[.,;]| (?:i|fra|frå|ved|hos|til|for|om|på) )/u;

/** "Nes| i Siva og Enovas |rådgiver Haug": between two who speak, without the other's role. */
const BESIDE = /^(?: (?:i|ved|fra|frå|for|hos) [^,.]{2,60}?)?,? og (?:[A-ZÀ-ÖØ-Þ][^,.]{0,40}s )?$/u;

/** "sier Nes |og rådgiver Haug": who says with the speaker what the words before tell. */
function speakerBeside(
  speaker: string,
  from: number,
  to: number,
  { article, mentions }: FactInput,
): Slot | null {
  const people = mentions.filter(isPerson).filter(({ start, end }) => start >= from && end <= to);
  const first = people.findIndex((person) => nameOf(person) === speaker);
  const [one, other] = people.slice(Math.max(first, 0), first + 2);
  if (one === undefined || other === undefined || !ENDS.test(article.text.slice(other.end, to))) return null;
  const between = spaced(article.text.slice(one.end, other.start));
  const role = other.kind === "person" ? (other.value.role ?? "") : "";
  const link = between.endsWith(` ${role} `) ? between.slice(0, -role.length - 1) : between;
  return BESIDE.test(link) ? slotOfMention(other) : null;
}

/** The mention that names a quote's speaker: its entity goes along. */
function speakerSlot(name: string, { mentions }: FactInput): Slot {
  for (const mention of mentions) {
    if (
      mention.kind !== "minister" &&
      mention.kind !== "person" &&
      mention.kind !== "organisation" &&
      mention.kind !== "cluster"
    )
      continue;
    if (nameOf(mention) === name) return slotOfMention(mention) ?? { name };
  }
  return { name };
}

/** The first person, as a subject: the speaker's own words, though no mark tells so. */
const FIRST_PERSON = /(?<![A-Za-zÀ-ɏ])(?:[Vv]i|[Mm]e|[Jj]eg|[Ee]g)(?![A-Za-zÀ-ɏ])/u;
/** How words that stand before who said them are told. */
export const modeOf = (words: string): string => (FIRST_PERSON.test(words) ? "direct" : "indirect");

/** ", sier Nordvik": who says so, once more behind what is told to be said. */
const SAID_BEHIND =
  /, (?:sier|seier|sa|mener|meiner|forteller|fortel|forklarer|forklarar|skriver|skriv|melder|opplyser) (?:[A-ZÀ-ÖØ-Þ]|han|hun|ho)[^,]{0,80}$/u;
const WHEN = / (?:da|då) (?:han|hun|ho) /u;
const PAST = / (?:var|hadde|ble|blei|vart|fikk|fekk|skulle|ville) /u;
const PRESENT = / (?:er|har|vil|skal|kan|må|blir|vert) /u;
/** "at kaia er viktig |da hun besøkte den": without when it was said, behind what is so now. */
function withoutWhen(told: string): string {
  const words = told.slice(0, WHEN.exec(told)?.index);
  return words.length < told.length && PRESENT.test(words) && !words.endsWith(",") && !PAST.test(told)
    ? words
    : told;
}

/** What is told to be said, without what stands behind it of when, or by whom. */
export const wordsAlone = (told: string): string =>
  withoutWhen(told.replace(SAID_BEHIND, "")).replace(/[.\s]+$/u, "");

/** Who said a quote: the speaker, and somebody named beside it. @param from where the words of saying begin */
export function speakersOf(speaker: string, from: number, to: number, input: FactInput): Slot[] {
  const other = speakerBeside(speaker, from, to, input);
  return [speakerSlot(speaker, input), ...(other === null ? [] : [other])];
}

/** Furthest that the words of saying behind a quote reach. */
const ATTRIBUTION_REACH = 260;

/** From the quote to the end of the sentence that tells who said it. */
export function evidenceEnd(text: string, quote: Mention, blockEnd: number): number {
  const rest = text.slice(quote.end, Math.min(blockEnd, quote.end + ATTRIBUTION_REACH));
  if (!/^["»”]?(?:,? (?=[a-zæøå])|\s(?=Det (?:sier|seier|sa) ))/u.test(rest)) return quote.end;
  const [first] = sentencesOf(rest);
  const end = quote.end + (first?.end ?? 0);
  return text[end - 1] === "." ? end - 1 : end;
}
