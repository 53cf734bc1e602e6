/** What an article gives to the knowledge base, as text: finished lines, so that reducing them again is copying. */
import { hash } from "node:crypto";
import type { Fact } from "../model.ts";
import { claimKeys, line, type MetHere, type Reduced, timeOf } from "../output/index.ts";
import { escapeKey, unescapeKey } from "./sort.ts";

/** Kinds of lines, by their first character. */
const MARK = { document: "d", time: "t", fact: "f", finding: "n", met: "m", also: "a" } as const;

/** An id and its record's line; JSON has no raw line break. */
export interface IdLine {
  readonly id: string;
  readonly line: string;
}

/** A fact with the digests of what it is about and of what it says of it. */
export interface FactLine extends IdLine {
  readonly about: string;
  readonly says: string;
}

export interface Given {
  readonly document: IdLine;
  /** What facts of it hold at that have no time of their own. */
  readonly time: string;
  readonly facts: readonly FactLine[];
  readonly findings: readonly IdLine[];
  readonly met: readonly MetHere[];
  readonly alsoMentioned: readonly string[];
}

const withId = (mark: string, record: { readonly id: string }): string =>
  `${mark}${escapeKey(record.id)}\t${line(record)}\n`;

const DIGEST_LENGTH = 16;
const shortHash = (text: string): string => hash("sha1", text, "hex").slice(0, DIGEST_LENGTH);

/** Digests of equal length, so that a fact's lines can be sorted by them. */
export function claimDigests(fact: Fact, time: string): Pick<FactLine, "about" | "says"> {
  const { about, says } = claimKeys(fact, time);
  return { about: shortHash(about), says: shortHash(says) };
}

export function encode({ document, facts, findings, met, alsoMentioned }: Reduced): string {
  let text = withId(MARK.document, document);
  const time = timeOf(document);
  text += `${MARK.time}${JSON.stringify(time)}\n`;
  for (const fact of facts) {
    const { about, says } = claimDigests(fact, time);
    text += `${MARK.fact}${about}${says}${escapeKey(fact.id)}\t${line(fact)}\n`;
  }
  for (const finding of findings) text += withId(MARK.finding, finding);
  if (met.length > 0) text += `${MARK.met}${JSON.stringify(met)}\n`;
  if (alsoMentioned.length > 0) text += `${MARK.also}${JSON.stringify(alsoMentioned)}\n`;
  return text;
}

/** @throws Error when the text is not what `encode` gave; its digest has been compared before */
export function decodeGiven(text: string): Given {
  let document: IdLine | undefined;
  let time = "";
  const facts: FactLine[] = [];
  const findings: IdLine[] = [];
  let met: MetHere[] = [];
  let alsoMentioned: string[] = [];
  for (let from = 0, to = text.indexOf("\n"); to >= 0; from = to + 1, to = text.indexOf("\n", from)) {
    const mark = text[from];
    if (mark === MARK.met) met = JSON.parse(text.slice(from + 1, to)) as MetHere[];
    else if (mark === MARK.also) alsoMentioned = JSON.parse(text.slice(from + 1, to)) as string[];
    else if (mark === MARK.time) time = JSON.parse(text.slice(from + 1, to)) as string;
    else if (mark === MARK.fact) {
      const tab = text.indexOf("\t", from);
      const about = text.slice(from + 1, from + 1 + DIGEST_LENGTH);
      const says = text.slice(from + 1 + DIGEST_LENGTH, from + 1 + 2 * DIGEST_LENGTH);
      const id = unescapeKey(text.slice(from + 1 + 2 * DIGEST_LENGTH, tab));
      facts.push({ id, about, says, line: text.slice(tab + 1, to) });
    } else {
      const tab = text.indexOf("\t", from);
      const item = { id: unescapeKey(text.slice(from + 1, tab)), line: text.slice(tab + 1, to) };
      if (mark === MARK.document) document = item;
      else findings.push(item);
    }
  }
  if (document === undefined) throw new Error("a ledger's lines without a document");
  return { document, time, facts, findings, met, alsoMentioned };
}
