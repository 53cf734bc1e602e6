/** What the articles' facts claim, sorted on disk: equal facts, and facts about one thing, come to stand together. */
import type { Fact, Finding } from "../model.ts";
import {
  type ClaimKeys,
  decided,
  type Links,
  line,
  linked,
  type Outcome,
  settle,
  verdictKey,
} from "../output/index.ts";
import { claimDigests, type Given } from "./given.ts";
import type { Sorter } from "./sort.ts";

const ENTITY = /"entity":"(?<id>[^"]+)"/gu;

/** Pads, so that numbers sort as text. */
const ordinal = (number: number): string => String(number).padStart(9, "0");

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
export function addClaims(
  sorter: Sorter,
  { facts, time }: Given,
  links: Pick<Links, "canonical">,
  outcome: Outcome | undefined,
  article: number,
): void {
  facts.forEach((fact, index) => {
    let changed = relinked(fact.line, links);
    let keys: ClaimKeys = changed === null ? fact : claimDigests(changed, time);
    const verdict = outcome?.verdicts.get(verdictKey(keys));
    if (verdict !== undefined) {
      changed = decided(changed ?? (JSON.parse(fact.line) as Fact), verdict);
      if (changed === null) return;
      if (verdict.decision === "correct") keys = verdict.keys;
    }
    const { about, says } = keys;
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

export function* settledClaims(sorter: Sorter): Iterable<SettledLines> {
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
