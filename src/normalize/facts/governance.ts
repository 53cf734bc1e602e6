/** Who owns, runs, manages and pays for a programme. */
import type { Slot } from "../../model.ts";
import { type Clause, slotsIn, wordsOf } from "./clause.ts";
import type { FactInput } from "./input.ts";
import { decapitalize } from "./measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";
import { AGENTS, agentsIn, slotOfMention, thingOf } from "./things.ts";

/** Predicate → what is done with a programme. */
const DONE: Readonly<Record<string, string>> = {
  "owned-by": "eies|eid|eigd|eigast|eigas",
  "operated-by":
    "drives|drivast|drevet|driven|drive|driftes|driftast|driftet|drifta|fasiliteres|fasiliterast|fasilitert",
  "managed-by":
    "forvaltes|forvaltast|forvaltet|forvalta|administreres|administrerast|administrert|ledes|leiast|ledet|leia|koordineres|koordinerast|koordinert",
  "financed-by": "finansieres|finansierast|finansiert",
};
export const GOVERNS = Object.values(DONE).join("|");
/** Of a verb in `GOVERNS`. */
export const governsAs = (verb: string): string | undefined =>
  Object.keys(DONE).find((predicate) => DONE[predicate]?.split("|").includes(verb.toLowerCase()));
const GOVERNED_BY = new RegExp(
  `(?:er |blir |vert )?(?<verb>${GOVERNS})(?: og (?<verb2>${GOVERNS}))?(?: (?!av )(?:(?! av )${PHRASE}){1,40}?)? av (?<agents>${AGENTS})`,
  "giu",
);
const PARTNERS = new RegExp(
  `(?:(?:er )?(?:et|eit)|(?:gjennomføres|gjennomførast|drives|drivast|er|skjer|eies|utvikles) i) (?:nært |tett )?samarbeid (?:mellom|av) (?<agents>${AGENTS})`,
  "iu",
);

function governed(part: string, subject: Slot, clause: Clause, input: FactInput): Draft[] {
  return [...part.matchAll(GOVERNED_BY)].flatMap((match) => {
    const { verb, verb2, agents = "" } = match.groups ?? {};
    return [verb, verb2].flatMap((word) =>
      word === undefined
        ? []
        : agentsIn(clause, agents, input).map((object) => ({
            subject,
            predicate: governsAs(word) ?? "operated-by",
            object,
            qualifiers: {},
          })),
    );
  });
}

/** A programme, a scheme, a fund: what is governed, and not a company that is for sale. */
const GOVERNED =
  /(?:program|ordning|satsing|satsning|reform|strategi|fond|klynge|klyngje|prosjekt|senter|tiltak|nettverk|katapult)/iu;
export const isGoverned = (words: string, slot: Slot): boolean =>
  GOVERNED.test(words) || ("entity" in slot && /^(?:programme|cluster):/u.test(slot.entity ?? ""));

/** A noun that points at nothing named, at the head of the sentence, has no capital of its own. */
const named = (slot: Slot, clause: Clause): Slot =>
  "name" in slot && slot.entity === undefined ? { name: decapitalize(slot.name, clause) } : slot;

/** What something is for. */
const AIM =
  "(?:mål|målsetting|målsetning|målsetjing|formål|føremål|ambisjon|visjon|hovedmål|hovudmål|oppdrag|siktemål)";
const AIM_OF =
  "(?:[Mm]ål(?:et|settingen|settinga|setningen|setjinga)|[Ff]ormålet|[Ff]øremålet|[Hh]ensikten|[Aa]mbisjonen|[Vv]isjonen)";
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

export const governanceRules: readonly FactRule[] = [
  defineFactRule({
    id: "programme-governance/is-governed",
    type: "programme-governance",
    pattern: new RegExp(
      `(?:^|[.] |, (?:mens|medan|og) )(?<thing>${PHRASE}{1,100}?)(?: er ${PHRASE}{3,120}? og)?(?= (?:er |blir |vert )?(?:${GOVERNS}|et samarbeid|eit samarbeid|gjennomføres i samarbeid|gjennomførast i samarbeid)(?![A-Za-zÀ-ɏ])| er (?:et|eit) [a-zæøå]+ [a-zæøå]{0,30}program som (?:gjennomføres|gjennomførast|drives|drivast) i samarbeid) (?<rest>.{3,500})$`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { thing: words = "", rest = "" } = match.groups ?? {};
      const thing = words.replace(/ (?:skal|vil)$/u, "");
      const whole = thingOf(clause, thing, input);
      if (whole === null || !isGoverned(wordsOf(clause, thing), whole)) return [];
      if (DENIED.test(wordsOf(clause, match[0]).toLowerCase())) return [];
      const subject = named(whole, clause);
      const partners = PARTNERS.exec(rest)?.groups?.agents;
      return [
        ...governed(rest, subject, clause, input),
        ...(partners === undefined
          ? []
          : agentsIn(clause, partners, input).map((object) => ({
              subject,
              predicate: "partnership-of",
              object,
              qualifiers: {},
            }))),
      ];
    },
    finds: {
      "Klyngeprogrammet er ein viktig del av politikken og eigas av Forskningsrådet.": [
        { subject: "Norwegian Innovation Clusters", predicate: "owned-by", object: "Forskningsrådet" },
      ],
      "Siva driver programmet, mens klyngeprogrammet er eid av Forskningsrådet.": [
        { subject: "Norwegian Innovation Clusters", predicate: "owned-by", object: "Forskningsrådet" },
      ],
      "Klyngeprogrammet eies og drives i fellesskap av Forskningsrådet og Siva, og finansieres av Innovasjon Norge.":
        [
          { subject: "Norwegian Innovation Clusters", predicate: "owned-by", object: "Forskningsrådet" },
          { predicate: "operated-by", object: "Forskningsrådet" },
          { predicate: "owned-by", object: "Siva" },
          { predicate: "operated-by", object: "Siva" },
          { predicate: "financed-by", object: "Innovasjon Norge" },
        ],
      "Klyngeprogrammet er eit nasjonalt program som gjennomførast i samarbeid mellom Innovasjon Norge og Siva.":
        [
          { predicate: "partnership-of", object: "Innovasjon Norge" },
          { predicate: "partnership-of", object: "Siva" },
        ],
      "Programmet blir finansiert av fylket og administrert av Siva.": [
        { subject: "programmet", predicate: "managed-by", object: "Siva" },
      ],
      "Det nye havsenteret skal drivast av Siva.": [
        { subject: "havsenteret", predicate: "operated-by", object: "Siva" },
      ],
      "Klyngeprogrammet er eit samarbeid mellom Innovasjon Norge og Siva.": [
        { predicate: "partnership-of", object: "Innovasjon Norge" },
        { predicate: "partnership-of", object: "Siva" },
      ],
    },
    ignores: {
      "Båten eies av Siva.": "no programme",
      "Programmet eies av mange.": "nobody is named",
    },
  }),
  defineFactRule({
    id: "programme-governance/finances",
    type: "programme-governance",
    pattern: new RegExp(
      `(?<agents>${AGENTS})(?: som(?: altså| også| òg| i dag)?)? (?<verb>finansierer|finansierar|eier|eig|driver|driv|forvalter|forvaltar|administrerer) (?<thing>${PHRASE}{1,80}?)(?=$|[.,;]| og | som )`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agents = "", verb = "", thing = "" } = match.groups ?? {};
      const subject = thingOf(clause, thing, input);
      if (subject === null || !isGoverned(wordsOf(clause, thing), subject)) return [];
      if (DENIED.test(wordsOf(clause, match[0]).toLowerCase())) return [];
      const predicate = /^finans/iu.test(verb)
        ? "financed-by"
        : /^ei/iu.test(verb)
          ? "owned-by"
          : /^driv/iu.test(verb)
            ? "operated-by"
            : "managed-by";
      return agentsIn(clause, agents, input).map((object) => ({
        subject,
        predicate,
        object,
        qualifiers: {},
      }));
    },
    finds: {
      "Forskningsrådet og Siva finansierer klyngeprogrammet.": [
        { subject: "Norwegian Innovation Clusters", predicate: "financed-by", object: "Forskningsrådet" },
        { predicate: "financed-by", object: "Siva" },
      ],
      "Siva, som altså driv Maritime CleanTech, mottok gåva.": [
        { subject: "Maritime CleanTech", predicate: "operated-by", object: "Siva" },
      ],
    },
    ignores: { "Siva eier bygget.": "no programme" },
  }),
  defineFactRule({
    id: "programme-governance/objective",
    type: "programme-governance",
    pattern: new RegExp(
      `(?:^|[.:] )(?:${AIM_OF} med (?<thing>${PHRASE}{1,60}?) er|(?<thing2>${PHRASE}{1,80}?(?:, ${PHRASE}{3,50}?,)?) (?:har|hadde) (?:som |til )?(?:(?:sitt|sin|si|eit|et|en|ein|et overordnet|eit overordna) )?${AIM}(?: om)?|(?<thing3>\\{(?:cluster|programme):\\d{1,4}\\}|[A-Za-zæøåÆØÅ]{0,30}(?:${GOVERNED_NOUN})(?:s|(?: sin| si| sitt)(?= ))) ${AIM} er) å ${OBJECTIVE}`,
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
      if (subject === null || !isGoverned(wordsOf(clause, written), subject)) return [];
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
    pattern: new RegExp(`^${AIM_OF} er (?:å|at) ${OBJECTIVE}`, "gu"),
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
];
