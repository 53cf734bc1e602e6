/** Observations that a report or a list tells in passing: "Regnskapet viser et overskudd på …", "…, fulgt av Bodø med …", "…, noe som tilsvarer en ledighet på …". */
import { CHANGE_NOUN } from "../../../../extract/norwegian/change.ts";
import { slotsIn } from "../../clause.ts";
import { FOCUS, MONEY_GIVEN, modifierOf, objectOf, QUANTITY, quantityOf, TOTAL } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { levelOf } from "./figure.ts";
import { measuredBefore } from "./measured-before.ts";

const ARTICLE = "(?:en|ei|ein|et|eit)";
/** What a report shows: a noun that is no change. */
const MEASURE = `(?:[a-zæøå]{3,20} )?(?!${CHANGE_NOUN} )[a-zæøå]{5,40}(?: (?:før|etter) (?:skatt|renter|avskrivninger|avskrivingar))?`;
const REPORT =
  "(?:[A-ZÆØÅ]?[a-zæøå]{0,20}(?:[Rr]egnskapet|[Rr]ekneskapen|[Rr]ekneskapet|[Kk]vartalsrapporten|[Åå]rsrapporten|[Hh]alvårsrapporten|[Tt]ertialrapporten|[Rr]esultatet)|[Tt]allene|[Tt]ala|[Nn]økkeltall(?:ene)?|[Nn]økkeltal(?:a)?)";
/** A rate among all. */
const RATE =
  "[a-zæøå]{0,30}(?:ledighet|arbeidsløyse|arbeidsløshet|andel|del|margin|grad|prosent|snittpris|deltakelse|deltaking|dekning|avkastning|vekstrate)";
const NO_MEASURE = new RegExp(`(?:${CHANGE_NOUN}|feil|svakhet|forskjell|skilnad|avvik)$`, "u");

export const observedToldRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/report-shows",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] )${REPORT}(?: (?:for|pr\\.?|per|etter|fra|frå|til) (?:(?! (?:viser|syner|viste|synte) )${PHRASE}){1,60}?)? (?:viser|syner|viste|synte) ${ARTICLE} (?<what>${MEASURE}) på ${FOCUS}${QUANTITY("quantity")}(?:,? (?:og|mens|medan) ${ARTICLE} (?<what2>${MEASURE}) på ${FOCUS}${QUANTITY("quantity2")})?`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { what, quantity, what2, quantity2 } = match.groups ?? {};
      const told = { period: dateIn(clause, match[0]) };
      return [[what, quantity] as const, [what2, quantity2] as const].flatMap(([name, index]): Draft[] =>
        name === undefined || MONEY_GIVEN.test(name) || NO_MEASURE.test(name)
          ? []
          : levelOf(match, clause, name, index, told),
      );
    },
    finds: {
      "Rekneskapen for 2023 syner eit driftsresultat på 36 millionar kroner og eit resultat før skatt på 16 millionar kroner.":
        [
          {
            subject: "driftsresultat",
            predicate: "has-value",
            object: 36_000_000,
            qualifiers: { period: "2023" },
          },
          { subject: "resultat før skatt", object: 16_000_000, qualifiers: { period: "2023" } },
        ],
      "Årsregnskapet viser et overskudd på 4 millioner kroner.": [
        { subject: "overskudd", object: 4_000_000 },
      ],
    },
    ignores: {
      "Regnskapet viser en nedgang på 4 millioner kroner.": "a change, and no level",
      "Kartet viser en kai på 40 meter.": "no report",
    },
  }),
  defineFactRule({
    id: "observation/followed-by",
    type: "observation",
    pattern: new RegExp(
      `,? (?:etterfulgt|etterfølgd|fulgt|følgd|etterfølgt) av (?<places>\\{place:\\d{1,4}\\},? (?:med|på) (?:${TOTAL} )?\\{(?:amount|percentage|count):\\d{1,4}\\}(?:(?:, | og |, og )\\{place:\\d{1,4}\\},? (?:med|på) (?:${TOTAL} )?\\{(?:amount|percentage|count):\\d{1,4}\\}){0,6})`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const before = measuredBefore(clause, match.index, input)?.draft;
      if (before?.predicate !== "has-value" || before.qualifiers.area === undefined) return [];
      const { places = "" } = match.groups ?? {};
      return places.split(/(?:, og |, | og )(?=\{place)/u).flatMap((piece): Draft[] => {
        const area = slotsIn(clause, "place", piece)[0]?.value.name;
        const found = quantityOf(clause, /\{(?:amount|percentage|count):(\d{1,4})\}/u.exec(piece)?.[1]);
        if (area === undefined || found === undefined) return [];
        const qualifiers = { area, period: before.qualifiers.period, modifier: modifierOf(found) };
        return [{ ...before, object: objectOf(found), qualifiers }];
      });
    },
    finds: {
      "Rogaland har lågast arbeidsløyse med 1,9 prosent, følgd av Vestland med 2,1 prosent og Oslo med 3 prosent.":
        [
          {
            subject: "arbeidsløyse",
            predicate: "has-value",
            object: 2.1,
            qualifiers: { area: "Vestland" },
          },
          { subject: "arbeidsløyse", object: 3, qualifiers: { area: "Oslo" } },
        ],
    },
    ignores: { "Vi drar nordover, fulgt av Vestland med 2,1 prosent.": "of what?" },
  }),
  defineFactRule({
    id: "observation/with-rate",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] )[Mm]ed ${ARTICLE} (?:[a-zæøå]{3,15} )?(?<what>${RATE}) på ${FOCUS}\\{percentage:(?<quantity>\\d{1,4})\\}(?: av [a-zæøå]{5,20})?(?: i \\{date:\\d{1,4}\\})?,? (?:har|hadde|er|var|ligger|ligg|lå|låg) (?<place>\\{place:\\d{1,4}\\})`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { what = "", quantity, place = "" } = match.groups ?? {};
      const area = slotsIn(clause, "place", place)[0]?.value.name;
      return levelOf(match, clause, what, quantity, { area, period: dateIn(clause, match[0]) });
    },
    finds: {
      "Med ei arbeidsløyse på 1,4 prosent har Bodø lågast arbeidsløyse i landet.": [
        { subject: "arbeidsløyse", predicate: "has-value", object: 1.4, qualifiers: { area: "Bodø" } },
      ],
    },
    ignores: { "Med en vekst på 1,4 prosent er Bodø best.": "a change, and no level" },
  }),
  defineFactRule({
    id: "observation/which-equals",
    type: "observation",
    pattern: new RegExp(
      `,? (?:noe som|noko som|som|og det|det) (?:tilsvarer|tilsvarar|tilsvarte|svarer til|svarar til|svarte til|gir|gjev|ga|gav|utgjør|utgjer|utgjorde) ${ARTICLE} (?:[a-zæøå]{3,15} )?(?<what>${RATE}) på ${FOCUS}\\{percentage:(?<quantity>\\d{1,4})\\}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { what = "", quantity } = match.groups ?? {};
      const before = measuredBefore(clause, match.index, input)?.draft;
      if (before === undefined) return [];
      const { area, period } = before.qualifiers;
      const place =
        area ?? slotsIn(clause, "place", clause.skeleton.slice(0, match.index)).at(-1)?.value.name;
      return levelOf(match, clause, what, quantity, { area: place, period });
    },
    finds: {
      "I april var det 900 helt ledige i Bodø, noe som tilsvarer en arbeidsledighet på 1,8 prosent.": [
        {
          subject: "arbeidsledighet",
          predicate: "has-value",
          object: 1.8,
          qualifiers: { area: "Bodø", period: "2024-04" },
        },
      ],
    },
    ignores: { "Vi trives godt, noe som gir en andel på 4 prosent.": "of what?" },
  }),
];
