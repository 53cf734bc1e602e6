/** State secretaries and political advisers by what happens to them: "X blir statssekretær i …", "X går av som …", "X blir politisk rådgiver for …". */
import type { MentionOf } from "../../../../model.ts";
import { type Clause, slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { asOfArticle, lastNamed, slotOfMention } from "../../things.ts";
import { CHOSEN, hasRole, IS, PERSON } from "../affiliation/role-words.ts";
import { REPLACED_BY } from "../affiliation/succeeds.ts";

const MINISTRY = "\\{organisation:\\d{1,4}\\}";
const MINISTER = "(?:[a-zæøå]{3,20} )?(?:\\{(?:minister|person):\\d{1,4}\\}|[a-zæøå-]{3,30}ministeren)";
/** Somebody with a home, or who was named last. */
const WHO = `(?:(?<who>${PERSON})(?: (?:fra|frå) \\{place:\\d{1,4}\\})?,?|(?<=^|[.;:] )(?:Han|Hun|Ho))`;
const LONE =
  "(?:(?:nå|no|i dag|i statsråd|i stedet|i staden|isteden|også|òg|på ny|på nytt|igjen|\\{(?:date|organisation):\\d{1,4}\\}),? ){0,3}";
const LEAVES =
  "(?:går av|gikk av|gjekk av|slutter|sluttar|sluttet|slutta|fratrer|fråtrer|trekker seg|trekkjer seg|gir seg|gjev seg)";
const GOES_ON =
  "(?:fortsetter|fortset|held fram|tiltrer|tiltrår|overtar|overtek|tar over|tek over|begynner|byrjar)";
/** "gitt avskjed i nåde". */
const LET_GO = "(?:gitt|gjeven|gjeve|innvilget|innvilga) avsk(?:jed|il)(?: i nåde)? som ";
const TO = `(?:${IS} ${LONE}(?:${LET_GO}|${CHOSEN} ${LONE}(?:som|til) )?|(?:${LEAVES}|${GOES_ON}) ${LONE}som |(?<has>har (?:vært|vore)) )`;
/** "I Kystdepartementet |slutter X som …": the verb before the name. */
const INVERTED = `(?:(?<place>I ${MINISTRY}) )?(?:${LEAVES}|${GOES_ON}|${IS}) (?<who2>${PERSON}) (?:${LET_GO}|(?:${CHOSEN} ${LONE})?(?:(?:som|til) )?)`;
const NEW = "(?:(?:ny|nye|fersk) )?";
/** For whom, and where. */
const WHERE = `(?: for ${MINISTER})?(?: (?:i|ved) (?<ministry>${MINISTRY}))?`;
/** Still so, where a perfect is told. */
const SINCE = /^ (?:siden|sidan|fra|frå|i \{count|de siste|dei siste)(?![a-zæøå])/u;
/** Not yet, or not any more. */
const NOT_NOW =
  /(?<![A-Za-zÀ-ɏ])(?:tidligere|tidlegare|daværende|dåverande|kan|skulle|foreslått|føreslått|ønsker|ønskjer|hvis|dersom)(?![A-Za-zÀ-ɏ])/u;

interface Told {
  readonly person: MentionOf<"person">;
  readonly ministry: string | undefined;
}

/** Who is told to have the office, and in what ministry. */
function toldIn(match: RegExpExecArray, clause: Clause, input: FactInput): Told | undefined {
  const { who, who2, has, place = "", ministry = place } = match.groups ?? {};
  const behind = clause.skeleton.slice(match.index + match[0].length);
  if (has !== undefined && !SINCE.test(behind)) return undefined;
  if (DENIED.test(match[0].toLowerCase()) || NOT_NOW.test(match[0])) return undefined;
  const name = who ?? who2;
  const person =
    name === undefined ? lastNamed(clause.start, ["person"], input) : slotsIn(clause, "person", name)[0];
  return person === undefined
    ? undefined
    : { person, ministry: slotsIn(clause, "organisation", ministry)[0]?.value.name };
}

const patternOf = (role: string): RegExp =>
  new RegExp(
    `(?:${WHO} ${TO}|${INVERTED})${NEW}${role}(?![A-Za-zÀ-ɏ-])${WHERE}(?:,? og ${REPLACED_BY} (?<next>${PERSON}))?`,
    "gu",
  );

export const secretaryRules: readonly FactRule[] = [
  defineFactRule({
    id: "office-holding/becomes-state-secretary",
    type: "office-holding",
    titles: true,
    pattern: patternOf("statssekretær"),
    build: (match, clause, input): Draft[] => {
      const told = toldIn(match, clause, input);
      const [next] = slotsIn(clause, "person", match.groups?.next ?? "");
      return told === undefined
        ? []
        : [told.person, ...(next === undefined ? [] : [next])].map((person) => ({
            subject: slotOfMention(person),
            predicate: "holds-office",
            object: { name: "statssekretær" },
            qualifiers: {
              party: person.value.party,
              organisation: told.ministry,
              asOf: asOfArticle(input),
            },
          }));
    },
    finds: {
      "Kari Nordvik (Sp) fra Voss ble i statsråd i dag utnevnt til statssekretær i Klima- og miljødepartementet.":
        [
          {
            subject: "Kari Nordvik",
            predicate: "holds-office",
            object: "statssekretær",
            qualifiers: { party: "Sp", organisation: "Klima- og miljødepartementet", asOf: "2024-05-15" },
          },
        ],
      "Ola Haug vart utnemnd til statssekretær for finansminister Trygve Slagsvold Vedum.": [
        { subject: "Ola Haug", object: "statssekretær", qualifiers: { organisation: undefined } },
      ],
      "I går er Kari Nordvik gjeven avskil i nåde som statssekretær for fiskeriministeren.": [
        { subject: "Kari Nordvik", object: "statssekretær" },
      ],
      "Kari Nordvik blir i stedet statssekretær ved Statsministerens kontor.": [
        { subject: "Kari Nordvik", qualifiers: { organisation: "Statsministerens kontor" } },
      ],
      "I Klima- og miljødepartementet slutter Kari Nordvik (V) som statssekretær for klimaministeren.": [
        { subject: "Kari Nordvik", qualifiers: { organisation: "Klima- og miljødepartementet" } },
      ],
      "Ola Haug sluttar som statssekretær i Klima- og miljødepartementet og blir erstatta av Kari Nordvik.": [
        { subject: "Ola Haug" },
        { subject: "Kari Nordvik", qualifiers: { organisation: "Klima- og miljødepartementet" } },
      ],
    },
    ignores: {
      "Kari Nordvik ble ikke statssekretær.": "denied",
      "Kari Nordvik har vært statssekretær i Klima- og miljødepartementet.": "perhaps not any more",
      "Kari Nordvik er tidligere statssekretær i Klima- og miljødepartementet.": "not any more",
    },
  }),
  defineFactRule({
    id: "affiliation/political-adviser",
    type: "affiliation",
    titles: true,
    pattern: patternOf("(?<role>politisk råd(?:giver|givar|gjevar))(?! for \\{organisation)"),
    build: (match, clause, input): Draft[] => {
      const told = toldIn(match, clause, input);
      const { role = "" } = match.groups ?? {};
      if (told === undefined) return [];
      const ministry = told.ministry === undefined ? null : ministryOf(match, clause);
      return [hasRole(told.person, ministry, role, input)];
    },
    finds: {
      "Kari Nordvik blir ny politisk rådgiver for fiskeriminister Per Sandberg.": [
        {
          subject: "Kari Nordvik",
          predicate: "has-role",
          object: null,
          qualifiers: { role: "politisk rådgiver" },
        },
      ],
      "Ola Haug er engasjert som politisk rådgjevar for Kari Moe i Klima- og miljødepartementet.": [
        {
          subject: "Ola Haug",
          object: "Klima- og miljødepartementet",
          qualifiers: { role: "politisk rådgjevar" },
        },
      ],
      "Kari Nordvik er glad. Hun har vært politisk rådgiver for fiskeriminister Per Sandberg siden 16. mai 2016.":
        [{ subject: "Kari Nordvik", object: null, qualifiers: { role: "politisk rådgiver" } }],
    },
    ignores: {
      "Kari Nordvik har vært politisk rådgiver i mange år.": "perhaps not any more",
      "Ola Haug er politisk rådgivar for Senterpartiet.": "of a body",
    },
  }),
];

const ministryOf = (match: RegExpExecArray, clause: Clause) => {
  const { place = "", ministry = place } = match.groups ?? {};
  const [mention] = slotsIn(clause, "organisation", ministry);
  return mention === undefined ? null : slotOfMention(mention);
};
