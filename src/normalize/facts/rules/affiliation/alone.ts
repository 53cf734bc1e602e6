/** Who has a role where the article does not say in what body: "daglig leder X", "X, prosjektleder". */
import type { Mention, Slot } from "../../../../model.ts";
import { sentencesOf } from "../../../sentence.ts";
import { onlyBodyIn } from "../../body.ts";
import type { FactInput } from "../../input.ts";
import { type ArticleRule, defineArticleRule, type LocatedDraft } from "../../rule.ts";
import { asOfArticle, slotOfMention } from "../../things.ts";
import { employerBefore, isPerson } from "./article.ts";
import { CLEAR_ROLE } from "./role-words.ts";

export const affiliationAloneRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "affiliation/role-alone",
    type: "affiliation",
    read: rolesAlone,
    finds: {
      "Det sier daglig leder Kari Nordvik.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: null,
          qualifiers: { role: "daglig leder" },
        },
      ],
      "Equinor bygger ut feltet. Daglig leder Kari Nordvik er fornøyd.": [
        { subject: "Kari Nordvik", object: "Equinor", qualifiers: { role: "daglig leder" } },
      ],
      "Siva byggjer ei kai. Ho blir lang.\n\nDagleg leiar Kari Nordvik er nøgd.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "dagleg leiar" } },
      ],
      "– Det er bra for oss alle, seier styreleiar og rektor Ola Haug.": [
        { subject: "Ola Haug", object: null, qualifiers: { role: "rektor" } },
        { subject: "Ola Haug", object: null, qualifiers: { role: "styreleiar" } },
      ],
      "Cod Cluster vokser i nord, og Siva er med. Klyngesjef Kari Nordvik er fornøyd.": [
        { subject: "Kari Nordvik", object: "Cod Cluster", qualifiers: { role: "klyngesjef" } },
      ],
      "Det seier Ola Haug, prosjektleiar.": [
        { subject: "Ola Haug", object: null, qualifiers: { role: "prosjektleiar" } },
      ],
    },
    ignores: {
      "Det sier leder Kari Nordvik.": "of what?",
      "Det sier daglig leder Kari Nordvik i Siva.": "of Siva",
      "Tidligere daglig leder Kari Nordvik er fornøyd.": "not any more",
      "Havnesjef Kari Nordvik sluttet i jobben før jul.": "not any more",
    },
  }),
];

/** "Fjordverft bygger ferjer. Daglig leder Kari Nes …": the head of whom the sentence before, or all of the article, is about. */
function bridged(role: string, roleAt: number, blockStart: number, input: FactInput): Slot | null {
  const { article, mentions } = input;
  if (OF_CLUSTER.test(role)) return onlyClusterOf(input);
  if (!HEAD.test(role)) return null;
  const only = onlyBodyOf(input);
  if (only !== null) return only;
  const from = Math.max(blockStart, roleAt - SENTENCE_REACH);
  const before = article.text.slice(from, roleAt);
  if (!/[.!?]\s{0,9}$/u.test(before)) return null;
  const sentence = sentencesOf(before).at(-1);
  if (sentence === undefined || (sentence.start === 0 && from > blockStart)) return null;
  const first = mentions.find(({ start }) => start === from + sentence.start);
  return first?.kind === "organisation" || first?.kind === "cluster" ? slotOfMention(first) : null;
}

/** "Klyngesjef Kari Nes": of the one cluster that the article tells of. */
const OF_CLUSTER = /^klyngj?e(?:leder|leiar|sjef)$/u;
function onlyClusterOf({ mentions }: FactInput): Slot | null {
  const clusters = mentions.filter(
    (mention) => mention.kind === "cluster" && mention.inBoilerplate !== true && mention.inCaption !== true,
  );
  const [first] = clusters;
  return first?.kind === "cluster" &&
    clusters.every((other) => other.kind === "cluster" && other.value.cluster === first.value.cluster)
    ? slotOfMention(first)
    : null;
}

const onlyBodies = new WeakMap<FactInput, Slot | null>();
/** The one body that an article is about, and names in its first words; sought once an article. */
function onlyBodyOf(input: FactInput): Slot | null {
  const known = onlyBodies.get(input);
  if (known !== undefined) return known;
  const only = onlyBodyIn(0, input.article.text.length, input) ?? null;
  const own = only !== null && onlyBodyIn(0, LEAD_REACH, input) !== undefined ? only : null;
  onlyBodies.set(input, own);
  return own;
}
/** Characters; a sentence that is longer is about more than its first words. */
const SENTENCE_REACH = 600;
/** What an article is about, its first words name. */
const LEAD_REACH = 300;
const HEAD =
  /^(?:administrerende direktør|daglig leder|dagleg leiar|konsernsjef|toppsjef|ceo|styreleder|styreleiar)$/u;

/** What somebody is, where the article does not say of what. */
function rolesAlone(input: FactInput): LocatedDraft[] {
  const { text, blocks } = input.article;
  const people = input.mentions.filter(isPerson);
  const placed = new Set(
    people.flatMap((mention) =>
      mention.value.affiliation !== undefined || employerBefore(mention, input) !== undefined
        ? [mention.value.name]
        : [],
    ),
  );
  return people.flatMap((mention): LocatedDraft[] => {
    if (mention.inBoilerplate === true || mention.inCaption === true) return [];
    const { role, name } = mention.value;
    const subject = slotOfMention(mention);
    if (role === undefined || subject === null || placed.has(name)) return [];
    if (!CLEAR_ROLE.test(role) || /^stats?sekretær/u.test(role)) return [];
    const block = blocks.find(({ id }) => id === mention.block);
    const from = Math.max(block?.start ?? 0, mention.start - role.length - 2);
    const isAhead = text.slice(from, mention.start).toLowerCase().trim() === role;
    if (isAhead && FORMER.test(text.slice(Math.max(0, from - 15), from + 1))) return [];
    if (isAhead && HAS_LEFT.test(text.slice(mention.end, mention.end + 24))) return [];
    const behind = text.slice(mention.end, mention.end + role.length + 12);
    const at = behind.toLowerCase().indexOf(role);
    // "direktør for næringspolitikk i NHO": of what it is stands behind the role.
    if (
      !isAhead &&
      (at < 0 || /^ (?:i|for|ved|av|hos|på|til) /u.test(text.slice(mention.end + at + role.length)))
    )
      return [];
    // "daglig leder Kari Nes i |…", "frå |…": the body stands behind the name.
    if (
      isAhead &&
      BODY_BEHIND.test(text.slice(mention.end, mention.end + 16)) &&
      !isFromPlace(mention, input)
    )
      return [];
    const start = isAhead ? mention.start - role.length - 1 : mention.start;
    const stated = {
      type: "affiliation",
      rule: "affiliation/role-alone",
      subject,
      predicate: "has-role",
      end: isAhead ? mention.end : mention.end + at + role.length,
      block: mention.block,
    } as const;
    const asOf = asOfArticle(input);
    const object = isAhead ? bridged(role, start, block?.start ?? 0, input) : null;
    const first = isAhead ? BESIDE_ROLE.exec(text.slice(Math.max(0, start - 60), start)) : null;
    const other = first?.groups?.role;
    return [
      { ...stated, object, qualifiers: { role, asOf }, start },
      ...(other === undefined || !CLEAR_ROLE.test(other)
        ? []
        : [{ ...stated, object: null, qualifiers: { role: other, asOf }, start: start - other.length - 4 }]),
    ];
  });
}
const BODY_BEHIND = /^(?: \([A-Za-z]{1,4}\))?,? (?:i|for|ved|hos|fra|frå) [A-ZÀ-ÖØ-Þ]/u;
/** "fylkesordfører Kari Nes |frå Stord": not of Stord. */
function isFromPlace({ end }: Mention, { article, mentions }: FactInput): boolean {
  const from = /^(?: \([A-Za-z]{1,4}\))? fr[aå] /u.exec(article.text.slice(end, end + 16))?.[0];
  return (
    from !== undefined && mentions.some(({ kind, start }) => kind === "place" && start === end + from.length)
  );
}
/** Right behind a name with its role: "|sluttet i stillingen før jul". */
const HAS_LEFT =
  /^ (?:(?:har )?(?:sluttet|slutta) (?:i|på|ved)|gikk av|gjekk av|har gått av|sa opp|har sagt opp|fratrådte|trakk seg|trekte seg)(?![a-zæøå])/u;
/** "seier |styreleiar og fylkesordførar Kari Nes": two roles of one who speaks. */
const BESIDE_ROLE = /, (?:sier|seier|forteller|fortel|mener|meiner|smiler) (?<role>[a-zæøå]{4,30}) og $/u;
/** Right before a role: not any more. */
const FORMER = /(?:tidligere|tidlegare|daværende|dåverande|forhenværende|avgåtte|forrige|førre)\s+$/iu;
