/** Who held which public office when the article was written. */
import { APPOINTED } from "../../../../extract/norwegian/titles.ts";
import type { Mention } from "../../../../model.ts";
import { entityId } from "../../../identity.ts";
import { matchesOf } from "../../../matches.ts";
import type { FactInput } from "../../input.ts";
import { type ArticleRule, defineArticleRule, type LocatedDraft } from "../../rule.ts";
import { asOfArticle, slotOfMention } from "../../things.ts";

/** "i Olje- og energidepartementet": the ministry, before the name or behind it. */
const STATE_SECRETARY =
  /(?<![A-Za-zÀ-ɏ])[Ss]tatssekretær(?:en)?(?: i (?:(?<ministry>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ ,-]{3,60}?departementet|Statsministerens kontor))?)?,? (?<name>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,20}(?: (?:[A-ZÀ-ÖØ-Þ]\.|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,20})){1,3})(?: \((?<party>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,3})\))?(?: i (?<later>(?:[A-ZÆØÅ][a-zæøå]{1,20}-(?:, [a-zæøå]{2,20}-)? og [a-zæøå]{2,20}?|[A-ZÆØÅ][a-zæøå]{1,20}?)departementet|Statsministerens kontor))?/gu;

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
      "Næringsminister Cecilie Myrseth vil ha svar innen 1. april 2024.": [
        { subject: "Cecilie Myrseth", qualifiers: { asOf: "2024-05-15" } },
      ],
    },
    ignores: {
      "Planen kom fra tidligere næringsminister Monica Mæland.": "not in office any more",
      "Avtroppende næringsminister Cecilie Myrseth tok farvel.": "on the way out",
    },
  }),
  defineArticleRule({
    id: "office-holding/appointed",
    type: "office-holding",
    read: appointments,
    finds: {
      "Kari Nordvik er utnevnt til ny kunnskapsminister.": [
        { subject: "Kari Nordvik", object: "kunnskapsminister", qualifiers: { asOf: "2024-05-15" } },
      ],
      "Ola Haug vart utnemnd til kunnskapsminister fredag.": [
        { subject: "Ola Haug", object: "kunnskapsminister" },
      ],
    },
    ignores: { "Kari Nordvik kan bli utnevnt til kunnskapsminister.": "not yet" },
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
      "Messa vart opna av statssekretær Kari Nordvik (V) i Olje- og energidepartementet.": [
        {
          subject: "Kari Nordvik",
          object: "statssekretær",
          qualifiers: { organisation: "Olje- og energidepartementet", party: "V" },
        },
      ],
    },
    ignores: { "Statssekretæren åpnet messa.": "nobody is named" },
  }),
  defineArticleRule({
    id: "office-holding/representative",
    type: "office-holding",
    read: representatives,
    finds: {
      "Det sier stortingsrepresentant Kari Nordvik (Sp).": [
        {
          subject: "Kari Nordvik",
          predicate: "holds-office",
          object: "stortingsrepresentant",
          qualifiers: { party: "Sp", asOf: "2024-05-15" },
        },
      ],
      "Ola Haug, stortingsrepresentant for Høgre, er nøgd.": [
        { subject: "Ola Haug", object: "stortingsrepresentant" },
      ],
    },
    ignores: { "Det sier tidligere stortingsrepresentant Kari Nordvik.": "not any more" },
  }),
];

/** Members of parliament, by the role that a mention tells. */
function representatives(input: FactInput): LocatedDraft[] {
  const { article } = input;
  return input.mentions.flatMap((mention): LocatedDraft[] => {
    if (mention.kind !== "person" || mention.value.role !== "stortingsrepresentant") return [];
    if (mention.inBoilerplate === true || mention.inCaption === true) return [];
    const subject = slotOfMention(mention);
    if (subject === null) return [];
    const ahead = REPRESENTATIVE_AHEAD.exec(
      article.text.slice(Math.max(0, mention.start - 60), mention.start),
    );
    if (ahead?.groups?.former !== undefined) return [];
    const behind = REPRESENTATIVE_BEHIND.exec(article.text.slice(mention.end, mention.end + 60));
    return [
      {
        type: "office-holding",
        rule: "office-holding/representative",
        subject,
        predicate: "holds-office",
        object: { name: "stortingsrepresentant" },
        qualifiers: { party: mention.value.party, asOf: asOfArticle(input) },
        start: mention.start - (ahead?.groups?.words?.length ?? 0),
        end: mention.end + (behind?.[0].length ?? 0),
        block: mention.block,
      },
    ];
  });
}
const REPRESENTATIVE_AHEAD =
  /(?<former>(?:tidligere|tidlegare|avtroppende|avtroppande) )?(?<words>stortingsrepresentant(?:en)? (?:(?:for|fra|frå) [A-Za-zÀ-ɏ ]{2,30},? )?)$/iu;
const REPRESENTATIVE_BEHIND = /^(?: \([A-Za-zÀ-ɏ]{1,4}\))?,? stortingsrepresentant/u;

/** A past day told in the same sentence: who did something then was in office then. */
function dayBeside(minister: Mention, { article, mentions, metadata }: FactInput): string | undefined {
  const day = mentions.find(
    ({ kind, block, start, end }) =>
      kind === "date" &&
      block === minister.block &&
      (end <= minister.start ? minister.start - end < SAME_SENTENCE : start - minister.end < SAME_SENTENCE) &&
      !/[.!?]\s/u.test(article.text.slice(Math.min(end, minister.end), Math.max(start, minister.start))),
  );
  // "innen 1. januar 2010": a deadline.
  if (day?.kind !== "date" || day.value.form !== "absolute" || day.value.bound !== undefined)
    return undefined;
  const between = article.text.slice(Math.min(day.start, minister.start), Math.max(day.end, minister.end));
  if (APPOINTMENT.test(between)) return undefined;
  return metadata.published === null || day.value.edtf <= metadata.published ? day.value.edtf : undefined;
}
const SAME_SENTENCE = 80;

/** Behind a name: to what office somebody is appointed. */
const APPOINTED_TO = new RegExp(
  `^,? (?:er|ble|blei|blir|vart|vert) (?:nå |no |i dag )?${APPOINTED} (?:ny |fersk )?(?<office>(?:[a-zæøå]{3,20}(?:-? og |-, ))?[a-zæøå]{3,30}minister)(?![A-Za-zÀ-ɏ])`,
  "u",
);
/** The day of an appointment is no day on which somebody is seen in office. */
const APPOINTMENT = /(?:utnevnt|utnemnd|utnemnt|utpekt|tiltrådte|tiltredde)/u;

function appointments(input: FactInput): LocatedDraft[] {
  return input.mentions.flatMap((mention): LocatedDraft[] => {
    if (
      (mention.kind !== "minister" && mention.kind !== "person") ||
      mention.inBoilerplate === true ||
      mention.inCaption === true
    )
      return [];
    const match = APPOINTED_TO.exec(input.article.text.slice(mention.end, mention.end + 110));
    const subject = slotOfMention(mention);
    return match === null || subject === null
      ? []
      : [
          {
            type: "office-holding",
            rule: "office-holding/appointed",
            subject,
            predicate: "holds-office",
            object: { name: match.groups?.office ?? "" },
            qualifiers: { asOf: asOfArticle(input) },
            start: mention.start,
            end: mention.end + match[0].length,
            block: mention.block,
          },
        ];
  });
}

/** Right before an office: who is named held it once, leaves it, or is to take it over. */
const NOT_NOW =
  /(?:tidligere|tidlegare|eks-?|forhenværende|daværende|dåverande|avtroppende|avtroppande|påtroppende|påtroppande|avgående|avgåande|fratrådte|fråtredde|nylig avgåtte|kommende|komande)\s$/iu;

function ministers(input: FactInput): LocatedDraft[] {
  const isIntroduction = (mention: Mention): boolean =>
    mention.kind === "minister" &&
    mention.value.form === "name+role" &&
    mention.inBoilerplate !== true &&
    mention.inCaption !== true;
  return input.mentions.filter(isIntroduction).flatMap((mention): LocatedDraft[] => {
    if (mention.kind !== "minister" || mention.value.person === null || mention.value.office === null)
      return [];
    if (NOT_NOW.test(input.article.text.slice(Math.max(0, mention.start - 18), mention.start))) return [];
    // "…, er utnevnt til finansminister": the office she leaves.
    if (APPOINTED_TO.test(input.article.text.slice(mention.end, mention.end + 110))) return [];
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
  if (!input.article.text.includes("tatssekretær")) return [];
  return input.article.blocks
    .filter((block) => block.why === undefined)
    .flatMap((block) =>
      matchesOf(STATE_SECRETARY, input.article.text.slice(block.start, block.end)).map((match) => {
        const { ministry, later, name, party } = match.groups ?? {};
        return {
          type: "office-holding" as const,
          rule: "office-holding/state-secretary",
          subject: { name: name as string, entity: entityId("person", name as string) },
          predicate: "holds-office",
          object: { name: "statssekretær" },
          qualifiers: { organisation: ministry ?? later, party, asOf: asOfArticle(input) },
          start: block.start + match.index,
          end: block.start + match.index + match[0].length,
          block: block.id,
        };
      }),
    );
}
