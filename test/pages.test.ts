/** Saved pages: invented ones of the kinds of sites that researchers save, and the parts of reading them. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { discardByName, discardRules } from "../src/ingest/html/discard.ts";
import { readPage } from "../src/ingest/html/index.ts";
import { linkedArticle } from "../src/ingest/html/json-ld.ts";
import { dayIn, dayOfUrl, dayOfValue } from "../src/ingest/html/page-date.ts";
import { ingest, mainText, prepare } from "../src/ingest/index.ts";
import { isTailHeading } from "../src/ingest/phrases.ts";
import { blockSchema, mainTextSchema } from "../src/model.ts";
import { at, pipeline } from "./support.ts";

const FOLDER = at("fixtures/pages");
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".html"))
  .sort();
const bytesOf = (name: string): Uint8Array => readFileSync(`${FOLDER}/${name}`);

describe("pages of the kinds that are saved", () => {
  it("are 24, of eight kinds, in both standards", () => {
    expect(NAMES).toHaveLength(24);
    expect(new Set(NAMES.map((name) => name.split("--")[0])).size).toBe(8);
  });

  for (const name of NAMES) {
    it(`${name}: text, title, dates, authors, publisher, address and language`, () => {
      const expected: unknown = JSON.parse(
        readFileSync(`${FOLDER}/${name.replace(/html$/u, "json")}`, "utf8"),
      );
      const { value } = pipeline.read({ file: name, bytes: bytesOf(name) });
      expect(mainTextSchema.parse(value)).toEqual(expected);
    });

    it(`${name}: nothing is lost, and each block leads back to its source`, () => {
      const html = readFileSync(`${FOLDER}/${name}`, "utf8");
      const { value } = ingest({ file: name, bytes: bytesOf(name) });
      expect(value).not.toBeNull();
      if (value === null) return;
      let end = 0;
      for (const block of value.blocks) {
        blockSchema.parse(block);
        expect(value.text.slice(end, block.start).trim()).toBe("");
        end = block.end;
        const [first = ""] = value.text.slice(block.start, block.end).split(/[ |&<>"']/u);
        expect(html.slice(block.source?.start, block.source?.end)).toContain(first);
        if (block.kind === "boilerplate")
          expect(block).toMatchObject({ why: expect.any(String), step: expect.any(String) });
      }
      expect(value.text.slice(end)).toBe("");
      expect(Object.keys(value.metadata.sources)).toContain("title");
    });
  }

  it("whom to call is left out, unless it is asked for", () => {
    const name = "melding--rekord.html";
    const read = (keepContacts: boolean) =>
      pipeline.read({ file: name, bytes: bytesOf(name) }, { keepContacts }).value?.text;
    expect(read(false)).not.toContain("ida@");
    expect(read(true)).toContain("ida@");
  });

  it("facts and mentions are found in them", () => {
    const name = "regjering--budsjett.html";
    const { value } = pipeline.process({ file: name, bytes: bytesOf(name) });
    expect(value).toMatchObject({ mediaType: "text/html", encoding: "utf-8" });
    expect(value?.mentions.map(({ text }) => text)).toContain("45 millioner kroner");
  });
});

/** 20 date lines between title and text: what they say is published, and updated. */
const DATE_LINES: Readonly<Record<string, readonly [published: string | null, updated: string | null]>> = {
  "Publisert 3. mai 2023": ["2023-05-03", null],
  "Publisert: 09.11.2018": ["2018-11-09", null],
  "Lagt ut 5. des 2021": ["2021-12-05", null],
  "Lagt ut 5. des. 2021 kl. 09.15": ["2021-12-05", null],
  "Oppdatert: 8. okt. 2020": [null, "2020-10-08"],
  "Sist endra 3. mars 2021": [null, "2021-03-03"],
  "Sist oppdatert: 13.11.2018 Publisert: 09.11.2018": ["2018-11-09", "2018-11-13"],
  "Publisert 1. juni 2022 Sist oppdatert 2. juni 2022": ["2022-06-01", "2022-06-02"],
  "Pressemelding 05.06.2023": ["2023-06-05", null],
  "Nyhet | Dato: 22.06.2015": ["2015-06-22", null],
  "Pressemelding | Dato: 20.06.2012 | Nr: 51/12": ["2012-06-20", null],
  "Først publisert: 04. februar 2008 Sist faglig oppdatert: 2. mars 2010": ["2008-02-04", "2010-03-02"],
  "7. oktober 2020": ["2020-10-07", null],
  "14.06.2024 kl. 09.15": ["2024-06-14", null],
  "onsdag 3. mai 2023": ["2023-05-03", null],
  "Av Kari Nordmann, 20.06.2016 14:30": ["2016-06-20", null],
  "Publisert Sist oppdatert": [null, null],
  "Publisert :": [null, null],
  "Sist oppdatert :": [null, null],
  "Saken har 12 kommentarer": [null, null],
};

const PARAGRAPHS = [
  "Kommunen bygger ny havn for 20 millioner kroner, og arbeidet tar to år fra nå av.",
  "Ordføreren sier at kaia må stå ferdig før vinteren, og at hun ikke vil vente lenger.",
  "Fiskerne er glade for at noe endelig skjer, men de er ikke sikre på om pengene rekker.",
  "Saken skal opp i kommunestyret 12. desember 2035, og vedtaket kan ikke klages inn.",
]
  .map((text) => `<p>${text}</p>`)
  .join("");
const withHead = (inside: string, head = ""): string =>
  `<html lang="nb"><head><title>Ny havn i Sørvik</title>${head}</head><body><h1>Ny havn i Sørvik</h1>${inside}${PARAGRAPHS}</body></html>`;

describe("date lines", () => {
  it("are 20", () => {
    expect(Object.keys(DATE_LINES)).toHaveLength(20);
  });

  for (const [line, [published, updated]] of Object.entries(DATE_LINES)) {
    it(`"${line}" is published ${published ?? "no day"}, updated ${updated ?? "no day"}`, () => {
      const bytes = Buffer.from(withHead(`<p>${line}</p>`));
      expect(pipeline.read({ file: "havn.html", bytes }).value).toMatchObject({ published, updated });
    });
  }
});

const LD = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

/** Head or body → day of publication and its source. */
const DATED: Readonly<Record<string, { html: string; published: string | null; source?: string }>> = {
  "linked data before all": {
    html: withHead(
      "<p>Publisert 1. mai 2020</p>",
      `${LD({ "@type": "NewsArticle", headline: "Ny havn i Sørvik", datePublished: "2020-05-02" })}<meta property="article:published_time" content="2020-05-03">`,
    ),
    published: "2020-05-02",
    source: "json-ld",
  },
  "linked data of another article is passed over": {
    html: withHead(
      "",
      LD({
        "@graph": [
          { "@type": "NewsArticle", headline: "Noe annet", datePublished: "2001-01-01" },
          { "@type": "NewsArticle", headline: "Ny havn i Sørvik", datePublished: "2020-05-02" },
        ],
      }),
    ),
    published: "2020-05-02",
    source: "json-ld",
  },
  "a date line before the page's own meta date": {
    html: withHead("<p>Publisert 1. mai 2020</p>", '<meta name="date" content="2022-01-01">'),
    published: "2020-05-01",
    source: "date line",
  },
  "published beats updated, wherever it stands": {
    html: withHead("<p>Oppdatert 3. mai 2020</p><p>Publisert 1. mai 2020</p>"),
    published: "2020-05-01",
  },
  "another article's time is not its own": {
    html: withHead("").replace(
      "</body>",
      '<div class="related"><h3><a href="/a">Noe helt annet</a></h3><time datetime="2011-01-01">1. januar 2011</time></div></body>',
    ),
    published: null,
  },
  "midnight in Norway, written in Greenwich's time": {
    html: withHead("", '<meta property="article:published_time" content="2020-05-01T22:00:00Z">'),
    published: "2020-05-02",
    source: "meta article:published_time",
  },
  "the address": {
    html: withHead("", '<link rel="canonical" href="https://avis.example/2020/05/02/havn">'),
    published: "2020-05-02",
    source: "address",
  },
};

describe("the day of publication", () => {
  for (const [name, { html, published, source }] of Object.entries(DATED)) {
    it(name, () => {
      const { metadata } = readPage(html);
      expect(metadata.published).toBe(published);
      expect(metadata.sources.published).toBe(source ?? metadata.sources.published);
    });
  }
});

describe("days", () => {
  const DAYS: Readonly<Record<string, string | null>> = {
    "3. mai 2023": "2023-05-03",
    "3.5.2023": "2023-05-03",
    "03.05.23": "2023-05-03",
    "2023-05-03": "2023-05-03",
    "3/5/2023": "2023-05-03",
    "May 3, 2023": "2023-05-03",
    "12Mai2020": "2020-05-12",
    "31. april 2023": null,
    "1234": null,
  };
  for (const [text, iso] of Object.entries(DAYS))
    it(`${text} is ${iso ?? "none"}`, () => {
      expect(dayIn(text)?.iso ?? null).toBe(iso);
    });

  it("machine values and addresses", () => {
    expect(dayOfValue("20230503")).toBe("2023-05-03");
    expect(dayOfValue("Wed, 03 May 2023 09:15:00 GMT")).toBe("2023-05-03");
    expect(dayOfUrl("https://a.example/2023/5/3/sak")).toBe("2023-05-03");
    expect(dayOfUrl("https://a.example/sak-20231399")).toBeNull();
  });
});

describe("names of elements", () => {
  for (const { why, finds, ignores } of discardRules) {
    for (const name of finds)
      it(`"${name}" is ${why}`, () => {
        expect(discardByName(name)?.why).toBe(why);
      });
    for (const name of ignores)
      it(`"${name}" is not ${why}`, () => {
        expect(discardByName(name)?.why).not.toBe(why);
      });
  }
});

describe("headings behind which the article is over", () => {
  for (const line of ["Les også", "Kommentarer", "12 kommentarer", "Om oss", "Related stories"])
    it(`"${line}" is one`, () => {
      expect(isTailHeading(line)).toBe(true);
    });
  for (const line of ["Om oss som bor her", "Kommentaren kom sent", "Mest lest er boka"])
    it(`"${line}" is none`, () => {
      expect(isTailHeading(line)).toBe(false);
    });
});

describe("linked data", () => {
  const SAME = (title: string): boolean => title === "Ny havn";
  it("with line ends in its strings is read", () => {
    expect(
      linkedArticle(['{"@type":"Article","headline":"Ny havn","author":{"name":"Ola\n Vik"}}'], SAME),
    ).toMatchObject({
      headline: "Ny havn",
      authors: ["Ola Vik"],
    });
  });
  it("that is broken says nothing", () => {
    expect(linkedArticle(["{", "[]", "null", '"a"'], SAME)).toBeNull();
  });
});

describe("documents", () => {
  const DOCUMENTS: Readonly<
    Record<string, { title: string; published: string | null; mediaType: string; text: readonly string[] }>
  > = {
    "kai.docx": {
      title: "Ny kai i Sørvik kommune",
      published: "2024-03-14",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      text: ["Slik fordeles pengene", "40 millioner kroner til fundamenter", "2025 | 80 mill. kroner"],
    },
    "rapport.pdf": {
      title: "Flere arbeidsplasser langs kysten",
      published: null,
      mediaType: "application/pdf",
      text: [
        "på havneutbygging fram mot 2030",
        "nærings- og fiskerikomiteen",
        "innen ti år dersom",
        "25 prosent vil leie",
      ],
    },
    "havn.md": {
      title: "Ny havn i Sørvik",
      published: "2024-05-01",
      mediaType: "text/markdown",
      text: [
        "Kommunen bygger ny havn for 20 millioner kroner",
        "Slik gjør de det",
        "Først kaia\nSå bygget",
        "2024 | 5 mill. kroner",
      ],
    },
  };
  for (const [file, { title, published, mediaType, text }] of Object.entries(DOCUMENTS)) {
    it(`${file}: headings, paragraphs, items, rows`, async () => {
      const prepared = await prepare({ file, bytes: readFileSync(at(`fixtures/documents/${file}`)) });
      expect(prepared.diagnostics).toEqual([]);
      if (prepared.value === null) return;
      const { value } = pipeline.process(prepared.value);
      expect(value).toMatchObject({ mediaType, metadata: { title, published, language: "nob" } });
      const { value: article } = ingest(prepared.value);
      const main = article === null ? "" : mainText(article);
      for (const part of text) expect(main).toContain(part);
      expect(main).not.toMatch(/rapport 3\/2024|tlf|\*\*/u);
    });
  }
});
