/** Who has which role in what body. */
import type { Mention, Slot } from "../../model.ts";
import { slotOf, wordsOf } from "./clause.ts";
import type { FactInput } from "./input.ts";
import {
  type ArticleRule,
  defineArticleRule,
  defineFactRule,
  type FactRule,
  type LocatedDraft,
  PHRASE,
} from "./rule.ts";
import { asOfArticle, slotOfMention } from "./things.ts";

/** How far from the person the body's name can stand. */
const REACH = 140;

/** The body, as the mention beside the person has it. */
function bodyOf(person: Mention, affiliation: string, { mentions }: FactInput): Slot {
  const near = mentions.find(
    (mention) =>
      (mention.kind === "organisation" || mention.kind === "cluster") &&
      Math.abs(mention.start - person.start) < REACH &&
      (mention.text.startsWith(affiliation) || affiliation.startsWith(mention.text)),
  );
  return near?.kind === "organisation" || near?.kind === "cluster"
    ? (slotOfMention(near) ?? { name: affiliation })
    : { name: affiliation };
}

/** "NES styreleder |Kari Moe": the body right before the role. */
function employerBefore(
  person: Mention & { kind: "person" },
  { article, mentions }: FactInput,
): string | undefined {
  const { role } = person.value;
  if (role === undefined) return undefined;
  return mentions.find(
    ({ kind, end }) =>
      (kind === "organisation" || kind === "cluster") &&
      end < person.start &&
      article.text.slice(end, person.start).replace(/\s+/gu, " ").toLowerCase() === ` ${role} `,
  )?.text;
}

/** Who has such a role holds a public office: told by a rule of its own. */
const OFFICE = /^(?:statssekretær|stortingsrepresentant)/iu;

export const affiliationArticleRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "affiliation/person",
    type: "affiliation",
    read: (input) =>
      input.mentions.flatMap((mention): LocatedDraft[] => {
        if (mention.kind !== "person" || mention.inBoilerplate === true || mention.inCaption === true)
          return [];
        const { role } = mention.value;
        const affiliation = mention.value.affiliation ?? employerBefore(mention, input);
        const subject = slotOfMention(mention);
        if (affiliation === undefined || subject === null || (role !== undefined && OFFICE.test(role)))
          return [];
        const { text, blocks } = input.article;
        const block = blocks.find(({ id }) => id === mention.block);
        const from = Math.max(block?.start ?? 0, mention.start - REACH);
        const to = Math.min(block?.end ?? text.length, mention.end + REACH);
        // The words from the body to the person, whichever stands first.
        const before = text.slice(from, mention.start).lastIndexOf(affiliation);
        const behind = text.slice(mention.end, to).indexOf(affiliation);
        const body = before >= 0 && behind < 0 ? from + before : mention.start;
        // "styreleder i |NCE Fjellbruk, Ola Li": the role stands before the body.
        const ahead = role === undefined ? -1 : text.slice(from, body).toLowerCase().lastIndexOf(role);
        const start = ahead >= 0 ? from + ahead : body;
        const end = behind >= 0 ? mention.end + behind + affiliation.length : mention.end;
        return [
          {
            type: "affiliation",
            rule: "affiliation/person",
            subject,
            predicate: "has-role",
            object: bodyOf(mention, affiliation, input),
            qualifiers: { role, asOf: asOfArticle(input) },
            start,
            end: text[end] === ")" ? end + 1 : end,
            block: mention.block,
          },
        ];
      }),
    finds: {
      "Det sier Kari Nordvik, leder for Fjordrådet.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Fjordrådet",
          qualifiers: { role: "leder", asOf: "2024-05-15" },
        },
      ],
    },
    ignores: { "Det sier Kari Nordvik.": "of nothing that is told" },
  }),
];

export const affiliationRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/who-leads",
    type: "affiliation",
    needs: ["person"],
    pattern: new RegExp(
      `\\{person:(?<person>\\d{1,4})\\},? som (?<verb>leder|leier|leiar|styrer) (?<body>${PHRASE}{1,80}?)(?=$|[.,;]| og )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const person = slotOf(clause, "person", match.groups?.person);
      const body = wordsOf(clause, match.groups?.body ?? "");
      return person === undefined || body.length < 4
        ? []
        : [
            {
              subject: slotOfMention(person),
              predicate: "has-role",
              object: { name: body },
              qualifiers: { role: "leder", asOf: asOfArticle(input) },
            },
          ];
    },
    finds: {
      "Det sier Kari Nordvik, som leder programrådet for havbruk.": [
        { subject: "Kari Nordvik", object: "programrådet for havbruk", qualifiers: { role: "leder" } },
      ],
    },
    ignores: { "Kari Nordvik leder an.": "an idiom" },
  }),
];
