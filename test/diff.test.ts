import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Diff, diff, FACT_CLASSES, type FactClass } from "../src/diff/index.ts";
import { EDITS, type Edit, type Expected } from "./diff-edits.ts";
import { seeds, snapshotOf, type World } from "./diff-world.ts";
import { at } from "./support.ts";

const original = snapshotOf(seeds);

function compare({ before, change, replay }: Edit): Diff {
  const old: World = before?.(seeds) ?? seeds;
  // What the edit does not change stays as the seeds have it, also where the old side had something else.
  const now = change(seeds);
  const made = { ...now, texts: old.texts, sidecars: old.sidecars };
  return diff(before === undefined ? original : snapshotOf(old), snapshotOf(now), {
    replay: replay && snapshotOf(made),
  });
}

const classOf = ({ facts }: Diff, id: string): FactClass =>
  facts.find(({ old, now }) => (old ?? now)?.id === id)?.class ?? "same";

/** What a comparison says, in the terms of what is expected of it. */
function gotOf(result: Diff, { counts = {}, facts = {}, causes }: Expected): Expected {
  const isAsked = (name: FactClass): boolean => name in counts || (name !== "moved" && name !== "same");
  const named = FACT_CLASSES.filter((name) => isAsked(name) && (name in counts || result.counts[name] > 0));
  const told = result.facts.filter((change) => change.class !== "moved").flatMap((change) => change.causes);
  return {
    counts: Object.fromEntries(named.map((name) => [name, result.counts[name]])),
    facts: Object.fromEntries(Object.keys(facts).map((id) => [id, classOf(result, id)])),
    ...(causes !== undefined && { causes: [...new Set(told)] }),
  };
}

const whole = ({ counts = {}, facts = {}, ...expected }: Expected): Expected => ({
  counts,
  facts,
  ...expected,
});

const results = EDITS.map((edit) => {
  const result = compare(edit);
  // Where only the class of a named fact is expected, the counts are not.
  const { counts, ...got } = gotOf(result, edit.expected);
  const isCounted = edit.expected.counts !== undefined || edit.expected.facts === undefined;
  return { edit, result, got: isCounted ? { counts: counts ?? {}, ...got } : { counts: {}, ...got } };
});

describe("an edit of the seeds", () => {
  for (const { edit, got } of results)
    it(`${edit.name}${edit.replay ? " (with the old text)" : ""}`, () => {
      expect(got).toEqual(whole(edit.expected));
    });

  it("has a name of its own, and there are many", () => {
    expect(new Set(EDITS.map(({ name }) => name)).size).toBe(EDITS.length);
    expect(EDITS.length).toBeGreaterThan(40);
  });
});
