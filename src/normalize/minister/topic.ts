/** "Li gikk ut mot forslaget … Statsråden vil ha svar": who is meant, where the article tells no office, and which office by what it is about. */
import type { RawMention } from "../../extract/rule.ts";
import { gather } from "../../lists.ts";
import type { OfficeHolders } from "../office-holders.ts";
import type { Tenure } from "../registry/index.ts";
import { isFullName, mention, type ResolvedMinister } from "./mention.ts";

/** Shorter parts of titles stand in too many words: "mat", "olje". */
const SHORTEST_PART = 5;
/** "innvandrings- og integreringsminister": what the office is about. */
const partsOf = ({ office_nb }: Tenure): string[] =>
  office_nb
    .replace(/minister$/u, "")
    .split(/-? og |, |-/u)
    .map((part) => part.replace(/s$/u, ""))
    .filter((part) => part !== "");
/** How much of a title the text speaks of. */
function shareIn(text: string, tenure: Tenure): number {
  const parts = partsOf(tenure);
  return parts.filter((part) => part.length >= SHORTEST_PART && text.includes(part)).length / parts.length;
}

/** The one whose title the text is about; undefined where none is, or two are as much. */
function byTopic(text: string, tenures: readonly Tenure[]): Tenure | undefined {
  const shares = tenures.map((tenure) => ({ tenure, share: shareIn(text, tenure) }));
  const most = Math.max(...shares.map(({ share }) => share));
  const [first, ...others] = shares.filter(({ share }) => share === most).map(({ tenure }) => tenure);
  return most === 0 || others.some(({ office_id }) => office_id !== first?.office_id) ? undefined : first;
}

const SENTENCE_END = /[.!?]\s/gu;
/** Longest paragraph that is looked back over. */
const REACH = 600;

/**
 * "Statsråden" at the head of a sentence, in a paragraph that has named one person before it, by a name that a minister
 * has had. Not where a sentence has both: "Li mener statsråden bør gå".
 * @param open mentions that nothing near them settles
 * @param others people whom the article names
 */
export function ofTopic(
  open: readonly RawMention[],
  others: readonly RawMention[],
  text: string,
  resolver: OfficeHolders,
): ResolvedMinister[] {
  const named = open.filter(isFullName);
  const [person, another] = new Set(gather(named, ({ persons = [] }) => persons));
  if (person === undefined || another !== undefined || named.some(({ parts }) => parts.party !== undefined))
    return [];
  const names = [...open.filter(({ persons }) => persons !== undefined), ...others];
  /** What the paragraph has before the title, and where the title's sentence begins in it. */
  const ahead = ({ start }: RawMention): { from: number; sentence: number; isSpeech: boolean } => {
    const from = Math.max(text.lastIndexOf("\n", start) + 1, start - REACH);
    const before = text.slice(from, start);
    const ends = [...before.matchAll(SENTENCE_END)].at(-1);
    const sentence = ends === undefined ? from : from + ends.index + ends[0].length;
    return { from, sentence, isSpeech: /^[–—-]/u.test(before) };
  };
  const titles = open.filter(
    ({ offices, parts }) => offices !== undefined && parts.plural === undefined && parts.told === undefined,
  );
  const isBeside = (raw: RawMention): boolean => {
    const { sentence, isSpeech } = ahead(raw);
    return !isSpeech && names.some(({ start }) => start >= sentence && start < raw.start);
  };
  const isMeant = (raw: RawMention): boolean => {
    const { from, sentence, isSpeech } = ahead(raw);
    const people = names.filter(({ start }) => start >= from && start < raw.start);
    return (
      !isSpeech &&
      sentence === raw.start &&
      people.length > 0 &&
      people.every(({ parts: { name, person: own = name } }) => person.endsWith(own ?? ""))
    );
  };
  if (titles.some(isBeside) || !titles.some(isMeant)) return [];
  const tenure = byTopic(text.toLowerCase(), resolver.tenuresOf(person, null));
  return tenure === undefined ? [] : named.map((raw) => mention(raw, tenure, "name"));
}
