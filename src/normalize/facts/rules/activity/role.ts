/** Who does what at an event: speaks there, is its host, leads the talk. */
import { slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, agentsIn, dateIn } from "../../things.ts";

const SPEAKS =
  "hovedtaler|hovudtalar|foredragsholder|foredragshaldar|innleder|innleiar|vert|vertskap|gjest|æresgjest|ordstyrer|ordstyrar|møteleder|møteleiar|debattleder|debattleiar|moderator|konferansier";
const MODERATES = /^(?:ordstyr|møtele|debattle|moderator|konferansier)/u;
/** "konferansen": which, where it was named before. */
const POINTING = /^(?:konferansen|messa|messen|seminaret|toppmøtet|samlingen|samlinga)$/u;
const NAMED =
  /(?<![A-Za-zÀ-ɏ])(?<name>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{1,20}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{1,20}){0,3}-?(?<head>konferansen|messa|messen|seminaret|toppmøtet|samlingen|samlinga))(?![A-Za-zÀ-ɏ])/gu;
const BACK = 900;

function eventOf(words: string, at: number, { article }: FactInput): string {
  if (!POINTING.test(words)) return words;
  const before = article.text.slice(Math.max(0, at - BACK), at);
  return [...before.matchAll(NAMED)].findLast(({ groups }) => groups?.head === words)?.groups?.name ?? words;
}

export const activityRoleRules: readonly FactRule[] = [
  defineFactRule({
    id: "activity/role-at-event",
    type: "activity",
    pattern: new RegExp(
      `(?<agents>${AGENTS}) (?:er|var|blir|ble|vart|vert) (?<role>${SPEAKS}) (?:på|for|under|ved) (?<event>(?!\\{date)${PHRASE}{4,80}?)(?=$|[.,;]| (?:som|der|og|i \\{date|\\{date))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agents = "", role = "", event = "" } = match.groups ?? {};
      if (DENIED.test(wordsOf(clause, match[0]).toLowerCase()) || slotsIn(clause, "count", event).length > 0)
        return [];
      const name = eventOf(wordsOf(clause, event), clause.start, input);
      return agentsIn(clause, agents, input).map((subject) => ({
        subject,
        predicate: MODERATES.test(role) ? "moderated" : "took-part-in",
        object: { name },
        qualifiers: {
          role: MODERATES.test(role) ? undefined : role,
          date: dateIn(clause, clause.skeleton),
        },
      }));
    },
    finds: {
      "Alle var på Kystdag-konferansen. Kari Nordvik er hovedtaler på konferansen.": [
        {
          subject: "Kari Nordvik",
          predicate: "took-part-in",
          object: "Kystdag-konferansen",
          qualifiers: { role: "hovedtaler" },
        },
      ],
      "Ola Haug var ordstyrar under Kystdagane.": [
        { subject: "Ola Haug", predicate: "moderated", object: "Kystdagane" },
      ],
    },
    ignores: { "Kari Nordvik var ikke vert for Kystdagene.": "denied" },
  }),
];
