/**
 * The reduction: what the articles give → `knowledge-base.json`, in bounded memory. Lines are sorted on disk; only the
 * entities are held, because links are made between them.
 */
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Decisions } from "../decisions.ts";
import type { Diagnostic, Fact, Finding, Generator } from "../model.ts";
import {
  type Counts,
  claimKeys,
  createGatherer,
  createTimelines,
  type EntitySource,
  knowledgeBasePieces,
  type Links,
  line,
  linked,
  settle,
} from "../output/index.ts";
import { countLine } from "./expect.ts";
import { decodeGiven, type Given } from "./given.ts";
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

/** @throws DamagedError */
export async function reduce(options: ReduceOptions): Promise<Reduction> {
  const sorterOf = (name: string): Sorter => createSorter(join(options.folder, name));
  const sorters = {
    documents: sorterOf("documents"),
    claims: sorterOf("claims"),
    facts: sorterOf("facts"),
    findings: sorterOf("findings"),
  };
  try {
    return await reduceWith(sorters, options);
  } finally {
    for (const sorter of Object.values(sorters)) sorter.close();
  }
}

type Sorters = Readonly<Record<"documents" | "claims" | "facts" | "findings", Sorter>>;

async function reduceWith(sorters: Sorters, options: ReduceOptions): Promise<Reduction> {
  const { entries, source, decisions, generator, to } = options;
  const counts: Record<string, number> = {};
  const numbers = { facts: 0, findings: 0, entities: 0 };
  const gatherer = createGatherer();
  const asked = new Set((decisions?.decisions ?? []).flatMap(({ first, second }) => [first, second]));
  const place = new Map(entries.map((entry, index) => [entry, index]));
  await eachGiven(options, (given, entry) => {
    sorters.documents.add(given.document.id, given.document.line);
    countLine(counts, "documents", given.document.line);
    for (const finding of given.findings) sorters.findings.add(finding.id, finding.line);
    gatherer.add(place.get(entry) ?? 0, given.met);
    if (asked.size > 0)
      for (const id of [...given.met.map((met) => met.id), ...given.alsoMentioned]) asked.delete(id);
  });
  const { links, findings, entities } = gatherer.finish(
    (article) => entries[article]?.id ?? "",
    source,
    decisions?.decisions,
  );
  for (const finding of findings) sorters.findings.add(finding.id, line(finding));
  // What a fact is about is known only now that it is known which entities are one.
  await eachGiven(options, (given, entry) => {
    const article = ordinal(place.get(entry) ?? 0);
    for (const [index, { line: content }] of given.facts.entries()) {
      const fact = linked(JSON.parse(content) as Fact, links);
      const { about, says } = claimKeys(fact, given.time);
      sorters.claims.add(
        `${claimKey(about)}${article}${ordinal(index)}`,
        JSON.stringify([about, says, fact]),
      );
    }
  });
  await settleClaims(sorters, options.pause);
  const timelines = createTimelines();
  const knowledgeBase = writeDurably(
    to,
    knowledgeBasePieces(generator, {
      documents: sorters.documents.sorted(),
      entities: mapped(entities, (entity) => {
        numbers.entities++;
        return line(entity);
      }),
      facts: mapped(sorters.facts.sorted(), (content) => {
        numbers.facts++;
        countLine(counts, "facts", content);
        if (IN_TIMELINES.test(content)) timelines.add(JSON.parse(content) as Fact);
        return content;
      }),
      findings: mapped(sorters.findings.sorted(), (content) => {
        numbers.findings++;
        return content;
      }),
      timelines: mapped(
        lazily(() => timelines.finish(entities)),
        line,
      ),
    }),
  );
  const diagnostics = (decisions?.decisions ?? [])
    .flatMap(({ first, second }) => [first, second])
    .filter((id) => asked.has(id))
    .map(unmetDecision);
  return { counts, ...numbers, diagnostics, knowledgeBase };
}

/** Facts that a timeline may be made of, by the end of their lines. */
const IN_TIMELINES = /"type":"(?:budget-allocation|office-holding|status-award)"\}$/u;

/** No key is the beginning of another, so that one thing's facts stand together. */
const claimKey = (about: string): string => `${about.replaceAll("\0", "\0\u0001")}\0\0`;

const PAUSE_EVERY = 500;

/** @throws DamagedError */
async function eachGiven(
  { entries, pause }: Pick<ReduceOptions, "entries" | "pause">,
  act: (given: Given, entry: Kept) => void,
): Promise<void> {
  const damaged: string[] = [];
  let done = 0;
  for (const [entry, text] of givenOf(entries)) {
    if (++done % PAUSE_EVERY === 0) await pause();
    if (shortDigest(text) === entry.sum) act(decodeGiven(text), entry);
    else damaged.push(entry.file);
  }
  if (damaged.length > 0) throw new DamagedError(damaged);
}

/** Equal facts become one; what contradicts becomes a finding. One thing's facts are held at a time. */
async function settleClaims({ claims, facts, findings }: Sorters, pause: () => Promise<void>): Promise<void> {
  let group: { says: string; fact: Fact }[] = [];
  let last: string | undefined;
  let count = 0;
  const close = (): void => {
    const settled = settle(group);
    for (const fact of settled.facts) facts.add(`${fact.id}\0${ordinal(count++)}`, line(fact));
    if (settled.finding !== null) findings.add(settled.finding.id, line(settled.finding));
    group = [];
  };
  for (const content of claims.sorted()) {
    const [about, says, fact] = JSON.parse(content) as [string, string, Fact];
    if (about !== last && group.length > 0) {
      close();
      if (count % PAUSE_EVERY === 0) await pause();
    }
    last = about;
    group.push({ says, fact });
  }
  if (group.length > 0) close();
  claims.close();
}

function* mapped<A, B>(items: Iterable<A>, change: (item: A) => B): Iterable<B> {
  for (const item of items) yield change(item);
}

/** Made when the first is taken. */
function* lazily<T>(make: () => Iterable<T>): Iterable<T> {
  yield* make();
}
