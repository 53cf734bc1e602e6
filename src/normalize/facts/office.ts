/** Who held which public office when the article was written. */
import { plainOf } from "../../extract/view.ts";
import type { Mention } from "../../model.ts";
import { entityId } from "../identity.ts";
import type { FactInput } from "./input.ts";
import { type ArticleRule, defineArticleRule, type LocatedDraft } from "./rule.ts";
import { asOfArticle } from "./things.ts";

const STATE_SECRETARY =
  /(?<![A-Za-zÀ-ɏ])[Ss]tatssekretær(?:en)?(?: i (?:(?<ministry>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ ,-]{3,60}?departementet|Statsministerens kontor))?)?,? (?<name>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,20}(?: (?:[A-ZÀ-ÖØ-Þ]\.|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,20})){1,3})(?: \((?<party>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,3})\))?/gu;

export const officeRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "office-holding/minister",
    type: "office-holding",
    read: ministers,
    finds: {
      "Planen ble lagt fram av næringsminister Cecilie Myrseth (Ap).": [
        {
          subject: "Cecilie Myrseth",
          predicate: "holds-office",
          object: "næringsminister",
          qualifiers: { party: "Ap", asOf: "2024-05-15" },
        },
      ],
    },
    ignores: { "Planen kom fra tidligere næringsminister Monica Mæland.": "not in office any more" },
  }),
  defineArticleRule({
    id: "office-holding/state-secretary",
    type: "office-holding",
    read: stateSecretaries,
    finds: {
      "Statssekretær i Nærings- og fiskeridepartementet, Kari Nordvik (Ap), åpnet messa.": [
        {
          subject: "Kari Nordvik",
          object: "statssekretær",
          qualifiers: { organisation: "Nærings- og fiskeridepartementet", party: "Ap" },
        },
      ],
    },
    ignores: { "Statssekretæren åpnet messa.": "nobody is named" },
  }),
];

/** A past day told in the same sentence: who did something then was in office then. */
function dayBeside(minister: Mention, { article, mentions, metadata }: FactInput): string | undefined {
  const day = mentions.find(
    ({ kind, block, start, end }) =>
      kind === "date" &&
      block === minister.block &&
      (end <= minister.start ? minister.start - end < SAME_SENTENCE : start - minister.end < SAME_SENTENCE) &&
      !/[.!?]\s/u.test(article.text.slice(Math.min(end, minister.end), Math.max(start, minister.start))),
  );
  if (day?.kind !== "date" || day.value.form !== "absolute") return undefined;
  return metadata.published === null || day.value.edtf <= metadata.published ? day.value.edtf : undefined;
}
const SAME_SENTENCE = 80;

function ministers(input: FactInput): LocatedDraft[] {
  const isIntroduction = (mention: Mention): boolean =>
    mention.kind === "minister" &&
    mention.value.form === "name+role" &&
    mention.inBoilerplate !== true &&
    mention.inCaption !== true;
  return input.mentions.filter(isIntroduction).flatMap((mention): LocatedDraft[] => {
    if (mention.kind !== "minister" || mention.value.person === null || mention.value.office === null)
      return [];
    if (
      /(?:tidligere|tidlegare|eks-?|forhenværende)\s$/iu.test(
        input.article.text.slice(Math.max(0, mention.start - 16), mention.start),
      )
    )
      return [];
    const party = mention.value.party;
    // The party in brackets belongs to the words that state the fact.
    const end =
      party === undefined
        ? mention.end
        : mention.end + input.article.text.slice(mention.end).indexOf(")") + 1;
    return [
      {
        type: "office-holding",
        rule: "office-holding/minister",
        subject: {
          name: mention.value.person,
          ...(mention.entity !== undefined && { entity: mention.entity }),
        },
        predicate: "holds-office",
        object: { name: mention.value.office },
        qualifiers: { party, asOf: dayBeside(mention, input) ?? asOfArticle(input) },
        start: mention.start,
        end,
        block: mention.block,
      },
    ];
  });
}

function stateSecretaries(input: FactInput): LocatedDraft[] {
  return input.article.blocks
    .filter((block) => block.why === undefined)
    .flatMap((block) =>
      [...plainOf(input.article.text.slice(block.start, block.end)).matchAll(STATE_SECRETARY)].map(
        (match) => {
          const { ministry, name, party } = match.groups ?? {};
          return {
            type: "office-holding" as const,
            rule: "office-holding/state-secretary",
            subject: { name: name as string, entity: entityId("person", name as string) },
            predicate: "holds-office",
            object: { name: "statssekretær" },
            qualifiers: { organisation: ministry, party, asOf: asOfArticle(input) },
            start: block.start + match.index,
            end: block.start + match.index + match[0].length,
            block: block.id,
          };
        },
      ),
    );
}
