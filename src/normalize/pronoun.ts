/** Whom "han", "hun" or "ho" means: of those whom the last sentence names, who speaks in it. */
import { SPEECH } from "../extract/norwegian/people.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Right behind a name: a verb of saying, whose subject the name is. */
const SAYS = new RegExp(`^(?: \\([^()]{1,40}\\))?,? (?:${SPEECH})(?![A-Za-zÀ-ɏ])`, "u");
/** The last end of a sentence; an initial has a stop as well. */
const SENTENCE_END = /(?<![A-ZÀ-ÖØ-Þ])[.!?]\s(?!.*(?<![A-ZÀ-ÖØ-Þ])[.!?]\s)/su;
/** No sentence that is looked back at is longer. */
const REACH = 300;
const VERB_REACH = 60;

/** Right behind a name that is the subject: a verb, a party between. */
const DOES =
  /^(?: \([^()]{1,40}\))?,? (?!(?:og|eller|som|fra|frå|med|ved|i|på|til|for|av|om|hos|under|etter|mot|men) )[a-zæøå]{2,14} /u;
export const isSubject = ({ end }: Span, text: string): boolean =>
  DOES.test(text.slice(end, end + VERB_REACH));
/** The sentence begins with a name, or with a role or body before it, and with nothing that goes before its verb. */
const OPENS =
  /^(?!(?:I|På|Til|For|Fra|Frå|Med|Av|Hos|Mot|Etter|Under|Ved|Også|Der|Da|Då|Når|Nå|No|Ifølge|Ifølgje|Det|Dette|Her)[ ,])[^.!?]{0,60}$/u;
/** Before who is spoken of, or spoken to: "presset på avgåtte |Li", "spent på hva |Li får til". */
const OF_ANOTHER =
  /(?<![A-Za-zÀ-ɏ])(?:at|på|om|mot|overfor|etter|hva|kva|hvordan|korleis|hvorfor|kvifor|hvor|kor)(?: [a-zæøå-]{2,20}){0,2} $/u;

/**
 * "Styreleder |Kari Nes sier styret takker |Ola Li. – …, sier hun": the one who speaks goes before the one who was named last.
 * @param people in reading order, up to the pronoun
 * @param verbBefore what stands before a name whose bearer speaks, where that counts as well
 */
export function lastSpeaking<S extends Span>(
  people: readonly S[],
  text: string,
  verbBefore?: RegExp,
): S | undefined {
  const last = people.at(-1);
  if (last === undefined) return undefined;
  const from = Math.max(0, last.start - REACH);
  const before = text.slice(from, last.start);
  const start = from + Math.max(before.lastIndexOf("\n"), before.search(SENTENCE_END)) + 1;
  const speaks = (person: S): boolean =>
    SAYS.test(text.slice(person.end, person.end + VERB_REACH)) ||
    verbBefore?.test(text.slice(Math.max(0, person.start - VERB_REACH), person.start)) === true;
  const here = people.filter((person) => person.start >= start);
  const [first] = here;
  // "|Kari Nes er spent på hva Ola Li får til. – …, sier hun": who opens the sentence does something.
  const isOfAnother =
    first !== undefined &&
    first !== last &&
    OPENS.test(text.slice(start, first.start).trimStart()) &&
    isSubject(first, text) &&
    OF_ANOTHER.test(text.slice(Math.max(0, last.start - VERB_REACH), last.start));
  return here.find(speaks) ?? (isOfAnother ? first : last);
}
