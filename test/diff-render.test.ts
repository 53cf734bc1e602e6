import { createHash } from "node:crypto";
import { stripVTControlCharacters } from "node:util";
import { load } from "cheerio/slim";
import { describe, expect, it } from "vitest";
import { type Diff, diff, type Snapshot } from "../src/diff/index.ts";
import { renderDiff } from "../src/diff/render/index.ts";
import { MOST_CHARACTERS } from "../src/diff/render/markdown.ts";
import type { Fact } from "../src/model.ts";
import { EDITS } from "./diff-edits.ts";
import { seeds, snapshotOf } from "./diff-world.ts";

const names = { old: "HEAD:kb", now: "seeds/, built anew" };
const original = snapshotOf(seeds);
const edited = (name: string): Diff => {
  const edit = EDITS.find((candidate) => candidate.name === name);
  if (edit === undefined) throw new Error(`no edit is called "${name}"`);
  return diff(original, snapshotOf(edit.change(seeds)));
};
const removed = edited("an article removed that shares two facts");
const figures = edited("one of two figures in a sentence");
const byRule = edited("rules: one says something else");

const HOSTILE =
  "`code` | <script>alert(1)</script> @bruker #1 GH-2 [x](javascript:alert) ![y](http://z) **fet** https://www.x.no $a$ & \u001b[31m\u202e\n## nei";

/** A knowledge base whose facts, title and finding say what they should not be able to do. */
function hostile(facts: number, value: number): Snapshot {
  const evidence = {
    article: "a<b>|`",
    block: "paragraph-1",
    quote: `${HOSTILE} <i>${value}</i>`,
    rule: "observation/level",
  };
  return {
    ...original,
    documents: original.documents
      .slice(0, 1)
      .map((document) => ({ ...document, id: "a<b>|`", title: HOSTILE })),
    entities: [{ id: "organisation:x", kind: "organisation", name: HOSTILE }].slice(0, value),
    findings: [{ id: `residue-${value}`, kind: "residue", message: HOSTILE, evidence: [evidence] }],
    facts: Array.from(
      { length: facts },
      (_, index): Fact => ({
        id: `observation-${index}`,
        type: "observation",
        subject: { name: HOSTILE },
        predicate: "has-value",
        object: { value: 10_000 * value + index, unit: HOSTILE },
        qualifiers: { period: HOSTILE },
        evidence: [evidence],
      }),
    ),
    records: [],
  };
}
const attack = diff(hostile(3, 0), hostile(3, 1));

const CONTROLS = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u;

describe("on the terminal", () => {
  for (const [what, result] of Object.entries({ removed, figures, byRule, attack }))
    for (const width of [80, 60])
      it(`every line fits into ${width} columns: ${what}`, async () => {
        const text = await renderDiff(result, "terminal", { names, width });
        expect(text.split("\n").filter((line) => line.length > width)).toEqual([]);
        expect(text).not.toMatch(CONTROLS);
      });

  it("a change of a figure shows old, new, difference and percent, and the words", async () => {
    const text = await renderDiff(figures, "terminal", { names });
    expect(text).toMatch(/^HEAD:kb → seeds\/, built anew\nfacts: 1 value changed, 1 reworded/u);
    expect(text).toContain("object: 80 % → 75 % (−5 percentage points, −6.25 %)");
    expect(text).toContain("omkring [-80-]{+75+} prosent");
  });

  it("what the rules changed is grouped by rule", async () => {
    const text = await renderDiff(byRule, "terminal", { names });
    expect(text).toContain("made with other rules");
    expect(text.slice(text.indexOf("By rule"))).toMatch(
      /^By rule\n\nbudget-allocation\/strengthened-by\n {2}~ altered budget-allocation regjeringen/u,
    );
    expect(text).toContain("predicate: increases → allocates");
  });

  it("colours come on request only, and take nothing away", async () => {
    const [plain, colored] = [
      await renderDiff(byRule, "terminal", { names }),
      await renderDiff(byRule, "terminal", { names, color: true }),
    ];
    expect(plain).not.toContain("\u001b");
    expect(colored).toContain("\u001b[33m");
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });

  it("a long sentence is cut to what stands around the change, and a figure is one word", async () => {
    const tail = "og ordningen gjelder for bedrifter i hele landet ".repeat(8);
    const stating = (figure: string, value: number): Snapshot => {
      const snapshot = hostile(1, value);
      const facts = snapshot.facts.map((fact) => ({
        ...fact,
        object: { value, currency: "NOK" },
        evidence: fact.evidence.map((piece) => ({
          ...piece,
          quote: `Det er ${figure} kroner, ${tail}i dag.`,
        })),
      }));
      return { ...snapshot, facts };
    };
    const text = await renderDiff(diff(stating("62,93", 62.93), stating("63,10", 63.1)), "terminal", {
      names,
    });
    expect(text).toContain("Det er [-62,93-]{+63,10+} kroner, og ordningen");
    expect(text).toContain("og ordningen gjelder …\n");
    expect(text).not.toContain("i dag.");
  });

  it("what somebody said, and a sentence of several facts, is shown once", async () => {
    const text = await renderDiff(removed, "terminal", { names });
    const quotes = text.split("\n\n").flatMap((part) => part.match(/^ {6}“[^”]*”$/gmu) ?? []);
    const pairs = quotes.map((quote, index) => [quote, quotes[index + 1]]);
    expect(quotes.length).toBeGreaterThan(5);
    expect(pairs.filter(([quote, next]) => quote === next)).toEqual([]);
    expect(text).toContain("(the same sentence)");
    expect(text).toMatch(/^ {2}- gone statement [^\n]{3,40} said(?: \(.*\))?\n {6}“/mu);
  });

  it("a finding that has only got another id is the same finding", () => {
    const [finding] = original.findings;
    if (finding === undefined) throw new Error("no finding");
    const [one, other] = ["contradiction-a", "contradiction-b"].map((id) => ({
      ...original,
      findings: [{ ...finding, id }],
    })) as [Snapshot, Snapshot];
    expect(diff(one, other).findings).toEqual({ added: [], removed: [], changed: [] });
    const another = { ...original, findings: [{ ...finding, id: "contradiction-b", message: "noe annet" }] };
    const { added, removed: lost } = diff(one, another).findings;
    expect([added.length, lost.length]).toEqual([1, 1]);
  });

  it("what has moved is a number, and what is the same is not shown", async () => {
    const text = await renderDiff(edited("a paragraph added on top"), "terminal", { names });
    expect(text).toBe(
      "HEAD:kb → seeds/, built anew\nfacts: 29 moved\n\ndocuments\n  ~ 000_bef18efcfb78e23b: text\n",
    );
    expect(await renderDiff(diff(original, original), "terminal", { names })).toBe(
      "HEAD:kb → seeds/, built anew\nnothing has changed\n",
    );
  });
});

describe("as a comment on a pull request", () => {
  it("a hostile text stays a text", async () => {
    const text = await renderDiff(attack, "markdown", { names });
    const foreign = text.replaceAll(/<\/?(?:ins|del)>|<!-- -->|`[+\-~≈=]`|\*\*[a-z ]+\*\*/gu, "");
    expect(foreign.match(/(?<!\\)[`|<>*[\]$&]/gu)).toBeNull();
    expect(text).not.toMatch(/@bruker|#1|GH-2|:\/\/|www\.x/u);
    expect(text).toContain("\\@<!-- -->bruker");
    expect(text).not.toMatch(CONTROLS);
    // A line of the text would be a line of the comment.
    expect(text.split("\n").filter((line) => line.startsWith("##"))).toEqual([
      expect.stringMatching(/^## HEAD/u),
      expect.stringMatching(/^### /u),
      "### entities",
      "### findings",
    ]);
  });

  it("shows the words that differ", async () => {
    const text = await renderDiff(figures, "markdown", { names });
    expect(text).toContain("- `~` **value changed** observation: vareeksporten has-share");
    expect(text).toContain("omkring <del>80</del><ins>75</ins> prosent");
  });

  it("is cut where GitHub would refuse it, and says how much is left out", async () => {
    const many = 2000;
    const text = await renderDiff(diff(hostile(many, 0), hostile(many, 1)), "markdown", { names });
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(text.length).toBeGreaterThan(0.9 * MOST_CHARACTERS);
    const left = Number(/… and (?<left>\d+) more/u.exec(text)?.groups?.left);
    // The entity and two findings as well.
    expect(left + (text.match(/^- /gmu)?.length ?? 0)).toBe(many + 3);
  });
});

describe("as a page", () => {
  it("holds no script, asks for nothing, and shows a hostile text as it is", async () => {
    const page = await renderDiff(attack, "html", { names });
    const $ = load(page);
    const tags = [
      ...new Set([...page.matchAll(/<(?<tag>[a-z][a-z0-9]*)/gu)].map(({ groups }) => groups?.tag)),
    ];
    expect(tags.sort().join(" ")).toBe(
      "blockquote body code del h1 h2 h3 head html ins li main meta p section span style title ul",
    );
    const policy = $("meta[http-equiv=Content-Security-Policy]").attr("content") ?? "";
    const digest = createHash("sha256").update($("style").text()).digest("base64");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/\sstyle=|\son[a-z]+=|https?:\/\/(?!www\.x|z)/u);
    expect($("main").text()).toContain("<script>alert(1)</script> @bruker #1");
  });

  it("lists all that changed, and folds what has moved", async () => {
    const $ = load(await renderDiff(removed, "html", { names }));
    expect($("li.change").length).toBe(41);
    const moved = load(await renderDiff(edited("a paragraph added on top"), "html", { names }));
    expect(moved("details summary").text()).toBe("29 moved");
    expect(moved("details li").length).toBe(29);
  });
});

describe("as JSON", () => {
  it("is the result, with keys in one order and the same bytes each time", async () => {
    const text = await renderDiff(removed, "json", { names });
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ ...removed, names })));
    const keys = [...text.matchAll(/^ {2}"(?<key>[a-zA-Z]+)":/gmu)].map(({ groups }) => groups?.key);
    expect(keys).toEqual([...keys].sort());
    expect(await renderDiff(edited("an article removed that shares two facts"), "json", { names })).toBe(
      text,
    );
  });
});
