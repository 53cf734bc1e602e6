/** The tables a researcher edits, and the word tables that the rules are built from. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEntitySource, ownTable, parseTable, RegistryError } from "../src/normalize/index.ts";
import { OfficeHolders } from "../src/normalize/office-holders.ts";
import { lexiconOf } from "../src/normalize/registry/lexicon.ts";
import { at, registry } from "./support.ts";

const TABLES = ["ministers", "offices", "parties", "clusters", "organisations"] as const;
type Table = (typeof TABLES)[number];

const folder = at("src/normalize/registry");
const content = (table: Table): string => readFileSync(`${folder}/${table}.tsv`, "utf8");

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The rows as they stand in the file, without the schema's reading. */
function rowsOf(table: Table): Row[] {
  const [header = "", ...lines] = content(table).replace(/\n$/u, "").split("\n");
  const columns = header.split("\t");
  return lines.map((line, index) => {
    const cells = line.split("\t");
    return {
      line: index + 2,
      cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""])),
    };
  });
}

const rows: Readonly<Record<Table, readonly Row[]>> = {
  ministers: rowsOf("ministers"),
  offices: rowsOf("offices"),
  parties: rowsOf("parties"),
  clusters: rowsOf("clusters"),
  organisations: rowsOf("organisations"),
};

const listOf = (cell: string | undefined): string[] =>
  (cell ?? "").split(";").filter((item) => item.trim() !== "");
const isRealDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(day) &&
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
  new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
const repeated = (items: readonly string[]): string[] =>
  items.filter((item, index) => items.indexOf(item) !== index);

/** Letters of another script, combining marks on their own, and characters that cannot be seen. */
const foreign = (text: string): string[] => [
  ...(text.match(/(?!\p{Script=Latin})\p{L}|\p{M}/gu) ?? []),
  ...(text.match(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu) ?? []),
];

const FEWEST: Readonly<Record<Table, number>> = {
  ministers: 270,
  clusters: 115,
  organisations: 2600,
  offices: 48,
  parties: 25,
};
/** What makes a row the same record as another. */
const KEYS: Readonly<Record<Table, readonly string[]>> = {
  ministers: ["person", "office_id", "from"],
  clusters: ["cluster_id"],
  organisations: ["id"],
  offices: ["office_id"],
  parties: ["party"],
};
/** Where each row says where it is from. `offices` has no such columns: what an office is called has no one source. */
const SOURCES: Readonly<Partial<Record<Table, readonly [source: string, confidence: string]>>> = {
  ministers: ["source", "confidence"],
  clusters: ["sources", "confidence"],
  organisations: ["source", "confidence"],
  parties: ["source", "confidence"],
};

/** Records without a source, as known. */
const KNOWN_UNSOURCED: Readonly<Partial<Record<Table, readonly string[]>>> = {
  parties: ["INP", "PF", "K", "Lib", "FNB", "GP", "PS", "HP", "ALLI", "NSR", "uavh"],
  clusters: ["arena-integrerte-operasjoner"],
};

for (const table of TABLES) {
  describe(`${table}.tsv`, () => {
    const lines = rows[table];

    it(`has at least ${FEWEST[table]} rows, all of which load`, () => {
      expect(lines.length).toBeGreaterThanOrEqual(FEWEST[table]);
      expect(parseTable(table, content(table))).toHaveLength(lines.length);
    });

    it("is split at run time as its schema reads it", () => {
      expect(ownTable(table)).toEqual(parseTable(table, content(table)));
    });

    it("has as many columns in each row as in the header, each named once", () => {
      const [header = "", ...body] = content(table).replace(/\n$/u, "").split("\n");
      const columns = header.split("\t");
      expect(repeated(columns)).toEqual([]);
      const wrong = body.flatMap((line, index) =>
        line.split("\t").length === columns.length ? [] : [index + 2],
      );
      expect(wrong).toEqual([]);
    });

    it("is NFC, Latin script, one line break a line, no stray space", () => {
      expect(content(table)).toBe(content(table).normalize("NFC"));
      expect(content(table)).not.toContain("\r");
      expect(content(table).endsWith("\n")).toBe(true);
      const odd = lines.flatMap(({ line, cells }) =>
        Object.entries(cells).flatMap(([column, cell]) => [
          ...foreign(cell).map((character) => `${line} ${column}: ${JSON.stringify(character)}`),
          ...(cell !== cell.trim() || / {2}/u.test(cell) ? [`${line} ${column}: space`] : []),
        ]),
      );
      expect(odd).toEqual([]);
    });

    it("has each record once, and no row twice", () => {
      expect(repeated(lines.map(({ cells }) => KEYS[table].map((key) => cells[key]).join(" ")))).toEqual([]);
      expect(repeated(lines.map(({ cells }) => Object.values(cells).join("\t")))).toEqual([]);
    });

    const source = SOURCES[table];
    if (source !== undefined) {
      it("has a source and says how sure it is in each row", () => {
        const without = lines.filter(
          ({ cells }) => cells[source[0]] === "" || !/^(?:verified|recalled)$/u.test(cells[source[1]] ?? ""),
        );
        expect(without.map(({ cells }) => cells[KEYS[table][0] ?? ""])).toEqual(KNOWN_UNSOURCED[table] ?? []);
      });
    }
  });
}

describe("ministers", () => {
  it("serve from a real day to a later one", () => {
    const wrong = rows.ministers.filter(
      ({ cells: { from = "", to = "" } }) =>
        !(isRealDay(from) && (to === "" || (isRealDay(to) && from < to))),
    );
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });

  it("hold an office that offices.tsv has, for a party that parties.tsv has", () => {
    const wrong = registry.tenures.filter(
      ({ office_id, party }) =>
        !registry.offices.has(office_id) || (party !== "" && !registry.parties.has(party)),
    );
    expect(wrong.map(({ person, office_id, party }) => `${person} ${office_id} ${party}`)).toEqual([]);
  });

  it("hold one office at a time for one stretch of time, not twice", () => {
    const overlaps = registry.tenures.flatMap((one, index) =>
      registry.tenures
        .slice(index + 1)
        .flatMap((other) =>
          one.person === other.person &&
          one.office_id === other.office_id &&
          one.from < (other.to || "9999") &&
          other.from < (one.to || "9999")
            ? [`${one.person} ${one.office_id} ${one.from} ${other.from}`]
            : [],
        ),
    );
    expect(overlaps).toEqual([]);
  });

  it("that serve today have no end", () => {
    const open = registry.tenures.filter(({ to, kind }) => to === "" && kind === "ordinary");
    expect(open.filter(({ office_id }) => office_id === "statsminister")).toHaveLength(1);
    expect(open.length).toBeGreaterThanOrEqual(15);
  });
});

describe("clusters", () => {
  it("have levels with years in order", () => {
    const wrong = [...registry.clusters.values()].flatMap(({ cluster_id, levels, levels_estimated }) =>
      [...levels, ...levels_estimated].flatMap((level) => {
        const years = /^[^:]+:(?<from>\d{4})?-(?<to>\d{4})?$/u.exec(level)?.groups;
        return years === undefined || (years.from ?? "0") > (years.to ?? "9999")
          ? [`${cluster_id} ${level}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("follow clusters that exist", () => {
    const wrong = [...registry.clusters.values()].flatMap(({ cluster_id, predecessor_id, successor_id }) =>
      [...predecessor_id, ...successor_id]
        .filter((id) => !registry.clusters.has(id))
        .map((id) => `${cluster_id} ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  it("share no name with another cluster", () => {
    const names = [...registry.clusters.values()].flatMap(({ cluster_id, name, aliases }) =>
      [...new Set([name, ...aliases])].map((form) => `${form}\t${cluster_id}`),
    );
    const forms = names.map((line) => line.split("\t")[0] ?? "");
    expect(repeated(forms).map((form) => names.filter((line) => line.startsWith(`${form}\t`)))).toEqual([]);
  });
});

describe("organisations", () => {
  it("follow organisations that exist", () => {
    const ids = new Set(registry.organisations.map(({ id }) => id));
    const wrong = registry.organisations.filter(
      ({ successor_id }) => successor_id !== "" && !ids.has(successor_id),
    );
    expect(wrong.map(({ id, successor_id }) => `${id} ${successor_id}`)).toEqual([]);
  });

  it("share no name with another organisation", () => {
    const all = registry.organisations.flatMap(({ name, aliases }) => [...new Set([name, ...aliases])]);
    expect(repeated(all)).toEqual([]);
  });
});

describe("every list in a table", () => {
  const LISTS: Readonly<Partial<Record<Table, readonly string[]>>> = {
    ministers: ["person_aliases"],
    offices: ["variants_nb", "variants_nn"],
    parties: ["abbreviations"],
    clusters: ["aliases", "weak_aliases", "unseen_aliases", "levels", "sources"],
    organisations: ["aliases", "weak_aliases"],
  };
  for (const [table, columns] of Object.entries(LISTS)) {
    it(`${table}.tsv: names nothing twice`, () => {
      const wrong = rows[table as Table].flatMap(({ line, cells }) =>
        (columns ?? []).flatMap((column) =>
          repeated(listOf(cells[column])).map((item) => `${line} ${column}: ${item}`),
        ),
      );
      expect(wrong).toEqual([]);
    });
  }
});

describe("ids", () => {
  it("are lower-case ASCII", () => {
    const ids = [
      ...registry.offices.keys(),
      ...registry.clusters.keys(),
      ...registry.organisations.map(({ id }) => id),
    ];
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))).toEqual([]);
  });

  it("of every name in the lexicon lead back to the registry", () => {
    const source = createEntitySource(registry);
    const unknown = lexiconOf(registry).names.flatMap(({ kind, ids }) =>
      ids.filter((id) => {
        if (kind === "person") return !registry.tenures.some(({ person }) => person === id);
        // Countries come with Node, the rest is in places.tsv.
        if (kind === "place") return false;
        return kind === "office" ? !registry.offices.has(id) : source.describe(`${kind}:${id}`) === null;
      }),
    );
    expect(unknown).toEqual([]);
  });
});

// parseTable

const PARTY_HEADER = Object.keys(rows.parties[0]?.cells ?? {}).join("\t");
/** A party with its four names; the other columns say nothing but a confidence. */
const partyLine = (party: string, nameNb = "Xpartiet"): string =>
  `${party}\tX\t${nameNb}\tXpartiet\t\t\t\t\t\trecalled`;
const MINISTER_HEADER = Object.keys(rows.ministers[0]?.cells ?? {}).join("\t");
const ministerLine = (changes: Readonly<Record<string, string>>): string =>
  Object.entries({ ...rows.ministers[0]?.cells, ...changes })
    .map(([, cell]) => cell)
    .join("\t");

/** Sentence → table, content, what the message has to name. */
const BROKEN: Readonly<Record<string, readonly [table: Table, content: string, names: readonly string[]]>> = {
  "a cell too many": [
    "parties",
    `${PARTY_HEADER}\n${partyLine("X")}\tmer`,
    ["parties.tsv", "line 2", "11 columns"],
  ],
  "a cell too many further down": [
    "parties",
    `${PARTY_HEADER}\n${partyLine("X")}\n\n${partyLine("Y")}\tmer`,
    ["parties.tsv", "line 4", "11 columns"],
  ],
  "an empty cell that must be filled": [
    "parties",
    `${PARTY_HEADER}\n${partyLine("X", "")}`,
    ["parties.tsv", "line 2", "column name_nb"],
  ],
  "a column that is missing": [
    "parties",
    "party\tabbreviations\tname_nb\nX\tX\tXpartiet",
    ["parties.tsv", "line 2", "column name_nn"],
  ],
  "a day as people write it": [
    "ministers",
    `${MINISTER_HEADER}\n${ministerLine({ from: "17.03.2000" })}`,
    ["ministers.tsv", "line 2", "column from", "2020-01-24"],
  ],
  "an end that is no day": [
    "ministers",
    `${MINISTER_HEADER}\n${ministerLine({})}\n${ministerLine({ to: "i fjor" })}`,
    ["ministers.tsv", "line 3", "column to"],
  ],
  "a kind of tenure nobody knows": [
    "ministers",
    `${MINISTER_HEADER}\n${ministerLine({ kind: "deputy" })}`,
    ["ministers.tsv", "line 2", "column kind"],
  ],
  "a column nobody knows": [
    "parties",
    `${PARTY_HEADER}\tcolour\n${partyLine("X")}\tgrønn`,
    ["parties.tsv", "line 1", "colour"],
  ],
  "a day that no calendar has": [
    "ministers",
    `${MINISTER_HEADER}\n${ministerLine({ from: "2000-02-31" })}`,
    ["ministers.tsv", "line 2", "column from"],
  ],
  "an end before the start": [
    "ministers",
    `${MINISTER_HEADER}\n${ministerLine({ from: "2001-01-01", to: "2000-01-01" })}`,
    ["ministers.tsv", "line 2", "column to"],
  ],
  "a cell too few": ["parties", `${PARTY_HEADER}\nX\tX\tXpartiet`, ["parties.tsv", "line 2", "3 columns"]],
};

describe("a broken table is refused, and the message says where", () => {
  for (const [name, [table, broken, names]] of Object.entries(BROKEN)) {
    it(name, () => {
      let message = "";
      try {
        parseTable(table, broken);
      } catch (error) {
        if (!(error instanceof RegistryError)) throw error;
        message = error.message;
      }
      for (const part of names) expect(message).toContain(part);
    });
  }

  it("and a good one is read", () => {
    expect(
      parseTable("parties", `${PARTY_HEADER}\n${partyLine("X").replace("X\tX", "X\tX; Xp")}\n\n`),
    ).toMatchObject([{ party: "X", abbreviations: ["X", "Xp"], name_nb: "Xpartiet", name_nn: "Xpartiet" }]);
  });
});

// Word tables

const MODULES: Readonly<Record<string, object>> = Object.fromEntries(
  await Promise.all(
    readdirSync(at("src/extract/norwegian")).map(
      async (file): Promise<[string, object]> => [
        file.replace(/\.ts$/u, ""),
        (await import(at(`src/extract/norwegian/${file}`))) as object,
      ],
    ),
  ),
);

/** Words of an exported table: entries of an array or set, keys of a record; null for what is no table. */
function wordsOf(exported: unknown): readonly string[] | null {
  if (exported instanceof Set) return [...exported].filter((item) => typeof item === "string");
  if (exported instanceof Map) return [...exported.keys()].filter((item) => typeof item === "string");
  if (Array.isArray(exported)) return exported.filter((item) => typeof item === "string");
  if (exported === null || typeof exported !== "object" || exported instanceof RegExp) return null;
  return Object.keys(exported);
}

/** Module and table → words that stand in it twice, as known. */
const KNOWN_REPEATS: Readonly<Record<string, readonly string[]>> = {
  // "kr" and "kr." begin with the same word.
  "money CURRENCY_STARTS": ["kr", "rs"],
};

describe("word tables", () => {
  it("are all looked at", () => {
    for (const module of ["calendar", "modifiers", "money", "nouns", "numerals", "titles"])
      expect(Object.keys(MODULES)).toContain(module);
  });

  for (const [module, exports] of Object.entries(MODULES)) {
    for (const [name, exported] of Object.entries(exports)) {
      const words = wordsOf(exported);
      if (words === null) continue;
      it(`${module}: ${name} is lower-case NFC Latin, without repeats`, () => {
        expect(words.length).toBeGreaterThan(0);
        const odd = words.filter(
          (word) =>
            word !== word.toLowerCase() ||
            word !== word.normalize("NFC") ||
            word !== word.trim() ||
            word === "" ||
            foreign(word).length > 0,
        );
        expect(odd).toEqual([]);
        expect(repeated(words)).toEqual(KNOWN_REPEATS[`${module} ${name}`] ?? []);
      });
    }

    it(`${module}.ts is NFC and has no letter of another script, strings that are not exported among them`, () => {
      const source = readFileSync(at(`src/extract/norwegian/${module}.ts`), "utf8");
      expect(source).toBe(source.normalize("NFC"));
      expect(foreign(source).filter((character) => character !== "\n")).toEqual([]);
    });
  }
});

// Who held which office

const MAIN_OFFICES = [
  "statsminister",
  "finansminister",
  "utenriksminister",
  "naeringsminister",
  "helseminister",
  "kunnskapsminister",
  "samferdselsminister",
  "justisminister",
  "forsvarsminister",
  "landbruksminister",
  "kommunalminister",
] as const;

/** Every day since the second Stoltenberg government came in. */
const DAYS: readonly string[] = Array.from({ length: 7655 }, (_, index) =>
  new Date(Date.UTC(2005, 9, 17 + index)).toISOString().slice(0, 10),
);

/** Office → days on which nobody can be told, as known. */
const KNOWN_GAPS: Readonly<Partial<Record<(typeof MAIN_OFFICES)[number], readonly string[]>>> = {};

describe("every main office has one holder on every day", () => {
  const resolver = new OfficeHolders(registry, lexiconOf(registry));

  it("from October 2005 to October 2026", () => {
    expect([DAYS[0], DAYS.at(-1)]).toEqual(["2005-10-17", "2026-10-01"]);
  });

  for (const office of MAIN_OFFICES) {
    const gapsOf = (offices: readonly string[], form: string): string[] =>
      DAYS.filter((day) => {
        return resolver.holder(offices, form, { first: day, last: day }) === null;
      });

    it(office, () => {
      expect(gapsOf([office], registry.offices.get(office)?.title_nb ?? "")).toEqual(
        KNOWN_GAPS[office] ?? [],
      );
    });

    it(`${office}, as the articles write it`, () => {
      const forms = [
        registry.offices.get(office)?.title_nb ?? "",
        registry.offices.get(office)?.title_nn ?? "",
      ];
      for (const form of forms.flatMap((title) => [title, `${title}en`])) {
        const offices = resolver.officesOf(form);
        expect(offices, form).toContain(office);
        expect(gapsOf(offices, form), form).toEqual(KNOWN_GAPS[office] ?? []);
      }
    });
  }
});

describe("countries", () => {
  it("are named as Unicode's data names them", () => {
    const [bokmål, nynorsk] = ["nb", "nn"].map(
      (language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
    );
    const known = registry.countries.filter(({ code }) => bokmål?.of(code) !== undefined);
    expect(known.length).toBeGreaterThan(240);
    // Unicode renames a country now and then; most have to agree with the Node that runs this.
    const agreeing = known.filter(
      ({ code, name_nb, name_nn }) => bokmål?.of(code) === name_nb && nynorsk?.of(code) === name_nn,
    );
    expect(agreeing.length / known.length).toBeGreaterThan(0.97);
  });
});
