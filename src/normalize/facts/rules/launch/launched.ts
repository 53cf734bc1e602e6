/** Launches: what was presented, started or founded, by whom and when. */
import type { Slot } from "../../../../model.ts";
import { spaced } from "../../../../pattern.ts";
import { type Clause, slotOf, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, dateIn, headOf, placeIn, thingOf } from "../../things.ts";
import { actorsIn } from "./actor.ts";

/** Verb forms → predicate: present and past, participles, both written forms. */
const VERBS: readonly (readonly [predicate: string, active: string, participle: string])[] = [
  [
    "launched",
    "lanserte|lanserer|legger fram|legger frem|legg fram|la fram|la frem",
    "lansert|lagt fram|lagt frem|lagd fram",
  ],
  ["presented", "presenterte|presenterer", "presentert"],
  [
    "announced",
    "offentliggjorde|offentliggjør|offentleggjorde|offentleggjer|kunngjorde|kunngjør|kunngjer|annonserte|annonserer|varslet|varsla|lyser ut|lyste ut|utlyser|utlyste",
    "offentliggjort|offentleggjort|kunngjort|annonsert|lyst ut|utlyst",
  ],
  [
    "founded",
    "opprettet|oppretta|oppretter|opprettar|etablerte|etablerer|stiftet|stifta|grunnla",
    "opprettet|oppretta|etablert|stiftet|stifta|skipa|grunnlagt",
  ],
  [
    "started",
    "startet|starta|starter|startar|setter i gang|set i gang|satte i gang|igangsetter|igangsatte|iverksetter|iverksatte",
    "startet|starta|satt i gang|sett i gang|igangsatt|igangsett|iverksatt|iverksett",
  ],
];
export const ACTIVE = VERBS.map(([, active]) => active).join("|");
export const PARTICIPLE = VERBS.map(([, , participle]) => participle).join("|");
const predicateOf = (verb: string): string =>
  VERBS.find(([, active, participle]) =>
    `${active}|${participle}`.split("|").includes(verb.toLowerCase()),
  )?.[0] ?? (/(?:åpnet|opna|innviet|innvigd)$/iu.test(verb) ? "started" : "launched");
/** Small words between a verb and what it acts on. */
export const ADVERB =
  "(?:(?:nå|no|nylig|nyleg|også|òg|tidligere|tidlegare|(?:i |på )?\\{date:\\d{1,4}\\}|(?:i|på) \\{place:\\d{1,4}\\}) ){0,2}";
/** Nouns that say nothing of what was launched. */
export const GENERIC =
  /^(?:(?:[a-zæøå]+ )?midl(?:er|ar|ene|ane|a)|stilling(?:en|a)?|politikk(?:en)?|(?:midlertidig )?embete|forslaget|saken|saka|planen|planene|planane|tall|tal|arbeid|forsøk|prosess(?:en)?|(?:rekke )?tiltak|(?:endring|regl)(?:ene|ane)|tallene|tala|rapporten|meldingen|meldinga|nyheten|nyheita|avtalen|resultatet|resultata|resultatene|det|dette|(?:selve |sjølve )?bygget|budsjettet|listen|lista|(?:navnene|namna|navna|navnet|namnet)(?: på .*)?|arbeidet|klyngen|klynga|klyngja|selskapet|bedriften|bedrifta|verksemda|organisasjonen|foreningen|foreininga)$/iu;
/** What nobody launches: people start to do things or their day, companies start up, and what is announced in a place, or which ones it is, is told otherwise. */
const NO_THING =
  /^(?:å |og |under |sammen |saman |(?:først|fyrst|sist)(?![a-zæøå])|samt |med |opp|at |(?:hvilke[nt]?|hva|hvem|hvor|hvordan|kva|kven|kor|korleis|(?:[a-zæøå]{3,5}dags)?(?:dagen|morgenen|morgonen|kvelden))(?![a-zæøå])|arbeidet$|seg|(?:på|i|om|av|til|for|fra|frå|ved|hos|mot|etter|gjennom|via|overfor|som) |\{date|(?:[a-zæøå]+ ){0,2}\{amount:)/u;
/** "en ny, forsterket satsing": a first adjective of two. */
const FIRST_ADJECTIVE =
  "(?:(?:en|ei|ein|et|eit) (?:ny|nytt|stor|stort|bred|bredt|brei|breitt|felles|egen|eigen), (?=[a-zæøå]))?";
/** What is laid before those who are to decide on it, or to read it: presented, and launched by nobody. */
const LAID_BEFORE =
  /^(?:[^ {}]{1,30} ){0,3}?[A-Za-zæøåÆØÅ-]{0,30}(?:forslag|framlegg|proposisjon|rapport|utredning|utgreiing|redegjørelse)(?:et|en|a|ene|ane|er|ar)?(?![A-Za-zÀ-ɏ])/iu;
const LAYS = /^(?:la|legg|legger|lagt|lagd)(?: |$)/iu;
/** The numeral right before what is launched. */
const NUMBERED =
  /^(?:(?:de|dei|sine|våre|i alt|til sammen|til saman|totalt|hele|heile) ){0,2}\{count:(?<count>\d{1,4})\}/iu;
/** "Satsingen har fått arbeidstittelen «…»": the name of what the sentence before told of. */
const CALLED =
  /^[^«.]{0,90}(?:navnet|namnet|arbeidstittelen|tittelen|heter|heiter|kalles|kallast) «(?<name>[^»]{3,60})»/u;
const NEXT_REACH = 170;
/** "tiltak |som skal gi vekst i Vardø": where something else takes place. */
const UNDER = /(?<!,) (?:som|for å|slik at|fordi) .*$/u;
/** "etter saken |som vart kjend i 2019", "planer for kaia|, med byggestart i 2027": when something else takes place. */
const PASSED =
  /(?: som (?:ble|blei|vart) [^,.{]{1,60}|,? med (?:planlagt |forventet |forventa )?(?:oppstart|start|byggestart|byggjestart|åpning|opning|ferdigstilling|ferdigstillelse|innflytting) [^.{]{1,30})\{date:\d{1,4}\}/u;
/** "… nyheten at X har fått status": what is told, and no thing. */
const SAID = / at /u;

export function launchDrafts(
  clause: Clause,
  agents: readonly (Slot | null)[],
  verb: string,
  thing: string,
  whole: string,
  input: FactInput,
): Draft[] {
  const next = input.article.text.slice(clause.end, clause.end + NEXT_REACH);
  const called = next.includes("«") ? CALLED.exec(spaced(next).trim())?.groups?.name : undefined;
  const object = NO_THING.test(thing.trim())
    ? null
    : called === undefined
      ? thingOf(clause, thing, input)
      : { name: called };
  if (object === null || SAID.test(headOf(thing)) || DENIED.test(wordsOf(clause, whole).toLowerCase()))
    return [];
  if ("name" in object && object.entity === undefined && GENERIC.test(object.name)) return [];
  const isLaid = LAYS.test(verb) && "name" in object && LAID_BEFORE.test(object.name);
  return agents.map((subject) => ({
    subject,
    predicate: isLaid ? "presented" : predicateOf(verb),
    object,
    qualifiers: {
      date: dateIn(
        clause,
        clause.skeleton.replace(PASSED, (words) => (whole.includes(words) ? words : "")),
      ),
      place: placeIn(clause, whole.replace(UNDER, "")),
      number: slotOf(clause, "count", NUMBERED.exec(thing.trim())?.groups?.count)?.value.value,
      onBehalfOf: /regjering(?:ens|as) /iu.test(thing) ? "regjeringen" : undefined,
    },
  }));
}

export const launchRules: readonly FactRule[] = [
  defineFactRule({
    id: "launch/agent-launches",
    type: "launch",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:(?<agents>${AGENTS}) (?:har )?${ADVERB}(?<verb>${ACTIVE}|${PARTICIPLE})|(?<agents4>\\{organisation:\\d{1,4}\\})(?: (?:i|på) \\{place:\\d{1,4}\\})?, som ${ADVERB}(?<verb4>åpnet|opna|${ACTIVE})|(?<verb2>${ACTIVE}) (?<agents2>${AGENTS})(?: (?:sammen|saman) med ${AGENTS})?|(?<agents3>${AGENTS}) (?:la|legger|legg) (?:i )?\\{date:\\d{1,4}\\} (?:fram|frem)) ${ADVERB}${FIRST_ADJECTIVE}(?<thing>${PHRASE}{1,160})`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agents, agents2, agents3, agents4, verb, verb2, verb4, thing } = match.groups ?? {};
      // "når ministeren la fram budsjettet": each time.
      if (/(?<![A-Za-zÀ-ɏ])(?:når|hver gang|kvar gong) $/iu.test(clause.skeleton.slice(0, match.index)))
        return [];
      return launchDrafts(
        clause,
        actorsIn(clause, agents ?? agents2 ?? agents3 ?? agents4 ?? "", match.index, input),
        verb ?? verb2 ?? verb4 ?? "la fram",
        thing ?? "",
        match[0],
        input,
      );
    },
    finds: {
      "Næringsminister Monica Mæland og statssekretær Ola Vik i Finansdepartementet kunngjør tre nye klynger.":
        [
          { subject: "Monica Mæland", predicate: "announced", object: "tre nye klynger" },
          { subject: "Ola Vik", object: "tre nye klynger" },
        ],
      "Næringsminister Cecilie Myrseth la fram en ny havstrategi 3. mai 2024.": [
        {
          subject: "Cecilie Myrseth",
          predicate: "launched",
          object: "havstrategi",
          qualifiers: { date: "2024-05-03" },
        },
      ],
      "Næringsminister Cecilie Myrseth presenterte 50 nye kaier i forbindelse med messa.": [
        { subject: "Cecilie Myrseth", object: "50 nye kaier" },
      ],
      "Næringsminister Cecilie Myrseth la fram en havpolitikk «Havet.no».": [
        { subject: "Cecilie Myrseth", object: "havpolitikk" },
      ],
      "Siva la i dag fram en plan for ei kai i Vardø, med byggestart i 2027.": [
        { subject: "Siva", qualifiers: { date: "2024-05-15" } },
      ],
      "Kari Nordvik, direktør i Siva, presenterte en havplan.": [{ subject: "Kari Nordvik" }],
      "Innovasjon Norge presenterte dei nye klyngjene.": [
        { subject: "Innovasjon Norge", predicate: "presented", object: "nye klyngjene" },
      ],
      "Næringsminister Cecilie Myrseth og statssekretær i Finansdepartementet, Kari Moe, presenterte de nye klyngene.":
        [
          { subject: "Cecilie Myrseth", object: "nye klyngene" },
          { subject: "Kari Moe", object: "nye klyngene" },
        ],
      "Næringsminister Cecilie Myrseth la onsdag fram hovedpunktene i en ny industrimelding.": [
        {
          subject: "Cecilie Myrseth",
          predicate: "launched",
          object: "hovedpunktene i en ny industrimelding",
          qualifiers: { date: "2024-05-15" },
        },
      ],
      "Regjeringa la i går fram eit forslag om å drive ferja i sju år til.": [
        { subject: "regjeringen", predicate: "presented", object: "forslag om å drive ferja i sju år til" },
      ],
      "Innovasjon Norge har lansert en ny, bredere satsing på havbruk.": [
        { predicate: "launched", object: "bredere satsing på havbruk" },
      ],
      "Innovasjon Norge har etablert produksjon av garn i blant annet Vardø.": [
        { predicate: "founded", object: "produksjon av garn", qualifiers: { place: "Vardø" } },
      ],
      "I saka som vart kjend i 2019, etablerte Innovasjon Norge eit nytt kontor.": [
        { predicate: "founded", object: "kontor", qualifiers: { date: undefined } },
      ],
      "Innovasjon Norge lanserte en satsing på havbruk som skal gi vekst i Vardø.": [
        { predicate: "launched", object: "satsing på havbruk", qualifiers: { place: undefined } },
      ],
      "Innovasjon Norge presenterte søknadstall for 2023.": [
        { predicate: "presented", object: "søknadstall for 2023" },
      ],
      "Innovasjon Norge kunngjorde fire nye klynger.": [
        { predicate: "announced", object: "fire nye klynger", qualifiers: { number: 4 } },
      ],
      "Innovasjon Norge etablerte i 2021 i Vardø et nytt kontor.": [
        { predicate: "founded", object: "kontor", qualifiers: { date: "2021", place: "Vardø" } },
      ],
      "Med er Siva i Vardø, som 16. august 2023 åpnet den første fabrikken for garn.": [
        {
          subject: "Siva",
          predicate: "started",
          object: "fabrikken for garn",
          qualifiers: { date: "2023-08-16" },
        },
      ],
      "I 2021 etablerte Innovasjon Norge eit nytt kontor.": [
        { subject: "Innovasjon Norge", predicate: "founded", object: "kontor", qualifiers: { date: "2021" } },
      ],
    },
    ignores: {
      "Alt var sikkert når statsråd Cecilie Myrseth la fram en havstrategi.": "each time",
      "Innovasjon Norge har ikke lansert ordningen.": "denied",
      "Innovasjon Norge startet med å ringe alle.": "the beginning of work",
      "I dag startet Kari Nordvik først.": "in which order",
      "Tirsdag starter Innovasjon Norge arbeidet med neste års plan.": "the beginning of work",
      "Det kunngjorde Innovasjon Norge under et møte.": "where, and not what",
      "Innovasjon Norge kunngjør i en pressemelding at fire klynger får støtte.":
        "what is said, and no thing",
      "Innovasjon Norge kunngjorde for pressa at fire klynger får støtte.": "what is said, and no thing",
      "Innovasjon Norge kunngjorde hvilke klynger som får støtte.": "which ones, and no thing",
      "Innovasjon Norge starta onsdagsmorgonen på Siva.": "where their day began",
      "Regjeringa har sett i gang eit arbeid for å styrkje verfta.": "which?",
      "I dag vart Kari Nordvik frå Innovasjon Norge presentert som leiar.": "who it is, and no thing",
      "Innovasjon Norge presenterte og viste fram arbeidet.":
        "two verbs, and what was shown stands behind both",
    },
  }),
];
