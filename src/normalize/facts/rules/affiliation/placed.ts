/** Whose people they are, told by where they were chosen or speak: "på årsmøtet i X ble Y valgt til leder", "daglig leder i klyngen, Y", "X v/ Y". */
import { ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import type { Slot } from "../../../../model.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { slotOfMention, thingOf } from "../../things.ts";
import { pointedAt } from "../../topic.ts";
import { BODY, CHOSEN, hasRole, PERSON } from "./role-words.ts";

const ROLE = `(?:ny |nye )?(?<role>(?:[a-zæøå]{3,20}- og )?${ROLE_PATTERN})`;
/** Where a body chooses its people. */
const MEETING =
  "(?:en |ein |ei |et |eit |den |det )?(?:[a-zæøå]{3,20} )?(?:generalforsamling|årsmøte|landsmøte|styremøte|representantskapsmøte|stiftelsesmøte|stiftingsmøte)(?:en|a|t|et)?";
const AT_THE_MEETING = `(?:[Ii]|[Pp]å|[Uu]nder) ${MEETING} (?:i|til|hos|for|av) (?<body>${BODY})`;
const IS = "(?:er|ble|blei|blir|vart|vert)";
const WHEN = "(?:(?:(?:i |på )?\\{date:\\d{1,4}\\}|også|òg|nå|no),? ){0,2}";
const NOUN =
  "(?:klyngen|klynga|klyngja|næringshagen|selskapet|bedriften|bedrifta|verksemda|organisasjonen|foreningen|foreininga|stiftelsen|stiftinga|inkubatoren|senteret|forbundet|laget|nettverket|fondet)";

function has(
  clause: Clause,
  who: string,
  role: string | undefined,
  object: Slot | null,
  match: RegExpExecArray,
  input: FactInput,
): Draft[] {
  const [person] = slotsIn(clause, "person", who);
  if (person === undefined || object === null || DENIED.test(match[0].toLowerCase())) return [];
  if (person.value.affiliation !== undefined && (role === undefined || person.value.role === role)) return [];
  return [hasRole(person, object, role?.toLowerCase(), input)];
}

/** ", driftssjef i |": what somebody is. */
const WHO_IS = `(?:(?:, (?:[a-zæøå-]{2,30} ){1,4}(?:i|for|ved|hos|av)| (?:fra|frå|i|ved|hos)) (?:${BODY}|\\{place:\\d{1,4}\\}))?`;

export const affiliationPlacedRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/chosen-at-meeting",
    type: "affiliation",
    pattern: new RegExp(
      `(?:(?<who>${PERSON}),? ${IS} ${WHEN}${AT_THE_MEETING} ${WHEN}${CHOSEN} (?:som|til) |${AT_THE_MEETING.replace("<body>", "<body2>")},? ${WHEN}${IS} (?<who2>${PERSON}) ${WHEN}${CHOSEN} (?:som|til) )${ROLE}(?![A-Za-zÀ-ɏ-])`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who, who2, body, body2, role } = match.groups ?? {};
      return has(clause, who ?? who2 ?? "", role, thingOf(clause, body ?? body2 ?? "", input), match, input);
    },
    finds: {
      "Kari Nordvik er i en ekstraordinær generalforsamling i Siva valgt som ny styreleder etter Ola Haug.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Siva",
          qualifiers: { role: "styreleder" },
        },
      ],
    },
    ignores: { "På årsmøtet til Siva ble Kari Nordvik ikke valgt til leder.": "denied" },
  }),
  defineFactRule({
    id: "affiliation/of-what-was-named",
    type: "affiliation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ-])${ROLE} (?:i|for|ved|av) (?<noun>${NOUN}),? (?<who>${PERSON})(?!,? (?:i|fra|frå|ved) ${BODY})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", role = "", noun = "" } = match.groups ?? {};
      return /^(?:tidl|davær|dåver|forhen|avtr|førr|forr)/iu.test(role)
        ? []
        : has(clause, who, role, pointedAt(noun, clause, input), match, input);
    },
    finds: {
      "Cod Cluster vokser. «Det er bra», sier styreleder i klyngen, Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "Cod Cluster", qualifiers: { role: "styreleder" } },
      ],
    },
    ignores: {
      "Det er bra, sier styreleder i klyngen, Kari Nordvik.": "which?",
      "Cod Cluster vokser. Det sier tidligere styreleder i klyngen, Kari Nordvik.": "not any more",
    },
  }),
  defineFactRule({
    id: "affiliation/speaks-for",
    type: "affiliation",
    pattern: new RegExp(
      `(?<body>${BODY})(?: \\{place:\\d{1,4}\\})? (?:v/ ?|ved )(?<who>${PERSON})(?![A-Za-zÀ-ɏ])`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", body = "" } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", who);
      return person?.value.role === undefined
        ? has(clause, who, undefined, thingOf(clause, body, input), match, input)
        : [];
    },
    finds: {
      "Forprosjektet er leia av Siva v/ Kari Nordvik.": [{ subject: "Kari Nordvik", object: "Siva" }],
    },
    ignores: { "Siva vedtok det ved lunsj med Kari Nordvik.": "a meal" },
  }),
  defineFactRule({
    id: "affiliation/are-members",
    type: "affiliation",
    pattern: new RegExp(
      `(?<people>${PERSON}(?:(?:, | og |, og )${PERSON}){1,8}),? (?:${IS}|(?:er|ble|blei|vart|blir) ${CHOSEN} (?:som|til)) (?:nye? )?(?<role>styremedlem|styremedlemm?er|styremedlemar|varamedlem|varamedlemm?er|varamedlemar)(?: (?:i|ved|for|av|hos) (?<body>${BODY}))?(?![A-Za-zÀ-ɏ])`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { people = "", role = "", body } = match.groups ?? {};
      if (DENIED.test(match[0].toLowerCase())) return [];
      const object = body === undefined ? null : thingOf(clause, body, input);
      return slotsIn(clause, "person", people).map((person) =>
        hasRole(person, object, role.replace(/(?<=medlem)(?:m?er|ar)$/u, ""), input),
      );
    },
    finds: {
      "Kari Nordvik, Ola Haug og Per Moe blir styremedlemar ved Siva i neste periode.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styremedlem" } },
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styremedlem" } },
        { subject: "Per Moe", object: "Siva", qualifiers: { role: "styremedlem" } },
      ],
    },
    ignores: { "Kari Nordvik og Ola Haug er ikke styremedlemmer i Siva.": "denied" },
  }),
  defineFactRule({
    id: "affiliation/join-the-board",
    type: "affiliation",
    pattern: new RegExp(
      `(?<people>${PERSON}${WHO_IS}(?:(?:, | og |, og )${PERSON}${WHO_IS}){0,5}),? (?:(?:går|gikk|gjekk|trer|trådte|kommer|kjem|kom) (?:nå |no )?inn|(?:er|ble|blei|blir|vart|vert) (?:nå |no |\\{date:\\d{1,4}\\} )?(?:valgt|valt|vald|valde) inn) (?:som nye (?:medlemmer|medlemmar|medlemer) )?i styret (?:i|for|til|hos|av) (?<body>${BODY})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { people = "", body = "" } = match.groups ?? {};
      const object = thingOf(clause, body, input);
      const named = slotsIn(clause, "person", people);
      // One alone, of whom nothing is told, has a rule of its own.
      if (object === null || DENIED.test(match[0].toLowerCase()) || /^\{person:\d+\}$/u.test(people))
        return [];
      return named.map((person) => hasRole(person, object, "styremedlem", input));
    },
    finds: {
      "Kari Nordvik, driftssjef i SINTEF, og Ola Haug, rådgiver i Enova, går inn i styret i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styremedlem" } },
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styremedlem" } },
      ],
    },
    ignores: { "Kari Nordvik, driftssjef i SINTEF, går ikke inn i styret i Siva.": "denied" },
  }),
  defineFactRule({
    id: "affiliation/is-led-by",
    type: "affiliation",
    pattern: new RegExp(
      `(?<body>\\{(?:organisation|cluster):\\d{1,4}\\}(?<part> (?:Nord|Sør|Øst|Aust|Vest|Midt))?),? (?:som )?(?:ledes|leiast|(?:blir|vert|er) (?:leia|leidd|ledet)|skal ledes|skal leiast|skal leia|(?<has>har (?:vært|vore)) (?:leia|leidd|ledet)) av (?:[a-zæøå. ]{3,40} )?(?<who>${PERSON})(?<behind> (?:helt |heilt )?(?:siden|sidan|fra|frå) )?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", body = "", part, has: hasBeen, behind } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", who);
      const object = part === undefined ? thingOf(clause, body, input) : { name: wordsOf(clause, body) };
      if (hasBeen !== undefined && behind === undefined) return [];
      return person === undefined || object === null || DENIED.test(match[0].toLowerCase())
        ? []
        : [hasRole(person, object, "leder", input)];
    },
    finds: {
      "Cod Cluster, som ledes av professor Kari Nordvik, vokser.": [
        { subject: "Kari Nordvik", object: "Cod Cluster", qualifiers: { role: "leder" } },
      ],
      "Den nye avdelinga Siva Nord blir leia av Ola Haug.": [{ subject: "Ola Haug", object: "Siva Nord" }],
      "Cod Cluster har vore leia av Ola Haug sidan 2011.": [{ subject: "Ola Haug", object: "Cod Cluster" }],
    },
    ignores: {
      "Cod Cluster ledes ikke av Kari Nordvik.": "denied",
      "Cod Cluster har vært ledet av Kari Nordvik i fem år.": "perhaps not any more",
    },
  }),
  defineFactRule({
    id: "affiliation/as-chosen",
    type: "affiliation",
    pattern: new RegExp(
      `(?:^|[.;] )(?:Som|Til) (?:ny |nytt )?(?<role>(?:[a-zæøå]{3,20}- og )?${ROLE_PATTERN})(?: (?:i|for|av) (?<body>${BODY}))? (?:har )?(?:valgte|valde|valgt|valt|vald|ansatte|ansatt|tilsette|tilsett|utnevnte|utnevnt|utnemnde|utnemnt|oppnevnte|oppnemnde|fikk|fekk|hentet|henta) (?:(?:styret|styringsgruppen|styringsgruppa|årsmøtet|generalforsamlingen|generalforsamlinga|de|dei|ein|man|klyngen|klynga|klyngja|selskapet|${BODY}) )(?:tilsett |ansatt |valgt |vald )?(?<who>${PERSON})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", role = "", body } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", who);
      if (person === undefined || DENIED.test(match[0].toLowerCase())) return [];
      const named = body ?? new RegExp(BODY, "u").exec(match[0])?.[0];
      const object =
        named === undefined ? headed(role, input) : (thingOf(clause, named, input) ?? headed(role, input));
      return [hasRole(person, object, role.toLowerCase(), input)];
    },
    finds: {
      "Ny leder i Cod Cluster\n\nSom ny klyngeleder valgte styringsgruppen Kari Nordvik, nytilsatt direktør i Siva.":
        [{ subject: "Kari Nordvik", object: "Cod Cluster", qualifiers: { role: "klyngeleder" } }],
    },
    ignores: { "Som ny klyngeleder ble det ikke valgt noen.": "nobody is named" },
  }),
  defineFactRule({
    id: "affiliation/its-role-behind",
    type: "affiliation",
    pattern: new RegExp(
      `(?<who>${PERSON}),? (?:som er )?(?<body>${BODY}(?: sin| si| sitt)?) (?:nye? |konstituerte |fungerende |fungerande |avtroppende |avtroppande |første )?(?<role>(?:[a-zæøå]{3,30}(?:ske|te|ende|ande|lige|lege) )?${ROLE_PATTERN})(?=$|[.,;»]| (?:og|som|i|til) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", body = "", role = "" } = match.groups ?? {};
      const [owner] = [...slotsIn(clause, "organisation", body), ...slotsIn(clause, "cluster", body)];
      // Only a genitive: "|Sivas direktør", "|Siva sin nye direktør".
      const object = owner === undefined ? null : slotOfMention(owner);
      const isGenitive =
        object !== null &&
        "name" in object &&
        owner?.text.endsWith("s") === true &&
        !object.name.endsWith("s");
      return isGenitive || / s[a-z]+$/u.test(body) ? has(clause, who, role, object, match, input) : [];
    },
    finds: {
      "«Dette er bra», sier Kari Nordvik, Sivas konstituerte administrerende direktør.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "administrerende direktør" } },
      ],
    },
    ignores: { "Med var Kari Nordvik, Siva direktør og andre.": "no genitive" },
  }),
];

/** A cluster's head, in an article with one cluster in its title. */
function headed(role: string, { article, mentions }: FactInput): Slot | null {
  if (!/^klyngj?e/iu.test(role)) return null;
  const title = article.blocks.find(({ kind }) => kind === "title");
  const cluster = mentions.find(
    ({ kind, start, end }) =>
      kind === "cluster" && title !== undefined && start >= title.start && end <= title.end,
  );
  return cluster?.kind === "cluster" ? slotOfMention(cluster) : null;
}
