/** Where a body is, told by the word before its name: "Bergensbaserte X", "den Oslo-baserte klyngen X". */
import type { FactInput } from "../../input.ts";
import { type ArticleRule, defineArticleRule, type LocatedDraft } from "../../rule.ts";
import { slotOfMention } from "../../things.ts";
import { townIn } from "../../towns.ts";

const BASED_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?<town>[A-ZÀ-ÖØ-Þ][A-Za-zæøåÆØÅ]{1,24}?)-?baserte (?:[a-zæøå]{3,24} )?$/u;
const REACH = 60;
/** "Bergensregionen", where the article tells of it: what is there is as well told by the town. */
const REGION = /^(?<town>[A-ZÀ-ÖØ-Þ][A-Za-zæøåÆØÅ]{1,24}?)(?:s?-?region(?:en)?|s?-?området)$/u;

function based(input: FactInput): LocatedDraft[] {
  const { article, mentions, registry } = input;
  if (!article.text.includes("baserte ")) return [];
  const regions = mentions.flatMap((mention) => (mention.kind === "place" ? mention.value.name : []));
  const widest = (town: string): string =>
    regions.find((name) => REGION.exec(name)?.groups?.town === town) ?? town;
  return mentions.flatMap((mention): LocatedDraft[] => {
    if (
      (mention.kind !== "organisation" && mention.kind !== "cluster") ||
      mention.inBoilerplate === true ||
      mention.inCaption === true
    )
      return [];
    const before = BASED_BEFORE.exec(article.text.slice(Math.max(0, mention.start - REACH), mention.start));
    const town = before === null ? undefined : townIn(before.groups?.town ?? "", registry);
    const subject = slotOfMention(mention);
    return before === null || town === undefined || subject === null
      ? []
      : [
          {
            type: "location",
            rule: "location/based-there",
            subject,
            predicate: "located-in",
            object: { name: widest(town) },
            qualifiers: {},
            start: mention.start - before[0].length,
            end: mention.end,
            block: mention.block,
          },
        ];
  });
}

export const locationArticles: readonly ArticleRule[] = [
  defineArticleRule({
    id: "location/based-there",
    type: "location",
    read: based,
    finds: {
      "I fjor fikk Bergensbaserte Cod Cluster støtte.": [
        { subject: "Cod Cluster", predicate: "located-in", object: "Bergen" },
      ],
      "Det Oslo-baserte selskapet Havkraft AS veks.": [{ subject: "Havkraft AS", object: "Oslo" }],
      "Bergensbaserte Cod Cluster samler bedrifter i Bergensregionen.": [
        { subject: "Cod Cluster", object: "Bergensregionen" },
      ],
    },
    ignores: {
      "Havbaserte Cod Cluster vokser.": "no town",
      "Bergensbaserte forskere i Cod Cluster er enige.": "the researchers are",
    },
  }),
];
