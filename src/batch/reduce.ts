/**
 * The reduction: what the articles give → `knowledge-base.json`, in bounded memory. Lines are sorted on disk; only the
 * entities are held, because links are made between them.
 */
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Decisions } from "../decisions.ts";
import type { Diagnostic, Fact, Generator } from "../model.ts";
import {
  type Counts,
  createGatherer,
  type EntitySource,
  knowledgeBasePieces,
  line,
  linked,
} from "../output/index.ts";
import { countLine } from "./expect.ts";
import { decodeGiven } from "./given.ts";
import { shortDigest } from "./key.ts";
import type { Kept } from "./ledger.ts";
import { unmetDecision } from "./report.ts";
import { createSorter, type Sorter } from "./sort.ts";
import { writeDurably } from "./write.ts";

/** Articles whose lines in a ledger are not what was written: computed anew. */
export class DamagedError extends Error {
  override readonly name = "DamagedError";
  readonly files: readonly string[];

  constructor(files: readonly string[]) {
    super("the cache is damaged");
    this.files = files;
  }
}

const WINDOW = 1_000_000;

/** Each entry with its lines' bytes, a ledger after the other, in the order they stand there. */
export function* givenOf(entries: Iterable<Kept>): Iterable<readonly [Kept, string]> {
  const byLedger = new Map<string, Kept[]>();
  for (const entry of entries) {
    const list = byLedger.get(entry.lines);
    if (list === undefined) byLedger.set(entry.lines, [entry]);
    else list.push(entry);
  }
  for (const [lines, list] of byLedger) {
    list.sort((a, b) => a.at - b.at);
    const handle = openSync(lines, "r");
    try {
      let window: Buffer = Buffer.alloc(0);
      let from = 0;
      for (const entry of list) {
        if (entry.at < from || entry.at + entry.length > from + window.length) {
          window = Buffer.allocUnsafe(Math.max(WINDOW, entry.length));
          from = entry.at;
          window = window.subarray(0, readSync(handle, window, 0, window.length, from));
        }
        yield [entry, window.toString("utf8", entry.at - from, entry.at - from + entry.length)];
      }
    } finally {
      closeSync(handle);
    }
  }
}

const ENTITY = /"entity":"(?<id>[^"]+)"/gu;

/** Pads, so that numbers sort as text. */
const ordinal = (number: number): string => String(number).padStart(9, "0");

export interface Reduction {
  readonly counts: Counts;
  readonly entities: number;
  readonly facts: number;
  readonly findings: number;
  /** Decisions about entities that no article has any more. */
  readonly diagnostics: readonly Diagnostic[];
  /** Signature of the file written. */
  readonly knowledgeBase: string;
}

export interface ReduceOptions {
  /** The articles, sorted by id. */
  readonly entries: readonly Kept[];
  readonly source: EntitySource;
  readonly decisions: Decisions | undefined;
  readonly generator: Generator;
  /** Folder for what is sorted. */
  readonly folder: string;
  /** File to write. */
  readonly to: string;
  /** Called now and then, so that the process can listen. @throws to end the work */
  readonly pause: () => Promise<void>;
}

const PAUSE_EVERY = 500;

/** @throws DamagedError */
export async function reduce(options: ReduceOptions): Promise<Reduction> {
  const { folder } = options;
  const sorters = {
    documents: createSorter(join(folder, "documents")),
    facts: createSorter(join(folder, "facts")),
    findings: createSorter(join(folder, "findings")),
  };
  try {
    return await reduceWith(sorters, options);
  } finally {
    for (const sorter of Object.values(sorters)) sorter.close();
  }
}

async function reduceWith(
  sorters: Readonly<Record<"documents" | "facts" | "findings", Sorter>>,
  { entries, source, decisions, generator, to, pause }: ReduceOptions,
): Promise<Reduction> {
  const place = new Map(entries.map((entry, index) => [entry, index]));
  const gatherer = createGatherer();
  const counts: Record<string, number> = {};
  const asked = new Set((decisions?.decisions ?? []).flatMap(({ first, second }) => [first, second]));
  const damaged: string[] = [];
  const numbers = { facts: 0, findings: 0, entities: 0 };
  let done = 0;
  for (const [entry, text] of givenOf(entries)) {
    if (++done % PAUSE_EVERY === 0) await pause();
    if (shortDigest(text) !== entry.sum) {
      damaged.push(entry.file);
      continue;
    }
    const given = decodeGiven(text);
    const article = place.get(entry) ?? 0;
    sorters.documents.add(given.document.id, given.document.line);
    given.facts.forEach((fact, index) => {
      // Equal ids, however unlikely, in order of article and place.
      sorters.facts.add(`${fact.id}\0${ordinal(article)}\0${ordinal(index)}`, fact.line);
    });
    for (const finding of given.findings) sorters.findings.add(finding.id, finding.line);
    gatherer.add(article, given.met);
    countLine(counts, "documents", given.document.line);
    for (const fact of given.facts) countLine(counts, "facts", fact.line);
    numbers.facts += given.facts.length;
    numbers.findings += given.findings.length;
    if (asked.size > 0)
      for (const id of [...given.met.map((met) => met.id), ...given.alsoMentioned]) asked.delete(id);
  }
  if (damaged.length > 0) throw new DamagedError(damaged);
  const { links, findings, entities } = gatherer.finish(
    (article) => entries[article]?.id ?? "",
    source,
    decisions?.decisions,
  );
  numbers.findings += findings.length;
  for (const finding of findings) sorters.findings.add(finding.id, line(finding));
  const relinked = (content: string): string => {
    for (const { groups } of content.matchAll(ENTITY)) {
      const id = groups?.id ?? "";
      if (links.canonical(id) !== id) return line(linked(JSON.parse(content) as Fact, links));
    }
    return content;
  };
  const knowledgeBase = writeDurably(
    to,
    knowledgeBasePieces(generator, {
      documents: sorters.documents.sorted(),
      entities: mapped(entities, (entity) => {
        numbers.entities++;
        return line(entity);
      }),
      facts: mapped(sorters.facts.sorted(), relinked),
      findings: sorters.findings.sorted(),
    }),
  );
  const diagnostics = (decisions?.decisions ?? [])
    .flatMap(({ first, second }) => [first, second])
    .filter((id) => asked.has(id))
    .map(unmetDecision);
  return { counts, ...numbers, diagnostics, knowledgeBase };
}

function* mapped<A, B>(items: Iterable<A>, change: (item: A) => B): Iterable<B> {
  for (const item of items) yield change(item);
}
