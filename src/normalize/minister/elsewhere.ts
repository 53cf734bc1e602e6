/** Mentions that do not tell themselves who is meant, where the rest of the article does. */
import type { RawMention } from "../../extract/rule.ts";
import { gather } from "../../lists.ts";
import type { MinisterValue } from "../../model.ts";
import type { OfficeHolders } from "../office-holders.ts";
import type { Tenure } from "../registry/index.ts";
import { isFullName, mention, type ResolvedMinister } from "./mention.ts";

/** No name in any article. */
const NOBODY = "?";
/** What the rest of the article is asked for. */
interface Elsewhere {
  readonly isTitle: (raw: RawMention) => boolean;
  /** People whom the article names besides. */
  readonly others: readonly RawMention[];
  /** In an article without a date: its text, and who led which of the ministries in it. */
  readonly ministries: { readonly text: string; readonly resolver: OfficeHolders } | null;
}

/**
 * @param open mentions that nothing near them settles
 * @param resolved those that are settled
 */
export function ministersElsewhere(
  open: readonly RawMention[],
  resolved: readonly ResolvedMinister[],
  { isTitle, others, ministries }: Elsewhere,
): ResolvedMinister[] {
  const personAt = ({ start }: RawMention): RawMention["parts"] | undefined =>
    others.find((person) => person.start === start)?.parts;
  const hasTitle = open.some(({ offices }) => offices !== undefined);
  const byMinistry =
    ministries === null
      ? []
      : gather(open, (raw) =>
          personAt(raw)?.role === undefined
            ? ofMinistry(raw, ministries, hasTitle).filter(({ value }) => !isOther(raw, value, others))
            : [],
        );
  const known = [...resolved, ...byMinistry];
  const settled = new Set(byMinistry.map(({ raw }) => raw));
  const ministers = new Set(known.map(({ raw }) => raw.parts.person ?? ""));
  const isElsewhere = (raw: RawMention): boolean =>
    isTitle(raw) ||
    raw.parts.label !== undefined ||
    raw.parts.opens !== undefined ||
    ministers.has(personAt(raw)?.name ?? NOBODY);
  const late = gather(open, (raw): ResolvedMinister[] => {
    if (settled.has(raw)) return [];
    if (raw.offices !== undefined) return onlyMinister(raw, known, byMinistry);
    return isElsewhere(raw)
      ? namedElsewhere(raw, known).filter(({ value }) => !isOther(raw, value, others))
      : [];
  });
  return [...byMinistry, ...late];
}

/** "Kari A. Moe, rådgiver …, sier Moe": a surname that the article has told to be somebody else's. */
export function isOther(
  raw: RawMention,
  { person, form }: MinisterValue,
  others: readonly RawMention[],
): boolean {
  const surname = raw.parts.person ?? "";
  if (form !== "name" || person === null || surname.includes(" ")) return false;
  const given = `${person.split(" ")[0]} `;
  return others.some(({ start, parts: { name = "" } }) => {
    return start < raw.start && name.endsWith(` ${surname}`) && !name.startsWith(given);
  });
}

/** "Samferdsledepartementet": in nynorsk, of a ministry that has never been called anything else. */
const inNynorsk = (ministry: string, all: string): string =>
  all === "" || all.includes(";") ? ministry : all;

/** The prime minister's office stands in texts about everybody. */
const isNamedIn = (text: string, { ministry, office_id }: Tenure, { registry }: OfficeHolders): boolean =>
  office_id !== "statsminister" &&
  [ministry, inNynorsk(ministry, registry.offices.get(office_id)?.ministries_nn ?? "")].some((name) =>
    text.includes(name),
  );

/**
 * "Kari Li vil gi Kystdepartementet mer makt": a full name, where the article speaks of the one ministry that its bearer
 * has led; a surname where it speaks of "statsråden" as well.
 */
function ofMinistry(
  raw: RawMention,
  { text, resolver }: NonNullable<Elsewhere["ministries"]>,
  hasTitle: boolean,
): ResolvedMinister[] {
  const [person, another] = raw.persons ?? [];
  if (!(hasTitle || isFullName(raw)) || person === undefined || another !== undefined) return [];
  const led = resolver.tenuresOf(person, null).filter((tenure) => isNamedIn(text, tenure, resolver));
  // Who has had two offices in one ministry is there by the later.
  const tenure = led
    .filter(({ kind }) => kind !== "acting")
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  return tenure === undefined || led.some(({ ministry }) => ministry !== tenure.ministry)
    ? []
    : [mention(raw, tenure, "name")];
}

/** "Vil statsråden svare?" above "Statsråd Kari Li: Ja": the one minister whom the text names, and by an office or a ministry. */
function onlyMinister(
  raw: RawMention,
  known: readonly ResolvedMinister[],
  byMinistry: readonly ResolvedMinister[],
): ResolvedMinister[] {
  const people = new Set(known.map(({ value }) => value.person));
  const named = known.find(({ value }) => value.form === "name+role") ?? byMinistry[0];
  if (raw.parts.plural !== undefined || people.size !== 1 || named === undefined) return [];
  const { person, office } = named.value;
  return person === null || office === "statsminister" || named.raw.parts.former !== undefined
    ? []
    : [{ ...named, raw, value: { person, office, form: "role" } }];
}

/** "Aasland: Vi tar grep", "Aasland kom": a name above what tells that its bearer is a minister, or anywhere near it. */
function namedElsewhere(raw: RawMention, resolved: readonly ResolvedMinister[]): ResolvedMinister[] {
  const people = new Set(
    gather(resolved, ({ value }) =>
      value.person !== null && raw.persons?.includes(value.person) === true ? [value.person] : [],
    ),
  );
  const same = people.size === 1 ? resolved.find(({ value }) => people.has(value.person ?? "")) : undefined;
  if (same === undefined) return [];
  const { person, office } = same.value;
  const { party } = raw.parts;
  return [{ ...same, raw, value: { person, office, ...(party !== undefined && { party }), form: "name" } }];
}
