/** What a programme, a cluster or an agreement is for: "Målet med X er å …", "X har som formål å …", "X skal bidra til å …". */
import type { Slot } from "../../../../model.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { slotOfMention, thingOf } from "../../things.ts";
import { isGoverned, named } from "./governed.ts";

/** What something is for. */
const AIM =
  "(?:mål|målsetting|målsetning|målsetjing|formål|føremål|ambisjon|visjon|hovedmål|hovudmål|oppdrag|siktemål)";
const AIM_OF =
  "(?:(?:[Hh]oved|[Hh]ovud)?[Mm]ål(?:et|settingen|settinga|setningen|setjinga)|(?:[Hh]oved|[Hh]ovud)?[Ff]ormålet|(?:[Hh]ovud)?[Ff]øremålet|[Hh]ensikten|[Ii]ntensjonen|[Aa]mbisjonen|[Vv]isjonen)";
/** What a comma begins that is no further part of an aim. */
const NO_MORE =
  "(?:som|slik|der|noe|noko|for|og|men|sier|seier|forteller|fortel|forklarer|ifølge|ifølgje|skriver|skriv|heter|heiter|mener|meiner|opplyser)(?![a-zæøå])";
/** What somebody aims at: of a list all of it. */
const OBJECTIVE = `(?<objective>${PHRASE}{10,220}?(?:, (?!${NO_MORE})${PHRASE}{2,120}?){0,3}?)(?=$|[.;–]| \\(|, ${NO_MORE})`;
/** What has an aim of its own, as the end of a compound. */
const GOVERNED_NOUN =
  "[Kk]lyng(?:en|a|ja)|[Pp]rogrammet|[Oo]rdning(?:en|a)|[Ss]atsing(?:en|a)|[Ff]ondet|[Pp]rosjektet|[Nn]ettverket|[Ss]enteret|[Tt]iltaket";

/** "et program for modne klynger": what may have the aim as well. */
const UNNAMED =
  /(?<![a-zæøå])(?:et|eit|en|ei|ein) (?:[a-zæøå]+ )?(?:program|prosjekt|ordning|satsing|satsning|tiltak)(?![a-zæøå])/u;

/** The one programme or cluster that the sentence before speaks of, where it speaks of nobody else. */
function onlyOneBefore(clause: Clause, input: FactInput): Slot | null {
  const before = input.clauses[input.clauses.indexOf(clause) - 1];
  if (before === undefined || before.block !== clause.block) return null;
  if (slotsIn(before, "person", before.skeleton).length > 0 || UNNAMED.test(before.skeleton)) return null;
  const named = [
    ...slotsIn(before, "programme", before.skeleton),
    ...slotsIn(before, "cluster", before.skeleton),
  ];
  const [only, ...others] = named.map((mention) => slotOfMention(mention));
  const isOne = others.every((other) => JSON.stringify(other) === JSON.stringify(only));
  return only !== undefined && isOne ? only : null;
}

/** An agreement has an aim, as a programme has. */
const AGREEMENT = /(?:avtale|partnerskap|partnarskap|samarbeid)(?:n|en|a|et)?$/iu;
const hasAim = (words: string, slot: Slot): boolean => isGoverned(words, slot) || AGREEMENT.test(words);

/** What somebody is to do for others, and not how it is run. */
const TO_SERVE =
  "(?:bidra til (?:å )?|medverke til (?:å )?|legge til rette for |leggje til rette for |legga til rette for |hjelpe |hjelpa |fremme |fremja |fremje |styrke |styrkja |styrkje |stimulere |utløse |utløyse |forsterke |sikre |sikra |skape |skapa |utvikle |utvikla |gjøre |gjere |gjera |øke |auke |auka |redusere |samle |samla |koble |kople |støtte |støtta |stimulera )";
/** Its subject, where it is one that has a name. */
const SERVES =
  "\\{(?:programme|cluster):\\d{1,4}\\}(?: \\([A-Z]{2,6}\\))?|(?<=^|[.;:] )(?:[A-ZÆØÅ][a-zæøå]{1,30}(?:klyngen|klynga|klyngja|programmet|ordningen|ordninga|satsingen|satsinga|fondet)|Klyngen|Klynga|Klyngja|Programmet|Ordningen|Ordninga|Satsingen|Satsinga|Fondet)";

export const governanceAimRules: readonly FactRule[] = [
  defineFactRule({
    id: "programme-governance/objective",
    type: "programme-governance",
    pattern: new RegExp(
      `(?:^|[.:] )(?:${AIM_OF} (?:med|til|for|i) (?<thing>${PHRASE}{1,60}?) er|(?<thing2>${PHRASE}{1,80}?(?:, ${PHRASE}{3,140}?,)?) (?:har|hadde) (?:også |òg )?(?:som |til )?(?:(?:sitt|sin|si|eit|et|en|ein|et overordnet|eit overordna) )?${AIM}(?: om)?|(?<thing3>\\{(?:cluster|programme):\\d{1,4}\\}|[A-Za-zæøåÆØÅ]{0,30}(?:${GOVERNED_NOUN})(?:s|(?: sin| si| sitt)(?= ))) ${AIM} er) å ${OBJECTIVE}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing, thing2, thing3, objective = "" } = match.groups ?? {};
      const written = thing ?? thing2 ?? thing3?.replace(/(?<=[a-zæøå])(?:s| sin| si| sitt)$/u, "") ?? "";
      // By how much something is to grow is a target.
      if (/\{(?:amount|percentage):/u.test(objective)) return [];
      // "Klyngene har som mål": all of them, and none in particular.
      if (/(?:ene|ane)$/u.test(written)) return [];
      const subject = thingOf(clause, written.replace(/,.*$/u, ""), input);
      if (subject === null || !hasAim(wordsOf(clause, written.replace(/,.*$/u, "")), subject)) return [];
      if (DENIED.test(match[0].toLowerCase())) return [];
      return [
        {
          subject: named(subject, clause),
          predicate: "has-objective",
          object: { text: wordsOf(clause, objective) },
          qualifiers: {},
        },
      ];
    },
    finds: {
      "Målet med klyngeprogrammet er å få flere bedrifter til å samarbeide.": [
        {
          subject: "Norwegian Innovation Clusters",
          predicate: "has-objective",
          object: "få flere bedrifter til å samarbeide",
        },
      ],
      "Cod Cluster har som mål å gjøre torsken kjent i hele verden.": [
        { subject: "Cod Cluster", object: "gjøre torsken kjent i hele verden" },
      ],
      "Programmet «Reine fjordar» har som sitt føremål å rydde langs kysten.": [
        { object: "rydde langs kysten" },
      ],
      "Cod Cluster heldt møte. Klynga si målsetjing er å gjere torsken kjend i heile verda.": [
        { subject: "Cod Cluster", object: "gjere torsken kjend i heile verda" },
      ],
      "Formålet med den vedtatte fyravtalen er å utvikle nye fyr langs kysten.": [
        { subject: "fyravtalen", object: "utvikle nye fyr langs kysten" },
      ],
      "Målet med partnerskapet er å utvikle nye fyr langs kysten.": [
        { subject: "partnerskapet", object: "utvikle nye fyr langs kysten" },
      ],
      "Klyngeprogrammet er nytt. Hovedmålet til programmet er å hjelpe nye bedrifter i gang.": [
        { subject: "Norwegian Innovation Clusters", object: "hjelpe nye bedrifter i gang" },
      ],
      "Avtalen, som ble signert da alle var samlet på Stord, har også som formål å hjelpe nye bedrifter.": [
        { subject: "avtalen", object: "hjelpe nye bedrifter" },
      ],
      "Nettverkets formål er å hjelpe nye bedrifter i gang.": [
        { subject: "nettverket", object: "hjelpe nye bedrifter i gang" },
      ],
    },
    ignores: {
      "Målet med møtet er å bli enige om klyngeprogrammet.": "of a meeting",
      "Kari Nordvik har som mål å besøke hele klyngen.": "of a person",
      "Klyngene har som mål å hjelpe nye bedrifter i gang.": "of none in particular",
      "Klynga har ikkje som mål å veksa utanfor landet.": "denied",
      "Nettverket har som mål å øke salget med 50 prosent innen 2030.": "a target",
    },
  }),
  defineFactRule({
    id: "programme-governance/the-aim-is",
    type: "programme-governance",
    pattern: new RegExp(
      `^${AIM_OF} er (?:å |at |(?=(?:økt|auka|bedre|betre|flere|fleire|større|sterkere|sterkare|mer|meir|raskere|raskare) ))${OBJECTIVE}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { objective = "" } = match.groups ?? {};
      const subject = onlyOneBefore(clause, input);
      if (subject === null || /\{(?:amount|percentage):/u.test(objective)) return [];
      return [
        {
          subject,
          predicate: "has-objective",
          object: { text: wordsOf(clause, objective) },
          qualifiers: {},
        },
      ];
    },
    finds: {
      "Regjeringen har satt av penger til klyngeprogrammet Norwegian Innovation Clusters. Målet er at små verft skal kunne dele på ordrene.":
        [
          {
            subject: "Norwegian Innovation Clusters",
            predicate: "has-objective",
            object: "små verft skal kunne dele på ordrene",
          },
        ],
      "Cod Cluster er i gang. Hovedmålet er økt kunnskap om torsk i nord.": [
        { subject: "Cod Cluster", object: "økt kunnskap om torsk i nord" },
      ],
      "Cod Cluster er i gang. Målet er å gjere torsken kjend, finne nye kjøparar og lage betre garn, seier dei.":
        [{ subject: "Cod Cluster", object: "gjere torsken kjend, finne nye kjøparar og lage betre garn" }],
    },
    ignores: {
      "Kari Nordvik leder Cod Cluster. Målet er å gjøre torsken kjent i hele verden.": "perhaps hers",
      "Cod Cluster og NCE Eyde er i gang. Målet er å gjøre torsken kjent i hele verden.": "of which?",
      "Cod Cluster har startet et program for verft. Målet er å gjøre torsken kjent i hele verden.":
        "of which?",
      "Siva er i gang. Målet er å gjøre torsken kjent i hele verden.": "no programme",
    },
  }),
  defineFactRule({
    id: "programme-governance/is-to",
    type: "programme-governance",
    pattern: new RegExp(
      `(?<thing>${SERVES}) (?:skal|vil) (?:også |òg |dermed |nå |no |blant annet |mellom anna )?(?<objective>${TO_SERVE}${OBJECTIVE.replace("(?<objective>", "(?:").replace("{10,220}", "{8,220}")})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { thing = "", objective = "" } = match.groups ?? {};
      const subject = thingOf(clause, thing, input);
      // "Ordningen", and none that is named: of which?
      if (subject === null || !("entity" in subject || SELF_NAMED.test(thing))) return [];
      const head = /^(?:ordning|satsing|fond)/iu.exec(thing)?.[0];
      if (head !== undefined && "name" in subject && !subject.name.toLowerCase().includes(head.toLowerCase()))
        return [];
      if (/\{(?:amount|percentage|count):/u.test(objective) || DENIED.test(match[0].toLowerCase())) return [];
      return [
        {
          subject: named(subject, clause),
          predicate: "has-objective",
          object: { text: wordsOf(clause, objective.replace(/^(?:bidra|medverke) til å /u, "")) },
          qualifiers: {},
        },
      ];
    },
    finds: {
      "Klyngeprogrammet skal bidra til å gjøre verftene sterkere.": [
        {
          subject: "Norwegian Innovation Clusters",
          predicate: "has-objective",
          object: "gjøre verftene sterkere",
        },
      ],
      "Cod Cluster er ny. Klynga skal legge til rette for at torsken blir kjend.": [
        { subject: "Cod Cluster", object: "legge til rette for at torsken blir kjend" },
      ],
    },
    ignores: {
      "Klyngeprogrammet skal evalueres til neste år i Oslo.": "what is done with it",
      "Det er nytt. Ordningen skal bidra til å gjøre verftene sterkere.": "which?",
      "Klyngeprogrammet skal ikke bidra til å gjøre verftene sterkere.": "denied",
    },
  }),
];

/** "Omstillingsordninga": a compound that says which. */
const SELF_NAMED = /^[A-ZÆØÅ][a-zæøå]{5,30}(?:klynge|programm|ordning|satsing|fond)/u;
