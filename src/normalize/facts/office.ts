/** Who held which public office when the article was written. */
import { plainOf } from "../../extract/view.ts";
import type { ArticleFact, Mention } from "../../model.ts";
import { entityId } from "../identity.ts";
import type { FactInput } from "./input.ts";

/** A fact before it has its id, with the place that states it. */
export interface LocatedDraft {
  readonly type: ArticleFact["type"];
  readonly rule: string;
  readonly subject: ArticleFact["subject"];
  readonly predicate: string;
  readonly object: ArticleFact["object"];
  readonly qualifiers: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly start: number;
  readonly end: number;
  readonly block: string;
}

/** A date stated in the same block before the article's own, for an office named with a past event; else the article's. */
function asOf(input: FactInput): string | undefined {
  const { metadata, anchor } = input;
  return metadata.published ?? (anchor === null ? undefined : String(anchor.year));
}

const STATE_SECRETARY =
  /(?<![A-Za-zÀ-ɏ])[Ss]tatssekretær(?:en)?(?: i (?:(?<ministry>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ ,-]{3,60}?departementet|Statsministerens kontor))?)?,? (?<name>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,20}(?: (?:[A-ZÀ-ÖØ-Þ]\.|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,20})){1,3})(?: \((?<party>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,3})\))?/gu;

export function officeHoldings(input: FactInput): LocatedDraft[] {
  return [...ministers(input), ...stateSecretaries(input)];
}

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
        qualifiers: { party, asOf: asOf(input) },
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
            qualifiers: { organisation: ministry, party, asOf: asOf(input) },
            start: block.start + match.index,
            end: block.start + match.index + match[0].length,
            block: block.id,
          };
        },
      ),
    );
}
