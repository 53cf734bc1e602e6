/** Launches whose verb is split, "I går la regjeringen fram …", or comes second, "… og lanserte …". */
import type { Clause } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { endOf } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, agentsIn, dateIn } from "../../things.ts";
import { ACTIVE, ADVERB, launchDrafts } from "./launched.ts";

/** Drafts of a match that ends in the thing, with the day that stands before it: one behind it may be another's. */
function laidBefore(match: RegExpExecArray, verb: string, clause: Clause, input: FactInput): Draft[] {
  const { agents = "", thing = "" } = match.groups ?? {};
  const at = endOf(match) - thing.length;
  // "utvalget kalt |«Norge 2020»": what it is called is cut short by its year.
  const what = thing.replace(/,? (?:kalt|kalla) .*$/u, "");
  return launchDrafts(clause, agentsIn(clause, agents, input), verb, what, match[0], input).map((draft) => ({
    ...draft,
    qualifiers: { ...draft.qualifiers, date: dateIn(clause, clause.skeleton.slice(0, at)) },
  }));
}

export const launchSplitRules: readonly FactRule[] = [
  defineFactRule({
    id: "launch/lays-before",
    type: "launch",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:la|legger|legg) (?<agents>${AGENTS}) ${ADVERB}(?:fram|frem) (?<thing>${PHRASE}{1,160})`,
      "gu",
    ),
    build: (match, clause, input) => laidBefore(match, "la fram", clause, input),
    finds: {
      "I går la regjeringen fram en ny strategi for havvind.": [
        {
          subject: "regjeringen",
          predicate: "launched",
          object: "strategi for havvind",
          qualifiers: { date: "2024-05-14" },
        },
      ],
      "I fjor la regjeringa i mars fram ein handlingsplan for tang.": [
        { subject: "regjeringen", object: "handlingsplan for tang" },
      ],
    },
    ignores: {
      "I går la regjeringen fram saken.": "nothing that is told",
      "I går la regjeringen ikke fram en strategi for tang.": "denied",
    },
  }),
  defineFactRule({
    id: "launch/and-lays-before",
    type: "launch",
    pattern: new RegExp(
      `(?:^|[.;:] )(?<agents>${AGENTS}) (?:[^.;:!?–(){}\\n]|\\{(?:place|date|count|organisation|programme):\\d{1,4}\\}){5,160}?,? og (?:(?:la|legger|legg) ${ADVERB}(?:i fjor |i år |i dag |i går )?(?:fram|frem)|(?<verb>${ACTIVE})) ${ADVERB}(?<thing>(?:en|ei|ein|et|eit|sin|sitt|si|sine|en ny|(?=\\{programme:))${PHRASE}{1,160})`,
      "gu",
    ),
    build: (match, clause, input) => laidBefore(match, match.groups?.verb ?? "la fram", clause, input),
    finds: {
      "Regjeringa vil at tangen skal leve, og la i fjor fram ein handlingsplan for tang.": [
        { subject: "regjeringen", predicate: "launched", object: "handlingsplan for tang" },
      ],
      "Siva har gått gjennom ordningene og lanserte et nytt program for havet.": [
        { subject: "Siva", object: "program for havet" },
      ],
    },
    ignores: { "Siva vokser, og andre lanserte et nytt program for havet.": "others did" },
  }),
];
