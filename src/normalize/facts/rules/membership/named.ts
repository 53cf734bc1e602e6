/** Members and parts told of the whole: who is in it, what it consists of. */
import type { Slot } from "../../../../model.ts";
import { type Clause, NAMED, slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { antecedent, slotOfMention } from "../../things.ts";

const NAME = "\\{(?:organisation|cluster):\\d{1,4}\\}";
/** Two names or more, each with its place or a noun before it. */
const LIST = `(?:[a-zæøå]{4,30} )?${NAME}(?: i \\{place:\\d{1,4}\\})?(?:(?:, | og |, og | samt )(?:[a-zæøå]{4,30} )?${NAME}(?: i \\{place:\\d{1,4}\\})?){1,14}`;
const POINTED = "[Kk]lyngen|[Kk]lynga|[Kk]lyngja|[Nn]ettverket|[Pp]rogrammet|[Oo]rdningen|[Oo]rdninga";

/** What a name or a noun that points back stands for. */
function wholeOf(clause: Clause, words: string, input: FactInput): Slot | null {
  for (const kind of ["programme", "cluster", "organisation"] as const) {
    const [mention] = slotsIn(clause, kind, words);
    if (mention !== undefined) return slotOfMention(mention);
  }
  return antecedent(words, clause.start, input);
}

const membersIn = (
  clause: Clause,
  words: string,
  predicate: "member-of" | "part-of",
  object: Slot | null,
): Draft[] =>
  object === null
    ? []
    : [...slotsIn(clause, "organisation", words), ...slotsIn(clause, "cluster", words)].flatMap((mention) => {
        const subject = slotOfMention(mention);
        return subject === null || JSON.stringify(subject) === JSON.stringify(object)
          ? []
          : { subject, predicate, object, qualifiers: {} };
      });

/** A match that lists members of a whole; where it does not say of which, of the cluster that was named before. */
const listedAs =
  (predicate: "member-of" | "part-of"): FactRule["build"] =>
  (match, clause, input) => {
    const { members = "", whole = "klyngen" } = match.groups ?? {};
    return membersIn(clause, members, predicate, wholeOf(clause, whole, input));
  };

export const membershipNamedRules: readonly FactRule[] = [
  defineFactRule({
    id: "membership/in-it-are",
    type: "membership",
    pattern: new RegExp(
      `(?:^|[.;:] )I (?:[a-zæøå]{4,30} )?(?<whole>${NAMED})(?: \\{place:\\d{1,4}\\}| [A-ZÀ-ÖØ-Þ][a-zæøå]{2,30})? (?:inngår|deltar|deltek) (?:(?:blant annet|mellom anna|også|òg|(?:[a-zæøå]{3,20} )?(?:aktører|aktørar|bedrifter|bedrifter|verksemder|virksomheter|selskaper|selskap) som) ){0,2}(?<members>(?:[a-zæøå]{4,30} )?${NAME}(?:[^.:;{}]|\\{[a-z]{3,14}:\\d{1,4}\\}){0,300})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { whole = "", members = "" } = match.groups ?? {};
      if (DENIED.test(match[0].toLowerCase()) || / (?:som|der|mens) /u.test(members)) return [];
      const drafts = membersIn(clause, members, "member-of", wholeOf(clause, whole, input));
      return drafts.length > 1 ? drafts : [];
    },
    finds: {
      "I klyngen Maritime CleanTech inngår aktører som Equinor, Siva og forskningssenteret Sintef.": [
        { subject: "Equinor", predicate: "member-of", object: "Maritime CleanTech" },
        { subject: "Siva", object: "Maritime CleanTech" },
        { subject: "SINTEF", object: "Maritime CleanTech" },
      ],
    },
    ignores: {
      "I Maritime CleanTech er tallet 59, og i Oslo Medtech og Cod Cluster 45.": "something else is told",
      "I Maritime CleanTech inngår mange bedrifter.": "nobody is named",
    },
  }),
  defineFactRule({
    id: "membership/consists-of",
    type: "membership",
    pattern: new RegExp(
      `(?<whole>${NAMED}|(?<=^|[.;:] )(?:${POINTED}))(?: i \\{place:\\d{1,4}\\})?,?(?: som)? (?:består av|består mellom anna av|består blant annet av|teller blant annet|omfatter|omfattar|samler|samlar) (?:(?:bedriftene|bedriftane|partnerne|partnarane|selskapene|selskapa) )?(?<members>${LIST})(?=$|[.,;]| som )`,
      "gu",
    ),
    build: listedAs("part-of"),
    finds: {
      "Maritime CleanTech vokser. Klyngen består av Equinor, Siva og Enova.": [
        { subject: "Equinor", predicate: "part-of", object: "Maritime CleanTech" },
        { subject: "Siva", object: "Maritime CleanTech" },
        { subject: "Enova", object: "Maritime CleanTech" },
      ],
    },
    ignores: { "Klyngen består av Equinor og Siva.": "which?" },
  }),
  defineFactRule({
    id: "membership/members-are",
    type: "membership",
    pattern: new RegExp(
      `(?:^|[.;:] )(?:(?:Blant|Mellom) )?(?:(?:[Dd]e|[Dd]ei|[Kk]lyngens|[Kk]lynga sine) )?(?:[a-zæøå]{3,20} )?(?:[A-Za-zæøå]{0,14}(?:[Mm]edlemm?ene|[Mm]edlemane|[Mm]edlemmer|[Mm]edlemer|[Pp]artnerne|[Pp]artnarane|[Pp]artnere|[Pp]artnarar|[Dd]eltakerne|[Dd]eltakarane|[Mm]edlemsbedriftene|[Mm]edlemsbedriftane))(?: (?:i|av) (?<whole>${NAMED}|klyngen|klynga|klyngja))? (?:er|finner vi|finn vi|finner man|finn ein) (?:blant annet |mellom anna |blant andre |mellom andre |bl\\. ?a\\. )?(?<members>${LIST})(?=$|[.,;])`,
      "gu",
    ),
    build: listedAs("member-of"),
    finds: {
      "Blant medlemmene i Maritime CleanTech er Equinor og Siva.": [
        { subject: "Equinor", predicate: "member-of", object: "Maritime CleanTech" },
        { subject: "Siva", object: "Maritime CleanTech" },
      ],
      "Maritime CleanTech veks. Partnarane er Equinor, Siva og Enova.": [
        { subject: "Equinor", object: "Maritime CleanTech" },
        { subject: "Siva", object: "Maritime CleanTech" },
        { subject: "Enova", object: "Maritime CleanTech" },
      ],
      "Blant medlemmene i Maritime CleanTech finner vi Equinor og Siva.": [
        { subject: "Equinor", object: "Maritime CleanTech" },
        { subject: "Siva", object: "Maritime CleanTech" },
      ],
    },
    ignores: { "Blant partnerne er Equinor og Siva.": "of what?" },
  }),
  defineFactRule({
    id: "membership/joins",
    type: "membership",
    pattern: new RegExp(
      `(?<members>${NAME}(?:(?:, | og |, og )${NAME}){0,5}) (?:(?:har )?(?:nå |no |nylig |nyleg )?(?:meldt seg inn|blitt med|vorte med|sluttet seg til|slutta seg til)|(?:melder seg inn|melde seg inn|blir med|vert med|går inn|ble med|vart med|slutter seg til|sluttar seg til)(?: nå| no)?|(?:(?:har )?(?:nå |no )?gått|gikk|gjekk) inn(?= som ))(?: (?:i|som (?:nytt |ny |nye )?(?:medlem|medlemmer|medlemer|partner|partnar|partnere|partnarar) (?:i|av|hos)))? (?:(?:klyngen|klynga|klyngja|nettverket|programmet) )?(?<whole>${NAMED})(?! [a-zæøå]{3,30}(?:møte|konferanse|seminar|prosjekt|arbeid))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { members = "", whole = "" } = match.groups ?? {};
      if (DENIED.test(match[0].toLowerCase())) return [];
      return membersIn(clause, members, "member-of", wholeOf(clause, whole, input));
    },
    finds: {
      "Equinor og Siva har meldt seg inn i klyngen Maritime CleanTech.": [
        { subject: "Equinor", predicate: "member-of", object: "Maritime CleanTech" },
        { subject: "Siva", object: "Maritime CleanTech" },
      ],
      "Equinor har gått inn som medlem i klyngen Maritime CleanTech.": [
        { subject: "Equinor", object: "Maritime CleanTech" },
      ],
      "Equinor blir med i Maritime CleanTech.": [{ subject: "Equinor", object: "Maritime CleanTech" }],
      "No sluttar Enova seg til. Equinor går inn som partnar i Maritime CleanTech.": [
        { subject: "Equinor", object: "Maritime CleanTech" },
      ],
    },
    ignores: {
      "Equinor har ikke meldt seg inn i Maritime CleanTech.": "denied",
      "Equinor går inn med fem millioner kroner i Maritime CleanTech.": "money",
    },
  }),
  defineFactRule({
    id: "membership/partner-of",
    type: "membership",
    pattern: new RegExp(
      `(?:[Bb]ak|[Mm]ed i|[Dd]eltakere i|[Dd]eltakarar i|[Mm]edlemmer i|[Mm]edlemer i) (?:[a-zæøå]{4,30} )?(?<whole>\\{(?:cluster):\\d{1,4}\\}) (?:står|er) (?:blant annet |mellom anna |også |òg )?(?<members>${LIST})(?=$|[.,;])`,
      "gu",
    ),
    build: listedAs("member-of"),
    finds: {
      "Med i klyngen Maritime CleanTech er blant annet Equinor og Siva.": [
        { subject: "Equinor", predicate: "member-of", object: "Maritime CleanTech" },
        { subject: "Siva", object: "Maritime CleanTech" },
      ],
    },
    ignores: { "Med i klyngen Maritime CleanTech er mange bedrifter.": "nobody is named" },
  }),
  defineFactRule({
    id: "membership/its-members",
    type: "membership",
    pattern: new RegExp(
      `(?:(?<whole>\\{cluster:\\d{1,4}\\}|[Kk]lyngens|[Kk]lynga) (?:sine )?(?:[a-zæøå]{3,20} )?(?:medlemmer|medlemer|medlemsbedrifter|medlemsbedriftene|medlemsbedriftane|partnere|partnarar),? (?:som (?:for eksempel |til dømes )?|blant annet |mellom anna )?(?<members>${LIST})|(?:[Bb]edrifter|[Vv]erksemder|[Ss]elskaper?|[Aa]ktører|[Aa]ktørar) som (?<members2>${LIST}) (?:er|ble|blei|blir|vart|vert|har blitt) (?:nå |no |nye )?(?:medlemmer|medlemer|deltakere|deltakarar|partnere|partnarar) (?:i|av) (?:klynga |klyngen )?(?<whole2>${NAMED}|klyngen|klynga|klyngja))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { members, members2, whole, whole2 } = match.groups ?? {};
      const noun = (whole ?? whole2 ?? "").replace(/^klyngens$/iu, "klyngen").toLowerCase();
      return membersIn(clause, members ?? members2 ?? "", "member-of", wholeOf(clause, noun, input));
    },
    finds: {
      "Maritime CleanTech veks. Med på laget er klyngens medlemmer Siva og Equinor.": [
        { subject: "Siva", predicate: "member-of", object: "Maritime CleanTech" },
        { subject: "Equinor", object: "Maritime CleanTech" },
      ],
      "Maritime CleanTech veks. Bedrifter som Siva og Equinor blei deltakarar i klynga.": [
        { subject: "Siva", object: "Maritime CleanTech" },
        { subject: "Equinor", object: "Maritime CleanTech" },
      ],
    },
    ignores: { "Klyngens medlemmer møtte Siva og Equinor.": "whom they met" },
  }),
  defineFactRule({
    id: "membership/among-them",
    type: "membership",
    pattern: new RegExp(
      `(?<whole>${NAMED}|(?<=^|[.;:] )(?:${POINTED})) (?:har|teller|tel|samler|samlar|består av|omfatter|omfattar) (?:(?:nå|no|i dag|over|rundt|om lag|til sammen|mer enn|meir enn) ){0,2}(?:\\{count:\\d{1,4}\\}|[a-zæøå ]{3,40})(?: [a-zæøå]{3,20}){0,3},? (?:blant dem|blant andre|mellom andre|blant annet|mellom anna|deriblant|mellom dei|inkludert|med) (?<members>${LIST})`,
      "gu",
    ),
    build: listedAs("member-of"),
    finds: {
      "Maritime CleanTech har 150 medlemmer, blant dem Equinor, Siva og Enova.": [
        { subject: "Equinor", predicate: "member-of", object: "Maritime CleanTech" },
        { subject: "Siva", object: "Maritime CleanTech" },
        { subject: "Enova", object: "Maritime CleanTech" },
      ],
    },
    ignores: { "Klyngen har 150 medlemmer, blant dem Equinor og Siva.": "which?" },
  }),
  defineFactRule({
    id: "membership/subsidiary",
    type: "membership",
    pattern:
      /(?<part>\{organisation:\d{1,4}\})(?: er|,) (?:et |eit )?(?:heleid |heileigd )?(?:datterselskap|dotterselskap) (?:av|til|i) (?<whole>\{organisation:\d{1,4}\})/gu,
    build: (match, clause) => {
      const part = slotsIn(clause, "organisation", match.groups?.part ?? "")[0];
      const whole = slotsIn(clause, "organisation", match.groups?.whole ?? "")[0];
      return part === undefined || whole === undefined
        ? []
        : [
            {
              subject: slotOfMention(part),
              predicate: "part-of",
              object: slotOfMention(whole),
              qualifiers: { role: "datterselskap" },
            },
          ];
    },
    finds: {
      "Fjordverft AS er eit dotterselskap av Equinor.": [
        { subject: "Fjordverft AS", predicate: "part-of", object: "Equinor" },
      ],
    },
    ignores: { "Fjordverft AS er ikke et datterselskap av Equinor.": "denied" },
  }),
];
