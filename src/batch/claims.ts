/** What the articles' facts claim: equal facts, and facts about one thing, brought together. */
import type { Fact, Finding } from "../model.ts";
import {
  contradictionOf,
  decided,
  disagree,
  isSingle,
  type Links,
  line,
  linked,
  type Outcome,
  settle,
  verdictKey,
} from "../output/index.ts";
import { type ByteString, bytesOf, textOf } from "./bytes.ts";
import {
  claimDigests,
  DIGEST_LENGTH,
  decodeFact,
  decodeGiven,
  encodeFact,
  type FactLine,
  factLines,
  typeOf,
} from "./given.ts";
import { createGrouper, type Grouper } from "./group.ts";

/** Brings together facts about one thing. @param path beginning of the files' names */
export const createClaims = (path: string): Grouper => createGrouper(path, DIGEST_LENGTH);

const parse = (content: ByteString): Fact => JSON.parse(textOf(content)) as Fact;

/**
 * Adds an article's facts, as they are when it is known which entities are one and what has been decided.
 * @param links null where no entity of the article goes by another id
 */
export function addClaims(
  claims: Grouper,
  given: ByteString,
  links: Pick<Links, "canonical"> | null,
  outcome: Outcome | undefined,
): void {
  const time = links === null ? "" : decodeGiven(given).time;
  for (const encoded of factLines(given)) {
    if (links === null && outcome === undefined) {
      claims.add(encoded);
      continue;
    }
    const fact = decodeFact(encoded);
    let changed = links === null ? null : linked(parse(fact.line), links);
    let keys: Pick<FactLine, "about" | "says"> = changed === null ? fact : claimDigests(changed, time);
    const verdict = outcome?.verdicts.get(verdictKey(keys));
    if (verdict !== undefined) {
      changed = decided(changed ?? parse(fact.line), verdict);
      if (changed === null) continue;
      if (verdict.decision === "correct") keys = verdict.keys;
    }
    claims.add(changed === null ? encoded : encodeFact(keys, fact.id, bytesOf(line(changed))));
  }
}

/** A fact as it comes into the knowledge base. */
interface SettledLine {
  /** Its id and, as two facts might have one id, what it is about. */
  readonly key: string;
  readonly content: ByteString;
}

interface Settled {
  readonly facts: readonly SettledLine[];
  readonly finding: Finding | null;
}

const keyOf = (id: string, about: string): string => `${id}\0${about}`;

const EVIDENCE = '{"evidence":[{"article":';
const BETWEEN = '},{"article":';
const EVIDENCE_END = '}],"id":';

/** Equal facts → the first with the evidence of all, as `settle` does; in a string these marks would be escaped. */
function merged(facts: readonly [FactLine, ...FactLine[]]): SettledLine {
  const [{ id, about, line: first }] = facts;
  const key = keyOf(id, about);
  if (facts.length === 1) return { key, content: first };
  const pieces = new Set(
    facts.flatMap(({ line: content }) =>
      content.slice(EVIDENCE.length, content.indexOf(EVIDENCE_END)).split(BETWEEN),
    ),
  );
  const content = EVIDENCE + [...pieces].join(BETWEEN) + first.slice(first.indexOf(EVIDENCE_END));
  return { key, content };
}

/** A fact without the evidence, which can be long. */
export const parseWithoutEvidence = (content: ByteString): Omit<Fact, "evidence"> =>
  JSON.parse(`{${textOf(content.slice(content.indexOf(EVIDENCE_END) + 3))}`) as Omit<Fact, "evidence">;

const byIdAndLine = (a: FactLine, b: FactLine): number => {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.line < b.line ? -1 : 1;
};

/** What facts about one thing come to. Most are copied, and only those read that may contradict one another. */
function settledLines(encoded: readonly ByteString[], isReviewed: boolean): Settled {
  const facts = encoded.map(decodeFact);
  const [only] = facts;
  if (isReviewed && facts.some(({ line: content }) => content.includes('"reviewed":{')))
    return settledFacts(facts.sort(byIdAndLine));
  if (only !== undefined && facts.length === 1) return { facts: [merged([only])], finding: null };
  const alike = new Map<string, [FactLine, ...FactLine[]]>();
  for (const fact of facts) {
    const group = alike.get(fact.says);
    if (group === undefined) alike.set(fact.says, [fact]);
    else group.push(fact);
  }
  const groups = [...alike.values()];
  // Only where the order tells: comparing what is many times the same takes long.
  for (const group of groups) if (group.length > 1) group.sort(byIdAndLine);
  const settled = groups.map(merged);
  if (groups.length < 2 || !isSingle(typeOf(only?.line ?? ""))) return { facts: settled, finding: null };
  const firsts = groups.map(([first]) => first).sort(byIdAndLine);
  // Few contradict one another, and evidence is most of what there would be to read.
  const doDisagree = disagree(firsts.map((first) => parseWithoutEvidence(first.line)));
  return {
    facts: settled,
    finding: doDisagree ? contradictionOf(firsts.map((first) => parse(first.line))) : null,
  };
}

/** The same where reviewers have decided: of what was decided of equal facts, the last counts. */
function settledFacts(facts: readonly FactLine[]): Settled {
  const { facts: settled, finding } = settle(
    facts.map(({ says, line: content }) => ({ says, fact: parse(content) })),
  );
  const about = facts[0]?.about ?? "";
  return {
    facts: settled.map((fact) => ({ key: keyOf(fact.id, about), content: bytesOf(line(fact)) })),
    finding,
  };
}

/** @param isReviewed whether anything has been decided of facts */
export function* settledClaims(claims: Grouper, isReviewed: boolean): Iterable<Settled> {
  for (const group of claims.groups()) yield settledLines(group, isReviewed);
}
