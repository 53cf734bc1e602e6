import nlp from "compromise/one";
import { describe, expect, it } from "vitest";
import { pipeline, registry } from "./support.ts";

/**
 * A second opinion on the lexicon: compromise/one matches the same cluster names by its own tokens and trie. Names with
 * hyphens are left out, because it splits them, and names with æ, ø, å, because it does not look them up.
 */
const names = [...registry.clusters.values()]
  .filter(({ program }) => program !== "no")
  .map(({ name }) => name)
  .filter((name) => /^[A-Za-z0-9 ]+$/u.test(name) && name.length > 6);

describe("the lexicon agrees with compromise/one", () => {
  it("has names to compare", () => {
    expect(names.length).toBeGreaterThan(60);
  });

  const trie = nlp.buildTrie(names.map((name) => name.toLowerCase()));
  for (const name of names) {
    it(name, () => {
      const text = `I dag besøkte vi klyngen ${name} sammen med flere andre.`;
      const theirs = nlp(text).lookup(trie).out("array") as string[];
      const ours = pipeline
        .annotate("x", text)
        .mentions.filter(({ kind }) => kind === "cluster")
        .map((mention) => mention.text);
      expect(ours).toEqual([name]);
      expect(theirs).toEqual([name]);
    });
  }
});
