import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { lineRules } from "../src/ingest/boilerplate.ts";
import { dateLabels } from "../src/ingest/date-line.ts";
import { decode } from "../src/ingest/decode.ts";
import { frontMatter, parseDeclared } from "../src/ingest/front-matter.ts";
import { ingest } from "../src/ingest/index.ts";
import { detectLanguage, languageShares } from "../src/ingest/language.ts";
import { type LineContext, takes } from "../src/ingest/line-rule.ts";
import { isLinkSentence } from "../src/ingest/link-sentence.ts";
import { type Layout, layOut } from "../src/ingest/text.ts";
import {
  type Block,
  type BlockKind,
  type BoilerplateReason,
  blockSchema,
  type DeclaredMetadata,
  type Language,
} from "../src/model.ts";

const encode = (text: string, encoding: string, addBOM = false): Uint8Array =>
  iconv.encode(text, encoding, { addBOM });
const codesOf = (diagnostics: readonly { readonly code: string }[]): string[] =>
  diagnostics.map(({ code }) => code);

const SENTENCE = "Båten «Måken» går fra Ålesund til Ørsta, og været er ikke så ille.";
const TYPED = "Prisen – den er på 5 € – er “lav”, sier ‘Åse’ … og smiler™.";

const DECODED: Readonly<
  Record<
    string,
    {
      readonly bytes: Uint8Array;
      readonly text: string;
      readonly encoding: string;
      readonly codes?: readonly string[];
    }
  >
> = {
  "UTF-8": { bytes: encode(SENTENCE, "utf8"), text: SENTENCE, encoding: "utf-8" },
  "UTF-8 with a byte order mark, which is no part of the text": {
    bytes: encode(SENTENCE, "utf8", true),
    text: SENTENCE,
    encoding: "utf-8",
  },
  "UTF-8 with characters outside the basic plane": {
    bytes: encode("Fisk 🐟 og båt ⛵ i nord.", "utf8"),
    text: "Fisk 🐟 og båt ⛵ i nord.",
    encoding: "utf-8",
  },
  "UTF-16LE with its mark": {
    bytes: encode(SENTENCE, "utf-16le", true),
    text: SENTENCE,
    encoding: "utf-16le",
  },
  "UTF-16BE with its mark": {
    bytes: encode(SENTENCE, "utf-16be", true),
    text: SENTENCE,
    encoding: "utf-16be",
  },
  "UTF-16LE without a mark is told by its NUL bytes": {
    bytes: encode(SENTENCE, "utf-16le"),
    text: SENTENCE,
    encoding: "utf-16le",
    codes: ["encoding-guessed"],
  },
  "UTF-16BE without a mark too": {
    bytes: encode(SENTENCE, "utf-16be"),
    text: SENTENCE,
    encoding: "utf-16be",
    codes: ["encoding-guessed"],
  },
  "windows-1252": {
    bytes: encode(SENTENCE, "windows-1252"),
    text: SENTENCE,
    encoding: "windows-1252",
    codes: ["encoding-guessed"],
  },
  "windows-1252 with the characters that ISO 8859-1 has not": {
    bytes: encode(TYPED, "windows-1252"),
    text: TYPED,
    encoding: "windows-1252",
    codes: ["encoding-guessed"],
  },
  "letters and their accents apart become one": {
    bytes: encode(SENTENCE.normalize("NFD"), "utf8"),
    text: SENTENCE,
    encoding: "utf-8",
  },
  "Windows line ends stay": {
    bytes: encode("En.\r\nTo.\r\n", "utf8"),
    text: "En.\r\nTo.\r\n",
    encoding: "utf-8",
  },
  "a form feed and a tab are text": {
    bytes: encode("En\f\tto", "utf8"),
    text: "En\f\tto",
    encoding: "utf-8",
  },
  "plain ASCII": { bytes: encode("Fisk og salt", "ascii"), text: "Fisk og salt", encoding: "utf-8" },
  "no bytes at all": { bytes: new Uint8Array(), text: "", encoding: "utf-8" },
  "one broken byte behind a byte order mark is a lost character": {
    bytes: Uint8Array.from([0xef, 0xbb, 0xbf, 0x65, 0x6e, 0xe5]),
    text: "en\uFFFD",
    encoding: "utf-8",
    codes: ["characters-lost"],
  },
  "ø encoded twice": {
    bytes: encode("smÃ¸r og brÃ¸d", "utf8"),
    text: "smÃ¸r og brÃ¸d",
    encoding: "utf-8",
    codes: ["double-encoding"],
  },
  "æ and å encoded twice": {
    bytes: encode("vÃ¦ret pÃ¥ kysten", "utf8"),
    text: "vÃ¦ret pÃ¥ kysten",
    encoding: "utf-8",
    codes: ["double-encoding"],
  },
  "capital letters encoded twice, by way of windows-1252": {
    bytes: encode(iconv.decode(Buffer.from("ØRSTA OG ÅLESUND"), "windows-1252"), "utf8"),
    text: "Ã˜RSTA OG Ã…LESUND",
    encoding: "utf-8",
    codes: ["double-encoding"],
  },
  "a Portuguese name is not encoded twice": {
    bytes: encode("JOÃO", "utf8"),
    text: "JOÃO",
    encoding: "utf-8",
  },
};

const BINARY: Readonly<Record<string, Uint8Array>> = {
  "a picture": Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
  "a zip file": Uint8Array.from([
    ...[80, 75, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0],
    ...Array.from({ length: 600 }, (_, index) => (index * index * 31) % 251),
  ]),
  "text full of control characters": encode("a\u0001b\u0002c\u0003", "utf8"),
  "text with one NUL": encode(`${SENTENCE}\u0000${SENTENCE}`, "utf8"),
};

describe("decode", () => {
  for (const [name, { bytes, text, encoding, codes = [] }] of Object.entries(DECODED)) {
    it(name, () => {
      const { value, diagnostics } = decode(bytes);
      expect(value).toEqual({ text, encoding });
      expect(codesOf(diagnostics)).toEqual(codes);
    });
  }
  for (const [name, bytes] of Object.entries(BINARY)) {
    it(`${name} is no text`, () => {
      expect(decode(bytes)).toMatchObject({ value: null, diagnostics: [{ code: "binary-file" }] });
    });
  }
  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { value, diagnostics } = decode(bytes);
        expect(value !== null || codesOf(diagnostics).includes("binary-file")).toBe(true);
      }),
    );
  });
});

/**
 * An example without "|" stands alone, in the middle of a file. With it, the parts are `previous | line | next |
 * afterNext`, an empty part is a neighbour that is not there, and a line without a previous one is the file's first.
 * With more than four parts they are a whole file, of which the last line is meant. A date line may have a "|" of its
 * own ("Pressemelding | Dato: …"): what stands behind it is a date line as well.
 */
function inContext(example: string): { line: string; context: LineContext } {
  const parts = example.includes("|") ? example.split("|").map((part) => part.trim()) : ["", example, ""];
  const file = parts.length > 4 ? parts.filter((part) => part !== "") : parts;
  const at = parts.length > 4 ? file.length - 1 : 1;
  const there = (index: number): string | undefined => file[index] || undefined;
  const previous = there(at - 1);
  const isAlone = !example.includes("|");
  const before: LineContext = {
    index: 0,
    count: 12,
    previous: undefined,
    next: undefined,
    afterNext: undefined,
    previousRule: undefined,
    besideDateline: () => false,
  };
  const ruleOf = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : lineRules.find((rule) => takes(rule, text, before))?.id;
  const next = there(at + 1);
  return {
    line: file[at] ?? "",
    context: {
      ...before,
      index: parts.length > 4 ? at : previous === undefined && !isAlone ? 0 : 5,
      count: parts.length > 4 ? file.length : 12,
      previous,
      next,
      afterNext: there(at + 2),
      previousRule: ruleOf(previous),
      besideDateline: () => ruleOf(previous) === "date-line" || ruleOf(next) === "date-line",
    },
  };
}

describe("line rules", () => {
  it("have ids of their own, examples of both kinds, and a reason for each line they leave", () => {
    expect(new Set(lineRules.map(({ id }) => id)).size).toBe(lineRules.length);
    for (const { id, finds, ignores } of lineRules) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      expect(finds.length, id).toBeGreaterThan(0);
      expect(Object.keys(ignores).length, id).toBeGreaterThan(0);
      for (const reason of Object.values(ignores)) expect(reason.trim(), id).not.toBe("");
    }
  });

  for (const rule of lineRules) {
    describe(rule.id, () => {
      for (const example of rule.finds) {
        it(`finds ${example}`, () => {
          const { line, context } = inContext(example);
          expect(takes(rule, line, context)).toBe(true);
          expect(lineRules.find((candidate) => takes(candidate, line, context))?.id).toBe(rule.id);
        });
      }
      for (const [example, reason] of Object.entries(rule.ignores)) {
        it(`leaves ${example} (${reason})`, () => {
          const { line, context } = inContext(example);
          expect(takes(rule, line, context)).toBe(false);
        });
      }
    });
  }

  const HOSTILE: Readonly<Record<string, string>> = {
    "labels without end": "publisert oppdatert ".repeat(2000),
    "capitals without end": "A".repeat(40_000),
    "capital words without end": "NY SAK ".repeat(6000),
    "dots without end": ".".repeat(40_000),
    "spaces inside a link sentence": `Her kan du lese${" ".repeat(40_000)}x`,
    "names without end": `Av ${"Ola Li ".repeat(5000)}`,
  };
  for (const [name, line] of Object.entries(HOSTILE)) {
    it(`take no time over ${name}`, () => {
      const { context } = inContext("x");
      const slow = new Set<string>();
      // Longer and longer, so that a pattern that backtracks is told before it takes hours.
      for (let length = 20; length <= line.length && slow.size === 0; length = Math.ceil(length * 1.2)) {
        for (const rule of lineRules) {
          const started = performance.now();
          takes(rule, line.slice(0, length), context);
          if (performance.now() - started > 1000) slow.add(`${rule.id} at ${length} characters`);
        }
        dateLabels(line.slice(0, length));
      }
      expect([...slow]).toEqual([]);
    });
  }
});

const LABELS: Readonly<Record<string, readonly (readonly [label: string, behind: string])[]>> = {
  "Publisert 3. mai 2023": [["published", " 3. mai 2023"]],
  "PUBLISERT: 3. MAI 2023": [["published", ": 3. MAI 2023"]],
  "Publisert 3. mai 2023 Sist oppdatert 8. mai 2023": [
    ["published", " 3. mai 2023 "],
    ["updated", " 8. mai 2023"],
  ],
  "Publisert Sist oppdatert": [
    ["published", " "],
    ["updated", ""],
  ],
  "Først publisert 1.2.2020 | Oppdatert 2.2.2020": [
    ["published", " 1.2.2020 | "],
    ["updated", " 2.2.2020"],
  ],
  "Sist faglig oppdatert: 2021-03-04": [["updated", ": 2021-03-04"]],
  "Pressemelding | Dato: 22.06.2015": [
    ["published", " | "],
    ["published", ": 22.06.2015"],
  ],
  "Sist endra 3. mars 2021": [["updated", " 3. mars 2021"]],
  "3. mai 2023": [["published", "3. mai 2023"]],
  "14.06.2024 kl. 09.15": [["published", "14.06.2024 kl. 09.15"]],
  "Kari Berg": [],
  "Uendret 3. mai 2021": [],
  "Nyheter 3. mai 2021": [["published", "Nyheter 3. mai 2021"]],
  "Nyheter om 3. mai 2021": [],
  "6.5.2025 07:13:23 CEST | Fjorddepartementet | Pressemelding": [
    ["published", "6.5.2025 07:13:23 CEST | Fjorddepartementet | Pressemelding"],
  ],
};

describe("dateLabels", () => {
  for (const [line, expected] of Object.entries(LABELS)) {
    it(`${line} has ${expected.length}`, () => {
      const found = dateLabels(line).map(({ label, start, end }) => [label, line.slice(start, end)]);
      expect(found).toEqual(expected);
    });
  }
});

const LINK_SENTENCES: Readonly<Record<string, boolean>> = {
  "Du kan lese mer om møtet her.": true,
  "Les heile planen her.": true,
  "Her finner du tallene.": true,
  "(Se også planen for havna.)": true,
  "Hele planen kan du lese her.": true,
  "Her er det mange som fisker.": false,
  "Du kan lese.": false,
  "De som leser mye, skriver bedre.": false,
};

describe("isLinkSentence", () => {
  for (const [sentence, expected] of Object.entries(LINK_SENTENCES)) {
    it(`${sentence} ${expected ? "points elsewhere" : "is a sentence of its own"}`, () => {
      expect(isLinkSentence(sentence)).toBe(expected);
    });
  }
});

type Row = readonly [kind: BlockKind, text: string, why?: BoilerplateReason];

const kindsOf = (text: string, blocks: readonly Block[]): Row[] =>
  blocks.map(({ kind, start, end, why }) => {
    const row = [kind, text.slice(start, end)] as const;
    return why === undefined || kind !== "boilerplate" ? row : [...row, why];
  });

const NEWS: readonly Row[] = [
  ["boilerplate", "Hopp til hovedinnhold", "navigation"],
  ["boilerplate", "Forside / Aktuelt / Kysten", "navigation"],
  ["title", "Kommunen bygger ny havn for fiskerne"],
  ["dateline", "Publisert 9. juni 2023 | Sist oppdatert 12. juni 2023"],
  ["byline", "Av Åse Strand"],
  ["lead", "Havna skal koste 310 millioner kroner, og halvparten av pengene skal komme fra staten."],
  ["caption", "Den gamle havna er for liten for de nye båtene. (Foto: Ola Vik)"],
  ["paragraph", "– Vi har ventet lenge på dette, sier ordføreren. Hun tror at arbeidet tar to år."],
  ["heading", "Flere båter hvert år"],
  ["paragraph", "Det er nå 42 båter i havna, og om ti år kan det være så mange som 60."],
  ["paragraph", "Dette er det som skal bygges i løpet av de neste to årene:"],
  ["item", "• en kai på 120 meter"],
  ["item", "• et kjølelager for fisk"],
  ["item", "• boder til alle båtene"],
  ["paragraph", "Arbeidet starter så snart isen har gått, og alt skal være klart til neste vinter."],
  ["boilerplate", "Les også: Slik ble den gamle havna til", "related-link"],
  ["boilerplate", "Kontaktpersoner", "contact"],
  ["boilerplate", "Ola Vik, tlf. 900 00 000", "contact"],
  ["boilerplate", "Meld deg på vårt nyhetsbrev", "newsletter"],
];

const RELEASE: readonly Row[] = [
  ["title", "Fleire elevar får plass på skulane langs kysten"],
  ["dateline", "Pressemelding | Dato: 03.04.2022"],
  ["boilerplate", "Utgjevar: Kystfylket", "metadata"],
  [
    "lead",
    "Fylket aukar talet på plassar med 120 frå hausten av, og det kostar 8 millionar kroner kvart år.",
  ],
  ["paragraph", "Det er ikkje nok, seier elevane sjølve, men dei er glade for at noko skjer no."],
  ["caption", "Frå venstre: Åse Strand og Ola Vik."],
  ["heading", "Kven får plass"],
  ["item", "1. Elevar som bur på øyane"],
  ["item", "2. Elevar som har lang veg til skulen"],
  ["item", "3. Elevar som vil bli fiskarar"],
  ["paragraph", "Dei som ikkje får plass i år, kan søkje om att når våren kjem."],
  ["boilerplate", "Sjå også planen for skulane", "related-link"],
];

const SHORT: readonly Row[] = [
  ["title", "Ny vei til øya"],
  ["lead", "Øya får vei til fastlandet i løpet av noen år, sier de som bestemmer."],
  ["paragraph", "Veien blir 4 kilometer lang."],
];

const ARTICLES = { NEWS, RELEASE, SHORT };
const SEPARATORS: Readonly<Record<string, string>> = {
  "one line after another": "\n",
  "blank lines between": "\n\n",
  "Windows line ends": "\r\n",
  "blank lines and Windows line ends": "\r\n\r\n",
  "old Macintosh line ends": "\r",
  "lines that end in spaces and tabs": " \t\n \n\t",
};

/** Every character that is not white space lies in exactly one block; blocks are in order and their ids differ. */
function expectTiles(text: string, { blocks, datelines, title }: Layout): void {
  let at = 0;
  for (const block of blocks) {
    blockSchema.parse(block);
    expect(block.start).toBeGreaterThanOrEqual(at);
    expect(block.end).toBeGreaterThan(block.start);
    expect(text.slice(at, block.start)).toMatch(/^\s*$/u);
    expect(text.slice(block.start, block.end)).toMatch(/^\S(?:[\s\S]*\S)?$/u);
    at = block.end;
  }
  expect(text.slice(at)).toMatch(/^\s*$/u);
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  expect(blocks.filter(({ kind }) => kind === "title").length).toBe(title === null ? 0 : 1);
  for (const { start, end } of datelines)
    expect(
      blocks.some((block) => block.kind === "dateline" && block.start <= start && end <= block.end),
    ).toBe(true);
}

describe("layOut", () => {
  for (const [article, rows] of Object.entries(ARTICLES)) {
    for (const [name, separator] of Object.entries(SEPARATORS)) {
      it(`tells the kinds of ${article}, ${name}`, () => {
        const text = `${rows.map((row) => row[1]).join(separator)}${separator}`;
        const layout = layOut(text);
        expect(kindsOf(text, layout.blocks)).toEqual(rows);
        expect(layout.title).toBe(rows.find(([kind]) => kind === "title")?.[1]);
        expectTiles(text, layout);
      });
    }
  }

  it("gives the same ids with any line ends", () => {
    const ids = Object.values(SEPARATORS).map((separator) =>
      layOut(NEWS.map((row) => row[1]).join(separator))
        .blocks.map(({ id }) => id)
        .join(" "),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it("keeps a block's id when a figure in it changes, and when blocks come and go", () => {
    const idOf = (text: string, start: string): string | undefined =>
      layOut(text).blocks.find((block) => text.startsWith(start, block.start))?.id;
    const text = NEWS.map((row) => row[1]).join("\n");
    const id = idOf(text, "Det er nå");
    expect(id).toBeDefined();
    expect(idOf(text.replace("42 båter", "45 båter"), "Det er nå")).toBe(id);
    expect(idOf(text.replace(/^Av Åse.*\n/mu, ""), "Det er nå")).toBe(id);
    expect(idOf(text.replace("42 båter", "42 skuter"), "Det er nå")).not.toBe(id);
  });

  it("gives two blocks with the same words different ids", () => {
    const text = "Tittel på saken\nDet er en fin dag ved havet i dag.\nDette er sagt.\nDette er sagt.\n";
    const { blocks } = layOut(text);
    expect(blocks.at(-1)?.id).toBe(`${blocks.at(-2)?.id}-2`);
  });

  it("finds both dates of a date line, where they stand", () => {
    const text = NEWS.map((row) => row[1]).join("\n");
    expect(layOut(text).datelines.map(({ label, start, end }) => [label, text.slice(start, end)])).toEqual([
      ["published", " 9. juni 2023 | "],
      ["updated", " 12. juni 2023"],
    ]);
  });

  it("splits a sentence that points elsewhere off the end of a paragraph", () => {
    const text =
      "Ny vei til øya\nØya får vei til fastlandet i løpet av noen år, sier de som bestemmer.\nVeien blir 4 kilometer lang, og den koster mye mer enn planlagt.  Du kan lese mer om veien her.\n";
    const layout = layOut(text);
    expect(kindsOf(text, layout.blocks).slice(2)).toEqual([
      ["paragraph", "Veien blir 4 kilometer lang, og den koster mye mer enn planlagt."],
      ["boilerplate", "Du kan lese mer om veien her.", "related-link"],
    ]);
    expectTiles(text, layout);
  });

  it("takes the text of a labelled picture beside the date line for a caption", () => {
    const rows: readonly Row[] = [
      ["title", "Kommunen bygger ny havn for fiskerne"],
      ["caption", "Fornøyd: Ordføreren viser fram planene for den nye havna."],
      ["dateline", "Publisert 9. juni 2023"],
      ["lead", "Havna skal koste 310 millioner kroner, og halvparten av pengene skal komme fra staten."],
      ["paragraph", "Fornøyd: Ordføreren viser fram planene for den nye havna en gang til."],
    ];
    const text = rows.map((row) => row[1]).join("\n");
    expect(kindsOf(text, layOut(text).blocks)).toEqual(rows);
  });

  it("takes dashes before figures, one line after another, for items, and not for speech", () => {
    const kindsOf = (...lines: string[]) =>
      layOut(`Ny kai i Nordvik\n\nHavna blir større, og flere båter får plass.\n\n${lines.join("\n")}\n`)
        .blocks.slice(2)
        .map(({ kind }) => kind);
    const item = "millioner kroner til ny kai. Den skal være ferdig om to år, og blir lengre enn den gamle.";
    expect(kindsOf(`- 25 ${item}`, `- 30 ${item}`)).toEqual(["item", "item"]);
    expect(
      kindsOf("– 2024 blir et godt år for havna, sier Kari Li.", "– 2025 blir enda bedre, sier hun."),
    ).toEqual(["paragraph", "paragraph"]);
  });
  it("puts what stands before the article into one block", () => {
    const matter = "---\ntitle: Veien\n---\n";
    const text = `${matter}\n${SHORT.map((row) => row[1]).join("\n")}`;
    const layout = layOut(text, matter.length);
    expect(kindsOf(text, layout.blocks)).toEqual([
      ["boilerplate", matter.trimEnd(), "front-matter"],
      ...SHORT,
    ]);
    expectTiles(text, layout);
  });

  it("has nothing to say of an empty text", () => {
    for (const text of ["", " \r\n\t\n"])
      expect(layOut(text)).toEqual({ blocks: [], datelines: [], title: null });
  });

  it("covers every character, whatever the lines", () => {
    const line = fc.oneof(
      fc.constantFrom(...NEWS.map((row) => row[1]), ...RELEASE.map((row) => row[1])),
      fc.constantFrom(...lineRules.flatMap(({ finds, ignores }) => [...finds, ...Object.keys(ignores)])),
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    const separator = fc.constantFrom(
      "\n",
      "\r\n",
      "\r",
      "\n\n",
      "\u2028",
      "\u2029",
      " \n ",
      "\u00a0\n",
      "\v\n",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(line, separator), { maxLength: 14 }), (lines) => {
        const text = lines.flat().join("");
        expectTiles(text, layOut(text));
      }),
      { numRuns: 300 },
    );
  });
});

const WRAPPED = `Kystfylket satser på fisk og unge folk

Publisert 3. mai 2023

Fylket har vedtatt en plan som skal gi flere arbeidsplasser langs
kysten, og planen skal følges opp av både kommuner og bedrifter i
årene som kommer. Det er satt av 40 millioner kroner til arbeidet.

Planen peker på at unge flytter fra kysten. Derfor vil fylket ha 20
prosent flere lærlinger i bedrifter som driver med fisk, og det skal
bli lettere å få støtte.
– Vi trenger dem alle sammen, sier ordføreren, som selv har fisket i
mange år og vet hva hun snakker om.
• Den første delen av planen handler om skoler og lærlinger og skal
være ferdig om et år
`;
const UNWRAPPED: readonly Row[] = [
  ["title", "Kystfylket satser på fisk og unge folk"],
  ["dateline", "Publisert 3. mai 2023"],
  ["lead", "Fylket har vedtatt en plan … Det er satt av 40 millioner kroner til arbeidet."],
  ["paragraph", "Planen peker på at unge flytter … bli lettere å få støtte."],
  ["paragraph", "– Vi trenger dem alle sammen, … vet hva hun snakker om."],
  ["item", "• Den første delen av planen … være ferdig om et år"],
];

describe("hard-wrapped text", () => {
  for (const [name, text] of Object.entries({
    "with Unix line ends": WRAPPED,
    "with Windows line ends": WRAPPED.replaceAll("\n", "\r\n"),
  })) {
    it(`has its paragraphs joined, ${name}`, () => {
      const layout = layOut(text);
      const edges = (whole: string): [string, string] => [whole.slice(0, 20), whole.slice(-20)];
      expect(kindsOf(text, layout.blocks).map(([kind, found]) => [kind, ...edges(found)])).toEqual(
        UNWRAPPED.map(([kind, expected]) => [kind, ...edges(expected)]),
      );
      expectTiles(text, layout);
    });
  }

  it("keeps a date line apart that stands right below the title", () => {
    const text = WRAPPED.replace("folk\n\nPublisert", "folk\nPublisert");
    const layout = layOut(text);
    expect(layout.title).toBe(UNWRAPPED[0]?.[1]);
    expect(layout.datelines.map(({ start, end }) => text.slice(start, end))).toEqual([" 3. mai 2023"]);
  });

  it("short lines in a row are not joined", () => {
    const text = "Havna\nOla Vik\nÅse Strand\nKari Berg\nPer Li\n";
    expect(layOut(text).blocks).toHaveLength(5);
  });
});

const LANGUAGES: readonly (readonly [language: Language, name: string, text: string])[] = [
  [
    "nob",
    "bokmål",
    "Kommunen vil ikke bygge mer før det er klart hva det koster. Hun sier at de ble spurt for en uke siden, men at ingen har svart ennå. Nå må noen bestemme seg, og det bør skje før vinteren kommer.",
  ],
  [
    "nob",
    "radical bokmål",
    "Regjeringa vil gi mer penger til skolene framover. Boka som blei lagt fram sist uke, viser hvor mye som er brukt, og hvordan det gikk. Noen er ikke fornøyde, men de fleste ser at det hjelper.",
  ],
  [
    "nob",
    "bokmål with a nynorsk name in it",
    "Noregs Mållag og Kystfylket var til stede da planen ble lagt fram. Det er ikke mange som har lest hele, men de som har gjort det, sier at den er bedre enn den forrige.",
  ],
  [
    "nno",
    "nynorsk",
    "Kommunen vil ikkje byggje meir før det er klart kva det kostar. Ho seier at dei vart spurde for ei veke sidan, men at ingen har svara enno. No må nokon bestemme seg, og det bør skje før vinteren kjem.",
  ],
  [
    "nno",
    "nynorsk with i-endings",
    "Eg veit ikkje korleis dette skal gå, men saman kan vi få det til. Skulane har fått fleire lærarar frå fylket, og elevane er sjølve med på å velje kva dei vil lære meir om.",
  ],
  [
    "dan",
    "Danish",
    "Kommunen vil ikke bygge mere, før det er klart, hvad det koster. Hun siger, at de blev spurgt for en uge siden, men at ingen har svaret endnu. Nu må nogle af dem beslutte sig, og det skal ske, før vinteren kommer.",
  ],
  [
    "swe",
    "Swedish",
    "Kommunen vill inte bygga mer förrän det är klart vad det kostar. Hon säger att de blev tillfrågade för en vecka sedan, men att ingen har svarat än. Nu måste några av dem bestämma sig, och det bör ske innan vintern kommer.",
  ],
  [
    "other",
    "English",
    "The council does not want to build more until it is clear what it costs. She says that they were asked a week ago, but that nobody has answered yet. Somebody has to make up their mind before the winter comes.",
  ],
  [
    "other",
    "German",
    "Die Gemeinde will nicht mehr bauen, bevor klar ist, was es kostet. Sie sagt, dass man vor einer Woche gefragt wurde, aber noch niemand geantwortet hat. Jetzt muss sich jemand entscheiden, bevor der Winter kommt.",
  ],
  [
    "other",
    "Finnish",
    "Kunta ei halua rakentaa lisää ennen kuin on selvää, mitä se maksaa. Hän sanoo, että heiltä kysyttiin viikko sitten, mutta kukaan ei ole vielä vastannut. Nyt jonkun on päätettävä asiasta ennen talvea.",
  ],
  ["und", "nothing", ""],
  ["und", "one word", "Havna"],
  ["und", "three words", "Ola Nordmann, Bergen"],
  ["und", "figures", "12 345 – 67 % – 8,9"],
];

describe("languageShares", () => {
  const paragraph =
    "Regjeringen foreslår mer penger til klyngene i år. Det skal gjøre det enklere å samarbeide om ny teknologi.";

  it("takes sentences that are names for the most part for the article's own", () => {
    const names =
      "Alt i alt tre klynger: Vikvær Finance Innovation, Smart Harbour City, Coastal Robotics Cluster.";
    expect(languageShares(`${paragraph} ${names}`, "nob")).toEqual({ nob: 1 });
  });

  it("tells a quotation in the other standard, and one in another language", () => {
    const other = "Dei seier at ho ikkje veit korleis det vart gjort, og at ingen har høyrt noko meir.";
    const foreign =
      "We believe that this agreement would give the whole industry many more opportunities abroad.";
    expect(languageShares(`${paragraph} ${other} ${foreign}`, "nob")).toEqual({
      nob: 0.5,
      nno: 0.25,
      other: 0.25,
    });
  });
});

describe("detectLanguage", () => {
  for (const [language, name, text] of LANGUAGES) {
    it(`${name} is ${language}`, () => {
      const guess = detectLanguage(text);
      expect(guess.language).toBe(language);
      expect(guess.margin).toBeGreaterThanOrEqual(0);
      expect(guess.margin).toBeLessThanOrEqual(1);
    });
  }

  it("a longer text of the same kind is no less clear", () => {
    for (const [language, , text] of LANGUAGES.filter(([, , text]) => text.length > 100))
      expect(detectLanguage(`${text}\n`.repeat(50)).language).toBe(language);
  });
});

const MATTERS: Readonly<Record<string, { text: string; yaml: string | null; rest: string }>> = {
  "between two lines of dashes": { text: "---\ntitle: a\n---\nHei", yaml: "title: a", rest: "Hei" },
  "with Windows line ends": { text: "---\r\ntitle: a\r\n---\r\nHei", yaml: "title: a", rest: "Hei" },
  "with spaces behind the dashes": { text: "--- \ntitle: a\n---\t\nHei", yaml: "title: a", rest: "Hei" },
  "without a text behind it": { text: "---\ntitle: a\n---", yaml: "title: a", rest: "" },
  "ends at the first closing line": {
    text: "---\ntitle: a\n---\nHei\n---\nHallo",
    yaml: "title: a",
    rest: "Hei\n---\nHallo",
  },
  "that says nothing": { text: "---\n\n---\nHei", yaml: "", rest: "Hei" },
  "is on top or not at all": {
    text: "Hei\n---\ntitle: a\n---\n",
    yaml: null,
    rest: "Hei\n---\ntitle: a\n---\n",
  },
  "that is not closed is text": { text: "---\ntitle: a\n", yaml: null, rest: "---\ntitle: a\n" },
  "four dashes are a rule": { text: "----\ntitle: a\n----\n", yaml: null, rest: "----\ntitle: a\n----\n" },
};

describe("front matter", () => {
  for (const [name, { text, yaml, rest }] of Object.entries(MATTERS)) {
    it(name, () => {
      const found = frontMatter(text);
      expect(found.yaml).toBe(yaml);
      expect(text.slice(found.from)).toBe(rest);
    });
  }
});

const DECLARED: Readonly<Record<string, { yaml: string; value: DeclaredMetadata }>> = {
  "every key": {
    yaml: 'id: havn-1\nurl: https://kystposten.example/1\npublisher: Kystposten\npublished: 2020-10-08\ntitle: "Havn: ny og stor"\nlanguage: nno',
    value: {
      id: "havn-1",
      url: "https://kystposten.example/1",
      publisher: "Kystposten",
      published: "2020-10-08",
      title: "Havn: ny og stor",
      language: "nno",
    },
  },
  "JSON is YAML": {
    yaml: '{"published": "2020-10", "title": "Havn"}',
    value: { published: "2020-10", title: "Havn" },
  },
  "a year stays a string": { yaml: "published: 2020", value: { published: "2020" } },
  "a title that looks like a number or a truth value": {
    yaml: "title: 1984\npublisher: no",
    value: { title: "1984", publisher: "no" },
  },
  "Norwegian letters in an id": { yaml: "id: ny_havn-på.øya", value: { id: "ny_havn-på.øya" } },
  nothing: { yaml: "", value: {} },
  "only a comment": { yaml: "# skal fylles ut", value: {} },
};

const REFUSED: Readonly<Record<string, { yaml: string; says: RegExp }>> = {
  "a list that is not closed": { yaml: "title: [a", says: /Flow sequence/u },
  "a string that is not closed": { yaml: "title: 'a", says: /Missing closing/u },
  "a key twice": { yaml: "title: a\ntitle: b", says: /unique/u },
  "two documents": { yaml: "title: a\n---\ntitle: b", says: /multiple documents/u },
  "an alias": { yaml: "title: &x a\npublisher: *x", says: /[Aa]lias/u },
  "a bomb of aliases": {
    yaml: `a: &a [x,x]\n${[..."bcdefghij"].map((key, index) => `${key}: &${key} [*${"abcdefghi"[index]},*${"abcdefghi"[index]}]`).join("\n")}`,
    says: /[Aa]lias/u,
  },
  "a list": { yaml: "- title: a", says: /expected object/u },
  "a word": { yaml: "havn", says: /expected object/u },
  "an unknown key": { yaml: "tittel: Havn", says: /tittel/u },
  "an unknown language": { yaml: "language: nb", says: /^prøve: language: .*nob/u },
  "a date in words": { yaml: "published: 8. oktober 2020", says: /^prøve: published: a date as/u },
  "a day that is not in the calendar": { yaml: "published: 2020-13-45", says: /^prøve: published: / },
  "an address that is none": { yaml: "url: kystposten", says: /^prøve: url: / },
  "an id that leaves the folder": { yaml: "id: ../havn", says: /^prøve: id: letters/u },
  "an id with a slash": { yaml: "id: a/b", says: /^prøve: id: letters/u },
  "an id that hides the file": { yaml: "id: .havn", says: /^prøve: id: letters/u },
  "a title that is a list": { yaml: "title: [a, b]", says: /^prøve: title: / },
};

describe("parseDeclared", () => {
  for (const [name, { yaml, value }] of Object.entries(DECLARED)) {
    it(`reads ${name}`, () => {
      expect(parseDeclared(yaml, "prøve")).toEqual({ value, diagnostics: [] });
    });
  }
  for (const [name, { yaml, says }] of Object.entries(REFUSED)) {
    it(`refuses ${name}, on one line that names the source`, () => {
      const { value, diagnostics } = parseDeclared(yaml, "prøve");
      expect(value).toEqual({});
      expect(diagnostics).toEqual([
        { code: "bad-metadata", severity: "error", message: expect.stringMatching(/^prøve: [^\n]+$/u) },
      ]);
      expect(diagnostics[0]?.message).toMatch(says);
    });
  }
});

const BODY = SHORT.map((row) => row[1]).join("\n");
const REFUSED_FILES: Readonly<Record<string, { bytes: Uint8Array; code: string }>> = {
  "no bytes": { bytes: new Uint8Array(), code: "empty-file" },
  "white space": { bytes: encode("\uFEFF \r\n\u00a0\n", "utf8"), code: "empty-file" },
  "a picture": { bytes: Uint8Array.from([137, 80, 78, 71, 0, 0, 0, 13]), code: "binary-file" },
  ...Object.fromEntries(
    LANGUAGES.filter(([language]) => ["dan", "swe", "other"].includes(language)).map(([, name, text]) => [
      name,
      { bytes: encode(text, "utf8"), code: "not-norwegian" },
    ]),
  ),
};

describe("ingest", () => {
  for (const [name, { bytes, code }] of Object.entries(REFUSED_FILES)) {
    it(`${name}: no article, and the last diagnostic says ${code}`, () => {
      const { value, diagnostics } = ingest({ file: "sak.txt", bytes });
      expect(value).toBeNull();
      expect(diagnostics.at(-1)).toMatchObject({ code, severity: "error" });
    });
  }

  it("names the article after the file, without its type", () => {
    for (const [file, id] of [
      ["sak.txt", "sak"],
      ["sak.2020.txt", "sak.2020"],
      ["mappe/sak.txt", "sak"],
    ] as const)
      expect(ingest({ file, bytes: encode(BODY, "utf8") }).value).toMatchObject({ id, file });
  });

  it("leaves the text as it is, front matter included, and tells the language of the rest", () => {
    const text = `---\ntitle: The new road is much longer than we thought it would be\n---\n${BODY}`;
    const { value, diagnostics } = ingest({ file: "sak.txt", bytes: encode(text, "utf8") });
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ text, encoding: "utf-8", mediaType: "text/plain" });
    expect(value?.metadata).toMatchObject({
      title: "The new road is much longer than we thought it would be",
      language: "nob",
      published: null,
    });
    expect(value?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("lets a broken sidecar cost the metadata only", () => {
    const { value, diagnostics } = ingest({
      file: "sak.txt",
      bytes: encode(BODY, "utf8"),
      sidecar: { file: "sak.meta.yaml", yaml: "publisher: [" },
    });
    expect(value?.metadata).toMatchObject({ title: SHORT[0]?.[1], publisher: null });
    expect(diagnostics).toMatchObject(
      [{ code: "bad-metadata", message: /^sak\.meta\.yaml: / }].map(({ code, message }) => ({
        code,
        message: expect.stringMatching(message),
      })),
    );
  });

  it("gives the same article for the same words in UTF-8 and windows-1252, but for the encoding", () => {
    const [a, b] = ["utf8", "windows-1252"].map(
      (encoding) => ingest({ file: "sak.txt", bytes: encode(BODY, encoding) }).value,
    );
    expect(b).toEqual({ ...a, encoding: "windows-1252", sha256: b?.sha256 });
  });
});
