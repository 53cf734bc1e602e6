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
  return people.find((person) => person.start >= start && speaks(person)) ?? last;
}
