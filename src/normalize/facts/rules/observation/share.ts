/** Observations of shares: what part of a whole goes where, and who stands for it. */
import type { Slot } from "../../../../model.ts";
import { matchesOf } from "../../../matches.ts";
import { type Clause, slot, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import {
  FOCUS,
  modifierOf,
  NOT_OBSERVED,
  NOUN_PHRASE,
  objectOf,
  subjectOf,
  TOTAL,
  toldIn,
} from "../../measured.ts";
import { VERB } from "../../readings/finite.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, dateIn } from "../../things.ts";
import { OPENING } from "./opening.ts";

const SHARE_OF = new RegExp(
  `\\{percentage:(?<index>\\d{1,4})\\}(?: av (?<whole>${PHRASE}{3,80}?)(?:, målt i [a-zæøå]+,?)?)?(?= (?:og \\{percentage|går|gikk|gjekk|til |${TOTAL} )|$)`,
  "gu",
);

/** "10 prosent av eksporten går til Asia, mens 6 prosent går til Amerika": shares of one whole, each with where it goes. */
function shares(match: RegExpExecArray, clause: Clause): Draft[] {
  if (!match[0].includes("til ")) return [];
  const parts = match[0].split(/,? mens |,? medan |; | og (?=\{percentage:\d{1,4}\} til )/u);
  let whole: Slot | null = null;
  return parts.flatMap((part): Draft[] => {
    const wholes = matchesOf(SHARE_OF, part);
    const destination =
      /(?:går|gikk|gjekk|gjeng) (?!tapt )(?:.{0,160}? )?til (?!(?:nå|no|da|då|sammen|saman|spille|grunne|å)(?![a-zæøå]))(?<to>\{[a-z]+:\d+\}(?: og \{place:\d+\})?|[^,.;:{}]{2,50})/u.exec(
        part,
      )?.groups?.to ??
      /^\{percentage:\d{1,4}\} til (?<to>[^,.;:{}]{2,50}|\{[a-z]+:\d+\})/u.exec(part)?.groups?.to ??
      /eksporten til (?<to>\{place:\d+\}|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ -]{2,40}?) (?:ligger|utgjør|er)/u.exec(part)
        ?.groups?.to;
    if (destination === undefined) return [];
    const inferred =
      wholes.length > 0
        ? wholes.map((found) => [found.groups?.index, found.groups?.whole] as const)
        : slotsIn(clause, "percentage", part).map(
            (mention) => [String(clause.slots.indexOf(mention)), undefined] as const,
          );
    return inferred.flatMap(([index, words]) => {
      const percentage = slotOf(clause, "percentage", index);
      whole = (words === undefined ? null : subjectOf(clause, words)) ?? whole;
      if (percentage === undefined || whole === null) return [];
      return [
        {
          subject: whole,
          predicate: "has-share",
          object: objectOf(percentage),
          qualifiers: { destination: wordsOf(clause, destination), modifier: modifierOf(percentage) },
        },
      ];
    });
  });
}

/** "i dag" is no time that a share is of. */
const periodTold = (date: string | undefined): string | undefined =>
  date?.includes("-XX") === true ? undefined : date;

/** "Støtta |er eit tilskot og| utgjer 20 prosent": who has the share stands before it. */
const IS_AND = new RegExp(` (?:${VERB}) [^,.]{2,80} og$`, "u");
/** "Vi taper mot land som": nobody holds a share in half a clause. */
const HALF_CLAUSE = new RegExp(` (?:som|og)$|^(?:(?! som |, ).)* (?:${VERB}|taper|tapar|møter|møter) `, "u");

export const observedShareRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/share-to",
    type: "observation",
    pattern: /^.*\{percentage:\d{1,4}\}.*$/gu,
    build: shares,
    finds: {
      "Rundt 10 prosent av fiskeeksporten går til Asia, mens nær 6 prosent går til Afrika.": [
        {
          subject: "fiskeeksporten",
          predicate: "has-share",
          object: 10,
          qualifiers: { destination: "Asia", modifier: "about" },
        },
        { subject: "fiskeeksporten", object: 6, qualifiers: { destination: "Afrika" } },
      ],
      "64 prosent av eksporten, målt i verdi, gikk til Europa.": [
        { subject: "eksporten", object: 64, qualifiers: { destination: "Europa" } },
      ],
      "Om lag 60 prosent av kraften går til byene og 40 prosent til bygdene.": [
        { subject: "kraften", object: 60, qualifiers: { destination: "byene" } },
        { subject: "kraften", object: 40, qualifiers: { destination: "bygdene" } },
      ],
    },
    ignores: {
      "Rundt 10 prosent av fiskerne svarte.": "no place it goes to",
      "Rundt 10 prosent av fisken går tapt på vei til byen.": "it does not get there",
      "Rundt 10 prosent av fisken har vi fått, og det går fint til nå.": "a time",
    },
  }),
  defineFactRule({
    id: "observation/stands-for",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og |men )?| (?:mens|medan|at) )(?<holder>${NOUN_PHRASE}) (?:(?:står|stod|sto) (?:(?:i )?\\{date:\\d{1,4}\\} )?(?:alene |åleine )?for|(?:har|hadde)|(?:utgjør|utgjer|utgjorde)(?: nå| no)?|tilsvarer|tilsvarar|tilsvarte|(?:svarer|svarar|svarte|svara) til|eier|eig|eigde|eide|kontrollerer|kontrollerar|finansierer|finansierar|finansierte|dekker|dekkjer|leverer|leverte|(?:bidrar|bidreg|bidro|bidrog) med|representerer|representerar|representerte|sysselsetter|sysselset|sysselsatte|sysselsette|produserer|produserar|produserte|eksporterer|eksporterar|eksporterte|mottok)|(?:^|[.;:] |, (?:og |men )?)(?:${OPENING} )?(?:(?<verb>står|stod|sto)|utgjør|utgjer|utgjorde|eier|eig|eide|eigde|har|hadde|produserer|produserte) (?<inverted>(?!(?:det|vi|dei?|man|hun|han|ho|du|eg|jeg|som) )(?:(?! for |\\{date)${PHRASE}){1,60}?)(?: for)?) ${FOCUS}${slot("percentage")} av (?<subject>${PHRASE}{3,80}?)(?=$|[.,;]| (?:i )?\\{date| (?:mens|medan) | og \\{percentage)`,
      "giu",
    ),
    build: (match, clause) => {
      const { percentage: index, subject: whole = "", inverted = "" } = match.groups ?? {};
      const holder = toldIn(match.groups?.holder ?? inverted).replace(IS_AND, "");
      const percentage = slotOf(clause, "percentage", index);
      const subject = subjectOf(clause, whole);
      return percentage === undefined ||
        subject === null ||
        NOT_OBSERVED.test(match[0]) ||
        // "noe som utgjør": what that is stands before it.
        // "Sjefen takket staten, som eier …": nobody holds a share who does something else.
        /^(?:noe|noko|det|dette|som|og|men|antallet|tallet|talet|summen|beløpet)(?: som)?$|\{(?:percentage|amount):| at |\{(?:person|minister):\d+\} [a-zæøå]/iu.test(
          holder,
        ) ||
        HALF_CLAUSE.test(holder)
        ? []
        : [
            {
              subject,
              predicate: "has-share",
              object: objectOf(percentage),
              qualifiers: {
                holder: wordsOf(clause, holder),
                period: periodTold(dateIn(clause, match[0]) ?? dateIn(clause, clause.skeleton)),
                modifier: modifierOf(percentage),
              },
            },
          ];
    },
    finds: {
      "I 2013 utgjorde torsken 6 prosent av fangsten, mens andelen i 2023 var på 9 prosent.": [
        { subject: "fangsten", object: 6, qualifiers: { period: "2013" } },
      ],
      "Fjordverft Drift står alene for 2 prosent av norsk fastlandseksport.": [
        {
          subject: "norsk fastlandseksport",
          predicate: "has-share",
          object: 2,
          qualifiers: { holder: "Fjordverft Drift" },
        },
      ],
      "Eksporten av tang hadde en verdi på 4 milliarder kroner og utgjorde i 2023 9 prosent av all eksport.":
        [{ subject: "all eksport", object: 9, qualifiers: { holder: "Eksporten av tang", period: "2023" } }],
      "Støtta er eit tilskot og utgjer 20 prosent av kostnadene i 2023.": [
        { subject: "kostnadene", object: 20, qualifiers: { holder: "Støtta" } },
      ],
      "Sild utgjør nå 10 prosent av norsk vareeksport.": [
        { subject: "norsk vareeksport", object: 10, qualifiers: { holder: "Sild" } },
      ],
      "Eksporten frå fylket svara til 7 prosent av den nasjonale eksporten.": [
        { subject: "nasjonale eksporten", object: 7, qualifiers: { holder: "Eksporten frå fylket" } },
      ],
      "I 2023 stod Rogaland for heile 19 prosent av tangeksporten.": [
        { subject: "tangeksporten", object: 19, qualifiers: { holder: "Rogaland", period: "2023" } },
      ],
      "Til samanlikning hadde hotellnæringa 4 prosent av dei sysselsette i 2023.": [
        { subject: "sysselsette", object: 4, qualifiers: { holder: "hotellnæringa", period: "2023" } },
      ],
      "Tall fra SSB viser at fiske framleis bidrar med en tredel av utslippene.": [
        { subject: "utslippene", object: 33.33 },
      ],
      "Kommunen eig 40 prosent av kraftlaget.": [
        { subject: "kraftlaget", object: 40, qualifiers: { holder: "Kommunen" } },
      ],
    },
    ignores: {
      "Vi står for 2 prosent.": "of what?",
      "Vi taper mot land som har en tredel av våre kostnader.": "who they are stands before them",
      "I 2023 hadde vi 2 prosent av eksporten.": "who?",
      "Det var 40 ledige, noe som utgjør 2 prosent av arbeidsstyrken.": "what that is stands before it",
    },
  }),
  defineFactRule({
    id: "observation/is-owned",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |som )?)(?<subject>\\{organisation:\\d{1,4}\\}|[A-ZÆØÅa-zæøå]{4,30}) (?:eies|eigast|er eid|er eigd|kontrolleres) (?:med )?${slot("percentage")} av (?<holder>\\{(?:organisation|place):\\d{1,4}\\}|[Ss]taten|[Kk]ommunen|[A-ZÆØÅ][a-zæøå]{4,40})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { subject: words = "", percentage, holder = "" } = match.groups ?? {};
      const found = slotOf(clause, "percentage", percentage);
      // "virksomheten" is a body where it is owned.
      const noun = /^virksomheten$/iu.test(words) ? "selskapet" : words;
      const subject = antecedent(noun, clause.start, input) ?? subjectOf(clause, words);
      return found === undefined || subject === null
        ? []
        : [
            {
              subject,
              predicate: "has-share",
              object: objectOf(found),
              qualifiers: { holder: wordsOf(clause, holder), modifier: modifierOf(found) },
            },
          ];
    },
    finds: {
      "Fjordverft AS eies 51 prosent av staten.": [
        { subject: "Fjordverft AS", predicate: "has-share", object: 51, qualifiers: { holder: "staten" } },
      ],
      "Siva er i vekst. Selskapet er eigd 40 prosent av Forskingsrådet.": [
        { subject: "Siva", object: 40, qualifiers: { holder: "Forskingsrådet" } },
      ],
    },
    ignores: { "Fjordverft AS eies av staten.": "how much of it?" },
  }),
];
