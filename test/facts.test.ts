/** What becomes of the facts of one article once its rules have stated them. */
import { describe, expect, it } from "vitest";
import { pipeline } from "./support.ts";

function grantsIn(text: string): { recipient: unknown; subject: unknown; pieces: number }[] {
  const { value } = pipeline.process({ file: "a.txt", bytes: Buffer.from(text) });
  return (value?.facts ?? [])
    .filter(({ type }) => type === "budget-allocation")
    .map(({ qualifiers, subject, evidence }) => ({
      recipient: qualifiers.recipient,
      subject: subject !== null && "name" in subject ? subject.name : null,
      pieces: evidence.length,
    }));
}

describe("a headline", () => {
  const text = "Regjeringa gjev 85 millionar kroner til ti nye kaier langs heile kysten i Vardø og Vadsø.";

  it("says nothing more where the text grants the same sum", () => {
    expect(grantsIn(`Løyver 85 millionar kroner til betre hamner\n\n${text}\n`)).toEqual([
      expect.objectContaining({ subject: "regjeringen", pieces: 1 }),
    ]);
  });

  it("is a fact of its own where it grants another", () => {
    expect(grantsIn(`Løyver 95 millionar kroner til betre hamner\n\n${text}\n`)).toHaveLength(2);
  });
});

describe("one fact told twice", () => {
  it("is one with two pieces of evidence, quantities among its qualifiers and all", () => {
    const told = "Staten eier 30 prosent av Fjordverft AS.";
    const { value } = pipeline.process({
      file: "a.txt",
      bytes: Buffer.from(`En tittel\n\n${told}\n\nDet er kjent lenge. ${told}\n`),
    });
    const owned = (value?.facts ?? []).filter(({ predicate }) => predicate === "owned-by");
    expect(owned.map(({ evidence }) => evidence.length)).toEqual([2]);
  });
});
