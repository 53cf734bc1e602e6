/** Organisations and programmes: which one of the registry a mention is, or the name that it gives. */
import type { RawMention } from "../extract/index.ts";
import { LOCAL_ROLE } from "../extract/norwegian/people.ts";
import { gather } from "../lists.ts";
import type { Mention } from "../model.ts";
import { Cover } from "../spans.ts";
import { entityId } from "./identity.ts";
import type { Registry } from "./registry/index.ts";
import { yearBefore } from "./registry/lexicon.ts";

export interface ResolvedBody {
  readonly raw: RawMention;
  readonly value: { readonly name: string };
  readonly entity: string;
}

/** What an article has, by kind. */
interface Raws {
  /** Organisations and programmes. */
  readonly body: readonly RawMention[];
  readonly person: readonly RawMention[];
  readonly place: readonly RawMention[];
}

/** Short names that the article tells to be bodies': somebody's employer is called so, or it went bankrupt. What is a place as well is none. */
function toldNames({ body, person, place }: Raws): ReadonlySet<string> {
  const told = new Set(body.flatMap(({ parts }) => (parts.told === undefined ? [] : (parts.weak ?? []))));
  for (const { parts } of person)
    if (parts.affiliation !== undefined && !LOCAL_ROLE.test(parts.role ?? "")) told.add(parts.affiliation);
  for (const { parts } of place) told.delete(parts.name ?? "");
  return told;
}

export class BodyResolver {
  /** Id → name. */
  readonly #names: ReadonlyMap<string, string>;
  /** Name, or another name → id. Made when it is first needed. */
  #ids: ReadonlyMap<string, string> | undefined;
  readonly #organisations: Registry["organisations"];
  /** Id → the year before which the body had a name that another one has now. */
  readonly #before: ReadonlyMap<string, number>;

  constructor({ organisations }: Registry) {
    this.#organisations = organisations;
    this.#names = new Map(organisations.map(({ id, name }) => [id, name]));
    this.#before = new Map(
      organisations.flatMap(({ id, aliases }) => {
        const year = aliases.map(yearBefore).find((found) => found !== undefined);
        return year === undefined ? [] : [[id, year] as const];
      }),
    );
  }

  #idOf(name: string): string | undefined {
    this.#ids ??= new Map(
      this.#organisations.flatMap(({ id, name, aliases }) => [name, ...aliases].map((key) => [key, id])),
    );
    return this.#ids.get(name);
  }

  /** "Havlys AS" is the "Havlys" that the registry knows. */
  #entityOf(kind: "organisation" | "programme", name: string): string {
    const known = / ASA?$/.test(name) ? this.#idOf(name.slice(0, name.lastIndexOf(" "))) : undefined;
    return known === undefined ? entityId(kind, name) : `${kind}:${known}`;
  }

  /** Of several bodies of one name, the one that had it then; in an article without a year, the one that has it now. */
  #calledSo(ids: readonly string[] | undefined, year: number): string | undefined {
    if (ids === undefined || ids.length < 2) return ids?.[0];
    const before = (id: string): number | undefined => this.#before.get(id);
    return ids.find((id) => year < (before(id) ?? 0)) ?? ids.find((id) => before(id) === undefined) ?? ids[0];
  }

  /**
   * @param mentions what is known already: an organisation that only its surroundings tell gives way to a cluster or a minister
   * @param year the article's
   */
  resolve(raws: Raws, mentions: readonly Mention[], year = Number.POSITIVE_INFINITY): ResolvedBody[] {
    const sure = new Cover(mentions.filter(({ kind }) => kind === "cluster" || kind === "minister"));
    const backed = new Set(
      gather(raws.body, (raw) => (raw.parts.weak === undefined ? (raw.organisations ?? []) : [])),
    );
    const told = toldNames(raws);
    return gather(raws.body, (raw): readonly ResolvedBody[] => {
      const { weak } = raw.parts;
      // "Næringsforeningen" is the one that the article gives in full, or none.
      const id =
        weak === undefined
          ? this.#calledSo(raw.organisations, year)
          : raw.organisations?.find((other) => backed.has(other));
      const known = id === undefined ? undefined : this.#names.get(id);
      const short = weak !== undefined && told.has(weak) ? weak : undefined;
      const name = known ?? raw.parts.name ?? short;
      if (name === undefined || (known === undefined && sure.touches(raw))) return [];
      const kind = raw.kind as "organisation" | "programme";
      return [
        { raw, value: { name }, entity: known === undefined ? this.#entityOf(kind, name) : `${kind}:${id}` },
      ];
    });
  }
}
