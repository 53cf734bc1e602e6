/** Observations of the change that somebody or something had: "Nordland hadde en vekst på 2 prosent". */
import { isDecline } from "../../../../extract/norwegian/change.ts";
import { slotsIn } from "../../clause.ts";
import {
  changesBy,
  comparedWith,
  endOf,
  inPart,
  MONEY_GIVEN,
  NOT_OBSERVED,
  partsBehind,
  periodOf,
  subjectOf,
  toldIn,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { HAD_GROWTH } from "./change.ts";
import { measuredInSentenceBefore } from "./measured-before.ts";

const REPORT =
  /(?:rapport|undersøkelse|undersøking|statistikk|måling|analyse|oversikt|(?<![a-zæøå])(?:tall|tal|resultat))(?:en|a|ene|et)?(?: |$)/iu;

export const observedGrowthRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/had-growth",
    type: "observation",
    pattern: HAD_GROWTH,
    build: (match, clause, input): Draft[] => {
      const { noun = "", what, quantity, second } = match.groups ?? {};
      const [, words = "", timed] =
        /^(.*?)(?: (?:i |for )?\{date:(\d{1,4})\})?$/u.exec(toldIn(match.groups?.subject ?? "")) ?? [];
      const whose = subjectOf(clause, words);
      if (
        whose === null ||
        !("name" in whose) ||
        /\{(?:amount|percentage|count|date|person|minister):/u.test(words) ||
        /regjering|departement/iu.test(whose.name) ||
        MONEY_GIVEN.test(`${whose.name} ${what ?? ""}`) ||
        NOT_OBSERVED.test(match[0]) ||
        DENIED.test(match[0].toLowerCase())
      )
        return [];
      // "En rapport viser en økning i omsetningen": it is not the report that grows.
      if (/(?<![A-Za-zÀ-ɏ])(?:ventet|venta|forventet|forventa)(?![A-Za-zÀ-ɏ])/u.test(match[0])) return [];
      const isTold = REPORT.test(whose.name);
      if (isTold && what === undefined) return [];
      const before = /(?<when>fra|frå|siden|sidan) \{date:/u.exec(match[0])?.groups?.when !== undefined;
      const date = before ? slotsIn(clause, "date", match[0]).at(-1)?.value.edtf : dateIn(clause, match[0]);
      // "Bodø hadde en vekst på 4 prosent": in what was measured for them all.
      const area = what === undefined ? /^\{place:\d+\}$/u.exec(words)?.[0] : undefined;
      const measured = area === undefined ? undefined : measuredInSentenceBefore(clause, input)?.subject;
      const known = measured != null && "name" in measured ? measured.name : undefined;
      const name = known ?? (what === undefined ? whose.name : isTold ? what : `${what} til ${whose.name}`);
      const { part, more, part2 } = partsBehind(clause, endOf(match));
      const told = {
        period: periodOf(clause, timed) ?? (before ? undefined : date),
        area: known === undefined ? undefined : slotsIn(clause, "place", area ?? "")[0]?.value.name,
        since: before ? date : comparedWith(clause, endOf(match)),
        direction: isDecline(noun) ? "decrease" : "increase",
      };
      return [
        ...changesBy(clause, { name: inPart(name, part) }, [quantity, second], told),
        ...changesBy(clause, { name: inPart(name, part2) }, [more], told),
      ];
    },
    finds: {
      "Importen nådde 3 millioner kroner i 2023 og eksporten hadde også en vekst på 4 prosent.": [
        { subject: "eksporten", object: 4 },
      ],
      "Tangdyrkinga hadde ein vekst på 12 prosent i volum og 8 prosent i verdi.": [
        { subject: "tangdyrkinga (volum)", object: 12 },
        { subject: "tangdyrkinga (verdi)", object: 8, qualifiers: { direction: "increase" } },
      ],
      "Nordland hadde i 2023 en vekst på 2,3 prosent.": [
        { subject: "Nordland", object: 2.3, qualifiers: { period: "2023", direction: "increase" } },
      ],
      "Fangsten økte med 2 prosent i 2023. Blant fylkene hadde Nordland den største økningen, med 8 prosent.":
        [{ subject: "fangsten", object: 8, qualifiers: { area: "Nordland", direction: "increase" } }],
      "Størst nedgang hadde Nordland, med 4 prosent.": [
        { subject: "Nordland", object: 4, qualifiers: { direction: "decrease" } },
      ],
      "Nordland opplevde den største auken, med 8 prosent.": [{ subject: "Nordland", object: 8 }],
      "Handelen med tang og tare hadde en økning på hele 8 prosent eller 3 millioner kroner i 2023.": [
        {
          subject: "handelen med tang og tare",
          predicate: "changed-by",
          object: 8,
          qualifiers: { direction: "increase", period: "2023" },
        },
        { subject: "handelen med tang og tare", object: 3_000_000 },
      ],
      "Garn, not og liner hadde en nedgang på 4 prosent.": [
        { subject: "garn, not og liner", object: 4, qualifiers: { direction: "decrease" } },
      ],
      "Statistikken viser en økning i eksportverdien på 11 prosent fra 2019 til 2020.": [
        { subject: "eksportverdien", object: 11, qualifiers: { period: "2019/2020" } },
      ],
      "Bryggja Verft hadde ein nedgang i omsetninga på 9 prosent frå 2022.": [
        {
          subject: "omsetninga til Bryggja Verft",
          object: 9,
          qualifiers: { direction: "decrease", since: "2022" },
        },
      ],
    },
    ignores: {
      "Vi hadde en økning på 8 prosent.": "of what?",
      "Budsjettet har en økning på 8 prosent.": "money that is given",
      "Bryggja Verft skal ha en vekst på 8 prosent.": "an aim",
      "Snittet viste et ventet fall på 8 prosent.": "what was thought of it",
    },
  }),
];
