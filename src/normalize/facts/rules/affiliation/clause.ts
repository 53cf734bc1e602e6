/** Who has which role in what body, told clause by clause. */
import { isRole, NO_EMPLOYER, ROLE_PATTERN } from "../../../../extract/norwegian/people.ts";
import { slotOf, slotsIn, wordsOf } from "../../clause.ts";
import { DENIED, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { lastNamed, slotOfMention, thingOf } from "../../things.ts";
import { pointedAt } from "../../topic.ts";
import { BODY, hasRole, PERSON } from "./role-words.ts";

/** Papers and channels, in which people are quoted. */
const PAPER =
  /^(?:Verdens Gang|VG|Aftenposten|Dagbladet|Dagsavisen|Dagens Næringsliv|Nationen|Klassekampen|Bergens Tidende|Adresseavisen|Stavanger Aftenblad|Finansavisen|E24|NRK|TV ?2|NTB)(?![A-Za-zÀ-ɏ])/u;
/** "programrådet for |": leads the council, and not what it is for. */
const COUNCIL_FOR =
  /^[a-zæøå]{0,30}(?:rådet|utvalget|utvalet|styret|gruppen|gruppa|komiteen|nemnda|sekretariatet|panelet) (?:for|i) \{/u;

/** Behind "har": for how long, or until when. */
const SO_FAR =
  "(?:(?:nå|no|også|òg|i dag|tidligere|tidlegare|hittil|inntil nå|til nå|lenge|endelig|endeleg|de siste årene|dei siste åra|\\{date:\\d{1,4}\\}|i \\{count:\\d{1,4}\\}) )?";

export const affiliationRules: readonly FactRule[] = [
  defineFactRule({
    id: "affiliation/who-leads",
    type: "affiliation",
    pattern: new RegExp(
      `\\{person:(?<person>\\d{1,4})\\},? som (?<verb>leder|leier|leiar|styrer) (?!(?:av|for|i|på|ved|an|opp|fram|frem|til) )(?<body>${PHRASE}{1,80}?)(?=$|[.,;]| og )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const person = slotOf(clause, "person", match.groups?.person);
      const { body: words = "" } = match.groups ?? {};
      const body = COUNCIL_FOR.test(words) ? { name: wordsOf(clause, words) } : thingOf(clause, words, input);
      return person === undefined || body === null || ("name" in body && body.name.length < 4)
        ? []
        : [hasRole(person, body, "leder", input)];
    },
    finds: {
      "Det sier Kari Nordvik, som leder programrådet for havbruk.": [
        { subject: "Kari Nordvik", object: "programrådet for havbruk", qualifiers: { role: "leder" } },
      ],
      "Kari Nordvik, som leier programrådet for Maritime CleanTech, er nøgd.": [
        { subject: "Kari Nordvik", object: "programrådet for Maritime CleanTech" },
      ],
      "Kari Nordvik, som leier klyngjeorganisasjonen Maritime CleanTech, er nøgd.": [
        { subject: "Kari Nordvik", object: "Maritime CleanTech" },
      ],
    },
    ignores: {
      "Kari Nordvik leder an.": "an idiom",
      "De har valgt Kari Nordvik som leder av utvalget.": "the noun, and no body that has a name",
    },
  }),
  defineFactRule({
    id: "affiliation/role-for-field",
    type: "affiliation",
    pattern: new RegExp(
      `(?<who>\\{person:\\d{1,4}\\},?(?: som)?(?: er)?|(?<=^|[.;:] )(?:Han|Hun|Ho) er) (?:(?:nytilsatt|nytilsett|nyansatt|nyvalgt|nyvald|nyutnevnt|nyutnemnd|fersk) )?(?<role>${ROLE_PATTERN}(?: (?:for|av|innen|på) [a-zæøå][a-zæøå -]{2,60}?)?) (?:i|for|ved|hos)(?: (?:den|det|dei|de)?[a-zæøå ]{0,50}?)? (?<body>\\{(?:organisation|cluster):\\d{1,4}\\})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who = "", role = "", body = "" } = match.groups ?? {};
      const person = slotsIn(clause, "person", who)[0] ?? lastNamed(clause.start, ["person"], input);
      const object = thingOf(clause, body, input);
      if (person === undefined || object === null || !/,|er$/u.test(who) || DENIED.test(match[0])) return [];
      // "leder for valgkomiteen til |Havlys": of the committee.
      if (/(?:komite|utvalg|utval|nemnd|råd|styr|grupp|kommisjon)[a-zæøå]* til /u.test(match[0])) return [];
      // Told by the mention itself.
      if (person.value.affiliation !== undefined && slotsIn(clause, "person", who).length > 0) return [];
      return [hasRole(person, object, role.toLowerCase().replace(/^nye? /u, ""), input)];
    },
    finds: {
      "Kari Nordvik er direktør for havbruk i Innovasjon Norge.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: "Innovasjon Norge",
          qualifiers: { role: "direktør for havbruk" },
        },
      ],
      "Vi møter Kari Nordvik. Ho er leiar for den vesle klynga Maritime CleanTech.": [
        { subject: "Kari Nordvik", object: "Maritime CleanTech", qualifiers: { role: "leiar" } },
      ],
    },
    ignores: {
      "Kari Nordvik er ikke direktør i Innovasjon Norge.": "denied",
      "Kari Nordvik er leder for kaikomiteen til Innovasjon Norge.": "of its committee",
    },
  }),
  defineFactRule({
    id: "affiliation/comes-from",
    type: "affiliation",
    pattern:
      /(?<lead>[a-zæøå]+ )?\{person:(?<person>\d{1,4})\},? (?:i|fra|frå|hos|ved|som (?:kommer|kjem) (?:fra|frå)) (?<body>\{(?:organisation|cluster):\d{1,4}\})/gu,
    build: (match, clause, input) => {
      const { lead = "", body = "" } = match.groups ?? {};
      const person = slotOf(clause, "person", match.groups?.person);
      const object = thingOf(clause, body, input);
      if (person === undefined || object === null || !("name" in object) || NO_EMPLOYER.test(object.name))
        return [];
      // "sier Kari Nes i VG": where it stands in print.
      if (PAPER.test(object.name)) return [];
      // "tar over etter |Kari Nes i Siva": not there any more.
      if (lead === "etter ") return [];
      // With a role: told by the mention itself.
      if (person.value.role !== undefined || person.value.affiliation !== undefined || isRole(lead.trim()))
        return [];
      return [hasRole(person, object, undefined, input)];
    },
    finds: {
      "Med på turen var Kari Nordvik, som kommer fra Siva.": [
        { subject: "Kari Nordvik", predicate: "has-role", object: "Siva" },
      ],
      "Der møtte vi Ola Haug, som kjem frå Maritime CleanTech.": [
        { subject: "Ola Haug", object: "Maritime CleanTech" },
      ],
    },
    ignores: {
      "Kari Nordvik fra Bergen var med.": "a town",
      "Ola Haug tar over vervet etter Kari Nordvik i Siva.": "not any more",
      "Det sa Kari Nordvik i Aftenposten.": "where it stands in print",
      "Kari Nordvik talte i Stortinget.": "a place to speak",
    },
  }),
  defineFactRule({
    id: "affiliation/body-first",
    type: "affiliation",
    pattern: new RegExp(
      `(?<body>\\{(?:organisation|cluster):\\d{1,4}\\}(?<own> sin| si)?) (?:nye )?(?<role>(?:[a-zæøå]{3,30}(?:ske|te|ende|ande|lige|lege|nye) )?${ROLE_PATTERN})(?:,| (?:er|blir|heter|heiter))? (?<who>\\{(?:person|minister):\\d{1,4}\\})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { body = "", role = "", who = "", own } = match.groups ?? {};
      const owner = slotsIn(clause, "organisation", body)[0] ?? slotsIn(clause, "cluster", body)[0];
      const person = slotsIn(clause, "person", who)[0] ?? slotsIn(clause, "minister", who)[0];
      if (owner === undefined || person === undefined || !(own !== undefined || /s$/u.test(owner.text)))
        return [];
      if (person.kind === "person" && person.value.affiliation !== undefined) return [];
      if (/^(?:tidligere|tidlegare|daværende|dåverande|forhenværende)/iu.test(role)) return [];
      return [hasRole(person, slotOfMention(owner), role.toLowerCase(), input)];
    },
    finds: {
      "Det sier NHOs næringspolitiske direktør Kari Nordvik.": [
        {
          subject: "Kari Nordvik",
          object: "Næringslivets Hovedorganisasjon",
          qualifiers: { role: "næringspolitiske direktør" },
        },
      ],
      "Siva sin nye direktør heiter Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "direktør" } },
      ],
      "Cod Clusters øverste leder, Kari Nordvik, mener det er bra.": [
        { subject: "Kari Nordvik", object: "Cod Cluster", qualifiers: { role: "øverste leder" } },
      ],
    },
    ignores: { "Innovasjon Norge direktør Kari Nordvik.": "no genitive" },
  }),
  defineFactRule({
    id: "affiliation/has-led",
    type: "affiliation",
    pattern:
      /(?<who>\{person:\d{1,4}\}(?:,? som)?|(?<=^|[.] )(?:Han|Hun|Ho)) har (?:ledet|leda|leidd|leia|leiet|styrt|(?:siden|sidan) (?<since>\{date:\d{1,4}\}) (?:ledet|leda|leidd|leia|leiet|styrt)) (?:[a-zæøå]{4,30} )?(?<body>\{(?:organisation|cluster|programme):\d{1,4}\}|(?:selskapet|konsernet|bedriften|bedrifta|verksemda|organisasjonen|klyngen|klynga|klyngja)(?![a-zæøå]))(?<still> (?:helt |heilt )?(?:siden|sidan) )?(?<span> \{date:\d{1,4}\})?/gu,
    build: (match, clause, input) => {
      const { who = "", body = "", since, still, span } = match.groups ?? {};
      const isLately = span !== undefined && /^(?:de|dei) siste/iu.test(wordsOf(clause, span));
      const person = slotsIn(clause, "person", who)[0] ?? lastNamed(clause.start, ["person"], input);
      const object = body.startsWith("{") ? thingOf(clause, body, input) : pointedAt(body, clause, input);
      return person === undefined || object === null || ((since ?? still) === undefined && !isLately)
        ? []
        : [hasRole(person, object, "leder", input)];
    },
    finds: {
      "Kari Nordvik har ledet Siva siden 2014.": [
        { subject: "Kari Nordvik", predicate: "has-role", object: "Siva", qualifiers: { role: "leder" } },
      ],
      "Kari Nordvik går av. Hun har siden 2012 ledet Siva gjennom vekst.": [
        { subject: "Kari Nordvik", object: "Siva" },
      ],
      "Det går godt i Siva. Nordvik smiler. Kari Nordvik har ledet selskapet siden 2014.": [
        { subject: "Kari Nordvik", object: "Siva" },
      ],
      "Kari Nordvik har ledet Siva de siste fire åra.": [{ subject: "Kari Nordvik", object: "Siva" }],
      "Ola Haug, som har leidd klynga Maritime CleanTech sidan starten, smiler.": [
        { subject: "Ola Haug", object: "Maritime CleanTech" },
      ],
    },
    ignores: {
      "Kari Nordvik har ledet Siva i fem år.": "perhaps not any more",
      "Kari Nordvik har aldri ledet Siva siden.": "denied",
    },
  }),
  defineFactRule({
    id: "affiliation/two-roles",
    type: "affiliation",
    pattern: new RegExp(
      `\\{person:(?<person>\\d{1,4})\\}, (?<role>${ROLE_PATTERN} og ${ROLE_PATTERN}) (?:i|for|ved|hos|av) (?:[a-zæøå]{3,30} ){0,3}(?<body>\\{(?:organisation|cluster):\\d{1,4}\\})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { role = "", body = "" } = match.groups ?? {};
      const person = slotOf(clause, "person", match.groups?.person);
      const object = thingOf(clause, body, input);
      return person === undefined || object === null || person.value.affiliation !== undefined
        ? []
        : [hasRole(person, object, role.toLowerCase(), input)];
    },
    finds: {
      "Med er Kari Nordvik, direktør og sjeføkonom i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "direktør og sjeføkonom" } },
      ],
    },
    ignores: { "Med er Kari Nordvik, direktør og sjeføkonom.": "of nothing that is told" },
  }),
  defineFactRule({
    id: "affiliation/has-worked-as",
    type: "affiliation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<who>${PERSON}|[Hh]an|[Hh]un|[Hh]o),? (?:som )?(?:har (?:også |òg )?(?:vært|vore) (?=[^.;]{5,80} (?:de siste |dei siste |i \\{count|\\{date|siden |sidan ))|(?:(?:nå|no|tidligere|tidlegare|også|òg) )?(?:har ${SO_FAR}(?:vært |vore )?(?:tidligere |tidlegare |også |òg )?(?:jobbet|jobba|arbeidet|arbeidd|konstituert|virket|verka|ansatt|tilsett)|jobbet|jobba|arbeidet|arbeidde|jobber|arbeider|arbeidar) (?:(?:nå|no|i dag|i \\{count:\\d{1,4}\\}|\\{date:\\d{1,4}\\}) )?som )(?<role>${ROLE_PATTERN}|rådgiver|rådgjevar|seniorrådgiver|seniorrådgjevar|konsulent|forsker|forskar) (?:i|ved|hos|for) (?:[a-zæøå]{6,25} )?(?<body>${BODY})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { body = "", role = "", who = "" } = match.groups ?? {};
      const person = slotsIn(clause, "person", who)[0] ?? lastNamed(clause.start, ["person"], input);
      const object = thingOf(clause, body, input);
      return person === undefined || object === null || DENIED.test(match[0].toLowerCase())
        ? []
        : [hasRole(person, object, role.toLowerCase(), input)];
    },
    finds: {
      "Kari Nordvik har de siste årene jobbet som kommunikasjonssjef i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "kommunikasjonssjef" } },
      ],
      "Kari Nordvik er ny. Ho har tidlegare arbeidd som rådgjevar i Siva.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "rådgjevar" } },
      ],
      "Kari Nordvik er ny. Ho har også vore styremedlem i Siva dei siste to åra.": [
        { subject: "Kari Nordvik", object: "Siva", qualifiers: { role: "styremedlem" } },
      ],
    },
    ignores: {
      "Kari Nordvik har aldri jobbet som sjef.": "of what?",
      "Hun har jobbet som rådgiver i Siva.": "who?",
    },
  }),
];
