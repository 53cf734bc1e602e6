/** Who has a role, told by a verb of having it: "X jobber som …", "hun har vært … siden", "X sitter i styret i …", "som ny … er valgt X". */
import { ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import type { MentionOf, Slot } from "../../../../model.ts";
import { onlyBodyIn } from "../../body.ts";
import { type Clause, slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { lastNamed, slotOfMention, thingOf } from "../../things.ts";
import { pointedAt } from "../../topic.ts";
import { BODY, CHOSEN, hasRole, IS, PERSON } from "./role-words.ts";

/** Somebody, with age and body behind the name, or who was named last. */
const who = (group: string): string =>
  `(?:(?<${group}>${PERSON})(?:,? (?:i|fra|frå|ved|hos) ${BODY})?(?:, \\{count:\\d{1,4}\\},?)?|(?<=^|[.;:–] |, (?:og|men) )(?<${group}Again>Han|Hun|Ho|han|hun|ho))`;
const FIELD = "(?: (?:for|innen|innan|på|av) [a-zæøå][a-zæøå -]{2,50}?)?";
/** One role, or two of one body: "administrerende direktør og konsernsjef". */
const role = (group: string): string =>
  `(?:(?:en|ein|ei|den|vår|det) )?(?:(?:nye?|fersk|fast) )?(?<${group}>(?:(?:midlertidig|mellombels|konstituert|fungerende|fungerande) )?(?:${ROLE_PATTERN} og |[a-zæøå]{3,20}- og )?${ROLE_PATTERN}${FIELD})`;
/** "i |", "i havbruksavdelingen i |", "for den vesle klynga |". */
const IN = `(?:i|for|ved|hos|av)(?: (?:[a-zæøå]{2,30} ){1,3}?(?:i|ved|hos) )?(?: ?(?:(?:den|det) )?(?:[a-zæøå]{3,30} ){0,3})? ?`;
const NOUNS =
  "klyngen|klynga|klyngja|selskapet|bedriften|bedrifta|verksemda|konsernet|organisasjonen|foreningen|foreininga|stiftelsen|stiftinga";
const THE_BODY = `(?<body>\\{(?:organisation|cluster|programme):\\d{1,4}\\}|(?:${NOUNS})(?![a-zæøå]))`;
const ADVERB =
  "(?:(?:nå|no|i dag|til daglig|til dagleg|også|òg|både|for tiden|for tida|\\{date:\\d{1,4}\\}) ){0,2}";
/** Still so, where a perfect is told. */
const SINCE =
  /^ (?:(?:helt |heilt )?(?:siden|sidan|fra|frå)(?![a-zæøå])|i (?:over |snart |mange |nærmere |nærare |\{count:|[a-zæøå]{2,8} år)|(?:de|dei) siste|\{date:)/u;
const WORKS = "(?:jobber|jobbar|arbeider|arbeidar|virker|verkar|fungerer|fungerar|sitter|sit)";
const SAID_YES =
  "har (?:nå |no )?(?:takket|takka|sagt) ja til (?:(?:jobben|stillingen|stillinga|vervet|rollen|rolla) som |å (?:bli|verte) )";
const COMES_FROM =
  "(?:kommer|kjem|kom|går|gjekk|gikk) (?:(?:nå|no) )?(?:fra|frå) (?:(?:en|ein|ei) )?(?:(?:stilling|jobb|roll)(?:en|a)?|(?:stilling|jobb|rolle)) som ";
/** "starter i ny jobb som |", "har fått jobben som |". */
const STARTS =
  "(?:(?:har (?:nå |no )?fått|får|fikk|fekk) (?:jobben|stillingen|stillinga|vervet|rollen|rolla) som |(?:begynner|byrjar|starter|startar|går over|går) (?:(?:nå|no) )?(?:i|til) (?:(?:en|ein|ei) )?(?:ny (?:jobb|stilling|rolle)|jobben|stillingen|stillinga|rollen|rolla) som )";
const NOT_NOW =
  /(?<![A-Za-zÀ-ɏ])(?:tidligere|tidlegare|daværende|dåverande|forhenværende|foreslått|føreslått|innstilt|kan|kunne|avtroppende|avtroppande|ønsker|ønskjer|hvis|dersom|om)(?![A-Za-zÀ-ɏ])/u;

const LATELY = "(?:(?:nå|no|nylig|nyleg|\\{date:\\d{1,4}\\}) )?";
/** Stands for a body that is not told. */
const NOWHERE: Slot = { name: "" };

type Groups = Record<string, string | undefined>;

function personOf(
  { who: name, whoAgain }: Groups,
  clause: Clause,
  input: FactInput,
): MentionOf<"person"> | undefined {
  if (name !== undefined) return slotsIn(clause, "person", name)[0];
  return whoAgain === undefined ? undefined : lastNamed(clause.start, ["person"], input);
}

function rolesNow(
  person: MentionOf<"person"> | undefined,
  written: string,
  body: Slot | null,
  match: RegExpExecArray,
  input: FactInput,
): Draft[] {
  if (person === undefined || body === null) return [];
  if (NOT_NOW.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
  return [hasRole(person, body, written.toLowerCase().replace(/^(?:ny|nye) /u, ""), input)];
}

/** A name, or a noun that points back at one. */
const bodyOf = (words: string, clause: Clause, input: FactInput): Slot | null =>
  words.startsWith("{") ? thingOf(clause, words, input) : pointedAt(words, clause, input);

export const affiliationHavingRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/has-the-role",
    type: "affiliation",
    pattern: new RegExp(
      `${who("who")},? (?:som )?(?:\\{date:\\d{1,4}\\} |til daglig |til dagleg )?(?:(?<is>er|${WORKS}) ${ADVERB}(?:(?<=\\} |[a-zæøå] )som )?|(?<has>har (?:nå |no )?(?:vært(?: konstituert som)?|vore(?: konstituert som)?|fungert som|jobbet som|jobba som|arbeidet som|arbeidd som) )|har (?:(?:siden |sidan )?\\{date:\\d{1,4}\\}|i \\{count:\\d{1,4}\\}|(?:de|dei) siste (?:[a-zæøå]{2,8} )?(?:årene|åra)) (?:vært|vore) |${SAID_YES}|${COMES_FROM}|${STARTS})${role("role")} ${IN}${THE_BODY}(?<behind>[^.;]{0,40})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const groups = match.groups ?? {};
      const person = personOf(groups, clause, input);
      // Told by the mention itself.
      if (person?.value.affiliation !== undefined && person.value.role === groups.role?.toLowerCase())
        return [];
      if (groups.has !== undefined && !SINCE.test(groups.behind ?? "")) return [];
      const told = { ...match, 0: match[0].slice(0, match[0].length - (groups.behind ?? "").length) };
      return rolesNow(
        person,
        groups.role ?? "",
        bodyOf(groups.body ?? "", clause, input),
        told as RegExpExecArray,
        input,
      );
    },
    finds: {
      "Kari Nordvik er administrerende direktør og konsernsjef i Siva.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Siva",
          qualifiers: { role: "administrerende direktør og konsernsjef" },
        },
      ],
      "Kari Nordvik har siden 2014 vært styreleder i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styreleder" } },
      ],
      "Kari Nordvik har vært styreleder i Siva helt fra starten.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styreleder" } },
      ],
      "Ola Haug (45) har sagt ja til jobben som ny dagleg leiar i Siva.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "dagleg leiar" } },
      ],
      "Kari Nordvik kommer fra stillingen som prosjektleder for skog i Glommen Skog SA.": [
        { object: "Glommen Skog SA", qualifiers: { role: "prosjektleder for skog" } },
      ],
      "Kari Nordvik slutter til våren. Hun starter i ny jobb som avdelingsleder i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "avdelingsleder" } },
      ],
      "Kari Nordvik fekk jobben som dagleg leiar i Siva.": [{ object: "Siva" }],
      "Vi møtte Ola Haug. Han jobbar som rådgjevar i Siva.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "rådgjevar" } },
      ],
      "Kari Nordvik som i dag er avdelingsleder for verft i Siva, smiler.": [
        { object: "Siva", qualifiers: { role: "avdelingsleder for verft" } },
      ],
      "Siva veks. Selskapet er stort.\n\nSiva er best. Kari Nordvik er i dag regiondirektør for nord i selskapet.":
        [{ subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "regiondirektør for nord" } }],
    },
    ignores: {
      "Kari Nordvik har vært styreleder i Siva.": "perhaps not any more",
      "Kari Nordvik er tidligere konsernsjef og styreleder i Siva.": "not any more",
      "Kari Nordvik jobber ikke som direktør i Siva.": "denied",
      "Kari Nordvik jobber med Siva.": "no role",
    },
  }),
  defineFactRule({
    id: "affiliation/after-years",
    type: "affiliation",
    pattern: new RegExp(
      `(?<who>${PERSON}),? som etter (?:\\{count:\\d{1,4}\\}|${PHRASE}{2,30}?) som ${role("role")} ${IN}${THE_BODY}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const groups = match.groups ?? {};
      const body = bodyOf(groups.body ?? "", clause, input);
      return rolesNow(personOf(groups, clause, input), groups.role ?? "", body, match, input);
    },
    finds: {
      "Det sier Kari Nordvik, som etter ni år som styreleder i Maritime CleanTech går videre.": [
        { subject: "Kari Nordvik", object: "Maritime CleanTech", qualifiers: { role: "styreleder" } },
      ],
    },
    ignores: { "Det sier Kari Nordvik, som etter ni år i Siva går videre.": "no role" },
  }),
  defineFactRule({
    id: "affiliation/on-the-board",
    type: "affiliation",
    pattern: new RegExp(
      `${who("who")},? (?:som )?(?:(?:sitter|sit|satt|sat|er med) ${ADVERB}i|(?:(?:er|ble|blei|blir|vart|vert) (?:(?:nylig|nyleg|også|òg|nå|no|\\{date:\\d{1,4}\\}) )?(?:valgt|valt|vald)|går|gikk|gjekk|trer|trådte|kommer|kjem|kom) inn i|(?:er|(?<has>har (?:vært|vore))) medlem (?:av|i)) (?<board>styret|konsernledelsen|leiargruppa|ledergruppen|ledergruppa|konsernleiinga) (?:i|for|til|hos|av|ved) (?:[a-zæøå]{4,30} )?${THE_BODY}(?<behind>[^.;]{0,20})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const groups = match.groups ?? {};
      if (groups.has !== undefined && !SINCE.test(groups.behind ?? "")) return [];
      const body = bodyOf(groups.body ?? "", clause, input);
      const written = groups.board === "styret" ? "styremedlem" : (groups.board ?? "");
      return rolesNow(personOf(groups, clause, input), written, body, match, input);
    },
    finds: {
      "Kari Nordvik sitter i styret i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styremedlem" } },
      ],
      "Ola Haug kom. Han har vore medlem av styret i Siva sidan 2019.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "styremedlem" } },
      ],
      "Kari Nordvik er vald inn i styret for Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styremedlem" } },
      ],
      "Vi møtte Ola Haug. Han sit i styret for næringsklynga Maritime CleanTech.": [
        { subject: "Ola Haug", object: "Maritime CleanTech" },
      ],
    },
    ignores: {
      "Kari Nordvik sitter ikke i styret i Siva.": "denied",
      "Kari Nordvik har vært medlem av styret i Siva.": "perhaps not any more",
    },
  }),
  defineFactRule({
    id: "affiliation/as-the-new",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?:(?:^|[.;:] )(?:Som|Til) ${role("role")} ${IN}${THE_BODY} (?:${IS}|har (?:styret|årsmøtet|generalforsamlingen|generalforsamlinga|\\{organisation:\\d{1,4}\\})) (?:${CHOSEN} )?(?<who>${PERSON})|^(?<who2>${PERSON}),? (?:er |blir )?(?:ny|konstituert|fungerende|fungerande|midlertidig|mellombels) ${role("role2")} ${IN}(?<body2>\\{(?:organisation|cluster):\\d{1,4}\\})$)`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who: name, who2, role: first, role2, body, body2 } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", name ?? who2 ?? "");
      return rolesNow(person, first ?? role2 ?? "", bodyOf(body ?? body2 ?? "", clause, input), match, input);
    },
    finds: {
      "Som ny styreleder i Siva er valgt Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styreleder" } },
      ],
      "Ola Haug ny leiar i Siva\n\nDet vart val.": [
        { subject: "Ola Haug", object: "Siva", qualifiers: { role: "leiar" } },
      ],
    },
    ignores: { "Ola Haug ny på laget i Siva\n\nDet vart val.": "no role" },
  }),
  defineFactRule({
    id: "affiliation/its-new-head",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?:(?<who>${PERSON})(?:,? (?:i|fra|frå|ved|hos) ${BODY})?,? (?:(?:overtar|overtek|tar over|tek over|tiltrer|begynner|byrjar|starter) (?=som )|${IS} |har blitt )?${LATELY}(?:${CHOSEN} )?(?:(?:som|til) )?|(?:ble|blei|blir|vart|vert|er) (?<who2>${PERSON}) (?:${CHOSEN} )?(?:som|til) )(?<body>${BODY}(?: sin| si| sitt)?) (?:nye? |neste |første |fyrste |andre |ferske )?(?<role>(?:[a-zæøå]{3,30}(?:ske|te|ende|ande|lige|lege) )?${ROLE_PATTERN})(?=$|[.,;–]| (?:etter|fra|frå|og|når|i \\{date|\\{date))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who: name, who2, body = "", role: written = "" } = match.groups ?? {};
      const [person] = slotsIn(clause, "person", name ?? who2 ?? "");
      const [owner] = [...slotsIn(clause, "organisation", body), ...slotsIn(clause, "cluster", body)];
      // Only a genitive: "|Fagforbundets nestleder", "|Siva sin nye leiar".
      if (owner === undefined || !(owner.text.endsWith("s") || / s[a-z]+$/u.test(body))) return [];
      if (!/(?:ble|blei|blir|vart|vert|er|blitt|vorte|som|til) /u.test(match[0])) return [];
      return rolesNow(person, written, slotOfMention(owner), match, input);
    },
    finds: {
      "Dermed ble Kari Nordvik valgt som Fagforbundets andre nestleder.": [
        { subject: "Kari Nordvik", object: "Fagforbundet", qualifiers: { role: "nestleder" } },
      ],
      "Ola Haug blir Equinors nye konsernsjef.": [
        { subject: "Ola Haug", object: "Equinor", qualifiers: { role: "konsernsjef" } },
      ],
      "Kari Nordvik (49) overtar som Equinors nye konsernsjef.": [
        { subject: "Kari Nordvik", object: "Equinor", qualifiers: { role: "konsernsjef" } },
      ],
    },
    ignores: {
      "Ola Haug blir Equinor nye konsernsjef.": "no genitive",
      "Ola Haug møter Equinors nye konsernsjef.": "somebody else",
      "Ola Haug er ikke Equinors konsernsjef.": "denied",
    },
  }),
  defineFactRule({
    id: "affiliation/is-it-here",
    type: "affiliation",
    pattern: new RegExp(
      `${who("who")},? (?:som )?(?:er|blir|var(?= ny)) ${ADVERB}(?:ny )?(?<role>(?:[a-zæøå]{3,20}- og )?(?:(?:administrerende|administrerande|daglig|dagleg|konstituert|fungerende|assisterende) )?[a-zæøå]{0,24}(?:direktør|leder|leiar|sjef|koordinator|rektor|rådgiver|rådgjevar|rådgivar|ansvarlig|ansvarleg|sekretær))(?= og |[.,;]|$)(?! og (?:den|det|ein|en|et) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const groups = match.groups ?? {};
      const person = personOf(groups, clause, input);
      if (person === undefined || /^(?:leder|leiar|sjef|ansvarlig|ansvarleg)$/u.test(groups.role ?? ""))
        return [];
      const body = onlyBodyIn(clause.start, clause.end, input) ?? null;
      if (person.value.role === groups.role && person.value.affiliation !== undefined) return [];
      return rolesNow(person, groups.role ?? "", body ?? NOWHERE, match, input).map((draft) =>
        draft.object === NOWHERE ? { ...draft, object: null } : draft,
      );
    },
    finds: {
      "Kari Nordvik er i dag finansdirektør og leder divisjonen for fyr i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "finansdirektør" } },
      ],
      "Ola Haug er prosjektkoordinator og gler seg.": [
        { subject: "Ola Haug", object: null, qualifiers: { role: "prosjektkoordinator" } },
      ],
    },
    ignores: {
      "Kari Nordvik er leder.": "of what?",
      "Kari Nordvik er ikke finansdirektør.": "denied",
    },
  }),
  defineFactRule({
    id: "affiliation/has-somebody-as",
    type: "affiliation",
    titles: true,
    pattern: new RegExp(
      `(?<body>\\{(?:organisation|cluster):\\d{1,4}\\}) (?:(?:har|får|fikk|fekk|har fått) (?<who>${PERSON}) som |(?:har fått|får|fikk|fekk) (?=ny ))${role("role")}(?::|,)?(?: (?<who2>${PERSON}))?(?=$|[.,;]| )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who: name, who2, body = "", role: written = "" } = match.groups ?? {};
      if (name === undefined && who2 === undefined) return [];
      const [person] = slotsIn(clause, "person", name ?? who2 ?? "");
      return rolesNow(person, written, bodyOf(body, clause, input), match, input);
    },
    finds: {
      "Siva har Kari Nordvik som ny direktør.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "direktør" } },
      ],
      "Equinor får ny finansdirektør: Kari Nordvik": [
        { subject: "Kari Nordvik", object: "Equinor", qualifiers: { role: "finansdirektør" } },
      ],
    },
    ignores: { "Siva har Kari Nordvik med på laget.": "no role", "Siva får ny direktør.": "nobody is named" },
  }),
];
