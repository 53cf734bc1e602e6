/** Levels awarded to a cluster that is pointed back at: "Klyngen fikk NCE-status i 2007", "I 2015 ble den tatt opp i Arena". */
import { matchesOf } from "../../../matches.ts";
import { wordsOf } from "../../clause.ts";
import { defineFactRule, type FactRule } from "../../rule.ts";
import { pointedAt } from "../../topic.ts";
import { award, awardIn } from "./award.ts";
import { LEVEL } from "./words.ts";

const NOUN = "(?:[Kk]lyng(?:en|a|ja)|[Nn]ettverket|[Kk]lyngeprosjektet|[Nn]æringsklyng(?:en|a|ja))";
const BECOMES =
  "(?:fikk|fekk|får|har fått|ble|blei|vart|blir|vert|er|har hatt|har|er blitt|har blitt|har vorte|oppnådde|rykket opp|rykka opp|gikk|gjekk)";

const OWN = "[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{2,30}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,30}){0,3}";
/** "Kystrep i |Bergen": a cluster that nothing else is known of, with its place. */
const EACH = `(?:${OWN}|\\{(?:cluster|organisation):\\d{1,4}\\}) (?:i|på|fra|frå) \\{place:\\d{1,4}\\}`;
const UNKNOWN_IN = new RegExp(`(?<name>${OWN}) (?:i|på|fra|frå) \\{place`, "gu");

export const statusPointedRules: readonly FactRule[] = [
  defineFactRule({
    id: "status-award/it-becomes",
    type: "status-award",
    pattern: new RegExp(
      `^(?!.*\\{cluster:)(?=.{0,600}${LEVEL.replace("(?<level>", "(?:")})(?:(?<noun>${NOUN})|(?<pronoun>Den|Det)) ${BECOMES} [^.]{3,400}|^(?!.*\\{cluster:)(?=.{0,600}${LEVEL.replace("(?<level>", "(?:")})(?:(?:I|Fra|Frå|Den|Allerede i|Allereie i|Siden|Sidan) )?\\{date:\\d{1,4}\\} ${BECOMES} (?:(?<noun2>[Kk]lyng(?:en|a|ja)|[Nn]ettverket|[Kk]lyngeprosjektet)|(?<pronoun2>den)) [^.]{3,400}`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { noun, noun2 } = match.groups ?? {};
      const found = awardIn(match[0], clause);
      if (found === undefined) return [];
      const subject = pointedAt((noun ?? noun2 ?? "klyngen").toLowerCase(), clause, input);
      return subject === null || !("entity" in subject) || !/^cluster:/u.test(subject.entity ?? "")
        ? []
        : [award(subject, found.level, found.date, input)];
    },
    finds: {
      "Oslo Cancer Cluster vokser. Klyngen fikk NCE-status i 2007. I 2015 ble den tildelt GCE-status.": [
        {
          subject: "Oslo Cancer Cluster",
          predicate: "awarded-status",
          object: "NCE",
          qualifiers: { date: "2007" },
        },
        { subject: "Oslo Cancer Cluster", object: "GCE", qualifiers: { date: "2015" } },
      ],
    },
    ignores: {
      "Klyngen fikk NCE-status i 2007.": "which?",
      "Oslo Cancer Cluster vokser. Klyngen fikk ikke NCE-status i 2007.": "denied",
    },
  }),
  defineFactRule({
    id: "status-award/in-a-row",
    type: "status-award",
    pattern: new RegExp(
      `(?:^|[.;] )(?<lead>[^.:]{0,60}kly(?:nge|ngje)r [^.:]{5,100}|\\{count:\\d{1,4}\\} [^.:]{5,100}): (?<items>${EACH}(?:, ${EACH}){0,12},? og ${EACH})\\.?$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { lead = "", items = "" } = match.groups ?? {};
      const found = awardIn(lead, clause);
      // Known clusters have a rule of their own.
      return found === undefined || !/kly(?:nge|ngje)/u.test(wordsOf(clause, lead))
        ? []
        : matchesOf(UNKNOWN_IN, items).map(({ groups }) =>
            award({ name: groups?.name ?? "" }, found.level, found.date, input),
          );
    },
    finds: {
      "Tre nye klynger får Arena-status: Kystrep i Bergen, Skoglyst på Stord og Havdrag i Bodø.": [
        { subject: "Kystrep", predicate: "awarded-status", object: "Arena" },
        { subject: "Skoglyst", object: "Arena" },
        { subject: "Havdrag", object: "Arena" },
      ],
    },
    ignores: {
      "Tre nye klynger har søkt om Arena-status: Kystrep i Bergen, Skoglyst på Stord og Havdrag i Bodø.":
        "not yet",
    },
  }),
];
