/** A file a section, a record a line, keys sorted: a git diff shows one line per changed record. */
import { line } from "../output/index.ts";
import type { Pieces } from "./files.ts";
import { byFact, type Scratch } from "./located.ts";
import type { StoredKnowledgeBase } from "./read.ts";

function* lines<A>(items: Iterable<A>, change: (item: A) => object): Iterable<string> {
  for (const item of items) yield `${line(change(item))}\n`;
}
const asIs = <A extends object>(items: Iterable<A>): Iterable<string> => lines(items, (item) => item);

function* mentions(knowledgeBase: StoredKnowledgeBase): Iterable<object> {
  for (const document of knowledgeBase.documents)
    for (const mention of knowledgeBase.record(document)?.mentions ?? [])
      yield { article: document.id, ...mention };
}

/** File name → its lines. Only evidence and mentions have offsets; facts stay as they are when a text shifts. */
export function jsonlFiles(knowledgeBase: StoredKnowledgeBase, scratch: Scratch): Record<string, Pieces> {
  const { documents, entities, facts, findings, timelines } = knowledgeBase;
  return {
    "documents.jsonl": asIs(documents),
    "entities.jsonl": asIs(entities),
    "evidence.jsonl": lines(byFact(knowledgeBase, scratch), ({ start, end, ...piece }) => ({
      ...piece,
      ...(start !== null && end !== null && { start, end }),
    })),
    "facts.jsonl": asIs(facts),
    "findings.jsonl": asIs(findings),
    "mentions.jsonl": asIs(mentions(knowledgeBase)),
    "timelines.jsonl": asIs(timelines),
  };
}
