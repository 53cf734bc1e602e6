/** Why a place was read as it was: what won, what lost to what, how the value came about, and places where nothing is. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { createExplainer, type Explanation, type Place } from "../src/explain/index.ts";
import { createTracer, isInName } from "../src/explain/trace.ts";
import { createExtractor } from "../src/extract/index.ts";
import { nameRules, patternRules } from "../src/extract/rules/index.ts";
import { ingestText } from "../src/ingest/index.ts";
import { createNormalizer } from "../src/normalize/index.ts";
import { at, registry, SEEDS, seedText } from "./support.ts";

const explainer = createExplainer(registry);
const encoder = new TextEncoder();

function explained(text: string, place: Place, published = "2024-05-15"): Explanation[] {
  const { value } = explainer.explain({ file: "a.txt", bytes: encoder.encode(text) }, place, published);
  if (value === null) throw new Error("no article");
  return value;
}
function one(text: string, words: string, published?: string): Explanation {
  const [only, ...others] = explained(text, { text: words }, published);
  if (only === undefined || others.length > 0) throw new Error(`"${words}" does not stand in it once`);
  return only;
}
const seed = (number: 0 | 1 | 2 | 3 | 4) => {
  const bytes = encoder.encode(seedText(SEEDS[number]));
  return (place: Place): Explanation[] =>
    explainer.explain({ file: SEEDS[number], bytes }, place).value ?? [];
};

describe("what is found", () => {
  it("is told with its rule, its parts, its value and the facts it stands in", () => {
    const [place] = seed(0)({ text: "20 millioner kroner" });
    expect(place?.found).toEqual([
      expect.objectContaining({
        kind: "amount",
        rule: "amount/number-currency",
        text: "20 millioner kroner",
        parts: { number: "20", scale: "millioner", currency: "kroner" },
        value: { value: 20_000_000, currency: "NOK", modifier: "exact" },
        facts: [expect.objectContaining({ type: "budget-allocation", predicate: "increases" })],
      }),
    ]);
    expect(place).toMatchObject({
      article: "000_bef18efcfb78e23b",
      day: "2020-10-08 (updated: date line)",
      block: { kind: "paragraph" },
      sentence: { text: expect.stringMatching(/^Regjeringen vil bruke .* kroner\.$/u) },
    });
  });

  it("is told where a longer match took its place", () => {
    const [place] = explained("Fristen er 3. mai 2023, sier de.", { text: "3. mai 2023" });
    expect(place?.lost).toContainEqual({
      rule: "date/year",
      kind: "date",
      start: (place?.start ?? 0) + "3. mai ".length,
      end: place?.end,
      text: "2023",
      stage: "overlap",
      why: "a longer match stands here",
      to: expect.objectContaining({ rule: "date/day", text: "3. mai 2023" }),
    });
  });

  it("is told at any of its characters, and at each place of a text", () => {
    const text = "Vi fikk 20 millioner kroner. De fikk 20 millioner kroner.";
    expect(explained(text, { text: "20  millioner" }).map(({ start }) => start)).toEqual([8, 37]);
    for (const offset of [8, 14, 26]) expect(explained(text, { at: offset })[0]?.found).toHaveLength(1);
    expect(explained(text, { at: 27 })[0]?.found).toEqual([]);
  });

  it("is told to be no source of facts where it stands in boilerplate", () => {
    const [place] = seed(0)({ text: "Foto: www.regjeringen.no" });
    expect(place?.block).toMatchObject({ why: "caption" });
  });

  it("what is no mention is told with the facts that its sentence states", () => {
    const text =
      "Programmet eies av Innovasjon Norge. Det er klart at Arena Torsk får status som NCE-klynge.";
    const place = one(text, "klart");
    expect(place.found).toEqual([]);
    expect(place.facts).toEqual([
      expect.objectContaining({ type: "status-award", predicate: "awarded-status" }),
    ]);
    // Told with the mention already.
    expect(one(text, "Arena Torsk").facts).toEqual([]);
  });

  it("a quote around what makes no value, and a name in what is no quote, are no reason", () => {
    const date = one("– Fristen er 31. februar, sier statsminister Erna Solberg.", "31. februar");
    expect(date.lost).toContainEqual(
      expect.objectContaining({ rule: "date/day", why: "its parts make no date that the calendar has" }),
    );
    const [bullet] = explained("Tiltak\n\n– Mer penger til Oslo og Bergen kommer nå", { text: "penger" });
    for (const { kind, to } of bullet?.lost ?? []) if (kind === "quote") expect(to).toBeUndefined();
    expect(bullet?.lost.map(({ kind }) => kind)).toContain("quote");
  });
});

describe("a date that depends on the article's day", () => {
  it("is told with the day and where the day is from", () => {
    const { found } = one("Møtet var i fjor.", "i fjor");
    expect(found).toEqual([
      expect.objectContaining({
        value: { edtf: "2023", form: "relative", anchor: "2024-05-15" },
        how: ["read against the article's day: 2024-05-15 (published: given)"],
      }),
    ]);
  });
  it("is told to be uncertain where only an update is known", () => {
    const [place] = seed(0)({ text: "I går" });
    expect(place?.found[0]).toMatchObject({
      value: { edtf: "2020-10-07?" },
      how: [
        "read against the article's day: 2020-10-08 (updated: date line)",
        '"?": the article only says when it was updated',
      ],
    });
  });
  it("is told to be open where the day is not known", () => {
    const bytes = encoder.encode("Vi møttes i fjor på fjellet.");
    const { value } = explainer.explain({ file: "a.txt", bytes }, { text: "i fjor" });
    expect(value?.[0]?.found[0]?.how).toEqual([
      "the article's day is not known, so what depends on it stays X",
    ]);
  });
  it("is told to be two dates where the text joins them", () => {
    const { found, lost } = one("Den gikk fra desember 2009 til midten av mars i år.", "mars i år");
    expect(found[0]).toMatchObject({
      text: "fra desember 2009 til midten av mars i år",
      value: { edtf: "2009-12/2024-03" },
    });
    expect(found[0]?.how[0]).toMatch(/^two dates that "fra … til" joins/);
    expect(lost.filter(({ stage }) => stage === "value")).toEqual([]);
  });
});

describe("a minister", () => {
  const TEXT = "Næringsministeren sa nei.";
  const CASES = [
    ["2021-03-01", "Iselin Nybø", "2020-01-24", "2021-10-14"],
    ["2024-05-15", "Cecilie Myrseth", "2024-04-19", ""],
  ] as const;
  for (const [day, person, from, to] of CASES) {
    it(`by office alone is the one who held it on ${day}, with the tenure's row`, () => {
      const { found } = one(TEXT, "Næringsministeren", day);
      expect(found[0]).toMatchObject({
        value: { person, form: "role" },
        how: [
          `an office without a name, article's day: ${day} (published: given): who held it then`,
          expect.stringContaining(`the tenure: næringsminister, ${person} (${from}–`),
        ],
        registry: [
          {
            table: "ministers",
            id: `naeringsminister, ${person}`,
            from,
            to,
            source: expect.stringMatching(/./),
          },
        ],
      });
    });
  }
  it("whom the article names is told with the place", () => {
    const text = "Næringsminister Iselin Nybø kom. Næringsministeren talte.";
    expect(one(text, "Næringsministeren", "2021-03-01").found[0]?.how).toContain(
      'the article has "Næringsminister Iselin Nybø" at 0',
    );
  });
  it("whom only the other ministers' time tells is told so", () => {
    const bytes = encoder.encode(
      "Næringsminister Iselin Nybø kom. Utenriksministeren talte lenge på fjellet.",
    );
    const { value } = explainer.explain({ file: "a.txt", bytes }, { text: "Utenriksministeren" });
    expect(value?.[0]?.found[0]).toMatchObject({
      value: { person: "Ine Eriksen Søreide" },
      how: [
        "an office without a name: who held it while all the ministers that the article names were in office",
        "the tenure: utenriksminister, Ine Eriksen Søreide (2017-10-20–2021-10-14)",
      ],
    });
  });
  it("whom nobody tells is told to be open", () => {
    const bytes = encoder.encode("Næringsministeren sa nei til forslaget på fjellet.");
    const { value } = explainer.explain({ file: "a.txt", bytes }, { text: "Næringsministeren" });
    expect(value?.[0]?.found[0]).toMatchObject({
      value: { person: null },
      how: ["an office without a name: neither the article nor the registry tells who held it"],
      registry: [{ table: "offices", id: "naeringsminister" }],
    });
  });
});

describe("a name of the registry's", () => {
  it("is told with its row", () => {
    const [place] = seed(4)({ text: "Energy Vally" });
    expect(place?.found[0]?.registry).toEqual([
      expect.objectContaining({ table: "clusters", id: "energy-valley", name: "Energy Valley" }),
    ]);
  });
  it("that could be anything is dropped where nothing backs it, and found where something does", () => {
    expect(one("Vi liker NODE best.", "NODE")).toMatchObject({
      found: [],
      lost: [
        {
          rule: "cluster/registry",
          stage: "value",
          why: expect.stringMatching(/^the name alone could be anything/),
        },
      ],
    });
    expect(one("Vi liker klyngen NODE best.", "NODE").found[0]?.how).toEqual([
      '"NODE" alone could be anything; the article backs that it is GCE NODE',
    ]);
  });
  it("keeps its digits", () => {
    expect(one("Saken ble sendt på TV 2 klokken ni.", "TV 2").lost).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ stage: "article" })]),
    );
    expect(one("TV 2 seere ser det.", "TV 2").lost).toEqual([
      expect.objectContaining({ kind: "count", why: 'its digits are those of the name "TV 2"' }),
    ]);
  });
});

describe("what is not found", () => {
  it("is told where a guard refused it", () => {
    const { found, lost } = one("Hun vant med 12 sek. margin.", "12 sek");
    expect(found).toEqual([]);
    expect(lost).toEqual([
      expect.objectContaining({
        rule: "amount/number-currency",
        stage: "guard",
        why: expect.stringMatching(/^the words match, and the rule's guard refuses them; /),
      }),
    ]);
  });
  it("is told where it makes no value", () => {
    expect(one("Møtet er 30. februar 2020.", "30. februar").lost).toContainEqual(
      expect.objectContaining({
        rule: "date/day",
        stage: "value",
        why: "its parts make no date that the calendar has",
      }),
    );
  });
  it("is told with the rules that were tried near", () => {
    const { found, lost, tried } = one("Planen er i kr og fjell.", "og fjell");
    expect([found, lost]).toEqual([[], []]);
    expect(tried.map(({ text }) => text)).toEqual(["kr"]);
    expect(tried.every(({ rules }) => rules.length > 0)).toBe(true);
  });
  it("is told where no rule goes on with what follows a numeral", () => {
    expect(one("Huset har nummer 20 fordi", "20")).toMatchObject({
      found: [],
      lost: [],
      tried: [{ text: "20", start: 17, rules: [] }],
    });
  });
  it("is told where no word opens a rule", () => {
    expect(one("Fjellet ligger stille.", "stille")).toMatchObject({ found: [], lost: [], tried: [] });
  });
});

describe("a place that is not there", () => {
  it("is an error that names the offsets that are", () => {
    for (const offset of [22, -1, 0.5])
      expect(() => explained("Fjellet ligger stille.", { at: offset })).toThrow(
        /a\.txt has no offset .*: .* 0 to 21 /,
      );
  });
  it("is an error that names the text", () => {
    for (const text of ["Elva", "", "fjellet"])
      expect(() => explained("Fjellet ligger stille.", { text })).toThrow(`does not have the text "${text}"`);
  });
});

describe("the book that is kept", () => {
  const normalizer = createNormalizer(registry);
  const extractor = createExtractor(normalizer.lexicon);
  const tracer = createTracer(normalizer.lexicon);
  const ids = new Set<string>([...patternRules, ...nameRules].map(({ id }) => id));
  const keyOf = ({ rule, start, end }: { rule: string; start: number; end: number }): string =>
    `${rule} ${start}–${end}`;

  for (const file of SEEDS) {
    it(`has what the extractor finds, and nothing that it would not: ${file}`, () => {
      const article = ingestText("a", seedText(file)).value;
      const traces = article.blocks.map((block, index) => tracer.trace(article.text, block, index));
      const kept = traces.flatMap((trace) => [...trace.kept].map(keyOf));
      const raws = extractor.extract(article).filter(({ rule }) => ids.has(rule));
      expect(kept).toEqual(expect.arrayContaining(raws.map(keyOf)));
      // Only people can go later, when the whole article is known.
      const raw = new Set(raws.map(keyOf));
      const gone = kept.filter((key) => !raw.has(key));
      expect(gone.filter((key) => !key.startsWith("person/"))).toEqual([]);
      for (const { matches, kept: stay, names } of traces)
        for (const match of matches) if (isInName(match, names)) expect(stay.has(match)).toBe(false);
    });

    it(`accounts for every mention: ${file}`, () => {
      const bytes = encoder.encode(seedText(file));
      const normalized = normalizer.normalize(
        ingestText("a", seedText(file)).value,
        extractor.extract(ingestText("a", seedText(file)).value),
        null,
      ).value;
      for (const mention of normalized.mentions.slice(0, 40)) {
        const [place] = explainer.explain({ file, bytes }, { at: mention.start }).value ?? [];
        expect(place?.found.map(keyOf)).toContain(keyOf(mention));
      }
    });
  }
});

describe("klartekst explain", () => {
  const { CI: _ci, FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;
  const run = (args: readonly string[], input = "") =>
    spawnSync(process.execPath, [at("dist/cli.js"), "explain", ...args], { input, env, encoding: "utf8" });

  it("prints 80 columns but for addresses", () => {
    const { stdout, stderr, status } = run([
      at(`seeds/${SEEDS[0]}`),
      "--text",
      "næringsminister Iselin Nybø",
    ]);
    expect([stderr, status]).toEqual(["", 0]);
    expect(stdout).toContain("⟦næringsminister Iselin Nybø⟧");
    expect(stdout).toContain("ministers.tsv: naeringsminister, Iselin Nybø");
    const long = stdout.split("\n").filter((line) => line.length > 80 && !line.includes("https://"));
    expect(long).toEqual([]);
  });
  it("gives one JSON object a place, from standard input too", () => {
    const { stdout, status } = run(
      ["-", "--text", "20 kroner", "--json"],
      "Det koster 20 kroner. Og 20 kroner.\n",
    );
    expect(status).toBe(0);
    const places = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Explanation);
    expect(places.map(({ found }) => found[0]?.kind)).toEqual(["amount", "amount"]);
  });
  it("says in one line what is wrong with a place", () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [["-", "--at", "99"], /stdin has no offset 99: its text has the offsets 0 to \d+/],
      [["-", "--text", "elv"], /stdin does not have the text "elv"/],
      [["-"], /name one place: --at OFFSET, or --text/],
      [["-", "--at", "1", "--text", "a"], /name one place/],
      [["-", "--at", "x"], /--at takes an offset/],
      [["-", "--at", "1", "--published", "i går"], /--published takes a date/],
      [["nothing.txt", "--at", "1"], /cannot read nothing\.txt/],
    ];
    for (const [args, message] of cases) {
      const { stderr, status } = run(args, "Fjellet ligger stille.\n");
      expect(status).toBe(2);
      expect(stderr).toMatch(message);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
  });
});
