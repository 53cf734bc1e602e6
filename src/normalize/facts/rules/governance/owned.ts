/** Who owns a body: "X er eid av Y", "Y eier 30 prosent av X", "Y er største eier i X". */
import type { Qualifier, Slot } from "../../../../model.ts";
import { matchesOf } from "../../../matches.ts";
import { type Clause, slotOf, slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { objectOf, quantityQualifier } from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { slotOfMention } from "../../things.ts";
import { pointedAt, topicBefore } from "../../topic.ts";

const BODY = "\\{(?:organisation|cluster):\\d{1,4}\\}";
const NOUN =
  "[Ss]elskapet|[Bb]edriften|[Bb]edrifta|[Vv]erksemda|[Vv]irksomheten|[Kk]onsernet|[Ff]oretaket|[Ff]øretaket|[Oo]rganisasjonen|[Ii]nstituttet";
/** A body that may own another, with the noun before its name. */
const OWNER = `(?:(?:[a-zæøå]{3,20} ){0,3}${BODY}|[Ss]taten|[Kk]ommunen|[Ff]ylkeskommun(?:ene|ane)|[Kk]ommun(?:ene|ane))`;
const SHARE = "(?: \\(\\{percentage:\\d{1,4}\\}\\))?";
const OWNERS = `${OWNER}(?:${SHARE}(?:, | og |, og | samt )${OWNER}){0,6}${SHARE}`;
const HOW =
  "(?:(?:i sin helhet|i si heilheit|i dag|nå|no|helt|heilt|også|òg|i hovedsak|i hovudsak|i fellesskap|\\{percentage:\\d{1,4}\\}|(?:med )?\\{count:\\d{1,4}\\}) ){0,2}";
const IS_OWNED = `(?:(?:er|blir|ble|vart|vert) ${HOW}(?:hel|heil|del)?(?:eid|eigd|eigde|eiet)|eies|eigast|eigas) ${HOW}av`;

/** Everybody in the words who can own something. */
function ownersIn(clause: Clause, words: string): Slot[] {
  const bodies = [...slotsIn(clause, "organisation", words), ...slotsIn(clause, "cluster", words)].flatMap(
    (mention) => slotOfMention(mention) ?? [],
  );
  const common = /(?<![a-zæøå])(?:staten|(?:fylkes)?kommun(?:ene|ane))(?![a-zæøå])/iu.exec(words)?.[0];
  return common === undefined ? bodies : [{ name: common.toLowerCase() }, ...bodies];
}

/** The things owned: names, or the one that a noun points back at. */
function ownedIn(clause: Clause, words: string, input: FactInput): Slot[] {
  const named = ownersIn(clause, words);
  if (named.length > 0 || words.includes("{")) return named;
  const slot = pointedAt(words, clause, input);
  return slot === null ? [] : [slot];
}

const OWNER_AND_SHARE =
  /(?<owner>\{(?:organisation|cluster):\d{1,4}\}) \(\{percentage:(?<share>\d{1,4})\}\)/gu;

const shareOf = (clause: Clause, index: string | undefined): Qualifier | undefined => {
  const told = slotOf(clause, "percentage", index);
  return told && quantityQualifier(objectOf(told));
};

/** "Siva (42 prosent) og Enova (20 prosent)": what each owner has, by its name. */
function sharesIn(clause: Clause, words: string): ReadonlyMap<string, Qualifier | undefined> {
  const shares = new Map<string, Qualifier | undefined>();
  for (const { groups } of matchesOf(OWNER_AND_SHARE, words))
    for (const owner of ownersIn(clause, groups?.owner ?? ""))
      shares.set(JSON.stringify(owner), shareOf(clause, groups?.share));
  return shares;
}

/**
 * @param owners words that name them, each with its share in brackets where that is told
 * @param share of each of the things that each of the owners has, where one is told for all
 */
function owned(clause: Clause, things: readonly Slot[], owners: string, share?: Qualifier): Draft[] {
  const shares = sharesIn(clause, owners);
  return things.flatMap((subject) =>
    ownersIn(clause, owners).flatMap((object) =>
      JSON.stringify(subject) === JSON.stringify(object)
        ? []
        : {
            subject,
            predicate: "owned-by",
            object,
            qualifiers: { share: share ?? shares.get(JSON.stringify(object)) },
          },
    ),
  );
}

export const governanceOwnedRules: readonly FactRule[] = [
  defineFactRule({
    id: "programme-governance/is-owned",
    type: "programme-governance",
    pattern: new RegExp(
      `(?<thing>${BODY}|(?<![A-Za-zÀ-ɏ])(?:${NOUN}))(?: (?:er|har) ${PHRASE}{3,80}? og| i \\{place:\\d{1,4}\\})?,?(?: som)? (?:${IS_OWNED}|er (?:et|eit|en|ein|ei) [a-zæøå][a-zæøå -]{3,40}(?: i \\{place:\\d{1,4}\\})?,? (?:som er )?(?:hel|heil)?(?:eid|eigd|eiet) av) (?<owners>${OWNERS})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing = "", owners = "" } = match.groups ?? {};
      return DENIED.test(match[0].toLowerCase()) ? [] : owned(clause, ownedIn(clause, thing, input), owners);
    },
    finds: {
      "Enova er et statsforetak eid av Klima- og miljødepartementet.": [
        { subject: "Enova", predicate: "owned-by", object: "Klima- og miljødepartementet" },
      ],
      "Siva er et statsforetak i Trondheim, heleid av Klima- og miljødepartementet.": [
        { subject: "Siva", object: "Klima- og miljødepartementet" },
      ],
      "Siva eies av Klima- og miljødepartementet og fylkeskommunene.": [
        { subject: "Siva", object: "Klima- og miljødepartementet" },
        { subject: "Siva", object: "fylkeskommunene" },
      ],
      "Fjordverft AS er eid av norske Siva (51 %) og Enova (49 %).": [
        { subject: "Fjordverft AS", object: "Siva", qualifiers: { share: { value: 51, unit: "percent" } } },
        { subject: "Fjordverft AS", object: "Enova", qualifiers: { share: { value: 49, unit: "percent" } } },
      ],
      "Fjordverft AS er eid av Siva og Enova.": [
        { subject: "Fjordverft AS", predicate: "owned-by", object: "Siva" },
        { subject: "Fjordverft AS", predicate: "owned-by", object: "Enova" },
      ],
      "Siva skal hjelpe næringslivet. Selskapet er eid av Nærings- og fiskeridepartementet.": [
        { subject: "Siva", object: "Nærings- og fiskeridepartementet" },
      ],
      "Med er Fjordverft AS, som er eigd av det tyske selskapet Siva.": [
        { subject: "Fjordverft AS", object: "Siva" },
      ],
      "Innovasjon Norge eies 51 prosent av staten.": [{ subject: "Innovasjon Norge", object: "staten" }],
    },
    ignores: {
      "Fjordverft AS er ikke eid av Siva.": "denied",
      "Båten er eid av Siva.": "no body",
      "Fjordverft AS er eid av mange.": "nobody is named",
    },
  }),
  defineFactRule({
    id: "programme-governance/owns",
    type: "programme-governance",
    pattern: new RegExp(
      `(?<owners>${OWNERS})(?:,? som (?:igjen )?)? ?(?:eier|eig|vil eie|skal eie|skal eige) (?:altså |nå |no |i dag |også |òg |bare |berre |hele |heile )?(?:\\{percentage:(?<share>\\d{1,4})\\}|halvparten|halvdelen|alle aksjene|alle aksjane|aksjemajoriteten|majoriteten) (?:av )?(?:(?:aksjene|aksjane|eierandelene) )?(?:i |av )?(?=(?<things>${BODY}(?:(?:, ${BODY}){0,4} og ${BODY})?))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { owners = "", things = "", share } = match.groups ?? {};
      return DENIED.test(match[0].toLowerCase())
        ? []
        : owned(clause, ownedIn(clause, things, input), owners, shareOf(clause, share));
    },
    finds: {
      "Staten eier 30 prosent av Fjordverft AS.": [
        {
          subject: "Fjordverft AS",
          predicate: "owned-by",
          object: "staten",
          qualifiers: { share: { value: 30, unit: "percent" } },
        },
      ],
      "Fjordverft AS, som igjen eier 40 prosent av aksjene i Siva og Enova, vokser.": [
        { subject: "Siva", object: "Fjordverft AS" },
        { subject: "Enova", object: "Fjordverft AS" },
      ],
      "Hun takket staten, som eier 36 prosent av aksjene i Fjordverft AS, og Siva.": [
        { subject: "Fjordverft AS", object: "staten" },
      ],
    },
    ignores: {
      "Staten eier ikke 30 prosent av Fjordverft AS.": "denied",
      "Fjordverft AS eier 30 prosent av båten.": "no body",
    },
  }),
  defineFactRule({
    id: "programme-governance/is-owner",
    type: "programme-governance",
    pattern: new RegExp(
      `(?:(?<owner>${OWNER}) (?:er|har vært|har vore) (?:en av |ein av |den |en |ein |eneste |den )?(?:største |hoved|hovud|med)?(?:eier|eigar|eierne|eigarane|aksjonær|aksjonæren) (?:i|av) (?<thing>${BODY})|(?<=^|[.;] )(?:Eierne|Eigarane|Eiere|Eigarar|Største eier(?:e)?|Største eigar|Hovedeier(?:e)?|Hovudeigar) er (?:i dag )?(?<owners>${OWNERS})|(?<thing2>${BODY}) (?:har|(?:er|,) (?:et|eit|en|ein|ei) (?:[a-zæøå-]{2,30} ){1,5}?med) (?<owner2>${OWNER}) som (?:største |eneste |einaste )?(?:hoved|hovud|med)?(?:eier|eigar|aksjonær))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { owner, owner2, owners, thing, thing2 } = match.groups ?? {};
      if (owners !== undefined) {
        const topic = topicBefore(clause, input);
        return topic === null ? [] : owned(clause, [topic], owners);
      }
      return DENIED.test(match[0].toLowerCase())
        ? []
        : owned(clause, ownedIn(clause, thing ?? thing2 ?? "", input), owner ?? owner2 ?? "");
    },
    finds: {
      "Siva er største eier i Fjordverft AS.": [
        { subject: "Fjordverft AS", predicate: "owned-by", object: "Siva" },
      ],
      "Fjordverft AS bygger ferjer. Eierne er Siva (42 prosent) og Enova (20 prosent).": [
        { subject: "Fjordverft AS", object: "Siva" },
        { subject: "Fjordverft AS", object: "Enova" },
      ],
      "Fjordverft AS er eit lite konsern med Siva som hovudeigar.": [
        { subject: "Fjordverft AS", object: "Siva" },
      ],
      "Fjordverft AS har Siva som største eier.": [{ subject: "Fjordverft AS", object: "Siva" }],
    },
    ignores: { "Siva er største kunde i Fjordverft AS.": "no owner" },
  }),
  defineFactRule({
    id: "programme-governance/bought",
    type: "programme-governance",
    titles: true,
    pattern: new RegExp(
      `(?:(?<thing>${BODY}) (?:er|ble|blei|blir|vart|vert) (?:nylig |nyleg |nå |no |\\{date:\\d{1,4}\\} )?(?:kjøpt opp|kjøpt|kjøpte opp|overtatt|overteke) av (?<owners>${OWNER})|(?<owners2>${BODY}) (?:har (?:nå |no |nylig |nyleg )?(?:kjøpt|overtatt|overteke)|kjøper|kjøpte|kjøpar|overtar|overtok|overtek)(?: opp)? (?:(?:\\{percentage:\\d{1,4}\\}|alle aksjene|alle aksjane|aksjemajoriteten|majoriteten) (?:av |i )?(?:aksjene |aksjane )?(?:i |av )?)?(?:(?:det [a-zæøå]{4,14} )?(?:selskapet|bedriften|bedrifta|[A-Za-zæøåÆØÅ]{3,20}-selskapet) )?(?<thing2>${BODY})(?![A-Za-zÀ-ɏ-]))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing, thing2, owners, owners2 } = match.groups ?? {};
      const [bought] = slotsIn(clause, "organisation", thing ?? thing2 ?? "");
      // "kjøper |Fjordverfts anlegg": something of it.
      if (bought === undefined || bought.text === `${bought.value.name}s`) return [];
      if (DENIED.test(match[0].toLowerCase())) return [];
      return owned(clause, ownedIn(clause, thing ?? thing2 ?? "", input), owners ?? owners2 ?? "");
    },
    finds: {
      "Fjordverft AS er kjøpt opp av Equinor.": [
        { subject: "Fjordverft AS", predicate: "owned-by", object: "Equinor" },
      ],
      "Equinor kjøper 40 prosent av aksjene i Fjordverft AS.": [
        { subject: "Fjordverft AS", object: "Equinor" },
      ],
    },
    ignores: {
      "Equinor kjøper Sivas anlegg.": "a part of it",
      "Equinor kjøper strøm av Fjordverft AS.": "what it makes",
    },
  }),
];
