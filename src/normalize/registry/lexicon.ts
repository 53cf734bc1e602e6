/** Registry → lexicon: the names that the rules look for, and what each can stand for. */
import type { Organisation, Registry } from "./index.ts";

export interface LexiconName {
  readonly kind: "person" | "office" | "cluster" | "organisation" | "programme" | "place";
  readonly surface: string;
  readonly ids: readonly string[];
  readonly weak: boolean;
  readonly definite: boolean;
}

/** Kinds of offices that a minister holds. */
export const isMinisterOffice = (kind: string): boolean =>
  kind === "minister" || kind === "government-generic";

/** Kinds of offices that somebody holds who is a minister by another one: "nordisk samarbeidsminister". */
const isAdditional = (kind: string): boolean => kind === "minister-additional";
/** What such an office says of its holder: a minister. */
const ANY_MINISTER = "statsraad";

/** "Nygård" is also written "Nygaard", and "Aasland" "Åsland". */
const withDoubleA = (name: string): string[] =>
  /[åÅ]|[Aa]a/u.test(name)
    ? [
        name,
        name.replaceAll("å", "aa").replaceAll("Å", "Aa"),
        name.replaceAll("aa", "å").replaceAll("Aa", "Å"),
      ]
    : [name];

/** "Anne-Grete" is also written "Anne Grete", "Kari T. Moe" "Kari T.Moe", and "Odd Arne" "Odd-Arne", where both are given names. */
function spellings(name: string, givenNames: ReadonlySet<string>): string[] {
  if (name.includes(". ")) return [name, name.replaceAll(". ", ".")];
  if (name.includes("-")) return [name, name.replaceAll("-", " ")];
  const [first = "", second = "", ...rest] = name.split(" ");
  const areGiven = rest.length > 0 && givenNames.has(first) && givenNames.has(second);
  return areGiven ? [name, [`${first}-${second}`, ...rest].join(" ")] : [name];
}

/** What a person is called without the given name: the last word, and the last two of a longer name. */
export function surnames(name: string): string[] {
  const words = name.split(" ");
  return words.length > 2 ? [words.slice(-1).join(" "), words.slice(-2).join(" ")] : words.slice(-1);
}

/** Programmes, schemes, strategies and plans, told apart from the bodies that run them. */
export const isProgramme = (organisation: Organisation): boolean =>
  /programme|strategy/.test(organisation.kind);

const CLUSTER_NOUNS = ["klyngen", "klynga", "klyngja"] as const;
/** "Medieklyngen" is "Medieklynga" or "Medieklyngja" in nynorsk, and any name can take "-klyngen"; "Korn- og ølklyngen" can lack its hyphen. */
function clusterForms(name: string): string[] {
  const noun = CLUSTER_NOUNS.find((ending) => name.endsWith(ending));
  if (noun !== undefined)
    return CLUSTER_NOUNS.flatMap((ending) => {
      const form = name.slice(0, -noun.length) + ending;
      return form.includes("- og ") ? [form, form.replace("- og ", " og ")] : [form];
    });
  return /klyng|cluster/iu.test(name)
    ? [name]
    : [name, ...CLUSTER_NOUNS.map((ending) => `${name}-${ending}`)];
}

/** Initials take "-klyngen" as well: "NWC-klyngen". */
const weakForms = (name: string): string[] => (/^[A-ZÆØÅ]{3,}$/u.test(name) ? clusterForms(name) : [name]);

/** Ministries are written small as well, and without the hyphen: "nærings og fiskeridepartementet". */
function ministryForms(name: string): string[] {
  if (!name.endsWith("departementet")) return [name];
  const small = (name[0] ?? "").toLowerCase() + name.slice(1);
  return [...new Set([name, small, name.replace(/-(?= og )/u, ""), small.replace(/-(?= og )/u, "")])];
}

/** "Eksportrådet (før 2004)": until then one body was called so, and later another is. */
const ONCE = / \(før (?<year>\d{4})\)$/u;
/** The year before which a name in the registry is meant; undefined where it is meant at all times. */
export const yearBefore = (name: string): number | undefined => {
  const year = ONCE.exec(name)?.groups?.year;
  return year === undefined ? undefined : Number(year);
};

/** "Nærings-og handelsminister": the blank is missing. */
const officeForms = (form: string): string[] =>
  form.includes("- og ") ? [form, form.replace("- og ", "-og ")] : [form];

/** "Arena |Havpuls", "Fornybarklyngen |Havpuls": what stands in front makes a name no weaker. */
const ends = (name: string, inner: string): boolean => name.endsWith(` ${inner}`);

/** "The Fjord Robotics Cluster": as the cluster is called in English. */
const withArticle = (name: string): string[] =>
  / Cluster$/u.test(name) && !name.startsWith("The ") ? [name, `The ${name}`] : [name];

class Names {
  /** All have the same fields: what goes over names meets one shape. */
  readonly #names = new Map<string, LexiconName & { ids: string[]; weak: boolean }>();

  add(
    kind: LexiconName["kind"],
    surface: string,
    id: string,
    more: { weak?: boolean; definite?: boolean } = {},
  ): void {
    const key = `${kind} ${surface}`;
    const known = this.#names.get(key);
    if (known === undefined) {
      this.#names.set(key, {
        kind,
        surface,
        ids: [id],
        weak: more.weak ?? false,
        definite: more.definite ?? false,
      });
      return;
    }
    if (!known.ids.includes(id)) known.ids.push(id);
    known.weak &&= more.weak ?? false;
  }

  list(): LexiconName[] {
    return [...this.#names.values()];
  }
}

/** Parts of the world that ISO 3166 does not list. */
const PARTS_OF_THE_WORLD = [
  "EU",
  "Europa",
  "Asia",
  "Afrika",
  "Amerika",
  "Nord-Amerika",
  "Sør-Amerika",
  "Mellom-Amerika",
  "Latin-Amerika",
  "Oseania",
  "Antarktis",
  "Arktis",
  "Norden",
  "Skandinavia",
  "Baltikum",
  "Midtøsten",
  "Midt-Østen",
  "Øst-Europa",
  "Vest-Europa",
  "USA",
  "Storbritannia",
  "England",
  "Skottland",
  "Wales",
];

export function lexiconOf(registry: Registry): { names: LexiconName[]; givenNames: ReadonlySet<string> } {
  const names = new Names();
  for (const tenure of registry.tenures) {
    const written = [tenure.person, ...tenure.person_aliases];
    for (const name of written.flatMap((one) => spellings(one, registry.givenNames)).flatMap(withDoubleA)) {
      names.add("person", name, tenure.person);
      for (const surname of surnames(name))
        if (surname.length > 2) names.add("person", surname, tenure.person);
    }
  }
  for (const office of registry.offices.values()) {
    if (!isMinisterOffice(office.kind) && !isAdditional(office.kind)) continue;
    const also = office.ambiguous_variants.map((variant) => variant.split(">") as [string, string]);
    const forms = [office.title_nb, office.title_nn, ...office.variants_nb, ...office.variants_nn];
    for (const form of forms.flatMap(officeForms)) {
      // Plurals ("ministrene") point at several people named before; a rule of their own finds them.
      if (
        /(?:ministre|ministrar|rådar?|rådene|rådane|ministrene|ministrane|råder)$/u.test(form) &&
        !/råd$/u.test(form)
      )
        continue;
      // "næringsministeren", "statsråden ved Statsministerens kontor".
      const definite = /en(?: (?:ved|for) .{1,80})?$/u.test(form);
      names.add("office", form, isAdditional(office.kind) ? ANY_MINISTER : office.office_id, { definite });
      for (const [variant, other] of also)
        if (officeForms(variant).includes(form)) names.add("office", form, other, { definite });
    }
  }
  for (const cluster of registry.clusters.values()) {
    const strong = [cluster.name, ...cluster.aliases];
    for (const name of strong.flatMap(clusterForms).flatMap(withArticle))
      names.add("cluster", name, cluster.cluster_id);
    for (const name of [...cluster.weak_aliases, ...cluster.unseen_aliases].flatMap(weakForms))
      names.add("cluster", name, cluster.cluster_id, { weak: !strong.some((inner) => ends(name, inner)) });
  }
  for (const organisation of registry.organisations) {
    const kind = isProgramme(organisation) ? "programme" : "organisation";
    for (const name of [organisation.name, ...organisation.aliases].flatMap(ministryForms)) {
      // One everyday word ("Arena") or one letter names nothing by itself.
      if (name !== "Arena" && name.length > 1) names.add(kind, name.replace(ONCE, ""), organisation.id);
    }
    for (const name of organisation.weak_aliases)
      if (/^[A-ZÀ-ÖØ-Þ]/u.test(name)) names.add(kind, name, organisation.id, { weak: true });
  }
  for (const place of registry.places) {
    for (const name of [place.name, ...place.aliases])
      names.add("place", name, place.name, { weak: place.ambiguous === "yes" });
  }
  for (const name of PARTS_OF_THE_WORLD) names.add("place", name, name);
  for (const { name_nb, name_nn, aliases } of registry.countries)
    for (const written of [name_nb, name_nn, ...aliases]) names.add("place", written, name_nb);
  return { names: names.list(), givenNames: registry.givenNames };
}
