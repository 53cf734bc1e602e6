/** How a match's parts became its value: what was read against the article's day, and which rows of the registry were used. */
import type { RawMention } from "../extract/index.ts";
import type { Mention, MentionOf, Metadata } from "../model.ts";
import {
  type Anchor,
  isProgramme,
  type OfficeHolders,
  periodOf,
  type Registry,
  type Tenure,
} from "../normalize/index.ts";

/** A row of the registry that a value rests on. */
export interface RegistryRow {
  /** The file's name, without ".tsv". */
  readonly table: string;
  readonly id: string;
  readonly name: string;
  /** Of a tenure: first day, and the first day after it; empty: still in office. */
  readonly from?: string;
  readonly to?: string;
  readonly source: string;
}

export interface ValueAccount {
  /** Sentences. */
  readonly how: readonly string[];
  readonly registry: readonly RegistryRow[];
}

/** What values are read against. */
export interface ArticleContext {
  readonly registry: Registry;
  readonly holders: OfficeHolders;
  readonly anchor: Anchor | null;
  readonly metadata: Metadata;
  /** Of the whole article. */
  readonly mentions: readonly Mention[];
}

const NOTHING: ValueAccount = { how: [], registry: [] };

/** "2020-10-08 (updated: date line)"; what is known of the article's day. */
export function dayOf({ anchor, metadata }: Pick<ArticleContext, "anchor" | "metadata">): string {
  if (anchor === null) return "not known";
  const { published, updated, sources } = metadata;
  const label = published !== null ? "published" : updated !== null ? "updated" : "inferred";
  return `${anchor.edtf} (${label}: ${sources[label] ?? (label === "inferred" ? "the years that its text speaks of" : "given")})`;
}

const tenureRow = (tenure: Tenure): RegistryRow => ({
  table: "ministers",
  id: `${tenure.office_id}, ${tenure.person}`,
  name: tenure.office_nb,
  from: tenure.from,
  to: tenure.to,
  source: tenure.source,
});

function dateAccount(
  { value, start, end }: MentionOf<"date">,
  raws: readonly RawMention[],
  context: ArticleContext,
) {
  const how: string[] = [];
  const pieces = raws.filter((raw) => raw.kind === "date" && raw.start >= start && raw.end <= end);
  if (pieces.length > 1)
    how.push(`two dates that "fra … til" joins (${pieces.map(({ rule }) => rule).join(", ")})`);
  if (value.anchor !== undefined) {
    how.push(`read against the article's day: ${dayOf(context)}`);
    if (context.anchor?.uncertain === "day" && value.edtf.endsWith("?"))
      how.push('"?": the article only says when it was updated');
    if (context.anchor?.uncertain === "all" && value.edtf.endsWith("?"))
      how.push('"?": the article\'s year is inferred');
  } else if (value.form === "relative" || value.edtf.startsWith("XXXX"))
    how.push("the article's day is not known, so what depends on it stays X");
  else how.push("stated by the text itself");
  if (value.bound !== undefined)
    how.push(`the preposition before it opens the time to one side: ${value.bound}`);
  return { how, registry: [] };
}

/** "Iselin Nybø (2020-01-24–2021-10-14)" */
const held = ({ person, from, to }: Tenure): string => `${person} (${from}–${to === "" ? "today" : to})`;

function ministerAccount(
  mention: MentionOf<"minister">,
  raw: RawMention | undefined,
  context: ArticleContext,
): ValueAccount {
  const { person, office, form } = mention.value;
  const { anchor, holders, registry } = context;
  const period = anchor === null ? null : periodOf(anchor);
  const how: string[] = [];
  const then = period === null ? "" : `, article's day: ${dayOf(context)}`;
  if (person === null) {
    how.push(`an office without a name${then}: neither the article nor the registry tells who held it`);
    const held = registry.offices.get(raw?.offices?.[0] ?? "");
    return { how, registry: held === undefined ? [] : [officeRow(held.office_id, held.title_nb)] };
  }
  const own = holders.tenuresOf(person, period);
  const all = own.length > 0 ? own : holders.tenuresOf(person, null);
  const tenure = all.find(({ office_nb }) => office_nb === office) ?? all[0];
  const naming = context.mentions.find(
    (other): other is MentionOf<"minister"> =>
      other.kind === "minister" &&
      other.value.person === person &&
      other.value.form === "name+role" &&
      other.start !== mention.start,
  );
  const byDay = period === null ? null : holders.holder(raw?.offices ?? [], raw?.parts.office ?? "", period);
  if (form === "name+role") how.push(`name and office stand together${then}: the tenure of both`);
  else if (form === "role" && byDay?.person === person)
    how.push(`an office without a name${then}: who held it then`);
  else if (form === "role" && naming === undefined && period === null)
    how.push(
      "an office without a name: who held it while all the ministers that the article names were in office",
    );
  else if (form === "role") how.push(`an office without a name${then}: whom the article names for it`);
  else how.push(`a name without an office${then}: can be ${(raw?.persons ?? [person]).join(" or ")}`);
  if (naming !== undefined && form !== "name+role")
    how.push(`the article has "${naming.text}" at ${naming.start}`);
  if (tenure !== undefined) how.push(`the tenure: ${tenure.office_nb}, ${held(tenure)}`);
  return { how, registry: tenure === undefined ? [] : [tenureRow(tenure)] };
}

const officeRow = (id: string, name: string): RegistryRow => ({ table: "offices", id, name, source: "" });

/** The row behind an entity's id. */
function rowOf(entity: string | undefined, registry: Registry): RegistryRow | undefined {
  const [kind, id = ""] = entity?.split(":") ?? [];
  if (kind === "cluster") {
    const cluster = registry.clusters.get(id);
    return cluster && { table: "clusters", id, name: cluster.name, source: cluster.sources.join(" ") };
  }
  if (kind !== "organisation" && kind !== "programme") return undefined;
  const body = registry.organisations.find(
    (item) => item.id === id && isProgramme(item) === (kind === "programme"),
  );
  return body && { table: "organisations", id, name: body.name, source: body.source };
}

function placeRows(name: string, registry: Registry): RegistryRow[] {
  const isNamed = (other: string): boolean => other === name;
  return [
    ...registry.places
      .filter((place) => isNamed(place.name) || place.aliases.some(isNamed))
      .map(({ name: own, code, kind, source }) => ({
        table: "places",
        id: code === "" ? kind : code,
        name: own,
        source,
      })),
    ...registry.countries
      .filter(({ name_nb, name_nn, aliases }) => [name_nb, name_nn, ...aliases].some(isNamed))
      .map(({ code, name_nb, source }) => ({ table: "countries", id: code, name: name_nb, source })),
  ];
}

/** @param raw the match it came from. @param raws all of the article */
export function accountOf(
  mention: Mention,
  raw: RawMention | undefined,
  raws: readonly RawMention[],
  context: ArticleContext,
): ValueAccount {
  const { registry } = context;
  switch (mention.kind) {
    case "date":
      return dateAccount(mention, raws, context);
    case "minister":
      return ministerAccount(mention, raw, context);
    case "amount":
      return raw?.parts.currency === undefined && raw?.parts.unit === undefined
        ? { how: ["names no currency: that of the amount before it in the block, else NOK"], registry: [] }
        : NOTHING;
    case "person":
      return mention.value.name === mention.text
        ? NOTHING
        : { how: [`the name as the article has it in full: ${mention.value.name}`], registry: [] };
    case "place":
      return { how: [], registry: placeRows(mention.value.name, registry) };
    case "cluster":
    case "organisation":
    case "programme": {
      const row = rowOf(mention.entity, registry);
      const how: string[] = [];
      if (row === undefined) how.push("not in the registry: told by the words alone");
      else if (raw?.parts.weak !== undefined)
        how.push(`"${mention.text}" alone could be anything; the article backs that it is ${row.name}`);
      else if (mention.kind === "cluster" && raw?.clusters === undefined)
        how.push(`one letter away from a name of ${row.name}`);
      return { how, registry: row === undefined ? [] : [row] };
    }
    default:
      return NOTHING;
  }
}
