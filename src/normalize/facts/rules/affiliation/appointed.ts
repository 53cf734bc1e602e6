/** Who takes over or leaves a role where the clause does not say of what body: "X utnevnes til ny konsernsjef". */
import { ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import type { MentionOf, Slot } from "../../../../model.ts";
import { onlyBodyIn } from "../../body.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, slotOfMention, thingOf } from "../../things.ts";
import { BODY, CHOSEN, hasRole, IS, PERSON, POST } from "./role-words.ts";

/** A body that nothing is known of but its name: "|Vardø bustadutvikling KF", "Framtidsfylket". */
const UNKNOWN =
  "(?:\\{place:\\d{1,4}\\} [a-zæøå]{5,30}(?: [A-Z]{2,3})?|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{2,30}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,30}){0,3})";
/** "ny styreleder", "midlertidig administrerende direktør", "styret", "1. vara". */
const roleAs = (group: string): string =>
  `(?:(?:den |vår |det )?(?:nye? |fersk |fast )?)(?<${group}>(?:(?:midlertidig|mellombels|konstituert|fungerende|fungerande) )?(?:[a-zæøå]{3,20}- og )?${ROLE_PATTERN}|styret|(?:\\d\\. )?vara)(?![A-Za-zÀ-ɏ-])`;
/** Behind a role that nothing is said of: no body, no field. */
const ENDS =
  "(?=$|[.,;–]| i styret(?![a-zæøå])| (?:i|for) (?:det|den) (?:nye|fusjonerte|sammenslåtte|samanslåtte) | (?:i |den )?\\{date| for (?:[a-zæøå]{2,4} (?:nye? )?år|\\{date:\\d{1,4}\\}|(?<term>\\{count:\\d{1,4}\\}))(?=$|[.,;])| (?!(?:i|for|av|ved|hos|innen|innan|på|til|om|med ansvar) )[a-zæøå])";
/** "blir konsernsjef |i det nye selskapet": in none that has a name yet. */
const OF_A_NEW_BODY = /^ (?:i|for) (?:det|den) (?:nye|fusjonerte|sammenslåtte|samanslåtte) /u;
const IS_CHOSEN =
  "(?:utnevnes|utnemnast|ansettes|tilsettes|konstitueres|velges|veljast|oppnevnes|oppnemnast)";
/** Each with the space behind it: "vel" alone is too short to be looked for. */
const CHOOSES =
  "(?:har (?:nå |no |i dag )?(?:valgt|valt|vald|utnevnt|utnemnd|utnemnt|ansatt|tilsatt|tilsett|konstituert|engasjert|oppnevnt) |(?:har )?(?:vedtatt|vedtok|vedteke|besluttet|valgt|bestemt) (?:å )?(?:ansette|tilsette|tilsetje|tilsetja|utnevne|utnemne|konstituere|konstituera|engasjere) |velger |vel |valgte |valde |utnevner |utnemner |utnevnte |utnemnde |gjenvalgte |gjenvelger |attvalde |attvel |ansetter |ansatte |tilset |tilsette |konstituerte )";
const TAKES_OVER =
  "(?:tar over|tok over|tek over|overtar|overtok|overtek|tiltrer|tiltrår|begynner|byrjar|går inn|gikk inn|gjekk inn|kommer inn|kjem inn|kom inn|fortsetter|fortset|held fram|heldt fram)";
const LEAVES =
  "(?:går av|gikk av|gjekk av|slutter|sluttar|sluttet|slutta|trekker seg|trekkjer seg|trakk seg|drog seg|gir seg|gjev seg|ga seg|gav seg|fratrer|fråtrer|(?:sa|seier|sier|har sagt) (?:ja )?ta(?:k|kk) for seg|(?:takket|takka|takker|takkar) (?:for seg|av))";
const CHOOSER =
  "(?:[Ss]tyret|[Ss]elskapet|[Kk]onsernet|[Bb]edriften|[Bb]edrifta|[Oo]rganisasjonen|[Kk]lyngen|[Kk]lynga|[Kk]lyngja|[Gg]eneralforsamlingen|[Gg]eneralforsamlinga|[Åå]rsmøtet|[Dd]epartementet|[Rr]ådet|[Ff]ylkestinget|[Kk]ommunestyret|[Bb]ystyret|[Rr]epresentantskapet|[Ff]oreningen|[Ff]oreininga|[Ll]andsmøtet)";
/** Not in the role yet, or only perhaps. */
export const UNSURE =
  /(?<![A-Za-zÀ-ɏ])(?:foreslått|føreslått|innstilt|kan|vil|ønsker|ønskjer|kandidat|hvis|dersom)(?![A-Za-zÀ-ɏ])/u;
/** Heads of a whole body: the others may sit in one of its parts, or in another body that the text goes on to. */
const HEAD =
  /^(?:midlertidig |mellombels |konstituert |fungerende |fungerande )?(?:adm\. ?(?:dir\.?|direktør)|(?:administrerende|administrerande) direktør|daglig leder|dagleg leiar|konsernsjef|konserndirektør|toppsjef|ceo|klyngeleder|klyngeleiar|klyngjeleiar|styreleder|styreleiar|nestleder|nestleiar|styremedlem|generalsekretær|rektor|direktør|finansdirektør|finanssjef)$/iu;
/** What an article about a new head is about: the one body of its title, else of its first paragraph. */
export function bodyOfArticle(input: FactInput): Slot | null {
  const told = input.article.blocks
    .filter(({ kind }) => kind === "title" || kind === "paragraph")
    .slice(0, 2);
  for (const { start, end } of told) {
    const body = onlyBodyIn(start, end, input);
    if (body !== undefined) return body;
  }
  return null;
}

const roleOf = (role: string): string =>
  role === "styret" ? "styremedlem" : role.toLowerCase().replace(/^(?:ny|nye|nytt) /u, "");

export function appointed(
  person: MentionOf<"person"> | undefined,
  written: string,
  body: Slot | null,
  match: RegExpExecArray,
  clause: Clause,
  input: FactInput,
): Draft[] {
  const role = roleOf(written);
  const { term } = match.groups ?? {};
  // "valgt til leder for |to utvalg": of what the clause tells, and for no time.
  if (term !== undefined && !wordsOf(clause, term).endsWith("år")) return [];
  if (person === undefined || DENIED.test(match[0].toLowerCase()) || UNSURE.test(match[0])) return [];
  if (
    /(?:^|\s)(?:tidligere|tidlegare|daværende|dåverande|forhenværende|avtroppende|avtroppande)(?:\s|$)/u.test(
      role,
    )
  )
    return [];
  // The role in which the mention tells of the person already.
  if (person.value.role === role && person.value.affiliation !== undefined) return [];
  const isOther = OF_A_NEW_BODY.test(clause.skeleton.slice(match.index + match[0].length));
  const there = isOther ? null : onlyBodyIn(clause.start, clause.end, input);
  const bodyThere = there === undefined && HEAD.test(role) ? bodyOfArticle(input) : (there ?? null);
  return [hasRole(person, body ?? bodyThere, role, input)];
}

/** A match that tells who, in what role and, it may be, of what body. */
function withTheirBody(match: RegExpExecArray, clause: Clause, input: FactInput): Draft[] {
  const { who = "", role = "", body, kind } = match.groups ?? {};
  const [person] = slotsIn(clause, "person", who);
  const pointed = kind === undefined ? null : (antecedent(kind, clause.start, input) ?? null);
  return appointed(
    person,
    role,
    body === undefined ? pointed : thingOf(clause, body, input),
    match,
    clause,
    input,
  );
}

/** "Haug, Moe og |Kari Nes leder Siva": several do, each in a role that is not told. */
const AMONG_OTHERS = /^(?:(?:[A-ZÀ-ÖØ-Þ][a-zæøå-]+|\{(?:person|minister):\d{1,4}\}),? ){1,8}og $/u;

export const affiliationAppointedRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/appointed",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?:(?<who>${PERSON})(?:,? (?:i|fra|frå|ved|hos) (?:${BODY}|\\{place:\\d{1,4}\\}))?(?:, som ${PHRASE}{3,80})?,? (?:(?:også |òg |nå |no )?(?:${IS} )?(?:nå |no |også |òg |\\{date:\\d{1,4}\\} )?${CHOSEN} (?:som|til) |${IS_CHOSEN} (?:som|til) |${TAKES_OVER} ${POST}(?:(?:etter|for) \\{(?:person|minister):\\d{1,4}\\} )?(?:\\{date:\\d{1,4}\\} )?som |blir (?=ny|[a-zæøå. ]{0,30}(?:direktør|sjef|leder|leiar|rektor)(?: |$|[.,])))${roleAs("role")}|(?:(?:${CHOOSER}|${BODY}) ${CHOOSES}|(?:vedtok|valgte|valde|tilsette|ansatte|utnevnte|utnemnde) ${CHOOSER} (?:å )?(?:(?:ansette|tilsette|tilsetje|utnevne|utnemne) )?)(?:[a-zæøå-]{4,30} ){0,2}(?<who2>${PERSON}) (?:(?:fra|frå) \\{place:\\d{1,4}\\} )?(?:som|til) ${roleAs("role2")}|(?:${IS_CHOSEN} (?<who3>${PERSON})|(?<![A-Za-zÀ-ɏ])(?:begynner|begynte|byrjar|byrja|tiltrer|tiltrår|tiltrådte|tiltredde|overtar|overtok|overtek) (?<who5>${PERSON})|(?:ble|blei|blir|vart|vert|er) (?<who4>${PERSON}) ${CHOSEN}) (?:som|til) ${roleAs("role3")})(?:${ENDS}|(?<=${PERSON} (?:som|til) [^{}]{3,80}) (?:i|for|ved|hos|av) (?<body>${BODY})(?=$|[.,;]| (?:fra|frå|og|etter|med|for) )| (?:i|for|ved) (?![a-zæøå]*(?:perioden|året|tiden|tida|sommeren|sesongen|påvente)(?![a-zæøå]))(?<noun>[a-zæøå]{6,40}(?:en|et|a))(?=$|[.,;])| (?:i|for|ved) (?<name>${UNKNOWN})(?=$|[.,;]| (?:fra|frå|og|etter|med) ))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who, who2, who3, who4, who5, role, role2, role3, body: known, noun, name } = match.groups ?? {};
      const person = slotsIn(clause, "person", who ?? who2 ?? who3 ?? who4 ?? who5 ?? "")[0];
      const pointed = noun === undefined ? null : (antecedent(noun, clause.start, input) ?? { name: noun });
      const body =
        known !== undefined
          ? thingOf(clause, known, input)
          : name === undefined
            ? pointed
            : { name: wordsOf(clause, name) };
      return appointed(person, role ?? role2 ?? role3 ?? "", body, match, clause, input);
    },
    finds: {
      "Ny sjef i Siva\n\nStyret er glad. Kari Nordvik utnevnes til midlertidig administrerende direktør.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Siva",
          qualifiers: { role: "midlertidig administrerende direktør" },
        },
      ],
      "Ny styreleiar i Siva\n\nStyret har valt om. Styret har vald Ola Haug som ny styreleiar.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styreleiar" } },
      ],
      "Årsmøtet valgte Kari Nordvik til ny leder i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "leder" } },
      ],
      "Styret har tilsett Ola Haug som ny dagleg leiar i Siva.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "dagleg leiar" } },
      ],
      "Det vart val. Ola Haug tar over etter Kari Nordvik som prosjektleder.": [
        { subject: "Ola Haug", object: null, qualifiers: { role: "prosjektleder" } },
      ],
      "I går vedtok fylkestinget tilsette Ola Haug frå Vardø som ny fylkesdirektør.": [
        { subject: "Ola Haug", object: null, qualifiers: { role: "fylkesdirektør" } },
      ],
      "Siva skifter ledelse\n\nSamtidig oppnevnes Kari Nordvik som ny nestleder i styret.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "nestleder" } },
      ],
      "Styret ved Siva har vedteke å konstituera styreleiar Ola Haug som administrerande direktør.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "administrerande direktør" } },
      ],
      "Kari Nordvik er tilsett som dagleg leiar i Vardø bustadutvikling KF.": [
        { subject: "Kari Nordvik", object: "Vardø bustadutvikling KF", qualifiers: { role: "dagleg leiar" } },
      ],
      "Ola Haug blir ny direktør i studentsamskipnaden": [
        { subject: "Ola Haug", object: "studentsamskipnaden", qualifiers: { role: "direktør" } },
      ],
      "Under årsmøtet til Siva i kveld vart Ola Haug valt til ny styreleiar etter Kari Nordvik.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styreleiar" } },
      ],
      "I august tiltrer Ola Haug som ny forskningssjef.": [
        { subject: "Ola Haug", object: null, qualifiers: { role: "forskningssjef" } },
      ],
      "Ola Haug blir ny forskningssjef.": [{ subject: "Ola Haug", object: null }],
      "Finanssjef Ola Haug i Siva blir toppsjef i det fusjonerte laget.": [
        { subject: "Ola Haug", object: null, qualifiers: { role: "toppsjef" } },
      ],
      "Årsmøte i Siva\n\nDet ble valg. Kari Nordvik ble gjenvalgt til leder for et år. Ola Haug ble gjenvalgt til styret for to år.":
        [
          { subject: "Kari Nordvik", object: null, qualifiers: { role: "leder" } },
          { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styremedlem" } },
        ],
      "Årsmøte i Siva\n\nDet vart val. Ola Haug vart attvald til 1. vara.": [
        { subject: "Ola Haug", qualifiers: { role: "1. vara" } },
      ],
      "Det er nytt i Siva. Ola Haug tiltrer stillingen som prosjektleder 1. januar.": [
        { subject: "Ola Haug", qualifiers: { role: "prosjektleder" } },
      ],
      "Kari Nordvik, som har lang fartstid, tiltrer 1. august som prosjektleder.": [
        { subject: "Kari Nordvik", object: null, qualifiers: { role: "prosjektleder" } },
      ],
    },
    ignores: {
      "Kari Nordvik er foreslått valgt som styreleder.": "not yet",
      "Kari Nordvik ble ikke valgt som styreleder.": "denied",
      "Kari Nordvik er valgt til leder for to utvalg.": "of what?",
      "Kari Nordvik er ansatt som leder av utvalget for havbruk.": "of something that the clause tells",
    },
  }),
  defineFactRule({
    id: "affiliation/leaves",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?<who>${PERSON}) ${LEAVES} (?:\\{date:\\d{1,4}\\} |nå |no )?(?:fra (?:jobben|stillingen) |frå (?:jobben|stillinga) )?som ${roleAs("role")}(?:(?: etter ${PHRASE}{1,40}?)? (?:i|for|ved|hos|av) (?<body>${BODY})|${ENDS})`,
      "gu",
    ),
    build: withTheirBody,
    finds: {
      "Kari Nordvik går av som konsernsjef i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "konsernsjef" } },
      ],
      "Kari Nordvik gir seg som klyngeleder etter fem gode år i Maritime CleanTech, som Siva eier.": [
        { subject: "Kari Nordvik", object: "Maritime CleanTech" },
      ],
      "Siva mister sjefen\n\nKari Nordvik sluttar som dagleg leiar etter fem år.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "dagleg leiar" } },
      ],
    },
    ignores: { "Kari Nordvik går ikke av som konsernsjef.": "denied" },
  }),
  defineFactRule({
    id: "affiliation/role-is",
    type: "affiliation",
    pattern: new RegExp(
      `(?:^|[.;:] )(?:(?:Den )?[Nn](?:ye?|ytt) |Det )?${roleAs("role")}(?: (?:i|for|ved|hos|av) (?:(?<body>${BODY})|(?<kind>klyngen|klynga|klyngja|selskapet|bedriften|bedrifta|organisasjonen|foreningen|foreininga)(?= (?:er|blir|heter|heiter) )))? (?:er|blir|ble|blei|vart|vert|heter|heiter) (?<who>${PERSON})(?=$|[.,;]| (?:fra|frå|i|og|etter|som) )`,
      "gu",
    ),
    build: withTheirBody,
    finds: {
      "Klyngeleder i Maritime CleanTech er Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "Maritime CleanTech", qualifiers: { role: "klyngeleder" } },
      ],
      "Konstituert styreleiar er Ola Haug.": [
        { subject: "Ola Haug", object: null, qualifiers: { role: "konstituert styreleiar" } },
      ],
      "Maritime CleanTech veks. Den nye styreleiaren i klynga heiter Ola Haug.": [
        { subject: "Ola Haug", object: "Maritime CleanTech" },
      ],
    },
    ignores: { "Tidligere styreleder er Ola Haug.": "not any more" },
  }),
  defineFactRule({
    id: "affiliation/leads",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?<who>${PERSON}) (?:(?:skal|vil) (?:lede|leie|leia)|leder|leier|leiar) (?:(?:den|det) (?:nye )?)?(?:[a-zæøå]{4,30} )?(?<body>\\{(?:organisation|cluster|programme):\\d{1,4}\\})(?! [a-zæøå]{3,30}(?:arbeid|møte|konferanse|seminar|prosjekt|avdeling|utval|gruppe))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", body = "" } = match.groups ?? {};
      const person = slotsIn(clause, "person", who)[0];
      const object = thingOf(clause, body, input);
      const [owner] = slotsIn(clause, "organisation", body);
      // "leder Sivas arbeid": of something that is Siva's.
      if (person === undefined || object === null || DENIED.test(match[0].toLowerCase())) return [];
      if (owner !== undefined && owner.text === `${owner.value.name}s`) return [];
      if (AMONG_OTHERS.test(clause.skeleton.slice(0, match.index))) return [];
      return [hasRole(person, object, "leder", input)];
    },
    finds: {
      "Kari Nordvik leder klyngen Maritime CleanTech.": [
        { subject: "Kari Nordvik", object: "Maritime CleanTech", qualifiers: { role: "leder" } },
      ],
      "Ola Haug skal leie Siva dei neste åra.": [{ subject: "Ola Haug", object: "Siva" }],
    },
    ignores: {
      "Kari Nordvik leder Sivas arbeid i nord.": "a part of it",
      "Kari Nordvik leder an i Siva.": "an idiom",
    },
  }),
  defineFactRule({
    id: "affiliation/bodys-own",
    type: "affiliation",
    pattern: new RegExp(`(?<body>\\{(?:organisation|cluster):\\d{1,4}\\}) (?<who>${PERSON})`, "gu"),
    build: (match, clause) => {
      const { body = "", who = "" } = match.groups ?? {};
      const owner = slotsIn(clause, "organisation", body)[0] ?? slotsIn(clause, "cluster", body)[0];
      const [person] = slotsIn(clause, "person", who);
      const name = owner === undefined ? null : slotOfMention(owner);
      if (owner === undefined || person === undefined || name === null || !("name" in name)) return [];
      // Only a genitive that is not the name itself.
      if (!owner.text.endsWith("s") || name.name.endsWith("s")) return [];
      if (person.value.affiliation !== undefined || person.value.role !== undefined) return [];
      return [{ subject: slotOfMention(person), predicate: "has-role", object: name, qualifiers: {} }];
    },
    finds: {
      "Med på turen var Innovasjon Norges Kari Nordvik.": [
        { subject: "Kari Nordvik", predicate: "has-role", object: "Innovasjon Norge" },
      ],
    },
    ignores: { "Med på turen var Siva Kari Nordvik.": "no genitive" },
  }),
];
