/** Lists of clusters under a line that says what they are: "De sju nye Arena-prosjektene er:", each with its place. */
import type { Block, Slot } from "../../../../model.ts";
import { anyOf } from "../../../../pattern.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { type ArticleRule, DENIED, defineArticleRule, type LocatedDraft } from "../../rule.ts";
import { slotOfMention } from "../../things.ts";
import { PLACES } from "../location/body.ts";
import { LEVEL_NAMES, LOST } from "./words.ts";

const LONGEST_LIST = 15;
/** The line that the list stands under tells of clusters that are new on a level. */
const IS_NEW =
  /(?<![A-Za-zÀ-ɏ])(?:nye?|nytt|tatt opp|teken opp|tekne opp|får|fikk|fekk|utnevn[a-z]*|utpek[a-z]*|utvalgt[a-z]*|tildelt[a-z]*|status)(?![A-Za-zÀ-ɏ])/iu;
/** The line is about clusters: then a name that is not known is one, too. */
const OF_CLUSTERS = /(?:klyng|arena|NCE|GCE|Centres? of Expertise)/iu;
const LEVEL = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?<level>${anyOf(Object.keys(LEVEL_NAMES))})(?=$|[^A-Za-zÀ-ɏ]|prosjekt|klyng|status)`,
  "iu",
);
/** A name and no more, or with where it is. */
const ITEM = new RegExp(
  `^(?:(?<cluster>\\{cluster:\\d{1,4}\\})|(?<name>[A-ZÀ-ÖØ-Þ](?:(?! (?:i|på|fra|frå) )[^,.;:{}()]){2,60}?))(?:(?:,| i| på|,? fra|,? frå| [–-]) (?<places>${PLACES})| \\((?<inside>${PLACES})\\))?\\.?$`,
  "u",
);

interface Listed {
  readonly clause: Clause;
  readonly subject: Slot;
  readonly places: readonly string[];
}

/** The items of a list that each name a cluster; none where one of them says something else. */
function itemsUnder(lead: Block, isOfClusters: boolean, input: FactInput): Listed[] {
  const { blocks } = input.article;
  const items: Listed[] = [];
  for (const block of blocks.slice(blocks.indexOf(lead) + 1).slice(0, LONGEST_LIST)) {
    if (block.kind !== "item") break;
    const [clause, more] = input.clauses.filter((each) => each.block === block);
    const {
      cluster = "",
      name,
      inside = "",
      places = inside,
    } = clause === undefined || more !== undefined ? {} : (ITEM.exec(clause.skeleton)?.groups ?? {});
    const known = clause === undefined ? undefined : slotsIn(clause, "cluster", cluster)[0];
    const subject =
      known !== undefined
        ? slotOfMention(known)
        : name !== undefined && isOfClusters
          ? { name: wordsOf(clause as Clause, name) }
          : null;
    if (clause === undefined || subject === null) return [];
    items.push({ clause, subject, places: slotsIn(clause, "place", places).map(({ value }) => value.name) });
  }
  return items;
}

/** Every list of clusters, with the line it stands under. */
function listsIn(input: FactInput): { words: string; items: Listed[]; date: string | undefined }[] {
  const { blocks, text } = input.article;
  return blocks.flatMap((lead, index) => {
    if (lead.kind === "item" || blocks[index + 1]?.kind !== "item") return [];
    const words = text.slice(lead.start, lead.end).replace(/\s+/gu, " ").trim();
    if (!words.endsWith(":")) return [];
    const items = itemsUnder(lead, OF_CLUSTERS.test(words), input);
    if (items.length < 2 || !items.some(({ clause }) => clause.skeleton.startsWith("{cluster:"))) return [];
    const last = input.clauses.findLast(({ block }) => block === lead);
    const date = last === undefined ? undefined : slotsIn(last, "date", last.skeleton)[0]?.value.edtf;
    return [{ words, items, date }];
  });
}

/** The level that the line speaks of last, or the passage that it ends. */
function levelIn(words: string): string | undefined {
  const line = words.slice(Math.max(0, words.slice(0, -1).search(/[.!?] [^.!?]*$/u)));
  const written = (LEVEL.exec(line) ?? LEVEL.exec(words))?.groups?.level;
  return !IS_NEW.test(line) || DENIED.test(line.toLowerCase()) || LOST.test(line.toLowerCase())
    ? undefined
    : written === undefined
      ? undefined
      : LEVEL_NAMES[written.toLowerCase()];
}

const at = ({ clause: { start, end, block } }: Listed) => ({ start, end, block: block.id });

export const statusListRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "status-award/announced-list",
    type: "status-award",
    read: (input) =>
      listsIn(input).flatMap(({ words, items, date }): LocatedDraft[] => {
        const level = levelIn(words);
        return level === undefined
          ? []
          : items.map((item) => ({
              type: "status-award",
              rule: "status-award/announced-list",
              subject: item.subject,
              predicate: "awarded-status",
              object: { name: level },
              qualifiers: { date },
              ...at(item),
            }));
      }),
    finds: {
      "Klyngene er klare\n\nDe tre nye Arena prosjektene er:\n\n• Maritime CleanTech, Vestland\n\n• Cod Cluster (Troms)\n\n• Kystrep, Nordland":
        [
          { subject: "Maritime CleanTech", predicate: "awarded-status", object: "Arena" },
          { subject: "Cod Cluster", object: "Arena" },
          { subject: "Kystrep", object: "Arena" },
        ],
      "Klyngjene er klare\n\nNCE er for dei beste. To nye vart tekne opp i dag:\n\n• Maritime CleanTech i Vestland\n\n• Cod Cluster":
        [
          { subject: "Maritime CleanTech", object: "NCE", qualifiers: { date: "2024-05-15" } },
          { subject: "Cod Cluster", object: "NCE" },
        ],
    },
    ignores: {
      "Klyngene er klare\n\nDisse søkte om NCE-status:\n\n• Maritime CleanTech\n\n• Cod Cluster": "not yet",
      "Klyngene er klare\n\nDe nye Arena-prosjektene er:\n\n• Maritime CleanTech møter statsråden.\n\n• Cod Cluster":
        "no list of names",
    },
  }),
  defineArticleRule({
    id: "location/listed",
    type: "location",
    read: (input) =>
      listsIn(input).flatMap(({ items }) =>
        items.flatMap((item) =>
          item.places.map(
            (name): LocatedDraft => ({
              type: "location",
              rule: "location/listed",
              subject: item.subject,
              predicate: "located-in",
              object: { name },
              qualifiers: {},
              ...at(item),
            }),
          ),
        ),
      ),
    finds: {
      "Klyngene er klare\n\nDe nye er:\n\n• Maritime CleanTech i Rogaland og Vestland\n\n• Cod Cluster, Troms":
        [
          { subject: "Maritime CleanTech", predicate: "located-in", object: "Rogaland" },
          { subject: "Maritime CleanTech", object: "Vestland" },
          { subject: "Cod Cluster", object: "Troms" },
        ],
    },
    ignores: {
      "Vi har reist\n\nVi har vært her:\n\n• Fjordverft, Bergen\n\n• Havverft, Oslo": "no clusters",
    },
  }),
];
