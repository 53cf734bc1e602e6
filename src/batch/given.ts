/** What an article gives to the knowledge base, as text: finished lines, so that reducing them again is copying. */
import { hash } from "node:crypto";
import type { Fact } from "../model.ts";
import { claimKeys, line, type MetHere, type Reduced, timeOf } from "../output/index.ts";
import { type ByteString, textOf } from "./bytes.ts";
import { escapeKey, unescapeKey } from "./sort.ts";

/** Kinds of lines, by their first character. Facts come last: they are read when all else has been. */
const MARK = { document: "d", time: "t", finding: "n", met: "m", also: "a", fact: "f" } as const;

/** An id and its record's line; JSON has no raw line break. */
export interface IdLine {
  readonly id: string;
  readonly line: ByteString;
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
  readonly findings: readonly IdLine[];
  readonly met: readonly MetHere[];
  readonly alsoMentioned: readonly string[];
}

const withId = (mark: string, record: { readonly id: string }): string =>
  `${mark}${escapeKey(record.id)}\t${line(record)}\n`;

/** Characters of the digest of what a fact is about, and of that of what it says. */
export const DIGEST_LENGTH = 16;
const shortHash = (text: string): string => hash("sha1", text, "hex").slice(0, DIGEST_LENGTH);

/** Digests of equal length, so that facts' lines can be grouped by them. */
export function claimDigests(fact: Fact, time: string): Pick<FactLine, "about" | "says"> {
  const { about, says } = claimKeys(fact, time);
  return { about: shortHash(about), says: shortHash(says) };
}

/** A fact with its digests, on one line. @param content the fact's own line */
export const encodeFact = <Text extends string>(
  { about, says }: Pick<FactLine, "about" | "says">,
  id: string,
  content: Text,
): string => `${about}${says}${escapeKey(id)}\t${content}`;

const utf8 = new TextEncoder();

export function encode({ document, facts, findings, met, alsoMentioned }: Reduced): Uint8Array {
  let text = withId(MARK.document, document);
  const time = timeOf(document);
  text += `${MARK.time}${JSON.stringify(time)}\n`;
  for (const finding of findings) text += withId(MARK.finding, finding);
  if (met.length > 0) text += `${MARK.met}${JSON.stringify(met)}\n`;
  if (alsoMentioned.length > 0) text += `${MARK.also}${JSON.stringify(alsoMentioned)}\n`;
  for (const fact of facts)
    text += `${MARK.fact}${encodeFact(claimDigests(fact, time), fact.id, line(fact))}\n`;
  return utf8.encode(text);
}

const idLine = (content: ByteString): IdLine => {
  const tab = content.indexOf("\t");
  return { id: unescapeKey(textOf(content.slice(0, tab))), line: content.slice(tab + 1) };
};

/** What stands before the facts, which are most of it. */
export function headOf(given: Buffer): ByteString {
  const facts = given.indexOf(`\n${MARK.fact}`, 0, "latin1");
  return given.toString("latin1", 0, facts < 0 ? given.length : facts + 1);
}

/** All but the facts. @throws Error when it is not what `encode` gave; its digest has been compared before */
export function decodeGiven(given: ByteString): Given {
  let document: IdLine | undefined;
  let time = "";
  const findings: IdLine[] = [];
  let met: MetHere[] = [];
  let alsoMentioned: string[] = [];
  for (let from = 0, to = given.indexOf("\n"); to >= 0; from = to + 1, to = given.indexOf("\n", from)) {
    const mark = given[from];
    if (mark === MARK.fact) break;
    const content = given.slice(from + 1, to);
    if (mark === MARK.document) document = idLine(content);
    else if (mark === MARK.finding) findings.push(idLine(content));
    else if (mark === MARK.met) met = JSON.parse(textOf(content)) as MetHere[];
    else if (mark === MARK.also) alsoMentioned = JSON.parse(textOf(content)) as string[];
    else if (mark === MARK.time) time = JSON.parse(textOf(content)) as string;
  }
  if (document === undefined) throw new Error("a ledger's lines without a document");
  return { document, time, findings, met, alsoMentioned };
}

/** The facts' lines as `encodeFact` gives them. */
export function factLines(given: ByteString): ByteString[] {
  const lines: ByteString[] = [];
  let from = given.indexOf(`\n${MARK.fact}`) + 1;
  for (let to = from; from > 0 && to >= 0; from = to + 1) {
    to = given.indexOf("\n", from);
    if (to >= 0) lines.push(given.slice(from + 1, to));
  }
  return lines;
}

/** The type of a fact. @param content the fact's own line; keys are sorted, so that the type ends it */
export const typeOf = (content: string): string => content.slice(content.lastIndexOf(':"') + 2, -'"}'.length);

export function decodeFact(encoded: ByteString): FactLine {
  const about = encoded.slice(0, DIGEST_LENGTH);
  const says = encoded.slice(DIGEST_LENGTH, 2 * DIGEST_LENGTH);
  return { about, says, ...idLine(encoded.slice(2 * DIGEST_LENGTH)) };
}
