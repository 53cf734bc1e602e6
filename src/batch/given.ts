/** What an article gives to the knowledge base, as text: finished lines, so that reducing them again is copying. */
import { hash } from "node:crypto";
import type { Fact } from "../model.ts";
import { claimKeys, differsBy, line, type MetHere, type Reduced, timeOf } from "../output/index.ts";
import { escapeKey, unescapeKey } from "./sort.ts";

/** Kinds of lines, by their first character. Facts come last: they are read when all else has been. */
const MARK = { document: "d", time: "t", finding: "n", met: "m", also: "a", fact: "f" } as const;

/** Where something stands in an article's bytes. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Given {
  /** The document's own line. */
  readonly document: Span;
  /** What facts of it hold at that have no time of their own. */
  readonly time: string;
  /** Findings' own lines. */
  readonly findings: readonly (Span & { readonly id: string })[];
  readonly met: readonly MetHere[];
  readonly alsoMentioned: readonly string[];
  /** Where the facts begin. */
  readonly end: number;
}

const withId = (mark: string, record: { readonly id: string }): string =>
  `${mark}${escapeKey(record.id)}\t${line(record)}\n`;

/** Hexadecimal digits of a fact's digests: whole numbers of 32 bits, as rows hold them. */
const DIGITS = { about: 16, says: 16, differs: 8 } as const;
/** Of all of them together: the fact's id comes after them. */
export const DIGITS_IN_ALL = DIGITS.about + DIGITS.says + DIGITS.differs;

/** Digests of what a fact is about, of what it says of it, and of that by which it can contradict others. */
export interface ClaimDigests {
  readonly about: string;
  readonly says: string;
  /** Zeros where it can contradict none. */
  readonly differs: string;
}

const digest = (text: string, digits: number): string => hash("sha1", text, "hex").slice(0, digits);

const NONE = "0".repeat(DIGITS.differs);

/** Digests of equal length: facts are compared by them. */
export function claimDigests(fact: Fact, time: string): ClaimDigests {
  const { about, says } = claimKeys(fact, time);
  const value = differsBy(fact);
  return {
    about: digest(about, DIGITS.about),
    says: digest(says, DIGITS.says),
    differs: value === null ? NONE : digest(value, DIGITS.differs),
  };
}

/** A fact with its digests, on one line. */
export const encodeFact = ({ about, says, differs }: ClaimDigests, fact: Fact): string =>
  `${about}${says}${differs}${fact.id}\t${line(fact)}`;

const utf8 = new TextEncoder();

export function encode({ document, facts, findings, met, alsoMentioned }: Reduced): Uint8Array {
  let text = withId(MARK.document, document);
  const time = timeOf(document);
  text += `${MARK.time}${JSON.stringify(time)}\n`;
  for (const finding of findings) text += withId(MARK.finding, finding);
  if (met.length > 0) text += `${MARK.met}${JSON.stringify(met)}\n`;
  if (alsoMentioned.length > 0) text += `${MARK.also}${JSON.stringify(alsoMentioned)}\n`;
  for (const fact of facts) text += `${MARK.fact}${encodeFact(claimDigests(fact, time), fact)}\n`;
  return utf8.encode(text);
}

const TAB = 9;
const LINE_BREAK = 10;
const FACT = MARK.fact.charCodeAt(0);

/** All but the facts. @throws Error when it is not what `encode` gave; its digest has been compared before */
export function decodeGiven(given: Buffer): Given {
  let document: Span | undefined;
  let time = "";
  const findings: (Span & { id: string })[] = [];
  let met: MetHere[] = [];
  let alsoMentioned: string[] = [];
  let from = 0;
  while (from < given.length && given[from] !== FACT) {
    const to = given.indexOf(LINE_BREAK, from);
    const mark = String.fromCharCode(given[from] ?? 0);
    const text = (): string => given.toString("utf8", from + 1, to);
    if (mark === MARK.document) document = { from: given.indexOf(TAB, from) + 1, to };
    else if (mark === MARK.finding) {
      const tab = given.indexOf(TAB, from);
      findings.push({ id: unescapeKey(given.toString("utf8", from + 1, tab)), from: tab + 1, to });
    } else if (mark === MARK.met) met = JSON.parse(text()) as MetHere[];
    else if (mark === MARK.also) alsoMentioned = JSON.parse(text()) as string[];
    else if (mark === MARK.time) time = JSON.parse(text()) as string;
    from = to + 1;
  }
  if (document === undefined) throw new Error("a ledger's lines without a document");
  return { document, time, findings, met, alsoMentioned, end: from };
}

/** The facts' lines as `encodeFact` gives them. @param end of what comes before them */
export function* factSpans(given: Buffer, end: number): Generator<Span> {
  for (let from = end; from < given.length; ) {
    const to = given.indexOf(LINE_BREAK, from);
    yield { from: from + 1, to };
    from = to + 1;
  }
}

/** Where the id of a fact ends and its own line follows. @param from where its digests begin */
export const idEnd = (given: Buffer, from: number): number => given.indexOf(TAB, from + DIGITS_IN_ALL);

/** A fact's id and own line. */
export function decodeFact(
  given: Buffer,
  { from, to }: Span,
): { readonly id: string; readonly line: string } {
  const tab = idEnd(given, from);
  return {
    id: given.toString("latin1", from + DIGITS_IN_ALL, tab),
    line: given.toString("utf8", tab + 1, to),
  };
}

/** The type of a fact. @param content the fact's own line; keys are sorted, so that the type ends it */
export const typeOf = (content: string): string => content.slice(content.lastIndexOf(':"') + 2, -'"}'.length);
