/** The report without a browser: what it embeds, what it leaves out, and that nothing in it can run. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFolder } from "../src/batch/index.ts";
import { blotted } from "../src/contacts.ts";
import type { ArticleRecord, KnowledgeBase } from "../src/model.ts";
import { ReportError, report, writeReport } from "../src/report/index.ts";
import { decisionLine, patchBetween, patched } from "../src/report/shared/decision.ts";
import { LABELS } from "../src/report/shared/labels.ts";
import type { Body, Embedded } from "../src/report/shared/model.ts";
import { type Nested, nest } from "../src/report/shared/nesting.ts";
import { passageLink, textDirective } from "../src/report/shared/text-fragment.ts";
import { TEXTS, textOf } from "../src/report/shared/texts.ts";
import { runsOf, visible } from "../src/report/shared/visible.ts";
import { at, SEEDS, seedText } from "./support.ts";

const root = mkdtempSync(join(tmpdir(), "klartekst-report-"));
afterAll(() => rmSync(root, { recursive: true }));

const pageOf = async (knowledgeBase: string, seeds: string): Promise<string> =>
  [...(await report({ knowledgeBase, seeds })).pieces()].join("");

/** The JSON of a page's data element. */
function data<T>(page: string, id = "data"): T | null {
  const json = new RegExp(`<script type="application/json" id="${id}">(?<json>[^<]*)</script>`, "u").exec(
    page,
  )?.groups?.json;
  return json === undefined ? null : (JSON.parse(json) as T);
}

function must<T>(item: T | null | undefined): T {
  if (item === null || item === undefined) throw new Error("missing");
  return item;
}

let page = "";
beforeAll(async () => {
  page = await pageOf(at("kb"), at("seeds"));
});

describe("the page of the seeds", () => {
  it("is one document whose policy lets in its own script and style, and nothing else", () => {
    const policy = must(
      /http-equiv="Content-Security-Policy" content="(?<policy>[^"]*)"/u.exec(page)?.groups?.policy,
    );
    const hash = (content: string) =>
      `&#39;sha256-${createHash("sha256").update(content).digest("base64")}&#39;`;
    const [style] = [...page.matchAll(/<style>(?<css>[\s\S]*?)<\/style>/gu)].map(
      ({ groups }) => groups?.css ?? "",
    );
    const scripts = [...page.matchAll(/<script>(?<js>[\s\S]*?)<\/script>/gu)].map(
      ({ groups }) => groups?.js ?? "",
    );
    expect(scripts).toHaveLength(1);
    expect(policy.split("; ")).toEqual([
      "default-src &#39;none&#39;",
      `script-src ${hash(must(scripts[0]))}`,
      `style-src ${hash(must(style))}`,
      "base-uri &#39;none&#39;",
      "form-action &#39;none&#39;",
      "require-trusted-types-for &#39;script&#39;",
      "trusted-types &#39;none&#39;",
    ]);
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base|form)\b|\son\w+=|\ssrc=|javascript:/iu);
  });

  it("makes no HTML of strings and reaches for no network", () => {
    const script = readFileSync(at("dist/report/report.js"), "utf8");
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/u,
    );
    expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|\bimport\(/u);
  });

  it("is the same bytes each time", async () => {
    expect(await pageOf(at("kb"), at("seeds"))).toBe(page);
  });

  it("has every article with its text, and every fact and finding", () => {
    const { articles, facts, findings, passages } = must(data<Embedded>(page));
    const whole = JSON.parse(readFileSync(at("kb/knowledge-base.json"), "utf8")) as KnowledgeBase;
    expect(articles.map(({ state }) => state)).toEqual(SEEDS.map(() => "ok"));
    expect(facts.map(({ id }) => id).sort()).toEqual(whole.facts.map(({ id }) => id));
    // Residue is listed in the articles' records.
    const residue = SEEDS.flatMap((file) => {
      const path = at(`kb/articles/${file.replace("txt", "json")}`);
      const record = JSON.parse(readFileSync(path, "utf8")) as ArticleRecord;
      return record.findings.filter(({ kind }) => kind === "residue");
    });
    expect(residue.length).toBeGreaterThan(9);
    expect(findings.map(({ id }) => id).sort()).toEqual(
      [...whole.findings, ...residue].map(({ id }) => id).sort(),
    );
    for (const [article, start, end, quote] of passages) {
      const { text } = must(data<Body>(page, `body-${article}`));
      expect(text.slice(start, end)).toBe(quote);
    }
  });

  it("marks mentions where the records have them", () => {
    const { text, mentions } = must(data<Body>(page, "body-0"));
    const amounts = mentions.filter(([kind]) => kind === 0).map(([, start, end]) => text.slice(start, end));
    expect(amounts).toContain("20 millioner kroner");
    expect(amounts).toHaveLength(6);
  });

  it("puts findings that need thought before what is merely unused", () => {
    expect(must(data<Embedded>(page)).findings[0]?.kind).toBe("arithmetic");
  });

  it("holds nobody's telephone number or e-mail address, nor the names beside them", () => {
    const seed = seedText("002_4f503d25f72c1f0e.txt");
    const numbers = [...seed.matchAll(/Tlf\. (?<number>[\d ]{10})/gu)].map(({ groups }) =>
      must(groups?.number),
    );
    const addresses = [...seed.matchAll(/[\w.]+@[\w.]+\w/gu)].map(([address]) => address);
    expect(numbers).toHaveLength(4);
    expect(addresses).toHaveLength(4);
    for (const contact of [...numbers, ...addresses, "Sindre Mekjan", "Roy Strømsnes"])
      expect(page).not.toContain(contact);
  });

  it("says how much of an article the facts use", () => {
    for (const { coverage } of must(data<Embedded>(page)).articles) {
      const { sentences, stating, figures, used } = must(coverage);
      expect(stating).toBeGreaterThan(0);
      expect(stating).toBeLessThanOrEqual(sentences);
      expect(used).toBeLessThanOrEqual(figures);
    }
    // Of the first article's five findings four are figures that no fact uses.
    const [first] = must(data<Embedded>(page)).articles;
    expect(must(first?.coverage).figures - must(first?.coverage).used).toBe(4);
  });

  it("draws what the timelines and statements have", () => {
    const { amounts, levels, speakers } = must(data<Embedded>(page)).charts;
    expect(amounts.rows[0]).toMatchObject({ name: "Norwegian Innovation Clusters" });
    expect(amounts.rows[0]?.amounts[0]).toMatchObject({ year: "2015", value: 137_000_000, currency: "NOK" });
    expect(levels.rows.find(({ name }) => name === "Eyde Cluster")).toMatchObject({
      levels: [
        { level: "Arena", from: 2009, to: 2015 },
        { level: "NCE", from: 2015, to: null },
      ],
      claims: [{ level: "NCE", year: 2015 }],
    });
    expect(speakers.rows[0]).toMatchObject({ name: "Leif Rune Skymoen", direct: 6, indirect: 1 });
  });
});

const HOSTILE = [
  'Regjeringen </script><script>window.__pwned = 1</script> <img src=x onerror="alert(1)">',
  "",
  "Publisert 8. oktober 2020",
  "",
  "Regjeringen vil at ordningen styrkes med 20 millioner kroner. <!-- <script> \u202Egnp.exe\u202C & \u2028",
  "",
  "Spørsmål til ola.nordmann@eksempel.no eller tlf. 468 63 789, eller +47 909 33 114, besvares.",
].join("\n");

describe("a hostile article", () => {
  const folder = join(root, "hostile");
  const build = async (): Promise<string> => {
    mkdirSync(join(folder, "seeds"), { recursive: true });
    writeFileSync(join(folder, "seeds", "sak.txt"), HOSTILE);
    await buildFolder({ seeds: join(folder, "seeds"), out: join(folder, "kb") });
    return pageOf(join(folder, "kb"), join(folder, "seeds"));
  };

  it("cannot end the data, begin a comment or an element", async () => {
    const made = await build();
    expect(made.match(/<script\b/gu)).toHaveLength(3);
    expect(made.match(/<\/script>/gu)).toHaveLength(3);
    expect(made).not.toContain("<!--");
    expect(made).not.toContain("<img");
    const { text } = must(data<Body>(made, "body-0"));
    expect(text).toContain("</script><script>window.__pwned");
  });

  it("keeps contact data to itself, offsets unharmed", async () => {
    const made = await build();
    for (const contact of ["ola.nordmann@", "468 63 789", "909 33 114"]) expect(made).not.toContain(contact);
    const { text } = must(data<Body>(made, "body-0"));
    expect(text).toHaveLength(HOSTILE.length);
    expect(text.indexOf("styrkes")).toBe(HOSTILE.indexOf("styrkes"));
  });
});

describe("contact data in a text", () => {
  const left: Readonly<Record<string, string>> = {
    "Ring tlf. 468 63 789og": "Ring tlf. ••• •• •••og",
    "+47\u00a0909\u00a033\u00a0114": "•••\u00a0•••\u00a0••\u00a0•••",
    "mobil: 90933114": "mobil: ••••••••",
    "+47 22 24 90 90": "••• •• •• •• ••",
    "kari.nordmann@nfd.dep.no.": "••••••••••••••••••••••••.",
  };
  for (const [text, shown] of Object.entries(left))
    it(`"${text}" is blotted out`, () => expect(blotted(text)).toBe(shown));
  for (const text of [
    "20 000 000 kroner",
    "1 311 mrd. kroner",
    "i 2015 og 2016",
    "organisasjonsnummer 987 654 321",
    "+47{909{33{114",
  ])
    it(`"${text}" stays`, () => expect(blotted(text)).toBe(text));
});

describe("an article whose source is not as it was", () => {
  const states = async (change: (folder: string) => void): Promise<Embedded["articles"]> => {
    const folder = mkdtempSync(join(root, "changed-"));
    cpSync(at("kb"), join(folder, "kb"), { recursive: true });
    cpSync(at("seeds"), join(folder, "seeds"), { recursive: true });
    change(folder);
    const made = await pageOf(join(folder, "kb"), join(folder, "seeds"));
    expect(data(made, "body-0")).toBeNull();
    const { articles, facts, passages } = must(data<Embedded>(made));
    expect(facts).toHaveLength(154);
    expect(passages.filter(([article]) => article === 0).every(([, start]) => start === -1)).toBe(true);
    return articles;
  };
  const first = join("seeds", SEEDS[0]);

  it("is shown without its text when the source is gone", async () => {
    const articles = await states((folder) => rmSync(join(folder, first)));
    expect(articles.map(({ state }) => state)).toEqual(["missing", "ok", "ok", "ok", "ok"]);
  });
  it("or changed", async () => {
    const articles = await states((folder) => writeFileSync(join(folder, first), "Noe annet."));
    expect(articles[0]).toMatchObject({ state: "changed", coverage: null });
  });
  it("or its record is not there", async () => {
    const articles = await states((folder) =>
      rmSync(join(folder, "kb/articles", SEEDS[0].replace("txt", "json"))),
    );
    expect(articles[0]?.state).toBe("no-record");
  });
  it("and all are when there is no folder of articles", async () => {
    const { withoutText, articles } = await report({ knowledgeBase: at("kb"), seeds: join(root, "none") });
    expect(withoutText).toHaveLength(articles);
  });
});

describe("decisions that the knowledge base carries", () => {
  it("are embedded with their facts, and stale ones with the findings", async () => {
    const folder = mkdtempSync(join(root, "reviewed-"));
    cpSync(at("kb"), folder, { recursive: true });
    const path = join(folder, "knowledge-base.json");
    const whole = JSON.parse(readFileSync(path, "utf8")) as KnowledgeBase;
    const fact = must(whole.facts[0]);
    const { id: _id, evidence: _evidence, ...says } = fact;
    const reviewed = {
      decision: "correct",
      by: "Kari",
      date: "2026-11-26",
      why: "feil",
      was: { ...says, predicate: "said" },
    };
    Object.assign(fact, { reviewed });
    whole.findings.push({ ...must(whole.findings[0]), id: "stale-decision-1", kind: "stale-decision" });
    writeFileSync(path, JSON.stringify(whole));
    const { facts, findings } = must(data<Embedded>(await pageOf(folder, at("seeds"))));
    expect(facts.find(({ id }) => id === fact.id)?.reviewed).toEqual(reviewed);
    expect(findings.map(({ kind }) => kind)).toContain("stale-decision");
  });
});

describe("a report that cannot be made", () => {
  it("says to build first", async () => {
    await expect(report({ knowledgeBase: join(root, "no-kb"), seeds: at("seeds") })).rejects.toThrow(
      /run klartekst build first/u,
    );
  });
  it("says what is wrong with the knowledge base", async () => {
    const folder = mkdtempSync(join(root, "bad-"));
    writeFileSync(join(folder, "knowledge-base.json"), '{"schema":"0.0.1"}');
    const made = report({ knowledgeBase: folder, seeds: at("seeds") });
    await expect(made).rejects.toBeInstanceOf(ReportError);
    await expect(made).rejects.toThrow(/is no knowledge base of this version/u);
  });
  it("leaves the old page in place", async () => {
    const folder = mkdtempSync(join(root, "write-"));
    const path = join(folder, "report.html");
    writeFileSync(path, "old");
    const made = await report({ knowledgeBase: at("kb"), seeds: at("seeds") });
    const broken = {
      ...made,
      *pieces() {
        yield "half";
        throw new Error("broken off");
      },
    };
    expect(() => writeReport(broken, path)).toThrow("broken off");
    expect(readFileSync(path, "utf8")).toBe("old");
    writeReport(made, path);
    expect(readFileSync(path, "utf8")).toBe(page);
  });
});

describe("the command line", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [at("dist/cli.js"), "report", ...args], { cwd: root, encoding: "utf8" });

  it("writes the page to a file, and says so on stderr", () => {
    const { status, stdout, stderr } = run(at("kb"), "--seeds", at("seeds"));
    expect([status, stdout, stderr]).toEqual([0, "", "5 articles, 154 facts → report.html\n"]);
    expect(readFileSync(join(root, "report.html"), "utf8")).toBe(page);
  });
  it("or to standard output", () => {
    const { status, stdout, stderr } = run(at("kb"), "--seeds", at("seeds"), "-o", "-");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(page);
  });
  it("names the articles that are shown without their text", () => {
    const { status, stderr } = run(at("kb"), "--seeds", "nowhere", "-o", "without.html");
    expect(status).toBe(0);
    expect(stderr).toContain(`${SEEDS[0]}: its text is not in nowhere/ as it was read; shown without\n`);
  });
  it("says what to do where there is no knowledge base, or no place to write", () => {
    expect(run("no-kb")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("klartekst build"),
    });
    expect(run(at("kb"), "-s", at("seeds"), "-o", "report.html/inside.html")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("name another file with -o"),
    });
  });
});

describe("a link to words on a live page", () => {
  const text = "Norge eksporterer mer. Norge vokser.\nKlyngene styrkes, sier hun. Norge vokser.";
  const cases: Readonly<Record<string, readonly [made: string, directive: string]>> = {
    "escapes what the directive reads itself": [
      textDirective("eksport-satsing, «mer» & 50 %"),
      ":~:text=eksport%2Dsatsing%2C%20%C2%ABmer%C2%BB%20%26%2050%20%25",
    ],
    "makes one blank of many": [textDirective("1\u00A0311\n  mrd."), ":~:text=1%20311%20mrd."],
    "says nothing of the words around a quote that stands once": [
      textDirective("Klyngene styrkes", text, text.indexOf("Klyngene")),
      ":~:text=Klyngene%20styrkes",
    ],
    "says them where it stands twice": [
      textDirective("Norge vokser.", text, text.lastIndexOf("Norge vokser.")),
      ":~:text=styrkes%2C%20sier%20hun.-,Norge%20vokser.",
    ],
    "names a long quote by its ends": [
      textDirective(Array.from({ length: 30 }, (_, number) => `ord${number}`).join(" ")),
      ":~:text=ord0%20ord1%20ord2%20ord3%20ord4,ord25%20ord26%20ord27%20ord28%20ord29",
    ],
    "lives with half a pair of surrogates": [textDirective("a\uD83D"), ":~:text=a%EF%BF%BD"],
  };
  for (const [name, [made, directive]] of Object.entries(cases)) it(name, () => expect(made).toBe(directive));

  it("takes the place of the address's own fragment", () => {
    expect(passageLink("https://eksempel.no/sak?id=1#topp", "Norge vokser.")).toBe(
      "https://eksempel.no/sak?id=1#:~:text=Norge%20vokser.",
    );
  });
  it("is there for pages only", () => {
    for (const url of [null, "javascript:alert(1)", "file:///etc/passwd", "ingen adresse"])
      expect(passageLink(url, "Norge")).toBeNull();
  });
});

describe("spans that overlap", () => {
  const spans = (...given: [number, number, string][]) =>
    nest(given.map(([start, end, item]) => ({ start, end, item })));
  const shape = (nested: readonly Nested<string>[]): unknown[] =>
    nested.map(({ start, end, item, inside }) => [item, start, end, ...shape(inside)]);

  it("nest, the longer one outside", () => {
    expect(shape(spans([3, 5, "place"], [0, 9, "quote"], [2, 6, "person"]))).toEqual([
      ["quote", 0, 9, ["person", 2, 6, ["place", 3, 5]]],
    ]);
  });
  it("are cut where they cross", () => {
    expect(shape(spans([0, 5, "a"], [3, 8, "b"]))).toEqual([
      ["a", 0, 5, ["b", 3, 5]],
      ["b", 5, 8],
    ]);
  });
  it("of one length nest in the order given; empty ones are left out", () => {
    expect(shape(spans([1, 1, "none"], [0, 2, "a"], [0, 2, "b"]))).toEqual([["a", 0, 2, ["b", 0, 2]]]);
  });
});

describe("signs that cannot be seen", () => {
  it("are shown by name", () => {
    expect(runsOf("a\u202Eb\u0007")).toEqual([
      { text: "a" },
      { sign: "RLO" },
      { text: "b" },
      { sign: "U+0007" },
    ]);
    expect(visible("a\u202Eb\u2066")).toBe("a[RLO]b[LRI]");
  });
  it("but line ends, tabs and soft hyphens are let be", () => {
    expect(visible("a\n\tb\u00ADc\u00A0d")).toBe("a\n\tb\u00ADc\u00A0d");
  });
});

describe("a reviewer's decision", () => {
  it("is one line with sorted keys", () => {
    const says = {
      type: "launch",
      subject: null,
      predicate: "launched",
      object: { name: "b" },
      qualifiers: {},
    } as const;
    expect(
      decisionLine({
        fact: "launch-1",
        why: "feil",
        decision: "correct",
        date: "2026-11-26",
        by: "Kari",
        basis: { says, quote: "«b»" },
        correction: { qualifiers: { date: "2022" } },
      }),
    ).toBe(
      '{"basis":{"quote":"«b»","says":{"object":{"name":"b"},"predicate":"launched","qualifiers":{},"subject":null,"type":"launch"}},"by":"Kari","correction":{"qualifiers":{"date":"2022"}},"date":"2026-11-26","decision":"correct","fact":"launch-1","why":"feil"}\n',
    );
  });
  it("holds the smallest patch that makes the correction", () => {
    const from = {
      subject: { name: "a", entity: "x" },
      object: { value: 1 },
      qualifiers: { year: "2020", area: "N" },
    };
    const to = { subject: { name: "b" }, object: { value: 1 }, qualifiers: { year: "2021", area: "N" } };
    const patch = patchBetween(from, to);
    expect(patch).toEqual({ subject: { name: "b", entity: null }, qualifiers: { year: "2021" } });
    expect(patched(from, patch)).toEqual(to);
    expect(patchBetween(from, { ...from })).toBeNull();
  });
});

describe("texts", () => {
  it("are all said somewhere", () => {
    const client = readdirSync(at("src/report/client"))
      .map((file) => readFileSync(at(`src/report/client/${file}`), "utf8"))
      .join("\n");
    expect(Object.keys(TEXTS).filter((key) => !client.includes(`"${key}"`))).toEqual([]);
  });
  it("count as people do", () => {
    expect(textOf("nb", "hits", 1, 2)).toBe("1 faktum, 2 funn");
    expect(textOf("en", "hits", 0, 1)).toBe("0 facts, 1 finding");
  });
  it("are there in both languages, with as many places to fill in", () => {
    for (const [key, texts] of Object.entries(TEXTS)) {
      const places = texts.map((text) => text.match(/\{\}/gu)?.length ?? 0);
      expect(places[0], key).toBe(places[1]);
      for (const text of texts) expect(text, key).not.toBe("");
    }
    for (const names of Object.values(LABELS))
      for (const [word, pair] of Object.entries(names)) expect(pair, word).toHaveLength(2);
  });
});
