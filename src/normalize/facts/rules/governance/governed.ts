/** Who owns, runs, manages and pays for a programme. */
import type { Slot } from "../../../../model.ts";
import { type Clause, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { decapitalize } from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, agentsIn, thingOf } from "../../things.ts";

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
  `(?:er |blir |vert )?(?<verb>${GOVERNS})(?: og (?<verb2>${GOVERNS}))?(?:(?! av ) (?:(?! av | (?:og )?(?:${GOVERNS})(?![a-zæøå]))${PHRASE}){1,40}?)?? av (?<agents>${AGENTS})(?: (?:sammen|saman|i samarbeid|i lag) med (?<partners>${AGENTS}))?`,
  "giu",
);
const PARTNERS = new RegExp(
  `(?:(?:er )?(?:et|eit)|(?:gjennomføres|gjennomførast|drives|drivast|er|skjer|eies|utvikles) i) (?:nært |tett )?samarbeid (?:mellom|av) (?<agents>${AGENTS})`,
  "iu",
);

function governed(part: string, subject: Slot, clause: Clause, input: FactInput): Draft[] {
  return [...part.matchAll(GOVERNED_BY)].flatMap((match) => {
    const { verb, verb2, agents = "", partners = "" } = match.groups ?? {};
    return [verb, verb2].flatMap((word) =>
      word === undefined
        ? []
        : [...agentsIn(clause, agents, input), ...agentsIn(clause, partners, input)]
            // Who leads it has a role, and is no body.
            .filter((object) => !("entity" in object && object.entity?.startsWith("person:") === true))
            .map((object) => ({
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
export const named = (slot: Slot, clause: Clause): Slot =>
  "name" in slot && slot.entity === undefined ? { name: decapitalize(slot.name, clause) } : slot;

/** What a body does with a programme, verb and predicate by the verb's first letters. */
const RUNS =
  "skal finansiere|skal forvalte|skal forvalta|skal administrere|skal administrera|skal drive|skal drifte|finansierer|finansierar|eier|eig|driver|driv|forvalter|forvaltar|administrerer";
const runsAs = (verb: string): string =>
  /finans/iu.test(verb)
    ? "financed-by"
    : /^ei/iu.test(verb)
      ? "owned-by"
      : /dri(?:v|ft)/iu.test(verb)
        ? "operated-by"
        : "managed-by";

const HAS_DONE = /(?:^| )(?:har|hadde) (?:[^ ]+ ){0,6}[^ ]+$/iu;
const PARTICIPLE =
  /^(?:eid|eigd|drevet|driven|drive|driftet|drifta|fasilitert|forvaltet|forvalta|administrert|ledet|leia|koordinert|finansiert) (?!av )/u;

export const governanceRules: readonly FactRule[] = [
  defineFactRule({
    id: "programme-governance/is-governed",
    type: "programme-governance",
    pattern: new RegExp(
      `(?:^|[.] |, (?:mens|medan|og) )(?<thing>${PHRASE}{1,100}?)(?: er (?:et|eit|en|ein|ei) ${PHRASE}{3,80}? som| er ${PHRASE}{3,120}? og)??(?= (?:er |blir |vert )?(?:${GOVERNS}|et samarbeid|eit samarbeid|gjennomføres i samarbeid|gjennomførast i samarbeid)(?![A-Za-zÀ-ɏ])| er (?:et|eit) [a-zæøå]+ [a-zæøå]{0,30}program som (?:gjennomføres|gjennomførast|drives|drivast) i samarbeid) (?<rest>.{3,500})$`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { thing: words = "", rest = "" } = match.groups ?? {};
      // "De siste årene har X |drevet …": what it did itself.
      if (HAS_DONE.test(words) && PARTICIPLE.test(rest)) return [];
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
      "Klyngeprogrammet er et nasjonalt program som finansieres av Enova og forvaltes av Siva.": [
        { predicate: "financed-by", object: "Enova" },
        { predicate: "managed-by", object: "Siva" },
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
      "Klyngeprogrammet blir finansiert over statsbudsjettet og forvalta av Siva.": [
        { predicate: "managed-by", object: "Siva" },
      ],
      "Klyngeprogrammet er finansiert av Enova og drives av Siva.": [
        { predicate: "financed-by", object: "Enova" },
        { predicate: "operated-by", object: "Siva" },
      ],
      "Klyngeprogrammet drives av Siva sammen med Forskningsrådet og Innovasjon Norge.": [
        { predicate: "operated-by", object: "Siva" },
        { predicate: "operated-by", object: "Forskningsrådet" },
        { predicate: "operated-by", object: "Innovasjon Norge" },
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
      "I ti år har Maritime CleanTech drevet utvikling av Siva.": "what it did itself",
      "Båten eies av Siva.": "no programme",
      "Programmet eies av mange.": "nobody is named",
      "Klyngeprogrammet ledes av Kari Nordvik.": "a role",
    },
  }),
  defineFactRule({
    id: "programme-governance/finances",
    type: "programme-governance",
    pattern: new RegExp(
      `(?<agents>${AGENTS})(?: som(?: altså| også| òg| i dag)?)? (?<verb>${RUNS})(?: og (?<verb2>${RUNS}))? (?:(?<first>[a-zæøå]{3,30})- og )?(?<thing>${PHRASE}{1,80}?)(?=$|[.,;]| og | som | på vegne? av | på vegner av | på oppdrag )`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agents = "", verb = "", verb2, first, thing = "" } = match.groups ?? {};
      const subject = thingOf(clause, thing, input);
      if (subject === null || !isGoverned(wordsOf(clause, thing), subject)) return [];
      if (DENIED.test(wordsOf(clause, match[0]).toLowerCase())) return [];
      // "nærings- og havprogrammet": two of them.
      const head = /(?:program|ordning|fond|satsing)[a-zæøå]{0,4}$/iu.exec(wordsOf(clause, thing))?.[0];
      const other =
        first === undefined || head === undefined
          ? []
          : [{ name: first[0]?.toUpperCase() + first.slice(1) + head }];
      return [subject, ...other].flatMap((what) =>
        [verb, verb2].flatMap((word) =>
          word === undefined
            ? []
            : agentsIn(clause, agents, input).map((object) => ({
                subject: what,
                predicate: runsAs(word),
                object,
                qualifiers: {},
              })),
        ),
      );
    },
    finds: {
      "Klyngeprogrammet er nytt. Siva forvalter ordningen på vegne av Nærings- og fiskeridepartementet.": [
        { subject: "Norwegian Innovation Clusters", predicate: "managed-by", object: "Siva" },
      ],
      "Forskningsrådet og Siva finansierer klyngeprogrammet.": [
        { subject: "Norwegian Innovation Clusters", predicate: "financed-by", object: "Forskningsrådet" },
        { predicate: "financed-by", object: "Siva" },
      ],
      "Siva eier og finansierer kyst- og havprogrammet.": [
        { subject: "havprogrammet", predicate: "owned-by", object: "Siva" },
        { subject: "havprogrammet", predicate: "financed-by", object: "Siva" },
        { subject: "Kystprogrammet", predicate: "owned-by", object: "Siva" },
        { subject: "Kystprogrammet", predicate: "financed-by", object: "Siva" },
      ],
      "Siva, som altså driv Maritime CleanTech, mottok gåva.": [
        { subject: "Maritime CleanTech", predicate: "operated-by", object: "Siva" },
      ],
    },
    ignores: { "Siva eier bygget.": "no programme" },
  }),
];
