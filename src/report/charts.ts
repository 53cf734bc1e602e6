/** What the charts of a report show, from the knowledge base's timelines and facts. */
import type { KnowledgeBase, Timeline } from "../model.ts";
import type { AmountRow, Charts, LevelRow, Shortened, SpeakerRow } from "./shared/model.ts";

/** More rows nobody reads in a chart. */
const MOST_ROWS = { amounts: 15, levels: 60, speakers: 20 } as const;

/** Of one recipient: the latest ones. */
const MOST_AMOUNTS = 12;

const shortened = <T>(rows: readonly T[], most: number): Shortened<T> => ({
  rows: rows.slice(0, most),
  more: Math.max(0, rows.length - most),
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The year of an EDTF date, where it has one. */
const yearOf = (edtf: string | null): number | null => {
  const year = /^\d{4}/u.exec(edtf ?? "")?.[0];
  return year === undefined ? null : Number(year);
};

const largest = ({ amounts }: AmountRow): number => Math.max(0, ...amounts.map(({ value }) => value));

type Amount = AmountRow["amounts"][number];

/** One for each year and predicate: the largest, and how many there are. */
function byYear({ entries }: Timeline): Amount[] {
  const groups = new Map<string, Amount>();
  for (const { from, value, predicate = "", facts } of entries) {
    if (typeof value === "string") continue;
    const { value: amount, currency = "" } = value;
    const year = yearOf(from)?.toString() ?? null;
    const key = [year ?? "", predicate, currency].join("/");
    const known = groups.get(key);
    const count = (known?.count ?? 0) + 1;
    groups.set(
      key,
      known !== undefined && known.value >= amount
        ? { ...known, count }
        : { year, value: amount, currency, predicate, fact: facts?.[0] ?? null, count },
    );
  }
  return [...groups.values()];
}

function amountRows(timelines: readonly Timeline[]): AmountRow[] {
  return timelines
    .filter(({ kind }) => kind === "amount")
    .map((timeline) => {
      const amounts = byYear(timeline);
      return {
        name: timeline.name,
        amounts: amounts.slice(-MOST_AMOUNTS),
        more: Math.max(0, amounts.length - MOST_AMOUNTS),
      };
    })
    .sort((a, b) => largest(b) - largest(a) || compare(a.name, b.name));
}

/** Those that an article says something of come first. */
function levelRows(timelines: readonly Timeline[]): LevelRow[] {
  const rows = timelines
    .filter(({ kind }) => kind === "level")
    .map(({ name, entries }) => ({
      name,
      levels: entries.flatMap(({ from, to, value, source }) =>
        source === "registry" && typeof value === "string"
          ? [{ level: value, from: yearOf(from), to: yearOf(to) }]
          : [],
      ),
      claims: entries.flatMap(({ from, value, source, facts }) => {
        const year = yearOf(from);
        return source === "articles" && typeof value === "string" && year !== null
          ? [{ level: value, year, fact: facts?.[0] ?? null }]
          : [];
      }),
    }));
  const first = ({ levels, claims }: LevelRow): number =>
    Math.min(...[...levels.map(({ from }) => from), ...claims.map(({ year }) => year)].map((y) => y ?? 9999));
  return rows.sort(
    (a, b) =>
      Number(b.claims.length > 0) - Number(a.claims.length > 0) ||
      first(a) - first(b) ||
      compare(a.name, b.name),
  );
}

function speakerRows(facts: KnowledgeBase["facts"]): SpeakerRow[] {
  const speakers = new Map<
    string,
    { name: string; entity: string | null; direct: number; indirect: number }
  >();
  for (const { type, subject, qualifiers } of facts) {
    if (type !== "statement" || subject === null || !("name" in subject)) continue;
    const { name, entity = null } = subject;
    const row = speakers.get(entity ?? name) ?? { name, entity, direct: 0, indirect: 0 };
    row[qualifiers.mode === "indirect" ? "indirect" : "direct"]++;
    speakers.set(entity ?? name, row);
  }
  const said = ({ direct, indirect }: SpeakerRow): number => direct + indirect;
  return [...speakers.values()].sort((a, b) => said(b) - said(a) || compare(a.name, b.name));
}

export const chartsOf = ({ timelines, facts }: Pick<KnowledgeBase, "timelines" | "facts">): Charts => ({
  amounts: shortened(amountRows(timelines), MOST_ROWS.amounts),
  levels: shortened(levelRows(timelines), MOST_ROWS.levels),
  speakers: shortened(speakerRows(facts), MOST_ROWS.speakers),
});
