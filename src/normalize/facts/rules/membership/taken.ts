/** Clusters that a programme takes in: "X ble tatt opp i klyngeprogrammet". */
import { slotsIn } from "../../clause.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { LEVELS, slotOfMention } from "../../things.ts";

const CLUSTER = "\\{cluster:\\d{1,4}\\}";
const CLUSTERS = `${CLUSTER}(?:(?:, | og |, og | samt )${CLUSTER}){0,6}`;
/** Applied for, or only hoped for. */
const NOT_YET =
  /(?<![A-Za-zÀ-ɏ])(?:søkt|søker|søkjer|søkte|håper|håpar|ønsker|ønskjer|kan|vil|skal|hvis|dersom)(?![A-Za-zÀ-ɏ])/u;

export const membershipTakenRules: readonly FactRule[] = [
  defineFactRule({
    id: "membership/taken-in",
    type: "membership",
    titles: true,
    pattern: new RegExp(
      `(?:(?<members>${CLUSTERS})(?: \\([^()]{2,30}\\)| (?:i|på) \\{place:\\d{1,4}\\})? (?:(?:er|ble|blei|vart|blir|vert|har blitt|har vorte|er blitt) )?(?:nå |no |i dag |nylig |nyleg |også |òg |\\{date:\\d{1,4}\\} )?|(?:er|ble|blei|vart|blir|vert) (?<members2>${CLUSTERS}) (?:nå |no |i dag |\\{date:\\d{1,4}\\} )?)(?:tatt|teken|tekne) (?:opp|inn)(?: (?:i varmen|som (?:(?! i )${PHRASE}){3,40}?))? i (?:${PHRASE}{3,40}? )?(?<whole>\\{programme:\\d{1,4}\\})`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { members, members2, whole = "" } = match.groups ?? {};
      const [programme] = slotsIn(clause, "programme", whole);
      // A level of it is a status, and told as one.
      if (programme === undefined || LEVELS.has(programme.value.name)) return [];
      if (DENIED.test(match[0].toLowerCase()) || NOT_YET.test(match[0])) return [];
      return slotsIn(clause, "cluster", members ?? members2 ?? "").map((cluster) => ({
        subject: slotOfMention(cluster),
        predicate: "part-of",
        object: slotOfMention(programme),
        qualifiers: {},
      }));
    },
    finds: {
      "Cod Cluster og Oslo Medtech ble tatt opp i klyngeprogrammet sommeren 2015.": [
        { subject: "Cod Cluster", predicate: "part-of", object: "Norwegian Innovation Clusters" },
        { subject: "Oslo Medtech", object: "Norwegian Innovation Clusters" },
      ],
      "Cod Cluster er teken opp som ny klynge i det nasjonale klyngeprogrammet Norwegian Innovation Clusters.":
        [{ subject: "Cod Cluster", object: "Norwegian Innovation Clusters" }],
    },
    ignores: {
      "Cod Cluster ble ikke tatt opp i klyngeprogrammet.": "denied",
      "Cod Cluster håper å bli tatt opp i klyngeprogrammet.": "not yet",
      "Cod Cluster vart teken opp i Arena-programmet.": "a status",
    },
  }),
];
