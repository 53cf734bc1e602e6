/** Launches told of a place or a day: "X åpner kontor i Y", "X startet i 2009". */
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import { DENIED, defineFactRule, type FactRule } from "../../rule.ts";
import { AGENTS, dateIn, lastNamed, placeIn, slotOfMention, thingOf } from "../../things.ts";
import { actorsIn } from "./actor.ts";

const NAMED = "\\{(?:organisation|cluster|programme):\\d{1,4}\\}";
const WHEN = "(?:(?:nå|no|nylig|nyleg|også|òg|offisielt|snart|(?:i |den )?\\{date:\\d{1,4}\\}) ){0,2}";

/** A house by its name, and nothing of it behind: "|Fjordverft", "|Haugvik Næringspark". */
const HOUSE =
  "(?:\\{(?:organisation|place):\\d{1,4}\\}|[A-ZÆØÅ][a-zæøå]{2,30}(?: [A-ZÆØÅ][a-zæøå]{2,30}){1,2})(?=$|[.,;]| (?:(?:i|på|ved) )?\\{(?:date|place)| (?:den|som) )";
/** What people gather at is opened each time. */
const GATHERING =
  /(?:week|days|expo|summit|conference|show|uka|uken|veka|dagene|dagane|dagen|messa|messen|festival(?:en)?|spill|spel|konferans(?:en)?|forum|seminar(?:et)?|møtet?|toppmøte|Fishing|Tinget?|Storting(?:et)?)$/iu;
/** "|Haugvik Næringspark": a place that was built. */
const BUILT =
  /(?:park|hage|senter|senteret|havn|hamn|hotell|museum|bru|brua|tunnel(?:en)?|lufthavn|lufthamn|kai|terminal|innovasjon|innovation|lab|arena|verft|anlegg|bygg|skole|skule|fabrikk|kraftverk|teater|sykehus|sjukehus)$/iu;

/** A body or a place, where it is one: a house, and no gathering. */
function isOpened(clause: Clause, thing: string): boolean {
  if (!/^(?:\{(?:organisation|place):|[A-ZÆØÅ][a-zæøå]+ [A-ZÆØÅ])/u.test(thing)) return true;
  const name = wordsOf(clause, thing);
  return (
    !GATHERING.test(name) && (thing.startsWith("{organisation:") ? !name.endsWith("s") : BUILT.test(name))
  );
}

export const launchOpenedRules: readonly FactRule[] = [
  defineFactRule({
    id: "launch/opens-office",
    type: "launch",
    titles: true,
    pattern: new RegExp(
      `(?:(?<who>${NAMED})(?: (?:frå|fra|i) \\{place:\\d{1,4}\\})? (?:har )?${WHEN}(?<verb>åpner|opnar|åpnet|opna|etablerer|etablerar|etablerte|etablert)|(?:åpner|opnar|åpnet|opna|har) (?<who2>${NAMED}) ${WHEN}(?<verb2>åpnet |opna |etablert )?) ?${WHEN}(?:(?:et|eit|en|ei|ein|sitt|sin|si|sine|egne|eige|nye|flere|fleire) ){0,2}(?:nytt |ny |nye |første |fyrste )?(?<thing>[a-zæøå-]{0,20}(?:kontor|avdeling|fabrikk|lager|verksted|verkstad|anlegg|filial|butikk|senter|laboratorium))(?:er|ar|et|en|a)? (?:hos ${NAMED} )?(?:i|på) (?<places>\\{place:\\d{1,4}\\}(?:(?:, |,? og )\\{place:\\d{1,4}\\}){0,3})`,
      "gu",
    ),
    build: (match, clause) => {
      const { who, who2, verb, verb2, thing = "", places = "" } = match.groups ?? {};
      const words = who ?? who2 ?? "";
      const [body] = (["organisation", "cluster", "programme"] as const).flatMap((kind) =>
        slotsIn(clause, kind, words),
      );
      // "har |Siva kontor i Bodø": where it is.
      if (body === undefined || DENIED.test(match[0].toLowerCase())) return [];
      if (who2 !== undefined && match[0].startsWith("har") && verb2 === undefined) return [];
      return slotsIn(clause, "place", places).map((place) => ({
        subject: slotOfMention(body),
        predicate: /etabl/u.test(verb ?? verb2 ?? "") ? "founded" : "started",
        object: { name: wordsOf(clause, thing) },
        qualifiers: { place: place.value.name, date: dateIn(clause, clause.skeleton) },
      }));
    },
    finds: {
      "Nå har SINTEF åpnet kontor i Vardø.": [
        { subject: "SINTEF", predicate: "started", object: "kontor", qualifiers: { place: "Vardø" } },
      ],
      "Siva frå Førde har etablert kontor i Bergen og Stockholm.": [
        { subject: "Siva", predicate: "founded", object: "kontor", qualifiers: { place: "Bergen" } },
        { subject: "Siva", object: "kontor", qualifiers: { place: "Stockholm" } },
      ],
      "Siva opnar ny fabrikk på Stord i 2025": [
        { predicate: "started", object: "fabrikk", qualifiers: { place: "Stord", date: "2025" } },
      ],
    },
    ignores: {
      "Siva har kontor i Vardø.": "where it is",
      "Siva åpner ikke kontor i Vardø.": "denied",
    },
  }),
  defineFactRule({
    id: "launch/started-on",
    type: "launch",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og|men) )(?<thing>(?:[A-ZÆØÅ][a-zæøå]{3,30} )?${NAMED}(?: \\([A-Z]{2,6}\\))?|[A-ZÆØÅ][a-zæøå]{2,30}(?:programmet|ordningen|ordninga|satsingen|satsinga|fondet|programperioden)) (?:startet|starta|starter|startar|tredde i kraft|trådte i kraft)(?: opp)? (?:i |den |fra |frå )?(?<day>\\{date:\\d{1,4}\\})|(?:^|[.;:] )(?:Fra|Frå) (?:og med )?(?<day2>\\{date:\\d{1,4}\\}) (?:startet|starta|starter|startar) (?<thing2>(?:nye |nytt |ny )?[a-zæøå]{3,40}(?:programmer|programmet|program|perioder|periodar|periode|ordningen|ordninga|ordning)(?: for (?:[^.,;:!?–(){}\\n]|\\{[a-z]{3,14}:\\d{1,4}\\}){3,80})?))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing, thing2, day, day2 } = match.groups ?? {};
      const object =
        thing2 === undefined ? thingOf(clause, thing ?? "", input) : { name: wordsOf(clause, thing2) };
      return object === null || DENIED.test(match[0].toLowerCase())
        ? []
        : [
            {
              subject: null,
              predicate: "started",
              object,
              qualifiers: { date: dateIn(clause, day ?? day2 ?? "") },
            },
          ];
    },
    finds: {
      "Klyngeprogrammet startet i 2002, og det vokser.": [
        {
          subject: null,
          predicate: "started",
          object: "Norwegian Innovation Clusters",
          qualifiers: { date: "2002" },
        },
      ],
      "Cod Cluster starta opp i 2009.": [{ object: "Cod Cluster", qualifiers: { date: "2009" } }],
      "Fra 1. januar 2023 starter nye programperioder for havprogrammene.": [
        { object: "nye programperioder for havprogrammene", qualifiers: { date: "2023-01-01" } },
      ],
    },
    ignores: { "Siva startet tidlig i år med å ringe alle.": "the beginning of work" },
  }),
  defineFactRule({
    id: "launch/opens-building",
    type: "launch",
    titles: true,
    pattern: new RegExp(
      `(?:(?<agents>${AGENTS}) (?:har )?${WHEN}(?:åpner|opnar|åpnet|opna|innviet|innvia|innvigde|innvier)|(?<![A-Za-zÀ-ɏ])(?:åpner|opnar|åpnet|opna|innviet|innvigde) (?<agents2>${AGENTS})) ${WHEN}(?<thing>${HOUSE}|(?:(?:den|det|en|ein|ei|et|eit|sin|sitt|si) )?(?:[a-zæøå]{2,20} ){0,3}?[A-ZÆØÅ]?[a-zæøå-]{0,25}(?:fabrikk|anlegg|senter|laboratorium|bygg|verft|terminal|kraftverk|havvindpark|vindpark|kai|testhall|datasenter|produksjonslinje)(?:et|en|a)?(?: for (?:[^.,;:!?–(){}\\n]|\\{[a-z]{3,14}:\\d{1,4}\\}){3,60}?)?)(?: (?:i|på|ved) (?<place>\\{place:\\d{1,4}\\}))?(?=$|[.,;]| (?:i|på|som|og|for|med) | (?:den )?\\{date)`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agents, agents2, thing = "", place } = match.groups ?? {};
      const object = thing.startsWith("{place:")
        ? { name: wordsOf(clause, thing) }
        : thingOf(clause, thing, input);
      if (object === null || !isOpened(clause, thing) || DENIED.test(match[0].toLowerCase())) return [];
      return actorsIn(clause, agents ?? agents2 ?? "", match.index, input).map((subject) => ({
        subject,
        predicate: "started",
        object,
        qualifiers: {
          place: place === undefined ? undefined : slotsIn(clause, "place", place)[0]?.value.name,
          date: dateIn(clause, clause.skeleton),
        },
      }));
    },
    finds: {
      "Næringsminister Cecilie Myrseth åpnet tirsdag den nye garnfabrikken i Vardø.": [
        {
          subject: "Cecilie Myrseth",
          predicate: "started",
          object: "garnfabrikken",
          qualifiers: { place: "Vardø", date: "2024-05-14" },
        },
      ],
      "Næringsminister Cecilie Myrseth åpnet Havfrusenteret i Vardø onsdag.": [
        { object: "Havfrusenteret", qualifiers: { place: "Vardø", date: "2024-05-15" } },
      ],
      "Næringsminister Cecilie Myrseth åpnet Haugvik Næringspark fredag.": [
        { object: "Haugvik Næringspark" },
      ],
      "Næringsminister Cecilie Myrseth opna Fjordverft AS på Stord tirsdag.": [
        { subject: "Cecilie Myrseth", object: "Fjordverft AS", qualifiers: { place: "Stord" } },
      ],
      "Direktør i Siva, Kari Nordvik, åpnet den nye garnfabrikken i Vardø.": [{ subject: "Kari Nordvik" }],
    },
    ignores: {
      "Næringsminister Cecilie Myrseth åpnet Arendalsuka onsdag.": "a gathering",
      "Næringsminister Cecilie Myrseth åpnet Norge for flere.": "no house",
      "Næringsminister Cecilie Myrseth åpnet konferansen i Vardø.": "a conference",
      "Siva åpnet ikke den nye garnfabrikken i Vardø.": "denied",
    },
  }),
  defineFactRule({
    id: "launch/stands-for-opening",
    type: "launch",
    pattern: new RegExp(
      `(?<agents>${AGENTS}) ${WHEN}(?:(?:sto|stod|står|skal stå|stå) for (?:den (?:offisielle |høytidelige |høgtidelege )?)?(?:åpningen|opninga) av|(?:foresto|forestod|foretok|foretar|foretek) (?:den (?:offisielle |høytidelige )?)?(?:åpningen|opninga) av|(?:klippet|klipte|klippa|klipper) (?:snoren|snora|båndet|bandet) (?:for|på|til|i)) (?<thing>(?:\\{organisation:\\d{1,4}\\}|[A-ZÆØÅ][a-zæøå]{3,30}|(?:den|det) (?:nye )?[a-zæøå-]{4,40}(?:en|et|a)))(?: (?:i|på|ved) \\{place:\\d{1,4}\\})?(?=$|[.,;]| (?:i|og|som|den|på) | \\{date)`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agents = "", thing = "" } = match.groups ?? {};
      const object = thingOf(clause, thing, input);
      if (object === null || DENIED.test(match[0].toLowerCase())) return [];
      if (GATHERING.test(wordsOf(clause, thing))) return [];
      return actorsIn(clause, agents, match.index, input).map((subject) => ({
        subject,
        predicate: "started",
        object,
        qualifiers: { place: placeIn(clause, match[0]), date: dateIn(clause, clause.skeleton) },
      }));
    },
    finds: {
      "Statsminister Jonas Gahr Støre stod for den offisielle åpningen av Havsenteret på Stord i går.": [
        {
          subject: "Jonas Gahr Støre",
          predicate: "started",
          object: "Havsenteret",
          qualifiers: { place: "Stord", date: "2024-05-14" },
        },
      ],
      "Kari Nordvik klipte snora for det nye havsenteret fredag.": [
        { subject: "Kari Nordvik", object: "havsenteret", qualifiers: { date: "2024-05-10" } },
      ],
    },
    ignores: {
      "Kari Nordvik stod for åpningen av konferansen.": "people gather there each time",
      "Kari Nordvik stod for maten.": "no opening",
    },
  }),
  defineFactRule({
    id: "launch/somebody-founded",
    type: "launch",
    pattern:
      /(?:^|[.;] )(?:(?:I|Den) (?<day>\{date:\d{1,4}\}) (?:grunnla|stiftet|stifta|etablerte|startet|starta|skipa) (?:han|hun|ho) |(?:Han|Hun|Ho) (?:grunnla|stiftet|stifta|etablerte|startet|starta|skipa) (?:(?:i )?(?<day2>\{date:\d{1,4}\}) )?)(?:(?:selskapet|bedriften|bedrifta|firmaet|verksemda|stiftelsen|stiftinga) )?(?<thing>\{(?:organisation|cluster):\d{1,4}\})(?: (?:i )?(?<day3>\{date:\d{1,4}\}))?/gu,
    build: (match, clause, input) => {
      const { day, day2, day3, thing = "" } = match.groups ?? {};
      const who = lastNamed(clause.start, ["person"], input);
      const object = thingOf(clause, thing, input);
      // Who is meant is named in the same paragraph.
      return who?.block !== clause.block.id || object === null || DENIED.test(match[0].toLowerCase())
        ? []
        : [
            {
              subject: slotOfMention(who),
              predicate: "founded",
              object,
              qualifiers: { date: dateIn(clause, day ?? day2 ?? day3 ?? "") },
            },
          ];
    },
    finds: {
      "Kari Nordvik er med. I 1996 grunnla ho selskapet Fjordverft AS, der ho var leiar.": [
        {
          subject: "Kari Nordvik",
          predicate: "founded",
          object: "Fjordverft AS",
          qualifiers: { date: "1996" },
        },
      ],
    },
    ignores: { "I 1996 grunnla ho selskapet Fjordverft AS.": "who?" },
  }),
];
