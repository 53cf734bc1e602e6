import { describe, expect, it } from "vitest";
import { pairFacts } from "../src/diff/pair.ts";
import type { Fact } from "../src/model.ts";

const BLOCK = "paragraph-1";
function fact(id: string, quote: string, object: Fact["object"], more: Partial<Fact> = {}): Fact {
  return {
    id,
    type: "observation",
    subject: { name: "klyngene" },
    predicate: "has-level",
    object,
    qualifiers: {},
    evidence: [{ article: "a", block: BLOCK, quote, rule: "observation/count" }],
    ...more,
  };
}
const members = { value: 20, unit: "medlem" };

/** "old>now" of each pair. */
const ids = (old: readonly Fact[], now: readonly Fact[], renamed?: ReadonlyMap<string, string>) => {
  const { pairs, gone, fresh } = pairFacts(old, now, renamed);
  return {
    pairs: pairs.map((pair) => `${pair.old.id}>${pair.now.id} ${pair.by}`),
    gone: gone.map(({ id }) => id),
    fresh: fresh.map(({ id }) => id),
  };
};

describe("facts are paired", () => {
  it("by id, whatever their value", () => {
    const old = fact("f1", "Klyngene har 20 medlemmer.", members);
    const now = fact("f1", "Klyngene har 21 medlemmer.", { ...members, value: 21 });
    expect(ids([old], [now])).toEqual({ pairs: ["f1>f1 id"], gone: [], fresh: [] });
  });

  it("with the one of the same value in a sentence that got one more in front", () => {
    const names = (text: string, list: readonly string[]) =>
      list.map((name, index) => fact(`f${index + 1}`, text, { name }));
    expect(ids(names("Med er A, B.", ["A", "B"]), names("Med er A, B.", ["X", "A", "B"]))).toEqual({
      pairs: ["f1>f2 match", "f2>f3 match"],
      gone: [],
      fresh: ["f1"],
    });
  });

  it("by likeness where the sentence was reworded", () => {
    const old = fact("f1", "Klyngene har i dag 20 medlemmer i hele landet.", members);
    const now = fact("f2", "Klyngene har nå 20 medlemmer over hele landet.", members);
    expect(ids([old], [now]).pairs).toEqual(["f1>f2 match"]);
  });

  it("with the best of all, not with the first", () => {
    const old = [
      fact("f1", "Klyngene i nord har 20 medlemmer.", members),
      fact("f2", "Klyngene i sør og vest har i dag 30 medlemmer.", { ...members, value: 30 }),
    ];
    const now = [fact("g1", "Klyngene i sør og vest har nå 31 medlemmer.", { ...members, value: 31 })];
    expect(ids(old, now)).toEqual({ pairs: ["f2>g1 match"], gone: ["f1"], fresh: [] });
  });

  it("through evidence in another article, where the first one went", () => {
    const [one, other] = ["a", "b"].map((article) => ({
      article,
      block: BLOCK,
      quote: `Klyngene har 20 medlemmer, skriver ${article}.`,
      rule: "observation/count",
    }));
    if (one === undefined || other === undefined) throw new Error("two pieces");
    const old = fact("f1", "", members, { evidence: [one, other] });
    const now = fact("g1", "", members, { evidence: [other] });
    expect(ids([old], [now]).pairs).toEqual(["f1>g1 match"]);
  });

  it("across a renamed article, when told of it", () => {
    const old = fact("f1", "Klyngene har 20 medlemmer.", members);
    const now = fact("g1", "Klyngene har 20 medlemmer.", members, {
      evidence: [{ ...old.evidence[0], article: "b" } as Fact["evidence"][number]],
    });
    expect(ids([old], [now]).pairs).toEqual([]);
    expect(ids([old], [now], new Map([["a", "b"]])).pairs).toEqual(["f1>g1 match"]);
  });

  it("never with one of another type, nor with one that says something else altogether", () => {
    const old = fact("f1", "Klyngene har 20 medlemmer.", members);
    const target = fact("g1", "Klyngene har 20 medlemmer.", members, { type: "target" });
    const other = fact("g2", "Eksporten til Sverige falt kraftig i fjor.", { value: 3, unit: "percent" });
    expect(ids([old], [target, other])).toEqual({ pairs: [], gone: ["f1"], fresh: ["g1", "g2"] });
  });

  it("the same whatever order they come in", () => {
    const many = (prefix: string, word: string) =>
      Array.from({ length: 60 }, (_, index) =>
        fact(`${prefix}${index}`, `Klyngen ${index % 7} har ${word} ${index} medlemmer i ${index % 5}.`, {
          ...members,
          value: index % 11,
        }),
      );
    const [old, now] = [many("f", "hatt"), many("g", "nå")];
    const pairing = pairFacts(old, now);
    expect(pairFacts([...old].reverse(), [...now].reverse())).toEqual(pairing);
    const taken = [...pairing.pairs.map(({ now: { id } }) => id), ...pairing.fresh.map(({ id }) => id)];
    expect(taken.sort()).toEqual(now.map(({ id }) => id).sort());
  });
});
