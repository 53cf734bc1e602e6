import { describe, expect, it } from "vitest";
import type { ArticleFinding } from "../src/model.ts";
import { reduceArticle } from "../src/output/index.ts";
import { pipeline } from "./support.ts";

const encoder = new TextEncoder();

/** The findings of one article; residue only where it is asked for. */
function findings(text: string, published: string | null = "2024-05-15"): ArticleFinding[] {
  const dated = published === null ? text : `En tittel om saken\n\nPublisert ${published}\n\n${text}`;
  const { value } = pipeline.process({
    file: "sak.txt",
    bytes: encoder.encode(`${dated}\n`),
  });
  return value?.findings ?? [];
}
const ofKind = (kind: string, text: string, published?: string | null) =>
  findings(text, published).filter((finding) => finding.kind === kind);
const said = (kind: string, text: string, published?: string | null) =>
  ofKind(kind, text, published).map(({ evidence }) => evidence.map(({ quote }) => quote));

describe("arithmetic", () => {
  const wrong: Readonly<Record<string, readonly string[]>> = {
    "Klyngen vokste fra 100 til 120 medlemmer, en økning på 25 prosent.": [
      "100",
      "120 medlemmer",
      "25 prosent",
    ],
    "Klyngja voks frå 100 til 120 medlemmer, ein auke på 25 prosent.": ["100", "120 medlemmer", "25 prosent"],
    "Eksporten steg fra 22 milliarder kroner i 2021 til 50 milliarder kroner i 2023, en vekst på 30 milliarder kroner.":
      ["22 milliarder kroner", "50 milliarder kroner", "30 milliarder kroner"],
    "Andelen gikk opp fra 10 til 15 prosent, en økning på 6 prosentpoeng.": [
      "10",
      "15 prosent",
      "6 prosentpoeng",
    ],
    "Eksporten var på 200 mrd. kroner i 2010. I 2015 var eksporten på 250 mrd. kroner. I perioden 2010–2015 har eksporten økt med 60 mrd. kroner.":
      ["200 mrd. kroner", "250 mrd. kroner", "60 mrd. kroner"],
  };
  for (const [text, quotes] of Object.entries(wrong))
    it(`finds: ${text}`, () => expect(said("arithmetic", text)).toEqual([quotes]));

  const right = [
    "Klyngen vokste fra 100 til 120 medlemmer, en økning på 20 prosent.",
    "Klyngen vokste fra 100 til 120 medlemmer, det vil si 20 flere.",
    // 34.7 percent, as anybody would write it.
    "Tallet økte fra 72 bedrifter til 97 bedrifter, en vekst på 35 prosent.",
    "Eksporten økte fra 1,2 milliarder kroner til 1,5 milliarder kroner, en vekst på 287 millioner kroner.",
    "Klyngen vokste fra 100 til 120 medlemmer, en økning på rundt 25 prosent.",
    "Andelen gikk opp fra 10 til 15 prosent, en økning på 50 prosent.",
    "Støtten går fra 10 til 15 millioner kroner, og 40 prosent av bedriftene er med.",
  ];
  for (const text of right) it(`is silent: ${text}`, () => expect(said("arithmetic", text)).toEqual([]));

  it("says that rounding can explain a small difference, and not a large one", () => {
    const text = (change: string): string =>
      `Eksporten var på 1 311 mrd. kroner i 2019. I 2014 var eksporten på 1 225 mrd. kroner. I perioden 2014–2019 har eksporten økt med ${change} mrd. kroner.`;
    expect(ofKind("arithmetic", text("87")).map(({ message }) => message)).toEqual([
      "from 1 225 mrd. kroner to 1 311 mrd. kroner is 86,000,000,000; the text says 87 mrd. kroner (rounding of the three can explain it)",
    ]);
    expect(ofKind("arithmetic", text("97"))[0]?.message).not.toMatch(/rounding/u);
    expect(ofKind("arithmetic", text("86"))).toEqual([]);
  });
});

describe("stated-count", () => {
  it("is found in a sentence that lists", () => {
    expect(
      said("stated-count", "De tre nye klyngene er: NCE Eyde, Oslo Medtech, Solklyngen og NCE Media."),
    ).toEqual([["tre nye klyngene", "NCE Eyde, Oslo Medtech, Solklyngen og NCE Media"]]);
  });
  it("is found in a list below its lead-in", () => {
    const text = "Her er de fire klyngene:\n\n• NCE Eyde\n• Oslo Medtech\n• Solklyngen";
    expect(said("stated-count", text).map(([count]) => count)).toEqual(["fire klyngene"]);
  });
  it("is found in a list whose heading names what the article counts", () => {
    const text =
      "Rapporten ser på fem klynger. De fem klyngene samarbeider.\n\nUndersøkte klynger\n\n• NCE Eyde\n• Oslo Medtech\n• Solklyngen";
    expect(said("stated-count", text)).toHaveLength(1);
  });
  const right = [
    "De tre nye klyngene er: NCE Eyde, Oslo Medtech og Solklyngen.",
    "Her er de tre klyngene:\n\n• NCE Eyde\n• Oslo Medtech\n• Solklyngen",
    "Over 40 klynger har vært med, blant dem:\n\n• NCE Eyde\n• Oslo Medtech\n• Solklyngen",
    "Programmet har to mål.\n\nDette skjer nå:\n\n• Klyngene vokser\n• Eksporten øker\n• Bedriftene ansetter",
  ];
  for (const text of right)
    it(`is silent: ${text.replace(/\n+/gu, " / ")}`, () => expect(said("stated-count", text)).toEqual([]));
});

describe("level-disagrees", () => {
  it("is found where the registry has another level at that time", () => {
    const text = "Oslo Cancer Cluster har fått status som Global Centre of Expertise.";
    expect(said("level-disagrees", text, "2015-06-22")).toHaveLength(1);
  });
  it("is silent where the registry agrees, and where nobody knows when", () => {
    const text = "NCE Eyde har fått status som Norwegian Centre of Expertise.";
    expect(said("level-disagrees", text, "2015-06-22")).toEqual([]);
    expect(
      said("level-disagrees", "Oslo Cancer Cluster har fått status som Global Centre of Expertise.", null),
    ).toEqual([]);
  });
});

describe("minister-title-disagrees", () => {
  it("is found where the registry has somebody else in the office that day", () => {
    expect(said("minister-title-disagrees", "Utenriksminister Monica Mæland talte.", "2016-05-15")).toEqual([
      ["Utenriksminister Monica Mæland"],
    ]);
  });
  it("is silent where the title is right", () => {
    expect(said("minister-title-disagrees", "Næringsminister Monica Mæland talte.", "2016-05-15")).toEqual(
      [],
    );
  });
});

describe("residue", () => {
  const residue = (text: string) =>
    findings(text)
      .filter(({ kind }) => kind === "residue")
      .map(({ message, evidence }) => [evidence[0]?.quote, message.split(": ").at(-1)]);

  it("has what no rule reads, what is denied, and what a fact leaves out, each with the reason", () => {
    expect(residue("Solen skinte på 40 hus den dagen.")).toEqual([["40 hus", "no rule reads the sentence"]]);
    expect(residue("Klyngen søkte om 40 millioner kroner, men fikk avslag.")).toEqual([
      ["40 millioner kroner", "the sentence denies, asks or wishes"],
    ]);
  });
  it("stays in the article's record; the knowledge base counts it by reason", () => {
    const { value } = pipeline.process({
      file: "sak.txt",
      bytes: encoder.encode(
        "En tittel om 3 saker\n\nPublisert 2024-05-15\n\nSolen skinte på 40 hus og 12 hytter den dagen.\n\nKlyngen søkte om 40 millioner kroner, men fikk avslag.\n",
      ),
    });
    if (value === null) throw new Error("no article");
    expect(value.findings.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["residue", "heading"],
      ["residue", "unread"],
      ["residue", "unread"],
      ["residue", "denied"],
    ]);
    const { document, findings: rest } = reduceArticle(value);
    expect(document.residue).toEqual({ heading: 1, unread: 2, denied: 1 });
    expect(rest).toEqual([]);
  });
  it("has nothing that a fact uses, and nothing outside the content", () => {
    expect(residue("Regjeringen bevilger 40 millioner kroner til Innovasjon Norge.")).toEqual([]);
    expect(residue("(Foto: Kari Nordvik 12. mai 2020)")).toEqual([]);
  });
});
