/** Observations of the change that somebody or something had: "Nordland hadde en vekst på 2 prosent". */
import { HAS_CHANGED, isDecline, isFalling } from "../../../../extract/norwegian/change.ts";
import { slot, slotOf, slotsIn } from "../../clause.ts";
import {
  BY_PERCENT,
  changesBy,
  comparedWith,
  DEGREE,
  endOf,
  FOCUS,
  inPart,
  MONEY_GIVEN,
  NOT_OBSERVED,
  partsBehind,
  periodOf,
  QUANTITY,
  subjectOf,
  toldIn,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { HAD_GROWTH } from "./change.ts";
import { measuredForAll } from "./measured-before.ts";

const REPORT =
  /(?:rapport|undersøkelse|undersøking|statistikk|måling|analyse|oversikt|(?<![a-zæøå])(?:tall|tal|resultat))(?:en|a|ene|et)?(?: |$)/iu;

/** "Nordland økte med 57 prosent, |Troms med 50 prosent": the next, with the same verb. */
const NEXT_PLACE = new RegExp(
  `(?:,|,? og|,? mens|,? medan) ${slot("place")}(?: fylke)? med ${FOCUS}${QUANTITY("quantity")}`,
  "uy",
);

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
      const measured = area === undefined ? undefined : measuredForAll(clause, input)?.subject;
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
      "Fangsten økte med 2 prosent i mars. Nordland har hittil i år hatt en økning på 8 prosent, Troms en økning på 6 prosent, og Rogaland en nedgang på 3 prosent.":
        [
          { subject: "fangsten", object: 8, qualifiers: { area: "Nordland", period: "2024" } },
          { subject: "fangsten", object: 6, qualifiers: { area: "Troms", direction: "increase" } },
          { subject: "fangsten", object: 3, qualifiers: { area: "Rogaland", direction: "decrease" } },
        ],
      "I løpet av mars økte fangsten med 6 prosent. Økningen var størst i Troms, med 25 prosent. Nordland opplevde en økning på 21 prosent.":
        [{ subject: "fangsten", object: 21, qualifiers: { area: "Nordland", direction: "increase" } }],
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
  defineFactRule({
    id: "observation/place-changed",
    type: "observation",
    pattern: new RegExp(
      `(?:^|, (?:og |mens |medan )?| (?:og|mens|medan) )${slot("place")}(?: fylke)? (?<verb>${HAS_CHANGED})${DEGREE}(?: |, (?=med ))(?:med ${FOCUS}${QUANTITY("quantity")}|${BY_PERCENT})`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { place, verb = "", quantity, bare } = match.groups ?? {};
      if (NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
      const { subject, predicate, qualifiers } = measuredForAll(clause, input) ?? {};
      if (subject == null || !("name" in subject) || predicate !== "changed-by") return [];
      const told = {
        period: dateIn(clause, match[0]) ?? qualifiers?.period,
        since: comparedWith(clause, endOf(match)),
        direction: isFalling(verb) ? "decrease" : "increase",
      };
      const of = (where: string | undefined, index: string | undefined): Draft[] =>
        changesBy(clause, subject, [index], { ...told, area: slotOf(clause, "place", where)?.value.name });
      const drafts = of(place, quantity ?? bare);
      NEXT_PLACE.lastIndex = endOf(match);
      for (
        let next = NEXT_PLACE.exec(clause.skeleton);
        next !== null;
        next = NEXT_PLACE.exec(clause.skeleton)
      )
        drafts.push(...of(next.groups?.place, next.groups?.quantity));
      return drafts;
    },
    finds: {
      "I mars økte antallet konkurser med 23 prosent. De fleste fylkene hadde en økning. Finnmark økte mest, med 90 prosent. Troms økte med 66 prosent, Nordland økte med 57 prosent og Rogaland med 50 prosent.":
        [
          {
            subject: "antallet konkurser",
            predicate: "changed-by",
            object: 90,
            qualifiers: { area: "Finnmark", period: "2024-03", direction: "increase" },
          },
          { subject: "antallet konkurser", object: 66, qualifiers: { area: "Troms" } },
          { subject: "antallet konkurser", object: 57, qualifiers: { area: "Nordland" } },
          { subject: "antallet konkurser", object: 50, qualifiers: { area: "Rogaland" } },
        ],
      "Fangsten auka med 2 prosent i 2023. Nordland gjekk ned med 4 prosent.": [
        { subject: "fangsten", object: 4, qualifiers: { area: "Nordland", direction: "decrease" } },
      ],
    },
    ignores: {
      "Nordland økte med 4 prosent.": "what of it?",
      "Fangsten økte med 2 prosent. Verftene har mye å gjøre. Nordland økte med 4 prosent.":
        "of what comes between, perhaps",
      "I mars var det 90 konkurser. Nordland økte med 4 prosent.": "how many there are, and no change",
    },
  }),
];
