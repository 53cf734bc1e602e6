/**
 * Facts about the world with dates and sources: ministers by tenure, offices, parties, clusters, organisations.
 * One record a row in the .tsv files beside this one; adding a cluster is adding a row.
 */
import { readFileSync } from "node:fs";
import * as z from "zod";
import { parseRows } from "../../table.ts";
import { merge, RegistryError, readOverlay } from "./overlay.ts";

export { RegistryError } from "./overlay.ts";

declare const __REGISTRY__: string;

const text = z.string();
const filled = z.string().min(1);
const itemsOf = (cell: string): string[] =>
  cell === ""
    ? []
    : cell
        .split(";")
        .map((item) => item.trim())
        .filter((item) => item !== "");
const list = z.string().transform(itemsOf);
const isInCalendar = (iso: string): boolean => {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
};
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "a day as 2020-01-24")
  .refine(isInCalendar, "a day that is in the calendar");

const tables = {
  ministers: z
    .strictObject({
      person: filled,
      office_nb: filled,
      office_nn: filled,
      ministry: text,
      party: text,
      cabinet: text,
      from: day,
      to: z.union([day, z.literal("")]),
      note: text,
      source: filled,
      confidence: filled,
      kind: z.enum(["ordinary", "acting"]),
      office_id: filled,
      person_aliases: list,
      title_confidence: text,
    })
    .refine(({ from, to }) => to === "" || from < to, { path: ["to"], message: "a day after `from`" }),
  offices: z.strictObject({
    office_id: filled,
    title_nb: filled,
    title_nn: filled,
    kind: filled,
    variants_nb: list,
    variants_nn: list,
    official_titles_over_time: text,
    ministries_over_time: text,
    ministries_nn: text,
    abbreviations: text,
    in_ministers_tsv: text,
    note: text,
    ambiguous_variants: list,
  }),
  parties: z.strictObject({
    party: filled,
    abbreviations: list,
    name_nb: filled,
    name_nn: filled,
    name_variants: list,
    former_names: text,
    english: text,
    note: text,
    source: text,
    confidence: filled,
  }),
  clusters: z.strictObject({
    cluster_id: filled,
    name: filled,
    aliases: list,
    weak_aliases: list,
    unseen_aliases: list,
    levels: list,
    levels_estimated: list,
    region: text,
    sector: text,
    program: z.enum(["yes", "no", "hub-node"]),
    predecessor_id: list,
    successor_id: list,
    website: text,
    sources: list,
    confidence: filled,
    notes: text,
  }),
  organisations: z.strictObject({
    id: filled,
    name: filled,
    aliases: list,
    weak_aliases: list,
    kind: filled,
    successor_id: text,
    source: filled,
    confidence: filled,
    notes: text,
  }),
  places: z.strictObject({
    name: filled,
    kind: z.enum(["county", "municipality", "region", "town"]),
    /** Number of the municipality or county. */
    code: text,
    part_of: text,
    from: text,
    to: text,
    aliases: list,
    /** Also an everyday word or a surname: a place only behind a preposition. */
    ambiguous: z.enum(["", "yes"]),
    source: filled,
  }),
  countries: z.strictObject({
    /** ISO 3166, and the codes that Unicode adds. */
    code: filled,
    name_nb: filled,
    name_nn: filled,
    /** Other names in everyday use. */
    aliases: list,
    source: filled,
  }),
  "given-names": z.strictObject({
    name: filled,
    /** Also an everyday word or a place. */
    ambiguous: z.enum(["", "yes"]),
    source: filled,
  }),
} as const;

type TableName = keyof typeof tables;
type Row<T extends TableName> = z.infer<(typeof tables)[T]>;
export type Tenure = Row<"ministers">;
export type Office = Row<"offices">;
export type Party = Row<"parties">;
export type Cluster = Row<"clusters">;
export type Organisation = Row<"organisations">;
export type Place = Row<"places">;
export type Country = Row<"countries">;

/**
 * Reads one table: a header line, then one record a line, columns separated by tabs.
 * @param file what messages call it
 * @throws RegistryError on a wrong number of columns or a value that does not fit
 */
export function parseTable<T extends TableName>(name: T, content: string, file = `${name}.tsv`): Row<T>[] {
  const schema: z.ZodObject = tables[name];
  return parseRows(schema, content, file, RegistryError).map(({ row }) => row as Row<T>);
}

const contentOf = (name: TableName): string =>
  readFileSync(new URL(`${__REGISTRY__}${name}.tsv`, import.meta.url), "utf8");

/**
 * A table that comes with klartekst, its cells only split: a test holds these tables against their schemas, so that
 * nobody waits for it at every start.
 */
export function ownTable<T extends TableName>(name: T): Row<T>[] {
  const shape: Readonly<Record<string, unknown>> = tables[name].shape;
  const [header = "", ...lines] = contentOf(name).trimEnd().split("\n");
  const columns = header.split("\t").map((column) => ({ column, isList: shape[column] === list }));
  return lines.map((line) => {
    const cells = line.split("\t");
    const row: Record<string, unknown> = {};
    columns.forEach(({ column, isList }, index) => {
      const cell = cells[index] ?? "";
      row[column] = isList ? itemsOf(cell) : cell;
    });
    return row as Row<T>;
  });
}

export interface Registry {
  readonly tenures: readonly Tenure[];
  readonly offices: ReadonlyMap<string, Office>;
  readonly parties: ReadonlyMap<string, Party>;
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
  readonly countries: readonly Country[];
  /** Given names as written. */
  readonly givenNames: ReadonlySet<string>;
  /** Digest of the rows that a project adds or overrides; null where there are none. */
  readonly overlay: string | null;
}

/** What a registry is made of: its tables, and the given names. */
export type Rows = { [T in Exclude<TableName, "given-names">]: readonly Row<T>[] } & {
  readonly givenNames: ReadonlySet<string>;
  readonly overlay?: string | null;
};

export function createRegistry(rows: Rows): Registry {
  const parties = new Map<string, Party>();
  for (const party of rows.parties) {
    for (const form of [party.party, party.name_nb, party.name_nn, ...party.abbreviations])
      parties.set(form, party);
  }
  return {
    tenures: rows.ministers,
    offices: new Map(rows.offices.map((office) => [office.office_id, office])),
    parties,
    clusters: new Map(rows.clusters.map((cluster) => [cluster.cluster_id, cluster])),
    organisations: rows.organisations,
    places: rows.places,
    countries: rows.countries,
    givenNames: rows.givenNames,
    overlay: rows.overlay ?? null,
  };
}

/** The first column of thousands of rows. */
function ownNames(): Set<string> {
  return new Set(
    contentOf("given-names")
      .split("\n")
      .slice(1)
      .map((line) => line.slice(0, line.indexOf("\t"))),
  );
}

/**
 * The registry that comes with klartekst, and over it what a project knows besides: a folder with files of the same
 * names and columns, in which a row with a new key adds and one with a known key overrides.
 * @param overlay the folder
 * @throws RegistryError when a file cannot be used, naming file, line and column
 */
export function loadRegistry(overlay?: string): Registry {
  const own = overlay === undefined ? null : readOverlay(overlay);
  const read = <T extends TableName>(name: T): Row<T>[] => {
    const rows = ownTable(name);
    const more = own?.tables.get(name);
    return more === undefined ? rows : merge(name, rows, parseTable(name, more.content, more.file));
  };
  const names = own?.tables.get("given-names");
  return createRegistry({
    ministers: read("ministers"),
    offices: read("offices"),
    parties: read("parties"),
    clusters: read("clusters"),
    organisations: read("organisations"),
    places: read("places"),
    countries: read("countries"),
    givenNames: new Set([
      ...ownNames(),
      ...(names === undefined
        ? []
        : parseTable("given-names", names.content, names.file).map(({ name }) => name)),
    ]),
    overlay: own?.digest ?? null,
  });
}
