/** Observations of how many belonged to a body before, and how many do now: "Fra å ha 5 medlemmer i 2018 har X nå 30 medlemmer". */
import { NAMED, slot, slotOf, wordsOf } from "../../clause.ts";
import { decapitalize, subjectOf } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { antecedent, dateIn, thingOf } from "../../things.ts";
import { count, MEMBERS, withCount } from "./count.ts";

/** What the text speaks of without its name. */
const BODY =
  "[A-Za-zæøåÆØÅ-]{0,30}(?:klyng(?:en|a|ja)|nettverket|foreningen|foreininga|organisasjonen|laget|selskapet|bedriften|bedrifta)";
const NOW = "(?:nå |no |i dag |i løpet av \\{date:\\d{1,4}\\} |de siste årene |dei siste åra )?";

export const observedMembersChangedRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/members-changed",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] )[Ff]r[aå] å ha (?:bare |berre |kun )?${slot("count", "first")}(?: i \\{date:(?<before>\\d{1,4})\\})? har (?<whole>${NAMED}|${BODY}) ${NOW}(?:fått |vokst til |vakse til )?${slot("count", "last")}|(?:^|[.;:] |, (?:og |men )?)(?<whole2>${NAMED}|${BODY}) (?:har ${NOW}(?:gått|vokst|vakse)|gikk|gjekk|vokste|voks) (?:fra|frå) ${slot("count", "first2")}(?: i \\{date:(?<before2>\\d{1,4})\\})? til ${slot("count", "last2")}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const groups = match.groups ?? {};
      const whole = groups.whole ?? groups.whole2 ?? "";
      const first = groups.first ?? groups.first2;
      const last = groups.last ?? groups.last2;
      const levels = [slotOf(clause, "count", first), slotOf(clause, "count", last)];
      const unit = levels[1]?.value.unit ?? "";
      if (!MEMBERS.test(unit) || levels[0]?.value.unit !== unit) return [];
      // "fra |20 til 85 medlemmer": the noun stands with one of them.
      const noun = levels
        .find((level) => /[a-zæøå]{4}$/u.test(level?.text ?? ""))
        ?.text.split(/\s+/u)
        .at(-1);
      const body = whole.startsWith("{")
        ? thingOf(clause, whole, input)
        : (antecedent(whole.toLowerCase(), clause.start, input) ?? subjectOf(clause, whole));
      if (body === null || !("name" in body)) return [];
      const name = decapitalize(wordsOf(clause, body.name), clause);
      const before = slotOf(clause, "date", groups.before ?? groups.before2)?.value.edtf;
      const at = match.index + match[0].length;
      const after = dateIn(clause, /^ i \{date:\d{1,4}\}/u.exec(clause.skeleton.slice(at))?.[0] ?? "");
      return [first, last].flatMap((index) =>
        count({ ...withCount(match, index), 0: "" }, clause).map((draft) => ({
          ...draft,
          subject: { name: `${noun ?? unit} i ${name}` },
          qualifiers: { ...draft.qualifiers, area: undefined, period: index === first ? before : after },
        })),
      );
    },
    finds: {
      "Fra å ha 5 medlemmer i 2018 har Maritime CleanTech nå 30 medlemmer.": [
        {
          subject: "medlemmer i Maritime CleanTech",
          predicate: "has-value",
          object: 5,
          qualifiers: { period: "2018" },
        },
        { subject: "medlemmer i Maritime CleanTech", object: 30 },
      ],
      "Maritime CleanTech har gått fra 5 til 30 medlemmer.": [
        { subject: "medlemmer i Maritime CleanTech", object: 5 },
        { subject: "medlemmer i Maritime CleanTech", object: 30 },
      ],
      "Cod Cluster har gått frå 5 medlemmer i 2018 til 30 medlemmer i 2022.": [
        { subject: "medlemmer i Cod Cluster", object: 5, qualifiers: { period: "2018" } },
        { subject: "medlemmer i Cod Cluster", object: 30, qualifiers: { period: "2022" } },
      ],
    },
    ignores: {
      "Cod Cluster har gått fra 5 møter til 30 møter.": "nobody belongs to it",
      "Cod Cluster vil gå fra 5 til 30 medlemmer.": "an aim",
    },
  }),
];
