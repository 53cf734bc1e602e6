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
import { claimDigests, decodeGiven, type Given } from "./given.ts";
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
    claims: createSorter(join(folder, "claims")),
    facts: createSorter(join(folder, "facts")),
    findings: createSorter(join(folder, "findings")),
  };
  try {
    return await reduceWith(sorters, options);
  } finally {
    for (const sorter of Object.values(sorters)) sorter.close();
  }
}

type Sorters = Readonly<Record<"documents" | "claims" | "facts" | "findings", Sorter>>;

async function reduceWith(
  sorters: Sorters,
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
    for (const finding of given.findings) sorters.findings.add(finding.id, finding.line);
    gatherer.add(article, given.met);
    countLine(counts, "documents", given.document.line);
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
  // Facts are read when it is known which entities are one.
  for (const [entry, text] of givenOf(entries)) {
    if (++done % PAUSE_EVERY === 0) await pause();
    addClaims(sorters.claims, decodeGiven(text), links, place.get(entry) ?? 0);
  }
  for (const { facts, finding } of settledClaims(sorters.claims)) {
    if (++done % PAUSE_EVERY === 0) await pause();
    for (const { id, content } of facts) sorters.facts.add(id, content);
    numbers.facts += facts.length;
    if (finding === null) continue;
    numbers.findings++;
    sorters.findings.add(finding.id, line(finding));
  }
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
        countLine(counts, "facts", content);
        if (IN_TIMELINES.test(content)) timelines.add(JSON.parse(content) as Fact);
        return content;
      }),
      findings: sorters.findings.sorted(),
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

/** A fact's line with the entities that stay. */
function relinked(content: string, links: Pick<Links, "canonical">): Fact | null {
  for (const { groups } of content.matchAll(ENTITY)) {
    const id = groups?.id ?? "";
    if (links.canonical(id) !== id) return linked(JSON.parse(content) as Fact, links);
  }
  return null;
}

const DIGESTS = 32;

/** Sorted by what they are about, then by what they say: equal facts, and facts about one thing, stand together. */
function addClaims(
  sorter: Sorter,
  { facts, time }: Given,
  links: Pick<Links, "canonical">,
  article: number,
): void {
  facts.forEach((fact, index) => {
    const changed = relinked(fact.line, links);
    const { about, says } = changed === null ? fact : claimDigests(changed, time);
    const content = changed === null ? fact.line : line(changed);
    // Equal ids, however unlikely, in order of article and place.
    sorter.add(
      `${about}${says}${fact.id}\0${ordinal(article)}\0${ordinal(index)}`,
      `${about}${says}${content}`,
    );
  });
}

interface SettledLines {
  readonly facts: readonly { readonly id: string; readonly content: string }[];
  readonly finding: Finding | null;
}

const ID = /"id":"(?<id>[^"]+)"/u;

/** What facts about one thing come to. Most things have one fact, which is copied. */
function settledLines(lines: readonly string[]): SettledLines {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    const content = only.slice(DIGESTS);
    return { facts: [{ id: ID.exec(content)?.groups?.id ?? "", content }], finding: null };
  }
  const known = new Map<Fact, string>();
  const claims = lines.map((text) => {
    const content = text.slice(DIGESTS);
    const fact = JSON.parse(content) as Fact;
    known.set(fact, content);
    return { says: text.slice(DIGESTS / 2, DIGESTS), fact };
  });
  const { facts, finding } = settle(claims);
  return { facts: facts.map((fact) => ({ id: fact.id, content: known.get(fact) ?? line(fact) })), finding };
}

function* settledClaims(sorter: Sorter): Iterable<SettledLines> {
  let group: string[] = [];
  for (const text of sorter.sorted()) {
    if (group[0]?.slice(0, DIGESTS / 2) !== text.slice(0, DIGESTS / 2)) {
      if (group.length > 0) yield settledLines(group);
      group = [];
    }
    group.push(text);
  }
  if (group.length > 0) yield settledLines(group);
}

/** Types that timelines are made of; keys are sorted, so that the type ends the line. */
const IN_TIMELINES = /"type":"(?:budget-allocation|office-holding|status-award)"\}$/u;

/** Made when the first is taken. */
function* lazily<T>(make: () => Iterable<T>): Iterable<T> {
  yield* make();
}

function* mapped<A, B>(items: Iterable<A>, change: (item: A) => B): Iterable<B> {
  for (const item of items) yield change(item);
}
