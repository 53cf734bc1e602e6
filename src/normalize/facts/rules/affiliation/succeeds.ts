/** Who comes after whom in a role: "X slutter som direktør i A og erstattes av Y", and what a minister is in the party: "finansminister og Sp-leder X". */
import { ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import { onlyBodyIn } from "../../body.ts";
import { slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import {
  type ArticleRule,
  DENIED,
  defineArticleRule,
  defineFactRule,
  type FactRule,
  type LocatedDraft,
} from "../../rule.ts";
import { asOfArticle, slotOfMention, thingOf } from "../../things.ts";
import { BODY, hasRole, PERSON } from "./role-words.ts";

export const REPLACED_BY =
  "(?:erstattes|erstattast|avløses|avløysast|etterfølges|etterfølgjast|(?:blir|vert|ble|blei|vart|er) (?:erstattet|erstatta|avløst|avløyst|etterfulgt|følgt)) av";
const role = (group: string): string =>
  `(?:ny |nye )?(?<${group}>(?:[a-zæøå]{3,20}- og )?${ROLE_PATTERN})(?![A-Za-zÀ-ɏ-])`;

export const affiliationSucceedsRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/is-replaced-by",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `som ${role("role")}(?: (?:i|for|ved|hos|av) (?<body>${BODY}))?(?: \\{date:\\d{1,4}\\})?,? og ${REPLACED_BY} (?:[a-zæøå]{4,30} )?(?<who>${PERSON})|${REPLACED_BY} (?<who2>${PERSON}) som ${role("role2")}(?: (?:i|for|ved|hos|av) (?<body2>${BODY}))?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who, who2, role: first, role2, body, body2 } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", who ?? who2 ?? "");
      const named = body ?? body2;
      const object =
        named === undefined
          ? (onlyBodyIn(clause.start, clause.end, input) ?? null)
          : thingOf(clause, named, input);
      return person === undefined || DENIED.test(match[0].toLowerCase())
        ? []
        : [hasRole(person, object, (first ?? role2 ?? "").toLowerCase(), input)];
    },
    finds: {
      "Kari Nordvik slutter som direktør i Siva og erstattes av Ola Haug.": [
        { subject: "Ola Haug", predicate: "has-role", object: "Siva", qualifiers: { role: "direktør" } },
      ],
      "Kari Nordvik vert avløyst av Ola Haug som styreleiar i Siva.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styreleiar" } },
      ],
    },
    ignores: {
      "Kari Nordvik slutter som direktør i Siva og erstattes ikke av Ola Haug.": "denied",
      "Båten erstattes av Ola Haug.": "no role",
    },
  }),
];

/** "finansminister og |Sp-leder| Kari Li": the party and the post, inside a minister's name with the office. */
const PARTY_POST =
  / og (?<party>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,12})-(?<post>(?:nest|parti)?(?:leder|leiar)) (?=[A-ZÀ-ÖØ-Þ])/u;

function partyPosts(input: FactInput): LocatedDraft[] {
  return input.mentions.flatMap((mention): LocatedDraft[] => {
    if (mention.kind !== "minister" || mention.inBoilerplate === true || mention.inCaption === true)
      return [];
    const { party, post } = PARTY_POST.exec(mention.text)?.groups ?? {};
    if (party === undefined || post === undefined) return [];
    const subject = slotOfMention(mention);
    const known = input.registry.organisations.find(
      ({ name, aliases, weak_aliases }) =>
        name === party || aliases.includes(party) || weak_aliases.includes(party),
    );
    return subject === null || known === undefined
      ? []
      : [
          {
            type: "affiliation",
            rule: "affiliation/party-post",
            subject,
            predicate: "has-role",
            object: { name: known.name, entity: `organisation:${known.id}` },
            qualifiers: { role: post.replace(/^parti/u, ""), asOf: asOfArticle(input) },
            start: mention.start,
            end: mention.end,
            block: mention.block,
          },
        ];
  });
}

export const affiliationPartyRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "affiliation/party-post",
    type: "affiliation",
    read: partyPosts,
    finds: {
      "Det sier finansminister og Sp-leder Trygve Slagsvold Vedum.": [
        { subject: "Trygve Slagsvold Vedum", predicate: "has-role", qualifiers: { role: "leder" } },
      ],
    },
    ignores: { "Det sier finansminister Trygve Slagsvold Vedum.": "no post in the party" },
  }),
];
