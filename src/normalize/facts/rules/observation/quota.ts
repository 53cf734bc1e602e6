/** Observations of quotas: how much may be caught of what, in all or by one country. */
import { type Clause, slotOf, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { modifierOf, objectOf, periodOf } from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { dateIn } from "../../things.ts";

/** "kvoten", "totalkvota", "torskekvoten". */
const QUOTA = "[A-Za-zæøåÆØÅ]{0,30}kvot(?:e|en|a)";
/** "torsk", "nordøst-arktisk torsk". */
const GOODS =
  "(?!(?:i|på|av|for|og|til|vil|er|som|den|det) )[a-zæøå-]{2,30}(?: (?!(?:i|på|av|for|og|til|vil|er|som|ble|blir|blei|vart|den|det) )[a-zæøå]{3,20}(?<!es|ast))?(?![a-zæøå])";
/** "Norges kvote", "Noregs del av kvota", "den norske andelen". */
const SHARE =
  "(?:\\{place:(?<owner>\\d{1,4})\\} (?:kvote|kvoten|kvota|del|andel)|[Nn]orsk kvote|[Dd]en norske (?:kvoten|kvota|andelen|delen))";
const SET = "(?:satt|sett|fastsatt|fastsett|vedtatt|vedteken)";
const IS = "(?:blir|er|ble|blei|vart|vert|utgjør|utgjer|vil være|vil vere|vil bli)";
const TONNES = "\\{count:(?<count>\\d{1,4})\\}";
const FOR_YEAR = "(?: (?:for|i) \\{date:(?<date>\\d{1,4})\\})?";

/** A quota that is advised, wished or asked for. */
const ASKED =
  /(?<![A-Za-zÀ-ɏ])(?:foresl[åo]r?|føresl[åo]r?|anbefal[a-zæøå]*|tilrå[a-zæøå]*|ønsk[a-zæøå]*|krev[a-zæøå]*|råd|rådet|rår)(?![A-Za-zÀ-ɏ])/iu;
const CAUGHT = /(?:tonn|dyr|fisk|kval|hval|sel)$/u;

/** What the quota told of last is of: "totalkvoten for hyse", "torskekvoten", "loddefisket". */
const TOLD_OF = new RegExp(
  `[a-zæøå]{0,30}kvot(?:e|en|a) (?:for|på|av) (?<goods>${GOODS})|[Ff]or (?<inverted>${GOODS}) (?:er|blir|ble|blei|vart) [a-zæøå]*kvot(?:en|a)|(?<compound>[a-zæøå]{3,20}?)e?kvot(?:en|a)(?![a-zæøå])|(?<![a-zæøå])(?<fishery>[a-zæøå]{3,20})fiske(?:t)?(?![a-zæøå])`,
  "giu",
);
const BACK = 500;

function goodsBefore(clause: Clause, at: number, input: FactInput): string | undefined {
  const before =
    input.article.text.slice(Math.max(0, clause.start - BACK), clause.start) +
    wordsOf(clause, clause.skeleton.slice(0, at));
  const told = [...before.replace(/\s+/gu, " ").matchAll(TOLD_OF)]
    .map(
      ({ groups }) =>
        groups?.goods ?? groups?.inverted ?? (groups?.compound ?? groups?.fishery)?.toLowerCase(),
    )
    .filter((goods) => goods !== undefined && !/^(?:total|fiske|års|grunn)/u.test(goods));
  return told.at(-1);
}

function quota(clause: Clause, match: RegExpExecArray, name: string, area: string | undefined): Draft[] {
  const { count, date } = match.groups ?? {};
  const found = slotOf(clause, "count", count);
  if (found === undefined || !CAUGHT.test(found.value.unit)) return [];
  if (DENIED.test(match[0].toLowerCase()) || ASKED.test(clause.skeleton)) return [];
  return [
    {
      subject: { name },
      predicate: "has-value",
      object: objectOf(found),
      qualifiers: {
        period: periodOf(clause, date) ?? dateIn(clause, clause.skeleton),
        area,
        modifier: modifierOf(found),
      },
    },
  ];
}

export const observedQuotaRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/quota",
    type: "observation",
    pattern: new RegExp(
      `(?:[Ff]or (?<goods>${GOODS}) (?:er|blir|ble|blei|vart|vert) (?<subject>${QUOTA})|(?<subject2>${QUOTA})(?: (?:på|av|for) (?<goods2>${GOODS}))?(?: (?:for|i) \\{date:(?<year>\\d{1,4})\\})? (?:${IS}|(?=${SET})))(?: ?${SET})? (?:til |på )?${TONNES}${FOR_YEAR}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { goods, goods2, subject, subject2, year, date } = match.groups ?? {};
      const written = (subject ?? subject2 ?? "").toLowerCase();
      const isCompound = !/^(?:total|grunn)?kvot/u.test(written);
      const of = goods ?? goods2 ?? (isCompound ? "" : goodsBefore(clause, match.index, input));
      // "{place} kvoten er": that country's share, with a rule of its own. "kvoten": of what?
      if (of === undefined || /(?:\} |[Nn]orsk |norske |av )$/u.test(clause.skeleton.slice(0, match.index)))
        return [];
      return quota(clause, match, of === "" ? written : `${written} for ${of}`, undefined).map((draft) => ({
        ...draft,
        qualifiers: {
          ...draft.qualifiers,
          period: periodOf(clause, date ?? year) ?? draft.qualifiers.period,
        },
      }));
    },
    finds: {
      "Torskekvoten for 2025 blir 212 000 tonn.": [
        { subject: "torskekvoten", object: 212_000, qualifiers: { period: "2025" } },
      ],
      "Totalkvoten for nordøst-arktisk sild ble satt til 340 000 tonn for 2025.": [
        { subject: "totalkvoten for nordøst-arktisk sild", object: 340_000, qualifiers: { period: "2025" } },
      ],
      "For hyse er totalkvoten fastsatt til 178 500 tonn.": [{ subject: "totalkvoten for hyse" }],
      "Torskekvoten er avtalt. Difor blei kvoten for 2020 fastsett til 738 000 tonn.": [
        { subject: "kvoten for torsk", object: 738_000, qualifiers: { period: "2020" } },
      ],
    },
    ignores: {
      "Forskerne foreslår at torskekvoten blir 50 000 tonn.": "advice",
      "Torskekvoten er fordelt på 50 fartøy.": "not how large it is",
      "Kvoten er satt til 50 000 tonn.": "of what?",
    },
  }),
  defineFactRule({
    id: "observation/agreed-quota",
    type: "observation",
    pattern: new RegExp(
      `(?:på |om |ei |en |ein |samlet |samla )(?<subject>${QUOTA})(?: (?:for|på|av) (?<goods>${GOODS}))? på ${TONNES}(?<goods2> (?!(?:for|i|som|og|til|der|mens) )[a-zæøå]{2,20})?${FOR_YEAR}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { subject = "", goods, goods2 } = match.groups ?? {};
      const written = subject.toLowerCase();
      // "Når det gjelder nordsjøsild, har partene vedtatt …"
      const topic = /^Når det (?:gjelder|gjeld) (?<topic>[a-zæøå-]{3,30}),/u.exec(clause.skeleton)?.groups
        ?.topic;
      const of = goods ?? goods2?.trim() ?? topic ?? goodsBefore(clause, match.index, input);
      const isCompound = !/^(?:total|grunn)?kvot/u.test(written);
      return of === undefined && !isCompound
        ? []
        : quota(clause, match, of === undefined || isCompound ? written : `${written} for ${of}`, undefined);
    },
    finds: {
      "Partane er samde om ei totalkvote på 50 000 tonn sild for 2025.": [
        { subject: "totalkvote for sild", object: 50_000, qualifiers: { period: "2025" } },
      ],
      "Det er fastsatt en totalkvote for uer på 67 000 tonn for 2025.": [
        { subject: "totalkvote for uer", object: 67_000, qualifiers: { period: "2025" } },
      ],
    },
    ignores: { "Forskerne anbefaler en kvote for uer på 50 000 tonn.": "advice" },
  }),
  defineFactRule({
    id: "observation/country-quota",
    type: "observation",
    pattern: new RegExp(
      `${SHARE}(?: av (?:total)?kvot(?:en|a))?(?: (?:for|på|av) (?<goods>${GOODS}))?(?: (?:for|i) \\{date:(?<year>\\d{1,4})\\})? ${IS}(?: ${SET} til)?(?: på)? ${TONNES}${FOR_YEAR}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { owner, goods, year } = match.groups ?? {};
      const of = goods ?? goodsBefore(clause, match.index, input);
      const area = owner === undefined ? "Norge" : slotOf(clause, "place", owner)?.value.name;
      if (of === undefined || area === undefined) return [];
      return quota(clause, match, `kvote for ${of}`, area).map((draft) => ({
        ...draft,
        qualifiers: { ...draft.qualifiers, period: draft.qualifiers.period ?? periodOf(clause, year) },
      }));
    },
    finds: {
      "Totalkvoten for hyse er satt. Norges del av kvoten for 2025 vil være 65 400 tonn.": [
        {
          subject: "kvote for hyse",
          object: 65_400,
          qualifiers: { area: "Norge", period: "2025" },
        },
      ],
      "Totalkvoten for hyse er satt. Det åpnes for loddefiske. Den norske andelen utgjør 41 000 tonn.": [
        { subject: "kvote for lodde" },
      ],
      "Partane er samde om ein totalkvote for torsk. Den norske kvota er 3 300 tonn.": [
        { subject: "kvote for torsk", object: 3_300, qualifiers: { area: "Norge" } },
      ],
    },
    ignores: { "Norges kvote er 3 300 tonn.": "of what?" },
  }),
];
