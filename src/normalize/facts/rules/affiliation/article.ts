/** Who has which role in what body. */
import { LED_PARTY, LOCAL_ROLE, PHOTOGRAPHER } from "../../../../extract/norwegian/people.ts";
import type { Mention, MentionOf, Slot } from "../../../../model.ts";
import type { FactInput } from "../../input.ts";
import { type ArticleRule, defineArticleRule, type LocatedDraft } from "../../rule.ts";
import { asOfArticle, slotOfMention } from "../../things.ts";
import { CLEAR_ROLE } from "./role-words.ts";

export const isPerson = (mention: Mention): mention is MentionOf<"person"> => mention.kind === "person";

/** How far from the person the body's name can stand. */
const REACH = 140;

/** The body, as the mention beside the person has it: of two, the one with all the words. */
function bodyOf(person: Mention, affiliation: string, { article, mentions }: FactInput): Slot {
  const near = mentions.filter(
    (mention): mention is MentionOf<"organisation"> | MentionOf<"cluster"> =>
      (mention.kind === "organisation" || mention.kind === "cluster") &&
      Math.abs(mention.start - person.start) < REACH &&
      (mention.text.startsWith(affiliation) || affiliation.startsWith(mention.text)),
  );
  // "Sjef i |Havlys Kari Moe" where the sentence before names Havlys Verft: the one beside her.
  const [body = near[0]] = near
    .filter(({ text }) => text.startsWith(affiliation))
    .sort((a, b) => Math.abs(a.start - person.start) - Math.abs(b.start - person.start));
  return (
    (body === undefined ? null : slotOfMention(body)) ?? { name: whole(person, affiliation, article.text) }
  );
}

/** "leder av Finlands |vitenskapsakademi": whose body it is, and the body. */
function whole(person: Mention, affiliation: string, text: string): string {
  if (!affiliation.endsWith("s")) return affiliation;
  const at = text.indexOf(affiliation, person.end);
  const noun = /^ [a-zæøå]{5,30}(?![A-Za-zÀ-ɏ])/u.exec(text.slice(at + affiliation.length))?.[0];
  return at < 0 || at > person.end + REACH || noun === undefined ? affiliation : affiliation + noun;
}

/** "Kari Nes (Siva)": a body, and nothing else. */
const isInBrackets = ({ end }: Mention, { article, mentions }: FactInput): boolean =>
  article.text.startsWith(" (", end) &&
  mentions.some(
    (mention) =>
      (mention.kind === "organisation" || mention.kind === "cluster") &&
      mention.start === end + 2 &&
      article.text[mention.end] === ")",
  );

/** "Kari Nes i Siva": at work there. */
const isAt = ({ end }: Mention, { article }: FactInput): boolean =>
  /^\s(?:i|ved|hos|fra|frå)\s/u.test(article.text.slice(end, end + 6));

/** "(Kari Nes/NTB)": who took a picture. */
const isCredit = ({ end }: Mention, { article }: FactInput): boolean =>
  article.text[end] === "/" || article.text.startsWith(" /", end);

/** "Kari Nes (Bergen)": where somebody is from. */
const isHome = ({ end }: Mention, affiliation: string, { article, mentions }: FactInput): boolean =>
  article.text.startsWith(` (${affiliation})`, end) &&
  mentions.some(({ kind, start }) => kind === "place" && start === end + 2);

/** White space on both sides of a role, and "her representert ved". */
const FURTHEST_GAP = 26;

/** "NES styreleder |Kari Moe": the body right before the role. */
export function employerBefore(
  person: MentionOf<"person">,
  { article, mentions }: FactInput,
): string | undefined {
  const { role } = person.value;
  if (role === undefined) return undefined;
  const furthest = person.start - role.length - FURTHEST_GAP;
  return mentions.find(
    ({ kind, end, block }) =>
      (kind === "organisation" || kind === "cluster") &&
      block === person.block &&
      end < person.start &&
      end >= furthest &&
      isRoleBetween(article.text.slice(end, person.start), role),
  )?.text;
}

const BOARD = /^(?:styre|nestle)/u;
/** "Siva |daglig leder Kari Nes", "Siva, her |ved daglig leder Kari Nes": nothing but the role between. */
const SPEAKS_FOR = /^,? (?:her )?(?:representert )?(?:v\/ ?|ved )/u;
const isRoleBetween = (words: string, role: string): boolean =>
  words.replace(/\s+/gu, " ").replace(SPEAKS_FOR, " ").toLowerCase() === ` ${role.toLowerCase()} `;

/** "|Konserndirektør og finansansvarlig Kari Nes i Siva": two roles of one, where a sentence begins or somebody speaks. */
const FIRST_ROLE =
  /(?:^|[.!?:–] |, (?:sier|seier|forteller|fortel|mener|meiner) )(?<role>[A-Za-zÆØÅæøå]{4,30}) og $/u;
const FIRST_REACH = 60;

/** Behind a name, before where somebody works. */
const WORKS_AT = /^\s(?:\(|(?:fra|frå)\s)/u;

/** Who has such a role holds a public office: told by a rule of its own. */
const OFFICE = /^(?:statssekretær|stortingsrepresentant)/iu;

export const affiliationArticleRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "affiliation/person",
    type: "affiliation",
    read: (input) =>
      input.mentions.filter(isPerson).flatMap((mention): LocatedDraft[] => {
        if (mention.inBoilerplate === true) return [];
        const { role } = mention.value;
        // Under a picture only who is told in full, and not who took it.
        if (role === PHOTOGRAPHER || isCredit(mention, input)) return [];
        if (
          mention.inCaption === true &&
          role === undefined &&
          !isInBrackets(mention, input) &&
          !isAt(mention, input)
        )
          return [];
        const affiliation = mention.value.affiliation ?? employerBefore(mention, input);
        const subject = slotOfMention(mention);
        if (affiliation === undefined || subject === null || (role !== undefined && OFFICE.test(role)))
          return [];
        if (isHome(mention, affiliation, input)) return [];
        const { text, blocks } = input.article;
        const block = blocks.find(({ id }) => id === mention.block);
        const from = Math.max(block?.start ?? 0, mention.start - REACH);
        const to = Math.min(block?.end ?? text.length, mention.end + REACH);
        // The words from the body to the person, whichever stands first.
        const before = text.slice(from, mention.start).lastIndexOf(affiliation);
        const behind = text.slice(mention.end, to).indexOf(affiliation);
        const body = before >= 0 && behind < 0 ? from + before : mention.start;
        // "styreleder i |NCE Fjellbruk, Ola Li": the role stands before the body.
        const ahead =
          role === undefined ? -1 : text.slice(from, body).toLowerCase().lastIndexOf(role.toLowerCase());
        const isOthers = input.mentions.some(
          ({ kind, start: at }) => kind === "person" && at > from + ahead && at < mention.start,
        );
        const start = ahead >= 0 && !isOthers ? from + ahead : body;
        const end = behind >= 0 ? mention.end + behind + affiliation.length : mention.end;
        // "Styrets leder, Kari Nes": of a board that is not told of what it is.
        const isOfBoard = affiliation === "Styret" && role !== undefined;
        const stated = {
          type: "affiliation",
          rule: "affiliation/person",
          subject,
          predicate: "has-role",
          block: mention.block,
        } as const;
        const asOf = asOfArticle(input);
        // "ordfører Kari Nes fra Høyre": of a town that is not told, and a member of the party.
        const isOfParty = role !== undefined && LOCAL_ROLE.test(role) && LED_PARTY.test(affiliation);
        const isBeside = role !== undefined && text.slice(start, mention.start).trim().length === role.length;
        const lead = isBeside ? text.slice(Math.max(block?.start ?? 0, start - FIRST_REACH), start) : "";
        const first = FIRST_ROLE.exec(lead)?.groups?.role?.toLowerCase();
        const isInTwo = first !== undefined && CLEAR_ROLE.test(first) && !isOfParty && !isOfBoard;
        const isOnBoard =
          role !== undefined && BOARD.test(role) && WORKS_AT.test(text.slice(mention.end, mention.end + 6));
        const object = isOfBoard ? null : bodyOf(mention, affiliation, input);
        return [
          ...(isInTwo && !isOnBoard
            ? [
                {
                  ...stated,
                  object,
                  qualifiers: { role: first, asOf },
                  start: start - `${first} og `.length,
                  end: text[end] === ")" ? end + 1 : end,
                },
              ]
            : []),
          ...(isOfParty
            ? [{ ...stated, object: null, qualifiers: { role, asOf }, start, end: mention.end }]
            : []),
          {
            ...stated,
            object,
            qualifiers: {
              // "styrets nestleder Kari Nes (Nye Veier)", "… fra Nye Veier": of the board she sits on, and not of where she works.
              role: isOfBoard ? `styre${role}` : isOfParty ? undefined : isOnBoard ? undefined : role,
              asOf,
            },
            start,
            end: text[end] === ")" ? end + 1 : end,
          },
        ];
      }),
    finds: {
      "Med på turen var Kari Nordvik i Siva.": [
        { subject: "Kari Nordvik", predicate: "has-role", object: "Siva" },
      ],
      "Konserndirektør og finansansvarlig Kari Nordvik i Siva går av.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "konserndirektør" } },
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "finansansvarlig" } },
      ],
      "Der møtte vi Ola Haug i selskapet Havdrift.": [{ subject: "Ola Haug", object: "Havdrift" }],
      "Det sier Kari Nordvik, kundesjef for nye næringer i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "kundesjef for nye næringer" } },
      ],
      "Styret har desse medlemene:\n\n• Kari Nordvik, Siva, Oslo, styreleiar\n\n• Ola Haug, SINTEF, Bergen\n":
        [
          { subject: "Kari Nordvik", object: "Siva" },
          { subject: "Ola Haug", object: "SINTEF" },
        ],
      "– Kaia er viktig, sa ordfører Kari Nordvik, Steinkjer kommune, da hun åpnet møtet.": [
        { subject: "Kari Nordvik", object: "Steinkjer kommune", qualifiers: { role: "ordfører" } },
      ],
      "Det sier Kari Nordvik, leder for Fjordrådet.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Fjordrådet",
          qualifiers: { role: "leder", asOf: "2024-05-15" },
        },
      ],
      "Med er Kari Nordvik, leder av Finlands havakademi.": [
        { subject: "Kari Nordvik", object: "Finlands havakademi", qualifiers: { role: "leder" } },
      ],
      "Siva er med. Det seier driftsdirektør Kari Nordvik hos Siva Havhage AS.": [
        { subject: "Kari Nordvik", object: "Siva Havhage AS" },
      ],
      "Klyngen kommer. Det sier styreleder Kari Nordvik fra Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: undefined } },
      ],
      "Siva ved administrerande direktør Ola Haug orienterte om saka.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "administrerande direktør" } },
      ],
      "Dåverande styreleiar Ola Haug i Siva var nøgd.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "dåverande styreleiar" } },
      ],
      "Ordfører Kari Nordvik fra Høyre er fornøyd.": [
        { subject: "Kari Nordvik", object: null, qualifiers: { role: "ordfører" } },
        { subject: "Kari Nordvik", object: "Høyre", qualifiers: { role: undefined } },
      ],
      "Styrets leder, Kari Nordvik, er fornøyd.": [
        { subject: "Kari Nordvik", object: null, qualifiers: { role: "styreleder" } },
      ],
    },
    ignores: {
      "Ola Haug tar over vervet etter Kari Nordvik i Siva.": "not any more",
      "Det sa Kari Nordvik i Aftenposten.": "where it stands in print",
      "Kari Nordvik talte i Stortinget.": "a place to speak",
      "Fra åpningen av havna. Foto: Kari Nordvik / Siva": "who took a picture",
      "Det sier Kari Nordvik.": "of nothing that is told",
      "Med er Kari Nordvik (Bergen).": "where she is from",
    },
  }),
];
