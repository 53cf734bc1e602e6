/** Members of bodies, and parts of programmes. */
import { plainOf } from "../../../../extract/view.ts";
import type { Block, Slot } from "../../../../model.ts";
import { type Clause, NAMED, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import {
  type ArticleRule,
  DENIED,
  defineArticleRule,
  defineFactRule,
  type FactRule,
  type LocatedDraft,
  PHRASE,
} from "../../rule.ts";
import { antecedent, asOfArticle, LEVELS, nameOf, slotOfMention, thingOf } from "../../things.ts";

/** A line that announces who is in a body: "Disse sitter i Nasjonalt eksportråd:". */
const ANNOUNCED =
  /(?:sitter i|sit i|medlemmer? (?:i|av) |medlemer (?:i|av) |medlemmene (?:i|av) |medlemane (?:i|av) |er med i |består av|disse er |desse er )[^:]{0,80}:?$/iu;
/** No longer is the end of a line that announces them. */
const ANNOUNCEMENT = 120;
const LONGEST_LIST = 60;

const isAnnouncement = (line: string): boolean => ANNOUNCED.test(line.trim().slice(-ANNOUNCEMENT));

function membersBelow(lead: Block, index: number, input: FactInput): LocatedDraft[] {
  const { article, mentions } = input;
  const body = mentions
    .filter(({ start, end, kind }) => kind === "organisation" && start >= lead.start && end <= lead.end)
    .at(-1);
  const object: Slot | null =
    body?.kind === "organisation" ? slotOfMention(body) : antecedent("rådet", lead.end, input);
  if (object === null) return [];
  const drafts: LocatedDraft[] = [];
  for (const block of article.blocks.slice(index + 1, index + 1 + LONGEST_LIST)) {
    const person = mentions.find(
      ({ kind, start, end }) => kind === "person" && start >= block.start && end <= block.end,
    );
    if (block.kind !== "item" || person?.kind !== "person") break;
    drafts.push({
      type: "membership",
      rule: "membership/listed",
      subject: slotOfMention(person),
      predicate: "member-of",
      object,
      qualifiers: { asOf: asOfArticle(input) },
      start: person.start,
      end: person.end,
      block: block.id,
    });
  }
  return drafts;
}

const LEVELS_OF = "Norwegian Innovation Clusters";

/** "Arena: nyetablerte klynger …" in a list of levels. */
function levelItems(input: FactInput): LocatedDraft[] {
  const { article, mentions } = input;
  const whole = mentions.find(
    ({ kind, value }) => kind === "programme" && "name" in value && value.name === LEVELS_OF,
  );
  const object = whole?.kind === "programme" ? slotOfMention(whole) : null;
  if (object === null) return [];
  const items = article.blocks.flatMap((block): LocatedDraft[] => {
    if (block.kind !== "item") return [];
    const level = mentions.find(
      ({ kind, value, start, end }) =>
        kind === "programme" &&
        start >= block.start &&
        end <= block.end &&
        "name" in value &&
        LEVELS.has(value.name as string),
    );
    if (level?.kind !== "programme" || level.start - block.start > 4) return [];
    const behind = plainOf(article.text.slice(level.end, block.end));
    return /^(?: \([A-Z]{2,5}\))?: ?[a-zæøå]/u.test(behind)
      ? [
          {
            type: "membership",
            rule: "membership/level",
            subject: slotOfMention(level),
            predicate: "part-of",
            object,
            qualifiers: { role: "programnivå" },
            start: level.start,
            end: block.end,
            block: block.id,
          },
        ]
      : [];
  });
  return items.length >= 2 ? items : [];
}

export const membershipArticleRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "membership/listed",
    type: "membership",
    read: (input) =>
      input.article.blocks.flatMap((block, index) =>
        block.why === undefined && isAnnouncement(input.article.text.slice(block.start, block.end))
          ? membersBelow(block, index, input)
          : [],
      ),
    finds: {
      "Disse sitter i Forskningsrådet:\n\n– Kari Nordvik (NHO)\n– Ola Haug (LO)\n": [
        { subject: "Kari Nordvik", predicate: "member-of", object: "Forskningsrådet" },
        { subject: "Ola Haug", object: "Forskningsrådet" },
      ],
    },
    ignores: { "Disse sitter i Forskningsrådet:\n\nEn ny sak.": "no list" },
  }),
  defineArticleRule({
    id: "membership/level",
    type: "membership",
    read: levelItems,
    finds: {
      "Klyngeprogrammet har to nivåer:\n\n• Arena: nye klynger i tidlig fase.\n• Global Centres of Expertise (GCE): modne klynger.\n":
        [
          { subject: "Arena", predicate: "part-of", object: "Norwegian Innovation Clusters" },
          { subject: "Global Centres of Expertise", object: "Norwegian Innovation Clusters" },
        ],
    },
    ignores: { "• Arena: nye klynger i tidlig fase.\n": "one level, and of nothing that is named" },
  }),
];

const MEMBER = "\\{(?:organisation|person|cluster|programme|minister):\\d{1,4}\\}";

/** "et |EU-finansiert opplegg": no part of the body. */
const OF_A_BODY = /\}-[a-zæøå]{3,15}ert(?![a-zæøå])/u;
/** What happens, and what points at something told: neither is told by its own words. */
const NO_PART =
  /^(?:(?:den|det|denne|dette|årets) )?(?:økningen|auken|auka|veksten|nedgangen|kuttet|målet|beløpet|summen|pengene|pengane|midlene|midlane|støtten|støtta|løftet|arbeidet|tiltaket|tiltakene|tiltaka|prosjektet|møtet|saken|saka)$/iu;
const BEFORE_WHICH = /(?<name>\{(?:organisation|cluster|programme):\d{1,4}\}),$/u;
const OWNED =
  /^(?<owners>\{organisation:\d{1,4}\}(?:(?:, | og |, og )\{organisation:\d{1,4}\}){0,5}) (?<noun>(?:[a-zæøå]{2,20} )?[a-zæøå]{4,30})(?:,? [«"]?(?<name>\{programme:\d{1,4}\}))?/u;

/** "del av Siva og Forskningsrådets klyngeprogram": what they own, by the name behind it, else by its noun. */
function ownedThing(clause: Clause, behind: string, input: FactInput): Slot | null {
  const { owners = "", noun = "", name } = OWNED.exec(behind)?.groups ?? {};
  const last = slotsIn(clause, "organisation", owners).at(-1);
  if (last === undefined || !/s$/u.test(last.text) || /s$/u.test(last.value.name)) return null;
  const programme = name === undefined ? undefined : slotsIn(clause, "programme", name)[0];
  return programme === undefined ? thingOf(clause, noun, input) : slotOfMention(programme);
}

export const membershipRules: readonly FactRule[] = [
  defineFactRule({
    id: "membership/is-member",
    type: "membership",
    pattern: new RegExp(
      `(?<member>${MEMBER}(?:(?:, | og |, og )${MEMBER}){0,5})(?:,(?: som er)?| (?:er|ble|blei|vart|har blitt|har vorte|blir|vert)) (?:nå |no |også |òg )?(?:(?:nytt |nye |ny )?(?:(?:medlem|medlemmer|medlemer|medlemsbedrift|partner|partnar|partnere) (?:i|av|hos)|(?:deltaker|deltakar|deltakere|deltakarar) i(?= \\{cluster))|(?:(?:en|ein|et|eit|ei|to|tre|fire|noen|nokre|flere|fleire) av|blant|mellom) (?:de |dei )?(?:(?:nye|nyeste|nyaste|første|fyrste|største) )?(?:(?:medlemmene|medlemene|medlemane|partnerne|partnarane|medlemsbedriftene|medlemsbedriftane) (?:i|av|hos)|(?:deltakerne|deltakarane) i(?= \\{cluster))) (?:(?:(?:det|den) (?:nye )?)?(?:klyngen|klynga|klyngja|nettverket|senteret|klyngeprosjektet|næringsklynga|næringsklyngen|konsortiet) (?=\\{))?(?<body>${NAMED}|(?:klyngen|klynga|klyngja|klyngeprogrammet)(?![a-zæøå]))(?! (?:sin|si|sitt|sine) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { member = "", body = "" } = match.groups ?? {};
      const object = slotsIn(clause, "organisation", body)[0] ?? slotsIn(clause, "cluster", body)[0];
      // "deltaker i X' seminar"
      const whole = object === undefined ? antecedent(body, clause.start, input) : slotOfMention(object);
      if (whole === null) return [];
      if (object !== undefined && /s$/u.test(object.text) && object.text.slice(0, -1) === nameOf(object))
        return [];
      return (["organisation", "person", "cluster", "minister"] as const)
        .flatMap((kind) => slotsIn(clause, kind, member))
        .map((mention) => ({
          subject: slotOfMention(mention),
          predicate: "member-of",
          object: whole,
          qualifiers: {},
        }));
    },
    finds: {
      "Equinor og Hydro er medlemmer i Oslo Cancer Cluster.": [
        { subject: "Equinor", predicate: "member-of", object: "Oslo Cancer Cluster" },
        { subject: "Norsk Hydro", object: "Oslo Cancer Cluster" },
      ],
      "Equinor og Hydro er blant medlemmene i klyngen Oslo Cancer Cluster.": [
        { subject: "Equinor", object: "Oslo Cancer Cluster" },
        { subject: "Norsk Hydro", object: "Oslo Cancer Cluster" },
      ],
      "Equinor er no ny deltakar i Oslo Cancer Cluster.": [
        { subject: "Equinor", predicate: "member-of", object: "Oslo Cancer Cluster" },
      ],
      "Hydro er en av de nyeste deltakerne i Oslo Cancer Cluster.": [
        { subject: "Norsk Hydro", object: "Oslo Cancer Cluster" },
      ],
      "Det seier Kari Nordvik, medlem av Forskingsrådet.": [
        { subject: "Kari Nordvik", object: "Forskningsrådet" },
      ],
    },
    ignores: {
      "Equinor er ikke medlem i Oslo Cancer Cluster.": "denied",
      "Equinor er deltakar i Forskingsrådet sitt møte.": "at a meeting",
      "Equinor er deltaker i Oslo Cancer Clusters seminar.": "at a seminar",
      "Equinor er deltakar i Oslo Cancer Cluster sitt seminar.": "at a seminar",
    },
  }),
  defineFactRule({
    id: "membership/part-of",
    type: "membership",
    pattern: new RegExp(
      `(?:^|[.,] )(?!(?:men|og) (?:er|var|inngår) )(?<part>(?:(?! som )${PHRASE}){1,70}?) (?:er|var|blir|ble|blei|vart|vert|inngår som) (?:(?:dermed|nå|no|også|òg|\\{date:\\d{1,4}\\}) )?(?:(?:en|ein) )?(?<not>ikke lenger |ikkje lenger )?(?:(?:en|ein) )?(?:viktig |sentral )?del av (?<whole>${PHRASE}{1,90}?)(?=$|[.,;]| og | som |, hvor)|(?:^|[.;] )(?:Siden|Sidan|Fra|Frå|I) \\{date:\\d{1,4}\\} (?:har|er|ble|vart|blei) (?<part3>\\{(?:cluster|organisation):\\d{1,4}\\}) (?:vært |vore |blitt )?(?:en |ein )?del av (?<whole3>${PHRASE}{1,90}?)(?=$|[.,;]| og )|(?:^|[.,] )(?<part2>(?:(?! som |\\{(?:minister|person):)${PHRASE}){1,60}?) (?:inngår|inngår nå|inngår no) i (?<whole2>${PHRASE}{1,90}?)(?=$|[.,;]| og | som )`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { part, part2, part3, whole: first, whole2, whole3, not } = match.groups ?? {};
      const whole = first ?? whole3;
      const object = [
        ...slotsIn(clause, "programme", whole ?? whole2 ?? ""),
        ...slotsIn(clause, "organisation", whole ?? whole2 ?? ""),
        ...slotsIn(clause, "cluster", whole ?? whole2 ?? ""),
      ][0];
      // "|Fjordverft, som er en del av …": of the name before it.
      const before = BEFORE_WHICH.exec(clause.skeleton.slice(0, match.index + 1))?.groups?.name;
      const words = part === "som" || part2 === "som" ? (before ?? "") : (part ?? part2 ?? part3 ?? "");
      const subject = thingOf(clause, words, input);
      const behind = clause.skeleton.slice(match.index + match[0].length - (whole ?? whole2 ?? "").length);
      const owned = ownedThing(clause, behind, input);
      if ((object === undefined && owned === null) || subject === null || NO_PART.test(words)) return [];
      if (OF_A_BODY.test(whole ?? whole2 ?? "")) return [];
      if (not === undefined && DENIED.test(wordsOf(clause, match[0]).toLowerCase())) return [];
      return [
        {
          subject,
          predicate: not === undefined ? "part-of" : "not-part-of",
          object: owned ?? (object === undefined ? null : slotOfMention(object)),
          qualifiers: {},
        },
      ];
    },
    finds: {
      "Havsatsingen er en del av Grønn plattform.": [
        { subject: "Havsatsingen", predicate: "part-of", object: "Grønn plattform" },
      ],
      "Havsatsingen er en del av Siva og Forskningsrådets klyngeprogram, «Norwegian Innovation Clusters».": [
        { subject: "Havsatsingen", predicate: "part-of", object: "Norwegian Innovation Clusters" },
      ],
      "Siden 2014 har NCE Eyde vært en del av klyngeprogrammet.": [
        { subject: "NCE Eyde", object: "Norwegian Innovation Clusters" },
      ],
      "Cod Cluster blir dermed en del av klyngeprogrammet.": [
        { subject: "Cod Cluster", predicate: "part-of", object: "Norwegian Innovation Clusters" },
      ],
      "Havsatsingen er ikke lenger en del av Grønn plattform.": [
        { subject: "Havsatsingen", predicate: "not-part-of", object: "Grønn plattform" },
      ],
    },
    ignores: {
      "Dette er en del av livet.": "no body",
      "Havsatsingen er en del av et EU-finansiert opplegg.": "no part of the EU",
      "Økningen er en del av Grønn plattform.": "nothing that can be a part",
    },
  }),
  defineFactRule({
    id: "membership/divided-into",
    type: "membership",
    pattern:
      /(?:delt inn i|består av|har)(?: de| dei)?(?: tre| fire| to)? (?:program)?nivå(?:ene|er|a)? (?<levels>\{programme:\d{1,4}\}(?:(?:, | og |, og )\{programme:\d{1,4}\}){0,4})/giu,
    build: (match, clause, input) => {
      const whole = antecedent("programmet", clause.start + 1, {
        ...input,
        mentions: input.mentions.filter(
          ({ kind, value }) =>
            kind !== "programme" || !("name" in value) || !LEVELS.has(value.name as string),
        ),
      });
      if (whole === null) return [];
      return slotsIn(clause, "programme", match.groups?.levels ?? "").map((level) => ({
        subject: slotOfMention(level),
        predicate: "part-of",
        object: whole,
        qualifiers: { role: "programnivå" },
      }));
    },
    finds: {
      "Klyngeprogrammet er fra 2002. Det er delt inn i nivåene Arena Pro og Global Centres of Expertise.": [
        { subject: "Arena Pro", predicate: "part-of", object: "Norwegian Innovation Clusters" },
        { subject: "Global Centres of Expertise", object: "Norwegian Innovation Clusters" },
      ],
    },
    ignores: { "Delt inn i nivåene Arena Pro og Global Centres of Expertise.": "of what?" },
  }),
];
