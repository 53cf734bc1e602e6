/** Boards told line by line: "Det nye styret i Siva:" and below it "Kari Nes, leiar". */
import { ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import type { Block } from "../../../../model.ts";
import { onlyBodyIn } from "../../body.ts";
import { type Clause, slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { type ArticleRule, defineArticleRule, type LocatedDraft } from "../../rule.ts";
import { asOfArticle, slotOfMention } from "../../things.ts";
import { PERSON } from "./role-words.ts";

const LINE = new RegExp(
  `^(?:(?<who>${PERSON})(?:, | - | – |: | \\()(?:nytt |ny )?(?<role>${ROLE_PATTERN})\\)?|(?<role2>${ROLE_PATTERN}): (?<who2>${PERSON}))[.,;]?$`,
  "u",
);
/** No line of such a list is longer, and no board has more of them. */
const LONGEST_LINE = 80;
const LONGEST_BOARD = 14;

/** The line "Det nye styret i |Siva:" that a list of people stands under. */
function boardAbove(clause: Clause, { article }: FactInput): Block | undefined {
  const at = article.blocks.indexOf(clause.block);
  for (let index = at - 1; index >= Math.max(0, at - LONGEST_BOARD); index--) {
    const block = article.blocks[index];
    const words = block === undefined ? "" : article.text.slice(block.start, block.end).trim();
    if (words.endsWith(":")) return /(?:styre|leiing|ledelse)/iu.test(words) ? block : undefined;
    if (words.length > LONGEST_LINE) return undefined;
  }
  return undefined;
}

export const affiliationBoardRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "affiliation/of-a-board",
    type: "affiliation",
    // Lines as short as these are taken for headings, which clause rules do not read.
    read: (input) =>
      input.clauses.flatMap((clause): LocatedDraft[] => {
        const { skeleton, start, end, block } = clause;
        if (skeleton.length > LONGEST_LINE || !skeleton.includes("{person:")) return [];
        const { who, who2, role, role2 } = LINE.exec(skeleton)?.groups ?? {};
        const [person] = slotsIn(clause, "person", who ?? who2 ?? "");
        const lead = person === undefined ? undefined : boardAbove(clause, input);
        if (person === undefined || lead === undefined || person.value.affiliation !== undefined) return [];
        const written = (role ?? role2 ?? "").toLowerCase();
        return [
          {
            type: "affiliation",
            rule: "affiliation/of-a-board",
            subject: slotOfMention(person),
            predicate: "has-role",
            object: onlyBodyIn(lead.start, lead.end, input) ?? null,
            qualifiers: {
              role: /^(?:leder|leiar)$/u.test(written) ? `styre${written}` : written,
              asOf: asOfArticle(input),
            },
            start,
            end,
            block: block.id,
          },
        ];
      }),
    finds: {
      "Det nye styret i Siva ser slik ut:\n\nKari Nordvik, leiar\n\nOla Haug, nytt styremedlem\n": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styreleiar" } },
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styremedlem" } },
      ],
    },
    ignores: { "Disse sang i kveld:\n\nKari Nordvik, leder\n\nOla Haug, student\n": "no board" },
  }),
];
